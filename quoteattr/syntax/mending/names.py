"""Slips of a parser at names mended: what is no part of one (``Nora curtly``), no subject or no title beside it."""

from __future__ import annotations

import regex
from attrs import evolve

from quoteattr.syntax.mending.trees import kids_of
from quoteattr.syntax.records import Word
from quoteattr.wordlists import word_list

_NO_ADVERBS = frozenset({"family", "assembly", "ally", "bully", "belly", "reply", "supply", "jelly"})
# those who are told something in one word, and never a title of the name behind it
_TOLD = frozenset(
    [
        *("police", "congress", "parliament", "lawmakers", "officers", "deputies", "detectives", "investigators"),
        *("reporters", "jurors", "staff", "prosecutors", "voters", "authorities"),
    ]
)
_LIKE_ADJECTIVES = ("less", "ering", "ous", "ful", "able", "ible")  # hapless, persevering; no detective, no king
_COURTS = frozenset({"court", "jury", "inquest", "inquiry", "hearing", "commission", "tribunal", "committee"})
_RANKS = frozenset({"chief", "officer", "commissioner", "sergeant", "captain", "inspector", "constable", "lieutenant"})

_OFFICES = frozenset(
    [
        *("minister", "secretary", "president", "premier", "chancellor", "governor", "mayor", "commissioner"),
        *("treasurer", "senator", "sheriff", "attorney-general"),
    ]
)


def with_adverbs(words: list[Word]) -> list[Word]:
    """The words, ``curtly`` no part of the name in ``"Go!" said Nora curtly.``, nor a second one that says it."""
    for word in words[2:]:
        if word.head < 0 or not word.lower.endswith("ly") or not word.text.islower() or word.lower in _NO_ADVERBS:
            continue
        before = words[word.index - 1]
        named = word.base_relation == "flat" and before.upos == "PROPN"
        second = word.relation == before.relation == "nsubj" and word.upos == "PROPN" and before.head == word.head
        if named or second:
            head = word.head if second or words[word.head].head < 0 else words[word.head].head
            words[word.index] = evolve(word, upos="ADV", xpos="RB", head=head, relation="advmod", name="O")
    return words


def with_hyphens(words: list[Word]) -> list[Word]:
    """The words, a hyphen in ``an off-duty baker, Attorney-General Ada Lind said`` below no word far before it."""
    for hyphen in words[1:-1]:
        before = words[hyphen.index - 1]
        far = 0 <= hyphen.head < hyphen.index - 2 and before.head != hyphen.index
        if hyphen.text == "-" and far and before.end == hyphen.start:
            words[hyphen.index] = evolve(hyphen, head=before.index)
    return words


def with_syllables(words: list[Word]) -> list[Word]:
    """The words, the syllables of a given name one word below the surname before: ``Judge Han | Ji-won | said``."""
    place = 0
    while place + 2 < len(words):
        surname, last = words[place], place + 1
        place += 1
        if surname.lower not in SURNAMES_FIRST or not surname.text.istitle():
            continue
        while last + 1 < len(words) and words[last].end == words[last + 1].start and _in_syllables(words[last + 1]):
            last += 1
        pieces = words[place : last + 1]
        first, mark, second = "".join(word.text for word in pieces).partition("-")
        syllables = mark and first.istitle() and second.islower() and (first + second).isalpha()
        if len(pieces) > 1 and syllables and max(len(first), len(second)) <= _SYLLABLE and first not in _BEFORE_HYPHEN:
            words = _made_one(words, place, last)
    return words


def _in_syllables(word: Word) -> bool:
    return word.text == "-" or word.text.strip("-").isalpha()


def _made_one(words: list[Word], first: int, last: int) -> list[Word]:
    """The words, those of a given name one word below the surname before it, which takes their place in the tree."""
    name = range(first - 1, last + 1)
    outer = [word for word in words[first - 1 : last + 1] if word.head not in name]
    if not outer or any(word.head < 0 for word in outer):
        return words  # the whole sentence hangs on it
    top = next((word for word in outer if word.base_relation == "nsubj"), outer[0])
    whole = "".join(word.text for word in words[first : last + 1])
    given = evolve(words[first], text=whole, lemma=whole, upos="PROPN", xpos="NNP", end=words[last].end)
    given = evolve(given, head=first - 1, relation="flat", name="I-PER")
    surname = evolve(words[first - 1], head=top.head, relation=top.relation, name="B-PER")
    after = {at: first - 1 if at in name else at - (last - first) * (at > last) for at in range(-1, len(words))}
    kept = [*words[: first - 1], surname, given, *words[last + 1 :]]
    return [evolve(word, index=at, head=after[word.head]) for at, word in enumerate(kept)]


SURNAMES_FIRST = word_list("speakers", "surnames_first")
_SYLLABLE = 6  # letters
_BEFORE_HYPHEN = frozenset({"Anti", "Co", "Ex", "Mid", "Non", "Pre", "Pro", "Self", "Semi", "Vice"})


