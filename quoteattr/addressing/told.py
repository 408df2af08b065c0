"""Whom a reporting clause names as the one spoken to, in whatever place of the clause."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence

from attrs import frozen

from quoteattr.addressing.records import Address
from quoteattr.linking.records import Scene
from quoteattr.reporting.lexicon import base_forms
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_time, phrase
from quoteattr.speakers import Cast
from quoteattr.speakers.lexicon import noun_type
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import SpeakerType
from quoteattr.wordlists import word_list

_TO = frozenset({"to", "with", "before"})
_TALKING = frozenset({"speak", "talk", "address", "testify", "turn", "write", "appeal", "respond", "reply", "answer"})
TALKS = frozenset({"speak", "talk", "testify", "write", "appeal"})
LISTENERS: frozenset[SpeakerType] = frozenset({"person", "group", "organization"})
_APART = frozenset({"after", "before", "for", "since", "until"})  # said after a talk with Finch
_TELLERS = frozenset({"me", "us"})  # told me: the reporter
_GOING = frozenset({"go", "point", "push"})
_ASKING = frozenset({"ask", "press", "question", "challenge", "quiz"})
_THINGS = frozenset(["it", "this", "that", "which", "what", "something", "anything", "nothing", "everything"])
_TOLD = frozenset({"anecdote", "fact", "joke", "lie", "news", "story", "tale", "truth"})
_TALK = frozenset({"say", "tell"})
_SHOWN = frozenset({"address", "appearance", "speech", "statement"})  # who is there with the speaker is no hearer
_SHOWS = frozenset({"podcast", "program", "programme", "show"})
_TAKING = frozenset({"take", "field", "answer", "face"})
_QUESTIONS = frozenset({"question", "query", "inquiry"})


def told(sentence: Sentence, report: Report) -> Word | None:
    """``Odo Finch told reporters``, ``she said to the court``: what the reporting clause has for its hearer."""
    if report.addressee is None:
        return None
    first, last = report.addressee
    inside = range(first, last + 1)
    return next((sentence.words[i] for i in inside if sentence.words[i].head not in inside), None)


def was_asked(sentence: Sentence, report: Report) -> Word | None:
    """``Finch was asked whether``, ``Asked how it began, Finch said``: the subject, of the verb above if need be."""
    verb = sentence.words[report.head]
    if report.cue_class not in ("ask", "tell", "order") or verb.xpos not in ("VBN", "VBD"):
        return None
    own = sentence.dependents(verb, "nsubj:pass")
    if own:
        return own[0]
    above = sentence.head_of(verb)
    if (
        above is None
        or verb.base_relation not in ("advcl", "acl")
        or sentence.dependents(verb, "aux", "nsubj", "obj", "iobj")
    ):
        return None
    if verb.base_relation == "acl":  # Finch, asked how it began, said
        return above if above.upos in ("PROPN", "PRON") else None
    return next((kid for kid in sentence.dependents(above, "nsubj") if kid.quotation is None), None)


def called_on(sentence: Sentence, report: Report) -> Word | None:
    """``Finch called on the council to resign``."""
    verb = sentence.words[report.head]
    if verb.lemma not in ("call", "prevail"):
        return None
    for kid in sentence.dependents(verb, "obl"):
        if kid.index < verb.index:
            continue  # On Twitter, Finch called it odd
        if kid.quotation is None and any(case.lower in ("on", "upon") for case in sentence.dependents(kid, "case")):
            return kid if not _is_time(kid) else None
    return None


def asked_by(sentence: Sentence, report: Report) -> Word | None:
    """``Asked by a reporter whether it was safe, Finch said``, ``she said in reply to a question from Ada Holm``."""
    verb = sentence.words[report.head]
    for clause in sentence.dependents(verb, "advcl"):
        is_asking = not _ASKING.isdisjoint(base_forms(clause))
        if is_asking and clause.xpos == "VBN":
            for kid in sentence.dependents(clause, "obl"):
                if any(case.lower == "by" for case in sentence.dependents(kid, "case")):
                    return kid
        asking = [kid for kid in sentence.dependents(clause, "nsubj") if kid.relation == "nsubj"]
        if is_asking and asking and not sentence.dependents(clause, "xcomp"):  # when a reporter asked
            return asking[0]
    for noun in (
        kid for head in (verb, *sentence.dependents(verb, "advcl")) for kid in sentence.dependents(head, "obl")
    ):
        for question in (noun, *sentence.dependents(noun, "nmod")):
            if question.lemma in _QUESTIONS and question.quotation is None:
                for kid in sentence.dependents(question, "nmod", "nmod:poss"):
                    by_case = any(case.lower in ("from", "by") for case in sentence.dependents(kid, "case"))
                    if by_case or (kid.relation == "nmod:poss" and kid.upos != "PRON"):
                        return kid
    return None


def in_a_talk(sentence: Sentence, report: Report) -> Word | None:
    """``Finch said in an interview with the Herald``, ``in a letter to the court, she wrote``."""
    verb = sentence.words[report.head]
    for noun in adjuncts(sentence, verb, word_list("addressing", "talks")):
        hearer = party(sentence, noun, verb)
        if hearer is None and noun.base_relation == "obj":
            hearer = given_to(sentence, noun)
        return hearer
    return None


def on_a_show(sentence: Sentence, report: Report) -> Word | None:
    """``Finch said on Hugh Holm's radio show``"""
    for noun in adjuncts(sentence, sentence.words[report.head], _SHOWS):
        if not cases(sentence, noun).isdisjoint({"on", "during", "in"}):
            owners = sentence.dependents(noun, "nmod:poss")
            return next((owner for owner in owners if owner.name.endswith("PER")), None)
    return None


