"""Content found by the order of words where the tree does not show it."""

from __future__ import annotations

from quoteattr.quotations.wordlists import word_list
from quoteattr.reporting.beside_verb import top_of_phrase
from quoteattr.reporting.frames import of_before
from quoteattr.reporting.lexicon import Cue, base_forms, cue_nouns, cue_verbs
from quoteattr.reporting.second_acts import SAYING_NOTHING
from quoteattr.reporting.sources import is_time
from quoteattr.syntax.records import FINITE, Sentence, Word

_LINKING = frozenset(
    {"so", "and", "but", "or", "then", "as", "because", "who", "which", "when", "while", "after", "if"}
)
_SUBORDINATING = frozenset(
    [
        *("as", "when", "while", "after", "before", "if", "although", "though", "since", "once", "until", "because"),
        *("in", "at", "on", "during", "following", "asked"),
    ]
)
_OPENING = frozenset({"that", "why", "how", "whether", "if", "when", "where", "what", "who"})


# verbs that have no object but a clause
_CLAUSE_ONLY = frozenset({"say", "argue", "insist", "contend", "assert", "allege"})


def surface_frame(sentence: Sentence, verb: Word, source: Word, cue: Cue) -> tuple[int, ...]:
    """The sentence around a frame between commas or at its end, whatever the tree says.

    ``The gates were opened at noon, a spokesman for the port told the Gazette by phone.``
    """
    words = sentence.words
    if any(k.index for k in sentence.dependents(verb, "cc")) or any(w.quotation is not None for w in words):
        return ()
    if verb.lower not in word_list("said") or verb.base_relation == "xcomp":
        return ()
    if "t" not in cue.frames and _has_object(sentence, verb, source):
        return ()
    first = min(
        [w.index for w in sentence.subtree(source, without=("acl", "appos", "punct")) if w.index <= verb.index]
        + [verb.index]
    )
    comma = first - 1
    if words[comma].lower == "as" and comma > 0 and not of_before(sentence, verb):
        comma -= 1
    elif comma >= 0 and words[comma + 1].lower in _LINKING:
        return ()
    if comma < 1 or words[comma].text not in {",", "—", "–", "--"} or verb.index - first > 14:
        return ()
    end = len(words)
    while end > 0 and words[end - 1].upos == "PUNCT":
        end -= 1
    last = max([w.index for w in sentence.subtree(source) if w.index > verb.index] + [verb.index])
    after = next((w.index for w in words[last + 1 :] if w.text in {",", "—", "–", "--"}), None)
    frame_end = end if after is None else after
    tail = max(last, verb.index)  # ``…, said a nurse who had seen the pier before it sank``
    if frame_end - tail > 12 or any(w.upos == "VERB" for w in words[tail + 1 : frame_end]):
        return ()
    before = list(range(words[0].upos == "CCONJ", comma))
    if after is None and words[0].lower in _SUBORDINATING:
        return ()
    rest = [] if after is None else list(range(after + 1, end))
    if rest and words[rest[0]].xpos == "VBG" and words[rest[0]].lower not in {"including", "ranging"}:
        rest = []  # ``he said, wiping his face``
    if len(rest) > 1 and words[rest[0]].lower == "on" and words[rest[1]].lower == "condition":
        rest = []  # ``he said, on condition of anonymity``
    if len(rest) > 1 and (_acts_next(sentence, verb, before, rest) or _another_says(sentence, verb, rest)):
        rest = []
    if not any(words[i].upos in {"VERB", "AUX"} for i in (*before, *rest)):
        return ()
    return (*before, *rest)


def _acts_next(sentence: Sentence, verb: Word, before: list[int], rest: list[int]) -> bool:
    """``and went home`` in ``The pier is old, Lind said, and went home``, ``but promised to stay``: not her words."""
    opening = sentence.words[rest[0]]
    act = next((sentence.words[i] for i in rest[1:3] if sentence.words[i].upos == "VERB"), None)
    if opening.upos != "CCONJ" or act is None or act.xpos != verb.xpos or act.base_relation != "conj":
        return False
    if sentence.dependents(act, "nsubj", "aux", "cop"):
        return False
    if act.head == verb.index and not cue_verbs().keys().isdisjoint(base_forms(act)):
        return True
    first = next((w for w in (sentence.words[i] for i in before) if w.xpos in FINITE), None)
    return first is not None and first.xpos != verb.xpos


