"""Who is the subject of a verb: the word that heads the source of a report."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr import wordlists
from quoteattr.quotations.wordlists import word_list
from quoteattr.reporting.heard import PERCEIVED, blamed_for, quoted_as, quoted_outright, recorded, seen_saying
from quoteattr.reporting.lexicon import document_nouns
from quoteattr.syntax.records import FINITE, TENSED, Sentence, Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "SYM", "X"})
_COUNTING = frozenset({"both", "all", "many", "some", "most", "half", "few", "several", "others", "neither", "none"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_TIME = wordlists.word_list("reporting", "times")
_WAYS = wordlists.word_list("reporting", "ways")
_SHARED = ("conj", "advcl", "xcomp", "parataxis", "ccomp", "acl", "csubj", "dep")


def is_nominal(word: Word) -> bool:
    """May the word head a noun phrase?"""
    if word.lower in _COUNTING or (word.xpos in {"NNP", "UH"} and word.base_relation == "nsubj"):  # a Mr. Early
        return True
    return word.upos in _NOMINAL and not (word.upos == "DET" and word.lower in {"the", "a", "an"})


def is_time(word: Word) -> bool:
    """Is it a day, month or other time word, never a source? The Lowmoor Times is none, nor is Ms. May."""
    if word.upos == "PROPN" and word.text[:1].isupper():
        if word.lower in {"time", "times", "day", "week", "point"} or word.text == "TODAY":
            return False
        if word.lower in {"may", "april", "june", "august"} and word.base_relation == "nsubj":
            return False
    return word.lower.rstrip("s") in _TIME or word.lower in _TIME


def subject_of(sentence: Sentence, verb: Word, depth: int = 0) -> Word | None:
    """The source of ``verb``: its subject, its agent if passive, or the subject it shares.

    ``Ada Byron, who founded the club, said …`` gives ``Byron``; ``saying`` in ``The mayor left,
    saying …`` gives ``mayor``; ``founded`` gives ``Byron``.
    """
    if is_passive(sentence, verb) or is_when_asked(sentence, verb):
        return agent_of(sentence, verb)
    own = _own_subject(sentence, verb) or quoted_outright(sentence, verb)
    if own is not None:
        return own
    if depth > 6:
        return None
    return _shared_subject(sentence, verb, depth)


_PASSIVE = frozenset({"aux:pass", "nsubj:pass", "csubj:pass"})


def is_passive(sentence: Sentence, verb: Word) -> bool:
    """Is the verb in the passive? Not in ``Lind's called for a vote``, whatever the parser says."""
    words = sentence.words
    signs = [words[i] for i in sentence.children[verb.index] if words[i].relation in _PASSIVE]
    signs = [k for k in signs if k.quotation is None] if signs else signs
    if not signs:
        return verb.lower in _TOLD and _is_told(sentence, verb)
    after = sentence.words[verb.index + 1].lower if verb.index + 1 < len(sentence.words) else ""
    helped = any(k.relation == "aux:pass" and k.lower not in {"'s", "’s"} for k in signs)
    return helped or not (verb.lemma.lower() == "call" and after in {"for", "on", "upon"})


_TOLD = frozenset({"told", "warned", "reminded", "informed", "assured", "advised"})


def _is_told(sentence: Sentence, verb: Word) -> bool:
    """``told`` in ``They stayed up, told the dam might break``: whom else should they have told?

    Also in ``Told that the dam might break, they stayed up``.
    """
    if verb.quotation is not None:
        return False
    if verb.index == 0 and verb.relation != "root":
        return not sentence.dependents(verb, "nsubj", "obj", "iobj", "aux", "cc")
    if verb.lower != "told" or verb.index < 2 or sentence.words[verb.index - 1].text != ",":
        return False
    kids = {k.base_relation for k in sentence.dependents(verb)}
    return "ccomp" in kids and kids.isdisjoint({"nsubj", "obj", "iobj", "obl", "aux", "cc"})


def is_when_asked(sentence: Sentence, verb: Word) -> bool:
    """``asked`` in ``She told the council when asked about it``: somebody else asks."""
    return (
        verb.xpos in {"VBN", "VBD"}
        and verb.base_relation == "advcl"
        and any(k.lower in {"when", "if", "as", "once", "while"} for k in sentence.dependents(verb, "advmod", "mark"))
        and not any(k.base_relation in {"aux", "nsubj"} for k in sentence.dependents(verb))
    )


def agent_of(sentence: Sentence, verb: Word) -> Word | None:
    """``the judge`` in ``was told by the judge``, ``Lind`` in ``was told by prosecutor Odo Lind``."""
    for kid in sentence.dependents(verb, "obl"):
        titles = [title for title in sentence.dependents(kid, "nmod") if title.relation == "nmod:desc"]
        by = [case for word in (kid, *titles) for case in sentence.dependents(word, "case") if case.lower == "by"]
        if by and not is_time(kid) and not _is_way(by[0], kid):
            return kid
    return _agent_behind_marks(sentence, verb) if is_passive(sentence, verb) else None


