"""A tag that stands right beside the marks, read from the words: surer than a tree that goes another way."""

from __future__ import annotations

import functools

import regex

from quoteattr.linking.fragments import reported_content
from quoteattr.linking.records import Link, Place, Scene, by_report, by_tag, placed
from quoteattr.linking.within import frame_after, frame_ahead, governing_verb, opens_before_tag
from quoteattr.quotations.wordlists import word_list
from quoteattr.reporting.records import Report
from quoteattr.syntax.folding import is_sentence
from quoteattr.syntax.records import Sentence, Word

_NAME = r"\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}"
_PRONOUN = r"he|she|they|I|we"
_REACH = 120
_OPENING = "“\"‘'"
_AFTER_PREPOSITION = regex.compile(r"\b(?:to|of|with|in|at|for|from|by|on|about|against)\s(?:the\s)?$")


# what may stand between a name and its verb, a full stop after a short title in it: an age, a party, who somebody is
_ASIDE = (
    r",\s(?:\d{1,3}|\p{Lu}{1,3}-\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?"
    r"|(?:a|an|the|who|which|when|asked|speaking|citing|referring|in|at|of|from|then|now)\s"
    r"(?:[^.:;!?“”\"]|(?<=\b\p{Lu}\p{Ll}{0,2})\.){3,110}?),"
)


@functools.lru_cache(maxsize=1)
def _tags_with_asides() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """``“…” Ada Byron, the mayor of Lowmoor, said`` and ``Byron, asked about the bridge, had said, “…”``."""
    said = "(?:" + "|".join(sorted(word_list("said"))) + ")"
    after = regex.compile(rf",?[ ](?P<source>{_NAME}){_ASIDE}\s(?P<cue>{said})(?=[\s,.;—–-])")
    before = regex.compile(
        rf"(?<=[\s,])(?P<source>{_NAME}){_ASIDE}\s(?:(?:had|has|then|also|later|\p{{L}}+ly)\s){{0,2}}(?P<cue>{said})[,:]\s$"
    )
    return after, before


@functools.lru_cache(maxsize=1)
def _last_named() -> regex.Pattern[str]:
    """The name that closes an aside: ``, a baker, Ada Byron,``."""
    return regex.compile(rf",\s(?P<source>{_NAME}),\s$")


@functools.lru_cache(maxsize=1)
def _tags() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """``, Ada Byron said`` and ``, said Ada Byron``."""
    said = "(?:" + "|".join(sorted(word_list("said"))) + ")"
    end = r"(?=[\s,.;—–-])"
    before = rf",?[ ](?P<source>{_PRONOUN}|{_NAME})\s(?:\p{{L}}+ly\s)?(?P<cue>{said}){end}"
    after = rf",?[ ](?P<cue>{said})\s(?:(?P<source>{_NAME})|(?P<source>{_PRONOUN})(?=[,.;—–-])){end}"
    return regex.compile(before), regex.compile(after)


def tag_beside(scene: Scene, index: int) -> Link | None:
    """A name or pronoun and a verb of saying right after the marks, where the tree chose another source.

    ``He doubted that it would last: "Nobody will come," Brandt predicted.``
    """
    quotation = scene.quotations[index]
    text, end = scene.text, quotation.end
    comma = text[end : end + 1] == ","
    if not quotation.closed or not (comma or text[quotation.inner_end - 1 : quotation.inner_end] in {",", "?", "!"}):
        return None
    found = next((m for m in (tag.match(text, end, min(end + _REACH, len(text))) for tag in _tags()) if m), None)
    if found is None or not (is_sentence(text, quotation) or _ends_clause(text, found.end())):
        return None
    first, last = found.span("source")
    if text[last - 2 : last] in {"'s", "’s", "s'", "s’"} or _leads_on(text, quotation.start, found.end()):
        return None
    if index in scene.places and opens_before_tag(scene, index):
        return None
    if _says_more(scene, *found.span("cue")) and (ahead := frame_ahead(scene, index)) is not None:
        return ahead if ahead.source is not None else None
    link = next(
        (link for rule in (governing_verb, reported_content, frame_after) if (link := rule(scene, index))), None
    )
    if link is not None and (link.source is None or _lies_in(scene, link.source, first, last)):
        return None
    place = _word_at(scene, first, last)
    if place is None:
        return None
    sentence, word = place
    report = scene.reports[link.report] if link is not None and link.report is not None else None
    if report is not None and report.through == word.index and report.head == word.head:
        return None  # ``he recalled him saying``
    if report is not None and report.pattern == "noun" and report.head < word.head:
        return None  # ``Asked about Ost's claim that “it is late,” Byron laughed``
    if link is not None and link.source == (sentence.index, word.head) and word.base_relation == "nmod":
        return None  # ``said Lt. Col. (Ret.) Ada Byron``, ``said Lowmoor's Liberal mayor, Ada Byron``
    if link is not None and link.source is not None and _before_its_name(sentence, word, link.source):
        return None  # ``said Save the Quay campaigner Ada Byron``
    return by_tag("tag beside", 0.93, scene, place, found.start("cue"))


