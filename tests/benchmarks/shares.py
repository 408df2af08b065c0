"""Which share of the processor's time the network takes, and which our own Python, room by room.

The time of the process (`time.process_time`) is read where a span begins and ends; what a span takes is its own,
without the spans within it. Rows of the network are spans around tensor arithmetic and nothing else: the encoder, the
heads for words, tags and names, the scores of arcs and relations. All that is not within one of them is our own Python,
what Stanza's dictionary of lemmas, numpy and Python's search for garbage take among it.
"""

from __future__ import annotations

import functools
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

ENCODER = "network: encoder"
HEADS = "network: words, tags, names"
ARCS = "network: arcs and relations"
NETWORK = (ENCODER, HEADS, ARCS)
TREES = "best trees (numpy)"
WINDOWS = "windows, pieces, records of words"
REST = "between the rooms, garbage"


class Spans:
    """Time by name; a span that begins within another stops that one's clock."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._open: list[str] = [REST]
        self._since = time.process_time()

    def _pass_to(self, name: str) -> None:
        now = time.process_time()
        self.spent[self._open[-1]] += now - self._since
        self._since = now
        self._open.append(name)

    def _go_back(self) -> None:
        now = time.process_time()
        self.spent[self._open.pop()] += now - self._since
        self._since = now

    def around(self, holder: Any, attribute: str, name: str) -> None:
        """From now on what `holder` has under that name is a span."""
        function: Callable[..., Any] = getattr(holder, attribute)

        @functools.wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            self._pass_to(name)
            try:
                return function(*args, **kwargs)
            finally:
                self._go_back()

        setattr(holder, attribute, timed)

    def taken(self, work: Callable[[], Any]) -> Counter[str]:
        """What a piece of work takes, by name."""
        self.spent.clear()
        self._since = time.process_time()
        work()
        self._pass_to(REST)
        self._go_back()
        return Counter(self.spent)


def spans_of(reader: Any) -> Spans:
    """Spans around the rooms of an `Attributor` and around the network that it reads with."""
    import quoteattr.attributor as rooms
    from quoteattr.addressing import Addresses
    from quoteattr.models.encoder import reading
    from quoteattr.speakers import Cast
    from quoteattr.syntax.batching import own_reader

    spans = Spans()
    own = own_reader(reader.nlp)
    spans.around(own.network.encoder, "read", ENCODER)
    for module in (own.network.begins, own.network.tags):
        spans.around(module, "forward", HEADS)
    spans.around(own.network, "read_words", HEADS)
    spans.around(reading.Reader, "_arc_scores", ARCS)
    spans.around(own.network, "labels", ARCS)
    spans.around(reading, "_best_trees", TREES)
    for step in ("read", "parse"):
        spans.around(reading.Reader, step, WINDOWS)
    for name in ("case_is_lost", "restored", "with_plain_labels", "with_plain_openings"):
        spans.around(rooms, name, "casing")
    for name in ("plain_text", "read_paragraphs", "read_turns", "labels_apart", "read_quotations"):
        spans.around(rooms, name, "quotations")
    spans.around(rooms, "parse_readings", "syntax")
    spans.around(rooms, "find_reports", "reporting")
    spans.around(rooms, "link_quotations", "linking")
    spans.around(rooms, "read_cast", "speakers")
    for name in ("speaker", "resolve"):
        spans.around(Cast, name, "speakers")
    spans.around(rooms, "follow_dialogue", "dialogue")
    spans.around(Addresses, "of", "addressing")
    spans.around(rooms, "compose", "composing")
    return spans


def shares(reader: Any, texts: Sequence[str], rounds: int = 5) -> str:
    """A Markdown table of the quietest of some rounds: microseconds a word and shares; and the share in all rounds.

    The quietest is the one that took the least time in all: whatever else runs on the machine makes a round longer,
    and Python more than the network.
    """
    words = sum(len(text.split()) for text in texts)
    spans = spans_of(reader)
    list(reader.attribute_many(texts))
    taken = [spans.taken(lambda: list(reader.attribute_many(texts))) for _ in range(rounds)]
    quietest = min(taken, key=Counter.total)
    whole, network = quietest.total(), _network(quietest)
    rows = [(name, quietest[name]) for name in NETWORK]
    rows.append(("**network**", network))
    rows += [(name, own) for name, own in quietest.most_common() if name not in NETWORK]
    rows += [("**our own Python**", whole - network), ("**all**", whole)]
    lines = ["| | microseconds a word | share |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {spent / words * 1e6:.1f} | {spent / whole:.1%} |" for name, spent in rows]
    every = ", ".join(f"{1 - _network(one) / one.total():.1%}" for one in taken)
    return "\n".join([*lines, "", f"our own Python in each round: {every}"])


def _network(spent: Counter[str]) -> float:
    return sum(spent[name] for name in NETWORK)