def given_to(sentence: Sentence, talk: Word) -> Word | None:
    """``Finch sent the court a letter``, ``wrote a letter on Monday to the court``"""
    verb = sentence.head_of(talk)
    for kid in sentence.dependents(verb, "iobj", "obl") if verb is not None else ():
        if kid.relation == "iobj" or (kid.index > talk.index and "to" in cases(sentence, kid)):
            return kid
    return None


def of_a_letter(sentence: Sentence, report: Report) -> Word | None:
    """``The letter to the court said``, ``sent a message to members saying``."""
    verb = sentence.words[report.head]
    source = sentence.words[report.source] if report.source is not None else None
    if verb.base_relation == "acl":
        source = sentence.head_of(verb)
    if source is None:
        return None
    if source.lemma.lower() not in word_list("addressing", "talks") or source.xpos == "NNS":
        return None  # according to interviews with neighbours
    return party(sentence, source, None)


def while_talking(sentence: Sentence, report: Report) -> Word | None:
    """``Speaking to reporters, Finch said``, ``she said, turning to Odo``, ``he said, taking questions``."""
    verb = sentence.words[report.head]
    for clause in sentence.dependents(verb, "advcl"):
        asking = questions_from(sentence, clause)
        if asking is not None:
            return asking
        talking = not _TALKING.isdisjoint(base_forms(clause))
        if clause.quotation is not None or not talking or clause.xpos not in ("VBG", ""):
            continue
        if clause.lemma in ("address", "answer"):
            return next(iter(sentence.dependents(clause, "obj")), None)
        if (hearer := spoken_to(sentence, clause)) is not None:
            return hearer
    return None


def questions_from(sentence: Sentence, verb: Word) -> Word | None:
    """``Finch said as she took questions from the press``, ``answering questions from guests, Finch said``."""
    if verb.lemma not in _TAKING or verb.quotation is not None:
        return None
    for thing in sentence.dependents(verb, "obj"):
        if thing.lemma in _QUESTIONS:
            for kid in (*sentence.dependents(thing, "nmod"), *sentence.dependents(verb, "obl")):
                if any(case.lower in ("from", "by") for case in sentence.dependents(kid, "case")):
                    return kid
    return None


def spoke_and_said(sentence: Sentence, report: Report) -> Word | None:
    """``Finch spoke to the guests and said``, ``Finch wrote to the guild, warning that``."""
    verb = sentence.words[report.head]
    first = sentence.head_of(verb)
    if first is None or first.quotation is not None or first.lemma not in TALKS | {"turn"}:
        return None
    if verb.base_relation != "conj" and not (verb.base_relation == "advcl" and verb.xpos == "VBG"):
        return None
    return spoken_to(sentence, first)


def source_talks(sentence: Sentence, report: Report) -> Word | None:
    """``A source speaking to the Herald said``, ``three who spoke to the Herald said``."""
    if report.source is None:
        return None
    for clause in sentence.dependents(sentence.words[report.source], "acl"):
        if clause.lemma in TALKS and clause.quotation is None:
            return spoken_to(sentence, clause)
    return None


def spoken_to(sentence: Sentence, verb: Word) -> Word | None:
    """``the guests`` in ``spoke to the guests``; not ``speaking with difficulty``, ``turning it to her advantage``."""
    for noun in sentence.dependents(verb, "obl"):
        if _after(sentence, noun):
            vague = "turn" in base_forms(verb) or "with" in cases(sentence, noun)
            named = noun.upos in ("PROPN", "PRON") or noun_type(noun.lemma.lower()) in LISTENERS
            return noun if named or not vague else None
    return None


