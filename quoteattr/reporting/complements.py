"""What a reporting verb reports: its clause, infinitive, object, or the sentence around its frame."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve, frozen

from quoteattr.config import SPEECH_CLASSES
from quoteattr.reporting.content import (
    before_circumstance,
    behind_aside,
    carried_to_end,
    filled,
    frame_of,
    stretch,
    with_circumstances,
    with_subject,
)
from quoteattr.reporting.frames import around_frame, from_start, within_brackets
from quoteattr.reporting.fronted import (
    IMPRESSIONS,
    declared,
    fronted_object,
    impression,
    is_infinitive,
    made_known,
    raised_subject,
    reputation,
)
from quoteattr.reporting.lexicon import Cue, cue_verbs
from quoteattr.reporting.objects import (
    SHOWN_BY,
    as_what,
    asked_for,
    behind_marks,
    completes,
    explains,
    gives_reason,
    goes_on_to,
    in_favour_of,
    is_audience,
    is_handed_over,
    is_no_statement,
    is_summons,
    is_survey,
    more_of_answer,
    of_object,
    of_predicate,
    predicates,
    says_why,
    tells_why,
    told_thing,
    whom_it_asks,
    without_gap,
)
from quoteattr.reporting.own_clause import STARTS, before_main_clause, to_first_gap, within_own_clause
from quoteattr.reporting.second_acts import before_second_cue
from quoteattr.reporting.sources import agent_of, is_time
from quoteattr.reporting.surface import later_clause
from quoteattr.syntax.records import FINITE, Sentence, Word
from quoteattr.wordlists import word_list


@frozen
class Complement:
    """What a verb reports: the words of the content and the pattern they were found by."""

    words: tuple[int, ...]
    pattern: str
    addressee: Word | None = None


def find_complement(sentence: Sentence, verb: Word, cue: Cue) -> Complement | None:
    """What the verb reports, by the first frame of the cue that fits."""
    kids = sentence.dependents(verb)
    found = next((c for frame in _FRAMES if (c := frame(sentence, verb, cue, kids)) is not None), None)
    return None if found is _NOTHING else found


def _of_it(sentence: Sentence, verb: Word, clause: Word) -> bool:
    """``the dam leaked`` in ``It was believed that the dam leaked``."""
    if clause.relation != "csubj:pass" or clause.index < verb.index:
        return False
    return any(k.lower == "it" and k.index < verb.index for k in sentence.dependents(verb, "expl", "nsubj"))


# what a frame answers that fits, though nothing is reported: no further one is asked
_NOTHING = Complement((), "nothing")


def _clause(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``she was late`` in ``Lind said she was late``."""
    clauses = [k for k in kids if k.relation == "ccomp" or _of_it(sentence, verb, k)]
    if cue.lemma == "put":  # ``put it bluntly: the pier is rotten``
        colon = any(word.text == ":" for word in sentence.words[verb.index + 3 : verb.index + 6])
        clauses = [k for k in kids if colon and k.base_relation == "parataxis"]
    if len(clauses) > 1:  # ``stated on the "Meet the Town" | that …``
        clauses = [k for k in clauses if not sentence.dependents(k, "case")] or clauses
    if _opens_with_question(sentence):
        clauses = [k for k in clauses if k.index > verb.index] or clauses
    if not clauses and cue.cue_class == "show" and any(k.relation == "obj" for k in kids):
        clauses = [k for k in kids if k.relation == "xcomp" and k.xpos == "VBG" and k.index > verb.index]
        clauses = [k for k in clauses if k.lower not in word_list("reporting", "found_as")]
    clauses = _on_one_side(sentence, verb, clauses)
    if clauses and "c" in cue.frames:
        frame = frame_of(sentence, verb, clauses)
        words = stretch(sentence, clauses, frame)
        if _goes_straight_on(sentence, verb) and clauses[0].index > verb.index:
            words = [i for i in words if i > verb.index]
        words = behind_aside(sentence, verb, filled(sentence, verb, words))
        if max(words, default=0) < verb.index:
            before = within_brackets(sentence, verb, from_start(sentence, verb, words))
            return Complement(before, "inversion", _object_person(kids, cue))
        words = _with_object(sentence, verb, clauses[0], words, cue)
        words += more_of_answer(sentence, kids, clauses[0])
        while words and sentence.words[words[0]].lower in {"however", "meanwhile", "though", ","}:
            words = words[1:]
        words = carried_to_end(sentence, verb, with_subject(sentence, verb, words, cue))
        words = before_second_cue(sentence, verb, words, _speech_lemmas())
        words = within_own_clause(sentence, verb, words)
        words = _with_relative(sentence, verb, words)
        words = to_first_gap(sentence, verb, before_main_clause(sentence, verb, words))
        return Complement(tuple(words), "clause", _object_person(kids, cue))
    return None


