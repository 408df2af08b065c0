"""Common nouns: whom ``the minister``, ``the company`` and ``his spokeswoman`` mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex
from attrs import define, field

from quoteattr.speakers.identity.sameness import letters_of
from quoteattr.speakers.lexicon import SECOND, entries, honorifics, is_place, narrower, noun_type, singular, states
from quoteattr.speakers.phrases.ages import of_other_age
from quoteattr.speakers.phrases.compounds import SIZES, tells_looks
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.parties import of_other_party
from quoteattr.speakers.phrases.renaming import REGIONAL, canonical, of_a_place
from quoteattr.speakers.phrases.word_shapes import is_acronym
from quoteattr.speakers.records import Draft, Entity

Known = tuple[Entity, float, str]

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_LOOK_BACK = 40
_OFFICES = frozenset({"senator", "governor", "representative", "mayor", "ambassador", "judge", "archbishop", "sheriff"})
_OF_STATES = frozenset({"senator", "governor", "representative"})
_OF = ("of", "on", "for")
_SEATS = frozenset({"city", "district", "palace", "town", "county"})  # the district, of the Pell School District
_OF_ANOTHER = frozenset({"next", "future", "previous", "other"})
_COUNTED = frozenset({"dozen", "hundred", "thousand", "million"})  # thousands of letters, thousands of rebels
_WORDS = regex.compile(r"\p{L}+")
_OWNING = frozenset({"his", "her", "its", "their", "my", "our", "your"})


@define(eq=False)
class Descriptions:
    """The descriptions met so far."""

    owned: dict[tuple[int, str], int] = field(factory=dict)
    by_text: dict[str, int] = field(factory=dict)
    called: dict[str, list[Entity]] = field(factory=dict)

    def call(self, entity: Entity, noun: str) -> None:
        """Remember that the text calls the entity by a noun."""
        form = canonical(noun)
        if form == "president" and any("vice president" in r.text.lower() for r in entity.roles):
            form = "vice president"
        if form and form not in entity.nouns:
            entity.nouns.add(form)
            self.called.setdefault(form, []).append(entity)

    def name(self, entity: Entity) -> None:
        """Remember the noun in a body's name ("the department" for the State Department)."""
        if entity.type == "organization" and len(entity.key) > 1:
            of = next((i for i, part in enumerate(entity.key) if i and part in _OF), 0)
            one = singular(entity.key[-1])  # Kestrel Airlines
            last = one if one in entries("company_nouns") else entity.key[-1]
            for noun in (last, *(entity.key[of - 1 : of] if of else ())):
                if noun_type(noun) not in ("person", "unknown") or noun in _SEATS:
                    self.call(entity, noun)
        elif len(entity.key) == 2 and len(entity.key[1]) == 1 and noun_type(entity.key[0]) == "person":
            self.call(entity, entity.key[0])  # Witness B

    def note(self, draft: Draft, entity: Entity) -> None:
        """Remember a description for later ones."""
        if draft.quoted is not None:
            return
        self.by_text[bare_text(draft)] = entity.id
        if draft.owner is not None and draft.owner.entity is not None:
            self.own(draft, draft.owner.entity, entity)

    def own(self, draft: Draft, owner: int, entity: Entity) -> None:
        """Remember whose somebody is: ``his brother``, also with the name (``His brother, Odo Finch,``)."""
        if draft.quoted is None and draft.lemma:
            self.owned[(owner, draft.lemma)] = entity.id

    def owners_of(self, entity: int, noun: str) -> list[int]:
        """Whose brother, or another noun, somebody has been called."""
        return [owner for (owner, lemma), owned in self.owned.items() if owned == entity and lemma == noun]

    def find_owned(self, draft: Draft, owner: int, entities: list[Entity]) -> Known | None:
        """Who has been called somebody's before: ``His brother Odo Finch … his brother added``."""
        known = self.owned.get((owner, draft.lemma)) if draft.quoted is None else None
        if known is None or entities[known].number == "plural":
            return None
        return entities[known], 0.8, f"“{draft.text}” was named before"

    def find(
        self, draft: Draft, entities: list[Entity], elsewhere: Callable[[Entity], bool], *, alone: bool = True
    ) -> Known | None:
        """Who has been described so before, with a confidence and the reason.

        Args:
            draft: the description.
            entities: all that the text has told of.
            elsewhere: whether somebody's office is that of another place: no Warden of Sorn is ``the Warden of Kelm``.
            alone: does nothing stand behind the noun?
        """
        if draft.quoted is not None:
            return None
        if draft.owner is not None and draft.owner.entity is not None:
            known = self.owned.get((draft.owner.entity, draft.lemma))
            if known is not None and not (entities[known].named and draft.number == "plural"):
                return entities[known], 0.85, f"“{draft.text}” was named before"
            return None
        if draft.determiner in _OWNING or (draft.type == "person" and not _OF_ANOTHER.isdisjoint(draft.modifiers[:1])):
            return None  # the next mayor is not the mayor
        if draft.determiner in _DEFINITE or _is_form_alone(draft):
            noun = canonical(draft.lemma)
            if "vice" in draft.modifiers:
                noun = f"vice {noun}"
            called = self.called.get(noun, [])
            if not alone:
                return _definite(draft, [entity for entity in called if not elsewhere(entity)])
            return _definite(draft, called) or self._wider(draft)
        if draft.lemma == "one" or draft.lemma in _COUNTED:
            return None
        if draft.determiner or (draft.number == "singular" and draft.type == "person"):
            return None
        same = self.by_text.get(bare_text(draft))
        return (entities[same], 0.8, "the same words before") if same is not None else None

    def _wider(self, draft: Draft) -> Known | None:
        """``the Norwegian leader`` for somebody called prime minister, if the other words fit.

        ``the pontiff`` without other words for the one pope just spoken of.
        """
        fitting: dict[int, Entity] = {}
        for noun in narrower().get(draft.lemma, ()):
            for entity in self.called.get(canonical(noun), [])[-_LOOK_BACK:]:
                if {entity.gender, draft.gender} == {"he", "she"}:
                    continue  # Tom Lind, the actor, is not the actress
                if entity.named and (fit(entity, draft, telling(draft)) or 0.0) >= 0.5:
                    fitting[entity.id] = entity
        if not telling(draft):
            near = [e for e in fitting.values() if e.mentions and draft.sentence - e.mentions[-1].sentence <= 4]
            if len(near) != 1:
                return None
            fitting = {near[0].id: near[0]}
        return _definite(draft, list(fitting.values()))


