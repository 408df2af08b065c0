"""Phrases and clauses that say what somebody is: ``who is …``, ``X was named …``, ``X served as …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.speakers.lexicon import (
    entries,
    is_person_noun,
    is_place,
    is_plural,
    lemma,
    may_be_person_noun,
    noun_type,
)
from quoteattr.speakers.phrases.chunks import Chunk, behind_owners
from quoteattr.speakers.phrases.compounds import noun_at
from quoteattr.speakers.phrases.extents import extent, is_finite, place_comma
from quoteattr.speakers.phrases.names import is_ranked
from quoteattr.speakers.phrases.times import DAYS
from quoteattr.speakers.roles.callings import who_does
from quoteattr.syntax.records import Sentence, Word

NAMINGS = frozenset(
    {"named", "appointed", "elected", "nominated", "made", "hired", "crowned", "promoted", "called", "confirmed"}
    | {"re-elected", "reelected", "reappointed"}
)


@frozen(eq=False)
class Found:
    """A role found beside a mention: words ``first`` to ``last`` (inclusive) with head ``head``."""

    first: int
    last: int
    head: int
    relation: str


def phrase_at(sentence: Sentence, chunks: list[Chunk], index: int, relation: str) -> Found | None:
    """The phrase that begins at ``index`` if it says what a person or body is."""
    words = sentence.words
    position = next((n for n, c in enumerate(chunks) if c.first == index), None)
    if position is None:
        return None
    if chunks[position].last + 1 < len(words) and place_comma(sentence, chunks[position].last + 1):
        after = chunks[position].last + 3
        while after < len(words) and (words[after].text == "," or is_place(words[after].text)):
            after += 1
        native = next((c for c in chunks if c.first == after), None)
        if native is not None and is_person_noun(words[native.last].lower):
            return Found(index, extent(sentence, native.inner, native.last), native.last, relation)
    while chunks[position].possessive and position + 1 < len(chunks) and chunks[position + 1].owner == position:
        position += 1
    position = _joined_noun(sentence, chunks, position)
    chunk = chunks[position]
    head = chunk.last
    word = words[head]
    lower = noun_at(words, head)
    noun = lemma(word) if lower == word.lower else lower
    if relation == "copula" and word.upos == "ADJ" and word.text.islower() and chunk.first == head:
        return None  # Ann Lee is hopeful the ferry will come
    known = is_person_noun(lower) or noun_type(noun) in ("person", "organization")
    shape = (may_be_person_noun(noun) and word.upos != "ADJ") or word.lower in entries("org_nouns")
    if lower in ("executive", "counsel", "official", "chief", "head", "lead", "no", "one", "member"):
        known = True
    if lower == "one" and head + 1 < len(words) and words[head + 1].lower in ("that", "which"):
        return None  # the answer to Ann Lee, one that lasts: what is spoken of is the answer
    known = (
        known
        or is_figure(words, head)
        or _by_origin(sentence, chunk)
        or _in_class(sentence, head)
        or is_ranked(words, head)
    )
    if chunk.last > chunk.first and words[chunk.last].text[:1].isupper() and not known:
        return None
    if relation == "apposition" and (_next_name(sentence, chunk) or (is_plural(word) and not known)):
        return None  # …, Ann Lee and whispers in the port
    if not known and not shape:
        return None
    if chunk.determiner in ("this", "that", "these", "those", "no", "every", "each", "any", "some", "both"):
        return None
    if chunk.determiner == "another" and (relation != "apposition" or is_plural(word)):
        return None
    if relation == "apposition" and chunks[position].determiner in ("his", "her", "their") and is_plural(word):
        return None  # met Odo Finch, his sons and the mayor
    last = extent(sentence, chunk.inner, head, strict=True)
    if last + 2 < len(words) and words[last + 1].text in ("'s", "’s") and words[last + 2].upos == "PUNCT":
        last += 1  # a friend of Haddad's
    last = _listed_on(sentence, chunks, min(last, len(words) - 1))
    return Found(index, last, head, relation)


def is_figure(words: tuple[Word, ...], head: int) -> bool:
    """Whether somebody is what a body is known by: ``the voice of the team, Odo Finch,``, ``the face of the port``."""
    behind = words[head + 1].lower if head + 1 < len(words) else ""
    return behind in ("of", "behind") and words[head].lower in _FIGURES


_FIGURES = frozenset({"voice", "face", "brain", "brains", "mind", "force"})


def _next_name(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a lone word beside a name is the next name of a list: ``Lund, Sander answer the guild``."""
    word = sentence.words[chunk.last]
    if chunk.first != chunk.last or word.upos != "PROPN" or not word.text[:1].isupper():
        return False
    behind = [w.lower for w in sentence.words[chunk.last + 1 : chunk.last + 2]]
    if behind == ["of"] and sentence.words[chunk.first - 1].text == "(" and word.lower in entries("org_words"):
        return False  # Ann Lee (University of Holm)
    return word.lower not in entries("person_nouns") and word.text not in entries("demonyms")


