"""Reporting verbs with their subject and what they report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from quoteattr.quotations.wordlists import word_list
from quoteattr.reporting.beside_verb import inverted_subject, nominal_right_before, subject_beside_quotation
from quoteattr.reporting.complements import Complement, find_complement
from quoteattr.reporting.content import spans_of
from quoteattr.reporting.ends import before_aside, behind_concession, behind_connective, to_closing_mark
from quoteattr.reporting.frames import parted, tells_of_source, within_brackets, without_frames_end
from quoteattr.reporting.fronted import IMPRESSIONS, as_told_by
from quoteattr.reporting.hearers import addressee_phrase, find_addressee, programme
from quoteattr.reporting.lexicon import Cue, base_forms
from quoteattr.reporting.own_clause import before_governor
from quoteattr.reporting.passing_on import go_between_and_source
from quoteattr.reporting.records import Report
from quoteattr.reporting.resuming import before_next_act
from quoteattr.reporting.sources import agent_of, is_nominal, is_passive, is_when_asked, subject_of
from quoteattr.reporting.surface import asked_opening, source_between_commas, split_by_frame, surface_frame
from quoteattr.syntax.records import FINITE, TENSED, Sentence, Word

# particles that make another verb of a cue (find out, put off), and cues they leave as they are
_FOREIGN = frozenset({"out", "up", "off", "over", "down", "through", "around", "in"})
_FREE = frozenset({"say", "tell", "shout", "cry", "call", "write", "read", "sing", "yell", "scream", "holler"})
_ANSWERS = frozenset({"answer", "reply", "respond"})  # “Mia,” he said, and, as she did not reply, “Mia.”
_NEGATIVE = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor", "hardly", "nt"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest"})
_MODALS = frozenset({"would", "could", "might", "may", "should", "ca", "can", "must", "shall"})
_UNREAL = frozenset({"refuse", "decline", "want", "hesitate", "fail", "forget", "like", "need", "expect"})
_BEHIND_TAG = frozenset({"PROPN", "PRON", "DET", "PUNCT", "ADP"})
_NO_VERBS = frozenset({"PUNCT", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "PART", "NUM", "ADV"})
_NO_VERBS_EITHER = frozenset({"NOUN", "PROPN", "ADJ", "X", "SYM"})  # but for a slip of the tagger
_WITH_THAT = frozenset({"accept"})  # accepted that he was wrong, but not: accepted the prize
_PUT_IT = Cue("put", "say", frozenset("qc"))  # as Ada Byron put it
_PUT_SOMEWHERE = Cue("put", "say", frozenset("q"))  # put it in a letter, put it away
# a friend is called in or up, a strike is called off: only words in marks are said
_CALLING = frozenset({"in", "up", "off", "back"})
_CALL = Cue("call", "say", frozenset("q"))
_DEFINED = frozenset({"term", "word", "phrase", "name", "expression", "label", "nickname"})
_UNKNOWN = Cue("", "unknown", frozenset("qc"))
_NEVER = frozenset({"be", "have", "do", "get", "become", "seem", "appear", "make", "let", "help", "come", "include"})


def verb_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``Ada Byron said that the bridge was safe``: one report for each cue verb outside marks."""
    said = word_list("said")
    for verb in sentence.words:
        if verb.upos in _NO_VERBS and verb.index and verb.lower != "quoth":  # most words
            continue
        noun = verb.upos in _NO_VERBS_EITHER and verb.xpos[:2] != "VB"
        if noun and verb.index and verb.lower not in said and verb.lower != "quoth":  # most that are left
            continue
        if verb.lower == "quoth" and verb.quotation is None:
            yield _report(sentence, verb, cues["say"])
            continue
        if verb.index == 0 and _opens_label(sentence, verb):
            yield evolve(
                _report(sentence, verb, cues["say"]), source=verb.index + 1, content=(), content_words=frozenset()
            )
            continue
        if verb.quotation is not None or verb.upos in _NO_VERBS:
            continue
        if verb.upos != "VERB" and not (verb.xpos[:2] == "VB" and _is_verb(verb)):
            if verb.lower not in said or not _after_quotation(sentence, verb):
                continue
        if _said_to(sentence, verb) or _is_plural(sentence, verb):
            continue
        cue = cue_of(sentence, verb, cues)
        if cue is None:
            if not _reports_quotation(sentence, verb):
                continue
            cue = _UNKNOWN
        if cue.cue_class == "judge" and any(k.lower in _DEFINED for k in sentence.dependents(verb, "nsubj")):
            continue  # ``The term refers to a “small coffee”``: nobody says it
        yield _report(sentence, verb, cue)


