"""What people said without quotation marks: the forms of the content and of the frame, with exact ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

CLAUSES = [
    reported(
        "that-clause",
        "Hamid Zaran acknowledged that the air force was stretched.",
        Said("the air force was stretched", by="Hamid Zaran", cue="acknowledged", kind="indirect", cue_class="say"),
    ),
    reported(
        "clause without that",
        "Zaran said the drivers who left were coming back.",
        Said("the drivers who left were coming back", by="Zaran", cue="said"),
    ),
    reported(
        "day of the frame left out",
        "Zaran said on Tuesday that the soldiers were returning.",
        Said("the soldiers were returning", by="Zaran", cue="said"),
    ),
    reported(
        "day behind the frame left out",
        "Zaran told parliament on Tuesday the soldiers were returning.",
        Said("the soldiers were returning", by="Zaran", cue="told", to="parliament"),
    ),
    reported(
        "time within the content kept",
        "Zaran said the soldiers would be back by Sunday evening.",
        Said("the soldiers would be back by Sunday evening", by="Zaran"),
    ),
    reported(
        "relative clause kept",
        "The ministry said it had arrested the driver who caused the crash on Monday.",
        Said("it had arrested the driver who caused the crash on Monday", by="ministry"),
    ),
    reported(
        "reason kept",
        "Petra Lind said the gates were opened because the water was rising.",
        Said("the gates were opened because the water was rising", by="Petra Lind"),
    ),
    reported(
        "two clauses joined by and",
        "Petra Lind said the gates were open and the valley was safe.",
        Said("the gates were open and the valley was safe", by="Petra Lind"),
    ),
    reported(
        "second that-clause",
        "Petra Lind said that the gates were open and that the valley was safe.",
        Said("the gates were open and that the valley was safe", by="Petra Lind"),
    ),
    reported(
        "told somebody that",
        "The captain told the passengers that the ferry would be late.",
        Said("the ferry would be late", by="captain", to="the passengers", cue="told", cue_class="tell"),
    ),
    reported(
        "asked whether",
        "A farmer asked whether the gates could be closed.",
        Said("whether the gates could be closed", by="farmer", cue="asked", cue_class="ask"),
    ),
    reported(
        "asked why",
        "Reporters asked the minister why the gates had stayed shut.",
        Said("why the gates had stayed shut", by="Reporters", to="the minister"),
    ),
    reported(
        "announced, warned, insisted",
        "The company announced that it would sell the yard. Workers warned that the town would die. "
        "The mayor insisted that it would not.",
        Said("it would sell the yard", by="company", cue="announced"),
        Said("the town would die", by="Workers", cue="warned"),
        Said("it would not", by="mayor", cue="insisted"),
    ),
    reported(
        "apposition before the cue",
        "Lars Dahl, the yard's oldest welder, said the ship was fine.",
        Said("the ship was fine", by="Lars Dahl", role="yard's oldest welder"),
    ),
    reported(
        "a manner with that, doubled letters",
        "Petra Lind deadpanned that the dam was older than the mayor.",
        Said("the dam was older than the mayor", by="Petra Lind", cue="deadpanned"),
    ),
    reported(
        "a sound with that, doubled letters",
        "Ada Lind scoffed that it was late. Odo Finch blogged that it was early. Jo Falk signalled that it was time.",
        Said("it was late", by="Ada Lind"),
        Said("it was early", by="Odo Finch"),
        Said("it was time", by="Jo Falk"),
    ),
    reported(
        "whoever is alerted",
        "Ada Lind alerted the council that the dam was wet.",
        Said("the dam was wet", by="Ada Lind", to="the council"),
    ),
]

OTHER_FORMS = [
    reported(
        "vowed to",
        "Ostrian authorities vowed to retake all the lost districts.",
        Said("to retake all the lost districts", by="Ostrian authorities", cue="vowed", cue_class="promise"),
    ),
    reported(
        "promised somebody to",
        "The mayor promised to rebuild the school by spring.",
        Said("to rebuild the school by spring", by="mayor", cue="promised"),
    ),
    reported(
        "urged somebody to",
        "Police urged drivers to stay at home.",
        Said("to stay at home", by="Police", to="drivers", cue="urged", cue_class="order"),
    ),
    reported(
        "ordered",
        "The judge ordered the company to pay the workers.",
        Said("to pay the workers", by="judge", to="the company", cue="ordered"),
    ),
    reported(
        "offered to",
        "Norvik offered to pay for the damage.",
        Said("to pay for the damage", by="Norvik", cue="offered"),
    ),
    reported(
        "denied with a gerund",
        "The driver denied leaving the scene of the crash.",
        Said("leaving the scene of the crash", by="driver", cue="denied", cue_class="deny"),
    ),
    reported(
        "denied that",
        "The driver denied that he had left the scene.",
        Said("he had left the scene", by="driver", cue="denied"),
    ),
    reported(
        "suggested a gerund",
        "Petra Lind suggested closing the upper gate first.",
        Said("closing the upper gate first", by="Petra Lind", cue="suggested"),
    ),
    reported(
        "called somebody something",
        "The mayor called the strike a mistake.",
        Said("the strike a mistake", by="mayor", cue="called", cue_class="judge"),
    ),
    reported(
        "described as",
        "The mayor described the strike as a mistake.",
        Said("the strike as a mistake", by="mayor", cue="described"),
    ),
]

# What was talked about rather than said: only on request.
TOPICS = [
    reported(
        "warned of",
        "Engineers warned of a breach in the wall.",
        Said("a breach in the wall", by="Engineers", cue="warned"),
        thought=True,
    ),
    reported(
        "complained about",
        "Residents complained about the smell of the river.",
        Said("the smell of the river", by="Residents", cue="complained"),
        thought=True,
    ),
    reported(
        "accused of",
        "The union accused the company of lying.",
        Said("the company of lying", by="union", cue="accused"),
        thought=True,
    ),
    reported(
        "warned of a breach",
        "Engineers warned of a breach in the wall.",
        Said("a breach in the wall", by="Engineers", cue="warned"),
    ),
    reported("complained about, as a topic only", "Residents complained about the smell of the river."),
]

AROUND = [
    reported(
        "frame behind",
        "The drivers who left were coming back, he said.",
        Said("The drivers who left were coming back", by=None, mention="he", cue="said"),
    ),
    reported(
        "frame behind, inverted",
        "The drivers who left were coming back, said Hamid Zaran.",
        Said("The drivers who left were coming back", by="Hamid Zaran", cue="said"),
    ),
    reported(
        "frame in the middle, between clauses",
        "The gates were opened at noon, Petra Lind said, because the water was rising.",
        Said("The gates were opened at noon | because the water was rising", by="Petra Lind"),
    ),
    reported(
        "frame behind with its time",
        "Two people were killed in the crash, police said on Monday.",
        Said("Two people were killed in the crash", by="police", cue="said"),
    ),
    reported(
        "frame behind with a place and a long subject",
        "Two people were killed in the crash, a spokesman for the coast guard told the Gazette by phone.",
        Said("Two people were killed in the crash", by="spokesman for the coast guard", to="the Gazette"),
    ),
    reported(
        "according to, before",
        "According to the ministry, 1,000 troops fled.",
        Said("1,000 troops fled", by="ministry", cue="According to", cue_class="according"),
    ),
    reported(
        "according to, behind",
        "More than 1,000 troops fled across the river on Sunday, according to the ministry.",
        Said("More than 1,000 troops fled across the river on Sunday", by="ministry", cue="according to"),
    ),
    reported(
        "according to, in the middle",
        "More than 1,000 troops, according to the ministry, fled across the river.",
        Said("More than 1,000 troops | fled across the river", by="ministry"),
    ),
    reported(
        "according to without a comma",
        "The pilot was asleep according to a report by the coast guard.",
        Said("The pilot was asleep", type="document", cue="according to"),
    ),
    reported(
        "in the words of",
        "In the words of Petra Lind, the dam is a sleeping giant.",
        Said("the dam is a sleeping giant", by="Petra Lind"),
    ),
    reported(
        "as somebody says",
        "The dam, as Petra Lind says, is a sleeping giant.",
        Said("The dam | is a sleeping giant", by="Petra Lind", cue="says"),
    ),
]

# What is known to come out wrong.
FAILING = [
    reported(
        "explained how",
        "Petra Lind explained how the gates work.",
        Said("how the gates work", by="Petra Lind"),
    ),
    reported(
        "admitted to",
        "The driver admitted to drinking two beers.",
        Said("drinking two beers", by="driver", cue="admitted"),
    ),
    reported(
        "called for",
        "The union called for an inquiry into the crash.",
        Said("an inquiry into the crash", by="union", cue="called"),
    ),
    reported(
        "frame in the middle",
        "The soldiers, Zaran said, were returning to their posts.",
        Said("The soldiers | were returning to their posts", by="Zaran", cue="said"),
    ),
    reported(
        "claim of a named person",
        "Nobody believed Oskar Dahl's claim that the vote was fair.",
        Said("the vote was fair", by="Oskar Dahl", cue="claim"),
    ),
    reported(
        "warnings by somebody that",
        "Warnings by engineers that the dam could break were ignored.",
        Said("the dam could break", by="engineers", cue="Warnings"),
    ),
    reported(
        "it was announced by",
        "It was announced by the ministry that the road would reopen.",
        Said("the road would reopen", by="ministry", cue="announced"),
    ),
    reported(
        "is said to",
        "The captain is said to have left the ship first.",
        Said("The captain | to have left the ship first", by=None, cue="said"),
    ),
    reported(
        "quoted and reported are one",
        "Petra Lind said that the dam was “a sleeping giant” and had to be watched.",
        Said("the dam was “a sleeping giant” and had to be watched", by="Petra Lind", kind="mixed"),
    ),
]

TABLES = (CLAUSES, OTHER_FORMS, TOPICS, AROUND, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
