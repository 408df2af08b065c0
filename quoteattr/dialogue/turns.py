"""The turns of a dialogue, and what the text says of who speaks each."""

from __future__ import annotations

from bisect import bisect_right

import regex

from quoteattr.dialogue.actions import actions, between, note_present, towards
from quoteattr.dialogue.descriptions import LOOKS, by_presence, gender_of, may_rename, noun_of, owner, words_of
from quoteattr.dialogue.diction import words_said
from quoteattr.dialogue.kinship import BACK
from quoteattr.dialogue.leaving import note_gone
from quoteattr.dialogue.parents import only_kin
from quoteattr.dialogue.parts import breaks
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import DialogueTurn
from quoteattr.dialogue.weights import WEIGHTS
from quoteattr.dialogue.wording import note_own_name, read_words
from quoteattr.linking.records import Link, Scene
from quoteattr.speakers import Mention
from quoteattr.speakers.lexicon import may_be_person_noun
from quoteattr.speakers.phrases.compounds import tells_looks
from quoteattr.syntax.folding import is_sentence
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

# rules that go by what stands near, not by a tag
LOOSE_RULES = frozenset(
    {"takes turns", "speaker before", "introduced above", "lead-in", "follow-up", "subject of the sentence"}
)
_ANYBODY = frozenset({"lady", "gentleman", "other", "latter", "visitor", "guest", "speaker"})  # seldom somebody new
_MY_OWN = regex.compile(r"\b[Mm]y (?:\p{Ll}+ )?(?P<name>\p{Lu}[\p{L}’'-]*\p{Ll})\b")
_ENDS_ASKING = regex.compile(r"[?]\s*\Z")


def gather_turns(scene: Scene, people: People) -> list[DialogueTurn]:
    """The turns of a text in order, with all that speaks for or against somebody."""
    turns: list[DialogueTurn] = []
    for index, quotation in enumerate(scene.quotations):
        link = scene.links.get(index)
        if quotation.depth or quotation.use != "speech":
            continue
        if link is None and not is_sentence(scene.text, quotation):
            continue
        _put(scene, people, turns, index, link)
    previous: DialogueTurn | None = None
    parts = breaks(scene.text, scene.paragraphs)
    for turn in turns:
        turn.part = bisect_right(parts, turn.paragraph)
        turn.words = "\n".join(
            scene.text[scene.quotations[i].inner_start : scene.quotations[i].inner_end] for i in turn.quotations
        )
        turn.diction = words_said(turn.words)
        turn.end = scene.paragraphs[turn.paragraph].end
        turn.asks = _ENDS_ASKING.search(turn.words) is not None
        if previous is not None:
            last = scene.paragraph_of[previous.quotations[-1]]
            turn.gap = max(turn.paragraph - last - 1, 0)
            turn.tail = _tail(scene, previous, last) if turn.paragraph == last + 1 else 0.0
        read_words(turn, people, previous)
        if turn.kin is not None and turn.kin[1] != "their":
            _kin_of_the_last(people, turn, previous, *turn.kin)
        if turn.speaker is None:
            _goes_with(scene, turn)
            actions(scene, people, turn)
            note_own_name(turn, people, previous)
            between(scene, people, turn, previous)
        for told in (*turn.addressed, *turn.spoken_of):
            people.known.parts.setdefault(told, set()).add(turn.part)
        for person in (turn.speaker, turn.gives_name):
            if person is not None:
                people.known.first[person] = min(people.known.first.get(person, turn.end), turn.end)
        previous = turn
    note_present(scene, people, turns)
    note_gone(scene, people, turns)
    return turns


def _goes_with(scene: Scene, turn: DialogueTurn) -> None:
    """Forgets whom a pronoun in the tag means where no narration opens the paragraph: ``He sat up. “No,” he said.``"""
    before = scene.text[scene.paragraphs[turn.paragraph].start : scene.quotations[turn.quotations[0]].start]
    if turn.gap or turn.described or len(before.strip()) < _OPENING:
        turn.goes_with = None


