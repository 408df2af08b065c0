"""Frames of news that made texts found: who is heard, reported, asked or attributed to, and who is brought in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

THROUGH_OTHERS = [
    Row(
        "heard to shout",
        "Ida Holm heard Grace Otieno shout “Get out of the dock!”",
        Said("Get out of the dock!", by="Grace Otieno"),
    ),
    Row("heard before it", "“Let us be clear,” Ida Holm heard a man say.", Said("Let us be clear,", by="man")),
    Row(
        "a paper reports it",
        "“We did all we could,” the Herald reported Olena Hask as saying. “The boats are safe.”",
        Said("We did all we could, | The boats are safe.", by="Olena Hask"),
    ),
    Row(
        "not stopped from it",
        "That did not stop Ida Holm from saying: “He should have gone.”",
        Said("He should have gone.", by="Ida Holm"),
    ),
    Row(
        "a cry within a report",
        "Odo Finch said Karl Juhl shouted “Never again!” before running off.",
        Said("Never again!", by="Karl Juhl"),
    ),
    Row(
        "words of another",
        "Odo Finch remembered the words of his mother: “Mind the tide.”",
        Said("Mind the tide.", by="mother"),
    ),
    Row(
        "asked by somebody",
        "Asked by a diver, “Is anybody listening?” Odo Finch said: “It was late.”",
        Said("Is anybody listening?", by="diver"),
        Said("It was late.", by="Odo Finch"),
    ),
]

WHO_IS_IT = [
    Row(
        "which said",
        "Ida Holm has complained to the Rivers Trust, which said: “We did it by the book.”",
        Said("We did it by the book.", by="Rivers Trust"),
    ),
    Row(
        "a song in the aside",
        "Ida Holm, who wrote the song “Blue Harbour,” told fans: “There is a hole in the roof.”",
        Said("There is a hole in the roof.", by="Ida Holm"),
    ),
    Row(
        "beside another",
        "Speaking alongside Odo Finch, Ida Holm, police chief in Ostby, said: “We were lucky.”",
        Said("We were lucky.", by="Ida Holm", role="police chief in Ostby"),
    ),
    Row(
        "rejected the claim",
        "Ida Holm rejected Odo Finch’s claim that “there was no plan,” saying: “The papers are here.”",
        Said("there was no plan,", by="Odo Finch"),
        Said("The papers are here.", by="Ida Holm"),
    ),
    Row(
        "initials and a surname that is a noun",
        "J. R. Price was blunt. “The mill is closed.”\n\nPrice shrugged. “That is all,” he said.",
        Said("The mill is closed.", by="J. R. Price"),
        Said("That is all,", by="J. R. Price"),
    ),
    Row(
        "alderman, she",
        "Alderman Meena Rao did not hold back. “It is late,” she said.",
        Said("It is late,", by="Meena Rao"),
    ),
    Row(
        "who is not to be named",
        "Ida Holm opened the talks on Monday.\n\n“It is over,” said the diplomat, who asked not to be named.",
        Said("It is over,", by="diplomat"),
    ),
    Row(
        "on condition of anonymity",
        "A senior official, who spoke on condition of anonymity, said: “The talks failed.”\n\n"
        "Trains were late.\n\n“It is a pity,” said Odo Finch.",
        Said("The talks failed.", by="senior official"),
        Said("It is a pity,", by="Odo Finch"),
    ),
]

BROUGHT_IN = [
    Row(
        "surprises her",
        "“She is kind,” Jo Marsh said.\n\nNone of this surprises the headteacher, Chantal Roy. “It leaks,” she said.",
        Said("She is kind,", by="Jo Marsh"),
        Said("It leaks,", by="Chantal Roy"),
    ),
    Row(
        "a body says of her",
        "“We are shut,” Ingrid Sol said.\n\nThe ministry said Lucia Ferri would step down. “We did what we could,” "
        "she said in a statement.",
        Said("We are shut,", by="Ingrid Sol"),
        Said("We did what we could,", by="Lucia Ferri"),
    ),
    Row(
        "the response from her",
        "“I like it,” Rose Banks said.\n\nThe fence drew an angry response from Greta Baum. “It is ugly,” she said.",
        Said("I like it,", by="Rose Banks"),
        Said("It is ugly,", by="Greta Baum"),
    ),
    Row(
        "a heckler, then the answer",
        "“Shame on you!” a heckler shouted as Odo Finch spoke. “I have heard that before,” he replied.",
        Said("Shame on you!", by="heckler"),
        Said("I have heard that before,", by="Odo Finch"),
    ),
    Row(
        "first to speak",
        "First to speak was Lucia Ferri. “This is not who we are.”",
        Said("This is not who we are.", by="Lucia Ferri"),
    ),
    Row("a voice", "Karl Juhl’s voice cracked. “I was shaking.”", Said("I was shaking.", by="Karl Juhl")),
    Row(
        "a title",
        "Marine biologist Pilar Vega has had enough. “It costs us the season.”",
        Said("It costs us the season.", by="Pilar Vega"),
    ),
    Row(
        "among those",
        "The head coach, Tomasz Wilk, was among those who welcomed the ruling. “We are glad of it.”",
        Said("We are glad of it.", by="Tomasz Wilk", role="head coach"),
    ),
]

BEHIND_OR_WITHIN = [
    Row("attributed", "The remark, “We are done,” was attributed to Odo Finch.", Said("We are done,", by="Odo Finch")),
    Row(
        "the reply from",
        "“They broke their word,” came the reply from Karl Juhl.",
        Said("They broke their word,", by="Karl Juhl"),
    ),
    Row(
        "a comma outside",
        "«The river took it», was the response from Karl Juhl.",
        Said("The river took it", by="Karl Juhl"),
    ),
    Row(
        "a line she has used",
        "“The roof is gone.” It is a line Ida Holm has used before.",
        Said("The roof is gone.", by="Ida Holm"),
    ),
    Row(
        "a refrain",
        "“The roof is gone.” It was a familiar refrain from Ida Holm.",
        Said("The roof is gone.", by="Ida Holm"),
    ),
    Row(
        "her description",
        "Ida Holm’s description of the toll as “a joke on the poor” angered Karl Juhl.",
        Said("a joke on the poor", by="Ida Holm"),
    ),
    Row("as he put it", "The “reckless” vote, as Odo Finch put it, was late.", Said("reckless", by="Odo Finch")),
    Row(
        "in the words of",
        "The deal was, in the words of Mayor Odo Finch, ‘reckless’.",
        Said("The deal was | ‘reckless’", by="Odo Finch", role="Mayor"),
    ),
    Row(
        "judged, then a colon",
        "Karl Juhl defended the plan: “It works very well.”",
        Said("It works very well.", by="Karl Juhl", kind="direct"),
    ),
    Row(
        "a list ends",
        "Reaction to the toll:\n\nAda Mori, police chief in Ostby: “Nobody asked us.”\n\nOdo Finch, head of the guild: "
        "“My phone has not stopped.”\n\nTrains were cancelled for most of the day.",
        Said("Nobody asked us.", by="Ada Mori"),
        Said("My phone has not stopped.", by="Odo Finch"),
    ),
    Row(
        "a pull quote",
        "The vote was the third.\n\n“Not one of them has called.”\n\nOdo Finch, the firm’s finance chief\n\nRain is "
        "forecast.",
        Said("Not one of them has called.", by="Odo Finch"),
    ),
]

TABLES = (THROUGH_OTHERS, WHO_IS_IT, BROUGHT_IN, BEHIND_OR_WITHIN)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_frames_in_news(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
