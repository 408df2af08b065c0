"""Who is one and who are two: families, spellings, what takes somebody up again without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

FAMILY = [
    Row(
        "the mother, not the son named beside her",
        "The sailor Piet Holm drowned off Lundby. However, Greta Holm, mother of drowned sailor Piet Holm, rejected "
        "the plan.\n\n“It comes too late,” Holm said.",
        Said("It comes too late,", by="Greta Holm"),
    ),
    Row(
        "the sister who was the subject, a paragraph before",
        "Bruno Castell, the pianist, was born in Varn. He played in Oslo in May. His sister Ida Castell, a painter, "
        "met Bruno Castell in Rome.\n\n“The hall was full,” Castell said.",
        Said("The hall was full,", by="Ida Castell"),
    ),
    Row(
        "the one whom the text calls by the surname",
        "Bruno Castell founded the firm in 1990. Castell still runs it. His son Otto Castell joined in May.\n\n"
        "“The yard is full,” Castell said.",
        Said("The yard is full,", by="Bruno Castell"),
    ),
]

SPELLING = [
    Row(
        "an accent left out later",
        "Inés Núñez, the mayor, spoke in Lundby. “It is sad,” Ines Nunez said. “It is late,” Nunez said.",
        Said("It is sad,", by="Inés Núñez"),
        Said("It is late,", by="Inés Núñez"),
    ),
    Row(
        "an accent added later",
        "Ines Nunez, the mayor, spoke in Lundby. “It is sad,” Núñez said.",
        Said("It is sad,", by="Ines Nunez"),
    ),
    Row(
        "letters that changed places",
        "Anton Kiebel, a singer, spoke of the songs. “It was dark,” Keibel said.",
        Said("It was dark,", by="Anton Kiebel", role="singer"),
    ),
    Row(
        "a letter too many",
        "Anton Kiebel, a singer, spoke of the songs. “It was dark,” Kiebbel said.",
        Said("It was dark,", by="Anton Kiebel", role="singer"),
    ),
    Row(
        "another letter is another name",
        "Anton Clifter, a singer, spoke of the songs. “It was dark,” Clinter said.",
        Said("It was dark,", by="Clinter", role=None),
    ),
    Row(
        "two who differ by a letter",
        "Anton Kiebel, a singer, met Ada Keibel, a nurse. “It was dark,” Kiebel said. “It was late,” Keibel said.",
        Said("It was dark,", by="Anton Kiebel"),
        Said("It was late,", by="Ada Keibel"),
    ),
    Row(
        "a month for a given name",
        "April Sund, a spokeswoman for the port, came. “It is open,” Ms. Sund said.",
        Said("It is open,", by="April Sund", role="spokeswoman for the port"),
    ),
    Row(
        "a month",
        "In April Ada Lund came. “It is open,” Lund said.",
        Said("It is open,", by="Ada Lund"),
    ),
]

AGAIN = [
    Row(
        "not the one who acts",
        "Odo Brandt is a senator. Lena Graff thanked the senator for his help. “I will go,” Graff said. “I will stay,” "
        "said Brandt.",
        Said("I will go,", by="Lena Graff", role=None),
        Said("I will stay,", by="Odo Brandt", role="senator"),
    ),
    Row(
        "the candidate, who was never called so",
        "“I told them what is wrong,” Odo Lind told the Herald. “I want a good deal,” the candidate said.",
        Said("I told them what is wrong,", by="Odo Lind"),
        Said("I want a good deal,", by="Odo Lind", role="candidate"),
    ),
    Row(
        "the investor, who was said to own something",
        "Tove Ekdal, who owns the Lundby Gulls, was asked about the attack. “If they say so, that is bad,” the "
        "investor said.",
        Said("If they say so, that is bad,", by="Tove Ekdal"),
    ),
    Row(
        "any candidate who",
        "Members of the guild want a vote. They should choose the candidate who asked for less, Ada Lund said. “It is "
        "late,” Lund said.",
        Said("It is late,", by="Ada Lund", role=None),
        among=True,
    ),
    Row(
        "candidate says less than what else somebody is",
        "Odo Lind, a shipowner, spoke. “It is late,” the candidate said. “I am ready,” Lind said.",
        Said("It is late,", by="Odo Lind", role="shipowner"),
        Said("I am ready,", by="Odo Lind", role="shipowner"),
    ),
    Row(
        "a poll is nobody's title",
        "Three in four saw it, according to a national Galter Poll. “It is so,” said the Galter Poll.",
        Said("It is so,", by="Galter Poll", role=None),
    ),
    Row(
        "a party's people",
        "Norrland Republicans voted on Monday. The hall was full. Some Republicans said the leaflets were “fake.”",
        Said("the leaflets were “fake.”", by="Republicans", role=None),
    ),
    Row(
        "a grad",
        "“It is late,” said Jan Sherwin, a Lundby University grad.",
        Said("It is late,", by="Jan Sherwin", role="Lundby University grad"),
    ),
    Row(
        "a count is nobody",
        "Odo Lind told them of the delegate count. The delegate count was bad. “It is late,” Lind said.",
        Said("It is late,", by="Odo Lind", role=None),
    ),
]

PLACES = [
    Row(
        "the mayor of a town named before",
        "In Lundby, the mayor, Ada Lund, said: “We go.”",
        Said("We go.", by="Ada Lund", role="mayor"),
    ),
    Row(
        "a woman in a city",
        "At the town hall in Salt Lake City, a young woman who studied in Lundby asked: “What now?”",
        Said("What now?", by="young woman who studied in Lundby"),
    ),
    Row(
        "what a place is",
        "In Lundby, the capital of Norrland, Ada Lund said: “We go.”",
        Said("We go.", by="Ada Lund", role=None),
    ),
    Row(
        "the baker we met",
        "The baker we met at the market, Ada Finch, said: “The bread is gone.”",
        Said("The bread is gone.", by="Ada Finch", role="baker"),
    ),
]

WHO_CAN_BE = [
    Row(
        "an office that stands before the name later",
        "Odo Lind has more votes than Marek Duda has, and the Ohio senator rested on Monday. “It was long,” the Ohio "
        "senator said.\n\nOn Friday, Utah Gov. Marek Duda and Ohio Sen. Odo Lind will meet.",
        Said("It was long,", by="Odo Lind"),
    ),
    Row(
        "a writer is not the tycoon whom he writes about",
        "Marek Duda, a columnist, has written a book on Odo Finch. The tycoon said it was “late.”",
        Said("it was “late.”", by="Odo Finch"),
    ),
    Row(
        "an actor is the comedian",
        "Marek Duda, an actor, has written a book on Odo Finch. The comedian said it was “late.”",
        Said("it was “late.”", by="Marek Duda", role="actor"),
    ),
    Row(
        "a governor is not the mogul beside him",
        "Utah Gov. Marek Duda walked with Ada Lund. The real estate mogul said it was “late.”",
        Said("it was “late.”", by="Ada Lund", role="real estate mogul"),
    ),
    Row(
        "a place and a party",
        "Odo Lind has voted for the ferry twice. The Utah Republican said it was “late.”",
        Said("it was “late.”", by="Odo Lind", role="Utah Republican"),
    ),
    Row(
        "a place and two parties",
        "Odo Lind has voted for the ferry twice. The Utah Republican and Democratic clerks said it was “late.”",
        Said("it was “late.”", by="Utah Republican and Democratic clerks"),
    ),
    Row(
        "the first lady, not the first of several",
        "Vera Holm spoke at the school on Monday. The first lady said it was “early.”\n\nUlla Brandt listened on "
        "Friday. The first speaker said it was “late.”",
        Said("it was “early.”", by="Vera Holm", role="first lady"),
        Said("it was “late.”", by="first speaker"),
    ),
]

_HOST = "Gunda Raske, a radio host, asked about the levy. "


def _is(name: str, text: str, *roles: str, by: str = "Gunda Raske") -> Row:
    """A row on all that somebody is who speaks at the end of a text."""
    surname = by.split()[-1]
    text = f"{text} “It is late,” {surname} said."
    return Row(name, text, Said("It is late,", by=by, role=roles[0] if roles else None, only=roles))


ANOTHER = [
    _is("spoken of beside a host", f"{_HOST}The guild met in a house of the billionaire shipowner.", "radio host"),
    _is("a former minister", f"{_HOST}Ost drew a line between himself and the former minister.", "radio host"),
    _is("a former one who acts", f"{_HOST}The former shipowner is often late.", "radio host"),
    _is("one who acts", f"{_HOST}The eel farmer is often late.", "radio host", "eel farmer"),
    _is(
        "whose calling is known",
        "Gunda Raske, the coach of Lundby, was late. There was no doubt about the Lundby coach.",
        "coach of Lundby",
        "Lundby coach",
    ),
    _is("where somebody is from", f"{_HOST}There was no doubt about the Ohio native.", "radio host", "Ohio native"),
    _is(
        "a candidate has a calling too",
        "Candidate Ada Lund spoke. Her aunt said that the billionaire shipowner was late.",
        "billionaire shipowner",
        "Candidate",
        by="Ada Lund",
    ),
    _is(
        "who is hardly named",
        "Ida Brandt won. Brandt thanked the guild. Brandt had been to Lundby. Brandt met Brandt's aunt. The guild was "
        "with Brandt. Jens Molin wrote of Brandt. There was hardly a seat for the young shipowner.",
        by="Jens Molin",
    ),
    Row(
        "the one left beside an aide and a senator",
        "Alma Voss is ahead in the polls. Voss has not been seen for days.\n\n“She hides,” said Sen. Carl Ost. Ost "
        "wants a debate.\n\nA Voss aide told Ost that the former harbor chief would come. “It is late,” Voss said.",
        Said("She hides,", by="Carl Ost", role="Sen."),
        Said("It is late,", by="Alma Voss", role="former harbor chief"),
    ),
    _is(
        "whose bid changes another's plans",
        "Odo Lind met Ida Brandt in May. Lind likes to talk. On Friday, his guild sent a letter on the change that his "
        "bid has made to the front-runner's plans.",
        by="Odo Lind",
    ),
    Row(
        "a headline brings nobody in",
        "Lind heads for Lundby;\nYoung guild leader's past is questioned.\n\nOdo Lind says the rain is bad for trade. "
        "“It is late,” the young guild leader told the Gazette.",
        Said("It is late,", by="Odo Lind", role="young guild leader"),
    ),
    Row(
        "a first sentence without article does",
        "Former baker sold eels in Holm. “It is late,” the baker said.",
        Said("It is late,", by="Former baker"),
    ),
]

AGES_AND_PARTIES = [
    Row(
        "a star may be the singer",
        "In her column in the Herald, Ann Roe wrote: “Eels!”\n\nPop star Mia Holm was out of the show. Taking to "
        "Instagram, the singer wrote: “Bye.”",
        Said("Eels!", by="Ann Roe"),
        Said("Bye.", by="Mia Holm", role="Pop star"),
    ),
    Row(
        "of two whose ages are told, the one of that age",
        "Ed Marl, 40, beat Sam Pike, 22, in the final. “I am tired,” the 22-year-old said. “I am not,” said the "
        "40-year-old.",
        Said("I am tired,", by="Sam Pike"),
        Said("I am not,", by="Ed Marl"),
    ),
    Row(
        "an age in brackets",
        "Ed Marl (40) beat Sam Pike (22) in the final. “I am tired,” the 22-year-old said.",
        Said("I am tired,", by="Sam Pike"),
    ),
    Row(
        "not who is of another age",
        "Ed Marl, 40, beat the champion, Sam Pike, in the final. “I am tired,” the 22-year-old said.",
        Said("I am tired,", by="Sam Pike", role="champion"),
    ),
    Row(
        "no age told",
        "Ana Foley won the race on Sunday. “I am tired,” the 40-year-old said.",
        Said("I am tired,", by="Ana Foley"),
    ),
    Row(
        "of two parties in brackets",
        "Ann Cole (Lab, Deal North) opened the debate. Ed Marl (Con, Holm) replied. “It is a shame,” said the Labour "
        "MP. “It is not,” said the Tory MP.",
        Said("It is a shame,", by="Ann Cole"),
        Said("It is not,", by="Ed Marl"),
    ),
]

WRITTEN = [
    Row(
        "a full name behind an office in words that are not parsed",
        "The bridge stayed shut all week. “Late on Monday I met with Harbor Director Ada Quill and two of "
        "her engineers who had looked at every bolt of it,” the mayor, Odo Finch, said.\n\n“It is safe,” "
        "Quill said.",
        Said("It is safe,", by="Ada Quill"),
        among=True,
    ),
    Row(
        "behind a form of address there",
        "The bridge stayed shut all week. “Late on Monday I met with Sen. Xuxa Quill and two of her "
        "engineers who had looked at every bolt of it,” the mayor, Odo Finch, said.\n\n“It is safe,” Quill "
        "said.",
        Said("It is safe,", by="Xuxa Quill"),
        among=True,
    ),
    Row(
        "two apostrophes before a full name",
        "''Ned Finch without the ferry is nobody at all, and he knows it better than you do,'' said the "
        "harbor master, Ada Quill.\n\n''I am sorry,'' Finch said.",
        Said("I am sorry,", by="Ned Finch"),
        among=True,
    ),
    Row(
        "a surname with its particle in small letters",
        "One bystander, Pieter duToit, said he was looking for his son. “His car is there,” duToit said.",
        Said("His car is there,", by="Pieter duToit"),
    ),
    Row(
        "a plural for two with one surname",
        "Owners Mia and Don Wilk bought the bakery in 1976. “It is all we know,” Mia told the paper.",
        Said("It is all we know,", by="Mia Wilk"),
    ),
    Row(
        "a nickname of two words",
        "Ned “Big Ed” Holm said the bridge was shut. “It is late,” he said.",
        Said("It is late,", by="Ned Holm"),
    ),
    Row(
        "a nickname with an article",
        "Ned “The Duke” Holm said the bridge was shut. “It is late,” he said.",
        Said("It is late,", by="Ned Holm"),
    ),
    Row(
        "whose governor it is does not speak",
        "“The bridge is late,” said Ohio’s Republican governor, Ned Holm.",
        Said("The bridge is late,", by="Ned Holm", role="Ohio’s Republican governor"),
    ),
]

OTHER_NAMES = [
    Row(
        "a calling between the names",
        "Odo Rask Lehman, the burglar known as “Silverfin,” told of the vault. “It was open,” Silverfin said.",
        Said("It was open,", by="Odo Rask Lehman", role="burglar"),
        among=True,
    ),
    Row(
        "better known as",
        "The rapper Odo Finch, better known as Lil Dam, sang in Tarn. “It was loud,” Lil Dam said. “It was late,” "
        "Finch said.",
        Said("It was loud,", by="Lil Dam", role="rapper"),
        Said("It was late,", by="Lil Dam", role="rapper"),
    ),
    Row(
        "known somewhere",
        "Odo Finch, known in the valley as Silver, sang in Tarn. “It was loud,” Silver said.",
        Said("It was loud,", by="Odo Finch"),
    ),
    Row(
        "goes by",
        "Odo Finch, a hacker who goes by the name Silverfin, was held. “It was loud,” Silverfin said.",
        Said("It was loud,", by="Odo Finch"),
    ),
    Row(
        "the real name",
        "Silver, whose real name is Odo Finch, sang in Tarn. “It was loud,” Finch said. “It was late,” Silver said.",
        Said("It was loud,", by="Odo Finch"),
        Said("It was late,", by="Odo Finch"),
    ),
    Row(
        "his wife by the given name, then by the surname",
        "Robert Finch's wife, Mary, was late. “It is safe,” Mrs Finch said. “It is,” Mr Finch said.",
        Said("It is safe,", by="Mary Finch", role="Robert Finch's wife"),
        Said("It is,", by="Robert Finch", role=None),
    ),
    Row(
        "a baby is not Mrs Finch",
        "Six-month-old Mary Finch slept by the dam. A neighbour had scolded her mother Ida.\n\n“It is safe,” said Mrs "
        "Finch, who has two sons.",
        Said("It is safe,", by="Ida Finch", role="mother"),
        among=True,
    ),
    Row(
        "his wife, where others were named since",
        "Robert Finch, 58, was jailed. Ann Lee, for Finch, said no more. His wife, Mary, was late. “It is safe,” Mrs "
        "Finch said.",
        Said("It is safe,", by="Mary Finch", role="wife"),
        among=True,
    ),
    Row(
        "a father of a child",
        "Mary Finch, 9, was warm. “It is safe,” said her father, Robert. “She can swim,” Mr Finch said.",
        Said("It is safe,", by="Robert Finch", role="father"),
        Said("She can swim,", by="Robert Finch", role="father"),
    ),
    Row(
        "a grown daughter goes by the surname",
        "Mary Finch, 40, was warm. Her mother, Ida, was cold. “It is safe,” Ms. Finch said.",
        Said("It is safe,", by="Mary Finch"),
    ),
    Row(
        "a club known as something is nobody's name",
        "Odo Finch, the founder of a club known as Silver, sang in Tarn. “It was loud,” Silver said.",
        Said("It was loud,", by="Silver"),
    ),
]

TABLES = (AGES_AND_PARTIES, WHO_CAN_BE, FAMILY, SPELLING, AGAIN, PLACES, ANOTHER, WRITTEN, OTHER_NAMES)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_one_person(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
