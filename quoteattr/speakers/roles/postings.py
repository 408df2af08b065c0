"""Offices with what they are of, right before a name: ``leader of the council Ann Lee``, ``Minister of Works Lee``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.speakers.lexicon import entries, honorifics, is_given, is_place, is_plural
from quoteattr.speakers.phrases.bodies import is_title_noun
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.names import NameReading
from quoteattr.syntax.records import Sentence, Word

_LINKS = frozenset({"of", "for", "with", "at"})
_WITHIN = frozenset({"and", "&", ",", "the"})
_REACH = 12
_OFFICES = frozenset(
    {"minister", "secretary", "president", "premier", "governor", "mayor", "commissioner", "senator", "treasurer"}
)


def with_posting(
    sentence: Sentence, chunks: Sequence[Chunk], reading: NameReading, phrase: int
) -> tuple[NameReading, int]:
    """A full name with the office before it as its title, and where the whole phrase begins."""
    words = sentence.words
    first, last = reading.name
    start = reading.honorific[0] if reading.honorific else first
    branch = start > 5 and words[start - 1].text == ")" and words[start - 3].text == "("
    start -= 3 if branch and not words[start - 2].text.isupper() else 0  # Superintendent of Police (Crime) | Ann Lee
    if start > 3 and words[start - 1].text == ",":
        return _behind_its_body(sentence, chunks, reading, phrase, start)
    if start < 3 or reading.through or last == first or words[start - 1].upos not in ("NOUN", "PROPN"):
        return reading, phrase
    hung = any(words[kid].relation == "nmod:desc" and kid < start for kid in sentence.children[first])
    if not (reading.honorific or hung or words[first].name == "B-PER" or is_given(words[first].text)):
        return reading, phrase
    if reading.honorific and words[start - 1].head == start and words[start].lower in _OFFICES:
        return reading, phrase  # a spokesman for Harbour Minister Ann Lee
    office = _office_before(words, start)
    lead = next((c for c in chunks if c.last == office), None)
    if lead is None:
        return reading, phrase
    title = (lead.inner, (reading.honorific[0] if reading.honorific else first) - 1)
    while lead.owner is not None:
        lead = chunks[lead.owner]  # Holm Bank's head of research Ann Lee
    return evolve(reading, title=title, through=True), lead.first


def _behind_its_body(
    sentence: Sentence, chunks: Sequence[Chunk], reading: NameReading, phrase: int, start: int
) -> tuple[NameReading, int]:
    """``The Permanent Secretary, Ministry of Works, Engr. Ann Lee, said``: the office, its body, who holds it."""
    words = sentence.words
    last = reading.name[1]
    if reading.through or not (reading.honorific or last > reading.name[0]) or not _acts_next(sentence, last):
        return reading, phrase
    comma = start - 2
    while comma > max(start - _REACH, 0) and words[comma].text != ",":
        comma -= 1
    body = words[comma + 1 : start - 1]
    if comma < 1 or words[comma].text != "," or not is_body(body) or not is_title_noun(words[comma - 1].text):
        return reading, phrase
    if not words[comma - 1].text[:1].isupper() and not reading.honorific:
        return reading, phrase  # the minister, Ministry of Works, Ann Lee
    lead = next((c for c in chunks if c.last == comma - 1), None)
    if lead is None or lead.owner is not None or is_plural(words[lead.last]):
        return reading, phrase
    if lead.determiner != "the" and not (lead.first == 0 and reading.honorific):
        return reading, phrase  # Director-General, Bureau of Ports, Dr Ann Lee said
    if lead.first and words[lead.first - 1].upos == "ADP" and _text_at(words, last + 1) != ",":
        return reading, phrase  # for the President, the Ministry of Works, Ann Lee said, was
    return evolve(reading, title=(lead.inner, start - 2), through=True), lead.first


def _text_at(words: Sequence[Word], index: int) -> str:
    return words[index].text if index < len(words) else ""


def is_body(words: Sequence[Word]) -> bool:
    """Whether words with capitals can be a body or a field, and no person: ``Ministry of Works``."""
    if not words or not (words[0].text[:1].isupper() or words[0].lower == "the"):
        return False
    names = [word for word in words if word.upos in ("NOUN", "PROPN", "ADJ", "VERB")]
    if not names or any(word.name.endswith("PER") or word.lower in honorifics() for word in words):
        return False
    joined = ("of", "for", "and", "&", "the", "on", "'s", "’s", "'", "’", "-", "in")
    return all(word.text[:1].isupper() or word.lower in joined for word in words)


def _acts_next(sentence: Sentence, last: int) -> bool:
    """Whether a verb follows a name, behind a comma or not, or the name ends what is said: ``…, Ann Lee.``"""
    rest = sentence.words[last + 1 : last + 4]
    if rest and rest[0].text == ",":
        rest = rest[1:]
    if not rest or rest[0].text in (".", ":", ";"):
        return True
    verb = rest[1] if rest[0].upos == "ADV" and len(rest) > 1 else rest[0]
    return verb.upos in ("VERB", "AUX")


def with_calling(
    sentence: Sentence, chunks: Sequence[Chunk], reading: NameReading, phrase: int
) -> tuple[NameReading, int]:
    """A name with the office that ``and`` joins before its own: ``guild leader | and member for Ostby Ann Lee``.

    ``The guild leader and the member for Ostby Ann Lee`` are two.
    """
    words = sentence.words
    title = reading.title
    if not reading.through or title is None or phrase != title[0] or phrase < 2 or words[phrase - 1].lower != "and":
        return reading, phrase
    before = next((c for c in chunks if c.last == phrase - 2), None)
    if before is None or before.determiner or before.owner is not None or not words[before.last].text.islower():
        return reading, phrase
    if not is_title_noun(words[before.last].text) or is_plural(words[before.last]) or words[before.first].upos == "NUM":
        return reading, phrase
    return evolve(reading, title=(before.inner, title[1])), before.first


_IN_CHARGE = frozenset(
    {"administration", "agency", "authority", "board", "bureau", "commission", "committee", "council", "department"}
    | {"ministry", "office", "panel", "service", "subcommittee"}
)


def with_fields(
    sentence: Sentence, chunks: Sequence[Chunk], reading: NameReading, phrase: int
) -> tuple[NameReading, int]:
    """A name with all the fields of the office before it: ``Trade | and Industry Minister Ann Lee``.

    Or of its body: ``Food | and Drug Administration spokeswoman Ann Lee``.
    """
    words = sentence.words
    title = reading.title
    if title is None or title[0] < 2 or words[title[0] - 1].lower not in ("and", "&"):
        return reading, phrase
    office = next((i for i in range(title[0] + 1, title[1] + 1) if is_title_noun(words[i].text)), 0)
    before = words[office - 1]
    field = before.lower in entries("fields") and words[office].text[:1].isupper()
    body = before.lower in _IN_CHARGE and before.text[:1].isupper() and office > title[0] + 1
    if not office or not (field or body):
        return reading, phrase
    start = title[0]
    while start >= 2 and words[start - 1].lower in ("and", "&", ",") and words[start - 2].lower in entries("fields"):
        item = start - 2
        while item > 0 and _names_field(words[item - 1]) and words[item].text[:1].isupper():
            item -= 1
        if not words[item].text[:1].isupper() or (start < title[0] and words[start - 1].text != ","):
            break
        start = item
    if start == title[0]:
        return reading, phrase
    lead = next((c for c in chunks if c.first <= start <= c.last), None)
    if lead is None or lead.possessive:
        return reading, phrase
    first = lead
    while first.owner is not None:
        first = chunks[first.owner]
    return evolve(reading, title=(start, title[1])), min(phrase, first.first)


def _names_field(word: Word) -> bool:
    """Whether a word with a capital can go on to the left in a field's name: ``National | Housing``."""
    return word.text[:1].isupper() and word.upos in ("ADJ", "NOUN", "PROPN") and not word.name.endswith("PER")


