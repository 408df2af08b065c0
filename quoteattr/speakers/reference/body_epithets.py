"""Definite phrases for a body named before: ``the agency``, ``the U.S. company``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import alike, entries, is_place, singular, trades
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.binding import clause_mates
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.salience import salience
from quoteattr.speakers.reference.signs import is_told
from quoteattr.syntax.records import Sentence


def resolve_body(
    phrase: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int]
) -> tuple[Entity, float, str] | None:
    """The named body that ``the agency`` or ``the company`` takes up: the most present one nearby.

    ``the U.S. company`` and ``the oil giant`` take up the only one of which the text has told.
    """
    best: Entity | None = None
    top = 1.6
    if phrase.modifiers and sum(_can_be(spoken.entity, phrase) for spoken in focus.by_entity.values()) != 1:
        return None
    here = sentences[phrase.sentence]
    beside: set[int] = set()  # The force went to the watchdog: another body
    outlet = phrase.lemma in entries("outlets")
    for draft, entity in reversed(focus.recent):
        distance = phrase.sentence - draft.sentence
        if distance > 3:
            break
        if entity.id in beside or not _can_be(entity, phrase):
            continue
        there = sentences[draft.sentence]
        led, told = _led(there, draft), is_told(there, draft)
        if entity.type == "unknown" and draft.relation in ("nmod", "obl") and not led:
            continue  # Ann Moor, of Hull, told the court
        if distance == 0 and clause_mates(here, phrase, draft):
            beside.add(entity.id)
            continue
        if _watches(there, draft) or (told and not outlet):
            continue  # Lind told the Herald it was late. The company said
        value = salience(phrase, draft, entity, focus, sentences, paragraphs)
        value -= 1.5 if entity.type == "unknown" and not led else 0.0
        value += 2.0 if led or told else 0.0
        if value > top:
            best, top = entity, value
    best = best or _only_body(phrase, focus, sentences, beside)
    return (best, 0.65, f"“{phrase.text}” takes up the body just spoken of") if best is not None else None


def _only_body(phrase: Draft, focus: Focus, sentences: dict[int, Sentence], beside: set[int]) -> Entity | None:
    """The one body that the text has named, and not long ago: ``A row at Holm City goes on. The club said``.

    However long ago, if its name tells its trade, or it is the one that did something or that the text began with.
    """
    business = phrase.lemma in entries("company_nouns") or phrase.lemma in TEAMS or phrase.lemma in trades()
    if not business or (phrase.sentence, phrase.head) not in focus.sources:
        return None
    bodies, others = [], []
    for spoken in focus.by_entity.values():
        named = [draft for _, draft in spoken.places if draft.sort == "name"]
        if not named or not _can_be(spoken.entity, phrase) or spoken.entity.id in beside:
            continue
        if spoken.entity.type == "organization":
            bodies.append((named, spoken.entity))
        elif not sentences[named[-1].sentence].words[named[-1].head].name.endswith("PER"):
            others.append((named, spoken.entity))
    told = [entity for _, entity in bodies if _of_that_trade(entity, phrase.lemma)]
    if len(told) == 1:
        return told[0]  # Tarn Steel … the steelmaker
    found = bodies or others
    if len(found) == 1 and 0 < phrase.sentence - found[0][0][-1].sentence <= _NEAR:
        there = sentences[found[0][0][-1].sentence]
        last = found[0][0][-1]
        return found[0][1] if not _watches(there, last) and not is_told(there, last) else None
    acting = [(named, entity) for named, entity in bodies if any(_acts(sentences[d.sentence], d) for d in named)]
    if len(acting) != 1 or _newcomer(focus, acting[0][0][-1].sentence):
        return None
    return acting[0][1]


def _newcomer(focus: Focus, since: int) -> bool:
    """Whether a business without a name has come up: ``A German firm bought the land``."""
    new = (spoken.entity.mentions[0] for spoken in focus.by_entity.values() if not spoken.entity.named)
    business = entries("company_nouns")
    return any(d.determiner in ("a", "an") and d.lemma in business and d.sentence > since for d in new)


def _acts(sentence: Sentence, draft: Draft) -> bool:
    """Whether a body does something, or the text begins with it."""
    begins = sentence.index == 0 and not _watches(sentence, draft) and not is_told(sentence, draft)
    return draft.relation == "nsubj" or begins


def _of_that_trade(entity: Entity, noun: str) -> bool | None:
    """Whether the name of a body tells the trade that a noun does, None where either tells none.

    ``Tarn Steel`` is no lender, ``Tarn Bank`` is one; only the police are a force.
    """
    own = trades().get(noun)
    if own is None:
        return None
    if not own.isdisjoint(entity.key):
        return True
    other = noun == "force" or any(not words.isdisjoint(entity.key) for words in trades().values())
    return False if other else None


_NEAR = 3  # sentences
TEAMS = frozenset({"club", "team"})


def _led(sentence: Sentence, draft: Draft) -> bool:
    """Whether somebody is at the head of a body: ``Lena Holm, chief executive of Norvik``."""
    above = sentence.head_of(sentence.words[draft.head])
    return above is not None and above.lower in _HEADS and draft.relation == "nmod"


_HEADS = frozenset({"ceo", "chief", "executive", "founder", "co-founder", "owner"})


WATCHING = frozenset({"analyst", "broker", "economist", "strategist"})


def _watches(sentence: Sentence, draft: Draft) -> bool:
    """Whether a body is only where somebody who watches others works: ``Analysts at Holm Capital said``."""
    word = sentence.words[draft.head]
    above = sentence.head_of(word) if word.base_relation in ("nmod", "obl") else None
    if above is None:
        return False
    told = (above, *sentence.dependents(above, "nmod", "appos", "compound", "amod"))
    return any(singular(one.lower) in WATCHING for one in told)


def _can_be(entity: Entity, phrase: Draft) -> bool:
    """Whether somebody named can be the body that a phrase speaks of."""
    if not entity.named or entity.type not in ("organization", "unknown") or entity.gender in ("he", "she"):
        return False
    if phrase.lemma in entries("named_by_sort") and (entity.type == "unknown" or _no_court(entity, phrase)):
        return False  # Lund is in jail. The court ruled
    trade = _of_that_trade(entity, phrase.lemma)
    if trade is not None:
        return trade
    return not is_place(entity.name or "") and (not entity.nouns or _compatible(entity.nouns, phrase.lemma))


_COURTS = frozenset({"bench", "chamber", "court", "courts", "judiciary", "tribunal"})


def _no_court(entity: Entity, phrase: Draft) -> bool:
    """Whether a body is no court by its name, spelled out: ``the Harbour Bank`` is not ``the court``."""
    spelled = len(entity.key) > 1 and _COURTS.isdisjoint(entity.key)
    return phrase.lemma in ("court", "tribunal") and spelled


def _compatible(nouns: set[str], noun: str) -> bool:
    """Whether a body called by these nouns can be called by another ("department", "agency")."""
    groups = alike()
    if noun in TEAMS and nouns & {"city", "county", "town"}:
        return True  # Holm City
    if any(noun in group and nouns & group for group in groups):
        return True
    return not any(nouns & group for group in groups)
