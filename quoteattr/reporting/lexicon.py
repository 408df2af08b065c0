"""The cue lexicon: which verbs and nouns report speech, and what may follow them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType

from attrs import frozen

from quoteattr.syntax.records import Word
from quoteattr.wordlists import word_list


@frozen
class Cue:
    """One entry of the lexicon.

    ``frames`` are the letters explained in ``data/cues.txt``; ``prepositions`` those whose object
    is the content (``warned of``).
    """

    lemma: str
    cue_class: str
    frames: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()


def read_entries(name: str) -> Iterator[list[str]]:
    """The entries of a word list beside this file: lines split at tabs, comments left out."""
    text = resources.files(__package__).joinpath("data").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


@lru_cache(maxsize=2)
def read_cues(name: str) -> Mapping[str, Cue]:
    """Cues with their frames by lemma, from one of the lists beside this file."""
    cues: dict[str, Cue] = {}
    for lemma, cue_class, frames in read_entries(name):
        letters, *prepositions = frames.split("+")
        cues.setdefault(lemma, Cue(lemma, cue_class, frozenset(letters), frozenset(prepositions)))
    return MappingProxyType(cues)


def cue_verbs() -> Mapping[str, Cue]:
    """Cue verbs by lemma; a verb with a particle is ``point_out``."""
    return read_cues("cues.txt")


@lru_cache(maxsize=1)
def cue_nouns() -> Mapping[str, Cue]:
    """Nouns that stand for an act of speech, by lemma."""
    return MappingProxyType({lemma: Cue(lemma, cls) for lemma, cls in read_entries("nominal_cues.txt")})


@lru_cache(maxsize=1)
def document_nouns() -> frozenset[str]:
    """Nouns for written things that can say something themselves."""
    return word_list("speakers", "document_nouns") | word_list("reporting", "things_with_words")


def audiences() -> frozenset[str]:
    """Nouns for those who are addressed."""
    return word_list("reporting", "audiences")


def offered_words() -> frozenset[str]:
    """Nouns for what is offered in words."""
    return word_list("reporting", "offered_words")


def with_own_cues(own: Mapping[str, str]) -> Mapping[str, Cue]:
    """The cue verbs with a user's own added; these may introduce quotes and clauses."""
    if not own:
        return cue_verbs()
    added = {lemma: Cue(lemma, cue_class, frozenset("qcio")) for lemma, cue_class in own.items()}
    return MappingProxyType({**cue_verbs(), **added})


# past tenses that the lemmatizer's dictionary does not have
_PASTS = MappingProxyType(
    {"swore": "swear", "pled": "plead", "foretold": "foretell", "retold": "retell", "besought": "beseech"}
    | {"told": "tell", "wrote": "write"}  # at the start of a sentence
)


_VOWELS = frozenset("aeiou")


def inflected(lemma: str) -> frozenset[str]:
    """The regular forms of a verb, and a past tense from the list above.

    >>> sorted(inflected("add"))
    ['add', 'added', 'adding', 'adds']
    >>> "averred" in inflected("aver"), "blogging" in inflected("blog")
    (True, True)
    """
    ending = lemma.replace("qu", "q")[-3:] if lemma != "begin" else ""  # the beginning is no verb
    if len(ending) == 3 and [letter in _VOWELS for letter in ending] == [False, True, False] and ending[2] not in "wxy":
        doubled = lemma + lemma[-1]  # blogged, averred, signalled
        return frozenset(lemma + ending for ending in ("", "s", "ed", "ing")) | {doubled + "ed", doubled + "ing"}
    pasts = [past for past, verb in _PASTS.items() if verb == lemma]
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("y"):
        return frozenset({lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"})
    return frozenset({lemma, lemma + "s", stem + "ed", stem + "ing", *pasts})


def base_forms(verb: Word) -> tuple[str, ...]:
    """The lemma, and what the ending suggests where a lemmatizer does not know the verb.

    ``joked`` gives ``joke`` even if its lemma came out as ``joked``.
    """
    return _forms(verb.lemma.lower(), verb.lower)


@lru_cache(maxsize=8192)
def _forms(lemma: str, word: str) -> tuple[str, ...]:
    forms = [_PASTS.get(word, lemma)]
    for ending in ("ied", "ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            if ending in {"ied", "ies"}:
                forms.append(stem + "y")
                continue
            forms += [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(forms)
