"""The finished cast of a text: every mention, whom it means, and who that is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

import regex
from attrs import evolve, field, frozen

from quoteattr.speakers.identity.roll import Speakers
from quoteattr.speakers.identity.sameness import same_given
from quoteattr.speakers.identity.together import find_groups, group_speaker, taken_up
from quoteattr.speakers.lexicon import entries, is_given, long_forms, noun_type, tells_something
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.word_shapes import is_initial, name_token
from quoteattr.speakers.reading import Reading, describe
from quoteattr.speakers.records import Draft, Entity, Mention, Resolution
from quoteattr.speakers.reference.pairs import PLACES
from quoteattr.speakers.reference.standins import named_ones, predicates, relatives, spoken_for
from quoteattr.speakers.reference.writers import writers
from quoteattr.speakers.roles.ranking import fuller_first, gap, says_little
from quoteattr.speakers.walk import read
from quoteattr.syntax.records import Parse
from quoteattr.types import Role, Span, Speaker, SpeakerType

_PRONOUN_ORDER = ("he", "she", "they", "it")


def _begin(mention: Mention) -> int:
    return mention.start


@frozen(eq=False)
class Cast:
    """The people and bodies of one text.

    Attributes:
        mentions: every mention, sorted by offset.
        speakers: for each entity number its Speaker (without a mention of its own).
    """

    mentions: tuple[Mention, ...]
    speakers: Speakers
    _text: str = field(repr=False)
    _at: dict[tuple[int, int], int] = field(repr=False)
    _relatives: dict[tuple[int, int], tuple[int, int]] = field(repr=False)
    _groups: dict[tuple[int, int], tuple[int, Span]] = field(repr=False)
    _genders: tuple[str | None, ...] = field(repr=False, default=())
    _writers: dict[int, int] = field(repr=False, factory=dict)
    _entered: dict[int, str] = field(repr=False, factory=dict)

    def mention_at(self, sentence_index: int, word_index: int) -> Mention | None:
        """The mention that a word belongs to; for ``who`` the one that it stands for; None without.

        Args:
            sentence_index: ``Sentence.index``.
            word_index: ``Word.index``.
        """
        number = self._number_at(sentence_index, word_index)
        return None if number is None else self.mentions[number]

    def _number_at(self, sentence_index: int, word_index: int) -> int | None:
        key = (sentence_index, word_index)
        for _ in range(3):
            if key in self._at:
                return self._at[key]
            if key not in self._relatives:
                return None
            key = self._relatives[key]
        return None

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin within ``text[start:end]``."""
        low = bisect_left(self.mentions, start, key=_begin)
        return self.mentions[low : bisect_left(self.mentions, end, low, key=_begin)]

    def resolve(self, sentence_index: int, word_index: int) -> Resolution | None:
        """Whom a word refers to; None if it belongs to no mention.

        Args:
            sentence_index: ``Sentence.index``.
            word_index: ``Word.index`` of any word of the phrase, best its head.
        """
        group = self._groups.get((sentence_index, word_index))
        if group is not None:
            return Resolution(group[0], "all that the phrase names", 0.9, group[1])
        number = self._number_at(sentence_index, word_index)
        if number is None:
            return None
        mention = self.mentions[number]
        span = Span(mention.start, mention.end, mention.text)
        if number in self._writers:
            writer = self._writers[number]
            by = f"whose “{mention.text}” is: {self.speakers[writer].name}"
            return Resolution(writer, by, mention.confidence, span, self.speakers.name_span(writer))
        how = mention.how
        entity = mention.entity
        name_span = self.speakers.name_span(entity) if entity is not None else None
        if how is not None and entity is not None and mention.sort == "pronoun":
            how = f"{how}: {self.speakers[entity].name}" if self.speakers[entity].name else how
        return Resolution(entity, how, mention.confidence, span, name_span)

    def entity_at(self, sentence_index: int, word_index: int) -> int | None:
        """The number of whom a word refers to; None where that is nobody the text tells of."""
        resolution = self.resolve(sentence_index, word_index)
        return resolution.entity if resolution is not None else None

    def speaker(self, entity_id: int) -> Speaker:
        """The speaker of that number.

        Raises:
            IndexError: if there is none.
        """
        return self.speakers[entity_id]

    def enter(self, mention: Mention) -> int:
        """Takes in somebody known only by a description, and says by what number."""
        words = mention.text.split(" ", 1)[-1]
        number = len(self.speakers)
        role = Role(words, Span(mention.end - len(words), mention.end, words), "description")
        self.speakers.add(Speaker(number, words, words, (role,), type="person"))
        return number

    def enter_namesake(self, mentions: Sequence[Mention], other: int) -> int:
        """Takes in somebody by whose surname another one was called, and says by what number."""
        names = Counter(mention.text for mention in mentions)
        name = max(names, key=lambda name: names[name])
        number = len(self.speakers)
        aliases = tuple(text for text in names if text != name)
        self.speakers.add(Speaker(number, name, type="person", aliases=aliases, pronouns=self.speaker(other).pronouns))
        gender = self.gender(other)
        if gender is not None:
            self._entered[number] = gender
        speaker = self.speaker(other)
        self.speakers.replace(other, evolve(speaker, aliases=tuple(a for a in speaker.aliases if a not in names)))
        return number

    def unsay(self, entity_id: int, noun: str) -> None:
        """Forgets that the text calls somebody by a noun, whom it does not mean."""
        speaker = self.speakers[entity_id]
        roles = tuple(role for role in speaker.roles if noun not in role.text.lower().split())
        aliases = tuple(name for name in speaker.aliases if name[:1].isupper() or noun not in name.lower().split())
        role = roles[0].text if roles else None
        self.speakers.replace(entity_id, evolve(speaker, roles=roles, role=role, aliases=aliases))

    def name_span(self, entity_id: int) -> Span | None:
        """Where somebody's fullest name stands, None where nobody is named."""
        return self.speakers.name_span(entity_id)

    def gender(self, entity_id: int) -> str | None:
        """ "he" or "she" where forms of address, nouns or the pronouns beside the name say so for certain."""
        return self._genders[entity_id] if entity_id < len(self._genders) else self._entered.get(entity_id)


