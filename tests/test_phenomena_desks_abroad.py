"""What desks outside America get: letters for offices and bodies, names told later, seats in brackets, courts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

LETTERS = [
    Row(
        "letters in brackets with a hyphen, before an office",
        "Speaking first, Coast Rural-United (CR-U) leader Sharad Varma said the fees were “mad”.",
        Said("the fees were “mad”", by="Sharad Varma", role="Coast Rural-United leader"),
    ),
    Row(
        "letters of a department before an office with a capital",
        "Department of Harbours (DOH) Undersecretary Maria Rosal said the wards were “full”. “We wait,” Rosal said.",
        Said("the wards were “full”", by="Maria Rosal", role="Department of Harbours Undersecretary"),
        Said("We wait,", by="Maria Rosal"),
    ),
    Row(
        "letters of an office in small letters",
        "Harbour deputy director general (DDG) Ines Pott said the row was “over”.",
        Said("the row was “over”", by="Ines Pott", role="Harbour deputy director general"),
    ),
    Row(
        "an office that goes on behind its letters",
        "Ines Pott, the chief executive officer (CEO) of the ferry bank, said the row was “over”.",
        Said("the row was “over”", by="Ines Pott", role="chief executive officer of the ferry bank"),
    ),
    Row(
        "an office with a capital by the letters of its body",
        "Norman Bell, president of the Kingston Growers Association (KGA), met Peter Coe, a baker. "
        "“We try,” Coe said.\n\n“We are late,” the KGA President said.",
        Said("We try,", by="Peter Coe"),
        Said("We are late,", by="Norman Bell", role="president of the Kingston Growers Association"),
    ),
    Row(
        "letters of an office before a surname",
        "Health CS Susan Wafula said the wards were “full”. “We wait,” CS Wafula said.",
        Said("the wards were “full”", by="Susan Wafula", role="Health CS"),
        Said("We wait,", by="Susan Wafula"),
    ),
]

OFFICES = [
    Row(
        "an office before a title, of a body with letters",
        "President of the Kingston Growers Association (KGA), Senator Norman Bell, will tour the farms. "
        "“I am hopeful,” he said.",
        Said("I am hopeful,", by="Norman Bell", role="President of the Kingston Growers Association"),
    ),
    Row(
        "an office of two fields, later by one of them",
        "Jeremy Hall, the Health and Housing Secretary, was there. “I am hopeful,” he said.\n\n"
        "“It is dear,” the Health and Housing Secretary said. “We pay,” the Health Secretary said.",
        Said("I am hopeful,", by="Jeremy Hall"),
        Said("It is dear,", by="Jeremy Hall", role="Health and Housing Secretary"),
        Said("We pay,", by="Jeremy Hall"),
    ),
    Row(
        "an office of two fields without a name",
        "“It is dear,” the Trade and Industry Minister told the house.",
        Said("It is dear,", by="Trade and Industry Minister"),
    ),
    Row(
        "a minister of state for a field, whose name no list has",
        "Minister of State for Harbour Affairs Prithviraj Chowan said: “It is serious.”",
        Said("It is serious.", by="Prithviraj Chowan", role="Minister of State for Harbour Affairs"),
    ),
    Row(
        "in charge of something, before a form of address",
        "“Be careful,” minister in charge of harbour affairs Datuk Seri Azman Othman said today.",
        Said("Be careful,", by="Azman Othman", role="minister in charge of harbour affairs"),
    ),
    Row(
        "of a committee on something",
        "The chairman of the House Committee on Ports Hon. Musa Bello called the road “open”.",
        Said("the road “open”", by="Musa Bello", role="chairman of the House Committee on Ports"),
    ),
    Row(
        "an office in small letters, its body between commas",
        "“We are open,” the chairman, House Committee on Ports, Hon. Musa Bello, said.",
        Said("We are open,", by="Musa Bello", role="chairman, House Committee on Ports"),
    ),
    Row(
        "an office without an article, its body between commas",
        "Director-General, Harbour Bureau of Statistics, Dr Musa Bello called the road “open”.",
        Said("the road “open”", by="Musa Bello", role="Director-General, Harbour Bureau of Statistics"),
    ),
    Row(
        "the party and the seat in brackets",
        "Former port minister Datuk Seri Salleh Ismail (PH-Kulim Baharu) claimed the answer was “false”.\n\n"
        "“I ask for a ruling,” said the former trade and ports minister.",
        Said("the answer was “false”", by="Salleh Ismail"),
        Said("I ask for a ruling,", by="Salleh Ismail"),
    ),
    Row(
        "the branch of an office in brackets",
        "Superintendent of Police (Rural) Ravi Kumar called the men “armed”. “They are held,” the SP said.",
        Said("the men “armed”", by="Ravi Kumar", role="Superintendent of Police (Rural)"),
        Said("They are held,", by="Ravi Kumar"),
    ),
    Row(
        "an officer of any rank",
        "Additional SP Ravi Kumar called the men “armed”. “They are held,” said the officer.",
        Said("the men “armed”", by="Ravi Kumar", role="Additional SP"),
        Said("They are held,", by="Ravi Kumar"),
    ),
    Row(
        "a councillor in two letters",
        "Cr Ann Lund called the cuts “sad”. “We go on,” Cr Lund said.",
        Said("the cuts “sad”", by="Ann Lund"),
        Said("We go on,", by="Ann Lund"),
    ),
    Row(
        "of a party, by its short name",
        "Tory Odo Finch replied: “It is cheap.” “It is,” said Mr Finch.",
        Said("It is cheap.", by="Odo Finch", role="Tory"),
        Said("It is,", by="Odo Finch"),
    ),
    Row(
        "who has a seat and had an office",
        "Harbour MP Digby Sinha said the state had “funds”.\n\n"
        "“It talks of dearth,” the former Kerala chief minister said.",
        Said("the state had “funds”", by="Digby Sinha", role="Harbour MP"),
        Said("It talks of dearth,", by="Digby Sinha"),
    ),
]

LATER = [
    Row(
        "whom a report opens with, named where and to whom he speaks",
        "A senior lawyer has warned that the courts are slow.\n\n"
        "Speaking on Harbour FM on Friday, Kwame Adu called that “sad”.",
        Said("sad", by="Kwame Adu", role="senior lawyer"),
    ),
    Row(
        "named in a statement",
        "The chairman of the harbour board has warned of a strike.\n\n"
        "In a statement on Monday, Sam Coe said the port would “shut”.",
        Said("the port would “shut”", by="Sam Coe", role="chairman of the harbour board"),
    ),
    Row(
        "named behind according to",
        "A senior lawyer has warned that the courts are slow.\n\nAccording to Kwame Adu, they are “full of delays”.",
        Said("they are “full of delays”", by="Kwame Adu", role="senior lawyer"),
    ),
    Row(
        "somebody else of whom more is told",
        "A senior lawyer has warned that the courts are slow.\n\n"
        "Speaking on Harbour FM on Friday, union leader Kwame Adu called that “sad”.",
        Said("sad", by="Kwame Adu", role="union leader"),
    ),
]

PEOPLE = [
    Row(
        "a first initial that could be an article",
        "Opposition leader A Raman claimed on Thursday that the budget was “thin”. “It is soup,” he said.",
        Said("the budget was “thin”", by="A Raman", role="Opposition leader"),
        Said("It is soup,", by="A Raman"),
    ),
    Row(
        "a small word in a surname",
        "Barangay captain Jose dela Cruz called the wards “full”. “We wait,” Dela Cruz said.",
        Said("the wards “full”", by="Jose dela Cruz", role="Barangay captain"),
        Said("We wait,", by="Jose dela Cruz"),
    ),
    Row(
        "a nation of two words",
        "Coach Robbie Dunn was glad. “I'm pleased for these boys,” Dunn said.\n\n"
        "“They rowed for it,” the New Zealander added.",
        Said("I'm pleased for these boys,", by="Robbie Dunn"),
        Said("They rowed for it,", by="Robbie Dunn"),
    ),
    Row(
        "the man of a place, just spoken of",
        "Referee James Owen spoke of his sadness. “I was upset,” Owen said.\n\n"
        "“I never had a choice,” said the Westmeath man.",
        Said("I was upset,", by="James Owen"),
        Said("I never had a choice,", by="James Owen"),
    ),
    Row(
        "the man of a place, brought in so",
        "A Leeds man was held on Friday. PC Odo Finch saw it. “I am innocent,” the Leeds man said.",
        Said("I am innocent,", by="Leeds man"),
    ),
    Row(
        "a surname with another vowel",
        "Police spokesman Benjamin Tolarin said the men were “held”.\n\nTolerin said: “They had a gun.”",
        Said("the men were “held”", by="Benjamin Tolarin"),
        Said("They had a gun.", by="Benjamin Tolarin", role="Police spokesman"),
    ),
]

BODIES = [
    Row(
        "a body of two places or fields",
        "Avon and Somerset Police said: “Stay in.” “It is safe,” the Nursing and Midwifery Council told the Herald.",
        Said("Stay in.", by="Avon and Somerset Police"),
        Said("It is safe,", by="Nursing and Midwifery Council"),
    ),
    Row(
        "letters and another body are two",
        "The BBC and Holm Council said: “Stay in.”",
        Said("Stay in.", by="Holm Council"),
    ),
    Row(
        "a ruling in the words of a judge",
        "Magistrate Caroline Orme refused bail on Tuesday.\n\n“They will be held,” her ruling reads.",
        Said("They will be held,", by="Caroline Orme", role="Magistrate"),
    ),
    Row(
        "a statement of a body",
        "In a brief statement, the Harbour Trust said they were aware of it and called it “bad”.\n\n"
        "“This is not the way to do it,” the statement said.",
        Said("bad", by="Harbour Trust"),
        Said("This is not the way to do it,", by="Harbour Trust"),
    ),
    Row(
        "a name of one word is no court",
        "Mugondo will be held at Lowmoor police station.\n\nThe court called the plea “thin”.",
        Said("the plea “thin”", by="court"),
    ),
    Row(
        "told to go after saying something",
        "A mayor faces demands to resign after claiming that clerks could “bore the town”.",
        Said("clerks could “bore the town”", by="mayor"),
    ),
    Row(
        "no frame in what is said in the passive",
        "Bala Orme, the state police spokesperson, was there.\n\n“They ran to Ilobu,” Orme said.\n\n"
        "“The pair live at Ilobu, Tarn State and both were said to be armed.\n\n“We found two guns.”",
        Said("They ran to Ilobu,", by="Bala Orme"),
        Said("The pair live at Ilobu, Tarn State…", by="Bala Orme"),
    ),
    Row(
        "a town and a dash before the report",
        "Cape Town - A court has called the trader “a thief”, the harbour board and its clerks were told.",
        Said("the trader “a thief”", by="court"),
    ),
]

TABLES = (LETTERS, OFFICES, LATER, PEOPLE, BODIES)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_desks_abroad(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
