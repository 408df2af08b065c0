"""Descriptions whose holder is named later: ``says Acme boss`` in a headline, ``Acme boss Ada Holm`` in the text."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.speakers.lexicon import SECOND, entries, is_person_noun, is_place, tells_something
from quoteattr.speakers.phrases.joined import withholds_name
from quoteattr.speakers.phrases.renaming import canonical
from quoteattr.speakers.reading import Reading, describe
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.nominals import fit, speaks_against, telling

_SMALL = frozenset({"the", "a", "an", "of", "for", "in", "at", "and", "s"})
_OTHER = frozenset({"another", "other", "one", "second", "fellow", "unnamed", "anonymous", "some", "each", "every"})
_TELLING = 2  # words
_LEAD = 2  # sentences, in which "a Hull baker" brings in the one whom the report is about
_LETTERS = 4
_SOON = 5  # sentences


def join_told_later(reading: Reading) -> None:
    """Makes a description and the one person of whom the text tells it later one.

    ``The Acme boss said it would stay. / Ada Holm, the Acme boss, …``, ``“No,” says Ostby MP / Ada Holm, MP for Ostby``
    """
    described = [entity for entity in reading.entities if _is_description(reading, entity)]
    if not described:
        return
    told: dict[frozenset[str], list[Entity]] = {}
    for entity in reading.entities:
        if entity.named and entity.type in ("person", "unknown") and entity not in described:
            for key in {_key(role.text) for role in entity.roles}:
                told.setdefault(key, []).append(entity)
    for entity in described:
        first = entity.mentions[0]
        words = _words_of(reading, first)
        holders = told.get(words, []) or _called_so(reading, first) or _of_other_words(told, words)
        if len(holders) == 1 and _may_be(entity, holders[0]):
            _join(entity, holders[0])


_AT_THE_HEAD = frozenset(
    {"boss", "chair", "chairman", "chairwoman", "chief", "director", "head", "leader", "president"}
)


def _of_other_words(told: dict[frozenset[str], list[Entity]], words: frozenset[str]) -> list[Entity]:
    """Who is at the head of the same, told in more words or fewer: ``the head of the guild's powerful eel board``.

    ``Eel Board Chairman Ada Holm``
    """
    body = words - _AT_THE_HEAD
    if body == words or len(body) < _TELLING:
        return []
    led = {key: key - _AT_THE_HEAD for key in told if not key.isdisjoint(_AT_THE_HEAD)}
    same = (key for key, other in led.items() if len(other) >= _TELLING and (other <= body or body <= other))
    return [holder for key in same for holder in told[key]]


def join_letters(reading: Reading) -> None:
    """Makes the letters of an office and the one person who holds it one: ``Chief Minister Ana Rao … The CM said``."""
    for entity in reading.entities:
        if entity.type == "person":
            continue
        texts = [draft.text for draft in entity.mentions if draft.sort != "pronoun"]
        the, _, letters = texts[-1].partition(" ") if texts else ("", "", "")
        if the.lower() != "the" or not letters.isupper() or not 1 < len(letters) <= _LETTERS:
            continue
        if len({text.lower() for text in texts}) > 1:
            continue
        holders = [one for one in reading.entities if one.type == "person" and one.named and _holds(one, letters)]
        if len(holders) == 1:
            _join(entity, holders[0])


def _holds(holder: Entity, letters: str) -> bool:
    """Whether an office of somebody has these letters, or begins its words with them: ``Commissioner of Police``."""
    return any(role.text.endswith(f" {letters}") or _begin_with(role.text.lower(), letters) for role in holder.roles)


def _begin_with(office: str, letters: str) -> bool:
    """Whether words of an office, its noun among them, begin with letters; not ``Holm Bakers’ Union | president``."""
    words = [word for word in office.split() if word not in _SMALL]
    at = "".join(word[0] for word in words).find(letters.lower())
    return at >= 0 and any(is_person_noun(word) for word in words[at : at + len(letters)])


def _called_so(reading: Reading, first: Draft) -> list[Entity]:
    """Who has the office with which a report opens before the name: ``A judge … / Judge Ada Holm``, ``Judge says``.

    ``The Ostby mayor … / Mayor Ada Holm``, ``Ostby's mayor …``; of the head of a state or church also further down.
    """
    the = first.determiner == "the" or (first.owner is not None and is_place(" ".join(first.owner.name)))
    opens = the or first.determiner in ("a", "an") or (first.heading and not first.determiner)
    if not (opens and first.sentence <= _LEAD) and not _is_head_of_state(first):
        return []
    if (first.owner is not None and not the) or first.lemma in entries("general_nouns"):
        return []
    noun = canonical(first.lemma)
    called = [e for e in reading.entities if e.named and e.type == "person" and noun in e.nouns]
    if len(called) != 1 or fit(called[0], first, telling(first)) is None or speaks_against(called[0], first):
        return []
    named = next((mention for mention in called[0].mentions if mention.sort == "name"), None)
    if named is None or named.title is None or named.sentence == first.sentence:
        return []  # The prime minister, flanked by Finance Minister Odo Finch, said
    title = _key(named.text[: named.name_start - named.start])
    if title & _GRADES != _words_of(reading, first) & _GRADES:
        return []  # The deputy mayor … Mayor Odo Finch
    return called if not the or canonical(named.lemma) == noun else []


_GRADES = SECOND | {"acting", "former", "junior", "prime", "shadow"}
_HEADS = frozenset({"king", "pope", "premier", "president", "queen"})


def _is_head_of_state(first: Draft) -> bool:
    """Whether a phrase near the opening is an office that one person holds: ``the president``."""
    return first.determiner == "the" and first.lemma in _HEADS and first.sentence <= _SOON


def _is_description(reading: Reading, entity: Entity) -> bool:
    """Is it one person whose words the text has and of whom it says what they are, not who?

    Behind the opening in two words.
    """
    if not entity.mentions or entity.number == "plural":
        return False
    first = entity.mentions[0]
    if entity.named or entity.type != "person":
        return False
    if not any((draft.sentence, draft.head) in reading.sources for draft in entity.mentions):
        return False
    if first.quoted is not None or first.determiner in _OTHER or not _OTHER.isdisjoint(first.modifiers):
        return False
    if first.determiner in ("a", "an") and first.sentence > _LEAD:
        return False
    if withholds_name(reading.sentences[first.sentence].words, first.last + 1):
        return False
    if not tells_something(first.lemma):
        return False
    brief = first.sentence <= _LEAD or _is_head_of_state(first)
    return brief or len(_words_of(reading, first)) >= _TELLING


def _words_of(reading: Reading, draft: Draft) -> frozenset[str]:
    return _key(describe(reading, draft)[0])


def _key(words: str) -> frozenset[str]:
    """The words that tell, in any order: ``Ostby's MP``, ``MP for Ostby`` and ``Ostby MP`` say the same."""
    return frozenset(_plain(words.replace("’", "'").split())) - _SMALL


def _plain(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        yield word.lower().strip(",.;:\"'").removesuffix("'s")


def _may_be(entity: Entity, holder: Entity) -> bool:
    """Is the holder named only after the description or in the headline, but soon, and of no other gender?

    ``Lind's campaign manager`` may be named much later.
    """
    if None not in (entity.gender, holder.gender) and entity.gender != holder.gender:
        return False
    first = entity.mentions[0]
    named = next((m for m in holder.mentions if m.sort == "name" and (m.sentence or not first.sentence)), None)
    if named is None or named.start < first.start:
        return False
    return first.owner is not None or named.sentence - first.sentence <= _SOON


def _join(entity: Entity, holder: Entity) -> None:
    for mention in entity.mentions:
        mention.entity, mention.how, mention.confidence = holder.id, "the text says later who that is", 0.9
    holder.mentions[:0], entity.mentions = entity.mentions, []
    holder.pronouns |= entity.pronouns
    holder.gender = holder.gender or entity.gender
