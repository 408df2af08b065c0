"""What the lines above a transcript say of those who talk in it: ``Moderator: Prof. Fay Stroud, Farrow College``."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from quoteattr.composing.label_names import without_titles, words_of
from quoteattr.speakers.lexicon import honorifics, is_person_noun
from quoteattr.types import Role, Span

_WORD = r"\p{Lu}[\p{L}.’'-]*"
_LISTED = regex.compile(
    r"(?:^[\s•*·–-]*(?:(?P<part>\p{Lu}[\p{L} -]{2,30}):\s+)?|\b(?i:before|hon(?:ou?rable|\.)|with|by)\s)"
    rf"(?P<who>{_WORD}(?: (?:{_WORD}|de|van|von|der|del|la|bin)){{1,4}})"
    r"(?:\s\((?:b\.|born|aged)\s[^()\n]{1,20}\))?(?:,\s|\s(?:–|—|--?)\s|\s\()(?P<what>[^\n;:?!]{3,90}?)\)?[.;]?$",
    regex.MULTILINE,
)
_TITLED = regex.compile(
    rf"\b(?:[Bb]y|[Ww]ith|[Oo]f|[Aa]nd|[Ff]rom)\s(?P<run>(?:(?!the\b)\p{{Ll}}{{3,}}\s)?{_WORD}(?: {_WORD}){{2,7}})"
)
_TOKEN = regex.compile(r"\S+")
_TOP = 4000  # characters


@frozen
class Introduced:
    """Somebody whom a line above names.

    Attributes:
        name: the name, without forms of address.
        roles: what the line says that they are.
        affiliation: the body or place that it gives where it names no office.
    """

    name: str
    roles: tuple[Role, ...] = ()
    affiliation: str | None = None


def introductions(text: str, end: int) -> dict[tuple[str, ...], Introduced]:
    """Those whom the text names up to an offset, by the words of the name in small letters.

    >>> told = introductions("Panel 3\\nModerator: Prof. Fay Stroud, Farrow College\\n", 60)
    >>> (told["fay", "stroud"].roles[0].text, told["fay", "stroud"].affiliation)
    ('Moderator', 'Farrow College')
    """
    found: dict[tuple[str, ...], Introduced] = {}
    top = max(end - _TOP, 0)
    for one in (*_in_lists(text, top, end), *_in_titles(text, top, end)):
        found.setdefault(tuple(words_of(one.name)), one)
    return found


def _in_lists(text: str, top: int, end: int) -> Iterator[Introduced]:
    """``Fay Stroud, lecturer``, ``Fay Stroud (Farrow College)``, ``before the Hon. Fay Stroud, Judge``."""
    for match in _LISTED.finditer(text, top, end):
        name = _bare(match["who"])
        if name is None:
            continue
        told = Span.of(text, *match.span("what"))
        if _is_office(told.text):
            yield Introduced(name, (_role(told),))
        elif match["part"] and is_person_noun(match["part"].lower()):
            yield Introduced(name, (_role(Span.of(text, *match.span("part"))),), told.text)
        elif told.text[0].isupper() and not any(letter.isdigit() for letter in told.text):
            yield Introduced(name, (), told.text)


def _in_titles(text: str, top: int, end: int) -> Iterator[Introduced]:
    """``Briefing by Health Commissioner Fay Stroud``."""
    for match in _TITLED.finditer(text, top, end):
        words = list(_TOKEN.finditer(text, *match.span("run")))
        offices = [n for n, word in enumerate(words[:-1]) if _is_office(word.group())]
        if offices and (name := _bare(" ".join(word.group() for word in words[offices[-1] + 1 :]))) is not None:
            yield Introduced(name, (_role(Span.of(text, words[0].start(), words[offices[-1]].end())),))


def _role(span: Span) -> Role:
    return Role(span.text, span, "apposition")


def _is_office(words: str) -> bool:
    return any(is_person_noun(word) or honorifics().get(word, False) for word in words_of(words))


def _bare(name: str) -> str | None:
    """A name of two words or more without forms of address, its capitals as names have them; None if it is none."""
    words = name.split()
    words = words[len(words) - len(without_titles(words_of(name))) :]
    if len(words) < 2 or any(is_person_noun(word.lower()) for word in words):
        return None
    return " ".join(word.capitalize() if word.isupper() and len(word) > 2 else word for word in words)
