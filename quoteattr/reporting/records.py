"""What a reporting clause is: somebody, a cue, and what is reported."""

from __future__ import annotations

from attrs import frozen


@frozen
class Report:
    """One reporting clause of one sentence. Words are indexes within the sentence.

    Attributes:
        sentence: index of the sentence.
        head: the word that heads the cue.
        cue: all words of the cue in order ("did", "not", "say").
        cue_class: class of the cue in the lexicon, "unknown" for a verb found by structure.
        source: head word of the source, None if the clause has none.
        content: stretches of content, half-open character offsets into the text as given.
        content_words: indexes of the words that the content covers.
        addressee: indexes of the first and last word of the addressee.
        pattern: name of the pattern that found it.
        quotes: may the cue introduce a direct quotation?
        asserted: False where negated, hypothetical or a question.
        weak: is the cue a verb of sound, manner or time (``laughed``, ``began``) that counts only
            beside the quotation?
        pronoun: the relative pronoun that stands for the source beside the cue ("who").
        through: head word of the one who passes the words on.
    """

    sentence: int
    head: int
    cue: tuple[int, ...]
    cue_class: str
    source: int | None
    content: tuple[tuple[int, int], ...] = ()
    content_words: frozenset[int] = frozenset()
    addressee: tuple[int, int] | None = None
    pattern: str = "clause"
    quotes: bool = True
    asserted: bool = True
    weak: bool = False
    pronoun: int | None = None
    through: int | None = None
