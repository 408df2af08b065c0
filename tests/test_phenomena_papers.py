"""Names and offices as dailies, wires and press releases of English-speaking lands write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

NOUNS = [
    Row(
        "callings with a capital where a sentence begins",
        "Grazier Tilda Ro Marsh said it was “dry”. Orchardist Piet Voll called it “wet”. "
        "Boardmember Una Crail called it “mild”.",
        Said("it was “dry”", by="Tilda Ro Marsh", role="Grazier"),
        Said("wet", by="Piet Voll", role="Orchardist"),
        Said("mild", by="Una Crail", role="Boardmember"),
    ),
]

POSTS = [
    Row(
        "an office with a capital behind a body of two phrases",
        "Bank of Tarrow Governor Lena Voss said it was “slow”. “We wait,” Ms. Voss told reporters.",
        Said("it was “slow”", by="Lena Voss", role="Bank of Tarrow Governor"),
        Said("We wait,", by="Lena Voss"),
    ),
    Row(
        "an office of two words",
        "“We wait,” University of Tarrow Vice President Odo Finch said.",
        Said("We wait,", by="Odo Finch", role="University of Tarrow Vice President"),
    ),
    Row(
        "an office of a body without a noun for one",
        "Chief executive of Clean Rivers Karen Voss called it “dear”. “No,” Ms. Voss said.",
        Said("dear", by="Karen Voss", role="Chief executive of Clean Rivers"),
        Said("No,", by="Karen Voss"),
    ),
    Row(
        "behind an hour that ends a sentence",
        "The fire had grown by 4 p.m. Officials called it “wild”.",
        Said("wild", by="Officials"),
    ),
    Row(
        "a body that goes on",
        "The Bank of Tarrow and Lund said it was “slow”.",
        Said("it was “slow”", by="Bank of Tarrow and Lund"),
    ),
]

LETTERS = [
    Row(
        "letters of office and of honour",
        "Una Crail KC, for the port, called it “dear”. Piet Voll OBE, a diver, called it “bad”. “No,” Ms Crail said.",
        Said("dear", by="Una Crail", role="KC"),
        Said("bad", by="Piet Voll", role="diver"),
        Said("No,", by="Una Crail"),
    ),
    Row(
        "letters behind a name with an office before it",
        "Minister for Housing Rhona Marsh TD called it “dear”. “No,” Ms Marsh said.",
        Said("dear", by="Rhona Marsh", role="Minister for Housing"),
        Said("No,", by="Rhona Marsh"),
    ),
    Row(
        "the year of a class",
        "Una Crail ’31, a fellow at the School of Mines, called it “dear”. “No,” Crail said.",
        Said("dear", by="Una Crail", role="fellow at the School of Mines"),
        Said("No,", by="Una Crail"),
    ),
    Row(
        "degrees between commas",
        "“No,” said Una Crail, MD, PhD, professor of dentistry at Tarrow University.",
        Said("No,", by="Una Crail", role="professor of dentistry at Tarrow University"),
    ),
    Row(
        "letters that are an office by themselves",
        "“No,” said the Tarrow MP, Una Crail.",
        Said("No,", by="Una Crail", role="Tarrow MP"),
    ),
]

RANKS = [
    Row(
        "a rank before the body",
        "“No,” said Sgt. Una Crail of the Tarrow County Sheriff’s Office.",
        Said("No,", by="Una Crail", role="Sgt."),
    ),
    Row(
        "a body before a degree",
        "“No,” said Dr. Una Crail of the Tarrow Institute.",
        Said("No,", by="Una Crail", role="Tarrow Institute"),
    ),
    Row(
        "a rank before what its holder led",
        "Detective Inspector Una Crail, who led the search, said: “No.”",
        Said("No.", by="Una Crail", role="Detective Inspector"),
    ),
    Row(
        "a rank of two short words",
        "Det Con Una Crail called it “dear”.",
        Said("dear", by="Una Crail", role="Det Con"),
    ),
    Row(
        "ranks of other lands, and doctors",
        "RCMP Const. Odo Finch called it “dear”. Drs. Una Crail and Karen Voss dug. “No,” Crail said.",
        Said("dear", by="Odo Finch", role="RCMP Const."),
        Said("No,", by="Una Crail"),
    ),
    Row(
        "an office before a rank",
        "Councillor Una Crail, cabinet member for parks, said: “No.”",
        Said("No.", by="Una Crail", role="cabinet member for parks"),
    ),
]

SEVERAL = [
    Row(
        "a title said of two",
        "Professors Una Crail and Piet Voll dug it up. “It is old,” Crail said. “No,” Voll said.",
        Said("It is old,", by="Una Crail", role="Professor"),
        Said("No,", by="Piet Voll", role="Professor"),
    ),
    Row(
        "letters for an office of two",
        "Green MPs Una Crail and Piet Voll dug it up. “It is old,” Crail said.",
        Said("It is old,", by="Una Crail", role="Green MP"),
    ),
]

OFFICES = [
    Row(
        "an office between commas right behind the words",
        "“We wait,” Tarrow Rovers chief executive, Odo Finch, said.",
        Said("We wait,", by="Odo Finch", role="Tarrow Rovers chief executive"),
    ),
    Row(
        "an office without its body",
        "“We wait,” club secretary, Una Crail, said on Friday.",
        Said("We wait,", by="Una Crail", role="club secretary"),
    ),
]

BUSINESS = [
    Row(
        "an office of two nouns, its body behind a comma",
        "“We grew,” said Una Crail, SVP and General Manager, Brightline Cloud.",
        Said("We grew,", by="Una Crail", role="SVP and General Manager, Brightline Cloud"),
    ),
    Row(
        "an office, its field, its body",
        "“We grew,” said Una Crail, director, Tarrow Institute for Seeds, in a note.",
        Said("We grew,", by="Una Crail", role="director, Tarrow Institute for Seeds"),
    ),
    Row(
        "a body that says something itself",
        "“We grew,” said Una Crail, a lawyer, Tarrow Council said on Monday.",
        Said("We grew,", by="Una Crail", role="lawyer"),
    ),
    Row(
        "a list of people",
        "Una Crail, mayor, and Piet Voll, clerk, came. “We grew,” Crail said.",
        Said("We grew,", by="Una Crail", role="mayor"),
    ),
    Row(
        "the body at which somebody is",
        "“We grew,” said Una Crail at Voll Securities.",
        Said("We grew,", by="Una Crail", role="Voll Securities"),
    ),
    Row(
        "where it was said",
        "“We grew,” Una Crail said at Voll Securities. “No,” said Piet Voll at Tarrow Stadium.",
        Said("We grew,", by="Una Crail", role=None),
        Said("No,", by="Piet Voll", role=None),
    ),
]

FAMILIES = [
    Row(
        "with a number of children",
        "Mother-of-two Una Crail, 34, called it “dear”. “No,” said father-of-four Piet Voll.",
        Said("dear", by="Una Crail", role="Mother-of-two"),
        Said("No,", by="Piet Voll", role="father-of-four"),
    ),
    Row(
        "one of the greats of a club",
        "Former Tarrow great Piet Voll called it “dear”. “No,” said the great Odo Finch.",
        Said("dear", by="Piet Voll", role="Former Tarrow great"),
        Said("No,", by="Odo Finch", role=None),
    ),
]

LEADS = [
    Row(
        "an office whose holder the next paragraph names",
        "The leader of the dockers' guild has warned of a strike.\n\n"
        "Piet Voll met members at noon and called the offer “stale”.",
        Said("the offer “stale”", by="Piet Voll", role="leader of the dockers' guild"),
    ),
    Row(
        "an office that is given up",
        "The bank's treasurer will step down in June.\n\nUna Crail, who came from a rival, called it “hard”.",
        Said("hard", by="Una Crail", role="bank's treasurer"),
    ),
    Row(
        "one whose office is told",
        "The mayor of Tarrow has resigned.\n\nPiet Voll, the clerk, called it “hard”.",
        Said("hard", by="Piet Voll", role="clerk"),
    ),
    Row(
        "an office that speaks later in the first sentence",
        "A storm broke over the plan, but Tarrow's mayor said the dam would stay.\n\nUna Crail called critics “loud”.",
        Said("loud", by="Una Crail", role="Tarrow's mayor"),
    ),
    Row(
        "an apology",
        "The deputy director of a museum has apologised to visitors.\n\nMr Piet Voll called the queue “a shame”.",
        Said("the queue “a shame”", by="Piet Voll", role="deputy director of a museum"),
    ),
    Row(
        "to whom something was done",
        "The owner of a mill was robbed.\n\nPiet Voll told the court it was “dark”.",
        Said("it was “dark”", by="Piet Voll", role=None),
    ),
    Row(
        "a paper in capitals and nothing else",
        "According to the Daily Lamp, “the pier had been shut for good by then.”",
        Said("the pier had been shut for good by then.", by="Daily Lamp"),
    ),
]

BRACKETS = [
    Row(
        "a body's letters between it and its officer",
        "Tarrow Teachers’ Union (TTU) president Piet Voll called it “dear”. “No,” the TTU said.",
        Said("dear", by="Piet Voll", role="Tarrow Teachers’ Union president"),
        Said("No,", by="Tarrow Teachers’ Union"),
    ),
    Row(
        "behind a name",
        "“No,” said Una Crail, Tarrow State University (TSU) soil scientist.",
        Said("No,", by="Una Crail", role="Tarrow State University soil scientist"),
    ),
    Row(
        "whose picture it is",
        "Mayor Una Crail blamed Governor Piet Voll for the floods (Odo Finch/AP)\n\nHe said: “No.”",
        Said("No.", by="Piet Voll", role="Governor"),
    ),
]

CAPITALS = [
    Row(
        "a report that begins with a name in capitals",
        "DOUGLAS Voll called it “dear”. “No,” he said.",
        Said("dear", by="Douglas Voll"),
        Said("No,", by="Douglas Voll"),
    ),
]

PARTIES = [
    Row(
        "what somebody is, before having written a study",
        "“No,” said co-author Una Crail, a student at Tarrow University. “Yes,” said lead author Piet Voll.",
        Said("No,", by="Una Crail", role="student at Tarrow University"),
        Said("Yes,", by="Piet Voll", role="lead author"),
    ),
    Row(
        "an office told later says more than a party",
        "Liberal Piet Voll called it “dear”. Voll, who is shadow roads minister, left.",
        Said("dear", by="Piet Voll", role="shadow roads minister"),
    ),
    Row(
        "a party alone",
        "Piet Voll, a Liberal, called it “dear”.",
        Said("dear", by="Piet Voll", role="Liberal"),
    ),
]

NAMELESS = [
    Row(
        "an officer and the body",
        "The Chief Nursing Officer, Tarrow Hospital, called it “dear”. “No,” she said.",
        Said("dear", by="Chief Nursing Officer", type="person"),
        Said("No,", by="Chief Nursing Officer"),
    ),
    Row(
        "a court and who sits in it",
        "At Tarrow Crown Court, the Recorder of Tarrow, Judge Odo Finch, called it “dear”. “No,” the judge said.",
        Said("dear", by="Odo Finch"),
        Said("No,", by="Odo Finch"),
    ),
    Row(
        "a body that is what the noun says",
        "The sponsor, Voll Bank, called it “dear”.",
        Said("dear", by="Voll Bank", role="sponsor", type="organization"),
    ),
]

HEARINGS = [
    Row(
        "who was heard",
        "Mr Piet Voll spoke first.\n\nThe inquest then heard from Odo Finch, who ran the ward.\n\nHe called it “dear”.",
        Said("dear", by="Odo Finch"),
    ),
    Row(
        "who was asked",
        "Odo Finch said the dam would stay. Finch called it “safe”.\n\nPiet Voll was asked about it in Tarrow.\n\n"
        "“It leaks,” he said.",
        Said("safe", by="Odo Finch"),
        Said("It leaks,", by="Piet Voll"),
    ),
    Row(
        "a judge by another title",
        "Mr Justice Piet Voll called it “grave”. “No,” the judge said.",
        Said("grave", by="Piet Voll", role="Mr Justice"),
        Said("No,", by="Piet Voll"),
    ),
    Row(
        "who heard from somebody",
        "Mr Piet Voll spoke first. Voll had heard from Odo Finch, who ran the ward. He called it “dear”.",
        Said("dear", by="Piet Voll"),
    ),
]

TABLES = (
    NOUNS,
    POSTS,
    LETTERS,
    RANKS,
    SEVERAL,
    OFFICES,
    BUSINESS,
    FAMILIES,
    LEADS,
    BRACKETS,
    CAPITALS,
    PARTIES,
    NAMELESS,
    HEARINGS,
)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_papers(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
