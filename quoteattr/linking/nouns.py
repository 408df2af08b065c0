"""Rules for words in marks that a noun introduces: ``her answer was "…"``, ``a chant of "…"``, ``lines like "…"``."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.config import SPEECH_CLASSES
from quoteattr.linking.records import Link, Place, Scene, by_report, placed
from quoteattr.reporting.lexicon import cue_nouns
from quoteattr.reporting.sources import subject_of
from quoteattr.syntax.records import TENSED, Sentence, Word
from quoteattr.wordlists import word_list

_STANDS = "'{}' stands for the words"


@placed
def noun_of_saying(scene: Scene, index: int, place: Place) -> Link | None:
    """A noun that stands for words introduces the quotation.

    ``Her answer was that "nobody had asked".`` ``Fans broke into a chant of "One more year!"``
    """
    sentence, first = place.sentence, place.first
    region = [w for w in sentence.words[max(first - 8, 0) : first] if w.quotation is None]
    noun = next(
        (w for w in reversed(region) if w.lower in word_list("linking", "saying_nouns") and w.upos == "NOUN"), None
    )
    if noun is None or any(w.upos == "VERB" for w in region if w.index > noun.index and w.lemma not in {"read", "say"}):
        return None
    owner = next(iter(sentence.dependents(noun, "nmod:poss")), None)
    if (
        owner is None
        and noun.lower in ("word", "words")
        and any(w.lower in _FOR for w in sentence.words[noun.index + 1 : first])
    ):
        return None  # ``searched for words such as "anchor"``, ``comes from the old word for "anchor"``
    head = sentence.head_of(noun)
    if owner is None and head is not None and noun.base_relation in {"obj", "obl", "xcomp"} and head.quotation is None:
        owner = _moved_to(sentence, head, noun) or subject_of(sentence, head)
    source = (
        owner
        if owner is not None
        else (noun if noun.lemma in {"sign", "banner", "placard", "poster", "note"} else None)
    )
    if (
        source is None
        and noun.lower in _SHOUTED
        and first - noun.index == 2
        and sentence.words[first - 1].lower == "of"
    ):
        return Link("noun of saying", 0.7, relation=_STANDS.format(noun.text))
    if source is None or source.quotation is not None:
        return None
    if noun.lower in {"word", "term"} and head is not None and head.xpos == "VBP":
        return None  # ``Sailors use the word "slack" for an hour without wind``
    return Link("noun of saying", 0.75, source=(sentence.index, source.index), relation=_STANDS.format(noun.text))


_FOR = frozenset({"such", "for", "meaning"})
# ``Cries of “Row!” came from the quay``: it is somebody's, and nobody is named
_SHOUTED = frozenset({"cries", "chants", "shouts"})


@placed
def noun_at_the_marks(scene: Scene, index: int, place: Place) -> Link | None:
    """A noun for words said stands right before the marks, or is said to be them; a verb further off is not asked.

    ``When Ost mentioned the pier, the crowd struck up the old chant "Pay up!"``; ``Lind's advice was, "Row."``
    """
    sentence = place.sentence
    nouns = word_list("linking", "saying_nouns")
    word = _word_before(sentence, place.first)
    at = word.index
    if word.upos == "NOUN" and word.lower in nouns and word.quotation is None:
        return noun_of_saying(scene, index)
    if word.lemma.lower() != "be":
        return None
    noun = next(
        (w for w in reversed(sentence.words[max(at - 16, 0) : at]) if w.lower in nouns and w.upos == "NOUN"), None
    )
    owner = next(iter(sentence.dependents(noun, "nmod:poss")), None) if noun is not None else None
    if noun is None or owner is None or owner.quotation is not None:
        return None
    return Link("noun of saying", 0.75, source=(sentence.index, owner.index), relation=_STANDS.format(noun.text))


@placed
def reaction_from(scene: Scene, index: int, place: Place) -> Link | None:
    """Before a colon stands what comes from somebody.

    ``The toll drew a rebuke from Odo Finch: "It is theft."`` ``There was anger from Finch: "…"``
    """
    sentence, first = place.sentence, place.first
    if first < 4 or sentence.words[first - 1].text != ":":
        return None
    for noun in reversed(sentence.words[max(first - 16, 0) : first - 2]):
        if noun.lower not in ("from", "by") or noun.quotation is not None:
            continue
        made = sentence.words[noun.index - 1]
        who = sentence.head_of(noun)
        if noun.index == 0 or made.lower not in word_list("linking", "reactions") or who is None:
            return None
        if who.upos not in {"NOUN", "PROPN", "PRON"} or who.quotation is not None or who.index > first:
            return None
        between = sentence.words[who.index + 1 : first]
        if any(w.upos == "VERB" and w.xpos in TENSED for w in between):
            return None  # the word from Finch is he agreed: “…”
        return Link(
            "noun of saying", 0.85, source=(sentence.index, who.index), relation=f"'{made.text}' stands for the words"
        )
    return None


def whose_statement(sentence: Sentence) -> Word | None:
    """``Governor Reyes`` in ``Governor Reyes’ statement in full:``, ``The full statement from Governor Reyes:``."""
    root = next((word for word in sentence.words if word.head < 0), None)
    if root is None or root.lemma.lower() not in word_list("linking", "reactions") or root.quotation is not None:
        return None
    for owner in sentence.dependents(root, "nmod:poss", "nmod"):
        by = any(case.lower in {"from", "by", "of"} for case in sentence.dependents(owner, "case"))
        if owner.quotation is None and (by or owner.relation == "nmod:poss"):
            return owner
    return None


@placed
def words_used(scene: Scene, index: int, place: Place) -> Link | None:
    """``Lind`` in ``When Lind used the words, "Not yet," she was quoting Ost.``, whatever comes behind.

    ``his mother`` in ``He remembered the words of his mother: "Not yet."``, ``He recalled his mother's advice: "Row."``
    """
    sentence = place.sentence
    noun = _word_before(sentence, place.first)
    verb = sentence.head_of(noun)
    of = {case.lower for case in sentence.dependents(noun, "case")}
    if verb is not None and verb.lower == "words" and noun.base_relation == "nmod" and "of" in of:
        return _of_whom(sentence, noun) if sentence.words[place.first - 1].text == ":" else None
    if verb is not None and verb.lemma.lower() in _PASSES_ON and noun.base_relation == "obj":
        spoken = noun.lower in word_list("linking", "saying_nouns") | word_list("linking", "reactions")
        owners = _owners(sentence, verb, noun) if spoken or noun.lower in cue_nouns() else []
        if owners and owners[0].upos in {"NOUN", "PROPN"} and owners[0].quotation is None:
            relation = f"somebody passes on the {noun.text} of another"
            return Link("noun of saying", 0.8, source=(sentence.index, owners[0].index), relation=relation)
    if noun.lower not in {"words", "phrase", "line"} or verb is None or verb.lemma.lower() not in {"use", "utter"}:
        return None
    source = subject_of(sentence, verb) if noun.base_relation == "obj" else None
    if source is None or source.quotation is not None:
        return None
    return Link("noun of saying", 0.75, source=(sentence.index, source.index), relation="somebody used these words")


def _owners(sentence: Sentence, verb: Word, noun: Word) -> Sequence[Word]:
    """Whose a noun is, also where the parser takes them for the hearer: ``recalled | his wife Ann's | advice``."""
    return sentence.dependents(noun, "nmod:poss") or [
        k for k in sentence.dependents(verb, "iobj") if any(c.xpos == "POS" for c in sentence.dependents(k, "case"))
    ]


