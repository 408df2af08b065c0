"""Slips of tokenizers and parsers that English itself gives away, mended before anybody looks at a tree.

`tokens` mends sentences and words before they are tagged; all other files mend trees.
"""

from __future__ import annotations

from quoteattr.syntax.mending.clauses import (
    with_as_clauses,
    with_openers,
    with_participles,
    with_past_times,
    with_questions,
    with_reduced,
    with_relatives,
    with_second_tags,
    with_speakers_outside,
    with_subjects,
    with_tones,
    with_verdicts,
)
from quoteattr.syntax.mending.couples import with_couples
from quoteattr.syntax.mending.names import (
    SURNAMES_FIRST,
    with_accused,
    with_adverbs,
    with_epithets,
    with_hearers,
    with_hyphens,
    with_names,
    with_nouns,
    with_our,
    with_owned_offices,
    with_spokesmen,
    with_syllables,
    with_towns,
)
from quoteattr.syntax.mending.verbs import with_verbs_mended
from quoteattr.syntax.records import Word

__all__ = ["mended_tree"]

# rules for clauses and for those who speak or listen, in order, each with a word or tag that must be in the sentence
_RULES = (
    ("who", with_relatives),
    ("VBG", with_verdicts),
    ("and", with_second_tags),
    ("VBG", with_participles),
    ("VBN", with_reduced),
    ("as", with_as_clauses),
    ("if", with_questions),
    ("yesterday", with_past_times),
    ("last", with_past_times),
    ("CD", with_subjects),
    (",", with_openers),
    ("''", with_speakers_outside),
    ("hear", with_tones),
    ("told", with_hearers),
    ("the", with_epithets),
    ("accusing", with_accused),
    ("for", with_spokesmen),
    ("-", with_hyphens),
    ("our", with_our),
    ("and", with_couples),
    ("POS", with_owned_offices),
    (",", with_towns),
)


def mended_tree(words: list[Word]) -> list[Word]:
    """The words of a sentence, which may be changed in place, each below the word it belongs to."""
    forms = {word.lower for word in words}
    words = words if forms.isdisjoint(SURNAMES_FIRST) else with_syllables(words)
    words = with_names(with_nouns(with_verbs_mended(with_adverbs(words), forms)))
    forms.update([word.xpos for word in words])
    for sign, rule in _RULES:
        if sign in forms:
            words = rule(words)
    return words
