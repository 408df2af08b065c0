"""Rules for a quotation whose source stands in its own sentence."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.config import SPEECH_CLASSES, THOUGHT_CLASSES
from quoteattr.linking.records import Link, Place, Scene, by_report, placed
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_nominal
from quoteattr.syntax.folding import is_sentence
from quoteattr.syntax.records import FINITE, NO_PHRASE, Sentence, Word
from quoteattr.wordlists import word_list

_FRAME_BREAK = frozenset({".", "?", "!", ";"})
COLON = frozenset({":", "-", "--", "—", "–", "―"})


@placed
def governing_verb(scene: Scene, index: int, place: Place) -> Link | None:
    """The cue governs the quotation in the tree, or hangs below it; a sure cue goes before a vague one.

    ``"The roof is gone," the mayor told reporters.``
    """
    sentence, words = place
    inside = {w.index for w in words}
    first, last = place.first, place.last
    heads = {w.head for w in words if w.head not in inside}
    found: list[tuple[int, int, int, int]] = []
    for number, report in scene.reports_in(sentence):
        verb = sentence.words[report.head]
        if not report.quotes or report.source is None or _said_in_passing(sentence, report):
            continue
        if report.head < first and _in_brackets(scene, sentence, index, report):
            continue
        if _has_had_its_words(scene, sentence, number, first):
            continue
        if report.head in heads or (
            verb.head in inside and verb.base_relation in {"parataxis", "ccomp", "dep", "advcl"}
        ):
            distance = first - report.head if report.head < first else report.head - last
            if (report.weak and distance > 4) or _cue_between(scene, sentence, report, first):
                continue
            vague = report.weak or report.cue_class in THOUGHT_CLASSES or _says_what(report, inside)
            found.append((int(vague), int(verb.base_relation == "advcl" and verb.head in inside), distance, number))
    if not found:
        return None
    number = _said_outside(scene, sentence, _main_cue(scene, sentence, min(found)[3], first))
    return by_report("governing verb", 0.97, scene, number, "the cue governs the quotation")


def frame_ahead(scene: Scene, index: int) -> Link | None:
    """The frame that stands right before the marks: ``The mayor asked, “Why?”``; ``Asked, “Why?”`` names nobody."""
    place = scene.places.get(index)
    start = scene.quotations[index].start
    if place is None or scene.text[start - 2 : start] not in {", ", ": "}:
        return None
    sentence, words = place
    inside = {w.index for w in words}
    for number, report in scene.reports_in(sentence):
        spoken = report.quotes and not report.weak and report.cue_class in SPEECH_CLASSES
        if spoken and report.head < min(inside) and report.content_words & inside:
            if report.source is not None or report.cue_class == "ask":
                return by_report("governing verb", 0.97, scene, number, "the cue governs the quotation")
    return None


def _says_what(report: Report, inside: set[int]) -> bool:
    """``dismissed the plan`` in ``asked by Lind, who had dismissed the plan, "Why now?"``: it has its object."""
    return report.cue_class in {"deny", "judge"} and report.pattern == "object" and not report.content_words & inside


def _in_brackets(scene: Scene, sentence: Sentence, index: int, report: Report) -> bool:
    """Does the quotation open a bracket that the cue stands before: ``It led to anger ("Never," wrote Bo Ost).``?"""
    start = scene.quotations[index].start
    return scene.text[start - 1 : start] == "(" and sentence.words[report.head].start < start


def _said_in_passing(sentence: Sentence, report: Report) -> bool:
    """``I quote`` in ``Lind said, and I quote, "Never."``"""
    source = sentence.words[report.source] if report.source is not None else None
    return source is not None and source.lower == "i" and sentence.words[report.head].lower == "quote"


_LEADS_ON = frozenset({",", ":", ";", "-", "--", "—", "–", "―", "…", "...", "and", "or", "but"})


def _has_had_its_words(scene: Scene, sentence: Sentence, number: int, first: int) -> bool:
    """``wrote`` in ``"Nobody," Lind wrote under a photo with the caption "Who is it?"``: nothing leads on from it."""
    report = scene.reports[number]
    if number not in scene.linked_reports or not report.head + 3 < first:
        return False
    before = sentence.words[first - 1]
    return before.lower not in _LEADS_ON and any(w.quotation is not None for w in sentence.words[: report.head])


def opens_before_tag(scene: Scene, index: int) -> bool:
    """``"Rust"`` in ``On "Rust," she sings, "I was a river."``: the tag goes with the quotation behind it.

    Only where no clause stands before the words in marks, and a new sentence begins behind the tag: in
    ``With "no money left," Lind said, "we cannot stay."`` they are the first half of it.
    """
    later = index + 1
    while later < len(scene.quotations) and scene.quotations[later].depth:
        later += 1
    place, next_place = scene.places[index], scene.places.get(later)
    if next_place is None or next_place.sentence is not place.sentence:
        return False
    here, behind = scene.quotations[index], scene.quotations[later]
    if not scene.text[behind.inner_start : behind.inner_start + 1].isupper():
        return False
    if scene.text[here.end : behind.start].rstrip()[-1:] not in {",", ":"}:
        return False
    before = place.sentence.words[: place.first]
    return bool(before) and before[-1].text not in COLON | {","} and not any(w.xpos in FINITE for w in before)


def _said_outside(scene: Scene, sentence: Sentence, number: int) -> int:
    """The cue around a verb that only structure makes one: ``saying Lind owes "the town an answer"``."""
    inner = scene.reports[number]
    if not inner.weak:
        return number
    for other, report in scene.reports_in(sentence):
        around = report.source is not None and not report.weak and report.cue_class in SPEECH_CLASSES
        holds = report.head < inner.head and inner.head in report.content_words
        if around and holds and report.pattern in {"clause", "inversion"}:
            return other
    return number


def _main_cue(scene: Scene, sentence: Sentence, number: int, first: int) -> int:
    """The cue above a relative clause, where a colon opens the quotation.

    ``She wrote back to a man who had promised jobs: "You lied."``; not ``She wrote to the port, which said: "No."``
    """
    verb = sentence.words[scene.reports[number].head]
    if verb.relation != "acl:relcl" or sentence.words[first - 1].text != ":":
        return number
    if verb.index == first - 2 and verb.lower in word_list("quotations", "said"):
        return number
    above = {w.index for w in sentence.ancestors(verb)}
    for other, report in scene.reports_in(sentence):
        if report.head in above and report.quotes and report.source is not None and not report.weak:
            number = other
    return number


def _cue_between(scene: Scene, sentence: Sentence, report: Report, first: int) -> bool:
    """Does a nearer cue stand between ``report`` and the quotation that begins at word ``first``?

    Not in a relative clause: ``She wrote to a man who had promised jobs: "You lied."``
    """
    return any(
        report.head < other.head < first
        and other.source is not None
        and other.quotes
        and not other.weak
        and sentence.words[other.head].relation != "acl:relcl"
        for _, other in scene.reports_in(sentence)
    )


@placed
def frame_after(scene: Scene, index: int, place: Place) -> Link | None:
    """The first cue after the quotation, with its subject beside it.

    ``"We are staying," said Ilse Brandt, who runs the inn.``
    """
    sentence, last = place.sentence, place.last
    region = until_quotation(sentence, last + 1)
    if not region or region[0].text in _FRAME_BREAK:
        return None
    allowed = {w.index for w in region}
    for number, report in scene.reports_in(sentence):
        if report.head in allowed and report.quotes and report.source is not None:
            between = region[: report.head - region[0].index]
            if sentence.words[report.source].lower in {"that", "which"}:
                continue  # ``"any files" that would answer the suit, Lind wrote``
            if report.source in allowed and not another_clause(between, report) and report.pattern != "clause":
                if report.weak and report.head - region[0].index > 4:
                    continue
                return by_report("frame after", 0.88, scene, number, "the cue follows the quotation")
    return None


@placed
def frame_before(scene: Scene, index: int, place: Place) -> Link | None:
    """The last cue before the quotation.

    ``On Friday the coach told fans: "Nobody is leaving."``
    """
    sentence, first = place.sentence, place.first
    region = _since_quotation(sentence, first)
    allowed = {w.index for w in region}
    chosen = None
    for number, report in scene.reports_in(sentence):
        if report.head in allowed and report.quotes and report.source is not None:
            if _in_brackets(scene, sentence, index, report) or _has_had_its_words(scene, sentence, number, first):
                continue
            if _said_in_passing(sentence, report) and chosen is not None:
                continue
            if _too_far_for(sentence, report, first):
                continue
            if chosen is not None and _in_aside(sentence, report, first):
                continue
            chosen = number
    if chosen is None:
        return None
    report = scene.reports[chosen]
    between = [w for w in region if w.index > report.head]
    near = len(between) <= 12 or (between and between[-1].text in {":", ","})
    return by_report("frame before", 0.85 if near else 0.75, scene, chosen, "the cue comes before the quotation")


def _in_aside(sentence: Sentence, report: Report, first: int) -> bool:
    """``who denied the story`` in ``Lind was asked by Finch, who denied the story, “Where were you?”``"""
    if report.pronoun is None or report.pronoun < 2 or sentence.words[report.pronoun - 1].text != ",":
        return False
    words = sentence.words[report.head + 1 : first]
    return len(words) > 2 and words[-1].text == "," and words[0].text not in {",", ":", "that"}


def _too_far_for(sentence: Sentence, report: Report, first: int) -> bool:
    """Is the verb one that speaks only beside the words: ``putting`` in ``putting it into the old file: "…"``?"""
    vague = report.cue_class == "unknown" or sentence.words[report.head].lemma.lower() == "put"
    return report.weak and vague and first - report.head > 5


@placed
def other_cue_in_sentence(scene: Scene, index: int, place: Place) -> Link | None:
    """Any cue of the sentence that may introduce a quotation, the nearest one.

    ``Asked about the plan, which he signed, the mayor was blunt, saying so: "No."``
    """
    sentence, words = place
    middle = (words[0].index + words[-1].index) / 2
    best: tuple[float, int] | None = None
    for number, report in scene.reports_in(sentence):
        if report.source is None or not (report.quotes or report.cue_class == "according"):
            continue
        if sentence.words[report.source].lower in {"that", "which"} and report.head > middle:
            continue
        if sentence.words[report.head].base_relation == "acl" and _has_other_words(sentence, report, words[-1].index):
            continue  # “Stay!” to the boy, who said “yes” at once
        distance = abs(report.head - middle)
        if best is None or distance < best[0]:
            best = (distance, number)
    if best is None:
        return None
    return by_report("other cue in the sentence", 0.65, scene, best[1], "the nearest cue of the sentence")


def _has_other_words(sentence: Sentence, report: Report, last: int) -> bool:
    """Whether other words in marks than those before stand right behind a cue."""
    behind = next((w for w in sentence.words[report.head + 1 :] if w.upos != "PUNCT"), None)
    return report.head > last and behind is not None and behind.quotation is not None


@placed
def subject_of_sentence(scene: Scene, index: int, place: Place) -> Link | None:
    """A whole quotation in a sentence without a cue verb: its subject, if it can speak.

    ``The mayor was blunt: "No."``
    """
    if not is_sentence(scene.text, scene.quotations[index]):
        return None
    sentence, first = place.sentence, place.first
    if first == 0:
        return None
    before = sentence.words[first - 1]
    if before.text not in COLON | {","}:
        return None
    subject = main_subject(sentence, first)
    if subject is None or _is_asked(sentence, subject) or _is_there(sentence, subject):
        return None
    return Link(
        "subject of the sentence",
        0.55,
        source=(sentence.index, subject.index),
        relation="the subject of the sentence that introduces it",
    )


def _is_there(sentence: Sentence, subject: Word) -> bool:
    """``There is a bell by each lamp: “Ring it twice.”``: nobody's words."""
    verb = sentence.head_of(subject)
    return verb is not None and bool(sentence.dependents(verb, "expl"))


