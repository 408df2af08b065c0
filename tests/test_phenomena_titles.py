"""Titles, offices, parties and families: names and roles as readers meet them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

ARTICLES = [
    Row(
        "an article before a firm is no initial",
        "“We are sorry,” Corvane said. A Corvane driver had sued.",
        Said("We are sorry,", by="Corvane"),
    ),
    Row(
        "an article before an office of a firm",
        "A Pfenning employee said he was fired. “No comment,” Pfenning said.",
        Said("No comment,", by="Pfenning"),
    ),
    Row(
        "an initial with its stop",
        "“It sings,” said A. Lindner. The A. Lindner choir is known. “It does,” said Lindner.",
        Said("It sings,", by="A. Lindner"),
        Said("It does,", by="A. Lindner"),
    ),
]

STOPS = [
    Row(
        "a sentence begins with a name behind a titled one",
        "“We will go,” said Mr. Smith. Gabriel Roe, who runs the inn, stayed.",
        Said("We will go,", by="Smith", role=None),
    ),
    Row(
        "a sentence begins with a noun behind a titled name",
        "“We will go,” said Dr. Holm. Residents said they would stay.",
        Said("We will go,", by="Holm"),
        Said("they would stay", by="Residents"),
        kinds=frozenset({"direct", "indirect"}),
    ),
    Row(
        "a full name behind a title",
        "“We will go,” said Mrs. Anna Lowe. Gabriel Roe said he would stay.",
        Said("We will go,", by="Anna Lowe"),
        Said("he would stay", by="Gabriel Roe"),
        kinds=frozenset({"direct", "indirect"}),
    ),
    Row(
        "a shortened given name ends no sentence",
        "“We will go,” said Mr. Thos. Gale.",
        Said("We will go,", by="Thos. Gale"),
    ),
    Row(
        "two titles end no sentence",
        "“We will go,” said Maj. Gen. Odo Finch.",
        Said("We will go,", by="Odo Finch"),
    ),
]

OFFICES = [
    Row(
        "an office and who holds it, no second comma",
        "Town Clerk, Dan Foley then called the roof “a sieve”. “It leaks,” Mr Foley said.",
        Said("the roof “a sieve”", by="Dan Foley", role="Town Clerk"),
        Said("It leaks,", by="Dan Foley", role="Town Clerk"),
    ),
    Row(
        "two offices and who holds them",
        "Chairman of the League and Governor of Ondasa State, Simon Bako in a statement, described the law as “dead”.",
        Said("the law as “dead”", by="Simon Bako", role="Chairman of the League and Governor of Ondasa State"),
    ),
    Row(
        "an office behind said and who holds it",
        "“We are done,” said Police spokesman, Odo Finch.",
        Said("We are done,", by="Odo Finch", role="Police spokesman"),
    ),
    Row(
        "three offices in capitals",
        "“We are pleased,” said Ana Foley, Chairman, President and Chief Executive Officer of Corvane.",
        Said("We are pleased,", by="Ana Foley", role="Chairman, President and Chief Executive Officer of Corvane"),
    ),
    Row(
        "three offices in capitals between commas",
        "Ana Foley, Founder, Owner and Chef of Loaf, called it “a joy”.",
        Said("a joy", by="Ana Foley", role="Founder, Owner and Chef of Loaf"),
    ),
    Row(
        "an office with its article and a committee",
        "“We are pleased,” said Ana Foley, the Chairman, Caretaker Committee of the League.",
        Said("We are pleased,", by="Ana Foley", role="Chairman, Caretaker Committee of the League"),
    ),
    Row(
        "an office and other people with theirs",
        "“We are pleased,” said Ana Foley, Mayor. Odo Finch, Secretary, and Ada Lund, Treasurer, agreed.",
        Said("We are pleased,", by="Ana Foley", role="Mayor"),
    ),
]

DIRECTORS = [
    Row(
        "a councillor is not the director",
        "Cllr Peggy Burke asked when the quay would open. “In May,” the director said. “Good,” said Burke.",
        Said("In May,", by="director", role="director"),
        Said("Good,", by="Peggy Burke", role="Cllr"),
    ),
    Row(
        "a councillor who is a director",
        "Cllr Odo Finch, director of the mill, came. “It is late,” the director said.",
        Said("It is late,", by="Odo Finch", role="director of the mill"),
    ),
    Row(
        "who the councillor is",
        "Mayor Odo Finch and Cllr Peggy Burke came. “It is late,” the councillor said.",
        Said("It is late,", by="Peggy Burke"),
    ),
]

TITLES = [
    Row(
        "letters of ranks",
        "“It is late,” said DC Mo Shah. “It is,” said DI Tom Lane. “So it is,” said ASI Gul Khan.",
        Said("It is late,", by="Mo Shah", role="DC"),
        Said("It is,", by="Tom Lane", role="DI"),
        Said("So it is,", by="Gul Khan", role="ASI"),
    ),
    Row(
        "a rank of letters taken up",
        "DI Tom Lane came in. “It is late,” DI Lane said.",
        Said("It is late,", by="Tom Lane", role="DI"),
    ),
    Row(
        "letters of offices",
        "Nominated MCA Faith Chebet said no. “It is late,” she said. “It is,” said DGP Anil Rawat IPS.",
        Said("It is late,", by="Faith Chebet", role="Nominated MCA"),
        Said("It is,", by="Anil Rawat", role="DGP"),
    ),
    Row(
        "letters that are initials or a firm's",
        "“It is late,” said CS Lewis. “It is,” said SP Group. “So it is,” said DC Mayor Ann Lee.",
        Said("It is late,", by="CS Lewis", role=None),
        Said("It is,", by="SP Group"),
        Said("So it is,", by="Ann Lee", role="DC Mayor"),
    ),
    Row(
        "offices of Ireland and the South Sea",
        "“It is late,” said Leas-Cathaoirleach Joe Kelly. “It is,” said Kaumātua Wiremu Pohatu.",
        Said("It is late,", by="Joe Kelly", role="Leas-Cathaoirleach"),
        Said("It is,", by="Wiremu Pohatu", role="Kaumātua"),
    ),
    Row(
        "forms of address of the East",
        "“It is late,” said Datuk Seri Lim Ah Kow. “It is,” said Daw Khin Aye. “So it is,” said Brgy. Captain Ed Lim.",
        Said("It is late,", by="Lim Ah Kow", role=None, honorific="Datuk Seri"),
        Said("It is,", by="Khin Aye", role=None),
        Said("So it is,", by="Ed Lim", role="Brgy. Captain"),
    ),
    Row(
        "a priest and a monsignor",
        "“It is late,” said Fr Liam Scully PP. “It is,” said Msgr Pat Daly.",
        Said("It is late,", by="Liam Scully", role="Fr"),
        Said("It is,", by="Pat Daly", role=None, honorific="Msgr"),
    ),
    Row(
        "right honourable",
        "“It is late,” said the Rt Hon Bill Lowe MP.",
        Said("It is late,", by="Bill Lowe", role="MP"),
    ),
    Row(
        "for a time",
        "Mayor Pro Tem Joan Ellis came. “It is late,” Ellis said. “It is,” said Council President Pro Tempore Al Rix.",
        Said("It is late,", by="Joan Ellis", role="Mayor Pro Tem"),
        Said("It is,", by="Al Rix", role="Council President Pro Tempore"),
    ),
    Row(
        "a body said first and a calling",
        "Hannah Weiss of the University of Basel studies squid. “They are shy,” says Weiss, a marine biologist.",
        Said("They are shy,", by="Hannah Weiss", role="marine biologist"),
    ),
    Row(
        "a state senator and a supporter",
        "State Sen. Ada Holm, an early supporter of the plan, was there. “It is late,” Holm said.",
        Said("It is late,", by="Ada Holm", role="State Sen."),
    ),
    Row(
        "who plays where",
        "“It is late,” admits England prop Joe Ross. “It is,” said Deal full-back Ed Lim.",
        Said("It is late,", by="Joe Ross", role="England prop"),
        Said("It is,", by="Ed Lim", role="Deal full-back"),
    ),
]

PARTIES = [
    Row(
        "a party and a seat in brackets",
        "“It is late,” said Rosa Denning (Lab, Deal North). “It is,” Senator Musa Bello (APC, Niger) said.",
        Said("It is late,", by="Rosa Denning", role=None, affiliation="Lab, Deal North"),
        Said("It is,", by="Musa Bello", role="Senator", affiliation="APC, Niger"),
    ),
    Row(
        "a party in brackets is nobody who speaks",
        "Cllr James Keogh (Ind) was late. “I am late,” he said. Ada Holm (D) was not. “I am not,” said Holm.",
        Said("I am late,", by="James Keogh", role="Cllr", affiliation="Ind"),
        Said("I am not,", by="Ada Holm", affiliation="D"),
    ),
    Row(
        "a party and an office",
        "“It is late,” said Ada Holm (BJP), the MP for Penbury.",
        Said("It is late,", by="Ada Holm", role="MP for Penbury", affiliation="BJP"),
    ),
    Row(
        "the letters of a party itself",
        "The Scottish National Party (SNP) was late. “We are late,” the SNP said.",
        Said("We are late,", by="Scottish National Party", affiliation=None),
    ),
    Row(
        "brackets without a party",
        "“It is late,” said Ada Holm (Lane).",
        Said("It is late,", by="Ada Holm", affiliation=None),
    ),
]

FAMILIES = [
    Row(
        "two given names and a surname of several words",
        "María José Ruiz de la Torre ran the inn. “It is late,” Ruiz said. “Very,” said Ms. Ruiz de la Torre.",
        Said("It is late,", by="María José Ruiz de la Torre"),
        Said("Very,", by="María José Ruiz de la Torre"),
    ),
    Row(
        "a form of address for men beside a woman of that name",
        "Hauwa Musa, a nurse, came. “It is late,” Alhaji Musa said. “It is,” said Hauwa Musa.",
        Said("It is late,", by="Alhaji Musa", role=None),
        Said("It is,", by="Hauwa Musa", role="nurse"),
    ),
    Row(
        "people of a firm come again",
        "Analysts at Keel came. “Sales fell,” analysts at Keel said. “Very much,” analysts added.",
        Said("Sales fell,", by="Analysts at Keel"),
        Said("Very much,", by="Analysts at Keel"),
    ),
    Row(
        "a couple and one of them",
        "Mr. and Mrs. Lind came in. “We need sleep,” said Mrs. Lind. “I do not,” said Mr. Lind.",
        Said("We need sleep,", by="Mrs. Lind"),
        Said("I do not,", by="Mr. Lind"),
    ),
    Row(
        "a couple speaks",
        "“We need sleep,” said Mr. and Mrs. Lind. “I do not,” he added.",
        Said("We need sleep,", by="Mr. Lind and Mrs. Lind", type="group"),
        Said("I do not,", by="Mr. Lind"),
    ),
    Row(
        "a couple by his given name",
        "Mr. and Mrs. Odo Lind came in. “We need sleep,” said Mrs. Lind. “So we do,” said Mr. Lind.",
        Said("We need sleep,", by="Mrs. Lind"),
        Said("So we do,", by="Odo Lind"),
    ),
]

ROLES_IN_FRONT = [
    Row(
        "a woman in front of he",
        "Odo Holm came in. A woman waited, and he was late. “Paint is alive,” he said.",
        Said("Paint is alive,", by="Odo Holm"),
    ),
    Row(
        "who plays somebody",
        "“I never wanted to be good,” the heroine, Marta (Ana Reis), tells her brother. “Nor I,” says Odo (Al Rix).",
        Said("I never wanted to be good,", by="Marta", role="heroine"),
        Said("Nor I,", by="Odo"),
    ),
    Row(
        "the work before the title",
        "“Night Owls” host Odo Finch stayed calm. “Nobody knew,” Finch said.",
        Said("Nobody knew,", by="Odo Finch", role="“Night Owls” host"),
    ),
    Row(
        "a question is no work",
        "“But why?” reporter Ilse Brandt asked.",
        Said("But why?", by="Ilse Brandt", role="reporter"),
    ),
]

EXCELLENCIES = [
    Row(
        "an office, an excellency and the name",
        "The Executive Governor of Ondasa State, His Excellency, Alhaji (Dr.) Musa Bello Gari, said the road was done. "
        "“It is done,” the governor said.",
        Said("It is done,", by="Musa Bello Gari", role="Executive Governor of Ondasa State"),
    ),
    Row(
        "two forms of address",
        "“It is done,” said Chief (Mrs.) Ada Obi. “We came,” she added. “We did,” said Maj Gen (Retd) Om Pal.",
        Said("It is done,", by="Ada Obi", role="Chief"),
        Said("We came,", by="Ada Obi"),
        Said("We did,", by="Om Pal", role="Maj Gen"),
    ),
    Row(
        "an excellency without a name",
        "“It is done,” His Excellency said.",
        Said("It is done,", mention="His Excellency"),
    ),
    Row(
        "a king",
        "“It is done,” said HRM Oba Adekunle Alade II.",
        Said("It is done,", by="Adekunle Alade II", role="Oba"),
    ),
]

BODIES = [
    Row(
        "the body before the name is where they belong, what they do is the role",
        "“We made it,” said Nordbank's Dana Ito, a broker.",
        Said("We made it,", by="Dana Ito", affiliation="Nordbank", only=("broker", "Nordbank")),
    ),
    Row(
        "a body alone",
        "“We made it,” said Dana Ito of the Holm Institute.",
        Said("We made it,", by="Dana Ito", affiliation="Holm Institute", role="Holm Institute"),
    ),
    Row(
        "a party is told before a body",
        "Holm Watch's Dana Ito smiled. “We made it,” said Dana Ito (D-Ohio).",
        Said("We made it,", by="Dana Ito", affiliation="D-Ohio"),
    ),
]

PLAYERS = [
    Row(
        "where a player plays",
        "“We must,” said Ireland wing Tom Lane. “We can,” said Tigers running back Ed Marl.",
        Said("We must,", by="Tom Lane", role="Ireland wing"),
        Said("We can,", by="Ed Marl", role="Tigers running back"),
    ),
    Row(
        "a place and a comma",
        "“We must,” said the Tigers running back, Tom Lane. “We can,” said Ed Marl, a tight end.",
        Said("We must,", by="Tom Lane", role="Tigers running back"),
        Said("We can,", by="Ed Marl", role="tight end"),
    ),
    Row(
        "a place before the verb",
        "Tigers left tackle Tom Lane said: “We must.” Rovers forward Ed Marl said: “We can.”",
        Said("We must.", by="Tom Lane", role="Tigers left tackle"),
        Said("We can.", by="Ed Marl", role="Rovers forward"),
    ),
    Row(
        "back is no place there",
        "Ed Marl gave back Tom Lane's coat. “It was his,” said Marl.",
        Said("It was his,", by="Ed Marl", role=None),
    ),
    Row(
        "an opening without comma is no part of the office",
        "After the game head coach Tom Lane said: “We were poor.”",
        Said("We were poor.", by="Tom Lane", role="head coach"),
    ),
    Row(
        "an opening without comma before a leader",
        "In a statement council leader Ann Lane said: “We were poor.”",
        Said("We were poor.", by="Ann Lane", role="council leader"),
    ),
    Row(
        "an office of two words opens the sentence",
        "The council leader Ann Lane said: “We were poor.”",
        Said("We were poor.", by="Ann Lane", role="council leader"),
    ),
]


def _at(name: str, opening: str, by: str, **fields: str) -> Row:
    return Row(name, f"{opening} said: “They have gone.”", Said("They have gone.", by=by, mention=by, **fields))


SETTINGS = [
    _at("a day before the name", "On Monday Lind", "Lind"),
    _at("a day before police", "On Monday police", "police"),
    _at("a date before the name", "On 4 May Lind", "Lind"),
    _at("an American date", "On May 4 Lind", "Lind"),
    _at("a year before the name", "In 2019 Lind", "Lind"),
    _at("a land before the name", "In Ohio Lind", "Lind"),
    _at("a site before the name", "On Twitter Lind", "Lind"),
    _at("a party before the name", "For Labour Ann Lind", "Ann Lind"),
    Row("May is a given name", "“We must,” said May Lind.", Said("We must,", by="May Lind")),
    Row("a land in the office", "“We must,” said Ohio Governor Ann Lind.", Said("We must,", role="Ohio Governor")),
    Row(
        "marks for players",
        "Marek Holub (7): Saved well. “I stood big,” he joked.\n\nJon Ives (5): Slow. “I was tired,” he said.",
        Said("I stood big,", by="Marek Holub"),
        Said("I was tired,", by="Jon Ives"),
    ),
]

TABLES = (
    SETTINGS,
    PLAYERS,
    BODIES,
    ARTICLES,
    STOPS,
    OFFICES,
    DIRECTORS,
    TITLES,
    PARTIES,
    FAMILIES,
    ROLES_IN_FRONT,
    EXCELLENCIES,
)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_titles(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
