"""Who is seen, heard, quoted or blamed for saying something: the object of the verb above."""

from __future__ import annotations

from quoteattr.syntax.records import Sentence, Word

PERCEIVED = frozenset({"show", "recall", "remember", "hear", "capture", "record", "film", "describe", "depict", "see"})
RECORDINGS = frozenset({"tape", "recording", "video", "clip", "footage", "audio", "film"})
CRIES = frozenset({"yell", "shout", "scream", "cry", "threaten", "curse"})  # a report of a man yelling


def blamed_for(sentence: Sentence, head: Word, verb: Word) -> Word | None:
    """``Pell`` in ``The lawyer criticised Pell for saying no``, ``This did not stop Pell from saying no``."""
    says = verb.lemma.lower() in {"say", "tell", "call"}
    if not any(k.lower == "for" or (says and k.lower == "from") for k in sentence.dependents(verb, "mark")):
        return None
    for kid in sentence.dependents(head, "obj"):
        if kid.upos in {"PROPN", "PRON"} and kid.quotation is None:
            return kid
    return None


def seen_saying(sentence: Sentence, head: Word, verb: Word) -> Word | None:
    """``Pell`` in ``Lind recalled Pell saying “no”``, ``The video shows Pell telling her “no”``.

    Also ``a voice`` in ``she heard a voice, from the loft, say, “no”``, and in ``“No,” she heard a voice say``.
    """
    if head.lemma.lower() not in PERCEIVED:
        return None
    apart = verb.base_relation == "parataxis"
    if not apart and verb.base_relation not in {"xcomp", "ccomp", "advcl"}:
        return None
    for kid in (*sentence.dependents(head, "obj", "iobj", "nsubj"), *sentence.dependents(verb, "obj")):
        last = sentence.subtree(kid)[-1].index
        between = sentence.words[last + 1 : verb.index]
        if head.index < kid.index < verb.index and last < verb.index:
            if not between or (apart and all(w.upos == "PUNCT" for w in between)):
                return kid
    return None


def recorded(sentence: Sentence, noun: Word) -> Word | None:
    """``Pell`` in ``played a tape of Pell saying “no”``."""
    whose = sentence.dependents(noun, "nmod") if noun.lemma.lower() in RECORDINGS else []
    return next((k for k in whose if any(c.lower == "of" for c in sentence.dependents(k, "case"))), None)


def quoted_as(sentence: Sentence, verb: Word) -> Word | None:
    """``Noor`` for ``saying`` in ``The Gazette quoted Elias Noor as saying``; None elsewhere."""
    head = sentence.head_of(verb)
    if head is None or head.lemma.lower() not in {"quote", "cite", "report"}:
        return None
    if not any(m.lower == "as" for m in sentence.dependents(verb, "mark", "case")):
        return None
    said = [k for k in sentence.dependents(head, "obj", "iobj", "nsubj:pass") if k.quotation is None]
    said = said or [k for k in sentence.dependents(head, "nsubj") if head.index < k.index < verb.index]
    return said[0] if said else None


def quoted_outright(sentence: Sentence, verb: Word) -> Word | None:
    """``Noor`` in ``To quote Elias Noor, "Not yet."`` at the start of a sentence; None elsewhere."""
    if verb.index != 1 or verb.lemma.lower() != "quote" or sentence.words[0].lower != "to":
        return None
    return next((k for k in sentence.dependents(verb, "obj") if k.quotation is None), None)
