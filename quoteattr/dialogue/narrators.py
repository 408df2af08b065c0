"""Names that the talk alone tells: of the one who says ``I`` (``“Well, Daunt?” said he.``), of the maid."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

import regex
from attrs import define, field

from quoteattr.dialogue.forms import ENDEARING
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn
from quoteattr.dialogue.vocatives import forms_of_address, may_be_name, vocatives
from quoteattr.linking.records import Scene
from quoteattr.speakers.lexicon import honorifics, is_person_noun

_SAYS_I = 1.5  # beside a turn of the narrator's own tag; 1 at most beside one that the turns tell
_ENOUGH = 2.2
_ENOUGH_FOR_MANY = 0.9  # where a name is called twice and more
_OFTEN = 2
_RIVAL = 0.5  # of what speaks for the best name, what another may have at most
_TOLD = 4.0
_LIKELY = 0.5
_NAME = r"(?P<name>\p{Lu}[\p{L}’'-]+(?:\s(?:de|von|van|Mc|St\.|\p{Lu}\.)?\s?\p{Lu}[\p{L}’'-]+){0,2})"
_ALL = "(?:[Ee]very(?:body|one)|[Pp]eople|[Tt]hey|[Ff]riends)"
_MY_NAME = regex.compile(
    rf"\b(?:[Mm]y name(?:,\s[^,.;:!?]{{1,30}},)?\s(?:is|was|being)\s(?:\p{{Ll}}+\s)?|{_ALL}\scalls?\sme\s)"
    rf"{_NAME}(?![\p{{L}}’'])"
)
_AS_OWN = regex.compile(
    r"\b(?:i am|i’m|i'm|my name|name is|name’s|name's|this is|it is|it’s|it's|call(?:s|ed)? me|i,)\b[^.!?]*$"
)
_I_NAME = regex.compile(rf"\b(?:and|that|for|when|as|[.!?])?\s*\bI,\s{_NAME},")


@define
class _Called:
    """How often a name is called, how often it stands beside turns of the narrator's, and in which forms."""

    score: float = 0.0
    calls: int = 0
    forms: Counter[str] = field(factory=Counter)


def names_in_talk(
    scene: Scene, people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]
) -> dict[int, tuple[str, ...]]:
    """The names of those whom the narration calls by none, the fullest first."""
    narrator = people.known.narrator
    found = {person: _names_of(names) for person, names in people.called.items() if _nameless(people, person)}
    if narrator is not None:
        found[narrator] = narrators_names(scene, people, turns, decisions)
    return {person: names for person, names in found.items() if names}


def _nameless(people: People, person: int) -> bool:
    """Is there only a description of somebody who speaks for themselves: the maid, not the narrator's ``I``?"""
    return person != people.known.narrator and not people.capitalised(person) and people.one(person) == person


def _names_of(called: Sequence[str]) -> tuple[str, ...]:
    """``Hannah`` and ``Mr. Bloom``, not ``Father``"""
    names = [_without_endearment(name) for name in dict.fromkeys(called)]
    names = [name for name in names if name and name[-1].lower() not in forms_of_address() and _plain_words(name)]
    return tuple(" ".join(name) for name in sorted(names, key=lambda name: -_plain_words(name)))


def _without_endearment(name: str) -> list[str]:
    """``Mr. Daunt`` of ``my dear Mr. Daunt``"""
    words = name.split()
    while words and words[0].lower() in ENDEARING:
        del words[0]
    return words


def narrators_names(
    scene: Scene, people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]
) -> tuple[str, ...]:
    """The names by which the narrator goes, the fullest first; none where the text does not tell.

    ``“Are you there, Daunt?” / “I am,” said I. / “Then come up, Daunt.”``: Daunt, whom the narration never names
    and the narrator never calls. What the narrator says to be (``My name is Francis Daunt``) counts for more.
    """
    narrator = people.known.narrator
    if narrator is None:
        return ()
    others = _narrated(scene, people) | {t.speaker for t in turns if t.speaker is not None}
    decided = Counter(d.speaker for d in decisions if d is not None)
    calls = Counter(people.named(c.name) for turn in turns for c in vocatives(turn.words) if c.name is not None)
    others |= {person for person, often in decided.items() if often >= calls[person]}
    found: dict[str, _Called] = {}
    for name in _told(scene, turns, decisions, narrator):
        _note(found, name, _TOLD)
    for number, turn in enumerate(turns):
        speaker = _speaker(turn, decisions[number])
        if speaker is None:
            continue
        near = _beside(turns, decisions, number, narrator)
        for name in _names_called(people, turn, others - {narrator}):
            _note(found, name, -_TOLD if speaker == narrator else near)
    own = " ".join(turn.words for turn in turns if turn.speaker == narrator).casefold()
    names = _settled({key: called for key, called in found.items() if not _speaks_of(own, key)})
    return _in_full(people, names, others)


