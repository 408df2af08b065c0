"""Every utterance of a text: words in marks, reported words, turns of a transcript, words within words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from quoteattr.composing.headlines import is_label, said_in_headline
from quoteattr.composing.nesting import nest
from quoteattr.composing.quoted import quoted
from quoteattr.composing.records import Utterance
from quoteattr.composing.reported import reported
from quoteattr.linking.inner import WITHIN, is_speaker_of, said_within
from quoteattr.linking.records import Link, Scene
from quoteattr.quotations.labels import between_times
from quoteattr.reporting.records import Report


def gather_utterances(
    scene: Scene,
    classes: frozenset[str],
    who: Callable[[Report], int | None],
    *,
    unattributed: bool = True,
    topics: bool = False,
    nested: bool = False,
) -> list[Utterance]:
    """Every utterance of a text in order: the quoted ones, and those reported without marks by these classes of cues.

    ``who`` tells which person or body the source of a report is.
    ``topics`` keeps reports that name a topic or a target rather than what was said
    (``criticized the plan``). ``nested`` adds what the words of somebody quote of somebody.
    """
    spoken = quoted(scene, unattributed=unattributed)
    by_report = {u.link.report: u for u in spoken if u.link is not None and u.link.report is not None}
    spoken = said_in_headline(scene, spoken)
    silent = [u for u in reported(scene, classes, by_report, topics=topics) if not is_label(scene, u)]
    within = _within(scene) if nested else []
    return nest(scene, [*spoken, *_turns(scene, spoken), *within], silent, who)


def _within(scene: Scene) -> list[Utterance]:
    """``‘Never sell the house,’`` in ``“My mother used to say, ‘Never sell the house,’” said Ann Lee.``"""
    found = []
    for inner in said_within(scene):
        quotation = scene.quotations[inner.quotation]
        own = is_speaker_of(scene.text[slice(*inner.who)])
        link = Link(
            WITHIN,
            0.8,
            same_as=inner.around if own else None,
            label=None if own else inner.who,
            relation="the words around say whose words these are",
        )
        found.append(Utterance(link, [inner.quotation], [(quotation.inner_start, quotation.inner_end)]))
    return found


_TELLING = {"labelled": "the label of the turn", "whole": "the heading or the signature names who it is"}


def _turns(scene: Scene, spoken: Sequence[Utterance]) -> list[Utterance]:
    """``BRANDT: We are staying.``: the words of a turn, unless they stand in marks anyway."""
    turns: list[Utterance] = []
    spelled = sum(not scene.text[turn.start : turn.start + 1].isdigit() for turn in scene.turns)
    if spelled * 10 < len(scene.turns) * 8:
        return turns  # a list of figures: ``Brandt: 1,204.``
    in_marks: Counter[int] = Counter()
    for utterance in spoken:
        around = scene.turn_at(utterance.start)
        if around is not None and utterance.end <= around.end:
            in_marks[around.start] += utterance.end - utterance.start + 2
    for turn in scene.turns:
        marked = in_marks[turn.start]
        if marked * 10 < (turn.end - turn.start) * 8:
            labelled = turn.part == "labelled"
            relation = _TELLING.get(turn.part, f"it is a {turn.part} of an interview")
            certainty = 0.9 if labelled else 0.8
            label = (turn.label_start, turn.label_end)
            link = Link("turn of a transcript", certainty, label=label, relation=relation)
            turns.append(Utterance(link, spans=between_times(scene.text, turn.start, turn.end)))
    return turns
