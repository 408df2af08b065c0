"""Who acts beside the quotations, and who is there at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quoteattr.dialogue.breaking import answers_without_words, who_goes_on, who_speaks_next
from quoteattr.dialogue.descriptions import gender_of, may_rename, noun_of
from quoteattr.dialogue.kinship import KIN_NOUNS
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import DialogueTurn
from quoteattr.dialogue.weights import WEIGHTS
from quoteattr.linking.records import Scene
from quoteattr.linking.within import main_subject
from quoteattr.quotations import Quotation
from quoteattr.speakers import Mention
from quoteattr.speakers.lexicon import noun_gender
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list


def towards(people: People, turn: DialogueTurn, sentence: Sentence, verb: Word, speaker: int | None = None) -> None:
    """Whom the speaker, a word of the sentence, turns to: the objects of the verb that are people."""
    for word in sentence.dependents(verb, "obl", "obj", "iobj"):
        if word.quotation is not None or word.upos not in ("PROPN", "PRON", "NOUN") or word.index == speaker:
            continue
        if word.lower in ("him", "her"):
            turn.addressed_genders.add("he" if word.lower == "him" else "she")
            turn.told_third = True
            continue
        if word.lower in ("himself", "herself"):
            continue
        if word.lower in _TOUCHED:  # Mia laid a hand on Jo's arm
            word = next((w for w in sentence.dependents(word, "nmod:poss") if w.upos != "PRON"), word)
        person = people.somebody_at(sentence, word)
        if person is not None and person not in turn.addressed:
            turn.addressed.append(person)


_TOUCHED = frozenset({"arm", "hand", "elbow", "knee", "shoulder", "sleeve"})


def actions(scene: Scene, people: People, turn: DialogueTurn) -> None:
    """Who acts in the sentences beside the quotations: ``“No.” Mia shook her head.``"""
    paragraph = scene.paragraphs[turn.paragraph]
    marks = {i: scene.quotations[i] for i in turn.quotations if scene.paragraph_of[i] == turn.paragraph}
    if not marks:
        return
    first = min(mark.start for mark in marks.values())
    before = [s for s in scene.sentences_before(paragraph.start, first) if s.end <= first + 1]
    for sentence, share in zip(reversed(before), _SHARES, strict=False):
        _acts(people, turn, sentence, share * WEIGHTS.act_before)
        if not _of_things(people, sentence):
            break
    for index in marks:
        _voice(scene, people, turn, index)
    _said_to_be(scene, people, turn, max(mark.end for mark in marks.values()))
    for mark in marks.values():
        behind = (
            scene.sentences_between(mark.start, paragraph.end) if _breaks_off(scene, mark) and turn.tag is None else ()
        )
        if behind and behind[0].start <= mark.start and behind[0].words[-1].quotation is None:
            _acts(people, turn, behind[0], WEIGHTS.act_after)
            continue
        following = [s for s in scene.sentences_after(mark.end, paragraph.end) if not _holds_quotation(s)]
        if following and not scene.text[mark.end : following[0].start].strip(" \n”’'\"»"):
            _acts(people, turn, following[0], WEIGHTS.act_after)


_SHARES = (1.0, 0.7)  # of the last sentences before the words


def _of_things(people: People, sentence: Sentence) -> bool:
    """Whether nobody acts in a sentence: ``Mia stood at the window. The rain ran down the glass. “No.”``"""
    word = last_to_act(people, sentence)
    if word is None or word.upos != "NOUN" or sentence.dependents(word, "conj"):
        return False
    whose = _whose_part(people, sentence, word)
    return whose.index == word.index and people.somebody_at(sentence, word) is None and word.lower != "other"


def _breaks_off(scene: Scene, mark: Quotation) -> bool:
    """``“Why, I--” Mia shook her head.``: the parser takes the words for the object of what she does."""
    words = scene.text[mark.inner_start : mark.inner_end]
    return words.endswith(("-", "—", "–")) and scene.text[mark.end : mark.end + 2].strip()[:1].isupper()


def _said_to_be(scene: Scene, people: People, turn: DialogueTurn, end: int) -> None:
    """Kitty in ``“Nonsense!” That was Kitty.``, Ned in ``“Who is there?” / The speaker was Ned.``"""
    below = scene.paragraphs[min(turn.paragraph + 1, len(scene.paragraphs) - 1)]
    sentence = next(iter(scene.sentences_after(end, below.end)), None)
    if sentence is None or len(sentence.words) < _LEAST or _holds_quotation(sentence):
        return
    first, was = sentence.words[0].lower, sentence.words[1].lower
    if first == "the" and was in ("speaker", "voice"):
        first, was = was, sentence.words[2].lower
    here = sentence.end <= scene.paragraphs[turn.paragraph].end
    if was not in ("was", "is") or not (first in ("speaker", "voice") or (first == "that" and here)):
        return
    for word in sentence.words[2:]:
        if word.upos == "PUNCT":
            return
        person = people.somebody_at(sentence, word)
        if person is not None:
            turn.favour(person, _TOLD)
            return


_LEAST = 4  # words and the full stop of "That was Kitty."
_TOLD = 9.0


def _voice(scene: Scene, people: People, turn: DialogueTurn, index: int) -> None:
    """``“Who is there?” came Mia's voice.``"""
    place = scene.places.get(index)
    if place is None:
        return
    sentence = place.sentence
    for word in sentence.words:
        if word.lower == "voice" and word.quotation is None:
            for owner in sentence.dependents(word, "nmod:poss"):
                person = people.somebody_at(sentence, owner)
                if person is not None:
                    turn.favour(person, 5.0)