def _office_before(words: Sequence[Word], start: int) -> int:
    """The noun for an office whose complement ends right before a word; -1 without."""
    if is_title_noun(words[start - 1].text) or words[start - 1].lower.rstrip(".") in ("most", "right", "rt", "very"):
        return -1  # the wife of councillor | Ann Lee, the Bishop of Holm, the Rt | Rev Ann Lee
    told = False
    for index in range(start - 1, max(start - _REACH, 0), -1):
        word = words[index]
        if word.lower in _LINKS and is_title_noun(words[index - 1].text):
            return index - 1 if told else -1
        if word.lower == "in" and is_title_noun(words[index - 1].text) and _sits_in(words[index + 1 : start]):
            return index - 1
        if word.lower == "on" and words[index - 1].lower in _IN_CHARGE:
            continue
        if word.lower in _LINKS or word.lower in _WITHIN or word.xpos == "POS":
            continue
        if word.upos not in ("NOUN", "PROPN", "ADJ") or (is_title_noun(word.text) and word.text.islower()):
            return -1
        if word.lower in honorifics() or word.name.endswith("PER"):
            return -1  # Secretary of State Ida Orde and former | Gov. Ann Lee
        told = told or word.upos != "ADJ"
    return -1


def _sits_in(words: Sequence[Word]) -> bool:
    """Whether words behind ``in`` tell of a post: ``minister in | charge of ports``, ``minister in | the Office``."""
    charged = words[0].lower == "charge" and len(words) > 2 and words[1].lower == "of"
    return charged or (words[0].lower == "the" and words[-1].lower in _IN_CHARGE and words[-1].text[:1].isupper())


def _in_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name is the subject of a clause on the noun before it: ``the author of the book | Ann Lee liked``."""
    name = next((w for w in sentence.words[first : last + 1] if not first <= w.head <= last), None)
    verb = sentence.head_of(name) if name is not None and name.base_relation == "nsubj" else None
    return verb is not None and verb.base_relation == "acl"


def origin(words: tuple[Word, ...], after: int) -> tuple[str, ...]:
    """The place that ``from`` adds right behind a noun: ``New`` and ``York`` of ``the senator from New York``."""
    if after + 1 >= len(words) or words[after].lower != "from":
        return ()
    for size in (2, 1):
        place = tuple(word.text for word in words[after + 1 : after + 1 + size])
        if is_place(" ".join(place)):
            return place
    return ()