_PASSES_ON = frozenset({"cite", "echo", "invoke", "quote", "recall", "recite", "remember", "repeat"})


def _word_before(sentence: Sentence, first: int) -> Word:
    """The word before the marks, commas and colons left out; the first of the sentence if there is none."""
    at = first - 1
    while at > 0 and sentence.words[at].text in {",", ":"}:
        at -= 1
    return sentence.words[max(at, 0)]


def _moved_to(sentence: Sentence, verb: Word, noun: Word) -> Word | None:
    """``the crowd`` in ``She roused the crowd to chants of "One more!"``"""
    if not any(case.lower in {"to", "into"} for case in sentence.dependents(noun, "case")):
        return None
    return next((k for k in sentence.dependents(verb, "obj") if verb.index < k.index < noun.index), None)


_BEHIND = "it is said behind whose words these are"
_DASHES = frozenset({"–", "—", "-", "--"})


def named_afterwards(scene: Scene, index: int) -> Link | None:
    """Whose words those were is said behind them.

    ``“Row!” was Lind's message.`` ``“No boats.” So said the warden.`` ``“Row!” Those were Lind's words.``
    ``“A trap” is how Lind described the pier.`` ``“Row!” came Lind's voice.`` ``The words “a trap” were Lind's.``
    ``“Row!” came the reply from Lind.`` ``The remark, “It is a trap,” was attributed to Lind.``
    """
    quotation = scene.quotations[index]
    sentence = scene.sentence_at(quotation.end + 1)
    if sentence is None or not quotation.closed:
        return None
    words = [w for w in sentence.words if w.start >= quotation.end]
    if words and words[0].text == "," and words[0].start == quotation.end:
        words = words[1:]  # „Row“, was her answer
    fresh = sentence.start >= quotation.end
    if not fresh and len(words) > 1 and words[0].text in _DASHES:
        words, fresh = words[1:], True  # “Row!” — those were Lind's words
    between = scene.text[quotation.end : words[0].start].strip() if words else ""
    if len(words) < 3 or words[0].quotation is not None or between not in {"", ",", *_DASHES}:
        return None
    at = int(fresh)
    if fresh and words[0].lower == "so" and words[1].lower in {"said", "says", "say"}:
        who = sentence.dependents(words[1], "nsubj", "obj")
        return _of_whom(sentence, who[0]) if who else None
    if not fresh:
        said = _put_so(scene, index, sentence, words) or _voice_of(sentence, words) or _put_down_to(sentence, words)
        if said is not None:
            return said
    if words[at].lemma.lower() != "be" or (fresh and words[0].lower not in {"that", "those", "these", "such"}):
        return None
    nouns = word_list("linking", "saying_nouns") | word_list("linking", "reactions")
    noun = next((w for w in words[at + 1 : at + 8] if w.upos == "NOUN" and w.lower in nouns), None)
    if noun is None or noun.lower == "word":  # ``“Half-boat” is a sailor's word for a raft``
        return None
    owner = next(iter(sentence.dependents(noun, "nmod:poss")), None)
    for who_ in sentence.dependents(noun, "nmod"):
        if owner is None and any(c.lower in {"from", "of", "by"} for c in sentence.dependents(who_, "case")):
            owner = who_
    return None if owner is None else _of_whom(sentence, owner)


