"""Which stretches of the text a report covers."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.reporting.lexicon import Cue, base_forms
from quoteattr.syntax.records import FINITE, TENSED, Sentence, Word
from quoteattr.wordlists import word_list

_OPENING = frozenset({"that", ",", ":", ";", "-", "--", "—", "–", "...", "…"})
_CLOSING = frozenset({",", ":", ";", ".", "-", "--", "—", "–", "and", "but", "or"})


def frame_of(sentence: Sentence, verb: Word, content: Iterable[Word]) -> frozenset[int]:
    """The words that belong to the reporting clause itself: below the verb, not below its content."""
    frame = {word.index for word in sentence.subtree(verb)}
    for head in content:
        frame.difference_update([word.index for word in sentence.subtree(head)])
    frame.add(verb.index)
    return frozenset(frame)


def stretch(sentence: Sentence, heads: Iterable[Word], frame: frozenset[int]) -> list[int]:
    """The words from the first to the last below ``heads``, the frame left out."""
    below: set[int] = set()
    for head in heads:
        below.update([word.index for word in sentence.subtree(head)])
    below -= frame
    if not below:
        return []
    return [i for i in range(min(below), max(below) + 1) if i not in frame]


def carried_to_end(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``words`` and what follows them, where a clause that the parser hung on the cue goes on.

    In ``She said the roof leaked, because it was old`` the reason is part of what she said; a
    second act of hers (``and left the room``) or a day is not.
    """
    if not words or words[0] < verb.index:
        return words
    last = max(words)
    tail = list(sentence.words[last + 1 :])
    while tail and tail[-1].upos == "PUNCT" and tail[-1].quotation is None:
        tail.pop()
    if not tail or not any(w.upos != "PUNCT" for w in tail):
        return words
    inside = {w.index for w in tail}
    above = {w.index for w in sentence.ancestors(verb)}
    for word in tail:
        if word.index in above:
            return words  # ``When asked if she would stay, | Lind left``
        if word.head in inside or word.upos == "PUNCT":
            continue
        if word.head != verb.index:
            continue
        if word.base_relation == "parataxis" and _behind_colon(sentence, last, tail):
            continue
        if word.base_relation in {"advcl", "ccomp"} and any(
            m.lower in {"because", "if", "unless", "since", "so", "that"} for m in sentence.dependents(word, "mark")
        ):
            continue
        if word.base_relation == "advcl" and not _set_off(sentence, word):
            continue
        if word.base_relation == "conj" and any(k.base_relation == "nsubj" for k in sentence.dependents(word)):
            subject = sentence.dependents(word, "nsubj")[0]
            if subject.upos != "PROPN" and word.upos in {"VERB", "ADJ", "NOUN"}:
                continue
        if word.base_relation == "conj" and (_feels(sentence, verb, word) or _in_other_tense(sentence, verb, word)):
            continue
        return words
    return words + [w.index for w in tail]


def _behind_colon(sentence: Sentence, last: int, tail: list[Word]) -> bool:
    """``he had sold two`` in ``noted that the boats were gone: he had sold two``; words in marks are left alone."""
    return sentence.words[last + 1].text == ":" and all(w.quotation is None for w in tail)


def _in_other_tense(sentence: Sentence, verb: Word, word: Word) -> bool:
    """``need`` in ``said they were sorry and need a pier``: in the present, unlike ``said``."""
    if verb.xpos != "VBD" or any(k.base_relation == "nsubj" for k in sentence.dependents(word)):
        return False
    if word.xpos in {"VBZ", "VBP"}:
        return True
    helper = next((k for k in sentence.dependents(word, "aux", "cop") if k.xpos in FINITE), None)
    return helper is not None and helper.xpos in {"VBZ", "VBP"} and helper.index > verb.index


_FELT = frozenset(
    {"want", "hope", "feel", "find", "wish", "expect", "plan", "fear", "like", "prefer", "intend", "think", "believe"}
)
# what somebody was at something
_MOVED = frozenset({"dismayed", "surprised", "shocked", "pleased", "delighted", "stunned", "worried", "upset", "sorry"})


