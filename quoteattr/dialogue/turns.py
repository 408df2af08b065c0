"""The turns of a dialogue, and what the text says of who speaks each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex
from attrs import define, field

from quoteattr.dialogue.records import DialogueTurn
from quoteattr.dialogue.vocatives import vocatives
from quoteattr.dialogue.wordlists import dialogue_words
from quoteattr.linking.records import Link, Scene
from quoteattr.linking.within import main_subject
from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import noun_gender
from quoteattr.syntax.folding import is_sentence
from quoteattr.syntax.records import Sentence

_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
# rules that go by what stands near, not by a tag
LOOSE_RULES = frozenset(
    {"takes turns", "speaker before", "introduced above", "lead-in", "follow-up", "subject of the sentence"}
)
_ENDS_ASKING = regex.compile(r"[?]\s*\Z")


@define
class People:
    """Who is in the text, by number, as the turns need it."""

    cast: Cast
    genders: dict[int, str] = field(factory=dict)
    by_word: dict[str, set[int]] = field(factory=dict)
    weight: dict[int, int] = field(factory=dict)
    narrator: int | None = None

    def fill(self) -> None:
        """Gathers names, genders and how often each is mentioned."""
        for mention in self.cast.mentions:
            if mention.entity is not None:
                self.weight[mention.entity] = self.weight.get(mention.entity, 0) + 1
                if mention.sort == "pronoun" and mention.text.lower() in ("i", "me", "my"):
                    self.narrator = mention.entity
        for number, speaker in enumerate(self.cast.speakers):
            gender = self.cast.gender(number)
            if gender in ("he", "she"):
                self.genders[number] = gender
            if speaker.type not in ("person", "unknown"):
                continue
            for name in (speaker.name, *speaker.aliases):
                for word in _WORD.findall(name or ""):
                    self.by_word.setdefault(word.casefold(), set()).add(number)

    def capitalised(self, number: int) -> bool:
        """Is it a name rather than a description?"""
        return (self.cast.speaker(number).name or "")[:1].isupper()

    def may_speak(self, number: int) -> bool:
        """Is it somebody, rather than a thing or a crowd?"""
        speaker = self.cast.speaker(number)
        return speaker.type == "person" and (speaker.name is not None or number == self.narrator)

    def named(self, name: str) -> int | None:
        """The person whom a name as it is used in talk means, the most spoken of; None if nobody."""
        words = [w for w in _WORD.findall(name) if w.lower() not in _ENDEARING]
        gender = next((g for w in words if (g := noun_gender(w.rstrip("."))) is not None), None)
        telling = [w for w in words if noun_gender(w) is None or len(words) == 1]
        fitting: set[int] | None = None
        for word in telling:
            found = self.by_word.get(word.casefold(), set())
            fitting = found if fitting is None else fitting & found
        kept = [p for p in fitting or () if gender is None or self.genders.get(p) in (None, gender)]
        return max(kept, key=lambda p: (self.weight.get(p, 0), -p)) if kept else None


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
    if link.source is None:
        turn.speaker = -2 - index
        return
    word = scene.parse.sentences[link.source[0]].words[link.source[1]]
    resolution = people.cast.resolve(*link.source)
    mention = people.cast.mention_at(*link.source)
    entity = resolution.entity if resolution is not None else None
    if resolution is None or entity is None:
        turn.speaker = -2 - index
    elif word.lower in ("he", "she"):
        turn.gender = word.lower
        turn.pronouns.add(index)
        if people.may_speak(entity):
            turn.favour(entity, 0.3 + resolution.confidence)
    elif mention is not None and _kin(mention) and people.genders.get(entity):
        turn.gender = people.genders[entity]
        turn.pronouns.add(index)
    else:
        turn.speaker = entity


def _kin(mention: Mention) -> bool:
    """``his wife``, ``her father``: somebody who is likely named otherwise elsewhere."""
    words = mention.text.lower().split()
    return mention.sort == "nominal" and words[0] in ("his", "her") and not dialogue_words("kin").isdisjoint(words[1:3])


def _spoken_to(turn: DialogueTurn, people: People) -> None:
    """Whom the words address, and whom they speak of."""
    for vocative in vocatives(turn.words):
        if vocative.name is not None:
            person = people.named(vocative.name)
            if person is not None:
                turn.addressed.append(person)
        elif vocative.gender is not None:
            turn.addressed_genders.add(vocative.gender)
    for word in set(_WORD.findall(turn.words)):
        for person in people.by_word.get(word.casefold(), ()):
            if person not in turn.addressed and word[0].isupper() == people.capitalised(person):
                turn.favour(person, -1.5)


def _actions(scene: Scene, people: People, turn: DialogueTurn) -> None:
    """Who acts in the sentences beside the quotations: ``“No.” Mia shook her head.``"""
    paragraph = scene.paragraphs[turn.paragraph]
    marks = {i: scene.quotations[i] for i in turn.quotations if scene.paragraph_of[i] == turn.paragraph}
    if not marks:
        return
    first = min(mark.start for mark in marks.values())
    before = [s for s in scene.sentences_between(paragraph.start, first) if s.end <= first + 1]
    if before:
        _acts(people, turn, before[-1], 3.2)
    for mark in marks.values():
        following = [s for s in scene.sentences_between(mark.end, paragraph.end) if not _holds_quotation(s)]
        if following and not scene.text[mark.end : following[0].start].strip(" \n”’'\"»"):
            _acts(people, turn, following[0], 2.4)


def _holds_quotation(sentence: Sentence) -> bool:
    return any(word.quotation is not None for word in sentence.words)


def _acts(people: People, turn: DialogueTurn, sentence: Sentence, weight: float) -> None:
    word = main_subject(sentence, len(sentence.words))
    if word is None or sentence.dependents(word, "conj"):
        return
    resolution = people.cast.resolve(sentence.index, word.index)
    if resolution is None or resolution.entity is None:
        return
    if word.lower in ("he", "she"):
        if turn.gender is None:
            turn.gender = word.lower
        if people.may_speak(resolution.entity):
            turn.favour(resolution.entity, 0.3 + resolution.confidence)
    elif people.may_speak(resolution.entity):
        turn.favour(resolution.entity, weight)


def _between(scene: Scene, people: People, turn: DialogueTurn, previous: DialogueTurn | None) -> None:
    """Who acts in the paragraph before, if nobody speaks in it."""
    if turn.paragraph == 0 or (previous is not None and not turn.gap):
        return
    above = scene.paragraphs[turn.paragraph - 1]
    sentences: Sequence[Sentence] = scene.sentences_between(above.start, above.end)
    for sentence in sentences[-1:]:
        word = main_subject(sentence, len(sentence.words))
        resolution = people.cast.resolve(sentence.index, word.index) if word is not None else None
        if resolution is not None and resolution.entity is not None:
            if people.may_speak(resolution.entity):
                turn.favour(resolution.entity, 0.6)


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
        if mention.sort != "name" or mention.entity is None or not people.may_speak(mention.entity):
            continue
        place = bisect_right(starts, mention.start)
        if place < len(turns):
            relation = scene.parse.sentences[mention.sentence].words[mention.head].base_relation
            weight = 1.0 if relation == "nsubj" else 0.6
            present = turns[place].present
            present[mention.entity] = max(present.get(mention.entity, 0.0), weight)
