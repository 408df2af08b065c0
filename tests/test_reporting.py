"""Reporting clauses on stored trees of our own: cue, source, content, addressee, and whether it is asserted."""

from __future__ import annotations

import pytest
from attrs import frozen
from trees import stored_parses, tree

from quoteattr.config import SPEECH_CLASSES, THOUGHT_CLASSES
from quoteattr.reporting import Report, cue_verbs, document_nouns, find_reports, with_own_cues
from quoteattr.reporting.clauses import base_forms
from quoteattr.reporting.ends import before_aside
from quoteattr.reporting.lexicon import cue_nouns
from quoteattr.syntax.records import Parse, Word

FILE = "reports.conllu"


@frozen
class Told:
    """A report: the cue, the source's head word, the content's stretches joined by `` | ``, the addressee."""

    cue: str
    source: str | None
    content: str = ""
    to: str | None = None
    asserted: bool = True


SAFE = "the bridge was safe"

REPORTS: dict[str, list[Told]] = {
    "clause": [Told("said", "Ada", SAFE)],
    "clause without that": [Told("said", "Ada", SAFE)],
    "day within the frame": [Told("said", "Lind", SAFE)],
    "told somebody that": [Told("told", "captain", "the ferry would be late", to="the passengers")],
    "asked somebody why": [Told("asked", "Reporters", "why the gates had stayed shut", to="the minister")],
    "reason behind": [Told("said", "Lind", "the bridge was safe because it was new")],
    "infinitive": [Told("promised", "mayor", "to rebuild the school")],
    "object and infinitive": [Told("urged", "Police", "to stay at home", to="drivers")],
    "gerund": [Told("denied", "driver", "leaving the scene")],
    "small clause": [Told("called", "mayor", "the strike a mistake")],
    "small clause with as": [Told("described", "mayor", "the strike as a mistake")],
    "preposition": [Told("warned", "Engineers", "a breach in the wall")],
    "object": [Told("demanded", "union", "an inquiry")],
    "blame": [Told("blamed", "union", "the owner for the delay")],
    "frame behind": [Told("said", "she", "The bridge was safe")],
    "frame in the middle": [Told("said", "she", "The bridge | was safe")],
    "as somebody says": [Told("says", "Lind", "The bridge | is safe")],
    "long frame behind": [Told("said", "Ost", "Even Brandt, the mayor, and Low, her deputy, were out")],
    "quotation and inverted frame": [Told("said", "Musa", "“We agree,”")],
    "quotation and told": [Told("told", "mayor", "“We agree,”", to="reporters")],
    "subject taken for object": [Told("said", "Musa", "“We agree,”")],
    "subject in the wrong place": [Told("read", "note")],
    "participle": [Told("saying", "mayor", SAFE)],
    "shared subject": [Told("said", "Lind", SAFE)],
    "two cues": [Told("said", "Lind", SAFE), Told("warned", "Lind", "the road was icy")],
    "passive with agent": [Told("told", "police", "to leave", to="Residents")],
    "quoted as saying": [Told("quoted", "Lind"), Told("saying", "Lind", SAFE)],
    "according to in front": [Told("According to", "ministry", "40 boats left")],
    "according to behind": [Told("according to", "ministry", "Forty boats left")],
    "according to in the middle": [Told("according to", "ministry", "Forty boats | left")],
    "claim of a person": [Told("claim", "Lind", SAFE)],
    "his claim": [Told("repeated", "He", SAFE), Told("claim", "his", SAFE)],
    "frame hung on the subject": [Told("said", "she", "The bridge | was safe")],
    "promise to": [Told("promise", "Her", "to resign")],
    "warnings by": [Told("Warnings", "engineers", "the bridge was unsafe")],
    "light verb": [Told("claim", "Lind", SAFE)],
    "fact that": [],
    "in the words of": [Told("words", "Lind", "the bridge is a giant")],
    "in her words": [Told("words", "her", "the bridge is a giant")],
    "did not say": [Told("say", "Lind", SAFE, asserted=False)],
    "never said": [Told("said", "Lind", SAFE, asserted=False)],
    "nobody said": [Told("said", "Nobody", SAFE, asserted=False)],
    "no expert said": [Told("said", "expert", SAFE, asserted=False)],
    "if she says": [Told("says", "Lind", "the bridge is safe", asserted=False)],
    "would say": [Told("say", "Lind", "the bridge is safe", asserted=False)],
    "declined to say": [
        Told("declined", "Lind"),
        Told("say", "Lind", "whether the bridge was safe", asserted=False),
    ],
    "plainly said": [Told("said", "Lind", SAFE)],
    "particle": [Told("pointed out", "Lind", SAFE)],
    "unknown verb behind a quotation": [Told("trilled", "Lena")],
    "said to somebody": [Told("said", "Lind", "“We agree,”", to="the judge")],
    "statement saying": [Told("saying", "town", "the road was closed")],
    "promised him to say": [
        Told("promised", "Lind", "to say that the bridge was safe", to="him"),
        Told("say", "Lind", SAFE),
    ],
    "a day is no source": [Told("said", "report", SAFE)],
    "statement between cue and clause": [Told("said", "Lind", SAFE)],
    "nested": [Told("said", "Noor", "Lind believed the bridge was safe"), Told("believed", "Lind", SAFE)],
    "own cue": [],
    "clause hung on the addressee": [Told("told", "captain", "the ferry would be late", to="the passengers")],
    "clause hung on the statement": [Told("said", "Lind", SAFE)],
    "second cue hung on the content": [Told("said", "Lind", SAFE), Told("warned", "Lind", "the road was icy")],
    "relative clause": [Told("said", "Lind", SAFE)],
    "asked her to say": [
        Told("asked", "They", "to say that the bridge was safe", to="her"),
        Told("say", "her", SAFE),
    ],
}

