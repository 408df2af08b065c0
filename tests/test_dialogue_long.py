"""Who speaks in long tales: people of other chapters, and slips that go through a whole book."""

from __future__ import annotations

import pytest

import quoteattr

TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"
# a chapter's length without anybody
WEATHER = (
    "The tide went out over the flats, and the rain came in over the hill. Nothing was to be seen but water. " * 90
)

# the text, how the words begin, the speaker's name
WHO = {
    "an adverb is no surname": (
        "“Shall we wait?” asked Ned.\n\n“Then go!” said Nora curtly.\n\n“I shall,” said Ned sulkily." + TALK,
        "Then go!",
        "Nora",
    ),
    "a given name says more than the next pronoun": (
        "Nora and Ned walked by the water. Nora knew what was coming. He would speak of the mill again.\n\n"
        "“It is late,” she said.\n\n“It is early,” said Ned.\n\n“It is raining,” she answered." + TALK,
        "It is raining,",
        "Nora",
    ),
    "whose hand is kissed": (
        "“You are early,” said Mia.\n\nRask stooped and kissed her hand.\n\n“I am late,” he said.\n\n"
        "“You are always late, Lord Rask,” said Mia.\n\n“I shall mend,” he said." + TALK,
        "I shall mend,",
        "Rask",
    ),
    "a place is not she": (
        "They climbed until the lane fell away to Garve, and stopped there.\n\n"
        "“What a view!” she sighed.\n\n“It is a long way, Ilka,” said Ned Rask.\n\nIlka sat down. “Not for me.”" + TALK,
        "What a view!",
        "Ilka",
    ),
    "words are no speaker": (
        "“How much?” asked Mia.\n\n“A pound!” said Tom. “It was two in March.”\n\n"
        "“A pound!” This remark woke the cat. “You are a thief.”\n\n“I am a grocer,” said Tom." + TALK,
        "You are a thief",
        "Mia",
    ),
    "the voice of somebody": (
        "Tom's voice was low.\n\n“Who is there?” asked Tom.\n\n“Only me,” said the voice of Mia.\n\n"
        "“Come in,” said Tom." + TALK,
        "Only me,",
        "Mia",
    ),
    "looks that tell one man from another": (
        "Two men came in. One of them had a black beard.\n\n“Where is the cook?” asked the black-bearded man.\n\n"
        "“Out,” said Tom Rask.\n\n“Are you looking for trouble?” asked the scar-faced man.\n\n"
        "“Not to-day,” said Tom Rask.\n\n“Then get us a drink,” said the black-bearded man." + TALK,
        "Are you looking",
        "scar-faced man",
    ),
    "a sentence that looks back": (
        "“He was a good man,” said Mrs. Rusk; “and he was a quiet one.” Ned had heard this every Sunday. "
        "“He never shut the gate.”\n\n“Nobody does,” said Ned." + TALK,
        "He never shut",
        "Rusk",
    ),
    "an old woman of another chapter": (
        "CHAPTER I\n\n“Is it far?” asked Ned.\n\n“It is,” said an old woman by the well. She was Berta Quill.\n\n"
        f"“Thank you,” said Ned.\n\n“It is uphill,” said the old woman.{TALK}\n\nCHAPTER II\n\n{WEATHER}\n\n"
        "CHAPTER III\n\nThere was a house by the ford, and Mia knocked.\n\n“Who is there?” asked Mia's aunt.\n\n"
        "“Only the tinker,” said the old woman who kept the door.\n\n“Let him wait,” said Mia.\n\n"
        "“He is wet,” said the old woman." + TALK,
        "He is wet,",
        "door",
    ),
    "another chapter, another captain": (
        "CHAPTER I\n\n“We sail to-night,” said Captain Strand.\n\n“With this wind?” asked Jory.\n\n"
        f"“With any wind,” said the captain.{TALK}\n\nCHAPTER II\n\n{WEATHER}\n\nCHAPTER III\n\n"
        "“The bridge is down,” said Captain Vale.\n\n“Then we swim,” said Odo.\n\n"
        "“I cannot swim,” said the captain." + TALK,
        "I cannot swim,",
        "Vale",
    ),
    "she, in a new chapter": (
        "CHAPTER I\n\n“I am cold,” said Mrs. Rusk.\n\n“So is the soup,” said Jory.\n\n“Then warm it,” said Mrs. Rusk."
        f"{TALK}\n\nCHAPTER II\n\nShe shut the door behind her. Ned Pell was in the chair by the fire.\n\n"
        "“It rains,” she said.\n\n“Sit down, Berta,” said Ned Pell.\n\n“I will stand,” she said.\n\n"
        "“Berta, sit down,” said Ned Pell. Berta sat down." + TALK,
        "It rains,",
        "Berta",
    ),
}


@pytest.mark.parametrize("case", WHO)
def test_who_speaks(case: str) -> None:
    text, begins, wanted = WHO[case]
    quote = next(quote for quote in quoteattr.attribute(text) if quote.text.startswith(begins))
    assert quote.speaker is not None
    assert (quote.speaker.name or "").endswith(wanted), quote.explain()


def test_the_old_women_are_two() -> None:
    text = WHO["an old woman of another chapter"][0]
    found = [q.speaker.id for q in quoteattr.attribute(text) if q.text in ("It is uphill,", "He is wet,") and q.speaker]
    assert len(set(found)) == 2


def test_i_is_no_initial() -> None:
    """``So do I. But`` is nobody's name."""
    text = "“I like it,” said Mia. “So do I. But it is wet,” said Tom.\n\n“Rain,” said Mia.\n\n“Always.”" + TALK
    assert not any("But" in (speaker.name or "") for speaker in quoteattr.attribute(text).speakers)


def test_an_author_who_says_i_now_and_then_takes_no_part() -> None:
    """``I regret to say``: whoever says I twice in a long tale is nobody who is there."""
    talk = "“Is the boat in?” asked Nora Pell.\n\n“Not yet,” said Peter Rask, and looked at the tide again.\n\n"
    aside = "The boat, I regret to say, was late, and the dog, as I hinted before, had eaten the rope.\n\n"
    text = talk * 60 + aside + talk * 60 + aside + "“Well?” said Nora.\n\n“Well what?”\n\n" + talk
    last = next(quote for quote in quoteattr.attribute(text) if quote.text.startswith("Well what"))
    assert last.speaker_name == "Peter Rask"
