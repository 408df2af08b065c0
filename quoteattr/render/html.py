"""The article as a picture: HTML with every quotation in its speaker's colour.

There is no script in it and nothing is fetched: pointing, focusing and clicking work through CSS
and the ``popover`` attribute. All that comes from the text goes through
:func:`quoteattr.render.clean.escaped`; class names, ids and CSS hold only numbers of ours. The full
page forbids itself everything but its own style sheet by a content security policy.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from importlib import resources
from itertools import chain

import regex

from quoteattr.errors import expected
from quoteattr.explanation import explain
from quoteattr.render.clean import escaped, one_line, shortened
from quoteattr.render.layers import Badge, Layer, tagged
from quoteattr.render.palette import DARK, LIGHT, NOBODY, PALETTE, Theme, colour_number
from quoteattr.render.wording import (
    all_speakers,
    counted,
    described,
    initials,
    made_with,
    other_names,
    quotes_per_speaker,
    resolved,
    shown_role,
    titled,
)
from quoteattr.types import Attribution, Quote, Span, Speaker

HIGHLIGHTED_SPEAKERS = 150
"""How many speakers of one text get rules of their own for highlighting (a play has fewer)."""

# ranks of layers: the higher, the further within
_QUOTE, _INNER_QUOTE, _MENTION, _NAME, _ROLE, _CUE = 10, 15, 30, 32, 34, 40
_UID = regex.compile(r"[A-Za-z][A-Za-z0-9_-]{0,40}")
_CLOSERS = regex.compile(r"[.,;:!?…]{0,3}(?:''|[\"'’”»«›‹“])?")


def to_html(
    attribution: Attribution, *, page: bool = False, title: str | None = None, uid: str | None = None, lang: str = "en"
) -> str:
    """The text with its quotations marked, and a list of speakers beside it.

    Args:
        attribution: what to show.
        page: True for a whole page in one file, False for a ``<div>`` to put into one.
        title: heading above the text; for a page also its title.
        uid: prefix of the ids and of the style rules (letters, digits, ``-`` and ``_``); by default
            made from the text, so that the same input gives the same output. Give different ones
            to several views of one text in one page.
        lang: language of the text, a BCP 47 tag.

    Returns:
        HTML without scripts and without requests; everything from the text is escaped.

    Raises:
        ValueError: if ``uid`` is not a plain identifier.

    >>> to_html(Attribution("<b>Hello</b>")).count("<b>")
    0
    """
    attribution = expected(attribution, Attribution)
    uid = uid if uid is not None else "qa" + hashlib.sha256(repr(attribution.text).encode()).hexdigest()[:10]
    if not _UID.fullmatch(uid):
        raise ValueError(f"uid is {uid!r}; give a letter followed by at most 40 letters, digits, - or _.")
    style = _style(uid, all_speakers(attribution))
    body = _view(attribution, uid, title, lang)
    if not page:
        return f"<style>{style}</style>{body}"
    return _page(body, style, title or "Who said what", lang, made_with(attribution))


def _page(body: str, style: str, title: str, lang: str, maker: str) -> str:
    style = (
        f":root{{color-scheme:light dark}}body{{margin:0;background:{LIGHT.page}}}"
        f"@media (prefers-color-scheme:dark){{body{{background:{DARK.page}}}}}"
        f"@media print{{body{{background:{LIGHT.page}}}}}{style}"
    )
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escaped(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{escaped(maker)}">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escaped(one_line(title))}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _view(attribution: Attribution, uid: str, title: str | None, lang: str) -> str:
    speakers = all_speakers(attribution)
    places = {speaker.id: place for place, speaker in enumerate(speakers)}
    of_speaker = quotes_per_speaker(attribution)
    quotes = attribution.quotes
    said = f"{counted(len(quotes), 'quotation', 'quotations')} by {counted(len(speakers), 'speaker', 'speakers')}"
    said = said if quotes else "No quotations"
    heading = f'<h1 dir="auto">{escaped(one_line(title))}</h1>' if title else ""
    problem = f'<p class="error" role="alert">{escaped(attribution.error)}</p>' if attribution.error else ""
    article = tagged(attribution.text, _layers(attribution, uid, places), _badges(attribution, uid, places))
    notes = "".join(_note(quote, index, uid, places) for index, quote in enumerate(quotes))
    return (
        f'<div class="quoteattr {uid}" role="group" aria-label="Text: {said}">'
        f'<header>{heading}<p class="sum">{said}</p>{problem}'
        '<p class="key" aria-hidden="true"><mark class="q direct c-1">in quotation marks</mark> '
        '<mark class="q indirect c-1">reported</mark> <span class="cue c-1">cue</span> '
        '<span class="m c-1">speaker</span></p></header>'
        f'<div class="cols"><article lang="{escaped(lang)}" aria-label="Text">{article}</article>'
        f"{_aside(speakers, of_speaker, uid)}</div>"
        f'<section class="notes" aria-label="How each quotation was attributed">{notes}</section></div>'
    )


def _aside(speakers: list[Speaker], of_speaker: dict[int | None, list[int]], uid: str) -> str:
    rows = []
    for place, speaker in enumerate(speakers):
        mine = of_speaker.get(speaker.id, [])
        other = [shortened(alias, 40) for alias in other_names(speaker)[:4]]
        rows.append(_row(place, speaker, mine, other, uid))
    if None in of_speaker:
        rows.append(_row(-1, None, of_speaker[None], [], uid))
    listed = "".join(rows) or '<li class="none">Nobody is quoted in this text.</li>'
    return f'<aside aria-label="Speakers"><h2>Speakers</h2><ol>{listed}</ol></aside>'


def _row(place: int, speaker: Speaker | None, quotes: list[int], other: list[str], uid: str) -> str:
    name = escaped(one_line(titled(speaker)))
    target = f' href="#{uid}-q{quotes[0]}"' if quotes else ' tabindex="0"'
    said = shown_role(speaker)
    role = f'<span class="role"><bdi>{escaped(one_line(said))}</bdi></span>' if said else ""
    kind = f"{speaker.type} · " if speaker and speaker.type not in ("person", "unknown") else ""
    also = f'<span class="also">also: <bdi>{escaped(one_line(", ".join(other)))}</bdi></span>' if other else ""
    return (
        f'<li class="{_colour(place)}" data-s="{_key(place)}"><a{target}>'
        f'<span class="dot" aria-hidden="true" data-i="{escaped(initials(speaker))}"></span>'
        f'<bdi class="name">{name}</bdi></a>{role}'
        f'<span class="count">{kind}{counted(len(quotes), "quote", "quotes")}</span>{also}</li>'
    )


def _layers(attribution: Attribution, uid: str, places: dict[int, int]) -> list[Layer]:
    """Everything to be tagged in the text, each stretch once: of two alike the one that comes first."""
    found: dict[tuple[int, int, str, int], Layer] = {}
    layers = chain(
        chain.from_iterable(
            _layers_of_quote(quote, index, uid, places) for index, quote in enumerate(attribution.quotes)
        ),
        _layers_of_roles(attribution, places),
    )
    for (kind, number), layer in layers:
        start, end = layer.start, layer.end
        is_mention = kind == "name" and (start, end, "mention", number) in found
        if 0 <= start < end <= len(attribution.text) and not is_mention:
            found.setdefault((start, end, kind, number), layer)
    return list(found.values())


def _layers_of_quote(
    quote: Quote, index: int, uid: str, places: dict[int, int]
) -> Iterator[tuple[tuple[str, int], Layer]]:
    """The words of a quote, its cue, the words for its speaker and the speaker's name, each with what it is."""
    speaker = quote.speaker
    place = places[speaker.id] if speaker else -1
    look = f'class="q {_KIND[quote.kind]} {_colour(place)}" data-s="{_key(place)}"'
    rank = _QUOTE if quote.outer is None else _INNER_QUOTE
    for number, span in enumerate(quote.spans):
        first = f'<mark id="{uid}-q{index}" {look}>' if number == 0 else f"<mark {look}>"
        yield ("quote", index), Layer(span.start, span.end, rank, first, f"<mark {look}>", "</mark>")
    if quote.cue is not None:
        yield ("cue", 0), _marked(quote.cue, _CUE, f'<span class="cue {_colour(place)}">')
    if speaker is None:
        return
    mention, name = speaker.mention, quote.evidence.name_span
    if mention is not None:
        again = f'<span class="m {_colour(place)}" data-s="{_key(place)}">'
        yield ("mention", place), Layer(mention.start, mention.end, _MENTION, _mention(quote, place), again, "</span>")
    if name is not None:
        yield ("name", place), _marked(name, _NAME, f'<span class="n {_colour(place)}" data-s="{_key(place)}">')


