"""Who the speakers are: names, roles in every form, what is kept apart from them, types and pronouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

TITLES = [
    Row(
        "title before the name",
        "“The vote stands,” said Finance Minister Oskar Dahl.",
        Said("The vote stands,", by="Oskar Dahl", role="Finance Minister"),
    ),
    Row(
        "long title before the name",
        "“The vote stands,” National Security Adviser Hamid Zaran told reporters.",
        Said("The vote stands,", by="Hamid Zaran", role="National Security Adviser"),
    ),
    Row(
        "nationality and title",
        "“The vote stands,” said Tajik President Rustam Vell.",
        Said("The vote stands,", by="Rustam Vell", role="Tajik President"),
    ),
    Row(
        "lower-case title",
        "“The vote stands,” said party leader Rita Salgado.",
        Said("The vote stands,", by="Rita Salgado", role="party leader"),
    ),
    Row(
        "company and title before the name",
        "“The ship is fine,” said Norvik Shipping chief executive Lars Dahl.",
        Said("The ship is fine,", by="Lars Dahl", role="Norvik Shipping chief executive"),
    ),
    Row(
        "former",
        "“The ship was fine,” said former Norvik captain Lars Dahl.",
        Said("The ship was fine,", by="Lars Dahl", role="former Norvik captain"),
    ),
    Row(
        "the mayor, comma, name",
        "“The vote stands,” the mayor, Rita Salgado, said.",
        Said("The vote stands,", by="Rita Salgado", role="mayor"),
    ),
    Row(
        "its possessor a pronoun",
        "The union met on Sunday. “The vote stands,” said its president, Rita Salgado.",
        Said("The vote stands,", by="Rita Salgado", role="president"),
    ),
]

BEHIND = [
    Row(
        "apposition behind the name",
        "“The ship is fine,” said Lars Dahl, Norvik's chief executive.",
        Said("The ship is fine,", by="Lars Dahl", role="Norvik's chief executive"),
    ),
    Row(
        "apposition in the middle",
        "“The ship is fine,” Lars Dahl, Norvik's chief executive, said.",
        Said("The ship is fine,", by="Lars Dahl", role="Norvik's chief executive"),
    ),
    Row(
        "apposition with of and a place",
        "“The ship is fine,” said Lars Dahl, a professor of naval history at the University of Tarn.",
        Said("The ship is fine,", by="Lars Dahl", role="professor of naval history at the University of Tarn"),
    ),
    Row(
        "two appositions",
        "“The ship is fine,” said Lars Dahl, a sailor and father of three.",
        Said("The ship is fine,", by="Lars Dahl", role="sailor and father of three"),
    ),
    Row(
        "relative clause with is",
        "“The ship is fine,” said Lars Dahl, who is the island's harbour master.",
        Said("The ship is fine,", by="Lars Dahl", role="island's harbour master"),
    ),
    Row(
        "soldier who had fled",
        "“We had to leave our base,” said Rustam Vell, a soldier who fled across the river on Sunday.",
        Said("We had to leave our base,", by="Rustam Vell", role="soldier who fled across the river on Sunday"),
    ),
    Row(
        "X was named",
        "Lars Dahl was named director of the Tarn Museum in May. “The ship is fine,” he said.",
        Said("The ship is fine,", by="Lars Dahl", role="director of the Tarn Museum"),
    ),
    Row(
        "as chairman",
        "As chairman of the board, Lars Dahl signed the papers. “The ship is fine,” he said.",
        Said("The ship is fine,", by="Lars Dahl", role="chairman of the board"),
    ),
    Row(
        "who works as",
        "“The ship is fine,” said Lars Dahl, who works as a welder in the yard.",
        Said("The ship is fine,", by="Lars Dahl", role="welder in the yard"),
    ),
    Row(
        "role in a later sentence",
        "“The ship is fine,” said Lars Dahl.\n\nDahl, a welder, has worked in the yard since 1990.",
        Said("The ship is fine,", by="Lars Dahl", role="welder"),
    ),
    Row(
        "role in an earlier sentence",
        "The yard's oldest welder, Lars Dahl, came to work on Monday.\n\n“The ship is fine,” Dahl said.",
        Said("The ship is fine,", by="Lars Dahl", role="yard's oldest welder"),
    ),
    Row(
        "role given twice, nearest to the first full name first",
        "Finance Minister Oskar Dahl lost the vote. “I will go,” said Dahl, a former teacher.",
        Said("I will go,", by="Oskar Dahl", role="Finance Minister", roles=("Finance Minister", "former teacher")),
    ),
    Row(
        "no role at all",
        "“The ship is fine,” said Lars Dahl on Monday in Tarn.",
        Said("The ship is fine,", by="Lars Dahl", role=None, roles=()),
    ),
    Row(
        "a place behind the name is no role",
        "“The ship is fine,” said Lars Dahl of Lowmoor.",
        Said("The ship is fine,", by="Lars Dahl", role=None),
    ),
    Row(
        "what somebody does at the moment is no role",
        "“The ship is fine,” said Lars Dahl, who was standing on the quay with his dog.",
        Said("The ship is fine,", by="Lars Dahl", role=None),
    ),
    Row(
        "the role of somebody else is not his",
        "“The ship is fine,” Lars Dahl told the mayor, Rita Salgado.",
        Said("The ship is fine,", by="Lars Dahl", role=None),
    ),
]

APART = [
    Row(
        "party and state in brackets",
        "“I will vote no,” said Sen. Oskar Dahl (R-Norland).",
        Said("I will vote no,", by="Oskar Dahl", honorific="Sen.", affiliation="R-Norland", role="Sen."),
    ),
    Row(
        "party and state between commas",
        "“I will vote no,” Rep. Rita Salgado, D-Tarn, told reporters.",
        Said("I will vote no,", by="Rita Salgado", honorific="Rep.", affiliation="D-Tarn", to="reporters"),
    ),
    Row(
        "age is no role",
        "“I will vote no,” said Rita Salgado, 62.",
        Said("I will vote no,", by="Rita Salgado", role=None),
    ),
    Row(
        "age before the role",
        "“I will vote no,” said Rita Salgado, 62, a retired nurse.",
        Said("I will vote no,", by="Rita Salgado", role="retired nurse"),
    ),
    Row(
        "role before the honorific",
        "“We are doing the best we can,” said Ostrian commander General Amir Kohan.",
        Said("We are doing the best we can,", by="Amir Kohan", honorific="General", role="Ostrian commander"),
    ),
    Row(
        "Dr. is no part of the name",
        "“Wash your hands,” said Dr. Lena Vos.",
        Said("Wash your hands,", by="Lena Vos", honorific="Dr."),
    ),
    Row(
        "Mr. is no role",
        "Lars Dahl built the ship. “It is fine,” Mr. Dahl said.",
        Said("It is fine,", by="Lars Dahl", role=None),
    ),
    Row(
        "suffix belongs to the name",
        "“It is fine,” said Lars Dahl Jr., a welder.",
        Said("It is fine,", by="Lars Dahl Jr.", role="welder"),
    ),
    Row(
        "middle initial",
        "“It is fine,” said Lars P. Dahl, a welder. Dahl smiled.",
        Said("It is fine,", by="Lars P. Dahl", role="welder"),
    ),
    Row(
        "particle in the name",
        "“It is fine,” said Maria van den Berg, a welder.",
        Said("It is fine,", by="Maria van den Berg", role="welder"),
    ),
    Row(
        "hyphen and apostrophe in the name",
        "“It is fine,” said Siobhan O'Meara-Lind, a welder.",
        Said("It is fine,", by="Siobhan O'Meara-Lind", role="welder"),
    ),
    Row(
        "one name only",
        "“It is fine,” said Pelin, a welder.",
        Said("It is fine,", by="Pelin", role="welder"),
    ),
]

WHAT = [
    Row("person", "“It is fine,” said Lars Dahl.", Said("It is fine,", by="Lars Dahl", type="person")),
    Row("group", "“It is fine,” residents said.", Said("It is fine,", by="residents", type="group")),
    Row(
        "ministry",
        "“It is fine,” the Ministry of Fisheries said.",
        Said("It is fine,", by="Ministry of Fisheries", type="organization"),
    ),
    Row(
        "university",
        "“It is fine,” the University of Tarn said.",
        Said("It is fine,", by="University of Tarn", type="organization"),
    ),
    Row(
        "government as a city",
        "“It is fine,” the White Hall said in a statement.",
        Said("It is fine,", by="White Hall", type="organization"),
    ),
    Row("report", "“It is fine,” the audit report said.", Said("It is fine,", by="audit report", type="document")),
    Row(
        "two officials",
        "“It is fine,” two officials said.",
        Said("It is fine,", type="group"),
    ),
    Row("she", "Lena Vos came. “It is fine,” she said.", Said("It is fine,", by="Lena Vos", pronouns=("she",))),
    Row(
        "they for one person",
        "Robin Vos came. “It is fine,” Vos said. They have run the inn since May.",
        Said("It is fine,", by="Robin Vos"),
    ),
    Row(
        "no pronoun in the text",
        "Lars Dahl and Lena Vos came. “It is fine,” Lars Dahl said.",
        Said("It is fine,", by="Lars Dahl", pronouns=()),
    ),
    Row(
        "a pronoun of another",
        "“It is fine,” said Lars Dahl. His sister Lena wept. She had lost the farm.",
        Said("It is fine,", by="Lars Dahl", pronouns=("he",)),
    ),
    Row(
        "only a pronoun in the whole text",
        "“It is fine,” she said.",
        Said("It is fine,", by=None, mention="she", role=None),
    ),
    Row(
        "it of a content clause is nobody's pronoun",
        "Orla Brandt said that it would not rain.",
        Said("it would not rain", by="Orla Brandt", pronouns=()),
        kinds=frozenset({"indirect"}),
    ),
    Row(
        "description of an unnamed woman",
        "“It is fine,” said a woman with a blue umbrella.",
        Said("It is fine,", by="woman with a blue umbrella", type="person"),
    ),
    Row(
        "named later than described",
        "A 40-year-old welder found the leak. “It was small,” the welder, Lars Dahl, said.",
        Said("It was small,", by="Lars Dahl", role="welder"),
    ),
]

# Names and roles that lie further from each other.
FURTHER = [
    Row(
        "the mayor of a town, comma, name",
        "“The vote stands,” said the mayor of Lowmoor, Rita Salgado.",
        Said("The vote stands,", by="Rita Salgado", role="mayor of Lowmoor"),
    ),
    Row(
        "X is the",
        "Lars Dahl is the harbour master of Tarn. “The ship is fine,” he said.",
        Said("The ship is fine,", by="Lars Dahl", role="harbour master of Tarn"),
    ),
    Row(
        "General with a role behind",
        "“We are doing the best we can,” said General Amir Kohan, an Ostrian commander.",
        Said("We are doing the best we can,", by="Amir Kohan", honorific="General", role="Ostrian commander"),
    ),
]

# Forms of address, given names, and who is brought in.
CALLED = [
    Row(
        "a form of address is kept among the aliases",
        "“The kettle is on,” said Mrs. Pybus.",
        Said("The kettle is on,", by="Pybus", honorific="Mrs.", aliases=("Mrs. Pybus",)),
    ),
    Row(
        "ranks of the police, short and several",
        "“The road is shut,” said Det Ch Insp Moira Kell, the officer in charge. "
        "Det Ch Insp Kell added: “Stay at home.”",
        Said("The road is shut,", by="Moira Kell", role="officer in charge", honorific="Det Ch Insp"),
        Said("Stay at home.", by="Moira Kell", aliases=("Det Ch Insp Kell",)),
    ),
    Row(
        "a councillor with an office",
        "“The vote stands,” said the mayor, Cllr Iqbal Sand.",
        Said("The vote stands,", by="Iqbal Sand", role="mayor"),
    ),
    Row(
        "what a lawyer does in court",
        "“He never looked,” said Rita Holm, prosecuting.",
        Said("He never looked,", by="Rita Holm", role="prosecuting"),
    ),
    Row(
        "a ministry and its state",
        "Tarnia's Foreign Ministry accused its neighbours of “hiding thieves.”",
        Said("…hiding thieves.”", by="Foreign Ministry", role=None),
    ),
    Row(
        "the given name tells who is she",
        "Sophia met Gerald at the pier. “The boat has gone,” she said.",
        Said("The boat has gone,", by="Sophia"),
    ),
    Row(
        "a surname of two people tells the gender of neither",
        "“Eat,” said Mrs. Farrow.\n\nJem Farrow laughed. “I have eaten,” he said.",
        Said("Eat,", by="Farrow"),
        Said("I have eaten,", by="Jem Farrow"),
    ),
    Row(
        "who is announced",
        "The maid announced Mr. Pell. He was a thin man. “I am early,” he said.",
        Said("I am early,", by="Pell"),
    ),
    Row(
        "called after the words",
        "“Wait for me!” called Tamsin from the stairs.",
        Said("Wait for me!", by="Tamsin", cue="called"),
    ),
    Row(
        "a time behind the name",
        "“Come in,” said Nora Lind one evening.",
        Said("Come in,", by="Nora Lind"),
    ),
    Row(
        "a nation for the one who acted last",
        "“I shut my eyes,” striker Emeka Obi said.\n\nManager Marek Duda was not cross.\n\n"
        "“He can play so every week,” said the Pole, who came in August.",
        Said("I shut my eyes,", by="Emeka Obi", role="striker"),
        Said("He can play so every week,", by="Marek Duda", role="Manager"),
    ),
    Row(
        "people of a nation are several",
        "A letter from the harbour office came on Monday. Two Danes had been fined. “We are sorry,” it says.",
        Said("We are sorry,", by="letter from the harbour office", type="document"),
    ),
    Row(
        "the subject of a clause on a noun for somebody is somebody else",
        "Ada Holm runs the mill. She is the woman Danes admire most. It was “early,” she said.\n\n"
        "Odo Finch, the lawyer Lund had hired, said it was “late.” Ada Lund said it was “long.” “Yes,” said the cook "
        "Ulla Brandt.",
        Said("It was “early,”", by="Ada Holm"),
        Said("it was “late.”", by="Odo Finch", role="lawyer"),
        Said("it was “long.”", by="Ada Lund"),
        Said("Yes,", by="Ulla Brandt", role="cook"),
    ),
]

NOT_HIMSELF = [
    Row(
        "those spoken to are not they",
        "Fellow citizens, they told us: “It cannot be done.” We did it.",
        Said("It cannot be done.", by=None),
    ),
    Row(
        "whom she sentences is not she",
        "Judge Lee Wood sat at Deal. Mrs Lowe had died in May, the inquest was told. Sentencing him, Judge Lee Wood "
        "said: “You ran.” Addressing Duff, she added: “Run no more.”",
        Said("You ran.", by="Lee Wood"),
        Said("Run no more.", by="Lee Wood"),
    ),
    Row(
        "one who comes in with doubts is a person",
        "“It works,” says Jo Lind of Ostby. But Cole is not convinced. “It does not,” he says.",
        Said("It works,", by="Jo Lind"),
        Said("It does not,", by="Cole"),
    ),
    Row(
        "one who was here before does not come in",
        "“It works,” says Jo Lind of Ostby. Lind is sure of it. “It does,” he says.",
        Said("It works,", by="Jo Lind"),
        Said("It does,", by="Jo Lind"),
    ),
    Row(
        "he told her, so she is not he",
        "Hart asked Ned Marl how high it would be. “Forty feet, no less,” he told Hart.",
        Said("Forty feet, no less,", by="Ned Marl"),
    ),
]

TABLES = (NOT_HIMSELF, TITLES, BEHIND, APART, WHAT, FURTHER, CALLED)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_people(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