def _holds_quotation(sentence: Sentence) -> bool:
    return any(word.quotation is not None for word in sentence.words)


def last_to_act(people: People, sentence: Sentence) -> Word | None:
    """Who does something last in a sentence: the maid in ``The door opened, and the maid looked in``."""
    first = main_subject(sentence, len(sentence.words))
    for word in reversed(sentence.words):
        if word.base_relation != "nsubj" or word.quotation is not None or first is None or word.index <= first.index:
            continue
        clause = sentence.head_of(word)
        if clause is not None and _goes_on(sentence, clause) and people.somebody_at(sentence, word) is not None:
            return word
    return first


def _goes_on(sentence: Sentence, clause: Word) -> bool:
    """Whether a clause tells what happened next: joined to the main one, or ``when`` behind it.

    Not how things were: ``The hen clucked, when Nora was warm at last. “There,” she said.``
    """
    above = sentence.head_of(clause)
    if above is None or (above.base_relation != "root" and not _goes_on(sentence, above)):
        return False
    if clause.base_relation == "conj":
        return True
    when = any(kid.lower == "when" for kid in sentence.dependents(clause, "advmod", "mark"))
    state = bool(sentence.dependents(clause, "cop", "aux:pass"))
    return clause.base_relation == "advcl" and clause.index > above.index and when and not state


def _acts(people: People, turn: DialogueTurn, sentence: Sentence, weight: float) -> None:
    word = last_to_act(people, sentence)
    if word is None or sentence.dependents(word, "conj"):
        return
    verb = sentence.head_of(word)
    if verb is not None:
        towards(people, turn, sentence, verb)
    word = _whose_part(people, sentence, word)
    if word.lower == "other":
        turn.other = True
        return
    resolution = people.cast.resolve(sentence.index, word.index)
    if resolution is None or resolution.entity is None:
        return
    if word.lower in _GENDERS:
        if turn.gender is None:
            turn.gender = _GENDERS[word.lower]
        if people.may_speak(resolution.entity):
            turn.favour(people.one(resolution.entity), WEIGHTS.pronoun * resolution.confidence)
    elif people.may_speak(resolution.entity):
        person = people.one(resolution.entity)
        mention = people.cast.mention_at(sentence.index, word.index)
        relative = mention is not None and noun_of(mention.text) in KIN_NOUNS  # her mother, who is Mrs. Holm elsewhere
        described = not people.capitalised(person if relative else resolution.entity)
        described = described and resolution.entity != people.known.narrator
        often = people.weight.get(resolution.entity, 0) > _OFTEN
        if described and mention is not None and turn.gender is None and turn.tag is None:
            turn.gender = gender_of(mention) or (people.known.genders.get(resolution.entity) if often else None)
        known = turn.tag is None and mention is not None and often and not (may_rename(mention) and not relative)
        turn.favour(person, (1.0 if known else WEIGHTS.act_described) * weight if described else weight)


_OFTEN = 2  # mentions
_GENDERS = {"he": "he", "she": "she", "his": "he", "her": "she"}


def _whose_part(people: People, sentence: Sentence, word: Word) -> Word:
    """Nora in ``Nora's voice was sharp`` and ``A smile crossed Nora's face``, ``her`` in ``Her eyes were wet``."""
    parts = word_list("linking", "parts")
    if word.upos != "NOUN":
        return word
    if word.lower in parts:
        return next((kid for kid in sentence.dependents(word, "nmod:poss") if kid.quotation is None), word)
    verb = sentence.head_of(word)
    if verb is None or people.somebody_at(sentence, word) is not None:
        return word
    for part in (*sentence.dependents(verb, "obj", "obl"), *sentence.dependents(word, "nmod")):
        if part.lower in parts and part.quotation is None:
            return next((kid for kid in sentence.dependents(part, "nmod:poss") if kid.quotation is None), word)
    return word


