"""How a turn of a transcript is labelled: ``SMITH:``, ``[00:12] Ann Lee:``, ``Ann Lee -- Chief Executive:``, ``<ann>``.

Transcripts of hearings, of talk on the air, of calls with analysts and of chats each write in their own way who
speaks. A label stands at a paragraph's beginning or fills a line of its own above the words. Whether a text is a
transcript at all is told elsewhere (``quotations/transcript.py``).
"""

from __future__ import annotations

from typing import Any, Literal

import regex
from attrs import evolve, field, frozen

from quoteattr.quotations.records import Paragraph
from quoteattr.quotations.wordlists import word_list

Form = Literal["colon", "point", "sided", "stamped", "clocked", "nick", "line", "bare"]
"""``LEE:``, ``Mr. LEE.``, ``Ann Lee -- Analyst:``, ``[00:12] Ann:``, ``9:30 Ann:`` (perhaps a schedule), ``<ann>``,
the same on a line of their own, a name alone."""

_WORD = r"[\p{Lu}][\p{L}\p{M}.'’-]*"
_LINKS = r"#?\d{1,2}(?!:\d|\d)|of|the|for|and|de|van|von|bin|du|la|der|den|dos|da|y|pro|tempore"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|{_LINKS})){{0,8}}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?"
_STAMP = regex.compile(rf"(?:\[{_DAY}{_CLOCK}\]|\({_DAY}{_CLOCK}\)|{_DAY}{_CLOCK})(?:\s?[-–—])?:?\s+")
_CLOCKED = regex.compile(r"\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\s*")
_STAMPS_ONLY = regex.compile(
    rf"\d{{1,5}}|[\[(]?{_DAY}{_CLOCK}[\])]?(?:\s?(?:-->|[-–—])\s?{_CLOCK})?(?:\s[a-z]+:\S{{1,20}}){{0,6}}"
)
_CAPTIONED = regex.compile(
    rf"\n[ \t]{{0,9}}(?:\d{{1,5}}[ \t]{{0,9}}\n[ \t]{{0,9}})?{_CLOCK}\s?-->\s?{_CLOCK}[^\n]{{0,80}}"
)
_NICK = regex.compile(
    r"<(?:v\s(?P<label>\p{L}[^<>=\n]{0,39})|(?P<label>[\p{L}_`|^\[\]{}\\][^\s<>=/]{0,29}))>\s*(?=[^\s<])"
)
_POSTED = regex.compile(rf"(?P<label>{_NAME})\s\(?(?P<handle>@\w{{2,30}})\)?(?:\s?[·•|]\s?[^\n]{{1,24}})?")
_HANDLE = regex.compile(r"(?:RT\s)?(?P<label>@\w{2,30}):?\s?:\s+(?=\S)")
_CHATTER = regex.compile(r"(?P<label>[^\s:,][^:\n]{0,39}):\s+(?=\S)")
_CHATTER_LINE = regex.compile(rf"(?P<label>\p{{Ll}}[^\s:,\[\]][^:\n\[\]]{{0,38}}?)\s+\[{_CLOCK}\]")
_COUNTED = regex.compile(r"(?P<label>(?:spk|speaker|voice|s)[ _]?\d{1,3}|[A-Z]{1,2}\d{1,2}):\s+(?=\S)")
_LEAD = regex.compile(r"(?:[•·▪◦‣]\s+)?[*_#>\s]{0,4}(?:Q\d{1,3}\.?\s+(?=\p{Lu}[^:?\n]{1,60}:))?")
_QA = regex.compile(r"(?P<label>[QA])[:.]\s+(?=\S)|(?P<label>Q)\s{1,4}(?=[\p{Lu}(“\"])")
_LABEL = regex.compile(rf"(?P<label>{_NAME})")
_TAG = regex.compile(r"\s?[(\[][^()\[\]\n]{1,80}[)\]]")
_DASHED = regex.compile(
    r"\s?(?:--|\s[-–—])\s(?=[\p{L}\d])(?P<side>[^:\n–—]{1,80}?)(?=\s?(?:--|\s[-–—]\s)|\s?[(\[]|:|\s*$)"
)
_COMMAED = regex.compile(
    r",\s(?!said:)(?P<side>\p{L}[^,:\n()\[\].!?]{1,60}|(?:(?:aged|both)\s)?[1-9]\d(?=,))(?=,|:|\s?[(\[])"
)
_COLON = regex.compile(r"[*_]{0,2}:[*_]{0,2}(?:\s+(?=\S)|(?=\p{Lu}\p{Ll}*[’' ]))")  # scraped: ANN LEE:We dig
_POINT = regex.compile(
    r"(?P<label>(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Senator|Chairman|Chairwoman|Chair|Representative|Secretary|Director|Judge|Justice"
    r"|General|Admiral|Colonel|Ambassador|Governor|Delegate)\.?\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{Lu}'’-]+)?(?:\sof\s\p{Lu}\p{L}+)?"
    r"|The\s(?:\p{Lu}[\p{L}]+\s)?\p{Lu}{4,}(?:\spro\stempore)?)\.\s+(?=[\p{Lu}\p{N}“\"(\[])"
)
_ALONE = regex.compile(
    r"(?P<label>(?:(?:MRS?|MS|DR|REV|CAPT|SGT|PROF)\.?\s)?(?!MRS\b)\p{Lu}{3,}(?:\s(?:and\s)?\p{Lu}{3,}){0,2})(?:\s\([^()\n]{1,40}\))?\.\s+(?=[\p{Lu}\p{N}“\"(\[])"
)
_OTHERWISE = regex.compile(
    r"[*_#>\s]{0,4}(?:[<@QA]|RT\s@|MRS?\.|MS\.|DR\.|\p{Lu}{3}|(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Chair|Representative|Secretary|Director|Judge|Justice|General"
    r"|Admiral|Colonel|Ambassador|Governor|Delegate|The\s)[\p{L}]{0,5}\.?\s?\p{Lu})"
)  # what a label without a colon can begin with
_ALL = 200
_LONGEST_LINE = 120


