"""Three and more in a scene, some of them known only by a description: who is meant, and who is somebody else."""

from __future__ import annotations

import pytest

import quoteattr

# the text, how the words begin, what the speaker is called (None: several, whom the text does not name there)
WHO: dict[str, tuple[str, str, str | None]] = {
    "the newcomer of one scene is not the first name of the next": (
        "Rosa was in the kitchen when an old woman in a shawl came in.\n\n"
        "“Is there any soup?” asked the old woman.\n\n“There is bread,” said Rosa.\n\n"
        "The old woman sat down by the stove. “Bread will do,” she said.\n\n“It is yesterday's.”\n\n"
        "“So am I,” said the old woman.\n\n* * *\n\n"
        "Amara found the doctor in the parlour.\n\n“The road is under water,” said Amara.\n\n“Since when?”\n\n"
        "“Since Tuesday,” Amara said.",
        "So am I",
        "old woman in a shawl",
    ),
    "whoever looks in is not whom the text has described": (
        "A tall woman and Leila were sitting in the garden.\n\n“It is late,” said the tall woman.\n\n"
        "“Not very.” Leila laughed.\n\nThe tall woman folded her hands. “I gave my word.”\n\n“You did,” she said.\n\n"
        "There was a knock, and Joan Pascoe looked in.\n\n“Is it far?” Joan Pascoe asked.\n\n"
        "“Two miles,” said Leila.\n\nThe tall woman rose and shut the door. “Perhaps three.”\n\n"
        "“Thank you,” said Joan Pascoe.",
        "Perhaps three",
        "tall woman",
    ),
    "before a sentence of things": (
        "Helen and the nurse were in the cabin when Lewis Carrow came in.\n\n“Is it far?” asked the nurse.\n\n"
        "“Who told you that?” Helen asked.\n\n“Nobody.”\n\n“I thought so,” said Helen.\n\n"
        "Carrow crossed to the window and stood there with his back to the room. The rain ran down the glass. "
        "“The lamp has gone out again. Nobody told me so.”\n\n“I did,” said Helen.",
        "The lamp has",
        "Lewis Carrow",
    ),
    "both": (
        "Mia and Leila were sitting in the kitchen.\n\n“It is late,” said Mia.\n\n“Is it?” said Leila.\n\n“Ten.”\n\n"
        "“Supper!” called Ned from the yard.\n\n“Coming!” cried both.",
        "Coming",
        None,
    ),
    "sparks do not cry": (
        "Mia and Leila were sitting in the kitchen.\n\n“It is late,” said Mia.\n\n“Is it?” said Leila.\n\n“Ten.”\n\n"
        "A log fell in the grate and sent up a shower of sparks.\n\n“Oh!” they cried together.",
        "Oh",
        None,
    ),
    "her mother is not she": (
        "Ada and her mother were sitting in the schoolhouse when the light began to fail.\n\n"
        "“The bailiff would tell you the same,” replied her mother. “There are worse things than rain.”\n\n"
        "There was a knock, and a young soldier looked in.\n\n“They will be here by noon!” he declared.\n\n"
        "“Is there anything left in the jug?” her mother asked.",
        "The bailiff",
        "mother",
    ),
    "my aunt is no man": (
        "My aunt was in the long barn when I came down, and Bram stood at the window.\n\n"
        "“What has become of the money?” asked my aunt.\n\n“It is spent,” said Bram.\n\n“All of it?” I asked.\n\n"
        "“Nearly.”\n\nMy aunt looked at me. “I never liked this place.”",
        "What has become",
        "aunt",
    ),
    "fetch somebody is no name": (
        "I found the nurse alone in the hut.\n\n“Ask Gilbert. He has the key,” said the nurse.\n\n"
        "“He has gone home,” I said.\n\n“Ask Gilbert. He will know.”\n\nI shook my head. “He will not.”\n\n"
        "“Ask Gilbert. I will wait,” said the nurse.\n\n“I cannot stay,” I said.",
        "He has gone",
        None,
    ),
    "he is no crowd": (
        "The ferryman and an old woman stood on the quay.\n\n“Is it late?” asked the old woman.\n\n"
        "“Very,” said the ferryman.\n\n"
        "“Boat!” shouted the children from the wall.\n\n“Hush,” said the old woman.\n\n"
        "“Let them be,” he murmured.",
        "Let them",
        "ferryman",
    ),
}


@pytest.mark.parametrize("case", WHO, ids=str)
def test_who_speaks(case: str) -> None:
    text, begins, who = WHO[case]
    quote = next(quote for quote in quoteattr.attribute(text).quotes if quote.text.startswith(begins))
    assert quote.speaker_name == who
