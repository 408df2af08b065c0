"""A man and a woman of one name mended: ``Mr. and Mrs. Lind said`` are two who speak."""

from __future__ import annotations

from attrs import evolve

from quoteattr.syntax.records import Word

_HIS = frozenset({"mr", "mr.", "dr", "dr.", "sir", "lord", "prof", "prof.", "rev", "rev."})
_HERS = frozenset({"mrs", "mrs.", "lady"})


def with_couples(words: list[Word]) -> list[Word]:
    """The words, ``Mr.`` the first of two joined by ``and`` in ``Mr. and Mrs. Lind said``."""
    for hers in words[2:-1]:
        if hers.lower not in _HERS or not hers.text[:1].isupper() or not is_couple(words, hers.index):
            continue
        his, link = words[hers.index - 2], words[hers.index - 1]
        name = words[hers.head] if hers.head > hers.index else words[hers.index + 1]
        if name.head in range(his.index, name.index + 1) or his.head != name.index:
            continue
        words[his.index] = evolve(his, head=name.head, relation=name.relation)
        words[name.index] = evolve(name, head=his.index, relation="conj")
        words[link.index] = evolve(link, head=name.index, relation="cc")
    return words


def is_couple(words: list[Word] | tuple[Word, ...], hers: int) -> bool:
    """Whether ``Mr. and`` stands before the word at ``hers`` and a name behind it."""
    if hers < 2 or hers + 1 >= len(words) or words[hers].lower not in _HERS:
        return False
    his, link, name = words[hers - 2], words[hers - 1], words[hers + 1]
    joined = link.lower in ("and", "&") and his.lower in _HIS and his.text[:1].isupper()
    return joined and name.upos == "PROPN" and name.text[:1].isupper()
