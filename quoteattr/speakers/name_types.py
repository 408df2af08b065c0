"""Whether a name is that of a person or a body, as far as the phrase itself tells."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import (
    entries,
    honorifics,
    is_place,
    lemma,
    may_be_person_noun,
    noun_type,
)
from quoteattr.speakers.phrases.names import (
    NameReading,
    is_ranked,
)
from quoteattr.speakers.phrases.word_shapes import is_acronym, is_initial, is_run_together
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import SpeakerType


def name_type(sentence: Sentence, draft: Draft, reading: NameReading) -> SpeakerType:
    """Person or body, as far as the phrase itself tells; "unknown" otherwise."""
    words = sentence.words
    name = draft.name
    aged = reading.name[0] > draft.first and words[reading.name[0] - 1].text.rpartition("-")[2] == "old"
    if reading.through or aged:  # the 24-year-old Lund
        return "person"
    titled = _type_by_title(words, draft, reading) if reading.title or reading.honorific else None
    if titled is not None:
        return titled
    if not name:
        return "unknown"
    if " ".join(name).lower() in entries("bodies_like_people"):
        return "organization"
    if is_place(" ".join(name)) or (len(name) > 1 and " ".join(name) in entries("parties")):
        return "organization"
    people = name[-1].rpartition("-")[2]
    if people.endswith("s") and people[:-1] in entries("demonyms") and words[reading.name[1]].xpos == "NNPS":
        return "group"  # Ohio Republicans, Danish-Americans
    two = name[-1] == "10" or (len(name) == 3 and name[1] == "&" and name[0].lower() not in entries("given_names"))
    if two or name[-1].lower()[-2:] in ("'s", "’s"):
        return "organization"  # Moss & Spence, Moody's
    known = name[0].lower() in entries("given_names") or is_initial(name[0])
    if not known and _is_said_to_be_body(sentence, draft):
        return "organization"
    if len(name) == 1:
        return _type_of_one_word(name[0], draft)
    return _type_of_full_name(name, draft, {w.name[2:] for w in words[reading.name[0] : reading.name[1] + 1]} - {""})


def _is_said_to_be_body(sentence: Sentence, draft: Draft) -> bool:
    """Whether a noun beside a name tells that it is a body's: ``Open Door, a charity``, ``a firm called Fells``."""
    words = sentence.words
    word, link = words[draft.head], words[draft.phrase - 1] if draft.phrase else None
    near = words[draft.last + 2 : draft.last + 2 + _NEAR]
    comma = next((at for at, one in enumerate(near) if one.upos == "PUNCT" and one.text != "-"), len(near))
    beside = [noun for noun in sentence.dependents(word, "appos") if noun in near[:comma]]
    above = sentence.head_of(word)
    if link is not None and above is not None and word.base_relation == "appos" and link.text == ",":
        beside.append(above)
    if (
        link is not None
        and link.lower in ("called", "named")
        and link.base_relation == "acl"
        and link.head < link.index
    ):
        beside.append(words[link.head])
    nouns = [noun.lower for noun in beside if sentence.dependents(noun, "det")]
    return any(noun in entries("body_nouns") and not may_be_person_noun(noun) for noun in nouns)  # no maker


_NEAR = 8  # words of a phrase beside a name


def _type_by_title(words: tuple[Word, ...], draft: Draft, reading: NameReading) -> SpeakerType | None:
    """What the word right before a name tells: ``Mayor Ann Lee``, ``the brewery Holm``."""
    name = draft.name
    place = reading.name[0] - 1
    kind = noun_type(lemma(words[place]))
    if words[place].lower in honorifics() or kind in ("person", "group") or is_ranked(words, place):
        return "person"
    if kind not in ("organization", "document"):
        return None
    given = len(name) > 1 and name[0].lower() in entries("given_names")
    return "person" if given and name[-1].lower() not in entries("org_words") else kind


def _type_of_full_name(name: tuple[str, ...], draft: Draft, tags: set[str]) -> SpeakerType:
    """By its words, and the kinds of name that the network sees in it."""
    first, last, small = name[0].lower(), name[-1].lower(), {part.lower() for part in name}
    bodies = entries("org_words")
    if len(name) > 2 and (last in ("podcast", "show") or not small.isdisjoint(("against", "for", "without"))):
        return "organization"  # The Ann Lee Show, Bakers for Holm
    if len(name) > 2 and name[1].lower() in ("the", "our", "your") and "PER" not in tags:
        return "organization"  # Save the Bay
    letters = is_acronym(name[0]) and (len(name) > 2 or len(name[0]) > 2)  # not AB Finch
    if tags == {"PER"} and draft.determiner != "the" and last not in bodies and not letters:
        return "person"
    called = entries("given_names").issuperset(first.split("-")) or (is_initial(name[0]) and "of" not in small)
    if called and last not in (bodies - entries("org_surnames")):
        return "person"
    if small & bodies or small & {"of", "for", "&"} or is_acronym(name[-1]) or is_acronym(name[0]):
        return "organization"
    if last in entries("thing_words"):
        return "unknown"
    if draft.determiner == "the" or last in ("city", "county"):  # Norwich City, Guatemala City
        return "organization"
    if last in entries("group_nouns") or noun_type(last) in ("group", "organization", "document"):
        return noun_type(last)
    somebody = len(name) <= 4 and name[0] not in entries("demonyms") and tags != {"ORG"}
    return "person" if somebody else "organization"


def _type_of_one_word(word: str, draft: Draft) -> SpeakerType:
    last = word.lower()
    if word in entries("demonyms"):
        return "group"
    site = _SITE.search(word) is not None
    if site or is_acronym(word) or is_run_together(word) or draft.determiner == "the" or last in entries("org_words"):
        return "organization"
    if last in entries("given_names"):
        return "person"
    return "document" if noun_type(last) == "document" and last not in entries("org_surnames") else "unknown"


_SITE = regex.compile(r"\w\.[a-z]{2,4}$")  # Tideinfo.com
