"""Which capitals are those of names, and which only begin a sentence."""

from __future__ import annotations

from functools import cache

from quoteattr.speakers.lexicon import entries
from quoteattr.syntax.records import Sentence, Word

ADDRESSES = frozenset({"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss", "dr.", "dr"})
# Words that are no names by themselves, but surnames of some.
SURNAMES_TOO = frozenset({"french", "english", "german", "spanish", "read"})
_MARKS = frozenset("“”\"'‘’„«»()[]—–,;:.!?…|/*#@%&+=<>~^_`")
# words with a capital inside a sentence that are given names or surnames
_NAMES_TOO = frozenset({"ah", "will", "may", "an", "so", "no", "van", "mark"})
_NEVER_NAMES = frozenset({"PRON", "DET", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT"})


def is_capitalised(sentence: Sentence, index: int) -> bool:
    """Whether the word can be part of a name: a capital that is not owed to the sentence's start."""
    word = sentence.words[index]
    if word.text[:1].islower():  # most words
        return _is_joined_particle(word)
    text = word.text.lstrip("“”\"'‘’«»„(ʻ")
    if not text or not text[0].isupper():
        return False
    if word.upos == "PROPN" and (text.lower() not in _no_names() or text == "Our"):  # most words that are left
        return not _tells_how(sentence, index)
    if len(text) == 2 and (is_middle_initial(sentence, index) or is_surname_he(sentence, index)):
        return True
    if len(text) == 1 and word.upos == "PROPN" and _is_first_initial(sentence, index):
        return True
    if text == "She" and is_surname_he(sentence, index):
        return True
    lower = text.lower()
    if lower in _NAMES_TOO and _between_capitals(sentence, index):
        return True
    if text in ("April", "August") and _begins_full_name(sentence, index):
        return True
    if text in ("Will", "Ten") and word.upos == "PROPN":  # Ten Boer said
        return True
    if word.upos == "PROPN" and word.name == "B-PER" and index + 1 < len(sentence.words):  # Per Olav Moe, Do Van Minh
        return sentence.words[index + 1].upos == "PROPN" and sentence.words[index + 1].name.endswith("PER")
    if lower in ADDRESSES and index + 1 < len(sentence.words) and sentence.words[index + 1].text[:1].isupper():
        return True
    if (lower in SURNAMES_TOO or word.name.endswith("PER")) and _after_given(sentence, index):
        return True  # John Winter, Mr Winter
    if lower in entries("org_words") and word.upos == "PROPN" and index > 0:
        return sentence.words[index - 1].text[:1].isupper()  # Human Rights Watch
    if lower in _no_names():
        return len(text) > 3 and text.isupper() and index > 0 and _in_capitals(sentence.words[index - 1])
    if len(text) == 1 and word.upos not in ("PROPN", "NOUN"):
        return False
    if word.upos == "INTJ" and len(text) > 1 and index > 0:
        before = sentence.words[index - 1]
        if before.upos == "PROPN" and before.quotation == word.quotation and before.text[:1].isupper():
            return True
    if word.upos == "VERB" and word.xpos == "NNP" and (index > 0 or _in_name_behind(sentence, word)):
        return True  # Carrier's parent, United Technologies
    if word.upos in _NEVER_NAMES:
        return False
    if word.upos == "PROPN":
        return True
    mark = sentence.words[index - 1].text if index else "."
    if mark == "&" or mark[-1:] not in _MARKS:
        return True  # Merrick & Sons
    after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    return (
        word.upos in ("ADJ", "NOUN", "X")
        and after is not None
        and after.text[:1].isupper()
        and after.upos in ("PROPN", "NOUN")
    )


def _is_joined_particle(word: Word) -> bool:
    """Whether a surname is written with its particle in small letters: ``duToit``."""
    return word.name.endswith("PER") and word.text[:2].islower() and any(c.isupper() for c in word.text[2:4])


def _tells_how(sentence: Sentence, index: int) -> bool:
    """``Yawningly`` in ``Yawningly Grushenko sat down``, which a parser takes for a part of the name."""
    return index == 0 and sentence.words[0].lower.endswith(("ingly", "edly")) and len(sentence.words) > 1


def _in_name_behind(sentence: Sentence, word: Word) -> bool:
    """Whether the first word of a sentence belongs to a name right behind it: ``Planned | Parenthood said``."""
    return word.head == word.index + 1 and sentence.words[word.head].upos == "PROPN"


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
    return given or (index > 0 and words[index - 1].lower in ADDRESSES and words[index - 1].text[:1].isupper())


def _begins_full_name(sentence: Sentence, index: int) -> bool:
    """Whether a month is a given name: a surname hangs on it, no preposition ("April Finch said")."""
    after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    surname = after is not None and after.upos == "PROPN" and after.head == index and after.base_relation == "flat"
    return surname and not sentence.dependents(sentence.words[index], "case")


def _in_capitals(word: Word) -> bool:
    """Whether a name of capitals can go on behind the word ("USA" TODAY)."""
    return word.upos == "PROPN" and len(word.text) > 1 and word.text.isupper()


def is_middle_initial(sentence: Sentence, index: int) -> bool:
    """Whether the word is an initial inside a name, however it is tagged ("Jock A. Lind")."""
    words = sentence.words
    word = words[index]
    if len(word.text) != 2 or word.text[1] != "." or not word.text[0].isupper() or not 0 < index < len(words) - 1:
        return False
    return words[index - 1].upos == "PROPN" and words[index + 1].upos == "PROPN"


def _is_first_initial(sentence: Sentence, index: int) -> bool:
    """Whether a letter that could be an article is an initial before a surname: ``Opposition leader A Raman``."""
    after = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    surname = after is not None and after.upos == "PROPN" and after.head == index and after.base_relation == "flat"
    return surname and after is not None and after.name.endswith("PER")


def _after_given(sentence: Sentence, index: int) -> bool:
    """Whether a given name or ``Mr`` stands before a surname that is a common word too ("David French")."""
    before, word = sentence.words[index - 1] if index else None, sentence.words[index]
    if before is None or word.upos != "PROPN" or not before.text[:1].isupper():
        return False
    seen = word.name == "I-PER" and before.name == "B-PER"
    return seen or before.lower in entries("given_names") or before.lower in ADDRESSES


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
