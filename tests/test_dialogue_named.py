"""Names told by the way: in talk alone (who says "I", the maid whom somebody calls), or by a sentence about them."""

from __future__ import annotations

import pytest

import quoteattr
from quoteattr.dialogue.newcomers import who_comes
from quoteattr.dialogue.records import Decision, DialogueTurn

# behind each text, so that it reads like a dialogue
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# the text, how the words begin, the speaker's name (None where the text does not tell it), an alias
WHO = {
    "the narrator is called by surname": (
        "The quay was dark when I came down.\n\n“Is that you, Daunt?” asked Captain Rusk.\n\n“It is,” said I.\n\n"
        "“Then mind the rope.”\n\n“I have minded it,” I answered.\n\n“Come aboard, Mr. Daunt,” said the captain.",
        "I have minded",
        "Daunt",
        "Mr. Daunt",
    ),
    "in a turn without a tag too": (
        "I found my aunt in the kitchen.\n\n“You are late, Nell,” said Aunt Berta.\n\n“The bus was late,” I said.\n\n"
        "“It is always the bus.”\n\n“It always is.”\n\n“Sit down, Nell,” said Aunt Berta.\n\nI sat down by the stove.",
        "It always is",
        "Nell",
        None,
    ),
    "the narrator tells it": (
        "My name is Ned Carver, and I was nine that winter.\n\n“Come here,” said my father.\n\n“I won't,” I said.\n\n"
        "“You will,” said my father.\n\nI looked at the door.",
        "I won't",
        "Ned Carver",
        None,
    ),
    "everybody calls the narrator so": (
        "I was late.\n\n“You are late, Miss Dorn,” said the doctor.\n\n“Everybody calls me Nan,” I said.\n\n"
        "“Then I will do so too,” said the doctor.\n\n“If you like,” I said.",
        "If you like",
        "Nan",
        None,
    ),
    "whom the narrator calls is somebody else": (
        "I held the lamp.\n\n“Hold it higher,” said Rusk.\n\n“I can't, Tam,” I said.\n\n“Then give it here.”\n\n"
        "“Take it, Tam,” said I.\n\nRusk took it from me.",
        "Take it",
        None,
        None,
    ),
    "whom the narration names is somebody else": (
        "Pell stood by me at the rail.\n\n“Can you see her, Pell?” asked Captain Rusk.\n\n“I can,” said I.\n\n"
        "“I asked Pell,” said the captain.\n\n“So you did,” I said.\n\nPell laughed.",
        "So you did",
        None,
        None,
    ),
    "whom the narrator speaks of is somebody else": (
        "I was in the yard.\n\n“Have you heard, sir?” asked the lad.\n\n“Of what?” I said.\n\n"
        "“There is a boat in,” said the lad. “Cobb, the ferryman, has seen her.”\n\n“Then call Cobb,” I said.\n\n"
        "“He is asleep, sir.”\n\n“Wake him,” said I.",
        "Wake him",
        None,
        None,
    ),
    "somebody presents the narrator": (
        "I had the oars.\n\n“Steady, Mr. Rowe,” said Ned Pell. “There is a bar here.”\n\n“I know it,” I said.\n\n"
        "“My cousin, Mr. Walter Rowe, knows every bar,” said Ned to the lad.\n\n“I do,” I said.\n\n"
        "“Then mind it, Mr. Rowe.”\n\n“I am minding it,” said I.",
        "I am minding",
        "Walter Rowe",
        "Mr. Rowe",
    ),
    "what an apposition names is not called": (
        "I let her in.\n\n“I am here for my uncle, Josiah Quill. He is dead,” said Miss Rusk.\n\n“When?” I asked.\n\n"
        "“I told my uncle, Josiah Quill, to wait,” said Miss Rusk.\n\n“And did he?” I said.",
        "And did he",
        None,
        None,
    ),
    "a maid who is called": (
        "The maid opened the door.\n\n“There is a man in the garden, ma'am,” said the maid.\n\n"
        "“Then send him away, Hannah,” said Mrs. Rusk.\n\n“He won't go,” said the maid.\n\n"
        "“Nonsense, Hannah,” said Mrs. Rusk. “Shut the window.”\n\n“Yes, ma'am,” said the maid.",
        "He won't",
        "Hannah",
        "maid",
    ),
    "a question that begins with Will is no name": (
        "Joan Lisle turned round on her stool.\n\n“Will Mr Harding be long?” asked Joan.\n\n“No,” said the clerk.\n\n"
        "Mr Harding came in with his hat on.\n\n“I am here,” said Mr Harding.\n\n“Good,” said Joan.",
        "I am here",
        "Harding",
        "Mr Harding",
    ),
}


# a sentence that tells somebody's name, how they are spoken of by and by, the name
TOLD = {
    "somebody's name was": ("The boy's name was Kit Rusk. He had a goat.", "the boy", "Kit", "Kit Rusk"),
    "whose name was": ("There was a tall woman at the oven, whose name was Ada Rusk.", "the woman", "Ada", "Ada Rusk"),
    "called so": ("There was a porter there called Odo Finch.", "the porter", "Odo", "Odo Finch"),
    "the name of": ("The name of the wren was Tuppence, and she was small.", "the wren", "Tuppence", "Tuppence"),
    "a name and the noun": ("They woke up Hazel the dormouse.", "the dormouse", "Hazel", "Hazel"),
}


