"""Two of one family whom the narration calls by surname and by given name: Rudge is not his son Martin Rudge.

Whoever is called Rudge and whoever is called Martin answer each other, and Rudge speaks of Martin.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Literal

import regex

from quoteattr.dialogue.parts import breaks
from quoteattr.linking.records import Scene
from quoteattr.speakers import Cast, Mention

_Kind = Literal["given", "formal"]
_ENOUGH = 2
_SHARE = 0.1
_MISS = regex.compile(r"\bMiss (?P<name>\p{Lu}[\p{L}’'-]*\p{L})(?!['’]?\s\p{Lu})")
_WORD = regex.compile(r"\p{L}[\p{L}’'-]+")


def part_namesakes(scene: Scene, cast: Cast) -> None:
    """Gives those called by a surname an entry of their own, where it is not theirs whose full name has it.

    ``“Where is Martin?” said Rudge. / “Here,” said Martin. / “You are late, Martin,” said Rudge.``
    """
    kinds = _kinds(cast)
    if not kinds:
        return
    _part_mothers(scene, cast, kinds)
    _tell_by_chapters(scene, cast, kinds)
    against: Counter[int] = Counter()
    tags: Counter[tuple[int, str]] = Counter()
    before: tuple[int, int | None, str] = (-9, None, "")
    for index, link in sorted(scene.links.items()):
        mention = cast.mention_at(*link.source) if link.source is not None and link.report is not None else None
        if mention is None or mention.sort == "pronoun":
            continue
        here, number = scene.paragraph_of[index], mention.entity
        kind = kinds.get(number, {}).get(mention.start, "") if number is not None else ""
        if kind and number is not None:
            tags[number, kind] += 1
            quotation = scene.quotations[index]
            said = _WORD.findall(scene.text, quotation.inner_start, quotation.inner_end)
            against[number] += kind == "formal" and _given(cast, number) in said
            last, other, was = before
            against[number] += last == here - 1 and other == number and was != kind
        before = here, number, kind
    for number, found in against.items():
        if found >= max(_ENOUGH, _SHARE * tags[number, "formal"]) and tags[number, "given"] and tags[number, "formal"]:
            _part(cast, number, kinds[number])


def _part_mothers(scene: Scene, cast: Cast, kinds: Mapping[int, Mapping[int, _Kind]]) -> None:
    """Gives ``Mrs. Holm`` an entry of her own where it was Ada Holm's, who answers to ``Miss Holm``.

    ``“Are you cold, Miss Holm?” / “No,” said Ada Holm. … Mrs. Holm looked down from the porch.``
    """
    if "Mrs" not in scene.text or "Miss " not in scene.text:
        return
    tags: dict[int, int] = {}
    for index, link in scene.links.items():
        mention = cast.mention_at(*link.source) if link.source is not None and link.report is not None else None
        if mention is not None and mention.entity is not None and mention.start in kinds.get(mention.entity, ()):
            tags[scene.paragraph_of[index]] = mention.entity
    called: Counter[int] = Counter()
    for index, quotation in enumerate(scene.quotations) if tags else ():
        here = scene.paragraph_of[index]
        names = {m["name"] for m in _MISS.finditer(scene.text, quotation.inner_start, quotation.inner_end)}
        beside = {tags[place] for place in (here - 1, here + 1) if place in tags} - {tags.get(here)}
        called.update(one for one in beside if (cast.speaker(one).name or "").split()[-1] in names)
    for number, times in called.items():
        wives = [m for m in cast.mentions if m.entity == number and m.text.startswith("Mrs")]
        if times >= _ENOUGH and len(wives) >= _ENOUGH:
            _part(
                cast, number, {m.start: "formal" if m in wives else "given" for m in cast.mentions if m.sort == "name"}
            )


def _tell_by_chapters(scene: Scene, cast: Cast, kinds: Mapping[int, Mapping[int, _Kind]]) -> None:
    """Gives a surname to the other bearer throughout a chapter where it speaks of the one whose it seemed to be.

    ``“Rob is not told of this,” said Mr. Lisle.``: John Lisle, not Rob, where the chapter tells nothing of Rob.
    """
    rivals = _rivals(cast, kinds)
    starts = [scene.paragraphs[index].start for index in breaks(scene.text, scene.paragraphs)] if rivals else []
    found: set[tuple[int, int]] = set()
    for index, link in scene.links.items() if rivals else ():
        mention = cast.mention_at(*link.source) if link.source is not None and link.report is not None else None
        if mention is None or mention.entity not in rivals or kinds[mention.entity].get(mention.start) == "given":
            continue
        quotation = scene.quotations[index]
        if _given(cast, mention.entity) in _WORD.findall(scene.text, quotation.inner_start, quotation.inner_end):
            found.add((mention.entity, bisect_right(starts, mention.start)))
    for number, part in found:
        here = [m for m in cast.mentions if m.entity == number and bisect_right(starts, m.start) == part]
        if not any(kinds[number].get(m.start) == "given" and not _is_said(scene, m) for m in here):
            for mention in here:
                mention.entity = rivals[number] if kinds[number].get(mention.start) != "given" else number


def _rivals(cast: Cast, kinds: Mapping[int, Mapping[int, _Kind]]) -> dict[int, int]:
    """The only other one of that gender with the same surname and a given name, of those called by both."""
    family: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for number in kinds:
        family[(cast.speaker(number).name or "").split()[-1].casefold(), cast.gender(number)].append(number)
    pairs = [numbers for numbers in family.values() if len(numbers) == _TWO]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1])}


_TWO = 2


def _is_said(scene: Scene, mention: Mention) -> bool:
    """Whether a mention stands within somebody's words."""
    return any(q.start <= mention.start < q.end for q in scene.quotations)


def _kinds(cast: Cast) -> Mapping[int, Mapping[int, _Kind]]:
    """By person and offset which mentions are by the given name, and which by the surname alone; of those with both."""
    found: dict[int, dict[int, _Kind]] = defaultdict(dict)
    for mention in cast.mentions:
        if mention.sort != "name" or mention.entity is None:
            continue
        speaker = cast.speaker(mention.entity)
        words = (speaker.name or "").split()
        if len(words) != 2 or speaker.type != "person":
            continue
        own = _WORD.findall(mention.text)
        if words[0] in own:
            found[mention.entity][mention.start] = "given"
        elif own and own[-1] == words[1]:
            found[mention.entity][mention.start] = "formal"
    return {number: kinds for number, kinds in found.items() if len(set(kinds.values())) > 1}


def _given(cast: Cast, number: int) -> str:
    return (cast.speaker(number).name or "").split()[0]


def _part(cast: Cast, number: int, kinds: Mapping[int, _Kind]) -> None:
    """Gives the mentions by surname, and the pronouns that follow them, to somebody else."""
    formal = [m for m in cast.mentions if m.entity == number and kinds.get(m.start) == "formal"]
    other = cast.enter_namesake(formal, number)
    last: Mention | None = None
    for mention in cast.mentions:
        if mention.entity != number:
            continue
        if mention.sort != "pronoun":
            last = mention
        if last is not None and kinds.get(last.start) == "formal" and (mention is last or mention.sort == "pronoun"):
            mention.entity = other
