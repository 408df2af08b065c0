"""Names and roles that political news showed: who a phrase takes up, where a role ends, what is no title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import ALL, Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

NO_TITLES = [
    Row(
        "several before a clause about them",
        "The candidates Lind picked are young. Jo Lind spoke late. “I trust them,” Lind said.",
        Said("I trust them,", by="Jo Lind", role=None),
    ),
    Row(
        "perhaps he is",
        "Perhaps Odo Finch is the candidate of the harbour. “Ask me in May,” Finch said.",
        Said("Ask me in May,", by="Odo Finch", role=None),
    ),
    Row(
        "his sons are others",
        "The clerk met Odo Finch, his sons and their lawyer. “We talked,” Finch said.",
        Said("We talked,", by="Odo Finch", role=None),
    ),
    Row(
        "an office behind an adjective stays",
        "“It is close,” said local conservative Assemblywoman Mia Tull.",
        Said("It is close,", by="Mia Tull", role="local conservative Assemblywoman"),
    ),
    Row(
        "an adverb with a hyphen",
        "The best-loved painter Odo Finch was asked. “It will rain,” he said.",
        Said("It will rain,", by="Odo Finch", role="best-loved painter"),
    ),
]

ENDS = [
    Row(
        "a clause without who on the last noun",
        "“It worked,” said Ilse Rand, the keeper of the harbour at the time the gates were sold.",
        Said("It worked,", by="Ilse Rand", role="keeper of the harbour"),
    ),
    Row(
        "no comma before the verb",
        "Odo Finch, head of the Harbour Guild said, “It is late.”",
        Said("It is late.", by="Odo Finch", role="head of the Harbour Guild"),
    ),
    Row(
        "the firm that somebody is of",
        "“It was late,” said Odo Finch of digital design firm Kray.",
        Said("It was late,", by="Odo Finch", role="digital design firm Kray"),
    ),
    Row(
        "an owner with an adverb behind",
        "Odo Finch, one of Lind's most loyal friends, stayed. “I owe her,” Finch said.",
        Said("I owe her,", by="Odo Finch", aliases=("one of Lind's most loyal friends",)),
    ),
    Row(
        "an office that owns something",
        "Mia Tull, a former secretary of state, left. The former secretary of state's car is old. “It runs,” she said.",
        Said("It runs,", by="Mia Tull", role="former secretary of state"),
    ),
]

TAKEN_UP = [
    reported(
        "the governor alone",
        "Odo Finch shut the pier. Finch said few had come. The governor said it would open soon.",
        Said("few had come", by="Odo Finch", role="governor"),
        Said("it would open soon", by="Odo Finch"),
    ),
    reported(
        "the candidate, of whom nothing else was said",
        "Odo Finch has run for months. The candidate of the old harbour had few friends in May. It was hard. "
        "Finch spoke on Monday. “I am well,” he said. The candidate added that he would stay.",
        Said("I am well,", by="Odo Finch"),
        Said("he would stay", by="Odo Finch"),
    ),
    Row(
        "the senator of a place, of whom the text has just told",
        "Senator Tom Marsh said the pier was safe. “It is late,” Ann Lee said. “It is,” Odo Finch said. "
        "“It is over,” Lee said. Rita Holm does not fear her rivals. “It is shut,” the Vermont senator said.",
        Said("It is shut,", by="Rita Holm"),
        among=True,
    ),
    reported(
        "asked about somebody else",
        "Asked about Odo Finch, the mayor said it was late.",
        Said("about Odo Finch"),
        Said("it was late", by="mayor"),
    ),
    reported(
        "a given name in a heading",
        "Zoe Questioned Why the Pier Was Closed\n\nZoe Marsh spoke in Tarn on Monday. She said the pier was safe.",
        Said("Why the Pier Was Closed", by="Zoe Marsh"),
        Said("the pier was safe", by="Zoe Marsh"),
    ),
    Row(
        "a lawmaker who wants somebody to go",
        "A lawmaker in Ostria is calling for Ada Holm to be barred from the harbour after she mocked its dockers.\n\n"
        "“There is no excuse for such words,” Odo Finch said in a bill filed on Monday.",
        Said("There is no excuse for such words,", by="Odo Finch", role="lawmaker in Ostria"),
    ),
    Row(
        "asked about another one",
        "Mia Tull sings. “I sing,” Tull said. Asked whether she would vote for Ada Holm, who leads, she said: “No.”",
        Said("I sing,", by="Mia Tull"),
        Said("No.", by="Mia Tull"),
    ),
    Row(
        "somebody who comes in with a feeling",
        "Rep. Karl Lund said he was sure. “It was a narrow win,” he said.\n\n"
        "Former governor Odo Finch, one of his friends, was less certain.\n\n“Not at all,” he said.",
        Said("It was a narrow win,", by="Karl Lund"),
        Said("Not at all,", by="Odo Finch"),
    ),
    Row(
        "two senators of two states",
        "Ada Holm fought Karl Lund. Lund called the Texas senator a friend. Mia Tull spoke about fish.\n\n"
        "The Florida senator said it was “late”.",
        Said("it was “late”", by="Mia Tull"),
    ),
    Row(
        "the senator from a state",
        "Odo Finch lost in May. There is no cake left for the senator from Vermont. “We go on,” Finch said.",
        Said("We go on,", by="Odo Finch", role="senator from Vermont"),
    ),
    Row(
        "a state before the office and a complement of something else",
        "Odo Finch laughed when I asked him. I have painted the Vermont senator for a friend. “We go on,” he said.",
        Said("We go on,", by="Odo Finch", role="Vermont senator"),
    ),
    Row(
        "the old guard is nobody",
        "Mia Tull was never a friend of the old guard. “I am not old,” Tull said.",
        Said("I am not old,", by="Mia Tull", role=None),
    ),
    Row(
        "who, of a predicate",
        "Odo Finch is a brave clown who promised to “close the port”.",
        Said("close the port", by="Odo Finch"),
    ),
    Row(
        "the subject of the main clause",
        "Karl Lund admitted that the bridge will stay shut unless Odo Finch pays for it.\n\n“There is a way,” he said.",
        Said("There is a way,", by="Karl Lund"),
    ),
    Row(
        "called is no name for somebody",
        "Karl Lund called the DNC's move a mistake. The DNC said it was “sorry”.",
        Said("it was “sorry”", by="DNC"),
    ),
]

BODIES = [
    Row(
        "a body by its last word",
        "The Wexley Port Council met on Monday. Rain fell. “We are late,” the Council said.",
        Said("We are late,", by="Wexley Port Council"),
    ),
    Row(
        "a paper named before a noun",
        "A Holm Gazette poll found that half would stay. The Gazette said it was “sure”.",
        Said("it was “sure”", by="Holm Gazette"),
    ),
    Row(
        "the House is not the White House",
        "The White House sent a letter. The House said it was “late”.",
        Said("it was “late”", by="House"),
    ),
    Row(
        "capitals of a paper's name",
        "The letter was old. USA TODAY said it was “a joke”.",
        Said("it was “a joke”", by="USA TODAY", type="organization"),
    ),
    Row(
        "two words run together are a firm's name",
        "HarbourPost asked whether the dam was “safe at all”. LeMarin told it that it was “quite safe”.",
        Said("whether the dam was “safe at all”", by="HarbourPost", type="organization"),
        Said("it was “quite safe”", by="LeMarin", type="unknown"),
    ),
    Row(
        "by its word",
        "The Black Hand has called for strikes, according to the Holm Institute. It said the strikes would be “short”.",
        Said("the strikes would be “short”", by="Holm Institute"),
    ),
    Row(
        "a surname that is an office in the plural",
        "“It is exciting,” said Wilma Deans, the chairwoman of the Harbour Party.",
        Said("It is exciting,", by="Wilma Deans", role="chairwoman of the Harbour Party", type="person"),
    ),
]

STANDING_FOR = [
    Row(
        "one and the other",
        "Two residents complained. One said the music was loud. The other said the street was dark.",
        Said("the music was loud", by=None, mention="One", role=None),
        Said("the street was dark", by=None, mention="The other", role=None),
        kinds=ALL,
    ),
    Row(
        "nobody, both, others",
        "Nobody said the pier was safe. Both said it was not. Others warned that it would fall.",
        Said("the pier was safe", by=None, mention="Nobody", asserted=False),
        Said("it was not", by=None, mention="Both"),
        Said("it would fall", by=None, mention="Others"),
        kinds=ALL,
    ),
    Row(
        "a number with a noun is a description",
        "Two sailors said the fog was to blame. “It was thick,” said the oldest cook.",
        Said("the fog was to blame", by="Two sailors"),
        Said("It was thick,", by="oldest cook"),
        kinds=ALL,
    ),
]

TABLES = (NO_TITLES, ENDS, TAKEN_UP, BODIES, STANDING_FOR)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_naming(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
