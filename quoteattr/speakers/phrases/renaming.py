"""Which definite phrases can take up somebody named: ``the Bergen baker``, ``the agency``; not ``the next mayor``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries, is_person_noun, is_place
from quoteattr.speakers.phrases.compounds import by_nation_alone, tells_field
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word

_PICKING = {(w,) for w in ("next", "previous", "first", "last", "only", "other", "average", "typical", "right")}


_SHORT = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor",
    "govs": "governor", "gen": "general", "prof": "professor", "pres": "president", "capt": "captain",
    "col": "colonel", "sgt": "sergeant", "cllr": "councillor", "coun": "councillor", "councilor": "councillor",
    "insp": "inspector", "lt": "lieutenant", "congressman": "representative", "congresswoman": "representative",
    "ceo": "executive", "dr": "doctor", "spokesperson": "spokesman", "spokeswoman": "spokesman",
    "chairwoman": "chairman", "chair": "chairman", "lawmaker": "legislator", "recorder": "judge",
    "maj": "major", "adm": "admiral", "cmdr": "commander", "brig": "brigadier", "amb": "ambassador",
    "fr": "father", "rev": "reverend", "ald": "alderman", "cpl": "corporal", "pvt": "private",
    "pc": "constable", "det": "detective", "supt": "superintendent", "atty": "attorney", "pm": "premier",
    "cr": "councillor", "centre": "center", "theatre": "theater", "organisation": "organization",
}  # fmt: skip


REGIONAL = frozenset(
    {"senator", "representative", "governor", "legislator", "republican", "democrat", "mayor", "native", "premier"}
    | {"mp", "mep", "msp", "peer", "councillor", "councilor", "backbencher"}
)


def canonical(noun: str) -> str:
    """One form for nouns that mean the same office ("Sen.", "senator")."""
    bare = noun.lower().rstrip(".")
    return _SHORT.get(bare, bare)


TAKING_TO = frozenset(
    {"ambassador", "envoy", "emissary", "consul", "adviser", "advisor", "aide", "assistant", "heir", "heiress"}
    | {"successor", "counsel", "secretary", "deputy", "witness", "stranger", "newcomer", "visitor"}
)  # nouns with a complement of their own: "an aide to the mayor"


_COMPLEMENTS = frozenset({"of", "that", "who", "for", "whose", "whom", "at", "from", "in", "on"})


_AS_WHAT = frozenset(
    {"as", "like", "be", "been", "being", "is", "was", "become", "becomes", "becoming", "became", "remain", "remains"}
    | {"remaining", "than"}
)  # before what somebody is, could be or is compared with


def _is_the_one(draft: Draft) -> bool:
    """``the baker``: a definite phrase for one, outside quotation marks."""
    return draft.determiner == "the" and draft.quoted is None and draft.number == "singular"


def can_be_epithet(draft: Draft, sentence: Sentence) -> bool:
    """Whether a definite phrase can be another name for somebody just spoken of ("the Bergen baker").

    With a complement it brings in somebody new, unless it is a former office ("the former minister of health").
    """
    words = sentence.words
    after = words[draft.last + 1].lower if draft.last + 1 < len(words) else ""
    before = words[draft.first - 1].lower if draft.first else ""
    head = words[draft.head]
    counted = after == "of" and draft.last + 2 < len(words) and words[draft.last + 2].upos == "NUM"
    parent = counted and draft.lemma in ("mother", "father", "grandmother", "grandfather")  # the mother of two
    return (
        _is_the_one(draft)
        and (of_age(draft) or parent or _native_of(sentence, draft) or _telling_noun(sentence, draft))
        and (not _picks(draft) or (draft.lemma == "lady" and not draft.possessive))
        and (
            parent
            or (after not in _COMPLEMENTS and not (after == "to" and draft.lemma in TAKING_TO))
            or (after == "of" and draft.modifiers[:1] == ("former",))
            or (after == "from" and draft.origin and canonical(draft.lemma) in REGIONAL)
            or (after in ("for", "at", "in", "on") and of_a_place(draft))
            or (
                after == "for"
                and draft.lemma in _RUNNING
                and is_person_noun(words[min(draft.last + 2, len(words) - 1)].lower)
            )
        )
        and (draft.lemma, draft.modifiers) != ("guard", ("old",))
        and before not in _AS_WHAT
        and head.base_relation not in ("xcomp", "root", "appos")
        and not sentence.dependents(_first_of(sentence, head), "cop")
    )


def _picks(draft: Draft) -> bool:
    """Whether a phrase picks one of several: ``the first senator``; not ``the first-term senator``."""
    if draft.text.lower().startswith("the most "):
        return True  # the most senior judge
    return draft.modifiers[:1] in _PICKING and f"{draft.modifiers[0]}-" not in draft.text


_RUNNING = frozenset({"candidate", "contender", "hopeful", "nominee"})


def _first_of(sentence: Sentence, word: Word) -> Word:
    """The noun that ``and`` or ``or`` joins a noun to: ``She is not the orator he was, or the old fixer``."""
    first = sentence.head_of(word) if word.base_relation == "conj" else None
    return word if first is None else first


def of_a_place(draft: Draft) -> bool:
    """Whether a phrase for an office names its place and so needs no complement ("the Ohio senator" | for a year)."""
    return canonical(draft.lemma) in REGIONAL and any(is_place(word) for word in draft.text.split())


def _telling_noun(sentence: Sentence, draft: Draft) -> bool:
    """Whether a noun for a person with words before it tells enough ("the Bergen baker")."""
    word = sentence.words[draft.last]
    if "-of-" in draft.lemma:
        return draft.type == "person"  # the mother-of-two
    return (
        draft.type == "person"
        and word.upos in ("NOUN", "PROPN")
        # the former House Speaker
        and (
            word.text.islower()
            or draft.modifiers[:1] == ("former",)
            or _of_party(sentence, draft)
            or _short(sentence, word)
        )
        and (draft.lemma not in entries("general_nouns") or _known_as(draft))
        and (bool(draft.modifiers or draft.origin) or _renames_alone(sentence, draft))
        and not (draft.lemma == "count" and draft.compounds)  # the vote count
    )


def _known_as(draft: Draft) -> bool:
    """Whether other words make a general noun telling: ``the first lady``, ``the Oscar winner``, ``the Kerry man``."""
    if draft.lemma in ("man", "woman"):
        before = draft.text.split()[1:-1]
        return len(before) == 1 and before[0][:1].isupper() and draft.relation == "nsubj"
    if draft.lemma == "winner":
        return any(word[:1].isupper() for word in draft.text.split()[1:])
    return draft.lemma == "lady" and "first" in draft.modifiers


def _of_party(sentence: Sentence, draft: Draft) -> bool:
    """Whether a phrase names a place and a party (``the Ohio Republican``; not ``the Ohio Republican and …``)."""
    words = sentence.words
    joined = draft.last + 1 < len(words) and words[draft.last + 1].lower in ("and", "or", "/")
    return not joined and words[draft.last].text in entries("demonyms") and of_a_place(draft)


def _short(sentence: Sentence, word: Word) -> bool:
    """Whether a noun for a person is written with its first letters (``the Labour MP``)."""
    letters = word.text.isupper() and len(word.text) > 1 and is_person_noun(word.lower)
    return letters and sentence.words[word.index - 1].text != "-"


def _renames_alone(sentence: Sentence, draft: Draft) -> bool:
    """Whether a noun alone takes somebody up ("the striker said"; not "chose | the candidate who asked for less")."""
    after = sentence.words[draft.last + 1].lower if draft.last + 1 < len(sentence.words) else ""
    return draft.lemma in entries("renaming_nouns") and after != "who" and draft.relation.startswith("nsubj")


def of_age(draft: Draft) -> bool:
    """Whether the phrase names somebody by age alone ("the 24-year-old")."""
    first = draft.text.partition(" ")[2] if draft.determiner else draft.text
    return draft.lemma.endswith("old") and "-year" in draft.text and first[:1].isdigit()


def _native_of(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase names somebody by nation alone ("the Norwegian", "the Dane")."""
    word = sentence.words[draft.last]
    alone = by_nation_alone(sentence.words, draft.first + 1, draft.last)
    return draft.type == "person" and alone and word.text in entries("demonyms")


def can_be_body(draft: Draft, sentence: Sentence) -> bool:
    """Whether a definite phrase can take up a body just named ("the agency", "the company")."""
    words = sentence.words
    after = words[draft.last + 1].lower if draft.last + 1 < len(words) else ""
    return (
        _is_the_one(draft)
        and draft.lemma in entries("body_nouns")
        and tells_field(words[draft.last - len(draft.modifiers) : draft.last])
        and after not in ("of", "that", "which", "for", "where", "in", "at")
    )
