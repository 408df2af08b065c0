"""What people said without quotation marks: faults that texts made by chance brought to light."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

HOW_IT_IS_SAID = [
    reported(
        "without details",
        "On Tuesday Petra Lind said, without giving details, that the new timetable was late.",
        Said("the new timetable was late", by="Petra Lind"),
    ),
    reported(
        "behind where it is said",
        "In a brief call, the owner said, with some anger, that the bus was late.",
        Said("the bus was late", by="owner"),
    ),
    reported(
        "said only",
        "The guild said only that the kiosk was for sale.",
        Said("the kiosk was for sale", by="guild"),
    ),
    reported(
        "when it was said, behind the cue",
        "The kiosk is for sale, Petra Lind said before the meeting began.",
        Said("The kiosk is for sale", by="Petra Lind"),
    ),
    reported(
        "when it was said, before the cue",
        "As the parade went by, the almanac reported at least six boats filled the bay.",
        Said("at least six boats filled the bay", by="almanac"),
    ),
    reported(
        "but, before a frame",
        "But none of the guards had heard the bell, Petra Lind said.",
        Said("none of the guards had heard the bell", by="Petra Lind"),
    ),
    reported(
        "still, before a frame",
        "Still, Petra Lind said, the people near the mill would be moved.",
        Said("the people near the mill would be moved", by="Petra Lind"),
    ),
    reported(
        "put it this way",
        "Petra Lind put it this way: the toll was a trap.",
        Said("the toll was a trap", by="Petra Lind"),
    ),
]
WHERE_IT_ENDS = [
    reported(
        "no details",
        "The port said the price of eels had doubled in a year, but gave no details.",
        Said("the price of eels had doubled in a year", by="port"),
    ),
    reported(
        "no more words",
        "The port said the price of eels had doubled but would not elaborate.",
        Said("the price of eels had doubled", by="port"),
    ),
    reported(
        "somebody else agrees",
        "The rowers said summers on the coast were wetter, and the guild agreed.",
        Said("summers on the coast were wetter", by="rowers"),
    ),
    reported(
        "no answer from others, behind the frame",
        "The fire began in a shed, Petra Lind said, but the port did not comment.",
        Said("The fire began in a shed", by="Petra Lind"),
    ),
    reported(
        "in a series",
        "Petra Lind said the delay was a disgrace, called the owner a coward and left the meeting.",
        Said("the delay was a disgrace", by="Petra Lind"),
        Said("the owner a coward", by="Petra Lind"),
    ),
    reported(
        "something that others dispute",
        "Petra Lind says the bridge is unsafe, a claim neighbours deny.",
        Said("the bridge is unsafe", by="Petra Lind"),
    ),
    reported(
        "in a series, a request",
        "The guild warned that the dam was late, urged the rowers to reopen the line by May and thanked the town.",
        Said("the dam was late", by="guild"),
        Said("to reopen the line by May", by="guild"),
    ),
    reported(
        "who refused is no river",
        "Two guards said the bridge was unsafe because the river had risen but refused to close the road.",
        Said("the bridge was unsafe because the river had risen", by="Two guards"),
        Said("to close the road", by="Two guards"),
    ),
    reported(
        "an inner verb that could be a cue",
        "One of the rowers said the fire began in a shed behind the inn and promised to sell the boats.",
        Said("the fire began in a shed behind the inn", by="One of the rowers"),
        Said("to sell the boats", by="One of the rowers"),
    ),
    reported(
        "a comma within the clause",
        "Petra Lind sent the judge a letter warning that the old mill, which burned in May, would be sold.",
        Said("the old mill, which burned in May, would be sold", by="Petra Lind"),
    ),
    reported(
        "a comma within the clause of an equation",
        "What Petra Lind said was that the old mill, which burned in May, would be sold.",
        Said("the old mill, which burned in May, would be sold", by="Petra Lind"),
    ),
    reported(
        "a clause behind a clause",
        "There is some evidence suggesting that eels are likely to rest in May, when it is warm, and to feed in June.",
        Said("eels are likely to rest in May, when it is warm, and to feed in June", by="evidence suggesting"),
    ),
]
WHOSE = [
    reported(
        "a meeting to say",
        "Petra Lind held a press conference to announce that the road would stay closed.",
        Said("the road would stay closed", by="Petra Lind"),
    ),
    reported(
        "a statement to say",
        "The guild issued a statement to say that neither of the rowers had been late.",
        Said("neither of the rowers had been late", by="guild"),
    ),
    reported(
        "a call to say",
        "Petra Lind called the governor to say that trains would run on time.",
        Said("trains would run on time", by="Petra Lind"),
    ),
    reported(
        "stopped short",
        "The lawyers stopped short of saying that the flight was late.",
        Said("the flight was late", by="lawyers"),
    ),
    reported(
        "an aside before the cue",
        "The port, when asked about the delay, said the orchard, the largest on the island, was not for sale.",
        Said("about the delay"),
        Said("the orchard, the largest on the island, was not for sale", by="port"),
    ),
    reported(
        "behind an infinitive",
        "Petra Lind warned the guards to stay away and called the plan a trap.",
        Said("to stay away", by="Petra Lind"),
        Said("the plan a trap", by="Petra Lind"),
    ),
]
NOUNS = [
    reported(
        "a message from somebody",
        "The message from the guild was that the toll was too high.",
        Said("the toll was too high", by="guild"),
    ),
    reported(
        "an argument of somebody's",
        "The argument of the regulator is that none of the guards had a lamp.",
        Said("none of the guards had a lamp", by="regulator"),
    ),
    reported("a complaint of nobody's", "Another complaint was that the lift was broken.", Said("the lift was broken")),
    reported(
        "a criticism of something",
        "A common criticism of the plan is that it costs too much.",
        Said("it costs too much"),
    ),
    reported(
        "a noun with a verb of its own",
        "The allegation that her permit had expired the week before was dropped.",
        Said("her permit had expired the week before"),
    ),
    reported(
        "denied having", "Petra Lind denied having met the dealer.", Said("having met the dealer", by="Petra Lind")
    ),
    reported(
        "confessed to", "Petra Lind confessed to ignoring the alarm.", Said("ignoring the alarm", by="Petra Lind")
    ),
    reported("cautioned against", "The port cautioned against haste.", Said("haste", by="port")),
    reported(
        "an inquiry into",
        "The rowers proposed a public inquiry into the fire.",
        Said("a public inquiry into the fire", by="rowers"),
    ),
]

TABLES = (HOW_IT_IS_SAID, WHERE_IT_ENDS, WHOSE, NOUNS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_made(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
