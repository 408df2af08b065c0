"""A Stanza processor: ``import quoteattr.integrations.stanza`` registers the name "quoteattr".

>>> import stanza, quoteattr.integrations.stanza  # doctest: +SKIP
>>> nlp = stanza.Pipeline("en", processors="tokenize,pos,lemma,depparse,ner,quoteattr")  # doctest: +SKIP
>>> nlp("“We have a plan,” the mayor, Ada Byron, said.").quotes[0].speaker.name  # doctest: +SKIP
'Ada Byron'

The processor reads the trees that the pipeline has made, with whatever models, and parses nothing itself.
Options of :class:`quoteattr.Config` go in with the prefix that Stanza uses for processors:
``stanza.Pipeline("en", processors=…, quoteattr_kinds="direct", quoteattr_thought=True)``.
"""

from __future__ import annotations

from typing import Any

from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor

from quoteattr.attributor import Attributor
from quoteattr.errors import ConfigError
from quoteattr.types import Attribution

NAME = "quoteattr"
_TREES = ("tokenize", "pos", "lemma", "depparse")
_STANZAS_OWN = frozenset({"lang", "mode", "model_path", "package", "dependencies", "pretagged"})

for _name, _default in (("quotes", ()), ("attribution", None)):
    if not hasattr(Document, _name):
        Document.add_property(
            _name, default=_default, setter=lambda document, value, name=_name: setattr(document, f"_{name}", value)
        )


@register_processor(NAME)
class QuoteattrProcessor(Processor):  # type: ignore[misc, unused-ignore]
    """Fills ``doc.quotes`` (a tuple of quotes) and ``doc.attribution`` (the whole answer).

    Works in ``Pipeline.process``, ``bulk_process`` and ``stream``. In a batch, a document that cannot be
    read gets no quotes and its ``doc.attribution.error`` says why, unless ``quoteattr_on_error="raise"``.

    Raises:
        ConfigError: from ``stanza.Pipeline`` for an option or value that does not exist, and if
            the pipeline makes no trees.
    """

    PROVIDES_DEFAULT = frozenset({NAME})
    REQUIRES_DEFAULT = frozenset(_TREES)

    def __init__(self, config: dict[str, Any], pipeline: Any, device: Any) -> None:
        options = {name: value for name, value in config.items() if name not in _STANZAS_OWN}
        given = options.pop("config", None)
        try:
            self._attributor = Attributor(given, **options)
        except ConfigError as error:
            raise ConfigError(f"{error} (In a Stanza pipeline each begins with quoteattr_.)") from error
        super().__init__(config, pipeline, device)

    def process(self, document: Any) -> Any:
        """Fill one document."""
        return self._filled(document, self._attributor.attribute(document))

    def bulk_process(self, documents: list[Any]) -> list[Any]:
        """Fill many documents, in order."""
        results = self._attributor.attribute_many(documents)
        return [self._filled(document, result) for document, result in zip(documents, results, strict=True)]

    def _check_requirements(self) -> None:
        """Stanza asks this of each processor when the pipeline is made."""
        provided = {name for processor in self.pipeline.loaded_processors for name in processor.provides}
        missing = [name for name in _TREES if name not in provided]
        if missing:
            raise ConfigError(
                f"The pipeline has no {', '.join(missing)}, which quoteattr reads; "
                'give processors="tokenize,pos,lemma,depparse,quoteattr".'
            )

    @staticmethod
    def _filled(document: Any, result: Attribution) -> Any:
        document.attribution = result
        document.quotes = result.quotes
        return document
