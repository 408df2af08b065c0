"""quoteattr inside a larger program: one reusable object, streaming, and errors that stop nothing.

    python examples/pipeline_embed.py < articles.jsonl > quotes.jsonl

Each line that comes in is a JSON object with "id" and "text"; each line that goes out is one quote.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import quoteattr

logger = logging.getLogger("newsdesk")


def quotes_of(articles: Iterable[dict[str, Any]], attributor: quoteattr.Attributor) -> Iterator[dict[str, Any]]:
    """One flat record per quote, as the articles stream by; memory stays flat."""
    items = ((article.get("id"), article.get("text")) for article in articles)
    for identifier, result in attributor.attribute_items(items, batch_size=32):
        if result.error:
            logger.warning("article %s: %s", identifier, result.error)
        for quote in result:
            if quote.confidence >= 0.5:
                yield {
                    "article": identifier,
                    "speaker": quote.speaker_name,
                    "role": quote.speaker_role,
                    "quote": quote.text,
                    "start": quote.start,
                    "end": quote.end,
                    "why": quote.explain(),
                }


def main() -> int:
    """Standard input to standard output."""
    attributor = quoteattr.Attributor(kinds={"direct", "mixed"}, min_words=3)
    articles = (json.loads(line) for line in sys.stdin if line.strip())
    for record in quotes_of(articles, attributor):
        print(json.dumps(record, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stderr)
    raise SystemExit(main())
