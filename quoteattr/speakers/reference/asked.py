"""What a pronoun and its clause tell of whom it means."""

from __future__ import annotations

import attrs

from quoteattr.speakers.records import Draft
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.signs import verb_of
from quoteattr.syntax.records import Sentence

# what a thing does not do, unlike to show and to mean
_BODIES = frozenset(["said", "says", "added", "adds", "announced", "claimed", "claims", "confirmed", "warned", "warns"])
_REPLIES = frozenset({"replied", "replies", "answered", "answers", "responded", "retorted"})
_ASKED = frozenset({"asked", "pressed", "questioned", "told"})


@attrs.frozen(eq=False)
class Asked:
    """A pronoun, and what its clause tells of who is meant; `acts`: it is a subject, which most signs ask first."""

    pronoun: Draft
    here: Sentence
    focus: Focus
    sentences: dict[int, Sentence]
    paragraphs: dict[int, int]
    acts: bool
    somebody: bool
    says: bool
    says_they: bool
    says_it: bool
    writes: bool
    reads_out: bool
    replies: bool


def question(pronoun: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int]) -> Asked:
    here = sentences[pronoun.sentence]
    says = (pronoun.sentence, pronoun.head) in focus.sources
    verb = verb_of(here, pronoun)
    return Asked(
        pronoun=pronoun,
        here=here,
        focus=focus,
        sentences=sentences,
        paragraphs=paragraphs,
        acts=here.words[pronoun.head].base_relation == "nsubj",
        somebody=pronoun.lemma in ("he", "she"),
        says=says,
        says_they=says and pronoun.lemma == "they",
        says_it=says and pronoun.lemma == "it" and verb in _BODIES,
        writes=verb in ("write", "writes", "wrote"),
        replies=says and verb in _REPLIES and here.words[0].quotation is not None and here.forms.isdisjoint(_ASKED),
        reads_out=pronoun.lemma == "it" and verb in ("read", "reads", "began", "begins"),  # of a letter
    )
