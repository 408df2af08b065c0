"""News of other kinds and countries: courts, wires, firms, offices before names, datelines, pages with inserts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import ALL, Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

OFFICES = [
    Row(
        "a statement announced as somebody's",
        "The full statement from Governor Reyes:\n\n“I have never been to the island. I do not know the man.”",
        Said("I have never been to the island. I do not know the man.", by="Reyes", role="Governor"),
    ),
    Row(
        "a title behind the day",
        "On Monday coach Lena Ostby said the team was “tired”.",
        Said("the team was “tired”", by="Lena Ostby", role="coach", mention="coach Lena Ostby"),
    ),
    Row(
        "a title behind the night of a day",
        "On Thursday night Ostrian President Kari Nilsen told the radio: “The road is open.”",
        Said("The road is open.", by="Kari Nilsen", role="Ostrian President"),
    ),
    Row(
        "a trade behind the evening of a day",
        "On Monday evening news anchor Della Pike said: “We are closing.”",
        Said("We are closing.", by="Della Pike", role="news anchor"),
    ),
    Row(
        "a day and those of it",
        "“The Sunday coach is full,” said Lena Ostby.",
        Said("The Sunday coach is full,", by="Lena Ostby", role=None),
    ),
    Row(
        "the letters of an office in brackets",
        "Health Secretary (HS), Wanjiru Otembo said the wells were “clean”. “Boil it,” Otembo added.",
        Said("the wells were “clean”", by="Wanjiru Otembo", role="Health Secretary"),
        Said("Boil it,", by="Wanjiru Otembo", role="Health Secretary"),
    ),
    Row(
        "the letters of a party in brackets",
        "The ruling party (TRP), Ost said, was “late”.",
        Said("… was “late”", by="Ost", role=None),
    ),
    Row(
        "a title that several share",
        "A bench of Justices K. Perumal and S. Thakur told the lawyer: “Why here?”",
        Said("Why here?", by="bench of Justices K. Perumal and S. Thakur"),
    ),
    Row(
        "a title that three share",
        "A panel of Judges Orme, Pell and Rusk wrote: “It is late.”",
        Said("It is late.", by="panel of Judges Orme, Pell and Rusk"),
    ),
    Row(
        "the top court",
        "The Supreme Court asked a farmer on Monday to go to the Pellhaven High Court.\n\n"
        "The top court said: “We cannot hear this.”\n\n“It is late,” the high court had said.",
        Said("We cannot hear this.", by="Supreme Court", mention="The top court"),
        Said("It is late,", by="Pellhaven High Court", mention="the high court"),
    ),
    Row(
        "who a report opens with, told again with the name",
        "A woman accused of burning down a mill told police “I was asleep”, a court has heard.\n"
        "Rhona Stell is on trial accused of burning down the mill at Orm.\nStell said: “I was in bed.”",
        Said("I was asleep", by="Rhona Stell", mention="A woman"),
        Said("I was in bed.", by="Rhona Stell"),
    ),
    Row(
        "who a report opens with, and somebody else",
        "A man drove at a crowd in Orm on Friday. “Get down,” he shouted.\n\nNils Orde was buying shoes at the time.",
        Said("Get down,", by="man"),
    ),
    Row(
        "an office with what it is of, right before the name",
        "Current leader of the council Hugo Dannatt, said the town had lost a “fine man”. “He was kind,” he said.",
        Said("the town had lost a “fine man”", by="Hugo Dannatt", role="Current leader of the council"),
        Said("He was kind,", by="Hugo Dannatt", role="Current leader of the council"),
    ),
    Row(
        "a ministry of two fields right before the name",
        "Minister of Labour and Employment Dr Chike Ogan spoke. “It is a shame,” Ogan said.",
        Said("It is a shame,", by="Chike Ogan", role="Minister of Labour and Employment", honorific="Dr"),
    ),
    Row(
        "the wife of a councillor",
        "The wife of councillor Hugo Dannatt said: “We are ready.”",
        Said("We are ready.", by="wife of councillor Hugo Dannatt"),
    ),
    Row(
        "two with an office each",
        "Secretary of State Ida Orde and former Ostrian Gov. Tom Wex were there. “We are ready,” Wex said.",
        Said("We are ready,", by="Tom Wex", role="former Ostrian Gov."),
    ),
    Row(
        "the official who has just been named",
        "Bo Rusk, the firm's chief, said sales would grow. In Orm, the firm has “40 hands”, the official said.",
        Said("In Orm, the firm has “40 hands”", by="Bo Rusk", mention="the official"),
    ),
    Row(
        "the official of whom nobody gave the name",
        "A senior official of the port said it was late. Odd Lund, the mayor, was there. “It is,” the official said.",
        Said("It is,", by="senior official of the port"),
    ),
]

FIRMS = [
    Row(
        "a firm's form behind a comma",
        "Tarn Plastics, LLC announced that it has bought “a valve or two”. “We are glad,” Tarn Plastics said.",
        Said("it has bought “a valve or two”", by="Tarn Plastics, LLC", type="organization"),
        Said("We are glad,", by="Tarn Plastics, LLC"),
    ),
    Row(
        "a firm's form between commas",
        "Ostby Motors, Inc., said it had sold “more carts”. “We grow,” the company said.",
        Said("it had sold “more carts”", by="Ostby Motors, Inc.", type="organization"),
        Said("We grow,", by="Ostby Motors, Inc."),
    ),
]

LINES = [
    Row(
        "a firm's dateline",
        "Ostby, ND – May 3, 2021 – Tarn Valves announced today that its pumps were “the best on the lake”.",
        Said("its pumps were “the best on the lake”", by="Tarn Valves"),
    ),
    Row(
        "a dateline of place and day with nothing behind it",
        "Lorn, July 25 The high court told a farmer on Monday that his claim was “not one for this court”.",
        Said("his claim was “not one for this court”", by="high court"),
    ),
    Row(
        "a place and a colon",
        "OSTHAVEN: Britta Lund has said that her knee is fine, after two heats on the lake.\n\n"
        "“The pain is gone.” Said Lund. “I feel fine.”\n\n“Now I can swim again. I am glad.”\n\nShe swims on Friday.",
        Said("The pain is gone.", by="Britta Lund"),
        Said("I feel fine.", by="Britta Lund"),
        Said("Now I can swim again. I am glad.", by="Britta Lund"),
    ),
    Row(
        "who is told to, in a heading",
        "Ferry skipper told to keep away from the quay\n\nThe lake was calm.",
        Said("to keep away from the quay", by=None, cue="told"),
        kinds=ALL,
    ),
    Row(
        "who tells somebody to",
        "Lund told them to keep “well away” from the quay.",
        Said("… “well away” from the quay", by="Lund"),
    ),
    Row(
        "a name in capitals that opens a line",
        "GAVIN MARCHBANK insists that there is more to come from his Orm side this year.\n\n"
        "‘We can be better,’ said the gaffer. ‘It will come,’ Marchbank said.",
        Said("We can be better,", by="Gavin Marchbank"),
        Said("It will come,", by="Gavin Marchbank"),
    ),
    Row(
        "a name in capitals that the text writes small elsewhere",
        "PIET MOLENAAR praised his team for the win at Orm at the end of the season.\n\n"
        "Two late goals did it, and boss Molenaar said: ‘They ran all day.’",
        Said("They ran all day.", by="Piet Molenaar", role="boss"),
    ),
    Row(
        "a pull quote in the middle of somebody's words",
        'Pat Tolly, events manager at Tarn House, said: "The gift is lovely.\n\n'
        'All gifts, even small ones, help us\nPat Tolly\nTarn House\n"It was a surprise to all.\n\n"We need a roof."',
        Said("The gift is lovely.", by="Pat Tolly"),
        Said("It was a surprise to all. | We need a roof.", by="Pat Tolly"),
    ),
    Row(
        "a tag that is written as a sentence",
        "“The rust is gone.” Said Lund. “I feel fine.”\n\n“It will rain on the day of the fair.” Brandt explains.",
        Said("The rust is gone.", by="Lund"),
        Said("I feel fine.", by="Lund"),
        Said("It will rain on the day of the fair.", by="Brandt", cue="explains"),
    ),
    Row(
        "somebody speaks on after a match",
        "Britta Lund beat Petra Quist of Orm in two sets on the lake on Tuesday.\n\n"
        "“The pain is gone from the knee and I can run for every ball that she hits at me now,” said Lund.\n\n"
        "“Now I only think of the next ball and of the court, which is as good as it was in May.”\n\n"
        "She has won ten of her matches this year, and Quist has won four.\n\n"
        "“I get a little better with every day that I am on the court, though each match is hard,” Lund said.\n\n"
        "“Even today the rallies were long, and not one game of mine was won without a fight.”\n\n"
        "“I think that all of us are better than a year ago, and many of us still play.”\n\nShe rests now.",
        *(Said(f"{words} …", by="Britta Lund") for words in ("The", "Now", "I get", "Even", "I")),
    ),
    Row(
        "a line without its full stop reports",
        "Bo Rusk has entered the row over the ferry.\n\nMr Rusk said the port was to blame for the long delay\n\n"
        "“The port has the money, and the port has the boats.”\n\nMr Rusk left.",
        Said("The port has the money, and the port has the boats.", by="Bo Rusk"),
    ),
    Row(
        "a minister who is addressed signs nothing",
        "Union head Tim Callan said that it was “sad”.\n\n“We will not stand for it,” Callan added.\n\n"
        '“We will wait no more, we will fight it.\n\n“Minister Conlogue, I am telling you we will fight it."',
        Said("it was “sad”", by="Tim Callan"),
        Said("We will not stand for it,", by="Tim Callan"),
        Said("We will wait no more, …", by="Tim Callan"),
    ),
    Row(
        "a double prime for a mark, and inches",
        "Asked about it, Lind told the radio: “What I see is a mess.\n″They made the rules and they broke them.\n"
        "“It is very serious.”\n\nThe 40″ screen of the studio went dark.",
        *(Said(words, by="Lind") for words in ("What I see is a mess.", "They made …", "It is very serious.")),
    ),
]

WORDS = [
    Row(
        "what a notice reads in part",
        "“Boil all water for a week,” read the notice in part.",
        Said("Boil all water for a week,", by="notice", cue="read"),
    ),
    Row(
        "the work of an author",
        'But Lind, author of "Ten Days in a Canoe," said the letter was late.\n\n"It was odd," she said.',
        Said("It was odd,", by="Lind"),
    ),
    Row(
        "the work that somebody wrote",
        'Dana Orme, who wrote "The River Has No Banks," said: "It took nine years."',
        Said("It took nine years.", by="Dana Orme"),
    ),
    Row(
        "who is blamed for words",
        "The lawyer mocked Petra Lund for calling the pier “a palace”.",
        Said("the pier “a palace”", by="Petra Lund", cue="calling"),
    ),
    Row(
        "who is asked for words",
        "Ilse Varga asked Petra Lund for a note calling the pier “a palace”.",
        Said("the pier “a palace”", by="note"),
    ),
    Row(
        "what somebody shared",
        "“The world is darker without him,” Brandt's agent shared in a note. “He was a joy.”",
        Said("The world is darker without him, | He was a joy.", by="Brandt's agent", cue="shared"),
    ),
    Row(
        "a name in marks that does something",
        "‘Night-owls’ never forget a bus. Now, scientists know why.",
    ),
    Row(
        "a name in marks that often does something",
        "“Night cooks” often tell lies. Here is one who did not.",
    ),
    Row(
        "who is led to say it",
        "The firm gave no excuse, leading one trade observer to describe its reply as “cold and clinical”.",
        Said("its reply as “cold and clinical”", by="trade observer", mention="one trade observer"),
    ),
    Row(
        "twelve of several",
        "Twelve of the families oppose the scheme proposed by Halden Marsh Associates.\n\n"
        "Among other reasons, they say it is “too tall for the lane”.",
        Said("it is “too tall for the lane”", by="Twelve of the families", type="group"),
    ),
]

TABLES = (OFFICES, FIRMS, LINES, WORDS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_elsewhere(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