def _layers_of_roles(attribution: Attribution, places: dict[int, int]) -> Iterator[tuple[tuple[str, int], Layer]]:
    for speaker in all_speakers(attribution):
        place = places[speaker.id]
        for role in speaker.roles:
            tag = f'<span class="r {_colour(place)}" data-s="{_key(place)}">'
            yield ("role", place), _marked(role.span, _ROLE, tag)


def _marked(span: Span, rank: int, tag: str) -> Layer:
    return Layer(span.start, span.end, rank, tag, tag, "</span>")


def _mention(quote: Quote, place: int) -> str:
    """The opening tag of the words beside the cue; a pronoun tells on hover and focus who it is."""
    speaker = quote.speaker
    look = f'class="m {_colour(place)}" data-s="{_key(place)}"'
    if speaker is None or speaker.mention is None or not resolved(quote):
        return f"<span {look}>"
    name = escaped(shortened(described(speaker), 90))
    label = f"{escaped(shortened(speaker.mention.text, 60))}: {name}"
    return f'<span {look} data-name="{name}" tabindex="0" role="note" aria-label="{label}">'


def _badges(attribution: Attribution, uid: str, places: dict[int, int]) -> list[Badge]:
    """A small button after each quotation that opens its explanation; that of an inner quotation stands first."""
    found = []
    text = attribution.text
    for index, quote in reversed(list(enumerate(attribution.quotes))):
        place = places[quote.speaker.id] if quote.speaker else -1
        offset = min(max(quote.end, 0), len(text))
        if offset:
            closing = _CLOSERS.match(text, offset)
            offset = closing.end() if closing else offset
        who = escaped(shortened(described(quote.speaker), 120))
        found.append(
            Badge(
                offset,
                f'<button type="button" class="b {_colour(place)}" data-s="{_key(place)}" '
                f'popovertarget="{uid}-e{index}" data-i="{escaped(initials(quote.speaker))}" '
                f'data-n="{index + 1}" aria-label="Quotation {index + 1}: {who}. Explain."></button>',
            )
        )
    return found


