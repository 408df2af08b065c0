"""Where what is reported ends because somebody says or does something else."""

from __future__ import annotations

from quoteattr.reporting.content import trimmed_end
from quoteattr.reporting.lexicon import base_forms, cue_verbs
from quoteattr.reporting.sources import is_passive
from quoteattr.syntax.records import FINITE, TENSED, Sentence, Word
from quoteattr.wordlists import word_list

_BOUNDARY = frozenset({"and", "but", "while", "whereas", "though", "although"})


# what somebody else does beside a report, in no words of his or hers
SAYING_NOTHING = frozenset(
    {
        "respond",
        "reply",
        "comment",
        "declined",
        "refused",
        "agreed",
        "agree",
        "agrees",
        "disagreed",
        "disagree",
        "disagrees",
    }
)
_STOPS = frozenset({",", "--", "—", "–", "-"})


def before_second_cue(sentence: Sentence, verb: Word, words: list[int], cues: frozenset[str]) -> list[int]:
    """``words`` up to a second act of speech: ``said she was sorry | and promised to stay``,
    ``said no, | while Ost said that she would ask``, ``noting that it was late | but insisting that it was safe``.
    """
    for place, index in enumerate(words[2:], start=2):
        word = sentence.words[index]
        if word.quotation is not None:
            continue
        if word.lower in {"but", "and"} and sentence.words[index - 1].text == "," and place >= 3:
            if _back_to_now(sentence, verb, words[:place], index):
                return trimmed_end(sentence, words[:place])
        if word.lower in {"but", "and"} and place >= 3 and _says_no_more(sentence, verb, index, cues):
            return trimmed_end(sentence, words[:place])
        if word.lower in _BOUNDARY and place >= 3 and _others(sentence, verb, index):
            return trimmed_end(sentence, words[:place])
        if word.lower in _BOUNDARY and _somebody_elses(sentence, verb, word, cues):
            return trimmed_end(sentence, words[:place])
        if word.lower in _BOUNDARY:
            follower = _next_verb(sentence, index + 1, index + 9)
            if (
                follower is None
                or _joins_nouns(sentence, word, follower)
                or not _alike(sentence, verb, follower, index)
                or not _reports_on(sentence, follower, cues)
                or _goes_with_inner(sentence, verb, follower, cues)
                or _has_own_subject(sentence, follower, index, words)
            ):
                continue
            return trimmed_end(sentence, words[:place])
        if word.text == "," and place >= 3 and _goes_on_in_series(sentence, verb, index, cues):
            return words[:place]
        if word.text == ";" and place >= 3:
            return words[:place]
        if (
            word.text in _STOPS
            and place >= 3
            and _comments(sentence, index, cues)
            and _has_verb(sentence, words[:place])
        ):
            return words[:place]
        if word.text == "," and index + 1 < len(sentence.words):
            follower = sentence.words[index + 1]
            if follower.xpos == "VBG" and follower.index in words and follower.lower in _ADDING:
                return words[:place]
    return words


def _goes_on_in_series(sentence: Sentence, verb: Word, comma: int, cues: frozenset[str]) -> bool:
    """``called him late`` in ``said the toll was wrong, called him late and vowed to stay``.

    Not where whoever is spoken of may have done all that: ``said Ost rose, called him late and left``.
    """
    follower = next((w for w in sentence.words[comma + 1 : comma + 3] if w.upos != "ADV"), verb)
    if follower.xpos != verb.xpos or verb.xpos not in TENSED or follower.base_relation != "conj":
        return False
    if sentence.dependents(follower, "nsubj", "aux", "cc") or not _reports_on(sentence, follower, cues):
        return False
    for clause in sentence.dependents(verb, "ccomp"):
        kids = sentence.dependents(clause, "aux", "cop")
        alike = any(w.xpos == verb.xpos for w in (clause, *kids)) and not any(w.xpos == "MD" for w in kids)
        if alike and any(k.upos in {"PRON", "PROPN"} for k in sentence.dependents(clause, "nsubj")):
            return False
    return follower.index > verb.index + 1


def _has_own_subject(sentence: Sentence, follower: Word, boundary: int, words: list[int]) -> bool:
    """``nobody called for help`` in ``said the alarm failed and nobody called for help``: reported too."""
    subjects = [k for k in sentence.dependents(follower, "nsubj") if boundary < k.index < follower.index]
    joined = follower.base_relation == "conj" and follower.head in words and follower.xpos != "VBG"
    return joined and any(k.xpos != "PRP" for k in subjects)


