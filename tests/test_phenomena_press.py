"""What papers of all kinds do: openings without a name, offices before names, scripts for the air, labels of a kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

OPENINGS = [
    Row(
        "a judge of the first line is the Judge named below",
        "A crown court judge has praised “brave” divers.\n\nJudge Ada Lind used her last session to thank them. "
        "“They are brave,” she said.",
        Said("brave", by="Ada Lind"),
        Said("They are brave,", by="Ada Lind"),
    ),
    reported(
        "an office alone in a headline",
        "Mayor says town is ‘broke’\n\nMayor Ada Quill said the town had no money.",
        Said("town is ‘broke’", by="Ada Quill", role="Mayor"),
        Said("the town had no money", by="Ada Quill", kind="indirect"),
    ),
    Row(
        "not one of two bishops",
        "A bishop has called the war “a sin”.\n\nBishop Odo Finch was sad. Bishop Ida Holm was not.",
        Said("the war “a sin”", by="bishop"),
    ),
    reported(
        "whose wife it is",
        "Tom Reed, the trumpeter, has died at 94, his wife said on Sunday.\n\n“He left us in peace,” his wife Gwen "
        "wrote.",
        Said("Tom Reed, the trumpeter, has died at 94", by="Gwen"),
        Said("He left us in peace,", by="Gwen"),
    ),
]

OFFICES = [
    reported(
        "the minister after Minister for something",
        "Minister for Trade Kiran Rao said the pact was signed.\n\nThe minister said the talks were long.",
        Said("the pact was signed", by="Kiran Rao", role="Minister for Trade"),
        Said("the talks were long", by="Kiran Rao"),
    ),
    reported(
        "according to an office, a comma and the name",
        "According to Tarrow ward councillor, Ada Lind, the pier is closed. “It leaks,” Lind wrote.",
        Said("the pier is closed", by="Ada Lind", role="Tarrow ward councillor"),
        Said("It leaks,", by="Ada Lind"),
    ),
    Row(
        "an office of the paragraph between, its name beside it",
        "Karen Moss said, “It is a joy.”\n\nThe school’s principal, Dr. Emily Carr, also sent her good wishes. "
        "“Our pupils shone.”",
        Said("It is a joy.", by="Karen Moss"),
        Said("Our pupils shone.", by="Emily Carr"),
    ),
    Row(
        "somebody whom a sentence of his own brings in",
        "Lawrence Finch is on the board. He is one of the oldest members.\n\n“It is sad,” said Finch.\n\n“No boat "
        "should "
        "go,” said Finch.\n\nHe hopes that nobody will vote.\n\n“We should wait,” Finch said.\n\n"
        "Zane is a cook in the hall of the guild.\n\n“I was there too,” he said.",
        Said("It is sad,", by="Lawrence Finch"),
        Said("No boat should go,", by="Lawrence Finch"),
        Said("We should wait,", by="Lawrence Finch"),
        Said("I was there too,", by="Zane"),
    ),
]

FRAMES = [
    reported(
        "what things go by says nothing",
        "Ada Lind said guests could pay according to their means. “Everybody did,” she said.",
        Said("guests could pay according to their means", by="Ada Lind"),
        Said("Everybody did,", by="Ada Lind"),
    ),
    Row(
        "whoever is named before a colon, where nobody acts",
        "The hall cheered. Then came Ada Lind: “We are done.” For Odo Finch, it was simple: “We row.”",
        Said("We are done.", by="Ada Lind"),
        Said("We row.", by="Odo Finch"),
    ),
    Row(
        "somebody spoken to before a colon",
        "The mayor greeted Ada Lind: “Welcome back.”",
        Said("Welcome back.", by="mayor"),
    ),
    Row(
        "paragraph by paragraph in a tabloid",
        "A bakery in Tarrow has closed after 75 years, and its guests were in tears.\n\nPeople stood in line for "
        "the last "
        "rolls of the house on Saturday.\n\n'It is a piece of our history,' Odo Finch told the Herald.\n\nBy eight the "
        "yard was full of cars.\n\n'I only hope that some are left,' said Gwen Moss, a nurse.\n\n'Whatever there "
        "is!'\n\n"
        "Some took home a whole box of them.\n\nDick Holm came for the apple cakes.\n\n'It is a dying art,' he "
        "said.\n\n"
        "'Everything comes out of a big shop nowadays, and it is not the same at all.'\n\nAda and Don Wilk had the "
        "place "
        "since 1976.\n\n'We know them all by their first names,' Ada Wilk said.\n\n'And those whose name I have "
        "forgotten "
        "I know by sight, and it is a very good feeling.'\n\nThe pair will now have more time for the family.\n\n"
        "'It was a hard year,' she said.\n\nTheir son Andrew baked there as a boy.\n\n'I slept on a sack,' said Andrew "
        "Wilk.",
        Said("It is a piece of our history,", by="Odo Finch"),
        Said("I only hope that some are left,", by="Gwen Moss"),
        Said("Whatever there is!", by="Gwen Moss"),
        Said("It is a dying art,", by="Dick Holm"),
        Said("Everything comes out of…", by="Dick Holm"),
        Said("We know them all by their first names,", by="Ada Wilk"),
        Said("And those whose name…", by="Ada Wilk"),
        Said("It was a hard year,", by="Ada Wilk"),
        Said("I slept on a sack,", by="Andrew Wilk"),
    ),
]

NAMES = [
    reported(
        "an office by its letters",
        "Chief Minister Ana Rao spoke on Monday. The CM said the dam was safe. She added that it held.",
        Said("the dam was safe", by="Ana Rao", role="Chief Minister"),
        Said("it held", by="Ana Rao"),
    ),
    reported(
        "the letters of an office between it and the name",
        "Deputy Superintendent of Police (DSP) Ravi Rao said two men were held. Inspector General (IG) Musa Bello said "
        "it was three.",
        Said("two men were held", by="Ravi Rao", role="Deputy Superintendent of Police"),
        Said("it was three", by="Musa Bello", role="Inspector General"),
    ),
    reported(
        "one of several, no comma behind the name",
        "“We did listen,” said Steve Holm one of the Tarrow Commissioners.",
        Said("We did listen,", by="Steve Holm"),
    ),
    reported(
        "a deputy of a long office, a comma and the name",
        "Deputy Harbour Relations Officer, Musa Bello, said two men were held.",
        Said("two men were held", by="Musa Bello", role="Deputy Harbour Relations Officer"),
    ),
    Row(
        "a panel with a word for a politician in its name",
        "The Tarrow Independent Review Panel found that there was a “lack of care” at the harbour.",
        Said("there was a “lack of care” at the harbour", by="Tarrow Independent Review Panel", type="organization"),
    ),
    reported(
        "a paper to which somebody speaks is not what he is",
        "Ada Lund won the race. Speaking to the Herald, the singer, 34, said it hurt.",
        Said("it hurt", by="Ada Lund"),
    ),
    Row(
        "nor where nobody else is named",
        "Speaking only to the Herald, the actress, 34, said: “It hurts.”",
        Said("It hurts.", by="actress"),
    ),
]

SIGNS = [
    Row(
        "fans who shout are no fans of a work",
        "The gates opened. “Run!” fans shouted.",
        Said("Run!", by="fans"),
    ),
    Row(
        "placards of two kinds",
        "Guests held placards reading “Save us” and “No more cuts”.",
        Said("Save us", by="Guests"),
        Said("No more cuts", by="Guests"),
    ),
    Row(
        "words that a paper says somebody said",
        "According to the Herald, Ada Lind said she was “sick of it.”",
        Said("she was “sick of it.”", by="Ada Lind", through="Herald"),
    ),
    Row(
        "not those that a poll asks",
        "Half of the guests said they felt “left out,” according to a poll of May.",
        Said("Half of the guests said they felt “left out,”", by="poll of May"),
    ),
    Row(
        "a frame that ends in a comma above the words",
        "Two men were held.\n\nThe statement from the force reads,\n\n“It is calm. Go home.”",
        Said("It is calm. Go home.", type="document"),
    ),
    Row(
        "here's the quote",
        "Ada Lind spoke of “elites” on Monday. Here’s the quote:\n\n“It is odd to me.”",
        Said("elites", by="Ada Lind"),
        Said("It is odd to me.", by="Ada Lind"),
    ),
]

SCRIPTS = [
    Row(
        "a soundbite, its frame in capitals",
        'The harbour is full.\n\n(SOUNDBITE) (English) FISHERMAN, BUCK LOWE, SAYING: "It is bad."\n\nBoats came back '
        'late.\n\n(SOUNDBITE) (English) MAYOR OF TARROW, ADA QUILL, SAYING:\n\n"We are ready."',
        Said("It is bad.", by="Buck Lowe", role="Fisherman"),
        Said("We are ready.", by="Ada Quill", role="Mayor of Tarrow"),
    ),
    Row(
        "a soundbite with a label alone",
        'SOUNDBITE (English) Ada Quill, Mayor of Tarrow:\n\n"We are ready."',
        Said("We are ready.", by="Ada Quill", role="Mayor of Tarrow"),
    ),
]

DESKS = [
    reported(
        "a firm in the first line, it has announced",
        "Energy firm Lindco is to cut 200 jobs, it has announced. Shares fell.",
        Said("Energy firm Lindco is to cut 200 jobs", by="Lindco", role="Energy firm"),
    ),
    reported(
        "a body spoken of before goes on",
        "The council met Lindco on Friday. Lindco was to blame, it said.",
        Said("Lindco was to blame", by="council"),
    ),
    reported(
        "the pier does not say it",
        "A spokeswoman for the board said the pier was closed. It said boats could use the quay.",
        Said("the pier was closed", by="spokeswoman for the board"),
        Said("boats could use the quay", by="board"),
    ),
    reported(
        "the dog does not say it",
        "A police spokesman said the dog ran off. It said the owner would be fined.",
        Said("the dog ran off", by="police spokesman"),
        Said("the owner would be fined", by=None),
    ),
    reported(
        "Actor before a woman's name, the actress",
        "Actor Mala Nair, who will be seen next in Rain House, says she was nervous. Speaking about her role, the "
        "actress told fans, “I learnt to ride.” She further added, “It took a year.”",
        Said("she was nervous", by="Mala Nair"),
        Said("I learnt to ride.", by="Mala Nair", role="Actor"),
        Said("It took a year.", by="Mala Nair"),
    ),
    Row(
        "the actress is not the actor",
        "Tom Lind, the actor, met his wife in May. “It was cold,” the actress said.",
        Said("It was cold,", by="actress"),
    ),
    reported(
        "a rank in the air says less than an office",
        "Air Commodore Pete Marsh, the director of rescue flights, said fog had held them up.",
        Said("fog had held them up", by="Pete Marsh", role="director of rescue flights"),
    ),
    reported(
        "places, goals and wickets are not said",
        "Ost claimed second place. Rudge claimed two goals and Marsh claimed three wickets for 30.",
    ),
    Row(
        "the last word of a firm's name cut short",
        "The IT firm Odo Technologies said it would buy two mills. “We are pleased,” Odo Tech said in a filing.",
        Said("We are pleased,", by="Odo Technologies"),
    ),
    reported(
        "a dateline of a town",
        "Norwich: Flu has closed ten schools since the week began.\n\nThe mayor said the schools in Norwich would "
        "open in May.",
        Said("the schools in Norwich would open in May", by="mayor"),
    ),
    reported(
        "an apposition to the subject in an opening",
        "After announcing that the guild leader, Odo Finch, would take the chair, the council said he too had quit.",
        Said("the guild leader, Odo Finch, would take the chair", by="council"),
        Said("he too had quit", by="council"),
    ),
]

TABLES = (OPENINGS, OFFICES, FRAMES, NAMES, SIGNS, SCRIPTS, DESKS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_press(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