def _another_says(sentence: Sentence, verb: Word, rest: list[int]) -> bool:
    """``but the union said it was late`` in ``The pier is old, Lind said, but the union said it was safe``.

    Also what says no more: ``but the union did not respond``.
    """
    other = sentence.head_of(sentence.words[rest[0]])
    if sentence.words[rest[0]].upos != "CCONJ" or other is None or not sentence.dependents(other, "nsubj"):
        return False
    return other.lower in SAYING_NOTHING or (other.lower in word_list("said") and other.head == verb.index)


def _has_object(sentence: Sentence, verb: Word, source: Word) -> bool:
    """``a strike`` in ``At noon, the union announced a strike, the first since May``: no frame between commas."""
    return any(
        k.index > verb.index and k.index != source.index and k.quotation is None and not is_time(k)
        for k in sentence.dependents(verb, "obj")
    )


def source_between_commas(sentence: Sentence, verb: Word) -> Word | None:
    """``these people`` in ``The pier, these people said, was safe``; ``Lind`` in ``Ost, said Lind, “was late”``.

    Only where nothing but a noun phrase and the verb stands between two commas (or a comma and the end).
    """
    words = sentence.words
    if verb.lower not in word_list("said"):
        return None
    after = verb.index + 1
    quoted = min((w.index for w in words if w.quotation is not None), default=len(words))
    if quoted < len(words) and not (
        verb.index < quoted and verb.lower in {"said", "says"} and words[after].text != ","
    ):
        return None
    if after < len(words) and is_time(words[after]):
        after += 1
    closed = after >= len(words) or words[after].text in {",", "."}
    start = verb.index
    while start > 0 and words[start - 1].upos in {"PROPN", "NOUN", "PRON", "DET", "ADJ", "ADV", "NUM"}:
        start -= 1
    if start < 2 or words[start - 1].text != "," or verb.index - start > 5:
        return None
    if closed and start < verb.index and after < len(words) and words[after].text == ",":
        return _head_between(sentence, start, verb.index)
    if start == verb.index and not _behind_aside(sentence, verb):
        stop = after
        while stop < len(words) and words[stop].upos in {"PROPN", "DET", "ADJ", "NOUN"}:
            stop += 1
        goes_on = stop + 1 < quoted or (
            stop + 1 == quoted and any(w.text.islower() for w in words[quoted + 1 : quoted + 2])
        )
        if after < stop < len(words) - 2 and words[stop].text == "," and goes_on:
            return _head_between(sentence, after, stop)
    return None


def split_by_frame(sentence: Sentence, verb: Word) -> tuple[Word, tuple[int, ...]] | None:
    """``Ruth Dale``, and ``The guild … never sleeps`` of ``The guild, said Ruth Dale, who works for it, never sleeps``.

    A bare subject stands before the frame, and its verb behind the comma that closes what is told of the source.
    """
    words, at = sentence.words, verb.index
    if at < 2 or words[at - 1].text != "," or verb.lower not in word_list("said") or at + 5 >= len(words):
        return None
    if words[at + 1].upos not in {"PROPN", "DET", "NOUN", "ADJ"} or any(w.quotation is not None for w in words):
        return None
    before = words[words[0].upos == "CCONJ" : at - 1]
    if (
        not before
        or _behind_aside(sentence, verb)
        or before[0].upos in {"ADP", "SCONJ", "ADV", "VERB"}
        or any(w.xpos in FINITE for w in before)
    ):
        return None
    commas = [w.index for w in words[at:] if w.text == ","]
    for comma in commas[1:] if any(w.text == "," for w in words[at + 2 : at + 9]) else ():
        follower = next((w for w in words[comma + 1 : comma + 3] if w.upos != "ADV"), None)
        if follower is None or follower.xpos not in FINITE or words[comma + 1].lower in _LINKING:
            continue
        stop = next(w.index for w in words[at + 1 :] if w.text == "," or w.upos == "ADP")
        source = _head_between(sentence, at + 1, stop)
        end = len(words) - (words[-1].upos == "PUNCT")
        return None if source is None else (source, (*(w.index for w in before), *range(comma + 1, end)))
    return None


