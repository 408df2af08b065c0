"""Ways of writing one name: accents left out, letters that changed places."""

from __future__ import annotations

import unicodedata

import regex

_SHORT = 5
_DOUBLED = regex.compile(r"(.)\1")


def without_accents(key: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name as those write them who have no accents.

    >>> without_accents(("inés", "müller"))
    ('ines', 'muller')
    """
    if all(map(str.isascii, key)):
        return key
    parts = (unicodedata.normalize("NFKD", word) for word in key)
    return tuple("".join(c for c in part if not unicodedata.combining(c)) for part in parts)


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ by two letters that changed places, one vowel, or one letter too many before the end.

    Or by which of their letters is doubled. Of five letters only two may have changed places.

    >>> is_slip("keibel", "kiebel"), is_slip("kiebbel", "kiebel"), is_slip("clifter", "clinter")
    (True, True, False)
    >>> is_slip("tarrot", "tarott"), is_slip("brone", "borne"), is_slip("brone", "brine"), is_slip("tolerin", "tolarin")
    (True, True, False, True)
    """
    if len(one) < len(other):
        one, other = other, one
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(other))
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        vowels = at < len(one) - 1 and {one[at], other[at]} <= _VOWELS and one[at + 1 :] == other[at + 1 :]
        doubled = _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other)
        return swapped or (len(one) > _SHORT and (vowels or doubled))
    return len(one) == len(other) + 1 > _SHORT + 1 and at < len(other) and one[at + 1 :] == other[at:]


_VOWELS = frozenset("aeiou")
