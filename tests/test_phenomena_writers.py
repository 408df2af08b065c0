"""Who speaks in letters and statements, words that are taken up or passed on, and names that are kept back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

# Of a text whose writer is named, the writer speaks; of others the text.
WRITERS = [
    reported(
        "a tweet from",
        "A tweet from Odo Finch said the gate was open.",
        Said("the gate was open", by="Odo Finch", mention="A tweet"),
    ),
    Row(
        "a text message from one to the other",
        "“I never met her,” read a text message from Finch to Lind.",
        Said("I never met her,", by="Finch", hearers=("Lind",)),
    ),
    Row(
        "signed by",
        "The email, signed by Ilse Varga, the head of staff, told workers to stay home. “We will call you,” it said.",
        Said("We will call you,", by="Ilse Varga", role="head of staff"),
    ),
    reported(
        "somebody's statement",
        "Ilse Varga’s statement said the trust was “in good hands”.",
        Said("the trust was “in good hands”", by="Ilse Varga", type="person"),
    ),
    Row(
        "issued by the subject",
        "Ada Lind released a statement Monday. It read: “I am sorry.”",
        Said("I am sorry.", by="Ada Lind"),
    ),
    reported(
        "a report by somebody with a name",
        "A report by Bram Oster, a bridge engineer, said the pier was unsafe.",
        Said("the pier was unsafe", by="Bram Oster", role="bridge engineer"),
    ),
    reported(
        "a lawsuit filed by",
        "The lawsuit, filed by Runa Holm, a potter, says the smoke ruined her clay.",
        Said("the smoke ruined her clay", by="Runa Holm", role="potter"),
    ),
    reported(
        "a message left by the driver",
        "A voice message left by the driver said the road was blocked.",
        Said("the road was blocked", by="driver"),
    ),
    reported(
        "according to an affidavit",
        "According to an affidavit from Officer Bram Vos, the car was empty.",
        Said("the car was empty", by="Bram Vos", role="Officer"),
    ),
    Row(
        "a letter read out by another",
        "Finch read out a letter from Lind that said, “I will not sign.”",
        Said("I will not sign.", by="Lind"),
    ),
    Row(
        "received from",
        "The mayor received an email from Odo Finch, a baker. “Pay me,” the email said.",
        Said("Pay me,", by="Odo Finch", role="baker"),
    ),
    reported(
        "of a body",
        "A statement from the harbour authority said the pier was closed.",
        Said("the pier was closed", by="statement from the harbour authority", type="document"),
    ),
    reported(
        "a report by a body",
        "A report by the county’s engineers said the tunnel would leak.",
        Said("the tunnel would leak", by="report by the county’s engineers", type="document"),
    ),
    reported(
        "a letter to her",
        "The letter to Ada Lind said the fund was empty.",
        Said("the fund was empty", by="letter to Ada Lind", type="document"),
    ),
    reported(
        "written about her",
        "Lind’s obituary says she rowed to Norway.",
        Said("she rowed to Norway", by="Lind’s obituary", type="document"),
    ),
    reported(
        "what messages show",
        "Text messages from Odo Finch to Ada Lind show that they met twice.",
        Said("they met twice", type="document"),
    ),
    reported(
        "found by her",
        "The note was found by Ada Lind. It said the key was under the mat.",
        Said("the key was under the mat", by="note"),
    ),
    Row(
        "in a post she wrote",
        "In a Facebook post, Ada Lind, the mayor, wrote that the pier would close. “I cannot bear it,” the post said.",
        Said("I cannot bear it,", by="Ada Lind", role="mayor"),
    ),
    reported(
        "his letter",
        "Odo Finch wrote to the council. His letter said the dam was full.",
        Said("the dam was full", by="Odo Finch"),
    ),
    reported(
        "signed by several",
        "A letter signed by forty doctors said the ward was unsafe.",
        Said("the ward was unsafe", by="forty doctors"),
    ),
    reported(
        "found by his son",
        "A letter found by his son Karl said he was tired.",
        Said("he was tired", by="letter"),
    ),
    Row(
        "a letter of long ago",
        "Ada Lind wrote a letter. " + "The river rose and fell. " * 30 + "“We are sorry,” the letter said.",
        Said("We are sorry,", by="letter"),
    ),
    reported(
        "the coast guard is a body",
        "The coast guard said two boats were lost.",
        Said("two boats were lost", by="coast guard", role=None),
    ),
]

TAKEN_UP = [
    Row(
        "the former and the latter",
        "The mayor, Ada Lind, sued Odo Finch, a builder. “He never paid,” said the former. The latter: “I did.”",
        Said("He never paid,", by="Ada Lind", role="mayor"),
        Said("I did.", by="Odo Finch", role="builder"),
    ),
    reported(
        "the former of two bodies",
        "Harvard and Yale both replied. The former said the list was old.",
        Said("the list was old", by="Harvard"),
    ),
    Row(
        "the former of nobody",
        "It rained. “It went well,” said the former.",
        Said("It went well,", by=None),
    ),
    Row(
        "the former mayor",
        "Odo Finch, the former mayor, was pleased. “It is done,” he said.",
        Said("It is done,", by="Odo Finch", role="former mayor"),
    ),
    Row(
        "they are not the paper told",
        "Ada Lind and Odo Finch run the inn. Lind told the Herald the roof was gone. “We have no money,” they say.",
        Said("We have no money,", by="Ada Lind and Odo Finch"),
    ),
    reported(
        "they are no mistakes",
        "Two guides wrote to the judge, but denied making any mistakes. They said the rope was new.",
        Said("making any mistakes", by="Two guides"),
        Said("the rope was new", by="Two guides"),
    ),
    Row(
        "so said he",
        "“We never saw the letter.”\n\nSo said Odo Finch, head of the guild, when the council asked.",
        Said("We never saw the letter.", by="Odo Finch", role="head of the guild"),
    ),
    Row(
        "that was his advice",
        "“Close it before the frost.”\n\nThat was the advice of Bram Oster, an engineer, to the town last week.",
        Said("Close it before the frost.", by="Bram Oster", role="engineer"),
    ),
    Row(
        "those were her words",
        "“We are not a museum.” Those were the words of Ilse Varga, the director, on the first day.",
        Said("We are not a museum.", by="Ilse Varga", role="director"),
    ),
    Row(
        "that is how he put it",
        "“Nobody wants a war over eels.”\n\nThat’s how Odo Finch, the minister, put it on Sunday.",
        Said("Nobody wants a war over eels.", by="Odo Finch", role="minister"),
    ),
    Row(
        "that was what he wanted to hear",
        "“It was cold,” said Ada Lind. “We left.” That was what Odo Finch wanted to hear.",
        Said("It was cold, | We left.", by="Ada Lind"),
    ),
]

PASSED_ON = [
    Row(
        "remembered her saying",
        "“Keep the door shut,” Mara Holm remembered her aunt saying.",
        Said("Keep the door shut,", by="aunt", through="Mara Holm"),
    ),
    Row(
        "recalled him saying",
        "Odo Finch thought of his father, Karl Finch. “Never sell the boat,” he recalled him saying.",
        Said("Never sell the boat,", by="Karl Finch", through="Odo Finch"),
    ),
    Row(
        "recalled, saying",
        "“I was ten,” Mara Holm recalled, saying she had never told anyone.",
        Said("I was ten,", by="Mara Holm", through=None),
    ),
    Row(
        "by the paper's reporter",
        "TOP TALK — “Lind eyes the Senate,” by Herald’s Odo Finch: “The mayor has rented an office in the capital.”",
        Said("The mayor has rented an office in the capital.", by="Odo Finch"),
    ),
    Row(
        "put forward by",
        "The plan was put forward by the mayor: “We shall dig.”",
        Said("We shall dig.", by="mayor"),
    ),
]

NAMES = [
    Row(
        "Junior behind a surname",
        "“Nobody asked us,” said Lind, Jr., who farms eels.",
        Said("Nobody asked us,", by="Lind Jr.", role="who farms eels"),
    ),
    Row(
        "father and son",
        "Robert Lind, Sr., and Robert Lind, Jr., met. “He is late,” Robert Lind, Jr. said.",
        Said("He is late,", by="Robert Lind Jr."),
    ),
    Row(
        "Junior at the end of a sentence",
        "“Nobody asked us,” said Odo Finch Jr. Ilse Varga, the director, nodded.",
        Said("Nobody asked us,", by="Odo Finch Jr.", role=None),
    ),
    Row(
        "a letter for a name",
        "Witness B, a cook, said she heard two shots. “Then it was quiet,” the witness said.",
        Said("Then it was quiet,", by="Witness B", role="cook"),
    ),
    Row(
        "a soldier with a letter",
        "“I was told to,” said Soldier F.",
        Said("I was told to,", by="Soldier F"),
    ),
    Row(
        "a witness with a name",
        "“I was told to,” said Witness Odo Finch.",
        Said("I was told to,", by="Odo Finch", role="Witness"),
    ),
    Row(
        "a day behind those told",
        "“It is over,” Lind told reporters Thursday.",
        Said("It is over,", by="Lind", hearers=("reporters",)),
    ),
    Row(
        "a day behind a statement",
        "“It is over,” according to a statement Thursday from the port.",
        Said("It is over,", by="statement"),
    ),
]


def _is(what: str, role: str | None) -> Row:
    return Row(what, f"Ada Lind is {what}. “We fish,” Lind said.", Said("We fish,", by="Ada Lind", role=role))


ROLES = [
    _is("a bully who shouts at waiters", None),
    _is("a tyrant", None),
    _is("an optimist", None),
    _is("the best candidate", None),
    _is("no friend of the guild", None),
    _is("a member of the Tarn council", "member of the Tarn council"),
    _is("a friend of the mayor", "friend of the mayor"),
    _is("a member of an old family", None),
    _is("a baker who lives above the shop", "baker who lives above the shop"),
]

TERMS = [
    Row("sailors use the word", "Sailors use the word “slack” for the hour when nothing moves."),
    Row("used it of somebody", "Lind used the word “liar” in a letter to the guild.", Said("liar", by="Lind")),
]

SCRIPTS = [
    Row(
        "a clip on the air",
        "ANCHOR: The river is over its banks. Bram Oster reports.\n\nOSTER: The water came at four.\n\n(SOUNDBITE)\n\n"
        "UNIDENTIFIED MALE: I lost my boat.\n\n(END SOUNDBITE)\n\nADA LIND, MAYOR OF TARN: We shall rebuild.\n\n"
        "OSTER: Bram Oster, Channel Nine.",
        Said("The river is over its banks. Bram Oster reports.", by="Anchor"),
        Said("The water came at four.", by="Bram Oster"),
        Said("I lost my boat.", by="Unidentified Male"),
        Said("We shall rebuild.", by="Ada Lind", role="Mayor of Tarn"),
        Said("Bram Oster, Channel Nine.", by="Bram Oster"),
    ),
]

TABLES = (WRITERS, TAKEN_UP, PASSED_ON, NAMES, ROLES, TERMS, SCRIPTS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_writers(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Whose words they are."""
    check(row, answer(row))