def _behind_aside(sentence: Sentence, verb: Word) -> bool:
    """``Ost, a lawyer, said the bill, which …``, ``Ost, when asked, said …``: the comma closes an aside on Ost."""
    subject = next((k for k in sentence.dependents(verb, "nsubj") if k.index < verb.index), None)
    if subject is None:
        return False
    clauses = [k for k in sentence.dependents(verb, "advcl") if not sentence.dependents(k, "nsubj", "aux")]
    asides = [*sentence.dependents(subject, "appos", "acl"), *clauses]
    return any(subject.index < aside.index < verb.index for aside in asides)


def _head_between(sentence: Sentence, start: int, stop: int) -> Word | None:
    """The head of the noun phrase from one word up to another."""
    for word in reversed(sentence.words[start:stop]):
        if word.upos in {"PROPN", "NOUN", "PRON"}:
            return top_of_phrase(sentence, word, start - 1)
    return None


def later_clause(sentence: Sentence, verb: Word, cue: Cue) -> list[int] | None:
    """A clause further on that the tree hangs elsewhere.

    ``that the race was on`` in ``said in a statement on Monday that the race was on``, ``how she saved it`` in
    ``told the guests at the pier how she saved it``, ``members were asked twice`` in ``says members were asked twice``,
    ``was a trick`` in ``what the mayor said was a trick``.
    """
    words = sentence.words
    end = len(words)
    while end > 0 and words[end - 1].upos == "PUNCT" and words[end - 1].quotation is None:
        end -= 1
    for word in words[verb.index + 1 : verb.index + 16]:
        if word.quotation is not None or word.text in {";", ":"}:
            return None
        if word.lower in _OPENING and word.index + 1 < end and _opens_clause(sentence, verb, word, cue):
            colon = next((w.index for w in words[word.index : end] if w.text in {":", ";"}), end)
            return list(range(word.index, min(colon, _main_clause(sentence, verb, word))))
        if word.upos in {"VERB", "AUX"} and not (word.xpos == "VBN" and word.base_relation == "acl"):
            break  # not at ``held`` in ``asked at a lunch held by the port if she would stay``
    if verb.base_relation == "acl" and verb.index + 2 < end and words[verb.index + 1].xpos in FINITE - {"MD"}:
        start = _behind_all_said(sentence, verb)
        stop = next((w.index for w in words[verb.index + 1 : end] if w.text in {",", ";", ":"}), end)
        if start is not None and words[start].lower == "that":
            return list(range(start, end))  # ``What Lind said was that the mill, which burned, was sold``
        return list(range(start, _end_of_list(sentence, start, stop))) if start is not None else None
    if cue.lemma not in _CLAUSE_ONLY or verb.index + 3 >= end or any(w.quotation is not None for w in words):
        return None
    first = words[verb.index + 1]
    gerund = first.xpos == "VBG" and first.head == verb.index  # ``said cutting the fees must be a part of it``
    if first.upos not in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"} and not gerund:
        return None
    for word in words[first.index + 1 : first.index + 30]:
        if word.xpos in FINITE and not _in_relative(sentence, word, first.index):
            if verb.base_relation == "acl" and verb.xpos == "VBG" and _is_above(sentence, word, verb):
                return None  # ``Letters alleging fraud may hurt them``
            return list(range(first.index, end))
    return None


_ALL = frozenset({"all", "everything", "anything", "nothing", "much", "most", "what", "whatever", "thing", "things"})


def _behind_all_said(sentence: Sentence, verb: Word) -> int | None:
    """Where what is said begins behind the verb of a relative clause, if it does.

    At ``that it leaked`` in ``All that she would say is that it leaked``, nowhere in ``Everything she said was noted``,
    at ``was a trick`` in ``fell for what she said was a trick``.
    """
    words, start = sentence.words, verb.index + 1
    whole = sentence.head_of(verb)
    if whole is None or whole.lower not in _ALL:
        return start
    subject = next((w for w in (whole, *sentence.ancestors(whole)) if w.base_relation == "nsubj"), None)
    governed = whole.index and words[whole.index - 1].upos in {"ADP", "SCONJ", "VERB"}
    if subject is None or subject.head <= verb.index or (governed and subject.index == whole.index):
        return start
    return start + 1 if words[start].lemma.lower() == "be" and words[start + 1].lower in {"that", "to"} else None


def _end_of_list(sentence: Sentence, start: int, comma: int) -> int:
    """``what she said is demand for pools, | better food and quiet rooms``: the comma stands within a list."""
    for word in sentence.words[comma + 1 : comma + 6]:
        if word.upos == "VERB" or word.text == ",":
            break
        if word.base_relation == "conj" and start < word.head < comma and word.upos in {"NOUN", "PROPN"}:
            return max(w.index for w in sentence.subtree(sentence.words[word.head])) + 1
    return comma