_PUT = frozenset({"how", "what", "all"})
_WORDS_FOR = frozenset({"description", "expression", "phrase", "term", "way", "word", "words"})
_SPOKEN = frozenset({"claim", "line", "phrase", "remark", "sentence", "slogan", "word", "words"})


def _put_so(scene: Scene, index: int, sentence: Sentence, words: list[Word]) -> Link | None:
    """``is how Lind described it``, ``was all she would say``, ``was the word Lind used``, ``were Lind's``."""
    if words[0].lemma.lower() != "be":
        return None
    point = words[2] if words[1].lower == "the" else words[1]
    if point.upos == "PROPN" and any(case.xpos == "POS" for case in sentence.dependents(point, "case")):
        place = scene.places.get(index)
        spoken = place is not None and place.first and sentence.words[place.first - 1].lower in _SPOKEN
        return _of_whom(sentence, point) if spoken else None
    if point.lower not in (_WORDS_FOR if words[1].lower == "the" else _PUT):
        return None
    for number, report in scene.reports_in(sentence):
        source = None if report.source is None else sentence.words[report.source]
        if source is None or not point.index < source.index < report.head <= point.index + 12:
            continue
        if source.upos == "NOUN" and sentence.words[report.head].xpos == "VBP":
            return None  # ``“Slack” is how sailors describe an hour without wind``
        return Link("noun of saying", 0.8, report=number, source=(sentence.index, source.index), relation=_BEHIND)
    used = next((verb for verb in sentence.dependents(point, "acl") if verb.lemma.lower() == "use"), None)
    source = None if used is None else subject_of(sentence, used)
    return None if source is None or source.xpos == "NNS" else _of_whom(sentence, source)