def _before_its_name(sentence: Sentence, word: Word, source: tuple[int, int]) -> bool:
    """Whether capitals behind a verb of speech begin what somebody is whom the tree has as the source."""
    if source[0] != sentence.index or not word.index < source[1] <= word.index + _LONGEST_TITLE:
        return False
    between = sentence.words[word.index + 1 : source[1]]
    named = sentence.words[source[1]].upos == "PROPN" and any(w.upos == "NOUN" for w in between)
    return named and all(w.upos not in ("PUNCT", "VERB", "AUX") for w in between)


_LONGEST_TITLE = 8


@placed
def interrupted(scene: Scene, index: int, place: Place) -> Link | None:
    """The quotation goes on after its frame, in the same sentence.

    ``"If it rains," said Ilse Brandt, "we stay."``
    """
    before = scene.before.get(index, -1)
    link, opening = scene.links.get(before), scene.places.get(before)
    if link is None or link.report is None or opening is None or opening.sentence is not place.sentence:
        return None
    report = scene.reports[link.report]
    sentence, last, first = place.sentence, opening.last, place.first
    if report.sentence == sentence.index and last < report.head < first and first - last <= 25:
        if sentence.words[first - 1].text in {",", ":", "—", "-", "--", "–"} or first - report.head <= 3:
            later = [r for _, r in scene.reports_in(sentence) if report.head < r.head < first and r.quotes]
            if all(scene.dialogue and _is_told_besides(sentence, r, report, first) for r in later):
                return by_report(
                    "interrupted", 0.96, scene, link.report, "the frame stands between two halves of the quotation"
                )
    return None


def _is_told_besides(sentence: Sentence, report: Report, frame: Report, first: int) -> bool:
    """``they heard her`` in ``“Jo,” said Mia, so that they heard her, “let us go.”``: below the frame.

    ``meant what she said`` is it there too; not ``as Tom cried, “Stay!”``, nor ``and Tom laughed at that``.
    """
    verb = sentence.words[report.head]
    above = [verb, *sentence.ancestors(verb)]
    below = next((above[:place] for place, word in enumerate(above) if word.index == frame.head), [])
    apart = any(w.base_relation in ("conj", "parataxis") and w.upos in ("VERB", "AUX") for w in below)
    beside = all(word.upos == "PUNCT" for word in sentence.words[report.head + 1 : first])
    return bool(below) and not apart and (not beside or any(word.lower == "what" for word in below))


@functools.lru_cache(maxsize=1)
def _own_sentence() -> regex.Pattern[str]:
    """``Said Ada Byron.`` and ``Byron explains.`` right behind the marks."""
    said = "|".join(sorted(word_list("said")))
    capital = "|".join(sorted(word.capitalize() for word in word_list("said")))
    return regex.compile(
        rf"[ ](?:(?P<cue>{capital})\s(?P<source>{_NAME})|(?P<source>{_NAME})\s(?:\p{{L}}+ly\s)?(?P<cue>{said}))"
        r"(?<!\b\p{Lu}\p{Ll}?)\.(?=\s|$)"
    )


