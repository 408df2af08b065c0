"""What is reported, where it stands before the cue: subjects of passives and of ``seem``, relative pronouns."""

from __future__ import annotations

from collections.abc import Mapping

from quoteattr.reporting.lexicon import Cue, base_forms
from quoteattr.reporting.sources import agent_of, is_passive
from quoteattr.syntax.records import Sentence, Word

# verbs for the writer's impression, whose subject is no source but what is spoken of
IMPRESSIONS = frozenset({"seem", "appear"})
_PRONOUNS = frozenset({"which", "whom", "who", "that", "what"})
_LONG = ("acl", "appos", "parataxis")


def impression(sentence: Sentence, verb: Word, cues: Mapping[str, Cue]) -> tuple[int, ...]:
    """``Lind … to be late`` in ``Lind seems to be late``, ``Lind … uneasy`` in ``Lind seemed uneasy``.

    Nobody is named whose impression it is.

    Nothing where the infinitive is a cue with something of its own to report: ``seemed to deny the charge``.
    """
    for kid in sentence.dependents(verb, "xcomp"):
        if kid.index > verb.index and _is_described(sentence, kid):
            words = [w.index for w in sentence.subtree(kid) if w.index > verb.index]
            subject = raised_subject(sentence, verb)
            plain = bool(subject) and verb.base_relation not in {"acl", "csubj"}
            return (*subject, *words) if plain else ()
        if kid.index < verb.index or not is_infinitive(sentence, kid):
            continue
        if _reports_itself(sentence, kid, cues):
            return ()
        words = [w.index for w in sentence.subtree(kid) if w.index > verb.index]
        return (*raised_subject(sentence, verb), *words)
    return ()


def _is_described(sentence: Sentence, word: Word) -> bool:
    """``uneasy`` in ``Lind seemed uneasy``, ``stuck`` in ``The talks appear stuck``."""
    plain = word.upos == "ADJ" or word.xpos == "VBN"
    return plain and word.quotation is None and not sentence.dependents(word, "mark", "aux", "cop")


_FRAMES = {"obj": frozenset("o"), "ccomp": frozenset("cs"), "xcomp": frozenset("isg")}


def _reports_itself(sentence: Sentence, verb: Word, cues: Mapping[str, Cue]) -> bool:
    frames = frozenset[str]().union(*(cues[form].frames for form in base_forms(verb) if form in cues))
    return any(
        k.index > verb.index and frames & _FRAMES.get(k.base_relation, frozenset()) for k in sentence.dependents(verb)
    )


def raised_subject(sentence: Sentence, verb: Word) -> list[int]:
    """``The mayor`` in ``The mayor is said to have left``: it belongs to what is said."""
    for kid in sentence.dependents(verb, "nsubj"):
        if kid.index < verb.index and kid.quotation is None:
            words = sentence.subtree(kid, without=_LONG)
            return [] if any(w.quotation is not None for w in words) else [w.index for w in words]
    return []


_ENTERED = frozenset({"list", "name"})  # ``was listed as a clerk``, ``was named as a judge``: in a book, to an office
_AS_WHAT = frozenset({"as"})
_CHARGED_WITH = frozenset({"with"})
_WHAT_FOR = frozenset({"as", "for", "of", "over"})


def reputation(sentence: Sentence, verb: Word, cue: Cue) -> tuple[int, ...]:
    """What is thought or said of the subject of a passive.

    ``Lind … the last of the old guard`` in ``Lind is seen as the last of the old guard``, ``The port … its fees`` in
    ``The port was criticized for its fees``, ``Lind … theft`` in ``Lind is accused of theft``.
    """
    if cue.cue_class not in {"judge", "think", "know", "say", "feel"} or not is_passive(sentence, verb):
        return ()
    openers = _WHAT_FOR if cue.cue_class == "judge" or cue.lemma == "know" else _AS_WHAT
    if cue.lemma == "charge":
        openers = _CHARGED_WITH
    for kid in sentence.dependents(verb, "obl", "advcl", "xcomp", "nmod"):
        if kid.index < verb.index or kid.quotation is not None:
            continue
        if cue.lemma in _ENTERED and not kid.name.endswith("PER") and agent_of(sentence, verb) is None:
            continue
        words = sentence.subtree(kid)
        if words[0].lower not in openers or words[0].index < verb.index or len(words) < 2:
            continue
        if cue.cue_class == "say" and kid.base_relation == "advcl":
            continue  # ``was quoted as saying``
        subject = raised_subject(sentence, verb)
        agent = agent_of(sentence, verb)
        by = set() if agent is None else {w.index for w in sentence.subtree(agent)}
        return (*subject, *(w.index for w in words[1:] if w.index not in by)) if subject else ()
    return ()


