"""Names, forms of address and offices of many lands, as their newspapers write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

ADDRESSES = [
    Row(
        "a form of two words behind an office, and the day behind the name",
        "Prime Minister Datuk Seri Hamdan Rosli today confirmed that the quay is “old”. “We pay,” Hamdan said.",
        Said("the quay is “old”", by="Hamdan Rosli", role="Prime Minister"),
        Said("We pay,", by="Hamdan Rosli", role="Prime Minister"),
    ),
    Row(
        "four words of address, one more within the name",
        "Finance Minister Datuk Patinggi Tan Sri Salleh Morni Tun Baki said: “It is old.”\n\n"
        "Salleh Morni told the house the quay was “closed”.",
        Said("It is old.", by="Salleh Morni Tun Baki", role="Finance Minister"),
        Said("the quay was “closed”", by="Salleh Morni Tun Baki"),
    ),
    Row(
        "a form between an office with what it is of and the name",
        "Second Minister of Planning Datuk Awang Murni Salim Kasan said it was “late”. “We go,” Awang Murni said.",
        Said("it was “late”", by="Awang Murni Salim Kasan", role="Second Minister of Planning", honorific="Datuk"),
        Said("We go,", by="Awang Murni Salim Kasan"),
    ),
    Row(
        "a form before the given name",
        "Chief Secretary Tan Sri Salim Baki said it was “late”. “It is,” Tan Sri Salim said.",
        Said("it was “late”", by="Salim Baki", role="Chief Secretary"),
        Said("It is,", by="Salim Baki"),
    ),
    Row(
        "the second word of a form as a given name",
        "Writer Sri Rahayu said it was “late”. “It is,” Sri Rahayu said.",
        Said("it was “late”", by="Sri Rahayu", role="Writer"),
        Said("It is,", by="Sri Rahayu"),
    ),
    Row(
        "the first word of a form as a surname",
        "The bay's mayor, Tan Wei Sung, said it was “late”. “It is,” Tan said.",
        Said("it was “late”", by="Tan Wei Sung", role="bay's mayor"),
        Said("It is,", by="Tan Wei Sung"),
    ),
    Row(
        "short forms of address of three lands",
        "Cde Musa Tembo said it was “late”. Smt Rina Sahay called it “good”. Engr. Bako Lawal called it “dear”.",
        Said("it was “late”", by="Musa Tembo", honorific="Cde"),
        Said("good", by="Rina Sahay"),
        Said("dear", by="Bako Lawal", honorific="Engr."),
    ),
    Row(
        "the letters of a rank for the rank in full",
        "Detective Sergeant Ruth Orde told the hearing: “We looked.” DS Orde told it: “It was cold.”",
        Said("We looked.", by="Ruth Orde", role="Detective Sergeant"),
        Said("It was cold.", by="Ruth Orde", role="Detective Sergeant", mention="DS Orde"),
    ),
    Row(
        "the letters of a rank behind a noun",
        "Senior officer PC Hugo Dannatt, based at Orm, said there was “ice”. “Much of it,” he added.",
        Said("there was “ice”", by="Hugo Dannatt", role="Senior officer", honorific="PC"),
        Said("Much of it,", by="Hugo Dannatt"),
    ),
    Row(
        "yesterday behind a name",
        "Police spokesman Karl Holm yesterday said it was “late”. “It is,” Holm said.",
        Said("it was “late”", by="Karl Holm", role="Police spokesman"),
        Said("It is,", by="Karl Holm"),
    ),
]

CALLINGS = [
    Row(
        "two offices without article before one name",
        "Labour leader and member for Ostby Hugo Dannatt said it was “late”. “We pay,” Dannatt said.",
        Said("it was “late”", by="Hugo Dannatt", role="Labour leader and member for Ostby"),
        Said("We pay,", by="Hugo Dannatt", role="Labour leader and member for Ostby"),
    ),
    Row(
        "two offices, one in a party whose name has an apostrophe",
        "Northern minister and senior leader of the Orm People's Party Karim Ghalani asked the house “why”.",
        Said("why", by="Karim Ghalani", role="Northern minister and senior leader of the Orm People's Party"),
    ),
    Row(
        "two offices with an article each",
        "The former captain and the head of the harbour board Hugo Dannatt said it was “late”.",
        Said("it was “late”", by="Hugo Dannatt", role="head of the harbour board"),
    ),
    Row(
        "a day of the week behind a name",
        "Mayor Ida Lund Sunday told the house it was “late”. “It is,” Lund said.",
        Said("it was “late”", by="Ida Lund", role="Mayor"),
        Said("It is,", by="Ida Lund"),
    ),
    Row(
        "why somebody gave an office up",
        "Cllr Hugo Dannatt resigned as the Chair of the Roads Committee over the council's refusal to pay.\n\n"
        "Cllr Dannatt said: “It is late.”",
        Said("It is late.", by="Hugo Dannatt", role="Chair of the Roads Committee"),
    ),
    Row(
        "who stood down",
        "Ada Lund stood down as leader of the council after the fire. “It is late,” she said.",
        Said("It is late,", by="Ada Lund", role="leader of the council"),
    ),
    Row(
        "a post and a rank with a grade",
        "Head of the press office with the Ostrian Coast Force, Senior Superintendent Ruth Orde, called it “late”.",
        Said("late", by="Ruth Orde", role="Head of the press office with the Ostrian Coast Force"),
    ),
]

SURNAMES = [
    Row(
        "an apostrophe within a surname",
        "Kilima North MP Gideon Mung’ole told the crowd: “We pay.” “It is late,” Mung’ole said.",
        Said("We pay.", by="Gideon Mung’ole", role="Kilima North MP"),
        Said("It is late,", by="Gideon Mung’ole"),
    ),
    Row(
        "Junior between commas",
        "Karl Holm, Jr., the mayor, said it was “late”. “We pay,” Holm said.",
        Said("it was “late”", by="Karl Holm Jr.", role="mayor"),
        Said("We pay,", by="Karl Holm Jr.", role="mayor"),
    ),
    Row(
        "an office before a surname that stands first",
        "“We are late,” said Kang Min-soo, head of the port office. Director Kang said: “It is over.”",
        Said("We are late,", by="Kang Min-soo", role="head of the port office"),
        Said("It is over.", by="Kang Min-soo"),
    ),
    Row(
        "an office in letters before a surname that stands first",
        "Prime Minister Lee Wai Kuang went to court. PM Lee said it was “old”.",
        Said("it was “old”", by="Lee Wai Kuang", role="Prime Minister"),
    ),
    Row(
        "an office before somebody else's given name",
        "Gov. Lee said it was “old”. Lee Harvey Munk, a baker, said it was “late”.",
        Said("it was “old”", by="Lee", role="Gov."),
        Said("it was “late”", by="Lee Harvey Munk", role="baker"),
    ),
    Row(
        "the first half of a double surname",
        "Defence Minister Ada Mutenga-Ruwe said it was “late”. “We pay,” Minister Mutenga said.",
        Said("it was “late”", by="Ada Mutenga-Ruwe", role="Defence Minister"),
        Said("We pay,", by="Ada Mutenga-Ruwe"),
    ),
    Row(
        "the second half of a given name",
        "Kim Seong-han is at home. Mr Han said it was “good”.",
        Said("it was “good”", by="Han"),
    ),
]

FIELDS = [
    Row(
        "an office for two fields",
        "Urban Development and Tourism Minister Hugo Dannatt said it was “late”.",
        Said("it was “late”", by="Hugo Dannatt", role="Urban Development and Tourism Minister"),
    ),
    Row(
        "an office for three fields",
        "Local Government, Public Works and National Housing Minister Hugo Dannatt said it was “late”.",
        Said("it was “late”", by="Hugo Dannatt", role="Local Government, Public Works and National Housing Minister"),
    ),
    Row(
        "a minister of three fields, and the name",
        "The Minister of Labour, Employment and Skills, Dr Ada Ruwe, said it was “late”. “We pay,” Dr Ruwe said.",
        Said("it was “late”", by="Ada Ruwe", role="Minister of Labour, Employment and Skills"),
        Said("We pay,", by="Ada Ruwe"),
    ),
    Row(
        "an office in a ministry of three fields, and the name",
        "The Permanent Secretary in the Ministry of Works, Roads and Housing, Musa Bako, called it “late”.",
        Said("late", by="Musa Bako", role="Permanent Secretary in the Ministry of Works, Roads and Housing"),
    ),
    Row(
        "somebody beside an officer",
        "Lund and Health Minister Hugo Dannatt said it was “late”.",
        Said("it was “late”", by="Lund and Hugo Dannatt", type="group"),
    ),
    Row(
        "a body for two fields",
        "The Food and Medicine Authority said it was “late”.",
        Said("it was “late”", by="Food and Medicine Authority", type="organization"),
    ),
]

BODIES = [
    Row(
        "an office, its body, and who holds it, between commas",
        "The Permanent Secretary, Ministry of Works, Engr. Bode Akande, said “it will open.”",
        Said("it will open.", by="Bode Akande", role="Permanent Secretary, Ministry of Works"),
    ),
    Row(
        "behind the quotation",
        "“We need seed,” the State Chairman, Ostby Guild of Farmers, Alhaji Musa Danbaba, said on Monday.",
        Said("We need seed,", by="Musa Danbaba", role="State Chairman, Ostby Guild of Farmers"),
    ),
    Row(
        "and at the end",
        "“We are full,” said the Principal, Ostby College, Ada Holm.",
        Said("We are full,", by="Ada Holm", role="Principal, Ostby College"),
    ),
    Row(
        "two who hold offices",
        "The Secretary, Ada Holm, and the Chairman, Odo Finch, were there. “We are full,” Holm said.",
        Said("We are full,", by="Ada Holm", role="Secretary"),
    ),
    Row(
        "a place and a name are no office",
        "In Ostby, Riverland, Ada Holm said “beds are full.”",
        Said("beds are full.", by="Ada Holm", role=None),
    ),
    Row(
        "a chief of a kind is no chief by name",
        "The Chief Medical Officer, Dr Ruth Tarn, said “beds are full.”",
        Said("beds are full.", by="Ruth Tarn", role="Chief Medical Officer"),
    ),
]

TABLES = (ADDRESSES, CALLINGS, SURNAMES, FIELDS, BODIES)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_abroad(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