def _voice_of(sentence: Sentence, words: list[Word]) -> Link | None:
    """``came the captain's voice``, ``came the reply from Lind``; ``came a voice from below`` is nobody's."""
    voice = next((word for word in words[1:8] if word.lower in _VOICES), None)
    if words[0].lemma.lower() != "come" or voice is None:
        return None
    owner = next(iter(sentence.dependents(voice, "nmod:poss")), None)
    for other in (*sentence.dependents(voice, "nmod"), *sentence.dependents(words[0], "obl", "nsubj")):
        cases = {case.lower for case in sentence.dependents(other, "case")}
        if owner is None and ("of" in cases or ("from" in cases and other.upos == "PROPN")):
            owner = other
    return None if owner is None else _of_whom(sentence, owner)


_VOICES = frozenset({"voice", "reply", "answer", "response", "retort", "riposte"})


def _put_down_to(sentence: Sentence, words: list[Word]) -> Link | None:
    """``The remark, “…,” is attributed to Lind``; sales are put down to many things, not to a person."""
    at = next((i for i, word in enumerate(words[:5]) if word.lower in ("attributed", "credited", "ascribed")), None)
    if at is None or words[at + 1 : at + 2] == [] or words[at + 1].lower != "to":
        return None
    who = next(iter(sentence.dependents(words[at], "obl")), None)
    person = who is not None and any(word.name in ("B-PER", "I-PER") for word in sentence.subtree(who))
    return _of_whom(sentence, who) if who is not None and person else None


def _of_whom(sentence: Sentence, who: Word) -> Link | None:
    if who.quotation is not None or who.upos not in {"PROPN", "NOUN", "PRON"}:
        return None
    return Link("noun of saying", 0.8, source=(sentence.index, who.index), relation=_BEHIND)


_ENDS = frozenset({"begin", "start", "open", "end", "close", "conclude", "finish", "sign"})


@placed
def said_with_it(scene: Scene, index: int, place: Place) -> Link | None:
    """With what words somebody begins, ends or goes to work.

    ``Lind ended her speech with "Row on".`` ``Byron cheered the guild with lines like "Never a toll".``
    """
    if scene.quotations[index].use in {"title", "other"}:
        return None
    sentence, first = place.sentence, place.first
    before = sentence.words[first - 1] if first > 2 else None
    if before is None or before.quotation is not None:
        return None
    noun: Word | None = None
    if before.lower in {"like", "as"}:
        at = first - (3 if before.lower == "as" else 2)
        noun = sentence.words[at] if sentence.words[at].upos == "NOUN" else None
        if noun is None or noun.quotation is not None or noun.lemma.lower() not in _spoken_nouns():
            return None
        if not any(c.lower == "with" for c in sentence.dependents(noun, "case", "mark")):
            return None
        verb = sentence.head_of(noun)
    elif before.lower == "with":
        verb = next((w for w in reversed(sentence.words[max(first - 9, 0) : first]) if w.upos == "VERB"), None)
        if verb is None or verb.lemma.lower() not in _ENDS or verb.quotation is not None:
            return None
    else:
        return None
    source = subject_of(sentence, verb) if verb is not None and verb.upos == "VERB" else None
    if source is None or source.quotation is not None or source.index > first:
        return None
    return Link("noun of saying", 0.7, source=(sentence.index, source.index), relation="with these words somebody acts")


