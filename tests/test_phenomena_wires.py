"""What broadcasters put on the wire: no paragraphs, straight marks, ``says``, offices and bodies beside names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

BODIES = [
    reported(
        "the name of a body behind what it is",
        "The valley's largest union, Ostworkers, said it would strike. The union said pay was poor.",
        Said("it would strike", by="Ostworkers", role="valley's largest union"),
        Said("pay was poor", by="Ostworkers"),
    ),
    reported(
        "whose a name is, the body named before",
        "The Holm Rowers Union is old. The union's Odo Finch says its boats leak.",
        Said("its boats leak", by="Odo Finch", role="Holm Rowers Union", affiliation="Holm Rowers Union"),
    ),
    reported(
        "a body over two things",
        "The Ostby Institute of Tides and Welfare said few were ill. “We looked,” said Ann Lee, deputy director of "
        "the "
        "Ostby Institute of Tides and Welfare.",
        Said("few were ill", by="Ostby Institute of Tides and Welfare"),
        Said("We looked,", by="Ann Lee", role="deputy director of the Ostby Institute of Tides and Welfare"),
    ),
    reported(
        "a college called after somebody, or so it sounds",
        "A cook at Ridgeway Christian College told him the stove was cold.",
        Said("the stove was cold", by="cook at Ridgeway Christian College"),
    ),
    reported(
        "a race is no body",
        "Rowers hope for a calm 41st Sydney to Deal race, with the weather office forecasting strong winds.",
        Said("strong winds", by="weather office"),
    ),
]

SEVERAL = [
    reported(
        "the mayors of two towns",
        "The mayors of Kent and Essex said the toll was unfair.",
        Said("the toll was unfair", by="mayors of Kent and Essex"),
    ),
    reported(
        "churches of three kinds",
        "Bishops from Old, Free and Reformed churches said the law was harsh.",
        Said("the law was harsh", by="Bishops from Old, Free and Reformed churches"),
    ),
]

PEOPLE = [
    reported(
        "surnames that are seasons",
        "Harbour spokesman John Winter says the gates are shut. “They stay shut,” Mr Winter said.",
        Said("the gates are shut", by="John Winter", role="Harbour spokesman"),
        Said("They stay shut,", by="John Winter"),
    ),
    reported(
        "two letters for given names",
        "The Harbour Minister, LK Advan, said the gates were shut. “They stay shut,” he said.",
        Said("the gates were shut", by="LK Advan", role="Harbour Minister"),
        Said("They stay shut,", by="LK Advan"),
    ),
    reported(
        "an office with a hyphen, its holder beside it",
        "Critics have turned on the Governor-General, Dr Paul Holling, over a report. In a note, the "
        "Governor-General said the claims were false.",
        Said("the claims were false", by="Paul Holling", role="Governor-General"),
    ),
    reported(
        "the age before a surname",
        "Ida Holm and Jan-Michael Gamble won. Roy Feder lost to the 24-year-old Gamble. Gamble said it was a good "
        "start. "
        "“I was slow,” he said.",
        Said("it was a good start", by="Jan-Michael Gamble"),
        Said("I was slow,", by="Jan-Michael Gamble"),
    ),
    reported(
        "a spokesman for somebody whose office stands before the name",
        "The fire is out and a spokesman for Fisheries Minister Odo Finch says no boat was lost. He says the pier "
        "stands.",
        Said("no boat was lost", by="spokesman for Fisheries Minister Odo Finch"),
        Said("the pier stands", by="spokesman for Fisheries Minister Odo Finch"),
    ),
    reported(
        "a post with a body, the name right behind",
        "Senior forecaster with the Holm Weather Bureau Ian Robins, says it will rain.",
        Said("it will rain", by="Ian Robins", role="Senior forecaster with the Holm Weather Bureau"),
    ),
    reported(
        "known as",
        "“We rowed all night,” said a man known as Nick.",
        Said("We rowed all night,", by="Nick"),
    ),
    reported(
        "an official who calls something a joke is not called so",
        "A senior harbour official called Mr Lind's plan “a joke” and said that it would fail. Mr Lind, Robert "
        "Lind, left.",
        Said("Mr Lind's plan “a joke”", by="senior harbour official"),
        Said("it would fail", by="senior harbour official"),
    ),
    reported(
        "a premier, by the state first",
        "The Queensland Premier says he is sorry. A thief has fled. Premier Peter Beatt says it will not happen again.",
        Said("he is sorry", by="Peter Beatt", role="Queensland Premier"),
        Said("it will not happen again", by="Peter Beatt"),
    ),
    reported(
        "he, behind a sentence that ends with on whose word it is",
        "Mr Powell says the mayor has ideas. Deal has 900 men on the ground, according to Harbour Secretary Donald "
        "Rumsby. "
        "“We have got 900 men,” he said.",
        Said("the mayor has ideas", by="Powell"),
        Said("Deal has 900 men on the ground", by="Donald Rumsby"),
        Said("We have got 900 men,", by="Donald Rumsby"),
    ),
    reported(
        "the member for a place",
        "Federal MP Carmen Lawson says it is over. The Member for Ostby says her party did well. The member for "
        "the guild "
        "says it did not.",
        Said("it is over", by="Carmen Lawson", role="Federal MP"),
        Said("her party did well", by="Carmen Lawson"),
        Said("it did not", by="member for the guild"),
    ),
    reported(
        "in whose words",
        "President Odo Finch arrived. A speech late yesterday by Mr Lind, in which he said the raids must end, was "
        "hailed.",
        Said("the raids must end", by="Lind"),
    ),
]

REACH = [
    reported(
        "what was yesterday is part of what is said today",
        "The port has confirmed two sailors hurt themselves yesterday.",
        Said("two sailors hurt themselves yesterday", by="port"),
    ),
    reported(
        "told the court and who comes next",
        "Mr Lind told the court guides were told to leave the gorge.",
        Said("guides were told to leave the gorge", by="Lind", to="the court"),
    ),
    reported(
        "an aside of the speaker, another in what she says",
        "Ann Lee, a former nurse, says the port, part of which burned down last year, needs to be rebuilt.",
        Said("the port, part of which burned down last year, needs to be rebuilt", by="Ann Lee", role="former nurse"),
    ),
    reported(
        "a hyphen in the speaker's office",
        "Odo Finch was held over the theft of a far-famed silver plate from the halls, United States Attorney-General "
        "John Ashgrove said.",
        Said("…plate from the halls", by="John Ashgrove", role="United States Attorney-General"),
    ),
    reported(
        "a speech, and what it accuses somebody of",
        "Mr Lind made a speech in Deal, accusing Mr Finch of having chosen ruin. He left, accusing Ms Lubb of lying.",
        Said("Mr Finch of having chosen ruin", by="Lind"),
        Said("Ms Lubb of lying", by="Lind"),
    ),
    reported(
        "what a clause within shows, and the next clause with that",
        "Ann Lee says the survey shows signs of trouble and that the mill will close.",
        Said("the survey shows signs of trouble and that the mill will close", by="Ann Lee"),
    ),
    Row(
        "a mark that is never closed, another far off in the same paragraph",
        'Few rowers came. "The town should know," Mr Finch said. "It has been slow to act on the dam. The gates at '
        "Holm were "
        "shut on Monday night, and the guild of divers went down to look at them early in the morning. Boats lay "
        "idle all "
        "along the quay, and the ferry to Deal went no farther than the light at the end of the pier, which was "
        "put out by "
        "the storm in the first week of May. Nobody could tell how long the work on the walls would take, or what "
        "it might "
        'cost the towns along the river. "It will be weeks," Ms Lubb told the Herald.',
        Said("The town should know, | It has been slow to act on the dam.", by="Finch"),
        Said("It will be weeks,", by="Lubb"),
    ),
    reported(
        "an agency by the words of its role",
        "“The rule is over,” the Holm-based northern news agency Osta Press said. Divers told the Tarn news agency "
        "more. "
        "The Holm-based news agency said two boats sank.",
        Said("The rule is over,", by="Osta Press"),
        Said("two boats sank", by="Osta Press"),
    ),
    Row(
        "an opening mark lost far down in a text without paragraphs",
        "Two towns have clashed over how to deal with floods. At a meeting in Deal, Harbour Minister Odo Finch has "
        "turned "
        "down blame from the head of the guild of divers, Ruth Lubb. Ms Lubb says some towns base their plans on "
        "fear, "
        "instead of sharing the costs of new walls and gates along the river and the coast. Dykes were built at "
        "Holm in "
        "the spring, and more are planned for the winter in all the towns to the north of the port. In a speech at "
        "the "
        'beginning of the meeting, Mr Finch turned that down. Our town has a fine record," he said. "We do our part."',
        Said("Our town has a fine record, | We do our part.", by="Odo Finch"),
    ),
]

TABLES = (BODIES, SEVERAL, PEOPLE, REACH)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_wires(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
