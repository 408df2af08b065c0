"""The turns of a dialogue, and what the text says of who speaks each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import regex
from attrs import define, field

from quoteattr.dialogue.descriptions import Descriptions, by_presence, gender_of, may_rename, owner
from quoteattr.dialogue.records import DialogueTurn, Known
from quoteattr.dialogue.vocatives import vocatives
from quoteattr.linking.records import Link, Scene
from quoteattr.linking.within import main_subject
from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import is_place, noun_gender
from quoteattr.syntax.folding import is_sentence
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
# rules that go by what stands near, not by a tag
LOOSE_RULES = frozenset(
    {"takes turns", "speaker before", "introduced above", "lead-in", "follow-up", "subject of the sentence"}
)
_INTRODUCES = regex.compile(r"\b(?:I am|I’m|I'm|[Mm]y name is)\s(?P<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)")
_TITLED = regex.compile(r"\b(?P<title>Mrs|Miss)\b\.?\s(?:\p{Lu}[\p{L}’'-]+\s)?(?P<name>\p{Lu}\p{Ll}+)\b")
_ENDS_ASKING = regex.compile(r"[?]\s*\Z")


@define
class People:
    """Who is in the text, by number, as the turns need it."""

    cast: Cast
    known: Known = field(factory=Known)
    by_word: dict[str, set[int]] = field(factory=dict)
    weight: dict[int, int] = field(factory=dict)
    same: dict[int, int] = field(factory=dict)
    described: Descriptions = field(factory=Descriptions)

    def fill(self, sentences: Mapping[int, Sentence], text: str = "") -> None:
        """Gathers names, genders and how often each is mentioned."""
        for mention in self.cast.mentions:
            if mention.entity is not None:
                self.weight[mention.entity] = self.weight.get(mention.entity, 0) + 1
                self.known.first.setdefault(mention.entity, mention.start)
                if mention.sort == "pronoun" and mention.text.lower() in ("i", "me", "my"):
                    self.known.narrator = mention.entity
        for number, speaker in enumerate(self.cast.speakers):
            gender = self.cast.gender(number)
            if gender in ("he", "she") and number != self.known.narrator:
                self.known.genders[number] = gender
            if speaker.type not in ("person", "unknown"):
                self.known.crowds.add(number)
                continue
            for name in (speaker.name, *speaker.aliases):
                words = _without_address(_WORD.findall(name or ""))
                if words and (words[0][0].isupper() or len(words) == 1):
                    for word in words:
                        self.by_word.setdefault(word.casefold(), set()).add(number)
        self._join_addresses()
        self.described.fill(self.cast, sentences)
        for found in _TITLED.finditer(text):
            bearers = self.by_word.get(found["name"].casefold(), set())
            if len(bearers) == 1:
                self.described.titles.setdefault(self.one(*bearers), set()).add(found["title"].lower())
        for number, person in self.described.renamed.items():
            if not self.capitalised(number) and self.capitalised(person):
                self.same[number] = self.one(person)
        self.known.named = {p for p in self.weight if self.capitalised(p) and self.may_speak(p)}

    def _join_addresses(self) -> None:
        """``Mr. Hale`` and ``Edward Hale`` are one where no other man of that name is in the text."""
        for number, speaker in enumerate(self.cast.speakers):
            words = (speaker.name or "").split()
            gender = self.known.genders.get(number)
            if len(words) != 2 or gender is None or noun_gender(words[0].rstrip(".")) is None:
                continue
            family = self.by_word.get(words[1].casefold(), set()) - {number}
            fitting = [
                other
                for other in family
                if self.known.genders.get(other, gender) == gender and not self._has_address(other)
            ]
            if len(fitting) == 1 and self.known.genders.get(fitting[0]) == gender:
                self.same[number] = fitting[0]

    def _has_address(self, number: int) -> bool:
        """``Mrs. Hale``, ``Sir Hale``"""
        return noun_gender((self.cast.speaker(number).name or "").split(" ")[0].rstrip(".")) is not None

    def one(self, number: int) -> int:
        """The number by which somebody with two entries goes."""
        return self.same.get(number, number)

    def capitalised(self, number: int) -> bool:
        """Is it a name rather than a description?"""
        return (self.cast.speaker(number).name or "")[:1].isupper()

    def may_speak(self, number: int) -> bool:
        """Is it somebody, rather than a thing or a crowd?"""
        speaker = self.cast.speaker(number)
        if number == self.known.narrator:
            return True
        if speaker.name is None or is_place(speaker.name):
            return False
        return speaker.type == "person" or (speaker.type == "unknown" and self.capitalised(number))

    def named(self, name: str) -> int | None:
        """The person whom a name as it is used in talk means, the most spoken of; None if nobody."""
        words = [w for w in _WORD.findall(name) if w.lower() not in _ENDEARING]
        forms = [w for w in words if _form_gender(w) is not None]
        gender = _form_gender(forms[0]) if forms else None
        telling = [w for w in words if w not in forms or len(words) == 1]
        found = [self.by_word.get(word.casefold(), set()) for word in telling]
        every = set.intersection(*found) if found else set()
        fitting = every or (set.union(*found) if found else set())
        kept = [p for p in fitting if gender is None or self.known.genders.get(p) in (None, gender)]
        if forms and forms[0].lower() in ("miss", "mrs"):
            other = "mrs" if forms[0].lower() == "miss" else "miss"
            kept = [p for p in kept if other not in self.described.titles.get(p, ())]
        return self.one(max(kept, key=lambda p: (self.weight.get(p, 0), -p))) if kept else None


def _without_address(words: list[str]) -> list[str]:
    """``Tabb`` of ``Mrs. Tabb``: the words that tell one person from another."""
    return words[1:] if len(words) > 1 and _form_gender(words[0]) is not None else words


def _form_gender(word: str) -> str | None:
    """``he`` for ``Mr``, ``she`` for ``Aunt``"""
    return noun_gender(word) or noun_gender(f"{word}.") or _FORMS.get(word.lower())


_FORMS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he"}
_ENDEARING = frozenset({"my", "dear", "dearest", "poor", "good", "old", "little", "young"})


def gather_turns(scene: Scene, people: People) -> list[DialogueTurn]:
    """The turns of a text in order, with all that speaks for or against somebody."""
    turns: list[DialogueTurn] = []
    for index, quotation in enumerate(scene.quotations):
        if quotation.depth or quotation.use not in ("speech",):
            continue
        link = scene.links.get(index)
        if link is None and not is_sentence(scene.text, quotation):
            continue
        _put(scene, people, turns, index, link)
    previous: DialogueTurn | None = None
    for turn in turns:
        turn.words = "\n".join(
            scene.text[scene.quotations[i].inner_start : scene.quotations[i].inner_end] for i in turn.quotations
        )
        turn.end = scene.paragraphs[turn.paragraph].end
        turn.asks = _ENDS_ASKING.search(turn.words) is not None
        if previous is not None:
            last = scene.paragraph_of[previous.quotations[-1]]
            turn.gap = max(turn.paragraph - last - 1, 0)
        _spoken_to(turn, people)
        if turn.speaker is None:
            _actions(scene, people, turn)
            _between(scene, people, turn, previous)
        previous = turn
    _note_present(scene, people, turns)
    return turns


def _put(scene: Scene, people: People, turns: list[DialogueTurn], index: int, link: Link | None) -> None:
    """Adds a quotation to the turn that it belongs to, or begins one."""
    paragraph = scene.paragraph_of[index]
    current = turns[-1] if turns else None
    if link is not None and link.rule == "carried on" and current is not None and link.same_as in current.quotations:
        current.quotations.append(index)
        return
    tag = link is not None and link.same_as is None and (link.rule not in LOOSE_RULES or link.report is not None)
    here = current is not None and scene.paragraph_of[current.quotations[-1]] == paragraph
    turn = DialogueTurn(paragraph, [index])
    if tag and link is not None:
        _read_tag(scene, people, turn, index, link)
    if here and current is not None:
        clash = turn.speaker is not None and current.speaker is not None and turn.speaker != current.speaker
        acts = link is not None and link.rule == "lead-in" and current.tag is not None and link.source is not None
        if acts and link is not None and link.source is not None:
            resolution = people.cast.resolve(*link.source)
            other = resolution.entity if resolution is not None else None
            clash = clash or (other is not None and other != current.speaker)
            if clash and other is not None:
                turn.speaker = other
        if not clash:
            current.quotations.append(index)
            current.pronouns |= turn.pronouns
            current.addressed += [person for person in turn.addressed if person not in current.addressed]
            current.addressed_genders |= turn.addressed_genders
            current.told_third |= turn.told_third
            if turn.tag is not None and (current.tag is None or (current.speaker is None and turn.speaker is not None)):
                current.speaker, current.tag = turn.speaker, turn.tag
            current.gender = current.gender or turn.gender
            for person, weight in turn.soft.items():
                current.soft.setdefault(person, weight)
            return
    turns.append(turn)


def _read_tag(scene: Scene, people: People, turn: DialogueTurn, index: int, link: Link) -> None:
    """What a tag says: a person by name, or only ``he``, or ``his wife``."""
    turn.tag = index
    _told(scene, people, turn, link)
    if link.source is None:
        turn.speaker = -2 - index
        return
    word = scene.parse.sentences[link.source[0]].words[link.source[1]]
    resolution = people.cast.resolve(*link.source)
    mention = people.cast.mention_at(*link.source)
    entity = people.one(resolution.entity) if resolution is not None and resolution.entity is not None else None
    if resolution is None or entity is None:
        turn.speaker = -2 - index
    elif word.lower in ("he", "she"):
        turn.gender = word.lower
        turn.pronouns.add(index)
        if people.may_speak(entity):
            turn.favour(entity, 0.9 * resolution.confidence)
    elif mention is not None and _kin(mention) and people.known.genders.get(entity):
        turn.gender = people.known.genders[entity]
        turn.pronouns.add(index)
        if _kin(mention):
            _describe(people, turn, scene, link.source, mention, entity)
    elif mention is not None and by_presence(mention) and may_rename(mention):
        turn.gender = gender_of(mention)
        turn.pronouns.add(index)
        turn.favour(entity, 1.0)
        _describe(people, turn, scene, link.source, mention, entity)
    elif mention is not None and not people.capitalised(entity) and may_rename(mention):
        if entity in people.described.introduced:
            turn.speaker = entity
            return
        turn.gender = gender_of(mention)
        turn.pronouns.add(index)
        _describe(people, turn, scene, link.source, mention, entity)
    else:
        turn.speaker = entity
        if entity != resolution.entity:
            turn.pronouns.add(index)


def _describe(
    people: People, turn: DialogueTurn, scene: Scene, source: tuple[int, int], mention: Mention, entity: int
) -> None:
    """What ``said the young lady`` or ``cried her aunt`` says for and against people."""
    sentence = scene.parse.sentences[source[0]]
    for person, value in people.described.weights(mention, people.known.named).items():
        if value:
            turn.favour(people.one(person), value)
    other = owner(people.cast, sentence, sentence.words[source[1]])
    if other is not None:
        turn.favour(people.one(other), -5.0)
    if people.known.narrator is not None:
        turn.favour(people.known.narrator, -5.0)
    turn.described = True
    if not people.capitalised(entity) and not _kin(mention):
        turn.favour(entity, 2.0)
        people.known.vague.add(entity)


def _told(scene: Scene, people: People, turn: DialogueTurn, link: Link) -> None:
    """Whom the tag says the words are for: ``said Mia to Jo``, ``Mia called after him``."""
    if link.report is None:
        return
    report = scene.reports[link.report]
    sentence = scene.parse.sentences[report.sentence]
    _towards(people, turn, sentence, sentence.words[report.head], report.source)


def _towards(people: People, turn: DialogueTurn, sentence: Sentence, verb: Word, speaker: int | None = None) -> None:
    """Whom the speaker, a word of the sentence, turns to: the objects of the verb that are people."""
    for word in sentence.dependents(verb, "obl", "obj", "iobj"):
        if word.quotation is not None or word.upos not in ("PROPN", "PRON") or word.index == speaker:
            continue
        if word.lower in ("him", "her"):
            turn.addressed_genders.add("he" if word.lower == "him" else "she")
            turn.told_third = True
            continue
        resolution = people.cast.resolve(sentence.index, word.index)
        if resolution is not None and resolution.entity is not None and people.may_speak(resolution.entity):
            person = people.one(resolution.entity)
            if person not in turn.addressed:
                turn.addressed.append(person)


def _kin(mention: Mention) -> bool:
    """``his wife``, ``her father``: somebody who is likely named otherwise elsewhere."""
    words = mention.text.lower().split()
    return (
        mention.sort == "nominal"
        and words[0] in ("his", "her")
        and not word_list("dialogue", "kin").isdisjoint(words[1:3])
    )


def _spoken_to(turn: DialogueTurn, people: People) -> None:
    """Whom the words address, and whom they speak of."""
    rest = turn.words
    for vocative in vocatives(turn.words):
        if vocative.name is not None:
            person = people.named(vocative.name)
            if person is not None and person not in turn.addressed:
                turn.addressed.append(person)
                people.known.first[person] = min(people.known.first.get(person, turn.end), turn.end)
            rest = rest.replace(vocative.name, " ")
        elif vocative.gender is not None:
            turn.addressed_genders.add(vocative.gender)
    for found in list(_INTRODUCES.finditer(rest)):
        person = people.named(found["name"])
        if person is not None and people.capitalised(person):
            turn.favour(person, 8.0)
            rest = rest.replace(found["name"], " ")
    for word in set(_WORD.findall(rest)):
        for person in people.by_word.get(word.casefold(), ()):
            if people.one(person) not in turn.addressed and word[0].isupper() == people.capitalised(person):
                turn.favour(people.one(person), -1.5)


def _actions(scene: Scene, people: People, turn: DialogueTurn) -> None:
    """Who acts in the sentences beside the quotations: ``“No.” Mia shook her head.``"""
    paragraph = scene.paragraphs[turn.paragraph]
    marks = {i: scene.quotations[i] for i in turn.quotations if scene.paragraph_of[i] == turn.paragraph}
    if not marks:
        return
    first = min(mark.start for mark in marks.values())
    before = [s for s in scene.sentences_between(paragraph.start, first) if s.end <= first + 1]
    if before:
        _acts(people, turn, before[-1], 5.0)
    for index in marks:
        _voice(scene, people, turn, index)
    for mark in marks.values():
        following = [s for s in scene.sentences_between(mark.end, paragraph.end) if not _holds_quotation(s)]
        if following and not scene.text[mark.end : following[0].start].strip(" \n”’'\"»"):
            _acts(people, turn, following[0], 2.4)


def _voice(scene: Scene, people: People, turn: DialogueTurn, index: int) -> None:
    """``“Who is there?” came Mia's voice.``"""
    place = scene.places.get(index)
    if place is None:
        return
    sentence = place[0]
    for word in sentence.words:
        if word.lower == "voice" and word.quotation is None:
            for owner in sentence.dependents(word, "nmod:poss"):
                resolution = people.cast.resolve(sentence.index, owner.index)
                if resolution is not None and resolution.entity is not None and people.may_speak(resolution.entity):
                    turn.favour(people.one(resolution.entity), 5.0)


