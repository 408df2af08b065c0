"""Who speaks where the narration beside the words tells it: beats, voices, and who is said to be the one."""

from __future__ import annotations

import pytest

import quoteattr

OPENING = (
    "Nora Pell put the kettle down. Peter Rask stood at the door.\n\n"
    "“It is late,” said Nora.\n\n“I know,” said Peter.\n\n"
)
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# the text between these, how the quotation begins, and who speaks it
BEATS = {
    "a voice that is sharp": (
        "“Peter!” Nora's voice was sharp. “Shut that door.”\n\n“Sorry.”",
        "Shut that door.",
        "Nora Pell",
    ),
    "a dash leads in, as in older books": (
        "Nora shut the lid. Then Peter, who had been counting the spoons, said--\n\n“There are eleven.”\n\n“Twelve.”",
        "There are eleven.",
        "Peter Rask",
    ),
    "a colon and a dash lead in": (
        "Nora lit the lamp. Peter, after a look at the clock, asked her:—\n\n“Where is Hal?”\n\n“Out.”",
        "Where is Hal?",
        "Peter Rask",
    ),
    "eyes that are tired": ("“Where is Hal?”\n\nPeter's eyes were tired. “In the yard.”", "In the yard.", "Peter Rask"),
    "patience that runs out": (
        "“Peter! Hal!” Nora's patience had run out. “Come in, both of you.”",
        "Peter! Hal!",
        "Nora Pell",
    ),
    "whoever turns to another speaks on": (
        "“Sit down,” said Nora. And to the twins: “Such wet boots, both of you!”",
        "Sit down, Such wet boots",
        "Nora Pell",
    ),
    "who pulls a cord is no cord": (
        "“Must we walk?” asked Nora.\n\n“Wait,” pulling a brass cord; “the cart is coming.”",
        "Wait,",
        "Peter Rask",
    ),
    "whose own act it is": (
        "“I saw the mast,” said Nora; and she pulled Peter back from the rail; “Are you mad?”",
        "I saw the mast, Are you mad?",
        "Nora Pell",
    ),
    "her face": ("“Hal is in the yard.”\n\nHer face went white. “Alone?”", "Alone?", "Nora Pell"),
    "a smile on her face": ("A smile crossed Nora's face. “Do you?”\n\n“I do.”", "Do you?", "Nora Pell"),
    "a light in her eyes": ("“Hal is here.”\n\nThere was a light in her eyes. “Alone?”", "Alone?", "Nora Pell"),
    "silence is nobody": ("Silence fell. “Is Hal here?”\n\n“No,” said Peter.", "Is Hal here?", "Nora Pell"),
    "a mother who is named later": (
        "“Hal is in the yard,” said Peter.\n\nHer mother looked at her. “What shall I tell him?”\n\n"
        "“Tell him to go.”\n\nHal came to the house in which Mrs. Tarn, Nora's mother, lived.",
        "What shall I tell him?",
        "Tarn",
    ),
    "that was somebody": (
        "“Oh, Peter! What nonsense!” That was Kitty. She never looked up.\n\n“It is ten.”",
        "Oh, Peter!",
        "Kitty",
    ),
    "the speaker was somebody": (
        "He heard a quarrel in the lane: “If you come back, I will set the dog on you!”\n\nThe speaker was Ned Tarn.",
        "If you come back",
        "Ned Tarn",
    ),
    "a voice of who joins them": (
        "“I saw him,” broke in a gruff voice, and Ned Tarn joined them at the fire.\n\n“Where?” said Peter.",
        "I saw him,",
        "Ned Tarn",
    ),
    "a voice at the door of who is let in": (
        "“Let me in!” cried a shrill voice.\n\nPeter opened the door, and Kitty Moss all but fell into the room.",
        "Let me in!",
        "Kitty Moss",
    ),
    "who wants to know": ("“Who has my knife?” Peter wanted to know. Nora took no notice.", "Who has", "Peter Rask"),
    "a face that lights up between the words": (
        "“To have a house of my own. And then,” her face lit up, “to keep bees.”\n\n“Bees?”",
        "To have a house",
        "Nora Pell",
    ),
    "a sentence that goes on behind what its speaker does": (
        "“If I had my wish, I would leave. And then,” her face grew bright, “to sea with Ned.”\n\n“With Ned?”",
        "If I had my wish, I would leave. And then, to sea",
        "Nora Pell",
    ),
    "words that come from somebody's lips": (
        "“I left it in the yard,” came slowly from Peter's lips.\n\n“In the rain?”",
        "I left it",
        "Peter Rask",
    ),
    "the ghost of a smile": (
        "“I know you do,” said Nora with the ghost of a smile.\n\nA look of doubt came into Peter's eyes. “Do you?”",
        "Do you?",
        "Peter Rask",
    ),
    "a name that answers a question of one word": (
        "A sergeant came in from the lane.\n\n“Names?” he said.\n\n“Rask. I live here.”",
        "Rask.",
        "Peter Rask",
    ),
    "a blonde is somebody": (
        "A blonde at the next table raised her head.\n\n“He went out by the yard,” she said.\n\n“Thanks,” said Peter.",
        "He went out",
        "blonde at the next table",
    ),
    "a rare verb behind a question": ("“Is that my coat?” Peter shrilled, and pulled.", "Is that my", "Peter Rask"),
    "a hand on somebody else's arm": (
        "“Stay.” Nora laid a hand on Peter's arm. “It rains.”",
        "Stay.",
        "Nora Pell",
    ),
    "who does something while the subject does another thing is not the subject": (
        "Peter put out the lamp. He stood still, while the old man felt about for his hat.\n\n"
        "“Now,” said Peter, “we can go.”\n\n“I am ready,” said the old man.",
        "I am ready,",
        "old man",
    ),
    "a little old man of whom the tale has told": (
        "Nora lit the lamp. The little old man had waited in the yard since noon.\n\n“Who are you?” said Peter.\n\n"
        "“Your uncle,” said the little old man.",
        "Your uncle,",
        "little old man",
    ),
    "who breaks the silence": (
        "Hal Moss had come in behind him. Nora looked at Peter. It was Hal who broke the silence.\n\n"
        "“The horse is lame.”",
        "The horse is lame.",
        "Hal Moss",
    ),
    "when he spoke, it was to her": (
        "Hal Moss took off his hat. He looked at Peter without a smile. When he spoke, it was to Nora.\n\n"
        "“The mare is lame.”",
        "The mare is lame.",
        "Hal Moss",
    ),
    "who is too cold to speak": (
        "Hal Moss took off his hat, and was too cold to speak.\n\n“Sit down,” said Nora.",
        "Sit down,",
        "Nora Pell",
    ),
    "the cheerful old woman is she who has just spoken": (
        "“You will have a drop of tea,” said Nora.\n\nPeter winked at the cheerful old woman.\n\n"
        "“Hal is not home yet,” she went on. “He has gone to the mill.”",
        "Hal is not home",
        "Nora Pell",
    ),
    "it made him laugh and say": (
        "“I saw you in the lane,” said Nora.\n\nIt brought Peter to his feet at last, crying loudly:\n\n"
        "“You did not! You were in bed!”\n\n“Was I?” said Nora.",
        "You did not!",
        "Peter Rask",
    ),
    "of whom somebody is asked does not answer": (
        "“I am going up,” said Hal Moss.\n\n“Has Hal the key?” asked Peter.\n\n“He had it at noon.”\n\n"
        "“And where does Hal keep it?”\n\n“In his boot.”",
        "He had it",
        "Nora Pell",
    ),
    "whom he sees is somebody else": (
        "“Then go,” said Nora.\n\nHe turned his head, and noticed that old Hal Tarn was listening to them.\n\n"
        "“I shall go when I like,” he said.",
        "I shall go when",
        "Peter Rask",
    ),
    "who speaks to himself is not spoken to": (
        "Hal Tarn took the lamp from Peter and went up to the loft.\n\n"
        "“They will have forgotten me by noon,” he said to himself.",
        "They will have",
        "Hal Tarn",
    ),
    "who does not answer is called again": (
        "“Nora,” he said, and, as she did not reply, “Nora.”\n\n“I heard you,” said Nora.",
        "Nora, Nora.",
        "Peter Rask",
    ),
    "words that break off before what somebody does": (
        "“Your hat is gone,” said Hal Rudd.\n\n“Where is it?” asked Nora.\n\n“The hat----” Peter hesitated "
        "a moment. “Gone.”",
        "The hat",
        "Peter Rask",
    ),
}