def _is_way(by: Word, noun: Word) -> bool:
    """``by convention``, ``by phone``: how, and not who."""
    return noun.lower in _WAYS and noun.index == by.index + 1


def _agent_behind_marks(sentence: Sentence, verb: Word) -> Word | None:
    """``Lind`` in ``Ost was accused of “running scared” by Lind``, hung on the words in marks."""
    before = verb
    for word in sentence.words[verb.index + 1 :]:
        if word.quotation is None:
            if word.lower == "by" and before.quotation is not None:
                agent = sentence.head_of(word)
                named = agent is not None and agent.index > word.index and is_nominal(agent) and not is_time(agent)
                return agent if named else None
            if before.quotation is not None or word.upos in {"VERB", "AUX"} or word.text == ",":
                return None
        before = word
    return None


def _own_subject(sentence: Sentence, verb: Word) -> Word | None:
    subjects = [
        k
        for k in sentence.dependents(verb, "nsubj")
        if k.quotation is None and not is_time(k) and k.relation != "nsubj:outer"
    ]
    if not subjects and verb.lower in word_list("said"):
        subjects = [k for k in sentence.dependents(verb, "expl") if k.lower == "it"]  # "It said that …" of a body
    if not subjects:
        return _all_of_them(sentence, verb)
    subject = min(subjects, key=lambda k: abs(k.index - verb.index))
    if subject.lower in _RELATIVE and verb.base_relation == "acl":
        known = antecedent(sentence, verb)
        if known is not None and subject.lower == "that" and known.lemma.lower() in document_nouns():
            return _issuer(sentence, known) or known
        return known or subject
    return subject


def _all_of_them(sentence: Sentence, verb: Word) -> Word | None:
    """``both`` in ``“Never!” cried both.``, whatever the parser says; None elsewhere."""
    behind = sentence.words[verb.index + 1 : verb.index + 2]
    quoted = verb.index > 0 and sentence.words[verb.index - 1].quotation is not None
    return (
        behind[0] if quoted and behind and behind[0].lower in ("both", "all") and behind[0].quotation is None else None
    )


def antecedent(sentence: Sentence, verb: Word) -> Word | None:
    """The noun that the relative clause headed by ``verb`` belongs to."""
    head = sentence.head_of(verb)
    if head is None or not is_nominal(head):
        return None
    return _author(sentence, head, verb) if head.lemma.lower() in document_nouns() else _counted_in(sentence, head)


def _counted_in(sentence: Sentence, head: Word) -> Word:
    """Who is one of those who say so: ``Lind is among those who say …``, ``Lind is one of several who say …``."""
    above = sentence.head_of(head) if head.base_relation == "nmod" else None
    one = above is not None and above.lower == "one" and head.xpos != "NN"
    group = above if one and above is not None else head
    among = one or any(case.lower == "among" for case in sentence.dependents(head, "case"))
    if not among or not sentence.dependents(group, "cop"):
        return head
    subject = next(iter(sentence.dependents(group, "nsubj")), None)
    named = subject is not None and (
        subject.lower in ("he", "she")
        or any(word.upos == "PROPN" for word in (subject, *sentence.dependents(subject, "appos")))
    )
    return subject if subject is not None and named else head


def _author(sentence: Sentence, head: Word, verb: Word) -> Word:
    """The ferryman in ``the memoirs of a ferryman who wrote``: no text is somebody; else the text itself."""
    who = next((k for k in sentence.dependents(verb, "nsubj") if k.lower == "who"), None)
    near = sentence.words[who.index - 1] if who is not None else head
    while near.head >= 0 and near.head != head.index:
        near = sentence.words[near.head]
    return near if near.head == head.index and near.base_relation == "nmod" and is_nominal(near) else head


def _shared_subject(sentence: Sentence, verb: Word, depth: int) -> Word | None:
    """Who says what a verb without a subject of its own says, from what it hangs on."""
    head = sentence.head_of(verb)
    if head is None or verb.base_relation not in _SHARED or head.quotation is not None:
        return None
    if verb.base_relation == "acl":
        return _behind_noun(sentence, verb, head, depth)
    quoted = quoted_as(sentence, verb)
    if quoted is not None:
        return quoted
    other = _controlling(sentence, verb, head)
    if other is not None:
        return other
    if verb.base_relation in {"ccomp", "parataxis", "advcl"} and verb.xpos in TENSED:
        return _own_subject(sentence, head) if _in_series(sentence, verb, head) else None
    if head.upos == "ADV" and verb.xpos in {"VB", "VBG"} and head.head >= 0:  # stopped short of saying
        return subject_of(sentence, sentence.words[head.head], depth + 1)
    if head.upos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN"}:
        return None
    if verb.base_relation == "conj" and verb.xpos == "VBD" and (_has_modal(sentence, head) or _is_to(sentence, head)):
        head = next((w for w in sentence.ancestors(head) if w.quotation is None and _in_past(sentence, w)), head)
    own = _own_subject(sentence, head)
    if own is not None:
        return _outer_subject(sentence, verb, head, own, depth) or own
    noun = sentence.head_of(head) if verb.base_relation == "advcl" and head.base_relation == "acl" else None
    if noun is not None and head.xpos == "VB" and noun.base_relation in {"obj", "obl"} and noun.head >= 0:
        return _own_subject(sentence, sentence.words[noun.head])  # faces calls to go after saying so
    return _shared_subject(sentence, head, depth + 1)


