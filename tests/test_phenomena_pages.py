"""What the look of a page tells of whose words they are: lists, sources in brackets, turns, block quotations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

_STREET = "We asked around.\n\n“I rise at three.”{}Ada Foley, 34, baker\n\n“Nobody told me.”{}Sam Pike, 51, driver"
_COACH = "{}:\n\nOn the final:\n\n“We were outstanding.”\n\nOn the next season:\n\n“It will be hard.”"
_WORDS = "The bridge will open in May."

LISTS = [
    Row(
        "signed by letters",
        "“My spoons are gone.” – M.F. to Ellen Foley, May 4th 1861.",
        Said("My spoons are gone.", by="M.F."),
    ),
    Row(
        "signed by letters and a surname",
        "“My spoons are gone.” — T. R. Holm, letter to his wife",
        Said("My spoons are gone.", by="T. R. Holm"),
    ),
    Row(
        "bullets, with a comma more in one",
        "Reactions were mixed.\n\n• Tom Adeyemi, chief economist, Northbank: “It is bold.”\n"
        "• Lila Voss (shopkeeper, Harrow): “It does nothing for me.”\n• Sam Pike, driver: “Fuel is dear.”",
        Said("It is bold.", by="Tom Adeyemi", role="chief economist"),
        Said("It does nothing for me.", by="Lila Voss", role="shopkeeper"),
        Said("Fuel is dear.", by="Sam Pike", role="driver"),
    ),
    Row(
        "the name on the line below",
        _STREET.format("\n", "\n"),
        Said("I rise at three.", by="Ada Foley", role="baker"),
        Said("Nobody told me.", by="Sam Pike", role="driver"),
    ),
    Row(
        "the name right behind",
        _STREET.format(" ", " "),
        Said("I rise at three.", by="Ada Foley", role="baker"),
        Said("Nobody told me.", by="Sam Pike", role="driver"),
    ),
    Row(
        "an office and a name right behind",
        "What they said\n\n“I was not told.” Mayor Rosa Denning\n\n“We told everybody.” Council clerk Ed Moss",
        Said("I was not told.", by="Rosa Denning"),
        Said("We told everybody.", by="Ed Moss", role="Council clerk"),
    ),
    Row(
        "a sentence behind is no name",
        "“I was not told.” Rosa Denning left.",
        Said("I was not told.", rule="follow-up"),
    ),
    Row(
        "a name above a list",
        _COACH.format("Quotes from head coach Sam Howe"),
        Said("We were outstanding.", by="Sam Howe", role="head coach"),
        Said("It will be hard.", by="Sam Howe", role="head coach"),
    ),
    Row(
        "an office, a comma and a name above a list",
        _COACH.format("Deal College head coach, Sam Howe"),
        Said("We were outstanding.", by="Sam Howe"),
        Said("It will be hard.", by="Sam Howe"),
    ),
    Row(
        "a quote of the day",
        "**Quote of the day:** “We are all in one boat.” — Ellen Gray",
        Said("We are all in one boat.", by="Ellen Gray"),
    ),
    Row("the best song", "Best song: “Mud comes up to here.”", Said("Mud comes up to here.", by=None)),
    Row(
        "read more",
        "Lind said, “The pier is closed.”\n\nRead more: “The long winter of 2010”\n\nThe pier was built in 1900.",
        Said("The pier is closed.", by="Lind"),
    ),
    Row(
        "the time of a live blog",
        "10:55 Fire chief Bill Oakes: “The fire is out.”\n\n11.10am Mayor Rosa Denning: “Nobody was hurt.”",
        Said("The fire is out.", by="Bill Oakes", role="Fire chief"),
        Said("Nobody was hurt.", by="Rosa Denning", role="Mayor"),
    ),
    Row(
        "a day before a colon",
        "Margaret wrote: “The spoons are gone.” And on the 9th: “They have gone.”",
        Said("The spoons are gone. | They have gone.", by="Margaret"),
    ),
]

SOURCES = [
    Row(
        "a letter in brackets",
        "She was fond of the house: “I will not leave it” (Margaret to Ellen, 4 May 1861).",
        Said("I will not leave it", by="Margaret"),
    ),
    Row("a work in brackets", "“Seas lie” (Kerr 1904, 7).", Said("Seas lie", by="Kerr")),
    Row(
        "two authors in brackets",
        "It is a “quiet machine” (Kerr and Holm, 1904, p. 12) that nobody sees.",
        Said("quiet machine", by="Kerr and Holm"),
    ),
    Row(
        "the sentence says who",
        "Ann Lee said “we are late” (Kerr 1904, 7).",
        Said("we are late", by="Ann Lee"),
    ),
    Row(
        "according to a work, and a page",
        "According to Kerr (1904, 7), the state is “a quiet machine” (p. 9).",
        Said("the state is “a quiet machine”", by="Kerr"),
    ),
    Row(
        "a name with a year in brackets",
        "Kerr (1904, 7) argues that the state is “a quiet machine” (9).",
        Said("the state is “a quiet machine”", by="Kerr"),
    ),
    Row("no name in the brackets", "“We are late” (the train was due at noon).", kinds=frozenset({"mixed"})),
]

TURNS = [
    Row(
        "what is done in a play is not said",
        "MARTHA. (putting down the knife) Everybody knew.\n\nGEORGE. I did not.\n\nMARTHA. You did. [Exit.]\n\n"
        "GEORGE. Come back.",
        Said("Everybody knew.", by="Martha"),
        Said("I did not.", by="George"),
        Said("You did.", by="Martha"),
        Said("Come back.", by="George"),
    ),
    Row(
        "he is no party of the talk",
        "ROSE KELLY: My father was hard.\n\nINTERVIEWER: And your father?\n\nROSE KELLY: He'd come home and say to us, "
        "“Not a word.”\n\nINTERVIEWER: And then?\n\nROSE KELLY: We sat.",
        Said("My father was hard.", by="Rose Kelly"),
        Said("And your father?", by="Interviewer"),
        Said("He'd come…", by="Rose Kelly"),
        Said("Not a word.", by=None, mention="He"),
        Said("And then?", by="Interviewer"),
        Said("We sat.", by="Rose Kelly"),
    ),
    Row(
        "a turn that opens with another's words",
        'KELLY: "Mind the step," my father said. He always said it.\n\nINTERVIEWER: Who?\n\nKELLY: My father.',
        Said('"Mind the step," my…', by="Kelly"),
        Said("Mind the step,", by="father"),
        Said("Who?", by="Interviewer"),
        Said("My father.", by="Kelly"),
    ),
    Row(
        "a turn that opens with one's own words",
        'KELLY: "Mind the step," I said.\n\nINTERVIEWER: And he?\n\nKELLY: He ran.',
        Said('"Mind the step," I said.', by="Kelly"),
        Said("Mind the step,", by="Kelly"),
        Said("And he?", by="Interviewer"),
        Said("He ran.", by="Kelly"),
    ),
]

BLOCKS = [
    Row(
        "a block quotation, its lines marked",
        f"The mayor wrote:\n\n> {_WORDS}\n> It will be free.\n\nNobody replied.",
        Said(f"{_WORDS} | It will be free.", by="mayor"),
    ),
    Row(
        "a block quotation of two paragraphs",
        f"The mayor, Rosa Denning, wrote:\n\n> {_WORDS}\n>\n> It will be free.\n\nNobody replied.",
        Said(f"{_WORDS} | It will be free.", by="Rosa Denning", role="mayor"),
    ),
    Row(
        "a block quotation in HTML",
        f"<p>The mayor, Rosa Denning, said:</p>\n<blockquote><p>{_WORDS}</p></blockquote>\n<p>Nobody replied.</p>",
        Said(_WORDS, by="Rosa Denning"),
    ),
    Row("a list of things set apart", "Here is the list:\n\n> apples and pears\n\nNobody replied."),
    Row("set apart without a frame", f"Lind came late.\n\n> {_WORDS}\n\nNobody replied."),
    Row("set apart with marks", f"The mayor wrote:\n\n> “{_WORDS}”\n\nNobody replied.", Said(_WORDS, by="mayor")),
]

TABLES = (LISTS, SOURCES, TURNS, BLOCKS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_pages(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
