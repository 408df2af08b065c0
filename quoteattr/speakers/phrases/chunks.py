"""Base noun phrases read from tags: what a name, its title and its owner are cut out of."""

from __future__ import annotations

from functools import cache

from attrs import define

from quoteattr.speakers.lexicon import entries, may_be_person_noun, noun_type, singular
from quoteattr.speakers.phrases.capitals import ADDRESSES, is_capitalised, is_middle_initial
from quoteattr.speakers.phrases.modifiers import between_modifiers
from quoteattr.speakers.phrases.settings import behind_setting
from quoteattr.speakers.phrases.short_forms import past_short_form
from quoteattr.speakers.phrases.times import (
    TIMING,
    before_month,
    begins_behind_time,
    behind_day,
    counts_another,
    is_day,
    is_time,
)
from quoteattr.syntax.records import Sentence, Word

_PHRASE_TAGS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X", "SYM"})
GLUE = ("-", "/")
_COMMON_MARKS = frozenset({",", ".", "“", "”", '"', ":", ";", "?", "!", ")", "—", "–", "--"})
_APOSTROPHES = frozenset({"'s", "’s", "'", "’", "‘s"})
_AMOUNTS = frozenset({"several", "many", "some", "few", "most"})
_ENDING = _AMOUNTS | TIMING
_BEFORE_HYPHEN = frozenset({"ADV", "DET", "ADP", "AUX", "PART"})
_MANAGING = frozenset({"partner", "partners", "director", "directors", "editor", "editors", "member", "members"})
_NOUNS = frozenset({"NOUN", "PROPN"})


# Nobody changes a chunk; it is not frozen because there are so many (see ``Word``).
@define(eq=False)
class Chunk:
    """A base noun phrase: words ``first`` to ``last`` (inclusive) of a sentence.

    Attributes:
        first: index of its first word (article or possessive pronoun included).
        last: index of its last word.
        owner: index in the sentence's chunks of the possessor before ``'s``, None without.
        determiner: the article or pronoun it begins with, lower case, "" without.
        possessive: whether ``'s`` follows.
        body: index where the name of a body of several phrases begins ("Institute" of Marine Studies).
    """

    first: int
    last: int
    owner: int | None = None
    determiner: str = ""
    possessive: bool = False
    body: int | None = None

    @property
    def inner(self) -> int:
        """Index of the first word after the determiner."""
        return self.first + bool(self.determiner)


def glued(words: tuple[Word, ...], index: int) -> bool:
    """Whether a hyphen at ``index`` stands between two words without blanks."""
    if not 0 < index < len(words) - 1 or words[index].text not in GLUE:
        return False
    return words[index - 1].end == words[index].start and words[index].end == words[index + 1].start


@cache
def _in_names() -> frozenset[str]:
    return entries("particles") | {"outside", "inside", "managing"}


_JOINING = frozenset({"ADP", "AUX", "CCONJ", "SCONJ", "PART"})
_TIES = frozenset({"case", "mark", "aux", "cc", "cop", "aux:pass"})


def _is_apart(word: Word) -> bool:
    """Whether a word is plainly in no base noun phrase and begins none: ``of``, ``and``, a comma."""
    if word.upos == "PUNCT":
        return word.text in _COMMON_MARKS
    return word.upos in _JOINING and word.relation in _TIES and word.text.islower() and word.lower not in _in_names()


def _is_plain_verb(word: Word) -> bool:
    """Whether a word is a verb that `_belongs` to no phrase wherever it stands: ``said``, ``was``, ``goes``."""
    if word.upos not in ("VERB", "AUX") or not word.text.islower():
        return False
    return word.lower not in _in_phrases() and (word.upos == "AUX" or not word.lower.endswith(_PARTICIPIAL))


_PARTICIPIAL = ("ed", "ing", "en")


@cache
def _in_phrases() -> frozenset[str]:
    """What can stand in a phrase though it is tagged as a verb."""
    return entries("particles") | entries("participles") | entries("person_nouns") | {"managing"}


