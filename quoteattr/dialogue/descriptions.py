"""Tags that describe instead of name (``said the lady``, ``cried her aunt``): who of those present is meant?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Set
from functools import lru_cache

from attrs import define, field

from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import entries, noun_gender
from quoteattr.speakers.phrases.compounds import SIZES
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

DEFINITE = frozenset({"the", "that", "this", "my", "our", "his", "her", "their"})
_MARRIED = frozenset({"mrs", "lady", "madame", "widow"})
_UNMARRIED = frozenset({"miss", "master"})
_CALLED_SO = frozenset({"aunt", "uncle", "captain", "doctor", "colonel", "professor", "sir", "lord", "father"})
_GIVEN_FORM = {"dr": "doctor", "capt": "captain", "col": "colonel", "prof": "professor"}
_COMPARING = frozenset({"of", "like", "as", "than"})
_STYLES = {
    "ladyship": frozenset({"lady", "countess", "baroness", "viscountess"}),
    "lordship": frozenset({"lord", "earl", "baron", "viscount", "judge"}),
    "grace": frozenset({"duke", "duchess", "archbishop"}),
    "highness": frozenset({"prince", "princess", "duke", "duchess"}),
    "majesty": frozenset({"king", "queen", "emperor", "empress"}),
    "excellency": frozenset({"general", "governor", "count", "ambassador"}),
    "eminence": frozenset({"cardinal"}),
    "reverence": frozenset({"father", "rev", "reverend", "bishop", "parson"}),
    "honour": frozenset({"judge", "squire", "captain", "colonel"}),
    "worship": frozenset({"mayor", "judge", "squire"}),
}
_NONE: frozenset[str] = frozenset()
_POINTING = {"latter": (3.5, 0.5), "other": (1.5, 1.5, 0.7), "former": (0.0, 3.0)}
_TELLING_APART = frozenset(
    [
        *("old", "young", "elder", "younger", "eldest", "youngest", "tall", "short", "little", "big", "small", "fat"),
        *("stout", "thin", "lean", "blind", "lame", "deaf", "fair", "dark"),
    ]
)
LOOKS = SIZES | {"blind", "lame", "deaf"}
_NEARBY = 1500
COMES = frozenset(
    {"came", "entered", "arrived", "appeared", "returned", "joined", "burst", "hurried", "ran", "strode", "rode"}
)
_ONE_OF_THEM = frozenset({"it", "one", "another", "first", "second", "third"})  # One was a little man in gaiters
_ELDERS = frozenset({"mother", "wife", "mamma", "hostess", "widow"})
_CHILDREN = frozenset({"boy", "girl", "lad", "lass", "child", "youngster", "youth", "urchin"})
_GROWN = frozenset(
    {
        "mr",
        "mrs",
        "sir",
        "lady",
        "lord",
        "captain",
        "doctor",
        "colonel",
        "professor",
        "aunt",
        "uncle",
        "judge",
        "inspector",
        "old",
    }
)
_YOUNGER = frozenset({"daughter", "niece", "girl", "maiden", "lass"})
_BY_TITLE = _CALLED_SO | _ELDERS | _CHILDREN | _YOUNGER | _STYLES.keys() | {"lady"}
"""Nouns for which the titles of somebody tell."""


@define
class Descriptions:
    """What the text calls its people besides their names.

    Attributes:
        titles: the forms of address that stand before somebody's name, lower case without dots.
        roles: whom a noun is said of: ``master`` of Hesketh in ``Mr. Hesketh, the master of the mill``.
        introduced: people without a name whom the text brings in as somebody new (``an old woman``).
        renamed: who is described where: ``He was a tall man`` says it of him.
        holders: the same as ``titles`` the other way round.
        bearers: who has a title before a name.
        predicated: entries that are only what somebody is said to be (``I am no brave man``).
        adjectives: by what adjectives the text tells somebody from others.
        told_apart: the same the other way round, who is told from others by an adjective.
        narrated: where a sentence without quotations first tells somebody so.
        told: where a sentence without quotations first speaks of somebody by a description.
        alone: the title by which somebody goes without a name, lower case (``the Queen``).
        named: where somebody with a name is named, in order of the text.
        genders: by which pronoun the text calls somebody.
        within: where mentions stand within somebody's words.
    """

    titles: dict[int, set[str]] = field(factory=dict)
    roles: dict[str, set[int]] = field(factory=dict)
    introduced: set[int] = field(factory=set)
    renamed: dict[int, int] = field(factory=dict)
    holders: dict[str, set[int]] = field(factory=dict)
    bearers: dict[str, set[int]] = field(factory=dict)
    predicated: set[int] = field(factory=set)
    adjectives: dict[int, set[str]] = field(factory=dict)
    told_apart: dict[str, set[int]] = field(factory=dict)
    narrated: dict[tuple[int, str], int] = field(factory=dict)
    told: dict[int, int] = field(factory=dict)
    alone: dict[int, frozenset[str]] = field(factory=dict)
    named: list[tuple[int, int]] = field(factory=list)
    genders: Mapping[int, str] = field(factory=dict)
    within: set[int] = field(factory=set)

    def fill(self, cast: Cast, sentences: Mapping[int, Sentence]) -> None:
        """Goes over all mentions once."""
        guessed = {(m.entity, noun_of(m.text)) for m in cast.mentions if m.sort == "nominal" and by_presence(m)}
        for number, speaker in enumerate(cast.speakers):
            if (speaker.name or "")[:1].isupper():
                if " " not in (speaker.name or " "):
                    self.alone[number] = frozenset({(speaker.name or "").lower()})
                for text in (*speaker.aliases, *(role.text for role in speaker.roles)):
                    if text[:1].islower() and (number, noun_of(text)) not in guessed:
                        self.roles.setdefault(noun_of(text), set()).add(number)
        met: set[int] = set()
        for mention in cast.mentions:
            if mention.entity is None:
                continue
            if sentences[mention.sentence].words[mention.head].quotation is not None:
                self.within.add(mention.start)
            new = mention.entity not in met
            met.add(mention.entity)
            first = mention.text.split()[0].lower().rstrip(".") if mention.text.strip() else ""
            if mention.sort != "pronoun":
                told = _TELLING_APART.intersection(words_of(mention.text)[:-1])
                self.adjectives.setdefault(mention.entity, set()).update(told)
                for word in told:
                    self.told_apart.setdefault(word, set()).add(mention.entity)
                    if (mention.entity, word) not in self.narrated and _narrates(sentences[mention.sentence]):
                        self.narrated[mention.entity, word] = mention.start
            if mention.sort == "nominal" and mention.entity not in self.told and _narrates(sentences[mention.sentence]):
                self.told[mention.entity] = mention.start
            if mention.sort == "nominal" and first in ("a", "an"):
                for word in _before_noun(mention, sentences[mention.sentence]):
                    self.narrated.setdefault((mention.entity, word), mention.start)
            if mention.sort == "name":
                self.named.append((mention.start, mention.entity))
                self._note_title(mention.entity, plain_title(first))
                if " " in mention.text.strip():
                    self.bearers.setdefault(plain_title(first), set()).add(mention.entity)
            elif mention.sort == "nominal" and first in ("a", "an", "one", "another"):
                self._bring_in(cast, mention, sentences[mention.sentence])
                self._reveal(cast, mention, sentences.get(mention.sentence + 1))
            elif (
                mention.sort == "nominal" and first == "the" and new and _told_who(mention, sentences[mention.sentence])
            ):
                self._bring_in(cast, mention, sentences[mention.sentence])
            elif new and mention.sort == "nominal" and _is_predicate(mention, sentences[mention.sentence]):
                self._bring_in(cast, mention, sentences[mention.sentence])  # He was a lean, rather stooping man
            elif new and may_rename(mention) and mention.text.lower().startswith("the "):
                self._take_up(cast, mention, sentences)

    def give_title(self, person: int, title: str) -> None:
        """Notes a form of address that stands before somebody's name."""
        self._note_title(person, title)
        self.bearers.setdefault(title, set()).add(person)

    def _note_title(self, person: int, title: str) -> None:
        self.titles.setdefault(person, set()).add(title)
        self.holders.setdefault(title, set()).add(person)

    def _bring_in(self, cast: Cast, mention: Mention, sentence: Sentence) -> None:
        """``There was a girl`` and ``It was a girl`` bring somebody in; ``He was a tall man`` only describes."""
        word = sentence.words[mention.head]
        if mention.entity is None or any(kid.lower in _COMPARING for kid in sentence.dependents(word, "case")):
            return
        subject = next(iter(sentence.dependents(word, "nsubj")), None)
        if subject is None or subject.lower in _ONE_OF_THEM or not sentence.dependents(word, "cop"):
            self.introduced.add(mention.entity)
            return
        self.predicated.add(mention.entity)
        person = cast.entity_at(sentence.index, subject.index)
        if person is not None and person != mention.entity:
            self.renamed[mention.entity] = person

    def _reveal(self, cast: Cast, mention: Mention, after: Sentence | None) -> None:
        """``said a young man from the door. It was Ned.``: who somebody new is, told in the next sentence."""
        words = after.words if after is not None else ()
        if after is None or len(words) < 3 or words[0].lower != "it" or words[1].lower not in ("was", "is"):
            return
        name = words[2]
        person = cast.entity_at(after.index, name.index) if name.upos == "PROPN" else None
        if person is not None and mention.entity is not None:
            self.renamed[mention.entity] = person

    def _take_up(self, cast: Cast, mention: Mention, sentences: Mapping[int, Sentence]) -> None:
        """``Lettice came in. The young lady sat down.``: the subject of the sentence before, in one paragraph.

        Not ``Lettice sat down. The maid came in.``, who was not there.
        """
        here, before = sentences[mention.sentence], sentences.get(mention.sentence - 1)
        entity = mention.entity
        if before is None or before.paragraph != here.paragraph or entity is None or entity in self.introduced:
            return
        word = here.words[mention.head]
        verb = here.head_of(word)
        if word.base_relation != "nsubj" or word.quotation is not None or (verb is not None and verb.lower in COMES):
            return
        if any(w.lower in ("he", "she", "i") and w.base_relation == "nsubj" for w in here.words[: word.index]):
            return  # not Ned put out the lamp. He sat down while the old man slept.
        subject = next((w for w in before.words if w.base_relation == "nsubj" and w.quotation is None), None)
        if subject is None or subject.upos != "PROPN":
            return
        person = cast.entity_at(before.index, subject.index)
        gender = gender_of(mention)
        if person is None or gender is None or cast.gender(person) != gender or person == entity:
            return
        self.renamed.setdefault(entity, person)

    def told_before(self, mention: Mention, entity: int) -> bool:
        """Whether narration has called somebody by an adjective of a description before: ``The little man groaned.``"""
        told = words_of(mention.text)[:-1]
        return any(self.narrated.get((entity, word), mention.start) < mention.start for word in told)

    def _pointed_at(self, mention: Mention, noun: str, words: set[str]) -> dict[int, float]:
        """Those just named to whom ``that lady``, ``the latter`` and ``the other`` point, the last first.

        ``Ned looked at the vicar. “No,” said the latter.``: the vicar; ``said the other``: either, but not who spoke.
        """
        weights = _POINTING.get(noun, ()) if "the" in words else ()
        if "that" in words and not weights:
            weights = (3.0,)
        if not weights:
            return {}
        gender = gender_of(mention)
        found: dict[int, float] = {}
        for number in range(bisect_left(self.named, (mention.start, -1)) - 1, -1, -1):
            start, person = self.named[number]
            if mention.start - start > _NEARBY or len(found) == len(weights):
                break
            if person not in found and gender in (None, self.genders.get(person, gender)):
                found[person] = weights[len(found)]
        return found

    def weights(self, mention: Mention, people: Set[int], about: Set[int]) -> dict[int, float]:
        """What the words of a description say for or against people, in log odds; nothing where nothing is said.

        Args:
            mention: the description.
            people: who may be meant.
            about: who is spoken of about there.
        """
        noun = noun_of(mention.text)
        words = set(words_of(mention.text))
        recent = self._pointed_at(mention, noun, words)
        found = {}
        apart = _TELLING_APART & words
        told = set(recent)
        told.update(p for word in apart for p in self.told_apart.get(word, ()) if p in about)
        if noun in _BY_TITLE:
            told.update(p for p in about if p in self.titles or p in self.alone)
        for person in told:
            if person not in people and person not in self.introduced:
                continue
            titles, named = self.titles.get(person, set()), self.alone.get(person, _NONE)
            value = recent.get(person, 0.0) + 1.2 * len(apart & self.adjectives.get(person, set()))
            if noun in _STYLES and (titles & _STYLES[noun] or named & _STYLES[noun]):
                value += 6.0
            elif noun in titles and noun in _CALLED_SO:
                value += 4.0
            if noun in _ELDERS:
                value += 1.5 * bool(titles & _MARRIED) - 3.0 * bool(titles & _UNMARRIED)
            if noun in _CHILDREN:
                value -= 2.0 * bool(titles & _GROWN)
            if noun in _YOUNGER or (noun == "lady" and "young" in words):
                value += 1.0 * bool(titles & _UNMARRIED) - 2.0 * bool(titles & _MARRIED)
            found[person] = value
        return found


