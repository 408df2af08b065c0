"""Quotations without a tag of their own, and tags that are only a pronoun or a short name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

GOES_ON = [
    Row(
        "untagged sentence after a tag",
        "“The dam is full,” said Petra Lind. The gates were opened at noon. “We had no choice.”",
        Said("The dam is full,", by="Petra Lind"),
        Said("We had no choice.", by="Petra Lind"),
    ),
    Row(
        "untagged paragraph after a tagged one",
        "“The dam is full,” said Petra Lind, the chief engineer.\n\n“We had no choice but to open the gates.”",
        Said("The dam is full,", by="Petra Lind"),
        Said("We had no choice but to open the gates.", by="Petra Lind", role="chief engineer"),
    ),
    Row(
        "after a sentence about one person",
        "Petra Lind looked at the water for a long time. “We had no choice.”",
        Said("We had no choice.", by="Petra Lind"),
    ),
    Row(
        "after a report of one person",
        "Petra Lind said the gates would stay open until Sunday. “We had no choice,” she said.",
        Said("We had no choice,", by="Petra Lind", mention="she"),
    ),
    Row(
        "untagged after a report of one person",
        "Petra Lind said the gates would stay open until Sunday. “We had no choice.”",
        Said("We had no choice.", by="Petra Lind"),
    ),
    Row(
        "untagged before a sentence about one person",
        "The water rose all night.\n\n“We had no choice.” Petra Lind folded the map.",
        Said("We had no choice.", by="Petra Lind"),
    ),
    Row(
        "paragraph that ends with a colon",
        "Then Petra Lind turned to the villagers and said:\n\n“We had no choice.”",
        Said("We had no choice.", by="Petra Lind"),
    ),
    Row(
        "nobody near",
        "The river rose.\n\nTrees fell in the park.\n\n“We had no choice.”\n\nThe park is closed.",
        Said("We had no choice.", by=None),
    ),
    Row(
        "a new speaker in the sentence between",
        "“The dam is full,” said Petra Lind. Jonas Field, a farmer, saw it coming. “They waited too long.”",
        Said("The dam is full,", by="Petra Lind"),
        Said("They waited too long.", by="Jonas Field"),
    ),
    Row(
        "quotation before and after one tag",
        "“The dam is full,” said Petra Lind. “We had no choice. We will pay for the fields.”",
        Said("The dam is full, | We had no choice. We will pay for the fields.", by="Petra Lind"),
    ),
    Row(
        "speaker of a lead-in with of",
        "Of the farmers, Petra Lind said only: “They will be paid.”",
        Said("They will be paid.", by="Petra Lind"),
    ),
]

PRONOUNS = [
    Row(
        "he for the only man",
        "Jonas Field owns the mill. “It stood here for two hundred years,” he said.",
        Said("It stood here for two hundred years,", by="Jonas Field", mention="he", pronouns=("he",)),
    ),
    Row(
        "she for the woman, not the man named last",
        "Petra Lind met her brother Jonas at the mill. “It stood here for two hundred years,” she said.",
        Said("It stood here for two hundred years,", by="Petra Lind", mention="she"),
    ),
    Row(
        "he for the man, not the woman named last",
        "Jonas Field sold the mill to Petra Lind. “It stood here for two hundred years,” he said.",
        Said("It stood here for two hundred years,", by="Jonas Field", mention="he"),
    ),
    Row(
        "they for a group",
        "The strikers met in the yard. “We will not move,” they said.",
        Said("We will not move,", by="strikers", mention="they", type="group"),
    ),
    Row(
        "it for a body",
        "The water board met on Monday. “The dam is safe,” it said in a statement.",
        Said("The dam is safe,", by="water board", mention="it", type="organization"),
    ),
    Row(
        "pronoun over two paragraphs",
        "Petra Lind, 41, grew up beside the dam.\n\nHer father built it.\n\n“He never trusted it,” she said.",
        Said("He never trusted it,", by="Petra Lind", mention="she"),
    ),
    Row(
        "short name in the tag",
        "Petra Lind grew up beside the dam. “My father never trusted it,” Lind said.",
        Said("My father never trusted it,", by="Petra Lind", mention="Lind", aliases=("Lind",)),
    ),
    Row(
        "first name in the tag",
        "Petra Lind grew up beside the dam. “My father never trusted it,” Petra said.",
        Said("My father never trusted it,", by="Petra Lind", mention="Petra"),
    ),
    Row(
        "short name before the full one",
        "“My father never trusted it,” Lind said. Petra Lind grew up beside the dam.",
        Said("My father never trusted it,", by="Petra Lind", mention="Lind"),
    ),
    Row(
        "title and surname",
        "Dr. Petra Lind grew up beside the dam. “My father never trusted it,” said Dr. Lind.",
        Said("My father never trusted it,", by="Petra Lind", honorific="Dr."),
    ),
    Row(
        "the engineer",
        "Petra Lind, the chief engineer, opened the gates. “We had no choice,” the engineer said.",
        Said("We had no choice,", by="Petra Lind", mention="the engineer"),
    ),
    Row(
        "the minister",
        "Finance Minister Oskar Dahl lost the vote. “I will not resign,” the minister said.",
        Said("I will not resign,", by="Oskar Dahl", role="Finance Minister", mention="the minister"),
    ),
    Row(
        "acronym after the full name",
        "The Tarn Ferry Authority closed the line. “The boats are too old,” the TFA said.",
        Said("The boats are too old,", by="Tarn Ferry Authority", type="organization"),
    ),
    Row(
        "acronym in brackets",
        "The Tarn Ferry Authority (TFA) closed the line. “The boats are too old,” TFA said.",
        Said("The boats are too old,", by="Tarn Ferry Authority", type="organization"),
    ),
    Row(
        "he over a short name to the full name",
        "Hamid Zaran, the national security adviser, spoke on Tuesday.\n\nZaran praised the pilots. "
        "“They flew all night,” he told reporters.",
        Said("They flew all night,", by="Hamid Zaran", role="national security adviser", mention="he"),
    ),
    Row(
        "last speaker named and then only he",
        "“They flew all night,” said Hamid Zaran.\n\n“Nobody slept,” he said.\n\n“Nobody complained,” he added.",
        Said("They flew all night,", by="Hamid Zaran"),
        Said("Nobody slept,", by="Hamid Zaran"),
        Said("Nobody complained,", by="Hamid Zaran"),
    ),
    Row(
        "two men told apart by who spoke last",
        "“They flew all night,” said Hamid Zaran. Oskar Dahl, the finance minister, disagreed. "
        "“They flew for an hour,” he said.",
        Said("They flew all night,", by="Hamid Zaran"),
        Said("They flew for an hour,", by="Oskar Dahl"),
    ),
    Row(
        "members of a family kept apart",
        "Anna Holm and her son Nils Holm run the inn. “We open in May,” Anna Holm said. “April,” said Nils Holm.",
        Said("We open in May,", by="Anna Holm"),
        Said("April,", by="Nils Holm"),
    ),
    Row(
        "members of a family by first name",
        "Anna Holm and her brother Nils Holm run the inn. “We open in May,” Anna said.\n\n“In April,” said Nils.",
        Said("We open in May,", by="Anna Holm"),
        Said("In April,", by="Nils Holm"),
    ),
    Row(
        "surname with a mister for one of a family",
        "Anna Holm and her son Nils Holm run the inn. “We open in May,” Mrs. Holm said.",
        Said("We open in May,", by="Anna Holm"),
    ),
    Row(
        "his spokeswoman is not he",
        "Oskar Dahl lost the vote. “He will not resign,” his spokeswoman said.",
        Said("He will not resign,", type="person", role="spokeswoman"),
    ),
    Row(
        "nickname",
        "Robert “Bob” Tarrant coaches the team. “We were awful,” Bob Tarrant said.",
        Said("We were awful,", by="Robert Tarrant"),
    ),
    Row(
        "I in the quotation does not matter",
        "“I asked Petra and she said no,” Jonas Field said.",
        Said("I asked Petra and she said no,", by="Jonas Field"),
    ),
    Row(
        "wire article, speaker far above",
        "LOWMOOR — The government will double its guards along the border, its security adviser said on Monday.\n\n"
        "Hamid Zaran, the security adviser, met his officers in Tarn.\n\n"
        "“We were surprised,” Zaran told reporters.\n\n"
        "More than a thousand soldiers crossed the river on Sunday. A Tarn farmer, Rustam Vell, saw them. "
        "“They left their trucks behind,” Vell said.\n\n"
        "“They may have left their trucks, but they are coming back,” said Zaran.",
        Said("We were surprised,", by="Hamid Zaran", role="security adviser"),
        Said("They left their trucks behind,", by="Rustam Vell", role="Tarn farmer"),
        Said("They may have left their trucks, but they are coming back,", by="Hamid Zaran"),
    ),
]

# What is known to come out wrong.
FAILING = [
    Row(
        "fragment that goes on in words",
        "“Fields can be replanted,” Lind said. For the farmers, she knew, that meant “a whole year without income”.",
        Said("Fields can be replanted,", by="Lind"),
        Said("For the farmers | that meant “a whole year without income”", by="Lind", kind="mixed"),
        fails="content of an inserted frame (she knew) starts after the frame",
    ),
    Row(
        "the company",
        "Norvik Shipping has sold its last boat. “We had no choice,” the company said.",
        Said("We had no choice,", by="Norvik Shipping", mention="the company", type="organization"),
    ),
    Row(
        "an organisation and its spokesman kept apart",
        "Norvik Shipping sold its last boat. “We had no choice,” said its spokesman, Elias Noor. "
        "“The sale is final,” Norvik said.",
        Said("We had no choice,", by="Elias Noor", type="person"),
        Said("The sale is final,", by="Norvik Shipping", type="organization"),
    ),
]

OWNERS = [
    Row(
        "a noun for what somebody asks for, and its owner",
        "Petra Lind's call for a “river without dams” went unheard.",
        Said("river without dams", by="Petra Lind"),
    ),
    Row(
        "a noun for what was said, behind the words",
        "Voters liked Petra Lind. Her “never a wet cellar again” promise won the town.",
        Said("never a wet cellar again", by="Petra Lind"),
    ),
    Row(
        "what a place markets itself as",
        "The village of Lowmoor markets itself as the “last dry spot in the valley” these days.",
        Said("last dry spot in the valley", by="village of Lowmoor"),
    ),
    Row(
        "in whose eyes",
        "To Petra Lind, the dam was a “monster in the valley” from the start.",
        Said("monster in the valley", by="Petra Lind"),
    ),
    Row(
        "words of a paragraph that reports somebody",
        "Petra Lind argued that the dam kept us poor. As a result there were “no jobs and no young people” here.",
        Said("no jobs and no young people", by="Petra Lind"),
    ),
    Row(
        "the speaker put it so",
        "The town owes its fame to, as the engineer Petra Lind put it, a “hole in the ground” that never filled.",
        Said("hole in the ground", by="Petra Lind"),
    ),
    Row(
        "wrote somewhere that",
        "Petra Lind, the chief engineer, wrote in a letter that such a dam was “folly,” because the rock is soft.",
        Said("such a dam was “folly,” because the rock is soft", by="Petra Lind"),
    ),
    Row(
        "a cry inside what another one seems to say",
        "When Petra Lind thanked the town and said it was good to be back, a farmer shouted “Mend the dam!”",
        Said("Mend the dam!", by="farmer"),
    ),
    Row(
        "the noun at the marks goes before a verb further off",
        "When Lind mentioned the old pier, the villagers took up the old chant “Pay us back!” again.",
        Said("Pay us back!", by="villagers"),
    ),
    Row(
        "whose advice it was",
        "Petra Lind studied under Elias Noor; Noor's advice to us all (she told me once) was, “Never trust dry rock.”",
        Said("Never trust dry rock.", by="Elias Noor"),
    ),
    Row(
        "a tag with an aside before the words",
        "The talks ended after Petra Lind, asked about the cracks, had said, “It will hold.”",
        Said("It will hold.", by="Petra Lind"),
    ),
    Row(
        "a tag with an aside behind the words",
        "Farmers say the water never stops. “He asked me, ‘Is it wet enough?’” Petra Lind, the chief engineer of the"
        " dam, said of the minister's visit.",
        Said("He asked me, ‘Is it wet enough?’", by="Petra Lind", role="chief engineer of the dam"),
    ),
    Row(
        "words that nothing reports",
        "In May Petra Lind took credit for “keeping the valley dry for years” and went home.",
        Said("keeping the valley dry for years", by="Petra Lind"),
    ),
    Row(
        "a place or a thing as the subject is no speaker",
        "The road leads through a “valley of a hundred mills” to Lowmoor.",
    ),
    Row(
        "two words in marks are too few to go by the subject alone",
        "Petra Lind drove past the “green barn” to Lowmoor.",
    ),
    Row(
        "a thing that says so, within what somebody says",
        "Petra Lind said the valley needs a plan that calls for “dry cellars and wide roads” first.",
        Said("the valley needs a plan that calls for “dry cellars and wide roads” first", by="Petra Lind"),
    ),
    Row(
        "a verb that speaks is nearer than one that does not",
        "In Lowmoor the hall booed when he told them Petra Lind “had other plans for the mill.” Elias Noor left.",
        Said("had other plans for the mill.", cue="told"),
    ),
    Row(
        "somebody cuts in at the end of the frame",
        "“Tell them about the water,” Petra Lind said, and her brother cut in. “Nobody asked about the water.”",
        Said("Tell them about the water,", by="Petra Lind"),
        Said("Nobody asked about the water.", by="brother", mention="her brother"),
    ),
    Row(
        "a tag ahead of the words, another noun before it",
        "In the July log, kept at the dam, Lind noted, “Wind from the north.” Petra Lind was on watch.",
        Said("Wind from the north.", by="Petra Lind"),
    ),
    Row(
        "another one writes",
        "Petra Lind wrote, “The dam will hold.”\n\nAnother wrote, “It never held before.”",
        Said("The dam will hold.", by="Petra Lind"),
        Said("It never held before.", mention="Another"),
    ),
    Row(
        "a pull quote with its source below, in the same marks",
        "Elias Noor came late to the board.\n\n“We may see the dam break, as it did before.\nPetra Lind, Lowmoor Water "
        "Board.”\n\nNobody listened to Petra Lind, the chief engineer.",
        Said("We may see the dam break, as it did before.", by="Petra Lind"),
    ),
    Row(
        "a noun for what somebody wants done, and the thing it is done to",
        "Petra Lind won the young with her calls to mend the “broken river” that nobody else had seen.",
        Said("broken river", by="Petra Lind"),
    ),
    Row(
        "a headline that begins with a name",
        "Lind: Dam Needs ‘A Wall Twice as High’\n\nThe engineer Petra Lind spoke on Monday.",
        Said("Dam Needs ‘A Wall Twice as High’", by="Petra Lind", kind="mixed"),
    ),
    Row(
        "a headline that begins with no name",
        "Exclusive: Dam Needs ‘A Wall Twice as High’\n\nThe engineer Petra Lind came on Monday.",
    ),
    Row(
        "a verb of praise reaches no further than its object",
        "Would the farmers backed by Petra Lind give up the “wet” meadow?",
    ),
    Row(
        "a dateline and a heading in capitals are no speakers",
        "LOWMOOR -- “The rain begins. The rain ends.”\n\nSo ran the song at the fair.",
        Said("The rain begins. The rain ends.", by=None),
    ),
    Row(
        "whose answer it was",
        "Odo Field's answer was short. “Not in my town.” The council went home.",
        Said("Not in my town.", by="Odo Field"),
    ),
    Row(
        "what the coach does who speaks next",
        "The coach shook his head. “We were late all day.” The fans went home.",
        Said("We were late all day.", by="coach"),
    ),
    Row(
        "the judge who interrupts",
        "The judge interrupted Odo Field. “Tell me why you are here.”",
        Said("Tell me why you are here.", by="judge"),
    ),
]

NAMED_BELOW = [
    Row(
        "a pronoun before the first name",
        "“I was asleep,” she said.\n\nNell Finn, a baker, lost her house in the storm.",
        Said("I was asleep,", by="Nell Finn", role="baker"),
    ),
    Row(
        "a pronoun before the first name, and the words go on",
        "“It broke my heart,” he said. “I wept.”\n\nAt 62, Odo Finch has seen many floods.",
        Said("It broke my heart, | I wept.", by="Odo Finch"),
    ),
    Row(
        "not who is brought in as somebody who speaks of her",
        "“I was asleep,” she said.\n\nSheriff Ada Holm said the woman was tired.",
        Said("I was asleep,", by=None),
    ),
    Row(
        "not a man behind she",
        "“I was asleep,” she said.\n\nMr. Odo Finch lost his house.",
        Said("I was asleep,", by=None),
    ),
]
LABELS = [
    Row(
        "asked in the street, with age and trade",
        "Raj Patel, 54, shopkeeper: “Nobody asked me.”\n\nEllie Marsh, 19: “I voted.”",
        Said("Nobody asked me.", by="Raj Patel", role="shopkeeper"),
        Said("I voted.", by="Ellie Marsh", role=None),
    ),
    Row(
        "asked in the street, with age and place",
        "Joan Dunn, 72, from Tarnby: “I did not.”",
        Said("I did not.", by="Joan Dunn"),
    ),
    Row(
        "signed after a hyphen, no full stop",
        "“A game of two halves” - Ken Stroud\n\n“Best night of my life” - Ima Dell",
        Said("A game of two halves", by="Ken Stroud"),
        Said("Best night of my life", by="Ima Dell"),
    ),
    Row(
        "a rebuke from",
        "The toll drew a rebuke from Senator Lou Marsh: “It is theft.”",
        Said("It is theft.", by="Lou Marsh", role="Senator"),
    ),
    Row(
        "anger from",
        "There was anger from Lou Marsh: “It is theft.”",
        Said("It is theft.", by="Lou Marsh"),
    ),
    Row(
        "this from",
        "The toll prompted this from Odo Finch, the harbour master: “Row on.”",
        Said("Row on.", by="Odo Finch", role="harbour master"),
    ),
]
WHOSE_ACCOUNT = [
    Row(
        "signed by what somebody is",
        "“We built it,” said the founder, Ann Cole.\n\n“It changed how I work.” – a nurse in Leeds\n\n"
        "“It is too small for us.” – local baker",
        Said("We built it,", by="Ann Cole"),
        Said("It changed how I work.", by="nurse in Leeds"),
        Said("It is too small for us.", by="local baker"),
    ),
    Row(
        "a remark is no signature",
        "“We built it,” said the founder, Ann Cole.\n\n“It changed how we work.” – a bold claim.",
        Said("We built it,", by="Ann Cole"),
        Said("It changed how we work.", by="Ann Cole"),
    ),
    Row(
        "another one's account",
        "Private Ed Dunn told the court he had run. Sergeant Cole's account is blunter. “We shot at anything.”",
        Said("We shot at anything.", by="Cole"),
    ),
    Row(
        "another one's answer",
        "“I ran,” Ed Dunn said. Cole's answer was blunt. “You did not.”",
        Said("I ran,", by="Ed Dunn"),
        Said("You did not.", by="Cole"),
    ),
    Row(
        "his own verdict on another",
        "“I ran,” Ed Dunn said. His verdict on Cole was blunt. “He did not.”",
        Said("I ran,", by="Ed Dunn"),
        Said("He did not.", by="Ed Dunn"),
    ),
    Row(
        "another one's part",
        "“I ran,” Ed Dunn said. Cole's role was clear. “He led us.”",
        Said("I ran,", by="Ed Dunn"),
        Said("He led us.", by="Ed Dunn"),
    ),
]

ASKED = [
    Row(
        "who is asked answers, not who the question is about",
        "Coach Ben Falconer praised his striker. Asked whether Kofi Ansah would be sold: “No, he stays.”",
        Said("No, he stays.", by="Ben Falconer", rule="lead-in"),
    ),
    Row(
        "asked in a paragraph of its own",
        "Coach Ben Falconer met reporters on Friday.\n\nPressed on whether Kofi Ansah had asked to leave: “He did.”",
        Said("He did.", by="Ben Falconer"),
    ),
    Row(
        "one question after another",
        "“We were lucky,” Falconer said.\n\nAsked if Ansah would play: “Yes.”\n\nOn why Lund had left: “Money.”",
        Said("We were lucky,", by="Falconer"),
        Said("Yes.", by="Falconer"),
        Said("Money.", by="Falconer"),
    ),
    Row(
        "somebody answers in the sentence",
        "Falconer praised his striker. Asked if Lund would stay, Ansah was blunt: “No.”",
        Said("No.", by="Ansah"),
    ),
]

TABLES = (WHOSE_ACCOUNT, ASKED, NAMED_BELOW, LABELS, GOES_ON, PRONOUNS, OWNERS, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_untagged(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
