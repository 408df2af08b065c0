"""What people are: titles, appositions, relative clauses and sentences that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex
from attrs import frozen

from quoteattr.speakers.chunks import Chunk, chunks_of
from quoteattr.speakers.extents import extent, is_finite, is_stop, place_comma, trimmed
from quoteattr.speakers.lexicon import (
    entries,
    honorifics,
    is_person_noun,
    is_place,
    is_plural,
    lemma,
    may_be_person_noun,
    noun_type,
    states,
)
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import Role, Span

_TAG = regex.compile(
    r"\s*,?\s*[\[(]?((?:Republican|Democrat|[RDI])(?:[-–,.] ?\p{Lu}[\p{L}. ]{0,18}?))[\])](?!\w)|\s*,\s*([RDI][-–]\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]+)?)(?=\s*,)|\s*\((@\w+)\)|\s*\((\p{Lu}\p{L}*\.?(?:\p{Lu}\.?)*)\)"
)
_COPULAS = frozenset({"is", "was", "'s", "’s", "became", "becomes", "remains", "remained", "are", "were", "be", "been"})
_NAMINGS = frozenset(
    {"named", "appointed", "elected", "nominated", "made", "hired", "crowned", "promoted", "called", "confirmed"}
)
_SUPPOSING = frozenset({"if", "whether", "unless", "should", "would", "could", "until", "not", "never", "as"})
_DASHES = frozenset({"-", "--", "—", "–", "("})
_CLOSERS = frozenset({",", ".", ";", ":", "-", "--", "—", "–", ")", "!", "?", "”", '"', "''", "’"})


@frozen(eq=False)
class Found:
    """A role found beside a mention: words ``first`` to ``last`` (inclusive) with head ``head``."""

    first: int
    last: int
    head: int
    relation: str


def make_role(sentence: Sentence, text: str, found: Found) -> Role | None:
    """The role as a record, its article left out."""
    first = trimmed(sentence, found.first, found.last)
    start, end = sentence.words[first].start, sentence.words[found.last].end
    words = text[start:end].rstrip(" ,;:-–—")
    if not words:
        return None
    for opening, closing in (("“", "”"), ("‘", "’")):
        if words.count(opening) > words.count(closing) and closing in text[start + len(words) : start + len(words) + 3]:
            words = text[start : text.index(closing, start + len(words)) + 1]
    span = Span(start, start + len(words), words)
    return Role(" ".join(words.split()), span, found.relation)


def title_role(sentence: Sentence, draft: Draft) -> Found | None:
    """The title before a name: ``Tajik President Emomali Rakhmon`` → ``Tajik President``.

    A mere form of address ("Mr.") is none; a rank after a fuller title is left to the form of
    address (``Afghan commander General X`` → ``Afghan commander``).
    """
    if draft.title is None:
        return None
    words = sentence.words
    first, last = draft.title
    if draft.phrase < first:
        first = draft.phrase
    if all(_mere_address(words[i]) for i in range(first, last + 1)):
        return None
    while last > first and words[last].lower in honorifics() and _says_something(words[last - 1]):
        last -= 1
    while last > first and _mere_address(words[last]):
        last -= 1
    if words[last].lower in ("family", "dynasty", "of"):
        return None
    return Found(first, last, last, "title")


def _mere_address(word: Word) -> bool:
    """Whether the word is a form of address that says nothing of what somebody is ("Mr.")."""
    return word.text[:1].isupper() and honorifics().get(word.lower) is False


def _says_something(word: Word) -> bool:
    """Whether the word before a rank is a role by itself ("Afghan commander" | "General")."""
    return word.text.islower() and is_person_noun(word.lower)


def owner_role(sentence: Sentence, draft: Draft) -> Found | None:
    """A body before the name that owns nothing else: ``Breitbart's Joel Pollak`` → ``Breitbart``."""
    owner = draft.owner
    if owner is None or draft.title is not None or owner.sort != "name" or len(draft.name) < 2:
        return None
    if owner.type == "person" or is_place(" ".join(owner.name)):
        return None
    return Found(owner.first, owner.last, owner.last, "title")


