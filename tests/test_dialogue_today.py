"""Tales of today: few tags, long beats, streets and phones, and people who tell their names when they meet."""

from __future__ import annotations

import pytest

import quoteattr

OPENING = (
    "Lena Marsh put the kettle on. Tom Garvey stood at the window.\n\n"
    "“You're early,” said Lena.\n\n“The bus was early,” said Tom.\n\n"
)
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# the text between these, how the quotation begins, and who speaks it
TOLD = {
    "a newcomer tells her name": (
        "A woman in a red raincoat came up the stairs and looked at Tom's suitcase.\n\n"
        "“Nadia Brandt.” She held out a hand.\n\n“Tom Garvey,” he said, and shook it.\n\n"
        "“You look as if you slept here.”\n\n“I did.”",
        "You look as if",
        "Nadia Brandt",
    ),
    "and he tells his": (
        "A woman in a red raincoat came up the stairs and looked at Tom's suitcase.\n\n"
        "“Nadia Brandt,” she said.\n\n“Tom Garvey.”\n\n“You look as if you slept here.”\n\n“I did.”",
        "Tom Garvey.",
        "Tom Garvey",
    ),
    "not whoever was asked about": (
        "A woman in a red raincoat came up the stairs.\n\n“Who owns the boat?” she asked.\n\n"
        "“Nadia Brandt,” he said.\n\n“And who rows it?”\n\n“I do.”",
        "Nadia Brandt",
        "Tom Garvey",
    ),
    "call me": (
        "Nadia Brandt had written twice about the roof. An old lady in a green apron opened the door to Tom.\n\n"
        "“Mrs. Brandt?” he asked.\n\n“Please, call me Nadia.”\n\n“I came about the roof.”",
        "Please, call me",
        "Nadia Brandt",
    ),
    "whose house has been rung up": (
        "Tom rang the number that Nadia Brandt had left. It was picked up at once.\n\n"
        "“Brandt speaking.”\n\n“I've got your boat,” Tom said.",
        "Brandt speaking.",
        "Nadia Brandt",
    ),
    "stairs are nobody": (
        "“What do you want here?” The stairs complained under her feet.\n\n“Nothing,” Tom said.",
        "What do you want here?",
        "Lena Marsh",
    ),
    "behind a long act whoever acts goes on": (
        "“We can try,” said Tom, and he emptied his pockets on the table and sorted the plugs and the wires and the "
        "screws into three rows, and pushed the first row over to the lamp where he could see it.\n\n"
        "“These are for the radio. The rest is spare.”\n\n“And what are those?” Lena touched the screws.\n\n“Don't.”",
        "These are for the radio",
        "Tom Garvey",
    ),
    "the one named last is there": (
        "Nadia Brandt took the bus at noon, because Nadia had a boat to paint, and Nadia never waited for anybody.\n\n"
        "Tom let the phone ring.\n\nHe went down to the harbour and looked at the ropes.\n\nThe tide was out.\n\n"
        "The gulls were asleep on the wall.\n\nHe walked all the way round to the pump.\n\nIt was dry.\n\n"
        "He counted the steps.\n\nThe kitchen smelled of soap when he came back. Olga Finch sat on the stove.\n\n"
        "“Where were you?”\n\n“At the harbour,” Tom said.",
        "Where were you?",
        "Olga Finch",
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_who_speaks_today(name: str) -> None:
    """A row of the table."""
    text, begins, wanted = TOLD[name]
    quote = next(q for q in quoteattr.attribute(OPENING + text + TALK) if q.text.startswith(begins))
    assert quote.speaker_name == wanted


def test_a_street_is_nobody() -> None:
    """Not even where nobody else is near: ``Weir Road`` does not answer the bell."""
    text = (
        "Tom Garvey drove past the quarry in the rain.\n\n“Nobody lives here,” Tom said.\n\nWeir Road ended at a gate. "
        "Weir Road had no lamps, and Weir Road led nowhere. He rang the bell twice.\n\n“Who's there?”\n\n"
        "“It's me,” Tom said.\n\n“Who is me?”\n\n“I came about the boat,” Tom said.\n\n“Which boat?”"
    )
    assert "Weir Road" not in {quote.speaker_name for quote in quoteattr.attribute(text)}


def test_whispered_words_have_an_owner() -> None:
    """``Mia's whispered “Oh no”``: Mia, and no firm called Mia's."""
    quote = quoteattr.attribute("It was quiet enough for Mia's whispered “Oh no” to reach the door.").quotes[0]
    assert quote.speaker_name == "Mia"
