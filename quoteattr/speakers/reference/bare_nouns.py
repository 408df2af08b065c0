"""Common nouns that stand for nobody who is there: an office, a likeness, a line over the text."""

from __future__ import annotations

from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence

_SEEMING = frozenset({"air", "look", "manner", "tone", "voice", "expression", "feelings", "gait", "patience"})


def only_compared(sentence: Sentence, draft: Draft) -> bool:
    """``He looked like a man carved out of coal``, ``with the air of a man in pain``: ``the man`` is somebody else.

    So is ``the girl`` behind ``a girl must be brave`` and ``she felt such a little girl``.
    """
    if draft.determiner not in ("a", "an") or draft.type != "person":
        return False
    words = sentence.words
    if draft.relation == "nsubj" and any(
        aux.lower in _ANYBODY for aux in sentence.dependents(words[words[draft.head].head], "aux")
    ):
        return True
    if not draft.phrase:
        return False
    before = words[draft.phrase - 1].lower
    seeming = before == "of" and draft.phrase > 1 and words[draft.phrase - 2].lower in _SEEMING
    return seeming or before in ("like", "than", "such")


_ANYBODY = frozenset({"must", "should", "ought", "can", "may", "cannot"})  # what holds of any


def is_mere_office(sentence: Sentence, draft: Draft) -> bool:
    """Whether a noun without article is an office, nobody who holds it (``is fit to be mayor``, ``ran for mayor``)."""
    return _bare(draft) and draft.phrase > 0 and sentence.words[draft.phrase - 1].lower in _BEFORE_OFFICES


_BEFORE_OFFICES = frozenset({"be", "being", "become", "becoming", "for", "as", "elected", "elect"})


def _bare(draft: Draft) -> bool:
    """Whether one person is spoken of without article or owner (``mayor``)."""
    return not draft.determiner and draft.owner is None and draft.number == "singular" and draft.type == "person"


def is_in_headline(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a line over the text speaks of somebody whom the text brings in: ``Candidate is expected to pay``."""
    if sentence.index > 1 or draft.first > 0 or not _bare(draft) or sentence.words[0].upos == "NUM":
        return False
    after = reading.paragraphs.get(sentence.index + 1)
    return after is not None and after != sentence.paragraph and len(sentence.words) < _LONG_LINE


_LONG_LINE = 30
