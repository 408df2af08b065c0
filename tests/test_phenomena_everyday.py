"""Everyday things to say something: a banner, a post; verbs that look like nouns; who is named later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

THINGS = [
    Row(
        "a banner",
        "The police found a banner reading “No tolls, no ships” by the quay.",
        Said("No tolls, no ships", by="banner"),
    ),
    Row(
        "a headstone",
        "A headstone reading “He kept the light” stands by the gate.",
        Said("He kept the light", by="headstone"),
    ),
]

POSTS = [
    Row("tweets is a verb", "Huw Tesk tweets: “The baths are open.”", Said("The baths are open.", by="Huw Tesk")),
    Row("posts is a verb", "Odo Tesk posts: “We are closed.”", Said("We are closed.", by="Odo Tesk")),
    reported(
        "tweets, with a clause", "Ada Tesk tweets that the road is shut.", Said("the road is shut", by="Ada Tesk")
    ),
]

LATER = [
    Row(
        "the same words with a name",
        "‘We stay open,’ says Acme boss\n\nAcme boss Ada Tesk met the union on Monday.",
        Said("We stay open,", by="Ada Tesk", role="Acme boss"),
    ),
    Row(
        "an apposition says it again",
        "“We stay open,” said the Acme boss.\n\nAda Tesk, the Acme boss, met the union on Monday.",
        Said("We stay open,", by="Ada Tesk", role="Acme boss"),
    ),
    Row(
        "the same in other order",
        "“We must act,” says Ostby MP.\n\nAda Tesk, MP for Ostby, met the police on Monday.",
        Said("We must act,", by="Ada Tesk", role="MP for Ostby"),
    ),
    Row(
        "a former one is another",
        "“We must act,” said a former head of the guild.\n\nAda Tesk, the guild's head, met the police on Monday.",
        Said("We must act,", by="former head of the guild"),
    ),
    Row(
        "of two nobody knows which",
        "“We must act,” said an Ostby councillor.\n\nOstby councillor Ada Tesk met Ostby councillor Odo Finch.",
        Said("We must act,", by="Ostby councillor"),
    ),
]

HEADLINES = [
    Row(
        "words, a colon, and who tells of it",
        "‘I thought it was a seal’: Swimmer tells of ferry crash\n\nThe ferry sank on Monday.",
        Said("I thought it was a seal", by="Swimmer"),
    ),
    Row(
        "words, a colon, and a name",
        "“It was the wind”: Ada Tesk on her fall\n\nAda Tesk, the rower, fell on Monday.",
        Said("It was the wind", by="Ada Tesk", role="rower"),
    ),
    Row("a storm says nothing", "‘It was a wall of water’: storm reaches the bay\n\nThe storm came on Monday."),
    Row("words used", "‘Ghost boats’: ministers fight fraud\n\nThe boats are gone."),
    Row(
        "somebody's plea",
        "Mother's plea: ‘Bring him home’\n\nOdo Tesk has been missing since May.",
        Said("Bring him home", by="Mother"),
    ),
    Row("somebody's view", "A fan's view: “They were poor.”", Said("They were poor.", by="fan")),
]

WRITERS = [
    Row(
        "a byline says who I is",
        "The last ferry\nBy Ada Tesk\n\n“Does it float?” I asked.\n\n“It does,” said Orla Finch, the mate.",
        Said("Does it float?", by="Ada Tesk"),
        Said("It does,", by="Orla Finch", role="mate"),
    ),
    Row(
        "a byline with an office",
        "The last ferry\n\nAda Tesk, Staff Writer\n\n“Does it float?” I asked.",
        Said("Does it float?", by="Ada Tesk"),
    ),
    Row(
        "the last line of an essay",
        "“Does it float?” I asked the mate.\n\n“It does,” said Orla Finch.\n\nAda Tesk is a writer in Ostby.",
        Said("Does it float?", by="Ada Tesk", role="writer in Ostby"),
        Said("It does,", by="Orla Finch"),
    ),
    Row(
        "who interviews",
        "Interview by Odo Tesk\n\n“Are you tired?” I ask her. “Always,” says Orla Finch, the singer.",
        Said("Are you tired?", by="Odo Tesk"),
        Said("Always,", by="Orla Finch", role="singer"),
    ),
    Row(
        "two writers are no I",
        "The last ferry\nBy Ada Tesk and Odo Finch\n\n“Does it float?” I asked.",
        Said("Does it float?", by=None),
    ),
    Row(
        "what begins a sentence is no byline",
        "By Ada Tesk the tide was never feared.\n\n“Does it float?” I asked.",
        Said("Does it float?", by=None),
    ),
]

TABLES = (THINGS, POSTS, LATER, HEADLINES, WRITERS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_everyday(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists, and no other."""
    check(row, answer(row))
