"""One entry for each person of a tale: names told in talk, descriptions, voices, places, relatives."""

from __future__ import annotations

import pytest

import quoteattr

# behind each text, so that it reads like a dialogue
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# the text, how the words begin, the speaker's name (its last word) or None for the narrator
WHO = {
    "who says her name": (
        "A girl in grey stood on the step. She had a trunk.\n\n“What do you want?” asked Mr. Rask.\n\n"
        "“To come in,” said the girl. “My name is Xanthe Quill.”\n\n“Then come in,” said Mr. Rask.\n\n"
        "“I wrote to you,” said Miss Quill.",
        "I wrote to you",
        "Quill",
        "Xanthe Quill",
    ),
    "a name that follows its bearer": (
        "“Who is there?” asked Mia.\n\n“Nobody,” said a voice.\n\nA lantern came round the wall.\n\n"
        "“That is no answer,” said Mia.\n\n“Tarn's the name,” he said.\n\nTarn put the lantern down.\n\n"
        "“What do you want, Mr. Tarn?” asked Mia.\n\n“Supper,” said Tarn.",
        "Nobody",
        "Tarn",
        None,
    ),
    "a freckled man is the freckled man": (
        "“Is the boat in?” asked Berta Rusk.\n\n“Not yet,” murmured Hal Pimm by the side of a freckled man.\n\n"
        "“Ah!” said the freckled man.\n\n“We must wait,” said Hal Pimm.\n\n“Here?” asked the freckled man.",
        "Ah!",
        "man",
        "freckled man",
    ),
    "a given name tells that he is another": (
        "“Is the boat in?” asked Svetlana.\n\n“Not yet,” said Captain Rusk.\n\nSvetlana looked at the tide, and "
        "Captain Rusk at the gulls. Svetlana had the bags.\n\n“It will be late,” he said at last.",
        "It will be late,",
        "Rusk",
        None,
    ),
    "a rank and a name, from somewhere": (
        "“Open!” said Mia.\n\nTom Rask opened the door. A big man in a cloak stood on the step.\n\n"
        "“Sergeant Vale, of the Fourth,” he said. “Who are you?”\n\n“Nobody,” said Tom Rask.\n\n"
        "Sergeant Vale laughed. “Then I am looking for somebody,” he said.",
        "Sergeant Vale",
        "Vale",
        None,
    ),
    "Captain Holm is not Sir Ned Holm": (
        "Sir Ned Holm sat by the fire with Miss Holm. Captain Holm came in from the yard.\n\n"
        "“The bridge is gone,” said Captain Holm.\n\n“Then you must swim,” said Sir Ned Holm.\n\n"
        "“I shall wait,” said Captain Holm.",
        "I shall wait",
        "Holm",
        "Captain Holm",
    ),
    "whoever is told who he is answers": (
        "“It is late,” said Tom Rask.\n\n“It is,” said Ned Pell. Mr. Vane shut the door behind him.\n\n"
        "“You must be Mr. Vane,” said Tom Rask.\n\n“I am. And you?”\n\n“His brother,” said Ned Pell.",
        "I am. And you?",
        "Vane",
        None,
    ),
    "the lawyer is he who is called by name": (
        "Mr. Crake came down the stair, and Mia looked up.\n\n“He sees nobody,” said Mr. Crake.\n\n"
        "“He will see me,” said Mia.\n\n“I fear not,” said the lawyer.\n\n"
        "“You fear a great deal, Mr. Crake,” said Mia.\n\n"
        "Mr. Crake bowed to her.\n\n“I am paid for it,” said the lawyer.\n\n“Not by me,” said Mia.",
        "I fear not",
        "Crake",
        None,
    ),
    "the boatman who speaks to him is another": (
        "“A boat!” cried Mr. Crake.\n\n“There is none,” said the boatman.\n\n“Then swim for one,” said Mr. Crake.\n\n"
        "“I cannot swim,” said the boatman.",
        "I cannot swim",
        "boatman",
        None,
    ),
    "a voice answers the call": (
        "“Where is she?” asked Tom.\n\n“In the loft,” said Mia. “Mrs. Tabb! You can come down.”\n\n"
        "“I will not,” said a muffled voice.\n\n“She will not,” said Tom.\n\n“Never,” said Mrs. Tabb.",
        "I will not",
        "Tabb",
        None,
    ),
    "narration that goes on with he": (
        "“Have you a key?” asked Tom Rask.\n\n“No,” said Ned Pell.\n\n“Since when?”\n\n“Since Monday.”\n\n"
        "He sat down on the step. He took two apples out of his pocket, and he cut them on his knee.\n\n"
        "“Eat,” he said.\n\n“I am not hungry.”\n\n“You will be,” said Ned Pell.",
        "Eat,",
        "Pell",
        None,
    ),
    "his wife, who calls him by his name": (
        "“He stays here,” said Ned Holm. Jory Vane went on tying his scarf.\n\n"
        "“Let him go, Ned,” said his wife.\n\nAda Holm got up from the fire.\n\n“I will not,” said Ned Holm.\n\n"
        "“You will,” said Ada Holm.",
        "Let him go",
        "Holm",
        "Ada Holm",
    ),
    "a man in a comparison is nobody": (
        "Ned Pell stood there like a man of stone. Tom Rask had gone out.\n\n“I stay,” said Ned Pell.\n\n"
        "“You do not,” said Mia.\n\nThe old man shook his head.\n\n“I stay,” he said.\n\n"
        "“Is he there?” said Mr. Vane, who came in with a lamp.\n\n“He is,” said Mia.",
        "Is he there?",
        "Vane",
        None,
    ),
    "a place answers nobody": (
        "I came down to the inn at Garve. A woman opened the door.\n\n“Who is it?” said she.\n\n"
        "“A traveller,” said I.\n\n“There is no bed.”\n\n“Then a chair,” said I.",
        "There is no bed",
        "woman",
        None,
    ),
    "old Mrs. Holm beside Mr. and Mrs. Holm": (
        "Mr. Holm sat by the window, and Mrs. Holm by the fire.\n\n“It is cold,” said Mrs. Holm.\n\n"
        "“It is warm,” said old Mrs. Holm from the sofa.\n\n“It is neither,” said Mr. Holm.\n\n"
        "“You were always a warm child,” said the old lady.",
        "You were always",
        "Holm",
        "old Mrs. Holm",
    ),
    "the old lady is old Mrs. Quill": (
        "In the chair by the stove sat old Mrs. Quill. Ned Pell shut the door.\n\n"
        "“Who sent you?” said the old lady.\n\n"
        "“My uncle,” said Ned Pell.\n\n“Then go home,” said the old lady.",
        "Then go home",
        "Quill",
        "Mrs. Quill",
    ),
    "an old woman brought in is not old Mrs. Quill": (
        "Old Mrs. Quill sat by the stove. An old woman came in with a basket.\n\n“Eggs?” said the old woman.\n\n"
        "“I have eggs,” said Mrs. Quill.",
        "Eggs?",
        "woman",
        None,
    ),
    "the Earl is the one lord": (
        "Lord Ambry put down his glass. Mr. Rask went on with his soup.\n\n“It is settled, then?” said Mr. Rask.\n\n"
        "“Nothing is settled,” said the Earl.",
        "Nothing is settled",
        "Ambry",
        None,
    ),
    "Mrs. Holm is not Miss Ada": (
        "Mr. Holm came in from the yard with Miss Ada. Ada Holm had a basket, and Mr. Holm a spade.\n\n"
        "“You are wet,” said Mrs. Holm.\n\n“We are,” said Ada.\n\n“Go up and change,” said Mrs. Holm.",
        "Go up and change",
        "Holm",
        "Mrs. Holm",
    ),
    "the old man is not who was brought in as a tall man": (
        "Old Rudd sat in the corner. He had a pipe. A tall man with a beard came in.\n\n"
        "“Good evening,” said the man with the beard.\n\n“It is not,” said the old man.",
        "It is not",
        "Rudd",
        None,
    ),
    "the Colonel at the end of a sentence is nobody's form of address": (
        "Ned Pell looked out. A horseman was coming up the drive. “It will be the Colonel. Rudd! Where is Rudd?”\n\n"
        "“Here,” said Rudd.\n\nColonel Vane came in. “You are late,” said Ned Pell.\n\n"
        "“I am,” said the Colonel. “It is the snow.”",
        "I am",
        "Vane",
        None,
    ),
    "Ned is Edmund": (
        "Edmund Holm came down late. Miss Vane poured out the tea.\n\n“You are late, Ned,” said Miss Vane.\n\n"
        "“I am never late,” said Ned.",
        "I am never late",
        "Holm",
        "Edmund Holm",
    ),
    "Papa is the one father with a name": (
        "Mr. Holm came in, and Miss Holm looked up. “Where is the key?” said her father.\n\n"
        "“I have not seen it,” said Miss Holm.\n\nI have kept a book since Monday. I was in the garden when the bell "
        "rang, and I ran in. I saw that Papa was in the hall.\n\n“Is it lost?” asked Papa.\n\n“It is,” I said.",
        "Is it lost",
        "Holm",
        None,
    ),
    "a husband by his surname beside his wife by her full name": (
        "Nora Brandt poured the tea. Her hand shook. Brandt was reading his paper.\n\n"
        "“Nora,” he said, “is anything wrong?”\n\n“Nothing,” she said. “I slept badly.”\n\n“You read too much.”\n\n"
        "“I read what you read.”\n\nBrandt folded his paper. “That is what I mean,” he said.",
        "Nora, is anything wrong?",
        "Brandt",
        "Brandt",
    ),
    "his wife is she of his surname": (
        "Nora Brandt poured the tea. Her hand shook. Brandt was reading his paper.\n\n"
        "“Nora,” he said, “is anything wrong?”\n\n“Nothing,” said Nora.\n\nBrandt folded his paper.\n\n"
        "“You slept badly,” he said.\n\n“I slept well,” said his wife.",
        "I slept well,",
        "Brandt",
        "Nora Brandt",
    ),
    "Rudge of Mr. Rudge is no Holm": (
        "Mr. Rudge tied up the boat. On the quay Rudge and Edwin Holm shook hands.\n\n“It is late,” said "
        "Mr. Holm.\n\n“Rather,” said Rudge. “Is Mrs. Holm in?”\n\n“She is,” said Mr. Holm.",
        "Rather,",
        "Rudge",
        None,
    ),
    "MR. RUDGE over a chapter": (
        "CHAPTER I\n\nMR. RUDGE\n\nThe rain had stopped. Rudge shut the gate.\n\n“Is it far?” asked Ada "
        "Holm, and looked at Mr. Rudge.\n\n“A mile,” said Rudge.",
        "A mile,",
        "Rudge",
        "Mr. Rudge",
    ),
    "a bare surname is the husband's": (
        "Tessie Holm shut the lid. Tessie Holm had been at school in Paris. Edwin Holm, her father, was on "
        "the porch with Mrs. Holm.\n\n“Is it far, Mr. Holm?” asked Rudge.\n\n“A mile,” corrected Holm.",
        "A mile,",
        "Holm",
        "Edwin Holm",
    ),
    "a second given name": (
        "Tessie Holm shut the lid. Edwin Holm was on the porch.\n\n“Is it far?” asked Rudge.\n\n“A mile,” "
        "said Tessie May. “Or two.”\n\n“I can walk that,” said Rudge.",
        "A mile,",
        "Holm",
        "Tessie May",
    ),
    "that gentleman says his name": (
        "Edwin Holm smoked on the porch. Rudge came up the path.\n\n“Good evening,” said Rudge. “Is this "
        "the ranch?”\n\n“It is,” said Holm.\n\n“My name is Rudge,” said that gentleman, and bowed.\n\n“Is "
        "it?” said Holm.",
        "My name is",
        "Rudge",
        None,
    ),
    "the red-nosed landlord is not the lady": (
        "“It is no weather for a walk,” said Hal Rudge. Ada Holm lingered beside the stove; she seemed a "
        "queen to Rudge, but her eyes were turned away from him.\n\nThe red-nosed landlord came shuffling "
        "in from the bar and gave him a pen.\n\n“Any bags?” he asked.\n\n“Two,” said Rudge.\n\n“Upstairs?” "
        "snarled the landlord.\n\n“If you please,” said Rudge.",
        "Upstairs?",
        "landlord",
        "red-nosed landlord",
    ),
    "the hawk-nosed philosopher is the hawk-nosed man": (
        "A hawk-nosed man called Sim sat on the trough. Ned Rudge led the mare in.\n\n“She is lame,” said "
        "Rudge.\n\n“Tired,” said Sim.\n\n“Is she?” asked Rudge.\n\nThe hawk-nosed philosopher laughed a "
        "little, and, seeing that Rudge listened, he began again.\n\n“I have seen worse,” he said.\n\n"
        "“Where?” asked Rudge.",
        "I have seen worse",
        "Sim",
        "Sim",
    ),
    "the queen of the ranch": (
        "“Where is the boat?” asked Ada Holm.\n\n“Sunk,” said Hal Rudge.\n\nThe queen of the valley looked "
        "out at the rain for a while.\n\n“Then I shall walk,” she said.\n\n“You will drown,” said Rudge.",
        "Then I shall",
        "Holm",
        "Ada Holm",
    ),
    "the red-headed storyteller": (
        "“Were you there?” asked Hal Rudge.\n\n“I was,” said Tom Pell. “I held the horse.”\n\nThe shaggy "
        "storyteller laughed, and looked round at them all.\n\n“It had three legs,” he said.",
        "It had three",
        "Pell",
        "Tom Pell",
    ),
    "a lean, rather stooping man": (
        "“Is it far?” asked Ada Holm.\n\nHal Rudge looked up. He was a lean, rather stooping man.\n\n“A "
        "mile,” said Rudge.\n\n“Can I walk it?”\n\nThe old man glanced at her shoes.\n\n“Not in those,” he "
        "said.",
        "Not in those",
        "Rudge",
        "Hal Rudge",
    ),
    "he who looks whether Rudge listens": (
        "“It is late,” said Tom Pell.\n\n“It is,” said Hal Rudge.\n\nHe turned his head to see if Rudge "
        "was listening, and laughed.\n\n“I went up the mast,” he said.",
        "I went up",
        "Pell",
        "Tom Pell",
    ),
    "the gentleman whose name stands over the chapter": (
        "CHAPTER I\n\nMR. RUDGE\n\nAda Holm had lost her umbrella when a gentleman bowed to her. "
        "The gentleman took off his hat.\n\n“Good morning, Miss Holm!” he said.\n\n“Good morning,” said Ada Holm. "
        "She had forgotten his name. “Is this the train, Mr. Rudge?”\n\n“It is,” said Rudge. Rudge had a ticket too.",
        "Good morning, Miss",
        "Rudge",
        "gentleman",
    ),
    "a Dutch sailor who says his name": (
        "“Coming, Ned?” asked Vane.\n\n“Soon,” said Holm.\n\nThe hatch opened, and a Dutch sailor came in. “That is "
        "all of it, sir,” the sailor said to Vane.\n\n“Thank you,” said Vane, and went out.\n\nThe sailor held out his "
        "hand to Holm. “I am Joost, of the Gull.”\n\n“Holm,” said Holm. “How was the crossing?”\n\n“Wet,” said Joost.",
        "That is all of it",
        "Joost",
        "Dutch sailor",
    ),
    "a nickname told at first sight": (
        "Chief Mate Anton Odo Brisk, whose short temper had earned him the nickname “Fuse,” asked, “Why do we wait?”"
        "\n\nCaptain Vane looked at Fuse. “Brisk, fetch the chart.”\n\nFuse went out and came back with it.\n\n"
        "“Brisk, what does it show?”\n\n“A reef, sir.”\n\n“Right. And behind the reef?”\n\n“Deep water, sir.”",
        "Deep water",
        "Brisk",
        "Fuse",
    ),
    "the deputy is not the commander": (
        "Commander Vane was writing at the long table. “Sit down, all of you,” said Commander Vane.\n\nThe deputy "
        "commander came in and shut the door. “The boats are ready,” the deputy commander said.\n\n“Then we go,” said "
        "Vane.\n\nThe deputy grinned. “At last,” said the deputy.",
        "At last",
        "commander",
        "deputy commander",
    ),
    "the safety officer is not just any officer": (
        "“Is it far?” asked Holm.\n\n“A mile,” said Rudd.\n\nAn officer came in with a letter. “For you, sir,” the "
        "officer said to Holm.\n\nHolm read it and turned to the safety officer. “Can we dive?”\n\nThe safety officer "
        "shook his head. “Not before six.”\n\n“Then at six,” said Rudd.\n\n“At six,” said the safety officer.",
        "At six,",
        "officer",
        "safety officer",
    ),
}


