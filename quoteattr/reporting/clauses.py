"""Reporting verbs with their subject and what they report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from quoteattr.quotations.wordlists import word_list
from quoteattr.config import SPEECH_CLASSES
from quoteattr.reporting.content import (
    before_second_cue,
    carried_to_end,
    frame_of,
    spans_of,
    stretch,
    without_frame,
)
from quoteattr.reporting.lexicon import Cue, cue_verbs
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import (
    inverted_subject,
    is_nominal,
    is_passive,
    is_time,
    nominal_right_before,
    phrase,
    subject_beside_quotation,
    subject_of,
)
from quoteattr.syntax.records import Sentence, Word

_NEGATIVE = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor", "hardly", "nt"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest"})
_MODALS = frozenset({"would", "could", "might", "may", "should", "ca", "can", "must", "shall"})
_UNREAL = frozenset({"refuse", "decline", "want", "hesitate", "fail", "forget", "like", "need", "expect"})
_UNKNOWN = Cue("", "unknown", frozenset("qc"))
_NEVER = frozenset({"be", "have", "do", "get", "become", "seem", "appear", "make", "let", "help", "come", "include"})


@frozen
class Complement:
    """What a verb reports: the words of the content and the pattern they were found by."""

    words: tuple[int, ...]
    pattern: str
    addressee: Word | None = None


def verb_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``Ada Byron said that the bridge was safe``: one report for each cue verb outside marks."""
    for verb in sentence.words:
        if verb.quotation is not None or not (_is_verb(verb) or _after_quotation(sentence, verb)):
            continue
        cue = cue_of(sentence, verb, cues)
        if cue is None:
            if not _reports_quotation(sentence, verb):
                continue
            cue = _UNKNOWN
        yield _report(sentence, verb, cue)


def cue_of(sentence: Sentence, verb: Word, cues: Mapping[str, Cue]) -> Cue | None:
    """The entry of the lexicon for a verb, with its particle if it has one."""
    following = sentence.words[verb.index + 1] if verb.index + 1 < len(sentence.words) else None
    for lemma in base_forms(verb):
        for particle in sentence.dependents(verb, "compound:prt"):
            found = cues.get(f"{lemma}_{particle.lower}")
            if found is not None:
                return found
        if following is not None and following.upos in {"ADP", "ADV", "PART"}:
            found = cues.get(f"{lemma}_{following.lower}")
            if found is not None:
                return found
        if lemma in cues:
            return cues[lemma]
    return None


