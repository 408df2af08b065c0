"""Brackets inside a phrase and behind a name: ``Harbour Workers' Union (HWU) president Ann Lee``, ``(Ann Lee/AP)``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quoteattr.speakers.lexicon import entries, is_person_noun
from quoteattr.speakers.phrases.times import is_day
from quoteattr.syntax.records import Sentence, Word


def past_short_form(words: tuple[Word, ...], index: int) -> int:
    """Where a phrase goes on behind the letters in brackets of the body that it begins with; ``index`` if nowhere.

    It goes on with a common noun: ``State University (HSU) | field agronomist``, ``Acme (NYSE: ACM) | CEO Ann Lee``;
    not ``the union (HWU) | Ann Lee``. Or with the name of who holds an office: ``Chief Executive (CE) | Ann Lee``.
    """
    close = next((word.index for word in words[index + 2 : index + 5] if word.text == ")"), len(words))
    if words[index].text != "(" or close + 1 >= len(words):
        return index
    before = words[index - 1]
    inside = words[index + 1 : close]
    listed = len(inside) == 3 and inside[1].text == ":" and inside[0].text.isupper() and _is_letters(inside[2])
    if words[close + 1].name == "B-PER" and _is_branch(before, inside):
        return close + 1
    letters = "".join(word.text for word in inside if word.text != "-")
    own = letters.isupper() and _stand_for(words, index, letters)
    after = close + 1
    if own and words[after].name == "B-PER" and _of_office(words, index, letters):
        return after
    if not (listed or own or (len(inside) == 1 and _is_letters(inside[0]))) or not before.text[:1].isupper():
        return index
    office = words[after].text in _OFFICES or (own and is_person_noun(words[after].lower))
    if office and after + 1 < len(words) and words[after + 1].text[:1].isupper():
        return after
    while after + 1 < len(words) and words[after].text[:1].isupper() and words[after].upos in ("ADJ", "NOUN", "PROPN"):
        after += 1
    noun = words[after]
    second = words[after + 1] if noun.upos == "ADJ" and after + 1 < len(words) else noun  # chief executive
    firm = listed or own or noun.lower in ("chief", "chairman", "chairwoman") or not before.name.endswith("PER")
    plain = second.upos == "NOUN" and noun.text.islower() and firm and not is_day(noun)  # Acme (ACM) today said
    return close + 1 if plain and noun.quotation == before.quotation else index


def _is_branch(office: Word, inside: tuple[Word, ...]) -> bool:
    """Whether words in brackets are the branch of an office before a name: ``DCP (Crime) | Ann Lee``."""
    ranked = office.text in entries("letters_before_names") or is_person_noun(office.lower)
    return ranked and 0 < len(inside) <= 3 and all(word.text[:1].isupper() or word.lower == "and" for word in inside)


def _of_office(words: tuple[Word, ...], index: int, letters: str) -> bool:
    """Whether letters in brackets are those of the office before them: ``Inspector General (IG)``."""
    return any(is_person_noun(word.lower) for word in words[max(index - len(letters) - 1, 0) : index])


def _stand_for(words: tuple[Word, ...], end: int, letters: str) -> bool:
    """Whether letters are the initials of what ends before a word: ``Harbour Front-United``, ``House of Ports``."""
    for small in (_SMALL, frozenset({"-"})):
        at, initials = end, ""
        while at > 0 and len(initials) < len(letters) and (words[at - 1].text.isalpha() or words[at - 1].text == "-"):
            at -= 1
            initials = words[at].text[0].upper() + initials if words[at].lower not in small else initials
        if initials == letters:
            return True
    return False


def in_short_form(words: tuple[Word, ...], index: int) -> bool:
    """Whether a bracket is about the letters of an office that goes on: ``chief executive (CEO) of the bank``."""
    first = index if words[index].text == "(" else index - 2
    if first < 1 or first + 3 >= len(words) or words[first].text != "(" or words[first + 2].text != ")":
        return False
    return _is_letters(words[first + 1]) and words[first + 3].lower in ("of", "for", "at")


_SMALL = frozenset({"of", "-", "and", "for", "the"})


_OFFICES = frozenset({"CEO", "CFO", "COO", "Chairman", "Chairwoman", "Chief", "Director", "President"})


def _is_letters(word: Word) -> bool:
    text = word.text.replace(".", "")
    return text.isalpha() and text.isupper() and 2 <= len(word.text) <= 6


def without_short_form(role: str) -> str:
    """A role without letters in brackets: ``Harbour Workers' Union | (HWU) | president``."""
    return _IN_BRACKETS.sub("", role) if "(" in role else role


_IN_BRACKETS = regex.compile(r" \((?:\p{Lu}+: ?)?\p{Lu}[\p{Lu}.-]+\)(?= |$)")


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
