"""Rules for a quotation with a label: a name before a colon, or signed after a dash."""

from __future__ import annotations

import regex

from quoteattr.linking.records import Link, Place, Scene, placed
from quoteattr.linking.within import COLON, is_topic
from quoteattr.quotations.wordlists import word_list
from quoteattr.reporting.lexicon import cue_nouns
from quoteattr.reporting.sources import is_time
from quoteattr.syntax.folding import is_sentence
from quoteattr.syntax.records import FINITE, Sentence, Word
from quoteattr.wordlists import word_list as listed


@placed
def label_before(scene: Scene, index: int, place: Place) -> Link | None:
    """A name and a colon or dash before the quotation.

    ``Ilse Brandt: "We are staying."``
    """
    sentence, first = place.sentence, place.first
    before = list(sentence.words[:first])
    if len(before) < 2 or before[-1].text not in COLON or is_topic(before):
        return None
    if before[-1].text != ":" and not is_sentence(scene.text, scene.quotations[index]):
        return None
    named = _name_and_more(scene, index, before)
    if named is not None:
        return Link(
            "label before", 0.85, source=(sentence.index, named.index), relation="the name stands before a colon"
        )
    if not _is_label(before[:-1]) or (before[-1].text != ":" and _in_capitals(before[:-1])):
        return None
    nominal = _nominal_before(sentence, before[:-1])
    if nominal is None:
        return None
    cases = {kid.lower for kid in sentence.dependents(nominal, "case")}
    if "to" in cases or (cases & _WHEN_AND_WHERE and nominal.name not in {"B-PER", "I-PER"}):
        return None  # And to Jo: “…” And on the 9th: “…”
    noun = nominal.lemma.lower()
    if noun in listed("linking", "saying_nouns") | listed("linking", "reactions") or noun in cue_nouns():
        # a mother's plea: “…”
        nominal = next(iter(sentence.dependents(nominal, "nmod:poss")), nominal)
    if nominal.upos == "NOUN" and nominal.lemma.lower() in listed("linking", "not_speakers"):
        return None  # Quote of the day: “…”
    return Link("label before", 0.7, source=(sentence.index, nominal.index), relation="the name stands before a colon")


_WHEN_AND_WHERE = frozenset({"on", "in", "at", "during", "after", "before", "since", "until"})
_PARTICULARS = regex.compile(
    r"\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}"
    r"(?:,\s(?:aged\s)?\d{1,3}|,\s(?:an?\s|the\s|from\s|of\s)?[\p{L}][^,:.!?“”\"\n]{2,40}){1,3}:\s?"
)


def _name_and_more(scene: Scene, index: int, before: list[Word]) -> Word | None:
    """A name, a comma and no verb: ``Brandt, blunter still: "…"``; in the street ``Ilse Brandt, 54, nurse: "…"``."""
    comma = next((i for i, word in enumerate(before) if word.text == ","), 0)
    if before[-1].text != ":" or not 0 < comma <= 8:
        return None
    name, start = before[:comma], scene.paragraphs[scene.paragraph_of[index]].start
    titled = any(w.relation == "nmod:desc" and w.text.islower() for w in name) and name[-1].upos == "PROPN"
    if not titled and not any(w.name in {"B-PER", "I-PER"} for w in name[-2:]):
        if before[0].start != start or not _PARTICULARS.fullmatch(scene.text, start, scene.quotations[index].start):
            return None
    if any(w.upos not in {"PROPN", "NOUN", "ADJ", "DET"} for w in name) or is_time(name[0]):
        return None
    if any(w.xpos in FINITE or w.text == ":" for w in before[comma:-1]):
        return None
    inside = {w.index for w in name}
    return next((w for w in name if w.head not in inside and w.upos in {"PROPN", "NOUN"}), None)


def signed_within(scene: Scene, index: int) -> Link | None:
    """A pull quote with its source on a line of its own, all in one pair of marks.

    ``"The dam will break again. / Elias Noor, Lowmoor Water Board"``; no line of a verse, behind which it goes on.
    """
    last = index
    gone_on = {quotation.continues for quotation in scene.quotations[index : index + 14]}
    for number in range(index + 1, min(index + 12, len(scene.quotations))):
        quotation = scene.quotations[number]
        if quotation.depth:
            continue
        if quotation.continues != last:
            return None
        last = number
        if quotation.use == "heading" and number not in gone_on:
            name = scene.text[quotation.inner_start : quotation.inner_end].partition(",")[0].rstrip(". ")
            label = (quotation.inner_start, quotation.inner_start + len(name))
            return Link("signed within the marks", 0.9, label=label, relation="the name is signed below, in the marks")
    return None


