"""What belongs to the object of a cue: what it is called, what it is for, where it leads."""

from __future__ import annotations

from quoteattr.reporting.lexicon import Cue
from quoteattr.syntax.records import Sentence, Word

SHOWN_BY = frozenset({"show", "find", "reveal", "suggest", "indicate", "put"})
_SURVEYS = frozenset({"poll", "survey", "study", "average", "record", "data", "figure", "result", "report", "research"})


def is_survey(sentence: Sentence, verb: Word) -> bool:
    """``A survey`` in ``A survey showed Lind with a lead of four points``."""
    subjects = sentence.dependents(verb, "nsubj")
    head = sentence.head_of(verb)
    if not subjects and head is not None and verb.base_relation == "acl":
        subjects = [head]
    return any({k.lemma.lower(), k.lower.removesuffix("s")} & _SURVEYS for k in subjects)


def of_object(sentence: Sentence, kids: list[Word], thing: Word) -> list[Word]:
    """``for the pier`` in ``announced her support for the pier``, though the tree hangs it on the verb."""
    end = max(w.index for w in sentence.subtree(thing))
    found = []
    for kid in kids:
        if kid.base_relation != "obl" or kid.index <= end:
            continue
        words = sentence.subtree(kid)
        if words[0].index != end + 1 or words[0].lower not in {"for", "of", "against", "about", "toward", "between"}:
            break
        found.append(kid)
        end = max(w.index for w in words)
    return found


# what is said, told or promised may be told "to" somebody
_TO_SOMEBODY = frozenset({"say", "tell", "ask", "promise", "show", "quote", "order"})


def predicates(sentence: Sentence, word: Word) -> bool:
    """``a disgrace`` in ``called it a disgrace``, ``as weak`` in ``described it as weak``."""
    if word.relation in {"xcomp", "ccomp", "obj", "iobj"}:
        return True
    return word.base_relation in {"obl", "advcl"} and any(
        m.lower == "as" for m in sentence.dependents(word, "case", "mark")
    )


def as_what(sentence: Sentence, word: Word) -> bool:
    """``as a success`` in ``thinks of the fair as a success``."""
    return word.base_relation == "obl" and any(c.lower == "as" for c in sentence.dependents(word, "case"))


def explains(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """``for the delay`` in ``blamed the ministry for the delay``; ``as a blow`` in ``backed the delay as a blow``."""
    if word.base_relation == "obl":
        cases = {m.lower for m in sentence.dependents(word, "case")}
        if cases & {"as", "over", "than"} or ("to" in cases and cue.cue_class not in _TO_SOMEBODY):
            return True
    if cue.cue_class != "judge" or word.base_relation not in {"obl", "advcl"}:
        return False
    return any(m.lower in {"for", "of", "as", "over", "with"} for m in sentence.dependents(word, "case", "mark"))
