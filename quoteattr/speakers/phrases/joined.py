"""Phrases that go on: the one word of two that a noun needs, the second bearer of a title, what somebody knows."""

from __future__ import annotations

from collections.abc import Mapping

from quoteattr.speakers.lexicon import is_person_noun, is_plural, may_be_person_noun, singular
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.syntax.records import Sentence, Word


def joined_on(words: tuple[Word, ...], by_start: Mapping[int, Chunk], chunk: Chunk) -> int:
    """Where a phrase ends whose last word belongs to a noun behind ``and``: ``for Rural | and Marine Studies``,
    ``from Old, | Free and Reformed churches``.

    Or whose title is that of all who follow: ``a panel of Judges Orme, Pell | and Lund``.
    """
    end = last = _all_titled(words, by_start, chunk)
    above = words[last].head
    whole = words[above].head if words[last].base_relation == "conj" and above >= 0 else above
    while last + 2 < len(words) and words[last + 1].text == ",":
        after = by_start.get(last + 2)
        if after is None or after.determiner or after.last >= whole:
            return end
        last = after.last
    after = by_start.get(last + 2)
    if last + 2 >= len(words) or words[last + 1].lower != "and" or after is None or after.determiner:
        return end
    return after.last if last + 2 < whole <= after.last else end


def _all_titled(words: tuple[Word, ...], by_start: Mapping[int, Chunk], chunk: Chunk) -> int:
    """The last word of the last of several names that share a title in the plural, else the phrase's last word."""
    title = words[chunk.inner]
    if chunk.last == chunk.inner or not title.text[:1].isupper() or not words[chunk.last].text[:1].isupper():
        return chunk.last
    if not may_be_person_noun(singular(title.lower)) or singular(title.lower) == title.lower or not is_plural(title):
        return chunk.last
    last = chunk.last
    while last + 2 < len(words) and words[last + 1].lower in (",", "and"):
        after = by_start.get(last + 2)
        if after is None or after.determiner or not words[after.first].text[:1].isupper():
            break
        if words[last + 1].lower == "and":
            return after.last
        last = after.last
    return chunk.last


def titles_listed(words: tuple[Word, ...], index: int) -> bool:
    """Whether offices with capitals are listed (``President, | Founder and Chief Science Officer``), nobody's names."""
    ahead = words[index + 1 : index + 7]
    link = next((n for n, word in enumerate(ahead) if word.lower == "and"), 0)
    before, behind = (words[index - 1], *ahead[:link]), ahead[link + 1 :]
    office = next((word for word in behind if may_be_person_noun(word.lower)), None)
    offices = link > 0 and all(may_be_person_noun(word.lower) and word.text[:1].isupper() for word in before)
    return offices and office is not None and office.text[:1].isupper() and behind[0].lower != "the"


def ends_name(words: tuple[Word, ...], last: int) -> bool:
    """Whether a small word with a capital ends the name of a body: ``Bread for | All``, ``head of One Holm | Now``."""
    named = words[last].text[:1].isupper() and words[last].text[1:].islower()
    if words[last].upos == "ADV":
        return named and last > 0 and words[last - 1].text[:1].isupper()
    return named and last > 1 and words[last - 1].upos == "ADP" and words[last - 2].text[:1].isupper()


_KNOWING = {
    "familiar": "with", "close": "to", "privy": "to", "loyal": "to", "involved": "in", "aware": "of", "opposed": "to",
}  # fmt: skip


def knows_of(words: tuple[Word, ...], index: int, limit: int) -> bool:
    """Whether words behind a noun say what somebody knows: ``a person | familiar with the talks``."""
    return index + 2 < limit and _KNOWING.get(words[index].lower) == words[index + 1].lower


_NOT_NAMED = frozenset({"named", "identified", "quoted"})
_REFUSING = frozenset({"not", "n't", "n’t", "declined", "refused"})


def withholds_name(words: tuple[Word, ...], index: int) -> bool:
    """Whether words behind a noun keep a name from the reader: ``an official | who asked not to be named``."""
    behind = words[index : index + 16]
    stop = next((at for at, word in enumerate(behind) if word.name == "B-PER"), len(behind))
    said = [word.lower for word in behind[:stop] if word.quotation is None]
    return "anonymity" in said or (not _NOT_NAMED.isdisjoint(said) and not _REFUSING.isdisjoint(said))


def tells_deed(words: tuple[Word, ...], index: int, start: int, head: int, *, told: bool) -> bool:
    """Whether a verb behind a noun for somebody tells what happened, not what the person is.

    ``a student | running her first race``, ``a former mayor | challenged by Lind`` (``told``: other words say enough),
    ``heading the office as mayor | and running the port``.
    """
    word = words[index]
    if word.upos == "VERB" and word.base_relation == "conj":
        return word.head < start
    if word.xpos == "VBG" and word.relation.startswith("acl"):
        return index + 1 < len(words) and words[index + 1].lower in ("his", "her", "their")
    done = word.xpos == "VBN" and word.head == head and word.lower != "based"
    return told and done and may_be_person_noun(words[head].lower)


def joins_clause(sentence: Sentence, word: Word) -> bool:
    """Whether ``and`` joins a clause with a subject of its own: ``Odo Finch is a baker | and Ada Lind is a nurse``."""
    clause = sentence.head_of(word) if word.relation == "cc" else None
    return clause is not None and any(one.index > word.index for one in sentence.dependents(clause, "nsubj"))


def below_office(sentence: Sentence, chunk: Chunk) -> tuple[int, int] | None:
    """Where a name begins below which a tree hangs an office, and that: ``Minister of State for Ports | Odo Finch``."""
    words = sentence.words
    for index in range(chunk.inner + 1, chunk.last):
        for kid in sentence.children[index]:
            word = words[kid]
            far = word.relation == "nmod:desc" and kid < chunk.first - 2
            if far and word.text[:1].isupper() and is_person_noun(word.lower):
                return index, kid
    return None
