"""Make treebank sentences look like the texts that the library reads.

Three changes, each a function of a sentence and a seeded generator:

* `restyle`: treebanks have straight quotation marks and apostrophes only; news has curly,
  single, doubled and pointed ones.
* `titles`: a title before a name modifies the name (`nmod:desc`, the label of the UD
  guidelines since 2024), also where the treebank made the title the head of a `flat` chain.
* `fold`: the library hands the parser a short stand-in for a long quotation; so the
  training data hold trees of sentences whose quotation is such a stand-in.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

import attrs

from quoteattr.models.training.conllu import Sentence, Word, listed

#: (opening, closing, inner opening, inner closing, weight)
STYLES: tuple[tuple[str, str, str, str, float], ...] = (
    ("“", "”", "‘", "’", 0.42),
    ('"', '"', "'", "'", 0.26),
    ("‘", "’", "“", "”", 0.11),
    ("'", "'", '"', '"', 0.08),
    ("``", "''", "`", "'", 0.04),
    ("''", "''", "'", "'", 0.03),
    ("«", "»", "‹", "›", 0.03),
    ("„", "“", "‚", "‘", 0.03),
)

DOUBLE = frozenset({'"', "“", "”", "``", "''"})
SINGLE = frozenset({"'", "‘", "’", "`"})

TITLE_WORDS = frozenset(
    listed("""actor actress admiral ambassador architect artist author ayatollah baron brigadier captain
    chairman chairwoman chancellor chief colonel commander commissioner congressman congresswoman
    corporal count counsel dame deputy detective director doctor duke economist editor emir
    father founder general governor inspector judge justice king lady lawyer leader lieutenant
    lord major manager marshal mayor minister officer pastor pope premier president priest prince
    princess professor queen rabbi rapporteur rep. representative reverend saint secretary sen.
    senator sergeant sheikh sheriff sir sister speaker spokesman spokesperson spokeswoman sultan
    superintendent treasurer uncle aunt""")
)

SPEECH = frozenset(
    listed("""say tell add write ask explain note claim argue announce state reply answer insist warn
    declare comment report continue admit tweet remark suggest shout cry whisper observe recall
    joke quip stress complain conclude respond""")
)

#: Words of a stand-in: form, lemma, UPOS, XPOS.
STAND_INS: tuple[tuple[str, str, str, str], ...] = (
    ("Yes", "yes", "INTJ", "UH"),
    ("Yes", "yes", "INTJ", "UH"),
    ("Yes", "yes", "INTJ", "UH"),
    ("No", "no", "INTJ", "UH"),
    ("Right", "right", "INTJ", "UH"),
)


def _is_opening(words: list[Word], i: int, seen: int) -> bool:
    """Does the mark at `i` open? The tag says so; else the spaces; else it alternates."""
    word = words[i]
    if word.xpos == "``":
        return True
    if word.xpos == "''":
        return False
    before = i == 0 or words[i - 1].space_after or words[i - 1].form in "([{"
    if before != word.space_after:
        return before
    return seen % 2 == 0


def restyle(sentence: Sentence, style: tuple[str, str, str, str, float], apostrophe: str) -> Sentence:
    """The sentence with the quotation marks of `style` and the given apostrophe."""
    result = sentence.copy()
    words = result.words
    opening, closing, inner_opening, inner_closing, _ = style
    seen = 0
    for i, word in enumerate(words):
        if word.upos == "PUNCT" and word.form in DOUBLE:
            word.form = opening if _is_opening(words, i, seen) else closing
            seen += 1
        elif word.upos == "PUNCT" and word.form in SINGLE:
            word.form = inner_opening if _is_opening(words, i, seen) else inner_closing
            seen += 1
        elif "'" in word.form and word.upos != "PUNCT":
            word.form = word.form.replace("'", apostrophe)
        elif "’" in word.form and word.upos != "PUNCT":
            word.form = word.form.replace("’", apostrophe)
    return result


def restyle_documents(sentences: Iterable[Sentence], rng: random.Random) -> Iterator[Sentence]:
    """Restyle all sentences; a document keeps its style, as a real one does."""
    document: str | None = None
    style, apostrophe = STYLES[1], "'"
    for sentence in sentences:
        if sentence.document != document or not document:
            document = sentence.document
            style = rng.choices(STYLES, [row[4] for row in STYLES])[0]
            curly = style[0] in "“‘"
            apostrophe = "’" if rng.random() < (0.85 if curly else 0.1) else "'"
        yield restyle(sentence, style, apostrophe)


def titles(sentence: Sentence) -> Sentence:
    """The sentence with each title before a personal name made a `nmod:desc` of the name."""
    result = sentence.copy()
    words = result.words
    for i, word in enumerate(words, 1):
        if word.lemma.lower() not in TITLE_WORDS and word.form.lower() not in TITLE_WORDS:
            continue
        if i < len(words) and words[i].upos == "PROPN" and words[i].head == i and words[i].deprel == "flat":
            _rehead(words, i, i + 1)
        elif (
            i < len(words)
            and word.upos == "PROPN"
            and word.deprel == "compound"
            and word.head == i + 1
            and words[i].upos == "PROPN"
            and any(w.head == i + 1 and w.deprel == "flat" for w in words)
        ):
            word.deprel = "nmod:desc"
    return result


def _rehead(words: list[Word], title: int, name: int) -> None:
    """Give the place of `title` in the tree to `name`; the words before the title stay with it."""
    old, new = words[title - 1], words[name - 1]
    new.head, new.deprel = old.head, old.deprel
    old.head, old.deprel = name, "nmod:desc"
    for i, word in enumerate(words, 1):
        if i in (title, name) or word.head != title:
            continue
        if i < title and word.deprel in ("compound", "amod", "nmod:desc", "nummod"):
            continue
        word.head = name


@attrs.frozen
class Quotation:
    """A quotation inside a sentence: the numbers of its marks and the head of what is between."""

    opening: int
    closing: int
    head: int


def quotations(sentence: Sentence) -> list[Quotation]:
    """The quotations that form one subtree under a speech verb (or are the root beside one)."""
    words = sentence.words
    marks = [i for i, w in enumerate(words, 1) if w.upos == "PUNCT" and w.form in DOUBLE]
    if len(marks) != 2 or marks[1] - marks[0] < 4:
        return []
    opening, closing = marks
    inside = range(opening + 1, closing)
    heads = [i for i in inside if words[i - 1].head not in inside]
    heads = [i for i in heads if words[i - 1].upos != "PUNCT"]
    if len(heads) != 1:
        return []
    return [Quotation(opening, closing, heads[0])]


def fold(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """The sentence with its quotation replaced by a stand-in; None if it has none to replace."""
    words = sentence.words
    for quotation in quotations(sentence):
        head = words[quotation.head - 1]
        inside = set(range(quotation.opening + 1, quotation.closing))
        outer = [i for i, w in enumerate(words, 1) if i not in inside and w.head in inside and w.upos != "PUNCT"]
        spoken = head.head and words[head.head - 1].lemma in SPEECH and head.deprel in ("ccomp", "parataxis")
        framed = any(words[i - 1].lemma in SPEECH and words[i - 1].deprel == "parataxis" for i in outer)
        if not (spoken or framed):
            return None
        return _replace(sentence, quotation, rng)
    return None


def _replace(sentence: Sentence, quotation: Quotation, rng: random.Random) -> Sentence:
    words = sentence.words
    inside = range(quotation.opening + 1, quotation.closing)
    form, lemma, upos, xpos = rng.choice(STAND_INS)
    head = words[quotation.head - 1]
    stand_in = [Word(form, lemma, upos, xpos, "_", head.head, head.deprel, "_")]
    end = words[quotation.closing - 2]
    if end.upos == "PUNCT":
        stand_in[0].space_after = False
        stand_in.append(attrs.evolve(end, head=quotation.head))
    else:
        stand_in[0].misc = end.misc
    first = quotation.opening + 1
    new_number: dict[int, int] = {0: 0}
    shift = len(stand_in) - len(inside)
    for i in range(1, len(words) + 1):
        if i in inside:
            new_number[i] = first
        else:
            new_number[i] = i if i < first else i + shift
    result: list[Word] = []
    for i, word in enumerate(words, 1):
        if i == first:
            result.extend(stand_in)
        if i not in inside:
            result.append(attrs.evolve(word))
    for i, word in enumerate(result, 1):
        word.head = new_number[word.head]
        if word.head == i:
            msg = "a folded word became its own head"
            raise AssertionError(msg)
    return Sentence(result, list(sentence.comments), sentence.document)
