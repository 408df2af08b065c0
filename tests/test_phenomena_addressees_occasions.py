"""To whom, where the clause beside the quote does not say it: an occasion goes on or is over, somebody answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

NAMED_ONCE = [
    reported(
        "a report beside the one that tells it",
        "Odo Finch expressed admiration for the mayor, telling the Tarn Gazette that she kept her word.",
        Said("admiration for the mayor", hearers=("Tarn Gazette",)),
        Said("she kept her word", hearers=("Tarn Gazette",)),
    ),
    reported(
        "what is added",
        "Odo Finch told Ada Holm that the quay was lost, adding that nobody would mend it.",
        Said("the quay was lost", hearers=("Ada Holm",)),
        Said("nobody would mend it", hearers=("Ada Holm",)),
    ),
    Row(
        "turning to a rival",
        "Turning to Odo Finch, Ada Lind said: “You never read the bill.”",
        Said("You never read the bill.", by="Ada Lind", hearers=("Odo Finch",)),
    ),
    reported(
        "turning to a matter",
        "Turning to foreign policy, Ada Lind said the quay was lost.",
        Said("the quay was lost", by="Ada Lind", hearers=()),
    ),
    reported(
        "pressed by somebody",
        "Pressed on the toll by Odo Finch of the Gazette, Ada Lind said the quay was lost.",
        Said("the quay was lost", by="Ada Lind", hearers=("Odo Finch",)),
    ),
    Row(
        "a message that is sent",
        "The harbour board sent a short message to its members saying: “We are closed.”",
        Said("We are closed.", hearers=("members",)),
    ),
    reported(
        "a letter that is sent",
        "Odo Finch sent a letter to the harbour board, saying the quay was lost.",
        Said("the quay was lost", by="Odo Finch", to="the harbour board"),
    ),
    Row(
        "a letter that was sent",
        "“The quay is lost,” Odo Finch said in a letter he sent to the harbour board.",
        Said("The quay is lost,", by="Odo Finch", to="the harbour board"),
    ),
    reported(
        "joked with",
        "Odo Finch joked with reporters that he could not swim.",
        Said("he could not swim", to="reporters"),
    ),
    reported(
        "shouted at",
        "Odo Finch shouted at Ada Holm that she was late.",
        Said("she was late", hearers=("Ada Holm",)),
    ),
    reported(
        "demanded of",
        "Odo Finch demanded of Ada Holm whether she would resign.",
        Said("whether she would resign", to="Ada Holm"),
    ),
    reported(
        "an interview on",
        "In an interview on KTV News, Odo Finch said the quay was dry.",
        Said("the quay was dry", by="Odo Finch", to="KTV News"),
    ),
    Row(
        "somebody's show",
        "“The quay is dry,” Odo Finch said on Hugh Holm's radio show.",
        Said("The quay is dry,", hearers=("Hugh Holm",)),
    ),
    Row(
        "addressed in the same sentence",
        "Ada Holm then addressed the guests a second time: “You may all go home.”",
        Said("You may all go home.", by="Ada Holm", hearers=("guests",)),
    ),
    reported(
        "a day behind a name",
        "Ned Tarn asked Holm Friday whether she would resign. Ada Holm is the mayor.",
        Said("whether she would resign", to="Holm", hearers=("Ada Holm",)),
    ),
]

GOES_ON = [
    Row(
        "told in passing",
        "Odo Finch went further on Tuesday, telling KTV that the mayor was a fool.\n\n“She cannot count,” he said.",
        Said("She cannot count,", by="Odo Finch", hearers=("KTV",)),
    ),
    Row(
        "to one who asks for a living",
        "Odo Finch told host Ada Lind that the quay was dry.\n\n“It will stay dry,” he said.",
        Said("It will stay dry,", by="Odo Finch", hearers=("Ada Lind",)),
    ),
    Row(
        "in the next breath",
        "Odo Finch told his brother Ned that the quay was lost. “We must leave it,” he said.",
        Said("We must leave it,", by="Odo Finch", hearers=("Ned",)),
    ),
    Row(
        "whom the words then call you",
        "Odo Finch told Ada Holm that words matter.\n\n“You have let your own town down,” he wrote.",
        Said("You have let your own town down,", by="Odo Finch", hearers=("Ada Holm",)),
    ),
    Row(
        "the letter taken up again",
        "Odo Finch wrote a letter to the court in May. It was short.\n\nIn the letter, he called the quay “cursed.”",
        Said("the quay “cursed.”", by="Odo Finch", hearers=("court",)),
    ),
    Row(
        "while speaking to",
        "Odo Finch later took it back while speaking to KTV's Hallie Holm.\n\n“I was wrong,” Finch said Wednesday.",
        Said("I was wrong,", hearers=("Hallie Holm",)),
    ),
    Row(
        "before a committee",
        "Odo Finch testified before the harbour committee in May. “I saw nothing,” he said.",
        Said("I saw nothing,", hearers=("harbour committee",)),
    ),
    Row(
        "at a meeting that ends",
        "Ada Holm ended her meeting with the directors on a high note. “We have won,” she said.",
        Said("We have won,", by="Ada Holm", hearers=("directors",)),
    ),
    Row(
        "sat down with",
        "Odo Finch sat down with the Tarn Gazette to talk about the quay. “It is lost,” he said.",
        Said("It is lost,", hearers=("Tarn Gazette",)),
    ),
]

IS_OVER = [
    Row(
        "said elsewhere",
        "“The quay is dry,” Odo Finch told reporters.\n\nHe said in a statement on Friday that it was “never wet.”",
        Said("The quay is dry,", hearers=("reporters",)),
        Said("it was “never wet.”", by="Odo Finch", hearers=()),
    ),
    Row(
        "at a rally",
        "“The quay is dry,” Odo Finch told reporters.\n\n“We shall win,” he said at a rally in Tarn.",
        Said("The quay is dry,", hearers=("reporters",)),
        Said("We shall win,", by="Odo Finch", hearers=()),
    ),
    Row(
        "posted",
        "“The quay is dry,” Odo Finch told reporters.\n\n“Happy Easter,” he tweeted.",
        Said("The quay is dry,", hearers=("reporters",)),
        Said("Happy Easter,", by="Odo Finch", hearers=()),
    ),
    Row(
        "written",
        "“The quay is dry,” Odo Finch told reporters.\n\n“I was a lonely child,” he wrote in 1990.",
        Said("The quay is dry,", hearers=("reporters",)),
        Said("I was a lonely child,", by="Odo Finch", hearers=()),
    ),
    Row(
        "long said",
        "“The quay is dry,” Odo Finch told reporters.\n\nHe has said that the mayor is “a fool.”",
        Said("The quay is dry,", hearers=("reporters",)),
        Said("the mayor is “a fool.”", by="Odo Finch", hearers=()),
    ),
]

ANSWERS = [
    Row(
        "to a body that asked",
        "Harbour Radio asked Odo Finch on Friday how long the quay would stand.\n\n“As long as I do,” Finch said.",
        Said("As long as I do,", by="Odo Finch", hearers=("Harbour Radio",)),
    ),
    Row(
        "said in response",
        "“How big is it?” asked a boy.\n\n“As big as a whale,” Odo Finch said in response.",
        Said("How big is it?", hearers=("Odo Finch",)),
        Said("As big as a whale,", by="Odo Finch", hearers=("boy",)),
    ),
    Row(
        "nobody answers who writes of it",
        "“Who pays for it?” Ada Lind asked in the Tarn Gazette.\n\n“The town is broke,” wrote Ned Tarn, a lawyer.",
        Said("Who pays for it?", hearers=()),
        Said("The town is broke,", hearers=()),
    ),
]

NOBODY = [
    Row(
        "what a page is",
        "On Facebook, Odo Finch called the quay “a grave.”",
        Said("the quay “a grave.”", to=None, hearers=()),
    ),
    Row(
        "whom somebody appears with",
        "“The quay is dry,” Odo Finch said during an appearance with Ada Holm, the mayor.",
        Said("The quay is dry,", to=None, hearers=()),
    ),
    Row(
        "an event",
        "“We shall win,” Odo Finch said during an interview before the ballot.",
        Said("We shall win,", to=None, hearers=()),
    ),
    Row(
        "a subject that is addressed",
        "Odo Finch addressed the scandal on Monday. “It is over,” he said.",
        Said("It is over,", to=None, hearers=()),
    ),
    Row(
        "a title that is cut short",
        "Odo Finch led the vote. Ada Holm lost. “Mr. Finch made a speech, didn't he?” Holm said.",
        Said("Mr. Finch made a speech, didn't he?", by="Ada Holm", to=None, hearers=()),
    ),
    Row(
        "a town behind a comma",
        "“You know it rained in Tarn, Norland. Nobody came,” Odo Finch said. Norland is wet.",
        Said("You know it rained in Tarn, Norland. Nobody came,", to=None, hearers=()),
    ),
    Row(
        "scolded in public",
        "Odo Finch scolded Ada Holm for suggesting it. “It is a horrible idea,” he said.",
        Said("It is a horrible idea,", by="Odo Finch", to=None, hearers=()),
    ),
]

TABLES = (NAMED_ONCE, GOES_ON, IS_OVER, ANSWERS, NOBODY)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_addressees(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
