"""Which names can be those of one person or body, and what is the surname in them."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries, is_given, is_place, long_forms
from quoteattr.speakers.phrases.word_shapes import is_acronym

_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "&", "to"})


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, an initial, a short form."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return bool(
        other in long_forms().get(one, ())
        or one in long_forms().get(other, ())
        or long_forms().get(one, frozenset()) & long_forms().get(other, frozenset())
    )


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be those of one person ("Ruth Lang", "Ruth B. Lang")."""
    if one == other:
        return True
    if len(one) > len(other):
        one, other = other, one
    if len(one) < 2:
        return False
    if one[-1] != other[-1]:
        return other[: len(one)] == one and len(other) <= len(one) + 1 + _without_surname(other)
    if other[-len(one) :] == one:
        return True
    if not same_given(one[0], other[0]):
        return False
    middle_one, middle_other = one[1:-1], other[1:-1]
    if middle_one and middle_other:
        return all(same_given(a, b) for a, b in zip(middle_one, middle_other, strict=False))
    return True


def _without_surname(key: tuple[str, ...]) -> bool:
    """Whether a long name may end in the father's: ``Awang Murni Salim Kasan``, not ``Ann Lee Holm Ost``."""
    return not is_given(key[0]) and key[0].capitalize() not in entries("demonyms")


def initials(key: tuple[str, ...]) -> str:
    """The first letters of a body's name, small words left out."""
    return "".join(part[0] for part in key if part not in _SMALL)


def letters_of(key: tuple[str, ...]) -> set[str]:
    """The letters by which a body may go: all, or those of what it is in charge of, of its name without its land.

    >>> sorted(letters_of(("department", "of", "state")))
    ['dos', 'ds']
    >>> "cdc" in letters_of(("us", "centers", "for", "disease", "control", "and", "prevention"))
    True
    """
    found = {initials(key), "".join(part[0] for part in key)}
    parts = [key[1:]] if key[0] in _LANDS else []
    parts += [part[part.index("of") + 1 :] for part in (key, *parts) if "of" in part]
    parts += [part[: -part[::-1].index("and") - 1] for part in (key, *parts) if "and" in part]
    return found | {short for part in parts if part and len(short := initials(part)) > 2}


_LANDS = frozenset({"us", "uk"})
_IN_CHARGE = frozenset({"department", "ministry", "bureau"})


def turned(key: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What else an office of the state is called, its land left out.

    >>> turned(("us", "department", "of", "justice")), turned(("justice", "department"))
    ([('justice', 'department')], [('department', 'of', 'justice')])
    """
    key = key[1:] if key[0] in _LANDS else key
    if key[0] in _IN_CHARGE and key[1:2] == ("of",) and len(key) > 2:
        return [(*key[2:], key[0])]
    if key[-1] in _IN_CHARGE and len(key) > 1 and _IN_CHARGE.isdisjoint(key[:-1]) and "of" not in key:
        return [(key[-1], "of", *key[:-1])]
    return []


_CLIPPED = 4  # letters of the shorter one: Tech for Technologies


def same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be those of one body ("Nordbank", "Nordbank Holding Group"; "Odo Tech" in full)."""
    if one == other:
        return True
    if one[:-1] and one[:-1] == other[:-1] and min(len(one[-1]), len(other[-1])) >= _CLIPPED:
        return one[-1].startswith(other[-1]) or other[-1].startswith(one[-1])
    if len(one) > len(other):
        one, other = other, one
    if len(one) >= 2 and (other[: len(one)] == one or other[-len(one) :] == one):
        return not is_place(" ".join(one).title())  # South Dakota is not the South Dakota Farm Bureau
    return len(one) == 1 and len(other) > 1 and is_acronym(one[0].upper()) and one[0] in letters_of(other)


def is_before_given(honorific: str) -> bool:
    """Whether a form of address stands before a given name: ``Sir Odo``, ``Datuk Seri Salleh``."""
    form = honorific.lower()
    return form in entries("given_name_addresses") or form.split()[0] in entries("given_name_lands")


def surname_first(key: tuple[str, ...], honorific: str) -> bool:
    """Whether the first word of a full name is the surname: ``Wang Jialing`` … ``Ms. Wang``.

    Of a known surname whatever office stands before it: ``Kang Min-soo`` … ``Director Kang``, ``Zhao Minghui``.
    """
    first, *rest = key
    if first in entries("surnames_first"):
        apart = len(rest) == 2 and not any(map(is_western, rest))  # not Lee Harvey Munk
        if apart or (len(rest) == 1 and ("-" in rest[0] or not (_is_a_given(first) or is_western(rest[0])))):
            return True
    called = honorific.lower().rstrip(".") in ("mr", "mrs", "ms", "miss", "dr")
    return called and len(key) == 2 and not _is_a_given(first)


def is_western(word: str) -> bool:
    return word in entries("given_names_he") or word in entries("given_names_she")


def _is_a_given(word: str) -> bool:
    return is_western(word) or word in entries("given_names_he_abroad") or word in entries("given_names_she_abroad")


def parts_of(key: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a double surname with a hyphen, by which somebody may be called: ``Lind-Rowe`` … ``Ms. Lind``."""
    if "-" not in key[-1] or len(key) < 2 or key[0] in entries("surnames_first"):
        return ()
    return tuple(key[-1].split("-"))
