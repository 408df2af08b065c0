"""Who speaks words within somebody's words: ``“My mother used to say, ‘Never sell the house,’” said Ann Lee.``

What stands within marks is mostly folded and has no tree, so the frame is read from the words beside the marks.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from quoteattr.linking.records import Scene

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Captain|Aunt|Uncle)\.?\s)?"
    r"\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){0,2}"
)
_HELPING = r"(?:would|will|used to|always|just|never|then|also|even|only|once|still|often|had|has|have|’d|'d|did)"
_NOUN = r"(?!(?:is|was|are|were|to|and|or|of|in|that|who|which|used|said|says|" + _HELPING[3:-1] + r")\b)[\p{L}’'-]+"
_SOMEBODY = (
    r"(?:I|we|you|he|she|they|everybody|everyone|somebody|someone|people|nobody"
    rf"|(?i:my|our|your|his|her|their|the|a|an|one|some)(?:\s{_NOUN}){{1,3}}|{_NAME})"
)
_SAYING = (
    r"(?:said|says|say|told|tells|tell|asked|asks|ask|shouted|yelled|cried|replied|answered|whispered|wrote|writes"
    r"|thought|added|called out|goes|went|(?:was|were|is|’s|'s) (?:like|saying|shouting|asking))"
)
_HEARER = r"(?:\s(?:to\s)?(?:me|us|him|her|them|you|myself|himself|herself|themselves|\p{Lu}[\p{L}’'-]+))?"
_BEFORE = regex.compile(
    rf"(?:^|[\s“\"‘'(—–-])(?P<who>{_SOMEBODY})\s(?:{_HELPING}\s){{0,2}}{_SAYING}{_HEARER}(?:\sthat)?[,:]?\s*$"
)
_AFTER = regex.compile(
    rf"\s*(?:(?P<who>{_SOMEBODY})\s(?:would\s)?{_SAYING}\b|(?:said|says|asked|cried|shouted|replied)\s(?P<who>{_SOMEBODY}))"
)
_REACH = 90
WITHIN = "said within words"
"""The name of the rule."""


@frozen
class Inner:
    """Words within somebody's words.

    Attributes:
        quotation: index of the quotation.
        around: index of the outermost quotation around it.
        who: half-open offsets of the words for whoever says them.
    """

    quotation: int
    around: int
    who: tuple[int, int]


def said_within(scene: Scene) -> Iterator[Inner]:
    """The quotations within quotations that the words beside them give to somebody."""
    for index, quotation in enumerate(scene.quotations):
        if quotation.depth != 1 or quotation.parent is None or quotation.use in ("title", "heading", "other"):
            continue
        around = scene.quotations[quotation.parent]
        start = max(around.inner_start, quotation.start - _REACH)
        found = _BEFORE.search(scene.text[start : quotation.start])
        if found is not None:
            yield Inner(index, quotation.parent, (start + found.start("who"), start + found.end("who")))
            continue
        if scene.text[quotation.inner_end - 1] not in ",?!.—–":
            continue
        found = _AFTER.match(scene.text, quotation.end, min(around.inner_end, quotation.end + _REACH))
        if found is not None:
            yield Inner(index, quotation.parent, found.span("who"))


def is_speaker_of(words: str) -> bool:
    """``I``, ``we``: whoever says the words around."""
    return words.lower() in ("i", "we", "me")


def is_pronoun(words: str) -> bool:
    """``he``: somebody whom the words beside do not name."""
    return words.lower() in ("you", "he", "she", "they")