def between(scene: Scene, people: People, turn: DialogueTurn, previous: DialogueTurn | None) -> None:
    """Who acts in the paragraph before, if nobody speaks in it: ``Tom shut the gate. / “Late,” he said.``"""
    if turn.paragraph == 0:
        return
    above = scene.paragraphs[turn.paragraph - 1]
    if previous is not None and not turn.gap:
        ends = scene.quotations[previous.quotations[-1]].end
        for sentence in scene.sentences_between(above.start, above.end)[-1:]:
            word = who_goes_on(sentence)
            between_them = scene.text[ends : word.start] if word is not None else ""
            person = _actor(people, sentence, word) if ";" in between_them or "." in between_them else None
            if person is not None and person != previous.speaker:
                turn.favour(person, WEIGHTS.only_one)
        return
    tells = turn.own in people.known.steady  # cried the constable, of whom the tale tells again and again
    tells = tells or (turn.own is not None and noun_gender(noun_of(people.cast.speaker(turn.own).name or "")) is None)
    tagged = turn.gender is not None and not tells and turn.kin is None
    weight = WEIGHTS.above_tagged if tagged else WEIGHTS.above
    sentences = scene.sentences_between(above.start, above.end)
    person = _said_to_speak(people, sentences)
    if person is not None and turn.gender in (None, people.known.genders.get(person, turn.gender)):
        turn.favour(person, WEIGHTS.only_one)
        return
    turn.acting = _goes_on_with(people, sentences)
    alone = _only_one(people, sentences, turn.gender) if tagged and turn.gender not in (None, turn.acting) else None
    if alone is not None:
        turn.favour(_who_acts(people, sentences[-1], alone), WEIGHTS.only_one)
        return
    asked = previous is not None and previous.asks and turn.tag is None and turn.gap == 1
    turn.answered = asked and bool(sentences) and answers_without_words(sentences[-1])
    if turn.answered:
        subject = last_to_act(people, sentences[-1])
        person = _actor(people, sentences[-1], subject)
        if person is not None:
            turn.favour(person, -WEIGHTS.answered - WEIGHTS.present)  # is there, and has had a turn
        return
    for sentence in reversed(sentences[-_ACTING:]):
        subject = last_to_act(people, sentence)
        person = _actor(people, sentence, subject)
        if turn.acting is not None or (person is None and subject is not None and subject.lower in ("he", "she")):
            return
        if person is not None and tagged and _is_epithet(people, sentences, person):
            turn.acting = turn.gender
            return
        if person is not None and turn.gender in (None, people.known.genders.get(person, turn.gender)):
            turn.favour(person, weight if not tagged or person in people.known.genders else 0.5 * weight)
            return
        weight *= 0.7


def _said_to_speak(people: People, sentences: Sequence[Sentence]) -> int | None:
    """Hal in ``At last Hal spoke.``, and in ``Hal took off his hat. When he spoke, it was to Nora.``"""
    word = who_speaks_next(sentences[-1]) if sentences else None
    person = _actor(people, sentences[-1], word) if word is not None else None
    if word is None or person is None or word.upos != "PRON":
        return person
    told = people.cast.mentions_between(sentences[0].start, word.start)
    named = {people.one(m.entity) for m in told if m.entity is not None and m.sort != "pronoun"}
    return person if person in named else None


_ACTING = 4


def _goes_on_with(people: People, sentences: Sequence[Sentence]) -> str | None:
    """``he`` where a paragraph opens with it and tells of nobody else: ``He set the lamp down. He took out a pipe.``"""
    if not sentences:
        return None
    first = main_subject(sentences[0], len(sentences[0].words))
    if first is None or first.lower not in ("he", "she"):
        return None
    for mention in people.cast.mentions_between(sentences[0].start, sentences[-1].end):
        if mention.sort == "pronoun" or mention.entity is None or not people.may_speak(mention.entity):
            continue
        if sentences[mention.sentence - sentences[0].index].words[mention.head].base_relation == "nsubj":
            return None
    return first.lower