def _is_form_alone(draft: Draft) -> bool:
    """``Major`` in ``Major said``, with the text's ``Major Holm``: the major."""
    return draft.first == draft.last and draft.text[:1].isupper() and draft.lemma in honorifics()


def _definite(draft: Draft, entities: list[Entity]) -> Known | None:
    """``the senator``: the last one of whom the text says so, and whose other words fit."""
    best: Entity | None = None
    place = (-99.0, -1, -1)
    wanted = telling(draft)
    words = draft.text.lower().split() if draft.lemma in entries("general_nouns") else []
    looks = any(tells_looks(word) or word in SIZES for word in words)
    for entity in entities[-_LOOK_BACK:]:
        last = next((m for m in reversed(entity.mentions) if _comes_before(m, draft)), None)
        if last is None or _long_gone(entity, draft):
            continue
        if draft.number == "plural" and ((entity.named and entity.type == "person") or entity.number == "singular"):
            continue
        if draft.number == "singular" and (entity.number == "plural" or speaks_against(entity, draft)):
            continue
        if "former" in draft.modifiers and draft.type == "person" and _still_in_office(entity):
            continue
        if contrary(entity, draft):
            continue
        good = fit(entity, draft, wanted)
        unplaced = good == 0.0 and of_a_place(draft) and draft.lemma.capitalize() in entries("demonyms")
        if unplaced and entity.named:
            continue  # the Ohio Republican need not be the one who was called a Republican
        if good is None or (good == 0.0 and (looks or _of_other_kind(entity, draft, wanted))):
            continue
        once = any("former" in role.text.lower().split() for role in entity.roles)
        good += 0.5 * (once == ("former" in draft.modifiers))
        good += 0.5 * (_is_second(entity, draft.lemma) == (not SECOND.isdisjoint(draft.modifiers)))
        score = (good + 0.4 * entity.named - 0.12 * (draft.sentence - last.sentence), last.sentence, last.first)
        if score >= place:
            best, place = entity, score
    if best is None:
        return None
    return best, 0.8, f"“{draft.text}” is the last one of whom the text says so"


def _of_other_kind(entity: Entity, draft: Draft, wanted: Sequence[str]) -> bool:
    """``the safety officer`` is not who came in as ``an officer``."""
    return draft.type == "person" and not entity.named and any(word in wanted for word in draft.compounds)


def _is_second(entity: Entity, noun: str) -> bool:
    """Whether somebody is no more than ``deputy mayor``, ``vice-chair``: ``the mayor`` is another, if there is one."""
    named = [words for role in entity.roles if noun in (words := _WORDS.findall(role.text.lower()))]
    return bool(named) and all(not SECOND.isdisjoint(words[: words.index(noun)]) for words in named)


def _comes_before(mention: Draft, draft: Draft) -> bool:
    """Whether the text has got to a mention by the time of the phrase: in ``The party won as the Lumen Party fell``."""
    return (mention.sentence, mention.first) < (draft.sentence, draft.first)