@pytest.mark.parametrize("name", BEATS)
def test_who_acts_beside_the_words(name: str) -> None:
    text, words, who = BEATS[name]
    quotes = quoteattr.attribute(OPENING + text + TALK).quotes
    quote = next(quote for quote in quotes if quote.text.startswith(words))
    assert quote.speaker is not None
    assert quote.speaker.name == who


# the text, and a part of what Nora says
ONE_TURN = {
    "whoever laughs behind the words of another": (
        "“The cat is out,” said Nora. “It wants its supper and a warm chair.” Peter laughed.\n\n“It wants mine.”",
        "warm chair",
    ),
    "those who hear are told of besides": (
        "“I think, Peter,” said Nora, raising her voice, so that the boys in the yard heard it too, “I think that this "
        "kettle leaks.”\n\n“So do I.”",
        "kettle leaks",
    ),
}


@pytest.mark.parametrize("name", ONE_TURN)
def test_the_words_behind_a_tag_are_the_same_speakers(name: str) -> None:
    """``“…,” said Nora. “…”``, whatever others do there."""
    text, part = ONE_TURN[name]
    quote = next(quote for quote in quoteattr.attribute(OPENING + text + TALK) if part in quote.text)
    assert quote.speaker_name == "Nora Pell"


KITCHEN = (
    "Nora Pell, Kitty Tarn and Peter Rask sat in the kitchen, and Hal Moss slept by the stove.\n\n"
    "“Shall we have soup?” asked Nora.\n\n“Not again,” said Kitty.\n\n“It is all there is,” said Nora.\n\n"
    "“Then I will go to bed,” said Kitty.\n\n“So you may,” said Nora.\n\n“Good night,” said Kitty.\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "“Will you sit up with me, Hal?” asked Nora.\n\n“If I must.”\n\n“You need not.”\n\n“Then I shall.”",
        "Nora sat down by the fire. The clock struck nine.\n\n“You are very quiet tonight, Hal,” said Nora.\n\n"
        "“Am I?”\n\n“Very.”\n\n“I was thinking of the boat.”",
    ],
)
def test_who_is_called_by_name_takes_part(text: str) -> None:
    """Somebody who has not spoken yet answers, and goes on answering, rather than those who spoke before."""
    *_, asked, answer, more, last = quoteattr.attribute(KITCHEN + text).quotes
    assert [quote.speaker and quote.speaker.name for quote in (asked, answer, more, last)] == [
        "Nora Pell",
        "Hal Moss",
        "Nora Pell",
        "Hal Moss",
    ]