def _told(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``her story`` in ``told them her story``, or the sentence around: ``The pier, she said, was safe``."""
    thing = told_thing(sentence, kids, verb, cue)
    if thing is not None:
        rest = of_object(sentence, kids, thing)
        person = next((k for k in kids if k.base_relation == "iobj" and k.index > verb.index), None)
        return _after(sentence, verb, [thing, *rest], "object", person)
    if "t" in cue.frames and (told := _clause_of_addressee(sentence, verb)) is not None:
        return told
    around = around_frame(sentence, verb, cue)
    return None if around is None else Complement(around, "inversion")


def _raised(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """What begins before the cue: ``Lind seems to be late``, ``Lind is said to be late``, ``is known as a crook``."""
    if cue.lemma in IMPRESSIONS:
        seeming = impression(sentence, verb, cue_verbs())
        return Complement(seeming, "passive infinitive") if seeming else _NOTHING
    infinitives = _infinitives(sentence, kids)
    if words := declared(sentence, verb, cue):
        return Complement(words, "passive infinitive")
    if infinitives and cue.lemma in _SAID_TO and any(k.relation == "aux:pass" for k in kids):
        said = _after(sentence, verb, infinitives[:1], "passive infinitive", None)
        return evolve(said, words=(*raised_subject(sentence, verb), *said.words))
    if words := reputation(sentence, verb, cue):
        return Complement(words, "reputation")
    return None


def _infinitive(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``to stay`` in ``promised to stay``."""
    infinitives = _infinitives(sentence, kids)
    if infinitives and cue.lemma in _NOT_YET and _speaks_itself(sentence, infinitives[0]):
        return _NOTHING
    if infinitives and "i" in cue.frames and infinitives[0].index > verb.index:
        if cue.cue_class == "order" and "t" in cue.frames and not any(k.relation in _ORDERED for k in kids):
            return _NOTHING  # ``if they dare to stay``: nobody is told to
        if (
            not tells_why(kids, verb, cue, infinitives[0])
            and asked_for(sentence, kids, verb, cue, infinitives[0]) is None
        ):
            who = [k for k in kids if k.relation == "iobj" and k.index > verb.index and "t" not in cue.frames]
            complement = _after(sentence, verb, [*who, infinitives[0]], "infinitive", _object_person(kids, cue))
            if complement.words and sentence.words[complement.words[0]].lower == "for":  # ``appealed for them to stay``
                return evolve(complement, words=_whom_and_what(sentence, complement.words))
            words = before_circumstance(sentence, infinitives[0], list(complement.words))
            words = with_circumstances(sentence, verb, words)
            words = before_second_cue(sentence, verb, words, _speech_lemmas())
            return evolve(complement, words=tuple(words))
    return None


def _gerund(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``leaving`` in ``denied leaving``; or a clause further on that the tree hangs elsewhere."""
    gerunds = [
        k
        for k in kids
        if k.base_relation in {"xcomp", "ccomp", "advcl"} and _is_gerund(sentence, k) and k.index > verb.index
    ]
    set_off = (
        gerunds and sentence.words[gerunds[0].index - 1].text == "," and any(k.base_relation == "obj" for k in kids)
    )
    if gerunds and "g" in cue.frames and not set_off and not sentence.dependents(gerunds[0], "mark"):
        return _after(sentence, verb, gerunds[:1], "gerund", None)
    if "c" in cue.frames and cue.cue_class in SPEECH_CLASSES:
        later = later_clause(sentence, verb, cue)
        if later is not None:
            later = _with_relative(sentence, verb, before_second_cue(sentence, verb, later, _speech_lemmas()))
            return Complement(tuple(later), "clause", _object_person(kids, cue))
    return None


def _is_gerund(sentence: Sentence, word: Word) -> bool:
    """``leaving`` in ``denied leaving``, ``met`` in ``denied having met her``."""
    return word.xpos == "VBG" or (word.xpos == "VBN" and any(k.xpos == "VBG" for k in sentence.dependents(word, "aux")))


def _small_clause(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``the plan a mistake`` in ``called the plan a mistake``."""
    objects = _objects(kids, verb)
    things = objects or [k for k in kids if k.relation == "xcomp" and k.upos == "PROPN" and k.index > verb.index]
    if (things and is_no_statement(sentence, things[0], cue)) or is_summons(sentence, verb, cue):
        return _NOTHING
    small = [k for k in kids if k.relation in {"xcomp", "ccomp", "iobj"} and k.index > verb.index]
    if not small and agent_of(sentence, verb) is not None:  # ``a boat seen by the guild as a gift``
        small = [k for k in kids if k.index > verb.index and as_what(sentence, k)]
    if "s" in cue.frames and any(k.relation == "obj" and k.index < verb.index and k.lower in _RELATIVE for k in kids):
        said_of_it = [k for k in kids if k.index > verb.index and k.base_relation in _PREDICATES and not is_time(k)]
        if said_of_it:
            words = sorted(w.index for w in sentence.subtree(said_of_it[0]))
            return Complement(tuple(words[1:] if sentence.words[words[0]].lower == "as" else words), "small clause")
    called_on = small and is_infinitive(sentence, small[0]) and asked_for(sentence, kids, verb, cue, small[0])
    if small and not objects and "s" in cue.frames and not called_on:
        small_clause = _after(sentence, verb, small, "small clause", None)
        first = next(iter(small_clause.words), verb.index)
        if cue.lemma == "call" and sentence.words[first].lower == "for":
            return Complement(_whom_and_what(sentence, small_clause.words), "preposition")
        return small_clause
    if objects and "s" in cue.frames:
        rest = [k for k in kids if k.index > objects[0].index and predicates(sentence, k)]
        if rest:
            rest += behind_marks(sentence, kids, rest[-1]) or of_predicate(sentence, kids, rest[-1])
            return _after(sentence, verb, [objects[0], *rest], "small clause", None)
    return None


def _whom_and_what(sentence: Sentence, words: tuple[int, ...]) -> tuple[int, ...]:
    """``them to stay`` in ``called for them to stay``, where ``them`` hangs on the cue."""
    return tuple(whom_it_asks(sentence, words[0], list(words)))


def _phrase(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``of a flood`` in ``warned of a flood``."""
    objects, infinitives = _objects(kids, verb), _infinitives(sentence, kids)
    for kid in kids:
        if kid.base_relation in _PHRASES and kid.index > verb.index and cue.prepositions and not _is_day(sentence, kid):
            if "for" in cue.prepositions and (side := in_favour_of(sentence, kid)):
                return Complement(side, "preposition")
            opening = sentence.subtree(kid)[0]
            markers = [m for m in (*sentence.dependents(kid, "case", "mark"), opening) if m.lower in cue.prepositions]
            if markers:
                words = [w.index for w in sentence.subtree(kid) if w.index > markers[0].index]
                asked = [k for k in infinitives if k.index > kid.index and markers[0].lower in {"on", "upon", "for"}]
                if markers[0].lower in {"of", "about"} and not asked:
                    asked = of_object(sentence, kids, kid)
                asked = asked + [k for k in kids if k.index > kid.index and as_what(sentence, k)]
                asked = asked + [k for k in kids if k not in asked and says_why(sentence, kid, k)]
                asked = asked + [k for k in kids if k not in asked and gives_reason(sentence, kid, k)]
                for infinitive in asked:
                    words += [w.index for w in sentence.subtree(infinitive)]
                return Complement(tuple(words), "preposition", objects[0] if objects and "t" in cue.frames else None)
    return None


def _object(sentence: Sentence, verb: Word, cue: Cue, kids: list[Word]) -> Complement | None:
    """``a strike`` in ``announced a strike``; ``what`` in ``what she denies``."""
    objects, infinitives = _objects(kids, verb), _infinitives(sentence, kids)
    if objects and (is_audience(objects[0], cue) or is_handed_over(objects[0], cue)):
        return None
    if objects and cue.lemma in SHOWN_BY and is_survey(sentence, verb):
        return _after(sentence, verb, [objects[0], *[k for k in kids if k.index > objects[0].index]], "object", None)
    if objects and "o" in cue.frames and not is_time(objects[0]) and objects[0].quotation is None:
        rest = [k for k in kids if k.index > objects[0].index and explains(sentence, k, cue)]
        rest += of_object(sentence, kids, objects[0])
        if "i" in cue.frames:
            rest += [k for k in infinitives if tells_why(kids, verb, cue, k)]
        else:
            rest += [k for k in infinitives if goes_on_to(sentence, objects[0], k)]
        rest += [k for k in kids if k not in rest and k not in infinitives and completes(sentence, objects[0], k)]
        rest += [k for k in kids if k not in rest and gives_reason(sentence, objects[0], k)]
        return _after(sentence, verb, [objects[0], *rest], "object", None)
    if "o" in cue.frames and not objects:
        before = fronted_object(sentence, verb)
        if before:
            rest = [k for k in kids if k.index > verb.index and len(before) == 1 and explains(sentence, k, cue)]
            return Complement((*before, *(w.index for k in rest for w in sentence.subtree(k))), "object")
        known = made_known(sentence, verb)
        return Complement(known, "passive") if known else None
    return None


_FRAMES = (_clause, _told, _raised, _infinitive, _gerund, _small_clause, _phrase, _object)


def _infinitives(sentence: Sentence, kids: list[Word]) -> list[Word]:
    return [k for k in kids if k.base_relation in {"xcomp", "advcl", "ccomp"} and is_infinitive(sentence, k)]


def _objects(kids: list[Word], verb: Word) -> list[Word]:
    return [k for k in kids if k.relation in {"obj", "dobj"} and k.index > verb.index]


def _is_day(sentence: Sentence, word: Word) -> bool:
    """``on Tuesday`` in ``as reported by the Gazette on Tuesday``: when, and not what about."""
    return word.quotation is None and is_time(word) and sentence.words[word.index - 1].lower in {"on", "for"}


_ORDERED = frozenset({"obj", "iobj", "nsubj:pass"})
_RELATIVE = frozenset({"which", "who", "whom", "that", "what"})
_PHRASES = frozenset({"obl", "advcl", "xcomp", "nmod", "obj", "ccomp"})
_PREDICATES = frozenset({"obj", "xcomp", "ccomp", "obl", "advcl", "nmod"})


def _clause_of_addressee(sentence: Sentence, verb: Word) -> Complement | None:
    """``that the ferry would be late`` in ``told the passengers that …``, though the tree hangs it on them."""
    for person in sentence.dependents(verb, "obj", "iobj"):
        if person.index < verb.index:
            continue
        for clause in sentence.dependents(person, "acl"):
            words = [w.index for w in sentence.subtree(clause)]
            opening = sentence.words[min(words)]
            if opening.lower in {"that", "why", "how", "whether", "if", "when", "where", "what"}:
                if opening.base_relation == "nsubj":
                    continue
                return Complement(tuple(words), "clause", person)
            if opening.xpos == "PRP" and clause.relation == "acl" and sentence.dependents(clause, "obj", "cop"):
                return Complement(tuple(words), "clause", person)  # ``told the court she had no car``
    return None


def _with_object(sentence: Sentence, verb: Word, clause: Word, words: list[int], cue: Cue) -> list[int]:
    """``her ratings falling`` in ``A survey showed her ratings falling``, the ratings hung on the cue.

    ``one rower she likes | is Odo Finch`` too, where the tree hangs the rower on ``said``.
    """
    behind = {w.index for k in sentence.dependents(verb) if k.index > verb.index for w in sentence.subtree(k)}
    if words and words[0] > verb.index + 1 and behind.isdisjoint(range(verb.index + 1, words[0])):
        return [*range(verb.index + 1, words[0]), *words]
    bare = clause.xpos in {"VBG", "VB"}
    headless = "t" not in cue.frames and not any(k.base_relation in _SUBJECTS for k in sentence.dependents(clause))
    if not (bare or headless) or not words or words[0] != min(w.index for w in sentence.subtree(clause)):
        return words
    for thing in sentence.dependents(verb, "obj"):
        phrase = [w.index for w in sentence.subtree(thing)]
        if phrase[0] > verb.index and max(phrase) == words[0] - 1:
            return [*range(phrase[0], words[0]), *words]
    return words


_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})


def _with_relative(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``which | was safe`` in ``the pier, which Lind said was safe``; also ``what Lind said was a trap``."""
    if not words or words[0] != verb.index + 1 or sentence.words[words[0]].xpos not in FINITE:
        return words
    for word in reversed(sentence.words[max(verb.index - 6, 0) : verb.index]):
        if word.text == "," or word.upos == "VERB" or word.quotation is not None:
            return words
        if word.lower in {"which", "what"}:
            return [word.index, *words]
    return words


def _on_one_side(sentence: Sentence, verb: Word, clauses: list[Word]) -> list[Word]:
    """The clauses behind a cue that goes straight on: ``Lind, who was late, said | she was sorry``."""
    behind = [k for k in clauses if k.index > verb.index]
    after = sentence.words[verb.index + 1 : verb.index + 2]
    return behind if behind and after and after[0].upos != "PUNCT" else clauses


def _goes_straight_on(sentence: Sentence, verb: Word) -> bool:
    """Does the clause begin right behind the cue, and not around it: ``the owners claim it is late``?"""
    after = next(iter(sentence.words[verb.index + 1 : verb.index + 2]), None)
    return after is not None and not is_time(after) and (after.lower == "that" or after.upos in STARTS)


def _after(sentence: Sentence, verb: Word, heads: list[Word], pattern: str, addressee: Word | None) -> Complement:
    frame = frame_of(sentence, verb, heads)
    words = [i for i in stretch(sentence, heads, frame) if i > verb.index]
    if pattern == "small clause":
        words = without_gap(sentence, words)
    return Complement(tuple(words), pattern, addressee)


@lru_cache(maxsize=1)
def _speech_lemmas() -> frozenset[str]:
    return frozenset(lemma for lemma, cue in cue_verbs().items() if cue.cue_class in SPEECH_CLASSES)


def _opens_with_question(sentence: Sentence) -> bool:
    """Does it read ``Asked if she would stay, Lind said no``, where the question is no part of what Lind said?"""
    return sentence.words[0].lower in {"asked", "pressed", "questioned"}


# verbs of "is said to have left"
_SAID_TO = frozenset(
    {"say", "expect", "believe", "think", "report", "allege", "rumor", "claim", "know", "understand", "estimate"}
)
# verbs that tell whether somebody speaks: "declined to say"
_NOT_YET = frozenset({"decline", "refuse", "hesitate", "seek", "want", "wish", "prefer"})


def _speaks_itself(sentence: Sentence, infinitive: Word) -> bool:
    """``refused to say that it was late``: the clause is reported, by ``say``, not ``to say``."""
    return infinitive.lemma.lower() in _speech_lemmas() and bool(sentence.dependents(infinitive, "ccomp"))


def _object_person(kids: list[Word], cue: Cue) -> Word | None:
    if "t" not in cue.frames:
        return None
    for kid in kids:
        if kid.relation in {"obj", "iobj", "dobj"} and kid.quotation is None:
            return kid
    return None