def _belongs(sentence: Sentence, index: int, hyphened: bool) -> bool:
    """Whether the word can stand inside a base noun phrase; ``hyphened``: the sentence has hyphens or strokes."""
    words = sentence.words
    word = words[index]
    text, upos = word.text, word.upos
    if text[0] in "([":  # a bracket that the tokenizer has left on its word: "(@lowmoor"
        return False
    if upos in _PHRASE_TAGS:
        return any(c.isalnum() for c in text) or text in ("$", "£", "€", "%", "&")
    if hyphened and text in GLUE and glued(words, index):
        return True
    if upos == "PUNCT" and text in _COMMON_MARKS:
        return False
    if hyphened and index and words[index - 1].text in GLUE and glued(words, index - 1):
        return True
    nxt = words[index + 1] if index + 1 < len(words) else None
    tied = hyphened and nxt is not None and nxt.text in GLUE and glued(words, index + 1)
    if tied and upos in _BEFORE_HYPHEN:  # the best-selling author, an All-County bowler
        return True
    if tied and upos == "VERB" and word.base_relation == "compound":  # a stay-at-home father
        return True
    if upos == "ADP" and _describes(sentence, index):
        return True
    lower = word.lower
    if lower == "managing" and nxt is not None and nxt.lower in _MANAGING:
        return True
    if text == "&" and 0 < index < len(words) - 1:
        return is_capitalised(sentence, index - 1) and is_capitalised(sentence, index + 1)
    if upos != "ADP" and not text[0].islower() and is_capitalised(sentence, index):
        return True
    if upos not in ("VERB", "ADV") and lower not in entries("particles"):  # nothing below is for these
        return False
    before = words[index - 1] if index else None
    if nxt is None or (nxt.lower == "one" and upos == "VERB"):  # leading | one baker to describe it so
        return False
    if upos in ("VERB", "ADV") and nxt.upos in _PHRASE_TAGS and lower in entries("participles"):
        if lower in ("acting", "retired", "then", "newly") or before is None or before.upos in ("DET", "PRON", "PUNCT"):
            return True
    if upos == "VERB" and lower.endswith(_PARTICIPIAL):
        return (
            word.base_relation in ("amod", "compound")
            and word.head > index
            and nxt.upos in _PHRASE_TAGS
            and (before is None or before.upos in ("DET", "ADJ", "PUNCT", "ADV", "PART") or word.head == index + 1)
        )
    if before is not None and text.islower() and lower in entries("particles"):
        follows = index + 1 if nxt.lower not in entries("particles") else index + 2
        return (
            follows < len(words)
            and before.upos == "PROPN"
            and words[follows].text[:1].isupper()
            and words[follows].upos in ("PROPN", "NOUN", "X")
        )
    if upos == "ADV" and (lower.endswith("ly") or lower == "most"):
        owned = before is not None and (before.upos == "DET" or before.xpos in ("POS", "PRP$"))
        how = nxt.upos in ("ADJ", "VERB") and nxt.base_relation == "amod"  # the guild's | newly elected head
        return owned and (how or (lower == "only" and nxt.upos == "NOUN"))
    return False