@pytest.mark.parametrize("name", WHO)
def test_one_entry_for_each_person(name: str) -> None:
    text, words, last, full = WHO[name]
    quote = next(quote for quote in quoteattr.attribute(text + TALK) if quote.text.startswith(words))
    assert quote.speaker is not None
    assert (quote.speaker.name or "").split()[-1:] == [last]
    if full is not None:
        assert full in (quote.speaker.name, *quote.speaker.aliases)


def test_the_old_lady_is_not_the_young_lady() -> None:
    text = (
        "A young lady came up the path. Mrs. Rusk was at the gate.\n\n“Is this the mill?” said the young lady.\n\n"
        "“It is,” said Mrs. Rusk.\n\nThe old lady held up the lamp.\n\n“You are wet, child,” she said.\n\n"
        "“A little,” said the young lady."
    )
    said = {quote.text: quote.speaker for quote in quoteattr.attribute(text + TALK)}
    young, old = said["Is this the mill?"], said["You are wet, child,"]
    assert young is not None
    assert old is not None
    assert young.id != old.id


def test_the_freckled_woman_is_not_the_tired_woman() -> None:
    """Whoever was brought in by the same words, though another woman has spoken since."""
    between = "“Not before six,” said Olaf Pimm.\n\n“It is late,” said Berta Rusk.\n\n" * 6
    text = (
        f"“Is the ferry in?” asked a freckled woman at the counter.\n\n{between}"
        "“Who is there?” asked a tired woman from the stove.\n\n“Then I shall walk,” said the freckled woman."
    )
    quotes = quoteattr.attribute(text).quotes
    assert quotes[0].speaker is not None
    assert quotes[-1].speaker is not None
    assert quotes[-1].speaker.id == quotes[0].speaker.id


