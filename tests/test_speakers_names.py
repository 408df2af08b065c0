"""Who that is: every way of naming somebody gathered under one name; namesakes kept apart."""

from __future__ import annotations

import pytest
from speakers_cast import announce, cast_of, speaker_at

HARBOUR = (
    "Harbour Master Ilse Varga closed the north pier on Monday. “It has to go,” Varga said.\n\n"
    "Tomas Brandt, a fisherman, was not pleased. “Nobody asked us,” Mr. Brandt said. He left early. "
    "Ms. Varga said she was sorry."
)
FAMILY = (
    "Bruno Castell, the former mayor, walked through the market with his wife, Helena Castell, on Monday. "
    "Mrs. Castell said she was happy. Mr. Castell said he was tired."
)
AGENCY = (
    "The Northern Harbour Authority said the pier was unsafe. The N.H.A. said it would close at once. "
    "The agency declined to say more."
)
NOVEL = (
    "Mr. Hartwell was among the first to call. Mrs. Hartwell stayed at home.\n\n"
    "“Give it to me,” said Margaret. Margaret turned to Mr. Dunmore. “Good evening,” Dunmore said.\n\n"
    "Miss Margaret Hartwell laughed."
)

# (phenomenon, text, words of the mention, which occurrence, name)
MENTIONS = [
    ("surname after full name", HARBOUR, "Varga", 1, "Ilse Varga"),
    ("surname with Ms.", HARBOUR, "Ms. Varga", 0, "Ilse Varga"),
    ("surname with Mr.", HARBOUR, "Mr. Brandt", 0, "Tomas Brandt"),
    ("title is no part of the name", HARBOUR, "Ilse Varga", 0, "Ilse Varga"),
    ("wife told from husband by Mrs.", FAMILY, "Mrs. Castell", 0, "Helena Castell"),
    ("husband told from wife by Mr.", FAMILY, "Mr. Castell", 0, "Bruno Castell"),
    ("acronym with dots", AGENCY, "N.H.A.", 0, "Northern Harbour Authority"),
    ("body taken up by a noun", AGENCY, "The agency", 0, "Northern Harbour Authority"),
    (
        "first name alone",
        "Jonas Falk runs the bakery. “We open at six,” Jonas said.",
        "Jonas",
        1,
        "Jonas Falk",
    ),
    (
        "short form of a given name",
        "Elizabeth Marsh runs the bakery. “We open at six,” Liz Marsh said.",
        "Liz Marsh",
        0,
        "Elizabeth Marsh",
    ),
    (
        "initials",
        "T.K. Sorensen runs the bakery. “We open at six,” Sorensen said.",
        "Sorensen",
        1,
        "T.K. Sorensen",
    ),
    (
        "middle initial in one place",
        "Ruth B. Lang runs the bakery. Ruth Lang is 54. “We open at six,” Lang said.",
        "Lang",
        2,
        "Ruth B. Lang",
    ),
    (
        "particle in the surname",
        "Pieter van den Berg runs the bakery. “We open at six,” van den Berg said.",
        "van den Berg",
        1,
        "Pieter van den Berg",
    ),
    (
        "surname of two words",
        "Ana Maria Costa Lima runs the bakery. “We open at six,” Costa Lima said.",
        "Costa Lima",
        1,
        "Ana Maria Costa Lima",
    ),
    (
        "nickname in quotation marks",
        "William “Bill” Stone runs the bakery. “We open at six,” Bill Stone said.",
        "Bill Stone",
        0,
        "William Stone",
    ),
    (
        "full name in a heading only",
        "Hannah Weiss opens bakery\n\n“We open at six,” Weiss said on Friday.",
        "Weiss",
        1,
        "Hannah Weiss",
    ),
    (
        "full name in a quotation only",
        "“I know Hannah Weiss well. She is honest,” Tomas Brandt said.\n\n“Thank you,” Weiss replied.",
        "Weiss",
        1,
        "Hannah Weiss",
    ),
    (
        "son and father",
        "Karl Reuter Jr. met Karl Reuter on Monday. “We talked,” Karl Reuter Jr. said.",
        "Karl Reuter Jr.",
        1,
        "Karl Reuter Jr.",
    ),
    ("father of a novel's family", NOVEL, "Mr. Hartwell", 0, "Mr. Hartwell"),
    ("mother of a novel's family", NOVEL, "Mrs. Hartwell", 0, "Mrs. Hartwell"),
    ("daughter of a novel's family", NOVEL, "Margaret", 0, "Margaret Hartwell"),
    ("surname of a gentleman", NOVEL, "Dunmore", 1, "Dunmore"),
    (
        "queen",
        "Queen Margaret opened the bridge. “I am glad,” the queen said.",
        "the queen",
        0,
        "Queen Margaret",
    ),
    (
        "campaign is not the candidate",
        "Erik Holm spoke on Monday. The Holm campaign said it had raised two million.",
        "campaign",
        0,
        "Holm campaign",
    ),
    (
        "spokesman of a campaign",
        "Erik Holm spoke on Monday. “He won,” said Holm campaign spokesman Brian Felder.",
        "Brian Felder",
        0,
        "Brian Felder",
    ),
    (
        "spokeswoman introduced by possessive",
        "Erik Holm was away. His spokeswoman, Anna Lindqvist, was not. “He will be back,” the spokeswoman said.",
        "the spokeswoman",
        0,
        "Anna Lindqvist",
    ),
    (
        "office taken up by its noun",
        "Mayor Erik Holm met Governor Paula Reyes. “We agree,” the governor said.",
        "the governor",
        0,
        "Paula Reyes",
    ),
    (
        "descriptive phrase",
        "“It will be signed soon,” a Western diplomat said. The diplomat asked not to be named.",
        "The diplomat",
        0,
        "Western diplomat",
    ),
    (
        "two descriptive persons",
        "A senior officer spoke first. “No,” said an aide to the minister.",
        "an aide",
        0,
        "aide to the minister",
    ),
    (
        "document with its source",
        "The pier is closed, a statement from the harbour authority said.",
        "statement",
        0,
        "statement from the harbour authority",
    ),
    (
        "body with of",
        "The Institute of Marine Studies said the pier was unsafe.",
        "Institute of Marine Studies",
        0,
        "Institute of Marine Studies",
    ),
    (
        "body with and",
        "The Centre for Coastal and Maritime Studies said the pier was unsafe.",
        "Studies",
        0,
        "Centre for Coastal and Maritime Studies",
    ),
    (
        "relative pronoun",
        "Ilse Varga, who said she was tired, left the meeting.",
        "who",
        0,
        "Ilse Varga",
    ),
    (
        "group of two",
        "Ilse Varga met Tomas Brandt. Varga and Brandt said they agreed.",
        "Varga",
        1,
        "Ilse Varga and Tomas Brandt",
    ),
    (
        "wider noun with the same nation",
        "Norwegian Prime Minister Kari Nilsen met Swedish Foreign Minister Olof Berg. "
        "The Norwegian leader said they agreed.",
        "leader",
        0,
        "Kari Nilsen",
    ),
    (
        "tagged as something else",
        "Kim Price owns the shop. “No,” Price said.",
        "Price",
        1,
        "Kim Price",
    ),
    (
        "description that comes before the name",
        "The head of the bakers' union said bread was too cheap. “We lose money,” Hannah Weiss said.",
        "The head",
        0,
        "Hannah Weiss",
    ),
    (
        "the former of two",
        "Hannah Weiss met Olof Berg on Monday. “It went well,” said the former.",
        "the former",
        0,
        "Hannah Weiss",
    ),
]


