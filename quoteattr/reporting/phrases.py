"""Attribution without a verb: nouns such as ``claim``, ``in the words of``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from quoteattr.config import THOUGHT_CLASSES
from quoteattr.reporting.according import clause_head, without_stop
from quoteattr.reporting.content import before_own_verb, spans_of
from quoteattr.reporting.lexicon import Cue, cue_nouns
from quoteattr.reporting.objects import whom_it_asks
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import agent_of, is_nominal, is_time, subject_of
from quoteattr.reporting.surface import is_where_said
from quoteattr.syntax.records import FINITE, Sentence, Word
from quoteattr.wordlists import word_list

_LIGHT = word_list("reporting", "light_verbs")


def nominal_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``his claim that the bridge was safe``, ``Byron's promise to resign``."""
    nouns = cue_nouns()
    for noun in sentence.words:
        if noun.upos != "NOUN" or noun.quotation is not None:
            continue
        cue = nouns.get(noun.lemma.lower()) or nouns.get(noun.lower.removesuffix("s"))
        if cue is None:
            continue
        equation = _equation(sentence, noun) or _headed(sentence, noun)
        owner = (_owner(sentence, noun) or _sender(sentence, noun, cue)) if equation else None
        if not equation and ":" in sentence.forms and cue.lemma not in {"appeal", "case"}:
            equation = _spelled_out(sentence, noun)
            owner = _noun_source(sentence, noun) or _who_has(sentence, noun) if equation else None
        if equation and (owner is not None or cue.lemma in _HELD_AGAINST):
            yield _of_noun(sentence, noun, cue, owner, equation)
            continue
        clauses = [
            k
            for k in sentence.dependents(noun, "acl", "ccomp")
            if k.index > noun.index and k.xpos not in {"VBN", "VBG"} and not _is_relative(sentence, k)
        ]
        clauses = [k for k in clauses if any(m.lower in {"that", "to"} for m in sentence.dependents(k, "mark"))]
        clauses = [k for k in clauses if not _speaks(sentence, k, cues)]
        clauses = clauses or _clause_behind(sentence, noun) or _clause_of_owned(sentence, noun, cues)
        source = _noun_source(sentence, noun)
        if clauses:
            words = [w.index for w in sentence.subtree(clauses[0]) if w.index > noun.index]
            that = next(
                (i for i in words if sentence.words[i].relation == "mark" and sentence.words[i].lower == "that"), 0
            )
            words = [i for i in words if i >= that] if sentence.words[words[0]].upos == "ADP" else words
            words = before_own_verb(sentence, noun, whom_it_asks(sentence, noun.index + 1, words))
            report = _of_noun(sentence, noun, _put_into_words(sentence, noun, cue), source, words)
            if source is not None:
                yield report
            elif not is_where_said(sentence, noun):  # said in a statement that
                yield evolve(report, quotes=False)
            continue
        topic = _topic_of(sentence, noun, source, cue) if source is not None or cue.lemma in _ANYBODYS else []
        if topic:
            yield evolve(_of_noun(sentence, noun, cue, source, topic), pattern="noun topic", quotes=False)


# what somebody says against something, whoever it is: ``Another complaint was that it leaked``
_HELD_AGAINST = frozenset(
    {"accusation", "allegation", "argument", "claim", "complaint", "criticism", "rumor", "rumour"}
)


def _speaks(sentence: Sentence, clause: Word, cues: Mapping[str, Cue]) -> bool:
    """``to say that it was late`` in ``a statement to say that it was late``: a report itself."""
    cue = cues.get(clause.lemma) if clause.xpos == "VB" and sentence.dependents(clause, "ccomp") else None
    return cue is not None and cue.cue_class in {"say", "tell"}


_VOICING = frozenset({"air", "express", "offer", "voice"})


def _put_into_words(sentence: Sentence, noun: Word, cue: Cue) -> Cue:
    """The cue of a noun for a thought that is said: ``offered the view that …``, ``voiced the hope that …``."""
    verb = sentence.head_of(noun) if cue.cue_class in THOUGHT_CLASSES and noun.base_relation == "obj" else None
    return evolve(cue, cue_class="say") if verb is not None and verb.lemma in _VOICING else cue