def _in_full(people: People, names: tuple[str, ...], others: set[int]) -> tuple[str, ...]:
    """With the name by which somebody presents the narrator (``“My friend, Mr. Francis Daunt,” she said``) first."""
    person = people.named(names[0]) if names else None
    full = people.cast.speaker(person).name if person is not None and person not in others else None
    if full is None or _plain_words(full.split()) <= _plain_words(names[0].split()):
        return names
    return (full, *(name for name in names if name != full))


def _speaks_of(words: str, name: str) -> bool:
    """Whom the narrator speaks of (``“Call Cole,” I said``) is somebody else; not ``I am Cole``."""
    for match in regex.finditer(rf"(?<![\p{{L}}’'-]){regex.escape(name)}(?![\p{{L}}-])", words):
        before, behind = words[max(0, match.start() - 40) : match.start()], words[match.end() : match.end() + 20]
        if not _AS_OWN.search(before) and not behind.startswith((" is my name", " is the name", ", at your service")):
            return True
    return False


def _beside(turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], number: int, narrator: int) -> float:
    """How sure the narrator speaks right before and right after a turn."""
    value = 0.0
    for other in (number - 1, number + 1):
        if 0 <= other < len(turns) and turns[max(other, number)].gap <= 1:
            decision = decisions[other]
            if turns[other].speaker == narrator:
                value += _SAYS_I
            elif decision is not None:
                value += decision.shares.get(narrator, 0.0)
    return value


def _speaker(turn: DialogueTurn, decision: Decision | None) -> int | None:
    if turn.speaker is not None:
        return turn.speaker
    return decision.speaker if decision is not None and decision.probability > _LIKELY else None


def _told(
    scene: Scene, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], narrator: int
) -> Iterator[str]:
    """What the narrator says to be, in the narration or in a turn."""
    inside = [(q.start, q.end) for q in scene.quotations]
    for pattern in (_MY_NAME, _I_NAME):
        for match in pattern.finditer(scene.text):
            if not any(start <= match.start() < end for start, end in inside):
                yield match["name"]
    for turn, decision in zip(turns, decisions, strict=True):
        if _speaker(turn, decision) == narrator:
            for match in _MY_NAME.finditer(turn.words):
                yield match["name"]


def _names_called(people: People, turn: DialogueTurn, others: set[int]) -> Iterator[str]:
    """Names that are called in a turn and that nobody has who comes up in the narration or speaks.

    Not who somebody says to be (``“Hester Cole. I keep …”``) nor what an apposition names (``my uncle, Mr. Cole``).
    """
    for called in vocatives(turn.words):
        name = called.name
        if name is None or called.length >= len(turn.words.strip(" .,!?")) or not may_be_name(name, turn.words):
            continue
        if name.lower() in forms_of_address() or name.split()[-1].lower().rstrip(".") in honorifics():
            continue
        before, behind = turn.words[: called.start].rstrip(), turn.words[called.start + called.length :]
        if not before and behind.startswith("."):
            continue
        if before.endswith(",") and is_person_noun(before.rstrip(", ").rpartition(" ")[2].lower()):
            continue
        if people.named(name) not in others:
            yield name


def _narrated(scene: Scene, people: People) -> set[int]:
    """Those whom the narration names, outside the marks."""
    outer = [(q.start, q.end) for q in scene.quotations if q.depth == 0]
    starts = [start for start, _ in outer]
    found = set()
    for mention in people.cast.mentions:
        if mention.sort == "name" and mention.entity is not None:
            at = bisect_right(starts, mention.start) - 1
            if at < 0 or mention.start >= outer[at][1]:
                found.add(people.one(mention.entity))
    return found


def _note(found: dict[str, _Called], name: str, score: float) -> None:
    """Counts a call under the surname or given name that ends it: ``my dear Mr. Daunt`` is one of Mr. Daunt."""
    words = _without_endearment(name)
    if not _plain_words(words):
        return
    called = found.setdefault(words[-1].casefold(), _Called())
    called.score += score
    called.calls += 1
    called.forms[" ".join(words)] += 1


def _settled(found: dict[str, _Called]) -> tuple[str, ...]:
    """Those names for which enough speaks, the one with most plain words first, then the one most called."""
    sure = {
        key: called
        for key, called in found.items()
        if called.score >= _ENOUGH or (called.score >= _ENOUGH_FOR_MANY and called.calls >= _OFTEN)
    }
    if not sure:
        return ()
    best = max(called.score for called in sure.values())
    kept = [called for called in sure.values() if called.score >= _RIVAL * best]
    forms: Counter[str] = Counter()
    for called in kept:
        forms.update(called.forms)
    return tuple(sorted(forms, key=lambda name: (-_plain_words(name.split()), -forms[name], name)))


def _plain_words(words: Sequence[str]) -> int:
    """How many words of a name are no form of address."""
    return sum(word.lower().rstrip(".") not in honorifics() for word in words)