def _feels(sentence: Sentence, verb: Word, word: Word) -> bool:
    """``hoped to stay`` in ``Lind said she was sorry and hoped to stay``: who could know but by her word?"""
    if word.lower in _MOVED and any(k.xpos == verb.xpos for k in sentence.dependents(word, "cop", "aux")):
        return not any(k.base_relation == "nsubj" for k in sentence.dependents(word))
    if not _FELT.intersection(base_forms(word)) or word.xpos not in TENSED or word.xpos != verb.xpos:
        return False
    return not any(k.base_relation == "nsubj" for k in sentence.dependents(word))


def with_subject(sentence: Sentence, verb: Word, words: list[int], cue: Cue) -> list[int]:
    """``words`` from the first word behind the cue, where a clause has lost its subject.

    In ``A survey found the hall of the guild leaked`` the tree may hang ``the hall`` on ``found``.
    """
    start = min(words, default=-1)
    if start <= verb.index + 1 or sentence.words[start].xpos not in FINITE:
        return words
    gap = sentence.words[verb.index + 1 : start]
    if any(w.quotation is not None or w.text in {":", ";"} for w in gap):
        return words
    if gap[-1].text == "," and any(kid in gap for kid in sentence.dependents(verb, "nsubj")):
        return words  # The trouble, says Lind, is that
    opener = next((w for w in gap if w.lower == "that" and w.upos in {"SCONJ", "PRON", "DET"}), None)
    if opener is not None:
        return [*range(opener.index, start), *words]
    if "t" in cue.frames or gap[0].upos not in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"}:
        return words
    return [*range(verb.index + 1, start), *words]


_MEANWHILE = frozenset({"as", "after", "while", "when"})


def _is_past(sentence: Sentence, verb: Word) -> bool:
    """Is it a verb in the past tense, perhaps taken for a participle?"""
    if verb.xpos == "VBN":
        return bool(sentence.dependents(verb, "nsubj")) and not sentence.dependents(verb, "aux")
    return verb.xpos == "VBD"


def before_circumstance(sentence: Sentence, infinitive: Word, words: list[int]) -> list[int]:
    """``to stay`` in ``vowed to stay as the river rose``: what happened meanwhile is no part of a plan."""
    for place, index in enumerate(words):
        marker = sentence.words[index]
        if marker.lower not in _MEANWHILE or marker.index <= infinitive.index or marker.quotation is not None:
            continue
        clause = sentence.head_of(marker)
        if clause is None or clause.base_relation != "advcl" or not _is_past(sentence, clause):
            continue
        above = sentence.head_of(clause)
        if above is not None and (above.index == infinitive.index or above.relation == "acl"):
            said = words[:place]
            if said and sentence.words[said[-1]].lower == "even":
                said = said[:-1]
            return _trimmed_end(sentence, said)
    return words