def _of_noun(sentence: Sentence, noun: Word, cue: Cue, source: Word | None, words: Sequence[int]) -> Report:
    """The report of a noun: ``that the bridge was safe`` for ``claim``."""
    return Report(
        sentence=sentence.index,
        head=noun.index,
        cue=(noun.index,),
        cue_class=cue.cue_class,
        source=source.index if source is not None else None,
        content=spans_of(sentence, words),
        content_words=frozenset(words),
        pattern="noun",
    )


def _clause_behind(sentence: Sentence, noun: Word) -> list[Word]:
    """``that the pier could sink`` in ``warnings by engineers that …``, ``her claim that …``, wherever it hangs."""
    words = sentence.words
    at = noun.index + 1
    if at < len(words) and words[at].lower in {"by", "from"}:
        by = next((k for k in sentence.dependents(noun, "nmod") if k.index > at), None)
        if by is None:
            return []
        at = max(w.index for w in sentence.subtree(by, without=("acl",))) + 1
    if at + 2 >= len(words) or words[at].lower != "that" or words[at].upos != "SCONJ":
        return []
    clause = sentence.head_of(words[at])
    if clause is None or clause.index < at or not sentence.dependents(clause, "nsubj"):
        return []
    return [clause]


_BETWEEN = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
_FAR = 8  # words


def _clause_of_owned(sentence: Sentence, noun: Word, cues: Mapping[str, Cue]) -> list[Word]:
    """``that it could sink`` in ``seized on her claim to a court last week that …``, which the tree hangs elsewhere.

    Not in ``told the court in her plea to it that …``.
    """
    if not sentence.dependents(noun, "nmod:poss"):
        return []
    ahead = sentence.words[noun.index + 1 : noun.index + _FAR]
    that = next((word for word in ahead if word.upos not in _BETWEEN or word.lower == "that"), None)
    if that is None or that.lower != "that" or that.upos != "SCONJ" or that.index == noun.index + 1:
        return []
    clause, verb = sentence.head_of(that), sentence.head_of(noun)
    above = sentence.head_of(clause) if clause is not None and clause.index > that.index else None
    if clause is None or above is None or not sentence.dependents(clause, "nsubj"):
        return []
    if any(word.lemma.lower() in cue_nouns() for word in sentence.words[noun.index + 1 : that.index]):
        return []  # her rejection of the idea that
    said = above.upos == "VERB" and above.lemma.lower() in cues and (above is not verb or is_where_said(sentence, noun))
    return [] if said else [clause]


_ABOUT = frozenset({"about", "of", "for", "on", "over", "against", "to", "toward", "towards"})
# "of" and "to" come before who supports or who is addressed: the support of farmers, an appeal to voters
_ABOUT_BY_CLASS = {"intend": frozenset({"for", "to", "against", "behind"}), "ask": frozenset({"for", "about", "on"})}


# what is told without a word on who spoke: "criticism of the plan grew"
_ANYBODYS = frozenset({"criticism", "praise", "report", "call", "support", "opposition", "question", "proposal"})


def _topic_of(sentence: Sentence, noun: Word, source: Word | None, cue: Cue) -> list[int]:
    """``the new rules`` in ``her criticism of the new rules``."""
    about = _ABOUT_BY_CLASS.get(cue.cue_class, _ABOUT)
    if cue.cue_class in {"feel", "judge"}:
        about = about | {"at"}  # ``her anger at the delay``
    verb = sentence.head_of(noun) if noun.base_relation == "obj" else None
    behind = [] if verb is None else [k for k in sentence.dependents(verb, "obl") if _right_behind(sentence, noun, k)]
    for kid in (*sentence.dependents(noun, "nmod"), *behind):
        cases = sentence.dependents(kid, "case")
        if (
            kid.index > noun.index
            and (source is None or kid.index != source.index)
            and cases
            and cases[0].lower in about
        ):
            below = [w for w in sentence.subtree(kid) if w.index > cases[0].index]
            return [] if any(w.quotation is not None for w in below) else [w.index for w in below]
    return []


def _right_behind(sentence: Sentence, noun: Word, phrase: Word) -> bool:
    """``behind the plan`` in ``threw her support behind the plan``, which the tree hangs on the verb."""
    opening = sentence.subtree(phrase)[0]
    return opening.index == noun.index + 1 and opening.lower not in {"to", "on"} and not is_time(phrase)


