"""Words that stand for somebody else in their sentence: relative pronouns, predicates, those who speak for others."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.lexicon import is_person_noun
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word

_RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})


def relatives(reading: Reading) -> dict[tuple[int, int], tuple[int, int]]:
    """For each relative pronoun the word that it stands for."""
    found = {}
    for sentence in reading.parse.sentences:
        if _RELATIVES.isdisjoint(sentence.forms):
            continue
        for word in sentence.words:
            if word.lower in _RELATIVES and word.upos in ("PRON", "DET", "SCONJ"):
                for above in sentence.ancestors(word):
                    if above.base_relation == "acl" and above.head >= 0:
                        found[(sentence.index, word.index)] = (sentence.index, _subject_of(sentence, above.head))
                        break
                else:
                    before = word.index - 1
                    while before > 0 and sentence.words[before].upos == "PUNCT":
                        before -= 1
                    if before >= 0 and sentence.words[before].upos == "CCONJ":
                        last = next((key for key in reversed(found) if key[0] == sentence.index), None)
                        if last is not None:  # a man who laughed, and who said
                            found[(sentence.index, word.index)] = found[last]
                    elif before >= 0 and word.lower != "that":
                        found[(sentence.index, word.index)] = (sentence.index, before)
    return found


def _subject_of(sentence: Sentence, noun: int) -> int:
    """Of whom a predicate tells, for the noun in it: ``Lind is a liar who promised it``: Lind; else the noun itself."""
    word = sentence.words[noun]
    if word.base_relation == "nmod" and word.head >= 0 and sentence.words[word.head].lower == "one":
        word = sentence.words[word.head]  # is one of several who say so
    if not sentence.dependents(word, "cop"):
        return noun
    while word.base_relation == "conj" and word.head >= 0 and not sentence.dependents(word, "nsubj"):
        word = sentence.words[word.head]
    subject = next(iter(sentence.dependents(word, "nsubj")), None)
    named = subject is not None and subject.lower not in ("it", "that", "this", "there", "who", "which")
    return subject.index if subject is not None and named else noun


def spoken_for(reading: Reading, drafts: list[Draft]) -> Iterator[tuple[tuple[int, int], int]]:
    """The head of a name that a tree takes for the speaker, and the number of who speaks for them.

    ``said a spokesman for Sen. Rita Kemp`` where the tree makes Kemp the subject and hangs ``spokesman`` on her.
    """
    before = {(d.sentence, d.last): number for number, d in enumerate(drafts) if d.sort == "nominal"}
    for draft in drafts:
        if draft.sort != "name" or draft.relation not in ("nsubj", "obl") or draft.phrase < 2:
            continue
        words = reading.sentences[draft.sentence].words
        number = before.get((draft.sentence, draft.phrase - 2))
        if number is None or words[draft.phrase - 1].lower not in ("for", "of", "to"):
            continue
        speaker = words[drafts[number].last]
        if draft.first <= speaker.head <= draft.last and is_person_noun(speaker.lower):
            yield (draft.sentence, draft.head), number


def predicates(reading: Reading, drafts: list[Draft]) -> Iterator[tuple[tuple[int, int], int]]:
    """The noun of a predicate that a clause with ``who`` goes on about, and the number of its subject.

    ``Lind is a liar who promised to close the port``: Lind promised.
    """
    at = {(d.sentence, d.head): number for number, d in enumerate(drafts)}
    for draft in drafts:
        if draft.sort != "nominal" or draft.determiner == "the" or draft.number == "plural":
            continue
        sentence = reading.sentences[draft.sentence]
        if "who" not in sentence.forms:
            continue
        clauses = sentence.dependents(sentence.words[draft.head], "acl")
        if not any(w.lower == "who" for clause in clauses for w in sentence.dependents(clause, "nsubj")):
            continue
        number = at.get((draft.sentence, _subject_of(sentence, draft.head)))
        if number is not None and drafts[number] is not draft:
            yield (draft.sentence, draft.head), number


_ONES = frozenset({"another", "fourth", "one", "other", "second", "third"})
_NAMING = frozenset({"as", "called", "named"})


def named_ones(reading: Reading, drafts: list[Draft]) -> Iterator[tuple[tuple[int, int], int]]:
    """The word for one of several, and the number of who is named behind it: ``one of them, Odo Lind, told the court``.

    Or described: ``said one, a welder``, unless a name comes as well.
    """
    by_sort = sorted(enumerate(drafts), key=lambda pair: pair[1].sort == "name")
    for number, draft in by_sort:
        if draft.phrase < 2 or draft.type == "organization" or draft.quoted is not None:
            continue
        told = draft.sort == "nominal" and draft.type == "person" and draft.determiner in ("a", "an")
        if draft.sort != "name" and not (told and draft.relation == "appos"):
            continue
        sentence = reading.sentences[draft.sentence]
        if _ONES.isdisjoint(sentence.forms):
            continue
        one = _one_before(sentence, draft)
        if one is not None:
            yield (draft.sentence, one.index), number


def _one_before(sentence: Sentence, draft: Draft) -> Word | None:
    """``one`` in ``One, Odo Lind, said``, ``one of the cooks, Odo Lind``, ``one, who gave her name as Ida``."""
    words = sentence.words
    above = sentence.head_of(words[draft.head]) if words[draft.head].base_relation == "appos" else None
    before = words[draft.phrase - 1]
    if above is None and before.text == ",":
        verb = draft.last + 1 < len(words) and words[draft.last + 1].upos in ("AUX", "VERB")
        above = None if verb else words[draft.phrase - 2]
    elif above is None and before.lower in _NAMING:
        clause = next((w for w in sentence.ancestors(words[draft.head]) if w.base_relation == "acl"), None)
        above = sentence.head_of(clause) if clause is not None else None
    if above is not None and above.base_relation == "nmod":
        above = sentence.head_of(above)
    return above if above is not None and above.lower in _ONES and above.index < draft.first else None
