"""Rules for a quotation whose source stands in another sentence or paragraph."""

from __future__ import annotations

import regex

from quoteattr.config import SPEECH_CLASSES, THOUGHT_CLASSES
from quoteattr.linking.nouns import taken_up_by, whose_statement
from quoteattr.linking.records import Link, Place, Scene, by_report, placed
from quoteattr.linking.views import relative_who_acts, who_is_asked_about, who_is_spoken_to, who_takes_a_stand
from quoteattr.linking.within import answers_question, brought_in, governing_verb, main_subject
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_CLAUSES = frozenset({"clause", "inversion", "according to"})
_INSERTED = 5  # paragraphs of what is set in the middle of somebody's words: a picture's caption, a pull quote
_INANIMATE_SUBJECTS = frozenset(
    {"it", "this", "that", "there", "which", "what", "these", "those", "quote", "quotation", "excerpt"}
)


def carried_on(scene: Scene, index: int) -> Link | None:
    """A paragraph that reopens the marks of the one before it has the same speaker."""
    before = scene.quotations[index].continues
    if before is None or before == index:
        return None
    return Link("carried on", 0.96, same_as=before, relation="the quotation is carried on from the paragraph before")


def turn_of_transcript(scene: Scene, index: int) -> Link | None:
    """``BRANDT: We are staying.`` in an interview or transcript."""
    quotation = scene.quotations[index]
    turn = scene.turn_at(quotation.start)
    if turn is None or quotation.start > turn.start + 1:
        return None
    if turn.end - quotation.end > 2 and _told_of_another(scene, index):
        return None
    label = (turn.label_start, turn.label_end)
    return Link("turn of a transcript", 0.9, label=label, relation="the label of the turn")


def _told_of_another(scene: Scene, index: int) -> bool:
    """``BRANDT: “Mind the step,” he'd say.``: the words that open a turn are told of somebody."""
    link = governing_verb(scene, index)
    if link is None or link.source is None:
        return False
    sentence, word = link.source
    return scene.parse.sentences[sentence].words[word].lower not in {"i", "we"}


def resumed(scene: Scene, index: int) -> Link | None:
    """A quotation that goes on after its frame.

    ``"We are staying," said Ilse Brandt. "This is home."``
    """
    before = scene.spoken_before(index)
    if before is None or scene.paragraph_of[before] != scene.paragraph_of[index]:
        return None
    link = scene.links.get(before)
    if link is None:
        return None
    between = scene.sentences_between(scene.quotations[before].end, scene.quotations[index].start)
    cut_in = _cut_in(scene, before, link)
    if cut_in is not None and not between:
        return by_report("resumed", 0.8, scene, cut_in, "somebody else cuts in")
    fresh = [s for s in between if _introduces(scene, s)]
    if fresh or (between and _gesture_of_another(scene, between[-1], before)):
        return None
    if between and _another_view(scene, between[-1], before, index):
        return None
    return Link(
        "resumed", 0.95 if len(between) <= 1 else 0.85, same_as=before, relation="the speaker of the paragraph goes on"
    )


def _cut_in(scene: Scene, before: int, link: Link) -> int | None:
    """The report of one who cuts in at the end of a frame: ``"Tell her," Jo said, and her brother cut in. "No!"``"""
    place = scene.places.get(before)
    if place is None or link.report is None or scene.reports[link.report].sentence != place.sentence.index:
        return None
    sentence = place.sentence
    known = scene.reports[link.report]
    last = max(w.index for w in sentence.words if w.upos != "PUNCT")
    for number, report in scene.reports_in(sentence):
        ends = max(report.cue) >= last - 1 and report.head > known.head and not report.content
        joined = sentence.words[report.head].base_relation in {"conj", "parataxis"}
        if (
            ends
            and joined
            and report.quotes
            and report.source not in {None, known.source}
            and (report.source or 0) > known.head
        ):
            return number
    return None


def lead_in(scene: Scene, index: int) -> Link | None:
    """The sentence before the quotation says what somebody said or did.

    ``Ilse Brandt shook her head. "We are staying."``
    """
    quotation = scene.quotations[index]
    number = scene.paragraph_of[index]
    if number and number - 1 not in scene.last_linked and answers_question(scene, index):
        number -= 1
    before = scene.sentences_before(scene.paragraphs[number].start, quotation.start)
    before = [s for s in before if s.end <= quotation.start + 1]
    if not before:
        return None
    answers = _spoken_to(scene, before[-1], index, "lead-in", 0.7)
    if answers is not None:
        return answers
    return _source_of_sentence(
        scene,
        before[-1],
        "lead-in",
        0.85,
        0.75,
        "the sentence before says who speaks",
        _speaks_of_somebody(scene, index),
    )


