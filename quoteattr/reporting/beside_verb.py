"""Which noun beside a verb is its source: behind it, before it, beside the quotation, whatever the tree says."""

from __future__ import annotations

from quoteattr.quotations.wordlists import word_list
from quoteattr.reporting.sources import is_time
from quoteattr.syntax.records import Sentence, Word


def inverted_subject(sentence: Sentence, verb: Word) -> Word | None:
    """A source that the parser took for an object: ``"…," said Brandt`` with ``obj(said, Brandt)``.

    Not ``"…," pulling a brass cord``: no subject stands behind a participle.
    """
    if not any(word.quotation is not None for word in sentence.words[: verb.index]):
        return None
    if verb.xpos == "VBG":
        return None
    for kid in sentence.dependents(
        verb, "obj", "iobj", "obl", "xcomp", "ccomp", "dep", "parataxis", "appos", "flat", "compound"
    ):
        if kid.quotation is None and 0 < kid.index - verb.index <= 12 and kid.upos in {"PROPN", "NOUN", "PRON"}:
            if not sentence.dependents(kid, "case", "mark"):
                return kid
    return None


def subject_beside_quotation(sentence: Sentence, verb: Word, known: Word | None) -> Word | None:
    """The source of a verb that stands right after a quotation, whatever the tree says.

    ``"…," said Brandt, a nurse who fled`` gives ``Brandt``; ``"…," a note on the door read``
    gives ``note``. None if the verb does not stand there, or if the tree's subject fits.
    """
    before = verb.index - 1
    while before >= 0 and sentence.words[before].upos in {"ADV", "AUX"}:
        before -= 1
    if before < 0:
        return None
    if sentence.words[before].quotation is not None:
        if (known is not None and 0 < known.index - verb.index <= 15) or verb.lower not in word_list("said"):
            return None
        for word in sentence.words[verb.index + 1 : verb.index + 9]:
            if word.quotation is not None or word.upos in {"VERB", "PUNCT", "ADP", "SCONJ", "CCONJ"}:
                return None
            if _names(word):
                return (
                    None
                    if known is not None and _speaks_of(sentence, verb, word)
                    else top_of_phrase(sentence, word, verb.index)
                )
        return None
    if known is not None:
        return None
    for word in sentence.words[max(before - 10, 0) : before + 1]:
        if word.quotation is None and _names(word):
            opening = sentence.words[word.index - 1 - _leading(sentence, word)] if word.index else None
            if opening is not None and opening.quotation is not None:
                return top_of_phrase(sentence, word, opening.index)
    return None


def _speaks_of(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Does a noun begin what is said: ``she`` in ``Lind, who calls it a “trap,” said she was sorry``?

    Or is it to whom: ``fans`` in ``Lind, who wrote the song “Salt,” told fans``.
    """
    if word.base_relation == "iobj" and word.head == verb.index:
        return True
    head = sentence.head_of(word)
    return head is not None and head.relation == "ccomp" and head.head == verb.index and word.base_relation == "nsubj"


def _names(word: Word) -> bool:
    """May the word head a source: a noun, a pronoun, ``one``, ``the 46-year-old``?"""
    if is_time(word):
        return False
    return (
        word.upos in {"PROPN", "NOUN", "PRON"}
        or word.lower in {"one", "another", "some", "many", "most"}
        or (word.upos in {"ADJ", "NUM"} and word.lower.endswith("old"))
    )


def _leading(sentence: Sentence, word: Word) -> int:
    """How many determiners and adjectives stand right before ``word``."""
    count = 0
    while word.index - 1 - count >= 0:
        before = sentence.words[word.index - 1 - count]
        if before.quotation is not None or before.upos not in {"DET", "ADJ", "NUM", "ADV"}:
            break
        count += 1
    return min(count, word.index - 1)


def top_of_phrase(sentence: Sentence, word: Word, after: int) -> Word:
    """The head of the noun phrase that ``word`` opens, to the right of word number ``after``."""
    for above in sentence.ancestors(word):
        if above.upos not in {"PROPN", "NOUN"} or above.index <= after or above.quotation is not None:
            break
        if word.base_relation not in {"compound", "flat", "nmod", "amod", "det", "nummod"}:
            break
        if any(w.upos == "PUNCT" for w in sentence.words[word.index + 1 : above.index]):
            break
        word = above
    return word


NAMES_IT = frozenset({"call", "dub", "label", "name", "term", "brand"})


def nominal_right_before(sentence: Sentence, verb: Word) -> Word | None:
    """A source that the parser hung elsewhere: the noun phrase that ends right before the verb."""
    before = verb.index - 1
    while before >= 0 and sentence.words[before].upos in {"ADV", "AUX"}:
        before -= 1
    if before < 0:
        return None
    word = sentence.words[before]
    if word.quotation is not None or word.upos not in {"PROPN", "PRON", "NOUN"} or is_time(word):
        return None
    if word.lower in {"to", "it", "that", "which"}:
        return None
    if word.base_relation == "obj" and verb.lemma.lower() in NAMES_IT:
        return None  # ``fought the rule called “the gate”``
    start = before
    while start > 0 and sentence.words[start - 1].upos in {"PROPN", "NOUN", "ADJ", "DET"}:
        start -= 1
    top = word
    for above in sentence.ancestors(word):
        if not (start <= above.index <= before):
            break
        top = above
    if sentence.dependents(top, "case"):
        return None
    return top
