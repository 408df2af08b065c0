"""Long pieces as magazines print them: talks below an introduction, pull quotes, whom the writer has met."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

_INTRODUCTION = (
    "Ada Holm sells rope in Lowmoor. She began with a stall.\n\nThe stall became a shop.\n\nThe shop became a mill.\n\n"
    "Hundreds of boats carry her rope. None has lost an anchor.\n\nHolm still lives above the shop.\n\n"
    "She has two dogs.\n\nThe mill stands on the river.\n\nIt was built by her uncle.\n\n"
)

TALKS = [
    Row(
        "questions without labels between answers with one",
        _INTRODUCTION + "Echo: How did you start?\n\nHolm: With a stall. I was nineteen.\n\nWho bought the first rope?"
        "\n\nHolm:A monk. He paid in honey.\n\nAnd what comes next?\n\nHolm: I will sleep.\n\nWill you sell the mill?"
        "\n\nHolm: Never. It is my uncle's.",
        Said("How did you start?", by="Echo"),
        Said("With a stall. I was nineteen.", by="Ada Holm"),
        Said("Who bought the first rope?", by=None),
        Said("A monk. He paid in honey.", by="Ada Holm"),
        Said("And what comes next?", by=None),
        Said("I will sleep.", by="Ada Holm"),
        Said("Will you sell the mill?", by=None),
        Said("Never. It is my uncle's.", by="Ada Holm"),
    ),
]

PULL_QUOTES = [
    Row(
        "before the paragraph that has the words",
        "The Expected Tide model looks at each wave.\n\n> # “Nobody can read the sea to the end, but my boat follows "
        "the sums.”\n\nAll of this goes into a tree. Tim Holm, a writer in Orsa, likes it. “Tides let us "
        "prove things,” Holm "
        "told me. “Nobody can read the sea to the end, but my boat follows the sums.”",
        Said("Nobody can read the sea to the end, but my boat follows the sums.", by="Tim Holm", rule="printed twice"),
        Said(
            "Tides let us prove things, | Nobody can read the sea to the end, but my boat follows the sums.",
            by="Tim Holm",
        ),
    ),
    Row(
        "behind it, of two pieces",
        "Tim Holm likes it. “But before I shouted I checked and checked my sums,” he told me. “There was no slip.”\n\n"
        "The model of Ned Ost came next.\n\n“Before I shouted I checked and checked my sums. There was no slip.”\n\n"
        "The port is open.",
        Said("But before I shouted I checked and checked my sums, | There was no slip.", by="Tim Holm"),
        Said("Before I shouted I checked and checked my sums. There was no slip.", by="Tim Holm", rule="printed twice"),
    ),
    Row(
        "in doubled marks",
        "Ada Holm, the mayor, opened the bridge.\n\n““We had two winters of mud and we shall not have a third.”\n\n"
        "Odo Finch listened. “It is open,” Holm said. “We had two winters of mud and we shall not have a third.”",
        Said("We had two winters of mud and we shall not have a third.", by="Ada Holm", rule="printed twice"),
        Said("It is open, | We had two winters of mud and we shall not have a third.", by="Ada Holm"),
    ),
]

WHO = [
    Row(
        "whom the writer has turned to",
        "Odo Holm built the jail. A third guard, Ned Ramsay, struck for a week. “I took it for a real one,” Ramsay "
        "told me.\n\nWhen I spoke to Holm last May about the claims of Ramsay, he shrugged. “He was asleep,” he said.",
        Said("I took it for a real one,", by="Ned Ramsay"),
        Said("He was asleep,", by="Odo Holm"),
    ),
    Row(
        "company tells a gender",
        "When Aaron joined the firm, it was small. To Aaron and her team, that was wrong. “We have to change,” said "
        "Aaron. The film was shown by Tom Hill. “We’re quite early,” she told me.",
        Said("We have to change,", by="Aaron"),
        Said("We’re quite early,", by="Aaron"),
    ),
    Row(
        "the only one who speaks in a paragraph, whatever the given name",
        "Mayor Odo Holm opened the fair. “We are glad,” he said.\n\n“When I heard of it,” recalls Frances Cullen, a "
        "baker in Orsa, “I just laughed.” In Cullen’s street, nobody had known. “It came as a shock,” he said.",
        Said("We are glad,", by="Odo Holm"),
        Said("When I heard of it, | I just laughed.", by="Frances Cullen"),
        Said("It came as a shock,", by="Frances Cullen"),
    ),
    Row(
        "words in marks about somebody are not that one’s",
        "One of the bakers, Ron Holm, began to yell at Finch, the owner of the mill. How Finch ran the mill "
        "was “an utter "
        "shame,” he said.",
        Said("How Finch ran the mill was “an utter shame,”", by="Ron Holm"),
    ),
    Row(
        "what there is says nothing",
        "Ada Lind likes the boat. The rule is clear, she says. In the fog there is a bell by each lamp: “You ring it "
        "twice.”",
        Said("You ring it twice.", by="Ada Lind"),
    ),
]

ROLES = [
    Row(
        "what somebody is by now",
        "Now a vet herself, Ada Holm told me that the barn had burned. “It was long ago,” Holm said.",
        Said("It was long ago,", by="Ada Holm", role="vet"),
    ),
    Row(
        "an age is none",
        "As a teenager in the 1990s, Odo Finch walked through the old town. “It was mine,” Finch says.",
        Said("It was mine,", by="Odo Finch", role=None),
    ),
    Row(
        "what is named before a man in whose phrase it stands",
        "A man with a red beard named Odo Finch said, “It is mad.” A sailor from the town called Holm said, “No.”",
        Said("It is mad.", by="Odo Finch"),
        Said("No.", by="sailor from the town"),
    ),
    Row(
        "a man named so, and what he is",
        "The port’s lawyer, a tall man named Odo Finch, thought the plan was mad. “It is mad,” he said.",
        Said("It is mad,", by="Odo Finch", role="port’s lawyer"),
    ),
    Row(
        "named behind more than a noun",
        "A stern woman with bangs named Ada Lind thought the plan was mad. “It is mad!” she said.",
        Said("It is mad!", by="Ada Lind"),
    ),
    Row(
        "what somebody plays down",
        "She told of a trial whose value to the inquiry Brandt has long played down. “It was late,” Brandt said.",
        Said("It was late,", by="Brandt", role=None),
    ),
]

WORKS = [
    Row(
        "where something is recalled",
        "“I did my best,” Jo Finch recalled in “I Feel Lucky.” “It was a lesson.”",
        Said("I did my best, | It was a lesson.", by="Jo Finch"),
    ),
    Row(
        "somebody’s own history",
        "As Jo Finch tells in her own rollicking history, “In the Wake,” one evening, Holm got into a fight with "
        "Brandt.",
    ),
    Row(
        "a frame behind somebody’s own thing is none",
        "“And who,” whispered Mrs. Tarrant behind her fan, “is Mr. Parr?”",
        Said("And who, | is Mr. Parr?", by="Tarrant", honorific="Mrs."),
    ),
]

TABLES = (TALKS, PULL_QUOTES, WHO, ROLES, WORKS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_features(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Names over long distance, and who speaks where the writer tells of meetings."""
    check(row, answer(row))
