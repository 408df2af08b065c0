"""Attribution without a verb: ``according to``, ``in the words of``, nouns such as ``claim``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from quoteattr.reporting.content import spans_of
from quoteattr.reporting.ends import behind_concession
from quoteattr.reporting.frames import within_brackets
from quoteattr.reporting.lexicon import Cue, cue_nouns
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import agent_of, is_nominal, is_time, subject_of
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_BREAKS = frozenset({",", ";", ":", "—", "–", "--"})
_RELATIVE = frozenset({"who", "which", "whose", "whom"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LIGHT = word_list("reporting", "light_verbs")


def according_to_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``According to the ministry, 40 boats left``: the ministry is the source, the clause the content."""
    words = sentence.words
    for word in words[:-1] if "according" in sentence.forms else ():
        if word.quotation is not None or word.lower != "according" or words[word.index + 1].lower != "to":
            continue
        source = _object_of_phrase(sentence, word)
        if source is None or source.quotation is not None:
            continue
        phrase = set(range(word.index, _end_of_phrase(sentence, word, source)))
        governor = sentence.head_of(source)
        while governor is not None and governor.index in {word.index, word.index + 1}:
            governor = sentence.head_of(governor)
        if governor is not None:
            governor = _clause_head(sentence, governor)
        content = _beside_phrase(sentence, phrase)
        if not content and governor is not None:
            content = [w.index for w in sentence.subtree(governor) if w.index not in phrase]
            content = _before_own_words(sentence, governor, word, content)
        content = list(behind_concession(sentence, within_brackets(sentence, word, content)))
        if content and max(content) < word.index:
            content = _is_this(sentence, source) or _behind_colon(sentence, content)
        yield Report(
            sentence=sentence.index,
            head=word.index,
            cue=(word.index, word.index + 1),
            cue_class="according",
            source=source.index,
            content=spans_of(sentence, content),
            content_words=frozenset(content),
            pattern="according to",
        )


def _behind_colon(sentence: Sentence, content: list[int]) -> list[int]:
    """``nine went in May`` in ``Few boats are sold: nine went in May, according to the guild``."""
    words = sentence.words
    if any(words[i].quotation is not None for i in content):
        return content
    colon = next((i for i in reversed(content) if words[i].text == ":"), content[0])
    rest = [i for i in content if i > colon]
    finite = [i for i in content if words[i].xpos in _FINITE]
    return rest if colon > content[0] and finite and finite[0] < colon < finite[-1] else content


def _is_this(sentence: Sentence, source: Word) -> list[int]:
    """``That`` in ``That’s according to the guild``."""
    subjects = sentence.dependents(source, "nsubj") if sentence.dependents(source, "cop") else []
    return [w.index for w in sentence.subtree(subjects[0])] if subjects else []


def _before_own_words(sentence: Sentence, governor: Word, according: Word, content: list[int]) -> list[int]:
    """``the guild has won`` in ``Finch said that according to its count the guild has won, | but “we wait”``."""
    above = sentence.head_of(governor)
    if governor.base_relation != "ccomp" or above is None or above.index > according.index:
        return content
    for place, index in enumerate(content[:-2]):
        word, after = sentence.words[index], sentence.words[content[place + 1]]
        if index > governor.index and word.text == "," and word.quotation is None and after.lower == "but":
            marked = any(sentence.words[i].quotation is not None for i in content[place:])
            return content[:place] if marked else content
    return content


def _end_of_phrase(sentence: Sentence, according: Word, source: Word) -> int:
    """Where ``according to a study by the guild based on old files, …`` stops: at the comma, or at the end.

    Relative clauses and appositions of the source belong to it.
    """
    words = sentence.words
    end = _without_stop(sentence, 0)
    commas = [w.index for w in words[max(source.index, according.index + 1) + 1 : end] if w.text in _BREAKS]
    for place, comma in enumerate(commas):
        follower = words[comma + 1]
        stop = commas[place + 1] if place + 1 < len(commas) else end
        inner = words[comma + 1 : stop]
        beside = any(w.base_relation == "appos" for w in inner) and not any(w.xpos in _FINITE for w in inner)
        if follower.lower in _RELATIVE or (beside and stop < end) or _names_the_source(sentence, according, inner):
            continue
        return comma
    return end


