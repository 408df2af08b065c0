"""How the tables of examples are read: a text of ours, and what must come out of it.

A row says only what it is about: fields of :class:`Said` that are left out are not looked at. The texts of
one table are attributed together, once, by the bundled models.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from attrs import field, fields, frozen

import quoteattr
from quoteattr.types import Attribution, Quote

GAP = " | "
QUOTED = frozenset({"direct", "mixed"})
ALL = frozenset({"direct", "mixed", "indirect"})


class _Whatever:
    def __repr__(self) -> str:
        return "…"


WHATEVER: Any = _Whatever()


@frozen
class Said:
    """What is expected of one quote.

    ``words`` is its text, the spans joined by `` | ``; ``…`` at either end stands for any words.
    ``by`` is the speaker's name, ``to`` the words of the addressee, ``hearers`` the
    names of who that is, ``outer`` the position of the quote
    around it, ``aliases`` and ``roles`` those that must be among the speaker's, ``only`` all roles in order.
    """

    words: str
    by: str | None = WHATEVER
    role: str | None = WHATEVER
    cue: str | None = WHATEVER
    to: str | None = WHATEVER
    hearers: tuple[str | None, ...] = WHATEVER
    kind: str = WHATEVER
    through: str | None = WHATEVER
    mention: str | None = WHATEVER
    type: str = WHATEVER
    honorific: str | None = WHATEVER
    affiliation: str | None = WHATEVER
    pronouns: tuple[str, ...] = WHATEVER
    cue_class: str | None = WHATEVER
    asserted: bool = WHATEVER
    outer: int | None = WHATEVER
    rule: str | None = WHATEVER
    aliases: tuple[str, ...] = WHATEVER
    roles: tuple[str, ...] = WHATEVER
    only: tuple[str, ...] = WHATEVER

    def fits(self, quote: Quote) -> bool:
        """Is ``quote`` what is expected?"""
        found = found_in(quote)
        for f in fields(Said):
            wanted = getattr(self, f.name)
            if wanted is WHATEVER:
                continue
            if f.name == "words":
                if not _same_words(wanted, found["words"]):
                    return False
            elif f.name in {"aliases", "roles"}:
                if not set(wanted) <= set(found[f.name]):
                    return False
            elif wanted != found[f.name]:
                return False
        return True

    def shown(self) -> dict[str, Any]:
        """The fields that are looked at."""
        pairs = ((f.name, getattr(self, f.name)) for f in fields(Said))
        return {name: value for name, value in pairs if value is not WHATEVER}


@frozen(init=False)
class Row:
    """One example: the phenomenon's name, the text, and every quote that must come out, in order.

    ``kinds`` says which quotes are compared (others may come out or not); with ``among`` the expected quotes
    need only be among them, in order. ``fails`` is the reason of a known failure.
    """

    name: str
    text: str
    said: tuple[Said, ...]
    kinds: frozenset[str] = QUOTED
    among: bool = False
    fails: str | None = None
    options: dict[str, Any] = field(factory=dict)

    def __init__(
        self,
        name: str,
        text: str,
        *said: Said,
        kinds: frozenset[str] = QUOTED,
        among: bool = False,
        fails: str | None = None,
        options: dict[str, Any] | None = None,
    ) -> None:
        self.__attrs_init__(name, text, said, kinds, among, fails, options or {})


def reported(name: str, text: str, *said: Said, fails: str | None = None, **options: Any) -> Row:
    """A row in which all three kinds are compared."""
    return Row(name, text, *said, kinds=ALL, fails=fails, options=options)


def beside(name: str, phrase: str, role: str | None, by: str = "Ann Lee") -> Row:
    """A row on what a phrase beside a name says: ``said Ann Lee, <phrase>.``"""
    return Row(name, f"“It is late,” said {by}, {phrase}.", Said("It is late,", by=by, role=role))


def found_in(quote: Quote) -> dict[str, Any]:
    """A quote in the terms of :class:`Said`."""
    speaker = quote.speaker
    return {
        "words": GAP.join(span.text for span in quote.spans),
        "by": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "cue": quote.cue.text if quote.cue else None,
        "to": quote.addressee.text if quote.addressee else None,
        "hearers": tuple(one.name for one in quote.addressees),
        "kind": quote.kind,
        "through": quote.through.name if quote.through else None,
        "mention": speaker.mention.text if speaker and speaker.mention else None,
        "type": speaker.type if speaker else None,
        "honorific": speaker.honorific if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "pronouns": speaker.pronouns if speaker else (),
        "cue_class": quote.cue_class,
        "asserted": quote.asserted,
        "outer": quote.outer,
        "rule": quote.rule,
        "aliases": speaker.aliases if speaker else (),
        "roles": tuple(role.text for role in speaker.roles) if speaker else (),
        "only": tuple(role.text for role in speaker.roles) if speaker else (),
    }


def _same_words(wanted: str, found: str) -> bool:
    if wanted.startswith("…"):
        return found.endswith(wanted[1:])
    if wanted.endswith("…"):
        return found.startswith(wanted[:-1])
    return wanted == found


def cases(*tables: Iterable[Row]) -> list[Any]:
    """The rows as parameters of a test; those that are known to fail are expected to."""
    return [
        pytest.param(row, id=row.name, marks=[pytest.mark.xfail(strict=True, reason=row.fails)] if row.fails else [])
        for table in tables
        for row in table
    ]


def answers_to(*tables: Iterable[Row]) -> Callable[[Row], Attribution]:
    """Attributes the texts of tables together (apart for each set of options); gives an answer by its row."""
    rows = [row for table in tables for row in table]
    names = [row.name for row in rows]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise ValueError(f"two rows have one name: {doubled}")
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(repr(sorted(row.options.items())), []).append(row)
    answers: dict[str, Attribution] = {}
    for group in groups.values():
        results = quoteattr.attribute_many([row.text for row in group], batch_size=100, **group[0].options)
        answers.update({row.name: result for row, result in zip(group, results, strict=True)})
    return lambda row: answers[row.name]


def check(row: Row, answer: Attribution) -> None:
    """Fails unless the quotes of ``answer`` are those that ``row`` expects."""
    assert answer.error is None
    for quote in answer:
        for span in quote.spans:
            assert row.text[span.start : span.end] == span.text
    found = [quote for quote in answer if quote.kind in row.kinds]
    if row.among:
        rest = iter(found)
        assert all(any(said.fits(quote) for quote in rest) for said in row.said), _told(row, found)
    else:
        fit = len(found) == len(row.said) and all(s.fits(q) for s, q in zip(row.said, found, strict=True))
        assert fit, _told(row, found)


def _told(row: Row, found: list[Quote]) -> str:
    lines = [row.text, "expected:", *(f"  {said.shown()}" for said in row.said), "found:"]
    for number, quote in enumerate(found):
        keys = row.said[min(number, len(row.said) - 1)].shown() if row.said else {"words": "", "by": ""}
        shown = {name: value for name, value in found_in(quote).items() if name in keys or name in {"by", "rule"}}
        lines.append(f"  {shown}")
    return "\n".join(lines)
