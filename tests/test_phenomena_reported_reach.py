"""What people said without quotation marks: what goes on behind it and is not reported, and what only seems to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

ACTS = [
    reported(
        "the one who claims it does something else",
        "Elias Noor claimed self-defense and was sent home the next morning.",
        Said("self-defense", by="Elias Noor"),
    ),
    reported(
        "an infinitive, and what its speaker is",
        "The clerk, who declined to be named and is not on the board, stayed.",
        Said("to be named", by="clerk", cue="declined"),
    ),
    reported(
        "two participles",
        "Farmers stood at the gate, calling for a new dam and carrying lanterns.",
        Said("a new dam", by="Farmers", cue="calling"),
    ),
    reported(
        "what was praised belongs together",
        "The guild demanded a plan drawn up and checked by engineers.",
        Said("a plan drawn up and checked by engineers", by="guild"),
    ),
    reported(
        "blamed on",
        "Petra Lind blamed the flood on the old gates.",
        Said("the flood on the old gates", by="Petra Lind"),
    ),
    reported(
        "blamed on the radio",
        "Petra Lind blamed the owners on Facebook.",
        Said("the owners", by="Petra Lind"),
    ),
    reported(
        "cited as showing",
        "The report cited a note by the guild as pointing to the owners.",
        Said("a note by the guild as pointing to the owners", by="report"),
    ),
    reported(
        "framed as a moment when",
        "The mayor framed the flood as a moment when everyone had helped.",
        Said("the flood as a moment when everyone had helped", by="mayor"),
    ),
]

ASKED = [
    reported(
        "asked to do something",
        "Asked to name the owners, Petra Lind smiled.",
        Said("to name the owners", by=None, cue="Asked"),
    ),
    reported(
        "when asked to do something",
        "When asked to leave the hall, he sat down.",
        Said("to leave the hall", by=None, cue="asked"),
    ),
]

NOTHING_SAID = [
    reported("bail denied", "The owner of the mill denied bail on Monday was seen in town."),
    reported("denied somebody something", "The council denied the farmers a new road."),
    reported("seats claimed", "The harbour party claimed nine seats in the north."),
    reported("found himself", "Odo Finch found himself alone in the hall."),
    reported("found each other", "The two sisters found each other in May."),
]

BEHIND = [
    reported(
        "other shares",
        "In the survey, 42 percent say they are careful, 34 percent careless.",
        Said("they are careful", by="42 percent"),
    ),
    reported(
        "shares before",
        "Seven in 10 say the dam is safe, after half did so in May.",
        Said("the dam is safe", by="Seven in 10"),
    ),
    reported(
        "a relative clause with a preposition",
        "Oskar Dahl said he liked the ferry, for which he had paid in May.",
        Said("he liked the ferry", by="Oskar Dahl"),
    ),
    reported(
        "what those words were",
        "Elias Noor went on, saying the dam would break, remarks that were printed all over the valley.",
        Said("the dam would break", by="Elias Noor"),
    ),
    reported(
        "a long remark behind a dash",
        "Petra Lind announced that the guild had sold the yard - an old shed, closed in the spring.",
        Said("the guild had sold the yard", by="Petra Lind"),
    ),
    reported(
        "who somebody is, with an article",
        "Petra Lind said she would not sit beside Oskar Dahl, the harbour master who was fined in March.",
        Said("she would not sit beside Oskar Dahl", by="Petra Lind"),
    ),
    reported(
        "hyphens are no dashes",
        "Oskar Dahl said he had never stayed at the Port-a-Lind inn by the sea.",
        Said("he had never stayed at the Port-a-Lind inn by the sea", by="Oskar Dahl"),
    ),
    reported(
        "what may have been, and what was",
        "One clerk said the leak may have started at noon, but the pumps ran until four.",
        Said("the leak may have started at noon, but the pumps ran until four", by="clerk"),
    ),
    reported(
        "including, behind the frame",
        "The boats were sold in May, the Gazette said, including two of the guild.",
        Said("The boats were sold in May | including two of the guild", by="Gazette"),
    ),
    reported(
        "all of the sentence, in a frame before it",
        "As reported by the Gazette, the guild sold the ferry, which had been in the yard since March.",
        Said("the guild sold the ferry, which had been in the yard since March", by="Gazette"),
    ),
]

CUES = [
    reported(
        "written in something",
        "Odo Finch wrote in a column for the Gazette that he had made the speech.",
        Said("he had made the speech", by="Odo Finch", cue="wrote"),
    ),
    reported(
        "a tale",
        "The owners told a slightly different tale.",
        Said("a slightly different tale", by="owners"),
    ),
    reported(
        "argued in favour of",
        "Petra Lind also argued in favor of the old ferry.",
        Said("the old ferry", by="Petra Lind", cue="argued"),
    ),
    reported(
        "reported on a day",
        "The council met, as reported by the Gazette on Tuesday.",
        Said("The council met", by="Gazette"),
    ),
    reported(
        "asked at a lunch held by somebody",
        "When Odo Finch was asked at a lunch held by the port if Lind would speak, he laughed.",
        Said("if Lind would speak", by=None, cue="asked"),
    ),
    reported(
        "announced the winner",
        "The farmers cheered as Lind was announced the winner in the harbour ward.",
        Said("Lind was announced the winner in the harbour ward", cue="announced"),
    ),
    reported(
        "a long subject",
        "The most telling promise Petra Lind has made in all these weeks is that she will not promise much.",
        Said("she will not promise much", by="Petra Lind", cue="promise"),
    ),
    reported(
        "nobody's calls",
        "The guild has been flooded with calls for a new dam.",
        Said("a new dam", by=None, cue="calls"),
    ),
    reported("calls of another kind", "In a conference call on Monday, the guild chose a colour."),
]

REACH = [
    reported(
        "behind a colon",
        "Few boats are left on the river: nine were sold in May, according to the guild.",
        Said("nine were sold in May", by="guild"),
    ),
    reported("that is according to", "That’s according to the guild.", Said("That", by="guild")),
    reported(
        "asked during a debate",
        "Asked why she had left the guild during a debate, Petra Lind smiled.",
        Said("why she had left the guild", by=None, cue="Asked"),
    ),
    reported("all told", "All told, nine people were at the pier."),
    reported(
        "in the present",
        "The farmers said they were sorry for the noise but just want to go home.",
        Said("they were sorry for the noise but just want to go home", by="farmers"),
    ),
    reported(
        "how she felt",
        "Petra Lind said she fell ill in the spring and was shocked to hear that the ward was closed.",
        Said("she fell ill in the spring and was shocked to hear that the ward was closed", by="Petra Lind"),
    ),
    reported(
        "on the phone",
        "Odo Finch said he has not held dinners and never called a friend to ask for help.",
        Said("he has not held dinners and never called a friend to ask for help", by="Odo Finch"),
    ),
    reported(
        "why a ban",
        "Petra Lind called for a ban on old boats because of the leaks.",
        Said("a ban on old boats because of the leaks", by="Petra Lind"),
    ),
    reported(
        "why it is refused",
        "The council has refused to open the gates, because farmers are hoping for a dry May.",
        Said("to open the gates, because farmers are hoping for a dry May", by="council"),
    ),
    reported(
        "which somebody was blamed for",
        "She walked over to the gate, which the owners blamed for the flood.",
        Said("which | for the flood", by="owners"),
    ),
    reported("states are a noun", "She moved to one of the states that have no coast."),
    reported(
        "who they say, and who",
        "They met a diver who the owners say is tied to the port and who had mended the pump.",
        Said("who | is tied to the port", by="owners"),
    ),
    reported(
        "in support of",
        "Petra Lind expressed her views in support of the old ferry.",
        Said("her views in support of the old ferry", by="Petra Lind"),
    ),
    reported("the same of", "Odo Pell said the same of Lind.", Said("the same of Lind", by="Odo Pell")),
    reported(
        "gratitude to somebody",
        "Petra Lind expressed her gratitude to those who had mended the dam.",
        Said("her gratitude to those who had mended the dam", by="Petra Lind"),
    ),
]

FOR_WHOM = [
    reported(
        "called for somebody to leave",
        "The prince called for Odo Finch to leave the race.",
        Said("Odo Finch to leave the race", by="prince"),
    ),
    reported(
        "when asked for something",
        "When asked for her view during a radio interview in May, Petra Lind smiled.",
        Said("for her view", by=None, cue="asked"),
    ),
    reported(
        "a participle that opens the clause",
        "The owners have said cutting the fees must be a part of any plan.",
        Said("cutting the fees must be a part of any plan", by="owners"),
    ),
    reported(
        "a frame before it, in brackets",
        "The dam was old. (As the Gazette first reported, Petra Lind voted for it.)",
        Said("Petra Lind voted for it", by="Gazette"),
    ),
    reported("a fair called off", "The guild has called in the police and called off the fair."),
    reported("a word used", "Using a rude word to describe the port, Petra Lind left."),
]

TABLES = (ACTS, ASKED, NOTHING_SAID, BEHIND, CUES, REACH, FOR_WHOM)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_reach(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
