"""Names that are of places, by how a tale uses them: ``a house near Garve``, ``set down at Holme Staithe``."""

from __future__ import annotations

from collections.abc import Mapping

from quoteattr.speakers import Cast
from quoteattr.speakers.lexicon import is_given
from quoteattr.syntax.records import Sentence, Word

_WHERE = frozenset({"in", "into", "near", "through", "across", "throughout", "outside"})
_WHITHER = frozenset({"to", "towards", "toward", "from", "of", "over", "beyond", "round"})
_LOOKED = frozenset({"look", "stare", "glance", "gaze", "smile", "laugh", "wink", "nod", "peer", "point", "shout"})


def places_of(cast: Cast, sentences: Mapping[int, Sentence]) -> set[int]:
    """Who is named only where places are named, and never by a known given name, a form of address or a pronoun.

    And the Earth and Weir Road, whose name is mostly taken for a place, whatever some ``he`` is taken for.
    """
    found: dict[int, bool] = {}
    named: dict[int, list[bool]] = {}
    for mention in cast.mentions:
        if mention.entity is not None and mention.sort != "pronoun":
            named.setdefault(mention.entity, []).append(_is_tagged(sentences[mention.sentence].words[mention.head]))
        if mention.entity is None or mention.sort == "nominal" or found.get(mention.entity) is False:
            continue
        if mention.sort == "pronoun":
            found[mention.entity] = False
            continue
        sentence = sentences[mention.sentence]
        found[mention.entity] = mention.gender is None and _behind(sentence, sentence.words[mention.head])
    mostly = {number for number, tags in named.items() if sum(tags) >= _MOSTLY * len(tags)}
    return {
        number
        for number in mostly | {number for number, only in found.items() if only}
        if not cast.speaker(number).honorific and not is_given((cast.speaker(number).name or "").split(" ")[0])
    }


_MOSTLY = 0.6


def _is_tagged(word: Word) -> bool:
    """Whether a word with a capital is taken for a place."""
    return word.name.endswith("LOC") and word.text[:1].isupper()


def _behind(sentence: Sentence, word: Word) -> bool:
    """``near Garve``, ``at Garve``; not ``looked at Garve``."""
    above = sentence.head_of(word)
    for case in sentence.dependents(word, "case"):
        if case.lower in _WHERE or (case.lower in _WHITHER and word.name.endswith("LOC")):
            return True
        if case.lower == "at":
            return above is None or (above.lemma or above.lower).lower() not in _LOOKED
    return False
