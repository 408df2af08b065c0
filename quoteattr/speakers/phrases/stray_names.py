"""Names in stretches that were not parsed, and those that people tell in talk."""

from __future__ import annotations

from collections.abc import Container, Sequence

import regex

from quoteattr.speakers.lexicon import entries, honorifics, is_given, is_person_noun
from quoteattr.speakers.phrases.word_shapes import is_initial, name_token

_STRAY = regex.compile(
    r"(?<![\w.-])(?<!\w['’])(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?:[ \u00a0](?:\p{Lu}[\p{L}'’-]+|(?:\p{Lu}\.)+)){1,4}"
)


def stray_names(text: str, covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of capitalised words in stretches of the text that were not parsed (offsets)."""
    found, position = [], 0
    for start, end in [*covered, (len(text), len(text))]:
        if start > position:
            for match in _STRAY.finditer(text, position, start):
                found.append(match.span())
        position = max(position, end)
    return found


_FORM = r"(?:(?:Mr|Mrs|Dr)\.? |(?:Miss|Sir|Captain) )?"
_NAMED_BEFORE = regex.compile(rf"\b[Nn]ame(?:['’]s| is| was) {_FORM}\Z")
_IS_BEFORE = regex.compile(
    rf"\b(?:I am|I['’]m|[Tt]his is|[Cc]all(?:ed)? me|[Yy]ou are|[Yy]ou['’]re|[Yy]ou must be) {_FORM}\Z"
)
_NAMED_BEHIND = regex.compile(r"(?:, (?:of|from) [^.,;“”]{1,40})?, at your service\b|,? is my name\b")
_LOOK = 40


def introduced_in_talk(text: str, start: int, end: int) -> bool:
    """Whether somebody says who they are, or who another is: ``My name is Xa Quill``, ``Odo Holm, at your service``.

    What could be a place too (``This is Long Melford``) has to begin with a given name.
    """
    before = text[max(start - _LOOK, 0) : start]
    if _NAMED_BEFORE.search(before) or _NAMED_BEHIND.match(text, end, end + 2 * _LOOK):
        return True
    return is_given(text[start:end].split()[0]) and _IS_BEFORE.search(before) is not None


def behind_office(text: str, start: int, end: int, alone: Container[str]) -> int | None:
    """Where the full name begins in a run, if its surname stands alone elsewhere: ``Harbor Director Ada Holm``.

    Behind a form of address also one that does not begin with a known given name: ``Sen. Xuxa Holm``.
    """
    words = text[start:end].split()
    if words[-1].removesuffix("'s").removesuffix("’s").lower() not in alone:
        return None
    for count in (3, 2):
        if count < len(words) and plausible_stray(tuple(words[-count:])):
            return start + text[start:end].rindex(" ".join(words[-count:]))
    form = text[max(start - _LOOK, 0) : start].split()[-1:]
    return start if len(words) == 2 and form and form[0].lower() in honorifics() else None


def office_before(words: Sequence[str], key: Sequence[str]) -> str:
    """The office before a full name in a run of capitals, "" without: ``But | FBI Director | Ann Lee``.

    A surname alone may be a relative's (``Captain Lee``), ``President Ann Lee`` what somebody hopes or fears.
    """
    first = next((n for n, word in enumerate(words[:-1]) if name_token(word) == key[0]), 0)
    office = [*words[:first]]
    while office and office[0].lower() in entries("never_in_names"):
        del office[0]
    title = office[-1].lower() if office else "president"
    told = title != "president" and (is_person_noun(title) or honorifics().get(title))
    return " ".join(office) if told else ""


_FORMS = frozenset({"mr", "mrs", "miss", "ms", "dr", "sir", "lady", "lord"})


def plausible_stray(words: tuple[str, ...]) -> bool:
    """Whether a run in unparsed text is surely a person's full name: a known given name and a surname."""
    return (
        2 <= len(words) <= 3
        and (words[0].lower() in entries("given_names") or is_initial(words[0]))
        and words[-1].lower() not in entries("org_words")
        and words[-1].lower() not in entries("honorifics")  # Will Mr. Holm be long?
        and words[1].lower() not in _FORMS  # Will Mr Holm be long?
        and not (is_initial(words[0]) and words[-1].lower() in entries("never_in_names"))  # So do I. But
        and not is_initial(words[-1])
    )