def tag_as_sentence(scene: Scene, index: int) -> Link | None:
    """A tag that is written as a sentence: ``“The rust is gone.” Said Brandt.``"""
    quotation = scene.quotations[index]
    text, end = scene.text, quotation.end
    if not quotation.closed or text[quotation.inner_end - 1 : quotation.inner_end] != ".":
        return None
    found = _own_sentence().match(text, end, min(end + _REACH, len(text)))
    place = _word_at(scene, *found.span("source")) if found is not None else None
    if found is None or place is None or _is_answer(scene, index, *found.span("source")):
        return None
    return by_tag("tag beside", 0.9, scene, place, found.start("cue"))


def _is_answer(scene: Scene, index: int, first: int, last: int) -> bool:
    """Whether another tag of the paragraph has told whose the words are: ``“No,” said Mia. “I stay.” Jo laughed.``"""
    before = scene.before.get(index)
    if before is None or scene.paragraph_of[before] != scene.paragraph_of[index]:
        return False
    link = scene.links.get(before)
    if link is None or link.source is None or link.report is None:
        return False
    source = scene.parse.sentences[link.source[0]].words[link.source[1]]
    return scene.quotations[before].end < source.start and source.text not in scene.text[first:last].split()


_PER = regex.compile(
    r",?[ ](?:as\s)?per\s(?P<source>(?:(?:the|an?|its|his|her|their)\s\p{L}|\p{Lu})[^.,;:“”\"\n]{1,60})"
)


def on_its_word(scene: Scene, index: int) -> Link | None:
    """On whose word it is, in the style of short notices: ``“Keep it dry,” per the manual.``"""
    quotation = scene.quotations[index]
    text, end = scene.text, quotation.end
    if not quotation.closed or "," not in text[quotation.inner_end - 1 : end + 1]:
        return None
    found = _PER.match(text, end, min(end + _REACH, len(text)))
    place = _word_at(scene, *found.span("source")) if found is not None else None
    if place is None or place[1].base_relation not in {"obl", "nmod"}:
        return None
    return Link("frame after", 0.8, source=(place[0].index, place[1].index), relation="on whose word it is")


def _leads_on(text: str, start: int, end: int) -> bool:
    """Whether a tag belongs to the marks behind it: ``Ost was asked by Lee, “Is it?” Ost answered, “No.”``."""
    after = text[end : end + 3]
    led = after[:2] in {", ", ": "} and after[2:] in {*_OPENING}
    return text[max(start - 2, 0) : start] in {", ", ": "} and (led or (after[:1] == " " and after[1:2] in {*_OPENING}))


@functools.lru_cache(maxsize=1)
def _tag_ahead() -> regex.Pattern[str]:
    """``Ada Byron said, “…”`` and ``Another wrote: “…”`` at the start of a sentence or after a comma."""
    said = "(?:" + "|".join(sorted(word_list("said"))) + ")"
    adverbs = r"(?:(?:had|has|then|also|later|\p{L}+ly)\s){0,2}"
    return regex.compile(
        rf"(?:^|[.!?][”\"’]?\s|(?<!\p{{Lu}}\p{{Ll}}*),\s)(?P<source>{_NAME}|Another|One)\s{adverbs}(?P<cue>{said})[,:]\s$"
    )


def _search_before(tag: regex.Pattern[str], before: str) -> regex.Match[str] | None:
    """A tag at the end of the words before a quotation, which a comma or colon ends."""
    return tag.search(before) if before.rstrip()[-1:] in (",", ":") else None


def tag_ahead(scene: Scene, index: int) -> Link | None:
    """A name and a verb of saying right before the marks, where the tree chose another source.

    ``In the old log, Byron noted, "Wind from the north."``
    """
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    start = max(paragraph.start, quotation.start - _REACH)
    found = _search_before(_tag_ahead(), scene.text[start : quotation.start])
    if found is None or not quotation.closed:
        return None
    first, last = (start + offset for offset in found.span("source"))
    link = next((link for rule in (governing_verb, reported_content) if (link := rule(scene, index))), None)
    if link is not None and link.source is not None and _lies_in(scene, link.source, first, last):
        return None
    place = _word_at(scene, first, last)
    if place is None or place[1].upos not in {"PROPN", "NOUN", "PRON", "DET"}:
        return None  # ``When asked, “…”``
    return by_tag("tag beside", 0.93, scene, place, start + found.start("cue"))