def _names_the_source(sentence: Sentence, according: Word, inner: Sequence[Word]) -> bool:
    """``a retired pilot who fled`` in ``…, according to Ida Lund, a retired pilot who fled.``: all behind the comma."""
    start = inner[0].index
    for word in inner:
        if word.base_relation in {"appos", "conj"} and according.index < word.head < start and is_nominal(word):
            below = {w.index for w in sentence.subtree(word)}
            return all(w.index in below for w in inner)
    return False


def _beside_phrase(sentence: Sentence, phrase: set[int]) -> list[int]:
    """The rest of the sentence, where a comma parts the phrase from it."""
    words = sentence.words
    spoken = [i for i in phrase if words[i].upos != "PUNCT"]
    low, high = min(spoken), max(spoken)
    end = _without_stop(sentence, 0)
    if high + 1 >= end and low > 0:
        return list(range(low))
    if low == 0 and high + 1 < end and words[high + 1].text == ",":
        return list(range(high + 2, end))
    if low > 0 and words[low - 1].text == "," and high + 1 < end and words[high + 1].text == ",":
        after = words[high + 2].lower if high + 2 < end else ""
        if after in _GOES_ON:
            return list(range(low))
        return [*range(low), *range(high + 1, end)]
    return []


# the reporter goes on behind the source: "…, according to the guild, but the mayor …"
_GOES_ON = frozenset(
    {"but", "while", "compared", "which", "who", "including", "though", "although", "whereas", "even", "where"}
)


def _object_of_phrase(sentence: Sentence, according: Word) -> Word | None:
    """The noun after ``according to``, however the parser hung the three words together."""
    head = sentence.head_of(according)
    if head is not None and head.index > according.index and is_nominal(head):
        return head
    for kid in sentence.dependents(according, "obl", "obj", "nmod", "pobj"):
        if kid.index > according.index:
            return kid
    to = sentence.words[according.index + 1]
    head = sentence.head_of(to)
    if head is not None and head.index > to.index and is_nominal(head):
        return head
    for word in sentence.words[to.index + 1 : to.index + 8]:
        if word.upos in {"NOUN", "PROPN", "PRON"}:
            above = sentence.head_of(word)
            while above is not None and to.index < above.index and above.upos in {"NOUN", "PROPN"}:
                word, above = above, sentence.head_of(above)
            return word
    return None


def _clause_head(sentence: Sentence, word: Word) -> Word:
    """The nearest verb or predicate at or above ``word`` that heads a clause."""
    current = word
    for _ in range(len(sentence.words)):
        if current.upos in {"VERB", "AUX"} or current.base_relation in {"root", "ccomp", "advcl", "parataxis", "conj"}:
            return current
        head = sentence.head_of(current)
        if head is None:
            return current
        current = head
    return current


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
        owner = _owner(sentence, noun) if equation else None
        if equation and owner is not None:
            yield _of_noun(sentence, noun, cue, owner, equation)
            continue
        clauses = [
            k
            for k in sentence.dependents(noun, "acl", "ccomp")
            if k.index > noun.index and k.xpos not in {"VBN", "VBG"} and not _is_relative(sentence, k)
        ]
        clauses = [k for k in clauses if any(m.lower in {"that", "to"} for m in sentence.dependents(k, "mark"))]
        clauses = clauses or _clause_behind(sentence, noun)
        source = _noun_source(sentence, noun)
        if clauses:
            words = [w.index for w in sentence.subtree(clauses[0]) if w.index > noun.index]
            report = _of_noun(sentence, noun, cue, source, words)
            if source is not None:
                yield report
            elif not any(c.lower == "in" for c in sentence.dependents(noun, "case")):  # said in a statement that
                yield evolve(report, quotes=False)
            continue
        topic = _topic_of(sentence, noun, source, cue) if source is not None or cue.lemma in _ANYBODYS else []
        if topic:
            yield evolve(_of_noun(sentence, noun, cue, source, topic), pattern="noun topic", quotes=False)


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
    if at + 1 >= len(words) or words[at].lemma.lower() != "be" or words[at].upos not in {"AUX", "VERB"}:
        return []
    if words[at + 1].lower != "that" and (words[at + 1].quotation is None or at > noun.index + 1):
        return []
    return list(range(at + 1, _without_stop(sentence, at)))