_OPENING = 30  # characters


def _tail(scene: Scene, turn: DialogueTurn, paragraph: int) -> float:
    """How much is told behind the last words of a turn: ``“We can try,” and Mia pulled wires and plugs out of …``"""
    told = scene.text[scene.quotations[turn.quotations[-1]].end : scene.paragraphs[paragraph].end]
    return min(max(len(told.split()) - _TAG, 0) / _PARAGRAPH, 1.0)


_TAG = 6  # words
_PARAGRAPH = 24


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
        clash = clash or _is_told_apart(people, current, turn) or _adjoins(scene, index)
        acts = link is not None and link.rule == "lead-in" and current.tag is not None
        if acts and link is not None and link.source is not None and not _looks_back(scene, link):
            other = people.cast.entity_at(*link.source)
            clash = clash or (other is not None and other != current.speaker)
            if clash and other is not None:
                turn.speaker = other
        if not clash:
            current.quotations.append(index)
            current.pronouns |= turn.pronouns
            current.addressed += [person for person in turn.addressed if person not in current.addressed]
            current.addressed_genders |= turn.addressed_genders
            current.told_third |= turn.told_third
            if turn.tag is not None and current.tag is None:
                current.speaker, current.tag = turn.speaker, turn.tag
            current.gender = current.gender or turn.gender
            current.kin = current.kin or turn.kin
            current.own = current.own if current.own is not None else turn.own
            for person, weight in turn.soft.items():
                current.soft.setdefault(person, weight)
            return
    turns.append(turn)


def _is_told_apart(people: People, before: DialogueTurn, turn: DialogueTurn) -> bool:
    """Whether a second tag of a paragraph is another's: ``“No,” said Mia. “Yes,” said he.``, ``said the other``"""
    if before.tag is None or turn.tag is None:
        return False
    first = before.gender if before.speaker is None else people.known.genders.get(before.speaker)
    other = turn.own is not None and noun_of(people.cast.speaker(turn.own).name or "") in ("other", "latter")
    return other or {first, turn.gender} == {"he", "she"}


def _adjoins(scene: Scene, index: int) -> bool:
    """Whether nothing stands between two quotations, which two people say: ``“Is it?” she cried. “It is!” “Oh!”``"""
    number, here = scene.before.get(index), scene.quotations[index]
    before = scene.quotations[number] if number is not None else None
    if before is None or here.continues is not None or not scene.text[before.end : here.start].isspace():
        return False
    words = scene.text[before.inner_start : before.inner_end]
    return " " in words and words[-1] in ".!?"  # not He crossed out the “x.” “There,” he said.


def _looks_back(scene: Scene, link: Link | None) -> bool:
    """Whether a sentence between somebody's words only tells of earlier: ``Ned had heard this before. “It is so.”``"""
    if link is None or link.source is None:
        return False
    sentence = scene.parse.sentences[link.source[0]]
    verb = sentence.head_of(sentence.words[link.source[1]])
    return verb is not None and any(aux.lower == "had" for aux in sentence.dependents(verb, "aux"))


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
            turn.goes_with = entity
            turn.favour(entity, WEIGHTS.pronoun * resolution.confidence)
    elif mention is not None and (_is_the_words(mention) or _only_near(scene, people, link, word, index)):
        turn.tag = None
        turn.pronouns.add(index)
    elif word.lower == "voice" and (owner_of := _voice_of(scene, link.source)) is not None:
        _unseen(people, turn, link.source, owner_of)
    elif mention is not None and _kin(mention) and people.known.genders.get(entity):
        turn.gender = people.known.genders[entity]
        turn.pronouns.add(index)
        _describe(people, turn, scene, link.source, mention, entity)
    elif mention is not None and by_presence(mention) and may_rename(mention):
        turn.gender = gender_of(mention)
        turn.pronouns.add(index)
        turn.favour(entity, 1.0)
        _describe(people, turn, scene, link.source, mention, entity)
    elif mention is not None and not people.capitalised(entity) and _taken_up(people, mention, entity):
        if entity in people.described.introduced:
            turn.speaker = entity
            return
        turn.gender = gender_of(mention) or people.known.genders.get(entity)
        turn.pronouns.add(index)
        _describe(people, turn, scene, link.source, mention, entity)
    else:
        turn.speaker = entity
        if entity != resolution.entity:
            turn.pronouns.add(index)