def test_the_narrators_name_is_the_narrators() -> None:
    """Whom the narrator says to be is nobody else: he answers to it."""
    text = (
        "I knocked.\n\n“What do they call you?” asked Mrs. Rusk.\n\n“Daunt,” said I; “Francis Daunt.”\n\n"
        "“Sit down, Mr. Daunt,” said Mrs. Rusk.\n\n“I thank you.”\n\n"
        "“And you, Tom,” said Mrs. Rusk.\n\n“I will stand,” said Tom."
    )
    quote = next(quote for quote in quoteattr.attribute(text + TALK) if quote.text.startswith("I thank"))
    assert quote.speaker is not None
    assert quote.speaker.name == "Francis Daunt"


@pytest.mark.parametrize(
    ("before", "name", "after", "wanted"),
    [
        ("“My name is ", "Xanthe Quill", ". I am late.”", True),
        ("“I am ", "Dorothea Quill", ", sir.”", True),
        ("“", "Odo Quill", ", at your service.”", True),
        ("“", "Odo Quill", ", of the Gull, at your service.”", True),
        ("“This is ", "Long Melford", ", sir.”", False),
        ("“I saw ", "Xanthe Quill", " on Monday.”", False),
    ],
)
def test_names_told_in_talk(before: str, name: str, after: str, wanted: bool) -> None:
    from quoteattr.speakers.phrases.stray_names import introduced_in_talk

    assert introduced_in_talk(before + name + after, len(before), len(before) + len(name)) is wanted


