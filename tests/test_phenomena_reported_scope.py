"""What people said without quotation marks: comparisons and asides behind it, what stands before the cue, topics."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

ENDS = [
    reported(
        "what the speaker does beside",
        "Petra Lind said the pier was full, pointing to the boats tied up three deep.",
        Said("the pier was full", by="Petra Lind"),
    ),
    reported(
        "compared with",
        "Half of the farmers said they trusted the dam, compared with a third last spring.",
        Said("they trusted the dam", by="Half of the farmers"),
    ),
    reported(
        "up from",
        "The firm reported that it sold 90 boats in May, up from 40 a year earlier.",
        Said("it sold 90 boats in May", by="firm"),
    ),
    reported(
        "another share of those asked",
        "Four in ten say they want a bridge, while 30 percent want a ferry.",
        Said("they want a bridge", by="Four in ten"),
    ),
    reported(
        "even as",
        "The guild said it would cut fares, even as prices for oil rose.",
        Said("it would cut fares", by="guild"),
    ),
    reported(
        "as did somebody else",
        "Petra Lind said she would stay in town, as did the mayor.",
        Said("she would stay in town", by="Petra Lind"),
    ),
    reported(
        "what became of a plan",
        "The owners said the roof would take a week, but it was done in a day.",
        Said("the roof would take a week", by="owners"),
    ),
    reported(
        "the main clause behind it",
        "When the pilots were asked who would stay ashore, Oskar Dahl raised his hand.",
        Said("who would stay ashore", by=None, cue="asked"),
    ),
    reported(
        "nouns joined by and, then a second cue",
        "Elias Noor said the town should mend the pier and the gate and promised to pay for both.",
        Said("the town should mend the pier and the gate", by="Elias Noor"),
        Said("to pay for both", by="Elias Noor", cue="promised"),
    ),
    reported(
        "a hope is part of what is said",
        "Petra Lind said she was weary of the rain and hoped to move south.",
        Said("she was weary of the rain and hoped to move south", by="Petra Lind"),
    ),
    reported(
        "behind a named source",
        "The dam will hold, according to the engineers, but farmers have begun to leave.",
        Said("The dam will hold", by="engineers"),
    ),
    reported(
        "an apposition of who is praised",
        "Elias Noor praised the keeper, the oldest man on the island.",
        Said("the keeper", by="Elias Noor", cue="praised"),
        thought=True,
    ),
    reported(
        "as what",
        "Farmers backed the delay as a gift to the valley.",
        Said("the delay as a gift to the valley", by="Farmers", cue="backed"),
        thought=True,
    ),
    reported(
        "whom to do what",
        "Petra Lind wants the owners to mend the pier.",
        Said("the owners to mend the pier", by="Petra Lind", cue="wants"),
        thought=True,
    ),
    reported(
        "a sum and what it is for",
        "The mayor pledged a million to mend the pier.",
        Said("a million to mend the pier", by="mayor", cue="pledged"),
    ),
]

BEFORE_THE_CUE = [
    reported(
        "subject of a passive",
        "The move was announced by the harbour office.",
        Said("The move", by="harbour office", cue="announced"),
    ),
    reported(
        "relative pronoun",
        "The crew, which the owners praised, left at noon.",
        Said("which", by="owners", cue="praised"),
        thought=True,
    ),
    reported(
        "as reported by",
        "As reported by the Lowmoor Gazette, the ferry has no engine.",
        Said("the ferry has no engine", by="Lowmoor Gazette", cue="reported"),
    ),
    reported(
        "seemed to use a cue",
        "The mayor appeared to deny the charge.",
        Said("the charge", by="mayor", cue="deny"),
    ),
]

TOPICS = [
    reported(
        "made it clear",
        "Petra Lind made it clear that the gates would stay shut.",
        Said("the gates would stay shut", by="Petra Lind", cue="clear"),
    ),
    reported(
        "a call for something",
        "The pilots renewed their call for a second tug.",
        Said("a second tug", by="pilots", cue="call"),
    ),
    reported(
        "criticism, nobody's",
        "Criticism of the new fares grew in May.",
        Said("the new fares", by=None, cue="Criticism"),
        thought=True,
    ),
    reported(
        "focus and vote",
        "Petra Lind focused on the ferry and voted against the new fares.",
        Said("the ferry", by="Petra Lind", cue="focused"),
        Said("the new fares", by="Petra Lind", cue="voted"),
        thought=True,
    ),
    reported(
        "an attack on somebody",
        "Lind's attack on the harbour office was short.",
        Said("the harbour office", by="Lind", cue="attack"),
        thought=True,
    ),
    reported(
        "support for doing something",
        "Farmers oppose closing the old gate.",
        Said("closing the old gate", by="Farmers", cue="oppose"),
        thought=True,
    ),
    reported("early to say", "It is early to say whether the dam will hold."),
    reported("an example is nobody's word", "The flood shows how old the pipes are."),
    reported("support and praise are no statements", "Farmers backed the delay as a gift to the valley."),
]

TABLES = (ENDS, BEFORE_THE_CUE, TOPICS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_scope(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
