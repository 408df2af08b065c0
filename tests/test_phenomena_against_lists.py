"""Where what is known in general says otherwise than the text: given names of both, decades, married names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr import attribute
from quoteattr.types import Attribution

ROWS = [
    Row(
        "a name of the list for women, who is he",
        "A council spokeswoman said the junction was safe. “We count the cars,” she said. Mattie Healy said it was "
        "“a trap”. “I was hit there myself,” he said.",
        Said("We count the cars,", by="council spokeswoman"),
        Said("it was “a trap”", by="Mattie Healy"),
        Said("I was hit there myself,", by="Mattie Healy"),
    ),
    Row(
        "a spokesperson whom the text calls they is seldom he",
        "A council spokesperson said the junction was safe. “We count the cars,” they said. Baker Mattie Healy said "
        "it was “a trap”. “I was hit there myself,” he said.",
        Said("We count the cars,", by="council spokesperson"),
        Said("it was “a trap”", by="Mattie Healy"),
        Said("I was hit there myself,", by="Mattie Healy"),
    ),
    Row(
        "whoever is known to be she is not he",
        "Karl Holm met Ann Healy. Ann Healy said the junction was safe. “I was hit there myself,” he said.",
        Said("I was hit there myself,", by="Karl Holm"),
    ),
    Row(
        "one who is they, not the talks",
        "A senior envoy said the talks had failed. “It is over,” they said. A source at the ferry line said "
        "the boats would sail. “We have the crew,” they added.",
        Said("It is over,", by="senior envoy"),
        Said("We have the crew,", by="source at the ferry line"),
    ),
    Row(
        "several who act in what one reports may be they",
        "A resident said officers had called at the farm. “Go home,” they said.",
        Said("Go home,", by="officers"),
    ),
    Row(
        "a decade is nobody",
        "A harbour spokesperson said the man, aged in his 30s, was pulled out. “We look for the boat,” they said.",
        Said("We look for the boat,", by="harbour spokesperson"),
    ),
    Row(
        "who reports of another speaks on, though met just before",
        "A police spokesman said the sailor, who was in his 40s, was lost. “We look for the boat,” he said.",
        Said("We look for the boat,", by="police spokesman"),
    ),
    Row(
        "whom a newcomer turns to answers",
        "Ned Holm opened the new ward. “You look well,” a patient told him. “I swim,” he joked. A reporter asked him "
        "whether the roof leaked. “We will mend it,” he said.",
        Said("You look well,", by="patient"),
        Said("I swim,", by="Ned Holm"),
        Said("We will mend it,", by="Ned Holm"),
    ),
    Row(
        "one of several, by what is said of him behind",
        "Two women stood at the gate. “They think we will fold,” said one, a welder who gave her name only as Mia. "
        "“They never come,” said the other, a nurse.",
        Said("They think we will fold,", by="Mia"),
        Said("They never come,", by="nurse"),
    ),
    Row(
        "whoever sues may have any calling",
        "The attorney general, Kim Rusk, vowed to appeal. “This is wrong,” Rusk said. Plaintiff Dolores Vega, 62, wept "
        "when she heard. “I can vote,” the retired nurse said.",
        Said("This is wrong,", by="Kim Rusk"),
        Said("I can vote,", by="Dolores Vega"),
    ),
    Row(
        "a nation with a word before it, or behind the verb",
        "Ferry boss Michael Doyle has called for smaller crews. “They sit and chat,” the outspoken Irishman told the "
        "Gazette.\n\nRovers coach Gary Pike blasted the referee after the match. “A poor decision,” fumed the Scot.",
        Said("They sit and chat,", by="Michael Doyle"),
        Said("A poor decision,", by="Gary Pike"),
    ),
    Row(
        "a surname that is a word for bodies, and where somebody is from",
        "“We play on,” said Lori Banks of the Norvik Theatre. “We wait,” said Robert Street of the harbour guild. "
        "“We lost,” the Bank of Norvik said.",
        Said("We play on,", by="Lori Banks"),
        Said("We wait,", by="Robert Street"),
        Said("We lost,", by="Bank of Norvik"),
    ),
    Row(
        "a handle and where it writes",
        "“Best show ever!” wrote @janie_b on Instagram. “Too dear,” countered one reader.",
        Said("Best show ever!", by="@janie_b"),
        Said("Too dear,", by="reader"),
    ),
    Row(
        "you, within what is said to somebody",
        "TOM REED: Thanks for having me.\nHOST: Let us start with the levy. You said last year, “no new taxes.” What "
        "changed?\nREED: The river changed.\nHOST: Fair enough.",
        Said("Thanks for having me.", by="Tom Reed"),
        Said("Let us start with the levy. …", by="Host"),
        Said("no new taxes.", by="Tom Reed"),
        Said("The river changed.", by="Tom Reed"),
        Said("Fair enough.", by="Host"),
    ),
    Row(
        "somebody passes on what another says",
        "Holt recalls his wife Anne's advice: “Bring a tape.” He repeated Lind's promise: “We will come.”",
        Said("Bring a tape.", by="Anne"),
        Said("We will come.", by="Lind"),
    ),
    Row(
        "a given name that is a small word",
        "Fish farmer Per Olav Strand says he lost it all. “It went dark,” said Do Van Minh, a diver.",
        Said("It went dark,", by="Do Van Minh", role="diver"),
    ),
    Row(
        "the star of a work in marks",
        "Singer Mara Vance has hit back at critics. “I love the stage,” the “Blue Tide” star wrote.",
        Said("I love the stage,", by="Mara Vance"),
    ),
    Row(
        "a given name that is a title elsewhere",
        "“We ran,” Falcons player Marquis Nelson said.",
        Said("We ran,", by="Marquis Nelson", role="Falcons player"),
    ),
    Row(
        "the mother's surname within her daughter's name",
        "Millie Hartfield, who taught the whole harbour to swim, died on Friday. Her daughter Joan Hartfield Crane was "
        "with her. “She never lost a child,” Ms. Crane said. Mrs. Hartfield once called water “an honest thing.”",
        Said("She never lost a child,", by="Joan Hartfield Crane"),
        Said("an honest thing.", by="Millie Hartfield"),
    ),
]


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(ROWS)


@pytest.mark.parametrize("row", cases(ROWS))
def test_against_lists(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))


def test_styles_are_no_roles() -> None:
    """What is said before an office is no part of it: ``His Excellency Ambassador Kofi Bah``."""
    text = "His Excellency Ambassador Kofi Bah said: “We agree.” Her Royal Highness Princess Ida said: “We are late.”"
    found = attribute(text).speakers
    assert [(s.name, s.role) for s in found] == [("Kofi Bah", "Ambassador"), ("Princess Ida", "Princess")]
