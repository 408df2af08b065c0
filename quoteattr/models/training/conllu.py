"""CoNLL-U in and out.

Only what training needs: plain words (empty nodes are dropped on reading, multi-word
tokens refused), comments, and the ten columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

COLUMNS = 10


def listed(text: str) -> list[str]:
    """The words of a long literal."""
    return text.split()


@attrs.define(slots=True)
class Word:
    """One line of a CoNLL-U file; `head` is the number of the head, 0 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str = "_"

    @property
    def space_after(self) -> bool:
        return "SpaceAfter=No" not in self.misc.split("|")

    @space_after.setter
    def space_after(self, value: bool) -> None:
        kept = [part for part in self.misc.split("|") if part not in ("_", "SpaceAfter=No")]
        if not value:
            kept.append("SpaceAfter=No")
        self.misc = "|".join(kept) or "_"


@attrs.define(slots=True)
class Sentence:
    """A tree, with its comments; `document` is the last `newdoc id` seen."""

    words: list[Word]
    comments: list[str] = attrs.field(factory=list)
    document: str = ""

    @property
    def text(self) -> str:
        pieces = [word.form + (" " if word.space_after else "") for word in self.words]
        return "".join(pieces).rstrip()

    @property
    def starts_paragraph(self) -> bool:
        return any(line.startswith(("# newpar", "# newdoc")) for line in self.comments)

    def copy(self) -> Sentence:
        return Sentence([attrs.evolve(word) for word in self.words], list(self.comments), self.document)

    def children(self, number: int) -> list[int]:
        """The numbers (from 1) of the words whose head is word `number`."""
        return [i for i, word in enumerate(self.words, 1) if word.head == number]

    def subtree(self, number: int) -> list[int]:
        """The numbers of word `number` and everything below it, in text order."""
        below: dict[int, list[int]] = {}
        for i, word in enumerate(self.words, 1):
            below.setdefault(word.head, []).append(i)
        found, open_ = [], [number]
        while open_:
            current = open_.pop()
            found.append(current)
            open_.extend(below.get(current, ()))
        return sorted(found)


def _word(line: str) -> Word | None:
    cells = line.split("\t")
    if "-" in cells[0]:
        msg = f"multi-word tokens are not supported: split {cells[1]!r} into words of their own first"
        raise ValueError(msg)
    if len(cells) != COLUMNS or not cells[0].isdigit():
        return None
    return Word(cells[1], cells[2], cells[3], cells[4], cells[5], int(cells[6]), cells[7], cells[9])


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, in order."""
    words: list[Word] = []
    comments: list[str] = []
    document = ""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
                if line.startswith("# newdoc id"):
                    document = line.partition("=")[2].strip()
            elif line:
                word = _word(line)
                if word is not None:
                    words.append(word)
            elif words:
                yield Sentence(words, comments, document)
                words, comments = [], []
    if words:
        yield Sentence(words, comments, document)


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write sentences as CoNLL-U, with a fresh `# text` line."""
    with path.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            kept = [line for line in sentence.comments if not line.startswith("# text")]
            out.writelines(line + "\n" for line in (*kept, "# text = " + sentence.text))
            for i, w in enumerate(sentence.words, 1):
                cells = (str(i), w.form, w.lemma, w.upos, w.xpos, w.feats, str(w.head), w.deprel, "_", w.misc)
                out.write("\t".join(cells) + "\n")
            out.write("\n")
