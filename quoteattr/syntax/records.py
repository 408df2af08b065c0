"""A small read-only view of a dependency parse, independent of the parser.

Offsets are character offsets into the text as given, half-open. Relations are Universal
Dependencies labels.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field, frozen

# tags of verbs with a tense, and of modals too
TENSED = frozenset({"VBD", "VBZ", "VBP"})
FINITE = TENSED | {"MD"}
# tags of words that begin no phrase
NO_PHRASE = frozenset({"ADP", "ADV", "AUX", "CCONJ", "PUNCT", "SCONJ", "VERB"})


# Nobody changes a word. It is not frozen because there are so many: attrs fills a frozen one in half as fast, and calls
# for what it works out once more.
@define(eq=False, init=False)
class Word:
    """One syntactic word, read only.

    Attributes:
        index: number of the word within its sentence, from 0.
        text: the word as parsed.
        lemma: its base form, lower case except for names.
        upos: universal part of speech.
        xpos: Penn tag ("" if the model gives none).
        head: index of the head within the sentence, -1 for the root.
        relation: dependency relation to the head.
        start: offset of the first character in the text as given.
        end: offset after the last character.
        quotation: index of the quotation (in the reader's list) that the word stands in or
            stands for, None outside marks.
        name: what name the word is part of, by the parser: "B-PER", "I-ORG" …, "O" outside names; "" where
            the parser does not say.
        lower: the word in lower case.
        base_relation: the relation without its subtype: ``nsubj`` for ``nsubj:pass``.
    """

    index: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    start: int
    end: int
    quotation: int | None
    name: str
    # worked out once: the rules ask for them many times a word
    lower: str = field(init=False)
    base_relation: str = field(init=False)

    def __init__(
        self,
        index: int,
        text: str,
        lemma: str,
        upos: str,
        xpos: str,
        head: int,
        relation: str,
        start: int,
        end: int,
        quotation: int | None = None,
        name: str = "",
    ) -> None:
        self.index, self.text, self.lemma, self.upos, self.xpos = index, text, lemma, upos, xpos
        self.head, self.relation, self.start, self.end = head, relation, start, end
        self.quotation, self.name = quotation, name
        self.lower = text.lower()
        self.base_relation = relation.partition(":")[0] if ":" in relation else relation


@frozen(eq=False)
class Sentence:
    """A parsed sentence: its words, and who depends on whom.

    Attributes:
        index: number of the sentence within the text, from 0.
        words: the words in order.
        children: for each word the indexes of its dependents in order.
        paragraph: index of the paragraph it stands in.
        forms: the words in lower case, which tell at once that a rule has nothing to look for.
    """

    index: int
    words: tuple[Word, ...]
    paragraph: int
    children: tuple[tuple[int, ...], ...] = field(init=False)
    forms: frozenset[str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        below, reached = _below(self.words)
        if reached < len(self.words):
            object.__setattr__(self, "words", _rooted(self.words))
            below, _ = _below(self.words)
        object.__setattr__(self, "children", tuple(map(tuple, below)))
        object.__setattr__(self, "forms", frozenset([word.lower for word in self.words]))

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return max([word.end for word in self.words])

    def dependents(self, word: Word, *relations: str) -> list[Word]:
        """Direct dependents of ``word`` in order, of these relations (with or without subtype)."""
        below = self.children[word.index]
        if not below:
            return []
        words = self.words
        if not relations:
            return [words[i] for i in below]
        found = []
        for index in below:
            kid = words[index]
            if kid.base_relation in relations or kid.relation in relations:
                found.append(kid)
        return found

    def head_of(self, word: Word) -> Word | None:
        """The head of ``word``, None for the root."""
        return self.words[word.head] if word.head >= 0 else None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The heads above ``word``, nearest first."""
        words = self.words
        while word.head >= 0:  # they lead up to a root
            word = words[word.head]
            yield word

    def subtree(self, word: Word, *, without: tuple[str, ...] = ()) -> list[Word]:
        """``word`` and all below it, in order; branches whose relation is in ``without`` left out."""
        words, children = self.words, self.children
        found = [word.index]
        for index in found:  # grows on the way
            if not without:
                found += children[index]
                continue
            for kid in children[index]:
                if words[kid].relation not in without and words[kid].base_relation not in without:
                    found.append(kid)
        found.sort()
        return [words[i] for i in found]


def _below(words: tuple[Word, ...]) -> tuple[list[list[int]], int]:
    """For each word the indexes of its dependents, and how many words lead up to a root."""
    size = len(words)
    below: list[list[int]] = [[] for _ in range(size)]
    reached = []
    for index, word in enumerate(words):
        head = word.head
        if head < 0:
            reached.append(index)
        elif head < size:
            below[head].append(index)
    for index in reached:  # grows on the way
        if below[index]:
            reached += below[index]
    return below, len(reached)


def _rooted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, those that do not lead up to a root (a cycle, a head that is not there) made roots."""
    heads = [word.head for word in words]
    size = len(heads)
    state = [0] * size  # 0 unknown, 1 on the way, 2 leads to a root
    broken: set[int] = set()
    for start in range(size):
        if state[start]:
            continue
        path = []
        index = start
        while 0 <= index < size and state[index] == 0:
            state[index] = 1
            path.append(index)
            index = heads[index]
        if index >= size or (index >= 0 and state[index] == 1):
            broken.add(path[-1])
        for seen in path:
            state[seen] = 2
    if not broken:
        return words
    return tuple(evolve(word, head=-1) if word.index in broken else word for word in words)


@frozen(eq=False)
class Parse:
    """The parsed text: sentences in order. Sentences that were not parsed are left out.

    ``loud_headline``: where a headline ends that came with a capital on every word, 0 if there is none.
    """

    text: str
    sentences: tuple[Sentence, ...]
    loud_headline: int = 0