def _after(sentence: Sentence, draft: Draft, text: str) -> tuple[int, str | None]:
    """Index of the word after the name and its tags (party, age, place), and the party tag."""
    words = sentence.words
    index = draft.last + 1
    affiliation = None
    if index < len(words) and words[index].text in ("'s", "’s"):
        return index, None
    match = _TAG.match(text, words[draft.last].end)
    if match:
        affiliation = next(g for g in match.groups() if g)
        if match.group(4) and not (is_place(affiliation) or affiliation in states()):
            return index, None
        while index < len(words) and words[index].start < match.end():
            index += 1
    while index + 1 < len(words):
        skip = _skip_age(words, index) or _skip_place(sentence, index)
        if not skip:
            break
        index = skip
    return index, affiliation


def _skip_age(words: tuple[Word, ...], index: int) -> int | None:
    """Past ``, 33`` or ``, aged 33``."""
    if words[index].text not in (",", "("):
        return None
    after = index + 1
    while after < len(words) and words[after].lower in ("aged", "age", "now"):
        after += 1
    if after < len(words) and words[after].text.isdigit() and len(words[after].text) <= 3:
        if after + 1 >= len(words) or is_stop(words[after + 1]) or words[after + 1].text == ".":
            return after + 1 + (after + 1 < len(words) and words[after + 1].text == ")")
    return None


def _skip_place(sentence: Sentence, index: int) -> int | None:
    """Past ``of Flint, Mich.`` or ``, of Ohio``."""
    words = sentence.words
    at = index + (words[index].text == ",")
    if at + 1 >= len(words) or words[at].lower not in ("of", "from", "in"):
        return None
    end = at + 1
    while end < len(words) and (words[end].text[:1].isupper() or words[end].lower == "the"):
        end += 1
    name = " ".join(w.text for w in words[at + 1 : end])
    if end == at + 1:
        return None
    if end + 1 < len(words) and words[end].text == "," and is_place(words[end + 1].text):
        return end + 2
    return end if is_place(name) else None


def after_name(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> Iterator[Found]:
    """Roles after a name: apposition, relative clause, the body somebody is of."""
    words = sentence.words
    index, _ = _after(sentence, draft, text)
    if index >= len(words) - 1:
        return
    word = words[index]
    if word.lower == "of" and index == draft.last + 1:
        found = _of_body(sentence, chunks, index)
        if found:
            yield found
        return
    if word.text in (",", *_DASHES) and word.text != ".":
        opening = word.text
        index += 1
        yield from _apposed(sentence, chunks, index, opening, draft)
    elif word.lower in ("who",):
        yield from _who_is(sentence, chunks, index)


def _apposed(sentence: Sentence, chunks: list[Chunk], index: int, opening: str, draft: Draft) -> Iterator[Found]:
    words = sentence.words
    while index < len(words) and words[index].lower in (
        "also",
        "himself",
        "herself",
        "now",
        "then",
        "once",
        "formerly",
        "currently",
        "long",
        "both",
    ):
        index += 1
    if index >= len(words):
        return
    if words[index].lower == "who":
        yield from _who_is(sentence, chunks, index)
        return
    if words[index].lower in ("whom", "whose"):
        yield from _named_as(sentence, chunks, index)
        return
    found = _phrase_at(sentence, chunks, index, "apposition")
    if found is None or not _closed(sentence, found, opening, draft):
        return
    yield found
    after = found.last + 1
    if after + 1 < len(words) and words[after].text == "," and words[after + 1].lower == "who":
        yield from _who_is(sentence, chunks, after + 1)


def _closed(sentence: Sentence, found: Found, opening: str, draft: Draft) -> bool:
    """Whether the apposition ends where one can: not before a verb that it would be the subject of."""
    words = sentence.words
    after = found.last + 1
    while after < len(words) and words[after].upos == "ADV":
        after += 1
    if after >= len(words) or words[after].text in _CLOSERS:
        return True
    word = words[after]
    if word.lower in (
        "who",
        "whose",
        "whom",
        "which",
        "that",
        "as",
        "when",
        "after",
        "because",
        "while",
        "since",
        "in",
        "on",
        "before",
        "if",
        "but",
    ):
        return True
    if is_finite(word):
        return words[found.head].relation == "appos" and draft.relation.startswith("nsubj")
    return True


def _phrase_at(sentence: Sentence, chunks: list[Chunk], index: int, relation: str, loose: bool = False) -> Found | None:
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
    chunk = chunks[position]
    head = chunk.last
    word = words[head]
    noun = lemma(word)
    known = is_person_noun(word.lower) or noun_type(noun) in ("person", "organization")
    shape = may_be_person_noun(noun) or word.lower in entries("org_nouns")
    lower = word.lower
    if lower in ("executive", "counsel", "official", "chief", "head", "no", "one", "member"):
        known = True
    if chunk.last > chunk.first and words[chunk.last].text[:1].isupper() and not known:
        return None
    if not known and not shape and (words[head].relation != "appos" or word.upos != "NOUN" or not loose):
        return None
    if chunk.determiner in ("this", "that", "these", "those", "no", "every", "each", "any", "some", "another", "both"):
        return None
    last = extent(sentence, chunk.inner, head, strict=True)
    last = _listed_on(sentence, chunks, min(last, len(words) - 1))
    return Found(index, last, head, relation)


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
        ):
            break
        at = extent(sentence, chunk.inner, chunk.last)
        if any(w.lower == "and" for w in words[start - 1 : at + 1]):
            return at
        ends.append(at)
    return ends[0]


