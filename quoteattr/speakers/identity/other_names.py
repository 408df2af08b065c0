"""Other names that the text gives somebody: ``Odo Holm, better known as Lil Dam``, ``Silver, whose real name is …``."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quoteattr.speakers.lexicon import entries, is_given, is_person_noun, noun_gender
from quoteattr.speakers.phrases.ages import age_in, is_child
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.tags import age_behind
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft

_KNOWN_AS = regex.compile(
    r"(?:(?:a|an|the) (?P<what>[\p{L}' -]+?) )?(?:who (?:is|was) )?"
    r"(?:(?:also|best|better|otherwise|popularly|professionally|widely) )?"
    r"(?:known (?:(?:online|professionally|(?:in|on|to) [\p{L}' -]+) )?as|aka|a\.k\.a\.|alias"
    r"|(?:who )?goes by(?: the (?:alias|handle|moniker|name|nickname)(?: of)?)?"
    r"|whose (?:pen|screen|stage) name is)"
)
_NICKNAMED = frozenset({"nicknamed", "called", "or"})
_REALLY = regex.compile(r"(?:whose )?(?:birth|full|given|legal|real) name(?: is| was)?|born")
_MOST = 10  # words between the two names


def join_other_names(reading: Reading, drafts: list[Draft]) -> None:
    """Make one of two names in a sentence that the text says are one person's."""
    names = [d for d in drafts if d.sort == "name" and not d.heading]
    for one, other in zip(names, names[1:], strict=False):
        if other.honorific or other.determiner or other.first - one.last > _MOST:
            continue
        words = reading.sentences[one.sentence].words
        between = " ".join(w.lower for w in words[one.last + 1 : other.first] if w.upos != "PUNCT")
        if one.type != "organization" and len(other.name) > 1 and _REALLY.fullmatch(between):
            one, other = other, one  # Silver, whose real name is Odo Holm
        elif between in _NICKNAMED:
            if len(other.name) > 1 or (between == "called" and words[one.last + 1].xpos == "VBD"):
                continue  # Holm called Jed a liar
        elif (known := _KNOWN_AS.fullmatch(between)) is None or (
            known["what"] and not is_person_noun(known["what"].split()[-1])
        ):
            continue
        entity = reading.register.first_called(key_of(one.name))
        if entity is not None and entity.key and entity.type != "organization":
            given = len(other.name) == 1 and (between in _NICKNAMED or is_given(other.name[0]))
            key = (name_token(other.name[0]), entity.key[-1]) if given else key_of(other.name)
            reading.register.also(entity, key)


_KIN = frozenset(
    {"brother", "dad", "daughter", "father", "husband", "mom", "mother", "mum", "sister", "son", "widow", "wife"}
)
_FORMS = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}
_WEDDED = {"wife": "he", "widow": "he", "husband": "she"}  # whose they are


def name_relatives(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give relatives the surname by which the text calls them: ``Odo Finch's wife, Ada, was late. Mrs Finch said``.

    Of the same sex as the one whose relative it is, only beside a child: ``Mia Finch, 9 … her mother Ada``.
    """
    called = {(d.name[0], _FORMS.get(name_token(d.honorific))) for d in drafts if d.honorific and len(d.name) == 1}
    if not called:
        return
    whose: Draft | None = None
    before: Draft | None = None
    for draft in drafts:
        named = draft.sort == "name" and draft.quoted is None and not draft.heading
        kin = _kin_before(reading, draft, before) if named and len(draft.name) == 1 and not draft.honorific else None
        if kin is not None and whose is not None:
            noun, owner = kin
            surname = _surname_of(owner, whose)
            sex, other = noun_gender(noun), _sex_of(whose, noun)
            apart = other is not None and other != sex
            ages = (age_behind(reading.sentences[whose.sentence], whose), age_in(whose))
            young = noun in _PARENTS and is_child(age for age in ages if age is not None)
            if (surname, sex) in called and (apart or young):
                draft.name, draft.type, draft.gender = (draft.name[0], surname), "person", sex
                reading.register.introduce(draft)
        elif named and len(draft.name) > 1 and draft.type == "person":
            whose = draft
        before = draft


def _surname_of(owner: Draft | None, whose: Draft) -> str:
    """The surname of whoever has a relative: ``his``, ``Odo's``, ``Finch's``, ``Mr. Finch's``; "" of others."""
    if owner is None or owner.name in ((whose.name[0],), (whose.name[-1],)):
        return whose.name[-1]
    return owner.name[-1] if len(owner.name) > 1 or owner.honorific else ""


_PARENTS = frozenset({"dad", "father", "mom", "mother", "mum"})


def _kin_before(reading: Reading, draft: Draft, before: Draft | None) -> tuple[str, Draft | None] | None:
    """The relative that a given name stands beside, and whose by name: ``his wife | Ada``, ``Finch's wife, | Ada``."""
    words = reading.sentences[draft.sentence].words
    noun, owner, his = "", draft.owner, draft.determiner
    if draft.title is not None:
        noun = words[draft.title[1]].lower
    elif before is not None and before.sentence == draft.sentence and before.last + 2 == draft.first:
        if before.sort == "nominal" and words[before.last + 1].text == ",":
            noun, owner, his = before.lemma, before.owner, before.determiner
    given = is_given(draft.name[0]) or words[draft.last].name.endswith("PER")
    told = noun in _KIN and (owner is not None or his in ("his", "her")) and given
    return (noun, owner) if told else None


def _sex_of(draft: Draft, noun: str) -> str | None:
    """Whether somebody is he or she, by whose husband or wife it is, or by the given name."""
    lists = (form for form in ("he", "she") if draft.name[0].lower() in entries(f"given_names_{form}"))
    return _WEDDED.get(noun) or next(lists, None)