def _spoken_to(scene: Scene, sentence: Sentence, index: int, rule: str, certainty: float) -> Link | None:
    """The link to whoever is asked, met or asked about in the sentence before."""
    who = None if scene.dialogue else who_is_spoken_to(scene, sentence, index)
    if who is None:
        return None
    place = (sentence.index, who.index)
    return Link(rule, certainty, source=place, relation="the sentence before says who is spoken to, or asked about")


def follow_up(scene: Scene, index: int) -> Link | None:
    """The sentence after the quotation, in its paragraph, says who acts or speaks.

    ``"We are staying." Ilse Brandt folded her arms.``
    """
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    after = scene.sentences_after(quotation.end, paragraph.end)
    if not after:
        return None if scene.dialogue else taken_up_by(scene, scene.sentences_after(quotation.end, len(scene.text)))
    taken_up = None if scene.dialogue else taken_up_by(scene, after)
    relation = "the sentence after says who speaks"
    return taken_up or _source_of_sentence(scene, after[0], "follow-up", 0.75, 0.6, relation)


_DASHES = frozenset({"-", "—", "–"})


def introduced_above(scene: Scene, index: int) -> Link | None:
    """The paragraph before ends with a colon, or with what somebody said.

    ``Ilse Brandt had an answer:`` and, in the next paragraph, the quotation.
    """
    quotation = scene.quotations[index]
    number = scene.paragraph_of[index]
    if number == 0:
        return None
    if quotation.start - scene.paragraphs[number].start > 2:
        return None
    above = scene.paragraphs[number - 1]
    colon = _announces(scene, number - 1)
    if not colon and (scene.dialogue or above.heading):
        return None
    sentences = scene.sentences_between(above.start, above.end)
    if colon and sentences:
        link = _source_of_sentence(
            scene, sentences[-1], "introduced above", 0.88, 0.85, "the paragraph before introduces it"
        )
        if link is not None:
            return link
        whose = whose_statement(sentences[-1])
        if whose is not None:
            place = (sentences[-1].index, whose.index)
            return Link("introduced above", 0.88, source=place, relation="the paragraph before says whose words follow")
    last = scene.last_linked.get(number - 1)
    if last is not None and scene.links.get(last) is not None:
        tail = [s for s in sentences if s.start >= scene.quotations[last].end]
        if not any(_introduces(scene, s) for s in tail):
            return Link("introduced above", 0.78, same_as=last, relation="the speaker of the paragraph before goes on")
    if sentences:
        answers = _spoken_to(scene, sentences[-1], index, "introduced above", 0.55)
        told = answers or _source_of_sentence(
            scene, sentences[-1], "introduced above", 0.75, 0.55, "the paragraph before tells of the speaker"
        )
        if told is not None and told.source is not None and scene.text[above.end - 1] == "?":
            asked = scene.parse.sentences[told.source[0]]
            owners = asked.dependents(asked.words[told.source[1]], "nmod:poss")
            if any(owner.lower == "your" for owner in owners):
                return None  # What are your thoughts on Brandt?
        return told
    return None


def _announces(scene: Scene, number: int) -> bool:
    """Does a paragraph end with a colon or a comma: ``A boy ran in. He cried:``, ``Lind's statement reads,``?

    Older books have a dash behind that, or behind a verb of saying: ``The voice went on:—``, ``Then he said--``.
    """
    above = scene.paragraphs[number]
    end = scene.text[max(above.end - 4, 0) : above.end].rstrip()
    if end.rstrip("-—–").endswith((":", ",")):
        return True
    if not end.endswith(tuple(_DASHES)):
        return False
    last = scene.sentences_between(above.start, above.end)[-1:]
    return any(r.quotes and r.cue_class in SPEECH_CLASSES for s in last for _, r in scene.reports_in(s))


def takes_turns(scene: Scene, index: int) -> Link | None:
    """Two people talk in turn: a paragraph without a tag belongs to the one before the last.

    ``"Coming?" asked Mia. / "Soon," said Jo. / "When?"``
    """
    if not scene.dialogue:
        return None
    number = scene.paragraph_of[index]
    if number and _announces(scene, number - 1):
        return None
    earlier: list[int] = []
    previous = scene.before.get(index)
    last_number = number
    while previous is not None and len(earlier) < 2:
        there = scene.paragraph_of[previous]
        if there < last_number:
            if last_number - there > 2:
                break
            earlier.append(previous)
            last_number = there
        previous = scene.before.get(previous)
    if len(earlier) < 2:
        return None
    link = scene.links.get(earlier[1])
    if link is None or _source_word(scene, earlier[0]) == _source_word(scene, earlier[1]):
        return None
    return Link("takes turns", 0.6, same_as=earlier[1], relation="two people talk in turn")