@pytest.mark.parametrize(("text", "words", "nth", "name"), [row[1:] for row in MENTIONS], ids=[r[0] for r in MENTIONS])
def test_mention_resolves_to_the_full_name(text: str, words: str, nth: int, name: str) -> None:
    speaker = speaker_at(text, words, nth)
    assert speaker is not None
    assert speaker.name == name


# (phenomenon, text, words of one mention, words of another): never one person
APART = [
    ("husband and wife", FAMILY, "Bruno Castell", "Helena Castell"),
    ("father and mother", NOVEL, "Mr. Hartwell", "Mrs. Hartwell"),
    ("father and daughter", NOVEL, "Mr. Hartwell", "Miss Margaret Hartwell"),
    (
        "minister and spokesman",
        "Minister Paula Reyes was away. The minister's spokesman said she was ill.",
        "Paula Reyes",
        "spokesman",
    ),
    (
        "body and its spokeswoman",
        "Nordbank closed. A Nordbank spokeswoman said the doors would open on Monday.",
        "Nordbank",
        "spokeswoman",
    ),
]


@pytest.mark.parametrize(("text", "one", "other"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_kept_apart(text: str, one: str, other: str) -> None:
    first, second = speaker_at(text, one), speaker_at(text, other)
    assert first is not None
    assert second is not None
    assert first.id != second.id


def test_aliases_stand_in_the_order_of_the_text() -> None:
    speaker = speaker_at(HARBOUR, "Varga")
    assert speaker is not None
    assert speaker.aliases[0] == "Varga"
    assert speaker.name not in speaker.aliases


def test_mentions_are_sorted_and_their_offsets_hold() -> None:
    for text in (HARBOUR, FAMILY, AGENCY, NOVEL):
        mentions = cast_of(text).mentions
        assert [m.start for m in mentions] == sorted(m.start for m in mentions)
        assert all(text[m.start : m.end] == m.text for m in mentions)


def test_a_word_outside_every_mention_is_nobody() -> None:
    assert speaker_at("Ilse Varga slept soundly.", "soundly") is None


def test_unresolvable_pronoun_has_no_name() -> None:
    speaker = speaker_at("He said it was late.", "He")
    assert speaker is not None
    assert speaker.name is None
    assert speaker.role is None
    assert speaker.pronouns == ("he",)


announce(MENTIONS, APART)


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("Foreign Minister Aila Koskela said no.", "Foreign Minister Aila Koskela"),
        ("Chief Executive Officer Mary Holm said no.", "Chief Executive Officer Mary Holm"),
        ("The Rev. Ida Roe said no.", "Rev. Ida Roe"),
        ("Former Secretary Paul Inman said no.", "Secretary Paul Inman"),
    ],
)
def test_a_title_of_several_words_stays_whole_in_an_alias(text: str, alias: str) -> None:
    [speaker] = cast_of(text).speakers
    assert speaker.aliases == (alias,)
