"""Makes our docstrings fit for Markdown: doctests become code, ``:class:`x` `` becomes a link or code."""

from __future__ import annotations

from typing import Any

import griffe
import regex

_ROLE = regex.compile(r":(?:class|func|meth|data|mod|attr|exc):`~?([\w.]+)`")
_TARGETS = {
    "attribute": "quoteattr.attribute",
    "to_records": "quoteattr.export.to_records",
    "COLUMNS": "quoteattr.export.COLUMNS",
    "quoteattr.types.Attribution": "quoteattr.Attribution",
    "Attribution": "quoteattr.Attribution",
    "attribute_frame": "quoteattr.integrations.frames.attribute_frame",
    "attribute_many": "quoteattr.attribute_many",
    "attribute_items": "quoteattr.attribute_items",
    "Attributor": "quoteattr.Attributor",
}
_LINKED = {"quoteattr.Config", "quoteattr.Quote", "quoteattr.Speaker", *_TARGETS.values()}


class Docstrings(griffe.Extension):
    """Rewrites every docstring before it is parsed."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:
        """Called for each module, class, function and attribute."""
        if obj.docstring is not None:
            obj.docstring.value = _fenced(_ROLE.sub(_reference, obj.docstring.value))


def _reference(match: Any) -> str:
    name = match.group(1)
    target = _TARGETS.get(name, name)
    return f"[`{name.rsplit('.', 1)[-1]}`][{target}]" if target in _LINKED else f"`{name}`"


def _fenced(text: str) -> str:
    lines: list[str] = []
    indent: str | None = None
    for line in text.splitlines():
        bare = line.lstrip()
        if indent is None and bare.startswith(">>>"):
            indent = line[: len(line) - len(bare)]
            lines += ["", f"{indent}```pycon"]
        elif indent is not None and not bare:
            lines.append(f"{indent}```")
            indent = None
        lines.append(regex.sub(r"\s*# doctest: \+\w+", "", line))
    if indent is not None:
        lines.append(f"{indent}```")
    return "\n".join(lines)