def _spoken_nouns() -> frozenset[str]:
    return word_list("linking", "owned_words") | word_list("linking", "saying_nouns")


@placed
def asked_in_interview(scene: Scene, index: int, place: Place) -> Link | None:
    """Who is asked does not ask: in an interview it is the one whom it is with.

    ``In an interview with the Lowmoor Gazette, Lind was asked, "Is it safe?"``
    """
    sentence = place.sentence
    asked = _word_before(sentence, place.first)
    if asked.lower != "asked" or not any(k.lemma == "be" for k in sentence.dependents(asked, "aux")):
        return None
    talk = next((w for w in sentence.words[: asked.index] if w.lower in {"interview", "conversation", "talk"}), None)
    if talk is None or talk.upos != "NOUN":
        return None
    near = (*sentence.dependents(talk, "nmod"), *sentence.dependents(asked, "obl"))
    for word in near:
        if word.index > talk.index and any(c.lower == "with" for c in sentence.dependents(word, "case")):
            return Link("noun of saying", 0.7, source=(sentence.index, word.index), relation="the one who asks")
    return None


_TAKES_UP = frozenset({"that", "this", "these", "those", "such", "so"})


def taken_up_by(scene: Scene, after: Sequence[Sentence]) -> Link | None:
    """Whose words a sentence says they were: ``That is what Brandt told us``, ``So said Brandt``.

    ``That was the view of the mayor, Ilse Brandt.``, ``It is a line Brandt has used before.``
    """
    first = after[0].words if after else ()
    if len(first) < 4 or first[0].quotation is not None:
        return None
    if first[0].lower not in _TAKES_UP:
        return _noun_of(after[0]) if first[0].lower == "it" and first[1].lemma.lower() == "be" else None
    so = first[0].lower == "so"
    if not so and first[1].lemma.lower() != "be" and first[1].lower not in {"'s", "’s", "words"}:
        return None
    for number, report in scene.reports_in(after[0]):
        opens = report.source is not None and report.source > 1 and report.cue_class in SPEECH_CLASSES
        if opens and (report.head == 1 if so else report.content_words.isdisjoint(range(3, report.source or 0))):
            return by_report("follow-up", 0.8, scene, number, "the sentence after says whose words they were")
    return None if so else _noun_of(after[0])


def _noun_of(sentence: Sentence) -> Link | None:
    """``This was the warning from harbour master Ada Brandt at the meeting.``, ``a line that Brandt has used``."""
    relation = "the sentence after says whose words they were"
    noun = next((w for w in sentence.words if w.head < 0), None)
    if noun is None or noun.lemma.lower() not in {*cue_nouns(), *word_list("linking", "saying_nouns")}:
        return None
    for who in sentence.dependents(noun, "nmod"):
        before = sentence.words[noun.index + 1]
        if before.lower in ("from", "of") and who.index > noun.index and who.upos in ("PROPN", "NOUN"):
            return Link("follow-up", 0.8, source=(sentence.index, who.index), relation=relation)
    for clause in sentence.dependents(noun, "acl"):
        source = subject_of(sentence, clause) if clause.lemma.lower() in _USES else None
        if source is not None and source.index > noun.index:
            return Link("follow-up", 0.8, source=(sentence.index, source.index), relation=relation)
    return None


_USES = frozenset({"use", "repeat", "make", "give", "deliver", "send", "offer", "utter", "push", "hammer"})


@placed
def taken_up_words(scene: Scene, index: int, place: Place) -> Link | None:
    """Some words in marks, whose the next sentence says: ``Towns may “drown”. That was the view of Brandt.``"""
    return taken_up_by(scene, scene.sentences_after(place.sentence.end, len(scene.text)))
