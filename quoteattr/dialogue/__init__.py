"""Who speaks in a dialogue: its turns, decided together once it is known who is in the text."""

from __future__ import annotations

from attrs import evolve

from quoteattr.dialogue.decoding import decide, spoken_by
from quoteattr.dialogue.diction import diction_of
from quoteattr.dialogue.hearers import Exchange, hearers_of
from quoteattr.dialogue.joining import join_by_turns
from quoteattr.dialogue.namesakes import part_namesakes
from quoteattr.dialogue.narrators import names_in_talk
from quoteattr.dialogue.newcomers import name_newcomers
from quoteattr.dialogue.parents import learn_parents
from quoteattr.dialogue.parting import part_descriptions
from quoteattr.dialogue.parts import breaks
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn, Known
from quoteattr.dialogue.turns import LOOSE_RULES, gather_turns
from quoteattr.dialogue.twofold import join_twofold
from quoteattr.linking.records import Link, Scene
from quoteattr.speakers import Cast

__all__ = ["Exchange", "follow_dialogue"]


def follow_dialogue(scene: Scene, cast: Cast) -> Exchange:
    """Ties the turns without a name in their tag, where a text reads like a dialogue, and tells whom they are for.

    ``“Coming?” asked Mia. / “Soon,” said Jo. / “When?” / “When it stops,” he said.``
    """
    if not scene.dialogue:
        return Exchange()
    part_descriptions(scene, cast)
    part_namesakes(scene, cast)
    people = People(cast)
    people.hear(scene)
    parts = [scene.paragraphs[index].start for index in breaks(scene.text, scene.paragraphs)]
    people.fill({sentence.index: sentence for sentence in scene.parse.sentences}, scene.text, parts)
    turns, decisions = _decided(scene, people)
    for _ in range(_JOINS):
        joined = name_newcomers(scene, people, turns, decisions)
        learnt = join_by_turns(people, turns, decisions)
        learnt = learn_parents(people, turns, decisions) or learnt
        if not join_twofold(people, turns, decisions) and not learnt and not joined:
            break
        turns, decisions = _decided(scene, people)
    for turn, decision in zip(turns, decisions, strict=True):
        if decision is not None and decision.speaker >= 0:
            _tie(scene, turn, decision)
    exchange = hearers_of(people, turns, decisions)
    return evolve(exchange, names=names_in_talk(scene, people, turns, decisions))


_JOINS = 3


def _decided(scene: Scene, people: People) -> tuple[list[DialogueTurn], list[Decision | None]]:
    """The turns and who speaks them, decided again with what the first answers tell."""
    people.known.parts = people.about.parts_by(people.one)
    turns = gather_turns(scene, people)
    decisions = decide(turns, people.known)
    people.known.genders.update(_genders_of_tags(turns, decisions, people.known))
    decisions = decide(turns, people.known, decisions)
    people.known.genders.update(_genders_of_tags(turns, decisions, people.known))
    return turns, decide(turns, people.known, decisions, diction_of(turns, spoken_by(turns, decisions)))


def _genders_of_tags(turns: list[DialogueTurn], decisions: list[Decision | None], known: Known) -> dict[int, str]:
    """Whom the turns make ``he`` or ``she``: people of whom the text does not say it elsewhere."""
    votes: dict[int, dict[str, float]] = {}
    for turn, decision in zip(turns, decisions, strict=True):
        if turn.gender is None or decision is None or decision.speaker < 0:
            continue
        if decision.speaker in known.genders:
            continue
        found = votes.setdefault(decision.speaker, {"he": 0.0, "she": 0.0})
        found[turn.gender] += max(decision.probability - 0.4, 0.0)
    learned = {}
    for person, found in votes.items():
        best, other = ("he", "she") if found["he"] >= found["she"] else ("she", "he")
        if found[best] > 0.25 and found[best] > 2.5 * found[other]:
            learned[person] = best
    return learned


def _tie(scene: Scene, turn: DialogueTurn, decision: Decision) -> None:
    """Notes the speaker of a turn on its quotations."""
    chosen: int | None = turn.tag
    for index in turn.quotations:
        link = scene.links.get(index)
        if link is not None and link.rule == "carried on":
            continue
        if link is not None and index in turn.pronouns and turn.tag is not None:
            sure = link.certainty * decision.probability
            scene.links[index] = evolve(link, speaker=decision.speaker, certainty=sure)
            continue
        if link is not None and link.report is not None and index not in turn.pronouns:
            continue
        if chosen is None or chosen == index:
            rule = link.rule if link is not None and link.rule in LOOSE_RULES else "takes turns"
            if rule not in ("lead-in", "follow-up"):
                rule = "takes turns"
            relation = "the turns of the dialogue" if rule == "takes turns" else (link.relation if link else "")
            scene.links[index] = Link(rule, decision.probability, relation=relation, speaker=decision.speaker)
            chosen = index
        elif link is None or link.same_as != chosen or link.rule != "resumed":
            scene.links[index] = Link("resumed", 0.95, same_as=chosen, relation="the speaker of the paragraph goes on")