_HEADING = regex.compile(r"[—–―-]\s*[.]?$")
_LINE_LABEL = regex.compile(
    r"(?:(?:^|\n|[—–]\s|\s-\s)(?:More\sfrom\s|From\s)?|[\"”’',]\sby\s(?:the\s)?(?:\p{Lu}[\p{L}.\s]*(?:['’]s|s['’])\s)?)"
    r"(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3}):\s{0,2}$"
)


@placed
def label_in_line(scene: Scene, index: int, place: Place) -> Link | None:
    """A name and a colon right before the quotation, after a heading and a dash.

    ``Growers agree - Ilse Brandt: "It was too dry."``, ``"Growers agree," by the Gazette's Ilse Brandt: "It was …"``
    """
    quotation = scene.quotations[index]
    found = _LINE_LABEL.search(scene.text[max(quotation.start - 80, 0) : quotation.start])
    if found is None or found.group(1).split()[0].lower() in word_list("said"):
        return None
    start = max(quotation.start - 80, 0) + found.start(1)
    if start <= scene.paragraphs[scene.paragraph_of[index]].start:
        return None
    sentence = place.sentence
    if " by " in found.group():
        label = (start, start + len(found.group(1)))
        return Link("label in the line", 0.85, label=label, relation="who wrote it stands before a colon")
    inside = [w for w in sentence.words if start <= w.start and w.end <= start + len(found.group(1))]
    numbers = {w.index for w in inside}
    head = next((w for w in inside if w.head not in numbers), None)
    if head is None:
        return None
    return Link(
        "label in the line", 0.85, source=(sentence.index, head.index), relation="the name stands before a colon"
    )


HEADLINE_NAME = r"\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Ll}[\p{L}-]{3,}\s){0,2}\p{Lu}[\p{L}.'’-]*){0,4}"
"""Who stands before the colon of a headline: ``Holm``, ``Valley challenger Ada Holm``."""
_HEADLINE_LABEL = regex.compile(rf"({HEADLINE_NAME}):\s")


_ARTICLE = 8000
"""So many characters of an article below a headline are looked at for a name of it."""


def label_of_headline(scene: Scene, index: int) -> Link | None:
    """A name and a colon at the beginning of a headline: what it quotes are that one's words.

    ``Brandt: Town Would Lose Its Inn, ‘And I My Bed’``
    """
    quotation = scene.quotations[index]
    number = scene.paragraph_of[index]
    paragraph = scene.paragraphs[number]
    if not paragraph.heading:
        return None
    found = _HEADLINE_LABEL.match(scene.text, paragraph.start, quotation.start)
    if found is None or found.group(1).split()[0].lower() in word_list("not_labels"):
        return None
    if is_clause(scene, *found.span(1)):
        return None
    # somebody of whom the article tells, and no "Exclusive:" or "Opinion:"
    surname = found.group(1).split()[-1]
    article = scene.text[paragraph.end : paragraph.end + _ARTICLE]
    if not regex.search(rf"[\p{{Ll}}.,]\s(?:\p{{Lu}}[\p{{L}}.'’-]*\s)*{regex.escape(surname)}\b", article):
        return None
    return Link(
        "label of the headline", 0.9, label=(found.start(1), found.end(1)), relation="the name begins the headline"
    )


def is_clause(scene: Scene, start: int, end: int) -> bool:
    """Does something happen in ``text[start:end]``: ``Holm slams Byron``?"""
    sentence = scene.sentence_at(start)
    return sentence is not None and any(w.xpos in FINITE for w in sentence.words if start <= w.start < end)


_SAID = regex.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Yy]ou|[Yy]our|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]his|[Tt]here)\b"
)
_COLON_BEHIND = regex.compile(r"\s?:\s+(?=\p{L})")