def base_forms(verb: Word) -> list[str]:
    """The lemma, and what the ending suggests where a lemmatizer does not know the verb.

    ``joked`` gives ``joke`` even if its lemma came out as ``joked``.
    """
    forms = [verb.lemma.lower()]
    word = verb.lower
    for ending in ("ied", "ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if ending in {"ied", "ies"}:
                forms.append(stem + "y")
                continue
            forms += [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


def _is_verb(word: Word) -> bool:
    if word.upos == "VERB":
        return True
    return word.xpos.startswith("VB") and word.upos in {"AUX", "NOUN", "ADJ", "PROPN"} and word.lemma not in _NEVER


def _after_quotation(sentence: Sentence, word: Word) -> bool:
    """``states`` in ``"…," a voice in the ad states.``, whatever the tagger makes of it."""
    if word.upos not in {"NOUN", "PROPN", "ADJ", "AUX", "X"} or word.lower not in word_list("said"):
        return False
    last = sentence.words[-1]
    if last.index - word.index > 1 and sentence.words[word.index + 1].upos not in {"PROPN", "PRON", "DET", "PUNCT", "ADP"}:
        return False
    before = [w for w in sentence.words[max(word.index - 9, 0) : word.index] if w.upos in {"VERB", "AUX"} or w.text == "."]
    nearest = max((w.index for w in sentence.words[: word.index] if w.quotation is not None), default=-1)
    return nearest >= 0 and word.index - nearest <= 9 and all(w.index <= nearest for w in before)


def _reports_quotation(sentence: Sentence, verb: Word) -> bool:
    """Does a verb that is in no lexicon stand in a speech frame (``"Up we go," Lena trilled``)?"""
    if verb.lemma in _NEVER:
        return False
    if not any(k.base_relation == "nsubj" and k.quotation is None for k in sentence.dependents(verb)):
        return False
    if any(k.quotation is not None and k.relation in {"ccomp", "parataxis"} for k in sentence.dependents(verb)):
        return True
    head = sentence.head_of(verb)
    return head is not None and head.quotation is not None and verb.relation == "parataxis"


def _report(sentence: Sentence, verb: Word, cue: Cue) -> Report:
    complement = find_complement(sentence, verb, cue)
    source = subject_of(sentence, verb)
    through = None
    if is_passive(sentence, verb) and source is None and cue.cue_class in {"say", "quote", "tell"} and _quoted_as(sentence, verb):
        source = _own_passive_subject(sentence, verb)
    if "q" in cue.frames and not is_passive(sentence, verb):
        beside = subject_beside_quotation(sentence, verb, source)
        if beside is not None:
            source = beside
            if complement is not None and beside.index in complement.words:
                complement = None
        elif source is None:
            source = inverted_subject(sentence, verb)
            if source is not None and complement is not None and complement.pattern in {"object", "small clause"}:
                complement = None
        if source is None and verb.xpos in {"VBD", "VBZ", "VBP"} and verb.base_relation not in {"acl", "xcomp"}:
            source = nominal_right_before(sentence, verb)
    if source is not None and not is_nominal(source):
        source = None
    addressee = complement.addressee if complement is not None and complement.addressee is not None else None
    if addressee is None:
        addressee = find_addressee(sentence, verb, cue)
    if addressee is not None and source is not None and addressee.index == source.index:
        addressee = None
    words = complement.words if complement is not None else ()
    return Report(
        sentence=sentence.index,
        head=verb.index,
        cue=cue_words(sentence, verb),
        cue_class=cue.cue_class,
        source=source.index if source is not None else None,
        content=spans_of(sentence, words),
        content_words=frozenset(words),
        addressee=phrase(sentence, addressee) if addressee is not None else None,
        pattern=complement.pattern if complement is not None else "bare",
        quotes="q" in cue.frames,
        asserted=is_asserted(sentence, verb),
        weak=cue.cue_class == "unknown" or not (cue.frames & frozenset("ciosg")),
        through=through,
        pronoun=relative_pronoun(sentence, verb),
    )


def relative_pronoun(sentence: Sentence, verb: Word) -> int | None:
    """``who`` in ``Ada Byron, who said so``: the word that stands next to the cue."""
    if verb.base_relation != "acl":
        return None
    for kid in sentence.dependents(verb, "nsubj"):
        if kid.lower in {"who", "which", "that"}:
            return kid.index
    return None


def cue_words(sentence: Sentence, verb: Word) -> tuple[int, ...]:
    """The verb and its particle."""
    words = [verb.index]
    for kid in sentence.dependents(verb, "compound:prt"):
        if kid.index == words[-1] + 1:
            words.append(kid.index)
    return tuple(words)


def is_asserted(sentence: Sentence, verb: Word) -> bool:
    """False for ``did not say``, ``if she says``, ``would say``, ``declined to say``."""
    for kid in sentence.dependents(verb):
        if kid.relation in {"advmod", "aux", "mark", "det"} and (
            kid.lower in _NEGATIVE or (kid.relation == "mark" and kid.lower in _HYPOTHETICAL)
        ):
            return False
        if kid.relation == "aux" and kid.lower in _MODALS:
            return False
        if kid.base_relation == "nsubj" and (
            kid.lower in {"nobody", "none"} or any(d.lower in {"no", "neither"} for d in sentence.dependents(kid, "det"))
        ):
            return False
    head = sentence.head_of(verb)
    if verb.relation == "xcomp" and head is not None and head.lemma in _UNREAL:
        return False
    return True


def _own_passive_subject(sentence: Sentence, verb: Word) -> Word | None:
    for kid in sentence.dependents(verb, "nsubj"):
        return kid
    return None


def _quoted_as(sentence: Sentence, verb: Word) -> bool:
    """``was quoted as saying``, ``is cited as``: the subject is the one who speaks."""
    return verb.lemma in {"quote", "cite", "report", "say"} and any(
        k.base_relation in {"advcl", "xcomp", "obl"} and any(m.lower == "as" for m in sentence.dependents(k, "mark", "case"))
        for k in sentence.dependents(verb)
    )


def find_complement(sentence: Sentence, verb: Word, cue: Cue) -> Complement | None:
    """What the verb reports, by the first frame of the cue that fits."""
    kids = sentence.dependents(verb)
    clauses = [k for k in kids if k.relation == "ccomp"]
    if clauses and "c" in cue.frames:
        frame = frame_of(sentence, verb, clauses)
        words = stretch(sentence, clauses, frame)
        if max(words, default=0) < verb.index:
            return Complement(tuple(_from_start(sentence, verb, words)), "inversion", _object_person(kids, verb, cue))
        words = before_second_cue(sentence, verb, clauses, words, _speech_lemmas())
        words = carried_to_end(sentence, verb, words)
        return Complement(tuple(words), "clause", _object_person(kids, verb, cue))
    around = _inversion(sentence, verb, cue)
    if around is not None:
        return around
    infinitives = [k for k in kids if k.base_relation in {"xcomp", "advcl", "ccomp"} and _is_infinitive(sentence, k)]
    if infinitives and "i" in cue.frames and infinitives[0].index > verb.index:
        return _after(sentence, verb, infinitives[:1], "infinitive", _object_person(kids, verb, cue))
    gerunds = [k for k in kids if k.base_relation in {"xcomp", "ccomp", "advcl"} and k.xpos == "VBG" and k.index > verb.index]
    if gerunds and "g" in cue.frames and not sentence.dependents(gerunds[0], "mark"):
        return _after(sentence, verb, gerunds[:1], "gerund", None)
    if "c" in cue.frames and cue.cue_class in SPEECH_CLASSES:
        later = _later_that_clause(sentence, verb)
        if later is not None:
            return Complement(tuple(later), "clause", _object_person(kids, verb, cue))
    objects = [k for k in kids if k.relation in {"obj", "dobj"} and k.index > verb.index]
    small = [k for k in kids if k.relation in {"xcomp", "ccomp", "iobj"} and k.index > verb.index]
    if small and not objects and "s" in cue.frames:
        return _after(sentence, verb, small, "small clause", None)
    if objects and "s" in cue.frames:
        rest = [k for k in kids if k.index > objects[0].index and _predicates(sentence, k)]
        if rest:
            return _after(sentence, verb, [objects[0], *rest], "small clause", None)
    for kid in kids:
        if kid.base_relation in {"obl", "advcl", "xcomp", "nmod"} and kid.index > verb.index and cue.prepositions:
            markers = [m for m in sentence.dependents(kid, "case", "mark") if m.lower in cue.prepositions]
            if markers:
                words = [w.index for w in sentence.subtree(kid) if w.index > markers[0].index]
                asked = [k for k in infinitives if k.index > kid.index and markers[0].lower in {"on", "upon", "for"}]
                for infinitive in asked:
                    words += [w.index for w in sentence.subtree(infinitive) if w.index > markers[0].index]
                return Complement(tuple(words), "preposition", objects[0] if objects and "t" in cue.frames else None)
    if objects and "o" in cue.frames and not is_time(objects[0]):
        rest = [k for k in kids if k.index > objects[0].index and _explains(sentence, k, cue)]
        return _after(sentence, verb, [objects[0], *rest], "object", None)
    return None


def _later_that_clause(sentence: Sentence, verb: Word) -> list[int] | None:
    """``that the race was on`` in ``said in a statement on Monday that the race was on``."""
    for word in sentence.words[verb.index + 1 : verb.index + 16]:
        if word.quotation is not None or word.text in {";", ":"}:
            return None
        if word.upos in {"VERB", "AUX"}:
            return None
        if word.lower == "that" and word.upos == "SCONJ":
            head = sentence.head_of(word)
            if head is None or head.index < word.index or head.relation == "acl:relcl":
                return None
            return [w.index for w in sentence.subtree(head) if w.index >= word.index]
    return None


def _after(sentence: Sentence, verb: Word, heads: list[Word], pattern: str, addressee: Word | None) -> Complement:
    frame = frame_of(sentence, verb, heads)
    words = [i for i in stretch(sentence, heads, frame) if i > verb.index]
    return Complement(tuple(words), pattern, addressee)


def _inversion(sentence: Sentence, verb: Word, cue: Cue) -> Complement | None:
    """``The bridge, she said, was safe``: the frame hangs below what it reports."""
    head = sentence.head_of(verb)
    if head is None or verb.relation not in {"parataxis", "ccomp", "dep", "advcl"} or not (cue.frames & {"q", "c"}):
        return None
    if verb.relation != "parataxis" and not (verb.relation == "advcl" and _as_clause(sentence, verb)):
        return None
    if not any(k.base_relation == "nsubj" for k in sentence.dependents(verb)):
        return None
    if verb.index < head.index and not _comma_framed(sentence, verb):
        return None
    words = without_frame(sentence, head, verb)
    if words and max(words) < verb.index:
        words = _from_start(sentence, verb, words)
    return Complement(tuple(words), "inversion") if words else None


def _from_start(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """All of the sentence before a closing frame: ``Even Brandt, the mayor, and Low, her deputy, were out, Ost said``."""
    frame = [w.index for w in sentence.subtree(verb) if w.index not in words and w.quotation is None]
    opening = max((i for i in words), default=-1)
    inner = [i for i in frame if opening < i <= verb.index]
    start = min(inner, default=verb.index)
    if any(w.quotation is not None and w.index not in words for w in sentence.words[:start]):
        return words
    return list(range(0, start))


@lru_cache(maxsize=1)
def _speech_lemmas() -> frozenset[str]:
    return frozenset(lemma for lemma, cue in cue_verbs().items() if cue.cue_class in SPEECH_CLASSES)


def _comma_framed(sentence: Sentence, verb: Word) -> bool:
    words = sentence.subtree(verb)
    before = sentence.words[words[0].index - 1] if words[0].index > 0 else None
    return words[0].text in {",", "—", "-", "--", "–"} or (before is not None and before.text in {",", "—", "-", "--", "–"})


def _as_clause(sentence: Sentence, verb: Word) -> bool:
    return any(m.lower == "as" for m in sentence.dependents(verb, "mark")) and len(sentence.subtree(verb)) <= 6


def _is_infinitive(sentence: Sentence, word: Word) -> bool:
    return any(m.lower == "to" for m in sentence.dependents(word, "mark"))


def _predicates(sentence: Sentence, word: Word) -> bool:
    """``a disgrace`` in ``called it a disgrace``, ``as weak`` in ``described it as weak``."""
    if word.relation in {"xcomp", "ccomp", "obj", "iobj"}:
        return True
    return word.base_relation in {"obl", "advcl"} and any(
        m.lower == "as" for m in sentence.dependents(word, "case", "mark")
    )


def _explains(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """``for the delay`` in ``blamed the ministry for the delay``."""
    if cue.cue_class != "judge" or word.base_relation not in {"obl", "advcl"}:
        return False
    return any(m.lower in {"for", "of", "as", "over", "with"} for m in sentence.dependents(word, "case", "mark"))


def _object_person(kids: list[Word], verb: Word, cue: Cue) -> Word | None:
    if "t" not in cue.frames:
        return None
    for kid in kids:
        if kid.relation in {"obj", "iobj", "dobj"} and kid.quotation is None:
            return kid
    return None


def find_addressee(sentence: Sentence, verb: Word, cue: Cue) -> Word | None:
    """``reporters`` in ``told reporters``, ``said to reporters``, ``in a letter to the court``."""
    kids = sentence.dependents(verb)
    if "t" in cue.frames:
        if is_passive(sentence, verb):
            return next((k for k in kids if k.base_relation == "nsubj"), None)
        for kid in kids:
            if kid.relation in {"obj", "iobj"} and kid.quotation is None and kid.index > verb.index and not is_time(kid):
                return kid
    if cue.cue_class in {"say", "ask", "promise", "unknown"}:
        for kid in kids:
            if kid.base_relation == "obl" and kid.quotation is None and kid.index > verb.index and not is_time(kid):
                if any(c.lower in {"to", "of"} and (c.lower == "to" or verb.lemma == "ask") for c in sentence.dependents(kid, "case")):
                    return kid
    return None
