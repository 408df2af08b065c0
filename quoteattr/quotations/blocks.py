"""Block quotations: what is set apart behind a frame and a colon, without marks, gets marks to be read by.

``The mayor wrote:`` and below it ``> The bridge will open in May.``, ``<blockquote>The bridge …</blockquote>``, or a
paragraph of its own that speaks of ``I`` or ``we``.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quoteattr.quotations.wordlists import word_list

Insert = tuple[int, int, str]

_MARKS = frozenset('“”"«»„')
_CITED = regex.compile(r"(?m)(?<=:)[ \t]*\r?\n(?:[ \t]*\r?\n)?(?P<block>(?:^>(?!>)[^\n]*(?:\n|\Z))+)")
_LINE = regex.compile(r"(?m)^>[ \t]?(?P<words>[^\n]*?)\s*$")
_OPENING = regex.compile(r"(?<=:)\s*(?:</p>\s*)?<blockquote(?:\s[^<>]{0,300})?>", regex.IGNORECASE)
_TAG = regex.compile(r"<[^<>]{1,300}>")
_APART = regex.compile(
    r"(?:\s|<[^<>]{1,300}>)*(?:</?p\b[^<>]{0,300}>|<br\s?/?>)(?:\s|<[^<>]{1,300}>)*", regex.IGNORECASE
)
_WORD = regex.compile(r"\p{L}+")
_BELOW_COLON = regex.compile(r":(?<=[\p{L}\p{N})]:)[ \t]*(?P<gap>\r?\n(?:[ \t]*\r?\n)?[ \t]*)(?=\p{L})")
_FIRST = regex.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]ur)\b")
_IS_SPEECH = regex.compile(r"\p{Lu}[^:“”\"«»„]{12,1500}[.!?…]")
_LINE_BROKEN = regex.compile(r"[^\n]*[^\n.!?…]\n")  # a name and a handle above a post
_QUOTED = regex.compile(r"“[^”]*”|\"[^\"\n]*\"|‘[^’\n]*’")
_POSTS = regex.compile(r"\b(?:tweet(?:ed|s)?|post(?:ed|s)?|messaged|texted)\b(?:\s[^,;.]{1,60})?$")
_TOLD_OF = regex.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|said|says|told|added)\b")
_SAYS = regex.compile(r"\b(?:said|says|told|tells|added|adds)\b")
_POST = 240  # characters
_MOST = 6  # paragraphs
_FRAME = 200
_LONGEST = 6000


def block_marks(text: str) -> Iterator[Insert]:
    """Where marks are to stand that the setting has in place of them.

    >>> list(block_marks("The mayor wrote:\\n\\n> It is late.\\n> Go home."))
    [(20, 20, '“'), (42, 42, '”')]
    """
    if "\n>" in text:
        for found in _CITED.finditer(text):
            lines = [line.span("words") for line in _LINE.finditer(text, *found.span("block"))]
            marks = [*_marked(text, found.start(), [*_joined(lines)])]
            yield from marks
            for start, end in lines:
                if marks and start == end:
                    yield text.rindex(">", 0, start), start, ""
    for found in _BELOW_COLON.finditer(text):
        yield from _marked(text, found.start() + 1, [*_speaking(text, found)])
    if "<blockquote" in text:
        for found in _OPENING.finditer(text):
            end = text.find("</blockquote", found.end(), found.end() + _LONGEST)
            if end >= 0:
                yield from _marked(text, found.start(), [*_paragraphs(text, found.end(), end)])


def _speaking(text: str, gap: regex.Match[str]) -> Iterator[tuple[int, int]]:
    """The paragraph below a frame that speaks of ``I`` or ``we``, or is short and a post; further ones that do.

    In a text whose writer says ``I`` too only one is taken.
    """
    between = "\n\n" if gap["gap"].count("\n") > 1 else "\n"
    start = gap.end("gap")
    frame = text[max(text.rfind("\n", 0, gap.start()), gap.start() - _FRAME, 0) : gap.start()]
    for number in range(_MOST):
        end = text.find(between, start, start + _LONGEST)
        words = text[start : end if end >= 0 else start + _LONGEST].rstrip()
        end = start + len(words)
        if (
            not _IS_SPEECH.fullmatch(words)
            or _LINE_BROKEN.match(words)
            or (number and _FIRST.search(_QUOTED.sub("", text[max(gap.start() - _LONGEST, 0) : gap.start()])))
        ):
            return
        first = _FIRST.search(words) is not None
        post = not number and _POSTS.search(frame) is not None and len(words) < _POST and not _TOLD_OF.search(words)
        if not (first or post) or (number and _SAYS.search(words)):
            return
        yield start, end
        start = end
        while text[start : start + 1].isspace():
            start += 1


def _joined(lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines one below the other as one paragraph; a line without words parts two."""
    start = last = -1
    for first, end in [*lines, (0, 0)]:
        if first < end:
            start, last = (first if start < 0 else start), end
        elif start >= 0:
            yield start, last
            start = -1


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for apart in [*(found.span() for found in _APART.finditer(text, start, end)), (end, end)]:
        first, last = at, apart[0]
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first < last:
            yield first, last
        at = apart[1]


def _marked(text: str, colon: int, paragraphs: list[tuple[int, int]]) -> Iterator[Insert]:
    """A mark before each paragraph and one behind the last, if a frame stands before and no marks within."""
    line = text[max(text.rfind("\n", 0, colon), colon - _FRAME, 0) : colon]
    frame = _TAG.sub(" ", line).rpartition(". ")[2]
    if not paragraphs or word_list("said").isdisjoint(word.lower() for word in _WORD.findall(frame)):
        return
    if line.lstrip().startswith(">") or any(not _MARKS.isdisjoint(_TAG.sub("", text[s:e])) for s, e in paragraphs):
        return
    for start, _ in paragraphs:
        yield start, start, "“"
    yield paragraphs[-1][1], paragraphs[-1][1], "”"
