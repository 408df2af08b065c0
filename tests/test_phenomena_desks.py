"""What desks of newsrooms get: press conferences, lists of reactions, minutes, courts, pages cut in odd places."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

LISTS = [
    Row(
        "topics before a colon speak for nobody",
        "Holm manager Jan Ost speaking to Harbour Radio: “Both sides rowed well.”\n"
        "On Neil Finch: “He lost his oar.”\nOn Finch's knee: “A doctor will look at it.”",
        Said("Both sides rowed well.", by="Jan Ost", role="Holm manager"),
        Said("He lost his oar.", by="Jan Ost"),
        Said("A doctor will look at it.", by="Jan Ost"),
    ),
    Row(
        "a name and where it was said behind the marks",
        "The week in quotes\n\n“My arms still hurt from it.” Ada Foley (Harbour Radio)\n\n"
        "“The whole quay was singing.” Bram Pike (The Herald)",
        Said("My arms still hurt from it.", by="Ada Foley"),
        Said("The whole quay was singing.", by="Bram Pike"),
    ),
    Row(
        "whose quotes they are, by the headline",
        "Harbour Head Coach Mike Foley Quotes\n\nOn defence:\n\n“My crew rowed like one man.”\n\n"
        "On why “it” came off on a day like that:\n“Nobody rows alone.”",
        Said("My crew rowed like one man.", by="Mike Foley"),
        Said("Nobody rows alone.", by="Mike Foley"),
    ),
    Row(
        "a name above topics, without a colon",
        "Head coach Sam Howe\n\nOn the final:\n“Nobody could hold us.”\nOn the fans:\n“I thank them all.”",
        Said("Nobody could hold us.", by="Sam Howe", role="Head coach"),
        Said("I thank them all.", by="Sam Howe", role="Head coach"),
    ),
    Row(
        "a name on a topic, others in it",
        "Foley on whether Pike and Moss can row on Sunday:\n“Not Sam. His arm is still sore.”\n\n"
        "Pike to row for Holm again?\n“Ask him that.”",
        Said("Not Sam. His arm is still sore.", by="Foley"),
        Said("Ask him that.", by="Foley"),
    ),
    Row(
        "a heading that says who speaks",
        "Jan Foley hails the fans\n“You could hear them across the bay.”",
        Said("You could hear them across the bay.", by="Jan Foley"),
    ),
    Row(
        "an office in capitals above, and one that names another",
        "British Prime Minister Rosa Denning:\n\n“The whole town is in mourning.”\n\n"
        "Alan Pike, former driver to the former Danish minister Tony Moss:\n\n“He made us laugh.”",
        Said("The whole town is in mourning.", by="Rosa Denning", role="British Prime Minister"),
        Said(
            "He made us laugh.",
            by="Alan Pike",
            role="former driver to the former Danish minister Tony Moss",
        ),
    ),
    Row(
        "answers below questions, of whom nobody is named but one who is asked about",
        "Postgame quotes\n\nOpening statement:\n“Winning here means a lot.”\n\n"
        "How did you like Shawn Pike?\n“Shawn rowed as we told him.”\n\n"
        "Why do you row better at home?\n“It is our water.”",
        Said("Winning here means a lot.", by=None),
        Said("Shawn rowed as we told him.", by=None),
        Said("It is our water.", by=None),
    ),
]

PAGES = [
    Row(
        "lines cut anywhere",
        "On\nSaturday, guests at the wedding were shocked to learn of it, for the road had been shut for a year.\n"
        "“This is an\ninsult to Holm. How can she leave it so,” Sam Pike from\nHarrow was heard saying.\n"
        "“The pier\nis like a sieve,” Ada Foley\nstated.",
        Said("This is an\ninsult to Holm. How can she leave it so,", by="Sam Pike"),
        Said("The pier\nis like a sieve,", by="Ada Foley"),
    ),
    Row(
        "a mark left open before an order of one's own",
        "Manager Sam Pike speaking to Harbour Radio: “It is my fault – I told them to start slowly. We tried.\n"
        "“A lead can fool you, but ours was real.”",
        Said(
            "It is my fault – I told them to start slowly. We tried. | A lead can fool you, but ours was real.",
            by="Sam Pike",
            role="Manager",
        ),
    ),
    reported(
        "a caption there twice",
        "Ada Foley, former chief clerk Ada Foley, former chief clerk\n\nAda Foley said on Monday that she would go.",
        Said("she would go", by="Ada Foley", role="former chief clerk"),
    ),
    Row(
        "a time before an office",
        "Updated 11:58 Finance Minister Ada Foley said on Monday, “We will bring the figures.”",
        Said("We will bring the figures.", by="Ada Foley", role="Finance Minister"),
    ),
    reported(
        "a place with its state before a firm",
        "Yarrow, PA – Harbour Ferry Company today announced that it would close its yard.",
        Said("it would close its yard", by="Harbour Ferry Company"),
    ),
    reported(
        "a topic before the colon of a headline",
        "Ferry Crisis: Foley Says Boats Will Sail by May\n\n"
        "Mayor Ada Foley said on Thursday that boats will sail by May. The Ferry Crisis began in March.",
        Said("Boats Will Sail by May", by="Ada Foley"),
        Said("boats will sail by May", by="Ada Foley", role="Mayor"),
    ),
    reported(
        "a report called so",
        "Foley cited a report called “Ferry Reform and Island Safety.”",
    ),
    Row(
        "the sentence after says whose words",
        "Farm rules will make towns “rise up”.\n\n"
        "This was the warning from Councillor Sam Pike at this month’s meeting.",
        Said("rise up", by="Sam Pike", rule="follow-up"),
    ),
]

COURTS = [
    reported(
        "parties without article",
        "After a trial the defendant, Sam Pike, was found guilty of theft.\n\nDefendant argued that the court erred.",
        Said("the court erred", by="Sam Pike", role="defendant"),
    ),
    reported(
        "told by somebody with a title",
        "The jury was told by assistant state counsel Ian Foley that Pike pleaded guilty.",
        Said("Pike pleaded guilty", by="Ian Foley", role="assistant state counsel"),
    ),
    Row(
        "the accused",
        "A man was fined on Monday. The accused, Sam Pike, denied it. “I was ill,” the accused said.",
        Said("I was ill,", by="Sam Pike", role="accused"),
    ),
    reported(
        "confirmed receiving",
        "The clerk, Moses Pike, confirmed receiving reports of threats.",
        Said("receiving reports of threats", by="Moses Pike", role="clerk"),
    ),
    reported(
        "a councillor of whom minutes tell",
        "Mrs Foley: No agenda on the board this time.\n\nCllr Sam Pike responded that he had put one there.\n\n"
        "Mrs Moss: There is no item for the pier.\n\nThe Chairman said that there was.",
        Said("No agenda on the board this time.", by="Foley"),
        Said("he had put one there", by="Sam Pike", role="Cllr"),
        Said("There is no item for the pier.", by="Moss"),
        Said("there was", by="Chairman"),
    ),
]

PEOPLE = [
    reported(
        "the only person of a text, and a tower",
        "Danny Foley, the commander of the Harrow Lifeboat Station, says she doubts that a ladder can reach the top of "
        "Yarrow Tower. She says climbers have cut the ropes.",
        Said("she doubts that a ladder can reach the top of Yarrow Tower", by="Danny Foley"),
        Said("climbers have cut the ropes", by="Danny Foley", role="commander of the Harrow Lifeboat Station"),
    ),
    reported(
        "flanked by others, speaking",
        "Governor Sam Pike opened the pier.\n\nTalking to media, flanked by Minister Jan Foley and leader Bo Moss, "
        "he said that people would come.",
        Said("people would come", by="Sam Pike", role="Governor"),
    ),
    reported(
        "from somewhere",
        "Former chief clerk Reginald Pike is not running.\n\nPike of Yarrow, Tobago, said talk had started.",
        Said("talk had started", by="Reginald Pike", role="Former chief clerk"),
    ),
    Row(
        "a surname that bodies bear",
        "The firm announced that James W. Hall would lead it. “We will give him time,” said Mr. Hall.",
        Said("We will give him time,", by="James W. Hall"),
    ),
    reported(
        "a place between an office and a name",
        "Governor Sindh Ada Foley said on Saturday that the fair would be large.",
        Said("the fair would be large", by="Ada Foley", role="Governor Sindh"),
    ),
    Row(
        "an apostrophe of a form of address",
        "“It is late,” said Dato' Ada Foley. “We are ready,” Dato' Sri Sam Pike said.",
        Said("It is late,", by="Ada Foley"),
        Said("We are ready,", by="Sam Pike"),
    ),
    reported(
        "a guard and its guards",
        "Garda Sam Pike said the car was stolen. An Garda Síochána said the road was shut.",
        Said("the car was stolen", by="Sam Pike", role="Garda"),
        Said("the road was shut", by="Garda Síochána"),
    ),
    reported(
        "bodies over two fields, and a bureau of a sheriff",
        "Yarrow Fire and Emergency Services have told people to leave.\n\n"
        "“Nine men were held,” the Harrow County Sheriff's Records Bureau said.",
        Said("to leave", by="Yarrow Fire and Emergency Services"),
        Said("Nine men were held,", by="Harrow County Sheriff's Records Bureau"),
    ),
]

TABLES = (LISTS, PAGES, COURTS, PEOPLE)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_desks(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