def read_cast(
    parse: Parse, *, sources: Collection[tuple[int, int]] = (), roles: bool = True, tale: bool = False
) -> Cast:
    """Gather the people and bodies of a parsed text.

    Args:
        parse: the text's dependency trees.
        sources: (sentence index, word index) of words known to be subjects of speech verbs.
        roles: whether to look for roles.
        tale: whether beasts and things may talk, as in fiction.

    Returns:
        The cast; every word of it can be resolved to an entity number and a Speaker.
    """
    reading = read(parse, sources, roles, tale=tale)
    groups = find_groups(reading)
    speakers = Speakers(len(reading.entities), lambda number: _speaker(reading, reading.entities[number]))
    at: dict[tuple[int, int], int] = {}
    drafts = sorted(reading.drafts, key=lambda d: (d.start, d.end))
    order = {"nominal": 0, "pronoun": 1, "name": 2}
    for number in sorted(range(len(drafts)), key=lambda n: order[drafts[n].sort]):
        draft = drafts[number]
        if draft.relation == "inner":
            continue
        for word in range(draft.first, draft.last + 1):
            at[(draft.sentence, word)] = number
    for head, number in (*spoken_for(reading, drafts), *predicates(reading, drafts), *named_ones(reading, drafts)):
        at[head] = number
    wrote = writers(reading, drafts)
    unresolved: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        at.setdefault((draft.sentence, draft.head), number)
        if draft.sort == "pronoun" and draft.entity is None and draft.quoted is None:
            draft.entity = unresolved.setdefault(draft.lemma, len(speakers))
            draft.confidence = 0.3
            draft.how = f"the text does not say who “{draft.text}” is"
            if draft.entity == len(speakers):
                speakers.add(_nobody(draft, len(speakers)))
    mentions = _frozen(drafts)
    finished_groups = {}
    alike: dict[frozenset[int | None], int] = {}
    for key, together in groups.items():
        speaker, span = group_speaker(reading, together, speakers, len(speakers))
        number = alike.setdefault(frozenset(member.entity for member in together.members), speaker.id)
        if number == speaker.id:
            speakers.add(speaker)
        else:  # they have spoken together before
            speakers.replace(number, _also_called(speakers[number], speaker))
        finished_groups[key] = (number, span)
    for draft, key in taken_up(reading, groups).items():
        span = Span(draft.start, draft.end, draft.text)
        finished_groups[draft.sentence, draft.head] = (finished_groups[key][0], span)
    genders = tuple(None if entity.presumed else entity.gender for entity in reading.entities)
    return Cast(mentions, speakers, parse.text, at, relatives(reading), finished_groups, genders, wrote)


def _also_called(speaker: Speaker, other: Speaker) -> Speaker:
    """A group with the names and roles that it has elsewhere: ``Holm and Lind`` for ``Ann Lind and Tom Holm``."""
    aliases = dict.fromkeys((*speaker.aliases, other.name or "", *other.aliases))
    roles = speaker.roles or other.roles
    return evolve(
        speaker,
        aliases=tuple(name for name in aliases if name and name != speaker.name),
        roles=roles,
        role=roles[0].text if roles else None,
    )


