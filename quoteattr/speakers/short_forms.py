"""Brackets inside a phrase and behind a name: ``Harbour Workers' Union (HWU) president Ann Lee``, ``(Ann Lee/AP)``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.syntax.records import Sentence, Word


def past_short_form(words: tuple[Word, ...], index: int) -> int:
    """Where a phrase goes on behind the letters in brackets of the body that it begins with; ``index`` if nowhere.

    It goes on with a common noun: ``State University (HSU) | field agronomist``; not ``the union (HWU) | Ann Lee``.
    """
    if words[index].text != "(" or index + 3 >= len(words) or words[index + 2].text != ")":
        return index
    before = words[index - 1]
    if not (_is_letters(words[index + 1]) and before.text[:1].isupper()):
        return index
    after = index + 3
    while after + 1 < len(words) and words[after].text[:1].isupper() and words[after].upos in ("ADJ", "NOUN", "PROPN"):
        after += 1
    noun = words[after]
    plain = noun.upos == "NOUN" and noun.text.islower() and not before.name.endswith("PER")
    return index + 3 if plain and noun.quotation == before.quotation else index


def _is_letters(word: Word) -> bool:
    return word.text.isalpha() and word.text.isupper() and 2 <= len(word.text) <= 6


def without_short_form(role: str) -> str:
    """A role without letters in brackets: ``Harbour Workers' Union | (HWU) | president``."""
    if "(" not in role:
        return role
    parts = role.split(" ")
    return " ".join(
        p for p in parts if not (p[:1] == "(" and p[-1:] == ")" and p[1:-1].isupper() and p[1:-1].isalpha())
    )


def bodies_in(sentence: Sentence, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """The bodies of a title that have their letters behind them: where their names begin and end, and the letters."""
    words = sentence.words
    for index in range(first + 2, last - 1):
        if words[index].text == "(" and words[index + 2].text == ")" and _is_letters(words[index + 1]):
            begin = index - 1
            while begin > first and (words[begin - 1].text[:1].isupper() or words[begin - 1].text in _INSIDE):
                begin -= 1
            if begin < index - 1:
                yield begin, index - 1, words[index + 1].text


_INSIDE = frozenset({"of", "for", "and", "&", "'", "’", "'s", "’s"})


def is_credit(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name in brackets is whose picture it is: ``(Ann Lee/AP)``."""
    if first < 1 or words[first - 1].text != "(" or last + 1 >= len(words) or words[last + 1].text != ")":
        return False
    return any("/" in word.text for word in words[first : last + 1])
