"""Where the words of a report begin after its dateline: place, date and agency, which nobody wrote a tree for."""

from __future__ import annotations

import regex

_WORD = r"\p{Lu}[\p{Lu}.'’-]+"
_NAME = r"\p{Lu}[\p{L}.'’-]+"
_DATE = r"\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}"
_REGION = rf"{_NAME}(?:\s{_NAME}){{0,2}}"
_TAIL = rf"(?:,\s(?:{_DATE}|{_REGION})){{0,2}}"
_DASH = r"\s?(?:—|–|--|(?<=\s)-(?=\s))\s{0,3}"
_AGENCY = r"\((?:\p{Lu}[\p{L}.]+)(?:\s\p{Lu}[\p{L}.]+){0,2}\)"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = rf"{_MONTH}\.?\s\d{{1,2}}(?:,\s\d{{4}})?"
_PLACE = rf"{_NAME}(?:\s{_NAME}){{0,2}}(?:,\s{_NAME}){{0,2}}"
_WIRE = r"(?:\([\p{L}][\p{L}.\s-]{1,40}\)|/[\p{L}][\p{L}.\s-]{1,40}/)"
_DATELINE = regex.compile(
    rf"(?:{_WORD}(?:\s{_WORD}){{0,3}}{_TAIL}(?:\s{_AGENCY})?|(?:{_NAME}(?:\s{_NAME}){{0,2}}{_TAIL}\s|{_DATE}\s)?{_AGENCY}){_DASH}"
    rf"(?=[\p{{Lu}}\p{{N}}])"
    # of papers and firms elsewhere: Lorn, July 25 (LNA) A court …; Lorn, Pell Bay – May 3, 2021 – Tarn Inc. …
    rf"|{_REGION},\s(?:\p{{Lu}}{{2}}|(?:\p{{Lu}}\.){{2}}){_DASH}(?=[\p{{Lu}}\p{{N}}])"  # Lorn, PA – Tarn Inc. …
    rf"|{_PLACE}(?:,\s|\s?[—–-]{{1,2}}\s?){_DAY}(?:\s{_WIRE})?(?:\s?[:.]?[—–-]{{1,2}}|:)?\s{{1,3}}(?=\p{{Lu}})"
)
_LABEL = regex.compile(
    r"\p{Lu}[\p{Lu}'’-]{2,}(?:\s\p{Lu}[\p{Lu}'’-]+){0,2}:\s(?!(?:I|My|We|Our|You|No|Yes|Well)\b)(?=\p{Lu}\p{L}*\s)"
)
# Cape Town - A man was found
_TOWN = regex.compile(rf"{_NAME}(?:\s{_NAME})?\s[—–-]\s(?=(?:An?|The)\s\p{{Ll}})")
_LABELS = regex.compile(r"^\p{Lu}[\p{Lu}.'’ -]{2,40}:\s", regex.MULTILINE)
# of a live blog: 10:55 Fire chief Bill Oakes: “…”; 9.30am BST – The mayor
_CLOCK = regex.compile(
    r"\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s(?:GMT|BST|CET|CEST|[ECMP][SD]?T))?(?:\s?[—–:-])?\s{1,3}(?=\p{Lu}\p{Ll})"
)
_SHORTEST = 40
_FIRST = 600


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the first sentence of the paragraph ``text[start:end]`` begins; ``start`` if it has no dateline.

    Args:
        text: the whole text.
        start: offset of the paragraph's first character.
        end: offset after its last.

    >>> line = "LOWMOOR, Pell Bay (NWS) — The mayor said on Friday that the bridge was safe."
    >>> line[dateline_end(line, 0, len(line)) :]
    'The mayor said on Friday that the bridge was safe.'
    >>> line = "Lowmoor, July 25 (LNA) The high court asked a petitioner on Monday to go home."
    >>> line[dateline_end(line, 0, len(line)) :]
    'The high court asked a petitioner on Monday to go home.'
    """
    if _begins_plainly(text, start):
        return start
    found = _DATELINE.match(text, start, end)
    if found is None and start < _FIRST:
        found = _label(text, start, end) or _TOWN.match(text, start, end)
    if found is None or end - found.end() < _SHORTEST:
        clock = _CLOCK.match(text, start, end)
        return start if clock is None else int(clock.end())
    return int(found.end())


def _begins_plainly(text: str, start: int) -> bool:
    """Whether a paragraph begins with a word of letters and one in small letters (``The mayor``): most do."""
    blank = text.find(" ", start, start + 20)
    return blank > start and text[start:blank].isalpha() and text[blank + 1 : blank + 2].islower()


def _label(text: str, start: int, end: int) -> regex.Match[str] | None:
    """``LOWMOOR: The bridge is safe, the mayor has said.``: the one label of its text, which is no transcript."""
    found = _LABEL.match(text, start, end)
    if found is None or text[end - 1 : end] not in (".", "”", '"', "’"):
        return None
    return found if len(_LABELS.findall(text)) == 1 else None
