"""Tales of old times: offices for names, names with ``o'``, ``the other``, frames that end in a comma and a dash."""

from __future__ import annotations

import pytest

import quoteattr

# behind each text, so that it reads like a dialogue
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# the text, and the name of who says the words that begin so
TALES: dict[str, tuple[str, dict[str, str | None]]] = {
    "a name before an office with capitals": (
        "The Last Warden of Kelm.\n\nCHAPTER I\n\nEight men kept watch on the hill. The banner showed John Tarrow, "
        "Warden of Kelm, with a sword.\n\n“Night is near,” said Tarrow, “and no signal comes.”\n\n"
        "“It will come,” answered Father Benno.\n\n“I will not wait,” said the warden.\n\n"
        "“You must wait,” said Father Benno. “The Warden of Kelm is patient.”\n\n“Must I?” said Tarrow.",
        {"Night is near": "John Tarrow", "I will not wait": "John Tarrow", "Must I": "John Tarrow"},
    ),
    "the other is another each time, and goes on as he": (
        "“The boat is gone,” said Odo Finch to Bram Holt.\n\n“Gone?” replied the other. He looked at the empty quay. "
        "“We must walk.”\n\n“I cannot walk,” said Odo. Bram Holt gave him a stick.\n\n“Try this,” he said.\n\n"
        "“It is too short,” replied the other.\n\nHe sat down on the wall, and pulled off his boots, and shook a stone "
        "out of the left one. “My feet are sore,” he murmured.\n\n“Then stay here,” said Bram.",
        {"Gone": "Bram Holt", "Try this": "Bram Holt", "It is too": "Odo Finch", "My feet": "Odo Finch"},
    ),
    "names with o'": (
        "“I like no such sights,” replied Ralph o' Tom's; “there was a crowd at the gate.”\n\n"
        "“Then stay at home,” cried Jock o' Hazel.\n\n“I will,” said Ralph o' Tom's, uneasily.\n\n"
        "“Good,” said Jock o' Hazel. “Good night, Ralph.”",
        {"I like no": "Ralph o' Tom", "Then stay": "Jock o' Hazel", "Good": "Jock o' Hazel"},
    ),
    "of two wardens the one of that place": (
        "John Tarrow, Warden of Kelm, looked at the fires. The rising in the south had been led by Moffat, Warden of "
        "Sorn, but it was soon put down. Amongst those who still fought was the Warden of Kelm.\n\n"
        "“We must wait,” said the warden.\n\n“For what?” asked Father Benno.\n\n“For a sign,” said Tarrow.\n\n"
        "“It is late,” said Father Benno.",
        {"We must wait": "John Tarrow"},
    ),
    "a stranger who laughed, and who cried": (
        "There was a stranger on the quay who laughed, and who cried to Mia, “The boat is mine.”\n\n"
        "“Never!” replied Mia.\n\n“Come and see,” said the stranger.",
        {"The boat": "stranger on the quay", "Come and": "stranger on the quay"},
    ),
    "one of the monks is the monk": (
        "Two monks stood by the gate with a lantern. “Halt!” cried one of the monks.\n\n"
        "Odo Finch stopped. “Who are you?” he asked.\n\n“No matter,” answered the monk. “Show me your pass.”\n\n"
        "“I have none,” said Odo Finch.",
        {"Halt": "one of the monks", "No matter": "one of the monks"},
    ),
    "his tormentor is who has spoken to him": (
        "Odo Finch lay on the bed, and Simon Holm stood beside him.\n\n“I am to watch you,” said Holm. “You are a "
        "prisoner.”\n\n“Would that I had drowned!” groaned Odo.\n\n“That can be mended,” returned his "
        "tormentor; “there is the sea.”\n\n“Who are you?” cried Odo.\n\n“You shall know,” said Holm.",
        {"That can": "Simon Holm"},
    ),
}


@pytest.mark.parametrize("name", TALES)
def test_old_tales(name: str) -> None:
    text, wanted = TALES[name]
    answer = quoteattr.attribute(text + TALK)
    for begins, speaker in wanted.items():
        quote = next(quote for quote in answer if quote.text.startswith(begins))
        assert quote.speaker_name == speaker, begins


def test_the_other_is_no_name_and_no_role() -> None:
    text, _ = TALES["the other is another each time, and goes on as he"]
    speakers = [quote.speaker for quote in quoteattr.attribute(text + TALK) if quote.speaker is not None]
    assert all(speaker.role is None and "other" not in speaker.aliases for speaker in speakers)


def test_a_comma_and_a_dash_announce_what_is_said() -> None:
    text = "Odo stopped. And the voice resumed,--\n\n“He shall be glad, yet sad as I.”\n\n“By my boots,” cried Odo."
    quote = quoteattr.attribute(text).quotes[0]
    assert (quote.rule, quote.speaker_name) == ("introduced above", "voice")


def test_a_line_of_verse_is_no_signature() -> None:
    text = (
        "“So on feast days,” Father Benno told them, “our riders sing:--\n\n"
        "          “‘Out of the marsh comes a lord with a horn,\n          He is the first of the host--\n"
        "          First of the eastern marches.’”\n\n“Is that all?” asked Odo.\n\n“That is all,” said Father Benno."
    )
    assert "signed within the marks" not in {quote.rule for quote in quoteattr.attribute(text)}
