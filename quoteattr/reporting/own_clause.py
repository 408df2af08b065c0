"""Where the clause of a cue ends for the sake of another: a main clause behind a subordinate one, words in marks."""

from __future__ import annotations

from quoteattr.reporting.heard import CRIES
from quoteattr.reporting.sources import is_passive
from quoteattr.syntax.records import FINITE, Sentence, Word

_SUBORDINATORS = frozenset(
    ["while", "if", "although", "though", "when", "after", "as", "because", "unless", "since", "before", "until"]
)
# what a main clause begins with
STARTS = frozenset({"PROPN", "PRON", "DET", "NOUN", "NUM", "ADJ"})


def within_own_clause(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """Up to the comma where the cue's own clause is subordinate: ``While Lind says it holds, | farmers left``."""
    if not words:
        return words
    before = words[0] > verb.index and (_is_subordinate(sentence, verb) or _below_opening(sentence, verb))
    if not (before or (verb.base_relation == "acl" and not _behind_main_verb(sentence, verb))):
        return words
    above = {w.index for w in sentence.ancestors(verb)}
    gap = verb.index + 1 in words and sentence.words[verb.index + 1].xpos in FINITE
    for index in words:
        word = sentence.words[index]
        if word.lower == "that" and word.relation == "mark" and index > words[0] and word.head >= 0:
            if sentence.words[word.head].head in above:
                return [i for i in words if i < index]  # ``told those who ask why she left | that she was ill``
        after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
        if gap and word.lower in {"and", "but"} and after is not None and after.lower in {"who", "which"}:
            return [i for i in words if i < index]  # ``thieves who Lind says left | and who broke the gate``
        if word.text != "," or word.quotation is not None or _within_clause(sentence, verb, index):
            continue
        finite = any(sentence.words[i].xpos in FINITE for i in words if i < index)
        if finite and (verb.base_relation == "acl" or after is None or after.upos in STARTS):
            return [i for i in words if i < index]
    return words


def _behind_main_verb(sentence: Sentence, verb: Word) -> bool:
    """``saying`` in ``Lind sent a note saying that it was late``: no other clause waits for its end."""
    return verb.xpos == "VBG" and any(w.xpos in FINITE and w.index < verb.index for w in sentence.ancestors(verb))


def _within_clause(sentence: Sentence, verb: Word, comma: int) -> bool:
    """The comma behind ``burned`` in ``saying that the mill, which burned, was sold``, or before ``not a barn``."""
    after = sentence.words[comma + 1 : comma + 3]
    if len(after) == 2 and after[0].lower == "not" and after[1].xpos in {"DT", "NNS", "NNP", "IN"}:
        return True
    for clause in sentence.dependents(verb, "ccomp"):
        tensed = [w for w in (clause, *sentence.dependents(clause, "aux", "cop")) if w.xpos in FINITE]
        subject = next(iter(sentence.dependents(clause, "nsubj")), None)
        if subject is not None and subject.index < comma and tensed and min(w.index for w in tensed) > comma:
            return True
    return False


def _is_subordinate(sentence: Sentence, verb: Word) -> bool:
    """``says`` in ``While Lind says``, ``announced`` in ``Weeks after Lind announced``."""
    if any(m.index < verb.index and m.lower in _SUBORDINATORS for m in sentence.dependents(verb, "mark", "advmod")):
        return True
    for kid in sentence.dependents(verb, "nsubj", "obl"):
        if kid.index < verb.index and verb.index - kid.index <= 3:
            first = min(w.index for w in sentence.subtree(kid))
            if any(w.lower in _SUBORDINATORS for w in sentence.words[max(first - 1, 0) : kid.index]):
                return True
    return False


def _below_opening(sentence: Sentence, verb: Word) -> bool:
    """``assure`` in ``While they try to assure us that it holds, farmers left``: the main clause is still to come."""
    opening = next((w for w in sentence.words[:2] if w.lower in _SUBORDINATORS), None)
    if opening is None or opening.relation != "mark" or opening.index >= verb.index:
        return False
    for word in sentence.words[opening.index + 1 : verb.index]:
        after = sentence.words[word.index + 1]
        if word.text == "," and (after.upos in STARTS or after.xpos in FINITE or after.lower in {"and", "but"}):
            return False
    return True


def to_first_gap(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``"Go!"`` in ``yelling "Go!" by a shop on Oak St. at noon``: words in marks end at their mark."""
    if not words or words[0] != verb.index + 1 or sentence.words[words[0]].quotation is None:
        return words
    gap = next((place for place, index in enumerate(words) if index != words[0] + place), None)
    if gap is None and verb.lemma.lower() in CRIES:
        gap = next((place for place, index in enumerate(words) if sentence.words[index].quotation is None), None)
    if gap is None or any(sentence.words[i].quotation is not None for i in words[gap:]):
        return words
    return words[:gap] if sentence.words[words[gap - 1]].quotation is not None else words


def before_governor(sentence: Sentence, verb: Word, words: tuple[int, ...]) -> tuple[int, ...]:
    """``it would rain`` in ``When Ost said it would rain, | they left``: what the cue hangs on is no part of it.

    Also ``nothing about rain`` in ``Ost, who would say nothing about rain, | agreed``.
    """
    inside = set(words)
    above = [w for w in sentence.ancestors(verb) if w.index in inside and w.index > verb.index]
    if not above or words[0] < verb.index or sentence.words[verb.index + 1].text == ",":
        return words
    start = min(w.index for w in above)
    for kid in (k for w in above for k in sentence.dependents(w, "nsubj", "aux", "cop")):
        first = min(w.index for w in sentence.subtree(kid))
        if verb.index < first < start:
            start = first
    said = tuple(i for i in words if i < start)
    whole = any(sentence.words[i].xpos in FINITE for i in said) or sentence.words[start - 1].text == ","
    return said if whole and any(sentence.words[i].upos not in {"SCONJ", "PUNCT", "DET"} for i in said) else words


def before_main_clause(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``the dam would hold`` in ``Noting that the dam would hold, Lind left``: a participle that opens a sentence.

    Not at a comma where the subject of what is noted still waits for its verb: ``Noting that the cook, Ost, would go``.
    Or a cue that no verb with a tense stands before: ``To show them that it held, the guild took a walk on it.``,
    ``Told that it held, the guild took a walk on it.``
    """
    having = verb.index == 1 and sentence.words[0].lower == "having"
    opening = verb.index <= 1 and (verb.xpos == "VBG" or having)
    told = verb.index == 0 and is_passive(sentence, verb)
    if (verb.xpos not in {"VBG", "VB"} and not (told or having)) or any(
        w.xpos in FINITE for w in sentence.words[: verb.index]
    ):
        return words
    above = {w.index for w in sentence.ancestors(verb)}
    for place, index in enumerate(words):
        after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
        if (
            sentence.words[index].text != ","
            or place < 3
            or after is None
            or after.upos not in {"PROPN", "PRON", "DET"}
        ):
            continue
        subject = next((w for w in (after, *sentence.ancestors(after)) if w.base_relation == "nsubj"), None)
        if any(w.base_relation == "nsubj" and w.head > index for w in (sentence.words[i] for i in words[:place])):
            continue
        if opening or (subject is not None and subject.index > index and subject.head in above):
            return words[:place]
    return words
