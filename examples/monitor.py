"""A database of articles in, a table of quotes out; each run reads only what is new.

    python examples/monitor.py news.db --add examples/articles    # .txt files become rows of articles(id, text)
    python examples/monitor.py news.db --by "Phyllida Marsh"      # what somebody says, in which article

Stop it when you like: what is read is kept, and the next run goes on from there.
"""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import quoteattr
from quoteattr.export import COLUMNS, to_records

TABLES = f"""
CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, text TEXT);
CREATE TABLE IF NOT EXISTS done (article TEXT PRIMARY KEY, error TEXT, made_with TEXT);
CREATE TABLE IF NOT EXISTS quotes (article TEXT, {", ".join(f'"{name}"' for name in COLUMNS)});
"""


def main(arguments: list[str] | None = None) -> int:
    """Add files, read what is new, say who is quoted in most articles or what one speaker says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("database", type=Path)
    parser.add_argument("--add", type=Path, metavar="FOLDER", help="add the .txt files of a folder first")
    parser.add_argument("--by", metavar="NAME", help="list what this speaker says")
    args = parser.parse_args(arguments)

    database = sqlite3.connect(args.database)
    database.executescript(TABLES)
    if args.add:
        files = [(file.stem, file.read_text(encoding="utf-8")) for file in sorted(args.add.glob("*.txt"))]
        database.executemany("INSERT OR IGNORE INTO articles VALUES (?, ?)", files)
        database.commit()

    print(f"{read_new(database)} new articles read")
    if args.by:
        said = "SELECT article, plain_text FROM quotes WHERE speaker = ? ORDER BY article, quote"
        for article, words in database.execute(said, (args.by,)):
            print(f"{article}: {words}")
    else:
        most = (
            "SELECT speaker, count(DISTINCT article), count(*) FROM quotes WHERE speaker_type = 'person' "
            "AND speaker IS NOT NULL GROUP BY speaker ORDER BY 2 DESC, 3 DESC, 1 LIMIT 5"
        )
        for name, articles, quotes in database.execute(most):
            print(f"{name}: {quotes} quotes in {articles} articles")
    database.close()
    return 0


def read_new(database: sqlite3.Connection) -> int:
    """Read the articles that are not done, and write their quotes, each article as a whole; returns how many."""
    new = [key for (key,) in database.execute("SELECT id FROM articles EXCEPT SELECT article FROM done ORDER BY 1")]

    def rows() -> Iterator[tuple[str, str]]:
        for key in new:  # one text after the other, so that memory stays flat
            yield database.execute("SELECT id, text FROM articles WHERE id = ?", (key,)).fetchone()

    insert = f"INSERT INTO quotes VALUES ({', '.join('?' * (1 + len(COLUMNS)))})"  # noqa: S608 - only question marks
    for key, result in quoteattr.attribute_items(rows()):
        database.executemany(insert, [(key, *record.values()) for record in to_records(result)])
        made_with = " ".join(result.made_with.values())
        database.execute("INSERT INTO done VALUES (?, ?, ?)", (key, result.error, made_with))
        database.commit()
    return len(new)


if __name__ == "__main__":
    raise SystemExit(main())