def adjuncts(sentence: Sentence, verb: Word, among: Container[str]) -> Iterator[Word]:
    """Which nouns of some say where or in what something is said: ``in an interview``, ``she wrote a letter, saying``.

    Those of the verb above as well.
    """
    above = _carrier(sentence, verb)
    for head in (verb, *([above] if above is not None else [])):
        for kid in sentence.dependents(head, "obl"):
            if kid.lemma.lower() in among and kid.quotation is None and cases(sentence, kid).isdisjoint(_APART):
                yield kid
    if above is not None and is_giving(above):
        yield from (kid for kid in sentence.dependents(above, "obj") if kid.lemma.lower() in among)


def _carrier(sentence: Sentence, verb: Word) -> Word | None:
    """``In a letter to the court, Finch began by saying``, ``tried to say``: the verb that a cue only completes."""
    above = sentence.head_of(verb)
    hung = verb.base_relation in ("xcomp", "conj") or (verb.base_relation == "advcl" and verb.xpos == "VBG")
    return above if above is not None and hung else None


def is_giving(verb: Word) -> bool:
    """``sent`` of ``sent a letter``, ``gave`` of ``gave an interview``"""
    return not word_list("addressing", "giving").isdisjoint(base_forms(verb))


def party(sentence: Sentence, talk: Word, verb: Word | None) -> Word | None:
    """With whom a talk is held: the court of ``a letter to the court``."""
    for kid in sentence.dependents(talk, "nmod"):
        if _after(sentence, kid) and not (talk.lemma in _SHOWN and "with" in cases(sentence, kid)):
            return kid
    for clause in sentence.dependents(talk, "acl"):  # in a letter that she sent to the court
        if is_giving(clause) and (hearer := spoken_to(sentence, clause)) is not None:
            return hearer
    for kid in sentence.dependents(talk, "compound"):
        if kid.upos == "PROPN" and talk.lemma == "interview" and not _is_time(kid):
            return kid  # in the Herald interview
    for kid in sentence.dependents(talk, "nmod"):
        if talk.lemma == "interview" and "on" in cases(sentence, kid) and kid.name.endswith("ORG"):
            return kid  # in an interview on KTV
    if verb is not None:  # in an interview on Sunday with the Herald
        for kid in sentence.dependents(verb, "obl"):
            if talk.lemma in _SHOWN and "with" in cases(sentence, kid):
                continue
            apart = "with" in cases(sentence, kid) or (kid.upos == "PROPN" and kid.index == talk.index + 2)
            if kid.index > talk.index and kid.quotation is None and apart and _after(sentence, kid):
                return kid
    return None


def cases(sentence: Sentence, noun: Word) -> set[str]:
    """``to`` of ``to the court``"""
    return {case.lower for case in sentence.dependents(noun, "case")}


def _after(sentence: Sentence, noun: Word) -> bool:
    """Does the noun stand behind ``to``, ``with`` or ``before``, and is no time, nor an event: ``before the vote``?"""
    if _is_time(noun):
        return False
    behind = cases(sentence, noun)
    if behind == {"before"}:
        return noun.upos == "PROPN" or noun_type(noun.lemma.lower()) in LISTENERS
    return not behind.isdisjoint(_TO)


def _is_time(noun: Word) -> bool:
    return noun.relation.endswith((":unmarked", ":tmod")) or is_time(noun)


@frozen
class Rule:
    """A way in which a clause names the hearer."""

    find: Callable[[Sentence, Report], Word | None]
    how: str
    sure: bool = True  # nobody but a hearer stands in that place
    lasting: bool = True  # the speaker goes on talking to them


RULES = (
    Rule(told, "the reporting clause says whom the words are said to", sure=False),
    Rule(called_on, "the reporting clause says whom the words are said to", lasting=False),
    Rule(was_asked, "the reporting clause says who is asked", lasting=False),
    Rule(in_a_talk, "the words come from what is said or written to them"),
    Rule(on_a_show, "the words come from what is said or written to them"),
    Rule(of_a_letter, "the words come from what is said or written to them"),
    Rule(asked_by, "they have asked"),
    Rule(while_talking, "the speaker is talking to them"),
    Rule(spoke_and_said, "the speaker is talking to them"),
    Rule(source_talks, "the speaker is talking to them"),
)


def by_report(scene: Scene, cast: Cast, report: Report) -> Address | None:
    """Whom a report says the words are for; None if it does not."""
    sentence = scene.parse.sentences[report.sentence]
    for rule in RULES:
        head = rule.find(sentence, report)
        if head is not None and _listens(cast, sentence, report, head, rule.sure):
            return _address(cast, sentence, report, head, rule)
    return None