TALE = (
    "Ida Kell had not meant to wait. The boat was due at nine, the rain came down upon the slip, and the lamp in the "
    "ferryman's window had gone out. Bram Oster came round the shed. “Are you still here?”\n\n"
    "She wrung out her scarf. “Where else would I be? You have the key.”\n\n"
    "Bram felt in his coat for a long while, and then in the other coat. “Your brother has it.”\n\n"
    "Ida sat down on the wet bollard and laughed. “You gave it to Joss? You know what he is!”\n\n"
    "The wind took the door of the shed and shut it again. Bram wiped his neck. “He asked me for it.”\n\n"
    "She looked out over the water, where nothing moved at all. “And if he had asked for the boat?”\n\n"
    "He did not answer that. A dog had begun to bark on the other bank. “Will you come up to the house?”\n\n"
    "Ida shook her head. “I will not! I told you I would wait.”\n\n"
    "Bram turned up his collar. “Then I wait with you.”\n\n"
    "She made room for him, and for a time they listened to the rain. “Do you hear oars?”\n\n"
    "He stood up. “That is no oar, that is the mill.”\n\n"
    "Ida stood up too. “It is Joss!”"
)


def test_a_tale_whose_words_stand_behind_what_somebody_does() -> None:
    """No paragraph opens with words in marks, and it is a dialogue all the same."""
    quotes = quoteattr.attribute(TALE).quotes
    assert [(quote.speaker.name if quote.speaker else None) for quote in quotes] == ["Bram Oster", "Ida Kell"] * 6