_NOBODY = frozenset({"it", "there", "this", "that", "here", "one", "everyone", "few", "some", "many", "none"})
_TURNS_TO = frozenset({"listen", "go", "belong", "fall"})


def is_topic(before: Sequence[Word]) -> bool:
    """Do the words before a colon only say of what somebody speaks: ``On Odo Finch: “…”``, ``On Finch's knee: “…”``?"""
    return before[0].lower in {"on", "regarding"} and not any(w.text == "," or w.xpos in FINITE for w in before)


@placed
def only_one_named(scene: Scene, index: int, place: Place) -> Link | None:
    """The one whom the words before a colon name, where nobody acts there.

    ``Then came Ada Lind: "No."``, ``Listen to Ada Lind: "No."``, ``For Ada Lind, it was simple: "No."``
    """
    sentence, first = place.sentence, place.first
    if first < 2 or sentence.words[first - 1].text != ":":
        return None
    before = sentence.words[: first - 1]
    people = [word for word in before if word.name == "B-PER"]
    if len(people) != 1 or any(word.quotation is not None for word in before) or is_topic(before):
        return None
    head = people[0]
    while (above := sentence.head_of(head)) is not None and head.base_relation in {"flat", "compound", "nmod:desc"}:
        head = above
    subject = main_subject(sentence, first)
    is_named = head.head < 0 and bool(sentence.dependents(head, "cop"))
    nobody = subject is None or subject is head or subject.lower in _NOBODY or is_named
    described = brought_in(sentence, first - 1) is not None
    if not described and not (nobody and _may_speak(sentence, head)):
        return None
    relation = "nobody else is named before the colon"
    return Link("label before", 0.75, source=(sentence.index, head.index), relation=relation)


