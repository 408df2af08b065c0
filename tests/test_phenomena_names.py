"""Whom short names, descriptions and pronouns of a news report mean, and which roles are whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

WHOSE = [
    Row(
        "a clause behind the name that a noun before it owns",
        "Dana Ross, a former adviser to Mayor Lind who is now a visiting fellow at the Harbour Institute, was sad. "
        "“It is sad,” said Ross. “We are fine,” Mr. Lind said.",
        Said("It is sad,", by="Dana Ross", role="former adviser to Mayor Lind"),
        Said("We are fine,", by="Lind", role="Mayor", roles=("Mayor",)),
    ),
    Row(
        "a clause without that",
        "Odo Lind is the captain the crew trusts. “I will win,” Lind said.",
        Said("I will win,", by="Odo Lind", role="captain"),
    ),
    Row(
        "an adverb of degree before a title",
        "The race between Odo Lind and his vastly more experienced rival Ida Brandt is close. “I will win,” said "
        "Brandt.",
        Said("I will win,", by="Ida Brandt", role="vastly more experienced rival"),
    ),
    Row(
        "one who is like a name, not the one named last",
        "One advert shows a Napoleon impersonator who likes Ned Holm. “It is a race,” the Napoleon actor says.",
        Said("It is a race,", by="Napoleon impersonator"),
    ),
    Row(
        "two by a plural and their names",
        "Two objectors, Lars Joss and Will Gram, had gone to the board. “We lost,” Gram said.",
        Said("We lost,", by="Will Gram", role="objector"),
    ),
    Row(
        "small letters before a name",
        "Famed ring doctor Odo Grell laughed. “He was born here,” Grell said.",
        Said("He was born here,", by="Odo Grell", role="Famed ring doctor"),
    ),
    Row(
        "great as a noun",
        "Tennis great Mia King remembered him. “He laughed,” King said.",
        Said("He laughed,", by="Mia King", role="Tennis great"),
    ),
    Row(
        "great as an adjective",
        "The great Mia King remembered him. “He laughed,” King said.",
        Said("He laughed,", by="Mia King", role=None),
    ),
    Row(
        "an office held for years",
        "For four years as trade secretary, Ida Lind saw every treaty. “We must look at it,” Lind said.",
        Said("We must look at it,", by="Ida Lind", role="trade secretary"),
    ),
    Row(
        "behind the body somebody is of",
        "“It will fail,” said Ross Eisen of the Harbour Institute, an early supporter of the plan.",
        Said("It will fail,", by="Ross Eisen", role="early supporter of the plan"),
    ),
    Row(
        "what the body itself is",
        "“It must fail,” said Dana Frisk of the Retail Guild, a trade group.",
        Said("It must fail,", by="Dana Frisk", role="Retail Guild"),
    ),
    Row(
        "where somebody grew up",
        "“We were proud of him,” said Dora Poynt, who grew up with Lind in the harbour quarter.",
        Said("We were proud of him,", by="Dora Poynt", role="who grew up with Lind in the harbour quarter"),
    ),
    Row(
        "for whom somebody voted",
        "“I am for neither,” said Roy Herm, 65, who voted for Lind but showed up to hear Brandt.",
        Said("I am for neither,", by="Roy Herm", role="who voted for Lind"),
    ),
    Row(
        "marks within a role",
        '“It is too early,” said Mark Cube, a host on the show "Shark Pool," on Friday.',
        Said("It is too early,", by="Mark Cube", role='host on the show "Shark Pool"'),
        among=True,
    ),
]

WHO = [
    Row(
        "what a town and a party say is no name",
        "Rep. Grayson Pell, an Orlando Democrat who was elected in 2008, left.\n\nOdo Finch, a Salem Democrat who "
        "has the guild's blessing, stayed.\n\nHe said the school was “a barn.”",
        Said("the school was “a barn.”", by="Odo Finch", role="Salem Democrat"),
    ),
    Row(
        "the surname first",
        "Wang Jialing, a lawyer from the north, was worried. “I am worried,” Ms. Wang said by telephone.",
        Said("I am worried,", by="Wang Jialing", role="lawyer from the north"),
    ),
    Row(
        "the surname He",
        "He Wenjun, a rice farmer, gets up at four. “The water knows the way,” Mr. He said. “It is late,” he said.",
        Said("The water knows the way,", by="He Wenjun", role="rice farmer"),
        Said("It is late,", by="He Wenjun", role="rice farmer"),
    ),
    Row(
        "a full name in somebody's words",
        "Libertarian nominee Gus Holm told a joke.\n\nHolm, a two-term governor of Ostria, smiled. “I see Gus "
        "Holm shirts all the time,” Ida Brandt said. “It is late,” Holm said.",
        Said("I see Gus Holm shirts all the time,", by="Ida Brandt"),
        Said("It is late,", by="Gus Holm", role="Libertarian nominee"),
    ),
    Row(
        "a time before a number",
        "On a recent morning two visitors from Lyon asked whether it was “always so wet up here.”",
        Said("…“always so wet up here.”", by="two visitors from Lyon", type="group"),
    ),
    Row(
        "the secretary of trade's plan",
        "Ida Lind spoke for the former secretary of trade’s plan. “It is late,” the former secretary of trade said.",
        Said("It is late,", role="former secretary of trade"),
    ),
    Row(
        "Jr. beside III",
        "Pastor Paul Ember III spoke first. His father, the Rev. Paul Ember Jr., knew him. “I knew him,” said "
        "Paul Ember Jr.",
        Said("I knew him,", by="Paul Ember Jr."),
    ),
    Row(
        "an office is nobody",
        "US President Odo Lind spoke for Ida Brandt, who is fit to be president. “Nothing helps,” the two-term "
        "president said.",
        Said("Nothing helps,", by="Odo Lind", role="US President"),
    ),
    Row(
        "the next one is another",
        "Mayor Odo Lind spoke. Residents hope for the next mayor. “I will go,” Lind said.",
        Said("I will go,", by="Odo Lind", roles=("Mayor",)),
    ),
    Row(
        "the one of two hosts who was named last",
        "Morning hosts Odo Tell and Mia Holt asked Ida Brandt about it. It was fun, something Tell knew.\n\n"
        "“He is fun,” the host said.",
        Said("He is fun,", by="Odo Tell"),
    ),
    Row(
        "whoever goes on speaking",
        "Odo Lind told the paper, “I do not want her vote.”\n\nThe candidate added, “But she is welcome.”",
        Said("I do not want her vote.", by="Odo Lind"),
        Said("But she is welcome.", by="Odo Lind"),
    ),
    Row(
        "a woman does not go on as the one before",
        "Ned Lind told the paper, “I do not want her vote.”\n\nThe actress added, “But he is welcome.”",
        Said("I do not want her vote.", by="Ned Lind"),
        Said("But he is welcome.", by="actress"),
    ),
    Row(
        "of whom somebody speaks is not who speaks",
        "Per Quist tells one joke about Odo Lind. The Liberal nominee, he said, watched the race to see “how "
        "high they could go.”",
        Said("…“how high they could go.”", by="Per Quist", role=None),
    ),
    Row(
        "her, where only one is known for she",
        "Lane Beeber, 49, a Navy veteran, said Ida Brandt should answer for her husband. He is not sure.\n\n"
        "“I ask my wife about it,” he said.",
        Said("I ask my wife about it,", by="Lane Beeber", role="Navy veteran"),
    ),
    Row(
        "what is done to another",
        "Wren Hobb met Dale Lind on Friday, chiding him for the delay. “It is late,” Hobb said.",
        Said("It is late,", by="Wren Hobb", pronouns=()),
    ),
    Row(
        "a surname right behind the full name",
        "Bill Lind gave a talk. “We fell in love,” Lind said of Ida Lind.\n\n"
        "On Sunday, Ida Lind rebuffed a heckler. “You are rude,” Lind told him.",
        Said("We fell in love,", by="Bill Lind"),
        Said("You are rude,", by="Ida Lind"),
    ),
    Row(
        "a firm is not she",
        "Ida Brandt signed with Holm Apparel. Lars Tull Footwear makes her shoes. “We are glad,” she said.",
        Said("We are glad,", by="Ida Brandt"),
    ),
    Row(
        "a heading does not name a body",
        "Odo Lind Is A ‘Harbour Citizen,’ Board Of Election Finds.\n\n"
        "Odo Lind won before the Ostrian Board of Elections.\n\n"
        "“The candidate is eligible,” the board said.",
        Said("The candidate is eligible,", by="Ostrian Board of Elections", role=None),
    ),
    Row(
        "marks in a heading with capitals",
        "Odo Lind Praises Courier’s Harbour Editor Karl Tull: ‘Very Good Reporter.’\n\n"
        "Odo Lind praised the editor Karl Tull on Monday. “I liked it,” Tull said.",
        Said("I liked it,", by="Karl Tull", role="editor"),
        among=True,
    ),
    Row(
        "asked by one, answered by another",
        "Odo Lind was asked by host Lars Quist, “Does it matter?” Lind answered, “No.”",
        Said("Does it matter?", by="Lars Quist", role="host"),
        Said("No.", by="Odo Lind"),
    ),
]

BESIDE = [
    Row(
        "a sentence cut off behind a time",
        "“I am late,” said Odo Finch, named last year",
        Said("I am late,", by="Odo Finch"),
    ),
    Row(
        "a given name that is a title elsewhere, behind a calling",
        "“The mill was shut,” economist Dean Holm said. “I had the key,” said baker Duke Rask.",
        Said("The mill was shut,", by="Dean Holm", role="economist"),
        Said("I had the key,", by="Duke Rask", role="baker"),
    ),
    Row(
        "the title behind associate",
        "“The mill was shut,” associate Dean Ada Holm said.",
        Said("The mill was shut,", by="Ada Holm"),
    ),
    Row(
        "two offices of one article are one person",
        "Odo Finch and Ida Lind ran. Finch is the Ohio senator. The Ohio senator and liberal candidate said, “No.”",
        Said("No.", by="Odo Finch"),
    ),
    Row(
        "two articles are two people",
        "“No,” said the mayor and the bishop.",
        Said("No,", by="mayor and bishop", type="group"),
    ),
    Row(
        "in-house, with a hyphen, behind a possessive",
        "“We made friends,” said Ida Brandt, Lind's in-house music director.",
        Said("We made friends,", by="Ida Brandt", role="Lind's in-house music director"),
    ),
    Row(
        "two kinds of one office",
        "“It is hard,” said Odo Finch, press and travel director of the Lake Guild.",
        Said("It is hard,", by="Odo Finch", role="press and travel director of the Lake Guild"),
    ),
    Row(
        "an office that begins with a participle",
        "“They paid,” said Odo Finch, managing director of the Lowmoor Bank.",
        Said("They paid,", by="Odo Finch", role="managing director of the Lowmoor Bank"),
    ),
    Row(
        "another",
        "“It will pass,” said Odo Finch, another retired miller.",
        Said("It will pass,", by="Odo Finch", role="retired miller"),
    ),
    Row(
        "what he does is nobody's office",
        "“It will pass,” said Odo Finch, managing a smile.",
        Said("It will pass,", by="Odo Finch", role=None),
    ),
    Row(
        "the comma behind it is missing, before was",
        "Odo Finch, a former aide to Sen. Ida Lind was among the first to cheer. “Good,” Finch said.",
        Said("Good,", by="Odo Finch", role="former aide to Sen. Ida Lind"),
    ),
    Row(
        "a noun of no list beside one that is",
        "“Go on,” said Odo Finch, the pizza maven and former harbour pilot.",
        Said("Go on,", by="Odo Finch", role="pizza maven and former harbour pilot"),
    ),
    Row(
        "a rank in a relative clause",
        "They argued about the bill that Gov. Odo Finch had signed. “I am lost,” Mr. Finch said.",
        Said("I am lost,", by="Odo Finch", role="Gov."),
    ),
    Row(
        "one of several, with that in the phrase",
        "One of the painters of that old barn, Odo Finch, said it “will fade.”",
        Said("will fade.", by="Odo Finch", role="One of the painters of that old barn"),
    ),
    Row(
        "a rank and a party in a label",
        "Sen. Odo Finch (D-Ohio): “I have not heard of it.”",
        Said("I have not heard of it.", by="Odo Finch", role="Sen."),
    ),
    Row(
        "Sr. is not Jr.",
        "Tom Rask, Jr., put down the lamp. “Nobody signs,” said Tom. “Nobody reads a line,” Rask, Sr., had once said.",
        Said("Nobody signs,", by="Tom Rask Jr."),
        Said("Nobody reads a line,", by="Rask Sr."),
    ),
    Row(
        "of namesakes the one of whom the tale tells",
        "Tom sat by the stove. “I, Thomas Edwin Rask, leave the boat to my son,” Ada Holm read.\n\n“Is that all?” "
        "asked Tom.\n\nAda nodded. Thomas Rask, Jr., shut the book.\n\n“All,” she said.\n\n“Then I go,” said Tom.",
        Said("I, Thomas Edwin Rask, leave the boat to my son,", by="Ada Holm"),
        Said("Is that all?", by="Thomas Rask Jr."),
        Said("All,", by="Ada Holm"),
        Said("Then I go,", by="Thomas Rask Jr."),
    ),
    Row(
        "a name that is a noun too opens a sentence",
        "Don rose and shut the door. Ada Holm was at the window.\n\n“You are late,” said Don.\n\n“So I am,” said "
        "Ada.\n\nDon laughed. “Sit down,” he said.",
        Said("You are late,", by="Don", role=None),
        Said("So I am,", by="Ada Holm"),
        Said("Sit down,", by="Don", role=None),
    ),
    Row(
        "a short form is one gender's by itself",
        "“You are late,” said Kathy.\n\n“I am,” said Pete.\n\nKathy laughed and shut the door.\n\n“It is cold,” he "
        "said.",
        Said("You are late,", by="Kathy"),
        Said("I am,", by="Pete"),
        Said("It is cold,", by="Pete"),
    ),
    Row(
        "of whom pronouns say he is not his firm",
        "The office of Holm & Rask was shut. Tom rang up Holm. Holm took off his glasses.\n\n“Who is it?” asked "
        "Holm.\n\n“Tom,” said Tom.\n\n“I was asleep,” answered Holm.",
        Said("Who is it?", by="Holm"),
        Said("Tom,", by="Tom"),
        Said("I was asleep,", by="Holm"),
    ),
    Row(
        "one pronoun behind a surname does not make Ned a woman",
        "Ada Holm lit the lamp. Rask was new to the village. She had met nobody like him.\n\n“I saw the light,” said "
        "Tom Lind. Ned Rask shut his umbrella behind them.\n\n“Is it late?” asked Ada.\n\nRask shook his head. "
        "“It is early,” he said.",
        Said("I saw the light,", by="Tom Lind"),
        Said("Is it late?", by="Ada Holm"),
        Said("It is early,", by="Ned Rask"),
    ),
]

TABLES = (BESIDE, WHOSE, WHO)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_names(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