def _note(quote: Quote, index: int, uid: str, places: dict[int, int]) -> str:
    """The explanation of one quotation: a popover on the screen, a numbered note in print."""
    place = places[quote.speaker.id] if quote.speaker else -1
    facts = [f"{_KIND[quote.kind]} quotation"]
    if quote.rule:
        facts.append(f"rule {quote.rule}")
    facts.append(f"{quote.confidence:.0%} sure")
    if not quote.asserted:
        facts.append("not asserted")
    if quote.addressees or quote.addressee is not None:
        facts.append(f"to {one_line(_hearers(quote))}")
    who = escaped(shortened(described(quote.speaker), 300))
    return (
        f'<div popover id="{uid}-e{index}" class="why {_colour(place)}" role="note" '
        f'aria-label="Explanation of quotation {index + 1}"><p class="who"><span class="no">{index + 1}</span> '
        f'<bdi>{who}</bdi></p><p class="what"><bdi>{escaped(shortened(quote.text, 180))}</bdi></p>'
        f'<p>{escaped(one_line(explain(quote)))}</p><p class="facts">{escaped(" · ".join(facts))}</p></div>'
    )


def _hearers(quote: Quote) -> str:
    """Whom the words are for: by name, else by the words of the text."""
    names = [one.name for one in quote.addressees if one.name is not None]
    return " and ".join(names) if names or quote.addressee is None else quote.addressee.text


_KIND = {"direct": "direct", "mixed": "mixed", "indirect": "indirect"}


def _colour(place: int) -> str:
    return "c-1" if place < 0 else f"c{colour_number(place)}"


def _key(place: int) -> str:
    return "none" if place < 0 else str(place)


def _theme(theme: Theme, dark: bool) -> str:
    rules = f"--page:{theme.page};--panel:{theme.panel};--text:{theme.text};--faint:{theme.faint};--line:{theme.line};"
    for number, colour in [*enumerate(PALETTE), (-1, NOBODY)]:
        ground, ink = (colour.dark_ground, colour.dark_ink) if dark else (colour.light_ground, colour.light_ink)
        rules += f"--g{number}:{ground};--i{number}:{ink};"
    return rules


def _style(uid: str, speakers: list[Speaker]) -> str:
    """The style sheet: the themes, the fixed part from ``style.css``, and rules for each speaker."""
    light, dark = _theme(LIGHT, dark=False), _theme(DARK, dark=True)
    colours = "".join(
        f".U .c{number}{{--g:var(--g{number});--i:var(--i{number})}}" for number in range(-1, len(PALETTE))
    )
    keys = [_key(place) for place in range(min(len(speakers), HIGHLIGHTED_SPEAKERS))] + ["none"]
    highlights = "".join(
        f'.U:has(li[data-s="{key}"]:is(:hover,:focus-within)) mark.q[data-s="{key}"]{{background:var(--g)}}'
        f'.U:has([data-s="{key}"]:is(:hover,:focus-within)) mark.q[data-s="{key}"]'
        f"{{outline:2px solid var(--i);outline-offset:-1px}}"
        f'.U:has([data-s="{key}"]:is(:hover,:focus-within)) :is(.m,.n,.r)[data-s="{key}"]'
        f"{{background:var(--g);border-radius:.2em}}"
        f'.U:has([data-s="{key}"]:is(:hover,:focus-within)) li[data-s="{key}"]{{background:var(--g)}}'
        for key in keys
    )
    sheet = (
        f".U{{{light}}}"
        f"@media (prefers-color-scheme:dark){{.U{{{dark}}}}}"
        f'[data-jp-theme-light="true"] .U,.vscode-light .U{{{light}}}'
        f'[data-jp-theme-light="false"] .U,.vscode-dark .U{{{dark}}}'
        f"@media print{{.U.U.U{{{light}}}}}"
        f"{colours}{_fixed_style()}{highlights}"
    )
    return sheet.replace(".U", f".{uid}")


def _fixed_style() -> str:
    sheet = resources.files("quoteattr.render").joinpath("style.css").read_text("utf-8")
    return str(regex.sub(r"\s*\n\s*", "", regex.sub(r"/\*[^*]*\*/", "", sheet)))
