"""To whom: named in the clause, before it, by the words themselves, by the turns; carried on, answered, and nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

CLAUSE = [
    Row(
        "reporters",
        "“The quay is dry,” Odo Finch told reporters.",
        Said("The quay is dry,", by="Odo Finch", to="reporters", hearers=("reporters",)),
    ),
    Row(
        "somebody named in full elsewhere",
        "Ada Holm, the mayor, came late. “You may begin,” Odo Finch told Holm.",
        Said("You may begin,", by="Odo Finch", to="Holm", hearers=("Ada Holm",)),
    ),
    Row(
        "a pronoun",
        "Ada Holm runs the mill. “You may begin,” Odo Finch told her.",
        Said("You may begin,", to="her", hearers=("Ada Holm",)),
    ),
    Row(
        "two of them",
        "“You may begin,” Odo Finch told Ada Holm and Ned Tarn.",
        Said("You may begin,", to="Ada Holm and Ned Tarn", hearers=("Ada Holm", "Ned Tarn")),
    ),
    Row(
        "a newspaper",
        "“The quay is dry,” Odo Finch told the Tarn Gazette.",
        Said("The quay is dry,", to="the Tarn Gazette", hearers=("Tarn Gazette",)),
    ),
    Row(
        "in an interview with",
        "“The quay is dry,” Odo Finch said in an interview with the Tarn Gazette.",
        Said("The quay is dry,", to="the Tarn Gazette", hearers=("Tarn Gazette",)),
    ),
    Row(
        "in an interview some day with",
        "In an interview on Monday with the Tarn Gazette, Odo Finch said “the quay is dry.”",
        Said("the quay is dry.", to="the Tarn Gazette"),
    ),
    Row(
        "in a letter to",
        "“The quay is dry,” Odo Finch wrote in a letter to the harbour board.",
        Said("The quay is dry,", to="the harbour board", hearers=("harbour board",)),
    ),
    Row(
        "speaking to",
        "Speaking to the guild, Odo Finch said “the quay is dry.”",
        Said("the quay is dry.", to="the guild", hearers=("guild",)),
    ),
    Row(
        "a source who speaks to",
        "A clerk speaking to the Tarn Gazette said, “The quay is dry.”",
        Said("The quay is dry.", hearers=("Tarn Gazette",)),
    ),
    Row(
        "wrote to, warning",
        "Odo Finch wrote to the harbour board, warning that “the quay is lost.”",
        Said("the quay is lost.", by="Odo Finch", hearers=("harbour board",)),
    ),
    Row(
        "asked by",
        "“The quay is dry,” Odo Finch said when asked by Ada Holm about the flood.",
        Said("The quay is dry,", by="Odo Finch", hearers=("Ada Holm",)),
    ),
    reported(
        "reported without marks",
        "Odo Finch told the council that the quay was dry.",
        Said("the quay was dry", to="the council", hearers=("council",)),
    ),
    reported(
        "urged to",
        "Odo Finch urged the council to mend the quay.",
        Said("to mend the quay", to="the council", hearers=("council",)),
    ),
    reported(
        "called on to",
        "Odo Finch called on the council to mend the quay.",
        Said("the council to mend the quay", to="the council", hearers=("council",)),
    ),
    reported(
        "was asked",
        "Odo Finch was asked whether the quay was dry.",
        Said("whether the quay was dry", to="Odo Finch", hearers=("Odo Finch",)),
    ),
    Row(
        "asked in front of the answer",
        "Asked whether the quay was dry, Odo Finch said “nobody knows.”",
        Said("nobody knows.", by="Odo Finch", hearers=()),
    ),
]

PROGRAMMES = [
    reported(
        "a programme behind told",
        "Odo Finch told KTV’s “Harbour Hour” that he was sorry.",
        Said("he was sorry", by="Odo Finch", to="KTV’s “Harbour Hour”"),
    ),
    Row(
        "a programme, and the words go on",
        "“It was cold,” Odo Finch told KTV’s “Harbour Hour.” “We all froze.”",
        Said("It was cold, | We all froze.", by="Odo Finch", to="KTV’s “Harbour Hour.”"),
    ),
    reported(
        "the host of a programme",
        "Odo Finch told KTV’s “Harbour Hour” host Ada Lind that he was sorry.",
        Said("he was sorry", by="Odo Finch", hearers=("Ada Lind",)),
    ),
    Row(
        "an interview called after whose it is",
        "“I never ran,” Odo Finch said in a KTVB interview.",
        Said("I never ran,", to="KTVB"),
    ),
]
CONTEXT = [
    Row(
        "a talk goes on though somebody else speaks in between",
        "“It was cold,” Odo Finch told the court.\n\nAda Holm, his sister, shook her head. “Not so,” she said."
        "\n\n“We all froze,” Finch said.",
        Said("It was cold,", hearers=("court",)),
        Said("Not so,", by="Ada Holm", hearers=()),
        Said("We all froze,", hearers=("court",)),
    ),
    Row(
        "questions taken",
        "“There is no plan,” Orla Finch said as she took questions from the press.",
        Said("There is no plan,", to="the press", hearers=("press",)),
    ),
    Row(
        "a call told in a clause beside",
        "Ned Tarn, who backed Finch during a call with reporters on Tuesday, was glad. “She rang us,” Tarn said.",
        Said("She rang us,", hearers=("reporters",)),
    ),
    Row(
        "somebody scolded",
        "Odo Finch scolded his brother Ned. “Grow up,” he said.",
        Said("Grow up,", by="Odo Finch", hearers=("Ned",)),
    ),
    Row(
        "each hears the other in an interview",
        "Odo Finch was interviewed by Ada Holm. “How do you sleep?” Holm asked.\n\n“On my back,” Finch said.",
        Said("How do you sleep?", hearers=("Odo Finch",)),
        Said("On my back,", hearers=("Ada Holm",)),
    ),
    Row(
        "a question is for whoever answers it",
        "“How do you sleep?” asked Ada Holm.\n\n“On my back,” Odo Finch replied.",
        Said("How do you sleep?", hearers=("Odo Finch",)),
        Said("On my back,", hearers=("Ada Holm",)),
    ),
    Row(
        "the quotation goes on",
        "“The quay is dry,” Odo Finch told the council. “It will stay dry.”",
        Said("The quay is dry, | It will stay dry.", to="the council"),
    ),
    Row(
        "the next paragraph goes on",
        "“The quay is dry,” Odo Finch told the council.\n\n“It will stay dry,” he said.",
        Said("The quay is dry,", to="the council", hearers=("council",)),
        Said("It will stay dry,", by="Odo Finch", to=None, hearers=("council",)),
    ),
    Row(
        "somebody else does not",
        "“The quay is dry,” Odo Finch told the council.\n\n“It is wet,” said Ada Holm.",
        Said("The quay is dry,", hearers=("council",)),
        Said("It is wet,", by="Ada Holm", hearers=()),
    ),
    Row(
        "after urging somebody it is said to nobody in particular",
        "Odo Finch urged the council to resign.\n\n“The quay is lost,” he said.",
        Said("The quay is lost,", by="Odo Finch", hearers=()),
    ),
    Row(
        "the sentence before says where",
        "In an interview with the Tarn Gazette, Odo Finch laughed it off. “It is a puddle,” he said.",
        Said("It is a puddle,", by="Odo Finch", to=None, hearers=("Tarn Gazette",)),
    ),
    Row(
        "who spoke to them before",
        "Odo Finch spoke to reporters on Monday. He said “the quay is dry.”",
        Said("the quay is dry.", by="Odo Finch", hearers=("reporters",)),
    ),
    Row(
        "what one person has told another is over",
        "Odo Finch told Ada Holm that the quay was dry.\n\n“It is a fine quay,” he said.",
        Said("It is a fine quay,", by="Odo Finch", hearers=()),
    ),
    Row(
        "a reply",
        "“Is the quay dry?” Ada Holm asked.\n\n“It will be,” Odo Finch replied.",
        Said("Is the quay dry?", by="Ada Holm"),
        Said("It will be,", by="Odo Finch", hearers=("Ada Holm",)),
    ),
]

WORDS = [
    Row(
        "a form of public address",
        "“You know what I want, Mr. Speaker,” Orla Lind said.",
        Said("You know what I want, Mr. Speaker,", to="Mr. Speaker"),
    ),
    Row(
        "whom “you” stands for in brackets",
        "Peter Holm laughed. “But you [Holm] must help me with this,” Orla Lind said.",
        Said("But you [Holm] must help me with this,", to="Holm", hearers=("Peter Holm",)),
    ),
    Row(
        "called by name",
        "Odo Finch opened the meeting. “Thank you, Mr. Finch,” said Ada Holm.",
        Said("Thank you, Mr. Finch,", by="Ada Holm", to="Mr. Finch", hearers=("Odo Finch",)),
    ),
    Row(
        "a name at the opening that is the subject",
        "Odo Finch left. “Finch, who built the quay, is gone,” said Ada Holm.",
        Said("Finch, who built the quay, is gone,", by="Ada Holm", to=None, hearers=()),
    ),
    Row(
        "spoken of, not called",
        "Odo Finch opened the meeting. “We all thank Mr. Finch,” said Ada Holm.",
        Said("We all thank Mr. Finch,", by="Ada Holm", to=None, hearers=()),
    ),
]

NOBODY = [
    Row(
        "a question",
        "“The quay is dry,” Odo Finch said, responding to a question.",
        Said("The quay is dry,", to=None, hearers=()),
    ),
    Row(
        "the polls",
        "“We shall win,” Odo Finch said before voters went to the polls.",
        Said("We shall win,", to=None, hearers=()),
    ),
    Row(
        "a place",
        "“We shall win,” Odo Finch said at a rally in Tarn.",
        Said("We shall win,", to=None, hearers=()),
    ),
    Row(
        "a statement",
        "“We shall win,” Odo Finch said in a statement.",
        Said("We shall win,", to=None, hearers=()),
    ),
]

TURNS = [
    Row(
        "two who talk",
        "“Coming, Mia?” asked Jo Lind.\n\n“Soon,” said Mia Rask.\n\n“When?”\n\n“When it stops,” she said.",
        Said("Coming, Mia?", by="Jo Lind", to="Mia", hearers=("Mia Rask",)),
        Said("Soon,", by="Mia Rask", to=None, hearers=("Jo Lind",)),
        Said("When?", by="Jo Lind", hearers=("Mia Rask",)),
        Said("When it stops,", by="Mia Rask", hearers=("Jo Lind",)),
    ),
    Row(
        "a third one is called",
        "“Coming?” asked Jo Lind.\n\n“Soon,” said Mia Rask.\n\n“When?”\n\n“Now.”\n\n“Tom, bring the axe,” said Jo.\n\n"
        "“Which one?” asked Tom.",
        Said("Coming?", by="Jo Lind", hearers=("Mia Rask",)),
        Said("Soon,", by="Mia Rask", hearers=("Jo Lind",)),
        Said("When?", by="Jo Lind", hearers=("Mia Rask",)),
        Said("Now.", by="Mia Rask", hearers=("Jo Lind",)),
        Said("Tom, bring the axe,", by="Jo Lind", to="Tom", hearers=("Tom",)),
        Said("Which one?", by="Tom", hearers=("Jo Lind",)),
    ),
    Row(
        "one who tells the story",
        "“Coming?” asked Jo Lind.\n\n“Soon,” I said.\n\n“When?”\n\n“When it stops,” I told her. I shut my book.",
        Said("Coming?", by="Jo Lind", hearers=(None,)),
        Said("Soon,", by=None, hearers=("Jo Lind",)),
        Said("When?", by="Jo Lind", hearers=(None,)),
        Said("When it stops,", by=None, to="her", hearers=("Jo Lind",)),
    ),
    Row(
        "a transcript",
        "LIND: Who pays for it?\n\nFINCH: The town does.\n\nLIND: And who asked you?\n\nFINCH: Nobody.",
        Said("Who pays for it?", by="Lind", hearers=("Finch",)),
        Said("The town does.", by="Finch", hearers=("Lind",)),
        Said("And who asked you?", by="Lind", hearers=("Finch",)),
        Said("Nobody.", by="Finch", hearers=("Lind",)),
    ),
]

TABLES = (CLAUSE, PROGRAMMES, CONTEXT, WORDS, NOBODY, TURNS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_addressees(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))


def test_one_person_has_one_number_as_speaker_and_as_hearer(answer: Callable[[Row], Attribution]) -> None:
    """Who is spoken to and speaks elsewhere is one entry; who only listens comes behind all speakers."""
    talk = answer(TURNS[1])
    numbers = {one.name: one.id for one in talk.speakers}
    assert {
        one.name: one.id for quote in talk for one in quote.addressees if one.name in numbers
    }.items() <= numbers.items()
    told = answer(CLAUSE[3])
    assert [speaker.id for speaker in told.speakers] == [0]
    assert [one.id for one in told[0].addressees] == [1, 2]


def test_quotes_to_somebody(answer: Callable[[Row], Attribution]) -> None:
    """By name, alias or record."""
    talk = answer(TURNS[0])
    to_jo = talk.quotes_to("Jo Lind")
    assert [quote.text for quote in to_jo] == ["Soon,", "When it stops,"]
    assert talk.quotes_to(talk.speakers[0]) == to_jo
    assert talk.quotes_to("Nobody") == ()


def test_how_it_is_known_is_explained(answer: Callable[[Row], Attribution]) -> None:
    """The explanation ends with whom the words are for and why."""
    assert answer(TURNS[0])[1].explain().endswith("They are for Jo Lind (the turns of the dialogue).")
