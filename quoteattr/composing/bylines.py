"""Who writes: the one whom a byline names, or the last line of an essay, says ``I``."""

from __future__ import annotations

import regex

from quoteattr.linking.records import Scene

_TOP = 600  # characters
_LINE = 90
_NAME = r"(?P<name>\p{Lu}[\p{L}.'’-]+(?:\s(?:de|del|la|van|von|der|bin|al|\p{Lu}[\p{L}.'’-]*)){1,3})"
_BYLINE = regex.compile(
    rf"^[\s*_#]*(?:(?:[Bb]y|BY|(?:[Ww]ritten|[Rr]eported|Interview(?:ed)?) by|[Ww]ords(?: by|:)):?\s+{_NAME}"
    rf"(?![\p{{L}}’'])(?P<rest>[^\n]*)"
    rf"|{_NAME}, (?P<rest>[Ss]taff [Ww]riter|[Cc]olumnist|[Cc]ontributor|[Cc]orrespondent))$",
    regex.MULTILINE,
)
_TWO = regex.compile(r"^\s*(?:,|and\b|&|with\b)\s*(?:and\s)?\p{Lu}[\p{L}.'’-]+\s\p{Lu}")
_TAIL = regex.compile(
    rf"[\s*_]*{_NAME},?\s(?:is|was|writes|teaches|works|reports|covers|leads|runs)\b[^\n]{{3,200}}[.*_\s]*"
)
_WRITES = regex.compile(
    r"\b(?:writers?|author|columnist|journalist|reporter|editor|novelist|essayist|contributor|contributing|critic|poet"
    r"|historian|professor|lecturer|fellow|correspondent|blogger|book|writes|teaches|covers)\b"
)


def writer(scene: Scene) -> tuple[int, int] | None:
    """Where the name of the one writer of a text stands; None if it names none or several, or if it is a tale.

    ``By Ada Lind`` on a line of its own near the top, ``Ada Lind is a writer in Holm.`` as the last paragraph.
    """
    if scene.dialogue or not scene.paragraphs:
        return None
    found = [match for match in _BYLINE.finditer(scene.text, 0, _TOP) if _is_line(match)]
    if len(found) == 1:
        return None if _TWO.match(found[0]["rest"]) else _place(found[0])
    last = scene.paragraphs[-1]
    tail = _TAIL.fullmatch(scene.text, last.start, last.end) if not found else None
    if tail is None or len(scene.paragraphs) == 1 or not _WRITES.search(scene.text, tail.end("name"), last.end):
        return None
    return _place(tail)


def _place(match: regex.Match[str]) -> tuple[int, int]:
    return match.start("name"), match.end("name")


def _is_line(match: regex.Match[str]) -> bool:
    """Is it a line by itself, and no sentence that begins so (``By Monday Lind had left.``)?"""
    rest = match["rest"].strip()
    return len(match[0]) <= _LINE and not rest.endswith((".", "?", "!", "”", '"')) and not rest[:1].islower()