@frozen
class Label:
    """A label. Offsets are character offsets, half-open.

    Attributes:
        start: offset of the name (or office, or ``Q``).
        end: offset after it, without what stands beside it and without the colon.
        words: offset of the first word said; for a label on a line of its own the end of that line.
        form: how it is written.
        beside: office, firm and the like that stand beside the name, between dashes or commas.
        tags: what stands in brackets behind the name, brackets left out.
    """

    start: int
    end: int
    words: int
    form: Form
    beside: tuple[tuple[int, int], ...] = ()
    tags: tuple[tuple[int, int], ...] = field(default=())


def is_setting(text: str, paragraph: Paragraph) -> bool:
    """Is a paragraph nothing but a number or a time, as between captions: ``00:00:01.000 --> 00:00:04.000``?"""
    size = paragraph.end - paragraph.start
    return size < 80 and _STAMPS_ONLY.fullmatch(text, paragraph.start, paragraph.end) is not None


def between_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    r"""What stands between two offsets without the numbers and times of captions; all of it where there are none.

    >>> text = "We dig\n\n2\n00:00:04,000 --> 00:00:06,100\nand dig."
    >>> [text[start:end].strip() for start, end in between_times(text, 0, len(text))]
    ['We dig', 'and dig.']
    """
    found: list[tuple[int, int]] = []
    at = start
    for time in _CAPTIONED.finditer(text, start, end) if text.find("-->", start, end) >= 0 else ():
        found.append((at, at + len(text[at : time.start()].rstrip())))
        at = time.end()
        while at < end and text[at].isspace():
            at += 1
    return [*found, (at, end)]


def is_stamped(text: str, paragraph: Paragraph) -> bool:
    """Does a paragraph begin with a time?"""
    return _STAMP.match(text, paragraph.start, paragraph.end) is not None


def read_label(text: str, paragraph: Paragraph) -> Label | None:
    """The label of a paragraph, None if it has none.

    >>> line = "[00:12] Ann Lee, baker: We dig."
    >>> read_label(line, Paragraph(0, len(line)))
    Label(start=8, end=15, words=24, form='stamped', beside=((17, 22),), tags=())
    """
    end = min(paragraph.end, paragraph.start + _ALL)
    long = paragraph.end - paragraph.start > _LONGEST_LINE
    if long and text.find(":", paragraph.start, end) < 0 and not _OTHERWISE.match(text, paragraph.start, end):
        return None  # most paragraphs
    at = _LEAD.match(text, paragraph.start, end).end()
    stamp = _STAMP.match(text, at, end)
    at = stamp.end() if stamp else at
    timed: Form | None = None if stamp is None else "clocked" if _CLOCKED.fullmatch(stamp.group()) else "stamped"
    nick = _NICK.match(text, at, end) or _HANDLE.match(text, at, end)
    if nick:
        return _plain(nick, "nick")
    found = _QA.match(text, at, end) or _POINT.match(text, at, end)
    if found and found.end() < paragraph.end:
        return _plain(found, "colon" if len(found["label"]) == 1 else "point")
    counted = _COUNTED.match(text, at, end)
    if counted:
        return _plain(counted, "stamped")
    posted = _posted(text, at, paragraph)
    if posted is not None:
        return posted
    label = _named(text, at, end, paragraph, timed)
    if label is None or label.form == "bare":
        alone = _ALONE.match(text, at, end)
        label = _plain(alone, "point") if alone else label
    if label is None and timed is not None:
        chatter = _CHATTER.match(text, at, end)
        label = _plain(chatter, timed) if chatter else None
    if label is None or _is_no_label(text[label.start : label.end]):
        return None
    return label


