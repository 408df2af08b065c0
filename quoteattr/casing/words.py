"""What words look like: in small letters, with a capital, or either."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

import regex
from attrs import frozen

from quoteattr.wordlists import word_list

_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness", "ment", "ments", "able")
_BEGINNINGS = ("un", "re", "non", "over", "out", "pre", "mis", "dis", "anti", "inter", "under", "counter", "super")
_RARER = 20
"""How many times farther down the list of a dictionary a name may stand than the common word that it looks like."""
# endings that names hardly have, whatever stands before them
_NO_NAME = regex.compile(
    r".{3,40}(?:[ts]ions?|ness|ments?|ships?|it(?:y|ies)|ives?|ous|isms?|ists?|ical|[ct]ial|anc(?:y|ies)|enc(?:y|ies)|able|ible|ful"
    r"|less|ally|ably|[^hm]ed)"
)


@frozen
class Words:
    """Words in small letters by the way they are written.

    Attributes:
        ordinary: stand in small letters as a rule.
        names_too: those among them that are names as well: bush, cook, grant.
        given: given names.
        titles: get a capital before a name: mayor, dr, president.
        names: have a capital always, though they look like an ordinary word or a form of one.
        pairs: two words that are a name together: white house.
    """

    ordinary: frozenset[str]
    names_too: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    names: frozenset[str]
    pairs: frozenset[str]

    def is_ordinary(self, word: str) -> bool:
        """Does it stand in small letters as a rule, itself or as a form of such a word?"""
        if word in self.ordinary:
            return True
        if word in self.names or word in self.given:
            return False
        return is_form_of(word, self.ordinary) or _NO_NAME.fullmatch(word) is not None


def words_from(
    dictionary: Mapping[str, str],
    *,
    ordinary: Iterable[str],
    given: Iterable[str],
    titles: Iterable[str],
    names: Iterable[str],
) -> Words:
    """The words of a lemmatizer's dictionary, of which each form says how it was written, and of lists.

    Args:
        dictionary: forms as written and their lemmas, frequent forms first; a lemma with a capital is a name.
        ordinary: further words in small letters.
        given: given names.
        titles: words that get a capital before a name.
        names: further names, of one or two words.
    """
    rank = {form: number for number, form in enumerate(dictionary)}
    small, both = set(), set()
    for form in dictionary:
        if not (form.isalpha() and form.islower()):
            continue
        named = [rank[other] for other in (form.capitalize(), form.upper()) if dictionary.get(other, "")[:1].isupper()]
        if named and min(named) < rank[form]:
            continue
        small.add(form)
        if named and min(named) < _RARER * rank[form]:
            both.add(form)
    given = frozenset(word.lower() for word in given)
    listed = {name.lower() for name in names}
    always = {name for name in listed if name.isalpha() and len(name) > 2} - small
    always |= {name + "s" for name in always} - small
    always |= word_list("casing", "always_names")
    own = {word for word in ordinary if word.isalpha() and word.islower()}
    return Words(
        ordinary=frozenset(word for word in (small | own) - always if len(word) > 1),
        names_too=frozenset(both),
        given=given,
        titles=frozenset(titles),
        names=frozenset(always),
        pairs=frozenset(name for name in listed if name.count(" ") == 1) | word_list("casing", "name_pairs"),
    )


def is_form_of(word: str, known: Container[str]) -> bool:
    """Is it a form of a known word: rebuild, planned, planning, dries?

    >>> is_form_of("unplanned", {"plan"}), is_form_of("dries", {"dry"}), is_form_of("quill", {"plan"})
    (True, True, False)
    """
    rests = [word[len(start) :] for start in _BEGINNINGS if word.startswith(start) and len(word) > len(start) + 2]
    return any(stem in known for stem in _stems(word)) or any(
        rest in known or any(stem in known for stem in _stems(rest)) for rest in rests
    )


def _stems(word: str) -> list[str]:
    """What the word may be a form of: planned → plann, plan, planne."""
    stems = []
    for ending in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2:
            stems += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                stems.append(stem[:-1])
            if stem[-1] == "i":
                stems.append(stem[:-1] + "y")
    return stems
