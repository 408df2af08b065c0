"""Which of somebody's roles says most, and so comes first."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries, honorifics, is_person_noun, singular
from quoteattr.speakers.phrases.renaming import canonical
from quoteattr.types import Role, Span

_GRADES = frozenset({"acting", "assistant", "deputy", "senior"})  # before a rank: Senior Superintendent
_SERVICES = frozenset({"army", "guard", "marine", "navy", "police"})  # before a rank: Army Maj.
_ANY_RANK = frozenset({"officer", "official", "policeman", "policewoman", "soldier"})
_LED = frozenset({"led", "headed", "oversaw", "ran", "supervised"})
_IN_COUNCIL = frozenset({"councillor", "councilor"})
_RUNNING = frozenset({"candidate", "nominee", "contender", "incumbent", "hopeful"})


def says_little(role: Role) -> int:
    """Whether a role says less than others and so comes later.

    First a clause ("who heads the inquiry"), a party, a councillor; then a noun for several ("advisers"), kin of nobody
    named ("loving son"), "candidate" without for what, a noun behind "as" ("as an investor"), a rank ("Gen."), a mere
    body ("Clean Rivers"); then what somebody did ("who led the inquiry"); last a degree ("Dr.").
    """
    words = [part.lower().strip(".,'’") for part in role.text.split()]
    if role.relation == "description" and role.text != " ".join(role.span.text.split()):
        return 2  # said of several
    if role.relation == "description" and words[0] in _ANY_RANK and len(words) == 1:
        return 3  # Inspector Ann Lee … the officer
    if role.relation == "as" and len(words) == 1 and words[0] not in entries("office_nouns"):
        return 2  # As an investor, Ann Lee
    if words[0] == "one" and role.relation == "copula":
        return 2  # She was one of three nurses
    if words[0] in ("who", "whose"):
        return 3 if words[1:2] and words[1] in _LED else 1
    if (len(words) == 1 and words[0] in _RUNNING) or _is_only_kin(words):
        return 2
    if words[-1] == "counterpart" or words[-2:] == ["opposite", "number"]:
        return 2  # of somebody else
    if len(words) < 3 and words[-1] == "co-author":
        return 2  # one of several
    if len(words) == 1 and words[0] in _IN_COUNCIL:
        return 1
    if all(word in entries("demonyms") for word in role.text.split()) or _is_for_or_from(words):
        return 1  # Scottish Conservative
    plain = [word for word in role.span.text.split() if word.islower() and word.isalpha() and is_person_noun(word)]
    if plain and words[0] != "one" and plain[0] != singular(plain[0]):
        return 2
    grades = _GRADES | _SERVICES
    if all(word in entries("ranks") for word in (words[1:] if words[0] in grades else words) or words):
        return 4 if words[-1] in entries("degrees") else 2
    if any(is_person_noun(word) or honorifics().get(word) for word in words):
        return 0
    capitals = role.relation == "title" and all(part[:1].isupper() for part in role.text.split() if len(part) > 3)
    body = not entries("org_words").isdisjoint(words) or role.text.split()[-1].isupper()
    return 2 if role.relation == "body" or (capitals and body) else 0


_TELLING = frozenset({"colleague", "partner", "predecessor", "rival", "successor", "widow", "widower"})


def _is_only_kin(words: list[str]) -> bool:
    """Whether a role says no more than that somebody is a relative of nobody named: ``loving father and husband``."""
    if len(words) == 1:
        return words[0] in entries("relatives")
    nouns = [word for word in words if is_person_noun(word)]
    told = any(word in _BESIDE or word.endswith(("'s", "’s")) for word in words)
    return bool(nouns) and not told and entries("relatives").issuperset(nouns)


_BESIDE = frozenset({"at", "for", "from", "in", "of", "to", "with", "who"}) | _TELLING


_ADDING = frozenset({"of", "from", "for", "in", "to", "who"})
_FOR_OR_FROM = frozenset({"native", "resident", "backer", "supporter", "fan", "admirer", "patron", "mentor"})


def _is_for_or_from(words: list[str]) -> bool:
    """Whether a role says whom somebody is for, or where from: ``Lind supporter``, ``native of Oslo``."""
    end = next((index for index, word in enumerate(words) if word in _ADDING), len(words))
    return end > 0 and words[end - 1] in _FOR_OR_FROM


def gap(span: Span, at: tuple[int, int] | None) -> tuple[int, int]:
    """How many characters lie between a role and the name; what stands first where it is the same."""
    if at is None:
        return span.start, span.start
    return max(at[0] - span.end, span.start - at[1], 0), span.start


def fuller_first(roles: list[Role]) -> list[Role]:
    """The roles, before a mere noun the one that says of what: ``Ohio senator`` before ``Sen.``.

    Or the one that it stands behind: ``The president of the league, Senator Norman Bell, said``.
    """
    bare = roles[:1] if roles and roles[0].relation == "title" and roles[0].text.istitle() else []
    for role in roles[1:] if bare and " " not in bare[0].text else ():
        near = 0 < bare[0].span.start - role.span.end < _AT_ONCE
        if near and role.relation == "apposition" and " of " in role.text:
            return [role, *(other for other in roles if other is not role)]
    noun = canonical(roles[0].text) if roles else ""
    for role in roles[1:] if noun and " " not in noun else ():
        words = role.text.split()
        told = [canonical(word.strip(",")) for word in words]
        if noun in told and any(word[:1].isupper() and form != noun for word, form in zip(words, told, strict=True)):
            if told[0] not in _NOT_NOW and role.relation != "as":
                return [role, *(other for other in roles if other is not role)]
    return roles


_AT_ONCE = 12  # characters between an office and the title before the name: a comma, letters in brackets
_NOT_NOW = frozenset({"former", "first", "only", "ex", "then"})