def _opens_label(sentence: Sentence, verb: Word) -> bool:
    """``Added`` in ``Added Brandt: "…"``: verb, name and colon at the start of a sentence."""
    if verb.lower not in word_list("said") or len(sentence.words) < 3:
        return False
    for word in sentence.words[1:7]:
        if word.text == ":":
            return word.index > 1
        if word.upos != "PROPN" or word.quotation is not None:
            return False
    return False


def cue_of(sentence: Sentence, verb: Word, cues: Mapping[str, Cue]) -> Cue | None:
    """The entry of the lexicon for a verb, with its particle if it has one."""
    following = sentence.words[verb.index + 1] if verb.index + 1 < len(sentence.words) else None
    if verb.lemma.lower() == "put" and following is not None and following.lower in {"it", "things"}:
        behind = sentence.words[following.index + 1 : following.index + 2]
        said = not behind or behind[0].upos == "PUNCT" or behind[0].lower.endswith(("ly", "this"))
        return _PUT_IT if said else _PUT_SOMEWHERE
    particles = [kid.lower for kid in sentence.dependents(verb, "compound:prt")]
    for lemma in base_forms(verb):
        for particle in particles:
            found = cues.get(f"{lemma}_{particle}")
            if found is not None:
                return found
        if following is not None and following.upos in {"ADP", "ADV", "PART"}:
            found = cues.get(f"{lemma}_{following.lower}")
            if found is not None:
                return found
        if lemma == "call" and not _CALLING.isdisjoint({*particles, following.lower if following is not None else ""}):
            return _CALL
        if lemma in cues:
            if lemma in _WITH_THAT and (following is None or following.lower != "that" or following.upos != "SCONJ"):
                return None
            if lemma not in _FREE and not _FOREIGN.isdisjoint(particles):
                return None
            return _with_that(cues[lemma], following)
    return None


def _with_that(cue: Cue, following: Word | None) -> Cue:
    """``scoffed`` in ``Lind scoffed that it was late``: with ``that`` a verb of sound or manner reports too."""
    reports = following is not None and following.lower == "that" and following.upos == "SCONJ"
    return evolve(cue, frames=cue.frames | {"c"}) if reports and cue.frames == {"q"} else cue


def _said_to(sentence: Sentence, verb: Word) -> bool:
    """``said`` in ``The report said to be lost``: a participle; nor ``told`` in ``All told, nine left``."""
    if verb.lower == "told" and verb.index and sentence.words[verb.index - 1].lower == "all":
        return verb.index + 1 == len(sentence.words) or sentence.words[verb.index + 1].text == ","
    if verb.lower not in {"said", "reported", "alleged", "claimed", "thought", "believed"}:
        return False
    if sentence.dependents(verb, "aux:pass"):
        return False
    after = sentence.words[verb.index + 1 : verb.index + 3]
    return len(after) == 2 and after[0].lower == "to" and after[1].lemma.lower() in {"be", "have"}


def _is_plural(sentence: Sentence, verb: Word) -> bool:
    """``states`` in ``coastal states that have suffered``, ``Ohio and Utah, states that vote``: a noun, not a verb."""
    after = sentence.words[verb.index + 1 : verb.index + 3]
    if verb.xpos != "VBZ" or len(after) < 2:
        return False
    alone = verb.lower == "states" and after[1].upos == "NOUN" and not sentence.dependents(verb, "nsubj", "cc")
    behind = after[0].lower == "that" and (alone or after[1].xpos in {"VBP", "VB"})
    return behind or verb.base_relation == "compound"


def _is_verb(word: Word) -> bool:
    """Whether a word that is tagged as no verb has a verb's form all the same."""
    return word.xpos.startswith("VB") and word.upos in {"AUX", "NOUN", "ADJ", "PROPN"} and word.lemma not in _NEVER