SELDOM_ASKED = (
    "Wim Ladd pushed the lamp across the bench. “Hold it there,” he said. “Do you see the crack in the beam?”\n\n"
    "The boy Tam took the lamp, though his arm was stiff, and he bent down under the roof. “I see it, Wim,” he said. "
    "“Were you out in the rain?”\n\n"
    "There was a smell of wet straw in the barn, and the swallows had left it a week ago. Wim felt along the wood with "
    "his thumb. “It runs on,” he said. “You and I cannot mend this with nails.”\n\n"
    "Tam set the lamp down between the sacks. “My uncle has a forge,” he said. “He would help you, if you asked.”\n\n"
    "Wim was long in answering, and his eyes went from the beam to the open door. “I know your uncle,” he said. "
    "“Did you tell him you were here?”\n\n"
    "Tam blushed, and drew a line in the dust with his foot. “He never asks me, Wim,” he said. “You know how he is. "
    "You have seen him at the market.”\n\n"
    "They went out into the yard, where the cart was standing, and looked up at the roof for a while. “Tam,” he said, "
    "“do you want to learn this? You have the hands for it.”"
)


def test_a_tale_in_which_people_seldom_ask_but_say_you() -> None:
    """Whoever is called by name is not ``he said``."""
    quotes = quoteattr.attribute(SELDOM_ASKED).quotes
    last = quotes[-1]
    assert last.speaker is not None
    assert last.speaker.name == "Wim Ladd"


BROKEN_OFF = "\n\n".join(
    f"The fair went on until dark, and nobody counted the lanterns on booth {n}. “This ribbon,” said {one}, who had "
    f"come with the {kin} from the glove shop, “suits you best of all.”"
    for n, (one, kin) in enumerate([("Berta Rusk", "twins"), ("Greta Rusk", "twins"), ("Olaf Pimm", "clerk")] * 2)
)


def test_a_tale_that_breaks_its_people_off() -> None:
    """Few ask, but the words go on behind the tag and say ``you``: a reply of its own is the other one's."""
    text = BROKEN_OFF + "\n\n“And what,” said Berta Rusk, “do you want, Olaf?”\n\n“Supper.”"
    last = quoteattr.attribute(text).quotes[-1]
    assert last.speaker is not None
    assert last.speaker.name == "Olaf Pimm"


def test_a_report_is_no_tale() -> None:
    """Long words of several people, of whom few ask or cry out."""
    report = " ".join(
        f"The mayor spoke of pier {n} too. “We mended it in spring, and the harbour paid,” she said." for n in range(14)
    )
    assert all(quote.rule != "takes turns" for quote in quoteattr.attribute(report).quotes)


def test_a_narrator_who_sobs() -> None:
    text = (
        OPENING.replace("at the door", "at the door with me") + "“Where is Hal?” I sobbed. “We can't stay here!”" + TALK
    )
    quote = next(quote for quote in quoteattr.attribute(text).quotes if quote.text.startswith("Where is Hal?"))
    assert quote.cue is not None
    assert quote.cue.text == "sobbed"
    assert quote.speaker is not None
    assert quote.speaker.name is None