_LONG_SUBJECT = 24


def _headed(sentence: Sentence, noun: Word) -> list[int]:
    """``The dam will not hold`` in ``Her warning: The dam will not hold``."""
    words = sentence.words
    at = noun.index + 1
    if not 0 < noun.index < 8 or at + 3 >= len(words) or words[at].text != ":":
        return []
    own = {w.index for w in sentence.subtree(noun) if w.index <= noun.index}
    rest = words[at + 1 : _without_stop(sentence, at)]
    if len(own) != noun.index + 1 or any(w.quotation is not None for w in rest):
        return []
    return [w.index for w in rest] if any(w.xpos in _FINITE for w in rest) else []


def _without_stop(sentence: Sentence, start: int) -> int:
    """Where the sentence ends, its last marks outside quotations left out."""
    end = len(sentence.words)
    while end > start and sentence.words[end - 1].upos == "PUNCT" and sentence.words[end - 1].quotation is None:
        end -= 1
    return end


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    """Whose claim it is: ``Her claim``, ``The claim she made``."""
    for kid in sentence.dependents(noun, "nmod:poss"):
        return kid
    for clause in sentence.dependents(noun, "acl"):
        subject = subject_of(sentence, clause) if clause.relation == "acl:relcl" and clause.lemma in _LIGHT else None
        if subject is not None and subject.index > noun.index and is_nominal(subject):
            return subject
    return None


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
    head = sentence.head_of(noun)
    if (
        head is not None
        and noun.base_relation in {"obj", "nsubj", "obl"}
        and head.upos == "VERB"
        and head.lemma in _LIGHT
    ):
        if noun.base_relation == "nsubj":
            return agent_of(sentence, head)
        return subject_of(sentence, head)
    return None


_WORDS = frozenset({"words", "view", "opinion", "telling", "phrase"})


def words_of_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``In the words of Ada Byron, the bridge was "a trap"``; ``in Byron's words``."""
    if _WORDS.isdisjoint(sentence.forms):
        return
    for noun in sentence.words:
        if noun.quotation is not None or noun.lower not in _WORDS:
            continue
        if not any(c.lower == "in" for c in sentence.dependents(noun, "case")):
            continue
        source = None
        for kid in sentence.dependents(noun, "nmod", "nmod:poss"):
            if kid.relation == "nmod:poss" or any(c.lower == "of" for c in sentence.dependents(kid, "case")):
                source = kid
        head = sentence.head_of(noun)
        if source is None or head is None:
            continue
        phrase = {w.index for w in sentence.subtree(noun)}
        governor = _clause_head(sentence, head)
        content = [w.index for w in sentence.subtree(governor) if w.index not in phrase]
        yield Report(
            sentence=sentence.index,
            head=noun.index,
            cue=tuple(i for i in range(min(phrase), max(phrase) + 1) if i == noun.index),
            cue_class="according" if noun.lower in {"words", "telling", "phrase"} else "think",
            source=source.index,
            content=spans_of(sentence, content),
            content_words=frozenset(content),
            pattern="in the words of",
        )