def _after_quotation(sentence: Sentence, word: Word) -> bool:
    """``states``, a word for saying, in ``"…," a voice in the ad states.``, whatever the tagger makes of it."""
    if word.upos not in {"NOUN", "PROPN", "ADJ", "AUX", "X"}:
        return False
    last = sentence.words[-1]
    if last.index - word.index > 1 and sentence.words[word.index + 1].upos not in _BEHIND_TAG:
        return False
    before = [
        w for w in sentence.words[max(word.index - 9, 0) : word.index] if w.upos in {"VERB", "AUX"} or w.text == "."
    ]
    nearest = max((w.index for w in sentence.words[: word.index] if w.quotation is not None), default=-1)
    return nearest >= 0 and word.index - nearest <= 9 and all(w.index <= nearest for w in before)


def _reports_quotation(sentence: Sentence, verb: Word) -> bool:
    """Does a verb that is in no lexicon stand in a speech frame (``"Up we go," Lena trilled``)?"""
    if verb.lemma in _NEVER:
        return False
    if _opens_tag(sentence, verb):
        return True
    subjects = [k for k in sentence.dependents(verb, "nsubj") if k.quotation is None]
    if not subjects or any(k.lower == "which" for k in subjects):  # "We can win the coast," which votes in June
        return False
    if any(k.quotation is not None and k.relation in {"ccomp", "parataxis"} for k in sentence.dependents(verb)):
        return True
    head = sentence.head_of(verb)
    return head is not None and head.quotation is not None and verb.relation == "parataxis"


def _opens_tag(sentence: Sentence, verb: Word) -> bool:
    """``returned`` in ``"Not yet," returned Mr. Holm.``: a verb between a quotation and a name or noun."""
    words = sentence.words
    if verb.index < 3 or verb.index + 1 >= len(words) or verb.xpos not in {"VBD", "VBZ"}:
        return False
    mark, stop, after = words[verb.index - 1], words[verb.index - 2], words[verb.index + 1]
    if mark.quotation is None or stop.quotation is None or stop.text not in {",", "?", "!", "—", "-", "--"}:
        return False
    if any(k.base_relation == "nsubj" and k.index < verb.index for k in sentence.dependents(verb)):
        return False
    return after.quotation is None and (after.upos in {"PROPN", "DET"} or after.relation == "nmod:poss")


def _closes_quotation(sentence: Sentence, verb: Word) -> bool:
    """``"We agree!" called Tom``: does the verb stand right behind a quotation that opens the sentence?"""
    before = sentence.words[: verb.index]
    return bool(before) and verb.base_relation != "acl" and all(word.quotation is not None for word in before)


def _source_and_complement(sentence: Sentence, verb: Word, cue: Cue) -> tuple[Word | None, Complement | None]:
    """Who says it, and what: ``Lind`` and no object in ``"Not yet," said Lind``."""
    complement = find_complement(sentence, verb, cue)
    source = None if cue.lemma in IMPRESSIONS else as_told_by(sentence, verb) or subject_of(sentence, verb)
    if (
        source is None
        and cue.cue_class in {"say", "quote", "tell"}
        and is_passive(sentence, verb)
        and _quoted_as(sentence, verb)
    ):
        source = next(iter(sentence.dependents(verb, "nsubj")), None)
    if "q" in cue.frames and not is_passive(sentence, verb) and not is_when_asked(sentence, verb):
        beside = subject_beside_quotation(sentence, verb, source)
        if beside is not None:
            source = beside
            if complement is not None and beside.index in complement.words:
                complement = None
        elif source is None and (cue.cue_class not in {"judge", "deny"} or _closes_quotation(sentence, verb)):
            source = inverted_subject(sentence, verb)
            if source is not None and complement is not None and complement.pattern in {"object", "small clause"}:
                complement = None
        if source is None and verb.xpos in TENSED and verb.base_relation not in {"acl", "xcomp"}:
            source = nominal_right_before(sentence, verb)
    if (
        source is not None
        and complement is not None
        and source.index in complement.words
        and is_passive(sentence, verb)
    ):
        by = {w.index for w in sentence.subtree(source)}  # ``was accused of “theft” by Lind``
        complement = evolve(complement, words=tuple(i for i in complement.words if i not in by))
    return (source if source is None or is_nominal(source) else None), complement