def _who_is(sentence: Sentence, chunks: list[Chunk], index: int) -> Iterator[Found]:
    """``X, who is the president's adviser`` and ``who serves as chairman``."""
    words = sentence.words
    at = index + 1
    while at < len(words) and (words[at].upos == "ADV" or words[at].lower in ("has", "had", "also")):
        at += 1
    if at + 1 >= len(words):
        return
    if words[at].lower in _COPULAS:
        at += 1
        while at < len(words) and words[at].upos == "ADV":
            at += 1
        if at < len(words) and words[at].lower in _NAMINGS:
            at += 1
        found = _phrase_at(sentence, chunks, at, "relative clause")
    elif words[at].lower in ("serves", "served", "works", "worked", "acted", "acts", "serving"):
        as_at = next((i for i in range(at + 1, min(at + 4, len(words))) if words[i].lower == "as"), None)
        found = _phrase_at(sentence, chunks, as_at + 1, "relative clause") if as_at else None
    else:
        found = None
    if found:
        yield found


def _named_as(sentence: Sentence, chunks: list[Chunk], index: int) -> Iterator[Found]:
    """``Jane Roe, whom the council appointed head of planning``."""
    words = sentence.words
    for at in range(index + 1, min(index + 10, len(words) - 1)):
        if words[at].lower in _NAMINGS:
            start = at + 1 + (words[at + 1].lower == "as")
            found = _phrase_at(sentence, chunks, start, "naming")
            if found:
                yield found
            return
        if words[at].text == ",":
            return


def _of_body(sentence: Sentence, chunks: list[Chunk], index: int) -> Found | None:
    """The body after the name: ``Ann Lee of Clean Rivers Network`` → ``Clean Rivers Network``."""
    words = sentence.words
    chunk = next((c for c in chunks if c.first == index + 1), None)
    if chunk is None or not words[chunk.inner].text[:1].isupper():
        return None
    name = list(words[chunk.inner : chunk.last + 1])
    if is_place(" ".join(w.text for w in name)) or name[-1].lower in ("county", "township", "city", "d.c."):
        return None
    bodies = entries("org_words")
    last = chunk.last
    if not (any(w.lower in bodies for w in name) or (name[-1].text.isupper() and len(name[-1].text) > 1)):
        return None
    if chunk.last + 1 < len(words) and words[chunk.last + 1].text == "," and len(name) == 1:
        return None
    return Found(chunk.inner, last, last, "title")


