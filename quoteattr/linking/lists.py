"""Quotations in lists: whose they are stands behind or below without a dash, or once above all of them."""

from __future__ import annotations

import regex

from quoteattr.linking.labels import who_speaks
from quoteattr.linking.records import Link, Scene
from quoteattr.quotations.wordlists import word_list
from quoteattr.syntax.records import FINITE, Sentence, Word

_NAME = r"\p{Lu}[\p{L}.'’-]*"
_MORE = rf"\s(?:(?:al|bin|da|de|del|den|der|di|dos|du|la|ten|ter|van|von)\s){{0,2}}{_NAME}"  # … van der Holm
_SIGNATURE = regex.compile(
    rf"(?:{_NAME}\s)?(?:\p{{Ll}}[\p{{L}}-]+\s){{0,2}}{_NAME}(?:(?:{_MORE}){{1,4}}|(?=,\s\p{{Lu}}))"
    r"(?:,\s(?:aged\s)?\d{1,3})?(?:,\s[^,.!?:;“”\"\n]{2,50}){0,3}"
)
_TOPIC = regex.compile(
    r"(?:On|About|Regarding)\s[^.!?:;\n]{2,120}:?|[^.!?“”\"\n]{8,200}\?|(?:Posted\s)?\p{L}{3,9}\.?\s\d{1,2},\s\d{4}"
)
_OF_QUOTES = regex.compile(r"\b(?:[Qq]uotes|[Tt]ranscript)\b")
_WITH_MORE = regex.compile(
    rf"(?P<name>{_NAME}(?:{_MORE}){{1,3}})(?:\s\([^)\n]{{2,40}}\)|(?:,\s[^,.!?:;“”\"\n]{{2,110}}){{1,2}}):?"
)
_ON_TOPIC = regex.compile(
    rf"(?P<name>{_NAME}(?:{_MORE}){{0,3}})(?:\s\([^)\n]{{2,40}}\)|,\s[^,:“”\"\n]{{2,50}},)?\son\s[^:“”\".!?\n]{{2,160}}:\s"
)
_ON = regex.compile(rf"(?:More\sfrom\s)?(?P<name>{_NAME}(?:{_MORE}){{0,3}})\son\s[^“”\"\n]{{2,140}}")
_BODY = regex.compile(rf"{_NAME}(?:\s(?:of|for|the|and|{_NAME})){{0,6}}\s{_NAME}")
_CLAUSES = frozenset({"who", "which", "that", "whose", "when", "after", "where", "how", "why", "whether"})
_NAMED = frozenset({"B-PER", "I-PER"})
_SHORT = 12  # words of a heading
_ABOVE = "the line above the list names the speaker"


def name_below(scene: Scene, index: int) -> Link | None:
    """A name, and perhaps age and calling, behind a quotation or on the line below it, and nothing else there.

    ``“I get up at three.” / Ilse Brandt, 34, baker``, who may stand below an empty line; ``“Nobody told me.” Mayor Odo
    Finch``
    """
    quotation = scene.quotations[index]
    number = scene.paragraph_of[index]
    paragraph = scene.paragraphs[number]
    if quotation.start != paragraph.start or not quotation.closed:
        return None
    if scene.text[quotation.inner_end - 1] not in ".!?…":
        return None
    start, end = quotation.end, paragraph.end
    if not scene.text[start:end].strip() and number + 1 < len(scene.paragraphs):
        below = scene.paragraphs[number + 1]
        near = scene.text[paragraph.end : below.start].strip(" \t\r") == "\n"
        if not near and not _signs_alone(scene, number):
            return None
        start, end = below.start, below.end
    while start < end and scene.text[start].isspace():
        start += 1
    if end - start > 120 or not _SIGNATURE.fullmatch(scene.text, start, end):
        return None
    if scene.text[start:end].split()[0].lower() in word_list("not_labels"):
        return None  # Photo Ann Lee
    comma = scene.text.find(",", start, end)
    if comma > 0 and " " not in scene.text[start:comma]:  # Ilse, Pier Road
        return Link("label after", 0.75, label=(start, comma), relation="the name is signed below")
    place = _person_in(scene, start, end, end if comma < 0 else comma)
    return None if place is None else Link("label after", 0.8, source=place, relation="the name is signed below")


