"""Where reported words end because whoever spoke does something else, or somebody else does."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.syntax.records import FINITE, Sentence, Word

_JOINING = frozenset({"and", "but"})
_BETWEEN = frozenset({"ADV", "PART"})


def before_next_act(sentence: Sentence, verb: Word, words: Sequence[int]) -> tuple[int, ...]:
    """``words``, no clause, up to a verb that can only go with the cue.

    ``claimed the pier | and was turned away``, ``vowed to mend the dam, | but it broke in May``,
    ``calling for a vote | and carrying lanterns``.
    """
    participle = verb.xpos == "VBG"
    for place, index in enumerate(words):
        word = sentence.words[index]
        if word.xpos in FINITE or word.lower in {"who", "which", "whom"}:
            return tuple(words)
        if participle and place and word.xpos == "VBG":
            participle = False  # ``praising eating and sleeping``
        if not place or word.lower not in _JOINING or word.quotation is not None:
            continue
        if _goes_on(sentence, verb, word, participle=participle) or _own_clause(sentence, word):
            end = place
            while end and sentence.words[words[end - 1]].text in {",", "—", "–", "-", "--"}:
                end -= 1
            return tuple(words[:end]) if end else tuple(words)
    return tuple(words)


def _goes_on(sentence: Sentence, verb: Word, conjunction: Word, *, participle: bool) -> bool:
    """Does a verb without a subject of its own follow, in a form that the cue could have?"""
    for word in sentence.words[conjunction.index + 1 : conjunction.index + 4]:
        if word.quotation is not None:
            return False
        if word.upos in _BETWEEN and word.xpos != "TO":
            continue
        if word.upos not in {"VERB", "AUX"} or word.base_relation == "amod":
            return False
        after = sentence.words[word.index + 1 : word.index + 2]
        if after and after[0].quotation is not None:
            return False  # ``a harsh and misnamed “fair deal”``
        if participle and word.xpos == "VBG":
            return True
        joined = sentence.head_of(word) if word.base_relation == "conj" else None
        if word.xpos == "VBD" and joined is not None and joined.xpos == "VBN" and joined.index != verb.index:
            return False  # ``a plan drawn up and praised by the guild``
        return word.xpos in {"VBD", "VBZ", "MD"}
    return False


def _own_clause(sentence: Sentence, conjunction: Word) -> bool:
    """Does a clause with a subject and a tense of its own follow behind a comma?"""
    if sentence.words[conjunction.index - 1].text not in {",", "—", "–"}:
        return False
    for word in sentence.words[conjunction.index + 1 : conjunction.index + 10]:
        if word.quotation is not None or word.text in {",", ";", ":"} or word.lower in {"who", "which", "that"}:
            return False
        if word.base_relation == "nsubj" and word.head > conjunction.index:
            above = sentence.words[word.head]
            return above.xpos in FINITE or any(
                k.xpos in FINITE and k.index > word.index for k in sentence.dependents(above, "aux", "cop")
            )
    return False
