"""Gathering names: which of them are one person or body."""

from __future__ import annotations

from quoteattr.speakers.identity.choosing import called_alike, choose, just_named, of_generation
from quoteattr.speakers.identity.families import age_of
from quoteattr.speakers.identity.sameness import (
    is_before_given,
    is_western,
    letters_of,
    parts_of,
    same_body,
    same_person,
    surname_first,
    turned,
)
from quoteattr.speakers.lexicon import called_short, entries, is_given, is_place, long_forms
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.renaming import canonical
from quoteattr.speakers.phrases.spelling import is_slip, without_accents
from quoteattr.speakers.phrases.word_shapes import is_acronym, name_token
from quoteattr.speakers.records import Draft, Entity
from quoteattr.types import SpeakerType

_PEOPLE: frozenset[SpeakerType] = frozenset({"person", "unknown"})
_CLUBS = frozenset(
    {"albion", "athletic", "city", "county", "orient", "rangers", "rovers", "town", "united", "villa", "wanderers"}
)  # second words of clubs, which stand for them: Harwick Rovers, Rovers
_TOO_WIDE = frozenset(
    {"house", "street", "state", "states", "nations", "world", "america", "american", "today", "town"}
)  # last words of a body's name that do not stand for it alone: "the House" is not the White House


class Register:
    """The entities of a text, found by name. Names are added in order of trust, mentions in order of text."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._exact: dict[tuple[str, ...], Entity] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._tails: dict[tuple[str, ...], list[Entity]] = {}
        self._initials: dict[str, list[Entity]] = {}
        self._products: set[int] = set()
        self._by_middle: dict[str, list[Entity]] = {}
        self._turn_of: dict[str, Entity] = {}
        self.shared: frozenset[str] = frozenset()
        self.of_people: frozenset[str] = frozenset()
        self.generations: dict[tuple[str, str], str] = {}

    def new(self) -> Entity:
        """A fresh entity."""
        entity = Entity(len(self.entities))
        self.entities.append(entity)
        return entity

    def introduce(self, draft: Draft) -> Entity | None:
        """Make a full name (two words or more) known; None for a short one.

        What has an article and no noun for a body in its name (``the Lumen Nod``) may be a thing that Lumen makes.
        """
        key = key_of(draft.name)
        if len(key) < 2:
            return None
        known = self._find_full(key, draft)
        if known is None:
            known = self.new()
            known.named, known.type, known.key, known.suffix = True, draft.type, key, draft.suffix
        elif known.type == "unknown":
            known.type = draft.type
        if known.introduced_at is None or draft.name_start < known.introduced_at:
            known.introduced_at = draft.name_start
        if known.type == "organization" and draft.determiner and entries("org_words").isdisjoint(key):
            self._products.add(known.id)
        else:
            self._products.discard(known.id)
        self._learn(known, key)
        for other in turned(key) if known.type == "organization" else ():
            self.also(known, other)
        if draft.nickname:
            self.also(known, (name_token(draft.nickname), key[-1]))
        return known

    def also(self, entity: Entity, key: tuple[str, ...]) -> None:
        """Make another full name of the entity known; an entity that had it alone is taken in."""
        other = self._exact.get(key)
        if other is not None and other is not entity:
            for table in (self._by_last, self._by_first, self._tails):
                for row in table.values():
                    if other in row:
                        row[:] = [e for e in row if e is not other or entity not in row]
                        row[:] = [entity if e is other else e for e in row]
            for known, bearer in list(self._exact.items()):
                if bearer is other:
                    self._exact[known] = entity
        kept = entity.key
        self._exact[key] = entity
        self._learn(entity, key)
        entity.key = kept

    def _find_full(self, key: tuple[str, ...], draft: Draft) -> Entity | None:
        exact = self._exact.get(key) or self._exact.get(without_accents(key))
        if exact is not None and exact.suffix == draft.suffix:
            return exact
        for entity in self._by_last.get(key[-1], []) + self._by_first.get(key[0], []):
            if entity.suffix != draft.suffix or not self._agrees(entity, draft):
                continue
            if draft.type == "organization" or entity.type == "organization":
                if draft.type != "person" and entity.type != "person" and same_body(key, entity.key):
                    return entity
            elif same_person(key, entity.key) and not self._rival(key, entity):
                return entity
        return None

    def _rival(self, key: tuple[str, ...], entity: Entity) -> bool:
        """Whether another person fits an initial just as well."""
        return any(
            other is not entity and same_person(key, other.key) and other.type == "person"
            for other in self._by_last.get(key[-1], [])
        )

    def _learn(self, entity: Entity, key: tuple[str, ...]) -> None:
        self._exact.setdefault(key, entity)
        if len(key) > len(entity.key):
            entity.key = key
        plain = without_accents(key)
        self._exact.setdefault(plain, entity)
        for table, word in ((self._by_last, key[-1]), (self._by_first, key[0]), (self._by_last, plain[-1])):
            row = table.setdefault(word, [])
            if entity not in row:
                row.append(entity)
        if len(key) > 1:
            for short in letters_of(key):
                self._initials.setdefault(short, []).append(entity)
        for word in (*key[1:-1], *parts_of(key)):
            if len(word) > 2 and word not in entries("particles"):
                row = self._by_middle.setdefault(word, [])
                if entity not in row:
                    row.append(entity)
        for cut in range(1, len(key) - 1):
            row = self._tails.setdefault(key[cut:], [])
            if entity not in row:
                row.append(entity)

    def is_surname(self, token: str) -> bool:
        """Whether a person of that surname is known by a full name."""
        if token not in self._by_last:
            return False
        return any(e.type == "person" and e.key[-1] == token for e in self._by_last[token])

    def first_called(self, key: tuple[str, ...]) -> Entity | None:
        """The first person known by a full name or surname."""
        if len(key) > 1:
            return self._exact.get(key)
        bearers = self._by_last.get(key[0], []) if key else []
        return next((e for e in bearers if e.type == "person" and len(e.key) > 1), None)

    def knows(self, key: tuple[str, ...]) -> bool:
        """Whether the words are a known full name or the surname of a known person."""
        if len(key) == 1:
            return self.is_surname(key[0])
        known = self._exact.get(key)
        return known is not None and (known.type == "person" or len(key) > 1)

    def is_given(self, token: str) -> bool:
        """Whether one person alone is known who has that given name."""
        bearers = [e for e in self._by_first.get(token, []) if e.type == "person" and len(e.key) > 1]
        return len(bearers) == 1 and token in entries("given_names")

    def in_small(self, words: str) -> Entity | None:
        """The body whose name, or the end of it, stands in small letters: ``the sheriff's office``."""
        key = key_of(tuple(words.split()))
        exact = self._exact.get(key)
        bodies = [exact] if exact is not None else self._tails.get(key, []) if len(key) > 1 else []
        bodies = [e for e in bodies if e.type == "organization" and e.mentions]
        return bodies[0] if len(bodies) == 1 and len(key) > 1 else None

    def knows_person(self, key: tuple[str, ...]) -> bool:
        """Whether the words are the full name or the surname of a known person."""
        known = self._exact.get(key)
        return self.is_surname(key[0]) if len(key) == 1 else known is not None and known.type == "person"

    def candidates(self, draft: Draft) -> list[Entity]:
        """Whom a short name can mean, surname first, then given name, then a body's first word.

        Of two surnames the first can stand for both: ``Ibarra`` for ``Lucía Ibarra Montes``.
        """
        key = key_of(draft.name)
        if not key:
            return []
        if key[-1] not in self._by_last and key[-1] not in self._by_first and key[-1] not in self._by_middle:
            key = without_accents(key)
        exact = self._exact.get(key)
        word = key[0]
        if len(key) > 1 or (exact is not None and exact.key == key and not self._by_last.get(word, [])):
            return self._called_in_full(key, exact, draft)
        people = self._by_surname(word)
        if people:
            own = [e for e in people if e.key[-1] == word] if draft.honorific else []
            return own or people  # Mrs. Holm is Mia Holm, not Ida Holm Rask
        given, only = self._by_given_name(word, draft)
        if only:
            return given
        double = [e for e in self._by_middle.get(word, []) if e.type == "person"]
        if len(double) == 1 and exact is None:
            return double
        bodily = draft.honorific is None and draft.type != "person" and word not in self.of_people
        bodies = self._bodies(word, draft) if bodily else []
        if bodies:
            return bodies
        return [exact] if exact is not None else []

    def _called_in_full(self, key: tuple[str, ...], exact: Entity | None, draft: Draft) -> list[Entity]:
        if exact is not None and draft.suffix not in ("", exact.suffix):
            return [e for e in self._by_last.get(key[-1], []) if e.key == key and e.suffix == draft.suffix]
        return [exact] if exact is not None else list(self._tails.get(key, []))

    def _by_surname(self, word: str) -> list[Entity]:
        people = [e for e in self._by_last.get(word, []) if e.type in _PEOPLE]
        people += [e for e in self._tails.get((word,), []) if e not in people and e.type == "person"]
        first = [e for e in self._by_first.get(word, []) if people and e not in people and e.type == "person"]
        return people + [e for e in first if surname_first(e.key, "")]  # Lim Tae-jun and his sister Ann Lim

    def _by_given_name(self, word: str, draft: Draft) -> tuple[list[Entity], bool]:
        """People of a given name or one that it is short for, and whether nothing else can be meant."""
        given = [e for e in self._by_first.get(word, []) if e.type in _PEOPLE]
        if is_place(draft.name[0]):  # Guatemala is not Guatemala City
            given = [e for e in given if e.type == "person"]
        if not given:
            longer = [e for long in long_forms().get(word, ()) for e in self._by_first.get(long, [])]
            given = [e for e in longer if e.type in _PEOPLE]
        if given and draft.suffix:
            return [e for e in given if e.suffix == draft.suffix], True  # Karl Jr. is not Karl J. Holm
        if name_token(draft.honorific or "") in ("lord", "lady"):  # Lord Ostry is not the Ostry Mills
            given = [e for e in given if e.key[0] in entries("given_names")]
        if given and (draft.honorific is None or is_before_given(draft.honorific) or self._familiar(word, draft)):
            return given, True
        only = given[0] if len(given) == 1 and draft.honorific else None
        return given, only is not None and (surname_first(only.key, draft.honorific or "") or _in_office(only, draft))

    def _bodies(self, word: str, draft: Draft) -> list[Entity]:
        """Bodies that are called by the first word of their name, its letters, its last word or a short form."""
        bodies = [
            e
            for e in self._by_first.get(word, [])
            if e.type == "organization" and _stands_alone(draft.name[0]) and e.id not in self._products
        ]
        if draft.determiner == "the" and word in entries("whole_bodies"):
            bodies = [e for e in bodies if len(e.key) < 2 or e.key[1] in _OF]  # the Academy of Arts
        if is_acronym(draft.name[0]):
            short = self._initials.get(word, [])
            bodies += [e for e in short if e.type in ("organization", "group", "unknown") and same_body((word,), e.key)]
        if bodies:
            return bodies[:1]
        wide = draft.determiner == "the" and word in entries("org_words") - _TOO_WIDE  # the Gazette
        if wide or (word in _CLUBS and not draft.determiner):
            bodies = [e for e in self._by_last.get(word, []) if e.type == "organization" and len(e.key) > 1]
            bodies = bodies or [e for e in self._by_middle.get(word, []) if _heads(word, e)]
        if not bodies and draft.determiner == "the" and word in called_short():  # the Fed
            bodies = [e for e in self._by_first.get(called_short()[word][0], []) if e.key[:2] == called_short()[word]]
        return bodies

    def _familiar(self, word: str, draft: Draft) -> bool:
        """Whether a form of address stands before a given name, as servants and clerks say: ``Mr. Rob``, ``Miss Ann``.

        Not where a Mr. and a Mrs. of that name come up.
        """
        return name_token(draft.honorific or "") in _FAMILIAR and is_given(word) and word not in self.shared

    def _misspelt(self, word: str, draft: Draft) -> list[Entity]:
        """The one person whose surname a lone name is but for a slip of the pen: ``Keibel`` for Anton Kiebel."""
        known = word in self._by_first or word in self._by_last
        if known or draft.determiner or draft.type not in ("person", "unknown"):
            return []
        near = {
            entity.id: entity
            for surname, bearers in self._by_last.items()
            if surname[:1] == word[:1] and is_slip(word, surname)
            for entity in bearers
            if entity.type == "person" and len(entity.key) > 1 and entity.key[-1] == surname
        }
        return list(near.values()) if len(near) == 1 and not is_place(draft.name[0]) else []

    def short(self, draft: Draft, paragraph: int, paragraph_of: dict[int, int], *, speaks: bool = False) -> Entity:
        """The entity of a mention by name, in the order of the text; a new one where none fits.

        The dead do not speak: behind ``Odo Finch died in May``, ``Finch said`` is his mother.
        """
        key = key_of(draft.name)
        fitting = of_generation([e for e in self.candidates(draft) if self._agrees(e, draft)], draft.suffix)
        if speaks and len(fitting) > 1 and not draft.honorific:
            fitting = [e for e in fitting if not e.gone] or fitting
        if not fitting and len(key) == 1 and len(key[0]) > 4:
            fitting = self._misspelt(key[0], draft)
        if draft.honorific and len(key) == 1:
            if key[0] in self.shared:
                fitting = [e for e in fitting if e.mentions and self._belongs(e, draft)]
                alike = [e for e in fitting if called_alike(e, draft)]
                fitting = alike or [e for e in fitting if not self._has_rank_of_another(e, draft)]
            elif len(fitting) > 1 and name_token(draft.honorific) in _RANKS:
                fitting = [e for e in fitting if not self._has_rank_of_another(e, draft)]
            juniors = [e for e in fitting if e.suffix == "jr"] if age_of(draft) == "young" else []
            if juniors:
                fitting = juniors  # the younger Mr. Holm
            elif (name_token(draft.honorific), key[0]) in self.generations:
                fitting = [e for e in fitting if e.mentions and e.age == self.age(draft)]
        elif len(fitting) > 1 and draft.text.lower().startswith(("the younger ", "the elder ")):
            young = draft.text.lower().startswith("the younger ")
            fitting = [e for e in fitting if (e.suffix == "jr") == young] or fitting
        elif len(fitting) > 1 and len(key) == 1 and key[0] in self.shared:  # she is Mrs. or Miss Holm
            fitting = [e for e in fitting if e.gender == "he" and e.mentions] or fitting
        turn = self._turn_of.get(key[-1]) if len(fitting) > 1 else None
        if turn in fitting and not any(just_named(e, draft) for e in fitting if e is not turn):
            chosen = turn
            draft.confidence, draft.how = 0.6, f"“{draft.text}” is the name of several, and of whom the text now tells"
        elif fitting:
            chosen = fitting[0] if len(fitting) == 1 else choose(fitting, draft, paragraph, paragraph_of)
        else:
            chosen = self.new()
            chosen.named, chosen.key, chosen.type = True, key, draft.type
            chosen.suffix = draft.suffix
            if key:
                self._learn(chosen, key)
        if len(fitting) == 1 and len(chosen.key) > 1 and key[0] == chosen.key[0]:
            self._take_turn(chosen, draft)
        return chosen

    def _take_turn(self, entity: Entity, draft: Draft) -> None:
        """In a long text: a surname is now that of whoever was called by the given name when the other was long gone.

        ``Mr. John Lisle rang … [a chapter on] … Robert Lisle was late. “Good morning,” said Mr. Lisle.``
        """
        family = [e for e in self._by_last.get(entity.key[-1], []) if e is not entity and e.gender == entity.gender]
        before = [m.start for e in family for m in e.mentions[-200:] if m.relation == "nsubj" and m.quoted is None]
        if before and draft.start - max(before) > _LONG_GONE:
            self._turn_of[entity.key[-1]] = entity
        elif (
            len(draft.name) > 1
            and draft.relation == "nsubj"
            and self._turn_of.get(entity.key[-1], entity) is not entity
        ):
            del self._turn_of[entity.key[-1]]  # both are there

    def age(self, draft: Draft) -> str | None:
        """``young`` of ``young Mr. Hill``, where that tells him from his father; ``old`` of his grandmother."""
        key = key_of(draft.name)
        two = (name_token(draft.honorific), key[0]) if draft.honorific and len(key) == 1 else ("", "")
        return self.generations.get(two) if age_of(draft) == self.generations.get(two) else None

    def _belongs(self, entity: Entity, draft: Draft) -> bool:
        """In a family with one surname: whether the form of address is one that the person can have."""
        if entity.honorific and draft.honorific and len(entity.key) == 1:
            return name_token(entity.honorific) == name_token(draft.honorific)
        if name_token(entity.honorific or "") in _KNIGHTED and name_token(draft.honorific or "") not in _KNIGHTED:
            return False  # Captain Corrie is not Sir Matthew Corrie
        return draft.gender is None or entity.gender in (None, draft.gender)

    def _has_rank_of_another(self, entity: Entity, draft: Draft) -> bool:
        """``Captain Hill`` beside ``Mr. Hill``, ``Lord Hill``: not Edward Hill, if nothing has called Edward so.

        Nor is a captain one of two of that surname of whom the text does not say so.
        """
        form = name_token(draft.honorific or "")
        if form in _ANYBODYS or len(entity.key) < 2 or form in entity.nouns:
            return False
        if any(form in map(name_token, before.split()) for before in entity.ahead):
            return False
        if form == "lord":
            return True
        family = self._by_last.get(entity.key[-1], [])
        if form in _RANKS and sum(len(e.key) > 1 for e in family) > 1:
            return True
        return any(len(e.key) == 1 and e.honorific and e.gender == entity.gender for e in family)

    def _agrees(self, entity: Entity, draft: Draft) -> bool:
        """Whether gender and form of address do not speak against it ("Mrs. Castell" is not Bruno)."""
        if {draft.gender, entity.gender} == {"he", "she"}:
            return False
        if draft.honorific and entity.honorific and len(entity.key) == 1:
            one, other = draft.honorific.lower().rstrip("."), entity.honorific.lower().rstrip(".")
            two_ranks = one != other and {one, other} <= _RANKS
            return not two_ranks and {one, other} not in ({"mrs", "miss"}, {"mr", "miss"}, {"mr", "mrs"})
        return True


_OF = frozenset({"of", "for"})
_LONG_GONE = 3_500  # characters
_KNIGHTED = frozenset({"sir", "dame"})
_RANKS = frozenset({"captain", "major", "colonel", "admiral", "sergeant", "corporal"})  # of a father and a son
_FAMILIAR = frozenset({"mr", "miss", "master"})
_ANYBODYS = frozenset({"mr", "mrs", "miss", "ms", "master"})


def _in_office(entity: Entity, draft: Draft) -> bool:
    """Whether an office stands before a given name that is hardly a surname, and it is hers: ``Sheriff Sigrún``."""
    return not is_western(entity.key[0]) and canonical((draft.honorific or "").split()[-1]) in entity.nouns


def _heads(word: str, body: Entity) -> bool:
    """Whether a word heads the name of a body: ``Academy`` in ``Fenland Academy of Arts``."""
    at = body.key.index(word) if word in body.key else -1
    return body.type == "organization" and at >= 0 and body.key[at + 1 : at + 2] in {("of",), ("for",)}


def _stands_alone(word: str) -> bool:
    """Whether the first word of a body's name can stand for it ("Kestrel"; not "American", not "New")."""
    return len(word) > 2 and word not in entries("demonyms") and word not in entries("places")
