"""What news says of several at once, where roles end, who is taken up by another noun, who knows of a matter."""

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
        "the next hangs on the given name",
        'Sens. Odo Finch and Ada Holm said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Odo Finch and Ada Holm", role="Sens."),
    ),
    Row(
        "each with a place",
        'Sens. Martha Vidal of Georgia and Owen Finch of Ohio said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role="Sens."),
    ),
    Row(
        "each of a body",
        'Martha Vidal of the Tarn Guild and Owen Finch of the Eel Institute said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role=None),
    ),
    Row(
        "counted, each at a body",
        'Two bakers, Martha Vidal of Tarn and Owen Finch of the Harbor Institute, said the boat was "the best in the '
        'bay." "It is," Vidal said.',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role="bakers"),
        Said("It is,", by="Martha Vidal", role="baker"),
    ),
    Row(
        "each with a role of its own",
        'Martha Vidal, the mayor, and Owen Finch, the clerk, said the boat was "the best in the bay."',
        Said('the boat was "the best in the bay."', by="Martha Vidal and Owen Finch", role=None),
    ),
    Row(
        "according to several",
        'According to their cousins and lawyers, the couple were "tired of the road."',
        Said('the couple were "tired of the road."', by="their cousins and lawyers"),
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
        Said("It leaks,", by="Owen Finch", role="Sens."),
    ),
    Row(
        "a short title, behind a place",
        'Sens. Martha Vidal of Georgia and Owen Finch of Ohio toured the dam. "It leaks," Finch said.',
        Said("It leaks,", by="Owen Finch", role="Sens."),
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
        "The ad shows five Danish-Americans at home. It ends with a Holm interview, in which he swears he will build "
        'a "toll force." Karl Holm did not reply.',
        Said('he will build a "toll force."', by="Karl Holm"),
    ),
]

OTHERS = [
    Row(
        "whose parents two are",
        'Petra Holm and Carl Ost, the parents of two sailors lost in the storm, filed a suit. "It is hot," Holm said.',
        Said("It is hot,", by="Petra Holm", role="parent of two sailors lost in the storm"),
    ),
    Row(
        "and other bakers",
        'Mark Ward, Ada Lund and other bakers came. "It is hot," Ward said. "It is," Lund said.',
        Said("It is hot,", by="Mark Ward", role="baker"),
        Said("It is,", by="Ada Lund", role="baker"),
    ),
    Row(
        "what all are who say it",
        'Mark Ward and other bridge safety experts said it was "leaking badly."',
        Said(
            'it was "leaking badly."',
            by="Mark Ward and other bridge safety experts",
            role="bridge safety experts",
        ),
    ),
    Row(
        "and others",
        'Mark Ward and others came. "It is hot," Ward said.',
        Said("It is hot,", by="Mark Ward", role=None),
    ),
]