def _only_one(people: People, sentences: Sequence[Sentence], gender: str) -> int | None:
    """The one person whom a paragraph speaks of: the pilot in ``They looked at the pilot. He sat on the hatch.``"""
    if not sentences:
        return None
    found: set[int] = set()
    for mention in people.cast.mentions_between(sentences[0].start, sentences[-1].end):
        if mention.sort == "pronoun" or mention.entity is None or not people.may_speak(mention.entity):
            continue
        person = people.one(mention.entity)
        known = people.known.genders.get(person) or (gender_of(mention) if mention.sort == "nominal" else None)
        sentence = sentences[mention.sentence - sentences[0].index]
        if sentence.words[mention.head].base_relation == "appos" or _first_called_so(people, mention, sentences[0]):
            continue
        if _somebody_else(sentence, sentence.words[mention.head], gender):
            continue
        if known == gender or (known is None and (mention.sort == "name" or person in people.speaking)):
            found.add(person)
    return next(iter(found)) if len(found) == 1 else None


def _who_acts(people: People, sentence: Sentence, alone: int) -> int:
    """The guardian, who may be he too, in ``His guardian had a few words for his nephew. / “Ned,” he said``."""
    person = _actor(people, sentence, last_to_act(people, sentence))
    return alone if person is None or person in people.known.genders else person


def _somebody_else(sentence: Sentence, word: Word, gender: str) -> bool:
    """``He saw that the lawyer was there``: not the lawyer, unlike ``Tom thought he was lost, and the lawyer sat``."""
    before = [w for w in sentence.words[: word.index] if w.lower == gender and w.base_relation == "nsubj"]
    above = {w.index for w in (word, *sentence.ancestors(word))} if before else set()
    return any(pronoun.head in above for pronoun in before)


def _first_called_so(people: People, mention: Mention, sentence: Sentence) -> bool:
    """``Peter winked at the cheerful old woman``, of whom no such thing was said before: likely whoever just spoke."""
    one = mention.entity
    if one is None or one in people.described.introduced or people.one(one) != one:
        return False
    if not may_rename(mention) and not _told_once(people, mention):
        return False
    more = mention.text.count(" ") > 1 or " of " in (people.cast.speaker(one).name or "")
    return people.known.first.get(one, 0) >= sentence.start and more


def _is_epithet(people: People, sentences: Sequence[Sentence], person: int) -> bool:
    """Whether a paragraph calls somebody by words for one who is there: ``The red-headed storyteller laughed.``"""
    told = people.cast.mentions_between(sentences[0].start, sentences[-1].end)
    return any(m.entity == person and m.sort != "pronoun" and _first_called_so(people, m, sentences[0]) for m in told)


def _told_once(people: People, mention: Mention) -> bool:
    """``The red-headed storyteller laughed``, of whom nothing else is told by these words."""
    if mention.sort != "nominal" or mention.entity is None or people.is_named(mention.entity):
        return False
    told = sum(m.entity == mention.entity and m.sort != "pronoun" for m in people.cast.mentions)
    return told == 1 and mention.text[:4].lower() == "the "


def _actor(people: People, sentence: Sentence, word: Word | None) -> int | None:
    """Who the main subject of a sentence is, where that is sure enough."""
    if word is None or sentence.dependents(word, "conj"):
        return None
    person = people.somebody_at(sentence, word)
    if person is None:
        return None
    return person if word.upos != "PRON" or people.known.genders.get(person) == word.lower else None


def note_present(scene: Scene, people: People, turns: Sequence[DialogueTurn]) -> None:
    """Who is named in the narration before each turn, the later the more."""
    starts = [scene.quotations[turn.quotations[0]].start for turn in turns]
    outer = [q for q in scene.quotations if q.depth == 0]
    ends = [paragraph.end for paragraph in scene.paragraphs]
    inside = 0
    for mention in people.cast.mentions:
        while inside < len(outer) and outer[inside].end <= mention.start:
            inside += 1
        if inside < len(outer) and outer[inside].start <= mention.start:
            continue
        if mention.sort == "pronoun" or mention.entity is None or not people.may_speak(mention.entity):
            continue
        brought_in = mention.entity in people.described.introduced
        if mention.sort == "nominal" and not mention.text.lower().startswith("the ") and not brought_in:
            continue
        place = bisect_right(starts, mention.start)
        if place < len(turns):
            sentence = scene.parse.sentences[mention.sentence]
            word = sentence.words[mention.head]
            first = sentence.head_of(word) if word.base_relation == "conj" else word
            weight = 1.0 if first is not None and first.base_relation == "nsubj" else 0.6
            far = turns[place].paragraph - bisect_right(ends, mention.start) - _NEAR
            weight *= 1.0 - _FADES * min(max(far, 0), _LONG)
            present = turns[place].present
            person = people.one(mention.entity)
            present[person] = max(present.get(person, 0.0), weight)


_FADES = 0.08  # of being there, with each paragraph but the last ones
_NEAR = 3  # paragraphs
_LONG = 10
