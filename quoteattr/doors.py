"""The front doors: `attribute` for one text, `attribute_many` for many, `attribute_items` for many with their keys.

And `without_markup`, which turns an answer about HTML into one about its words; `contexts`, each quote in its place.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import evolve

from quoteattr.attributor import DEFAULT_BATCH_SIZE, Attributor, Key
from quoteattr.casing import laid_over
from quoteattr.config import Config, Options
from quoteattr.errors import ConfigError, expected
from quoteattr.quotations import plain_text
from quoteattr.types import Attribution, Quote

if TYPE_CHECKING:
    from typing_extensions import Unpack


@functools.lru_cache(maxsize=1)
def _default() -> Attributor:
    return Attributor()


def _attributor(config: Config | None, nlp: Any, options: Options) -> Attributor:
    if config is None and nlp is None and not options:
        return _default()
    return Attributor(config, nlp=nlp, **options)


def attribute(text: Any, config: Config | None = None, *, nlp: Any = None, **options: Unpack[Options]) -> Attribution:
    """Finds the quotes of a text and says who speaks each.

    Args:
        text: a ``str``, or a ``stanza.Document`` that has dependency trees.
        config: a whole :class:`quoteattr.Config`.
        nlp: a Stanza pipeline, package or directory, or a precision ("float32"); None for the bundled models.
        **options: single options of :class:`quoteattr.Config`, such as ``kinds={"direct"}``.

    Returns:
        An :class:`Attribution`: iterate over it for the quotes.

    Raises:
        InputError: if ``text`` is of another type.
        ConfigError: for an option that does not exist.
        ModelError: if a model is missing or damaged.

    >>> result = attribute('“The bridge is safe,” said Ada Byron, the city engineer.')
    >>> [(quote.text, quote.speaker_name, quote.speaker_role) for quote in result]
    [('The bridge is safe,', 'Ada Byron', 'city engineer')]
    """
    return _attributor(config, nlp, options).attribute(text)


def attribute_many(
    texts: Iterable[Any],
    config: Config | None = None,
    *,
    batch_size: int = DEFAULT_BATCH_SIZE,
    progress: bool = False,
    workers: int = 1,
    nlp: Any = None,
    **options: Unpack[Options],
) -> Iterator[Attribution]:
    """Like :func:`attribute` for many texts: lazy, in order, a bad text never stops the rest.

    Args:
        texts: any iterable of texts.
        config: as for :func:`attribute`.
        batch_size: how many texts are parsed together.
        progress: show a progress bar on stderr.
        workers: how many processes read; 1 reads in this one. Worth it from some eighty articles.
        nlp: as for :func:`attribute`.
        **options: as for :func:`attribute`.

    Returns:
        An iterator of :class:`Attribution`. One whose ``error`` is not None belongs to a text that could not be read.

    Raises:
        InputError: if ``texts`` is one text, a table or a dict, or a number makes no sense.
        ConfigError: for an option that does not exist.
        DocumentError: while reading, for a text that cannot be read, with ``on_error="raise"``.
        ModelError: while reading, if a model is missing or damaged.

    >>> texts = ["“We stay,” said Odo Finch.", "Nobody spoke."]
    >>> [[quote.speaker_name for quote in result] for result in attribute_many(texts)]
    [['Odo Finch'], []]
    """
    return _attributor(config, nlp, options).attribute_many(
        texts, batch_size=batch_size, progress=progress, workers=workers
    )


def attribute_items(
    items: Iterable[tuple[Key, Any]],
    config: Config | None = None,
    *,
    batch_size: int = DEFAULT_BATCH_SIZE,
    progress: bool = False,
    workers: int = 1,
    nlp: Any = None,
    **options: Unpack[Options],
) -> Iterator[tuple[Key, Attribution]]:
    """Like :func:`attribute_many` for texts with a key, such as their number in a database: each answer has it too.

    Args:
        items: pairs of a key, which may be anything, and a text: rows of ``SELECT id, body``, ``texts.items()`` of a
            dict.
        config: as for :func:`attribute_many`, and so are all the others.
        batch_size: see there.
        progress: see there.
        workers: see there.
        nlp: see there.
        **options: see there.

    Returns:
        An iterator of pairs: key, :class:`Attribution`.

    Raises:
        InputError: if ``items`` is no series of pairs (while reading, if one of them is none), or a number makes no
            sense.
        ConfigError: for an option that does not exist.
        DocumentError: while reading, for a text that cannot be read, with ``on_error="raise"``.
        ModelError: while reading, if a model is missing or damaged.

    >>> articles = {"a1": "“We stay,” said Odo Finch.", "a2": "Nobody spoke."}
    >>> [(key, len(result)) for key, result in attribute_items(articles.items())]
    [('a1', 1), ('a2', 0)]
    """
    return _attributor(config, nlp, options).attribute_items(
        items, batch_size=batch_size, progress=progress, workers=workers
    )


def without_markup(attribution: Attribution) -> Attribution:
    """The same answer about the words of the text alone, as a reader sees them, with offsets into these.

    For texts with HTML or Markdown, to be shown or stored without it; lines within a paragraph are joined. A text
    without markup and such lines stays as it is.

    Args:
        attribution: what was said of the text with its markup.

    Raises:
        InputError: for anything else.

    >>> result = attribute("<p>“We&rsquo;re <b>open</b>,” said Odo Finch.</p>")
    >>> bare = without_markup(result)
    >>> bare.text.strip(), bare[0].text, bare.text[bare[0].start : bare[0].end]
    ('“We’re open,” said Odo Finch.', 'We’re open,', 'We’re open,')
    """
    plain = plain_text(expected(attribution, Attribution).text)
    if not plain.steps:
        return attribution
    text = plain.text
    kept = [at for at in range(len(text)) if text[at] != "\n" or text[max(at - 2, 0) : at] != "\n\n"]
    places = list(accumulate(map(plain.given, kept), max))
    behind = functools.partial(bisect_left, places)
    bare = laid_over(attribution, "".join(text[at] for at in kept), (behind, behind))
    return evolve(bare, quotes=tuple(evolve(quote, plain=None) for quote in bare))


def contexts(attribution: Attribution, *, characters: int = 200) -> list[str]:
    """The words of each quote in their place, to be read beside it: on one line, without markup, cut between words.

    Args:
        attribution: the answer whose quotes they are.
        characters: how many before and behind each quote, at most.

    Returns:
        As many as there are quotes, in their order.

    Raises:
        InputError: if it is no answer.
        ConfigError: for a number below 0, or none.

    >>> result = attribute("The pier is old. “It <b>stays</b>,” said Odo Finch, the baker, on Monday.")
    >>> contexts(result, characters=12)
    ['… is old. “It stays,” said Odo …']
    """
    if not isinstance(characters, int) or characters < 0:
        raise ConfigError(f"characters is {characters!r}; give a whole number, 0 or more.")
    bare = without_markup(attribution)
    text = bare.text.rstrip()
    begin = len(text) - len(text.lstrip())
    return [_around(text, begin, quote, characters) for quote in bare]


def _around(text: str, begin: int, quote: Quote, characters: int) -> str:
    """One quote in its place, in a text whose words begin there."""
    first, last = max(quote.start - characters, begin), min(quote.end + characters, len(text))
    before, behind = text[first : quote.start], text[quote.end : last]
    if first > begin and not text[first - 1].isspace():  # within a word
        before = "".join(before.split(maxsplit=1)[1:])
    if last < len(text) and not text[last].isspace():
        behind = "".join(behind.rsplit(maxsplit=1)[:-1])
    words = f"{before}{text[quote.start : quote.end]}{behind}".split()
    return " ".join(["…"] * (first > begin) + words + ["…"] * (last < len(text)))
