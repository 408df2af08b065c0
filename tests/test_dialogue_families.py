"""Families that share a surname: each of them has one entry, and nobody else's words are in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest
from test_dialogue import Scene, read_scene

import quoteattr
from quoteattr.types import Attribution

FAMILIES = Path(__file__).parent / "data" / "families"

# the share of the quotations of each chapter that stand in the entry that is mostly their speaker's
FLOORS = {"crofts": 0.85, "grays": 0.9, "harlands": 0.88, "marlowes": 0.88, "rudges_and_others": 0.88}


def share_by_entry(scene: Scene, answer: Attribution) -> float:
    """The share of quotations in an entry that is mostly their speaker's, who is mostly in it."""
    quotes = [quote for quote in answer if quote.kind != "indirect"]
    pairs = []
    for offset, who in scene.spoken:
        quote = next((q for q in quotes if any(s.start <= offset < s.end for s in q.spans)), None)
        pairs.append((who, quote.speaker.id if quote is not None and quote.speaker is not None else None))
    entries: dict[str, Counter[int | None]] = defaultdict(Counter)
    people: dict[int | None, Counter[str]] = defaultdict(Counter)
    for who, entry in pairs:
        entries[who][entry] += 1
        people[entry][who] += 1
    right = [
        entry is not None and entries[who].most_common(1)[0][0] == entry and people[entry].most_common(1)[0][0] == who
        for who, entry in pairs
    ]
    return sum(right) / len(pairs)


@pytest.mark.parametrize("name", FLOORS)
def test_one_entry_for_each_of_a_family(name: str) -> None:
    """Father and son, mother and daughter, a captain and his brother are not one person."""
    scene = read_scene(FAMILIES / f"{name}.txt")
    assert share_by_entry(scene, quoteattr.attribute(scene.text)) >= FLOORS[name]


# behind each text, so that it reads like a dialogue
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# a chapter in which nobody comes up
RAIN = "CHAPTER II\n\n" + "The rain fell on the quay. Nobody came to the door. " * 80
LISLES = (
    "Mr. Edgar Lisle rang for his clerk.\n\n“The desk is free,” said Mr. Lisle.\n\n“Yes, sir,” said the clerk.\n\n"
    f"{RAIN}\n\nRobert Lisle came home in May. “Is there tea?” asked Robert.\n\n“There is,” said the cook.\n\n"
    "“And toast?” asked Mr. Lisle.\n\n“Toast too,” said the cook."
)