def before_name(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """A phrase and a comma before the name: ``The head of the league, Jonathan Hill, said``; ``As mayor, Hill``."""
    words = sentence.words
    comma = draft.phrase - 1
    if comma < 1 or words[comma].text != "," or draft.determiner:
        return
    follows = draft.last + 1
    for position in range(len(chunks) - 1, -1, -1):
        chunk = chunks[position]
        if chunk.last >= comma or comma - chunk.last > 25:
            continue
        if not may_be_person_noun(words[chunk.last].lower):
            if any(is_finite(w) or w.text == "," for w in words[chunk.first : comma]):
                break
            continue
        start = chunk.first
        while chunk.owner is not None:
            chunk = chunks[chunk.owner]
            start = chunk.first
        head = chunks[position].last
        if extent(sentence, chunks[position].inner, head, comma) != comma - 1:
            break
        if (
            start > 0
            and words[start - 1].lower == "as"
            and (start == 1 or words[start - 2].text in ",-—" or start <= 2)
        ):
            yield Found(start, comma - 1, head, "as")
            return
        definite = (
            chunks[position].determiner in ("the", "his", "her", "their", "its", "an", "a", "another", "one")
            or start != chunks[position].first
        )
        ends = follows >= len(words) or words[follows].text in _CLOSERS or is_finite(words[follows], clause=True)
        if start > 0 and words[start - 1].lower in (
            "by",
            "with",
            "and",
            "from",
            "to",
            "for",
            "of",
            "about",
            "than",
            ",",
        ):
            ends = ends and words[follows].text in _CLOSERS if follows < len(words) else ends
        bare_start = start == 0
        if follows < len(words) and words[follows].text not in _CLOSERS and not _opens(sentence, start):
            ends = False
        if (definite or bare_start) and ends and len(draft.name) >= 1 and not _listed(sentence, start):
            yield Found(start, comma - 1, head, "apposition")
        return


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a phrase stands at the beginning of a sentence or after a quotation."""
    return start == 0 or (sentence.words[start - 1].upos == "PUNCT" and sentence.words[start - 1].text != ",")


def _listed(sentence: Sentence, start: int) -> bool:
    """Whether the phrase before the name is itself one item of a list."""
    return (
        start > 0
        and sentence.words[start - 1].text == ","
        and start > 1
        and sentence.words[start - 2].upos in ("PROPN",)
    )


def stated(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """``X is the director of Y``, ``X was named director``, ``X served as mayor`` (not negated, not supposed)."""
    words = sentence.words
    if not draft.relation.startswith("nsubj") and draft.sort != "pronoun":
        return
    if any(w.lower in _SUPPOSING for w in words[max(draft.phrase - 3, 0) : draft.phrase]):
        return
    at = draft.last + 1
    while at < len(words) and (words[at].upos == "ADV" or words[at].lower in ("has", "had")):
        if words[at].lower in ("not", "never"):
            return
        at += 1
    if at + 1 >= len(words):
        return
    lower = words[at].lower
    if lower in _COPULAS and lower not in ("be", "are", "were"):
        at += 1
        if at < len(words) and words[at].lower == "been":
            at += 1
        while at < len(words) and words[at].upos == "ADV" and words[at].lower not in ("not", "never"):
            at += 1
        if at + 1 < len(words) and words[at].lower in _NAMINGS:
            found = _phrase_at(sentence, chunks, at + 1 + (words[at + 1].lower == "as"), "naming")
        else:
            found = _phrase_at(sentence, chunks, at, "copula")
            if found and (not _states(sentence, found) or words[found.head].base_relation in ("ccomp", "advcl")):
                found = None
    elif lower in ("serves", "served", "works", "worked", "emerged", "acted", "acts") and words[at + 1].lower == "as":
        found = _phrase_at(sentence, chunks, at + 2, "copula")
    else:
        return
    if found and (
        found.head == 0 or noun_type(lemma(words[found.head])) in ("person",) or draft.type == "organization"
    ):
        yield found


def _states(sentence: Sentence, found: Found) -> bool:
    """Whether ``X is …`` says what X is, not how X is ("the only one", "the best friend", "a liar")."""
    words = sentence.words[found.first : found.head]
    if any(w.lower in ("first", "only", "last", "next", "same", "real", "right", "such", "no", "not") for w in words):
        return False
    if any(w.xpos == "JJS" or w.lower in ("most", "least") for w in words):
        return False
    return sentence.words[found.head].lower not in entries("judging_nouns")


RULES: tuple[Callable[[Sentence, list[Chunk], Draft], Iterator[Found]], ...] = (before_name, stated)


def roles_beside(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> list[Found]:
    """Every role that stands beside a mention by name, title first."""
    found: list[Found] = []
    title = title_role(sentence, draft) or owner_role(sentence, draft)
    if title:
        found.append(title)
    found += after_name(sentence, chunks, draft, text)
    for rule in RULES:
        found += rule(sentence, chunks, draft)
    return found


def affiliation_of(sentence: Sentence, draft: Draft, text: str) -> str | None:
    """The party and state tag after a name ("R-Texas"), None without."""
    return _after(sentence, draft, text)[1]


def chunks_by_sentence(sentence: Sentence) -> list[Chunk]:
    """The base noun phrases of a sentence (see :func:`quoteattr.speakers.chunks.chunks_of`)."""
    return chunks_of(sentence)
