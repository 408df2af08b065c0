"""A first judgment from the surface: is a quotation speech, a fragment, a title, a heading?

Each rule is a small function that looks at one :class:`Place`; the first that speaks decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex
from attrs import frozen

from quoteattr.quotations.records import Paragraph, Use
from quoteattr.quotations.unclosed import frame_after
from quoteattr.quotations.wordlists import word_list

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")
_SMALL = word_list("small_words")
_SAID = (
    "(?:" + "|".join(sorted(word_list("said"))) + "|saying|telling|asking|adding|writing|reading|reads?"
    r"|chant(?:ed|s|ing)?|shout(?:ed|s|ing)?|yell(?:ed|s|ing)?|scream(?:ed|s|ing)?|cr(?:ied|ies|ying))"
)
# ``(?r)``: looked for from the end, where it must stand
_SAID_BEFORE = regex.compile(r"(?r)\b" + _SAID + r"(?:\s\w+){0,3}(?:\sthat)?[,:]?\s*$")
_READER_BEFORE = regex.compile(r"\b(?:who|he|she|they|I|we)\s(?:ha[ds]\s|have\s)?(?:read|wrote)\s$")
_SENTENCE_BEFORE = regex.compile(r"(?:^|[.!?…:]['\"”’)]*\s*|\n\s*)$")
_CALLING = regex.compile(
    r"\b(?:call(?:ed|s|ing)|refer(?:s|red|ring)|label(?:ed|led|s|ing|ling)|brand(?:ed|s|ing)|describ(?:ed|es|ing)|deride[sd]?"
    r"|mock(?:ed|s|ing)|accus(?:ed|es|ing)|denounc(?:ed|es|ing)|dismiss(?:ed|es|ing)|prais(?:ed|es|ing)|deem(?:ed|s|ing))"
    r"\b(?<!\bso-called)(?!\s$)[^.!?;\n“”\"]{0,60}$"
)
_NAME_BEFORE = regex.compile(r"\p{Lu}[\p{L}.'’-]*\s$")
_NAME_AFTER = regex.compile(r"\s\p{Lu}\p{Ll}")
_OF_BEFORE = regex.compile(r"([\p{L}-]+)\sof\s$")
_ON_BEFORE = regex.compile(r"(?:\b(?:on|in|by|for|from|at|with|to|as|via|during|of)|['’]s?|,)\s$")
_ON_AIR_BEFORE = regex.compile(
    r"\p{Lu}[\p{L}.]*['’]s\s$|\b(?:appear\w*|said|told|guest|aired|seen)\b[^.!?]{0,30}\son\s$"
)
_LETTERS_BEFORE = regex.compile(r"(?r)([\p{L}'’-]+),?\s$")
_FOLLOWING = regex.compile(r"\s([\p{L}-]+)")
_BROADCAST_BEFORE = regex.compile(r"\bon\s(?:the\s|(?:\p{Lu}[\p{L}.]*\s){0,2}(?:channel|[\p{Lu}][\p{L}.]*)['’]s?\s)?$")
_AUTHOR_AFTER = regex.compile(r",?\sby\s(?:the\s)?\p{Lu}")
_LISTED_AFTER = regex.compile(r",?\sby\s(?:the\s)?\p{Lu}[^.:;\"“”?!]{2,60}:\s")
_SECOND_BEFORE = regex.compile(
    r"\b(?:in|on|of|for|from)\s[“\"](?:\p{Lu}[\p{L}'’]*[\s,]{0,2}|(?:of|the|and|a|in|to)\s){1,7}[”\"]\s(?:and|or)\s$"
)
_MAKER_BEFORE = regex.compile(
    r"\b(?:(?:author|writer|director|composer|creator|translator|editor)s?\sof|who\s(?:co-)?(?:wrote|directed|composed))\s$"
)
_TOLD_BEFORE = regex.compile(r"\b(?:told|tells|(?!that)\w+\sin)\s$")
_TELLS_OF = regex.compile(
    r"\s(?:is|are|was|were|has|had|have|means?|meant|refers?|referred|can|cannot|could|do|does|did|may|might|must|should"
    r"|will|would|never|often|always|seldom|rarely|usually)\b"
)
_LONGEST_WORD = 60
_MARKS = frozenset("\"'“”‘’")
_LONG = 8
_LONGEST_TITLE = 16  # “Low Water: Bo Ost and the Long Decline of the Lowmoor Ferry Company”


_POINTER = regex.compile(
    r"(?:^|[.!?]\s)[*_\s]*(?:(?:read|see)\s(?:more|also|next)|also\s(?:read|see)|related(?:\s\p{L}+)?|more\son\sthis"
    r"|don[’']t\smiss|further\sreading)[*_]*:[*_]*\s*$",
    regex.IGNORECASE,
)


@frozen
class Place:
    """A quotation and what stands around it in its paragraph.

    Attributes:
        inner: its first 300 characters.
        words: the words among them.
        before: up to 120 characters of the paragraph before it.
        after: up to 120 characters of the paragraph after it.
        alone: nothing but it stands in the paragraph.
        heading: the paragraph is a heading.
        headline: it is one with a capital on every word, so that capitals say nothing.
        odd_single: its marks are single ones in a text that quotes in double ones.
        ended: punctuation closes its words, within the marks or right after them.
    """

    inner: str
    words: tuple[str, ...]
    before: str
    after: str
    alone: bool
    heading: bool
    headline: bool
    odd_single: bool
    ended: bool

    @property
    def title_case(self) -> bool:
        """Every word that is not a small one has a capital: The Long Way Home."""
        return not self.headline and _capitalised(self.words)

    @property
    def sentence_case(self) -> bool:
        """A capital begins it."""
        return self.words[0][0].isupper() or self.words[0][0].isdigit()


def _capitalised(words: Sequence[str]) -> bool:
    any_content = False
    for word in words:
        if word.lower() not in _SMALL and not word[0].isdigit():
            if not word[0].isupper():
                return False
            any_content = True
    return any_content


def judge_use(
    text: str, outer: tuple[int, int], within: tuple[int, int], paragraph: Paragraph, *, odd_single: bool = False
) -> Use:
    """The likely use of a quotation of a paragraph, by its offsets with marks and those of the words within.

    ``odd_single``: it has single marks in a text that quotes in double ones.
    """
    (start, end), (inner_start, inner_end) = outer, within
    while inner_end - inner_start > 2 and text[inner_start] in _MARKS and text[inner_end - 1] in _MARKS:
        inner_start, inner_end = inner_start + 1, inner_end - 1  # '"Over the hills,"' sang Nora
    inner = text[inner_start : min(inner_end, inner_start + 300)]
    words = tuple(_WORD.findall(inner))
    if not words:
        return "speech" if any(mark in inner for mark in "?!…") or "..." in inner else "other"
    before = text[max(paragraph.start, start - 120) : start]
    after = text[end : min(paragraph.end, end + 120)]
    place = Place(
        inner=inner,
        words=words,
        before=before,
        after=after,
        alone=not _WORD.search(before) and not _WORD.search(after),
        heading=paragraph.heading,
        odd_single=odd_single,
        headline=paragraph.heading and _capitalised(_WORD.findall(before + " " + after)),
        ended=text[inner_end - 1] in ".,!?…—–-;:" or (len(words) > 5 and after[:1] in (",", ".")),
    )
    for rule in RULES:
        use = rule(place)
        if use is not None:
            return use
    return "fragment"


def _heading(place: Place) -> Use | None:
    """- 'A hard winter' -, "Related:\"", Read more: “A hard winter”"""
    if place.inner.endswith(":") and len(place.words) <= 3:
        return "heading"
    if _POINTER.search(place.before) and not _WORD.search(place.after):
        return "heading"
    short = place.alone and len(place.words) <= 12
    return "heading" if short and (place.heading or place.odd_single) else None


def _long(place: Place) -> Use | None:
    """More than eight words that are not all capitalised."""
    return "speech" if len(place.words) > _LONG and not place.title_case else None


def _framed(place: Place) -> Use | None:
    """“Never,” she said. He replied, “Yes.” Not: who read “The Last Ferry” twice."""
    if (
        place.title_case
        and len(place.words) > 1
        and (_BROADCAST_BEFORE.search(place.before) or _SECOND_BEFORE.search(place.before))
    ):
        return None  # on “Night Shift,” she said; in “Low Water” and “Night Shift,” said
    if place.title_case and len(place.words) > 1 and _MAKER_BEFORE.search(place.before):
        return "title"  # Ada Byron, author of “The Salt Road,” said; who wrote “The Salt Road,” says
    if place.title_case and len(place.words) > 1 and _TOLD_BEFORE.search(place.before):
        return "title"  # told “Fox and Hounds,” adding; recalled in “Fox and Hounds.”
    if place.ended and frame_after(place.inner[-1:] + place.after):
        return "speech"
    if not _SAID_BEFORE.search(place.before) or (place.title_case and _READER_BEFORE.search(place.before)):
        return None
    return "speech" if place.before.rstrip()[-1:] in (",", ":") and place.sentence_case else "fragment"


def _named(place: Place) -> Use | None:
    """a group called “Night Watch”, the so-called “rebels”, the word “freedom”, a book, “The Sea,”"""
    found = _LETTERS_BEFORE.search(place.before, max(len(place.before) - _LONGEST_WORD, 0))
    if not found:
        return None
    word = found.group(1).lower()
    if word in word_list("naming") and (word not in ("called", "named", "dubbed") or place.title_case):
        return "title"
    if word in word_list("works") and (place.title_case or word in ("word", "term", "slogan", "name", "hashtag")):
        return "title"
    return None


def _authored(place: Place) -> Use | None:
    """“The Salt Road,” by Ada Byron; “Ferry sinks at Lowmoor,” by the Gazette's Bo Ost: “The ferry …”"""
    if not (place.inner.endswith(",") or place.after.startswith(",")) or not _AUTHOR_AFTER.match(place.after):
        return None
    return "title" if place.title_case or _LISTED_AFTER.match(place.after) else None