def words_before_headline(scene: Scene, index: int) -> Link | None:
    """A sentence in marks that opens a headline, and who speaks behind the colon.

    ``“We were left to die”: survivors accuse the crew``, ``“I was lucky”: Ada Lind on her fall``
    """
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    if not _SAID.search(scene.text, quotation.inner_start, quotation.inner_end):
        return None
    colon = _COLON_BEHIND.match(scene.text, quotation.end, paragraph.end)
    place = scene.places.get(index)
    if colon is None or place is None:
        return None
    behind = [word for word in place[0].words if word.start >= colon.end() and word.start < paragraph.end]
    who = who_speaks(place[0], behind)
    if who is None:
        return None
    return Link("label before", 0.85, source=(place[0].index, who.index), relation="the headline tells whose")


def who_speaks(sentence: Sentence, words: list[Word]) -> Word | None:
    """Whoever a headline is about: a name that opens it, the subject of what people do who speak."""
    if len(words) > 1 and words[0].upos == "PROPN" and "I-PER" in {words[0].name, words[1].name}:
        return _top_nominal(sentence, words[0], words[0].start)
    subject = next((w for w in words if w.base_relation == "nsubj" and w.upos in {"NOUN", "PROPN"}), None)
    verb = sentence.head_of(subject) if subject is not None else None
    if verb is None or verb.lemma.lower() not in listed("linking", "headline_verbs"):
        return None
    return subject


# "– A mayor speaks –." between paragraphs is a heading
_WHO = r"(?:(?:\p{Lu}\.\s?){1,3}|(?:de|van|von)\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}"
_SIGNED = regex.compile(r"\s*(?:[—–―]|--?)\s*(?=\p{Lu})")


_INITIALS = regex.compile(r"\p{Lu}\.(?:\s?\p{Lu}\.){1,3}(?=\s(?:to|in)\s|\s?[,(]|\s*$)")
_SIGNED_LINE = regex.compile(
    r"\s*(?:[—–―]|--?)\s*\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s[^.!?“”\"\n]{2,60})?\s*"
)

# “We wait.” – a nurse in Holm
_BY_ANYBODY = regex.compile(
    r"\s*+(?:[—–―]|--?)\s*+(?=\p{Ll}[\p{L}’'-]*+(?:\s\p{Ll}[\p{L}’'-]*+){0,4}+(?:\s\p{Lu}[\p{L}’' -]*+)?+"
    r"(?:,\s[^,.!?]{2,30}+)?+$)"
)

# "It is over." Ilse Brandt (Harbour Radio)
_TOLD_TO = regex.compile(rf"\s+(?={_WHO}\s\([^()\n]{{2,40}}\)$)")


def label_after(scene: Scene, index: int) -> Link | None:
    """A dash and a name after the quotation; in a list of voices a name and where it was said.

    ``"We are staying." — Ilse Brandt``, ``"We are staying." Ilse Brandt (Harbour Radio)``
    """
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    alone = quotation.start == paragraph.start and _SIGNED_LINE.fullmatch(scene.text, quotation.end, paragraph.end)
    if quotation.style == "dash" or not (alone or is_sentence(scene.text, quotation)):
        return None
    signed = _SIGNED.match(scene.text, quotation.end, min(paragraph.end + 40, len(scene.text)))
    if signed is None and quotation.start == paragraph.start:
        signed = _BY_ANYBODY.match(scene.text, quotation.end, paragraph.end)
        signed = signed or _TOLD_TO.match(scene.text, quotation.end, paragraph.end)
    if signed is None:
        return None
    line_end = scene.text.find("\n", signed.end())
    line_end = len(scene.text) if line_end < 0 else line_end
    signature = scene.text[signed.end() : line_end].rstrip()
    if line_end - signed.end() > 120 or _HEADING.search(signature):
        return None
    initials = _INITIALS.match(scene.text, signed.end(), line_end)
    if initials is not None:
        return Link("label after", 0.75, label=initials.span(), relation="the name is signed below")
    for sentence in scene.parse.sentences:
        if sentence.start >= line_end:
            break
        if sentence.end <= signed.end():
            continue
        for word in sentence.words:
            if word.start >= signed.end() and word.upos in {"PROPN", "NOUN"} and word.quotation is None:
                comma = signature.find(",")
                stop = line_end if comma < 0 else signed.end() + comma
                head = _top_nominal(sentence, word, signed.end(), stop if word.start < stop else line_end)
                return Link(
                    "label after", 0.75, source=(sentence.index, head.index), relation="the name is signed below"
                )
    return None