def _narrates(sentence: Sentence) -> bool:
    """Is it narration, without words of anybody?"""
    return all(word.quotation is None for word in sentence.words)


def _is_predicate(mention: Mention, sentence: Sentence) -> bool:
    """Whether a phrase without an article of its own says what ``he`` or ``she`` was."""
    word = sentence.words[mention.head]
    subject = next(iter(sentence.dependents(word, "nsubj")), None)
    return subject is not None and subject.lower in ("he", "she") and bool(sentence.dependents(word, "cop"))


def _before_noun(mention: Mention, sentence: Sentence) -> list[str]:
    """``freckled`` of ``a freckled man in gaiters``; nothing within somebody's words."""
    words, noun = words_of(mention.text), noun_of(mention.text)
    if sentence.words[mention.head].quotation is not None or noun not in words:
        return []
    return words[1 : words.index(noun)]


def _told_who(mention: Mention, sentence: Sentence) -> bool:
    """``The girl who followed her in was very pale``: somebody new, of whom the phrase itself tells the reader."""
    word = sentence.words[mention.head]
    person = mention.number == "singular" and noun_gender(noun_of(mention.text)) is not None
    return person and word.base_relation == "nsubj" and bool(sentence.dependents(word, "acl:relcl"))


def plain_title(form: str) -> str:
    """``doctor`` for ``dr``: one form for a form of address, lower case without dots."""
    return _GIVEN_FORM.get(form, form)


