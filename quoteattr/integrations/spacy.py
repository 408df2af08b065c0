"""A spaCy component: ``nlp.add_pipe("quoteattr")`` sets ``doc._.quotes`` and ``span._.speaker``.

>>> import spacy  # doctest: +SKIP
>>> nlp = spacy.blank("en")  # doctest: +SKIP
>>> nlp.add_pipe("quoteattr", config={"kinds": ["direct"]})  # doctest: +SKIP
>>> doc = nlp("“We have a plan,” the mayor, Ada Byron, said.")  # doctest: +SKIP
>>> doc._.quotes[0], doc._.quotes[0]._.speaker.name  # doctest: +SKIP
(We have a plan,, 'Ada Byron')

The component reads the document's text with quoteattr's own models, whatever else is in the pipeline, and
lays the answer over spaCy's tokens. A span that begins or ends inside a token is widened to the token; the
exact character offsets are in ``span._.quote``.

The answer goes with the document: through ``doc.copy()``, pickle, ``doc.to_bytes()``, ``DocBin(store_user_data=True)``
and the processes of ``nlp.pipe(texts, n_process=2)``. Where documents are read back without the component, import this
module, so that ``doc._.quotes`` exists there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, cast

from attrs import fields

from quoteattr.attributor import Attributor
from quoteattr.config import Config, configure
from quoteattr.errors import ConfigError, MissingExtraError
from quoteattr.models import PRECISIONS
from quoteattr.types import Attribution, Quote

try:
    import srsly
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError as error:
    raise MissingExtraError("This component needs spaCy: pip install 'quoteattr[spacy]'.") from error

NAME = "quoteattr"
GROUP = "quotes"
"""Name of the group in ``doc.spans`` that holds the spans (displaCy draws it)."""
KEPT = "quoteattr"
"""Where ``doc.user_data`` keeps the attribution."""
_STORED = "quoteattr.Attribution"


@Language.factory(
    NAME,
    assigns=["doc._.quotes", "doc._.attribution", "span._.quote", "span._.speaker"],
    default_config=dict.fromkeys([*(field.name for field in fields(Config)), "precision"]),
)
def make_component(
    nlp: Language,
    name: str,
    kinds: list[str] | None,
    cue_classes: list[str] | None,
    thought: bool | None,
    cues: dict[str, str] | list[str] | None,
    rules_off: list[str] | None,
    marks: list[str] | None,
    min_words: int | None,
    min_confidence: float | None,
    unattributed: bool | None,
    nested: bool | None,
    roles: bool | None,
    fold: bool | None,
    parse_all: bool | None,
    on_error: str | None,
    precision: str | None,
) -> QuoteattrComponent:
    """Make the component: what ``nlp.add_pipe("quoteattr", config={…})`` calls.

    Args:
        nlp: the pipeline it becomes a part of.
        name: its name there.
        kinds: as in :class:`quoteattr.Config`, and so are all the others; None for the default.
        cue_classes: see there.
        thought: see there.
        cues: see there.
        rules_off: see there.
        marks: see there.
        min_words: see there.
        min_confidence: see there.
        unattributed: see there.
        nested: see there.
        roles: see there.
        fold: see there.
        parse_all: see there.
        on_error: see there.
        precision: the numbers that the models compute in ("float32", "bfloat16", "int8"); None for the fastest here.

    Raises:
        ConfigError: for a value that does not exist.
    """
    given = {
        "kinds": kinds,
        "cue_classes": cue_classes,
        "thought": thought,
        "cues": cues,
        "rules_off": rules_off,
        "marks": marks,
        "min_words": min_words,
        "min_confidence": min_confidence,
        "unattributed": unattributed,
        "nested": nested,
        "roles": roles,
        "fold": fold,
        "parse_all": parse_all,
        "on_error": on_error,
    }
    options = {option: value for option, value in given.items() if value is not None}
    return QuoteattrComponent(name, options, precision=precision)


class QuoteattrComponent:
    """Sets, on each ``Doc``:

    * ``doc._.quotes``: a list of spaCy spans, one per quote, from its first to its last token;
    * ``span._.quote``: the :class:`quoteattr.Quote`; ``span._.speaker``: its :class:`quoteattr.Speaker` or None;
    * ``doc._.attribution``: the whole answer; ``doc.spans["quotes"]``: the spans, labelled with the speakers' names.
    """

    def __init__(
        self, name: str = NAME, options: Mapping[str, Any] | None = None, *, precision: str | None = None
    ) -> None:
        self.name = name
        self.options = dict(options or {})
        if precision is not None and precision not in PRECISIONS:
            raise ConfigError(f"precision is {precision!r}; choose from {', '.join(PRECISIONS)}.")
        self._attributor = Attributor(configure(None, self.options), nlp=precision)
        set_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of one document."""
        return fill(doc, self._attributor.attribute(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Set the attributes of many documents, batch by batch and in order."""
        waiting = iter(stream)
        while batch := list(islice(waiting, batch_size)):
            results = self._attributor.attribute_many([doc.text for doc in batch], batch_size=batch_size)
            for doc, result in zip(batch, results, strict=True):
                yield fill(doc, result)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Nothing to keep: the options are in the pipeline's config."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> QuoteattrComponent:
        """Nothing was kept."""
        return self

    def to_disk(self, path: Any, *, exclude: Iterable[str] = ()) -> None:
        """Nothing to keep: the options are in the pipeline's config."""

    def from_disk(self, path: Any, *, exclude: Iterable[str] = ()) -> QuoteattrComponent:
        """Nothing was kept."""
        return self


def set_extensions() -> None:
    """Register the attributes with spaCy, unless that has been done."""
    if not Doc.has_extension("quotes"):
        Doc.set_extension("quotes", getter=_quotes_of, setter=_set_quotes)
    if not Doc.has_extension("attribution"):
        Doc.set_extension("attribution", getter=_attribution_of, setter=_set_attribution)
    if not Span.has_extension("quote"):
        Span.set_extension("quote", getter=_quote_of)
    if not Span.has_extension("speaker"):
        Span.set_extension("speaker", getter=_speaker_of)


def fill(doc: Doc, result: Attribution) -> Doc:
    """Lay an attribution of ``doc.text`` over the document's tokens."""
    laid = (_laid_over(doc, quote, index) for index, quote in enumerate(result.quotes))
    spans = [span for span in laid if span is not None]
    doc._.attribution = result
    doc._.quotes = spans
    doc.spans[GROUP] = spans
    return doc


def _laid_over(doc: Doc, quote: Quote, index: int) -> Span | None:
    """The tokens of a quote; None outside of the document."""
    label = quote.speaker_name or ""
    return doc.char_span(quote.start, quote.end, label=label, span_id=str(index), alignment_mode="expand")


def _quotes_of(doc: Doc) -> list[Span]:
    """The spans of the group, which spaCy keeps wherever the document goes, laid anew: tokens may have been merged."""
    kept = list(doc.spans[GROUP]) if GROUP in doc.spans else []
    result = _attribution_of(doc)
    if result is None:
        return kept
    indices = [_index_of(span, result) for span in kept]
    laid = [None if index is None else _laid_over(doc, result.quotes[index], index) for index in indices]
    return [old if new is None else new for old, new in zip(kept, laid, strict=True)]


def _index_of(span: Span, result: Attribution) -> int | None:
    """Which quote a span says that it is."""
    strings: Any = span.doc.vocab.strings
    if span.id not in strings or not span.id_.isdecimal() or int(span.id_) >= len(result.quotes):
        return None
    return int(span.id_)


def _set_quotes(doc: Doc, spans: Iterable[Span]) -> None:
    doc.spans[GROUP] = list(spans)


def _attribution_of(doc: Doc) -> Attribution | None:
    kept = doc.user_data.get(KEPT)
    if isinstance(kept, Mapping):  # read back before this module was imported
        kept = doc.user_data[KEPT] = _from_stored(kept)
    return cast("Attribution | None", kept)


def _set_attribution(doc: Doc, attribution: Attribution | None) -> None:
    doc.user_data[KEPT] = attribution


def _to_stored(value: Any, chain: Any = None) -> Any:
    """What spaCy writes in the place of an attribution: its JSON."""
    if isinstance(value, Attribution):
        return {_STORED: value.to_json()}
    return value if chain is None else chain(value)


def _from_stored(value: Any, chain: Any = None) -> Any:
    """The attribution of what was written in its place."""
    if isinstance(value, Mapping) and len(value) == 1 and _STORED in value:
        return Attribution.from_json(value[_STORED])
    return value if chain is None else chain(value)


def _quote_of(span: Span) -> Any:
    """The quote of a span that the component made, None for any other span."""
    result = _attribution_of(span.doc)
    index = None if result is None else _index_of(span, result)
    if result is None or index is None:
        return None
    quote = result.quotes[index]
    return quote if span.start_char <= quote.start and span.end_char >= quote.end else None


def _speaker_of(span: Span) -> Any:
    quote = _quote_of(span)
    return None if quote is None else quote.speaker


srsly.msgpack_encoders.register(NAME, func=_to_stored)
srsly.msgpack_decoders.register(NAME, func=_from_stored)
set_extensions()