def _is_relative(sentence: Sentence, clause: Word) -> bool:
    """A real relative clause: its "that" is a subject or object of it."""
    return clause.relation == "acl:relcl" and not any(
        m.lower == "that" and m.upos == "SCONJ" for m in sentence.dependents(clause, "mark")
    )


def _equation(sentence: Sentence, noun: Word) -> list[int]:
    """``that nobody had asked`` in ``Her claim was that nobody had asked``, ``Her claim in the spring was that …``,
    ``The claim she has made is that …``.
    """
    words = sentence.words
    at = noun.index + 1
    if at < len(words) and words[at].lemma.lower() != "be" and noun.base_relation == "nsubj":
        below = sentence.subtree(noun)
        at = max(at, below[-1].index + 1) if len(below) < _LONG_SUBJECT else len(words)
    if at + 1 >= len(words) or words[at].lemma.lower() != "be":
        return []
    if words[at + 1].lower != "that" and (words[at + 1].quotation is None or at > noun.index + 1):
        return []
    return list(range(at + 1, without_stop(sentence, at)))


_LONG_SUBJECT = 24


def _headed(sentence: Sentence, noun: Word) -> list[int]:
    """``The dam will not hold`` in ``Her warning: The dam will not hold``."""
    words = sentence.words
    at = noun.index + 1
    if not 0 < noun.index < 8 or at + 3 >= len(words) or words[at].text != ":":
        return []
    own = {w.index for w in sentence.subtree(noun) if w.index <= noun.index}
    rest = words[at + 1 : without_stop(sentence, at)]
    if len(own) != noun.index + 1 or any(w.quotation is not None for w in rest):
        return []
    return [w.index for w in rest] if any(w.xpos in FINITE for w in rest) else []


_PLAIN = frozenset({"simple", "clear", "plain", "blunt", "short", "brief", "stark", "firm", "similar", "different"})


def _spelled_out(sentence: Sentence, noun: Word) -> list[int]:
    """``the town must act`` in ``Her message is simple: the town must act``, ``had a warning for them: the town …``."""
    words = sentence.words
    colon = next((w.index for w in words[noun.index + 1 : noun.index + 10] if w.text == ":"), None)
    if colon is None or colon + 2 >= len(words):
        return []
    gap, rest = words[noun.index + 1 : colon], words[colon + 1 : without_stop(sentence, colon)]
    told = noun.base_relation == "nsubj" and words[colon - 1].lower in _PLAIN
    told = told or (noun.base_relation == "obj" and all(w.upos in _OF_ADDRESSEE for w in gap))
    if not told or any(w.upos == "PUNCT" for w in gap) or any(w.quotation is not None for w in rest):
        return []
    return [w.index for w in rest] if any(w.xpos in FINITE for w in rest) else []


_OF_ADDRESSEE = frozenset({"ADP", "DET", "NOUN", "PROPN", "PRON", "ADJ"})


def _who_has(sentence: Sentence, noun: Word) -> Word | None:
    """``Lind`` in ``Lind had a warning for them: …``."""
    verb = sentence.head_of(noun) if noun.base_relation == "obj" else None
    return subject_of(sentence, verb) if verb is not None and verb.lemma in {"have", "bring"} else None


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    """Whose claim it is: ``Her claim``, ``The claim she made``."""
    for kid in sentence.dependents(noun, "nmod:poss"):
        return kid
    for clause in sentence.dependents(noun, "acl"):
        subject = subject_of(sentence, clause) if clause.relation == "acl:relcl" and clause.lemma in _LIGHT else None
        if subject is not None and subject.index > noun.index and is_nominal(subject):
            return subject
    return None


def _sender(sentence: Sentence, noun: Word, cue: Cue) -> Word | None:
    """``the guild`` in ``The message from the guild was that …``, ``The claim of the guild is that …``.

    Not ``the plan`` in ``The criticism of the plan is that …``.
    """
    cases = {"from", "by"} if cue.cue_class == "judge" else {"from", "by", "of"}
    for kid in sentence.dependents(noun, "nmod"):
        if kid.index > noun.index and any(c.lower in cases for c in sentence.dependents(kid, "case")):
            return kid
    return None


_HOLDING = frozenset({"of", "under"})  # of the view, under the impression


