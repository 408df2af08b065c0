"""The quotation reader: paragraphs, quotation marks, turns of a transcript. Knows no parser.

>>> from quoteattr.quotations import read_quotations
>>> [(q.inner_start, q.inner_end) for q in read_quotations("“Yes,” she said.")]
[(1, 5)]
"""

from __future__ import annotations

from quoteattr.quotations.paragraphs import read_paragraphs
from quoteattr.quotations.reader import read_quotations
from quoteattr.quotations.records import Paragraph, Quotation
from quoteattr.quotations.setting import Plain, plain_text

__all__ = ["Paragraph", "Plain", "Quotation", "plain_text", "read_paragraphs", "read_quotations"]
