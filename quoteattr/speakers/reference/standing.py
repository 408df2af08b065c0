"""How a mention stands in its sentence: subject or object, in the main clause or below another phrase."""

from __future__ import annotations

from functools import cache

from attrs import define

from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word


# Nobody changes a standing; it is not frozen because there are so many (see ``Word``).
@define(eq=False)
class Standing:
    """How a mention stands in its sentence.

    Attributes:
        function: subject, object, owner, loose or other.
        main: whether it is the subject of the main clause.
        subordinate: whether it stands in a clause inside a phrase.
        presence: how present that makes it, by how many sentences it lies back (see `presence`).
    """

    function: str
    main: bool
    subordinate: bool
    presence: tuple[float, ...]


REACH = 10
"""How many sentences back somebody can lie whom a pronoun means."""
_WORTH = {"subject": 1.2, "object": 0.2, "loose": 0.3, "other": -0.1, "owner": -0.35}
_WITHIN = {"ccomp": -0.6, "acl": -0.2, "advcl": -0.5}


@cache
def presence(function: str, main: bool, speaks: bool, within: str = "") -> tuple[float, ...]:
    """How present a mention still is 0, 1, 2 … sentences later.

    ``speaks``: it is the source of a report; ``within``: the relation of the clause whose subject it is, as in
    ``Hill said Lind was ill. … he said``, where Hill goes on.
    """
    found = []
    for distance in range(REACH + 1):
        value = 3.4 - (0.5 + 0.9 * distance if distance else 0.0)
        value += _WORTH[function]
        value += (0.4 if within == "advcl" else 0.9) if speaks else 0.0
        if function == "subject" and distance:
            value += 0.3 if main else _WITHIN.get(within, 0.0)
        found.append(value)
    return tuple(found)


def standing_of(sentence: Sentence, draft: Draft, speaks: bool) -> Standing:
    """How a mention stands in its sentence; ``speaks``: it is the source of a report."""
    found = function(sentence, draft)
    subject = found == "subject"
    main = subject and _of_main_clause(sentence, draft)
    word = sentence.words[draft.head]
    within = _clause_of(sentence, word) if word.base_relation == "nsubj" and word.head >= 0 else ""
    within = "" if within == "advcl" and draft.sort != "name" else within
    return Standing(found, main, not subject and in_subclause(sentence, draft), presence(found, main, speaks, within))


def _clause_of(sentence: Sentence, subject: Word) -> str:
    """The relation of a subject's clause, ``ccomp`` of one below such: ``Hill said Lind would win if Ost fell``."""
    verb = sentence.words[subject.head]
    if verb.base_relation in ("advcl", "conj") and any(w.base_relation == "ccomp" for w in sentence.ancestors(verb)):
        return "ccomp"
    return verb.base_relation


def function(sentence: Sentence, draft: Draft) -> str:
    """What the phrase does in its sentence: subject, object, owner, other."""
    if draft.possessive:
        return "owner"
    relation = draft.relation.partition(":")[0]
    word = sentence.words[draft.head]
    if relation == "appos" and word.head >= 0 and sentence.words[word.head].base_relation == "nsubj":
        return "subject"
    named = draft.sort == "name" and relation in ("root", "conj") and bool(sentence.dependents(word, "cop"))
    topic = draft.sort == "name" and relation == "root" and _heads_line(sentence, draft)
    if named or topic or relation in ("nsubj", "csubj") or draft.relation == "obl:agent":
        return "subject"
    if relation in ("obj", "iobj"):
        return "object"
    if relation in ("root", "appos", "conj", "parataxis", "vocative"):
        return "loose"
    return "other"


def _heads_line(sentence: Sentence, draft: Draft) -> bool:
    """Whether a name opens a sentence that is about that one: ``Odo Finch (7): Saved well.``, ``Odo Finch: A rock.``"""
    after = draft.last + 1
    return draft.phrase == 0 and after < len(sentence.words) and sentence.words[after].text in (":", "(", "-", "–", "—")


def in_subclause(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase stands in a relative or other clause inside another phrase."""
    words = sentence.words
    above = words[draft.head].head
    while above >= 0:
        word = words[above]
        if word.base_relation == "acl":
            return True
        above = word.head
    return False


def _of_main_clause(sentence: Sentence, draft: Draft) -> bool:
    """Whether a subject, or a name beside it, is that of the main clause ("The consul, Ann Lee, came")."""
    word = sentence.words[draft.head]
    if word.base_relation == "appos":
        word = sentence.words[word.head]
    return sentence.words[word.head].relation == "root"
