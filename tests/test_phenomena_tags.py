"""Where the cue stands and what it is: verbs before, after and inside, labels, passives, nouns, documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

WHERE = [
    Row(
        "verb after, subject first",
        "“The north pier has to close,” the harbour master told reporters.",
        Said("The north pier has to close,", by="harbour master", cue="told", to="reporters", kind="direct"),
    ),
    Row(
        "verb after, inverted",
        "“The north pier has to close,” said Ilse Varga.",
        Said("The north pier has to close,", by="Ilse Varga", cue="said", to=None, kind="direct"),
    ),
    Row(
        "verb before with comma",
        "Ilse Varga said, “The north pier has to close.”",
        Said("The north pier has to close.", by="Ilse Varga", cue="said"),
    ),
    Row(
        "verb before with colon",
        "On Friday Ilse Varga told the council: “The north pier has to close.”",
        Said("The north pier has to close.", by="Ilse Varga", cue="told", to="the council"),
    ),
    Row(
        "verb inside",
        "“If the wind turns,” said Ilse Varga, “we close the pier.”",
        Said("If the wind turns, | we close the pier.", by="Ilse Varga", cue="said", kind="direct"),
    ),
    Row(
        "verb inside, subject first",
        "“If the wind turns,” Varga warned, “we close the pier.”",
        Said("If the wind turns, | we close the pier.", by="Varga", cue="warned"),
    ),
    Row(
        "verb between two sentences",
        "“We close the pier tonight,” Ilse Varga said. “Nobody will be let through.”",
        Said("We close the pier tonight, | Nobody will be let through.", by="Ilse Varga", cue="said"),
    ),
    Row(
        "question before the tag",
        "“Who will pay for the pier?” asked Tomas Brandt, a fisherman.",
        Said("Who will pay for the pier?", by="Tomas Brandt", cue="asked", role="fisherman"),
    ),
    Row(
        "shout before the tag",
        "“Get off the pier!” shouted Tomas Brandt.",
        Said("Get off the pier!", by="Tomas Brandt", cue="shouted"),
    ),
    Row(
        "adverb between quote and verb",
        "“The pier is safe,” Varga later told the newspaper.",
        Said("The pier is safe,", by="Varga", cue="told", to="the newspaper"),
    ),
    Row(
        "auxiliary before the verb",
        "“The pier is safe,” Ilse Varga had said on Monday.",
        Said("The pier is safe,", by="Ilse Varga", cue="said"),
    ),
    Row(
        "present tense",
        "“The pier is as old as the town,” says Ilse Varga, who has run the harbour since 1998.",
        Said("The pier is as old as the town,", by="Ilse Varga", cue="says"),
    ),
    Row(
        "three sentences inside one pair of marks",
        "“The pier is old. It was built by my grandfather. I will not see it fall,” said Ilse Varga.",
        Said("The pier is old. It was built by my grandfather. I will not see it fall,", by="Ilse Varga"),
    ),
    Row(
        "time before the subject",
        "“The pier is open again,” on Sunday evening Ilse Varga announced.",
        Said("The pier is open again,", by="Ilse Varga", cue="announced"),
    ),
    Row(
        "participle after a full clause",
        "Ilse Varga defended the closure, saying: “The pier is not safe.”",
        Said("The pier is not safe.", by="Ilse Varga", cue="saying"),
    ),
    Row(
        "frame with a reason behind it",
        "“I would do it again,” said Lena Orsk, because the boats had been in danger.",
        Said("I would do it again,", by="Lena Orsk", cue="said"),
    ),
    Row(
        "ellipsis before the tag",
        "“I thought the wall would hold…” said Lena Orsk.",
        Said("I thought the wall would hold…", by="Lena Orsk", cue="said"),
    ),
    Row(
        "dash inside the marks before the tag",
        "“The wall will hold —” Lena Orsk began.",
        Said("The wall will hold —", by="Lena Orsk", cue="began"),
    ),
    Row(
        "when asked before the subject",
        "Asked whether the wall would hold, Lena Orsk said: “I hope so.”",
        Said("I hope so.", by="Lena Orsk", cue="said"),
    ),
    Row(
        "speaking to somebody before the subject",
        "Speaking to residents of Tarn on Sunday, the engineer Lena Orsk said: “The wall will hold.”",
        Said("The wall will hold.", by="Lena Orsk", cue="said", role="engineer"),
    ),
]

CUES = [
    Row(
        "told somebody",
        "“The money is gone,” Amadou Keita told the court on Wednesday.",
        Said("The money is gone,", by="Amadou Keita", cue="told", to="the court"),
    ),
    Row(
        "said to somebody",
        "“The money is gone,” Amadou Keita said to the judge.",
        Said("The money is gone,", by="Amadou Keita", cue="said", to="the judge"),
    ),
    Row(
        "wrote",
        "“The money is gone,” Amadou Keita wrote in a letter to the bank.",
        Said("The money is gone,", by="Amadou Keita", cue="wrote"),
    ),
    Row(
        "tweeted",
        "“The money is gone,” Keita tweeted late on Sunday.",
        Said("The money is gone,", by="Keita", cue="tweeted"),
    ),
    Row(
        "posted",
        "“Our shop is closed until further notice,” the baker Olga Prinz posted on her page.",
        Said("Our shop is closed until further notice,", by="Olga Prinz", cue="posted"),
    ),
    Row(
        "added",
        "“Nobody knows where it went,” Keita added.",
        Said("Nobody knows where it went,", by="Keita", cue="added"),
    ),
    Row(
        "replied",
        "“Nobody knows,” replied Amadou Keita.",
        Said("Nobody knows,", by="Amadou Keita", cue="replied"),
    ),
    Row(
        "admitted",
        "“I lost the money,” Amadou Keita admitted.",
        Said("I lost the money,", by="Amadou Keita", cue="admitted"),
    ),
    Row(
        "joked",
        "“I would rather count sheep,” joked Amadou Keita.",
        Said("I would rather count sheep,", by="Amadou Keita", cue="joked"),
    ),
    Row(
        "according to after the quote",
        "“The money left the country within a day,” according to Amadou Keita, the bank's director.",
        Said(
            "The money left the country within a day,",
            by="Amadou Keita",
            cue="according to",
            role="bank's director",
            cue_class="according",
        ),
    ),
    Row(
        "according to before the quote",
        "According to Amadou Keita, “the money left the country within a day.”",
        Said("the money left the country within a day.", by="Amadou Keita", cue="According to"),
    ),
    Row(
        "in a statement",
        "“We have lost all we had,” the bank said in a statement on Thursday.",
        Said("We have lost all we had,", by="bank", cue="said", type="organization"),
    ),
    Row(
        "in a statement before the subject",
        "In a statement, Keita said: “We have lost all we had.”",
        Said("We have lost all we had.", by="Keita", cue="said"),
    ),
    Row(
        "particle verb",
        "“The money was never ours,” Keita pointed out.",
        Said("The money was never ours,", by="Keita", cue="pointed out"),
    ),
    Row(
        "went on to say",
        "“We will pay it back,” Keita went on to say.",
        Said("We will pay it back,", by="Keita"),
    ),
    Row(
        "was quoted as saying",
        "“We will pay it back,” Keita was quoted as saying by the Lowmoor Gazette.",
        Said("We will pay it back,", by="Keita"),
    ),
    Row(
        "passive with agent",
        "“The fund is empty,” depositors were told by Amadou Keita.",
        Said("The fund is empty,", by="Amadou Keita", cue="told", to="depositors"),
    ),
    Row(
        "verb of sound in fiction and features",
        "“You owe me a boat,” laughed Olga Prinz.",
        Said("You owe me a boat,", by="Olga Prinz", cue="laughed"),
    ),
    Row(
        "verb that no lexicon has",
        "“Up we go,” trilled Olga Prinz.",
        Said("Up we go,", by="Olga Prinz", cue="trilled"),
    ),
    Row(
        "as somebody put it",
        "“You cannot eat promises,” as Olga Prinz put it.",
        Said("You cannot eat promises,", by="Olga Prinz", cue="put"),
    ),
    Row(
        "in the words of",
        "In the words of Olga Prinz, “you cannot eat promises.”",
        Said("you cannot eat promises.", by="Olga Prinz"),
    ),
    Row(
        "read, of a sign",
        "A sign on the bakery door read, “Closed for good.”",
        Said("Closed for good.", by="sign on the bakery door", type="document"),
    ),
    Row(
        "credited with",
        "Irina Orlo credited her brother with holding “the whole town together” through the flood.",
        Said("holding “the whole town together” through the flood", by="Irina Orlo", cue="credited"),
    ),
    Row(
        "summed up as",
        "Irina Orlo further summed up the plan as “hopeless,” and went home.",
        Said("hopeless,", by="Irina Orlo", cue="summed up"),
    ),
    Row(
        "as somebody put it, words with a small letter",
        "In those days, as chief engineer Pavel Orlo put it, “save for a few wrong bolts and a leaking hatch, the boat "
        "gave nobody any cause to grumble.”",
        Said("save for…", by="Pavel Orlo", cue="put"),
    ),
    Row(
        "vented that",
        "On the way home, Irina Orlo vented to her husband that it would be “terribly ugly.”",
        Said("it would be “terribly ugly.”", by="Irina Orlo", cue="vented"),
    ),
]

LABELS = [
    Row(
        "name and colon",
        "Lena Orsk: “The wall will hold.”",
        Said("The wall will hold.", by="Lena Orsk", kind="direct"),
    ),
    Row(
        "dash and name on the line",
        "“The wall will hold.” — Lena Orsk",
        Said("The wall will hold.", by="Lena Orsk"),
    ),
    Row(
        "dash, title and name",
        "“The wall will hold” – Commissioner Lena Orsk",
        Said("The wall will hold", by="Lena Orsk", role="Commissioner"),
    ),
    Row(
        "dash, name and what she is, below",
        "“The wall will hold.”\n— Lena Orsk, chief engineer of the water board",
        Said("The wall will hold.", by="Lena Orsk", role="chief engineer of the water board"),
    ),
    Row(
        "a sentence without a cue and a colon",
        "Lena Orsk was blunt: “The wall will not hold.”",
        Said("The wall will not hold.", by="Lena Orsk"),
    ),
    Row(
        "as the paper reported, before a colon and a block",
        "The ferry stayed in port.\n\nAs the Harbour Courier reported, even on Friday the port office was refusing to "
        "call it a strike:\n\n“The office still avoids the word. It speaks of a delay.”",
        Said("The office still avoids the word. It speaks of a delay.", by="Harbour Courier"),
    ),
    Row(
        "a hat that says so",
        "Tom Osei wore a hat reading, “Save the Pier.” Dozens cheered.",
        Said("Save the Pier.", by="hat"),
    ),
    Row(
        "a noun of saying and a colon",
        "Her answer was short: “No.” Lena Orsk has run the works for a decade.",
        Said("No."),
    ),
    Row(
        "Orsk on, headline style",
        "Lena Orsk on the new wall: “It is the best we ever built.”",
        Said("It is the best we ever built.", by="Lena Orsk"),
    ),
]

NOUNS = [
    Row(
        "a noun of saying with its owner",
        "Rita Salgado's message to the strikers was “go home and rest”.",
        Said("go home and rest", by="Rita Salgado"),
    ),
    Row(
        "chant",
        "The crowd broke into a chant of “One more year!”",
        Said("One more year!", by="crowd", type="group"),
    ),
    Row(
        "claim with a quoted part",
        "Salgado repeated her claim that the strike was “a gift to our rivals”.",
        Said("the strike was “a gift to our rivals”", by="Salgado", kind="mixed"),
    ),
    Row(
        "passive, described as",
        "The strike was described by Salgado as “a gift to our rivals”.",
        Said("…a gift to our rivals", by="Salgado", cue="described"),
    ),
]

BODIES = [
    Row(
        "organisation",
        "“The ferry was never overloaded,” the Tarn Ferry Company said.",
        Said("The ferry was never overloaded,", by="Tarn Ferry Company", type="organization", role=None),
    ),
    Row(
        "ministry in a statement",
        "The transport ministry said in a statement: “The ferry was never inspected.”",
        Said("The ferry was never inspected.", by="transport ministry", type="organization"),
    ),
    Row(
        "report said",
        "“The ferry had no working pumps,” the report said.",
        Said("The ferry had no working pumps,", by="report", type="document"),
    ),
    Row(
        "statement from a body",
        "“Eleven boats took part in the search,” a statement from the coast guard said.",
        Said("Eleven boats took part in the search,", type="document", cue="said"),
    ),
    Row(
        "a statement from a body before a fragment",
        "A statement from the presidency spoke of “the loss of eleven brave sailors”.",
        Said("…the loss of eleven brave sailors", cue="spoke"),
    ),
    Row(
        "letter read",
        "“We ask you to leave at once,” the letter read.",
        Said("We ask you to leave at once,", by="letter", cue="read", type="document"),
    ),
    Row(
        "a tweet read",
        "“Stay away from the quay,” read a tweet from the police.",
        Said("Stay away from the quay,", cue="read", type="document"),
    ),
    Row(
        "newspaper wrote",
        "“The company knew for years,” the Lowmoor Gazette wrote in an editorial.",
        Said("The company knew for years,", by="Lowmoor Gazette", cue="wrote", type="organization"),
    ),
    Row(
        "police said",
        "“Two people were pulled from the water,” police said.",
        Said("Two people were pulled from the water,", by="police"),
    ),
    Row(
        "acronym",
        "“The inspection was a farce,” the NHSU said.",
        Said("The inspection was a farce,", by="NHSU"),
    ),
    Row(
        "group without a name",
        "“We want our money back,” passengers shouted outside the office.",
        Said("We want our money back,", by="passengers", type="group"),
    ),
    Row(
        "a Western diplomat",
        "“Nobody in the capital expected this,” a Western diplomat said.",
        Said("Nobody in the capital expected this,", by="Western diplomat", type="person"),
    ),
]

FRAMES = [
    Row(
        "verb and name before a colon",
        "Added Stone: “So it is a real problem. And we know it.”",
        Said("So it is a real problem. And we know it.", by="Stone", cue="Added"),
    ),
    Row(
        "verb and name before a colon, quoted in the next paragraph",
        "Added Stone:\n\n“The stakes are high. We must count every vote.”\n\nThen he left.",
        Said("The stakes are high. We must count every vote.", by="Stone", cue="Added"),
    ),
    Row(
        "a comparison between the quotation and its frame",
        "“The yard will bear our name,” as her mother had hoped, Mr. Turner said.",
        Said("The yard will bear our name,", by="Turner", cue="said"),
    ),
    Row(
        "who is asked does not ask",
        "In an interview, Ilse Varga was asked, “What is the worst road you know?”",
        Said("What is the worst road you know?", by=None),
    ),
    Row(
        "told when asked",
        "It would involve Loretta Lindt, who told the council when asked last month about it: “Others see to that.”",
        Said("Others see to that.", by="Loretta Lindt", cue="told", to="the council"),
    ),
    Row(
        "and I quote",
        "It is no secret that Brandt said, and I quote, “Rules are for others.”",
        Said("Rules are for others.", by="Brandt", cue="said"),
    ),
    Row(
        "a promise in a relative clause",
        "Isaac Sand wrote back to a man who promised free boats: “You have never built one.”",
        Said("You have never built one.", by="Isaac Sand"),
    ),
    Row(
        "a crowd moved to chants",
        "The singer roused the crowd to chants of “One more song!” Then the lights went out.",
        Said("One more song!", mention="the crowd"),
    ),
    Row(
        "a newspaper called Times",
        "The Lowmoor Times said its editors had “carefully looked at it. We will go on with the series.”",
        Said("its editors had “carefully looked at it. We will go on with the series.”", by="Lowmoor Times"),
    ),
    Row(
        "a frame after words that end elsewhere",
        "Tenants who skip a month fall behind, even with a “safe” lease, he said.",
        Said("Tenants who skip a month fall behind, even with a “safe” lease", cue="said", mention="he"),
    ),
    Row(
        "whom he called something",
        "Varga again said that the port must help Brandt, who she blasted as a “bully and a cheat”.",
        Said("bully and a cheat", by="Varga", cue="blasted", kind="mixed"),
    ),
    Row(
        "a tag beside the marks after a statement with a colon",
        "He doubted that the old theatre would last long: “Nobody will come,” Harwood predicted. “It is too far.”",
        Said("Nobody will come, | It is too far.", by="Harwood", cue="predicted"),
    ),
    Row(
        "a name that reads like an adjective",
        "“That was my fault, all of it,” Quick said after the match. In fact, the referee had erred.",
        Said("That was my fault, all of it,", by="Quick", cue="said"),
    ),
    Row(
        "in brackets, with a frame of its own",
        "The sale led to protests in the yard (“Give us the boats back,” wrote Edward Nilsen, a welder).",
        Said("Give us the boats back,", by="Edward Nilsen", cue="wrote", role="welder"),
    ),
    Row(
        "as somebody put it, in two sentences",
        "As Ilse Varga put it: “The gates are down. They will stay down.”",
        Said("The gates are down. They will stay down.", by="Ilse Varga", cue="put"),
    ),
    Row(
        "a heading, a dash and a label",
        "It was a dry year. Growers agree - Ilse Varga: “One of the lessons is simple: plant late.”",
        Said("One of the lessons is simple: plant late.", by="Ilse Varga", cue=None),
    ),
    Row(
        "a participle behind a time",
        "She has quarrelled with Brandt for years, at one point calling him a “coward”.",
        Said("him a “coward”", mention="She", cue="calling"),
    ),
    Row(
        "a short sentence is no title",
        "“Nobody pays me for it,” Brandt said in a talk with Radio Lowmoor. “Nothing is new.”",
        Said("Nobody pays me for it, | Nothing is new.", by="Brandt"),
    ),
    Row(
        "it, of a letter",
        "“He cannot win,” the letter read. It stated that Brandt was “on the run” from the vote.",
        Said("He cannot win,", by="letter"),
        Said("Brandt was “on the run” from the vote", mention="It", cue="stated"),
    ),
    Row(
        "a frame with an apposition at the end",
        "The strike marks “a turning of the tide” for the port, said Gert Wilder, founder of a union.",
        Said("The strike marks “a turning of the tide” for the port", by="Gert Wilder", cue="said"),
    ),
    Row(
        "dateline before the speaker",
        "LOWMOOR, Pell Bay (NWS) — Sen. Ilse Varga took up the complaints, calling them a “storm in a teacup”.",
        Said("them a “storm in a teacup”", by="Ilse Varga", cue="calling"),
    ),
]

# What is known to come out wrong.
FAILING = [
    Row(
        "a verb that only structure makes a cue, within what is said",
        "The union put out a letter saying Varga owes “Lowmoor an answer for every closed pier.”",
        Said("Varga owes “Lowmoor an answer for every closed pier.”", by="union", cue="saying"),
    ),
    Row(
        "who, behind a description",
        "“It was no good,” said one member familiar with the talks, who added that the board seemed “rattled” by them.",
        Said("It was no good,", by="member familiar with the talks"),
        Said("the board seemed “rattled” by them", by="member familiar with the talks", mention="who", cue="added"),
    ),
    Row(
        "who, hung on the verb",
        "The loss was bitter for Mr. Santos, who said he meant to get “some sleep and a bath.”",
        Said("he meant to get “some sleep and a bath.”", by="Santos", cue="said"),
    ),
    Row(
        "the next sentence names somebody else",
        "He pledged “a fair deal” and “an open door.” Olga Prinz said the talks would go on.",
        Said("a fair deal | an open door.", mention="He", cue="pledged"),
    ),
    Row(
        "passive, dubbed by",
        "The plan, dubbed “a gift to our rivals” by Rita Salgado, was dropped.",
        Said("…a gift to our rivals", by="Rita Salgado", cue="dubbed"),
    ),
    Row(
        "unnamed with a description",
        "“The captain was asleep,” said one senior official, who asked not to be named.",
        Said("The captain was asleep,", by="senior official", type="person"),
    ),
]

TABLES = (WHERE, CUES, LABELS, NOUNS, BODIES, FRAMES, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_tags(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