_CHAPTER = 8_000  # characters


def _long_gone(entity: Entity, draft: Draft) -> bool:
    """Whether a tale has left somebody chapters ago: ``the old man`` is another one by now.

    The lawyer of whom it has told again and again stays longer; an article is too short for any of that.
    """
    if draft.type != "person":
        return False
    often = 0 if draft.lemma in entries("general_nouns") else len(entity.mentions) // _OFTEN
    return draft.start - entity.mentions[-1].end > _CHAPTER * (1 + often)


_OFTEN = 16  # mentions


_FIRST = 3  # mentions that bring somebody in


PARTISANS = frozenset({"republican", "democrat"})


def speaks_against(entity: Entity, draft: Draft) -> bool:
    """Whether somebody's office, place or age is another ("the Ohio senator" is not Florida's governor)."""
    if of_other_party(entity, draft) or of_other_age(entity, draft) or _of_that_name(entity, draft):
        return True
    if _stands_in(entity, draft):
        return True
    noun = canonical(draft.lemma)
    of_party = noun in PARTISANS and of_a_place(draft)
    if of_party and "president" in entity.nouns:
        return True  # the Ohio Republican is no president
    if draft.type != "person" or not (of_party or noun in _OFFICES):
        return False
    held = {role for role in entity.nouns if role in _OFFICES}
    held |= {canonical(word) for title in entity.ahead for word in title.split()} & _OFFICES
    if of_party:
        pass  # whatever the office
    elif "former" in draft.modifiers:
        if noun not in held and not (noun in _OF_STATES and held & _OF_STATES):
            return False  # the former governor can be a judge now, the former Ohio governor no Utah senator
    elif held and noun not in held:
        return True
    wanted = _places((*draft.text.split(), *draft.origin))
    said = [*(role.text for role in entity.roles), *entity.ahead]
    said += [
        " ".join((mention.text, *mention.origin))
        for mention in entity.mentions
        if mention.sort == "nominal" and (canonical(mention.lemma) == noun or canonical(mention.lemma) in held)
    ]
    tag = (entity.affiliation or "").replace("–", "-").split("-")
    places = _places([states().get(part, part) for part in tag])
    for words in said:
        places |= _places(words.replace("’s", "").replace("'s", "").split())
    return bool(wanted and places and not wanted & places)


def _stands_in(entity: Entity, draft: Draft) -> bool:
    """Whether a phrase tells of whoever stands in for somebody: ``the deputy commander`` is not Commander Vane."""
    if SECOND.isdisjoint(draft.modifiers) or draft.type != "person" or draft.lemma not in entity.nouns:
        return False
    said = (*(role.text for role in entity.roles), *(mention.text for mention in entity.mentions[-_LOOK_BACK:]))
    return all(SECOND.isdisjoint(text.lower().split()) for text in said)


def _of_that_name(entity: Entity, draft: Draft) -> bool:
    """Whether a phrase tells who somebody is to the one in question: ``the Finch supporter`` is not Finch."""
    if entity.type != "person" or not entity.key or is_place(entity.key[-1].capitalize()):
        return False
    return any(word[:1].isupper() and word.lower() == entity.key[-1] for word in draft.text.split()[:-1])


def _places(words: Sequence[str]) -> set[str]:
    """The places among words, those of two words too ("South Carolina")."""
    pairs = (f"{one} {two}" for one, two in zip(words, words[1:], strict=False) if one[:1].isupper())
    return {place for place in (*words, *pairs) if is_place(place)}


_CONTRARY = {
    "old": frozenset({"young", "younger"}),
    "elderly": frozenset({"young", "younger"}),
    "elder": frozenset({"younger"}),
    "young": frozenset({"old", "elder", "older", "elderly", "aged"}),
    "younger": frozenset({"old", "elder", "older", "elderly", "aged"}),
    "tall": frozenset({"short", "little"}),
    "short": frozenset({"tall"}),
    "little": frozenset({"tall", "big"}),
    "big": frozenset({"little", "small"}),
    "stout": frozenset({"thin", "lean"}),
    "fat": frozenset({"thin", "lean"}),
    "thin": frozenset({"fat", "stout"}),
    "lean": frozenset({"fat", "stout"}),
}


def contrary(entity: Entity, draft: Draft) -> bool:
    """Whether the text has called somebody the opposite: ``the old lady`` is not who was ``a young lady``."""
    if not entity.named and draft.lemma in _ANYBODY:
        if any(apart in draft.modifiers and _brought_in_otherwise(entity, apart) for apart in _APART):
            return True
    against = {word for m in draft.modifiers for word in _CONTRARY.get(m, ())}
    return bool(against) and any(
        not against.isdisjoint(mention.modifiers)
        for mention in entity.mentions[-_LOOK_BACK:]
        if mention.sort == "nominal"
    )