_PARTY_AND_PLACE = regex.compile(r"[RDI][-–]\p{Lu}")


def tag_with_aside(scene: Scene, index: int) -> Link | None:
    """A name, an aside between commas and a verb of saying beside the marks, where the tree knows no better.

    ``The plan fell after Ada Byron, asked about the costs, had said, "Never."``
    """
    quotation = scene.quotations[index]
    text, end = scene.text, quotation.end
    if not quotation.closed:
        return None
    after, before = _tags_with_asides()
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    start = max(paragraph.start, quotation.start - 2 * _REACH)
    found = _search_before(before, text[start : quotation.start])
    if found is None:
        start = end
        found = after.match(text[end : min(end + 2 * _REACH, paragraph.end)])
        if found is not None:
            after_cue = end + found.end("cue")
            if _is_anothers(scene, index, end + found.end()) or _says_more(scene, end + found.start("cue"), after_cue):
                return None
    if found is None:
        return None
    first, last = (start + offset for offset in found.span("source"))
    if _AFTER_PREPOSITION.search(text[max(paragraph.start, first - 20) : first]):
        return None  # ``In a note to the Gazette, Ost, the mayor, said …``
    place = _word_at(scene, first, last)
    if place is None:
        return None
    sentence, word = place
    if word.xpos == "VBG" and word.base_relation == "advcl":
        return None  # ``Reacting, a baker, Odo Holm, said``
    if _PARTY_AND_PLACE.match(text, first) and word.head >= 0:
        place = sentence, sentence.words[word.head]  # ``Ada Byron, R-Lowmoor, who was late, said``
    cue = start + found.start("cue")
    named = _last_named().search(text[last:cue]) if ", and " in text[last:cue] else None
    if named is not None:  # ``said Ada Byron, the host, and the cook, Ines Holm, said``
        place = _word_at(scene, last + named.start("source"), last + named.end("source"))
    elif any(case.lower in ("in", "at", "near", "outside", "from") for case in sentence.dependents(word, "case")):
        named = _last_named().search(text[last:cue])  # ``In Lowmoor, a baker, Ada Byron, said …``
        place = _word_at(scene, last + named.start("source"), last + named.end("source")) if named else None
    return by_tag("tag with an aside", 0.93, scene, place, cue) if place is not None else None


def _is_anothers(scene: Scene, index: int, end: int) -> bool:
    """Is a tag that ends at an offset a new sentence's own: ``said, “Sit down.” Duff, who stood, said, “No.”``?"""
    quotation = scene.quotations[index]
    stopped = scene.text[quotation.inner_end - 1] == "." and scene.text[quotation.end] != ","
    return (stopped and scene.text[end : end + 1] != ".") or _leads_on(scene.text, quotation.start, end)


def _ends_clause(text: str, end: int) -> bool:
    """Does the frame end with its verb and source, so that it says nothing more itself?"""
    return text[end : end + 1] in {".", ",", ""} or text[end : end + 4] == " on "


def _says_more(scene: Scene, first: int, last: int) -> bool:
    """Has a tag words of its own behind it: ``“Why?” Lind said she did not know.``?"""
    place = _word_at(scene, first, last)
    if place is None:
        return False
    sentence, cue = place
    return any(r.head == cue.index and r.content and r.content[0][0] > cue.end for _, r in scene.reports_in(sentence))


def _lies_in(scene: Scene, source: tuple[int, int], first: int, last: int) -> bool:
    word = scene.parse.sentences[source[0]].words[source[1]]
    return word.start < last and word.end > first


def _word_at(scene: Scene, first: int, last: int) -> tuple[Sentence, Word] | None:
    """The head of the words in ``text[first:last]``, of the last sentence there: ``Hale Bank. | Ada Byron, 40,``."""
    sentence = scene.sentence_at(max(first, last - 1))
    inside = [w for w in sentence.words if w.start >= first and w.end <= last] if sentence is not None else []
    if sentence is None or not inside:
        return None
    numbers = {w.index for w in inside}
    top = next((w for w in inside if w.head not in numbers and w.upos in {"PROPN", "PRON", "NOUN"}), None)
    return sentence, top or inside[0]