def _holds_quotation(sentence: Sentence) -> bool:
    return any(word.quotation is not None for word in sentence.words)


def _acts(people: People, turn: DialogueTurn, sentence: Sentence, weight: float) -> None:
    word = main_subject(sentence, len(sentence.words))
    if word is None or sentence.dependents(word, "conj"):
        return
    verb = sentence.head_of(word)
    if verb is not None:
        _towards(people, turn, sentence, verb)
    resolution = people.cast.resolve(sentence.index, word.index)
    if resolution is None or resolution.entity is None:
        return
    if word.lower in ("he", "she"):
        if turn.gender is None:
            turn.gender = word.lower
        if people.may_speak(resolution.entity):
            turn.favour(people.one(resolution.entity), 0.9 * resolution.confidence)
    elif people.may_speak(resolution.entity):
        described = not people.capitalised(resolution.entity) and resolution.entity != people.known.narrator
        turn.favour(people.one(resolution.entity), 0.5 * weight if described else weight)


def _between(scene: Scene, people: People, turn: DialogueTurn, previous: DialogueTurn | None) -> None:
    """Who acts in the paragraph before, if nobody speaks in it: ``Tom shut the gate. / “Late,” he said.``"""
    if turn.paragraph == 0 or (previous is not None and not turn.gap):
        return
    above = scene.paragraphs[turn.paragraph - 1]
    tagged = turn.gender is not None and bool(turn.pronouns)
    weight = _ACTED if tagged else _ACTED_UNTAGGED
    for sentence in reversed(scene.sentences_between(above.start, above.end)[-_ACTING:]):
        subject = main_subject(sentence, len(sentence.words))
        person = _actor(people, sentence, subject)
        if person is None and subject is not None and subject.lower in ("he", "she"):
            return
        if person is not None and turn.gender in (None, people.known.genders.get(person, turn.gender)):
            turn.favour(person, weight if not tagged or person in people.known.genders else 0.5 * weight)
            return
        weight *= 0.7


