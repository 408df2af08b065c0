"""Tells headings, bylines, datelines and captions from running text."""

from __future__ import annotations

import regex

from quoteattr.quotations.wordlists import word_list

_MARKS = "\"'“”‘’«»„‹›`"
_FRAMED = regex.compile(r"[-–—*=#]{1,3}\s?[^-–—*=#].{0,120}?\s?[-–—*=#]{1,3}")
_BYLINE = regex.compile(r"(?:By|Written by|Reporting by|Photo by|Image|Photo|Source)\b:?\s.{2,120}")
_ENDED = regex.compile(r"[.!?…,;:][" + _MARKS + r")\]]{0,4}$")
_BROKEN_OFF = regex.compile(r"[-–—]\s?[”’\"'»]$")  # “My dear lady –”
_REPORTED = regex.compile(r"\p{L}\s(?:said|added)\s(?:that|the|he|she|they|it|there|his|her|its|their|this)\s\p{L}")
_CLAUSE = frozenset({"am", "are", "is", "was", "were", "will", "have", "has", "i", "we", "you", "he", "she", "they"})
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")
_SMALL_WORDS = word_list("small_words")
_LONGEST = 160


def is_heading(line: str, length: int | None = None) -> bool:
    """Does this paragraph look like a heading, byline, dateline or caption?

    ``length`` is the length of the whole paragraph where ``line`` is only its beginning.

    >>> is_heading("- Troops on the move -"), is_heading("The troops moved on.")
    (True, False)
    """
    if (length or len(line)) > _LONGEST or ("\n" in line.strip() and len(line) > 100):
        return False
    line = line.strip()
    if _FRAMED.fullmatch(line) or line.startswith("#"):
        return True
    words = _WORD.findall(line)
    if not words or len(words) > 25:
        return False
    if _BYLINE.fullmatch(line) and len(words) <= 12 and not line.endswith((".", "!", "?")):
        return True
    if line.isupper() and len(words) > 1 and not line.startswith(tuple(_MARKS)):
        return True
    if _ENDED.search(line) or (line[0] in _MARKS and _BROKEN_OFF.search(line)):
        return False
    return _REPORTED.search(line) is None  # Ms. Lind said the pier was safe


_CONNECTING = frozenset({"of", "the", "for", "and", "de", "van", "von", "president", "chair", "chairman", "member"})


def is_signature(line: str) -> bool:
    """Is it a name, with or without a post behind a comma, as below a pull quote?

    >>> is_signature("Elias Noor, Lowmoor Water Board."), is_signature("Long may it last, he says.")
    (True, False)
    """
    name, _, post = line.strip().rstrip(".").partition(",")
    words = name.split()
    if not _CLAUSE.isdisjoint(post.lower().split()):  # Minister Lind, I am telling you that we will fight this.
        return False
    if not 2 <= len(words) <= 8 or len(line) > 110 or line.rstrip().endswith(("?", "!")):
        return False
    return words[-1][:1].isupper() and all(word[:1].isupper() or word in _CONNECTING for word in words)


def is_title_line(line: str) -> bool:
    """Does this first paragraph read like a title, though a full stop may end it?

    >>> is_title_line("Mayor Opens the Long Bridge at Last.")
    True
    """
    words = _WORD.findall(line) if len(line) <= _LONGEST else []
    if not words or len(words) > 20:
        return False
    content = [word for word in words if word.lower() not in _SMALL_WORDS and not word[0].isdigit()]
    capital = sum(word[0].isupper() for word in content)
    return len(content) > 2 and capital >= 0.85 * len(content)
