"""Changes that a reader would not notice: another name, other marks, British spelling. The answers stay the same."""

from __future__ import annotations

from collections import Counter

import pytest

import quoteattr
from quoteattr.types import Quote

# names that the parser knows well and ones that it hardly knows, short and long, of many lands
NAMES = (
    ("Ann", "Lee"),
    ("Odo", "Finch"),
    ("Mary Ellen", "Hart"),
    ("Jean-Luc", "Favre"),
    ("Ludovic", "van der Berg"),
    ("Abdul", "al-Amin"),
    ("Carys", "Obi"),
    ("Emeka", "Nwosu"),
    ("Luca", "Lefevre"),
    ("Sven", "Brandt"),
    ("Ngozi", "Novak"),
    ("Carmen", "Ochoa"),
)
# a text with ``{F}`` and ``{L}`` for the name, whose words the first quotation in it is, and the role
NAMED = (
    ("“It is late,” said Dr {F} {L}, a surgeon at Bree Hospital.", "{F} {L}", "surgeon at Bree Hospital"),
    ("“It is late,” said Mr {F} {L}.", "{F} {L}", None),
    ("“It is late,” said Judge {F} {L}.", "{F} {L}", "Judge"),
    ("“It is late,” said harbour guild president {F} {L}.", "{F} {L}", "harbour guild president"),
    ("“It is late,” said a lawyer for {F} {L}.", "lawyer for {F} {L}", "lawyer for {F} {L}"),
    (
        "“It is late,” said a spokesman for Sen. {F} {L}.",
        "spokesman for Sen. {F} {L}",
        "spokesman for Sen. {F} {L}",
    ),
    ("“It is late,” an aide to Gov. {F} {L} said.", "aide to Gov. {F} {L}", "aide to Gov. {F} {L}"),
    ("“It is late,” said {F} {L}, who runs the harbour inn.", "{F} {L}", "who runs the harbour inn"),
    ("Liberal leader {F} {L} has denied that the plan is “a joke”.", "{F} {L}", "Liberal leader"),
    ("A man identified as {F} {L} told the court the plan was “a joke”.", "{F} {L}", None),
    (
        "Northern minister and leader of the People's Party {F} {L} asked the house “why”.",
        "{F} {L}",
        "Northern minister and leader of the People's Party",
    ),
    ("Actor {F} {L}, who plays the king, said the plan was “a joke”.", "{F} {L}", "Actor"),
)


@pytest.mark.parametrize(("text", "by", "role"), NAMED)
def test_any_name_will_do(text: str, by: str, role: str | None) -> None:
    """Who it is and what they are does not hang on how well the parser knows the name."""
    names = [{"F": given, "L": surname} for given, surname in NAMES]
    results = quoteattr.attribute_many([text.format(**name) for name in names])
    for name, result in zip(names, results, strict=True):
        quote = next(q for q in result if q.kind != "indirect")
        assert quote.speaker is not None, name
        assert quote.speaker.name == by.format(**name)
        assert quote.speaker.role == (None if role is None else role.format(**name))


@pytest.mark.parametrize(("given", "pronoun"), [("Ann", "she"), ("Isla", "she"), ("Ngozi", "she"), ("Priya", "she")])
@pytest.mark.parametrize(
    "text",
    [
        "“It was cold,” Odo Finch told the court.\n\n{F} Brandt, his sister, shook her head. “Not so,” {he} said.",
        "Labour MP {F} Brandt asked the prime minister whether he had read it. “Is it open?” {he} asked.",
        "Mayor Odo Finch was late. {F} Brandt waited at the desk. He came at six. “It is dark,” {he} said.",
    ],
)
def test_she_is_she_by_any_name(text: str, given: str, pronoun: str) -> None:
    """Pronouns that are somebody else's do not make a woman a man."""
    quote = quoteattr.attribute(text.format(F=given, he=pronoun)).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == f"{given} Brandt"


@pytest.mark.parametrize("given", ["Ann", "Priya", "Linh", "Yuki", "Thuli", "Zorga"])
@pytest.mark.parametrize(
    "text",
    [
        "{F} Brandt told Tom Hill that he was late. “It rained,” she said.",
        "{F} Brandt defeated Tom Hill by nine votes. His aide wept. “It is late,” she said.",
        "Mr. Hill was cross. {F} Brandt, 41, his rival, laughed. “It is late,” she said.",
    ],
)
def test_nobody_else_can_be_she(text: str, given: str) -> None:
    """Whom no list of names knows is she where the text speaks of a she and everybody else is he."""
    quote = quoteattr.attribute(text.format(F=given)).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == f"{given} Brandt"


ARTICLE = """Odo Finch, author of “Bree’s Bitter Tide”, called the harbor board “blind”.

“We sympathized with the skeptics,” said Ilse Brandt, host of the program “Morning Boats”. About 47 percent of guests \
say they would stay and another 12 percent say they might leave.

Dr. Ada Holm, 40, laughed. “It leaks,” she said. Ms. Brandt emphasized that it was “late”."""
BRITISH = {
    "harbor": "harbour",
    "sympathized": "sympathised",
    "skeptics": "sceptics",
    "program ": "programme ",
    "percent": "per cent",
    "emphasized": "emphasised",
    "Dr.": "Dr",
    "Ms.": "Ms",
}


def told(text: str) -> Counter[tuple[str, str | None, str | None]]:
    """The quotes of a text by what they say, who says it and what they are, written alike."""

    def alike(words: str | None) -> str | None:
        for american, british in (*BRITISH.items(), *zip("‘“”\"'", "'''''", strict=True), ("’", "'")):
            words = words.replace(american, british) if words is not None else None
        return words

    def shown(quote: Quote) -> tuple[str, str | None, str | None]:
        speaker = quote.speaker
        name, role = (speaker.name, speaker.role) if speaker else (None, None)
        return alike(quote.plain_text) or "", alike(name), alike(role)

    return Counter(shown(quote) for quote in quoteattr.attribute(text))


def british(text: str) -> str:
    """The text in British spelling."""
    for american, spelt in BRITISH.items():
        text = text.replace(american, spelt)
    return text


OTHER = """A ferry ran aground at Ostby on Monday.

“Nobody was hurt,” said the pilot, Kari Noor. Lena Voss, a nurse, called it “a fright”."""


def test_ways_of_writing() -> None:
    """Marks, spelling, and whether sentences stand in one paragraph do not matter to what is said by whom."""
    plain = told(ARTICLE)
    assert sum(plain.values()) >= 6
    single = ARTICLE.translate({ord("“"): "‘", ord("”"): "’"})
    straight = ARTICLE.translate({ord("“"): '"', ord("”"): '"', ord("’"): "'"})
    for changed in (single, straight, british(ARTICLE), british(single)):
        assert told(changed) == plain


def test_another_text_beside() -> None:
    """What stands before or behind, about other people, changes nothing."""
    assert told(f"{ARTICLE}\n\n{OTHER}") == told(ARTICLE) + told(OTHER)
    assert told(f"{OTHER}\n\n{ARTICLE}") == told(ARTICLE) + told(OTHER)
