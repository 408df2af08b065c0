"""Who the speakers of an article are: what is one entry, how far the name of a body goes, what is no role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

BODIES = [
    reported(
        "a field that offices are held for",
        "The Bureau of Labor Statistics said that wages fell.",
        Said("wages fell", by="Bureau of Labor Statistics", role=None, type="organization"),
    ),
    reported(
        "two things and one noun behind both",
        "The National Oceanic and Tidal Administration said the pier was safe.",
        Said("the pier was safe", by="National Oceanic and Tidal Administration", type="organization"),
    ),
    reported(
        "the same behind a preposition",
        "According to the World Eel and Ferry Council, eels are late.",
        Said("eels are late", by="World Eel and Ferry Council", type="organization"),
    ),
    reported(
        "two bodies, of which only one has the noun",
        "The Kremlin and State Department said the pier was safe.",
        Said("the pier was safe", by="Kremlin and State Department", type="group"),
    ),
    reported(
        "what it is to do",
        "The Committee to Protect Harbours said the pier was safe.",
        Said("the pier was safe", by="Committee to Protect Harbours", type="organization"),
    ),
    reported(
        "for what, and of what that is",
        "The Royal Society for the Protection of Eels said the pier was safe.",
        Said("the pier was safe", by="Royal Society for the Protection of Eels"),
    ),
    reported(
        "without borders",
        "Plumbers Without Borders said the pier was safe.",
        Said("the pier was safe", by="Plumbers Without Borders", type="organization"),
    ),
    reported(
        "called after somebody, and whose it is",
        "According to the Alzheimer's Society, the pier was safe. The port's Harbour Board said it was not.",
        Said("the pier was safe", by="Alzheimer's Society", type="organization"),
        Said("it was not", by="Harbour Board"),
    ),
    reported(
        "for what, and to whom that is done",
        "The National Society for the Prevention of Cruelty to Eels said the pier was safe.",
        Said("the pier was safe", by="National Society for the Prevention of Cruelty to Eels"),
    ),
    reported(
        "for an aim",
        "According to Everytown for Boat Safety, the pier was safe.",
        Said("the pier was safe", by="Everytown for Boat Safety", type="organization"),
    ),
    reported(
        "two things on which it sits",
        "The House Committee on Oversight and Harbour Reform said the pier was safe.",
        Said("the pier was safe", by="House Committee on Oversight and Harbour Reform"),
    ),
    reported(
        "a watch",
        "Human Tides Watch said the pier was safe.",
        Said("the pier was safe", by="Human Tides Watch", type="organization"),
    ),
    reported(
        "no general and no major",
        "The General Staff said the pier was safe. Major League Rowing said it was not.",
        Said("the pier was safe", by="General Staff", role=None, type="organization"),
        Said("it was not", by="Major League Rowing", role=None),
    ),
    reported(
        "a participle at the opening",
        "Planned Parenthood said the pier was safe.",
        Said("the pier was safe", by="Planned Parenthood", type="organization"),
    ),
    reported(
        "papers and banks that sound like somebody",
        "Le Monde said the pier was safe. Morgan Stanley said it was not. Eels sleep, according to Eelfacts.com.",
        Said("the pier was safe", by="Le Monde", type="organization"),
        Said("it was not", by="Morgan Stanley", type="organization"),
        Said("Eels sleep", by="Eelfacts.com", type="organization"),
    ),
]

ROLES = [
    Row(
        "nouns that a clause behind the name tells of",
        "The federal judge Vidal was speaking of is Odo Finch. “He is unfair,” Vidal said. “The bad blood Roe brewed "
        "over the years is gone,” said Ida Holm. The worst thing Mayor Tom Lund wants is a strike. “No strike,” Lund "
        "said.",
        Said("He is unfair,", by="Vidal", role=None),
        Said("The bad blood Roe brewed over the years is gone,", by="Ida Holm"),
        Said("No strike,", by="Tom Lund", role="Mayor"),
    ),
    Row(
        "a noun before such a noun",
        "A late ferry is the last thing state Senator Ida Holm, a Liberal, wants to see. “It is a shame,” Holm said.",
        Said("It is a shame,", by="Ida Holm", role="state Senator"),
    ),
    Row(
        "a title in a clause stays one",
        "The Herald has an interview that his brother Tom Roe gave. “He was kind,” Roe said.",
        Said("He was kind,", by="Tom Roe", role="brother"),
    ),
    Row(
        "only when",
        "The court heard seven current and former Holm and harbour board aides. “It is a hunt,” said Ida Holm.",
        Said("It is a hunt,", by="Ida Holm", role=None),
    ),
    Row(
        "the former of two",
        "Odo Finch and Ida Holm both ran. The guild said it would back the former. “I am ready,” said Finch.",
        Said("I am ready,", by="Odo Finch", role=None, aliases=("Finch",)),
    ),
    Row(
        "what is listed behind a name",
        "Hints came from the palace and Ida Holm, bipartisan whispers in the assembly. “It is time,” Holm said.",
        Said("It is time,", by="Ida Holm", role=None),
    ),
    Row(
        "an officer whose something is spoken of",
        "“It is hard,” said Ida Holm, an envoy. An ambassador's job, Holm said, is to wait.",
        Said("It is hard,", by="Ida Holm", only=("envoy",)),
    ),
    Row(
        "a date in figures before a title",
        "pix 2031-04-18 Federal Harbours Minister Odo Finch speaks at the pier. “It is safe,” Finch said.",
        Said("It is safe,", by="Odo Finch", role="Federal Harbours Minister"),
    ),
    reported(
        "what stands behind where somebody is from",
        "Gov. Odo Finch of Ohio, a Liberal who has refused to back Mr. Holm, said the family deserved better.",
        Said("to back Mr. Holm", by="Odo Finch"),
        Said("the family deserved better", by="Odo Finch"),
    ),
    reported(
        "two things that one person named behind is",
        "A Danish diver and poet named Odo Finch said that eels sleep.",
        Said("eels sleep", by="Odo Finch", role="Danish diver and poet", type="person"),
    ),
]

ONE_ENTRY = [
    reported(
        "the same two again, in any order",
        "Tom Roe and Ida Holm said the talk was good. Holm and Roe argued that the toll was wrong.",
        Said("the talk was good", by="Tom Roe and Ida Holm", aliases=("Holm and Roe",)),
        Said("the toll was wrong", by="Tom Roe and Ida Holm"),
    ),
    reported(
        "his brother, named before",
        "Tom Roe was on the boat. His brother Odo Finch said he was kind. His brother added that Roe loved eels.",
        Said("he was kind", by="Odo Finch", role="brother"),
        Said("Roe loved eels", by="Odo Finch"),
    ),
    Row(
        "her lawyer, named behind, and his wife, never named",
        "Ida Vidal was held on Friday. Her lawyer, Ann Lee, said she was calm. “She is calm,” her lawyer said. Tom Roe "
        "was held as well. His wife told reporters he was not. “He is not,” said his wife. “He weeps,” she added.",
        Said("She is calm,", by="Ann Lee"),
        Said("He is not,", by="wife"),
        Said("He weeps,", by="wife"),
    ),
    Row(
        "a feature opens with what somebody says of himself",
        "“I am a doctor for old ovens,” the former Ostby baker says.\n\nOdo Finch looks for an oven in every city he "
        "visits. “It sends me mad,” Finch says.",
        Said("I am a doctor for old ovens,", by="Odo Finch", role="former Ostby baker"),
        Said("It sends me mad,", by="Odo Finch", role="former Ostby baker"),
    ),
    Row(
        "and a report with what somebody says of another",
        "“He is a liar,” the harbour union boss says.\n\nOdo Finch denied it. “I am no liar,” Finch said.",
        Said("He is a liar,", by="harbour union boss"),
        Said("I am no liar,", by="Odo Finch", role=None),
    ),
    Row(
        "five letters, two of which changed places",
        "“It is late,” said Gary Borne. “I am tired,” Brone added.",
        Said("It is late,", by="Gary Borne"),
        Said("I am tired,", by="Gary Borne"),
    ),
    Row(
        "another letter doubled",
        "“It is late,” said Kate Tarrot. “I am tired,” Tarott added.",
        Said("It is late,", by="Kate Tarrot"),
        Said("I am tired,", by="Kate Tarrot"),
    ),
    Row(
        "five letters with one too many",
        "“It is late,” said Tom Holme. “I am tired,” Holm added.",
        Said("It is late,", by="Tom Holme"),
        Said("I am tired,", by="Holm"),
    ),
]

TABLES = (BODIES, ROLES, ONE_ENTRY)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_entries(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