def _noun_source(sentence: Sentence, noun: Word) -> Word | None:
    """Whose claim it is: the possessor, ``by``/``of``/``from`` whom, or who makes it."""
    for kid in sentence.dependents(noun, "nmod:poss", "nmod", "det"):
        if kid.relation == "nmod:poss" or (kid.relation == "det" and kid.upos == "PRON"):
            return kid
        if (
            kid.base_relation == "nmod"
            and any(c.lower in {"by", "from", "of"} for c in sentence.dependents(kid, "case"))
            and (
                kid.upos in {"PROPN", "PRON"}
                or any(c.lower in {"by", "from"} for c in sentence.dependents(kid, "case"))
            )
        ):
            return kid
    if any(c.lower in _HOLDING for c in sentence.dependents(noun, "case")) and sentence.dependents(noun, "cop"):
        return next(iter(sentence.dependents(noun, "nsubj")), None)  # Lind was of the view that
    head = sentence.head_of(noun)
    if (
        head is not None
        and noun.base_relation in {"obj", "nsubj", "obl"}
        and head.upos == "VERB"
        and (head.lemma in _LIGHT or (head.lemma == "take" and noun.lemma == "view"))
    ):
        if noun.base_relation == "nsubj":
            return agent_of(sentence, head)
        return subject_of(sentence, head)
    return None


_WORDS = frozenset({"words", "view", "opinion", "telling", "phrase", "account"})


def words_of_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``In the words of Ada Byron, the bridge was "a trap"``; ``in Byron's words``; ``By Byron's account, …``."""
    if _WORDS.isdisjoint(sentence.forms):
        return
    for noun in sentence.words:
        if noun.quotation is not None or noun.lower not in _WORDS:
            continue
        case = "by" if noun.lower == "account" else "in"
        if not any(c.lower == case for c in sentence.dependents(noun, "case")):
            continue
        source = None
        for kid in sentence.dependents(noun, "nmod", "nmod:poss"):
            if kid.relation == "nmod:poss" or any(c.lower == "of" for c in sentence.dependents(kid, "case")):
                source = kid
        if source is None:
            continue
        head = sentence.head_of(noun)
        phrase = {w.index for w in sentence.subtree(noun)}
        if head is None:  # The deal was, in the words of Byron, “reckless”
            phrase = {w.index for w in (*sentence.subtree(source), noun)}
            phrase.update(w.index for w in sentence.dependents(noun, "case", "det"))
        governor = noun if head is None else clause_head(sentence, head)
        content = [w.index for w in sentence.subtree(governor) if w.index not in phrase]
        yield Report(
            sentence=sentence.index,
            head=noun.index,
            cue=tuple(i for i in range(min(phrase), max(phrase) + 1) if i == noun.index),
            cue_class="according" if noun.lower in {"words", "telling", "phrase", "account"} else "think",
            source=source.index,
            content=spans_of(sentence, content),
            content_words=frozenset(content),
            pattern="in the words of",
        )


def heard_told(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``To hear Lind tell it, the bridge was never safe``; ``the way Lind tells it, …``."""
    if "tell" not in sentence.forms and "tells" not in sentence.forms:
        return
    for verb in sentence.words[1:-2]:
        it = sentence.words[verb.index + 1]
        if verb.lower not in ("tell", "tells") or it.lower != "it" or verb.quotation is not None:
            continue
        before = [word.lower for word in sentence.words[max(verb.index - 10, 0) : verb.index]]
        if sentence.words[it.index + 1].text != "," or not ("hear" in before or "way" in before):
            continue
        source = next(iter(sentence.dependents(verb, "nsubj", "obj")), None)
        source = source if source is not None and source.index < verb.index else sentence.words[verb.index - 1]
        root = next((word for word in sentence.words if word.head < 0), None)
        if root is None or root.index < it.index or source.upos not in ("PROPN", "PRON", "NOUN"):
            continue
        content = [w.index for w in sentence.words[it.index + 2 : without_stop(sentence, it.index + 2)]]
        yield Report(
            sentence=sentence.index,
            head=verb.index,
            cue=(verb.index,),
            cue_class="according",
            source=source.index,
            content=spans_of(sentence, content),
            content_words=frozenset(content),
            pattern="in the words of",
        )
