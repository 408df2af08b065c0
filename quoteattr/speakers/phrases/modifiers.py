"""Words for one noun with something between them: ``a tall, thin man``, ``state and local officials``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries
from quoteattr.syntax.records import Sentence, Word

_MODIFIERS = ("amod", "compound", "nummod")
_WORDS = ("ADJ", "NOUN", "PROPN", "NUM", "VERB")


def between_modifiers(words: tuple[Word, ...], begin: int, index: int) -> bool:
    """Whether a phrase that began at ``begin`` goes on behind a comma or an ``and``."""
    if index == begin or index + 1 == len(words):
        return False
    if words[index].text == ",":
        return _between_adjectives(words, index)
    return words[index].lower in ("and", "or") and _joins_modifiers(words, index)


def _between_adjectives(words: tuple[Word, ...], index: int) -> bool:
    """Whether a comma stands between two words for one noun behind both: ``a tall, thin man``.

    Also words of several parts, whose tree is often odd: ``the soft-spoken, 70-year-old envoy``.
    """
    one, last = words[index - 1], index + 1
    while last + 2 < len(words) and words[last + 1].text == "-":
        last += 2
    next_one, other = words[index + 1], words[last]
    describes = one.upos == "ADJ" or (one.upos == "VERB" and one.base_relation == "amod")
    if not describes or "ADJ" not in (next_one.upos, other.upos):
        return False
    if other.lower == "old" and other.head == last + 1 and words[last + 1].upos == "NOUN":
        return True
    if one.head <= last or words[one.head].upos != "NOUN":
        return False
    return one.head in (next_one.head, words[next_one.head].head)  # a stout, sleepy-looking constable


def _joins_modifiers(words: tuple[Word, ...], index: int) -> bool:
    """Whether two words for one noun are joined: ``five past and current employees``, ``the Finch and Holm camps``.

    ``the Trade and Industry Minister``.
    """
    one, other = words[index - 1], words[index + 1]
    if one.base_relation not in _MODIFIERS or one.head <= index + 1 or other.upos not in _WORDS:
        return False
    noun = words[one.head]
    office = noun.lower in entries("office_nouns") and noun.relation != "nmod:desc"
    if office and words[other.head].head == one.index:
        other = words[other.head]  # the Trade and Inland | Water Secretary
    if not (noun.upos == "NOUN" or office) or other.head not in (one.index, one.head):
        return False
    return all(word.upos in _WORDS for word in words[index + 1 : one.head])


def acts_in_clause(sentence: Sentence, noun: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether a noun before a name is what a clause tells of, no title: ``the best friend | Ann Lee ever had``.

    Also where the clause hangs on what stands behind it: ``The judge | Lee was speaking of is Odo Finch``.
    """
    words = sentence.words
    last = words[noun[1]]
    named = words[name[0] : name[1] + 1]
    acting = next((word for word in named if word.base_relation == "nsubj"), None)
    verb = sentence.head_of(acting) if acting is not None and last.text.islower() else None
    if verb is None or verb.base_relation != "acl" or verb.index <= name[1]:
        return False
    return verb.head == last.index or verb.head > verb.index