def _report(sentence: Sentence, verb: Word, cue: Cue) -> Report:
    source, complement = _source_and_complement(sentence, verb, cue)
    show = programme(sentence, verb) if cue.cue_class == "tell" else None
    if show is not None and complement is not None and show[1] in complement.words:
        rest = tuple(i for i in complement.words if not show[0] <= i <= show[1])
        complement = evolve(complement, words=rest) if rest else None
    if {"c", "q"} <= cue.frames:
        source, complement = _framed(sentence, verb, cue, source, complement)
    if complement is not None and source is not None and tells_of_source(sentence, verb, source, complement.words):
        complement = None
    asked = asked_opening(sentence, verb)
    if asked is not None:
        complement, source = Complement(tuple(asked), "clause"), agent_of(sentence, verb)
    through, source = go_between_and_source(sentence, verb, cue, source)
    if complement is not None and (
        _tells_how(sentence, cue, complement)
        or _nobodys(sentence, verb, source)
        or (complement.pattern == "object" and _is_wording(sentence, verb))
    ):
        complement = None
    addressee = sentence.words[show[0]] if show is not None else _hearer(sentence, verb, cue, source, complement)
    words = _trimmed(sentence, verb, source, complement) if complement is not None else ()
    asserted = is_asserted(sentence, verb)
    return Report(
        sentence=sentence.index,
        head=verb.index,
        cue=cue_words(sentence, verb),
        cue_class=cue.cue_class,
        source=source.index if source is not None else None,
        content=spans_of(sentence, words),
        content_words=frozenset(words),
        addressee=show or (addressee_phrase(sentence, addressee) if addressee is not None else None),
        pattern=complement.pattern if complement is not None else "bare",
        quotes="q" in cue.frames and (asserted or verb.base_relation != "advcl" or verb.lemma not in _ANSWERS),
        asserted=asserted,
        weak=cue.cue_class == "unknown" or not (cue.frames & frozenset("ciosg")),
        through=through.index if through is not None else None,
        pronoun=relative_pronoun(sentence, verb, source),
    )


def _framed(
    sentence: Sentence, verb: Word, cue: Cue, source: Word | None, complement: Complement | None
) -> tuple[Word | None, Complement | None]:
    """Source and content where a tag stands between commas: ``The road, said the mayor, was shut``."""
    between = source_between_commas(sentence, verb)
    split = split_by_frame(sentence, verb)
    if split is not None:
        return split[0], Complement(split[1], "inversion")
    source = between or source
    if source is None:
        return None, complement
    around = within_brackets(sentence, verb, surface_frame(sentence, verb, source, cue))
    if not around:
        return source, complement
    if complement is not None and _opens_late(sentence, verb, complement):
        return source, complement
    if complement is None or complement.pattern == "object" or between is not None:
        return source, Complement(around, "inversion")
    longer = complement.pattern == "inversion" and len(around) > len(complement.words)
    return source, Complement(around, "inversion") if longer else complement


def _opens_late(sentence: Sentence, verb: Word, complement: Complement) -> bool:
    """``that it was late`` in ``In May, Lind said, with some anger, that it was late``: no clause stands before."""
    first = complement.words[0]
    late = complement.pattern == "clause" and first > verb.index + 2 and sentence.words[first].relation == "mark"
    return late and not any(w.xpos in FINITE for w in sentence.words[: verb.index])


def _hearer(
    sentence: Sentence, verb: Word, cue: Cue, source: Word | None, complement: Complement | None
) -> Word | None:
    """``reporters`` in ``told reporters that …``; nobody who is the source, or what is told."""
    told = complement.addressee if complement is not None else None
    addressee = find_addressee(sentence, verb, cue) if told is None else told
    if addressee is None or (source is not None and addressee.index == source.index):
        return None
    thing = complement is not None and complement.pattern != "clause" and addressee.index in complement.words
    return None if thing else addressee


def _trimmed(sentence: Sentence, verb: Word, source: Word | None, complement: Complement) -> tuple[int, ...]:
    """What is reported, up to where something else begins: ``said she would stay | as the river rose``."""
    words, inverted = complement.words, complement.pattern == "inversion"
    if inverted and not parted(sentence, verb, source, words):
        return ()
    if inverted or complement.pattern == "clause":
        words = without_frames_end(sentence, verb, words)
    if inverted:
        words = behind_concession(sentence, behind_connective(sentence, words))
    if not words or words[-1] <= verb.index:
        return words
    if words[0] > verb.index:
        words = before_next_act(sentence, verb, before_governor(sentence, verb, words))
    if not inverted or words[0] < verb.index:  # a frame before all that it frames
        whole = inverted or complement.pattern == "clause"
        words = before_aside(sentence, verb, source, words, clause=whole)
    return to_closing_mark(sentence, words)


