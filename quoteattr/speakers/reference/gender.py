"""Which pronouns a text uses for a name, gathered over the whole text before any pronoun is resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import regex
from attrs import define, field

from quoteattr.speakers.lexicon import entries, is_person_noun, noun_gender
from quoteattr.speakers.mentions import PRONOUNS
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence, Word

_ADDRESS = regex.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lady|Madame|Monsieur|Lord)\b\.?\s(\p{Lu}[\p{L}'’-]+)")
_FORMS = {form: base for form, base in PRONOUNS.items() if base in ("he", "she")}


_BARE = 0.7


@define
class GenderEvidence:
    """How much speaks for ``he`` and how much for ``she``, by the word of a name; ``bare``: of surnames of several."""

    counts: dict[str, dict[str, float]] = field(factory=dict)
    shared: frozenset[str] = frozenset()
    of_two: frozenset[str] = frozenset()
    bare: dict[str, dict[str, float]] = field(factory=dict)

    def note(self, name: str, gender: str, weight: float) -> None:
        """Adds to what speaks for a gender."""
        found = self.counts.setdefault(name_token(name), {"he": 0.0, "she": 0.0})
        found[gender] += weight

    def add_addresses(self, addressed: Mapping[tuple[str, str], int]) -> None:
        """What forms of address say; a name whose pronouns say the opposite is that of two people.

        ``MacBain shut his eyes. He drew his sword. “Fie,” cried Miss MacBain.``: MacBain is not Miss MacBain.
        """
        two = set()
        for (name, gender), times in addressed.items():
            token, other = name_token(name), "she" if gender == "he" else "he"
            found = self.counts.get(token, {"he": 0.0, "she": 0.0})
            if found[other] >= _BARE and found[other] >= 3.0 * found[gender] and (name, other) not in addressed:
                two.add(token)
            else:
                self.note(name, gender, 3.0 * times)
        self.of_two = frozenset(two)

    def tells_of(self, word: str) -> bool:
        """Whether anything in the text speaks for a gender of the name, however little."""
        return word in self.counts

    def told(self) -> frozenset[str]:
        """The words of names behind which pronouns say he or she: ``Holm`` of Holm & Rask shut his eyes."""
        return frozenset(word for word, found in self.counts.items() if max(found.values()) >= _BARE)

    def of(self, name: Sequence[str]) -> str | None:
        """The gender that the text gives a name, None where it does not say or says both.

        A surname tells it only where one person of the text bears it.
        """
        tokens = {name_token(word) for word in (*name[:1], *name[-1:])} - self.shared
        known = [self.counts[token] for token in tokens if token in self.counts]
        he, she = (sum(found[gender] for found in known) for gender in ("he", "she"))
        given = _of_list(name[0], abroad=len(name) > 1) if known and name else None
        own, other = (he, she) if given == "he" else (she, he)
        if given is not None and (other < _LITTLE or other <= own):
            return given  # Christine knew it. He would not talk that evening
        if max(he, she) < 0.7 or max(he, she) < 3.0 * min(he, she):
            return None
        return "he" if he > she else "she"

    def agreed(self, name: Sequence[str]) -> str | None:
        """The gender that the text gives a full name, if it is that of the given name by itself."""
        given = _of_list(name[0], abroad=True)
        return given if given is not None and self.of(name) == given else None


def gather_gender(
    text: str, sentences: Sequence[Sentence], drafts: Mapping[int, Sequence[Draft]], shared: frozenset[str]
) -> GenderEvidence:
    """What forms of address and the pronouns right after a name say of it.

    ``Mia lit her lamp. She had walked all night.`` says twice that Mia is ``she``.
    """
    evidence = GenderEvidence()
    shared = shared | _of_several(drafts)
    evidence.shared = shared
    addressed: dict[tuple[str, str], int] = {}
    for found in _ADDRESS.finditer(text):
        gender = noun_gender(found[1].lower())
        if gender in ("he", "she") and name_token(found[2]) not in shared:
            addressed[(found[2], gender)] = addressed.get((found[2], gender), 0) + 1
    before: Sentence | None = None
    alone: Draft | None = None
    others: frozenset[str] = frozenset()
    for sentence in sentences:
        names = [d for d in drafts.get(sentence.index, ()) if d.sort == "name" and d.name and d.quoted is None]
        near = before is not None and before.index == sentence.index - 1 and before.paragraph == sentence.paragraph
        opener = _opener(sentence)
        if near and alone is not None and opener is not None and opener not in others:
            _note(evidence, alone, opener, 0.7, shared)
        alone = None
        people = [d for d in names if d.type in ("person", "unknown")]
        subject = next((d for d in people if d.relation == "nsubj" and not d.possessive), None)
        if subject is not None and not _joined(sentence, subject):
            first = min(d.first for d in people)
            later = [d.first for d in people if d.first > subject.last]
            if first == subject.first:
                between = _nouns_with_gender(drafts.get(sentence.index, ()), subject)
                for word, weight in _own_pronouns(sentence, subject, min(later, default=len(sentence.words))):
                    gender = _FORMS[word.lower]
                    if not any(at < word.index and noun == gender for at, noun in between):
                        _note(evidence, subject, gender, weight, shared)
            if len(people) == 1 and not _person_nouns(drafts.get(sentence.index, ()), subject):
                alone, others = subject, _somebody_else(sentence)
        for draft in people:
            if (company := _with_company(sentence, draft)) is not None:
                _note(evidence, draft, company, _LITTLE, shared)
        before = sentence
    _by_own_paragraphs(evidence, sentences, drafts, shared)
    evidence.add_addresses(addressed)
    return evidence


def _with_company(sentence: Sentence, draft: Draft) -> str | None:
    """The gender of whom others belong to: ``Brandt and her team``, ``Brandt and his wife``."""
    words = sentence.words[draft.last + 1 : draft.last + 6]
    if len(words) < 3 or words[0].lower != "and" or words[1].lower not in ("his", "her") or draft.possessive:
        return None
    owned = sentence.head_of(words[1])
    return (
        _FORMS[words[1].lower] if owned is not None and owned.lower in entries("company") and owned in words else None
    )


def _by_own_paragraphs(
    evidence: GenderEvidence,
    sentences: Sequence[Sentence],
    drafts: Mapping[int, Sequence[Draft]],
    shared: frozenset[str],
) -> None:
    """Whoever alone speaks in a paragraph is its ``he said``, though their given name is mostly a woman's.

    ``“I laughed,” recalls Frances Holm, a baker. In Holm's street nobody had known. “It was a shock,” he said.``
    """
    for _, found in groupby(sentences, key=lambda sentence: sentence.paragraph):
        own = list(found)
        persons = [
            d for s in own for d in drafts.get(s.index, ()) if d.type in ("person", "unknown") and d.quoted is None
        ]
        names = [d for d in persons if d.sort == "name" and d.name and (d.type == "person" or d.relation == "nsubj")]
        named = next((d for d in names if len(d.name) > 1), None)
        given = None if named is None else _of_list(named.name[0])
        if named is None or given is None or any(name_token(d.name[-1]) != name_token(named.name[-1]) for d in names):
            continue
        said = [w for s in own for w in s.words if w.quotation is None and _FORMS.get(w.lower) and _says(s, w)]
        genders = {_FORMS[word.lower] for word in said}
        nouns = any(d.sort == "nominal" and d.gender in genders for d in persons)
        if genders and given not in genders and len(genders) == 1 and not nouns and _is_tag(own, named):
            _note(evidence, named, genders.pop(), _LITTLE, shared)


def _says(sentence: Sentence, word: Word) -> bool:
    """Whether a word is the subject of a verb beside words in marks: ``“No,” he said``."""
    head = sentence.head_of(word)
    return word.base_relation == "nsubj" and head is not None and _beside_marks(sentence, word, head)


def _is_tag(sentences: Sequence[Sentence], draft: Draft) -> bool:
    """Whether a name is the subject of such a verb."""
    sentence = next(s for s in sentences if s.index == draft.sentence)
    return _says(sentence, sentence.words[draft.head])


def _beside_marks(sentence: Sentence, subject: Word, verb: Word) -> bool:
    """Whether nothing but a mark stands between a clause and words in marks before it."""
    first = min(subject.index, verb.index)
    return first > 0 and any(w.quotation is not None for w in sentence.words[max(first - 3, 0) : first])


def _of_several(drafts: Mapping[int, Sequence[Draft]]) -> frozenset[str]:
    """The surnames that stand after more than one given name."""
    given: dict[str, set[str]] = {}
    for found in drafts.values():
        for draft in found:
            if draft.sort == "name" and len(draft.name) > 1:
                given.setdefault(name_token(draft.name[-1]), set()).add(name_token(draft.name[0]))
    return frozenset(surname for surname, names in given.items() if len(names) > 1)


def part_couples(evidence: GenderEvidence, drafts: Mapping[int, Sequence[Draft]]) -> None:
    """A bare surname that is ``he`` beside a woman of that name who goes by her given name is her husband's.

    ``Nora Brandt poured the tea. Brandt looked at his watch. “Nora,” he said``: two people.
    """
    given: dict[str, set[str]] = {}
    alone: dict[str, list[Draft]] = {}
    for draft in (draft for found in drafts.values() for draft in found if draft.sort == "name"):
        if len(draft.name) == _FULL:
            given.setdefault(name_token(draft.name[1]), set()).add(name_token(draft.name[0]))
        elif len(draft.name) == 1 and not draft.honorific:
            alone.setdefault(name_token(draft.name[0]), []).append(draft)
    for surname in given.keys() & alone.keys() & evidence.counts.keys():
        found = evidence.counts[surname]
        for gender, other in (("he", "she"), ("she", "he")):
            if found[gender] < _SURELY or found[other] or given[surname].isdisjoint(alone):
                continue
            if all(_of_given(evidence, name) == other for name in given[surname]):
                evidence.shared |= {surname}
                for draft in alone[surname]:
                    draft.gender = gender


def part_families(
    text: str, evidence: GenderEvidence, drafts: Mapping[int, Sequence[Draft]], shared: frozenset[str]
) -> None:
    """Where a surname is a man's and a woman's, whose it is without a form of address, or behind one for men.

    ``Brandt poured the wine. Mrs. Brandt sighed. “No, Mr. Brandt,” said the maid.``: Brandt is he, if the pronouns
    beside the bare name do not say otherwise; so is Professor Brandt beside Miss Brandt. Where it is part of a full
    name, the bare one is the other's only if pronouns say so: ``Brandt took off his hat`` beside Clara Brandt.
    """
    if not shared:
        return
    names = [draft for found in drafts.values() for draft in found if draft.sort == "name" and draft.name]
    wives = {_surname(found[2]) for found in _ADDRESS.finditer(text) if found[1] in ("Mrs", "Miss", "Lady")}
    men = {_surname(found[2]) for found in _ADDRESS.finditer(text) if found[1] == "Mr"}
    full: dict[str, set[str]] = {}
    for draft in names:
        if len(draft.name) > 1:
            full.setdefault(name_token(draft.name[-1]), set()).add(name_token(draft.name[0]))
    for draft in names:
        token = name_token(draft.name[0])
        if len(draft.name) > 1 or draft.gender is not None or token not in shared & wives:
            continue
        if draft.honorific:
            draft.gender = "he" if name_token(draft.honorific) in entries("mens_forms") else None
            continue
        found = evidence.bare.get(token, {"he": 0.0, "she": 0.0})
        if token in full and max(found.values()) < _OFTEN:
            women = all(_of_given(evidence, name) == "she" for name in full[token])
            if token not in men or not women or found["he"] < _BARE:
                continue  # whoever has it in their full name goes by it
        if found["he"] >= _SURELY * found["she"]:
            draft.gender = "he"
        elif found["she"] >= max(_BARE, 3.0 * found["he"]):
            draft.gender = "she"


def _surname(word: str) -> str:
    return name_token(word.removesuffix("'s").removesuffix("’s"))


def _of_list(name: str, *, abroad: bool = False) -> str | None:
    """What a given name tells by itself: ``Sophia`` is she, ``Ned`` he, ``Robin`` either; ``abroad`` also ``Ama``."""
    token = name_token(name)
    lists = ("", "_abroad") if abroad else ("",)
    she, he = (any(token in entries(f"given_names_{form}{part}") for part in lists) for form in ("she", "he"))
    return None if she == he else "she" if she else "he"


def _of_given(evidence: GenderEvidence, name: str) -> str | None:
    """What a given name is by the pronouns of the text, or by itself where these say nothing."""
    return evidence.of((name,)) or _of_list(name)


_FULL = 2
_LITTLE = 2.0
_SURELY = 1.5
_OFTEN = 3.0


def _note(evidence: GenderEvidence, draft: Draft, gender: str, weight: float, shared: frozenset[str]) -> None:
    if draft.gender is None and name_token(draft.name[0]) not in shared:
        evidence.note(draft.name[0], gender, weight)
    elif len(draft.name) == 1 and not draft.honorific:
        evidence.bare.setdefault(name_token(draft.name[0]), {"he": 0.0, "she": 0.0})[gender] += weight


def _opener(sentence: Sentence) -> str | None:
    """The gender of a pronoun that is the subject and opens the sentence (``She had walked``)."""
    for word in sentence.words[:4]:
        if word.lower in ("he", "she") and word.quotation is None:
            return word.lower
        if word.upos in ("PROPN", "NOUN"):
            return None
    return None


def _somebody_else(sentence: Sentence) -> frozenset[str]:
    """The genders of those who are done something to (``Mia followed him``, ``was in love with him``): the next
    ``he`` is not the subject.
    """
    return frozenset(
        _FORMS[w.lower]
        for w in sentence.words
        if w.lower in ("him", "her")
        and (
            w.base_relation in ("obj", "iobj", "obl") or (w.base_relation == "nmod" and sentence.dependents(w, "case"))
        )
    )


def _joined(sentence: Sentence, draft: Draft) -> bool:
    """``Mia and Jo``: one of several."""
    return bool(sentence.dependents(sentence.words[draft.head], "conj"))


def _person_nouns(drafts: Sequence[Draft], subject: Draft) -> bool:
    """Is anybody else in the sentence who can be ``he`` or ``she``?"""
    return any(d.sort == "nominal" and d.type == "person" and d.first != subject.first for d in drafts)


def _nouns_with_gender(drafts: Sequence[Draft], subject: Draft) -> list[tuple[int, str]]:
    """Where nouns after the subject say ``he`` or ``she``: ``his`` in ``Mia, whose son was lost, held his cap``."""
    nouns = [d for d in drafts if d.sort == "nominal" and d.gender in ("he", "she") and d.first > subject.last]
    return [(d.last, d.gender) for d in nouns if d.gender and d.relation != "appos"]


def _own_pronouns(sentence: Sentence, subject: Draft, until: int) -> Iterator[tuple[Word, float]]:
    """Pronouns after the subject, with nobody else named between, that likely mean it, and how likely.

    ``Mia lit her lamp``, ``Mia wondered whether she was late``; not ``Mia met him``, ``Tom was in love with her``.
    """
    verb = sentence.words[subject.head].head
    seen: set[str] = set()
    for word in sentence.words[subject.last + 1 : until]:
        if word.quotation is not None or word.name == "B-PER":
            return  # Rae Lind, a Holm aide during her campaign
        form = word.lower
        if form not in _FORMS or form in seen:
            continue
        owner = form in ("his", "her") and word.base_relation == "nmod" and not sentence.dependents(word, "case")
        owned = sentence.head_of(word) if owner else None
        if owned is not None and owned.relation == "appos" and owned.head == subject.head:
            continue  # Mia, his sister
        seen.add(form)
        if form.endswith("self"):
            yield word, 1.2
        elif owner and _of_whom_it_is_done_to(sentence, word):
            return
        elif owner and any(above.index == verb for above in sentence.ancestors(word)):
            yield word, 0.8
        elif form in ("he", "she"):
            if _told_to_somebody(sentence, verb, word):
                return
            clause = sentence.head_of(word)
            yield word, 0.3 if clause is not None and clause.base_relation in ("conj", "parataxis") else 0.7
        if not owner and not form.endswith("self") and form not in ("he", "she"):
            return


def _told_to_somebody(sentence: Sentence, verb: int, word: Word) -> bool:
    """Whether a pronoun may be whom the subject speaks to: ``Mia asked the mayor whether he had slept``."""
    if verb < 0:
        return False
    objects = sentence.dependents(sentence.words[verb], "obj", "iobj")
    return any(verb < k.index < word.index and k.upos == "NOUN" and is_person_noun(k.lower) for k in objects)


def _of_whom_it_is_done_to(sentence: Sentence, owner: Word) -> bool:
    """Whether ``her`` is hers whom somebody touches: ``Tom kissed her hand``; not ``Tom lit his pipe``."""
    part = sentence.head_of(owner)
    verb = sentence.head_of(part) if part is not None else None
    if part is None or verb is None:
        return False
    return part.lower in entries("touched") and verb.lower in entries("touching")


def tell_the_only_one(
    entities: Iterable[Entity],
    sentences: Iterable[Sentence],
    drafts: Mapping[int, Sequence[Draft]],
    evidence: GenderEvidence,
) -> None:
    """Whom a text calls she if it speaks of a she and only one of its people can be her.

    ``Ama Holm told Tom Hill that he was late. “It rained,” she said.``: Tom is he, so that Ama is she. The only one of
    a text without any ``he`` is she, even in ``Danny Holm says she fears it``; ``Orsa Tower`` is nobody.
    """
    things = entries("thing_words")
    named = [e for e in entities if e.named and e.number == "singular" and e.type in ("person", "unknown")]
    named = [e for e in named if e.type == "person" or e.key[-1] not in things]
    known = {e.id: e.gender or evidence.of(e.key) for e in named}
    open_ = [e for e in named if known[e.id] is None and (e.type == "person" or len(e.key) > 1)]
    alone = len(named) == 1 and named[0].type == "person" and named[0].by_given_name
    if len(open_) != 1 and not alone:
        return
    used = {_FORMS[w.lower] for s in sentences for w in s.words if w.lower in _FORMS and w.quotation is None}
    if alone:
        own = evidence.counts.get(named[0].key[0], {})
        open_ = named if len(used) == 1 and own.get(next(iter(used)), 0.0) > 0 else []
    if len(open_) != 1:
        return
    parts = {part for e in named for part in e.key}
    for draft in (d for found in drafts.values() for d in found if d.sort == "name"):
        if draft.type in ("person", "unknown") and parts.isdisjoint(map(name_token, draft.name)):
            if draft.name[-1].lower() not in things and (alone or evidence.of(draft.name) is None):
                return  # somebody else, of whom nothing is known: Duff
    told = {d.gender for found in drafts.values() for d in found if d.sort == "nominal"}
    told |= {*known.values(), *(evidence.of((token,)) for token in evidence.counts if not alone)}
    left = used - told
    if len(left) == 1:
        open_[0].gender = left.pop()
        open_[0].by_given_name = not alone