_ANYBODY = frozenset({"man", "woman", "lady", "gentleman"})


# words that tell one man from another, and those that say the same
_APART = {
    "old": frozenset({"elderly"}),
    "young": frozenset({"youthful"}),
    "tall": frozenset({"big"}),
    "little": frozenset({"small", "short"}),
}


def _brought_in_otherwise(entity: Entity, apart: str) -> bool:
    """Whether somebody was brought in by other words: ``the old man``, ``the little man`` are not ``a shabby man``."""
    first = next((mention for mention in entity.mentions if mention.sort == "nominal"), None)
    if first is None or first.determiner not in ("a", "an") or not first.modifiers:
        return False
    same = _APART[apart] | {apart}
    return all(same.isdisjoint(mention.modifiers) for mention in entity.mentions if mention.sort == "nominal")


def telling(draft: Draft) -> list[str]:
    """The words before a noun that tell one bearer from another."""
    words = (*draft.modifiers, *(place.lower() for place in draft.origin))
    return [m for m in words if m not in entries("empty_modifiers") and m.isalpha()]


def _still_in_office(entity: Entity) -> bool:
    """Whether the text states an office without "former" (a mere "President Holm" may be a former one)."""
    stated = [role.text.lower() for role in entity.roles]
    return any(len(role.split()) > 1 for role in stated) and not any("former" in role for role in stated)


# the body in an office: president of the | Kingston Growers Association
_BODY = regex.compile(r"\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|for|and|the)\s)*\p{Lu}[\p{L}’'-]+)+")
_HIGHEST = {"apex": "supreme", "highest": "supreme", "top": "supreme"}  # the top court


def fit(entity: Entity, draft: Draft, wanted: list[str]) -> float | None:
    """How well the words before the noun agree with what is known; None if they speak against it."""
    if not wanted:
        return 1.0
    words = set(entity.key)
    if entity.affiliation:
        for part in entity.affiliation.replace("-", " ").replace("–", " ").split():
            words.update(states().get(part, part).lower().split())
    for role in entity.roles:
        words.update(part.strip(".,'’s").lower() for part in role.text.replace("-", " ").split())
    for mention in entity.mentions[-_LOOK_BACK:]:
        if mention.sort == "nominal":
            words.update(mention.modifiers)
    if any(is_acronym(word) for word in draft.text.split()[:-1]):
        words.update(*(letters_of(key_of((*body.split(),))) for r in entity.roles for body in _BODY.findall(r.text)))
    matched = sum(word in words or (_HIGHEST.get(word) in words and draft.lemma == "court") for word in wanted)
    proper = [w for w in draft.text.split() if w[:1].isupper() and w.lower() in wanted]
    if proper and not any(w.lower() in words for w in proper) and not entity.named:
        return None
    if proper and entity.named and not any(w.lower() in words for w in proper):
        origin = any(w in entries("places") or w in entries("demonyms") for w in proper)
        origin = origin or (draft.lemma == "mp" and not _seat_known(entity))
        regional = origin and noun_type(draft.lemma) == "person" and canonical(draft.lemma) in REGIONAL
        if not regional and not (draft.lemma in OF_TEAMS and not _team_known(entity)):
            return None
    if matched == 0 and any(w in draft.compounds for w in wanted) and not proper and _specified(entity, draft.lemma):
        return None
    return matched / len(wanted)


def _seat_known(entity: Entity) -> bool:
    """Whether the text says for which place somebody sits; not of a ``Labour MP``."""
    titles = (role.text.split() for role in entity.roles)
    seats = {part for words in titles if "MP" in words for part in words if part[:1].isupper()}
    return not seats <= entries("parties") | {"MP"}


OF_TEAMS = frozenset(
    {"boss", "captain", "coach", "defender", "goalkeeper", "manager", "midfielder", "striker", "winger"}
)


def _team_known(entity: Entity) -> bool:
    """Whether the text says whose manager or striker somebody is: ``Holm City striker Odo Finch``, no ``Striker``."""
    titles = (role.text.split() for role in entity.roles)
    return any(part[:1].isupper() for words in titles for part in words[:-1])


def _specified(entity: Entity, noun: str) -> bool:
    """Whether a role with this noun has words of its own before it ("oil giant")."""
    for role in entity.roles:
        words = role.text.lower().split()
        if noun in words and words.index(noun) > 0:
            return True
    return False


def bare_text(draft: Draft) -> str:
    """The phrase in lower case without its article."""
    words = draft.text.lower().split()
    if draft.determiner and words and words[0] == draft.determiner:
        words = words[1:]
    return " ".join(words)
