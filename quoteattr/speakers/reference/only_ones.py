"""Who is meant where the text names one person only: ``Odo Lind, 17, won.`` … ``the teenager said``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.phrases.ages import of_other_age
from quoteattr.speakers.phrases.renaming import of_age
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.focus import Focus
from quoteattr.syntax.records import Sentence

_TRIED = frozenset({"accuse", "admit", "charge", "convict", "deny", "jail", "plead", "sentence", "trial"})


def the_only_one(phrase: Draft, focus: Focus, sentences: dict[int, Sentence]) -> tuple[Entity, float, str] | None:
    """The one person named so far, of whom no office is told: ``Odo Lind, 17, won.`` … ``the teenager said``."""
    words = sentences[phrase.sentence].words
    people = [spoken.entity for spoken in focus.by_entity.values() if spoken.entity.type == "person"]
    if of_age(phrase) and len(people) == 1 and people[0].number == "singular" and not of_other_age(people[0], phrase):
        return people[0], 0.6, f"“{phrase.text}” takes up the only person spoken of"
    noun = words[phrase.last].lower
    if noun not in entries("only_nouns") or (phrase.sentence, phrase.head) not in focus.sources:
        return None
    named = [spoken.entity for spoken in focus.by_entity.values() if _is_somebody(spoken.entity)]
    only = named[0] if len(named) == 1 else None
    tried = noun in ("accused", "defendant")
    if (
        only is None
        or (only.type != "person" and not tried)
        or (phrase.gender and only.gender not in (None, phrase.gender))
    ):
        return None
    if any(entries("only_nouns").isdisjoint(role.text.lower().split()) for role in only.roles):
        return None
    behind = words[phrase.last + 1 : phrase.last + 3]
    after = behind[0].lower if behind else ""
    if tried:
        told = {word.lemma.lower() for mention in only.mentions for word in sentences[mention.sentence].words}
        fits = not told.isdisjoint(_TRIED)
    elif noun in ("man", "woman"):
        fits = phrase.modifiers[:1] == ("former",) and any(word[:1].isupper() for word in phrase.text.split()[1:])
    elif noun in ("mother", "father", "mum", "dad"):
        fits = after == "of" and behind[-1].upos == "NUM"
    else:
        fits = noun not in ("international", "seed", "winner") or bool(phrase.modifiers)
    return (only, 0.6, f"“{phrase.text}” takes up the only person named") if fits and after != "who" else None


def _is_somebody(entity: Entity) -> bool:
    """Whether a name may be a person's, not that of the place where something is."""
    if not entity.named or entity.type not in ("person", "unknown"):
        return False
    return entity.type == "person" or any(mention.relation not in ("nmod", "obl") for mention in entity.mentions)
