"""What news says of several at once: shared titles, names behind a noun for all of them, who is one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

TOGETHER = [
    Row(
        "names behind a noun for both",
        'Two naval historians, Martha Vidal and Owen Finch, called the boat "the best in the bay."',
        Said('the boat "the best in the bay."', by="Martha Vidal and Owen Finch", role="naval historians"),
    ),
    Row(
        "names behind a noun for all, between dashes",
        'Three bakers — Ann Lee, Martha Vidal and Owen Finch — said the bread was "the best in the bay."',
        Said('the bread was "the best in the bay."', by="Ann Lee, Martha Vidal and Owen Finch", role="bakers"),
    ),
    Row(
        "one of them is no name for all",
        'Two bakers, Ann Lee among them, said the bread was "the best in the bay."',
        Said('the bread was "the best in the bay."', by="Two bakers"),
    ),
    Row(
        "what both are stands behind",
        'Martha Vidal and Owen Finch, two naval historians, called the boat "the best in the bay."',
        Said('the boat "the best in the bay."', by="Martha Vidal and Owen Finch", role="naval historians"),
    ),
    Row(
        "a title in the plural",
        'Party leaders Martha Vidal and Owen Finch said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role="Party leaders"),
    ),
    Row(
        "each with a place",
        'Sens. Martha Vidal of Georgia and Owen Finch of Ohio said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role="Sens."),
    ),
    Row(
        "each with a role of its own",
        'Martha Vidal, the mayor, and Owen Finch, the clerk, said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role=None),
    ),
    Row(
        "according to several",
        'According to their friends and advisers, the couple were "tired of the road."',
        Said('the couple were "tired of the road."', by="their friends and advisers"),
    ),
    Row(
        "by several",
        'The paper was called "a fraud" by Ann Lee and Owen Finch.',
        Said("a fraud", by="Ann Lee and Owen Finch"),
    ),
]

ONE_OF_THEM = [
    Row(
        "a short title of several",
        'Sens. Martha Vidal and Owen Finch toured the dam. "It leaks," Finch said.',
        Said("It leaks,", by="Owen Finch", role="Sen."),
    ),
    Row(
        "a short title, behind a place",
        'Sens. Martha Vidal of Georgia and Owen Finch of Ohio toured the dam. "It leaks," Finch said.',
        Said("It leaks,", by="Owen Finch", role="Sen."),
    ),
    Row(
        "as front-runners",
        'With Owen Finch and Ada Quill as front-runners, the fair was lively. "I am glad," Quill said.',
        Said("I am glad,", by="Ada Quill", role="front-runner"),
    ),
    Row(
        "of whom somebody says something",
        'Shopkeepers, Tern notes, applaud the new lamp posts. "They are bright," Ada Tern wrote.',
        Said("They are bright,", by="Ada Tern", role=None),
    ),
    Row(
        "he is none of several of a nation",
        "The ad shows five Danish-Americans at home. It ends with a Holm interview, in which he says he will build "
        'a "toll force." Karl Holm did not reply.',
        Said('he will build a "toll force."', by="Karl Holm"),
    ),
]

WHERE_ROLES_END = [
    Row(
        "a small word with a capital",
        'Ada Ross, executive director of One Riverland Now, left. "They glow," Ross said.',
        Said("They glow,", by="Ada Ross", role="executive director of One Riverland Now"),
    ),
    Row(
        "a date before a title",
        'In July 2015 President Mark Holm visited the mill. "It turns," Holm said.',
        Said("It turns,", by="Mark Holm", role="President"),
    ),
    Row(
        "a paper named after a day",
        'Sunday Mirror editor Mark Holm left. "I am off," Holm said.',
        Said("I am off,", by="Mark Holm", role="Sunday Mirror editor"),
    ),
    Row(
        "a title of a work with a colon",
        "“They look at the ordinary,” said Susan Ferris, a co-editor of “Quiet Rooms: The New Wave.”",
        Said("They look at the ordinary,", by="Susan Ferris", role="co-editor of “Quiet Rooms: The New Wave”"),
    ),
    Row(
        "more conservative than another",
        'Quill is more conservative, saying she likes low tolls. "They are small," Ada Quill said.',
        Said("They are small,", by="Ada Quill", role=None),
    ),
    Row(
        "a rank by number",
        'World No 1 Mark Holm won. "I ran," Holm said.',
        Said("I ran,", by="Mark Holm", role="World No 1"),
    ),
    Row(
        "a rank by number, with an article",
        'The former world No 3 Mark Holm won. "I ran," Holm said.',
        Said("I ran,", by="Mark Holm", role="former world No 3"),
    ),
    Row(
        "a university in brackets",
        'Dr Mark Holm (University of Ostby) came. "They are late," Holm said.',
        Said("They are late,", by="Mark Holm", role="University of Ostby"),
    ),
    Row(
        "a town and its state before the name",
        'The mayor of Toledo, Ohio, Mark Holm, said: "They are late."',
        Said("They are late.", by="Mark Holm", role="mayor of Toledo, Ohio"),
    ),
    Row(
        "somebody says it of one of a town",
        'A mayor in Toledo, Ohio, Mark Holm said, was "small."',
        Said('A mayor in Toledo, Ohio | was "small."', by="Mark Holm", role=None),
    ),
]

TABLES = (TOGETHER, ONE_OF_THEM, WHERE_ROLES_END)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_several(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