def _in_series(sentence: Sentence, verb: Word, head: Word) -> bool:
    """``urged Ost to go`` in ``Lind warned that it was late, urged Ost to go and left``."""
    if verb.xpos != head.xpos or head.index > verb.index or sentence.words[verb.index - 1].text != ",":
        return False
    if not any(k.index < head.index for k in sentence.dependents(head, "nsubj")):
        return False  # said Lind, asked about it
    return verb.base_relation != "ccomp" and not sentence.dependents(verb, "nsubj", "mark", "advmod", "aux")


def _behind_noun(sentence: Sentence, verb: Word, head: Word, depth: int) -> Word | None:
    """The subject of a participle behind a noun: ``a note saying``, ``called a liar by the mayor``."""
    if verb.xpos == "VBN" or (verb.xpos == "VBD" and agent_of(sentence, verb) is not None):
        return agent_of(sentence, verb)
    above = sentence.head_of(head)
    if verb.xpos == "VB" and above is not None and head.base_relation == "obj" and above.lemma.lower() in _SPEAKS_AT:
        return _own_subject(sentence, above)  # called a meeting to say
    if not is_nominal(head) or verb.xpos not in {"VBG", ""}:
        return None
    if is_time(head):
        return subject_of(sentence, above, depth + 1) if above is not None else None
    if any(m.lower in _OF_DOING and m.index > head.index for m in sentence.dependents(verb, "mark")):
        return _who_has(sentence, head, depth)
    if head.upos == "NOUN" and head.base_relation in {"obj", "obl"} and _is_set_apart(sentence, verb, head):
        return subject_of(sentence, above, depth + 1) if above is not None else None
    issuer = _issuer(sentence, head) or _maker(sentence, head) or recorded(sentence, head)
    if issuer is None and head.upos == "NOUN" and head.relation == "obj" and verb.index == head.index + 1:
        perceived = above is not None and above.lemma.lower() in PERCEIVED
        if above is not None and not perceived and head.lemma.lower() not in document_nouns():
            issuer = _own_subject(sentence, above)
    return issuer or head


def _is_set_apart(sentence: Sentence, verb: Word, noun: Word) -> bool:
    """Whether a comma parts a verb from a claim: ``rejected the claim that it was late, saying``, no claim says it."""
    before = (word for word in sentence.words[verb.index - 2 : verb.index] if word.text == ",")
    return any(before) and any(kid.index < verb.index for kid in sentence.dependents(noun, "acl"))


def _controlling(sentence: Sentence, verb: Word, head: Word) -> Word | None:
    """The object of the verb above that does what a verb says: ``asked Lind to say``, ``was seen saying``."""
    has_to_say = head.lemma == "have" and any(m.lower == "to" for m in sentence.dependents(verb, "mark"))
    driven = verb.base_relation == "advcl" and verb.xpos == "VB" and head.lemma in _DRIVES
    if (verb.base_relation == "xcomp" and not has_to_say) or driven:
        for kid in sentence.dependents(head, "obj", "iobj"):
            if kid.base_relation == "iobj" and not _right_before(sentence, kid, verb):
                continue  # tells the guild that Lind was the one to say
            if kid.index < verb.index and not _subject_control(head):
                return kid
    if verb.xpos not in {"VBG", "VB"}:
        return None
    seen = seen_saying(sentence, head, verb)
    return seen if seen is not None or verb.base_relation != "advcl" else blamed_for(sentence, head, verb)


def _outer_subject(sentence: Sentence, verb: Word, head: Word, own: Word, depth: int) -> Word | None:
    """Who says the clause that a verb is joined to, where the subject of that clause cannot speak.

    Not in ``Her friends mocked it, calling it “vain,” Lind said``.
    """
    outer = sentence.head_of(head)
    if outer is None or head.relation != "ccomp" or outer.quotation is not None or outer.index > head.index:
        return None
    stands_for = own.upos == "PRON" and verb.base_relation == "advcl"
    if (_can_speak(own) and not stands_for) or verb.base_relation not in {"conj", "advcl", "parataxis"}:
        return None
    return subject_of(sentence, outer, depth + 1)


