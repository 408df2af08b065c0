"""The result as data: records, tables, files. Knows nothing of Stanza."""

from __future__ import annotations

from quoteattr.export.brat import BRAT_CONF, to_brat
from quoteattr.export.displacy import to_displacy
from quoteattr.export.files import writing
from quoteattr.export.records import COLUMNS, to_records
from quoteattr.export.tables import to_csv, to_frame, to_jsonl

__all__ = ["BRAT_CONF", "COLUMNS", "to_brat", "to_csv", "to_displacy", "to_frame", "to_jsonl", "to_records", "writing"]
