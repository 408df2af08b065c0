"""What people are: titles before names, appositions after and before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quoteattr.speakers.appositions import beside_by_tree, of_all_named, officer_of_body, one_of_several
from quoteattr.speakers.chunks import Chunk, glued
from quoteattr.speakers.compounds import noun_at
from quoteattr.speakers.employers import at_body, of_body, with_body
from quoteattr.speakers.extents import begins_bare_clause, extent, is_finite, parts_phrases, trimmed
from quoteattr.speakers.introducing import introduced
from quoteattr.speakers.letters import tells_office
from quoteattr.speakers.lexicon import (
    entries,
    is_person_noun,
    is_plural,
    may_be_person_noun,
    noun_type,
    singular,
)
from quoteattr.speakers.names import dotted_end
from quoteattr.speakers.offices import given_office
from quoteattr.speakers.predicates import NAMINGS, Found, named_as, phrase_at, stated, who_is, whose_relative
from quoteattr.speakers.records import Draft
from quoteattr.speakers.short_forms import without_short_form
from quoteattr.speakers.tags import after_tags
from quoteattr.speakers.title_roles import owner_role, title_role
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import Role, Span

_CAPACITIES = frozenset({"role", "capacity", "job", "post", "position", "work"})  # in her role as mayor
_SPELLS = frozenset({"years", "months", "decades", "terms", "days", "weeks"})  # for four years as mayor
_DASHES = frozenset({"-", "--", "—", "–", "("})

_QUOTES_CLOSE = frozenset({"”", "’", '"', "''", "»"})
_CLOSERS = frozenset({",", ".", ";", ":", "-", "--", "—", "–", ")", "!", "?", "”", '"', "''", "’"})


def make_role(sentence: Sentence, text: str, found: Found) -> Role | None:
    """The role as a record, its article left out."""
    first = trimmed(sentence, found.first, found.last)
    one = sentence.words[first].lower == "one" and not glued(sentence.words, first + 1)
    if one and first < found.last and sentence.words[first + 1].lower != "of":
        first += 1  # one prominent baker, Ann Lee
    start, end = sentence.words[first].start, sentence.words[found.last].end
    end = dotted_end(text, sentence.words[found.last].start, end)
    words = text[start:end].rstrip(" ,;:-–—")
    if not words:
        return None
    for opening, closing in (("“", "”"), ("‘", "’")):
        if words.count(opening) > words.count(closing) and closing in text[start + len(words) : start + len(words) + 3]:
            words = text[start : text.index(closing, start + len(words)) + 1]
    for mark in ('"', "''"):
        if words.count(mark) % 2 and mark in text[start + len(words) : start + len(words) + 3]:
            words = text[start : text.index(mark, start + len(words)) + len(mark)]
    span = Span(start, start + len(words), words)
    shown = without_short_form(" ".join(words.split()))
    for mark in (",”", ",’", ',"', ",''", ".”", ".’", '."', ".''"):
        if shown.endswith(mark):
            shown = shown[: -len(mark)] + mark[1:]
    return Role(shown, span, found.relation)


def after_name(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> Iterator[Found]:
    """Roles after a name: apposition, relative clause, the body somebody is of."""
    words = sentence.words
    index, _ = after_tags(sentence, draft, text)
    if index >= len(words) - 1:
        return
    word = words[index]
    if word.lower in ("of", "from") and index == draft.last + 1:
        found = of_body(sentence, chunks, index)
        if found:
            yield found
            yield from _behind_body(sentence, chunks, found.last + 1)
        return
    if word.lower in ("at", "with") and index == draft.last + 1:
        found = at_body(sentence, chunks, draft, index)
        if found:
            yield found
        return
    if word.lower == "as" and index == draft.last + 1:
        found = phrase_at(sentence, chunks, index + 1, "as")
        if found and words[index + 1].upos != "DET" and is_person_noun(words[found.head].lower):
            yield found
        return
    if word.text in (",", *_DASHES) and word.text != ".":
        opening = word.text
        index += 1
        if opening == "," and words[index].lower in ("formerly", "late", "lately", "now", "previously"):
            index += index + 2 < len(words) and words[index + 1].lower in ("of", "at", "with")
        if opening == "," and words[index].lower in ("of", "from", "at", "with"):
            found = of_body(sentence, chunks, index)
            ended = found is not None and (
                found.last + 1 == len(words) or words[found.last + 1].text in (*_CLOSERS, "in")
            )
            if found and ended:
                yield found
            return
        yield from _apposed(sentence, chunks, index, draft)
    elif word.lower == "who" and not _said_of_before(sentence, draft, index):
        yield from who_is(sentence, chunks, index)


def _behind_body(sentence: Sentence, chunks: list[Chunk], comma: int) -> Iterator[Found]:
    """What somebody is beside being of a body: ``Ann Lee of the Harbour Institute, an early backer of the plan``."""
    words = sentence.words
    if comma + 2 < len(words) and words[comma].text == "," and words[comma + 1].lower in ("a", "an", "the"):
        found = phrase_at(sentence, chunks, comma + 1, "apposition")
        if found is not None and is_person_noun(words[found.head].lower) and not is_plural(words[found.head]):
            yield found


def _said_of_before(sentence: Sentence, draft: Draft, index: int) -> bool:
    """Whether ``who`` right behind a name means a noun before it: ``an adviser to Ann Lee who is now a fellow``."""
    words = sentence.words
    before = draft.phrase - 1
    clause = sentence.head_of(words[index])
    above = sentence.head_of(clause) if clause is not None and clause.base_relation == "acl" else None
    noun = words[before - 1].lower if before > 0 and words[before].upos == "ADP" else ""
    return is_person_noun(noun) or (above is not None and above.index < draft.phrase and is_person_noun(above.lower))


_BEFORE_PHRASES = frozenset(
    {"also", "himself", "herself", "now", "then", "once", "formerly", "currently", "long", "both"}
)


def _apposed(sentence: Sentence, chunks: list[Chunk], index: int, draft: Draft) -> Iterator[Found]:
    words = sentence.words
    while (
        index < len(words)
        and words[index].lower in _BEFORE_PHRASES
        and not any(chunk.first == index < chunk.last for chunk in chunks)
    ):
        index += 1
    if index < len(words) and words[index].lower == "until":  # until last year the mayor
        index = next((c.first for c in chunks if c.determiner and index < c.first < index + 4), index)
    if index >= len(words):
        return
    if words[index].lower in NAMINGS and words[index].xpos == "VBN" and index + 1 < len(words):
        named = phrase_at(sentence, chunks, index + 1 + (words[index + 1].lower == "as"), "naming")
        if named is not None:
            yield named
        return
    if _before_court(words, index):
        yield Found(index, index, index, "apposition")
        return
    if words[index].lower == "who":
        yield from who_is(sentence, chunks, index)
        return
    if words[index].lower in ("whom", "whose"):
        yield from named_as(sentence, chunks, index)
        yield from whose_relative(sentence, index)
        return
    found = (
        phrase_at(sentence, chunks, index, "apposition")
        or beside_by_tree(sentence, draft, index)
        or officer_of_body(sentence, chunks, index)
    )
    if found is None or not _closed(sentence, found, draft):
        return
    if draft.type == "organization" and words[found.head].lower in entries("officer_nouns"):
        return  # At Holm Crown Court, the Recorder of Holm, Ann Lee, said
    if of_all_named(sentence, found, index) or one_of_several(sentence, found, draft):
        return
    if _is_where(sentence, draft) and words[found.head].base_relation == "nsubj":
        return  # In Salt Lake City, the mayor said
    found = with_body(sentence, found)
    yield found
    after = found.last + 1
    comma = after + 1 < len(words) and words[after].text == ","
    if comma and found.last > found.head and words[found.last].name.endswith("PER"):
        return  # Odo Finch, a friend of Ann Lee, who was named head of the port
    if after + 1 < len(words) and words[after + comma].lower == "who":
        yield from who_is(sentence, chunks, after + comma)


def _is_where(sentence: Sentence, draft: Draft) -> bool:
    """Whether a name says where something is: ``In Salt Lake City, …``, ``At a meeting in Holm, …``."""
    before = sentence.words[draft.phrase - 1].lower if draft.phrase else ""
    return before in ("in", "at", "near", "outside") and sentence.words[draft.head].base_relation != "nsubj"


def _before_court(words: tuple[Word, ...], index: int) -> bool:
    """Whether a lone word says what a lawyer does in the case: ``Ann Lee, prosecuting, said``."""
    if words[index].lower not in ("prosecuting", "defending", "mitigating") or index + 1 >= len(words):
        return False
    return words[index + 1].text in _CLOSERS or is_finite(words[index + 1])


def _closed(sentence: Sentence, found: Found, draft: Draft) -> bool:
    """Whether the apposition ends where one can: not before a verb that it would be the subject of."""
    words = sentence.words
    after = found.last + 1
    while after < len(words) and words[after].upos == "ADV":
        after += 1
    if after >= len(words) or words[after].text in _CLOSERS:
        return True
    if found.last + 1 == after and begins_bare_clause(sentence, after, found.first):
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
    if words[draft.head].head == found.head:  # Ann Lee, the port's chief was asked
        return True
    return not is_finite(word) or _is_its_verb(sentence, word, draft) or _verb_is_later(sentence, after, draft)


def _verb_is_later(sentence: Sentence, index: int, draft: Draft) -> bool:
    """Whether a name's verb stands behind a later comma: ``Ann Lee, a host | considered bold, disagreed``."""
    words = sentence.words
    name = words[draft.head]
    closed = any(word.text == "," for word in words[index : max(name.head, index)])
    return name.base_relation == "nsubj" and closed and words[index].lower.endswith("ed")