KNOWN_FAILURES: dict[str, tuple[list[Told], str]] = {
    "passive without agent": ([Told("said", None, "to be safe")], "subject of 'was said to' taken for the addressee"),
}


# Trees as other parsers, or ours on a bad day, give them: ``word/UPOS/XPOS/relation>head``.
NOTES: dict[str, tuple[str, list[Told]]] = {
    "according to, hung the old way": (
        "Forty/NUM/CD/nummod>2 boats/NOUN/NNS/nsubj>3 left/VERB/VBD/root>0 according/VERB/VBG/advmod>3 "
        "to/ADP/IN/case>7 the/DET/DT/det>7 ministry/NOUN/NN/obl>4 ./PUNCT/./punct>3",
        [Told("according to", "ministry", "Forty boats left")],
    ),
    "according to, hung on the preposition": (
        "Forty/NUM/CD/nummod>2 boats/NOUN/NNS/nsubj>3 left/VERB/VBD/root>0 according/VERB/VBG/advmod>3 "
        "to/ADP/IN/case>7 the/DET/DT/det>7 ministry/NOUN/NN/obl>3 ./PUNCT/./punct>3",
        [Told("according to", "ministry", "Forty boats left")],
    ),
    "according to, hung apart": (
        "Forty/NUM/CD/nummod>2 boats/NOUN/NNS/nsubj>3 left/VERB/VBD/root>0 according/VERB/VBG/advmod>3 "
        "to/ADP/IN/fixed>4 the/DET/DT/det>7 ministry/NOUN/NN/obl>3 ./PUNCT/./punct>3",
        [Told("according to", "ministry", "Forty boats left")],
    ),
    "subject hung as something else": (
        "The/DET/DT/det>2 mayor/NOUN/NN/dep>3 said/VERB/VBD/root>0 boats/NOUN/NNS/nsubj>5 left/VERB/VBD/ccomp>3 "
        "./PUNCT/./punct>3",
        [Told("said", "mayor", "boats left")],
    ),
    "participle on the object of another verb": (
        "Lind/PROPN/NNP/nsubj>2 led/VERB/VBD/root>0 a/DET/DT/det>4 march/NOUN/NN/obj>2 demanding/VERB/VBG/acl>4 "
        "that/SCONJ/IN/mark>8 boats/NOUN/NNS/nsubj>8 leave/VERB/VBP/ccomp>5 ./PUNCT/./punct>2",
        [Told("demanding", "Lind", "boats leave")],
    ),
    "accordingly is none": (
        "Lind/PROPN/NNP/nsubj>2 acted/VERB/VBD/root>0 according/VERB/VBG/advmod>2 ./PUNCT/./punct>2",
        [],
    ),
    "claim made by somebody": (
        "The/DET/DT/det>2 claim/NOUN/NN/nsubj:pass>8 that/SCONJ/IN/mark>6 bridges/NOUN/NNS/nsubj>6 are/AUX/VBP/cop>6 "
        "safe/ADJ/JJ/acl>2 was/AUX/VBD/aux:pass>8 made/VERB/VBN/root>0 by/ADP/IN/case>10 Lind/PROPN/NNP/obl:agent>8 "
        "./PUNCT/./punct>8",
        [Told("claim", "Lind", "bridges are safe")],
    ),
    "claim without an owner": (
        "The/DET/DT/det>2 claim/NOUN/NN/nsubj>7 that/SCONJ/IN/mark>6 bridges/NOUN/NNS/nsubj>6 are/AUX/VBP/cop>6 "
        "safe/ADJ/JJ/acl>2 spread/VERB/VBD/root>0 ./PUNCT/./punct>7",
        [],
    ),
    "claim of somebody": (
        "The/DET/DT/det>2 claim/NOUN/NN/nsubj>9 of/ADP/IN/case>4 Lind/PROPN/NNP/nmod>2 that/SCONJ/IN/mark>8 "
        "bridges/NOUN/NNS/nsubj>8 are/AUX/VBP/cop>8 safe/ADJ/JJ/acl>2 spread/VERB/VBD/root>0 ./PUNCT/./punct>9",
        [Told("claim", "Lind", "bridges are safe")],
    ),
    "in other words is nobody's": (
        "In/ADP/IN/case>3 other/ADJ/JJ/amod>3 words/NOUN/NNS/obl>5 we/PRON/PRP/nsubj>5 stay/VERB/VBP/root>0 "
        "./PUNCT/./punct>5",
        [],
    ),
    "a day for a subject": (
        "Monday/PROPN/NNP/nsubj>2 said/VERB/VBD/root>0 nothing/PRON/NN/obj>2 ./PUNCT/./punct>2",
        [],
    ),
    "neither said": (
        "Neither/DET/DT/det>2 man/NOUN/NN/nsubj>3 said/VERB/VBD/root>0 boats/NOUN/NNS/nsubj>5 left/VERB/VBD/ccomp>3 "
        "./PUNCT/./punct>3",
        [Told("said", "man", "boats left", asserted=False)],
    ),
    "called on somebody to": (
        "Lind/PROPN/NNP/nsubj>2 called/VERB/VBD/root>0 on/ADP/IN/case>4 boats/NOUN/NNS/obl>2 to/PART/TO/mark>6 "
        "stay/VERB/VB/xcomp>2 ./PUNCT/./punct>2",
        [Told("called", "Lind", "boats to stay")],
    ),
    "called him weak": (
        "Lind/PROPN/NNP/nsubj>2 called/VERB/VBD/root>0 him/PRON/PRP/obj>2 weak/ADJ/JJ/xcomp>2 ./PUNCT/./punct>2",
        [Told("called", "Lind", "him weak")],
    ),
    "a statement says what its maker says": (
        "Lind/PROPN/NNP/nsubj>2 issued/VERB/VBD/root>0 a/DET/DT/det>4 statement/NOUN/NN/obj>2 saying/VERB/VBG/acl>4 "
        "boats/NOUN/NNS/nsubj>7 left/VERB/VBD/ccomp>5 ./PUNCT/./punct>2",
        [Told("issued", "Lind", "a statement saying boats left"), Told("saying", "Lind", "boats left")],
    ),
    "told by somebody that": (
        "Lind/PROPN/NNP/nsubj:pass>3 was/AUX/VBD/aux:pass>3 told/VERB/VBN/root>0 by/ADP/IN/case>5 Noor/PROPN/NNP/obl>3 "
        "that/SCONJ/IN/mark>8 boats/NOUN/NNS/nsubj>8 left/VERB/VBD/ccomp>3 ./PUNCT/./punct>3",
        [Told("told", "Noor", "boats left", to="Lind")],
    ),
    "noting, before the main clause": (
        "Noting/VERB/VBG/advcl>8 that/SCONJ/IN/mark>5 boats/NOUN/NNS/nsubj>5 had/AUX/VBD/aux>5 left/VERB/VBN/ccomp>1 "
        ",/PUNCT/,/punct>1 Lind/PROPN/NNP/nsubj>8 slept/VERB/VBD/root>0 ./PUNCT/./punct>8",
        [Told("Noting", "Lind", "boats had left")],
    ),
}