def _frozen(drafts: Sequence[Draft]) -> tuple[Mention, ...]:
    return tuple([
        Mention(
            draft.sentence, draft.head, draft.start, draft.end, draft.text, draft.sort, draft.number, draft.gender,
            draft.entity, draft.how, draft.confidence,
        )
        for draft in drafts
    ])  # fmt: skip


def _nobody(draft: Draft, number: int) -> Speaker:
    """A speaker of whom the text says no more than a pronoun."""
    kind: SpeakerType = "group" if draft.number == "plural" else "person"
    if draft.lemma == "it":
        kind = "unknown"
    pronouns = (draft.lemma,) if draft.lemma in _PRONOUN_ORDER else ()
    return Speaker(number, None, type=kind, pronouns=pronouns)


_LONG_DESCRIPTION = 10
_CLAUSE = regex.compile(r",?\s(?:who|which|that|whose|where)\s")


def _without_long_clause(words: str, start: int, end: int) -> tuple[str, int]:
    """A description that stands for a name, and where it ends, without a relative clause that makes it long.

    ``president`` for ``president who signed the treaty and who hoped to leave before the summer came``
    """
    clause = _CLAUSE.search(words) if words.count(" ") >= _LONG_DESCRIPTION else None
    if clause is None or end - start != len(words):
        return words, end
    return words[: clause.start()], start + clause.start()


def _speaker(reading: Reading, entity: Entity) -> tuple[Speaker, Span | None]:
    """The public record of an entity, and where its name stands."""
    text = reading.parse.text
    name, at, aliases, described = _names_of(reading, entity)
    kind = _type(entity)
    if entity.named and name is not None:
        if len(key_of((*name.split(),))) == 1 and _needs_address(reading, entity):
            name = f"{entity.age} {entity.honorific} {name}" if entity.age else f"{entity.honorific} {name}"
        name = _in_usual_case(name) if kind == "person" else name
    roles = [*entity.roles, *described]
    if not entity.named and kind == "person" and name is not None and at is not None and not roles:
        roles.append(Role(name, Span.of(text, *at), "description"))
    ordered = _in_order(roles, entity, at)
    aliases = [_in_full(alias, ordered) if entity.named else alias for alias in aliases if alias != name]
    body = next((role.text for role in ordered if role.relation == "body"), None) if kind == "person" else None
    return (
        Speaker(
            entity.id, name, ordered[0].text if ordered else None, ordered, entity.honorific, kind, None,
            tuple(dict.fromkeys(aliases)), tuple(p for p in _PRONOUN_ORDER if p in entity.pronouns),
            entity.affiliation or body,
        ),
        Span.of(text, *at) if at else None,
    )  # fmt: skip


def _names_of(reading: Reading, entity: Entity) -> tuple[str | None, tuple[int, int] | None, list[str], list[Role]]:
    """The best name of somebody and where it stands, all others, and the descriptions that are roles too."""
    text = reading.parse.text
    name, at = entity.name, entity.name_at
    aliases, roles = list(entity.aliases), []
    preferred = _preferred(entity, text) if entity.named else None
    if preferred is not None and preferred.name_start >= 0 and " ".join(preferred.name) != name:
        aliases.insert(0, name or "")
        name, at = " ".join(preferred.name), (preferred.name_start, preferred.end)
    for draft in entity.mentions:
        if draft.sort != "nominal" or draft.lemma in PLACES:
            continue
        words, start, end = describe(reading, draft)
        if entity.named:
            aliases.append(words)
            if _is_role(entity, draft):
                roles.append(Role(words, Span.of(text, start, end), "description"))
            continue
        words, end = _without_long_clause(words, start, end)
        if name is None or _fuller(words, name, draft) or _of_somebody_named(entity, draft, name):
            if name is not None:
                aliases.append(name)
            name, at = words, (start, end)
        elif words != name:
            aliases.append(words)
    return name, at, [*aliases, *_addresses(entity)], roles


def _is_role(entity: Entity, draft: Draft) -> bool:
    """Whether a description that takes up a name says what somebody is: ``the baker``; not ``the man``."""
    beside = draft.how is None or draft.how.startswith(("the phrase beside", "the title before"))
    telling = tells_something(draft.lemma) and noun_type(draft.lemma) != "organization"
    return not beside and entity.type == "person" and telling