def _address(cast: Cast, sentence: Sentence, report: Report, head: Word, rule: Rule) -> Address:
    heads = [head]
    for member in sentence.dependents(head, "conj"):  # told Ada and Odo
        if member.quotation is None and _listens(cast, sentence, report, member, rule.sure):
            heads.append(member)
    start, _ = _words_for(sentence, report, head)
    _, end = _words_for(sentence, report, heads[-1])
    people = dict.fromkeys(number for word in heads for number in numbers(cast, sentence, word))
    lasting = rule.lasting and (head.lower in _TELLERS or _goes_on(cast, sentence, report, head, [*people], rule))
    return Address((start, end), tuple(people), rule.how, lasting, talk_of(sentence, report, head))


def talk_of(sentence: Sentence, report: Report, hearer: Word) -> str | None:
    """The letter of ``in a letter to the court``, ``told the court in a letter``; ``write`` of ``wrote to her``."""
    above = sentence.head_of(hearer)
    called = word_list("addressing", "talks") | {"write"}
    for noun in (*([above] if above is not None else []), *adjuncts(sentence, sentence.words[report.head], called)):
        if noun.lemma.lower() in called:
            return noun.lemma.lower()
    return None


def numbers(cast: Cast, sentence: Sentence, head: Word) -> list[int]:
    """Whom a noun stands for; of ``a Herald interview`` the body that is called so."""
    if head.base_relation == "compound":
        named = (one for one in cast.mentions if one.sort == "name" and one.text == head.text)
        return [one.entity for one in named if one.entity is not None][:1]
    found = cast.resolve(sentence.index, head.index)
    return [found.entity] if found is not None and found.entity is not None else []


def _goes_on(cast: Cast, sentence: Sentence, report: Report, head: Word, people: Sequence[int], rule: Rule) -> bool:
    """Is the speaker in talk with them in what the text tells next? Not so behind ``said Odo had told her``."""
    if not _is_told(sentence, sentence.words[report.head]):
        return False
    if rule.sure or report.cue_class not in _TALK:
        return rule.sure
    verb = sentence.words[report.head]
    if verb.lemma in TALKS and report.addressee is not None and "with" in cases(sentence, head):
        return all(cast.speaker(person).type == "organization" for person in people)  # not with his advisers
    return all(cast.speaker(person).type != "person" or _asks_for_a_living(cast, person) for person in people) or any(
        noun.lemma == "interview" for noun in adjuncts(sentence, verb, ("interview",))
    )


def _is_told(sentence: Sentence, verb: Word) -> bool:
    """Does the text itself tell that it was said: ``Finch repeated it, telling the Gazette that``?"""
    above = sentence.head_of(verb)
    if verb.base_relation == "advcl" and verb.xpos == "VBG":
        return above is not None and above.base_relation == "root"
    return verb.base_relation in ("root", "conj", "parataxis")


def _asks_for_a_living(cast: Cast, person: int) -> bool:
    """``told host Ada Lind``"""
    roles = cast.speaker(person).roles
    return any(word in word_list("addressing", "askers") for role in roles for word in role.text.lower().split())


def _words_for(sentence: Sentence, report: Report, head: Word) -> tuple[int, int]:
    """Offsets of the phrase without its preposition."""
    if report.addressee is not None and report.addressee[0] <= head.index <= report.addressee[1]:
        first, last = report.addressee
    else:
        first, last = phrase(sentence, head)
        while first < head.index and sentence.words[first].upos in {"ADP", "PUNCT"}:
            first += 1
    return sentence.words[first].start, sentence.words[last].end


def _listens(cast: Cast, sentence: Sentence, report: Report, head: Word, sure: bool) -> bool:
    """Can somebody be told by that word? Not ``go to the polls``, ``respond to a question``, ``ordered a release``."""
    if not sure and sentence.words[report.head].lemma in _GOING:
        return False
    if head.upos == "PRON":
        return head.lower not in _THINGS
    if head.base_relation == "compound":
        return True  # in a Herald interview
    noun = head.lemma.lower()
    if head.upos != "PROPN" and _is_thing(noun, told=report.cue_class == "tell"):
        return False
    resolution = cast.resolve(sentence.index, head.index)
    entity = resolution.entity if resolution is not None else None
    kind = cast.speaker(entity).type if entity is not None else "unknown"
    if kind in LISTENERS or noun_type(noun) in LISTENERS:
        return True
    return kind != "document" and (sure or report.cue_class == "tell" or head.upos == "PROPN")


def _is_thing(noun: str, *, told: bool) -> bool:
    """Does a common noun stand for what is said or asked? Who is told (``told the inquiry``) may be called like one."""
    if told:
        return noun in _TOLD
    return noun in word_list("addressing", "talks") or noun in word_list("addressing", "matters")