@pytest.mark.parametrize("name", TOLD)
def test_names_that_a_sentence_tells(name: str) -> None:
    """Name and description mean one speaker, of that name."""
    sentence, before, after, wanted = TOLD[name]
    text = (
        f"{sentence}\n\n“Who is there?” asked Mia.\n\n“Nobody at all,” said {before}.\n\n“I see a goat,” said Mia.\n\n"
        f"“It is a dog,” said {after}.\n\n“It has horns,” said Mia.\n\n“Some dogs do,” said {before}.{TALK}"
    )
    quotes = [q for q in quoteattr.attribute(text) if q.text.startswith(("Nobody at", "It is a", "Some dogs"))]
    assert [quote.speaker_name for quote in quotes] == [wanted] * 3
    assert len({quote.speaker.id for quote in quotes if quote.speaker is not None}) == 1


def test_what_is_given_to_somebody_is_not_them() -> None:
    """``gave Hazel the book``"""
    text = "Mia gave Hazel the book.\n\n“Thank you,” said Hazel.\n\n“It is old,” said Mia.\n\n“So it is,” said Hazel."
    quotes = quoteattr.attribute(text + TALK).quotes
    assert quotes[0].speaker is not None
    assert quotes[0].speaker.aliases == ()


@pytest.mark.parametrize("name", WHO)
def test_names_that_the_talk_tells(name: str) -> None:
    """A row of the table."""
    text, begins, wanted, alias = WHO[name]
    [quote] = [quote for quote in quoteattr.attribute(text + TALK) if quote.text.startswith(begins)]
    assert quote.speaker is not None
    assert quote.speaker.name == wanted
    assert alias is None or alias in quote.speaker.aliases


def test_another_name_beside_a_name() -> None:
    """``Poppy, otherwise Ellen``, is one girl, and ``Clover, whose real name was Frances``, another."""
    text = (
        "Mr. Lorne had two girls, Poppy, otherwise Ellen, and Clover, whose real name was Frances.\n\n“I am tired,” "
        "said Poppy.\n\n“So am I,” said Clover.\n\n“You always are,” said Ellen.\n\n“It is the heat,” said Frances."
    )
    assert [q.speaker_name for q in quoteattr.attribute(text + TALK)][:4] == ["Poppy", "Clover", "Poppy", "Clover"]


def test_a_trade_behind_a_form_of_address_is_a_surname() -> None:
    """``Mrs Sexton`` and ``Mr. Butler`` are the same whenever they speak, ``Mr. President`` has no name."""
    text = (
        "Mrs Sexton was at the window.\n\n“Who is it?” said Mrs Sexton.\n\nMr. Butler came in.\n\n“I am wet,” "
        "said Mr. Butler.\n\n“Then sit by the fire,” said Mrs Sexton.\n\n“I thank you,” said Mr. Butler."
    )
    quotes = quoteattr.attribute(text + TALK).quotes[:4]
    assert [quote.speaker_name for quote in quotes] == ["Sexton", "Butler", "Sexton", "Butler"]
    assert len({quote.speaker.id for quote in quotes if quote.speaker is not None}) == 2
    assert quoteattr.attribute("“I rise to speak,” said Mr. President.").quotes[0].speaker_name == "Mr. President"


def test_why_the_narrator_has_a_name() -> None:
    """The evidence says that it is the talk that names the narrator, and the name stands once among the speakers."""
    text = WHO["the narrator is called by surname"][0]
    result = quoteattr.attribute(text + TALK)
    quote = next(quote for quote in result if quote.text.startswith("I have minded"))
    assert "narrator" in (quote.evidence.resolution or "")
    assert [speaker.name for speaker in result.speakers].count("Daunt") == 1


BY_TWO_NAMES = (
    "“Is the boat ready?” asked Kitty, coming down to the quay with her hat in her hand.\n\n"
    "“Not before noon,” said he.\n\n“Then I must wait,” said Miss Holm, and she sat down on a coil of rope.\n\n"
    "“You may wait in the shed,” said Garrow, without looking round.\n\n“It smells of fish,” said she.\n\n"
    "“It is a fish shed.”\n\n“How clever you are!” said Miss Holm, laughing.\n\n“I am told so,” said he.\n\n"
    "“By whom?” said Kitty.\n\n“By the fish,” said Garrow. He threw the rope to the boy.\n\n"
    "“They know you well, then,” said Miss Holm.\n\n"
)


def test_a_surname_and_a_given_name_that_never_meet() -> None:
    """Whoever talks with a man under two names in turn is one woman, unless the two stand side by side."""
    quotes = [q for q in quoteattr.attribute(BY_TWO_NAMES + TALK) if q.text.startswith(("Then I must", "By whom"))]
    assert len({quote.speaker.id for quote in quotes if quote.speaker is not None}) == 1
    beside = BY_TWO_NAMES + "Kitty took Miss Holm by the arm, and Miss Holm kissed Kitty.\n\n"
    quotes = [q for q in quoteattr.attribute(beside + TALK) if q.text.startswith(("Then I must", "By whom"))]
    assert [quote.speaker_name for quote in quotes] == ["Holm", "Kitty"]


def test_a_newcomer_answers_to_the_name_just_called() -> None:
    """Whether the girl or Bess speaks is one thing where Bess was called: they may be one."""
    turns = [DialogueTurn(0, [0], addressed=[7]), DialogueTurn(1, [1])]
    decisions: list[Decision | None] = [Decision(2, 0.9), Decision(5, 0.45, {5: 0.45, 3: 0.3, 7: 0.2})]
    assert who_comes(turns, decisions, 1) == 5
    turns[0].addressed.clear()
    assert who_comes(turns, decisions, 1) == -1