def with_circumstances(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``words`` and the clauses right behind them: ``vowed to stay | even if the others left``."""
    for kid in sentence.dependents(verb, "advcl"):
        below = [w.index for w in sentence.subtree(kid)]
        comma = sentence.words[below[0]].text == ","
        because = sentence.words[below[comma]].lower == "because" if len(below) > 1 else False
        if words and below[0] == max(words) + 1 and (because or kid.xpos not in {"VBG", "VBD"}):
            words = words + below
    return words


def _set_off(sentence: Sentence, clause: Word) -> bool:
    """Does a comma part a clause from what stands before it?"""
    before = min(w.index for w in sentence.subtree(clause) if w.upos != "PUNCT") - 1
    while before > 0 and sentence.words[before].xpos in {"''", "``"}:
        before -= 1
    return before >= 0 and sentence.words[before].text in {",", ";", ":", "—", "–"}


_BOUNDARY = frozenset({"and", "but", "while", "whereas", "though", "although"})
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
                return _trimmed_end(sentence, words[:place])
        if word.lower in _BOUNDARY and place >= 3 and _others(sentence, verb, index):
            return _trimmed_end(sentence, words[:place])
        if word.lower in _BOUNDARY and _somebody_elses(sentence, verb, word, cues):
            return _trimmed_end(sentence, words[:place])
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
            return _trimmed_end(sentence, words[:place])
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


def _has_own_subject(sentence: Sentence, follower: Word, boundary: int, words: list[int]) -> bool:
    """``nobody called for help`` in ``said the alarm failed and nobody called for help``: reported too."""
    subjects = [k for k in sentence.dependents(follower, "nsubj") if boundary < k.index < follower.index]
    joined = follower.base_relation == "conj" and follower.head in words and follower.xpos != "VBG"
    return joined and any(k.xpos != "PRP" for k in subjects)


def _somebody_elses(sentence: Sentence, verb: Word, boundary: Word, cues: frozenset[str]) -> bool:
    """``her husband, Odo, said “yes”`` in ``Lind said “no,” and her husband, Odo, said “yes”``."""
    other = sentence.head_of(boundary)
    if other is None or other.quotation is not None or other.base_relation != "conj" or other.head != verb.index:
        return False
    subjects = sentence.dependents(other, "nsubj")
    return bool(subjects) and subjects[0].index < other.index and _reports_on(sentence, other, cues)


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
    return inner.base_relation == "ccomp" and bool(
        cues.intersection(base_forms(inner)) and _own(sentence, inner, follower)
    )


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


def _trimmed_end(sentence: Sentence, words: list[int]) -> list[int]:
    while words and sentence.words[words[-1]].text in {",", "—", "-", "--", "–"}:
        words = words[:-1]
    return words


def without_frame(sentence: Sentence, head: Word, verb: Word) -> list[int]:
    """What ``X, he said, Y`` reports: all below ``head``, the clause of ``verb`` left out."""
    frame = {w.index for w in sentence.subtree(verb)}
    return [w.index for w in sentence.subtree(head) if w.index not in frame]


def spans_of(sentence: Sentence, words: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Character offsets of runs of words; a leading ``that`` and outer punctuation left out."""
    runs: list[list[int]] = []  # first word, and the one behind the last
    for index in sorted(set(words)):
        if runs and index == runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([index, index + 1])
    spans: list[tuple[int, int]] = []
    for number, (first, stop) in enumerate(runs):
        alone = stop == first + 1 and (first == 0 or len(runs) == 1) and sentence.words[first].upos == "PRON"
        while first < stop and not alone and _trimmed(sentence.words[first], _OPENING):
            first += 1
        stop = _before_page(sentence, first, stop)
        while first < stop and _trimmed(sentence.words[stop - 1], _CLOSING):
            stop -= 1
        if first == stop:
            continue
        run = sentence.words[first:stop]
        start, end = min([word.start for word in run]), max([word.end for word in run])
        if end > start and (number == 0 or any(word.upos != "PUNCT" for word in run)):
            spans.append((start, end))
    return tuple(spans)


def _before_page(sentence: Sentence, first: int, stop: int) -> int:
    """``the sea is “a machine”`` in ``Holm wrote the sea is “a machine” (p. 9).``: a page is nothing anybody says."""
    words = sentence.words
    last = stop - 1 if words[stop - 1].text != "." else stop - 2
    if last - 2 <= first or words[last].text != ")" or words[last].quotation is not None:
        return stop
    opening = next((at for at in range(last - 1, max(last - 5, first), -1) if words[at].text == "("), None)
    inside = words[opening + 1 : last] if opening is not None else ()
    page = bool(inside) and all(w.text.rstrip(".").isdigit() or w.lower in {"p.", "pp.", "p", "pp"} for w in inside)
    return opening if page and opening is not None else stop


def _trimmed(word: Word, trimmed: frozenset[str]) -> bool:
    return word.quotation is None and word.lower in trimmed
