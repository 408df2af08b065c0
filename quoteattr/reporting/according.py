"""Attribution by ``according to``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quoteattr.reporting.content import spans_of
from quoteattr.reporting.ends import behind_concession
from quoteattr.reporting.frames import within_brackets
from quoteattr.reporting.lexicon import Cue
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_nominal
from quoteattr.syntax.records import FINITE, Sentence, Word
from quoteattr.wordlists import word_list

_BREAKS = frozenset({",", ";", ":", "—", "–", "--"})
_RELATIVE = frozenset({"who", "which", "whose", "whom"})


def according_to_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``According to the ministry, 40 boats left``: the ministry is the source, the clause the content."""
    words = sentence.words
    for word in words[:-1] if "according" in sentence.forms else ():
        if word.quotation is not None or word.lower != "according" or words[word.index + 1].lower != "to":
            continue
        source = _object_of_phrase(sentence, word)
        if source is None or source.quotation is not None or _is_measure(sentence, source):
            continue
        phrase = set(range(word.index, _end_of_phrase(sentence, word, source)))
        governor = sentence.head_of(source)
        while governor is not None and governor.index in {word.index, word.index + 1}:
            governor = sentence.head_of(governor)
        if governor is not None:
            governor = clause_head(sentence, governor)
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


def _is_measure(sentence: Sentence, source: Word) -> bool:
    """Whether it is no source but what something goes by: ``paid according to their means``, ``according to plan``."""
    lemma = source.lemma.lower()
    if source.upos != "NOUN":
        return False
    bare = sentence.words[source.index - 1].lower == "to"
    return lemma in word_list("reporting", "measures") or (bare and f"={lemma}" in word_list("reporting", "measures"))


def _behind_colon(sentence: Sentence, content: list[int]) -> list[int]:
    """``nine went in May`` in ``Few boats are sold: nine went in May, according to the guild``."""
    words = sentence.words
    if any(words[i].quotation is not None for i in content):
        return content
    colon = next((i for i in reversed(content) if words[i].text == ":"), content[0])
    rest = [i for i in content if i > colon]
    finite = [i for i in content if words[i].xpos in FINITE]
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
    end = without_stop(sentence, 0)
    start = _behind_brackets(sentence, max(source.index, according.index + 1) + 1)
    commas = [w.index for w in words[start:end] if w.text in _BREAKS and w.index + 1 < len(words)]
    for place, comma in enumerate(commas):
        follower = words[comma + 1]
        stop = commas[place + 1] if place + 1 < len(commas) else end
        inner = words[comma + 1 : stop]
        more = any(w.base_relation == "appos" or _in_list(sentence, according, w, comma, stop) for w in inner)
        beside = more and not any(w.xpos in FINITE for w in inner)
        if follower.lower in _RELATIVE or (beside and stop < end) or _names_the_source(sentence, according, inner):
            continue
        return comma
    return end


def _in_list(sentence: Sentence, according: Word, word: Word, comma: int, stop: int) -> bool:
    """``cooks`` in ``According to waiters, cooks and guests, the inn was full``, a subject or not to the tree."""
    if word.base_relation == "conj":
        return according.index < word.head < comma
    if word.base_relation != "nsubj" or not sentence.dependents(word, "conj"):
        return False
    return any(k.index > stop for k in sentence.dependents(sentence.words[word.head], "nsubj"))


def _behind_brackets(sentence: Sentence, at: int) -> int:
    """The word behind brackets that open at a word (``Holm (1904, 7), …``); the word itself if none do."""
    if at >= len(sentence.words) or sentence.words[at].text not in {"(", "["}:
        return at
    closing = (w.index for w in sentence.words[at : at + 24] if w.text in {")", "]"})
    return next((index + 1 for index in closing), at)


def _names_the_source(sentence: Sentence, according: Word, inner: Sequence[Word]) -> bool:
    """``a retired pilot who fled`` in ``…, according to Ida Lund, a retired pilot who fled.``: all behind the comma."""
    for word in inner:
        if word.base_relation in {"appos", "conj"} and according.index < word.head < inner[0].index:
            below = {w.index for w in sentence.subtree(word)}
            return all(w.index in below for w in inner)
    return False


def _beside_phrase(sentence: Sentence, phrase: set[int]) -> list[int]:
    """The rest of the sentence, where a comma parts the phrase from it."""
    words = sentence.words
    spoken = [i for i in phrase if words[i].upos != "PUNCT"]
    low, high = min(spoken), max(spoken)
    end = without_stop(sentence, 0)
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


def clause_head(sentence: Sentence, word: Word) -> Word:
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


def without_stop(sentence: Sentence, start: int) -> int:
    """Where the sentence ends, its last marks outside quotations left out."""
    end = len(sentence.words)
    while end > start and sentence.words[end - 1].upos == "PUNCT" and sentence.words[end - 1].quotation is None:
        end -= 1
    return end
