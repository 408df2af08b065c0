"""What people said without quotation marks: nouns, passives, several cues, what is not asserted, what is no report."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

NOMINAL = [
    reported(
        "a position",
        "Petra Lind's position is that the dam was badly built.",
        Said("the dam was badly built", by="Petra Lind"),
    ),
    reported(
        "his claim that",
        "Zaran repeated his claim that the troops had been surprised.",
        Said("the troops had been surprised", by="Zaran"),
    ),
    reported(
        "promise to",
        "The mayor's promise to rebuild the school was forgotten.",
        Said("to rebuild the school", by="mayor", cue="promise"),
    ),
    reported(
        "the fact that is nobody's",
        "The fact that the dam is old surprises nobody.",
    ),
    reported(
        "the idea that is nobody's",
        "The idea that the dam could break kept the town awake.",
    ),
    reported(
        "his claim in a season was that",
        "The minister's claim in the spring was that two mills could share one road.",
        Said("two mills could share one road", by="minister", cue="claim"),
    ),
    reported(
        "the promise she made was that",
        "Petra Lind has made many promises. The boldest promise Ms. Lind has made is that the levy will stay.",
        Said("the levy will stay", by="Petra Lind", cue="promise"),
    ),
    reported(
        "the argument that won was one's own",
        "The argument in the kitchen was loud. The warning on the gate was red.",
    ),
    reported(
        "her warning, a colon, and what it was",
        "Petra Lind spoke last. Her warning: The dam will not hold another winter.",
        Said("The dam will not hold another winter", by="Petra Lind", cue="warning"),
    ),
    reported(
        "a label and a list are no warning",
        "Her answers: two maps, a key and an old rope.",
    ),
]

AROUND = [
    reported(
        "cue in the present between two commas",
        "In a dry year, the farmers admit, the lake is lower.",
        Said("In a dry year | the lake is lower", by="farmers", cue="admit"),
    ),
    reported(
        "according to, within brackets",
        "The upper mill is idle (its owner lives abroad, according to the guild) and dark.",
        Said("its owner lives abroad", by="guild", cue="according to"),
    ),
    reported(
        "brackets behind the source are no bounds",
        "The port, according to the guild (which has 200 members), is safe.",
        Said("The port | is safe", by="guild", cue="according to"),
    ),
    reported(
        "conjunction before what is said around the cue",
        "But after dark, the millers acknowledge, nobody guards the sluice.",
        Said("after dark | nobody guards the sluice", by="millers", cue="acknowledge"),
    ),
]

PASSIVE = [
    reported(
        "was quoted as saying",
        "Zaran was quoted as saying the troops were safe.",
        Said("the troops were safe", by="Zaran"),
    ),
    reported(
        "was told by",
        "Residents were told by police to leave.",
        Said("to leave", by="police", to="Residents", cue="told"),
    ),
    reported(
        "the report said to be lost is no report",
        "The report said to be lost was found in a drawer.",
    ),
]

SEVERAL = [
    reported(
        "two verbs, one subject",
        "Petra Lind said the gates were open and warned that the water would rise.",
        Said("the gates were open", by="Petra Lind", cue="said"),
        Said("the water would rise", by="Petra Lind", cue="warned"),
    ),
    reported(
        "adding that",
        "Petra Lind said the gates were open, adding that the water would rise.",
        Said("the gates were open", by="Petra Lind", cue="said"),
        Said("the water would rise", by="Petra Lind", cue="adding"),
    ),
    reported(
        "two speakers in one sentence",
        "Petra Lind said the dam would hold, but Elias Noor said it would not.",
        Said("the dam would hold", by="Petra Lind"),
        Said("it would not", by="Elias Noor"),
    ),
    reported(
        "while clause with another speaker",
        "While Petra Lind said the dam would hold, farmers said they would leave.",
        Said("the dam would hold", by="Petra Lind"),
        Said("they would leave", by="farmers"),
    ),
    reported(
        "nested: outer and inner",
        "Elias Noor said that Petra Lind had promised that the gates would open.",
        Said("Petra Lind had promised that the gates would open", by="Elias Noor", outer=None),
        Said("the gates would open", by="Petra Lind", outer=0),
    ),
    reported(
        "nested: an infinitive is no clause of its own",
        "Elias Noor said that Petra Lind had promised to open the gates.",
        Said("Petra Lind had promised to open the gates", by="Elias Noor"),
    ),
    reported(
        "nested, thought within speech",
        "Elias Noor said that Petra Lind believed the dam was safe.",
        Said("Petra Lind believed the dam was safe", by="Elias Noor"),
    ),
    reported(
        "quoted, then reported",
        "“The dam is safe,” said Petra Lind, and promised to pay for the fields.",
        Said("The dam is safe,", by="Petra Lind", kind="direct"),
        Said("to pay for the fields", by="Petra Lind", kind="indirect"),
    ),
    reported(
        "next sentence is not carried on without a sign",
        "Petra Lind said the gates were open. The road is closed.",
        Said("the gates were open", by="Petra Lind"),
    ),
    reported(
        "she said, in the next sentence",
        "Petra Lind opened the gates on Friday. The road will stay closed, she said.",
        Said("The road will stay closed", by="Petra Lind", mention="she"),
    ),
]

NOT_ASSERTED = [
    reported(
        "did not say",
        "Petra Lind did not say that the dam was safe.",
        Said("the dam was safe", by="Petra Lind", asserted=False),
    ),
    reported(
        "never claimed",
        "Petra Lind never claimed that the dam was safe.",
        Said("the dam was safe", by="Petra Lind", asserted=False),
    ),
    reported(
        "if she says",
        "If Petra Lind says the dam is safe, the farmers will stay.",
        Said("the dam is safe", by="Petra Lind", asserted=False),
    ),
    reported(
        "would say",
        "Petra Lind would say that the dam is safe.",
        Said("the dam is safe", by="Petra Lind", asserted=False),
    ),
    reported(
        "declined to say",
        "Petra Lind declined to say whether the dam was safe.",
        Said("whether the dam was safe", by="Petra Lind", cue="say", asserted=False),
    ),
    reported(
        "refused to confirm",
        "The company refused to confirm that the yard would close.",
        Said("the yard would close", by="company", cue="confirm", asserted=False),
    ),
    reported(
        "vowed, and what happened meanwhile",
        "Petra Lind vowed to stay as the river rose behind the dam.",
        Said("to stay", by="Petra Lind", cue="vowed"),
    ),
    reported(
        "what somebody says is",
        "The dam needs repairs that Petra Lind said were long overdue.",
        Said("were long overdue", by="Petra Lind", cue="said"),
    ),
    reported(
        "somebody else's word on it",
        "Petra Lind said the dam would hold until June, which the mayor disputed.",
        Said("the dam would hold until June", by="Petra Lind", cue="said"),
    ),
    reported(
        "the reporter's own present",
        "Petra Lind said that the dam would open in June, but the gates are still shut.",
        Said("the dam would open in June", by="Petra Lind", cue="said"),
    ),
    reported(
        "called on an official to",
        "Petra Lind called on Mayor Elias Noor to resign.",
        Said("Mayor Elias Noor to resign", by="Petra Lind", cue="called"),
    ),
    reported(
        "accused of",
        "Petra Lind accused the mayor of sleeping.",
        Said("the mayor of sleeping", by="Petra Lind", cue="accused"),
    ),
    reported(
        "her own hope within what she said",
        "Petra Lind said that she hoped to open the gates.",
        Said("she hoped to open the gates", by="Petra Lind"),
    ),
    reported(
        "another act with a subject of its own",
        "Petra Lind said she was sorry and promised to stay.",
        Said("she was sorry", by="Petra Lind", cue="said"),
        Said("to stay", by="Petra Lind", cue="promised"),
    ),
    reported(
        "a warning beside an admission",
        "Petra Lind resigned, admitting that the dam leaked but insisting that it was safe.",
        Said("the dam leaked", by="Petra Lind", cue="admitting"),
        Said("it was safe", by="Petra Lind", cue="insisting"),
    ),
    reported(
        "vowed, with a condition",
        "Petra Lind vowed to stay even if the others left.",
        Said("to stay even if the others left", by="Petra Lind", cue="vowed"),
    ),
    reported(
        "asked, at the opening",
        "Asked on Monday whether the dam was safe, Petra Lind said no.",
        Said("whether the dam was safe", by=None, cue="Asked"),
        Said("no", by="Petra Lind", cue="said"),
    ),
    reported(
        "told, a place, how",
        "Petra Lind told the guests at the pier how she had saved the dam.",
        Said("how she had saved the dam", by="Petra Lind", cue="told", to="the guests"),
    ),
    reported(
        "asked the workers if",
        "Petra Lind asked the workers if they wanted to stay.",
        Said("if they wanted to stay", by="Petra Lind", cue="asked"),
    ),
    reported(
        "weeks after somebody announced",
        "Three weeks after Petra Lind announced that the dam would close, the river rose.",
        Said("the dam would close", by="Petra Lind", cue="announced"),
    ),
    reported(
        "a gesture after the frame",
        "The gates were safe, Petra Lind said, wiping her hands.",
        Said("The gates were safe", by="Petra Lind", cue="said"),
    ),
    reported(
        "announced her support for",
        "Petra Lind announced her support for the strike.",
        Said("her support for the strike", by="Petra Lind", cue="announced"),
    ),
    reported(
        "a question",
        "Did Petra Lind say that the dam was safe?",
        Said("the dam was safe", by="Petra Lind", asserted=False),
    ),
    reported(
        "a question for who said it",
        "But who told the mayor that the dam was safe?",
        Said("the dam was safe", by=None, asserted=False),
    ),
    reported(
        "a question for when",
        "When did Petra Lind say that the dam was safe?",
        Said("the dam was safe", by="Petra Lind", asserted=False),
    ),
    reported(
        "a question that is what she said",
        "Why, Petra Lind asked, was the dam so old?",
        Said("Why | was the dam so old", by="Petra Lind", asserted=True),
    ),
    reported(
        "nobody said",
        "Nobody said that the dam was safe.",
        Said("the dam was safe", asserted=False),
    ),
    reported(
        "plainly said",
        "Petra Lind said plainly that the dam was safe.",
        Said("the dam was safe", by="Petra Lind", asserted=True),
    ),
    reported(
        "has said and will say",
        "Petra Lind has said that the dam is safe.",
        Said("the dam is safe", by="Petra Lind", asserted=True),
    ),
]

DOCUMENTS = [
    reported(
        "report found that",
        "The audit found that the pumps had failed.",
        Said("the pumps had failed", by="audit", cue="found", cue_class="show"),
    ),
    reported(
        "study shows",
        "A study by the University of Tarn shows that eels can climb the wall.",
        Said("eels can climb the wall", cue="shows"),
    ),
    reported(
        "find with an object is no report",
        "Divers found the captain's watch. The mayor saw the boat and showed it to the crew.",
    ),
    reported(
        "newspaper reported",
        "The Lowmoor Gazette reported that the yard would close.",
        Said("the yard would close", by="Lowmoor Gazette", cue="reported", type="organization"),
    ),
    reported(
        "law says",
        "The law says that every boat needs a pump.",
        Said("every boat needs a pump", by="law", type="document"),
    ),
]

NOTHING = [
    reported("say with a noun only", "The mayor had no say in the matter."),
    reported("no cue at all", "The dam broke on Friday. Eleven houses were swept away and the road was closed."),
    reported("add as a sum", "The new pump adds 40 litres a second. Two pumps make eighty."),
    reported(
        "call on the phone",
        "The captain called his wife from the quay.",
    ),
    reported("agree of things", "The two maps agree."),
    reported("maintain a machine", "Two engineers maintain the pumps."),
    reported("report to work", "The crew reported for duty at dawn."),
    reported("address of a house", "The letter was sent to her address in Tarn."),
]

TABLES = (NOMINAL, AROUND, PASSIVE, SEVERAL, NOT_ASSERTED, DOCUMENTS, NOTHING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reported_nouns(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