OF_SOMEBODY_ELSE = [
    Row(
        "a phrase said of another",
        'Ida Holm is the candidate of the guild. Karl Juhl said Mark Lund was the only candidate of the year with "a '
        'plan." "I do have one," Lund said. "So do I," Holm said.',
        Said('Mark Lund was the only candidate of the year with "a plan."', by="Karl Juhl"),
        Said("I do have one,", by="Mark Lund"),
        Said("So do I,", by="Ida Holm", role="candidate of the guild"),
    ),
    Row(
        "who does something to the other's words",
        'In calling Mark Holm\'s plan bold, the Danish bishop was kind. "He is," Holm said.',
        Said("He is,", by="Mark Holm", role=None),
    ),
    Row(
        "for whom somebody speaks",
        'Mark Holm spoke first. He was glad. A spokeswoman for Ida Lund said the former executive had "no plans." '
        '"I have one," Lund said.',
        Said('the former executive had "no plans."', by="spokeswoman for Ida Lund"),
        Said("I have one,", by="Ida Lund", role="former executive"),
    ),
    Row(
        "the previous guest",
        'Mrs. Quill said goodbye to the previous guest. Mark Holm was ill. "I slept," Holm said.',
        Said("I slept,", by="Mark Holm", role=None),
    ),
    Row(
        "to be mayor",
        'Mark Holm says he is fit to be mayor after Ada Lund told him she thinks he is "too nice" to win.',
        Said('she thinks he is "too nice" to win', by="Ada Lund"),
    ),
    Row(
        "of two Holms the one just named in full",
        "Bill Holm spoke at noon. He was mayor for years. The former mayor praised Ada Holm. “She is fit,” Holm said. "
        "“She was always fit,” Holm said. He sat down.\n\nPeople cheered. On Sunday, Ada Holm rebuffed a man in the "
        "crowd. “You are rude,” Holm told him.",
        Said("She is fit,", by="Bill Holm"),
        Said("She was always fit,", by="Bill Holm"),
        Said("You are rude,", by="Ada Holm"),
    ),
    Row(
        "one baker, behind a clause and before what he is of",
        'One pastor backing Mr. Holm, Darren Finch of Ostby Church in Lund, said he was "quite tired."',
        Said('he was "quite tired."', by="Darren Finch", role="pastor backing Mr. Holm"),
    ),
]