def _main_clause(sentence: Sentence, verb: Word, opener: Word) -> int:
    """Where the main clause begins, if it stands behind what a subordinate cue reports.

    ``, Ost left`` in ``When they were asked who would stay, Ost left``.
    """
    words = sentence.words
    for above in sentence.ancestors(verb):
        subject = next((k for k in sentence.dependents(above, "nsubj") if k.index > opener.index), None)
        if above.index > opener.index and subject is not None:
            start = min(w.index for w in sentence.subtree(subject))
            if words[start - 1].text == "," and start - 1 > opener.index + 1:
                return start - 1
    return len(words)


def _opens_clause(sentence: Sentence, verb: Word, word: Word, cue: Cue) -> bool:
    """Does a clause begin with ``word``, one that is no relative clause?"""
    after = sentence.words[word.index + 1]
    if _belongs_to_noun(sentence, verb, word, cue):
        return False
    if word.lower == "that":
        if word.base_relation != "mark":
            return False
        if verb.base_relation == "ccomp" and sentence.words[word.index - 1].lower == "and":
            return False  # predicts the mill will show signs of age | and that it will close
        if word.index > verb.index + 1 and sentence.words[word.index - 1].upos in {"NOUN", "PROPN"}:
            head = sentence.head_of(word)
            return word.upos == "SCONJ" or after.upos in {"PRON", "PROPN"} or head is None or head.relation == "conj"
        return True
    if cue.cue_class == "ask":
        relative = word.lower == "who" and sentence.words[word.index - 1].text == ","  # asked by Odo Finch, who …
        when = word.lower == "when" and (word.index != verb.index + 1 or not _not_yet(sentence, word))
        return not when and after.upos != "PUNCT" and not relative
    if word.index == verb.index + 1:
        return word.lower not in {"if", "when", "where"} or _left_open(sentence, verb, cue, after)
    return word.lower in {"whether", "why", "how"}


_DISCLOSING = frozenset({"say", "specify", "disclose", "reveal", "indicate", "clarify", "explain", "state", "announce"})


def _left_open(sentence: Sentence, verb: Word, cue: Cue, after: Word) -> bool:
    """``when it would be mended`` in ``did not say when it would be mended``; not ``did not say when asked``."""
    negated = any(k.lower in {"not", "n't", "n’t", "never"} for k in sentence.dependents(verb, "advmod"))
    return cue.lemma in _DISCLOSING and negated and after.upos in {"PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM"}


def _not_yet(sentence: Sentence, when: Word) -> bool:
    """``when it will be mended`` in ``asked when it will be mended``: asked, and no time; ``laughed when it was``."""
    clause = sentence.head_of(when)
    helpers = [] if clause is None else sentence.dependents(clause, "aux")
    return any(w.index > when.index and (w.xpos == "MD" or w.lower in {"'ll", "’ll"}) for w in helpers)


def _belongs_to_noun(sentence: Sentence, verb: Word, opener: Word, cue: Cue) -> bool:
    """``that it leaked`` in ``responded to claims that it leaked``, ``rejected Ost's claim that it leaked``.

    It tells what the claims are, and not what their target says.
    """
    nouns = [w for w in sentence.words[verb.index + 1 : opener.index] if w.lemma.lower() in cue_nouns()]
    if not nouns:
        return False
    if opener.lower != "that":
        return True
    noun = nouns[-1]
    owners = sentence.dependents(noun, "nmod:poss", "nmod")
    if noun.base_relation == "obj" and cue.cue_class != "judge" and any(_owns(sentence, k) for k in owners):
        return True
    return noun.index == opener.index - 1 and noun.base_relation != "obj" and not is_where_said(sentence, noun)


def is_where_said(sentence: Sentence, noun: Word) -> bool:
    """``messages`` in ``said in a message that …``, ``said in one of many messages that …``."""
    for word in (noun, *sentence.ancestors(noun)):
        cases = {c.lower for c in sentence.dependents(word, "case")}
        if not cases.isdisjoint({"in", "at", "on", "during"}):
            return True
        if word.base_relation != "nmod" or "of" not in cases:
            return False
    return False