def is_style(name: str) -> bool:
    """Is it a style that stands for a person, ``Highness``, and no name?"""
    return name.lower() in _STYLES


@lru_cache(maxsize=4096)
def noun_of(text: str) -> str:
    """The head noun of a description: ``master`` of ``the master of the mill``."""
    words = text.lower().replace("’", "'").split()
    for place, word in enumerate(words):
        if word in ("of", "in", "from", "with", "at", "to", "who") and place:
            return words[place - 1].strip(".,;")
    return words[-1].strip(".,;") if words else ""


def words_of(text: str) -> list[str]:
    """The words of a description in lower case: ``a``, ``tall``, ``thin``, ``man``."""
    return text.lower().replace(",", "").split()


def is_part(name: str) -> bool:
    """Is it only something of somebody: ``Nora's voice``, ``the girl's head``, ``the ghost of a smile``?"""
    words = name.replace("’", "'").split()
    if len(words) < 2 or words[-1] not in word_list("linking", "parts"):
        return False
    return words[-3:-1] == ["of", "a"] or any(word.endswith("'s") for word in words)


def opening_nouns(cast: Cast, sentences: Mapping[int, Sentence]) -> Set[int]:
    """Entries with a capital only because a sentence begins with them: ``Silence fell``, ``One of the ropes broke``.

    ``Flirt as she was, she blushed.`` and later ``said this flirt`` are no name either.
    """
    openings: set[int] = set()
    others: set[int] = set()
    for mention in cast.mentions:
        if mention.entity is not None and mention.sort != "pronoun":
            sentence = sentences[mention.sentence]
            opens = mention.start == sentence.start and sentence.words[mention.head].upos in ("NOUN", "NUM")
            if opens or mention.sort == "name" or mention.text.split()[0].lower() not in ("this", "that"):
                (openings if opens else others).add(mention.entity)
    return openings - others


