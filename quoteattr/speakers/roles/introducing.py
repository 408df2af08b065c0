"""Names that a clause gives to somebody described: ``a baker named Odo Finch``, ``who gave her name as Ida``."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.lexicon import entries, may_be_person_noun
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.extents import extent
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found
from quoteattr.syntax.records import Sentence, Word

_GIVING = frozenset({"gave", "gives", "give", "giving", "use", "uses", "used", "using", "provided", "offered"})
_GOING = frozenset({"goes", "went", "going"})  # … by the name of
_NAMES = frozenset({"name", "pseudonym", "guerre", "sign"})  # nom de guerre, call sign
_SELVES = frozenset({"himself", "herself", "themself", "themselves"})
_CALLING = frozenset({"calls", "called", "calling"})
_GOING_AS = frozenset({"identified", "known"})
_SHOWING = frozenset({"identified", "identifies", "identifying", "introduced", "introduces", "introducing"})


def introduced(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """What somebody is of whom a clause tells the name."""
    if draft.phrase < 2:
        return
    somebody = None
    if draft.type != "organization":
        somebody = (
            _named(sentence, draft)
            or _who_gave(sentence, draft)
            or _who_showed(sentence, draft)
            or _identified(sentence, draft)
        )
    noun = somebody or _body_named(sentence, draft)
    chunk = next((c for c in chunks if c.last == noun.index), None) if noun is not None else None
    if chunk is None or chunk.possessive:
        return
    first = _first_of_two(sentence, chunks, chunk)
    start = first or chunk
    while start.owner is not None:
        start = chunks[start.owner]
    last, link = chunk.last, draft.phrase - 1
    if sentence.words[link].lower == "named":
        last = extent(sentence, chunk.inner, chunk.last, link)  # a baker from Queens named Odo Finch
    yield Found(start.first, last, chunk.last, "apposition")
    if first is not None:
        yield Found(start.first, chunk.last, first.last, "apposition")


def _first_of_two(sentence: Sentence, chunks: list[Chunk], chunk: Chunk) -> Chunk | None:
    """The first of two things that somebody is: ``a French diver | and poet named Luc Morel``."""
    words = sentence.words
    if chunk.determiner or chunk.first < 2 or words[chunk.first - 1].lower != "and":
        return None
    before = next((c for c in chunks if c.last == chunk.first - 2 and c.determiner in ("a", "an")), None)
    return before if before is not None and may_be_person_noun(words[before.last].lower) else None


def _named(sentence: Sentence, draft: Draft) -> Word | None:
    """``a baker named Odo Finch``, ``a boy called Ned``: the noun before the participle.

    Not ``An official called Finch's plan a joke``, ``One member called Finch “a fool”``.
    """
    words = sentence.words
    noun, link = words[draft.phrase - 2], words[draft.phrase - 1]
    if draft.possessive and link.lower == "called":
        return None
    if link.lower == "called" and noun.lower == "be" and link.base_relation == "xcomp":
        return _doer(sentence, link)  # asked to be called Ida
    if link.lower == "called" and any(kid.index > draft.last for kid in sentence.dependents(link, "xcomp")):
        return None
    if link.lower not in ("named", "called"):
        return None
    apart = noun.text == "," or noun.lower in _WITH_NAMES or noun.lower in entries("org_nouns")
    above = sentence.head_of(link) if link.base_relation == "acl" and not apart else None
    away = noun.upos == "PROPN" or not may_be_person_noun(noun.lower)  # a baker from Queens
    if above is not None and away and may_be_person_noun(above.lower):
        noun = above  # a man with a beard named Finch
    if (noun.upos != "NOUN" and noun is not above) or not may_be_person_noun(noun.lower):
        return None
    said = sentence.head_of(noun) if noun.base_relation == "appos" and noun.lower in _ANYBODY else None
    return said if said is not None and said.upos == "NOUN" and may_be_person_noun(said.lower) else noun


# a sailor from the town called Holm
_WITH_NAMES = frozenset({"boat", "book", "city", "dog", "horse", "house", "inn", "place", "ship", "town", "village"})
_ANYBODY = frozenset({"man", "woman", "guy", "person"})  # the port's lawyer, a tall man named Finch: the lawyer


def _body_named(sentence: Sentence, draft: Draft) -> Word | None:
    """``a firm called Holm Data``, ``a group known as Holm First``, ``a group calling itself Holm First``: the body."""
    words = sentence.words
    link = words[draft.phrase - 1]
    if link.lower in ("as", "itself"):
        link = words[draft.phrase - 2]
        if link.lower not in ("known", *_CALLING):
            return None
    elif link.lower not in ("called", "named"):
        return None
    noun = sentence.head_of(link)
    if noun is None or link.base_relation != "acl" or noun.index > link.index or draft.type == "person":
        return None
    body = noun.lower in entries("org_nouns") or noun.lower in entries("body_nouns")
    return noun if body and noun.lower not in _WITH_NAMES else None


def _who_gave(sentence: Sentence, draft: Draft) -> Word | None:
    """``a nurse who gave only her first name, Ida``, ``a nurse who uses the name Ida``, ``a nurse who goes by Ida``."""
    words = sentence.words
    link = words[draft.phrase - 1]
    name = words[draft.phrase - 2] if link.text in (",", "as", "-", "—") else link
    if name.lower == "only" and draft.phrase > 2:
        name = words[draft.phrase - 3]
    if link.lower == "by":
        going = words[draft.phrase - 2]
        return _doer(sentence, going) if going.lower in _GOING else None
    if name.lower not in _NAMES:
        return None
    verb = sentence.head_of(name)
    return _doer(sentence, verb) if verb is not None and verb.lower in _GIVING | _GOING | {"identified"} else None


def _who_showed(sentence: Sentence, draft: Draft) -> Word | None:
    """``a driver who identified himself as Karl Juhl``, ``a driver calling himself Karl Juhl``: the driver."""
    words = sentence.words
    own = words[draft.phrase - 2]
    if own.lower in ("only", "simply") and draft.phrase > 2:
        own = words[draft.phrase - 3]
    if words[draft.phrase - 1].lower in _SELVES:
        verb = sentence.head_of(words[draft.phrase - 1])
        return None if draft.determiner or verb is None or verb.lower not in _CALLING else _doer(sentence, verb)
    if words[draft.phrase - 1].lower != "as" or own.lower not in _SELVES:
        return None
    verb = sentence.head_of(own)
    return _doer(sentence, verb) if verb is not None and verb.lower in _SHOWING else None


def _identified(sentence: Sentence, draft: Draft) -> Word | None:
    """``a guard identified only as Karl``, ``a guard known as Karl``: the guard."""
    words = sentence.words
    if words[draft.phrase - 1].lower != "as" or draft.determiner:
        return None
    before = words[draft.phrase - 2]  # the name may hang on the verb behind: a guard identified as Karl came
    verb = before if before.lower in _GOING_AS else sentence.head_of(words[draft.head])
    if verb is None or verb.lower not in _GOING_AS or verb.base_relation != "acl":
        return None
    return _doer(sentence, verb)


def _doer(sentence: Sentence, verb: Word) -> Word | None:
    """The noun for a person that is the subject of a verb, or that ``who`` stands for."""
    asked = sentence.head_of(verb) if verb.base_relation == "xcomp" else None  # asked to be identified by …
    verb = asked or verb
    subject = next(iter(sentence.dependents(verb, "nsubj")), None)
    if (subject is None or subject.lower == "who") and verb.base_relation == "acl":
        subject = sentence.head_of(verb)
    return subject if subject is not None and subject.upos == "NOUN" and may_be_person_noun(subject.lower) else None