def brought_in(sentence: Sentence, end: int) -> Word | None:
    """``Finch`` in ``The toll drew fire from Odo Finch, a baker``: named and described where no other person acts."""
    words = sentence.words[:end]
    people = [word for word in words if word.name == "B-PER"]
    if len(people) != 1 or any(word.quotation is not None for word in words) or is_topic(words):
        return None
    last = people[0]
    while last.index + 1 < end and words[last.index + 1].name == "I-PER":
        last = words[last.index + 1]
    behind = words[last.index + 1 : last.index + 3]
    if last is people[0] or len(behind) < 2 or behind[0].text != "," or behind[1].upos in NO_PHRASE:
        return None
    subject = main_subject(sentence, end)
    things = subject is None or subject.lower in _NOBODY or people[0].index <= subject.index <= last.index
    if subject is not None and subject.upos == "NOUN":
        things = subject.lemma.lower() not in word_list("speakers", "person_nouns")
    return people[0] if things else None


def _may_speak(sentence: Sentence, named: Word) -> bool:
    """Is it not somebody only spoken to or spoken of: ``And to Lind: “…”``, ``On Lind: “…”``?"""
    above = sentence.head_of(named)
    cases = {case.lower for case in sentence.dependents(named, "case")}
    if not cases or named.relation == "nmod:poss" or "from" in cases or sentence.words[0].lower == "for":
        return True
    return above is not None and (above.lemma.lower() in _TURNS_TO if "to" in cases else above.lower == "words")


