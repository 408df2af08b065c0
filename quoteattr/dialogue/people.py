"""Who is in a text, as the turns of its dialogue need it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

import regex
from attrs import define, field

from quoteattr.dialogue.callings import by_nation, titled_twins
from quoteattr.dialogue.companions import narrators_own
from quoteattr.dialogue.descriptions import Descriptions, is_part, is_style, noun_of, opening_nouns, owner, plain_title
from quoteattr.dialogue.families import has_address, joined_addresses
from quoteattr.dialogue.forms import (
    ENDEARING,
    TITLED,
    bearers_of,
    gender_of_given,
    is_name,
    parents_at_home,
    relation_of,
    without_form,
)
from quoteattr.dialogue.kinship import BACK, ELDER, HOUSE, IN_FAMILIES, KIN_NOUNS, NOBODY, YOUNG, kin_beside_names
from quoteattr.dialogue.naming import by_given_names, by_looks, named_beside, other_names, told_names
from quoteattr.dialogue.places import places_of
from quoteattr.dialogue.records import Known
from quoteattr.dialogue.voices import owners_of_voices
from quoteattr.dialogue.whereabouts import Whereabouts
from quoteattr.linking.records import Scene
from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import entries, is_place, noun_gender
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
CAPITALISED = regex.compile(r"\b\p{Lu}\p{Ll}+\b")
_OF_SOMEBODY = regex.compile(
    r"(?P<owner>\p{Lu}[\p{L}.]*+(?: \p{Lu}[\p{L}.]*+)*+)['’]s? (?:\p{Ll}++ )*?(?P<kin>\p{Ll}++)"
)


@define
class People:
    """Who is in the text, by number, as the turns need it."""

    cast: Cast
    known: Known = field(factory=Known)
    by_word: dict[str, set[int]] = field(factory=dict)
    relations: dict[str, set[tuple[int, int]]] = field(factory=dict)
    elders: dict[str, set[tuple[int, int]]] = field(factory=dict)
    children: set[int] = field(factory=set)
    weight: dict[int, int] = field(factory=dict)
    same: dict[int, int] = field(factory=dict)
    described: Descriptions = field(factory=Descriptions)
    kin: list[tuple[int, str, int]] = field(factory=list)
    speaking: set[int] = field(factory=set)
    says: dict[int, set[str]] = field(factory=dict)
    tags: list[Mention] = field(factory=list)
    places: set[int] = field(factory=set)
    things: Set[int] = field(factory=set)
    nations: Set[int] = field(factory=set)
    called: dict[int, list[str]] = field(factory=dict)
    at_home: dict[str, set[int]] = field(factory=dict)
    about: Whereabouts = field(factory=Whereabouts)
    _capitals: dict[int, bool] = field(factory=dict)

    def fill(self, sentences: Mapping[int, Sentence], text: str = "", parts: Sequence[int] = ()) -> None:
        """Gathers names, genders and how often each is mentioned; ``parts``: where chapters begin."""
        self.nations = by_nation(self.cast)
        self.places = places_of(self.cast, sentences)
        self.things = opening_nouns(self.cast, sentences)
        self.about.fill(self.cast, parts)
        self._note_mentions(text)
        self._note_given_names()
        for number, person in joined_addresses(self.cast, self.by_word, self.known.genders, self.says, self.tags, text):
            self.same[number] = person
        self.described.genders = self.known.genders
        self.described.fill(self.cast, sentences)
        self._note_kin(sentences)
        self._note_titles(text)
        self._join_names(sentences, text)
        self._join_kin(sentences)
        self._join_parents()
        self._join_shorter()
        self.known.introduced = self.described.introduced
        self.known.named = {p for p in self.weight if self.is_named(p) and self.may_speak(p)}
        self.known.steady = {p for p in self.speaking - self.known.named if self.weight.get(p, 0) >= _STEADY}

    def _note_mentions(self, text: str) -> None:
        """Who tells the tale, and of everybody how often and by which words they are mentioned, and he or she."""
        says_i = 0
        pronouns: Counter[int] = Counter()
        for mention in self.cast.mentions:
            if mention.entity is not None:
                self.weight[mention.entity] = self.weight.get(mention.entity, 0) + 1
                self.known.first.setdefault(mention.entity, mention.start)
                pronouns[mention.entity] += mention.sort == "pronoun"
                if mention.sort == "pronoun" and mention.text.lower() in ("i", "me", "my"):
                    self.known.narrator = mention.entity
                    self.about.note(mention)
                    says_i += 1
        if says_i < max(_NARRATES, _AUTHOR * len(text)):
            self.known.narrator = None  # an author's “I regret to say” now and then
        for number, speaker in enumerate(self.cast.speakers):
            gender = self.cast.gender(number)
            if gender in ("he", "she") and number != self.known.narrator:
                self.known.genders[number] = gender
            elif not self.capitalised(number) and len(speaker.pronouns) == 1 and speaker.pronouns[0] in ("he", "she"):
                if pronouns[number] > 1 or self.weight.get(number, 0) < _OFTEN:
                    self.known.genders.setdefault(number, speaker.pronouns[0])
            if speaker.type not in ("person", "unknown") and not (self.may_speak(number) and number in self.speaking):
                self.known.crowds.add(number)
            else:
                self._note_words(number, (speaker.name, *speaker.aliases))

    def _note_words(self, number: int, names: Iterable[str | None]) -> None:
        for name in names:
            words = without_form(_WORD.findall(name or ""))
            if words and (words[0][0].isupper() or len(words) == 1):
                for word in (word for word in words if len(word) > 1):  # no initial
                    self.by_word.setdefault(word.casefold(), set()).add(number)

    def _join_names(self, sentences: Mapping[int, Sentence], text: str) -> None:
        """One person of the entries that titles, later names, given names or voices show to be one."""
        for number, person in titled_twins(self.cast, self.described, self.known.genders, self.about):
            self._unite(number, person)
        for number, person in self.described.renamed.items():
            alike = noun_of(self.cast.speaker(number).name or "") == noun_of(self.cast.speaker(person).name or "-")
            if not self.capitalised(number) and (alike or self.capitalised(person)):
                self.same[number] = self.one(person)
        for number, person in narrators_own(self.cast) if self.known.narrator is not None else ():
            self._unite(number, person)
        names = {n: without_form((self.cast.speaker(n).name or "").split()) for n in self.weight if self.is_named(n)}
        told = (pair for pair in told_names(self.cast, text, self.speaking) if not self.capitalised(pair[0]))
        beside = (*named_beside(self.cast), *by_looks(self.cast), *other_names(self.cast, text))
        for number, person in (*by_given_names(names, self.same), *told, *beside):
            if len({self.known.genders.get(one) for one in (number, person)} - {None}) < 2:  # no man and woman
                self._unite(number, person)
        for number, person in owners_of_voices(self.cast, sentences):
            self._unite(number, person)

    def _note_given_names(self) -> None:
        """``Svetlana`` is a woman, unless the text says otherwise."""
        for number in self.weight.keys() - self.known.genders.keys() - {self.known.narrator}:
            speaker = self.cast.speaker(number)
            person = speaker.type == "person" or number in self.speaking
            given = gender_of_given((speaker.name or "").split(" ")[0]) if person else None
            if given is not None:
                self.known.genders[number] = given

    def is_named(self, number: int) -> bool:
        """``Holm`` and ``de la Tour``, not ``Holm's wife``"""
        return is_name(self.cast.speaker(number).name or "", self.capitalised(number))

    def _note_titles(self, text: str) -> None:
        """The forms of address before names inside the marks too: ``“I am Captain Rudd,” he said.``"""
        for found in TITLED.finditer(text):
            bearers = self.by_word.get(found["name"].casefold(), set())
            title = plain_title(found["title"].lower())
            ended = text[found.end("title")] == "." and found["title"] not in _DOTTED  # the Colonel. Pratt!
            if len(bearers) != 1 or ended:
                continue
            (person,) = bearers
            gender = noun_gender(title)
            if gender is None or self.known.genders.get(person, gender) == gender:
                self.described.give_title(self.one(person), title)

    def _unite(self, number: int, person: int) -> None:
        """From now on two entries are one person."""
        if self.one(number) != self.one(person) and self.may_speak(person):
            self.join(number, person)

    def join(self, number: int, person: int) -> None:
        """An entry is somebody else, and so are all that were it: the voice of the man in black is Mr. Holm's."""
        self.same[self.one(number)] = self.one(person)
        for one, other in self.same.items():
            self.same[one] = self.same.get(other, other)

    def _note_kin(self, sentences: Mapping[int, Sentence]) -> None:
        """Who is whose, where the text says it by name: ``She was Ned's wife``, ``his wife, Ada Holm``."""
        self.kin += kin_beside_names(self.cast, sentences)
        for number, speaker in enumerate(self.cast.speakers):
            for text in (*speaker.aliases, *(role.text for role in speaker.roles)):
                found = _OF_SOMEBODY.fullmatch(text)
                whose = self.named(found["owner"]) if found is not None else None
                if found is not None and whose is not None and whose != number:
                    self.kin.append((number, found["kin"].lower(), whose))

    def kin_of(self, person: int, noun: str) -> set[int]:
        """Who is meant by ``her husband``, said of somebody: Ned, where the text has called her Ned's wife."""
        own = {self.one(one) for one, kin, other in self.kin if self.one(other) == person and kin == noun}
        own = {one for one in own if self.is_named(one)} or own
        back = {
            self.one(other) for one, kin, other in self.kin if self.one(one) == person and noun in BACK.get(kin, ())
        }
        return (
            own
            | self._of_the_house(person, noun)
            | {p for p in back if self.known.genders.get(p) in (None, noun_gender(noun))}
        )

    def hear(self, scene: Scene) -> None:
        """Notes whom tags name, and the names in their words: ``“Run, Jo,” said the Teapot`` is the Teapot's to Jo."""
        for index, link in sorted(scene.links.items()):
            if link.source is None or link.report is None:
                continue
            number, mention = self.cast.entity_at(*link.source), self.cast.mention_at(*link.source)
            if number is not None and (mention is None or mention.sort != "pronoun"):
                quotation = scene.quotations[index]
                names = CAPITALISED.findall(scene.text, quotation.inner_start, quotation.inner_end)
                self.speaking.add(number)
                self.says.setdefault(number, set()).update(names)
                if mention is not None:
                    self.tags.append(mention)

    def _family(self, person: int) -> set[int]:
        """All of a person's surname; of somebody known by a given name (``Miss Lucy``) the one family of the text."""
        surname = ((self.cast.speaker(person).name or "").split() or [""])[-1]
        family = {self.one(p) for p in self.by_word.get(surname.casefold(), ())} - {person}
        if family or not self.described.titles.get(person, NOBODY) & YOUNG:
            return family
        families = [f for f in self._families() if person not in f]
        return families[0] if len(families) == 1 else set()

    def _families(self) -> list[set[int]]:
        """The people of each surname that two or more bear behind forms of address."""
        found: dict[str, set[int]] = {}
        for number, titles in self.described.titles.items():
            name = (self.cast.speaker(self.one(number)).name or "").split()
            if len(name) > 1 and titles & IN_FAMILIES:
                found.setdefault(name[-1], set()).add(self.one(number))
        return [people for people in found.values() if len(people) > 1]

    def _of_the_house(self, person: int, noun: str) -> set[int]:
        """``Mr. Holm's wife`` is Mrs. Holm, ``Miss Holm's father`` is Mr. Holm, his son young Mr. Holm."""
        titles = self.described.titles
        if noun in ("wife", "husband") and (spouse := self._spouse_by_name(person, noun)) is not None:
            return {spouse}
        own, wanted = HOUSE.get(noun, (frozenset(), ""))
        if not wanted or titles.get(person, set()).isdisjoint(own):
            return set()
        return {p for p in self._family(person) if not titles.get(p, set()).isdisjoint(wanted.split())}

    def _spouse_by_name(self, person: int, noun: str) -> int | None:
        """``Ned Holm's wife`` is Ada Holm, if the text names no other woman of that name but young ones."""
        words = (self.cast.speaker(person).name or "").split()
        gender = "she" if noun == "wife" else "he"
        by_surname = len(words) == 1 and self.known.genders.get(person) not in (None, gender)
        if (len(words) < _FULL and not by_surname) or has_address(self.cast, person):
            return None
        found = {
            p
            for p in self._family(person)
            if self.known.genders.get(p, gender) == gender
            and len((self.cast.speaker(p).name or "").split()) >= _FULL
            and self.described.titles.get(p, NOBODY).isdisjoint(YOUNG)
        }
        return next(iter(found)) if len(found) == 1 else None

    def _join_kin(self, sentences: Mapping[int, Sentence]) -> None:
        """``his wife`` who speaks later as ``she`` is Mrs. Holm, if ``his`` is Mr. Holm's."""
        first: dict[tuple[int, str], int] = {}
        for mention in self.cast.mentions:
            number = mention.entity
            if mention.sort != "nominal" or number is None or self.is_named(number) or number in self.same:
                continue
            noun = noun_of(mention.text)
            if noun in KIN_NOUNS:
                sentence = sentences[mention.sentence]
                whose = owner(self.cast, sentence, sentence.words[mention.head])
                if whose is not None and self.may_speak(whose):
                    self.relations.setdefault(noun, set()).add((number, self.one(whose)))
                    elder = ELDER.get((noun, self.known.genders.get(whose, "")))
                    if elder is not None:
                        self.elders.setdefault(elder, set()).add((self.one(whose), number))
                        self.children.add(number)
                found = self.kin_of(self.one(whose), noun) if whose is not None else set()
                if len(found) == 1:
                    self.same[number] = next(iter(found))
                elif whose is not None and noun == "wife":
                    self._join_couple(number, self.one(whose))
                elif whose is not None:
                    known = first.setdefault((self.one(whose), noun), number)
                    if known != number:
                        self.same[number] = known

    def _join_parents(self) -> None:
        """``Papa`` of a child's tale is Mr. Holm, the only father with a name; ``Mamma`` is then Mrs. Holm."""
        at_home = parents_at_home(self.cast, self.weight)
        for number, noun in at_home.items():
            self.at_home.setdefault(noun, set()).add(number)
        first: dict[str | None, int] = {}
        for number, noun in sorted(at_home.items()):  # Dad is Dad, Granny is Grandmother
            self.known.genders[number] = noun_gender(noun) or ""
            same = noun if noun.startswith("grand") else self.cast.speaker(number).name
            self._unite(number, first.setdefault(same, number))
        for number, noun in at_home.items():
            pairs = (*self.relations.get(noun, ()), *self.elders.get(noun, ()))
            found = {self.one(p) for p, _ in pairs} - at_home.keys()
            found = {p for p in found if self.is_named(p) and self.known.genders.get(p) == noun_gender(noun)}
            if len(found) == 1:
                self._unite(number, next(iter(found)))
        for number, noun in at_home.items():
            for relative, whose in self.relations.get(noun, ()):  # my father
                if self.cast.speaker(whose).name is None and not self.capitalised(relative):
                    self.same[relative] = self.one(number)
            other, own = {"mother": ("father", "mrs"), "father": ("mother", "mr")}.get(noun, ("", ""))
            spouses = {self.one(n) for n, kin in at_home.items() if kin == other} - at_home.keys()
            if self.one(number) == number and len(spouses) == 1:
                family = self._family(next(iter(spouses)))
                found = {p for p in family if own in self.described.titles.get(p, ())}
                if len(found) == 1:
                    self._unite(number, next(iter(found)))

    def _join_shorter(self) -> None:
        """``The maid`` is the parlourmaid who was brought in."""
        longer = {noun_of(self.cast.speaker(one).name or ""): one for one in self.described.introduced}
        for mention in self.cast.mentions:
            number = mention.entity
            if mention.sort != "nominal" or number is None or number in self.same or self.capitalised(number):
                continue
            noun = noun_of(mention.text)
            if number in self.described.introduced or len(noun) < _SHORTEST or not self.may_speak(number):
                continue
            found = [one for other, one in longer.items() if other.endswith(noun) and len(other) - len(noun) >= _PREFIX]
            found = [one for one in found if self.known.first.get(one, 0) < mention.start]
            if len(found) == 1:
                self.same[number] = found[0]

    def _join_couple(self, wife: int, husband: int) -> None:
        """``The rector`` and ``his wife`` are Mr. and Mrs. Holm, if these are the only couple of the text."""
        titles = self.described.titles
        married = {p for p, forms in titles.items() if "mrs" in forms and self.one(p) == p and self.may_speak(p)}
        if len(married) != 1 or self.capitalised(husband) or self.known.genders.get(husband) != "he":
            return
        lady = next(iter(married))
        surname = ((self.cast.speaker(lady).name or "").split() or [""])[-1]
        lords = {self.one(p) for p in self.by_word.get(surname.casefold(), ()) if "mr" in titles.get(self.one(p), ())}
        if len(lords) == 1 and self.may_speak(husband):
            self.same[wife], self.same[husband] = lady, next(iter(lords))

    def one(self, number: int) -> int:
        """The number by which somebody with two entries goes."""
        return self.same.get(number, number)

    def capitalised(self, number: int) -> bool:
        """Is it a name rather than a description?"""
        if number not in self._capitals:
            self._capitals[number] = self._begins_with_capital(number)
        return self._capitals[number]

    def _begins_with_capital(self, number: int) -> bool:
        words = (self.cast.speaker(number).name or "").split()
        name = next((word for word in words if word not in ("young", "old") and word not in entries("particles")), "")
        return name[:1].isupper() and not is_style(name) and number not in self.nations and number not in self.things

    def somebody_at(self, sentence: Sentence, word: Word) -> int | None:
        """The person whom a word means; None if that is nobody who may speak."""
        number = self.cast.entity_at(sentence.index, word.index)
        return self.one(number) if number is not None and self.may_speak(number) else None

    def may_speak(self, number: int) -> bool:
        """Is it somebody, rather than a thing or a crowd?"""
        speaker = self.cast.speaker(number)
        if number == self.known.narrator:
            return True
        if speaker.name is None or is_place(speaker.name):
            return False
        if speaker.type == "unknown" and number in self.things:
            return False
        if number in self.speaking and self.capitalised(number):
            return speaker.type != "group"
        if number in self.places or speaker.name.lower() in word_list("dialogue", "not_people"):
            return False
        if number not in self.speaking and is_part(speaker.name):
            return False
        if number not in self.speaking and noun_of(speaker.name) in word_list("dialogue", "things_too"):
            return False
        if speaker.type == "unknown" and not self.capitalised(number):
            return False
        return speaker.type == "person" or (speaker.type == "unknown" and not speaker.name.split()[-1].islower())

    def named(self, name: str, place: int | None = None) -> int | None:
        """The person whom a name as it is used in talk means, the most spoken of about there; None if nobody."""
        words = [w for w in _WORD.findall(name) if w.lower() not in ENDEARING]
        forms = [w for w in words if noun_gender(w) is not None]
        gender = noun_gender(forms[0]) if forms else None
        telling = [w for w in words if w not in forms or len(words) == 1]
        found = [self.by_word.get(word.casefold(), set()) for word in telling]
        every = set.intersection(*found) if found else set()
        fitting = every or next((people for people in found if people), set())
        kept = [p for p in fitting if gender is None or self.known.genders.get(p) in (None, gender)]
        if forms and forms[0].lower() in ("miss", "mrs"):
            other = "mrs" if forms[0].lower() == "miss" else "miss"
            kept = [p for p in kept if other not in self.described.titles.get(p, ())]
        if kept and place is not None and len(kept) > 1:
            about = self.about.near(place)
            kept = [p for p in kept if p in about] or kept
        if kept:
            return self.one(max(kept, key=lambda p: (self.weight.get(p, 0), -p)))
        return self.titled(words[0], place) if len(words) == 1 else None

    def call(self, name: str, person: int) -> None:
        """Notes a name by which the talk calls somebody."""
        self.called.setdefault(person, []).append(name)
        for word in without_form(_WORD.findall(name)):
            if word.lower() not in ENDEARING:
                self.by_word.setdefault(word.casefold(), set()).add(person)

    def relatives(self, form: str, place: int) -> set[tuple[int, int]]:
        """Who may be called ``Mum`` and by whom: the pairs of ``her mother`` spoken of about a place."""
        noun = relation_of(form)
        found = (*self.relations.get(noun, ()), *self.elders.get(noun, ()))
        found += tuple((one, whose) for one, kin, whose in self.kin if kin == noun)
        about = self.about.near(place) if found else NOBODY
        pairs = {(self.one(one), self.one(whose)) for one, whose in found if one in about or whose in about}
        return {(one, whose) for one, whose in pairs if one != whose}

    def owners(self, number: int) -> set[int]:
        """Whose mother or uncle a description is, who is somebody else."""
        return {whose for pairs in self.relations.values() for one, whose in pairs if self.one(one) == number}

    def titled(self, form: str, place: int | None = None) -> int | None:
        """The one person, there or at all, whom the text calls Captain or Lady: ``Aye, Captain``, ``No, my lady``."""
        found = {self.one(person) for person in bearers_of(self.described, form)}
        if len(found) > 1 and place is not None:
            found &= self.about.near(place)
        return next(iter(found)) if len(found) == 1 else None


_DOTTED = frozenset({"Mrs", "Capt", "Dr"})
_FULL = 2  # words of a full name
_PREFIX = 3  # letters before the noun: a host is no ghost
_SHORTEST = 4  # of the nouns that may be the end of a longer one
_OFTEN = 5  # mentions, of which a single pronoun may be another's: “She was late” is not the locksmith
_STEADY = 16  # mentions
_AUTHOR = 0.0002  # of the letters of a text; of a narrator's tale 0.004
_NARRATES = 2  # a single "I" outside the marks is a thought, or a letter
