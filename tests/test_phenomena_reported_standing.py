"""What people said without quotation marks: headlines with a colon, what somebody is known for, whose side."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

STORY = "\n\nMayor Ada Lind came to the harbour on Monday. Then Lind left."
LOUD = (
    "\n\nOn his late show Odo Maren told a guest on Friday that the ferry strike was beyond repair. The guest, who "
    "works on the ferry, left before the end. The strike has lasted for a month, and nobody can tell when it will "
    "end."
)
OSTROW = (
    "\n\nGovernor Max Ostrow said on Friday that the anger was like that of the old days. The mill had been late again "
    "in spring, and the valley paid for it in full. Nothing can be done before the summer, and the mill is for sale."
)

HEADLINES = [
    reported(
        "a name and a colon",
        "Lind: Old pier must go." + STORY,
        Said("Old pier must go", by="Ada Lind", cue=":"),
    ),
    reported(
        "in capitals",
        "Lind: I Want A New Pier And Will Fight For It." + STORY,
        Said("I Want A New Pier And Will Fight For It", by="Ada Lind", cue=":"),
        thought=True,
    ),
    reported(
        "to somebody",
        "Lind to Lowmoor: Ferry will stay." + STORY,
        Said("Ferry will stay", by="Ada Lind", cue=":"),
    ),
    reported(
        "somebody's aides",
        "Lind camp: Ferry will stay afloat." + STORY,
        Said("Ferry will stay afloat", cue=":", type="unknown"),
    ),
    reported(
        "a survey",
        "Survey: Lind ahead in the valley." + STORY,
        Said("Lind ahead in the valley", cue=":", type="document"),
    ),
    reported("a kicker is nobody", "Breaking: Old pier must go." + STORY),
    reported("a rubric is nobody", "Harbour News: Old pier must go." + STORY),
    reported("a question about somebody", "Ada Lind: Mayor or farmer at heart?" + STORY),
    reported("a clause before the colon", "Big Win For Lind: Guild Gives Way." + STORY),
    reported("no headline", "The harbour has two piers: the old one and the new one." + STORY),
    reported(
        "an office behind a state",
        "Ohio Gov. Lind: Old Pier Must Go.\n\nGovernor Ada Lind came to the harbour on Monday. Then Lind left.",
        Said("Old Pier Must Go", by="Ada Lind", cue=":"),
    ),
    reported(
        "a capital on every word, read as a sentence",
        "Maren Tells Guest Ferry Strike Is Beyond Repair" + LOUD,
        Said("Guest Ferry Strike Is Beyond Repair", by="Odo Maren"),
        Said("the ferry strike was beyond repair", by="Odo Maren"),
    ),
    reported(
        "what recalls words is not who says them",
        "Max Ostrow: Valley Anger Recalls ‘The Old Days’" + OSTROW,
        Said("Valley Anger Recalls ‘The Old Days’", by="Max Ostrow", cue=":"),
        Said("the anger was like that of the old days", by="Max Ostrow"),
    ),
    reported(
        "a challenger by name",
        "Valley Challenger Max Ostrow: Sack the Chief, ‘Shut the Mill.’" + OSTROW,
        Said("Sack the Chief, ‘Shut the Mill.’", by="Max Ostrow", cue=":"),
        Said("the anger was like that of the old days", by="Max Ostrow"),
    ),
]

STANDING = [
    reported(
        "seen as",
        "Lind is seen as the last of the old guard.",
        Said("Lind | the last of the old guard", by=None, cue="seen"),
        thought=True,
    ),
    reported(
        "known for",
        "The port is known for its fogs.",
        Said("The port | its fogs", by=None, cue="known"),
        thought=True,
    ),
    reported(
        "criticized for",
        "The harbour office was widely criticized for raising its fees.",
        Said("The harbour office | raising its fees", by=None, cue="criticized"),
        thought=True,
    ),
    reported(
        "accused of, by nobody named",
        "Two sailors were accused of theft.",
        Said("Two sailors | theft", by=None, cue="accused"),
    ),
    reported(
        "viewed so by somebody",
        "The ferry is viewed by farmers as a lifeline.",
        Said("The ferry | a lifeline", by="farmers", cue="viewed"),
        thought=True,
    ),
    reported(
        "reportedly",
        "The guild has reportedly sold its hall.",
        Said("The guild has | sold its hall", by=None, cue="reportedly"),
        thought=True,
    ),
    reported(
        "behind words in marks",
        "Lind called the toll “a disgrace” for the town.",
        Said("the toll “a disgrace” for the town", by="Lind", cue="called", kind="mixed"),
    ),
    reported("a place is no reputation", "The boat was seen in the harbour on Monday.", thought=True),
    reported("standing is no statement", "Lind is seen as the last of the old guard."),
    reported("hearsay is no statement", "The guild has reportedly sold its hall."),
]

SIDES = [
    reported(
        "a critic of",
        "Ilse Brandt is a fierce critic of the new toll.",
        Said("the new toll", by="Ilse Brandt", cue="critic"),
        thought=True,
    ),
    reported(
        "support behind",
        "The guild threw its support behind the ferry.",
        Said("the ferry", by="guild", cue="support"),
        thought=True,
    ),
    reported(
        "angered by",
        "Farmers were angered by the new toll.",
        Said("the new toll", by="Farmers", cue="angered"),
        thought=True,
    ),
    reported(
        "touched on",
        "Lind touched on the ferry.",
        Said("the ferry", by="Lind", cue="touched"),
        thought=True,
    ),
    reported(
        "what the object does",
        "Voters want the mayor mending the pier.",
        Said("the mayor mending the pier", by="Voters", cue="want"),
        thought=True,
    ),
    reported(
        "lashed out for doing",
        "Lind lashed out at the port for raising its fees.",
        Said("the port for raising its fees", by="Lind", cue="lashed out"),
        thought=True,
    ),
    reported("critics who act", "Critics of the new toll left the hall.", thought=True),
    reported("a side is no statement", "Ilse Brandt is a fierce critic of the new toll."),
    reported("a time is no topic", "The guild threw a party on Monday.", thought=True),
]

TABLES = (HEADLINES, STANDING, SIDES)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_standing(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
