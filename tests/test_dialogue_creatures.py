"""Tales in which beasts and things talk: who is she, he or it, and what else they are called."""

from __future__ import annotations

import pytest
from speakers_cast import cast_of

import quoteattr

OPENING = (
    "Nora sat down on the sea wall. The Walrus shut her basket, and took off her spectacles.\n\n"
    "“You are late!” said the Walrus.\n\n“Am I?” asked Nora.\n\n“By a week!” said the Walrus.\n\n"
)
CLOSING = (
    "\n\n“Is that all?” asked Nora.\n\n“Quite all!” said the Walrus.\n\n“Are you sure?” asked Nora.\n\n"
    "“Would you like me to count?” said the Walrus.\n\n“Please!” said Nora.\n\n“One!” said the Walrus."
)

# the text between these, how the quotation begins, and who speaks it
WHO = {
    "a beast that is she": (
        "The Walrus peeped over the edge of the wall. She could see nobody.\n\n“They have gone home,” she said.",
        "They have gone home,",
        "Walrus",
    ),
    "not whoever was warm when she spoke": (
        "The Walrus grew a good deal merrier, when Nora was well wrapped up at last. “I had a shawl like that,” she "
        "said.",
        "I had a shawl like that,",
        "Walrus",
    ),
    "the old animal": (
        "“Have you any fish?” asked Nora.\n\n“I never carry any,” said the old animal, and shook her head.",
        "I never carry any,",
        "Walrus",
    ),
    "a beast that is it": (
        "A lantern swung above them, and under it sat the Lobster.\n\n“Who goes there?” said the Lobster.\n\n"
        "The Walrus bowed to the Lobster; it had opened one claw, and it did not shut it.\n\n"
        "“I ask you,” it said in a rusty voice, “who goes there?”\n\n“Only we two,” said the Walrus.",
        "I ask you,",
        "Lobster",
    ),
    "two quotations with nothing between": (
        "“O Walrus!” she cried, “is that the tide?” “That,” said the Walrus, as she put up a finger, "
        "“is the milk cart. I believe,” she went on, with a yawn, “it is early to-day.”",
        "it is early to-day",
        "Walrus",
    ),
    "a voice, and who is seen": (
        "Then Nora heard a voice from the roof, behind the chimney, say, very softly, “Do keep still!”\n\n"
        "She looked up into the smoke, and saw a grey Heron on one leg.\n\n“Why must I?” asked Nora.\n\n"
        "“Because I am asleep!” said the Heron.",
        "Do keep still!",
        "Heron",
    ),
    "a girl must be somebody else": (
        "The little girl looked at her feet. Nora thought that a little girl should be cleverer than a fish.\n\n"
        "“Are you a fish?” asked the little girl.\n\n“Do I look like one?” said the Walrus.",
        "Are you a fish?",
        "Nora",
    ),
}


@pytest.mark.parametrize("case", WHO, ids=str)
def test_who_speaks(case: str) -> None:
    between, words, wanted = WHO[case]
    answer = quoteattr.attribute(OPENING + between + CLOSING)
    quote = next(q for q in answer if q.kind != "indirect" and words in q.text)
    assert quote.speaker is not None
    assert quote.speaker.name == wanted


def test_a_name_that_looks_like_a_noun() -> None:
    between = (
        "“Hush!” said Tip. “Look!” said Tip.\n\n"
        "The lamp went out. Tip felt the wall shake. “It is moving!”\n\n“Then hold on!” said the Walrus."
    )
    text = (OPENING + between + CLOSING).replace("Nora", "Tip")
    assert len({mention.entity for mention in cast_of(text).mentions if mention.text == "Tip"}) == 1


def test_beasts_without_a_capital() -> None:
    text = (
        "The kettle had been put out on the step. “It is not what I am used to,” said the kettle.\n\n"
        "“You'll get used to it!” said the snail, and he drew in one horn. “What are you used to?”\n\n"
        "“A fire!” said the kettle.\n\nThe snail thought about it. He had never seen a fire.\n\n"
        "“Is it wet?” he asked.\n\n“It is not!” said the kettle.\n\n“Then I don't want one!” said the snail.\n\n"
        "“Do you never boil?” asked the kettle.\n\n“Not on purpose!” said the snail."
    )
    answer = quoteattr.attribute(text)
    quote = next(q for q in answer if q.text.startswith("Is it wet?"))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.type) == ("snail", "person")
    first = next(q for q in answer if q.text.startswith("It is not what"))
    assert first.speaker is not None
    assert (first.speaker.name, first.speaker.type) == ("kettle", "person")


def test_a_paper_in_a_report_is_no_beast() -> None:
    text = "“The pier is safe,” said the Herald on Monday. It had sent two divers. “The piles are new,” it said."
    answer = quoteattr.attribute(text)
    assert {q.speaker.type for q in answer if q.speaker is not None} == {"organization"}