def _in_order(roles: Sequence[Role], entity: Entity, at: tuple[int, int] | None) -> tuple[Role, ...]:
    """Roles without those said twice, nor those of a body that only say its name again; those that say most first."""
    said = {*entity.key} if entity.type != "person" else set()
    unique: dict[str, Role] = {}
    for role in sorted(roles, key=lambda r: (says_little(r), *gap(r.span, at))):
        if not said or not {*key_of((*role.text.split(),))} <= said | {"of", "for", "the", "and"}:
            unique.setdefault(role.text.lower(), role)
    return tuple(fuller_first([*unique.values()]))


def _in_usual_case(name: str) -> str:
    """A name whose first word stands in capitals because a report begins with it: ``DOUGLAS Holm``."""
    first, _, rest = name.partition(" ")
    capitals = len(first) > 3 and first.isalpha() and first.isupper() and not rest.isupper()
    return f"{first.capitalize()} {rest}" if rest and capitals and is_given(first) else name


def _in_full(alias: str, roles: Sequence[Role]) -> str:
    """A description that is the beginning of a role as that role: ``minister for trade | , fisheries and the sea``."""
    return next((r.text for r in roles if r.text.startswith((f"{alias} ", f"{alias},"))), alias)


_NO_ADDRESS = frozenset({"the", "former", "ex", "then", "late", "a", "an"})


def _addresses(entity: Entity) -> list[str]:
    """The names with the forms of address that the text gives them: ``Mrs. Tabb``, ``Dr. Ada Holm``.

    A title of several words stays whole: ``Foreign Minister Ada Holm``, not ``Minister Ada Holm``.
    """
    found = []
    for draft in entity.mentions:
        if draft.sort != "name" or not draft.honorific or not draft.name:
            continue
        name = " ".join(draft.name)
        before, _, _ = draft.text.partition(draft.honorific)
        words = before.split()
        while words and (words[0].lower() in _NO_ADDRESS or not words[0][:1].isupper()):
            del words[0]
        found.append(" ".join([*words, draft.honorific, name]))
    return found


def _preferred(entity: Entity, text: str) -> Draft | None:
    """The mention with the fullest name, of two given names the one that the text calls the person by."""
    named = [d for d in entity.mentions if d.sort == "name" and d.name]
    full = [d for d in named if len(d.name) > 1 and not d.heading] or [d for d in named if len(d.name) > 1]
    if not full or entity.type != "person":
        return None
    names = {d.name for d in full}
    folded = {name: (name[0].lower(), *name[1:]) for name in names}  # Von Holm, at the head of a sentence
    ends = {n for n in names if any(len(o) > len(n) and o[-len(n) :] in (n, folded[n]) for o in names)}
    full = [d for d in full if d.name not in ends]
    given = {name_token(d.name[0]): None for d in full}
    same = all(same_given(next(iter(given)), other) for other in given)

    words = Counter([] if same else regex.findall(r"\p{L}+", text))

    def rank(draft: Draft) -> tuple[int, int, int, int]:
        spelled = sum(not is_initial(part) for part in draft.name)
        short = name_token(draft.name[0]) in long_forms()
        return (words[draft.name[0]], len(draft.name), spelled, -int(short))

    return max(full, key=rank)


def _needs_address(reading: Reading, entity: Entity) -> bool:
    """Whether a lone name says too little without its form of address: ``Queen Anne``, one of several Hartwells."""
    form = (entity.honorific or "").lower()
    if form in entries("given_name_addresses"):
        return True
    return entity.surname in reading.register.shared and bool(form)


def _fuller(words: str, name: str, draft: Draft) -> bool:
    """Whether a later description says more than the first one: more words, or a name where there was none."""
    if draft.determiner == "the" or draft.possessive:
        return False
    if any(c.isupper() for c in name) and not any(c.isupper() for c in words):
        return False
    return len(words.split()) > len(name.split()) and len(name.split()) == 1


def _of_somebody_named(entity: Entity, draft: Draft, name: str) -> bool:
    """Whether a description says by name whose somebody is, and the one before did not (``Lind's aide``)."""
    owner = draft.owner
    if owner is None or owner.sort != "name" or draft.lemma not in name.lower().split():
        return False
    return not any(
        other.sort != "nominal" or (other.owner and other.owner.sort == "name")
        for other in entity.mentions[: entity.mentions.index(draft)]
    )


def _type(entity: Entity) -> SpeakerType:
    if entity.number == "plural" and entity.type in ("person", "unknown"):
        return "group"
    if entity.type == "unknown" and "it" in entity.pronouns and entity.named and entity.roles:
        return "organization"  # Allmark, the maker of soap, said it was late
    return entity.type