_SAID = word_list("linking", "saying_nouns") | word_list("dialogue", "announced")


def _is_the_words(mention: Mention) -> bool:
    """``“A pound!” This remark recalled the grocer``: what has been said, and nobody who says it."""
    first, *rest = mention.text.lower().split()
    return first in ("this", "these", "such", "that") and bool(rest) and rest[-1] in _SAID


def _only_near(scene: Scene, people: People, link: Link, word: Word, index: int) -> bool:
    """``“What is it?” The stairs complained under her feet``: a thing that stands near, and nobody who says it."""
    entity = people.cast.entity_at(*link.source) if link.source is not None else None
    if entity is None or word.upos != "NOUN" or word.lower == "voice" or people.may_speak(entity):
        return False
    mark = scene.quotations[index]
    ends = scene.text[mark.inner_start : mark.inner_end].endswith((".", "!", "?"))
    apart = ends and word.start > mark.end and scene.text[mark.end : mark.end + 2].strip()[:1].isupper()
    return link.rule in LOOSE_RULES or apart


def _voice_of(scene: Scene, source: tuple[int, int]) -> Word | None:
    """``Tom`` in ``said Tom's voice`` and in ``said the voice of Tom``."""
    sentence = scene.parse.sentences[source[0]]
    voice = sentence.words[source[1]]
    behind = sentence.dependents(voice, "nmod")
    of = [w for w in behind if any(case.lower == "of" for case in sentence.dependents(w, "case"))]
    return next(iter((*sentence.dependents(voice, "nmod:poss"), *of)), None)


def _unseen(people: People, turn: DialogueTurn, source: tuple[int, int], whose: Word) -> None:
    """``said Tom's voice`` is Tom, ``said her voice`` somebody whom the text calls her."""
    turn.pronouns.add(turn.quotations[0])
    if whose.lower in ("his", "her"):
        turn.gender = "he" if whose.lower == "his" else "she"
    resolution = people.cast.resolve(source[0], whose.index)
    if resolution is not None and resolution.entity is not None and people.may_speak(resolution.entity):
        turn.favour(people.one(resolution.entity), (1.0 if turn.gender else 6.0) * resolution.confidence)


def _taken_up(people: People, mention: Mention, entity: int) -> bool:
    """``the lady``, ``the lawyer``: perhaps somebody whom the reader knows by another name; not ``the hedgehog``."""
    if may_rename(mention):
        return True
    if mention.sort != "nominal" or mention.number != "singular" or not people.may_speak(entity):
        return False
    return may_be_person_noun(noun_of(mention.text)) and mention.text.split()[0].lower() in ("the", "that", "this")