def _somebody_elses(sentence: Sentence, verb: Word, boundary: Word, cues: frozenset[str]) -> bool:
    """``her husband, Odo, said “yes”`` in ``Lind said “no,” and her husband, Odo, said “yes”``; ``and Ost agreed``."""
    other = sentence.head_of(boundary)
    if other is None or other.quotation is not None or other.base_relation != "conj" or other.head != verb.index:
        return False
    subjects = sentence.dependents(other, "nsubj")
    if not subjects or subjects[0].index > other.index:
        return False
    if cues.isdisjoint(base_forms(verb)) and subjects[0].upos != "PRON":
        cues = cues | cue_verbs().keys()  # ``Lind thinks it is safe, and Ost fears it will break``
    return other.lower in SAYING_NOTHING or _reports_on(sentence, other, cues)


def _joins_nouns(sentence: Sentence, conjunction: Word, follower: Word) -> bool:
    """``and`` in ``said the pier and the gate would be mended and promised help``; ``not only … but also``."""
    joined = sentence.head_of(conjunction)
    if conjunction.lower == "but" and sentence.words[conjunction.index + 1].lower == "also":
        return any(w.lower == "not" for w in sentence.words[: conjunction.index])
    return (
        joined is not None
        and joined.base_relation == "conj"
        and joined.upos not in {"VERB", "AUX"}
        and conjunction.index < joined.index < follower.index
    )


def _has_verb(sentence: Sentence, words: list[int]) -> bool:
    """Not yet in ``that the notice, which Ost calls a joke, | was late``: what is reported goes on behind the comma."""
    return any(sentence.words[i].upos in {"VERB", "AUX"} for i in words)


def _comments(sentence: Sentence, comma: int, cues: frozenset[str]) -> bool:
    """``, which the mayor denied`` and ``, a figure that Ost disputed``: somebody else's word on what is reported."""
    opening = sentence.words[comma + 1] if comma + 1 < len(sentence.words) else None
    if opening is None or not (opening.lower in {"which", "whom", "who", "something"} or opening.upos == "DET"):
        return False
    for word in sentence.words[comma + 2 : comma + 9]:
        if word.quotation is not None or word.text == ",":
            return False
        if word.upos != "VERB":
            continue
        subject = [k for k in sentence.dependents(word, "nsubj") if k.lower not in {"which", "who", "that"}]
        return bool(
            word.relation in {"acl:relcl", "advcl:relcl"}
            and subject
            and subject[0].index > comma
            and cues.intersection(base_forms(word))
        )
    return False


_NOT_TOLD = frozenset(
    {"elaborate", "say", "specify", "name", "identify", "explain", "comment", "disclose", "clarify", "reveal", "answer"}
)
_NOT_GIVEN = frozenset({"give", "offer", "provide", "cite", "present"})
_GIVEN = frozenset({"detail", "evidence", "proof", "reason", "specific", "example", "explanation", "date", "timetable"})


def _says_no_more(sentence: Sentence, verb: Word, boundary: int, cues: frozenset[str]) -> bool:
    """``but would not elaborate``, ``but gave no details`` in ``said it was late, but gave no details``."""
    after = sentence.words[boundary + 1 : boundary + 4]
    silent = next((w for w in after if w.upos == "VERB"), None)
    if silent is None or sentence.dependents(silent, "nsubj") or _goes_with_inner(sentence, verb, silent, cues):
        return False
    negated = any(w.lower in {"not", "n't", "n’t"} for w in after)
    if negated and silent.xpos == "VB" and not _NOT_TOLD.isdisjoint(base_forms(silent)):
        return True
    if _NOT_GIVEN.isdisjoint(base_forms(silent)) or not (negated or silent.xpos == verb.xpos):
        return False
    things = sentence.dependents(silent, "obj")
    none = negated or any(d.lower == "no" for t in things for d in sentence.dependents(t, "det"))
    return none and any(t.lemma.lower() in _GIVEN or t.lower.removesuffix("s") in _GIVEN for t in things)


def _back_to_now(sentence: Sentence, verb: Word, said: list[int], boundary: int) -> bool:
    """``said the pier would close, | but it is open``: past tense is reported, the present is the reporter's."""
    if verb.xpos not in {"VBD", "VBN"}:
        return False
    first = next((w for w in (sentence.words[i] for i in said) if w.xpos in FINITE), None)
    later = next((w for w in sentence.words[boundary + 1 : boundary + 9] if w.xpos in FINITE), None)
    if first is None or later is None or later.index <= boundary + 1:
        return False
    past = first.xpos == "VBD" or first.lower in {"would", "could", "might"}
    return past and later.xpos in {"VBZ", "VBP"}


def _alike(sentence: Sentence, verb: Word, follower: Word, boundary: int) -> bool:
    """May a verb stand beside the cue: finite like it, or in the same form right after the conjunction?"""
    if follower.xpos == "VBN" and verb.xpos == "VBD" and not sentence.dependents(follower, "aux"):
        return follower.index <= boundary + 2
    if follower.xpos == verb.xpos == "VBN" and _has(sentence, follower) and _has(sentence, verb):
        return True  # ``many have said they will stay | and others have said they will go``
    if follower.xpos in TENSED:
        if verb.xpos not in TENSED:
            return True
        return follower.xpos == verb.xpos or {follower.xpos, verb.xpos} == {"VBZ", "VBP"}
    return follower.xpos == verb.xpos and follower.index <= boundary + 2