@pytest.mark.parametrize("name", NOTES)
def test_reports_of_other_trees(name: str) -> None:
    """What other trees give."""
    parse = tree(NOTES[name][0])
    found = [report for report in find_reports(parse) if report.source is not None and report.content]
    assert [told(parse, report) for report in found] == NOTES[name][1]


def told(parse: Parse, report: Report) -> Told:
    """A report in the terms of the table."""
    words = parse.sentences[report.sentence].words
    cue = " ".join(words[i].text for i in report.cue)
    source = None if report.source is None else words[report.source].text
    content = " | ".join(parse.text[start:end] for start, end in report.content)
    to = None
    if report.addressee is not None:
        to = parse.text[words[report.addressee[0]].start : words[report.addressee[1]].end]
    return Told(cue, source, content, to, report.asserted)


def all_told(name: str) -> list[Told]:
    """The reports of a stored sentence; those without source and content can do nothing and are left out."""
    parse = stored_parses(FILE)[name]
    found = [report for report in find_reports(parse) if report.source is not None or report.content]
    return [told(parse, report) for report in found]


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name: str) -> None:
    """Every report of the sentence, in order."""
    assert all_told(name) == REPORTS[name]


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=pytest.mark.xfail(strict=True, reason=why)) for n, (_, why) in KNOWN_FAILURES.items()],
)
def test_known_failures(name: str) -> None:
    """These are wrong and known to be."""
    assert all_told(name) == KNOWN_FAILURES[name][0]