def by_presence(mention: Mention) -> bool:
    """Is it taken for somebody with a name only because they were spoken of last?"""
    return mention.how is not None and mention.how.endswith("just spoken of")


def may_rename(mention: Mention) -> bool:
    """May the phrase be another name for somebody already there: ``the lady``, ``my friend``, ``her aunt``?"""
    words = mention.text.lower().split()
    noun = noun_of(mention.text)
    if not words or mention.number != "singular" or words[0] not in DEFINITE:
        return False
    if mention.sort != "nominal":
        return noun in _STYLES and words[0] in ("his", "her")
    return (
        noun in word_list("dialogue", "kin")
        or noun in _STYLES
        or noun in word_list("dialogue", "renaming")
        or noun in entries("general_nouns")
    )


def gender_of(mention: Mention) -> str | None:
    """``she`` for ``the lady``, None for ``my friend``."""
    if noun_of(mention.text) in _STYLES and mention.text[:4].lower() in ("his ", "her "):
        return "he" if mention.text[:3].lower() == "his" else "she"
    gender = noun_gender(noun_of(mention.text)) or mention.gender
    return gender if gender in ("he", "she") else None


def owner(cast: Cast, sentence: Sentence, word: Word) -> int | None:
    """Whose aunt or friend it is, who is somebody else: ``Tom`` in ``said Tom's aunt``."""
    for kid in sentence.dependents(word, "nmod:poss") if word.lower not in _STYLES else ():
        resolution = cast.resolve(sentence.index, kid.index)
        if resolution is not None:
            return resolution.entity
    return None
