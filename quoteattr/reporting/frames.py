"""A frame beside what it reports, or around it: ``The pier, she said, was safe``, ``As Lind noted, …``."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.config import THOUGHT_CLASSES
from quoteattr.reporting.content import without_frame
from quoteattr.reporting.fronted import as_told_by
from quoteattr.reporting.lexicon import Cue, cue_nouns
from quoteattr.reporting.sources import agent_of, is_passive, is_time
from quoteattr.syntax.records import FINITE, Sentence, Word


def around_frame(sentence: Sentence, verb: Word, cue: Cue) -> tuple[int, ...] | None:
    """``The bridge, she said, was safe``: the frame hangs below what it reports."""
    head = sentence.head_of(verb)
    if head is None or verb.relation not in {"parataxis", "ccomp", "dep", "advcl"} or not (cue.frames & {"q", "c"}):
        return None
    if verb.relation != "parataxis" and not (verb.relation == "advcl" and _as_clause(sentence, verb, cue)):
        return None
    if verb.index > head.index and _behind_semicolon(sentence, verb):
        return None  # ``Lind calls it a “gift”; her rivals deride it``
    if "c" not in cue.frames and not any(w.quotation is not None for w in sentence.words):
        return None
    subjects = sentence.dependents(verb, "nsubj") or [w for w in (as_told_by(sentence, verb),) if w is not None]
    if not subjects or (cue.cue_class in THOUGHT_CLASSES and subjects[0].lower == "i"):
        return None  # ``The pier, I think, is safe``
    if is_passive(sentence, verb) and cue.cue_class not in {"ask", "tell"} and agent_of(sentence, verb) is None:
        if subjects[0].lower != "it" or verb.lemma.lower() not in _ALLEGED:  # ``Ost threw a lamp, it is alleged``
            return None  # ``Nobody stood against her: she was confirmed in May``
    if "t" not in cue.frames and verb.relation == "parataxis" and _has_own_object(sentence, verb):
        return None  # ``Few were late: the guild had announced a strike``
    if cue.cue_class == "ask" and _asks_for(sentence, verb):
        return None
    if not _comma_framed(sentence, verb) if verb.index < head.index else _belongs_to_marks(sentence, verb):
        return None
    words = without_frame(sentence, head, verb)
    if words and max(words) < verb.index:
        words = from_start(sentence, verb, words)
    return within_brackets(sentence, verb, words) or None


_ALLEGED = frozenset({"allege", "claim", "report", "say", "announce", "reveal", "believe", "understand"})


def _behind_semicolon(sentence: Sentence, verb: Word) -> bool:
    """Does a semicolon part the clause of a verb from what stands before?"""
    return sentence.subtree(verb)[0].text == ";"


def _has_own_object(sentence: Sentence, verb: Word) -> bool:
    after = sentence.words[verb.index + 1 : verb.index + 2]
    return (
        bool(after)
        and after[0].text != ","
        and any(
            k.index > verb.index and k.quotation is None and k.upos != "PRON"
            for k in sentence.dependents(verb, "obj", "iobj", "xcomp")
        )
    )


def _asks_for(sentence: Sentence, verb: Word) -> bool:
    """``asked the porter for a chair``: what is asked stands behind the cue."""
    for_it = any(c.lower == "for" for k in sentence.dependents(verb, "obl") for c in sentence.dependents(k, "case"))
    return for_it and bool(sentence.dependents(verb, "obj", "iobj"))


def _belongs_to_marks(sentence: Sentence, verb: Word) -> bool:
    """``she wrote`` in ``Lind would outlive the “rubbish” she wrote``: it tells of the word in marks alone."""
    words, start = sentence.words, sentence.subtree(verb)[0].index
    if start < 2 or words[start].quotation is not None:
        return False
    quotation, last = words[start - 1].quotation, words[start - 2]
    if quotation is None or last.upos == "PUNCT":
        return False
    opening = next(w.index for w in words if w.quotation == quotation)
    return opening > 0 and words[opening - 1].upos in {"DET", "ADJ", "NOUN"} and words[opening - 1].quotation is None


def within_brackets(sentence: Sentence, cue: Word, content: Sequence[int]) -> tuple[int, ...]:
    """``its owner is abroad`` in ``The mill is idle (its owner is abroad, according to the guild).``"""
    words = sentence.words
    opening = next((w.index for w in reversed(words[: cue.index]) if w.text[:1] in "()"), None)
    if opening is None or words[opening].text[0] != "(":
        return tuple(content)
    closing = next((w.index for w in words[cue.index :] if w.text[-1:] == ")"), len(words))
    inside = tuple(i for i in content if opening <= i < closing)
    while inside and words[inside[0]].text == "(":
        inside = inside[1:]
    while inside and words[inside[-1]].text in {".", ","}:
        inside = inside[:-1]
    return inside


def from_start(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """All of the sentence before a closing frame: ``Even Brandt, the mayor, and her deputy were out, Ost said``."""
    frame = [w.index for w in sentence.subtree(verb) if w.index not in words and w.quotation is None]
    opening = max((i for i in words), default=-1)
    inner = [i for i in frame if opening < i <= verb.index]
    start = min(inner, default=verb.index)
    if any(w.quotation is not None and w.index not in words for w in sentence.words[:start]):
        return words
    return list(range(start))


def _comma_framed(sentence: Sentence, verb: Word) -> bool:
    words = sentence.subtree(verb)
    before = sentence.words[words[0].index - 1] if words[0].index > 0 else None
    if before is None or before.upos == "CCONJ" or before.text == "(":  # ``As Lind noted, the pier was old``
        after = sentence.words[words[-1].index + 1 : words[-1].index + 2]
        return words[-1].text == "," or bool(after and after[0].text == ",")
    return words[0].text in {",", "—", "-", "--", "–"} or (
        before is not None and before.text in {",", "—", "-", "--", "–"}
    )


def _as_clause(sentence: Sentence, verb: Word, cue: Cue) -> bool:
    """``as a study by the port found``: a comment on what the rest of the sentence says."""
    mark = next((m for m in sentence.dependents(verb, "mark") if m.lower == "as"), None)
    if mark is None or _compares(sentence, mark) or of_before(sentence, verb):
        return False
    if as_told_by(sentence, verb) is not None:
        return "c" in cue.frames
    if cue.lemma in _MEANWHILE or cue.frames == {"q"}:
        return False  # ``As Lind spoke, the guild …``, ``As the storm began, …``: while it did
    if "t" not in cue.frames and _tells_itself(sentence, verb, cue):
        return False  # ``As Lind attacked the toll, …``
    length = len(sentence.subtree(verb))
    return length <= 6 or (length <= 12 and "c" in cue.frames and not sentence.dependents(verb, "obj", "xcomp"))


_MEANWHILE = frozenset({"speak", "talk", "reply", "respond", "answer"})


def _compares(sentence: Sentence, mark: Word) -> bool:
    """``as`` in ``saved as much as he had promised``, ``sounded as though he was shouting``, ``such as Ost, who …``."""
    around = {w.lower for w in sentence.words[max(mark.index - 1, 0) : mark.index + 2]}
    if not around.isdisjoint({"such", "if", "though"}):
        return True
    for word in reversed(sentence.words[max(mark.index - 6, 0) : mark.index]):
        if word.upos in {"PUNCT", "VERB"}:
            return False
        if word.lower in {"as", "so"} and word.base_relation == "advmod" and word.index < mark.index - 1:
            return True
    return False


def of_before(sentence: Sentence, verb: Word) -> bool:
    """``had claimed`` in ``Lind denied that she sold it, as Ost had claimed``: what Ost claimed is what she denied."""
    head = sentence.head_of(verb)
    had = any(k.lower == "had" for k in sentence.dependents(verb, "aux"))
    return had and head is not None and head.index < verb.index and bool(sentence.dependents(head, "ccomp"))


def _tells_itself(sentence: Sentence, verb: Word, cue: Cue) -> bool:
    """``attacked the toll``, ``commented on it``, ``claims to want it``: what is said stands behind the cue."""
    for kid in sentence.dependents(verb, "obj", "iobj", "xcomp", "ccomp", "obl"):
        if kid.index < verb.index or kid.quotation is not None or is_time(kid):
            continue
        if cue.lemma == "put" and kid.base_relation == "obj":
            continue  # ``as Lind put it``
        if kid.base_relation != "obl" or any(c.lower in cue.prepositions for c in sentence.dependents(kid, "case")):
            return True
    return False


_ANNOUNCED = frozenset({"plan", "decision", "move", "step", "deadline", "measure", "policy", "project", "change"})


def _is_announced(sentence: Sentence, verb: Word, source: Word) -> bool:
    """``a plan`` in ``The pier will close, a plan announced in May``: what was announced, and not who did."""
    behind = next(iter(sentence.words[verb.index + 1 :]), verb)
    return source.lower in _ANNOUNCED and source.index < verb.index and behind.text != ","


_PARTING = frozenset({",", "—", "–", "--"})


def _is_on_a_thing(sentence: Sentence, source: Word) -> bool:
    """``a charge`` before ``the guild`` in ``The gate was open, a charge the guild denies``."""
    words = sentence.words
    thing = min(w.index for w in sentence.subtree(source)) - 1
    if words[source.index - 1].lemma.lower() in cue_nouns():  # a claim neighbours denied
        thing = source.index - 1
    if words[thing].lower == "something":  # something neighbours deny
        return words[thing - 1].text in _PARTING
    article = thing - 1 if words[thing - 1].upos != "ADJ" else thing - 2
    return words[thing].upos == "NOUN" and words[article].lower in {"a", "an"} and words[article - 1].text in _PARTING


def without_frames_end(sentence: Sentence, verb: Word, words: tuple[int, ...]) -> tuple[int, ...]:
    """``The pier is safe`` in ``The pier is safe, Lind said before she left``: her leaving belongs to the frame.

    ``she left`` in ``As it rained, Lind said she left``, where the tree has the rain below ``left``.
    """
    tail = next((i for i in words if i > verb.index), None)
    before = [sentence.words[i] for i in words if i < verb.index]
    if tail is None or not any(w.xpos in FINITE for w in before):
        return words
    if any(w.upos == "PUNCT" or w.quotation is not None for w in sentence.words[verb.index + 1 : tail + 1]):
        return words
    behind = any(k.index > verb.index for k in sentence.dependents(verb, "ccomp"))
    return tuple(i for i in words if (i > verb.index) is behind)


def parted(sentence: Sentence, verb: Word, source: Word | None, words: tuple[int, ...]) -> bool:
    """No sign parts them in ``Twenty clerks listened while Ost lectured``: a frame behind what it frames has one."""
    if source is None or not words or not words[-1] < source.index < verb.index:
        return True
    between = sentence.words[words[-1] : source.index]
    return any(w.upos == "PUNCT" or w.lower == "as" for w in between)


def tells_of_source(sentence: Sentence, verb: Word, source: Word, words: tuple[int, ...]) -> bool:
    """``whose boat won`` in ``"It is gone," said Lind, whose boat won``: about the source, or it about that."""
    if len(words) == 1 and sentence.words[words[0]].lower == "something":
        return False
    if words and words[0] < source.index < verb.index:
        return _is_announced(sentence, verb, source) or _is_on_a_thing(sentence, source)
    if not words or not verb.index < source.index < words[0] or sentence.words[words[0] - 1].text != ",":
        return False
    return sentence.words[words[0]].lower in {"who", "whose", "which"}
