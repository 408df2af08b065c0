"""Several who speak together: members joined by ``and``, or named behind a noun for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex
from attrs import evolve, frozen

from quoteattr.speakers.lexicon import is_several
from quoteattr.speakers.reading import Reading, describe
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import Role, Span, Speaker


def _one_of_two_offices(sentence: Sentence, first: Draft, other: Draft) -> bool:
    """Whether two nouns are one person: ``the Ohio senator and liberal candidate``, ``The clerk and poet was sad``.

    One article, and each with more words than the noun, a verb in the singular or a name behind (``a diver and poet
    named Luc Morel``); not ``the mother and daughter``.
    """
    if not first.sort == other.sort == "nominal" or not first.type == other.type == "person":
        return False
    if not first.determiner or other.determiner or other.owner:
        return False
    words = sentence.words
    at = other.last + 1
    if at + 2 < len(words) and words[at].text == "," and words[at + 1].lower == "who":
        at += 2
    verb = words[at] if at < len(words) else None
    if verb is not None and (verb.xpos == "VBZ" or verb.lower in ("was", "named")):
        return True
    several = verb is not None and verb.xpos == "VBP"
    return first.determiner == "the" and bool(first.modifiers and other.modifiers) and not several


_JOINING = frozenset({"and", "&"})


def _in_role(reading: Reading, draft: Draft, member: Draft) -> bool:
    """Whether a phrase stands in what somebody is: ``Ann Lee, EVP and General Manager, said``."""
    entity = reading.entity_of(draft)
    return entity is not None and any(r.span.start <= member.start < r.span.end for r in entity.roles)


@frozen(eq=False)
class Together:
    """Several members, and the noun for all of them behind which they are named."""

    members: Sequence[Draft]
    noun: Draft | None = None


def find_groups(reading: Reading) -> dict[tuple[int, int], Together]:
    """Subjects of several members joined by ``and``, and others whose words they are: head word and members."""
    by_head = {(d.sentence, d.head): d for d in reading.drafts if d.sort != "pronoun"}
    found = {}
    for draft in reading.drafts:
        asked = (draft.sentence, draft.head) in reading.sources
        if draft.sort == "pronoun" or draft.possessive or not (asked or draft.relation.startswith("nsubj")):
            continue
        sentence = reading.sentences[draft.sentence]
        if _JOINING.isdisjoint(sentence.forms):
            continue
        members, noun = _joined(reading, sentence, draft, by_head), None
        if len(members) < 2 and asked:
            members, noun = _named_all(reading, sentence, draft, by_head), draft
        if len(members) > 1 and _is_one_name(reading, members):
            continue
        kinds = [reading.entities[m.entity].type for m in members if m.entity is not None]
        if len(members) > 1 and len(kinds) == len(members) and (asked or "unknown" not in kinds[:1]):
            found[(draft.sentence, draft.head)] = Together(members, noun)
    return found


def _is_one_name(reading: Reading, members: Sequence[Draft]) -> bool:
    """Whether a body is called elsewhere what here looks like several: ``the Society of Bakers | and Millers``."""
    entity = reading.entity_of(members[0])
    if entity is None or entity.type != "organization" or entity.name is None:
        return False
    name = entity.name.split()
    return "and" in name and reading.parse.text[members[0].start : members[-1].end].split()[-len(name) :] == name


_BOTH = frozenset({"couple", "pair", "duo"})


def taken_up(reading: Reading, groups: Mapping[tuple[int, int], Together]) -> dict[Draft, tuple[int, int]]:
    """Mentions that mean two joined before: ``Ann Lee and Tom Hill run the inn. “We try,” | they | said``.

    ``they`` where nobody else was a subject since, ``the couple``, ``the two clerks`` where there are no others.
    """
    found: dict[Draft, tuple[int, int]] = {}
    for draft in reading.drafts if groups else ():
        if (draft.sentence, draft.head) not in reading.sources or not _means_both(reading, draft):
            continue
        for key in sorted(groups, reverse=True):
            first, *others = groups[key].members
            if key[0] < draft.sentence - _NEAR or len(others) != 1 or not first.relation.startswith("nsubj"):
                continue
            kinds = {m.sort == "name" and _is_person(reading, m) for m in (first, *others)}
            if key[0] < draft.sentence and kinds == {True} and first.quoted is None:
                if draft.sort == "nominal" or _right_behind(reading, groups[key], key[0], draft):
                    found[draft] = key
                break
    return found


def _is_person(reading: Reading, member: Draft) -> bool:
    entity = reading.entity_of(member)
    return entity is not None and entity.type == "person"


_NEAR = 3  # sentences


def _means_both(reading: Reading, draft: Draft) -> bool:
    """Whether a mention can be two people: ``they``, ``the two clerks``; ``the couple`` without more."""
    if draft.quoted is not None:
        return False
    if draft.sort == "pronoun":
        return draft.lemma == "they" and draft.relation == "nsubj"
    two = draft.text.lower().startswith("the two") and draft.type in ("group", "person", "unknown")
    if draft.determiner != "the" or draft.owner or not (two or (draft.lemma in _BOTH and not draft.modifiers)):
        return False
    entity = reading.entity_of(draft)
    if entity is None or entity.named:
        return False
    if two:  # nobody met two clerks before
        before = [d for d in entity.mentions if "two" in d.text.lower().split()]
        return all(d.determiner == "the" and (d.sentence, d.head) in reading.sources for d in before)
    if any(d.determiner != "the" for d in entity.mentions):
        return False
    return not regex.search(rf"(?i)\ba {draft.lemma}\b(?! of)", reading.parse.text)


def _right_behind(reading: Reading, group: Together, index: int, draft: Draft) -> bool:
    """Whether the sentence of two stands right before that of a mention, and no others are a subject since.

    A sentence about one of them may stand between: ``Ann Lee and Tom Hill run it. Lee told the Herald no. “…,” they``.
    """
    text, members = reading.parse.text, {member.entity for member in group.members}
    for number in range(index, draft.sentence):
        one, after = reading.sentences.get(number), reading.sentences.get(number + 1)
        if one is None or after is None or text[one.words[-1].end : after.start].strip('\n "”’“‘'):
            return False
    for number in range(index, draft.sentence + 1):
        for other in reading.drafts_in.get(number, ()):
            if other.quoted is not None or not other.relation.startswith("nsubj") or other is draft:
                continue
            if other.sort == "nominal" and other.number == "plural":
                return False
            acts = other.sort == "name" or other.type in ("person", "group", "organization")
            if index < number < draft.sentence and acts and other.entity not in members:
                return False
    return True


def _joined(
    reading: Reading, sentence: Sentence, draft: Draft, by_head: Mapping[tuple[int, int], Draft]
) -> list[Draft]:
    """A phrase and those that ``and`` joins to it; it alone where nothing is."""
    members, joined = [draft], False
    for kid in _hung_on(sentence, draft):
        member = by_head.get((draft.sentence, kid.index))
        if kid.base_relation == "flat" and (member is None or member.sort != "name"):
            continue  # a surname
        if member is None and kid.text in _PARTIES and _past_party(sentence.words, draft.last) > kid.index:
            continue
        if kid.base_relation == "appos" and not _listed_as_apposition(draft, member):
            continue
        if member is None or member.first <= members[-1].last or member.entity == draft.entity:
            break
        between = _without_asides(sentence, members[-1], member)
        if any(w.lower not in ("and", ",", "&", "both", "the") for w in between):
            break
        if _one_of_two_offices(sentence, draft, member) or _in_role(reading, draft, member):
            break
        joined = joined or any(w.lower in _JOINING for w in between)
        members.append(member)
    return members if joined else members[:1]


def _hung_on(sentence: Sentence, draft: Draft) -> list[Word]:
    """What hangs on a phrase; behind a title also on the name: ``Sens. | Ada | Holm and Owen Finch``."""
    words = sentence.words
    kids = sentence.dependents(words[draft.head], "conj", "appos", "flat")
    if draft.sort == "name" and draft.title is not None and draft.head < draft.title[1] + 1:
        named = [k for w in words[draft.title[1] + 1 : draft.last + 1] for k in sentence.dependents(w, "conj")]
        kids = sorted([*kids, *named], key=lambda kid: kid.index)
    return kids


def _listed_as_apposition(draft: Draft, member: Draft | None) -> bool:
    """Whether the second of three with titles hangs on the first: ``Mayor Ann Lee, | Gov. Tom Hill | and Max Roe``."""
    if member is None or member.possessive or member.entity == draft.entity:
        return False
    return all(one.sort == "name" and one.type == "person" and len(one.name) > 1 for one in (draft, member))


def _named_all(
    reading: Reading, sentence: Sentence, draft: Draft, by_head: Mapping[tuple[int, int], Draft]
) -> list[Draft]:
    """All whose names stand behind a noun for several: ``Two historians, Marta Vidal and Odo Finch, said``."""
    words = sentence.words
    if draft.sort != "nominal" or draft.number != "plural" or draft.type not in ("group", "person"):
        return []
    named = next((k for k in sentence.dependents(words[draft.head], "appos")), None)
    first = by_head.get((draft.sentence, named.index)) if named is not None else None
    if first is None or first.sort != "name" or words[first.phrase - 1].text not in _BEFORE_NAMES:
        return []
    members = _joined(reading, sentence, first, by_head)
    last = max([members[-1].last, *(w.index for k in _of_what(sentence, members[-1]) for w in sentence.subtree(k))])
    after = words[last + 1].text if last + 1 < len(words) else ""
    named_only = all(m.sort == "name" and m.type != "organization" for m in members)
    return members if named_only and after in _BEHIND_NAMES and words[draft.first].lower not in _PICKED else []


_BEFORE_NAMES = frozenset({",", "(", "-", "–", "—", ":"})
_BEHIND_NAMES = frozenset({",", ")", "-", "–", "—", ""})
_PICKED = frozenset({"many", "most", "other", "some"})


_PARTIES = frozenset({"R", "D", "I"})


def _past_party(words: Sequence[Word], last: int) -> int:
    """The last word of party and place behind a name, of the name without: ``Ann Lee, D-Ohio |, and Tom Hill``."""
    texts = [word.text for word in words[last + 1 : last + 5]]
    if len(texts) < 4 or texts[0] != "," or texts[1] not in _PARTIES or texts[2] not in ("-", "–"):
        return last
    end = last + 4
    while end + 1 < len(words) and words[end + 1].upos == "PROPN":
        end += 1
    return end


def _without_asides(sentence: Sentence, member: Draft, other: Draft) -> Sequence[Word]:
    """The words between two members, less what is said of the first: ``Ann Lee, | a baker | , and Tom Hill``.

    Not in ``Ann Lee, a baker, and the clerk of the guild``: the other has a name, or is hers (``and her son``).
    """
    between = sentence.words[_past_party(sentence.words, member.last) + 1 : other.phrase]
    if not (len(other.name) > 1 or _named_behind(sentence, other) or other.determiner in ("his", "her", "their")):
        return between
    asides = [k for k in sentence.dependents(sentence.words[member.head], "appos", "acl") if k.index > member.last]
    asides += _of_what(sentence, member)
    said = {w.index for kid in asides for w in sentence.subtree(kid)}
    return [w for w in between if w.index not in said]


def _of_what(sentence: Sentence, member: Draft) -> list[Word]:
    """The place or body that somebody named is of, right behind the name: ``Ann Lee of | Ohio``, ``at | the Guild``."""
    behind = sentence.words[member.last + 1 : member.last + 3]
    tie = next((word for word in behind if word.text != ","), None)
    if member.sort != "name" or tie is None or tie.lower not in ("of", "at", "from", "in", "with"):
        return []
    return [k for k in sentence.dependents(sentence.words[member.head], "nmod") if k.index == tie.head]


def _named_behind(sentence: Sentence, member: Draft) -> bool:
    """Whether a name stands behind a description: ``her son, | Tom``."""
    return any(k.upos == "PROPN" for k in sentence.dependents(sentence.words[member.head], "appos"))


def _plain(member: Draft) -> str:
    """The words of a member without its article."""
    words = member.text.split()
    return " ".join(words[1:] if member.determiner in ("the", "a", "an") and len(words) > 1 else words)


def group_speaker(reading: Reading, group: Together, speakers: Sequence[Speaker], number: int) -> tuple[Speaker, Span]:
    """The speaker that several members make together."""
    names, members = [], group.members
    for member in members:
        known = member.sort == "name" or _named_behind(reading.sentences[member.sentence], member)
        name = speakers[member.entity].name if known and member.entity is not None else None
        names.append(name or _plain(member))
    start, end = members[0].start, members[-1].end
    name = ", ".join(names[:-1]) + " and " + names[-1]
    span = Span.of(reading.parse.text, start, end)
    alias = " ".join(span.text.split())
    role = _role_of(reading, group, speakers)
    return Speaker(
        number, name, role.text if role else None, (role,) if role else (), type="group",
        aliases=(alias,) if alias != name else (),
    ), span  # fmt: skip


def _role_of(reading: Reading, group: Together, speakers: Sequence[Speaker]) -> Role | None:
    """What the text says of all at once: ``the bakers Ann Lee and Tom Hill``, ``Ann Lee and Tom Hill, two bakers``."""
    if not reading.with_roles:
        return None
    *named, last = group.members
    if last.modifiers[:1] == ("other",) and is_several(last.text.split()[-1]) and all(m.sort == "name" for m in named):
        span = Span.of(reading.parse.text, last.start, last.end)
        return Role(last.text.partition("other ")[2], span, "description")  # Ann Lee and other | bakers
    if any(m.sort != "name" or m.entity is None for m in group.members):
        return None
    if group.noun is not None:
        words, start, end = describe(reading, group.noun)
        return Role(_uncounted(words), Span.of(reading.parse.text, start, end), "apposition")
    roles = [speakers[m.entity].roles for m in group.members if m.entity is not None]
    for role in roles[0]:
        if all(any(other.span.end == role.span.end for other in others) for others in roles[1:]):
            if not role.span.text.startswith("of "):  # two | of the three who …
                return evolve(role, text=_uncounted(role.span.text))
    return None


def _uncounted(words: str) -> str:
    """A phrase without article and number: ``the two bakers of Holm`` → ``bakers of Holm``."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in _COUNTS:
        del parts[0]
    return " ".join(parts)


_COUNTS = frozenset({"a", "an", "the", "both", "two", "three", "four", "five", "six", "seven", "eight", "several"})
