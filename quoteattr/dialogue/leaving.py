"""Who has left the scene: ``Sims went out. “Who was that?” asked Nora. “Nobody.”`` is not Sims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import DialogueTurn
from quoteattr.linking.records import Scene
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_OFF = frozenset({"out", "away", "off", "home", "upstairs", "downstairs"})
_LEAVES = frozenset({"departed", "disappeared", "left", "retired", "vanished", "withdrew"})
_LEFT = frozenset({"him", "her", "them", "room", "house", "office", "shop", "table"})


def note_gone(scene: Scene, people: People, turns: Sequence[DialogueTurn]) -> None:
    """Notes for each turn who the text says has left before it, and has not told of since."""
    tagged = {link.source for link in scene.links.values() if link.report is not None}
    leavings = [*_leavings(scene, people, tagged)]
    told = _told_of(scene, people, tagged, {person for _, person in leavings}) if leavings else ()
    events = sorted([*((at, person, True) for at, person in leavings), *((at, person, False) for at, person in told)])
    gone: set[int] = set()
    place, part = 0, 0
    for turn in turns if events else ():
        begun = scene.quotations[turn.quotations[0]].start
        if turn.part != part:
            gone, part = set(), turn.part
        while place < len(events) and events[place][0] < begun:
            _, person, leaves = events[place]
            (gone.add if leaves else gone.discard)(person)
            place += 1
        if turn.speaker is not None:
            gone.discard(turn.speaker)
        turn.gone = frozenset(gone)


def _leavings(scene: Scene, people: People, tagged: Set[tuple[int, int] | None]) -> Iterator[tuple[int, int]]:
    """Where who leaves; ``tagged``: the subjects of tags (``“Both,” snapped Sims, and went out.``)."""
    verbs = _LEAVES | word_list("dialogue", "goes")
    for sentence in scene.parse.sentences:
        if verbs.isdisjoint(sentence.forms):
            continue
        for word in sentence.words:
            subject = word.relation == "nsubj" or (sentence.index, word.index) in tagged
            verb = sentence.head_of(word) if subject and word.quotation is None else None
            if verb is None:
                continue
            more = [v for v in sentence.dependents(verb, "conj") if not sentence.dependents(v, "nsubj", "nsubj:pass")]
            left = next((v for v in (verb, *more) if _leaves(sentence, v)), None)
            person = people.somebody_at(sentence, word) if left is not None else None
            if left is not None and person is not None and person != people.known.narrator:
                yield left.start, person


def _told_of(
    scene: Scene, people: People, tagged: Set[tuple[int, int] | None], who: Set[int]
) -> Iterator[tuple[int, int]]:
    """Where the narration names some people, or says what ``he`` or ``she`` does."""
    for mention in people.cast.mentions:
        if mention.entity is None or mention.start in people.described.within or people.one(mention.entity) not in who:
            continue
        pronoun = mention.text.lower() in ("he", "she") and (mention.sentence, mention.head) not in tagged
        subject = scene.parse.sentences[mention.sentence].words[mention.head].relation == "nsubj"
        if mention.sort != "pronoun" or (pronoun and subject):
            yield mention.start, people.one(mention.entity)


def _leaves(sentence: Sentence, verb: Word) -> bool:
    """``went out``, ``hurried off``, ``withdrew``; not ``moved his glass away``, ``He had left in May``."""
    if verb.base_relation != "advcl" and any(
        aux.lower in ("had", "’d", "'d") for aux in sentence.dependents(verb, "aux")
    ):
        return False
    if verb.lower in word_list("dialogue", "goes"):
        return not sentence.dependents(verb, "obj") and any(
            kid.lower in _OFF for kid in sentence.dependents(verb, "advmod", "compound:prt", "compound")
        )
    if verb.lower == "left":
        things = sentence.dependents(verb, "obj", "xcomp")
        return not things or (len(things) == 1 and things[0].lower in _LEFT)
    return verb.lower in _LEAVES
