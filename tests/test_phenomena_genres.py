"""Interviews, transcripts, tweets, lists, captions, block quotations and fiction."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

SCRIPTS = [
    Row(
        "transcript with labels and marks",
        "LIND: “The dam is safe.”\n\nNOOR: “It is not.”\n\nLIND: “Then leave.”",
        Said("The dam is safe."),
        Said("It is not."),
        Said("Then leave."),
    ),
    Row(
        "transcript, labels resolved to the names above",
        "Petra Lind and Elias Noor met on the radio.\n\nLIND: “The dam is safe.”\n\nNOOR: “It is not.”",
        Said("The dam is safe.", by="Petra Lind"),
        Said("It is not.", by="Elias Noor"),
    ),
    Row(
        "label with a role in brackets",
        "Petra Lind (engineer): “The dam is safe.”\n\nElias Noor (farmer): “It is not.”",
        Said("The dam is safe.", by="Petra Lind"),
        Said("It is not.", by="Elias Noor"),
    ),
    Row(
        "question and answer in prose",
        "“Is the dam safe?” a reporter asked.\n\n“It is,” Petra Lind replied.",
        Said("Is the dam safe?", by="reporter"),
        Said("It is,", by="Petra Lind"),
    ),
    Row(
        "transcript without marks",
        "Petra Lind and Elias Noor met on the radio.\n\nLIND: The dam is safe.\n\nNOOR: It is not.\n\n"
        "LIND: Then leave the valley.",
        Said("The dam is safe.", by="Petra Lind"),
        Said("It is not.", by="Elias Noor"),
        Said("Then leave the valley.", by="Petra Lind"),
    ),
    Row(
        "interview with Q and A",
        "Petra Lind, the chief engineer, spoke with the Gazette.\n\nQ: “Is the dam safe?”\n\nA: “It is.”",
        Said("Is the dam safe?"),
        Said("It is.", by="Petra Lind"),
    ),
]

SHORT_FORMS = [
    Row(
        "tweet signed with a handle",
        "“Trains are running again.” — Northern Rail (@northernrail)",
        Said("Trains are running again.", by="Northern Rail"),
    ),
    Row(
        "tweet signed with a handle and date",
        "“Trains are running again. Thank you for waiting.” — Petra Lind (@plind) March 4",
        Said("Trains are running again. Thank you for waiting.", by="Petra Lind"),
    ),
    Row(
        "tweeted, colon",
        "Petra Lind tweeted: “The gates are open.”",
        Said("The gates are open.", by="Petra Lind", cue="tweeted"),
    ),
    Row(
        "tweet that said",
        "In a tweet, Petra Lind wrote, “The gates are open.”",
        Said("The gates are open.", by="Petra Lind", cue="wrote"),
    ),
    Row(
        "caption",
        "Petra Lind at the dam on Friday: “The gates are open.” Photo: Olga Prinz",
        Said("The gates are open.", by="Petra Lind"),
    ),
    Row(
        "headline with the speaker in front",
        "Lind: “The gates are open”\n\nThe chief engineer, Petra Lind, opened the gates on Friday.\n\n"
        "“We had no choice,” she said.",
        Said("We had no choice,", by="Petra Lind"),
        among=True,
    ),
    Row(
        "block quotation announced by a colon",
        "The letter to the farmers reads:\n\n“The gates will be opened at noon. Take your animals to the hill.”",
        Said("The gates will be opened at noon. Take your animals to the hill.", type="document"),
    ),
]

FICTION = [
    Row(
        "said X and X said",
        "“You are late,” said Mrs. Abernott.\n\n“The boat was late,” Corin said.\n\n“You might have swum,” said she.",
        Said("You are late,", by="Abernott"),
        Said("The boat was late,", by="Corin"),
        Said("You might have swum,", by="Abernott"),
    ),
    Row(
        "turns without a tag",
        "“Are you coming?” asked Mia.\n\n“Soon,” said Jorin.\n\n“When?”\n\n“When the rain stops.”\n\n“It never stops.”",
        Said("Are you coming?", by="Mia"),
        Said("Soon,", by="Jorin"),
        Said("When?", by="Mia"),
        Said("When the rain stops.", by="Jorin"),
        Said("It never stops.", by="Mia"),
    ),
    Row(
        "beat after the words",
        "“I lost the key.” Corin stared at the floor.\n\n“Then break the door.” Mia handed him the axe.",
        Said("I lost the key.", by="Corin"),
        Said("Then break the door.", by="Mia"),
    ),
    Row(
        "interrupted by a beat with a tag",
        "“I would go,” said Corin, and he put on his coat, “but the bridge is down.”",
        Said("I would go, | but the bridge is down.", by="Corin"),
    ),
    Row(
        "called by name inside the words",
        "“Corin, the boat is ready,” said the old woman.\n\n“Thank you, Mother Tamsin,” said Corin.",
        Said("Corin, the boat is ready,", by="old woman"),
        Said("Thank you, Mother Tamsin,", by="Corin"),
    ),
    Row(
        "thought in marks",
        "“I shall never reach the shore,” thought Corin.",
        Said("I shall never reach the shore,", by="Corin", cue="thought"),
    ),
    Row(
        "archaic quoth",
        "“The tide waits for none,” quoth the ferryman.",
        Said("The tide waits for none,", by="ferryman", cue="quoth"),
    ),
    Row(
        "long scene with descriptions",
        "The kitchen was dark. Mia lit the lamp and set it on the table.\n\n“Sit,” she said.\n\n"
        "Corin sat. His hands were black with tar.\n\n“They burned the boats,” he said. “All of them.”\n\n"
        "“Who did?”\n\n“Does it matter?” Corin rubbed his eyes.\n\n“It matters to me,” said Mia.",
        Said("Sit,", by="Mia"),
        Said("They burned the boats, | All of them.", by="Corin"),
        Said("Who did?", by="Mia"),
        Said("Does it matter?", by="Corin"),
        Said("It matters to me,", by="Mia"),
    ),
    Row(
        "turns with beats",
        "“Are you coming?” asked Mia.\n\nJorin looked up from the net. “Soon.”\n\n“When?”\n\n“Soon.”",
        Said("Are you coming?", by="Mia"),
        Said("Soon.", by="Jorin"),
        Said("When?", by="Mia"),
        Said("Soon.", by="Jorin"),
    ),
    Row(
        "who is spoken to answers",
        "“Come here, Peter,” said Mia.\n\n“Is it ready, Jorin?” asked the old woman.\n\n“Nearly.”\n\n"
        "“Hurry, then.”\n\n“Let me be,” said Jorin.",
        Said("Come here, Peter,", by="Mia"),
        Said("Is it ready, Jorin?", by="old woman"),
        Said("Nearly.", by="Jorin"),
        Said("Hurry, then."),
        Said("Let me be,", by="Jorin"),
    ),
    Row(
        "a gesture of somebody else between",
        "“You tell it,” Jorin Ebel said, pointing. Mia Ebel shook her head. “Jorin is better at it than I am.”",
        Said("You tell it,", by="Jorin Ebel"),
        Said("Jorin is better at it than I am.", by="Mia Ebel"),
    ),
    Row(
        "a gesture of the same person between",
        "“You tell it,” Jorin Ebel said, pointing. Jorin shook his head. “I never could.”",
        Said("You tell it,", by="Jorin Ebel"),
        Said("I never could.", by="Jorin Ebel"),
    ),
    Row(
        "pronoun tags, told apart by what the narration says of the names",
        "Mia lit her lamp. Corin had hurt himself on the rocks.\n\n“You knew,” she said.\n\n“I guessed,” he said.\n\n"
        "“You knew,” she said again.",
        Said("You knew,", by="Mia"),
        Said("I guessed,", by="Corin"),
        Said("You knew,", by="Mia"),
    ),
    Row(
        "the narrator takes turns",
        "I found Jorin at the gate.\n\n“You came,” he said.\n\n“I came,” I said.\n\n“Alone?”\n\n“Alone.”\n\n"
        "“Come in, then,” said Jorin.",
        Said("You came,", by="Jorin"),
        Said("I came,", mention="I"),
        Said("Alone?", by="Jorin"),
        Said("Alone."),
        Said("Come in, then,", by="Jorin"),
    ),
]

# What is known to come out wrong.
FAILING = [
    Row(
        "list of voices",
        "What they said:\n\n• “The gates are open.” Petra Lind, engineer\n\n• “Too late.” Elias Noor, farmer",
        Said("The gates are open.", by="Petra Lind"),
        Said("Too late.", by="Elias Noor"),
        fails="name after the words without a dash",
    ),
    Row(
        "pronoun tags of two people",
        "Mia set down the lamp. Corin did not look up.\n\n“You knew,” she said.\n\n“I guessed,” he said.\n\n"
        "“You knew,” she said again.",
        Said("You knew,", by="Mia"),
        Said("I guessed,", by="Corin"),
        Said("You knew,", by="Mia"),
    ),
    Row(
        "cried, whispered, answered",
        "“Corin!” cried Mia.\n\n“Hush,” he whispered.\n\n“They are gone,” Mia answered.",
        Said("Corin!", by="Mia", cue="cried"),
        Said("Hush,", by="Corin", cue="whispered"),
        Said("They are gone,", by="Mia", cue="answered"),
        fails="he resolved to the speaker before, not to the man who was called",
    ),
]

TABLES = (SCRIPTS, SHORT_FORMS, FICTION, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_genres(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