CALLED_BY_LETTERS = [
    Row(
        "the Labour MP",
        "Rhiannon Price, chair of the Commons water committee, was angry. “They slept,” the Labour MP said.",
        Said("They slept,", by="Rhiannon Price"),
    ),
    Row(
        "the Labour MP, known as an MP",
        "Rhiannon Price, the MP for Lund, was not pleased. “They slept,” the Labour MP said.",
        Said("They slept,", by="Rhiannon Price", role="MP for Lund"),
    ),
    Row(
        "the Labour MP is no Tory",
        "Karl Holm, a Conservative MP, spoke. “They slept,” the Labour MP said.",
        Said("They slept,", by="Labour MP"),
    ),
    Row(
        "the Tory MP is a Conservative",
        "Karl Holm, a Conservative MP, spoke after Ada Lund, a Labour MP. “They slept,” the Tory MP said.",
        Said("They slept,", by="Karl Holm", role="Conservative MP"),
    ),
    Row(
        "the opposite number",
        "A kick hit her opposite number, Luke Bianchi, on the knee. “It was good,” Bianchi said.",
        Said("It was good,", by="Luke Bianchi", role="opposite number"),
    ),
    Row(
        "an opposite number who speaks",
        "His Danish opposite number, Martha Vidal, said: “It was warm.”",
        Said("It was warm.", by="Martha Vidal", role="Danish opposite number"),
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


def before(what: str, role: str | None, by: str = "Ada Holm") -> Row:
    """A row about who stands before ``said``."""
    return Row(what, f"{what} said: “It is late.”", Said("It is late.", by=by, role=role))


def behind(what: str, role: str | None, by: str = "Ada Holm") -> Row:
    """A row about who stands behind ``said``."""
    return Row(what, f"“It is late,” said {what}.", Said("It is late,", by=by, role=role))


WHO_KNOWS = [
    before("A person familiar with the matter", "person familiar with the matter", "person familiar with the matter"),
    before("People close to the mayor", None, "People close to the mayor"),
    before("One Republican involved in the plan", *["Republican involved in the plan"] * 2),
    Row(
        "those close to somebody are not those before",
        'Democrats said it was "small." According to Democrats close to the mayor, it was "huge."',
        Said('it was "small."', by="Democrats"),
        Said('it was "huge."', by="Democrats close to the mayor"),
    ),
    before("Ada Holm (née Finch), a baker,", "baker"),
    Row(
        "a body's first letters with a small one",
        "The Department for Roads (DfR) spoke. “It is late,” the DfR said.",
        Said("It is late,", by="Department for Roads"),
    ),
    Row(
        "a coach who was an opposite number",
        "His opposite number, Ian Sturrock, felt robbed. “Two minutes,” the Linfield coach said.",
        Said("Two minutes,", by="Ian Sturrock"),
    ),
]

TAKEN_UP = [
    Row(
        "the mother-of-two",
        "Ada Holm, 34, lost her job on Friday.\n\n“It is late,” the mother-of-two said.",
        Said("It is late,", by="Ada Holm", role="mother-of-two"),
    ),
    Row(
        "the mother-of-two is no man",
        "Judge Mark Holm jailed her on Friday.\n\n“It is late,” the mother-of-two said.",
        Said("It is late,", by="mother-of-two"),
    ),
    Row(
        "the Oscar winner",
        "Ada Holm came to the fair on Friday.\n\n“It is late,” the Oscar winner said.",
        Said("It is late,", by="Ada Holm"),
    ),
    Row(
        "the only one named, of whom another thing is known",
        "Mark Holm, owner of Kestrel Foods, came on Friday.\n\n“It is late,” the billionaire said.",
        Said("It is late,", by="Mark Holm"),
    ),
    Row(
        "a rival captain is somebody else",
        "Mark Holm, the goalkeeper, was ill on Friday.\n\n“It is late,” the rival captain said.",
        Said("It is late,", by="rival captain"),
    ),
    Row(
        "what another says in a clause behind",
        "“I never said that,” Mark Holm said, after Becky Lund said the former mayor had mocked a bishop.",
        Said("I never said that,", by="Mark Holm", role="former mayor"),
    ),
    Row(
        "he is of the paragraph before, not of the one before that",
        "Karl Juhl and Odo Finch have both been asked. Juhl will face more questions. Juhl has turned them around.\n\n"
        "Finch, when asked about his errors, talks and talks and never admits a fault.\n\n"
        "For example: “We made a mistake,” he told the Herald in May.",
        Said("We made a mistake,", by="Odo Finch"),
    ),
    Row(
        "Cllr and councillor",
        "Cllr Ada Holm came on Friday.\n\n“It is late,” the councillor said.",
        Said("It is late,", by="Ada Holm"),
    ),
    Row(
        "who teaches and the teacher",
        "Ada Holm, who teaches chemistry in Lund, came on Friday.\n\n“It is late,” the chemistry teacher said.",
        Said("It is late,", by="Ada Holm"),
    ),
    Row(
        "a club by its second word",
        "Lund United lost at Harwick Rovers. “No,” United said. “Yes,” Rovers said. “Indeed,” the club said.",
        Said("No,", by="Lund United"),
        Said("Yes,", by="Harwick Rovers"),
        Said("Indeed,"),
    ),
]

OFFICES = [
    before("Goalkeeper and captain Mark Holm", "Goalkeeper and captain", "Mark Holm"),
    before("Prof Ada Holm, one of the study's authors,", "one of the study's authors"),
    before("Ada Holm, of campaign group Clean Air Now,", "campaign group Clean Air Now"),
    before("Board of Education President Ada Holm", "Board of Education President"),
    before("League of Women Voters president Ada Holm", "League of Women Voters president"),
    behind("founder and CEO Ada Holm", "founder and CEO"),
    before("Founder and CEO Ada Holm", "Founder and CEO"),
    behind("lawyer for the family Ada Holm", "lawyer for the family"),
    behind("Army Maj. Mark Holm, a spokesman for the Pentagon", "spokesman for the Pentagon", "Mark Holm"),
    behind("the bishop of Lund, the Rt Rev Ada Holm", "bishop of Lund"),
    behind("Ada Holm, who plays for Rovers", "who plays for Rovers"),
    behind("Ada Holm, who plays for time", None),
    behind("Ada Holm, 34, who bakes bread in Lund", "who bakes bread in Lund"),
]

TABLES = (
    TOGETHER,
    ONE_OF_THEM,
    OTHERS,
    OF_SOMEBODY_ELSE,
    CALLED_BY_LETTERS,
    WHERE_ROLES_END,
    OFFICES,
    WHO_KNOWS,
    TAKEN_UP,
)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_several(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
