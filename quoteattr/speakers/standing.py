"""How a mention stands in its sentence: subject or object, in the main clause or below another phrase."""

from __future__ import annotations

from attrs import define

from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence


# Nobody changes a standing; it is not frozen because there are so many (see ``Word``).
@define(eq=False)
class Standing:
    """How a mention stands in its sentence.

    Attributes:
        function: subject, object, owner, loose or other.
        main: whether it is the subject of the main clause.
        subordinate: whether it stands in a clause inside a phrase.
    """

    function: str
    main: bool
    subordinate: bool


def standing_of(sentence: Sentence, draft: Draft) -> Standing:
    """How a mention stands in its sentence."""
    found = function(sentence, draft)
    subject = found == "subject"
    return Standing(found, subject and _of_main_clause(sentence, draft), not subject and in_subclause(sentence, draft))


def function(sentence: Sentence, draft: Draft) -> str:
    """What the phrase does in its sentence: subject, object, owner, other."""
    if draft.possessive:
        return "owner"
    relation = draft.relation.partition(":")[0]
    word = sentence.words[draft.head]
    if relation == "appos" and word.head >= 0 and sentence.words[word.head].base_relation == "nsubj":
        return "subject"
    named = draft.sort == "name" and relation in ("root", "conj") and bool(sentence.dependents(word, "cop"))
    if named or relation in ("nsubj", "csubj") or draft.relation == "obl:agent":
        return "subject"
    if relation in ("obj", "iobj"):
        return "object"
    if relation in ("root", "appos", "conj", "parataxis", "vocative"):
        return "loose"
    return "other"


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
