"""The words of a text as a parser reads them best: plain marks, no dots that end nothing, letters for garbled ones.

Offsets stay: what is left out becomes blanks.
"""

from __future__ import annotations

import regex

BREAK = "\n\n"
"""What stands between paragraphs, and between sentences that a parser would take for one."""
BLANKS = "\u00a0\u2028\u2029\u200b\u200c\u200e\u200f\u2060\ufeff\u0085\x00"
"""Characters that look like blanks or like nothing."""

_PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‹": '"', "›": '"'}
_OUTSIDE = str.maketrans({**_PLAIN, "ʼ": "'", **dict.fromkeys(BLANKS, " ")})
_WITHIN = str.maketrans({**_OUTSIDE, ord('"'): "'", ord("“"): "'", ord("”"): "'"})
# a full stop that ends no sentence: after a title before a name, after an initial within one
_NO_END = regex.compile(
    r"[.](?<=\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Gov|Rep|Reps|Lt|Gen|Col|Sgt|Capt|Maj|Cpl|Adm|Prof|Rev|Hon|Pres|Supt|Det|Insp|St|Brgy|Cong"
    r"|\p{Lu}\p{L}+\s\p{Lu}|\p{Lu}\p{L}+\s\p{Lu}[.]\p{Lu})[.])(?=\s?\p{Lu}[\p{L}.'])"
)
# a full stop that ends one for all that a title stands before the name ("Mr. Lowe. | Residents said so.");
# most words that begin sentences need no help, and shortened names are none (``Mr. Thos. Lowe``)
_END_BEHIND_TITLED = regex.compile(
    r"\b(?:M[rs]|Mrs|Miss|Dr|Sens?|Gov|Reps?|Lt|Gen|Col|Sgt|Capt|Maj|Cpl|Adm|Prof|Rev|Cllr|Insp|Supt)(?:[.]\s|\s)"
    r"(?:\p{Lu}[\p{L}'’-]*[.]?\s){0,2}"
    r"(?!(?:Alex|Andr|Asst|Atty|Ave|Benj|Brig|Capt|Chas|Cllr|Cmdr|Cpl|Danl|Dept|Edw|Geo|Gen|Gov|Insp|Jas|Jno|Jos|Jun"
    r"|Maj|Matt|Messrs|Mrs|Nath|Pres|Prof|Rep|Ret|Retd|Rev|Richd|Robt|Saml|Sen|Sgt|Supt|Theo|Thos|Wm)\b)"
    r"\p{Lu}[\p{Ll}'’][\p{L}'’-]+\K[.]\s(?=\p{Lu}\p{Ll})"
    r"(?!(?:All|An?d?|After|As|At|Both|But|By|Each|Even|For|From|Her|Here|His?|He|How|However|I[fnt]s?|Instead|Later|My"
    r"|No|Not|Now|Of|On|One|Other|Our|She|Since|So|Some|That|Th[eoi]se|The[ny]|The|Their|There|This|To|Today"
    r"|Two|Under|We|Wh[aeio]\p{L}+|With|Yet|You)\b)"
)
# a second form of address in brackets, or that somebody has retired (``Chief (Dr.) Musa Bello``, ``Gen. (Retd) Lowe``),
# and the comma behind an excellency: the brackets and marks are left out
_SECOND_ADDRESS = regex.compile(
    r"(?<=\b(?:Alhaj[ia]|Hajia|Chief|Otunba|Prof|Professor|Engr|Barr|Dr|Hon|Rev|Pastor|Bishop|Sir|Senator|Sen|Justice"
    r"|Amb|Gen|Col|Maj|Major|Capt|Captain|Cmdr|Cdr|Brig|General|Colonel|Brigadier|Lt|Adm|Admiral|Commodore)[.]?\s)"
    r"\((?:(Dr|Mrs|Mr|Ms|Miss|Engr|Barr|Chief|Hon|Prof|Alhaji|Hajia|Sir|Rev)|[Rr]e?td|[Rr]et)[.]?\)(?=\s\p{Lu})"
)
_EXCELLENCY = regex.compile(r"(?<=\b(?:His|Her) Excellency),(?=\s\p{Lu})")
# UTF-8 read as Latin-1 (``é`` as ``Ã©``), once or twice, some of it decomposed (``è`` as ``Ã``, a blank and a mark)
_GARBLED = regex.compile(r"(?:Ã|A\u0303)(?:\x83?(?:Â|A\u0302))?(?:[\xa1-\xbf]|1\u20444|\s[\u0301\u0304\u0308\u0327])")
_DECOMPOSED = {"\u0301": "\xb4", "\u0304": "\xaf", "\u0308": "\xa8", "\u0327": "\xb8", "4": "\xbc"}


def plain_outside(words: str) -> str:
    """Words outside quotation marks: a full stop that ends no sentence is a blank, one that does a break.

    >>> plain_outside("Gov. Lind saw Mr. Lowe. Residents did not.")
    'Gov  Lind saw Mr  Lowe\\n\\nResidents did not.'
    """
    words = _in_one_line(words.translate(_OUTSIDE))
    if "(" in words:
        words = _SECOND_ADDRESS.sub(_without_brackets, words)
    if " Excellency," in words:
        words = _EXCELLENCY.sub(" ", words)
    words = _NO_END.sub(" ", _END_BEHIND_TITLED.sub(BREAK, words))
    if "Ã" in words or "A\u0303" in words:
        words = _GARBLED.sub(_letters, words)
    return words


def plain_within(words: str) -> str:
    """Words within quotation marks: the marks among them are single ones.

    >>> plain_within("a “bad” joke")
    "a 'bad' joke"
    """
    return _in_one_line(words.translate(_WITHIN))


def _in_one_line(words: str) -> str:
    return words.replace("\n", " ").replace("\r", " ")


def _without_brackets(found: regex.Match[str]) -> str:
    """As many characters as a form of address in brackets has, its letters alone: `` Mrs  `` for ``(Mrs.)``."""
    return f" {found[1] or ''}".ljust(len(found.group()))


def _letters(garbled: regex.Match[str]) -> str:
    """As many letters as a garbled one has characters: ``óó`` for the ``Ã³`` of ``RamÃ³n``."""
    last = garbled.group()[-1]
    return chr(0xC0 + ord(_DECOMPOSED.get(last, last)) - 0x80) * len(garbled.group())
