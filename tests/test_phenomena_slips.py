"""Whose words, where the tree has a slip that English tells: verbs taken for nouns, clauses hung on the wrong word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

VERBS = [
    Row(
        "a verb of saying that looks like a noun",
        "Brandt notes that the boats aren't “seaworthy,” with some leaking badly.",
        Said("the boats aren't “seaworthy,” with some leaking badly", by="Brandt", cue="notes"),
    ),
    Row(
        "the same behind a common noun",
        "The harbour board projects that “raising the fee by a tenth” would pay for a new crane.",
        Said("“raising the fee by a tenth” would pay for a new crane", by="harbour board", cue="projects"),
    ),
    Row(
        "the same behind a quotation, its subject several",
        "“We have kept the pier open all winter,” the Norwegians state in the "
        "letter, which was shared with the council.",
        Said("We have kept the pier open all winter,", by="Norwegians", cue="state"),
    ),
    Row(
        "a noun stays a noun",
        "The notes that Petra Lind kept in a drawer are “worthless,” Pavel Orlo said.",
        Said("The notes that Petra Lind kept in a drawer are “worthless,”", by="Pavel Orlo", cue="said"),
    ),
    Row(
        "what somebody with an apposition called it",
        "He fought the fee in what Bo Lind, treasurer of the old guild, called “a street brawl.”",
        Said("a street brawl.", by="Bo Lind", cue="called"),
    ),
    Row(
        "a series of relative clauses",
        "This was the Ost we all knew, the Ost who questions the honesty of a judge, who fights with reporters, claims "
        "that the guild “takes orders” from abroad, and asserts that the port is “robbing us.”",
        Said("the guild “takes orders” from abroad", by="Ost", cue="claims"),
        Said("the port is “robbing us.”", by="Ost", cue="asserts"),
    ),
    Row(
        "papers that reported on a day",
        "Several papers reported on Tuesday the Coast Guard had “more than one talk” with Lind about the buoy.",
        Said("the Coast Guard had “more than one talk” with Lind about the buoy", by="Several papers", cue="reported"),
    ),
    Row(
        "those surveyed",
        "While those surveyed said former mayor Jens Holm has the “best grasp,” Lind is the one whom farmers trust.",
        Said("best grasp,", by="those surveyed", cue="said"),
    ),
    Row(
        "it goes on to blame",
        "The suit names the port and the guild. It goes on to list the guild's old boats, saying any crew sent "
        "out in one was “in danger” and had no chance.",
        Said("any crew sent out in one was “in danger” and had no chance", mention="It", cue="saying"),
    ),
    reported(
        "would not say if",
        "Lund would not say if the quay was safe.",
        Said("if the quay was safe", by="Lund", cue="say"),
    ),
]
WHERE = [
    Row(
        "a comma parts guests from the one who says",
        "The harbour minister alluded to the flood during a lunch on Monday with "
        "farmers at the Old Mill, saying the dyke "
        "might be “raised and sealed before the first frost.”",
        Said("the dyke might be “raised and sealed before the first frost.”", by="harbour minister", cue="saying"),
    ),
    Row(
        "what an idea is called",
        "Guild spokeswoman Ada Lind called the idea that the port had anything to "
        "hide a “ridiculous notion,” adding that "
        "she would wait.",
        Said("the idea that the port had anything to hide a “ridiculous notion,”", by="Ada Lind", cue="called"),
    ),
    Row(
        "who urges somebody to leave calls him names",
        "In May, Petra Lind called for Pavel Orlo to leave the council, calling him “a leak in the hull of this town.”",
        Said("a leak in the hull of this town.", by="Petra Lind", cue="calling"),
    ),
    Row(
        "who was seen going on air says what is said there",
        "Most of us remember Mayor Petra Lind going on the radio on May 2, 1987, declaring a “war on rust.”",
        Said("war on rust.", by="Petra Lind"),
    ),
    Row(
        "what is told to those who ask",
        "Ms. Lind tells farmers who wonder why she did not build the dam that she “had other things to do.”",
        Said("she “had other things to do.”", by="Lind"),
    ),
    Row(
        "a frame between commas with its subject behind it",
        "The trouble with Orlo, says Petra Lind, the warden of the club, is that he "
        "was “one of the loudest men in Lowmoor.”",
        Said("is that he was “one of the loudest men in Lowmoor.”", by="Petra Lind", cue="says"),
    ),
    Row(
        "words told between commas are no such frame",
        "Petra Lind, who was listed by the guild, told WAVE, “I like the old boat best.”",
        Said("I like the old boat best.", by="Petra Lind", cue="told", to="WAVE"),
    ),
    Row(
        "a semicolon ends the clause",
        "Petra Lind calls it her “gift to the town”; rivals deride it as mere luck.",
        Said("it her “gift to the town”", by="Petra Lind", cue="calls"),
    ),
]
WHO = [
    Row(
        "an adverb is no second speaker",
        "“No,” said the hotel-keeper brusquely. “We are full until the fair is over.”",
        Said("No, | We are full until the fair is over.", by="hotel-keeper", cue="said"),
    ),
    Row(
        "one whom somebody else calls names",
        "He spent the evening mocking Pavel Orlo, who he dubbed “the small sailor.”",
        Said("the small sailor.", mention="he", cue="dubbed"),
    ),
    Row(
        "had this to say",
        "A paper from the Lowmoor Institute had this to say of the new toll: “Rich towns would get a quarter more.”",
        Said("Rich towns would get a quarter more.", by="paper from the Lowmoor Institute", cue="say"),
    ),
    Row(
        "what prompts somebody to speak is not the one who speaks",
        "That record prompted the harbour almanac, which counts ferries and "
        "skippers, to state, “Lowmoor is the busiest "
        "port of the north.”",
        Said("Lowmoor is the busiest port of the north.", by="harbour almanac", cue="state"),
    ),
    Row(
        "called something by somebody",
        "The old pier, called the “widow of the coast” by skippers, was mended in May.",
        Said("widow of the coast", by="skippers"),
    ),
    Row(
        "while somebody spoke",
        "As Pavel Orlo spoke, the guild was going to work, whipping members against “any and all tolls.”",
        fails=None,
    ),
    Row(
        "somebody's endorsement is not what it is",
        "Jens Holm says he made up his mind late, and that Governor Petra Lind's endorsement was “wind in the sails.”",
        Said(
            "he made up his mind late, and that Governor Petra Lind's endorsement was “wind in the sails.”",
            by="Jens Holm",
        ),
    ),
    Row(
        "whoever is praised has a say of his own",
        "Later, Holm praised Pavel Orlo, who vowed in May not to sell fish here because of the port's “love of "
        "rules and fees.”",
        Said("not to sell fish here because of the port's “love of rules and fees.”", by="Pavel Orlo", cue="vowed"),
    ),
    Row(
        "his own remarks",
        "Petra Lind regretted remarks Pavel Orlo made last spring saying he “half wished” the bank would burst.",
        Said("he “half wished” the bank would burst", by="Pavel Orlo", cue="saying"),
    ),
    Row(
        "hit for doing",
        "The advert hits Petra Lind for taking “ten times more money from the port than from the whole island.”",
        Said("ten times more money from the port than from the whole island.", by="advert", cue="hits"),
    ),
    Row(
        "who cites a fire does not hear it speak",
        "Citing last week's fire as a warning to the town and its “dreams of living on fish alone,” Holm urged "
        "voters to stay.",
        Said("last week's fire as a warning to the town and its “dreams of living on fish alone,”", by="Holm"),
    ),
    Row(
        "memoirs are nobody",
        "A line from the memoirs of a Bree ferryman who wrote about the “quiet” use of oars went round.",
        Said("the “quiet” use of oars", by="Bree ferryman"),
    ),
]
NOUNS = [
    Row(
        "used the words",
        "When Petra Lind used the words, “I am not ready yet,” she was quoting Ost, "
        "who used them when asked about the ferry.",
        Said("I am not ready yet,", by="Petra Lind"),
    ),
    Row(
        "asked in an interview",
        "In an interview with the Lowmoor Gazette on Monday, Lind was asked, “What is the worst pier you have seen?”",
        Said("What is the worst pier you have seen?", by="Lowmoor Gazette"),
    ),
    Row(
        "asked by nobody the text names",
        "Petra Lind was asked, “Is the pier safe?”",
        Said("Is the pier safe?", by=None),
    ),
    Row(
        "ended with words",
        "Petra Lind ended her long speech at the pier with a bow and with “Row on, row well.”",
        Said("Row on, row well.", by="Petra Lind"),
    ),
    Row(
        "with pep talks like",
        "Pavel Byron has egged on the guild at the pier with pep talks like “We will never pay a toll again.”",
        Said("We will never pay a toll again.", by="Pavel Byron"),
    ),
    Row(
        "a compliment",
        "Holm said both men were late, but he paid the mayor a left-handed "
        "compliment: “You always know where he hides.”",
        Said("You always know where he hides.", mention="he"),
    ),
]

OUTSIDE = [
    Row(
        "what stands on banners, told behind a place",
        "Banners hung along the quay that read, “No more tolls.”",
        Said("No more tolls.", mention="that", by="Banners"),
    ),
    Row(
        "a body that does say so",
        "The shirts went to the guild that said “the quay is safe.”",
        Said("the quay is safe.", by="guild"),
    ),
    Row(
        "own words behind a count",
        "Odo Finch, the oldest member of the guild, said at noon that according to its list, the guild has found nine "
        "boats, but “two are still out there.”",
        Said(
            "according to its list, the guild has found nine boats, but “two are still out there.”",
            by="Odo Finch",
            cue="said",
        ),
    ),
    Row(
        "asked by somebody of whom more is told",
        "Ada Lind was asked by host Odo Finch, who is backing Lind but has dismissed the story about her boats, “Do "
        "you now regret it?”",
        Said("Do you now regret it?", by="Odo Finch", cue="asked"),
    ),
    Row(
        "who says so in a relative clause, right before the marks",
        "The guild thanked Odo Finch, who told reporters on Monday, “I was not there.”",
        Said("I was not there.", by="Odo Finch", cue="told"),
    ),
    Row(
        "a hyphen before a colon is no dash of a label",
        "The paper focuses on how many boats were lost in a ten-minute storm: “In taking nine boats, the sea showed "
        "what it can do.”",
        Said("In taking nine boats, the sea showed what it can do.", by="paper"),
    ),
    Row(
        "blamed for not calling it so",
        "Odo Finch called again for Mayor Lind to step down for not calling the flood an act of “pure neglect.”",
        Said(
            "Mayor Lind to step down for not calling the flood an act of “pure neglect.”", by="Odo Finch", cue="called"
        ),
    ),
    Row(
        "called so, not denied",
        "Odo Finch called again for Mayor Lind to step down for calling the flood an act of “pure chance.”",
        Said("the flood an act of “pure chance.”", by="Lind", cue="calling"),
    ),
]


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """The answer to a row."""
    return answers_to([*VERBS, *WHERE, *WHO, *NOUNS, *OUTSIDE])


@pytest.mark.parametrize("row", cases([*VERBS, *WHERE, *WHO, *NOUNS, *OUTSIDE]))
def test_slips(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each text gives the quotes it lists."""
    check(row, answer(row))