def _is_its_verb(sentence: Sentence, verb: Word, draft: Draft) -> bool:
    """Whether a verb behind what stands beside a name is the name's (``Ann Lee, head of the port said``)."""
    if verb.base_relation in ("cop", "aux") and verb.head >= 0:
        verb = sentence.words[verb.head]
    subjects = sentence.dependents(verb, "nsubj")
    return bool(subjects) and all(draft.first <= subject.index <= draft.last for subject in subjects)


def before_name(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> Iterator[Found]:
    """A phrase and a comma before the name: ``The head of the league, Jonathan Hill, said``; ``As mayor, Hill``."""
    words = sentence.words
    comma = draft.phrase - 1
    if comma < 1 or words[comma].text != "," or (draft.determiner and not draft.honorific and draft.title is None):
        return
    if _names_body(sentence, chunks, draft, comma):
        return
    comma = _before_short_form(words, comma)
    follows, _ = after_tags(sentence, draft, text)
    for position in range(len(chunks) - 1, -1, -1):
        chunk = chunks[position]
        if chunk.last >= comma or comma - chunk.last > 25:
            continue
        noun = words[chunk.last]
        if not may_be_person_noun(noun_at(words, noun.index)) or (
            noun.text[:1].isupper() and not is_person_noun(noun.lower)
        ):
            if any(is_finite(w) or parts_phrases(sentence, w) for w in words[chunk.first : comma]):
                break
            continue
        first = _joined_noun(sentence, chunks, chunk)
        start = chunk.first if first is None else first.first
        chunk = chunk if first is None else first
        while chunk.owner is not None:
            chunk = chunks[chunk.owner]
            start = chunk.first
        start = _superlative(words, start)
        head = chunks[position].last
        end = extent(sentence, chunks[position].inner, head, comma)
        if end != comma - 1 and not _own_clause(sentence, head, end, comma):
            break
        spoken_for = chunk.last + 1 < comma and words[chunk.last].lower in ("spokesman", "spokeswoman", "spokesperson")
        if draft.type == "organization" and (spoken_for or noun.lower in entries("officer_nouns")):
            return  # a spokesman for the sponsor, Holm Bank; the Director, Holm Museum, said
        if start > 1 and words[start - 1].lower == "of" and words[start - 2].lower == "one":
            if singular(noun.lower) in entries("general_nouns"):
                return
            start -= 2
        if start > 1 and words[start - 1].lower in ("of", "for", "to", "at", "in", "on"):
            outer = next((c for c in chunks if c.last == start - 2), None)
            if outer is not None and is_person_noun(words[outer.last].lower):
                continue
        if (
            start > 0
            and words[start - 1].lower == "as"
            and (
                start <= 2
                or words[start - 2].text in ",-—"
                or words[start - 2].lower in _CAPACITIES
                or (words[start - 2].lower in _SPELLS and words[0].upos == "ADP")
            )
        ):
            yield Found(start, end, head, "as")
            return
        definite = (
            (first or chunks[position]).determiner in ("the", "his", "her", "their", "its", "an", "a", "another", "one")
            or start != (first or chunks[position]).first
            or words[start].lower == "one"
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
        bare_start = start == 0 or words[start - 1].text in _QUOTES_CLOSE  # “No,” council leader, Ann Lee, said
        if follows < len(words) and words[follows].text not in _CLOSERS and not _opens(sentence, start):
            ends = False
        tied = words[draft.head].base_relation == "appos" and words[draft.head].head == head
        ends = ends or (tied and words[follows].lower in ("on", "in", "at", "from", "of"))
        if (definite or bare_start) and ends and len(draft.name) >= 1 and not _listed(sentence, start, draft, head):
            yield Found(start, end, head, "apposition")
            if first is not None or words[start].lower == "one":
                yield Found(start, end, first.last if first is not None else start, "apposition")
        return


def _before_short_form(words: tuple[Word, ...], comma: int) -> int:
    """Where an office ends whose letters stand in brackets: ``Health Secretary | (HS), Ada Holm said``."""
    if comma < 4 or words[comma - 1].text != ")" or words[comma - 3].text != "(":
        return comma
    return comma - 3 if words[comma - 2].text.isupper() and words[comma - 2].text.isalpha() else comma


def _superlative(words: tuple[Word, ...], start: int) -> int:
    """Where a phrase begins that has a degree behind its article: ``the most | influential leader of the guild``."""
    degree = start > 1 and words[start - 1].lower in ("most", "least", "more", "less")
    return start - 2 if degree and words[start - 2].lower in ("the", "a") else start


def _own_clause(sentence: Sentence, head: int, end: int, comma: int) -> bool:
    """Whether all between a noun and a comma is a clause on it: ``A cook who sells eels, Odo Finch, said``.

    ``The cook we met, Odo Finch, said``.
    """
    words = sentence.words
    relative = words[end + 1]
    clause = sentence.head_of(relative)
    if (
        relative.lower not in ("who", "i", "we", "you", "he", "she", "they")
        or clause is None
        or clause.base_relation != "acl"
        or clause.head != head
    ):
        return False
    return clause.index < comma and all(word.text != "," and word.quotation is None for word in words[end:comma])


def _joined_noun(sentence: Sentence, chunks: list[Chunk], chunk: Chunk) -> Chunk | None:
    """The phrase to which ``and`` joins a bare noun: ``the chairman`` of ``the chairman and founder, Ada Holm``."""
    words = sentence.words
    link = chunk.first - 1
    if link < 1 or words[link].lower != "and" or chunk.determiner or chunk.owner is not None:
        return None
    first = next((c for c in chunks if c.last == link - 1), None)
    if first is None or not words[first.last].text.islower() or is_plural(words[first.last]):
        return None
    known = is_person_noun(words[first.last].lower) and (
        first.determiner not in ("", "this", "that") or first.owner is not None
    )
    return first if known else None


def _names_body(sentence: Sentence, chunks: list[Chunk], draft: Draft, comma: int) -> bool:
    """Whether the name after the comma is that of the body before it: ``a spokesman for the bank, Northern Mutual``."""
    words = sentence.words
    body = next((c for c in chunks if c.last == comma - 1), None)
    if body is None or body.first == 0 or words[body.first - 1].upos != "ADP" or draft.honorific or draft.title:
        return False
    if noun_type(words[body.last].lower) != "organization":
        return False
    return draft.type == "organization" or not (
        draft.name[0].lower() in entries("given_names") or words[draft.last].name.endswith("PER")
    )


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a phrase stands at the beginning of a sentence or after a quotation."""
    return start == 0 or (sentence.words[start - 1].upos == "PUNCT" and sentence.words[start - 1].text != ",")


def _listed(sentence: Sentence, start: int, draft: Draft, head: int) -> bool:
    """Whether the phrase before the name is itself one item of a list (``Lund, the mayor, Ada Byron``).

    Not where the name hangs on a subject: ``In Lundby, the mayor, Ada Lund, said``.
    """
    words = sentence.words
    if start < 2 or words[start - 1].text != ",":
        return False
    if words[draft.head].relation == "appos" and words[draft.head].head == head and words[head].relation == "nsubj":
        return False
    before = words[start - 2]
    if (
        before.base_relation in ("obl", "nmod")
        and before.index
        and words[before.index - 1].lower in ("in", "at", "near")
    ):
        return False  # Far from here, in Holm, the owner of the mill, Ann Lee, said
    owned = words[start].lower in ("his", "her", "their")
    if words[0].upos == "ADP" and not any(word.text == "," for word in words[: start - 1]):
        return False  # In Holm, the owner of the mill, Ann Lee, said
    return before.upos == "PROPN" and not owned and before.lower not in entries("not_names")


RULES: tuple[Callable[[Sentence, list[Chunk], Draft], Iterator[Found]], ...] = (stated, introduced, given_office)


def roles_beside(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> list[Found]:
    """Every role that stands beside a mention by name, title first."""
    found: list[Found] = []
    title = title_role(sentence, draft) or owner_role(draft)
    if title:
        found.append(title)
    found += after_name(sentence, chunks, draft, text)
    found += before_name(sentence, chunks, draft, text)
    for rule in RULES:
        found += rule(sentence, chunks, draft)
    after = draft.last + 1
    if not found and after < len(sentence.words) and tells_office(sentence.words[after]):
        found.append(Found(after, after, after, "apposition"))
    return found


def affiliation_of(sentence: Sentence, draft: Draft, text: str) -> str | None:
    """The party and state tag after a name ("R-Texas"), None without."""
    return after_tags(sentence, draft, text)[1]