_ACTED = 2.0
_ACTED_UNTAGGED = 0.6
_ACTING = 4


def _actor(people: People, sentence: Sentence, word: Word | None) -> int | None:
    """Who the main subject of a sentence is, where that is sure enough."""
    if word is None or sentence.dependents(word, "conj"):
        return None
    resolution = people.cast.resolve(sentence.index, word.index)
    if resolution is None or resolution.entity is None or not people.may_speak(resolution.entity):
        return None
    person = people.one(resolution.entity)
    return person if word.upos != "PRON" or people.known.genders.get(person) == word.lower else None


def _note_present(scene: Scene, people: People, turns: Sequence[DialogueTurn]) -> None:
    """Who is named in the narration before each turn."""
    starts = [scene.quotations[turn.quotations[0]].start for turn in turns]
    outer = [q for q in scene.quotations if q.depth == 0]
    inside = 0
    for mention in people.cast.mentions:
        while inside < len(outer) and outer[inside].end <= mention.start:
            inside += 1
        if inside < len(outer) and outer[inside].start <= mention.start:
            continue
        if mention.sort == "pronoun" or mention.entity is None or not people.may_speak(mention.entity):
            continue
        if mention.sort == "nominal" and not mention.text.lower().startswith("the "):
            continue
        place = bisect_right(starts, mention.start)
        if place < len(turns):
            relation = scene.parse.sentences[mention.sentence].words[mention.head].base_relation
            weight = 1.0 if relation == "nsubj" else 0.6
            present = turns[place].present
            person = people.one(mention.entity)
            present[person] = max(present.get(person, 0.0), weight)
