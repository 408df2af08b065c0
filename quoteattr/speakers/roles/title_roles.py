"""What people are by the words right before their names."""

from __future__ import annotations

from quoteattr.speakers.lexicon import honorifics, is_person_noun, is_place, is_several, may_be_person_noun
from quoteattr.speakers.phrases.addresses import master_of
from quoteattr.speakers.phrases.extents import place_comma
from quoteattr.speakers.phrases.times import past_date
from quoteattr.speakers.phrases.trimming import with_work
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found
from quoteattr.syntax.records import Sentence, Word

_AGES = frozenset({"elder", "eldest", "little", "old", "older", "oldest", "young", "younger", "youngest"})
_STYLES = frozenset(["hrh", "hrm", "eminence", "excellency", "grace", "highness", "holiness", "majesty", "worship"])
_DEGREES = frozenset({"more", "most", "less", "least"})
_ONLY_WHEN = frozenset({"current", "former", "future", "then"})


def title_role(sentence: Sentence, draft: Draft) -> Found | None:
    """The title before a name: ``Norwegian President Kari Nilsen`` → ``Norwegian President``.

    A mere form of address ("Mr.") is none; a rank after a fuller title is left to the form of
    address (``Northern commander General X`` → ``Northern commander``).
    """
    if draft.title is None:
        return None
    words = sentence.words
    first, last = draft.title
    acting = next((w for w in words[last + 1 : draft.last + 1] if w.base_relation == "nsubj"), words[draft.head])
    verb = sentence.head_of(acting)
    if verb is not None and verb.base_relation == "acl" and verb.index > draft.last:
        if first <= verb.head < last:
            first = verb.head + 1  # the last thing | Governor Ann Lee wants
    if is_several(words[last].text) and words[last].text.islower() and draft.last + 1 < len(words):
        if words[draft.last + 1].upos in ("AUX", "VERB"):
            return None  # the bakers Ann Lee hired, voters Ann Lee will win
    if draft.phrase < first and first == draft.title[0]:
        first = draft.phrase
    first = _with_degree(sentence, past_date(words, first, last))
    if all(_mere_address(words[i]) for i in range(first, last + 1)):
        return None
    ranks = last
    while ranks > first and words[ranks].text[:1].isupper() and words[ranks].lower in honorifics():
        ranks -= 1
    if _says_something(words[ranks]):
        last = ranks
    while last > first and _mere_address(words[last]) and not master_of(words, last):
        last -= 1
    first = _past_style(words, first, last)
    if words[last].upos == "PRON" or words[last].lower in _ONLY_WHEN:
        return None  # His Excellency Ann Lee; current and former Lee aides
    if words[last].lower in ("family", "dynasty", "of") and all(w.upos != "ADP" for w in words[first:last]):
        return None  # the Lee family; not: spokesman for the family Ann Lee
    if words[last].upos == "ADJ" and last > 0 and words[last - 1].lower in _DEGREES:
        return None  # the more moderate Ann Lee
    if words[last].lower in _AGES and all(words[i].upos == "DET" for i in range(first, last)):
        return None  # the younger Mr. Lee
    if words[last].text.islower() and words[last].upos == "NOUN" and not may_be_person_noun(words[last].lower):
        if draft.relation in ("nmod", "appos") and words[draft.phrase].lower == "the" and draft.last + 1 < len(words):
            if words[draft.last + 1].upos in ("AUX", "VERB"):
                return None  # whose share in the inquiry Lee has played down
    return Found(_with_town(sentence, with_work(words, first)), last, last, "title")


def _with_town(sentence: Sentence, first: int) -> int:
    """Where a title begins before which a town and its land stand: ``Flint, Michigan, | Mayor Ada Lind``."""
    words = sentence.words
    start = first - 1
    while start > 2 and words[start - 1].text != ",":
        start -= 1
    if start < 2 or words[first - 1].text != "," or not place_comma(sentence, start - 1):
        return first
    town = words[start - 2]
    while town.index and town.name.startswith("I-"):
        town = words[town.index - 1]
    under = sentence.head_of(town)
    return town.index if under is not None and under.index > first and town.base_relation == "nmod" else first


def _past_style(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where an office begins behind a style: ``Her Royal Highness | Princess Ida Lee``."""
    style = max((i for i in range(first, last) if words[i].lower in _STYLES), default=first - 1)
    return style + 1


def _with_degree(sentence: Sentence, first: int) -> int:
    """Where a title begins whose first word has a degree before it: ``vastly more | experienced rival Ann Lee``."""
    words = sentence.words
    start = first
    while start > 0 and words[start - 1].upos == "ADV" and words[start - 1].head in range(start, first + 1):
        start -= 1
    return start if words[first].upos in ("ADJ", "VERB") else first


def _mere_address(word: Word) -> bool:
    """Whether the word is a form of address that says nothing of what somebody is ("Mr.")."""
    return word.text[:1].isupper() and honorifics().get(word.lower) is False


def _says_something(word: Word) -> bool:
    """Whether the word before a rank is a role by itself ("Northern commander" | "General")."""
    first = word.index == 0 and word.upos == "NOUN" and word.lower not in honorifics()  # Co-author Prof. Ann Lee
    return (word.text.islower() or first) and word.upos != "ADJ" and is_person_noun(word.lower)


def owner_role(draft: Draft) -> Found | None:
    """A body before the name that owns nothing else: ``Morning Post's Jonas Falk`` → ``Morning Post``."""
    owner = draft.owner
    if owner is None or draft.title is not None or owner.sort != "name" or len(draft.name) < 2:
        return None
    if draft.type == "organization" or owner.type == "person" or is_place(" ".join(owner.name)):
        return None
    return Found(owner.first, owner.last, owner.last, "body")
