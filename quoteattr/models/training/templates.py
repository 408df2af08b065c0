"""News-style reporting sentences of our own, with their trees.

Treebanks of reviews, e-mail and interviews hold few of the sentences that news is made of:
``"…," said Farid Nazari, a nurse who had fled.``  Here such sentences are put together from
patterns. A pattern is a line of items ``form/XPOS/relation/head`` or ``<slot>/relation/head``;
heads are the numbers of the items, 0 the root of the pattern. A slot is filled by a pattern of
that name, whose root takes the slot's place. Punctuation that belongs to a quotation hangs on
the quotation's root, as in the treebanks. The patterns and words are in the `phrases` files.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

import attrs

from quoteattr.models.training.conllu import Sentence, Word, listed
from quoteattr.models.training.phrases import PATTERNS, WORDS

#: UPOS by XPOS, where the relation does not say otherwise.
TAGS: Mapping[str, str] = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "IN": "ADP", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ",
    "MD": "AUX", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "POS": "PART", "PRP": "PRON",
    "PRP$": "PRON", "RB": "ADV", "RP": "ADP", "TO": "PART", "UH": "INTJ", "VB": "VERB", "VBD": "VERB",
    "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WRB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "WP$": "PRON",
}  # fmt: skip

#: Pronouns where they are no subjects.
OBJECT_FORMS: Mapping[str, str] = {"he": "him", "she": "her", "they": "them", "we": "us", "I": "me"}
NOT_SUBJECTS = frozenset(listed("obj iobj obl obl:agent nmod"))

NO_SPACE_BEFORE = frozenset(listed(", . ? ! : ; ) 's n't ”"))
NO_SPACE_AFTER = frozenset(listed("( “"))


@attrs.frozen
class _Item:
    form: str
    xpos: str
    relation: str
    head: int


def upos(xpos: str, relation: str, form: str) -> str:
    """The universal tag that goes with a Penn tag in a place of the tree."""
    if relation in ("aux", "aux:pass", "cop"):
        return "AUX"
    if relation == "mark" and xpos in ("IN", "WRB"):
        return "SCONJ"
    if xpos == "NNP" and relation == "amod":
        return "ADJ"
    if form == "-" or (not form[0].isalnum() and xpos not in TAGS):
        return "PUNCT"
    if xpos == "RB" and form in ("not", "n't"):
        return "PART"
    if xpos == "DT" and relation in ("nsubj", "obj", "obl", "nsubj:pass", "root"):
        return "PRON"
    return TAGS.get(xpos, "PUNCT")


def _items(pattern: str) -> list[_Item]:
    items = []
    for text in pattern.split():
        if text.startswith("<"):
            slot, relation, head = text.rsplit("/", 2)
            items.append(_Item(slot, "", relation, int(head)))
        else:
            form, xpos, relation, head = text.rsplit("/", 3)
            items.append(_Item(form, xpos, relation, int(head)))
    return items


class Generator:
    """Draws sentences; the same seed gives the same sentences."""

    def __init__(self, seed: int, lemmas: Mapping[tuple[str, str], str] | None = None) -> None:
        self.rng = random.Random(seed)
        self.lemmas = lemmas or {}
        self.parsed = {
            name: [(_items(line), weight) for line, weight in _weighted(lines)] for name, lines in PATTERNS.items()
        }

    def sentence(self) -> Sentence:
        """One sentence, in the style of curly double quotation marks."""
        words, root = self._fill("sentence", "root")
        words[root].head, words[root].deprel = 0, "root"
        words = _without_doubled_commas(words)
        for i, word in enumerate(words, 1):
            if word.deprel == "obl:unmarked" and any(w.head == i and w.deprel == "case" for w in words):
                word.deprel = "obl"
            if word.deprel in NOT_SUBJECTS:
                word.form = OBJECT_FORMS.get(word.form, word.form)
        for word, follower in zip(words, words[1:], strict=False):
            if word.form == "a" and follower.form[0] in "aeiouAEIO" and not follower.form.startswith(("uni", "one")):
                word.form = "an"
            word.space_after = not (
                follower.form in NO_SPACE_BEFORE or word.form in NO_SPACE_AFTER or "-" in (word.form, follower.form)
            )
        for i, word in enumerate(words):
            opened = i > 1 and words[i - 1].form == "“" and words[i - 2].form in (",", ":")
            if i == 0 or opened or (i == 1 and words[0].form == "“"):
                word.form = word.form[0].upper() + word.form[1:]
        for word in words:
            word.lemma = self.lemmas.get((word.form.lower(), word.upos), word.form)
        return Sentence(words)

    def _draw(self, name: str) -> list[_Item]:
        if name in WORDS:
            return self._word(name)
        lines = self.parsed[name]
        return self.rng.choices([items for items, _ in lines], [weight for _, weight in lines])[0]

    def _word(self, name: str) -> list[_Item]:
        xpos, forms = WORDS[name]
        form = self.rng.choice(forms)
        parts = form.split("_")
        first = {"NNS": "NN", "NNPS": "NNP"}.get(xpos, xpos)
        tags = [first] * (len(parts) - 1) + [xpos]
        tagged = [part.rsplit("/", 1) if "/" in part else (part, tag) for part, tag in zip(parts, tags, strict=True)]
        last = len(tagged)
        items = []
        for i, (text, tag) in enumerate(tagged, 1):
            relation, head = ("root", 0) if i == last else ("amod" if tag.startswith("JJ") else "compound", last)
            if tag == "NNPJ":
                tag, relation = "NNP", "amod"
            items.append(_Item(text, tag, relation, head))
        return items

    def _fill(self, name: str, relation: str) -> tuple[list[Word], int]:
        """The words of a pattern, heads as 1-based numbers within it, and the index of its root."""
        items = self._draw(name)
        blocks: list[tuple[list[Word], int]] = []
        for item in items:
            if item.form.startswith("<"):
                blocks.append(self._fill(item.form[1:-1], item.relation))
            else:
                place = relation if item.head == 0 else item.relation
                tag = upos(item.xpos, place, item.form)
                blocks.append(([Word(item.form, item.form, tag, item.xpos, "_", 0, place)], 0))
        starts, total = [], 0
        for words, _ in blocks:
            starts.append(total)
            total += len(words)
        result: list[Word] = []
        top = 0
        for item, start, (words, root) in zip(items, starts, blocks, strict=True):
            for i, word in enumerate(words):
                if i == root:
                    if item.head == 0:
                        top = start + i
                        word.head, word.deprel = 0, relation
                    else:
                        word.head = starts[item.head - 1] + blocks[item.head - 1][1] + 1
                        word.deprel = item.relation
                else:
                    word.head += start
                result.append(word)
        return result, top


def _without_doubled_commas(words: list[Word]) -> list[Word]:
    """An apposition ends with a comma, unless another mark follows."""
    kept = [
        i
        for i, word in enumerate(words)
        if not (word.form == "," and i + 1 < len(words) and words[i + 1].form in (",", ".", ":"))
    ]
    numbers = {0: 0} | {old + 1: new for new, old in enumerate(kept, 1)}
    result = [words[i] for i in kept]
    for word in result:
        word.head = numbers[word.head]
    return result


def _weighted(lines: Sequence[str]) -> Iterator[tuple[str, float]]:
    for line in lines:
        head, mark, rest = line.partition(" :: ")
        yield (rest, float(head)) if mark else (line, 1.0)


def sentences(count: int, seed: int, lemmas: Mapping[tuple[str, str], str] | None = None) -> list[Sentence]:
    """`count` different sentences."""
    generator = Generator(seed, lemmas)
    found: dict[str, Sentence] = {}
    tries = 0
    while len(found) < count and tries < 20 * count:
        tries += 1
        sentence = generator.sentence()
        found.setdefault(sentence.text, sentence)
    return list(found.values())