def _posted(text: str, at: int, paragraph: Paragraph) -> Label | None:
    """A name with a handle, or a nick with a time, on the line above a post: ``Ann Lee @annlee · 3 May``."""
    found = _POSTED.fullmatch(text, at, paragraph.end)
    if found:
        return evolve(_plain(found, "line"), tags=(found.span("handle"),))
    found = _CHATTER_LINE.fullmatch(text, at, paragraph.end)
    return _plain(found, "line") if found else None


def _plain(found: Any, form: Form) -> Label:
    """A label with nothing beside it, as a pattern found it."""
    start, end = found.span("label")
    return Label(start, end, found.end(), form)


def _named(text: str, at: int, end: int, paragraph: Paragraph, timed: Form | None) -> Label | None:
    """A label that begins with a name or an office."""
    found = _LABEL.match(text, at, end)
    if not found:
        return None
    start, stop = found.span("label")
    tags, at = _tags_at(text, stop, end, most=4)
    kind = _DASHED if _DASHED.match(text, at, end) else _COMMAED
    beside: list[tuple[int, int]] = []
    while len(beside) < 4:
        side = kind.match(text, at, end)
        if side is None:
            break
        if kind is _COMMAED and " - " in side["side"]:
            return None
        first, last = side.span("side")
        beside.append((first, last - len(side["side"]) + len(side["side"].rstrip())))
        more, at = _tags_at(text, side.end(), end)  # ANN LEE, MAYOR (by telephone):
        if found["label"].startswith("The "):  # The Minister of State, Home Office (Ann Lee):
            tags += more
    colon = _COLON.match(text, at, end)
    if colon and colon.end() < paragraph.end:
        form: Form = timed or ("sided" if beside else "colon")
        return Label(start, stop, colon.end(), form, tuple(beside), tuple(tags))
    if paragraph.end - paragraph.start > _LONGEST_LINE:
        return None
    rest = text[at : paragraph.end].strip()
    stamped = _STAMP.fullmatch(f"{rest.strip(' :')} ") if at < paragraph.end <= end else None
    sure = rest == ":" or timed == "stamped" or (bool(beside) and kind is _DASHED) or _times(text, tags)
    if stamped is not None or (rest in ("", ":") and sure):
        return Label(start, stop, paragraph.end, "line", tuple(beside), tuple(tags))
    if not rest and not beside and (tags or text[stop - 1] != "."):
        return Label(start, stop, paragraph.end, "line" if tags else "bare", (), tuple(tags))
    return None


def _tags_at(text: str, at: int, end: int, most: int = _ALL) -> tuple[list[tuple[int, int]], int]:
    """What stands in one bracket after the other from an offset on, and where they end."""
    tags: list[tuple[int, int]] = []
    while len(tags) < most:
        tag = _TAG.match(text, at, end)
        if tag is None:
            break
        tags.append(_inside(tag))
        at = tag.end()
    return tags, at


def _inside(tag: Any) -> tuple[int, int]:
    """What stands in brackets."""
    return tag.end() - len(tag.group().strip()) + 1, tag.end() - 1


def _times(text: str, tags: list[tuple[int, int]]) -> bool:
    """Is one of the tags a time: ``Ann Lee (00:12)``?"""
    return any(_STAMPS_ONLY.fullmatch(text, *tag) is not None for tag in tags)


def _is_no_label(label: str) -> bool:
    lower = label.lower()
    return lower in word_list("not_labels") or lower.split()[0].rstrip(".") in word_list("not_labels")
