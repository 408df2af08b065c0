"""Word pieces of atoms: the longest pieces of a fixed list, from the left (Wu et al., 2016; Devlin et al., 2019)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from attrs import define, field

_LONGEST = 40
_MOST = 12
_KEPT = 20_000
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
# Signs that the list lacks, and the one that stands in for each.
_ALIKE = {"‚": ",", "‛": "'", "‟": '"', "‐": "-", "‑": "-", "―": "—", "‹": "«", "›": "»", "´": "'", "″": '"', "′": "'"}


@define(eq=False)
class Pieces:
    """A list of word pieces (those within a word begin with ``##``), and how atoms are cut into them.

    >>> listed = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "un", "##kind", "kind"])
    >>> listed.of("Unkind")
    (5, 6)
    """

    listed: Sequence[str]
    unknown: int = field(init=False)
    first: int = field(init=False)
    last: int = field(init=False)
    mask: int = field(init=False)
    _number: dict[str, int] = field(init=False)
    _seen: dict[str, tuple[int, ...]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self._number = {piece: number for number, piece in enumerate(self.listed)}
        self.unknown, self.first, self.last, self.mask = (
            self._number[name] for name in ("[UNK]", "[CLS]", "[SEP]", "[MASK]")
        )

    def of(self, atom: str) -> tuple[int, ...]:
        """The numbers of an atom's pieces."""
        found = self._seen.get(atom)
        if found is None:
            if len(self._seen) > _KEPT:
                self._seen.clear()
            found = self._seen[atom] = self._cut(_folded(atom))
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        whole = self._number.get(word)
        if whole is not None:
            return (whole,)
        if len(word) > 3 and len(set(word)) == 1 and word[0] in self._number:
            return (self._number[word[0]],) * 2
        word = word[:_LONGEST]
        found: list[int] = []
        start = 0
        while start < len(word) and len(found) < _MOST:
            for end in range(len(word), start, -1):
                number = self._number.get(("##" if start else "") + word[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return (self.unknown,)
        return tuple(found) or (self.unknown,)


def _folded(atom: str) -> str:
    """In small letters, without accents."""
    atom = _ALIKE.get(atom, atom.lower())
    if atom.isascii():
        return atom
    return "".join(c for c in unicodedata.normalize("NFD", atom) if unicodedata.category(c) != "Mn")