def _describe(
    people: People, turn: DialogueTurn, scene: Scene, source: tuple[int, int], mention: Mention, entity: int
) -> None:
    """What ``said the young lady`` or ``cried her aunt`` says for and against people."""
    sentence = scene.parse.sentences[source[0]]
    fathers = noun_of(mention.text) == "father" and mention.text.split()[0].lower() in ("his", "her")
    about = people.about.near(mention.start)
    for person, value in people.described.weights(mention, people.known.named, about).items():
        if value and not fathers:  # her father is not Father Benno
            turn.favour(people.one(person), value)
    other = owner(people.cast, sentence, sentence.words[source[1]])
    if other is not None:
        by_pronoun = any(kid.upos == "PRON" for kid in sentence.dependents(sentence.words[source[1]], "nmod:poss"))
        turn.favour(people.one(other), -2.0 if by_pronoun else -5.0)
        known = people.kin_of(people.one(other), noun_of(mention.text))
        for person in known or only_kin(people, noun_of(mention.text), about):
            turn.favour(person, 6.0 if known else WEIGHTS.only_kin)
    whose = mention.text.split()[0].lower()
    if whose in ("his", "her", "their") and noun_of(mention.text) in word_list("dialogue", "kin"):
        turn.kin = (noun_of(mention.text), whose)
    if people.known.narrator is not None:
        turn.favour(people.known.narrator, -5.0)
    turn.described = True
    turn.other = noun_of(mention.text) == "other"
    turn.own = entity if not people.capitalised(entity) else None
    if not people.capitalised(entity):
        noun = noun_of(mention.text)
        pointed = whose in ("this", "that")  # says this flirt
        unmet = noun in _ANYBODY or pointed or entity in people.described.predicated
        plain = not any(tells_looks(word) or word in LOOKS for word in words_of(mention.text))
        met = noun in BACK and people.described.told.get(entity, mention.start) < mention.start
        vague = unmet or (
            not met and plain and may_rename(mention) and not people.described.told_before(mention, entity)
        )
        turn.favour(entity, WEIGHTS.own_lady if unmet else WEIGHTS.own_kin if vague else WEIGHTS.own)
        people.known.vague.add(entity)


def _kin_of_the_last(people: People, turn: DialogueTurn, previous: DialogueTurn | None, noun: str, whose: str) -> None:
    """``“Hush, Ned,” said his wife`` is Ned's wife; without a name she is that of the one who has just spoken.

    ``“My Ned saw it.” / “I did not,” put in her son``: Ned.
    """
    called = _MY_OWN.search(previous.words) if previous is not None and not turn.gap else None
    child = people.named(called["name"]) if called is not None else None
    if child is not None and people.capitalised(child):
        turn.favour(child, 3.0)
    last = [previous.speaker] if previous is not None and previous.speaker is not None and not turn.gap else []
    gender = "he" if whose == "his" else "she"
    owner_of = next((p for p in (*turn.addressed, *last) if p >= 0 and people.known.genders.get(p) == gender), None)
    if owner_of is not None:
        turn.favour(owner_of, -5.0)
        for person in people.kin_of(owner_of, noun):
            turn.favour(person, 6.0)


def _told(scene: Scene, people: People, turn: DialogueTurn, link: Link) -> None:
    """Whom the tag says the words are for: ``said Mia to Jo``, ``Mia called after him``."""
    if link.report is None:
        return
    report = scene.reports[link.report]
    sentence = scene.parse.sentences[report.sentence]
    first = scene.quotations[turn.quotations[0]]
    begun = regex.search(r"[.!?]\s", scene.text, pos=first.inner_start, endpos=first.inner_end) is None
    turn.goes_on = begun and sentence.words[report.head].lower in _GOING_ON
    towards(people, turn, sentence, sentence.words[report.head], report.source)
    if report.source is not None:
        _note_beside_tag(people, turn, sentence, report.head, sentence.words[report.source])


def _note_beside_tag(people: People, turn: DialogueTurn, sentence: Sentence, verb: int, source: Word) -> None:
    """Whom ``he said, noticing Ned's glance`` names behind its verb, who is somebody else."""
    if source.lower == "voice":
        return
    speaker = people.somebody_at(sentence, source)
    for word in sentence.words[verb + 1 :]:
        if word.upos == "PROPN" and word.quotation is None and word.base_relation in ("obj", "nmod", "obl"):
            person = people.somebody_at(sentence, word)
            if person is not None and (person != speaker or source.upos == "PRON"):
                turn.favour(person, -WEIGHTS.beside_tag)


_GOING_ON = frozenset({"added", "continued", "pursued", "proceeded", "resumed", "went"})


def _kin(mention: Mention) -> bool:
    """``his wife``, ``their father``: somebody who is likely named otherwise elsewhere."""
    words = mention.text.lower().split()
    return (
        mention.sort == "nominal"
        and words[0] in ("his", "her", "their")
        and not word_list("dialogue", "kin").isdisjoint(words[1:3])
    )