def test_she_is_the_old_woman_rather_than_the_clerk() -> None:
    text = "While the old woman waited, the clerk sat by the stove. “Is that for me?” she asked."
    (quote,) = quoteattr.attribute(text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "old woman"


TELLERS = {
    "he and she behind a verb are who speaks": (
        "Mr. Corder came up the lane, and Bess ran out to the gate.\n\n“You are early,” returns she.\n\n"
        "“I was told noon,” returns he gloomily.\n\n",
        "I was told",
        "Corder",
    ),
    "a feeling is its owner's": (
        "Bess looked at the letter, and Mr. Corder waited.\n\n“It is sold,” said Mr. Corder.\n\n"
        "“I would not sell it,” her defiance now gives way to grief.\n\n“You must,” said Mr. Corder.\n\n",
        "I would not",
        "Bess",
    ),
    "what is only there does not speak": (
        "“You might have told me,” said Bess.\n\n“I might,” said Mr. Corder.\n\n"
        "“I don't know.” There is a cloud on Bess's brow, and she looks away.\n\n“I do,” said Mr. Corder.\n\n",
        "I don't know",
        "Bess",
    ),
    "who said yes to it did not say it": (
        "Mr. Corder came up the lane. Bess ran behind him with the dog at her heels.\n\n"
        "“Keep him off!” cried she, laughing. “You will hold him, won't you, Mr. Corder?” to the young man, who said "
        "“yes” without stirring.\n\n“Down, sir!” said Mr. Corder.\n\n",
        "Keep him off",
        "Bess",
    ),
    "he is the young man who has come": (
        "They stopped before the gate, and Tommy ran on and straight against the knees of a young man with a rod.\n\n"
        "He was a thin young man, with an honest face. He looks over the boy's head, and laughs.\n\n"
        "“You!” said Bess.\n\n“I suppose so,” said the young man.\n\n“And late!” said Bess.\n\n“Am I?” said he.\n\n",
        "Am I",
        "young man",
    ),
}


# the text, how the quotation begins, and who speaks it
GONE = {
    "whoever has gone away asks nothing": (
        "Sims came in with the ledger. Nora Reed was at her desk, and Pete sat on the rail.\n\n“Can you add?” asked "
        "Sims.\n\n“I can,” said Pete.\n\n“Then begin,” snapped Sims, and went away.\n\nNora found him a chair. It "
        "had three legs.\n\n“The last man lasted nine days,” she told him.\n\n“What killed him?”\n\n“Sums.”",
        "What killed him?",
        "Pete",
    ),
    "whoever has hurried off does not answer": (
        "Jimmy Harn came into the club, and Don Rask met him at the door.\n\n“Have you seen Peter Orde?” asked "
        "Jimmy.\n\n“He is here,” said Don. “Peter!”\n\n“Late again,” said Peter. “I cannot stay.” He took his hat "
        "and hurried off.\n\n“What ails the man?” asked Jimmy.\n\n“Money.”\n\n“Has he none?”",
        "Money.",
        "Don Rask",
    ),
    "whoever is told that there is no coming back has not asked": (
        "“I shall go,” said Tom Rask.\n\n“Then go. I never asked you to stay,” said Mia Lind.\n\nTom shook his "
        "head.\n\n“You will miss me.”\n\n“Never.”",
        "You will miss me.",
        "Tom Rask",
    ),
    "of whom the porter speaks": (
        "Ada Holm was at the desk when a porter in a red cap came in.\n\n“Mr. Finch will see you,” he said.\n\n"
        "“Finch?” asked Ada.\n\n“He sees everybody,” said the porter. “Sit there.”\n\nHe pointed to a bench. Ada sat "
        "down. The porter whistled.\n\n“Miss Holm?”\n\n“Yes,” said Ada.\n\n“I have your letter,” said Finch.",
        "He sees everybody",
        "porter in a red cap",
    ),
    "he goes on though another's house is named": (
        "Orde read the will and wiped his glasses.\n\n“Nine cents,” said Orde.\n\n“Is that all?” asked Tom Rask.\n\n"
        "Mia Lind let Tom in at six.\n\n“I rang you up,” said Mia.\n\n“I was out,” said Tom.\n\nHe put her into the "
        "window-seat. The joke seemed a better one to him here than in Orde's office. He laid down nine cents.\n\n"
        "“Look,” he began, “this is my fortune.”\n\n“Yes?” said Mia.",
        "Look",
        "Tom Rask",
    ),
}


@pytest.mark.parametrize("name", GONE)
def test_who_is_there(name: str) -> None:
    """A row of the table."""
    text, begins, wanted = GONE[name]
    quote = next(q for q in quoteattr.attribute(text) if q.text.startswith(begins))
    assert quote.speaker_name == wanted


@pytest.mark.parametrize("name", TELLERS)
def test_who_is_no_speaker(name: str) -> None:
    """A row of the table."""
    text, begins, wanted = TELLERS[name]
    quote = next(q for q in quoteattr.attribute(text + TALK) if q.text.startswith(begins))
    assert (quote.speaker_name or "").split(" with ")[0].endswith(wanted)
