"""People whom a tale tells apart, or shows to be one, though a description was taken for somebody else at first."""

from __future__ import annotations

import pytest

import quoteattr

# the text, how the words begin, what the speaker is called
WHO = {
    "the lawyer speaks to Vane, so he is not Vane": (
        "The cousins sat down. Mr. Aldous pushed a chair towards Gervase Vane, the lawyer standing by the stove.\n\n"
        "“Begin,” said Vane.\n\n“I shall, Mr. Vane,” said the lawyer.\n\n“Who gets the house?” asked Vane.\n\n"
        "“You do, Mr. Vane,” said the lawyer.\n\n“And the boat?”\n\n“Mr. Vane has the boat too,” said the lawyer.\n\n"
        "“Good,” said Vane.\n\n“There is one thing more,” said the lawyer.",
        "There is one",
        "lawyer",
    ),
    "the Irishman answers to Dermot": (
        "The Irishman put down his fiddle.\n\n“You'll be wanting the table of tides, Mr. Lowe,” said the Irishman.\n\n"
        "“I shall, Dermot,” said Lowe. “And a lantern.”\n\n“There's but the one,” the Irishman replied.\n\n"
        "“Then lend it me, Dermot.”\n\n“I will not,” said the Irishman.\n\n"
        "Lowe laughed. “Dermot, you are a hard man.”\n\n“I am,” said Dermot.",
        "There's but",
        "Dermot",
    ),
    "he continued, in a paragraph of its own": (
        "Hobday shut the gate behind Mr. Pym. Arthur Leeming leaned on the wall.\n\n"
        "“Not a soul shall go near that boat, Hobday,” said Leeming.\n\n“They had better not try,” cried Hobday.\n\n"
        "“You can sleep sound. I have seen to the rope.”\n\n"
        "“Pym,” he continued, “run and say that we are on our way.”\n\n“I will,” said Pym.",
        "You can sleep",
        "Leeming",
    ),
    "Mr. Preece went on": (
        "Mr. Preece stood at the door. “I have looked,” said Mr. Preece.\n\n“Do not hurry him,” said Clara.\n\n"
        "“I am not afraid,” said Lettice, who had turned as white as paper; and Mr. Preece went on.\n\n"
        "“The pantry was empty, and so was the yard.”\n\n“Well?” asked Clara.",
        "The pantry",
        "Preece",
    ),
    "the little man is not the tall man": (
        "Three men were playing cards under the lamp. One was a little man in gaiters. Another was tall. "
        "The third, who had a cough, was a shabby man.\n\n“Whose deal is it?” said the tall man.\n\n"
        "“Mine,” said the shabby man.\n\n“Yours was the last,” said the brisk little man.\n\n"
        "“It was not,” said the tall man, “for I dealt it.”\n\n"
        "The shabby man only coughed.\n\n“You would say so,” said the little man.",
        "You would say",
        "little man",
    ),
    "a tall, thin man is one phrase": (
        "“Good evening,” said a tall, thin man.\n\n“We are shut,” said Ann Tull.\n\n“At nine?” asked the thin man.\n\n"
        "“At nine,” said Ann Tull.\n\n“Is this the road to Pell?” asked the tall man.",
        "Is this the road",
        "tall, thin man",
    ),
}


@pytest.mark.parametrize("case", WHO, ids=str)
def test_who_speaks(case: str) -> None:
    text, begins, wanted = WHO[case]
    quote = next(quote for quote in quoteattr.attribute(text).quotes if quote.text.startswith(begins))
    assert quote.speaker is not None
    called = quote.speaker.name or (quote.speaker.mention.text if quote.speaker.mention else "")
    assert wanted in called


# a text, and the words of two quotations that one entry speaks
ONE = {
    "the constable is the stout, sleepy-looking constable": (
        "The stout, sleepy-looking constable put down his cup. “Evening,” said the constable.\n\n"
        "“We are shut,” said Ann Tull.\n\n“Shut?” said the stout, sleepy-looking constable.\n\n“Since nine.”",
        ("Evening", "Shut?"),
    ),
    "a name in somebody's words stands beside nobody": (
        "The boatman tied the rope.\n\n“It blows, Mr. Lowe,” said the boatman.\n\n"
        "“Sit down, Tam,” said Lowe, and the boatman sat.\n\n“Is there tea?” asked the boatman.\n\n"
        "“On the hob, Tam,” said Lowe.\n\n“I see it,” said the boatman.\n\n“Then help yourself, Tam.”\n\n"
        "“I will,” said Tam.",
        ("It blows", "I will"),
    ),
}


@pytest.mark.parametrize("case", ONE, ids=str)
def test_one_entry(case: str) -> None:
    text, begins = ONE[case]
    quotes = quoteattr.attribute(text).quotes
    found = [next(quote for quote in quotes if quote.text.startswith(words)) for words in begins]
    speakers = [quote.speaker.id if quote.speaker is not None else None for quote in found]
    assert speakers[0] is not None
    assert len(set(speakers)) == 1
