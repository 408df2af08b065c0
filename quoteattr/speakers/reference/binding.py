"""Whom a pronoun cannot mean, or hardly, by the grammar of its sentence.

The conditions are those of binding (Chomsky, 1981): who does something is not ``him`` or ``her`` of the same verb.
"""

from __future__ import annotations

from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word


def _first_conjunct(sentence: Sentence, word: Word) -> Word:
    """The first of the joined phrases that the word belongs to."""
    for above in (word, *sentence.ancestors(word)):
        if above.base_relation != "conj":
            return above
    return word


def clause_mates(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether both are arguments of one verb, so that they cannot be the same ("Ann told her")."""
    one, other = sentence.words[pronoun.head], sentence.words[draft.head]
    if pronoun.possessive or pronoun.text.lower().endswith("self") or draft.possessive:
        return False
    other = _first_conjunct(sentence, other)
    if one.upos in ("NOUN", "PROPN"):
        one = _first_conjunct(sentence, one)
    if other.base_relation == "nsubj" and other.head == _doing(sentence, one):
        return True
    return (
        one.head == other.head >= 0
        and {one.base_relation, other.base_relation} <= {"nsubj", "obj", "iobj", "obl"}
        and one.base_relation != other.base_relation
    )


def _doing(sentence: Sentence, word: Word) -> int | None:
    """The verb whose subject does what is done to the word: ``Ann met Tom, chiding him`` and ``… and chided him``."""
    if word.base_relation not in ("obj", "iobj") or word.head < 0:
        return None
    verb = sentence.words[word.head]
    while (
        verb.base_relation in ("advcl", "conj", "xcomp") and verb.head >= 0 and not sentence.dependents(verb, "nsubj")
    ):
        if verb.base_relation == "advcl" and verb.xpos != "VBG":
            return None
        if verb.base_relation == "xcomp" and sentence.dependents(sentence.words[verb.head], "obj"):
            return None  # Ann told Tom to call her
        verb = sentence.words[verb.head]
    return verb.index if verb.index != word.head else None


def cannot_be(here: Sentence, pronoun: Draft, draft: Draft, acts: bool) -> bool:
    """Whether a phrase of the same sentence cannot be whom the pronoun means; ``acts``: the pronoun is a subject."""
    if clause_mates(here, pronoun, draft) or (acts and _in_own_participle(here, pronoun, draft)):
        return True
    return pronoun.possessive and _of_somebody_else(here, pronoun, draft)


def _of_somebody_else(here: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase beside a name ends in the ``her`` of somebody named in it.

    ``Rae Lind, an adviser to Ida Holm in her first term``: it was Holm's.
    """
    for above in here.ancestors(here.words[pronoun.head]):
        if above.base_relation == "acl":
            return False  # an adviser who found her first job
        if above.base_relation == "appos":
            others = here.words[draft.last + 1 : pronoun.first]
            return draft.head in (above.head, above.index) and any(word.name == "B-PER" for word in others)
    return False


def told_of(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase stands in what the pronoun's verb says ("Hill was ill, he said": he is not Hill)."""
    words = sentence.words
    word = words[pronoun.head]
    if draft.sort == "pronoun" or word.base_relation != "nsubj" or word.head < 0 or pronoun.possessive:
        return False
    if draft.relation == "nsubj" and words[words[draft.head].head].base_relation == "parataxis":
        return False  # But, Hill added, he was well
    verb = words[word.head]
    path = [words[draft.head], *sentence.ancestors(words[draft.head])]
    marked = any(w.quotation is not None for w in words[draft.last + 1 : pronoun.first])
    if marked and all(above.quotation is None for above in path[1:]):
        return False  # not: Hill was “ill,” he said
    above = next((n for n, w in enumerate(path) if w.index == verb.index), None)
    if above is not None:
        return any(w.base_relation in ("ccomp", "parataxis") or _condition(sentence, w, verb) for w in path[:above])
    between = 0 < pronoun.first < verb.index < len(words) - 1 and words[pronoun.first - 1].text == ","
    closing = verb.index >= len(words) - 4 or (between and words[verb.index + 1].text == ",")
    return (
        verb.base_relation == "parataxis"
        and closing
        and draft.first < verb.index
        and any(w.index == verb.head for w in path)
    )


def _condition(sentence: Sentence, clause: Word, verb: Word) -> bool:
    """Whether a clause is the condition of what is said ("If Hill won, she said she would go": she is not Hill)."""
    if clause.base_relation != "advcl" or clause.head != verb.index or clause.index > verb.index:
        return False
    if not any(mark.lower in ("if", "unless") for mark in sentence.dependents(clause, "mark")):
        return False
    said = sentence.dependents(verb, "ccomp")
    return any(aux.lower in _WOULD for one in said for aux in sentence.dependents(one, "aux"))


_WOULD = frozenset({"would", "will", "could", "might", "may", "can", "should", "'d", "’d", "'ll", "’ll"})


def _in_own_participle(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether a name stands in a phrase whose unspoken subject is the pronoun ("Asked about Hill, she said")."""
    words = sentence.words
    subject = words[pronoun.head]
    if draft.sort != "name" or subject.base_relation != "nsubj" or draft.first > pronoun.first:
        return False
    name = words[draft.head]
    clause = next((w for w in (name, *sentence.ancestors(name)) if w.base_relation == "advcl"), None)
    while clause is not None and clause.xpos in ("VBN", "VBG"):
        if sentence.dependents(clause, "nsubj", "aux", "mark", "cop"):
            return False
        if clause.head == subject.head:
            return True
        above = sentence.head_of(clause)  # Speaking at the port, flanked by Hill, she said
        clause = above if above is not None and above.base_relation == "advcl" else None
    return False


def governs(sentence: Sentence, pronoun: Draft, name: Draft) -> bool:
    """Whether the pronoun does what the name stands in: ``He says Hill is ill`` is not said by Hill.

    Writers are less strict farther down: ``He said that her speech, a reply to Hill's, was dull``.
    """
    subject = sentence.words[pronoun.head]
    if subject.base_relation != "nsubj" or subject.head < 0 or pronoun.possessive:
        return False
    if name.possessive or name.quoted is not None:
        return False
    word = sentence.words[name.head]
    for above in sentence.ancestors(word):
        if word.base_relation not in _GOVERNED and not _is_purpose(sentence, word):
            return False
        if above.index == subject.head:
            return True
        word = above
    return False


def _is_purpose(sentence: Sentence, clause: Word) -> bool:
    """``He turned to see whether Hill was listening``: what somebody does in order to do it."""
    to = clause.base_relation == "advcl" and clause.xpos == "VB" and not sentence.dependents(clause, "nsubj")
    return to and any(mark.lower == "to" for mark in sentence.dependents(clause, "mark"))


_GOVERNED = frozenset({"nsubj", "obj", "iobj", "obl", "ccomp", "xcomp", "nmod"})