def _joined_noun(sentence: Sentence, chunks: list[Chunk], position: int) -> int:
    """The phrase of the noun to which two nouns for its field belong: ``the training and safety | manager``."""
    words = sentence.words
    chunk = chunks[position]
    after = chunks[position + 1] if position + 1 < len(chunks) else chunk
    if chunk.last + 2 != after.first or words[chunk.last + 1].lower != "and" or after.determiner or chunk.possessive:
        return position
    field, noun = words[chunk.last], words[after.last]
    if field.upos not in ("NOUN", "ADJ", "PROPN") or field.text[:1].isupper() or may_be_person_noun(field.lower):
        return position
    office = after.last > after.first and is_person_noun(noun.lower) and not is_plural(noun)
    return position + 1 if office and not noun.text[:1].isupper() else position


def _by_origin(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a nation and a clause say what somebody is (``the Icelander who took over``, ``a Dane living here``)."""
    words = sentence.words
    end = chunk.last + 1
    end += end < len(words) and words[end].lower in ("now", "then")
    after = words[end] if end < len(words) else words[chunk.last]
    lives = after.xpos == "VBG" and after.base_relation == "acl"
    return (
        (lives or after.lower == "who")
        and chunk.determiner in ("the", "a", "an")
        and words[chunk.last].text.rpartition("-")[2] in entries("demonyms")
    )


def _in_class(sentence: Sentence, head: int) -> bool:
    """Whether a word for a year at school says who somebody is (``Odo Finch, a senior at Holm High School``)."""
    words = sentence.words
    return words[head].lower in ("senior", "junior") and head + 1 < len(words) and words[head + 1].lower == "at"


def _listed_on(sentence: Sentence, chunks: list[Chunk], last: int) -> int:
    """The end of a list of roles: ``a founder, an editor of the journal and its first critic``."""
    words = sentence.words
    at, ends = last, [last]
    for _ in range(6):
        if at + 2 >= len(words) or (words[at + 1].text not in (",",) and words[at + 1].lower != "and"):
            break
        start = at + 2 + (words[at + 1].text == "," and words[at + 2].lower == "and")
        position = next((n for n, c in enumerate(chunks) if c.first == start), None)
        if position is None:
            break
        while chunks[position].possessive and position + 1 < len(chunks) and chunks[position + 1].owner == position:
            position += 1
        chunk = chunks[position]
        if (
            not is_person_noun(words[chunk.last].lower)
            or not words[chunk.last].text.islower()
            or is_plural(words[chunk.last])
            or any(name.upos == "PROPN" for name in sentence.dependents(words[chunk.last], "appos"))
        ):
            break  # Ann Lee, a baker, and the cook, | Odo Finch
        at = extent(sentence, chunk.inner, chunk.last)
        if any(w.lower == "and" for w in words[start - 1 : at + 1]):
            return at
        ends.append(at)
    return ends[0]


ACTING = frozenset(
    {
        "serves",
        "served",
        "works",
        "worked",
        "acted",
        "acts",
        "serving",
        "took",
        "takes",
        "doubles",
        "doubled",
        "working",
    }
    | {"resigned", "resigns", "retired", "retires", "stepped", "steps", "step", "joined", "joins", "quit", "started"}
    | {"replaced", "replaces", "succeeded", "succeeds"}
    | {"began", "spent", "resign", "retire", "stay", "stays", "stayed", "continues", "continued", "acting", "stood"}
)
SPEAKING = frozenset({"speaking", "writing", "testifying", "serving", "acting", "working"})


def acts_as(sentence: Sentence, chunks: list[Chunk], at: int, relation: str) -> Found | None:
    """What somebody acts as: ``resigned as minister``, ``joined the company as finance director in May``."""
    words = sentence.words
    for index in range(at + 1, min(at + 7, len(words) - 1)):
        if words[index].text in (",", ";") or words[index].quotation is not None:
            return None
        if words[index].lower == "as":
            found = phrase_at(sentence, chunks, index + 1, relation)
            if found is None or not is_person_noun(noun_at(words, found.head)):
                return None
            after = words[found.last + 1] if found.last + 1 < len(words) else None
            return None if after is not None and is_finite(after) else found  # stepped in as a neighbour watched
    return None


_DAYS = DAYS | {"week", "month", "year", "spring", "summer", "autumn", "fall", "winter"}


def _says(words: tuple[Word, ...], at: int, form: str) -> bool:
    return at < len(words) and words[at].lower == form


def past_time(words: tuple[Word, ...], at: int) -> int:
    """Past when something was: ``who | at that time was the cook``, ``who | until 2012 was the head``."""
    at += int(_says(words, at, "until"))
    said = [word.lower for word in words[at : at + 4]]
    if said[:1] == ["at"] and said[1:3] in (["the", "time"], ["that", "time"]):
        return at + 3
    if len(said) > 1 and said[0] in ("in", "on") and (words[at + 1].text.isdigit() or said[1] in _DAYS):
        return at + 2
    if len(said) > 1 and said[0] in ("last", "this") and said[1] in _DAYS:
        return at + 2
    return at + 3 if said[:2] == ["earlier", "this"] and said[2:3] and said[2] in _DAYS else at


_SEATS = frozenset({"council", "nomination", "office", "parliament", "presidency", "seat", "term"})


def stands(sentence: Sentence, at: int) -> bool:
    """Whether the verb is that of a candidate: ``running for mayor``, ``running against Lind``, not ``for cover``."""
    words = sentence.words
    if words[at].lower != "running" or at + 2 >= len(words) or words[at + 1].lower not in ("for", "against"):
        return False
    inside = words[at + 2 : at + 6]
    return any(w.lower in _SEATS or is_person_noun(w.lower) or w.text[:1].isupper() for w in inside)


_LEADING = entries("leading_verbs")


_HELPED_WITH = frozenset(
    {"build", "create", "design", "found", "invent", "lead", "organise", "organize", "run", "start"}
)


def who_leads(sentence: Sentence, chunks: list[Chunk], index: int) -> Found | None:
    """``X, who chairs the budget committee``: the clause says what somebody is."""
    words = sentence.words
    at = past_time(words, index + 1)
    while at < len(words) and (words[at].upos == "ADV" or words[at].lower in ("has", "had")):
        at += 1
    if at + 1 >= len(words) or words[at].upos != "VERB":
        return None
    if words[at].lower in ("helped", "helps"):
        helped = at + 1 + (words[at + 1].lower == "to")
        if helped + 1 < len(words) and words[helped].lower in _HELPED_WITH:
            return clause_on(sentence, chunks, index, helped)
    if words[at].lower.removeprefix("co-") not in _LEADING:
        clause = who_does(sentence, chunks, index, at)
        return Found(index, *clause, "relative clause") if clause is not None else None
    return clause_on(sentence, chunks, index, at)


def clause_on(sentence: Sentence, chunks: list[Chunk], index: int, at: int) -> Found | None:
    """A clause from ``who`` to the end of the object of its verb (``who is leading the search``)."""
    words = sentence.words
    chunk = next((c for c in chunks if c.first == at + 1), None)
    if chunk is None or words[chunk.last].quotation is not None:
        return None
    owned = behind_owners(chunks, chunk)
    if owned is None:
        return None
    return Found(index, extent(sentence, owned.inner, owned.last, strict=True), at, "relative clause")


_LONGEST_CLAUSE = 20
_OWNED = frozenset({"business", "company", "family", "firm", "group", "organisation", "organization"})


def whose_relative(sentence: Sentence, index: int) -> Iterator[Found]:
    """``Ida Brandt, whose son was on the ferry, said``: a clause on a relative or firm, up to its comma."""
    words = sentence.words
    kin = words[index + 1] if words[index].lower == "whose" and index + 1 < len(words) else None
    if kin is not None and kin.upos == "ADJ" and index + 2 < len(words):
        kin = words[index + 2]
    if kin is None or not (lemma(kin) in entries("relatives") or kin.lower in _OWNED):
        return
    end = next((w.index for w in words[kin.index :] if w.text in (",", "—", "–", ".")), len(words))
    inside = words[kin.index + 1 : end]
    if len(inside) < _LONGEST_CLAUSE and not any(w.quotation is not None for w in inside) and end < len(words):
        if any(is_finite(w) for w in inside):
            yield Found(index, end - 1, index, "relative clause")


_ONLY = frozenset({"first", "only", "last", "next", "same", "real", "right"})
_MEASURED = frozenset({"eldest", "oldest", "youngest", "longest", "largest", "biggest", "highest", "top"})


def says_what(sentence: Sentence, found: Found) -> bool:
    """Whether ``X is …`` says what X is, not how X is ("the only one", "the best friend", "a liar")."""
    words = sentence.words[found.first : found.head]
    behind = sentence.words[found.head + 1 : found.last + 1]
    if sentence.words[found.head].lower == "one":
        return _one_of(behind)
    whose = any(w.xpos == "POS" for w in words)  # the town's only doctor, the team's longest-serving player
    whose = whose or (bool(behind) and behind[0].lower in ("on", "in", "at"))  # the only nurse on the board
    for word in words:
        if word.lower in _ONLY and word.head == found.head and (not whose or word.lower not in ("first", "only")):
            return False
        if word.lower in ("such", "no", "not") or (word.xpos == "JJS" and (not whose or word.lower not in _MEASURED)):
            return False
    return sentence.words[found.head].lower not in entries("judging_nouns") or _belongs(sentence, found.head)


def _one_of(behind: Sequence[Word]) -> bool:
    """Whether somebody is said to be one of several: ``one of the lawyers for the family``, not ``one of the best``."""
    several = any(is_person_noun(w.lower) and is_plural(w) for w in behind)
    known = len(behind) > 1 and behind[0].lower == "of" and behind[1].lower not in ("those", "these")
    return several and known and not any(w.xpos in ("JJS", "RBS") for w in behind)


def _belongs(sentence: Sentence, head: int) -> bool:
    """``a member of the council``, ``a Holm Prize winner``, ``a fan of Odo Finch``; not ``a member of a family``."""
    words = sentence.words
    if words[head].lower not in ("member", "friend", "victim", "supporter", "opponent", "fan", "winner"):
        return False
    if any(kid.index == head - 1 for kid in sentence.dependents(words[head], "compound")):
        return True
    if head + 2 >= len(words):
        return False
    whose = words[head + 2]
    named = whose.text[:1].isupper() and whose.upos != "PRON"
    body = whose.lower in entries("org_words")  # a member of parliament
    return words[head + 1].lower == "of" and (named or body or whose.lower == "the")
