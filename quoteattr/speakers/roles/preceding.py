"""What people are by a phrase and a comma before their names: ``The head of the league, Jonathan Hill, said``."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quoteattr.speakers.lexicon import entries, is_person_noun, is_plural, may_be_person_noun, noun_type, singular
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.compounds import noun_at
from quoteattr.speakers.phrases.extents import extent, is_finite, parts_phrases, place_comma
from quoteattr.speakers.phrases.times import before_time
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found, is_figure
from quoteattr.syntax.records import Sentence, Word

CAPACITIES = frozenset({"role", "capacity", "job", "post", "position", "work"})  # in her role as mayor
SPELLS = frozenset({"years", "months", "decades", "terms", "days", "weeks"})  # for four years as mayor
_DEFINITE = frozenset(
    {"the", "his", "her", "their", "its", "my", "our", "your", "an", "a", "another", "one"}
)  # articles of a phrase that tells who somebody is
_QUOTES_CLOSE = frozenset({"”", "’", '"', "''", "»"})
CLOSERS = frozenset({",", ".", ";", ":", "-", "--", "—", "–", ")", "!", "?", "”", '"', "''", "’"})


_AGES = frozenset({"teenager", "teen", "child", "kid", "boy", "girl", "youngster", "toddler", "infant", "adolescent"})
_SPEAKERS_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_OUTER = frozenset({"of", "for", "to", "at", "in", "on"})  # the aide | to | the mayor, Ann Lee, said
_LEADING = frozenset({"by", "with", "and", "from", "to", "for", "of", "about", "than", ","})
_TIMES = frozenset({"currently", "formerly", "now", "once"})
_REACH = 25  # words that an office stands before the comma, at most


@attrs.frozen
class _Office:
    """A phrase before a comma and a name: words ``start`` to ``end``, its noun, and the noun it is joined to."""

    start: int
    end: int
    noun: Chunk
    joined: Chunk | None

    @property
    def outer(self) -> Chunk:
        """The first of the nouns joined by ``and``."""
        return self.joined or self.noun


def before_name(sentence: Sentence, chunks: list[Chunk], draft: Draft, follows: int) -> Iterator[Found]:
    """A phrase and a comma before the name: ``The head of the league, Jonathan Hill, said``; ``As mayor, Hill``.

    ``follows``: the word behind the name and its tags.
    """
    words = sentence.words
    comma = _comma_before(sentence, draft)
    office = _nearest_office(sentence, chunks, draft, comma, follows) if comma is not None else None
    if office is None:
        return
    start, head = office.start, office.noun.last
    if _is_capacity(words, start):
        if words[head].lower in _AGES:
            return
        yield Found(start, office.end, head, "as")
        return
    told = office.outer.determiner in _DEFINITE or start != office.outer.first or words[start].lower == "one"
    begins = int(words[0].lower in _TIMES)  # Now head of the port, Ann Lee said
    bare_start = start == begins or words[start - 1].text in _QUOTES_CLOSE  # “No,” council leader, Ann Lee, said
    if not (told or bare_start) or not _is_closed(sentence, chunks, draft, office, follows):
        return
    if not _listed(sentence, start, draft, head):
        yield Found(start, office.end, head, "apposition")
        if office.joined is not None or words[start].lower == "one":
            yield Found(start, office.end, office.joined.last if office.joined else start, "apposition")


def before_pronoun(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """The same before a pronoun: ``A former nurse, she runs the mill``, ``As mayor, he knew``."""
    words = sentence.words
    if draft.first < 2 or words[draft.first - 1].text != "," or not draft.relation.startswith("nsubj"):
        return
    for found in before_name(sentence, chunks, draft, draft.last + 1):
        if found.relation == "as" or words[found.first].lower in ("a", "an", "one"):
            yield found


def _comma_before(sentence: Sentence, draft: Draft) -> int | None:
    """Where what stands before a comma and the name ends; None where there is nothing that could be an office."""
    words = sentence.words
    comma = draft.phrase - 1
    somebody = draft.honorific or draft.title is not None or draft.type == "organization"
    if comma < 1 or words[comma].text != "," or (draft.determiner and not somebody):
        return None
    if len(draft.name) == 1 and words[draft.last].name == "B-LOC" and place_comma(sentence, comma):
        return None  # The mayor of Ostby, Riverland, said
    return _before_short_form(words, before_time(words, comma))


def _nearest_office(sentence: Sentence, chunks: list[Chunk], draft: Draft, comma: int, follows: int) -> _Office | None:
    """The office nearest before the comma that reaches up to it."""
    words = sentence.words
    for chunk in reversed(chunks):
        if chunk.last >= comma or comma - chunk.last > _REACH:
            continue
        noun = words[chunk.last]
        within = chunk.first > 0 and words[chunk.first - 1].lower in _WITHIN
        if chunk.possessive and _is_office(words, noun) and not within:
            return None  # An ambassador's job, Ann Lee said
        several = noun.text[:1].isupper() and singular(noun.lower) != noun.lower  # the Union of | Bakers
        below = within and (chunk.possessive or several or noun.name.endswith("LOC"))  # a driver from | Queens
        below = below or _in_own_clause(sentence, noun)
        if below or (not _is_office(words, noun) and not _is_body(sentence, noun, draft)):
            if any(is_finite(w) or parts_phrases(sentence, w) for w in words[chunk.first : comma]):
                return None
            continue
        joined = _joined_noun(sentence, chunks, chunk)
        owner = joined or chunk
        while owner.owner is not None:
            owner = chunks[owner.owner]
        start = _superlative(words, _body_start(words, chunks, owner))
        end = extent(sentence, chunk.inner, chunk.last, comma)
        if end != comma - 1 and not _own_clause(sentence, chunk.last, end, comma):
            return None
        spoken_for = owner.last + 1 < comma and words[owner.last].lower in _SPEAKERS_FOR
        if draft.type == "organization" and (spoken_for or noun.lower in entries("officer_nouns")):
            return None  # a spokesman for the sponsor, Holm Bank; the Director, Holm Museum, said
        if _spoken_between(sentence, chunk.last, draft, follows):
            return None
        if start > 1 and words[start - 1].lower == "of" and words[start - 2].lower == "one":
            if singular(noun.lower) in entries("general_nouns"):
                return None
            start -= 2
        if start > 1 and words[start - 1].lower in _OUTER:
            outer = next((c for c in chunks if c.last == start - 2), None)
            if outer is not None and is_person_noun(words[outer.last].lower):
                continue
        return _Office(start, end, chunk, joined)
    return None


_WITHIN = frozenset({"of", "at", "for", "from", "in", "near"})


def _in_own_clause(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun stands in a clause on an office before it: ``A lawyer who backs | the miners, Ann Lee, said``."""
    verb = sentence.head_of(noun)
    above = sentence.head_of(verb) if verb is not None and verb.base_relation == "acl" else None
    return above is not None and above.index < noun.index and is_person_noun(above.lower)


