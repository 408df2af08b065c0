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
    r"|whose (?:pen|screen|stage) name is|(?:to|by) (?:all|every|his|her|the) [\p{L}' -]+ as"
    r"|whom [\p{L}' -]+ (?:called|calls|call|nicknamed))"
)
_NICKNAMED = frozenset({"nicknamed", "called", "or"})
_REALLY = regex.compile(r"(?:whose )?(?:birth|full|given|legal|real) name(?: is| was)?|born")
_MOST = 12  # words between the two names


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
    _join_nicknames(reading, names)


_BEFORE_NICKNAME = frozenset({"whose", "who", "whom"})


def _join_nicknames(reading: Reading, names: Sequence[Draft]) -> None:
    """Give people their nicknames: ``Ned Holm, whose ears had earned him the nickname "Beet," asked for it``."""
    for one in names:
        sentence = reading.sentences[one.sentence]
        if "nickname" not in sentence.forms or one.type == "organization":
            continue
        behind = [w for w in sentence.words[one.last + 1 : one.last + 1 + _MOST] if w.upos != "PUNCT"]
        at = next((place for place, w in enumerate(behind[:-1]) if w.lower == "nickname"), 0)
        nick = next((w.text for w in behind[at + 1 :] if w.lower != "of"), "")
        entity = reading.register.first_called(key_of(one.name))
        if at and behind[0].lower in _BEFORE_NICKNAME and nick[:1].isupper() and entity is not None:
            reading.register.also(entity, key_of((nick,)))


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
    people: dict[str, Draft] = {}
    for place, draft in enumerate(drafts):
        if draft.sort != "name" or draft.quoted is not None or draft.heading:
            continue
        if len(draft.name) > 1 and draft.type == "person":
            people[draft.name[-1]] = people[draft.name[0]] = draft
        kin = _kin_before(reading, draft, drafts[place - 1]) if place and len(draft.name) == 1 else None
        if kin is None or draft.honorific:
            continue
        noun, owner = kin
        near = [d for d in drafts[:place] if d.sort == "name" and draft.sentence - d.sentence <= _NEAR]
        known = (people[d.name[-1]] for d in reversed(near) if d.name[-1] in people)
        fitting = (one for one in known if (one.name[-1], noun_gender(noun)) in called)
        whose = next((one for one in fitting if _has_kin(reading, one, owner, noun)), None)
        if whose is not None:
            draft.name, draft.type, draft.gender = (draft.name[0], whose.name[-1]), "person", noun_gender(noun)
            reading.register.introduce(draft)


_NEAR = 3  # sentences


def _has_kin(reading: Reading, whose: Draft, owner: Draft | None, noun: str) -> bool:
    """Whether a relative can be somebody's: named as the owner, of the other sex or a child."""
    if owner is not None and owner.name not in (whose.name, whose.name[:1], whose.name[-1:]):
        return False
    lists = (form for form in ("he", "she") if whose.name[0].lower() in entries(f"given_names_{form}"))
    other = _WEDDED.get(noun) or next(lists, None)
    ages = (age_behind(reading.sentences[whose.sentence], whose), age_in(whose))
    young = noun in _PARENTS and is_child(age for age in ages if age is not None)
    return young or (other is not None and other != noun_gender(noun))


_PARENTS = frozenset({"dad", "father", "mom", "mother", "mum"})


def _kin_before(reading: Reading, draft: Draft, before: Draft) -> tuple[str, Draft | None] | None:
    """The relative that a given name stands beside, and whose by name: ``his wife | Ada``, ``Finch's wife, | Ada``."""
    words = reading.sentences[draft.sentence].words
    noun, owner, his = "", draft.owner, draft.determiner
    if draft.title is not None:
        noun = words[draft.title[1]].lower
    elif before.sentence == draft.sentence and before.last + 2 == draft.first:
        if before.sort == "nominal" and words[before.last + 1].text == ",":
            noun, owner, his = before.lemma, before.owner, before.determiner
    given = is_given(draft.name[0]) or words[draft.last].name.endswith("PER")
    told = noun in _KIN and (owner is not None or his in ("his", "her")) and given
    return (noun, owner) if told else None
