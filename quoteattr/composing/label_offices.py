"""What labels say that people are: the office, firm, party or place beside or behind the name."""

from __future__ import annotations

from attrs import evolve

from quoteattr.composing.label_names import OF_STATE, holder, letters_behind, words_of
from quoteattr.quotations.records import Turn
from quoteattr.speakers.lexicon import entries, honorifics, is_person_noun
from quoteattr.types import Role, Span, Speaker

_NO_OFFICES = frozenset({"byline"})
_LONGEST_PARTY = 12


def with_office(text: str, speaker: Speaker, turn: Turn) -> Speaker:
    """The speaker with office and firm, party or place from beside the name, where nothing else is known."""
    spans = [Span.of(text, *span) for span in (*turn.beside, *_callings(text, turn))]
    spans = [span for span in spans if span.text.lower() not in _NO_OFFICES]
    offices = [span for span in spans if any(is_person_noun(word.rstrip(".")) for word in words_of(span.text))]
    if holder(text, turn) is not None:
        the = len("The ") if text.startswith("The ", turn.label_start) else 0
        offices.append(Span.of(text, turn.label_start + the, turn.label_end))
    others = [span.text for span in spans if span not in offices] or _parties(text, turn)
    of = OF_STATE.fullmatch(text, turn.label_start, turn.label_end)
    others += [of["state"]] if of else []
    if not offices and not speaker.roles:
        offices = _titles(text, turn) or _letters(text, turn)
    if offices and not speaker.roles:
        roles = tuple(Role(span.text, span, "apposition") for span in offices)
        speaker = evolve(speaker, role=roles[0].text, roles=roles)
    return evolve(speaker, affiliation=speaker.affiliation or (others[-1] if others else None))


def _titles(text: str, turn: Turn) -> list[Span]:
    """The office before the name in a label: ``Mayor`` of ``MAYOR YVETTE BROSSARD:``."""
    parts = text[turn.label_start : turn.label_end].split()
    title, rest = "".join(parts[:1]), parts[1:]
    if not rest or not honorifics().get(title.lower(), False) or is_person_noun(rest[-1].lower()):
        return []
    return [Span.of(text, turn.label_start, turn.label_start + len(title))]


def _letters(text: str, turn: Turn) -> list[Span]:
    """The office behind the name: ``MP`` of ``Ada Holm MP:``."""
    start, end = turn.meant or (turn.label_start, turn.label_end)
    letters = letters_behind(text[start:end]).strip()
    return [Span.of(text, end - len(letters), end)] if letters in entries("letters_of_office") else []


def _callings(text: str, turn: Turn) -> list[tuple[int, int]]:
    """What somebody is, in brackets behind the name: ``Petra Lind (engineer):``."""
    inside = [_before_comma(text, tag) for tag in turn.tags if tag != holder(text, turn)]
    return [tag for tag in inside if is_person_noun(text[slice(*tag)].rpartition(" ")[2].lower())]


def _before_comma(text: str, tag: tuple[int, int]) -> tuple[int, int]:
    """``shopkeeper`` of ``(shopkeeper, Harrow)``."""
    comma = text.find(",", *tag)
    return tag if comma < 0 else (tag[0], comma)


def _parties(text: str, turn: Turn) -> list[str]:
    """Party or state in brackets behind a name: ``D-Ohio``, ``Lab``; a handle; not a time, a place, another's name."""
    inside = [text[slice(*tag)].strip() for tag in turn.tags]
    if handles := [tag for tag in inside if tag.startswith("@")]:
        return handles
    short = [tag for tag in inside if len(tag) <= _LONGEST_PARTY and not any(c.isdigit() for c in tag)]
    return [tag for tag in short if "-" in tag or "–" in tag or (len(tag) < 5 and len(inside) > 1)]