def _is_office(words: tuple[Word, ...], noun: Word) -> bool:
    """Whether a noun can say who somebody is; with a capital it must be known to."""
    if is_figure(words, noun.index):
        return True
    if not may_be_person_noun(noun_at(words, noun.index)):
        return False
    return not noun.text[:1].isupper() or is_person_noun(noun.lower)


def _is_capacity(words: tuple[Word, ...], start: int) -> bool:
    """Whether a phrase says as what somebody does it: ``As mayor, Hill``, ``In her role as mayor, Hill``."""
    if start == 0 or words[start - 1].lower != "as":
        return False
    if start <= 2 or words[start - 2].text in ",-—" or words[start - 2].lower in CAPACITIES:
        return True
    return words[start - 2].lower in SPELLS and words[0].upos == "ADP"


def _is_closed(sentence: Sentence, chunks: list[Chunk], draft: Draft, office: _Office, follows: int) -> bool:
    """Whether an office and a name behind it end where an apposition can."""
    words, start, head = sentence.words, office.start, office.noun.last
    if follows >= len(words) or words[follows].text in CLOSERS:
        return True
    after = _next_but_adverbs(words, follows) or words[follows]
    leads = start > 0 and words[start - 1].lower in _LEADING
    if is_finite(after, clause=True) and not leads and _opens(sentence, start):
        return True
    if words[draft.head].base_relation == "appos" and words[draft.head].head == head:
        if after.lower in ("on", "in", "at", "from", "of"):
            return True
    return start == 0 and not is_plural(words[head]) and _ends_behind_body(words, chunks, follows)


