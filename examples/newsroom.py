"""A folder of articles in, a spreadsheet and a page to read out.

    python examples/newsroom.py examples/articles quotes/

writes quotes/quotes.csv (one line per quote) and quotes/ARTICLE.html for every article.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import quoteattr
from quoteattr.export import to_csv, to_records, writing


def main(arguments: list[str] | None = None) -> int:
    """Read the folder, write the files, say who is quoted most."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("articles", type=Path, help="folder of .txt files")
    parser.add_argument("output", type=Path, help="folder to write to")
    args = parser.parse_args(arguments)

    files = sorted(args.articles.glob("*.txt"))
    if not files:
        parser.error(f"there are no .txt files in {args.articles}")
    args.output.mkdir(parents=True, exist_ok=True)
    texts = (file.read_text(encoding="utf-8") for file in files)

    rows = []
    most: Counter[str] = Counter()
    for file, result in zip(files, quoteattr.attribute_many(texts), strict=True):
        rows += [{"article": file.stem, **row} for row in to_records(result)]
        most.update(quote.speaker_name for quote in result if quote.speaker_name)
        with writing(args.output / f"{file.stem}.html") as page:
            page.write(result.to_html(page=True, title=file.stem.replace("_", " ").capitalize()))

    to_csv(rows, args.output / "quotes.csv")
    print(f"{len(rows)} quotes in {len(files)} articles; most often quoted:")
    for name, number in most.most_common(5):
        print(f"{number:4}  {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