def _source_word(scene: Scene, index: int) -> str | None:
    """The head word of the source of a quotation, ``brandt``; None if it has none."""
    seen = 0
    link = scene.links.get(index)
    while link is not None and link.source is None and link.same_as is not None and seen < 50:
        link = scene.links.get(link.same_as)
        seen += 1
    if link is None or link.source is None:
        return None
    sentence, word = link.source
    return scene.parse.sentences[sentence].words[word].lower


def goes_on_in_words(scene: Scene, index: int) -> Link | None:
    """Several words in marks, no cue in the sentence, after a quotation of the same paragraph.

    ``"Rents doubled," Ost said. For nurses, she knew, that meant "a third job and no sleep at all".``
    """
    quotation = scene.quotations[index]
    before = scene.before.get(index)
    if before is None or scene.paragraph_of[before] != scene.paragraph_of[index] or before not in scene.links:
        return None
    if scene.text.count(" ", quotation.inner_start, quotation.inner_end) < 4:
        return None
    return Link("goes on in words", 0.6, same_as=before, relation="the speaker of the paragraph goes on")


@placed
def goes_on_after_report(scene: Scene, index: int, place: Place) -> Link | None:
    """Several words in marks, no cue in the sentence, after a sentence that reports what somebody said.

    ``Byron argued that the tolls kept the poor away. As a result there was "one bridge for the rich and none for us".``
    """
    quotation, sentence = scene.quotations[index], place.sentence
    if scene.text.count(" ", quotation.inner_start, quotation.inner_end) < 3:
        return None
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    before = scene.sentences_before(paragraph.start, sentence.start)
    if not before or any(r.source is not None and r.cue_class in SPEECH_CLASSES for _, r in scene.reports_in(sentence)):
        return None
    return _source_of_report(scene, before[-1])


def _source_of_report(scene: Scene, sentence: Sentence) -> Link | None:
    """The link to the outermost clause of speech of a sentence that reports words without marks."""
    said = [
        (n, r)
        for n, r in scene.reports_in(sentence)
        if r.source is not None and r.cue_class in {"say", "tell", "according"} and not r.weak and r.pattern in _CLAUSES
    ]
    if not said:
        return None
    chosen = max(said, key=lambda found: len(found[1].content_words))[0]
    return by_report("goes on after a report", 0.6, scene, chosen, "the sentence before reports what somebody said")


def speaker_before(scene: Scene, index: int) -> Link | None:
    """No better clue: the speaker of the quotation before, if it is near or its marks were left open.

    ``Pat Tolly said: "The gift is lovely.`` and, below a pull quote without marks, ``"It was a surprise."``
    """
    before = scene.before.get(index)
    if before is None or scene.links.get(before) is None:
        return None
    goes_on = not scene.quotations[before].closed
    if scene.paragraph_of[index] - scene.paragraph_of[before] > (_INSERTED if goes_on else 1):
        return None
    if scene.dialogue:
        return None
    return Link("speaker before", 0.45, same_as=before, relation="nobody else is named since the last quotation")


def _gesture_of_another(scene: Scene, sentence: Sentence, before: int) -> bool:
    """Is the sentence right before the words a short one in which somebody else, by name, nods or laughs?

    ``"You tell it," Jo said, pointing. Mia Holm shook her head. "Jo is better at it."``
    """
    if sentence.start < scene.quotations[before].end or len(sentence.words) > 14:
        return False
    subject = main_subject(sentence, len(sentence.words))
    if subject is None or subject.upos != "PROPN":
        return False
    verb = sentence.head_of(subject)
    if verb is None or {verb.lemma.lower(), verb.lower}.isdisjoint(word_list("linking", "gestures")):
        return False
    return _by_another_name(scene, sentence, subject, before)


def _by_another_name(scene: Scene, sentence: Sentence, subject: Word, before: int) -> bool:
    """Is somebody not who spoke before, who is named as well?"""
    known = scene.links[before].source
    seen = scene.links[before]
    while known is None and seen.same_as is not None and seen.same_as in scene.links:
        seen = scene.links[seen.same_as]
        known = seen.source
    if known is None:
        return False
    speaker = scene.parse.sentences[known[0]].words[known[1]]
    names = {w.lower for w in _name_words(sentence, subject)}
    others = {w.lower for w in _name_words(scene.parse.sentences[known[0]], speaker)}
    return speaker.upos == "PROPN" and not (names <= others or others <= names)