def test_every_tree_is_used() -> None:
    """No stored tree without a row."""
    assert set(stored_parses(FILE)) == set(REPORTS) | set(KNOWN_FAILURES)


def test_own_cues() -> None:
    """A user's own verb takes a clause and keeps the class it was given."""
    parse = stored_parses(FILE)["own cue"]
    report = find_reports(parse, with_own_cues({"riff": "judge"}))[0]
    assert told(parse, report) == Told("riffed", "Lind", "the bridge was a bathtub")
    assert report.cue_class == "judge"
    assert with_own_cues({}) is cue_verbs()


def test_relative_pronoun_beside_the_cue() -> None:
    """The word that stands next to the cue is kept."""
    parse = stored_parses(FILE)["relative clause"]
    report = find_reports(parse)[0]
    assert report.pronoun is not None
    assert parse.sentences[0].words[report.pronoun].text == "who"


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("joked", "joked", "joke"),
        ("cried", "cried", "cry"),
        ("replied", "replied", "reply"),
        ("quipping", "quipping", "quip"),
        ("vows", "vows", "vow"),
        ("said", "say", "say"),
    ],
)
def test_base_forms(word: str, lemma: str, form: str) -> None:
    """The base form is found even where the lemmatizer does not know the verb."""
    assert form in base_forms(Word(0, word, lemma, "VERB", "VBD", -1, "root", 0, len(word)))


def test_lexicon() -> None:
    """Every entry has a known class and known frames."""
    known = SPEECH_CLASSES | THOUGHT_CLASSES
    for cue in cue_verbs().values():
        assert cue.cue_class in known, cue
        assert cue.frames <= frozenset("qciogts"), cue
    for cue in cue_nouns().values():
        assert cue.cue_class in known, cue
    assert "statement" in document_nouns()


def test_short_notes_make_a_tree() -> None:
    """The notation that other tests may use."""
    parse = tree("Lind/PROPN/NNP/nsubj>2 left/VERB/VBD/root>0 ./PUNCT/./punct>2")
    assert find_reports(parse) == ()
    assert [word.text for word in parse.sentences[0].subtree(parse.sentences[0].words[1])] == ["Lind", "left", "."]


def test_an_end_behind_a_single_word() -> None:
    """``that`` alone before an aside: nothing of it is taken for the clause's own first word."""
    parse = tree(
        "Lind/PROPN/NNP/nsubj>2 said/VERB/VBD/root>0 that/PRON/WDT/obj>2 ,/PUNCT/,/punct>5 a/DET/DT/det>6 "
        "blow/NOUN/NN/appos>3"
    )
    words = parse.sentences[0].words
    assert before_aside(parse.sentences[0], words[1], words[0], (2, 3, 4, 5), clause=False)