def _signs_alone(scene: Scene, number: int) -> bool:
    """Whether a line below a quotation and an empty line signs it: ``Ilse Brandt, Head Baker``, no such line above.

    Nor a quotation below it, to which it would belong as well.
    """
    below = scene.paragraphs[number + 1]
    above = scene.paragraphs[number - 1] if number else None
    after = scene.paragraphs[number + 2] if number + 2 < len(scene.paragraphs) else None
    if above is not None and _WITH_MORE.fullmatch(scene.text, above.start, above.end):
        return False
    listed = after is not None and scene.text[after.start] in "“\"‘'"
    return ", " in scene.text[below.start : below.end] and not listed


def named_above(scene: Scene, index: int) -> Link | None:
    """A line with a name and a colon above quotations that fill their paragraphs, perhaps with lines on their topics.

    ``Head coach Odo Finch: / On the final: / “We were outstanding.” / “It hurts.”``, ``Odo Finch Quotes / …``,
    ``Odo Finch on the final / …``; in a list with a line for each, ``Odo Finch (Harbour Club)``, ``Odo Finch, head of
    the guild`` or, below such, ``Guild of Bakers``.
    """
    if not _fills_paragraph(scene, index):
        return None
    first = number = scene.paragraph_of[index] - 1
    while number >= 0 and _is_topic(scene, number):
        number -= 1
    if number < 0:
        return None
    before = scene.before.get(index)
    while before is not None and scene.paragraph_of[before] > number:
        before = scene.before.get(before)  # On why “it” came together:
    if before is not None and scene.paragraph_of[before] == number:
        known = scene.links.get(before)
        is_above = known is not None and known.relation == _ABOVE
        return known if is_above and _fills_paragraph(scene, before) else None
    line = scene.paragraphs[number]
    if _goes_on_with_bodies(scene, number, before):
        return Link("label before", 0.8, label=(line.start, line.end), relation=_ABOVE)
    listed = _WITH_MORE.fullmatch(scene.text, line.start, line.end)
    on_topic = _ON.fullmatch(scene.text, line.start, line.end)
    if on_topic is not None and _is_person(scene, *on_topic.span("name")):
        return Link("label before", 0.85, label=on_topic.span("name"), relation=_ABOVE)  # Odo Finch on the final:
    if (acting := _who_acts(scene, line.start, line.end)) is not None:
        return Link("label before", 0.75, source=acting, relation=_ABOVE)
    alone = listed is not None and _heads_list(scene, number, before)
    titled = _OF_QUOTES.search(scene.text, line.start, line.end) or number < first
    alone = alone or (bool(titled) and scene.text[line.end - 1].isalpha())
    if not (alone or scene.text[line.end - 1] == ":") or line.end - line.start > 120:
        return None
    place = _person_in(scene, line.start, line.end, listed.end("name") if listed else line.end)
    if place is None or scene.reports_in(scene.parse.sentences[place[0]]):
        return None  # Added Finch:
    words = scene.parse.sentences[place[0]].words
    if words[-1].lower not in ("quotes", "transcript"):
        return Link("label before", 0.85, source=place, relation=_ABOVE)
    name = [word for word in words if word.name in _NAMED]  # Head Coach Odo Finch Quotes
    return Link("label before", 0.85, label=(name[0].start, name[-1].end), relation=_ABOVE)


def _heads_list(scene: Scene, number: int, before: int | None) -> bool:
    """Does no quotation stand right above a line with a name, unless one whose line is above it too?"""
    if before is None or scene.paragraph_of[before] + 1 < number:
        return True
    known = scene.links.get(before)
    return known is not None and known.relation == _ABOVE


