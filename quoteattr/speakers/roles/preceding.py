"""What people are by a phrase and a comma before their names: ``The head of the league, Jonathan Hill, said``."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.lexicon import entries, is_person_noun, is_plural, may_be_person_noun, noun_type, singular
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.compounds import noun_at
from quoteattr.speakers.phrases.extents import extent, is_finite, parts_phrases, place_comma
from quoteattr.speakers.phrases.tags import after_tags
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found
from quoteattr.syntax.records import Sentence, Word

CAPACITIES = frozenset({"role", "capacity", "job", "post", "position", "work"})  # in her role as mayor
SPELLS = frozenset({"years", "months", "decades", "terms", "days", "weeks"})  # for four years as mayor
_DEFINITE = frozenset(
    {"the", "his", "her", "their", "its", "my", "our", "your", "an", "a", "another", "one"}
)  # articles of a phrase that tells who somebody is
_QUOTES_CLOSE = frozenset({"”", "’", '"', "''", "»"})
CLOSERS = frozenset({",", ".", ";", ":", "-", "--", "—", "–", ")", "!", "?", "”", '"', "''", "’"})


def before_name(sentence: Sentence, chunks: list[Chunk], draft: Draft, text: str) -> Iterator[Found]:
    """A phrase and a comma before the name: ``The head of the league, Jonathan Hill, said``; ``As mayor, Hill``."""
    words = sentence.words
    comma = draft.phrase - 1
    if comma < 1 or words[comma].text != "," or (draft.determiner and not draft.honorific and draft.title is None):
        return
    if len(draft.name) == 1 and words[draft.last].name == "B-LOC" and place_comma(sentence, comma):
        return  # The mayor of Ostby, Riverland, said
    comma = _before_short_form(words, comma)
    follows, _ = after_tags(sentence, draft, text)
    for position in range(len(chunks) - 1, -1, -1):
        chunk = chunks[position]
        if chunk.last >= comma or comma - chunk.last > 25:
            continue
        noun = words[chunk.last]
        body = _is_body(sentence, noun, draft)
        if not body and (
            not may_be_person_noun(noun_at(words, noun.index))
            or (noun.text[:1].isupper() and not is_person_noun(noun.lower))
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
        if _spoken_between(sentence, head, draft, follows):
            return
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
                or words[start - 2].lower in CAPACITIES
                or (words[start - 2].lower in SPELLS and words[0].upos == "ADP")
            )
        ):
            yield Found(start, end, head, "as")
            return
        definite = (
            (first or chunks[position]).determiner in _DEFINITE
            or start != (first or chunks[position]).first
            or words[start].lower == "one"
        )
        ends = follows >= len(words) or words[follows].text in CLOSERS or is_finite(words[follows], clause=True)
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
            ends = ends and words[follows].text in CLOSERS if follows < len(words) else ends
        bare_start = start == 0 or words[start - 1].text in _QUOTES_CLOSE  # “No,” council leader, Ann Lee, said
        if follows < len(words) and words[follows].text not in CLOSERS and not _opens(sentence, start):
            ends = False
        tied = words[draft.head].base_relation == "appos" and words[draft.head].head == head
        ends = ends or (tied and words[follows].lower in ("on", "in", "at", "from", "of"))
        ends = ends or (start == 0 and not is_plural(words[head]) and _ends_behind_body(words, chunks, follows))
        if (definite or bare_start) and ends and not _listed(sentence, start, draft, head):
            yield Found(start, end, head, "apposition")
            if first is not None or words[start].lower == "one":
                yield Found(start, end, first.last if first is not None else start, "apposition")
        return


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
    verb = words[follows] if follows < len(words) else None
    if verb is None or not is_finite(verb, clause=True):
        return False
    if words[draft.head].base_relation == "appos":
        return False
    other = words[noun].base_relation == "nsubj" and words[noun].head not in (words[draft.head].head, draft.head)
    closed = follows + 1 < len(words) and words[follows + 1].text == ","
    return is_plural(words[noun]) or (other and closed)


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
    return before.upos == "PROPN" and not owned