def _another_view(scene: Scene, sentence: Sentence, before: int, index: int) -> bool:
    """``“We won,” Lind said. Holm was less impressed. “…”``: a sentence that leads on to what somebody else says."""
    if not scene.dialogue and (relative_who_acts(sentence) or who_is_asked_about(sentence)) is not None:
        return True
    subject = who_takes_a_stand(sentence, spoken_of=_speaks_of_somebody(scene, index))
    return subject is not None and (subject.upos == "NOUN" or _by_another_name(scene, sentence, subject, before))


_OF_SOMEBODY = regex.compile(r"\b(?:he|she|they|him|her|them|his|their|hers|theirs)\b", regex.IGNORECASE)


def _speaks_of_somebody(scene: Scene, index: int) -> bool:
    """Do the words begin with telling of somebody: ``“He was so proud …”``?"""
    quotation = scene.quotations[index]
    return (
        _OF_SOMEBODY.search(scene.text, quotation.inner_start, min(quotation.inner_end, quotation.inner_start + 120))
        is not None
    )


def _name_words(sentence: Sentence, head: Word) -> list[Word]:
    """The words of a name: its head and what is joined to it."""
    return [head, *sentence.dependents(head, "flat", "compound")]


def _introduces(scene: Scene, sentence: Sentence) -> bool:
    """Does the sentence name somebody new as the source of a report that is not the frame of a quotation?"""
    return any(
        report.source is not None and report.quotes and number not in scene.linked_reports
        for number, report in scene.reports_in(sentence)
    )


def _source_of_sentence(
    scene: Scene, sentence: Sentence, rule: str, reported: float, acting: float, relation: str, spoken_of: bool = True
) -> Link | None:
    reports = [(n, r) for n, r in scene.reports_in(sentence) if r.source is not None]
    if scene.dialogue:  # "It brought him to his feet, crying:"
        reports = [(n, r) for n, r in reports if sentence.words[r.source or 0].lower != "it"]
    colon = sentence.words[-1].text[-1] in {":", ",", *_DASHES}
    speech = [(n, r) for n, r in reports if r.quotes and (r.content or colon) and r.cue_class not in THOUGHT_CLASSES]
    if speech:
        outermost = next((n for n, r in speech if sentence.words[r.head].head < 0), speech[-1][0])
        if colon:  # "As the Courier wrote, the mayor refused to say so:"
            outermost = next((n for n, r in speech if _is_frame_with_as(sentence, r.head)), outermost)
        return by_report(rule, reported, scene, outermost, relation)
    stands = (
        (who_takes_a_stand(sentence, spoken_of=spoken_of) or relative_who_acts(sentence)) if rule == "lead-in" else None
    )
    told = None if scene.dialogue or speech else brought_in(sentence, len(sentence.words) - 1)
    word = stands or told or main_subject(sentence, len(sentence.words))
    if word is None or word.lower in _INANIMATE_SUBJECTS:
        return None
    verb = sentence.head_of(word)
    if scene.dialogue and verb is not None and sentence.dependents(verb, "expl"):
        return None  # There was a cloud on her brow
    if word.lemma.lower() in _OWNED:
        whose = next(iter(sentence.dependents(word, "nmod:poss")), None)  # Lind's answer was short. Lind's voice broke
        if whose is not None:
            return Link(rule, acting, source=(sentence.index, whose.index), relation=relation)
        if word.lemma.lower() in word_list("linking", "reactions"):
            return None
    if verb is not None and verb.name.endswith("PER") and sentence.dependents(verb, "cop"):
        word = verb  # First to speak was Ada Lind
    named = word.upos in {"PROPN", "PRON"} or any(k.name.endswith("PER") for k in sentence.dependents(word, "appos"))
    named = named or (rule == "lead-in" and _moves(sentence, word))
    if named or colon or stands or (scene.dialogue and acting >= 0.6):
        return Link(rule, acting * 0.85, source=(sentence.index, word.index), relation=relation)
    return None


_OWNED = word_list("linking", "reactions") | word_list("linking", "parts")


def _moves(sentence: Sentence, word: Word) -> bool:
    """``The coach shook his head.``: somebody called by a noun, and what people do who speak next?"""
    verb = sentence.head_of(word)
    if word.upos != "NOUN" or word.xpos != "NN" or verb is None or word.lemma.lower() not in _PEOPLE:
        return False
    return not {verb.lemma.lower(), verb.lower}.isdisjoint(word_list("linking", "gestures"))


_PEOPLE = word_list("speakers", "person_nouns")


def _is_frame_with_as(sentence: Sentence, head: int) -> bool:
    """``As the Courier wrote, …``: does a clause with ``as`` begin the sentence?"""
    verb = sentence.words[head]
    return (
        verb.base_relation == "advcl"
        and verb.head > head
        and any(kid.lower == "as" for kid in sentence.dependents(verb, "mark"))
    )