# the text, how the words begin, the speaker's name
WHO = {
    "her father goes by the surname, and she is known to be she": (
        "“The boat is late,” said the maid.\n\nMarsh took off his hat. “It is always late,” said Marsh.\n\n"
        "Mr. Marsh sat down to his soup. “Is Miss Marsh in?” he asked.\n\n“No, sir,” said the maid.\n\n"
        "Clara Marsh came up the path. She was wet through.\n\n“I am late,” said Miss Marsh.\n\n"
        "“Sit down, Clara,” said the maid. Clara hung up her hat.",
        "I am late",
        "Clara Marsh",
    ),
    "a mister before a given name": (
        "Mr. Edgar Lisle rang for his clerk.\n\n“Mr. Robert will take the desk,” said Mr. Lisle.\n\n"
        "“Yes, sir,” said the clerk.\n\nRobert Lisle came at nine.\n\n“Good morning, Mr. Robert,” said the clerk.\n\n"
        "“Is the desk mine?” asked Mr. Robert.",
        "Is the desk mine",
        "Robert Lisle",
    ),
    "chapters later the surname is the son's": (LISLES, "And toast?", "Robert Lisle"),
    "whoever speaks of the son is his father again": (
        f"{LISLES}\n\nCHAPTER III\n\n“You rang, sir?” said the clerk.\n\n“Shut the door,” said Mr. Lisle.\n\n"
        "“Robert is not to hear of this,” said Mr. Lisle.\n\n“No, sir,” said the clerk.",
        "Shut the door",
        "Edgar Lisle",
    ),
    "the young man is not the short, dark man": (
        "A short, dark man came in and sat down.\n\n“Tea,” said the dark man.\n\n“Presently,” said Ada Pell.\n\n"
        "Ned Orme put down his oars.\n\n“Is it hot?” asked the young man.\n\n“It is,” said Ada.",
        "Is it hot?",
        "Ned Orme",
    ),
    "an adjective before a name that a parser takes for a noun": (
        "“It was a long way,” said the persevering Robert.\n\n“It was,” said Ada.\n\n“It was,” said Robert.",
        "It was a long way",
        "Robert",
    ),
    "a bare surname is the husband's": (
        "Tansley was mending a coop. Mrs. Tansley poured out the tea.\n\n“Sit down, Mr. Tansley,” said the cook.\n\n"
        "“Presently,” said Tansley.\n\n“Do sit down,” said Mrs. Tansley.",
        "Do sit down",
        "Mrs. Tansley",
    ),
    "a professor beside a miss": (
        "Phyllis Marsh poured the tea. Professor Marsh was asleep.\n\n“Will you play, Miss Marsh?” asked Peter.\n\n"
        "“I will,” said Phyllis.\n\n“What?” said Professor Marsh, and opened his eyes.",
        "What?",
        "Professor Marsh",
    ),
    "a father who speaks of his son": (
        "Rudge sat down to his soup.\n\n“Where is Martin?” said Rudge.\n\n“In the loft,” said Nan.\n\n"
        "Martin Rudge put his head through the trap.\n\n“Here,” said Martin.\n\n“Come down, Martin,” said Rudge.",
        "Come down, Martin",
        "Rudge",
    ),
    "the man who introduces himself later": (
        "Two men stood on the lawn. Ida Pell held the gate.\n\n“Come in,” said the man.\n\n“We are late,” said Ida.\n\n"
        "The man, who had since introduced himself as Mr. Wick, lit his pipe.\n\n“It is early,” said Mr. Wick.",
        "Come in",
        "Wick",
    ),
    "her mother is she whom the daughter calls Mamma": (
        "Mrs. Quill looked up. Lottie had come in with the cat.\n\n“It is wet, Mamma,” said Lottie.\n\n"
        "“Then dry it,” said Mrs. Quill.\n\nLottie laughed.\n\n“It bites,” said Lottie.\n\n“Let it,” said her mother.",
        "Let it",
        "Quill",
    ),
    "daddy is whom the daughter calls Daddy": (
        "They were at tea. Mr. Lorne had put down his paper.\n\n“May we go to the pond, Daddy?” asked Nora.\n\n"
        "“You may not,” said Mr. Lorne.\n\n“Oh, do let us, Daddy!” cried Nora.\n\n“It is too deep,” said Mr. Lorne.\n\n"
        "“We can swim, Daddy,” said Nora.\n\n“So can the eels,” said daddy.",
        "So can the eels",
        "Lorne",
    ),
    "and so is Poor Daddy, who goes by his name": (
        "They were at tea. Mr. Lorne had put down his paper.\n\n“May we go to the pond, Daddy?” asked Nora.\n\n"
        "“You may not,” said Mr. Lorne.\n\n“Oh, do let us, Daddy!” cried Nora.\n\n“It is too deep,” said Mr. Lorne.\n\n"
        "Nora looked at Poor Daddy.\n\n“We can swim, Daddy,” said Nora.\n\n“So can the eels,” said Poor Daddy.",
        "So can the eels",
        "Lorne",
    ),
    "the maid who came in is not the lady who was there": (
        "Mrs. Holm was at the window. The maid came in.\n\n“Who is it?” said Mrs. Holm.\n\n"
        "“Mr. Rask,” said the maid.\n\n“Show him in,” said Mrs. Holm.\n\n“Yes, ma'am,” said the maid.",
        "Mr. Rask",
        "maid",
    ),
    "Auntie Grace is Aunt Grace": (
        "Nora Pell ran up the stairs. Aunt Grace was at the window, and Hugh Pell sat by the fire.\n\n"
        "“You are late,” said Aunt Grace.\n\n“I know, Auntie Grace,” said Nora.\n\n“Where were you?”\n\n"
        "“At the mill,” said Nora.\n\n“Then go to bed,” said Auntie Grace.",
        "Then go to bed",
        "Aunt Grace",
    ),
    "whoever asks goes on behind a shake of the head": (
        "“Where is Hal?” asked Nora.\n\n“I have not seen him,” said Peter.\n\n“Not since Monday?”\n\n"
        "Peter shook his head.\n\n“Then he is gone.”",
        "Then he is gone",
        "Nora",
    ),
    "the other is not who has just spoken": (
        "Nora Pell and Jack Rask stood on the quay.\n\n“I did nothing,” said Jack. “Nothing!” cried the other.\n\n"
        "“Nothing at all,” said Jack.",
        "Nothing!",
        "Nora Pell",
    ),
    "her mother is no Miss": (
        "“Are you cold, Miss Holm?” asked Rudge.\n\n“No,” said Ada Holm.\n\n"
        "Edwin Holm was on the porch with Mrs. Holm.\n\n“Will you drive, Miss Holm?”\n\n"
        "“I would rather walk,” said Ada Holm, and Mr. Holm laughed.\n\n“Come in to supper,” said Mrs. Holm.",
        "Come in to supper",
        "Mrs. Holm",
    ),
    "his aunt beside her name is she from then on": (
        "Oleg Brandin came home with his aunt, Vera Lukinishna Holt. Dunya the cook and Anna Brandin were in the "
        "yard.\n\n“Who has let the stove go out?” asked Dunya.\n\n“I have,” said Anna.\n\n"
        "“You are no help,” said Oleg's aunt. “Bring the wood.”\n\n“It is wet,” said Dunya.\n\n"
        "“Then dry it,” said Vera Lukinishna.\n\n“Dry it where?” asked Anna.\n\n“On the roof,” said his aunt.",
        "You are no help",
        "Vera Lukinishna Holt",
    ),
    "Granny is whom all of them call so": (
        "Vera Holt laid the table. Nils and Mia came in from the barn.\n\n“Granny, where is the cat?” asked Nils.\n\n"
        "“In the loft,” said Vera Holt.\n\n“Granny, may I fetch it?” asked Mia.\n\n“You may not,” said Vera Holt. "
        "“Sit down.”\n\n“I am never hungry before nine,” said Nils.\n\n“You will be,” said Granny.",
        "You will be",
        "Vera Holt",
    ),
    "their aunt is the one aunt there": (
        "Oleg Brandin lived with his aunt, Vera Holt, and with Mia Lund and Anna Lund.\n\n“It is mine,” said Oleg.\n\n"
        "“It is mine,” said Mia.\n\nAnna pulled at the whip. Mia came nearer.\n\n"
        "“You have all gone mad,” said their aunt.\n\n“He began it,” said Mia.",
        "You have all gone mad",
        "Vera Holt",
    ),
    "whoever asks goes on behind a blush and no reply": (
        "Judge Pell had one question left for Anders Holm.\n\n“Where were you on Friday?” asked Pell.\n\n"
        "“At home,” said Holm.\n\n“Who was with you?”\n\nHolm blushed, and made no reply.\n\n"
        "“I ask you for the second time. Who was with you?”",
        "I ask you",
        "Pell",
    ),
    "a name asked back is not spoken to": (
        "Ada Lund and Per Holm sat at the table. Mia Rusk was late.\n\n“I have been to the mill,” said Ada.\n\n"
        "“Was Mia there?”\n\n“Mia? I have not seen her since noon.”\n\n“Then she is lost.”\n\n"
        "“She is never lost.”\n\n“I shall ask the miller.”",
        "Then she is lost",
        "Per Holm",
    ),
    "an adverb before a name is no part of it": (
        "Yawningly Grushenko sat down by the stove. Ilka coughed.\n\n“Are you cold?” asked Grushenko.\n\n"
        "“No,” said Ilka.",
        "Are you cold?",
        "Grushenko",
    ),
    "a captain is no one of two whom nothing calls so": (
        "The stone was to Maud Selwyn and her lord, Hugh Selwyn of the Moor, who had lain there three hundred years. "
        "Maud had died young.\n\n“Is it far to the inn?” asked Captain Selwyn, who had only come down that day."
        "\n\n“A mile,” said the clerk.\n\n“Then I shall walk,” said Captain Selwyn. “Who was Maud?”\n\n“Nobody knows.”",
        "Then I shall walk",
        "Selwyn",
    ),
    "Mrs without a dot is not whom the talk calls Miss": (
        "Ada Holm and Lena Holm came in from the garden.\n\n“Are you cold, Miss Holm?” asked Garrow.\n\n“No,” said Ada "
        "Holm.\n\nMrs Holm looked down from the stairs.\n\n“Shut the door,” said Mrs Holm.\n\n“Will you come to the "
        "pier, Miss Holm?” said Garrow.\n\n“Perhaps,” said Ada.\n\nMr Holm coughed.\n\n“Not before dinner,” said Mrs "
        "Holm.",
        "Not before dinner",
        "Mrs Holm",
    ),
}


@pytest.mark.parametrize("case", WHO)
def test_who_of_them_speaks(case: str) -> None:
    """Who of those with one name, or of two who talk, is meant."""
    text, begins, name = WHO[case]
    quote = next(q for q in quoteattr.attribute(text + TALK) if q.text.startswith(begins))
    assert quote.speaker is not None
    assert quote.speaker.name == name