def as_told_by(sentence: Sentence, verb: Word) -> Word | None:
    """``the Gazette`` in ``As reported by the Gazette, the pier is closed``: whose word the sentence is."""
    if verb.xpos not in {"VBN", "VBD"} or verb.base_relation != "advcl":
        return None
    kids = sentence.dependents(verb)
    if not any(k.lower == "as" and k.index < verb.index for k in kids) or any(k.base_relation == "nsubj" for k in kids):
        return None
    return agent_of(sentence, verb)


# verbs whose subject in the passive is what was said, whoever said it
_MADE_KNOWN = frozenset({"announce", "report", "deny", "propose", "disclose", "reveal", "confirm", "predict"})


def fronted_object(sentence: Sentence, verb: Word) -> tuple[int, ...]:
    """The object of a cue that stands before it.

    ``The move`` in ``The move was announced by the port``, ``which`` in ``the charge, which Lind denies``,
    ``a charge`` in ``a charge she denies``.
    """
    if is_passive(sentence, verb):
        return tuple(raised_subject(sentence, verb)) if agent_of(sentence, verb) is not None else ()
    if verb.relation != "acl:relcl" or not sentence.dependents(verb, "nsubj"):
        return ()
    before = [k for k in sentence.dependents(verb, "obj") if k.index < verb.index and k.lower in _PRONOUNS]
    if before and before[0].lower != "that":
        return (before[0].index,)
    thing = sentence.head_of(verb)
    if thing is None or thing.base_relation not in {"appos", "parataxis"} or thing.upos not in {"NOUN", "PRON"}:
        return ()
    return tuple(w.index for w in sentence.subtree(thing, without=_LONG) if w.upos != "PUNCT")


def made_known(sentence: Sentence, verb: Word) -> tuple[int, ...]:
    """``The strike`` in ``The strike was announced on Monday``: nobody is named who said so."""
    if not is_passive(sentence, verb) or _MADE_KNOWN.isdisjoint(base_forms(verb)):
        return ()
    subject = raised_subject(sentence, verb)
    return () if subject and sentence.words[subject[0]].lower in {"no", "nothing"} else tuple(subject)


def is_infinitive(sentence: Sentence, word: Word) -> bool:
    """``stay`` in ``promised to stay``."""
    return any(m.lower == "to" for m in sentence.dependents(word, "mark"))


_DECLARED = frozenset({"declare", "announce", "proclaim", "pronounce"})


def declared(sentence: Sentence, verb: Word, cue: Cue) -> tuple[int, ...]:
    """``Lind was declared the winner`` in ``Shortly after Lind was declared the winner, Ost left``: all of it."""
    if cue.lemma not in _DECLARED:
        return ()
    kids = sentence.dependents(verb)
    subject = next((k for k in kids if k.relation == "nsubj:pass" and k.index < verb.index), None)
    what = [k for k in kids if k.index > verb.index and k.base_relation in {"xcomp", "obj"} and k.quotation is None]
    if subject is None or not what or is_infinitive(sentence, what[0]) or what[0].lower == "dead":
        return ()
    words = sentence.subtree(verb)
    if any(w.quotation is not None for w in words) or subject.lower in {"who", "which", "that"}:
        return ()
    start = min(w.index for w in sentence.subtree(subject))
    agent = [k for k in kids if k.index > verb.index and any(c.lower == "by" for c in sentence.dependents(k, "case"))]
    end = min(w.index for w in sentence.subtree(agent[0])) if agent else words[-1].index + 1
    return tuple(w.index for w in words if start <= w.index < end)