def _is_body(sentence: Sentence, noun: Word, draft: Draft) -> bool:
    """Whether a noun is what the name of a body stands beside: ``The valley's largest bank, Holm Union, said``."""
    words = sentence.words
    beside = words[draft.head].base_relation == "appos" and words[draft.head].head == noun.index
    plain = noun.text.islower() and not is_plural(noun) and noun_type(noun.lower) == "organization"
    return beside and plain and draft.type in ("organization", "unknown") and not draft.title


def _spoken_between(sentence: Sentence, noun: int, draft: Draft, follows: int) -> bool:
    """Whether one person and a verb of speech stand in what they say: ``Bakers, Lind noted, like it``.

    ``A mayor in Toledo, Ohio, Lind said, was late``.
    """
    words = sentence.words
    verb = _next_but_adverbs(words, follows)
    if verb is None or not is_finite(verb, clause=True):
        return False
    if words[draft.head].base_relation == "appos":
        return False
    other = words[noun].base_relation == "nsubj" and words[noun].head not in (words[draft.head].head, draft.head)
    closed = verb.index + 1 < len(words) and words[verb.index + 1].text == ","
    return is_plural(words[noun]) or (other and closed)


def _next_but_adverbs(words: tuple[Word, ...], index: int) -> Word | None:
    """The first word from ``index`` on that is no adverb."""
    return next((word for word in words[index:] if word.upos != "ADV"), None)


def _ends_behind_body(words: tuple[Word, ...], chunks: list[Chunk], at: int) -> bool:
    """Whether a comma closes what somebody is of behind the name: ``One baker, Ann Lee of the Guild in Holm, said``."""
    if at >= len(words) or words[at].lower not in ("of", "from"):
        return False
    while at < len(words) and words[at].lower in ("of", "from", "in", "at"):
        chunk = next((c for c in chunks if c.first == at + 1), None)
        if chunk is None:
            return False
        at = chunk.last + 1
    return at < len(words) and words[at].text == ","


def _before_short_form(words: tuple[Word, ...], comma: int) -> int:
    """Where an office ends whose letters stand in brackets: ``Health Secretary | (HS), Ada Holm said``; ``herself``."""
    if comma > 1 and words[comma - 1].lower in ("himself", "herself"):
        return comma - 1  # A vet herself, Holm said
    if comma < 4 or words[comma - 1].text != ")" or words[comma - 3].text != "(":
        return comma
    return comma - 3 if words[comma - 2].text.isupper() and words[comma - 2].text.isalpha() else comma


def _body_start(words: tuple[Word, ...], chunks: list[Chunk], owner: Chunk) -> int:
    """Where the name of a body begins that owns an office: ``the Institute | of Race Relations' director``."""
    first = owner.first
    while owner.possessive and first > 1 and words[first - 1].lower in ("of", "for", "on"):
        before = next((c for c in chunks if c.last == first - 2 and not c.possessive), None)
        if before is None or not (words[before.last].text[:1].isupper() and words[owner.inner].text[:1].isupper()):
            break
        first = before.first
    return first


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
    told = first.determiner not in ("", "this", "that") or first.owner is not None
    told = told or (first.first > 0 and words[first.first - 1].lower == "as")  # As founder and head of the port
    known = is_person_noun(words[first.last].lower) and told
    return first if known else None


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a phrase stands at the beginning of a sentence, maybe behind one word, or after a quotation."""
    if start == 0:
        return True
    before = sentence.words[start - 1]
    if start == 1:
        return before.upos in ("ADV", "CCONJ", "SCONJ") or before.lower in ("today", "himself", "herself")
    return before.upos == "PUNCT" and before.text != ","


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
    return before.upos == "PROPN" and not owned