def test_a_form_of_address_ends_no_name() -> None:
    from quoteattr.speakers.phrases.stray_names import plausible_stray

    assert plausible_stray(("Will", "Orme"))
    assert not plausible_stray(("Will", "Mr"))  # Will Mr. Orme be long?


def test_a_seat_is_nobody() -> None:
    from quoteattr.speakers.lexicon import is_person_noun

    assert is_person_noun("vice-chair")
    assert not is_person_noun("easy-chair")


def test_one_is_not_another_one() -> None:
    text = (
        "Ned lit a pipe, put one in his mouth, and looked at Ada.\n\n“Do you dance, Hugh?” asked Ned.\n\n"
        "“Never,” said the injured one. “I read.”"
    )
    quote = next(quote for quote in quoteattr.attribute(text) if quote.text.startswith("Never"))
    assert quote.speaker is None or quote.speaker.name is None


def test_whoever_acts_beside_what_the_pilot_says_is_another() -> None:
    text = (
        "“Is it far?” asked Holm.\n\n“A mile,” said Rudd.\n\nThe pilot came up the ladder. Holm made room. The "
        "pilot sat down, and Holm poured the tea.\n\nHolm raised his cup. “To the tide.”\n\n“The tide is late,” "
        "said the pilot. Holm laughed.\n\n“Is it, Holm?” asked Rudd.\n\n“It is,” said the pilot.\n\nHolm shook "
        "his head. “It was never late for me.”\n\n“Nor for me,” said Rudd.\n\nHolm put down his cup. “Well, we "
        "shall see.”\n\n“We shall,” said the pilot.\n\n“When, Holm?” asked Rudd.\n\n“At six,” said the pilot."
    )
    assert {quote.speaker.name for quote in quoteattr.attribute(text) if quote.speaker} == {"Holm", "Rudd", "pilot"}