_SOME = frozenset({"one", "some", "many", "several", "most", "few"})


def _others(sentence: Sentence, verb: Word, boundary: int) -> bool:
    """``another wept`` in ``One said she would stay, | and another wept``: what somebody else did."""
    other = sentence.words[boundary + 1] if boundary + 1 < len(sentence.words) else None
    if other is None or other.lower not in {"another", "others"} or other.base_relation not in {"nsubj", "det"}:
        return False
    subjects = sentence.dependents(verb, "nsubj")
    counted = [w for s in subjects for w in (s, *sentence.dependents(s, "det", "amod", "nummod"))]
    return any(w.lower in _SOME for w in counted)


def _has(sentence: Sentence, verb: Word) -> bool:
    return any(k.lemma.lower() == "have" or k.lower in {"has", "have", "had"} for k in sentence.dependents(verb, "aux"))


def _goes_with_inner(sentence: Sentence, verb: Word, follower: Word, cues: frozenset[str]) -> bool:
    """``told`` in ``Lind said the mayor asked for help and told them to stay``: beside ``asked``, no word of hers.

    Found things are no words either: ``said she went home and found the door open``.
    """
    if {"find", "show"}.intersection(base_forms(follower)):
        return sentence.words[follower.index + 1].lower != "that"
    inner = sentence.head_of(follower)
    if follower.base_relation != "conj" or inner is None or inner.index == verb.index or inner.head != verb.index:
        return False
    if _GOING_ON.intersection(base_forms(inner)) or (is_passive(sentence, inner) and inner.lemma not in _TOLD):
        return False  # ``said the fire began at noon and promised to stay``
    return inner.base_relation == "ccomp" and bool(
        cues.intersection(base_forms(inner)) and _own(sentence, inner, follower)
    )


# what is done to somebody in words
_TOLD = frozenset({"ask", "tell", "order", "urge", "warn", "advise", "invite", "remind", "accuse"})


def _own(sentence: Sentence, inner: Word, follower: Word) -> bool:
    """Has the inner cue a subject, and the one behind it none?"""
    return bool(sentence.dependents(inner, "nsubj")) and not sentence.dependents(follower, "nsubj")


def _next_verb(sentence: Sentence, start: int, stop: int) -> Word | None:
    for word in sentence.words[start:stop]:
        if word.quotation is not None or word.text in {",", ";", ":"}:
            return None
        if word.upos == "VERB":
            return word
        if word.upos == "AUX" and word.lemma.lower() == "be":
            return None
    return None


def _reports_on(sentence: Sentence, verb: Word, cues: frozenset[str]) -> bool:
    """Is it a cue with something reported behind it: a clause, an infinitive, words in marks?"""
    forms = base_forms(verb)
    if not cues.intersection(forms) or verb.index + 1 >= len(sentence.words):
        return False
    if _GOING_ON.intersection(forms):
        return any(w.quotation is not None for w in sentence.words[verb.index + 1 : verb.index + 3])
    if _SURE.intersection(forms):
        return True
    if "call" in forms and _on_the_phone(sentence, verb):
        return False
    after = sentence.words[verb.index + 1]
    if not word_list("reporting", "bodily").isdisjoint(forms):  # ``slammed the door``
        return after.lower == "that" or after.quotation is not None
    if after.lower in {"for", "on", "upon"} and {"call", "ask", "plead", "appeal"}.intersection(forms):
        return True
    if after.lower in {"that", "to", "whether"} or after.quotation is not None or after.text in {",", ":"}:
        return True
    return any(k.relation in {"ccomp", "xcomp"} for k in sentence.dependents(verb)) or after.upos in {
        "PRON",
        "DET",
        "PROPN",
    }


_GOING_ON = frozenset({"begin", "continue", "finish", "go", "start"})  # and started, “…”; not: and started shooting


def _on_the_phone(sentence: Sentence, verb: Word) -> bool:
    """``called`` in ``called a friend to ask for money``: with an object and nothing that it is called."""
    kids = sentence.dependents(verb)
    things = [k for k in kids if k.base_relation == "obj" and k.index > verb.index]
    named = [k for k in kids if k.base_relation == "xcomp" and not sentence.dependents(k, "mark")]
    marked = any(w.quotation is not None for w in sentence.words[verb.index + 1 : verb.index + 12])
    return len(things) == 1 and not named and not marked


# participles by which the reporter goes on with what somebody said
_ADDING = word_list("reporting", "adding")


_SURE = frozenset({"say", "add", "insist", "argue", "suggest", "acknowledge", "accuse", "vow", "pledge", "praise"})
