"""What people are: titles before names, appositions after them, what stands before a comma, what clauses say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from quoteattr.speakers.lexicon import (
    entries,
    is_person_noun,
    is_plural,
)
from quoteattr.speakers.phrases.chunks import Chunk, glued
from quoteattr.speakers.phrases.extents import begins_bare_clause, is_finite
from quoteattr.speakers.phrases.letters import tells_office
from quoteattr.speakers.phrases.names import dotted_end
from quoteattr.speakers.phrases.short_forms import without_short_form
from quoteattr.speakers.phrases.tags import after_tags
from quoteattr.speakers.phrases.trimming import trimmed
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.appositions import beside_by_tree, of_all_named, officer_of_body, one_of_several
from quoteattr.speakers.roles.employers import at_body, of_body, with_body
from quoteattr.speakers.roles.introducing import introduced
from quoteattr.speakers.roles.offices import before_address, given_office, held_office, office_of_subject
from quoteattr.speakers.roles.preceding import CLOSERS, before_name
from quoteattr.speakers.roles.predicates import (
    NAMINGS,
    SPEAKING,
    Found,
    acts_as,
    past_time,
    phrase_at,
    whose_relative,
)
from quoteattr.speakers.roles.stating import named_as, named_behind, stated, who_is
from quoteattr.speakers.roles.title_roles import owner_role, title_role
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import Role, Span

_DASHES = frozenset({"-", "--", "—", "–", "("})


def make_role(sentence: Sentence, text: str, found: Found) -> Role | None:
    """The role as a record, its article left out."""
    first = trimmed(sentence, found.first, found.last)
    one = sentence.words[first].lower == "one" and not glued(sentence.words, first + 1)
    if one and first < found.last and sentence.words[first + 1].lower != "of":
        first += 1  # one prominent baker, Ann Lee
    start, end = sentence.words[first].start, sentence.words[found.last].end
    end = dotted_end(text, sentence.words[found.last].start, end)
    end += text[end : end + 1] == "." and _DOTTED.fullmatch(text, sentence.words[found.last].start, end) is not None
    words = _SENTENCE_END.split(text[start:end], 1)[0].rstrip(" ,;:-–—")
    if not words:
        return None
    for opening, closing in _MARKS:
        opened = len(opening.findall(words))
        if opened % 2 if opening is closing else opened > len(closing.findall(words)):
            words = text[start : _closed_at(text, start + len(words), closing)]
    span = Span(start, start + len(words), words)
    shown = without_short_form(" ".join(words.split()))
    for mark in (",”", ",’", ',"', ",''", ",'", ".”", ".’", '."', ".''", ".'"):
        if shown.endswith(mark):
            shown = shown[: -len(mark)] + mark[1:]
    return Role(shown, span, found.relation)


# what the reader took for one sentence: the officer in charge. | Det Ch Insp Kell
_SENTENCE_END = regex.compile(r"(?<=\s\p{Ll}{4,})\.(?=\s\p{Lu})")
_DOTTED = regex.compile(r"(?:\p{Lu}\.)+\p{Lu}|Inc|Ltd|Corp|Bros")  # envoy to the U.N., whose dot ends a sentence too
_TITLE = 60  # characters that a title of a work can go on behind a colon or comma
_STRAIGHT, _TWO = regex.compile('"'), regex.compile("''")
# what opens and closes a title of a work; no apostrophes (the host of KTV’s ‘Tide’)
_MARKS = (
    (regex.compile("“"), regex.compile("”")),
    (regex.compile(r"‘(?=\S)"), regex.compile(r"’(?!\p{L})")),
    (regex.compile(r"(?<!\S)'(?=\p{L})"), regex.compile(r"(?<!')'(?![\p{L}'])")),
    (_STRAIGHT, _STRAIGHT),
    (_TWO, _TWO),
)


def _closed_at(text: str, end: int, mark: regex.Pattern[str]) -> int:
    """Where a mark opened in a role is closed: right behind it or, behind a colon or comma, soon after."""
    found = mark.search(text, end, end + _TITLE)
    if found is None or "\n" in text[end : found.start()]:
        return end
    return found.end() if found.start() < end + 3 or text[end] in ":," else end


def after_name(sentence: Sentence, chunks: list[Chunk], draft: Draft, index: int) -> Iterator[Found]:
    """Roles from ``index`` on, behind a name and its tags: apposition, relative clause, the body somebody is of."""
    words = sentence.words
    if index >= len(words) - 1:
        return
    word = words[index]
    if word.lower in ("of", "from") and index == draft.last + 1:
        found = of_body(sentence, chunks, index)
        if found:
            yield found
        where = next((chunk.last for chunk in chunks if chunk.first == index + 1 and not chunk.possessive), index)
        if found or words[where].text[:1].isupper():
            yield from _behind_body(sentence, chunks, (found.last if found else where) + 1)  # of Holm, a nurse
        return
    if word.lower in ("at", "with") and index == draft.last + 1:
        found = at_body(sentence, chunks, draft, index)
        if found:
            yield found
            yield from _behind_body(sentence, chunks, found.last + 1)
        return
    aside = word.text == "," and words[index + 1].lower == "as"  # Ann Lee, as chairman of the port, said
    if aside or (word.lower == "as" and index == draft.last + 1):
        index += aside
        found = phrase_at(sentence, chunks, index + 1, "as")
        told = found is not None and words[index + 1].upos != "DET" and words[found.head].upos != "ADJ"
        if found and told and is_person_noun(words[found.head].lower):
            yield found
        return
    if word.text in (",", *_DASHES) and word.text != ".":
        opening = word.text
        index += 1
        if opening == "," and words[index].lower in ("formerly", "late", "lately", "now", "previously"):
            index += index + 2 < len(words) and words[index + 1].lower in ("of", "at", "with")
        timed = past_time(words, index) > index  # Ann Lee, at the time a nurse
        if opening == "," and words[index].lower in ("of", "from", "at", "with") and not timed:
            found = of_body(sentence, chunks, index)
            ended = found is not None and (
                found.last + 1 == len(words) or words[found.last + 1].text in (*CLOSERS, "in")
            )
            if found and ended:
                yield found
            whose = next((chunk for chunk in chunks if chunk.first == index + 1), None)
            if whose is not None and words[index].lower in ("of", "from"):
                yield from _behind_body(sentence, chunks, whose.last + 1)  # Ann Lee, of Holm, a nurse
            return
        yield from _apposed(sentence, chunks, index, draft)
    elif word.lower == "who" and not _said_of_before(sentence, draft, index):
        yield from who_is(sentence, chunks, index)
    elif index == draft.last + 1 and word.upos in ("DET", "NOUN", "ADJ") and word.text.islower():
        beside = beside_by_tree(sentence, draft, index)
        if beside is not None:
            yield beside  # Ann Lee the singer and nurse said
    elif index == draft.last + 1 and word.text[:1].isupper() and any(chunk.first == index for chunk in chunks):
        office = phrase_at(sentence, chunks, index, "apposition")
        if office is not None and is_person_noun(words[office.head].lower):
            yield office  # Ann Lee Chief Executive of the port said


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
    {"already", "also", "both", "currently", "formerly", "herself", "himself", "long", "now", "once", "still", "then"}
)


_DENIED = frozenset({"not", "no", "never", "hardly", "scarcely"})


def _apposed(sentence: Sentence, chunks: list[Chunk], index: int, draft: Draft) -> Iterator[Found]:
    """What stands behind a name and a comma, dash or bracket."""
    words = sentence.words
    index = _behind_adverbs(words, chunks, index)
    if index >= len(words):
        return
    first = words[index].lower
    if first in _DENIED:
        return  # Ann Lee, no friend of the mayor, said
    if first in NAMINGS and words[index].xpos == "VBN" and index + 1 < len(words):
        named = named_behind(sentence, chunks, index, "naming")
        if named is not None:
            yield named
    elif first in SPEAKING and (acting := acts_as(sentence, chunks, index, "as")) is not None:
        yield acting  # Ann Lee, speaking as head of the port, said
    elif _before_court(words, index):
        yield Found(index, index, index, "apposition")
    elif first == "representing":
        party = next((chunk for chunk in chunks if chunk.first == index + 1 and not chunk.possessive), None)
        if party is not None and (party.last + 1 == len(words) or words[party.last + 1].text in CLOSERS):
            yield Found(index, party.last, index, "apposition")  # Ann Lee, representing the port, said
    elif first == "who":
        yield from who_is(sentence, chunks, index)
    elif first in ("whom", "whose"):
        yield from named_as(sentence, chunks, index)
        yield from whose_relative(sentence, index)
    else:
        yield from _phrase_beside(sentence, chunks, index, draft)


def _behind_adverbs(words: tuple[Word, ...], chunks: list[Chunk], index: int) -> int:
    """Where a phrase begins that has ``now``, ``also``, ``at the time`` or ``until last year`` before it."""
    while (
        index < len(words)
        and words[index].lower in _BEFORE_PHRASES
        and not any(chunk.first == index < chunk.last for chunk in chunks)
    ):
        index += 1
    if index < len(words) and words[index].lower == "at":
        return past_time(words, index)
    if index < len(words) and words[index].lower == "until":
        return next((c.first for c in chunks if c.determiner and index < c.first < index + 4), index)
    return index


def _phrase_beside(sentence: Sentence, chunks: list[Chunk], index: int, draft: Draft) -> Iterator[Found]:
    """A phrase that says who somebody is, and the clause behind it: ``Ann Lee, the mayor, who is also a nurse``."""
    words = sentence.words
    found = (
        phrase_at(sentence, chunks, index, "apposition")
        or beside_by_tree(sentence, draft, index)
        or officer_of_body(sentence, chunks, index)
    )
    if found is None:
        return
    if found.last + 2 < len(words) and words[found.last + 1].lower == "turned":
        if is_person_noun(words[found.last + 2].lower):  # an analyst turned novelist
            found = Found(found.first, found.last + 2, found.head, found.relation)
    if not _closed(sentence, found, draft) or _is_anothers(sentence, found, index, draft):
        return
    found = with_body(sentence, found)
    yield found
    after = found.last + 1
    comma = after + 1 < len(words) and words[after].text == ","
    if comma and found.last > found.head and words[found.last].name.endswith("PER"):
        return  # Odo Finch, a friend of Ann Lee, who was named head of the port
    if after + 1 < len(words) and words[after + comma].lower == "who":
        yield from who_is(sentence, chunks, after + comma)


def _is_anothers(sentence: Sentence, found: Found, index: int, draft: Draft) -> bool:
    """Whether a phrase behind a name and a comma says of somebody else who they are, or of several."""
    words = sentence.words
    if draft.type == "organization" and words[found.head].lower in entries("officer_nouns"):
        return True  # At Holm Crown Court, the Recorder of Holm, Ann Lee, said
    above = sentence.head_of(words[draft.head]) if draft.relation == "nmod" else None
    if draft.type == "organization" and above is not None and above.name.endswith("PER"):
        if is_person_noun(words[found.head].lower):
            return True  # Ann Lee of Ohio, a nurse, said
    if of_all_named(sentence, found, index) or one_of_several(sentence, found, draft):
        return True
    where = _is_where(sentence, draft) and words[found.head].base_relation == "nsubj"
    return where or _only_subject(sentence, found, draft)  # In Salt Lake City, the mayor said


def _only_subject(sentence: Sentence, found: Found, draft: Draft) -> bool:
    """Whether a phrase behind the last comma before a verb is its one subject, and the name stands in a phrase before.

    ``Speaking to the Herald, the singer, 40, said``; not ``For Ada Holm, a nurse, it was late``.
    """
    inside = sentence.words[found.first : found.last + 1]
    noun = next((word for word in inside if word.base_relation == "nsubj"), None)
    verb = sentence.head_of(noun) if noun is not None else None
    if verb is None or verb.index < found.last or inside[0].lower in ("a", "an"):
        return False
    return draft.relation in ("obl", "nmod", "obj") and sentence.dependents(verb, "nsubj") == [noun]


def _is_where(sentence: Sentence, draft: Draft) -> bool:
    """Whether a name says where something is: ``In Salt Lake City, …``, ``At a meeting in Holm, …``."""
    before = sentence.words[draft.phrase - 1].lower if draft.phrase else ""
    return before in ("in", "at", "near", "outside")


def _before_court(words: tuple[Word, ...], index: int) -> bool:
    """Whether a lone word says what a lawyer does in the case: ``Ann Lee, prosecuting, said``."""
    if words[index].lower not in ("prosecuting", "defending", "mitigating") or index + 1 >= len(words):
        return False
    return words[index + 1].text in CLOSERS or is_finite(words[index + 1])


def _closed(sentence: Sentence, found: Found, draft: Draft) -> bool:
    """Whether the apposition ends where one can: not before a verb that it would be the subject of."""
    words = sentence.words
    after = found.last + 1
    while after < len(words) and words[after].upos == "ADV":
        after += 1
    if after >= len(words) or words[after].text in CLOSERS:
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
    if words[draft.head].head == words[found.head].head >= 0 and words[found.head].base_relation == "nsubj":
        return words[draft.head].base_relation == "nsubj"  # the same, with two subjects in the tree
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


RULES: tuple[Callable[[Sentence, list[Chunk], Draft], Iterator[Found]], ...] = (
    stated,
    introduced,
    given_office,
    held_office,
    before_address,
)


def roles_beside(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> list[Found]:
    """Every role that stands beside a mention by name, title first."""
    found: list[Found] = []
    title = title_role(sentence, draft) or owner_role(draft)
    if title:
        found.append(title)
    behind, _ = after_tags(sentence, draft, text)
    found += after_name(sentence, chunks, draft, behind)
    found += list(before_name(sentence, chunks, draft, behind)) or office_of_subject(sentence, chunks, draft)
    for rule in RULES:
        found += rule(sentence, chunks, draft)
    after = draft.last + 1
    if not found and after < len(sentence.words) and tells_office(sentence.words[after]):
        found.append(Found(after, after, after, "apposition"))
    return [_before_own_name(sentence.words, draft, one) for one in found]


def _before_own_name(words: tuple[Word, ...], draft: Draft, found: Found) -> Found:
    """A role without the name itself, where a caption is there twice: ``Ann Lee, a baker | Ann Lee, a baker``."""
    begin = found.last + 1 - len(draft.name)
    again = len(draft.name) > 1 and tuple(word.text for word in words[max(begin, 0) : found.last + 1]) == draft.name
    return Found(found.first, begin - 1, found.head, found.relation) if again and found.head < begin else found


def affiliation_of(sentence: Sentence, draft: Draft, text: str) -> str | None:
    """The party and state tag after a name ("R-Texas"), None without."""
    return after_tags(sentence, draft, text)[1]
