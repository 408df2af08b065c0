"""What people said without quotation marks: where it ends, and frames that the tree hangs in odd places."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

ASIDES = [
    reported(
        "who somebody is",
        "Petra Lind said she would vote for Oskar Dahl, who runs the harbour office.",
        Said("she would vote for Oskar Dahl", by="Petra Lind"),
    ),
    reported(
        "which something is",
        "The guild said it would sell the old ferry, which has been in the yard since March.",
        Said("it would sell the old ferry", by="guild"),
    ),
    reported(
        "what it amounts to",
        "The owners announced that the mill would close in May, a blow to a town of 900 people.",
        Said("the mill would close in May", by="owners"),
    ),
    reported(
        "a reservation",
        "Elias Noor said the dam was safe, though he did not show the figures.",
        Said("the dam was safe", by="Elias Noor"),
    ),
    reported(
        "somebody's word on it in the middle kept",
        "Petra Lind said the canal, which the owners call a gift, would be a burden.",
        Said("the canal, which the owners call a gift, would be a burden", by="Petra Lind"),
    ),
    reported(
        "declared the winner",
        "Shortly after Lind was declared the winner in the harbour ward, Ost left the hall.",
        Said("Lind was declared the winner in the harbour ward", cue="declared"),
    ),
    reported(
        "relative clause in the middle kept",
        "Petra Lind said the old ferry, which has no engine, would be sold.",
        Said("the old ferry, which has no engine, would be sold", by="Petra Lind"),
    ),
    reported(
        "second accusation",
        "Elias Noor said the gates had failed and accused the owners of neglect.",
        Said("the gates had failed", by="Elias Noor"),
        Said("the owners of neglect", by="Elias Noor", cue="accused"),
    ),
]

LONGER = [
    reported(
        "many and others",
        "Many members have said they will stay and others have said they will go.",
        Said("they will stay", by="Many members"),
        Said("they will go", by=None, mention="others"),
    ),
    reported(
        "a second cue of the one inside",
        "Petra Lind said the mayor asked for boats and told the crew that the dam was gone.",
        Said("the mayor asked for boats and told the crew that the dam was gone", by="Petra Lind"),
    ),
    reported(
        "what she found",
        "Petra Lind said she went home and found the door open.",
        Said("she went home and found the door open", by="Petra Lind"),
    ),
    reported(
        "on behind a colon",
        "Petra Lind noted that the boats were gone: he had sold two of them.",
        Said("the boats were gone: he had sold two of them", by="Petra Lind"),
    ),
    reported(
        "which would",
        "The guild said it backed the bill, which would cut the toll by half.",
        Said("it backed the bill, which would cut the toll by half", by="guild"),
    ),
    reported(
        "somebody else behind one of several",
        "One lawyer suggested she sell the boat, and another frightened her so badly that she left.",
        Said("she sell the boat", by="lawyer"),
    ),
    reported(
        "a list behind what somebody said is",
        "The clubs prepare for what Petra Lind said is a rising need for pools, better food and quiet rooms.",
        Said("what | is a rising need for pools, better food and quiet rooms"),
    ),
    reported(
        "asked about somebody and who that is",
        "Asked whether he feared that Odo Finch, the likely mayor, could win, Oskar Dahl smiled.",
        Said("whether he feared that Odo Finch, the likely mayor, could win", cue="Asked"),
    ),
    reported(
        "asked, then the mayor",
        "Asked about Odo Finch, the mayor said no.",
        Said("about Odo Finch", cue="Asked"),
        Said("no", by="mayor"),
    ),
    reported(
        "a place between what is described and what it is",
        "Petra Lind described a day at the pier with her sons as the perfect day.",
        Said("a day at the pier with her sons as the perfect day", by="Petra Lind"),
    ),
    reported(
        "the first time",
        "Petra Lind said the pier would close, the first time it has closed since the flood.",
        Said("the pier would close", by="Petra Lind"),
    ),
]

FRAMES = [
    reported(
        "as somebody noted, in front",
        "As Petra Lind noted, the ferry was older than the pier.",
        Said("the ferry was older than the pier", by="Petra Lind", cue="noted"),
    ),
    reported(
        "according to a study of somebody based on something",
        "According to a 2014 study by the Tarn guild based on old letters, the ferry was built in Lowmoor.",
        Said("the ferry was built in Lowmoor", cue="According to"),
    ),
    reported(
        "according to, without a comma",
        "The price of salt rose by a third according to a survey released on Monday.",
        Said("The price of salt rose by a third", cue="according to"),
    ),
    reported(
        "a long subject behind",
        "The ferry is past repair, said a group of sailors who had seen it before the flood.",
        Said("The ferry is past repair", cue="said"),
    ),
    reported(
        "subject of several heads",
        "But sailors, several farmers, and many millers claim it will ruin the valley.",
        Said("it will ruin the valley", cue="claim"),
    ),
    reported(
        "both",
        "Petra Lind and Elias Noor met in Tarn. Both vowed to rebuild the mill.",
        Said("to rebuild the mill", cue="vowed"),
    ),
    reported(
        "which somebody said",
        "They chose the north road, which Petra Lind said was safer.",
        Said("which | was safer", by="Petra Lind"),
    ),
    reported(
        "showed something falling",
        "A survey showed his lead shrinking to four points.",
        Said("his lead shrinking to four points", by="survey"),
    ),
    reported(
        "was asked to",
        "Petra Lind was asked to publish her letters.",
        Said("to publish her letters", by=None, to="Petra Lind"),
    ),
    reported(
        "reported, then quoted",
        "Petra Lind said the mill was lost. “We will build another.”",
        Said("the mill was lost", by="Petra Lind", kind="indirect"),
        Said("We will build another.", by="Petra Lind", kind="direct"),
    ),
    reported(
        "said little about",
        "Elias Noor said little about the letters.",
        Said("little about the letters", by="Elias Noor"),
    ),
    reported(
        "tweeted something",
        "Elias Noor tweeted his thanks to the crew.",
        Said("his thanks to the crew", by="Elias Noor", cue="tweeted"),
    ),
]

FRAMED = [
    reported(
        "according to somebody and who that is",
        "The ferry will stop in May, according to Ida Lund, a retired pilot who fled the flood.",
        Said("The ferry will stop in May", by="Ida Lund"),
    ),
    reported(
        "according to a survey by a body and what that is",
        "The ferry will stop in May, according to a survey of 300 islanders by Tarn Research, a polling group.",
        Said("The ferry will stop in May", cue="according to"),
    ),
    reported(
        "according to two, who they are",
        "The ferry will stop in May, according to Ida Lund, a retired pilot, and Odo Finch, a baker.",
        Said("The ferry will stop in May", by="Ida Lund and Odo Finch"),
    ),
    reported(
        "according to, then what it amounts to",
        "The ferry will stop in May, according to Ida Lund, though nobody has seen the plan.",
        Said("The ferry will stop in May", by="Ida Lund"),
    ),
    reported("as she did something else", "As Petra Lind attacked the toll, farmers cheered in the hall."),
    reported(
        "as she told of something else",
        "As Petra Lind described the flood, people in the hall wept.",
        Said("the flood", by="Petra Lind"),
    ),
    reported(
        "as she told the paper",
        "As Petra Lind told the Gazette, the pier is closed.",
        Said("the pier is closed", by="Petra Lind", to="the Gazette"),
    ),
    reported(
        "a frame in brackets",
        "Her rivals fear the pier (at one point as low as the road, Petra Lind says) and its rats.",
        Said("at one point as low as the road", by="Petra Lind"),
    ),
    reported(
        "on condition of anonymity",
        "The boat was gone, Elias Noor said, on condition of anonymity.",
        Said("The boat was gone", by="Elias Noor"),
    ),
    reported(
        "though, in front",
        "Though farmers boast of good years, there is no link between rain and wheat, scientists say.",
        Said("there is no link between rain and wheat", by="scientists"),
    ),
    reported(
        "despite, in front",
        "Despite a month of rain, the dam has held, according to the guild.",
        Said("the dam has held", by="guild"),
    ),
    reported("they dare to", "Few members would stay if they dare to vote."),
    reported(
        "behind a dash, of its own",
        "The club makes money, however — Odo Finch reported earning a million from it.",
        Said("earning a million from it", by="Odo Finch"),
    ),
]

NOBODYS = [
    reported(
        "suggestion that, nobody's",
        "The suggestion that the dam was old spread quickly.",
        Said("the dam was old", by=None, cue="suggestion"),
    ),
    reported(
        "calls to, nobody's",
        "The flood led to calls to close the dam.",
        Said("to close the dam", by=None, cue="calls"),
    ),
    reported("criticism of, nobody's", "Criticism of the dam grew louder."),
    reported(
        "announced by nobody named",
        "The strike at the port was announced on Monday.",
        Said("The strike at the port", by=None, cue="announced"),
    ),
    reported("nothing announced", "No strike was announced on Monday."),
]

OBJECTS = [
    reported(
        "which she denies",
        "Nobody at the port raised the charge, which Petra Lind has denied.",
        Said("which", by="Petra Lind", cue="denied"),
    ),
    reported(
        "something she denied",
        "Petra Lind faced claims of theft, something she denied.",
        Said("something", by="Petra Lind", cue="denied"),
    ),
    reported(
        "told a story",
        "Oskar Dahl told the guests the story of the flood.",
        Said("the story of the flood", by="Oskar Dahl"),
    ),
    reported(
        "asked a question",
        "Elias Noor asked her a question about the pier.",
        Said("a question about the pier", by="Elias Noor"),
    ),
    reported("told about something", "Elias Noor told her about his years on the ferry."),
    reported(
        "said no to something",
        "Petra Lind said no to a new ferry.",
        Said("no to a new ferry", by="Petra Lind"),
    ),
    reported(
        "expressed a feeling",
        "Petra Lind expressed regret over the fees.",
        Said("regret over the fees", by="Petra Lind"),
    ),
    reported(
        "questioned something",
        "Oskar Dahl questioned the cost of the new pier.",
        Said("the cost of the new pier", by="Oskar Dahl"),
    ),
    reported(
        "self-described",
        "Petra Lind, a self-described river rat, left the hall.",
        Said("river rat", by="Petra Lind", cue="self-described"),
    ),
    reported(
        "self-proclaimed, as a predicate",
        "Odo Finch is a self-proclaimed king of eels.",
        Said("king of eels", by="Odo Finch", cue="self-proclaimed"),
    ),
    reported(
        "self-described, before the name",
        "The self-described river rat Petra Lind left the hall.",
        Said("river rat", by="Petra Lind", cue="self-described"),
    ),
]

WITHIN = [  # where a statement begins, what stands in it, and what it cannot hold
    reported(
        "an aside between that and its clause",
        "Ada Lind said that since May, thanks to a gift by the guild, the pier has been safe.",
        Said("since May, thanks to a gift by the guild, the pier has been safe", by="Ada Lind"),
    ),
    reported(
        "a condition with words in marks",
        "Ada Lind said that, if the guild “means what it says,” the pier would be open in May.",
        Said("if the guild “means what it says,” the pier would be open in May", by="Ada Lind", kind="mixed"),
    ),
    reported(
        "an aside with a reservation before the verb",
        "The Herald reported that the guild -- which is best known for its eels, though it also sells oysters -- "
        "missed its targets last year.",
        Said(
            "the guild -- which is best known for its eels, though it also sells oysters -- missed its targets last "
            "year",
            by="Herald",
        ),
    ),
    reported(
        "a list behind a colon",
        "Ada Lind said she had three wishes: a new pier, a lower toll and a ferry that runs on time.",
        Said("she had three wishes: a new pier, a lower toll and a ferry that runs on time", by="Ada Lind"),
    ),
    reported(
        "before what the cue hangs on",
        "When Odo Holm said on Tuesday that his men had found no proof of theft, both the guild and the clerks "
        "understood him.",
        Said("his men had found no proof of theft", by="Odo Holm"),
    ),
    reported(
        "something the reporter knows",
        "Odo Holm called for all skippers to lay out their costs, something few of them had done.",
        Said("all skippers to lay out their costs", by="Odo Holm"),
    ),
    reported(
        "a step not taken",
        "On Monday Odo Holm called for Ada Lind to resign, a step which, for now, she will not take.",
        Said("Ada Lind to resign", by="Odo Holm"),
    ),
    reported(
        "the latter",
        "Odo Holm said the port had sold its barges and its tugs, the latter a gift from the guild, which is broke.",
        Said("the port had sold its barges and its tugs", by="Odo Holm"),
    ),
    reported(
        "before the main clause",
        "While the clerks labour to assure the guild that the pier is safe, the Lind office is "
        "drafting a plan for its sale.",
        Said("the pier is safe", by="clerks"),
    ),
]

NOT_TOLD = [
    reported("while he replied", "Odo Holm watched the gulls on the quay as he replied."),
    reported(
        "while somebody spoke",
        "In a small room above the market, twenty clerks listened while Odo Finch, the former treasurer, opined on "
        "the state of the port.",
    ),
    reported(
        "as much as",
        "The guild did not save nearly as much money this year as the miller had promised.",
    ),
    reported("states that vote", "Odo Holm is spending the week in Ohio and Utah, states that vote on Monday."),
    reported(
        "as though",
        "Odo Finch read so fast that it seemed to us as though he was shouting, and the dog left the room.",
    ),
    reported("a thing that threatens", "The storm threatened to ruin some of the boats."),
    reported("a thing that promises", "The fair promised to fill every inn on the quay."),
    reported(
        "somebody who threatens",
        "The miller threatened to sink some of the boats.",
        Said("to sink some of the boats", by="miller"),
    ),
    reported("in a list", "Odo Ost is listed as a clerk in Deal."),
    reported("a question, and nothing of it", "Ada Lind was trying to ask Odo Holm a question after the meeting."),
    reported("time will tell", "Only time will tell if the pier will last."),
    reported(
        "as had been claimed before",
        "Ada Lind denied that she had sold the pier, as Odo Holm had claimed.",
        Said("she had sold the pier", by="Ada Lind"),
    ),
]

TABLES = (ASIDES, LONGER, FRAMES, FRAMED, NOBODYS, OBJECTS, WITHIN, NOT_TOLD)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_ends(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