def _describes(sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands where an adjective would: ``a top | outside | lawyer``, ``an inside man``."""
    words = sentence.words
    word = words[index]
    if word.base_relation == "amod" and word.head > index:
        return True
    if word.lower not in ("outside", "inside") or index + 1 >= len(words) or words[index + 1].upos == "DET":
        return False
    return words[max(index - 1, 0)].lower in ("a", "an")


def is_possessive_mark(sentence: Sentence, index: int) -> bool:
    """Whether the word is ``'s`` or a bare apostrophe after a plural."""
    word = sentence.words[index]
    if word.text in ("'", "’") and 0 < index < len(sentence.words) - 1 and word.quotation is None:
        before, after = sentence.words[index - 1], sentence.words[index + 1]
        if before.end == word.start < word.end < after.start and before.text[-1:] in "sSzx":
            return after.upos in ("NOUN", "PROPN", "ADJ", "NUM")
    return word.text in _APOSTROPHES and (
        word.upos == "PART" or word.xpos == "POS" or (word.text in ("'s", "’s") and word.relation == "case")
    )


def chunks_of(sentence: Sentence) -> list[Chunk]:
    """The base noun phrases of a sentence, in order; possessors are chunks of their own."""
    words = sentence.words
    size = len(words)
    found: list[Chunk] = []
    index, owner = 0, None
    hyphened = not {word.text for word in words}.isdisjoint(GLUE)
    while index < size:
        word = words[index]
        if not hyphened and (_is_apart(word) or _is_plain_verb(word)):
            index += 1
            owner = None
            continue
        determiner, start, begin = _determiner_at(sentence, index)
        index = _end_of_run(sentence, start, begin, hyphened)
        if index == begin:
            index = max(index, start + 1)
            owner = None
            continue
        index = _behind_last_noun(words, begin, index)
        possessive = index < size and is_possessive_mark(sentence, index)
        first = start
        for cut in _cuts(sentence, begin, index - 1) if index - 1 > begin else ():
            found.append(Chunk(first, cut - 1, owner, determiner))
            first, owner, determiner = cut, None, ""
        found.append(Chunk(first, index - 1, owner, determiner, possessive))
        owner = None
        if possessive:
            owner = len(found) - 1
            index += 1
    return found


def behind_owners(chunks: list[Chunk], chunk: Chunk) -> Chunk | None:
    """The phrase that belongs to what stands first: ``search`` in ``the guild's search``; None where it is cut off."""
    owned: Chunk | None = chunk
    while owned is not None and owned.possessive:
        owner = owned
        owned = next((c for c in chunks if c.owner is not None and chunks[c.owner] is owner), None)
    return owned


def _determiner_at(sentence: Sentence, index: int) -> tuple[str, int, int]:
    """The article or possessive pronoun of a phrase that begins at a word, where it stands, and where its nouns begin.

    Of several (``all the bakers``) it is the last.
    """
    words = sentence.words
    word = words[index]
    if word.upos not in ("DET", "PRON"):
        return "", index, index
    owns = word.xpos == "PRP$" or word.relation == "nmod:poss"
    article = word.upos == "DET" and not is_middle_initial(sentence, index) and not glued(words, index + 1)
    if not owns and not article:
        return "", index, index
    start, begin = index, index + 1
    while begin < len(words):
        after = words[begin]
        if after.upos != "DET" or after.text == "No" or glued(words, begin + 1):
            break
        start, begin = begin, begin + 1
    return words[start].lower, start, begin


def _end_of_run(sentence: Sentence, start: int, begin: int, hyphened: bool) -> int:
    """Where the nouns and adjectives end that begin at a word: at another's words, a time, an amount, ``'s``."""
    words = sentence.words
    size = len(words)
    quotation = words[start].quotation
    index = begin
    while index < size:
        here = words[index]
        if here.quotation != quotation:
            break
        plain = here.upos in _PHRASE_TAGS and here.text.isalnum()  # most words
        if not plain and not _belongs(sentence, index, hyphened) and not between_modifiers(words, begin, index):
            break
        if index > begin and here.text in _APOSTROPHES and is_possessive_mark(sentence, index):
            break
        index += 1
        if index < size and words[index].text == "(":
            index = past_short_form(words, index)
        if index == size or _begins_another(sentence, index):
            break
    return index


def _begins_another(sentence: Sentence, index: int) -> bool:
    """Whether a word begins something else than the nouns before it: ``last week``, ``two``, ``Monday | night``."""
    words = sentence.words
    before, after = words[index - 1], words[index]
    if before.upos == "NOUN":
        if before.lower in entries("times") and begins_behind_time(sentence, index):
            return True
        if after.text[:1].isupper() and after.base_relation in ("obl", "nmod") and is_day(after):
            return True  # released a statement | Monday
    elif before.upos == "PROPN" and (is_day(after) or counts_another(words, index)):
        return True
    elif before.text in ("Jr.", "Sr.") and after.text[:1].isupper():
        return True  # said Odo Finch Jr. | Ada Lind nodded
    if after.lower not in _ENDING:
        return False
    return after.lower in _AMOUNTS or (index + 1 < len(words) and is_time(after, words[index + 1]))


def _behind_last_noun(words: tuple[Word, ...], begin: int, end: int) -> int:
    """Where a phrase ends without the adjectives and verbs behind its last noun; ``end`` if it has no noun."""
    if words[end - 1].upos in _NOUNS:
        return end
    noun = next((i for i in range(end - 1, begin - 1, -1) if words[i].upos in _NOUNS), None)
    tail = noun is not None and all(words[i].upos in ("ADJ", "VERB") for i in range(noun + 1, end))
    if noun == end - 2 and words[end - 1].upos == "ADJ" and words[end - 1].xpos == words[noun].xpos == "NNP":
        return end  # Shelter | First
    return noun + 1 if noun is not None and tail else end


def _cuts(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where one run of nouns is really two phrases: ``Mr. Hill`` | ``young voters``, ``the notes`` | ``Hill`` sent."""
    words = sentence.words
    cuts = behind_day(words, first, last)
    index = cuts[0] if cuts else first
    while index < last:
        lower = words[index].lower
        if lower in ADDRESSES and is_capitalised(sentence, index + 1):
            end = index + 1
            while end < last and (is_capitalised(sentence, end + 1) or words[end + 1].text in entries("particles")):
                end += 1  # Mr Piet van der Berg
            if end < last and not glued(words, end + 1) and words[end + 1].text.islower():
                cuts.append(end + 1)
            index = end
        elif _before_name(sentence, index) and not _is_title(sentence, index, last):
            cuts.append(index + 1)
        index += 1
    cuts = cuts or before_month(words, first, last) or behind_setting(sentence, first, last)
    return cuts or _before_clause(sentence, first, last) or _behind_name(sentence, first, last)


def _before_clause(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where a clause without ``that`` begins: ``the candidate | local bakers`` trust most.

    ``told the court | divers`` had left.
    """
    words = sentence.words
    subject = words[last]
    verb = sentence.head_of(subject) if subject.base_relation == "nsubj" and subject.upos == "NOUN" else None
    if verb is not None and verb.base_relation == "ccomp" and verb.head < first < last:
        told = [w.index + 1 for w in words[first:last] if w.base_relation == "iobj" and w.head == verb.head]
        return told if verb.head >= first - 2 else []
    if verb is None or verb.base_relation != "acl" or verb.index < last or not first <= verb.head < last:
        return []
    return [verb.head + 1] if words[verb.head].upos == "NOUN" else []


def _behind_name(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where a calling begins that no comma parts from a name: ``Alan Lind | deputy director`` of the port.

    ``named Alan Lind | director``
    """
    words = sentence.words
    noun = words[last]
    if not may_be_person_noun(noun.lower):
        return []
    if not noun.text.islower():
        return _before_capitals(words, first, last)
    named = first > 0 and words[first - 1].lower in _NAMED and words[first].name == "B-PER"
    if not named and (noun.base_relation != "appos" or not first <= noun.head < last - 1):
        return []
    start = end = first if named else noun.head
    while end < last and (words[end + 1].text[:1].isupper() or words[end + 1].name == "I-PER" or glued(words, end + 1)):
        if not named and words[end + 1].head != noun.head:
            break
        end += 1
    return [end + 1] if end > start and all(word.text.islower() for word in words[end + 1 : last + 1]) else []


def _before_capitals(words: tuple[Word, ...], first: int, last: int) -> list[int]:
    """Where an office in capitals begins right behind a name: ``said Alan Lind | Chief Executive`` of the port.

    Not ``the Alan Lind Professor`` of Law.
    """
    after = words[last + 1].lower if last + 1 < len(words) else ""
    titled = first > 0 and words[first - 1].upos == "DET"
    if after not in ("of", "at", "for") or titled or words[first].name != "B-PER" or last - first < 2:
        return []
    end = next((at for at in range(first + 1, last + 1) if words[at].name != "I-PER"), last + 1)
    return [end] if first + 1 < end <= last else []


_NAMED = frozenset({"named", "appointed", "elected", "nominated", "made", "names", "appoints", "elects"})


def _before_name(sentence: Sentence, index: int) -> bool:
    """Whether a lower-case noun stands before a word with a capital."""
    word = sentence.words[index]
    return word.upos == "NOUN" and word.text.islower() and is_capitalised(sentence, index + 1)


def _is_title(sentence: Sentence, index: int, last: int) -> bool:
    """Whether a lower-case noun before a name goes with it: it names a person, or the tree ties them."""
    words = sentence.words
    noun = words[index]
    if noun.lower in ("name", "nickname", "pseudonym", "surname", "alias", "guerre"):
        return False
    if may_be_person_noun(noun.lower):
        return not _begins_clause_on(sentence, index, last)  # the lawyer | Hill had hired
    if noun.lower != singular(noun.lower):
        return False
    if noun_type(noun.lower) in ("organization", "document"):
        name = words[last]
        verb = words[name.head] if name.head >= 0 else None
        return not (name.base_relation == "nsubj" and verb is not None and verb.base_relation == "acl")
    if index < noun.head <= last:
        return True
    return any(words[i].head == index for i in range(index + 1, last + 1))


def _begins_clause_on(sentence: Sentence, index: int, last: int) -> bool:
    """Whether a name is the subject of a clause on the noun before it: ``the woman | Danes admire``."""
    name = sentence.words[last]
    verb = sentence.head_of(name) if name.base_relation == "nsubj" else None
    return verb is not None and verb.base_relation == "acl" and verb.head == index