_YEAR = r"(?:\d{4}[a-z]?|n\.d\.)"
_CITED = regex.compile(
    rf"\s?\((?:see\s|cf\.\s)?(?P<who>{_WHO}(?:\s(?:and|&)\s{_WHO}|\set\sal\.)?),?\s{_YEAR}"
    r"(?:[,:]\s?(?:pp?\.\s?)?[\divxl]{1,5}(?:[–-]\d+)?)?\)"
)


def cited_in_brackets(scene: Scene, index: int) -> Link | None:
    """Whose work it is from, in brackets behind the marks, as scholars cite: ``“Maps lie” (Brandt 1904, 7)``."""
    return _in_brackets(scene, index, _CITED)


_LETTER = regex.compile(rf"\s?\((?P<who>{_WHO})\sto\s(?:(?:his|her)\s\p{{Ll}}+|{_WHO})(?:,\s[^()\n]{{2,40}})?\)")


_VOICE = regex.compile(rf"\s?\((?P<who>{_WHO})(?:(?<=\s\S+)|,\s[^()\n]{{2,50}})\)\.?(?=\s*(?:\n|\Z))")


def letter_in_brackets(scene: Scene, index: int) -> Link | None:
    """Who wrote it to whom, in brackets behind the marks: ``“I will not go” (Ilse to Odo, 4 May 1861)``.

    In a list of voices who it is, behind a quotation that fills the line: ``“I saw a newt.” (Ilse Brandt, baker)``.
    """
    quotation = scene.quotations[index]
    found = _in_brackets(scene, index, _LETTER)
    if found is None and quotation.start == scene.paragraphs[scene.paragraph_of[index]].start:
        found = _in_brackets(scene, index, _VOICE)
    return found


def _in_brackets(scene: Scene, index: int, source: regex.Pattern[str]) -> Link | None:
    quotation = scene.quotations[index]
    if not quotation.closed or scene.text[quotation.end : quotation.end + 2].lstrip()[:1] != "(":
        return None
    found = source.match(scene.text, quotation.end, min(quotation.end + 120, len(scene.text)))
    if found is None:
        return None
    return Link("label in the line", 0.85, label=found.span("who"), relation="the source stands in brackets behind")


def _is_label(words: list[Word]) -> bool:
    """Do the words before a colon form a label by itself, at the start or after a dash, with no verb?"""
    for word in reversed(words):
        if _is_break(words, word) or word.text in {".", "]", "|", "•"}:
            return True
        if word.upos in {"VERB", "AUX"} or word.text == ",":
            return False
    return len(words) <= 12


def _is_break(words: list[Word], word: Word) -> bool:
    """A colon or dash, but for the hyphen of ``in a ten-minute storm: “…”``."""
    if word.text not in COLON:
        return False
    beside = [w for w in words if w.end == word.start or w.start == word.end]
    return word.text == ":" or len(beside) < 2


def _in_capitals(words: list[Word]) -> bool:
    """``LOWMOOR -- "The rain began at dawn."``, ``MOVING ON -- "…"``: a place or a heading, nobody who speaks."""
    return all(word.text.isupper() for word in words if word.upos != "PUNCT")


def _nominal_before(sentence: Sentence, words: list[Word]) -> Word | None:
    """The noun phrase that ends ``words``, its head: ``Brandt`` in ``- Ilse Brandt``."""
    if not words or words[-1].upos not in {"PROPN", "NOUN", "PRON", "PUNCT"}:
        return None
    run: list[Word] = []
    for word in reversed(words):
        if _is_break(words, word) or word.text in {";", ",", "."}:
            break
        run.append(word)
    for word in reversed(run):
        if word.upos in {"PROPN", "NOUN", "PRON"}:
            return _top_nominal(sentence, word, run[-1].start)
    return None


def _top_nominal(sentence: Sentence, word: Word, start: int, stop: int | None = None) -> Word:
    """The head of the noun phrase that ``word`` is part of, at or after offset ``start`` and before ``stop``."""
    for above in sentence.ancestors(word):
        if stop is not None and above.start >= stop:
            break
        if above.upos not in {"PROPN", "NOUN"} or above.start < start or above.quotation is not None:
            break
        if word.base_relation not in {"compound", "flat", "nmod", "amod", "det", "nummod"}:
            break
        word = above
    return word
