"""Rules for a quotation that somebody is asked with, whose answer follows."""

from __future__ import annotations

from quoteattr.linking.records import Link, Place, Scene, placed
from quoteattr.linking.within import QUESTIONED, frame_ahead


def asked_by_nobody(scene: Scene, index: int) -> Link | None:
    """A question of which the text does not say who asks it: ``Asked, “Will you stay?” Brandt said, “No.”``"""
    asked = frame_ahead(scene, index)
    if asked is None or asked.report is None or asked.source is not None:
        return None
    sentence, words = scene.places[index]
    between = sentence.words[scene.reports[asked.report].head : min(w.index for w in words)]
    return None if any(word.lower == "by" for word in between) else asked


@placed
def asked_by(scene: Scene, index: int, place: Place) -> Link | None:
    """A question at the opening, asked by somebody: ``Asked by a diver, "Will you stay?" Brandt said, "No."``"""
    words, first = place.sentence.words, place.first
    asked = words[0].lower in QUESTIONED and first > 3 and words[1].lower == "by" and words[first - 1].text == ","
    if not asked or scene.text[scene.quotations[index].inner_end - 1] != "?":
        return None
    who = place.sentence.head_of(words[1])
    if who is None or not who.index < first - 1 or any(word.text == "," for word in words[: first - 1]):
        return None
    return Link("governing verb", 0.9, source=(place.sentence.index, who.index), relation="the one who asks")
