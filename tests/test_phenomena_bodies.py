"""Names of bodies: how far they go, what else a text calls them, and what is a body at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

EXTENTS = [
    reported(
        "an office with an apostrophe",
        "The Marsh County Sheriff's Office said the road was shut.",
        Said("the road was shut", by="Marsh County Sheriff's Office", type="organization"),
    ),
    reported(
        "what goes on behind it",
        "The U.S. Attorney's Office for Eastern Ostria said the case was closed.",
        Said("the case was closed", by="U.S. Attorney's Office for Eastern Ostria"),
    ),
    reported(
        "letters of its share and a day behind",
        "Corvane Systems Inc. (NASDAQ: CVNE) today announced that it would close the mill.",
        Said("it would close the mill", by="Corvane Systems Inc.", type="organization"),
    ),
    reported(
        "a saint",
        "St. Anne's Hospital said all the beds were full.",
        Said("all the beds were full", by="St. Anne's Hospital"),
    ),
    reported(
        "a king, a place behind",
        "King's College London said it was pleased.",
        Said("it was pleased", by="King's College London"),
    ),
    reported(
        "all who are in it, of whatever trade",
        "The Seafarers' Union said the boats would stay. The Netherlands' Foreign Ministry said it was sorry.",
        Said("the boats would stay", by="Seafarers' Union"),
        Said("it was sorry", by="Foreign Ministry"),
    ),
    reported(
        "whose it is is not in the name",
        "Trump's Department of Justice said it would appeal.",
        Said("it would appeal", by="Department of Justice"),
    ),
    reported(
        "nor a land",
        "Norland's Supreme Court said the law was void.",
        Said("the law was void", by="Supreme Court"),
    ),
    reported(
        "two fields",
        "U.S. Immigration and Customs Enforcement said 40 were held. “They broke the law,” ICE said.",
        Said("40 were held", by="U.S. Immigration and Customs Enforcement", type="organization"),
        Said("They broke the law,", by="U.S. Immigration and Customs Enforcement"),
    ),
    reported(
        "a list of fields",
        "The Bureau of Alcohol, Tobacco, Firearms and Explosives said it would help. The ATF said it was a bomb.",
        Said("it would help", by="Bureau of Alcohol, Tobacco, Firearms and Explosives"),
        Said("it was a bomb", by="Bureau of Alcohol, Tobacco, Firearms and Explosives"),
    ),
    reported(
        "control and prevention",
        "The Centers for Disease Control and Prevention said 40 were ill. The CDC said they would live.",
        Said("40 were ill", by="Centers for Disease Control and Prevention"),
        Said("they would live", by="Centers for Disease Control and Prevention"),
    ),
    reported("a firm in 's", "Wendy's said it would open 40 shops.", Said("it would open 40 shops", by="Wendy's")),
    reported("and a place", "Lloyd's of London said claims rose.", Said("claims rose", by="Lloyd's of London")),
    reported(
        "in a role",
        "Tom Reid, an analyst at Moody's, said growth would slow.",
        Said("growth would slow", by="Tom Reid", role="analyst at Moody's"),
    ),
    reported(
        "a friend of somebody's",
        "A friend of Lind's said she was well.",
        Said("she was well", by="friend of Lind"),
    ),
    reported("plc", "Corvane plc said it was sorry.", Said("it was sorry", by="Corvane plc", type="organization")),
]  # fmt: skip

TYPES = [
    reported("a paper", "The Ostby Star said it was late.", Said("…", by="Ostby Star", type="organization", role=None)),
    reported(
        "a paper told of",
        "The Independent, a British newspaper, said it was late.",
        Said("…", by="Independent", type="organization", role="British newspaper"),
    ),
    reported("police", "Kent Police said two men were held.", Said("…", by="Kent Police", type="organization")),
    reported("water", "Tarn Water said bills would rise.", Said("…", by="Tarn Water", type="organization")),
    reported("a surname too", "Ann Water said she was ill.", Said("…", by="Ann Water", type="person")),
    reported("two owners", "Moss & Spence said sales rose.", Said("…", by="Moss & Spence", type="organization")),
    reported("a palace", "Buckingham Palace said he was well.", Said("…", by="Buckingham Palace", type="organization")),
    reported("a maker", "The iPhone maker said it would appeal.", Said("…", by="iPhone maker", type="organization")),
    reported("a watchdog", "The watchdog said the show was rude.", Said("…", by="watchdog", type="organization")),
    reported("a film maker", "The film maker said he was ill.", Said("…", by="film maker", type="person")),
]  # fmt: skip

SHARES = [
    reported("four in ten", "Four in 10 said it was late.", Said("it was late", by="Four in 10", type="group")),
    reported("percent", "In Tarn, 42% said it was late.", Said("it was late", type="group")),
    reported("of whom", "Six in 10 Tarn voters said it was late.", Said("it was late", by="Six in 10 Tarn voters")),
    reported("out of", "Four out of ten clerks said it was late.", Said("it was late", by="Four out of ten clerks")),
    reported("one in ten", "One in 10 said it was late.", Said("it was late", by="One in 10", type="group")),
]

FORMS = [
    reported(
        "letters that are not its own, behind or",
        "The Tarn Farmers' Party, or SVB, said it would appeal. “We are sure,” the SVB said.",
        Said("it would appeal", by="Tarn Farmers' Party"),
        Said("We are sure,", by="Tarn Farmers' Party"),
    ),
    reported(
        "of and before",
        "The Department of Justice said it would appeal. “We are sure,” the Justice Department said.",
        Said("it would appeal", by="Department of Justice"),
        Said("We are sure,", by="Department of Justice"),
    ),
    reported(
        "two of them",
        "The Department of Justice sued. The Department of Labor did not. “It is late,” the Labor Department said.",
        Said("It is late,", by="Department of Labor"),
    ),
    reported(
        "letters of what it is for",
        "The Department of Health and Human Services said 40 were ill. HHS said they would live.",
        Said("40 were ill", by="Department of Health and Human Services"),
        Said("they would live", by="Department of Health and Human Services"),
    ),
    reported(
        "the Fed",
        "The Federal Reserve cut rates. “It was needed,” the Fed said.",
        Said("It was needed,", by="Federal Reserve"),
    ),
    reported(
        "small letters",
        "The Marsh County Sheriff's Office shut the road. “It is icy,” the sheriff's office said.",
        Said("It is icy,", by="Marsh County Sheriff's Office"),
    ),
    reported(
        "state police",
        "Norland State Police shut the road. “It is icy,” state police said.",
        Said("It is icy,", by="Norland State Police"),
    ),
    reported(
        "the city",
        "The City of Deal shut the pool. “It is cracked,” the city said.",
        Said("It is cracked,", by="City of Deal"),
    ),
    reported(
        "the force",
        "Kent Police arrested two men. “We are grateful,” the force said.",
        Said("We are grateful,", by="Kent Police"),
    ),
    reported(
        "its land",
        "Corvane bought the port in May. The Swiss company said it would hire 50 people.",
        Said("it would hire 50 people", by="Corvane"),
    ),
    reported(
        "its seat",
        "Corvane bought the port in May. The Ohio-based firm said it would hire 50 people.",
        Said("it would hire 50 people", by="Corvane"),
    ),
    reported(
        "its field",
        "Corvane bought the port in May. “We will hire 50 people,” the energy giant said.",
        Said("We will hire 50 people,", by="Corvane"),
    ),
    reported(
        "one of two",
        "Corvane sued Delmar in May. The U.S. company said it was sorry.",
        Said("it was sorry", by="U.S. company"),
    ),
    reported(
        "the insurance company",
        "Ann Lind sued Delmar. The insurance company said it would appeal.",
        Said("it would appeal", by="insurance company"),
    ),
    reported(
        "its warning is nobody's role",
        "Corvane plc has replaced Lena Kurz, who left after the valve maker's second warning. Kurz said she was sad.",
        Said("she was sad", by="Lena Kurz", role=None),
    ),
]  # fmt: skip

WHICH = [
    reported(
        "the party that the sentence has not come to",
        "The Tarn Liberal Party brought in the toll. The party called it fair while the New Harbour Party fought it.",
        Said("it fair", by="Tarn Liberal Party"),
    ),
    reported(
        "center and centre",
        "The director of the Holm Centre for Tides told Marram Radio that it was poor. The center said it would close.",
        Said("it was poor", by="director of the Holm Centre for Tides"),
        Said("it would close", by="Holm Centre for Tides"),
    ),
    reported(
        "the company just named, not the one before",
        "Corvane Textiles, a company from Tarn, said it would close. Ann Lee wept. “It is sad,” Lee said. "
        "“It is late,” Odo Finch said. Now Delmar Foods owns the mill. “We stay,” the company said.",
        Said("it would close", by="Corvane Textiles"),
        Said("It is sad,", by="Ann Lee"),
        Said("It is late,", by="Odo Finch"),
        Said("We stay,", by="Delmar Foods"),
    ),
    reported(
        "a state is no company",
        "Dalby Sachs said that it feared the Harbour State. The company said it would stay.",
        Said("it feared the Harbour State", by="Dalby Sachs"),
        Said("it would stay", by="Dalby Sachs", type="organization"),
    ),
    reported(
        "a name of one word that the parser sees as a body's",
        "For months, Facebook has lost money. The firm of Odo Finch sued it. The company said it would close it.",
        Said("it would close it", by="Facebook", type="organization"),
    ),
    reported(
        "Our as a part of a name",
        "The ads came from Our Harbor PAC, a group in Holm. It said the toll was late.",
        Said("the toll was late", by="Our Harbor PAC", role="group in Holm"),
    ),
    reported(
        "a paper with its town", "“It rained,” said Politico Tarn.", Said("It rained,", by="Politico Tarn", role=None)
    ),
]

CALLED = [
    reported(
        "the name that a clause gives",
        "The port hired a firm called Dalby Data. The firm said it was “glad”.",
        Said("it was “glad”", by="Dalby Data"),
    ),
    reported(
        "a name that nobody knows for a body's",
        "A charity named Open Door said it was “glad”.",
        Said("it was “glad”", by="Open Door", type="organization"),
    ),
    reported(
        "a noun before a name with an article",
        "A small charity, the Dalby Society, said it was “glad”.",
        Said("it was “glad”", by="Dalby Society", role="small charity"),
    ),
    reported(
        "by their trade and their aim",
        "Citizens for Clean Harbors sued the port. The group said the toll was “late”. "
        "Citizens for Clean Harbors founder Ada Lind wept. “It is sad,” Lind said.",
        Said("the toll was “late”", by="Citizens for Clean Harbors", type="organization"),
        Said("It is sad,", by="Ada Lind", role="Citizens for Clean Harbors founder"),
    ),
    reported(
        "what it wants",
        "“It is late,” the group Save the Quay said in a report. A spokesman for Keep the Coast said it was “sad”.",
        Said("It is late,", by="Save the Quay", type="organization"),
        Said("it was “sad”", by="spokesman for Keep the Coast"),
    ),
    reported(
        "lawyers for somebody are no body",
        "Lawyers for Odo Finch said it was “late”.",
        Said("it was “late”", by="Lawyers for Odo Finch", type="group"),
    ),
]

TABLES = (EXTENTS, TYPES, SHARES, FORMS, WHICH, CALLED)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_bodies(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each body has its whole name, and one entry."""
    check(row, answer(row))