def _tells_how(sentence: Sentence, cue: Cue, complement: Complement) -> bool:
    """``The fire shows how dry the fields are``: an example, and nobody's words."""
    first = min(complement.words, default=None)
    return cue.cue_class == "show" and first is not None and sentence.words[first].lower == "how"


def _nobodys(sentence: Sentence, verb: Word, source: Word | None) -> bool:
    """``It is early to say who won``, ``the alleged theft``: a cue that nobody is said to have used."""
    if verb.lemma == "tell" and any(k.lower == "time" for k in sentence.dependents(verb, "nsubj")):
        return True  # ``Time will tell whether it holds``
    if verb.lower in {"convinced", "persuaded"} and source is None:
        return True  # ``Lind is convinced that it holds`` is an attitude
    if source is not None or verb.base_relation == "amod":
        return source is None
    return verb.xpos == "VB" and any(m.lower == "to" for m in sentence.dependents(verb, "mark"))


_WORDED = frozenset({"use", "coin", "employ", "choose", "borrow", "apply", "invoke"})


def _is_wording(sentence: Sentence, verb: Word) -> bool:
    """``to describe the port`` in ``used a word to describe the port``: the word is not told."""
    head = sentence.head_of(verb)
    if verb.lemma.lower() != "describe" or verb.xpos != "VB" or head is None:
        return False
    user = head if head.upos == "VERB" else sentence.head_of(head)
    return (
        user is not None
        and user.lemma.lower() in _WORDED
        and any(m.lower == "to" for m in sentence.dependents(verb, "mark"))
    )


def relative_pronoun(sentence: Sentence, verb: Word, source: Word | None = None) -> int | None:
    """``who`` in ``Ada Byron, who said so``, ``who came and said so``: the word that stands for the source."""
    for _ in range(4):
        above = sentence.head_of(verb)
        if verb.base_relation != "conj" or above is None or sentence.dependents(verb, "nsubj"):
            break
        verb = above
    if verb.base_relation != "acl":
        return None
    for kid in sentence.dependents(verb, "nsubj"):
        if kid.lower in {"who", "which", "that"}:
            return kid.index if source is None or source.index != _nearest_subject(sentence, verb) else None
    return None


def _nearest_subject(sentence: Sentence, verb: Word) -> int | None:
    """``she`` in ``Ost, who she called a “crook”``, though the tree has ``who`` for a subject too."""
    own = sentence.dependents(verb, "nsubj")
    return own[-1].index if len(own) > 1 else None


def cue_words(sentence: Sentence, verb: Word) -> tuple[int, ...]:
    """The verb and its particle."""
    words = [verb.index]
    for kid in sentence.dependents(verb, "compound:prt"):
        if kid.index == words[-1] + 1:
            words.append(kid.index)
    return tuple(words)


_ASKING = frozenset({"who", "whom", "what", "why", "when", "where", "how"})


def is_asserted(sentence: Sentence, verb: Word) -> bool:
    """False for ``did not say``, ``if she says``, ``would say``, ``declined to say``, ``why did he say “no”?``"""
    for kid in sentence.dependents(verb):
        if kid.relation in {"advmod", "aux", "mark", "det"} and (
            kid.lower in _NEGATIVE or (kid.relation == "mark" and kid.lower in _HYPOTHETICAL)
        ):
            return False
        if kid.relation == "aux" and kid.lower in _MODALS:
            return False
        if kid.base_relation == "nsubj" and (
            kid.lower in {"nobody", "none"}
            or any(d.lower in {"no", "neither"} for d in sentence.dependents(kid, "det"))
        ):
            return False
    head = sentence.head_of(verb)
    if verb.relation == "xcomp" and head is not None and head.lemma in _UNREAL:
        return False
    last = sentence.words[-1]
    if last.text == "?" and last.quotation is None:
        opening = sentence.words[0]
        asks = opening.upos == "AUX"
        return not asks and not any(kid.lower in _ASKING and kid.index < 2 for kid in sentence.dependents(verb))
    return True


def _quoted_as(sentence: Sentence, verb: Word) -> bool:
    """``was quoted as saying``, ``is cited as``: the subject is the one who speaks."""
    return verb.lemma in {"quote", "cite", "report", "say"} and any(
        k.base_relation in {"advcl", "xcomp", "obl"}
        and any(m.lower == "as" for m in sentence.dependents(k, "mark", "case"))
        for k in sentence.dependents(verb)
    )