def _right_before(sentence: Sentence, noun: Word, verb: Word) -> bool:
    """``her`` in ``They asked | her | to say``: does the phrase end where ``to`` begins?"""
    opening = min((mark.index for mark in sentence.dependents(verb, "mark")), default=verb.index)
    return sentence.subtree(noun)[-1].index + 1 == opening


def _has_modal(sentence: Sentence, verb: Word) -> bool:
    """``would stay`` in ``Lind hoped Ost would stay and urged him to come``: ``urged`` is not joined to it."""
    return any(aux.xpos == "MD" for aux in sentence.dependents(verb, "aux"))


def _is_to(sentence: Sentence, verb: Word) -> bool:
    """``to stay`` in ``Lind warned Ost to stay and called it late``: ``called`` is not joined to it."""
    return verb.xpos == "VB" and any(m.lower == "to" for m in sentence.dependents(verb, "mark"))


def _in_past(sentence: Sentence, verb: Word) -> bool:
    """``hoped``, ``did not want``: may a verb in the past be joined to it?"""
    tensed = [aux.xpos for aux in sentence.dependents(verb, "aux", "cop") if aux.xpos in FINITE]
    return "VBD" in (tensed or [verb.xpos])


_OF_DOING = frozenset({"to", "of", "for", "from", "in", "about"})


def _who_has(sentence: Sentence, noun: Word, depth: int) -> Word | None:
    """``Lind`` in ``In addition to calling it late, Lind left``, ``Lind had a way of saying no``."""
    owner = next(iter(sentence.dependents(noun, "nmod:poss")), None)
    if owner is not None:
        return owner
    above = sentence.head_of(noun)
    if above is None or noun.base_relation not in {"obj", "obl", "xcomp"}:
        return None
    return subject_of(sentence, above, depth + 1)


_ISSUES = frozenset({"issue", "release", "send", "post", "publish", "put", "write", "make", "give", "read", "deliver"})


def _issuer(sentence: Sentence, noun: Word) -> Word | None:
    """``The town`` in ``The town released a statement saying``: who puts a document out speaks in it.

    Unless it is somebody else's: ``Finch read out a letter from Lind saying``.
    """
    head = sentence.head_of(noun)
    if any(c.lower == "from" for k in sentence.dependents(noun, "nmod") for c in sentence.dependents(k, "case")):
        return None
    if head is None or noun.base_relation not in {"obj", "obl"} or head.lemma.lower() not in _ISSUES:
        return None
    return _own_subject(sentence, head)


# what somebody does with an occasion, a text or a moment to speak
_SPEAKS_AT = _ISSUES | {
    "call",
    "convene",
    "hold",
    "host",
    "interrupt",
    "organise",
    "organize",
    "seize",
    "stage",
    "take",
    "use",
}
_REMARKS = frozenset(
    {"remark", "comment", "statement", "word", "answer", "reply", "speech", "tweet", "post", "message"}
)


def _maker(sentence: Sentence, noun: Word) -> Word | None:
    """``his`` in ``defended his remarks calling it late``, ``Lind`` in ``quoted remarks Lind made calling it late``."""
    if noun.lemma.lower() not in _REMARKS:
        return None
    for kid in sentence.dependents(noun, "nmod:poss", "acl"):
        if kid.relation == "nmod:poss":
            return kid
        if kid.relation == "acl:relcl" and kid.lemma.lower() in {"make", "give", "post", "send", "issue"}:
            own = _own_subject(sentence, kid)
            return own if own is not None and own.index != noun.index else None
    return None


def _can_speak(word: Word) -> bool:
    """Is the word surely somebody: a name or a personal pronoun?"""
    return word.upos == "PROPN" or word.lower in {"he", "she", "they", "i", "we", "you", "who"}


# what makes somebody else speak: ``That prompted the almanac, which counts boats, to state, "…"``
_DRIVES = frozenset(
    {"prompt", "lead", "cause", "force", "push", "move", "inspire", "drive", "compel", "spur", "provoke"}
)
_SUBJECT_CONTROL = frozenset(
    {"promise", "threaten", "use", "take", "call", "phone", "ring", "telephone", "text", "e-mail", "email"}
)


def _subject_control(head: Word) -> bool:
    """``called`` in ``Lind called Ost to say that she was late``: whoever calls has something to say."""
    return head.lemma in _SUBJECT_CONTROL


def phrase(
    sentence: Sentence, head: Word, *, without: Sequence[str] = ("acl", "appos", "conj", "cc", "punct")
) -> tuple[int, int]:
    """First and last word of the noun phrase headed by ``head``, long modifiers left out."""
    words = [w.index for w in sentence.subtree(head, without=tuple(without))]
    return min(words), max(words)