def _goes_on_with_bodies(scene: Scene, number: int, before: int | None) -> bool:
    """Is a line, below a quotation whose line is above it, the name of a body: ``Guild of Bakers``?"""
    line = scene.paragraphs[number]
    known = scene.links.get(before) if before is not None and scene.paragraph_of[before] == number - 1 else None
    if known is None or known.relation != _ABOVE or not _BODY.fullmatch(scene.text, line.start, line.end):
        return False
    near = scene.sentences_between(line.start, line.end)
    return len(near) == 1 and any(w.name == "B-ORG" for w in near[0].words)


def name_on_topic(scene: Scene, index: int) -> Link | None:
    """Who speaks on what or whom, before a colon: ``Odo Finch (Rowers) on Max Lind, who signed: “He is vital.”``"""
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    if scene.text[quotation.start - 2 : quotation.start] != ": ":
        return None
    found = _ON_TOPIC.fullmatch(scene.text, max(paragraph.start, quotation.start - 300), quotation.start)
    sentence = scene.sentence_at(paragraph.start) if found is not None else None
    if found is None or sentence is None:
        return None
    told = [w for w in sentence.words if w.end <= quotation.start]
    clause = next((w.index for w in told if w.lower in _CLAUSES), len(told))
    if any(w.xpos in FINITE for w in told[:clause]):
        return None
    inside = [w for w in told if w.end <= found.end("name") and w.name in _NAMED]
    numbers = {w.index for w in inside}
    head = next((w for w in inside if w.head not in numbers), None)
    if head is None:
        return None
    return Link(
        "label in the line", 0.85, source=(sentence.index, head.index), relation="the name stands before a colon"
    )


def _fills_paragraph(scene: Scene, index: int) -> bool:
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    return quotation.start == paragraph.start and paragraph.end - quotation.end <= 1


def _is_topic(scene: Scene, number: int) -> bool:
    paragraph = scene.paragraphs[number]
    return _TOPIC.fullmatch(scene.text, paragraph.start, paragraph.end) is not None


def _who_acts(scene: Scene, start: int, end: int) -> tuple[int, int] | None:
    """Who speaks by a heading that says so: ``Odo Finch hails the fans``."""
    sentence = scene.sentence_at(start)
    if sentence is None or not scene.text[end - 1].isalnum() or len(sentence.words) > _SHORT or sentence.start != start:
        return None
    who = who_speaks(sentence, [word for word in sentence.words if word.start < end])
    verb = next((word for word in sentence.words if word.xpos in FINITE), None)
    if who is None or verb is None or who.upos != "PROPN" or not _is_person(scene, start, verb.start - 1):
        return None
    return sentence.index, who.index


def _is_person(scene: Scene, start: int, end: int) -> bool:
    """Is it the name of a person, as far as the network sees, or by what is said on one topic and another?"""
    sentence = scene.sentence_at(start)
    words = () if sentence is None else sentence.words
    if any(word.name in _NAMED for word in words if start <= word.start < end):
        return True
    return scene.text.count(f"{scene.text[start:end]} on ") > 1


def _person_in(scene: Scene, start: int, end: int, stop: int) -> tuple[int, int] | None:
    """The one person named in ``text[start:stop]``, where nothing is told up to ``end``; None if there is a verb."""
    found: list[tuple[Sentence, Word]] = []
    near = scene.sentences_between(start, end)
    told = any(w.xpos in FINITE and w.lower != "quotes" for w in near[0].words) if near else True
    if len(near) != 1 or near[0].end > end + 1 or told:
        return None
    for word in near[0].words:
        named = word.name in _NAMED and word.start < stop and word.quotation is None
        if named and (not found or word.name == "B-PER"):
            found.append((near[0], word))
    if len(found) != 1:
        return None
    sentence, word = found[0]
    for above in sentence.ancestors(word):
        if above.name not in _NAMED:
            break
        word = above
    return sentence.index, word.index