def _nickname(place: Place) -> Use | None:
    """Ann “Bunny” Lee"""
    if len(place.words) > 2 or not place.sentence_case or place.ended:
        return None
    return "title" if _NAME_BEFORE.search(place.before) and _NAME_AFTER.match(place.after) else None


def _staged(place: Place) -> Use | None:
    """the host of “Night Shift”; on “Night Shift,” he said; “Night Shift” host Ann Lee; in “A” and “Night Shift”"""
    if not place.title_case or len(place.words) > _LONGEST_TITLE:
        return None
    following = _FOLLOWING.match(place.after)
    if following and (following.group(1) in word_list("people_of_works") or following.group(1) in word_list("works")):
        speaks = _FOLLOWING.match(place.after, following.end())
        cries = place.inner.endswith(("!", "?")) and speaks and speaks.group(1) in word_list("said")
        return None if cries else "title"  # “Run!” fans shouted
    of = _OF_BEFORE.search(place.before)
    if of:
        return None if of.group(1).lower() in word_list("chants") else "title"
    if place.inner.endswith(("!", "?")):
        return None
    if len(place.words) > 1 and _SECOND_BEFORE.search(place.before):
        return "title"
    joined = _ON_BEFORE if len(place.words) > 1 else _ON_AIR_BEFORE
    return "title" if joined.search(place.before) else None


def _sentence(place: Place) -> Use | None:
    """“We go on.” A capital begins it and a mark ends it."""
    if place.alone:
        return "speech"
    if place.sentence_case and place.ended and (len(place.words) > 1 or _SENTENCE_BEFORE.search(place.before)):
        return "speech" if not place.title_case or _SENTENCE_BEFORE.search(place.before) else None
    return None


def _talked_about(place: Place) -> Use | None:
    """“Landlubber” is a word for those who stay ashore. “Night owls” never miss a bus."""
    if place.ended or len(place.words) > 3 or not _SENTENCE_BEFORE.search(place.before):
        return None
    return "title" if _TELLS_OF.match(place.after) else None


def _judged(place: Place) -> Use | None:
    """She called the mayor a “Paper Tiger”; he was referred to as the “Old Fox”"""
    return "fragment" if _CALLING.search(place.before) else None


def _capitals(place: Place) -> Use | None:
    """wearing a “Keep It Green” hat"""
    return "title" if place.title_case and 2 <= len(place.words) <= _LONG else None


RULES: tuple[Callable[[Place], Use | None], ...] = (
    _heading, _authored, _long, _named, _framed, _talked_about, _nickname, _judged, _staged, _sentence, _capitals,
)  # fmt: skip
