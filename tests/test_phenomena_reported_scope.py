"""What people said without quotation marks: comparisons and asides behind it, what stands before the cue, topics."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

ENDS = [
    reported(
        "what the speaker does beside",
        "Petra Lind said the pier was full, pointing to the boats tied up three deep.",
        Said("the pier was full", by="Petra Lind"),
    ),
    reported(
        "compared with",
        "Half of the farmers said they trusted the dam, compared with a third last spring.",
        Said("they trusted the dam", by="Half of the farmers"),
    ),
    reported(
        "up from",
        "The firm reported that it sold 90 boats in May, up from 40 a year earlier.",
        Said("it sold 90 boats in May", by="firm"),
    ),
    reported(
        "another share of those asked",
        "Four in ten say they want a bridge, while 30 percent want a ferry.",
        Said("they want a bridge", by="Four in ten"),
    ),
    reported(
        "even as",
        "The guild said it would cut fares, even as prices for oil rose.",
        Said("it would cut fares", by="guild"),
    ),
    reported(
        "as did somebody else",
        "Petra Lind said she would stay in town, as did the mayor.",
        Said("she would stay in town", by="Petra Lind"),
    ),
    reported(
        "what became of a plan",
        "The owners said the roof would take a week, but it was done in a day.",
        Said("the roof would take a week", by="owners"),
    ),
    reported(
        "the main clause behind it",
        "When the pilots were asked who would stay ashore, Oskar Dahl raised his hand.",
        Said("who would stay ashore", by=None, cue="asked"),
    ),
    reported(
        "nouns joined by and, then a second cue",
        "Elias Noor said the town should mend the pier and the gate and promised to pay for both.",
        Said("the town should mend the pier and the gate", by="Elias Noor"),
        Said("to pay for both", by="Elias Noor", cue="promised"),
    ),
    reported(
        "a hope is part of what is said",
        "Petra Lind said she was weary of the rain and hoped to move south.",
        Said("she was weary of the rain and hoped to move south", by="Petra Lind"),
    ),
    reported(
        "behind a named source",
        "The dam will hold, according to the engineers, but farmers have begun to leave.",
        Said("The dam will hold", by="engineers"),
    ),
    reported(
        "an apposition of who is praised",
        "Elias Noor praised the keeper, the oldest man on the island.",
        Said("the keeper", by="Elias Noor", cue="praised"),
        thought=True,
    ),
    reported(
        "as what",
        "Farmers backed the delay as a gift to the valley.",
        Said("the delay as a gift to the valley", by="Farmers", cue="backed"),
        thought=True,
    ),
    reported(
        "whom to do what",
        "Petra Lind wants the owners to mend the pier.",
        Said("the owners to mend the pier", by="Petra Lind", cue="wants"),
        thought=True,
    ),
    reported(
        "a sum and what it is for",
        "The mayor pledged a million to mend the pier.",
        Said("a million to mend the pier", by="mayor", cue="pledged"),
    ),
]

BEFORE_THE_CUE = [
    reported(
        "subject of a passive",
        "The move was announced by the harbour office.",
        Said("The move", by="harbour office", cue="announced"),
    ),
    reported(
        "relative pronoun",
        "The crew, which the owners praised, left at noon.",
        Said("which", by="owners", cue="praised"),
        thought=True,
    ),
    reported(
        "as reported by",
        "As reported by the Lowmoor Gazette, the ferry has no engine.",
        Said("the ferry has no engine", by="Lowmoor Gazette", cue="reported"),
    ),
    reported(
        "seemed to use a cue",
        "The mayor appeared to deny the charge.",
        Said("the charge", by="mayor", cue="deny"),
    ),
]

TOPICS = [
    reported(
        "made it clear",
        "Petra Lind made it clear that the gates would stay shut.",
        Said("the gates would stay shut", by="Petra Lind", cue="clear"),
    ),
    reported(
        "a call for something",
        "The pilots renewed their call for a second tug.",
        Said("a second tug", by="pilots", cue="call"),
    ),
    reported(
        "criticism, nobody's",
        "Criticism of the new fares grew in May.",
        Said("the new fares", by=None, cue="Criticism"),
        thought=True,
    ),
    reported(
        "focus and vote",
        "Petra Lind focused on the ferry and voted against the new fares.",
        Said("the ferry", by="Petra Lind", cue="focused"),
        Said("the new fares", by="Petra Lind", cue="voted"),
        thought=True,
    ),
    reported(
        "an attack on somebody",
        "Lind's attack on the harbour office was short.",
        Said("the harbour office", by="Lind", cue="attack"),
        thought=True,
    ),
    reported(
        "support for doing something",
        "Farmers oppose closing the old gate.",
        Said("closing the old gate", by="Farmers", cue="oppose"),
        thought=True,
    ),
    reported("early to say", "It is early to say whether the dam will hold."),
    reported("an example is nobody's word", "The flood shows how old the pipes are."),
    reported("support and praise are no statements", "Farmers backed the delay as a gift to the valley."),
]

WHOLE_AND_PART = [
    reported("all that was said", "Everything Petra Lind said in the hall was written down."),
    reported("much of what was said", "Much of what the ferryman said was wrong."),
    reported("not all that is said", "Not everything the guild says is true, and nothing the port says is new."),
    reported(
        "all that she would say",
        "All that Petra Lind would say was that the sluice was shut.",
        Said("the sluice was shut", by="Petra Lind"),
    ),
    reported(
        "the first thing he said",
        "The first thing Elias Noor said was that the oars had gone.",
        Said("the oars had gone", by="Elias Noor"),
    ),
    reported(
        "what a word is on, governed",
        "The town paid for what Petra Lind said was a gift.",
        Said("what | was a gift", by="Petra Lind"),
    ),
    reported(
        "a frame with a tail",
        "The guild, said Ruth Dale, who keeps its books, never throws a bill away.",
        Said("The guild | never throws a bill away", by="Ruth Dale"),
    ),
    reported(
        "a frame with an apposition",
        "Half of the trouble, say pilots like Ivo Hall, a Finn, is the old buoy.",
        Said("Half of the trouble | is the old buoy", by="pilots"),
    ),
    reported(
        "a participle beside a subject",
        "Letters alleging fraud at the mill may harm the sale.",
        Said("fraud at the mill", by="Letters"),
    ),
    reported("a plan is no source", "The quay will be shut for a year, a plan announced in March."),
    reported(
        "a list behind according to",
        "According to talks with a dozen of her cousins, clerks and rivals, Lind never wanted the post.",
        Said("Lind never wanted the post", by="talks with a dozen of her cousins"),
    ),
    reported(
        "two subjects behind according to",
        "According to tide tables, old charts and letters read by the guild, the bar has moved.",
        Said("the bar has moved", by="tide tables"),
    ),
]

WHOSE_CLAIM = [
    reported(
        "somebody else's claim is rejected",
        "Petra Lind rejected Elias Noor's claim that she was “out of her depth”.",
        Said("she was “out of her depth”", by="Elias Noor", cue="claim"),
    ),
    reported(
        "a claim by somebody is disputed",
        "The guild disputed a claim by the port that the bar had moved.",
        Said("the bar had moved", by="port", cue="claim"),
    ),
    reported(
        "nobody's claim is rejected",
        "Petra Lind rejected the claim that she was “out of her depth”.",
        Said("she was “out of her depth”", by="Petra Lind", cue="rejected"),
    ),
    reported(
        "her own claim is repeated",
        "Petra Lind repeated her claim that the quay was “a trap”.",
        Said("the quay was “a trap”", by="Petra Lind", cue="repeated"),
    ),
    reported(
        "by whom, behind marks",
        "Petra Lind has been described as “a bully” by two former clerks.",
        Said("a bully", by="two former clerks", cue="described"),
    ),
    reported(
        "a charge that is denied",
        "Elias Noor said the oars had been sold, a charge the guild denies.",
        Said("the oars had been sold", by="Elias Noor"),
    ),
    reported("a figure that is rejected", "The mill lost a million last year, a figure the owners reject."),
    reported(
        "the one who is accused is no words",
        "The mayor has been accused of “pure greed” by the guild.",
        Said("pure greed", by="guild", cue="accused"),
    ),
]

JOINED = [
    reported(
        "somebody else's act is reported too",
        "Police said the alarm failed and nobody called for help.",
        Said("the alarm failed and nobody called for help", by="Police"),
    ),
    reported(
        "what hands do",
        "Police said he snatched the purse and slammed the door.",
        Said("he snatched the purse and slammed the door", by="Police"),
    ),
    reported(
        "somebody else's words are not",
        "Petra Lind said the quay was safe and the guild promised to open it.",
        Said("the quay was safe", by="Petra Lind"),
        Said("to open it", by="guild"),
    ),
]

LEFT_OPEN = [
    reported(
        "did not say when",
        "The guild did not say when the ferry would run.",
        Said("when the ferry would run", by="guild", asserted=False),
    ),
    reported(
        "have not disclosed where",
        "Officers have not disclosed where the oars were found.",
        Said("where the oars were found", by="Officers", asserted=False),
    ),
    reported("did not say when asked", "The guild did not say when asked."),
    reported(
        "told a court",
        "Petra Lind told the inquiry she had never held the keys.",
        Said("she had never held the keys", by="Petra Lind", cue="told"),
    ),
    reported(
        "called for her to do it",
        "The guild called for the mayor to resign.",
        Said("the mayor to resign", by="guild", cue="called"),
    ),
    reported("swore", "Elias Noor swore he had never met her.", Said("he had never met her", by="Elias Noor")),
    reported("are told to", "Farmers were ordered to leave the valley.", Said("to leave the valley", cue="ordered")),
    reported(
        "told, at the opening",
        "Told that Noor, a pilot, had won, Petra Lind shrugged.",
        Said("Noor, a pilot, had won", by=None, cue="Told"),
    ),
    reported(
        "warned by somebody, at the opening",
        "Warned by her mother that the ice was thin, Petra Lind turned round.",
        Said("the ice was thin", by="mother", cue="Warned"),
    ),
    reported("appealed for", "The port appealed for calm.", Said("calm", by="port", cue="appealed")),
    reported(
        "appealed for somebody to do it",
        "The port has appealed for pilots to come forward.",
        Said("pilots to come forward", by="port", cue="appealed"),
    ),
    reported(
        "accepted that",
        "Elias Noor accepted that the oars had been lost.",
        Said("the oars had been lost", by="Elias Noor", cue="accepted"),
    ),
    reported("accepted a thing", "Elias Noor accepted the prize and a medal."),
    reported("hinted at", "Petra Lind hinted at a sale.", Said("a sale", by="Petra Lind", cue="hinted")),
    reported("ruled out", "Petra Lind ruled out a sale.", Said("a sale", by="Petra Lind", cue="ruled out")),
    reported("suggested a thing", "Petra Lind suggested a walk.", Said("a walk", by="Petra Lind", cue="suggested")),
    reported("figures suggest a thing", "The figures suggest a recovery."),
    reported(
        "it was believed that",
        "It is widely believed that the race was fixed.",
        Said("the race was fixed", by=None, cue="believed"),
        thought=True,
    ),
]

SPELLED_OUT = [
    reported(
        "her message is simple",
        "Petra Lind spoke for an hour. Her message was simple: the valley had to change.",
        Said("the valley had to change", by="Petra Lind", cue="message"),
    ),
    reported(
        "had a demand",
        "The guild had one demand: the harbour master must go.",
        Said("the harbour master must go", by="guild", cue="demand"),
    ),
    reported("had a surprise", "The book had one surprise: the mill was never sold."),
    reported(
        "as she put it",
        "The larder, as Petra Lind put it, is bare.",
        Said("The larder | is bare", by="Petra Lind", cue="put"),
    ),
    reported(
        "put it bluntly",
        "Petra Lind put it bluntly: the larder is bare.",
        Said("the larder is bare", by="Petra Lind", cue="put"),
    ),
    reported("put it somewhere", "As Petra Lind put it in her pocket, the bell rang."),
    reported(
        "by his account",
        "By Elias Noor's own account, he slept through the flood.",
        Said("he slept through the flood", by="Elias Noor", cue="account"),
    ),
    reported(
        "nobody's, with no verb of saying",
        "Allegations that he took bribes have dogged the mayor for years.",
        Said("he took bribes", by=None, cue="Allegations"),
    ),
]

TABLES = (ENDS, BEFORE_THE_CUE, TOPICS, WHOLE_AND_PART, WHOSE_CLAIM, JOINED, LEFT_OPEN, SPELLED_OUT)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_scope(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
