"""Base noun phrases read from tags: what a name, its title and its owner are cut out of."""

from __future__ import annotations

from functools import cache

from attrs import define

from quoteattr.speakers.lexicon import entries, may_be_person_noun, noun_type, singular
from quoteattr.speakers.modifiers import between_modifiers
from quoteattr.speakers.settings import behind_setting
from quoteattr.speakers.short_forms import past_short_form
from quoteattr.speakers.times import TIMING, begins_behind_time, behind_day, counts_another, is_day, is_time
from quoteattr.syntax.records import Sentence, Word

_PHRASE_TAGS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X", "SYM"})
GLUE = ("-", "/")
_ADDRESSES = frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss", "dr.", "dr"})
# Words that are no names by themselves, but surnames of some.
SURNAMES_TOO = frozenset({"french", "english", "german", "spanish", "read"})
_COMMON_MARKS = frozenset({",", ".", "“", "”", '"', ":", ";", "?", "!", ")", "—", "–", "--"})
_MARKS = frozenset("“”\"'‘’„«»()[]—–,;:.!?…|/*#@%&+=<>~^_`")


_APOSTROPHES = frozenset({"'s", "’s", "'", "’", "‘s"})
_AMOUNTS = frozenset({"several", "many", "some", "few", "most"})
_ENDING = _AMOUNTS | TIMING
_BEFORE_HYPHEN = frozenset({"ADV", "DET", "ADP", "AUX", "PART"})
_MANAGING = frozenset({"partner", "partners", "director", "directors", "editor", "editors", "member", "members"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# words with a capital inside a sentence that are given names or surnames
_NAMES_TOO = frozenset({"ah", "will", "may", "an", "so", "no", "van", "mark"})
_NEVER_NAMES = frozenset({"PRON", "DET", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT"})


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


def is_capitalised(sentence: Sentence, index: int) -> bool:
    """Whether the word can be part of a name: a capital that is not owed to the sentence's start."""
    word = sentence.words[index]
    if word.text[:1].islower():  # most words
        return False
    text = word.text.lstrip("“”\"'‘’«»„(")
    if not text or not text[0].isupper():
        return False
    if word.upos == "PROPN" and text.lower() not in _no_names():  # most words that are left
        return True
    if len(text) == 2 and (_middle_initial(sentence, index) or is_surname_he(sentence, index)):
        return True
    if text == "She" and is_surname_he(sentence, index):
        return True
    lower = text.lower()
    if lower in _NAMES_TOO and _between_capitals(sentence, index):
        return True
    if text in ("April", "August") and _begins_full_name(sentence, index):
        return True
    if text == "Will" and word.upos == "PROPN":
        return True
    if lower in _ADDRESSES and index + 1 < len(sentence.words) and sentence.words[index + 1].text[:1].isupper():
        return True
    if lower in SURNAMES_TOO and _after_given(sentence, index):
        return True
    if lower in _no_names():
        return len(text) > 3 and text.isupper() and index > 0 and _in_capitals(sentence.words[index - 1])
    if len(text) == 1 and word.upos not in ("PROPN", "NOUN"):
        return False
    if word.upos == "INTJ" and len(text) > 1 and index > 0:
        before = sentence.words[index - 1]
        if before.upos == "PROPN" and before.quotation == word.quotation and before.text[:1].isupper():
            return True
    if word.upos in _NEVER_NAMES:
        return False
    if word.upos == "PROPN":
        return True
    begins = index == 0 or sentence.words[index - 1].text[-1:] in _MARKS
    if not begins:
        return True
    after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    return (
        word.upos in ("ADJ", "NOUN", "X")
        and after is not None
        and after.text[:1].isupper()
        and after.upos in ("PROPN", "NOUN")
    )


@cache
def _no_names() -> frozenset[str]:
    return entries("never_in_names") | entries("not_names")


def is_surname_he(sentence: Sentence, index: int) -> bool:
    """Whether a word is the surname He or She, whatever the tag: ``He Wenjun, a farmer``, ``Mr. He said``."""
    words = sentence.words
    if words[index].text not in ("He", "She"):
        return False
    after = words[index + 1] if index + 1 < len(words) else None
    given = after is not None and after.upos == "PROPN" and after.head == index and after.base_relation == "flat"
    return given or (index > 0 and words[index - 1].lower in _ADDRESSES and words[index - 1].text[:1].isupper())


def _begins_full_name(sentence: Sentence, index: int) -> bool:
    """Whether a month is a given name: a surname hangs on it, no preposition ("April Finch said")."""
    after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    surname = after is not None and after.upos == "PROPN" and after.head == index and after.base_relation == "flat"
    return surname and not sentence.dependents(sentence.words[index], "case")


def _in_capitals(word: Word) -> bool:
    """Whether a name of capitals can go on behind the word ("USA" TODAY)."""
    return word.upos == "PROPN" and len(word.text) > 1 and word.text.isupper()


def _middle_initial(sentence: Sentence, index: int) -> bool:
    """Whether the word is an initial inside a name, however it is tagged ("Jock A. Lind")."""
    words = sentence.words
    word = words[index]
    if len(word.text) != 2 or word.text[1] != "." or not word.text[0].isupper() or not 0 < index < len(words) - 1:
        return False
    return words[index - 1].upos == "PROPN" and words[index + 1].upos == "PROPN"


def _after_given(sentence: Sentence, index: int) -> bool:
    """Whether a given name stands before a surname that is a common word too ("David French")."""
    before = sentence.words[index - 1] if index else None
    return (
        before is not None
        and before.text[:1].isupper()
        and before.lower in entries("given_names")
        and sentence.words[index].upos == "PROPN"
    )


def _between_capitals(sentence: Sentence, index: int) -> bool:
    """Whether a word like "Will" is a given name: a capital inside the sentence, a surname after it."""
    words = sentence.words
    if (
        index > 0
        and words[index - 1].upos == "PROPN"
        and words[index - 1].text[:1].isupper()
        and words[index].upos == "PROPN"
    ):
        return words[index - 1].text[-1:] not in _MARKS
    if index + 1 >= len(words) or words[index + 1].upos != "PROPN":
        return False
    return (index > 0 and words[index - 1].text[-1:] not in _MARKS) or words[index].upos == "PROPN"


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
        return text.isalnum() or any(c.isalnum() for c in text) or text in ("$", "£", "€", "%", "&")
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
        return (
            lower in ("acting", "retired", "then", "newly") or before is None or before.upos in ("DET", "PRON", "PUNCT")
        )
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
    if upos == "ADV" and nxt.upos in ("ADJ", "VERB") and lower.endswith("ly"):
        return nxt.base_relation == "amod" and before is not None and before.upos == "DET"
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
    times = entries("times")
    while index < size:
        word = words[index]
        if not hyphened and (_is_apart(word) or _is_plain_verb(word)):
            index += 1
            owner = None
            continue
        determiner = ""
        start = index
        if word.upos in ("DET", "PRON") and (
            word.xpos == "PRP$"
            or word.relation == "nmod:poss"
            or (word.upos == "DET" and not _middle_initial(sentence, index) and not glued(words, index + 1))
        ):
            determiner = word.lower
            index += 1
            while (
                index < size
                and words[index].upos == "DET"
                and words[index].text != "No"
                and not glued(words, index + 1)
            ):
                determiner = words[index].lower
                start = index
                index += 1
        begin = index
        quotation = words[start].quotation
        while index < size:
            here = words[index]
            if here.quotation != quotation:
                break
            if not _belongs(sentence, index, hyphened) and not between_modifiers(words, begin, index):
                break
            if index > begin and here.text in _APOSTROPHES and is_possessive_mark(sentence, index):
                break
            index += 1
            if index < size and words[index].text == "(":
                index = past_short_form(words, index)
            if index == size:
                break
            before, after = words[index - 1], words[index]
            if before.upos == "NOUN":
                if before.lower in times and begins_behind_time(sentence, index):
                    break
            elif before.upos == "PROPN" and (is_day(after) or counts_another(words, index)):
                break
            if after.lower in _ENDING and (
                after.lower in _AMOUNTS or (index + 1 < size and is_time(after, words[index + 1]))
            ):
                break
        if index == begin:
            index = index if index > start else start + 1
            owner = None
            continue
        if words[index - 1].upos not in _NOUNS:
            noun = next((i for i in range(index - 1, begin - 1, -1) if words[i].upos in _NOUNS), None)
            if noun is not None and all(words[i].upos in ("ADJ", "VERB") for i in range(noun + 1, index)):
                index = noun + 1
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


def _cuts(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where one run of nouns is really two phrases: ``Mr. Hill`` | ``young voters``, ``the notes`` | ``Hill`` sent."""
    words = sentence.words
    cuts = behind_day(words, first, last)
    index = cuts[0] if cuts else first
    while index < last:
        lower = words[index].lower
        if lower in _ADDRESSES and is_capitalised(sentence, index + 1):
            end = index + 1
            while end < last and (is_capitalised(sentence, end + 1) or words[end + 1].text in entries("particles")):
                end += 1  # Mr Piet van der Berg
            if end < last and not glued(words, end + 1) and words[end + 1].text.islower():
                cuts.append(end + 1)
            index = end
        elif _before_name(sentence, index) and not _is_title(sentence, index, last):
            cuts.append(index + 1)
        index += 1
    return cuts or behind_setting(sentence, first, last) or _before_clause(sentence, first, last)


def _before_clause(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where a clause without ``that`` begins: ``the candidate | local bakers`` trust most."""
    words = sentence.words
    subject = words[last]
    verb = sentence.head_of(subject) if subject.base_relation == "nsubj" and subject.upos == "NOUN" else None
    if verb is None or verb.base_relation != "acl" or verb.index < last or not first <= verb.head < last:
        return []
    return [verb.head + 1] if words[verb.head].upos == "NOUN" else []


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