def _owns(sentence: Sentence, owner: Word) -> bool:
    """``Ost's``, ``by a guild``, ``from Ost``, no pronoun."""
    if owner.relation == "nmod:poss":
        return owner.upos in {"PROPN", "NOUN"}
    cases = {c.lower for c in sentence.dependents(owner, "case")}
    return "by" in cases or ("from" in cases and any(w.name.endswith("PER") for w in sentence.subtree(owner)))


def _in_relative(sentence: Sentence, word: Word, start: int) -> bool:
    """Does a word stand in a relative clause that begins after ``start``?"""
    for item in (word, *sentence.ancestors(word)):
        if item.index <= start:
            return False
        if item.base_relation == "acl":
            return item.relation == "acl:relcl" or item.xpos != "VBN"
    return False


def _is_above(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Does a word, or what it helps, govern the verb?"""
    above = [w.index for w in sentence.ancestors(verb)]
    return word.index in above or word.head in above


def _goes_on_behind(sentence: Sentence, start: int, word: Word) -> bool:
    """``the mayor`` in ``Asked whether Ost, the mayor, could win, Lind smiled``: beside a noun of the question."""
    beside = next((w for w in (word, *sentence.ancestors(word)) if w.base_relation == "appos"), None)
    if beside is None or not start < beside.head < word.index:
        return False
    clause = next((w for w in sentence.ancestors(beside) if w.xpos[:2] == "VB" or w.base_relation == "ccomp"), None)
    return clause is not None and clause.index > beside.index and clause.base_relation == "ccomp"


# where questions are asked
_OCCASIONS = frozenset(
    {"appearance", "interview", "debate", "conference", "briefing", "rally", "session", "hearing", "forum", "call"}
)


def asked_opening(sentence: Sentence, verb: Word) -> list[int] | None:
    """What somebody is asked in ``Asked why she left``; not where: ``Asked about it | during a debate, Lind left``."""
    asked = _asked_opening(sentence, verb)
    for place, index in enumerate(asked or ()):
        word = sentence.words[index]
        if not place or word.lower not in {"during", "in", "at"} or word.quotation is not None:
            continue
        noun = sentence.head_of(word)
        if noun is not None and noun.lower in _OCCASIONS and 1 < noun.index - index < 7 and asked is not None:
            return asked[:place]
    return asked


_CLOSING = frozenset({'"', "”", "’", "''", "'", "»"})


def _asked_opening(sentence: Sentence, verb: Word) -> list[int] | None:
    """``if she would stay`` in ``Asked on Monday if she would stay, Lind smiled``; also ``When asked about …``,
    ``When asked to leave, she smiled``.
    """
    words = sentence.words
    if verb.lower not in {"asked", "pressed", "questioned", "quizzed"}:
        return None
    if verb.index and words[verb.index - 1].lower == "when":
        pass
    elif verb.index > 2 or any(w.lower not in {"later", "also", "and", "but"} for w in words[: verb.index]):
        return None
    start = next(
        (w.index for w in words[verb.index + 1 : verb.index + 14] if w.lower in {*_OPENING, "about"}),
        None,
    )
    if verb.index and verb.index + 2 < len(words) and words[verb.index + 1].lower == "for":
        start = verb.index + 1  # ``When asked for her view, Lind smiled``
    matter = words[verb.index + 1 : verb.index + 3]  # ``Pressed on the toll, Lind smiled``
    if verb.lower == "asked" and len(matter) == 2 and matter[0].lower == "to" and matter[1].xpos == "VB":
        start = verb.index + 1
    if start is None:
        return None
    for word in words[start + 1 :]:
        after = word.index + 1
        if word.text == ":" and word.quotation is None:
            return list(range(start, word.index))
        if word.quotation is not None:
            after += 1  # ``Asked why on "The Late Hour," Lind smiled``
            if word.text != "," or words[word.index + 1].text not in _CLOSING:
                continue
        if word.text == "," and after < len(words) and words[after].lower not in {"who", "which"}:
            subject = words[after]
            if _goes_on_behind(sentence, start, subject):
                continue
            if verb.index > 2 and words[verb.index - 2].text == "," and subject.upos in {"ADV", "VERB", "AUX"}:
                return list(range(start, word.index))  # ``Lind, when asked about it, often smiles``
            if subject.upos in {"PROPN", "PRON", "DET", "NOUN", "ADJ", "NUM"}:
                return list(range(start, word.index if word.quotation is None else after))
    if any(w.quotation is not None for w in words[start:]):
        return None
    return list(range(start, len(words))) if verb.index > 2 else None
