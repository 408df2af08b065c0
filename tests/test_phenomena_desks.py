"""What desks of newsrooms get: press conferences, lists of reactions, minutes, courts, pages cut in odd places."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

LISTS = [
    Row(
        "topics before a colon speak for nobody",
        "Holm manager Jan Ost speaking to Harbour Radio: “I saw two very good teams.”\n"
        "On Neil Finch: “The card was the only reason.”\nOn Finch's knee: “We have to wait for the scan.”",
        Said("I saw two very good teams.", by="Jan Ost", role="Holm manager"),
        Said("The card was the only reason.", by="Jan Ost"),
        Said("We have to wait for the scan.", by="Jan Ost"),
    ),
    Row(
        "a name and where it was said behind the marks",
        "The week in quotes\n\n“I hated every minute of it.” Ada Foley (Harbour Radio)\n\n"
        "“It was fantastic, really fantastic.” Bram Pike (The Herald)",
        Said("I hated every minute of it.", by="Ada Foley"),
        Said("It was fantastic, really fantastic.", by="Bram Pike"),
    ),
    Row(
        "whose quotes they are, by the headline",
        "Harbour Head Coach Mike Foley Quotes\n\nOn defence:\n\n“It was a joy to be part of this.”\n\n"
        "On why “it” came together against the best:\n“It is hard to win games.”",
        Said("It was a joy to be part of this.", by="Mike Foley"),
        Said("It is hard to win games.", by="Mike Foley"),
    ),
    Row(
        "a name above topics, without a colon",
        "Head coach Sam Howe\n\nOn the final:\n“We were outstanding.”\nOn the fans:\n“I thank them all.”",
        Said("We were outstanding.", by="Sam Howe", role="Head coach"),
        Said("I thank them all.", by="Sam Howe", role="Head coach"),
    ),
    Row(
        "a name on a topic, others in it",
        "Foley on whether Pike and Moss will be fit to play:\n“Not Sam. I felt he had enough time.”\n\n"
        "Pike to play for Holm again?\n“It depends on him.”",
        Said("Not Sam. I felt he had enough time.", by="Foley"),
        Said("It depends on him.", by="Foley"),
    ),
    Row(
        "a heading that says who speaks",
        "Jan Foley hails the fans\n“They were brilliant, and so were we.”",
        Said("They were brilliant, and so were we.", by="Jan Foley"),
    ),
    Row(
        "an office in capitals above, and one that names another",
        "British Prime Minister Rosa Denning:\n\n“A great light has gone out.”\n\n"
        "Alan Pike, former press secretary to former British prime minister Tony Moss:\n\n“He made us laugh.”",
        Said("A great light has gone out.", by="Rosa Denning", role="British Prime Minister"),
        Said(
            "He made us laugh.",
            by="Alan Pike",
            role="former press secretary to former British prime minister Tony Moss",
        ),
    ),
    Row(
        "answers below questions, of whom nobody is named but one who is asked about",
        "Postgame quotes\n\nOpening statement:\n“It was a big victory for us.”\n\n"
        "What are your thoughts on Shawn Pike?\n“Shawn did what he needed to do today.”\n\n"
        "Why does your team play better at home?\n“We have fewer turnovers.”",
        Said("It was a big victory for us.", by=None),
        Said("Shawn did what he needed to do today.", by=None),
        Said("We have fewer turnovers.", by=None),
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
        "Manager Sam Pike speaking to Harbour Radio: “It is my fault – I asked them to play that way. We tried.\n"
        "“The score can hurt you, but we had chances.”",
        Said(
            "It is my fault – I asked them to play that way. We tried. | The score can hurt you, but we had chances.",
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
        "The jury was told by junior prosecution counsel Ian Foley that Pike pleaded guilty.",
        Said("Pike pleaded guilty", by="Ian Foley", role="junior prosecution counsel"),
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
        "Danny Foley, the commissioner of the Harrow Fire Brigade, says she fears that people may be inside "
        "Yarrow Tower. She says firefighters have minor injuries.",
        Said("she fears that people may be inside Yarrow Tower", by="Danny Foley"),
        Said("firefighters have minor injuries", by="Danny Foley", role="commissioner of the Harrow Fire Brigade"),
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
        "“There were 13 arrests,” the Harrow County Sheriff's Information Bureau said.",
        Said("to leave", by="Yarrow Fire and Emergency Services"),
        Said("There were 13 arrests,", by="Harrow County Sheriff's Information Bureau"),
    ),
]

TABLES = (LISTS, PAGES, COURTS, PEOPLE)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_desks(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
