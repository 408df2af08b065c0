"""What the reader makes of a text: words and sentences, with the names of attributes that Stanza uses."""

from __future__ import annotations

from typing import Any

import attrs


@attrs.define(eq=False)
class ReadWord:
    """A word: its text, offsets (half-open), tags, and once parsed its head (1 is the first word, 0 the root).

    It is its own only token, so that it can stand where a token of Stanza's can.
    """

    id: int
    text: str
    start_char: int
    end_char: int
    upos: str
    xpos: str
    ner: str
    lemma: str | None = None
    head: int | None = None
    deprel: str | None = None

    @property
    def words(self) -> tuple[ReadWord]:
        return (self,)


@attrs.define(eq=False)
class ReadSentence:
    """A sentence: its words, and their states in the network for the parser to go on from."""

    words: list[ReadWord]
    states: Any

    @property
    def tokens(self) -> list[ReadWord]:
        return self.words

    def run_on(self, other: ReadSentence) -> None:
        """Take in the sentence that follows."""
        import torch

        for number, word in enumerate(other.words, len(self.words) + 1):
            word.id = number
        self.words += other.words
        self.states = torch.cat([self.states, other.states])
