"""Turns of phrase that fill the news: interviews, anonymous sources, lawyers, rulings, letters, several voices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import ALL, Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

SENTENCES = [
    Row(
        "in an interview with",
        "“The boats are too old,” Elias Noor said in an interview with the Lowmoor Gazette on Friday.",
        Said("The boats are too old,", by="Elias Noor", cue="said"),
    ),
    Row(
        "interview between subject and verb",
        "Elias Noor, in an interview with the Lowmoor Gazette, said: “The boats are too old.”",
        Said("The boats are too old.", by="Elias Noor", cue="said"),
    ),
    Row(
        "condition of anonymity",
        "“The boats are too old,” said a harbour official who spoke on condition of anonymity.",
        Said("The boats are too old,", type="person", cue="said"),
    ),
    Row(
        "asked about, replied",
        "Asked about the boats, Elias Noor replied: “They are too old.”",
        Said("They are too old.", by="Elias Noor", cue="replied"),
    ),
    Row(
        "when asked",
        "“They are too old,” Noor said when asked about the boats.",
        Said("They are too old,", by="Noor", cue="said"),
    ),
    Row(
        "referring to",
        "“They are too old,” said Elias Noor, referring to the boats.",
        Said("They are too old,", by="Elias Noor", cue="said"),
    ),
    Row(
        "somebody's lawyer with a name",
        "“My client knew nothing,” said Noor's lawyer, Irina Orlo.",
        Said("My client knew nothing,", by="Irina Orlo", role="Noor's lawyer"),
    ),
    Row(
        "lawyer for somebody",
        "“My client knew nothing,” said Irina Orlo, a lawyer for Elias Noor.",
        Said("My client knew nothing,", by="Irina Orlo", role="lawyer for Elias Noor"),
    ),
    Row(
        "the court wrote",
        "“The harbour had a duty to warn,” the court wrote in its 40-page ruling.",
        Said("The harbour had a duty to warn,", by="court", cue="wrote", type="organization"),
    ),
    Row(
        "letter with a quoted part",
        "In a letter to the council, Elias Noor wrote that the boats were “older than the pier”.",
        Said("the boats were “older than the pier”", by="Elias Noor", cue="wrote", kind="mixed"),
    ),
    Row(
        "two parts of one report",
        "Noor said he was “tired of waiting” and would “sail without them”.",
        Said("he was “tired of waiting” and would “sail without them”", by="Noor", kind="mixed"),
    ),
    Row(
        "a name by which somebody goes",
        "Olga Prinz, known as “the Hammer,” said: “I am not done.”",
        Said("I am not done.", by="Olga Prinz", cue="said"),
    ),
    Row(
        "quotation in a reporter's sentence with a dash",
        "“The boats are too old” — that is how Elias Noor put it.",
        Said("The boats are too old", by="Elias Noor"),
    ),
    Row(
        "tweeted that",
        "On Monday, Elias Noor tweeted that the boats would stay in the harbour.",
        Said("the boats would stay in the harbour", by="Elias Noor", cue="tweeted", kind="indirect"),
        kinds=ALL,
    ),
    Row(
        "told somebody in a place that",
        "Elias Noor told reporters in Lowmoor that the boats would stay in the harbour.",
        Said("the boats would stay in the harbour", by="Elias Noor", cue="told", kind="indirect"),
        kinds=ALL,
    ),
    Row(
        "nobody commented",
        "Neither the company nor Elias Noor could be reached on Friday.",
        kinds=ALL,
    ),
    Row(
        "have said",
        "Harbour officials have said they mean to sell the boats by spring.",
        Said("they mean to sell the boats by spring", by="Harbour officials", cue="said", kind="indirect"),
        kinds=ALL,
    ),
    Row(
        "who said",
        "The boats were sold by Elias Noor, who said he needed the money.",
        Said("he needed the money", by="Elias Noor", cue="said", mention="who", kind="indirect"),
        kinds=ALL,
    ),
    Row(
        "saying, at the end of a long sentence",
        "Noor sold the last of his boats on Friday to a museum in Tarn, saying that nobody wanted to sail them.",
        Said("nobody wanted to sail them", by="Noor", cue="saying", kind="indirect"),
        kinds=ALL,
    ),
    Row(
        "reported and then quoted",
        "Noor said the boats were too old: “They leak like baskets.”",
        Said("the boats were too old: “They leak like baskets.”", by="Noor", kind="mixed"),
    ),
]

ARTICLES = [
    Row(
        "two voices in turn over paragraphs",
        "“The pier must go,” said Ilse Varga, the harbour master.\n\n"
        "“The pier stays,” said Tomas Brandt, a fisherman.\n\n"
        "“It is not safe,” Varga said.\n\n“It is safer than the road,” Brandt replied.",
        Said("The pier must go,", by="Ilse Varga"),
        Said("The pier stays,", by="Tomas Brandt"),
        Said("It is not safe,", by="Ilse Varga", role="harbour master"),
        Said("It is safer than the road,", by="Tomas Brandt", role="fisherman"),
    ),
    Row(
        "sex told by Ms. and Mr.",
        "Ms. Varga and Mr. Brandt met on Monday. “The pier must go,” she said. “It stays,” he said.",
        Said("The pier must go,", by="Varga", honorific="Ms."),
        Said("It stays,", by="Brandt", honorific="Mr."),
    ),
    Row(
        "role once, name always",
        "Ilse Varga, who has been harbour master of Tessmouth since 2009, walked along the pier on Friday.\n\n"
        "“It is not safe,” she said.\n\nVarga has asked the council for money twice.\n\n"
        "“They never answered,” she said.",
        Said("It is not safe,", by="Ilse Varga"),
        Said("They never answered,", by="Ilse Varga"),
    ),
    Row(
        "a family told apart by first names",
        "Ilse Varga runs the harbour. Her husband, Pavel Varga, runs the ferry. “The pier must go,” Ilse "
        "Varga said.\n\n"
        "“She is right,” Pavel Varga said.",
        Said("The pier must go,", by="Ilse Varga"),
        Said("She is right,", by="Pavel Varga"),
    ),
    Row(
        "a report between two quotations of one speaker",
        "“The pier must go,” said Ilse Varga. She said the wood was rotten. “You can push a finger into it.”",
        Said("The pier must go,", by="Ilse Varga"),
        Said("You can push a finger into it.", by="Ilse Varga"),
    ),
    Row(
        "unclosed mark in the middle of an article",
        "“The pier must go,” said Ilse Varga.\n\n“It was built in a year, she said.\n\n"
        "“It will fall in a day,” said Tomas Brandt.",
        Said("The pier must go,", by="Ilse Varga"),
        Said("It was built in a year,", by="Ilse Varga"),
        Said("It will fall in a day,", by="Tomas Brandt"),
    ),
]

# What is known to come out wrong.
FAILING = [
    Row(
        "an organisation by three names",
        "The Tarn River Trust (TRT) has bought the pier. “We will save it,” the trust said. “It will "
        "open in May,” TRT said.",
        Said("We will save it,", by="Tarn River Trust"),
        Said("It will open in May,", by="Tarn River Trust"),
    ),
    Row(
        "speaker named only after the first quotation",
        "“The pier must go.”\n\nThat is what Ilse Varga, the harbour master, told the council on Monday.",
        Said("The pier must go.", by="Ilse Varga"),
    ),
]

TABLES = (SENTENCES, ARTICLES, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_news(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