def with_our(words: list[Word]) -> list[Word]:
    """The words, ``Our`` the first of a name in ``paid by Our Harbor PAC``."""
    for our in words[1:-1]:
        name = words[our.index + 1]
        if our.text == "Our" and words[our.index - 1].text.islower() and name.upos == "PROPN":
            words[our.index] = evolve(our, lemma="Our", upos="PROPN", xpos="NNP", relation="compound", name="B-ORG")
    return words


def with_nouns(words: list[Word]) -> list[Word]:
    """The words, ``repair`` a noun in ``repair chief Ada Lind``: a bare verb is no subject."""
    for word in words[:-2]:
        if word.relation != "nsubj" or word.upos != "VERB":
            continue
        title, name = words[word.index + 1], words[word.index + 2]
        if title.upos == "NOUN" and name.upos == "PROPN":
            kids = [k for k in kids_of(words, word) if k.upos != "PUNCT"]
            if title.head > title.index and word.text.islower() and all(k.base_relation == "advmod" for k in kids):
                for kid in kids:
                    words[kid.index] = evolve(kid, head=word.head)
                words[word.index] = evolve(word, upos="NOUN", xpos="NN", head=title.index, relation="compound")
    return words


def with_names(words: list[Word]) -> list[Word]:
    """The words, ``Odd Mills`` below ``spokesman`` in ``a spokesman for growers Odd Mills said``: one subject only.

    ``Marine biologist Ada Lind has had enough``: ``biologist`` is the title; ``A. B. Price was late``: one name.
    """
    for name in words:
        if name.relation != "nsubj" or not name.text[:1].isupper() or not name.index:
            continue
        title = words[name.index - 1]
        first = words[title.head] if title.relation == "flat" else title
        if first.relation == "nsubj" and first.head == name.head and len(title.text) == 2 and title.text[1] == ".":
            words[name.index] = evolve(
                name, head=first.index, relation="flat", name="I-PER", upos="PROPN", xpos="NNP", lemma=name.text
            )
        if name.upos != "PROPN":
            continue
        if title.relation == "nsubj" and title.head == name.head > name.index and title.upos == "NOUN":
            words[title.index] = evolve(title, head=name.index, relation="nmod:desc")
        if title.upos != "NOUN" or title.relation != "nmod":
            continue
        whose = words[title.head] if title.head >= 0 else None
        if whose is None or whose.relation != "nsubj" or whose.head != name.head or whose.index > title.index:
            continue
        for case in kids_of(words, title):
            if case.relation == "case":
                words[case.index] = evolve(case, head=name.index)
        words[name.index] = evolve(name, head=whose.index, relation="nmod")
        words[title.index] = evolve(title, head=name.index, relation="nmod:desc")
    return words


def with_spokesmen(words: list[Word]) -> list[Word]:
    """The words, ``Ann Lee`` below ``spokesman`` in ``a spokesman for Harbour Minister Ann Lee said``."""
    for office in words[3:-1]:
        name = words[office.index + 1]
        if office.lower not in _OFFICES or not office.text[:1].isupper() or name.upos != "PROPN":
            continue
        kids = [kid for kid in kids_of(words, name) if kid.relation == "nmod:desc" and kid.index < office.index - 1]
        whose = kids[0] if kids and words[kids[0].index - 1].base_relation == "det" else None
        if whose is None or words[whose.index + 1].lower != "for":
            continue
        words[whose.index] = evolve(whose, head=name.head, relation=name.relation)
        for kid in (words[whose.index + 1], office):
            words[kid.index] = evolve(kid, head=name.index, relation="case" if kid is not office else "nmod:desc")
        words[name.index] = evolve(name, head=whose.index, relation="nmod")
    return words


def with_accused(words: list[Word]) -> list[Word]:
    """The words, ``Ost`` the object in ``made a speech, accusing Ost of lying``: nobody is told anything."""
    for word in words:
        verb = words[word.head]
        if verb.lower != "accusing":
            continue
        if word.base_relation == "iobj":
            words[word.index] = evolve(word, relation="obj")
        elif word.base_relation == "ccomp" and any(kid.lower == "of" for kid in kids_of(words, word)):
            words[word.index] = evolve(word, relation="advcl")
    return words