def _is_asked(sentence: Sentence, subject: Word) -> bool:
    """``Lind was asked, "Is it safe?"``: somebody else asks."""
    head = sentence.head_of(subject)
    if head is None or head.lemma.lower() not in {"ask", "tell", "question"}:
        return False
    return subject.relation == "nsubj:pass" or any(k.lemma == "be" for k in sentence.dependents(head, "aux"))


QUESTIONED = frozenset({"asked", "challenged", "pressed", "questioned", "quizzed"})
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "who"})


def answers_question(scene: Scene, index: int) -> bool:
    """Whether whom the text has told of before speaks: ``Asked if Ansah would go: “No.”``, ``On why he left: “…”``.

    Not where somebody answers in the same sentence: ``Asked if Ansah would go, Lind was blunt: “No.”``
    """
    place = scene.places.get(index)
    words = place.sentence.words if place is not None else ()
    at = int(words[0].lower == "when") if words else 0
    if place is None or not at + 3 < place.first < len(words) or words[place.first - 1].text not in {":", ","}:
        return False
    asked = words[at].lower in QUESTIONED
    if not asked and not (words[0].lower == "on" and words[1].lower in _QUESTIONS):
        return False
    if words[at + 1].lower == "by" and scene.text[scene.quotations[index].inner_end - 1] == "?":
        return False
    if not asked:
        return not any(word.text == "," for word in words[1 : place.first - 1]) and words[-1].quotation is not None
    subjects = [w for w in words[at:] if w.base_relation in {"nsubj", "csubj"} and w.quotation is None]
    return all(_lies_under(place.sentence, subject, at) for subject in subjects)


def _lies_under(sentence: Sentence, word: Word, at: int) -> bool:
    """Whether a word is in the question that stands under the word at ``at``, not in what is only set beside it."""
    below = word
    for above in sentence.ancestors(word):
        if above.index == at:
            return below.base_relation not in {"parataxis", "conj"}
        below = above
    return False


def main_subject(sentence: Sentence, before: int) -> Word | None:
    """The subject nearest to the root among the first ``before`` words, never a time word."""
    best: tuple[int, int, Word] | None = None
    for word in sentence.words[:before]:
        if word.base_relation == "nsubj" and word.quotation is None and is_nominal(word):
            depth = sum(1 for _ in sentence.ancestors(word))
            if best is None or (depth, word.index) < best[:2]:
                best = (depth, word.index, word)
    return best[2] if best is not None else None


def until_quotation(sentence: Sentence, start: int) -> list[Word]:
    region = []
    for word in sentence.words[start:]:
        if word.quotation is not None:
            break
        region.append(word)
    return region


def _since_quotation(sentence: Sentence, end: int) -> list[Word]:
    region: list[Word] = []
    for word in reversed(sentence.words[:end]):
        if word.quotation is not None and region:
            break
        if word.quotation is None:
            region.append(word)
    return region[::-1]


def another_clause(between: list[Word], report: Report) -> bool:
    """Is there another finite verb between the quotation and the cue that is not about the source?"""
    verbs = [
        w for w in between if w.upos == "VERB" and w.index != report.head and w.base_relation not in {"acl", "advcl"}
    ]
    return len(verbs) > 1