def with_hearers(words: list[Word]) -> list[Word]:
    """The words, ``police`` below ``told`` in ``told police Ost had a knife``, and no title of Ost's.

    ``court`` in ``told the court guides had left``: nobody tells without telling somebody.
    """
    for hearer in words[3:-2]:
        guide = words[hearer.head] if hearer.lower in _COURTS and hearer.head == hearer.index + 1 else None
        if guide is None or words[hearer.index - 2].lower != "told" or guide.base_relation != "nsubj":
            continue
        the, told = words[hearer.index - 1], words[hearer.index - 2]
        if the.lower == "the" and words[guide.head].base_relation == "ccomp" and words[guide.head].head == told.index:
            words[the.index] = evolve(the, head=hearer.index)
            words[hearer.index] = evolve(hearer, head=told.index, relation="iobj")
    for hearer in words[2:-2]:
        told, name = words[hearer.index - 1], words[hearer.index + 1]
        if told.lower != "told" or hearer.lower not in _TOLD or hearer.head != name.index or name.upos != "PROPN":
            continue
        said = words[name.head] if name.base_relation == "nsubj" and name.lower not in _RANKS else None
        if said is not None and said.base_relation == "ccomp" and said.head == told.index:
            words[hearer.index] = evolve(hearer, head=told.index, relation="iobj")
    return words


def with_epithets(words: list[Word]) -> list[Word]:
    """The words, ``hapless`` no second subject in ``said the hapless Mr. Holm``: it tells what he is like."""
    for word in words[1:-1]:
        if (
            word.relation != "nsubj"
            or not word.lower.endswith(_LIKE_ADJECTIVES)
            or words[word.index - 1].lower != "the"
        ):
            continue
        behind = words[word.index + 1]
        name = words[behind.head] if behind.head > behind.index else behind
        if behind.upos != "PROPN" or name.relation != "nsubj" or name.head != word.head or not word.text.islower():
            continue
        for kid in kids_of(words, word):
            words[kid.index] = evolve(kid, head=name.index)
        words[word.index] = evolve(word, upos="ADJ", xpos="JJ", head=name.index, relation="amod")
    return words


def with_owned_offices(words: list[Word]) -> list[Word]:
    """The words, ``director`` the subject of ``said`` in ``The Center for Rural Health's director, Ann Lee, said``.

    A body whose name runs over several phrases owns the office; ``Center`` is no subject itself.
    """
    for owner in words[2:-2]:
        mark = words[owner.index + 1]
        if mark.xpos != "POS" or owner.upos not in ("PROPN", "ADJ") or owner.head <= mark.index:
            continue
        office = words[owner.head]
        body = words[office.head] if 0 <= office.head < owner.index else office
        if office.base_relation not in ("appos", "nmod") or body.base_relation != "nsubj" or office.upos != "NOUN":
            continue
        beside = kids_of(words, office) + kids_of(words, body)
        named = any(kid.relation == "appos" and kid.name == "B-PER" and kid.index > office.index for kid in beside)
        if not named or not body.name.endswith("ORG"):
            continue
        if any(word.upos == "PUNCT" and word.text != "-" for word in words[body.index : owner.index]):
            continue
        for kid in kids_of(words, body):
            if kid.index > office.index:
                words[kid.index] = evolve(kid, head=office.index)
        words[office.index] = evolve(office, head=body.head, relation=body.relation)
        words[body.index] = evolve(body, head=office.index, relation="nmod:poss")
    return words


def with_towns(words: list[Word]) -> list[Word]:
    """The words, ``Flint`` below ``Lind`` in ``said Flint, Michigan, Mayor Ada Lind``: a town says nothing."""
    for comma in words[3:-2]:
        first = _town_before(words, comma.index) if comma.text == "," else None
        if first is None:
            continue
        name = next((word for word in words[comma.index + 2 : comma.index + 8] if word.name == "B-PER"), None)
        if name is None or not all(w.name == "O" and w.upos in _TITLES for w in words[comma.index + 1 : name.index]):
            continue
        town = words[first]
        head, relation = (town.head, town.relation) if name.head == first else (name.head, name.relation)
        if relation in ("ccomp", "dislocated", "conj"):
            relation = "nsubj"
        words[name.index] = evolve(name, head=head, relation=relation)
        for kid in kids_of(words, town):
            if kid.index > name.index:
                words[kid.index] = evolve(kid, head=name.index)
        words[first] = evolve(town, head=name.index, relation="nmod")
    return words


_TITLES = frozenset({"NOUN", "PROPN", "ADJ"})


def _town_before(words: list[Word], comma: int) -> int | None:
    """Where a town begins whose land ends at a comma, if no preposition leads to it: ``Flint, Michigan,``.

    A town behind ``said`` is taken for a person.
    """
    at = comma - 1
    if words[at].name[2:] != "LOC" and not _STATE.fullmatch(words[at].text):
        return None
    at = _name_start(words, at)
    if at < 2 or words[at - 1].text != "," or words[at - 2].name == "O":
        return None
    at = _name_start(words, at - 2)
    before = words[at - 1] if at else None
    if before is not None and (before.upos in ("ADP", "DET", "PROPN", "NOUN", "ADJ") or before.text == ","):
        return None
    return at


_STATE = regex.compile(
    r"(?:\p{Lu}\.){2}|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn"
    r"|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\."
)


def _name_start(words: list[Word], at: int) -> int:
    """The first word of the name that has a word."""
    while at > 0 and words[at].name.startswith("I-"):
        at -= 1
    return at
