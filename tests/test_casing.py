"""Texts without case: when capitals are restored, which ones, and that the answer is about the text as it came."""

from __future__ import annotations

import pytest
from hostile_texts import WORST, texts
from hypothesis import given

from quoteattr.casing import (
    Words,
    case_is_lost,
    laid_over,
    restored,
    with_plain_headline,
    with_plain_openings,
    words_from,
)
from quoteattr.quotations.wordlists import word_list
from quoteattr.types import Attribution, Quote, Role, Span, Speaker

# As a lemmatizer's dictionary has it: forms as written, frequent ones first.
FORMS = """the of a is was not do said she he it in on at to from for and that will may bush Bush cook plan dry great
road bridge closed mayor president vice doctor news white house York new New White court supreme Cook mark Mark roof
gone baker gate I we they you us me who came by with near this say says told left march March until"""
DICTIONARY = {form: form for form in FORMS.split()}
WORDS = words_from(
    DICTIONARY,
    ordinary={"engineer"},
    given={"ana", "mark", "tom", "rita"},
    titles={"mayor", "president", "vice", "dr"},
    names={"New York", "Norwegian", "Lowmoor"},
)

LOST = [
    ("THE ROOF IS GONE, SAID ANA RUIZ, A BAKER.", True),
    ("the roof is gone, said ana ruiz, a baker.", True),
    ("The roof is gone, said Ana Ruiz, a baker.", False),
    ("The roof is GONE, SAID ANA RUIZ, a baker.", False),
    ("the roof is gone", False),
    ("", False),
    ("1,000 … 2,000 — 3,000", False),
    ("中文中文中文中文中文中文中文中文中文中文中文中文", False),
    ("the rain went on and nobody came. " * 40 + "It stopped.", True),
]


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_case_is_lost_where_capitals_say_nothing(text: str, expected: bool) -> None:
    assert case_is_lost(text) is expected


RESTORED = [
    "The roof is gone, said Ana Ruiz. She is a baker.",
    "“The road is closed,” said Mayor Rita Salgado.",
    "It was Vice President Orla Kane who came.",
    "The mayor left.\n\nHe came to New York in May.",
    "She said, “We do not plan it,” and left.",
    "Dr. Vos came from the White House.",
    "Tom Cook left. Mark Okafor left. The cook left.",
    "The U.S. president says that I will.",
    "They came at 3 p.m. on March 3.",
    "John B. Bush didn't plan it.",
    "The Norwegians closed the gates near Lowmoor.",
    "Ana's roof isn't great. It's dry.",
    "O'Neill told McAllister that NATO left.",
    "10 bakers came. 20 bakers left.",
    "The engineers replanned it. The unplanned bridge dries.",
]


@pytest.mark.parametrize("text", RESTORED)
@pytest.mark.parametrize("lose", [str.lower, str.upper])
def test_likely_capitals_are_restored(text: str, lose: object) -> None:
    expected = text.replace("in May.", "in may.")  # a month needs a number after it
    assert restored(lose(text), WORDS) == expected  # type: ignore[operator]


def test_labels_of_a_transcript_keep_their_capitals() -> None:
    text = "ANA RUIZ: THE ROOF IS GONE.\n\nTOM BELL: IT IS NOT.\n\nRUIZ: IT WAS ANA."
    assert restored(text, WORDS) == "ANA RUIZ: The roof is gone.\n\nTOM BELL: It is not.\n\nRUIZ: It was Ana."


def test_a_single_label_is_no_transcript() -> None:
    assert restored("NEWS: THE ROOF IS GONE. IT WAS GREAT.", WORDS) == "News: the roof is gone. It was great."


@given(texts)
def test_one_character_stands_for_one(text: str) -> None:
    found = restored(text, WORDS)
    assert len(found) == len(text)
    assert all(one in {other, other.lower(), other.lower().upper()} for one, other in zip(found, text, strict=True))


@pytest.mark.parametrize("name", sorted(WORST))
def test_worst_texts_come_back_in_full(name: str) -> None:
    text = WORST[name](4_000)
    assert len(restored(text, WORDS)) == len(text)


def test_what_the_dictionary_says_of_words() -> None:
    assert WORDS.is_ordinary("roof")
    assert WORDS.is_ordinary("replanned")
    assert WORDS.is_ordinary("congratulations")
    assert not WORDS.is_ordinary("lowmoor")
    assert not WORDS.is_ordinary("sanders")
    assert "bush" in WORDS.names_too
    assert "york" not in WORDS.ordinary
    assert "roof" not in WORDS.names_too


def test_the_answer_is_cut_from_the_text_as_it_came() -> None:
    read = "“The roof is gone,” said Ana Ruiz, a baker."
    text = read.lower()
    speaker = Speaker(
        0, "Ana Ruiz", "baker", (Role("baker", Span.of(read, 37, 42), "apposition"),), mention=Span.of(read, 25, 33)
    )
    quote = Quote("direct", (Span.of(read, 1, 18),), cue=Span.of(read, 20, 24), speaker=speaker)
    result = laid_over(Attribution(read, (quote,), (speaker,)), text)
    assert result.text == text
    assert result.quotes[0].text == "the roof is gone,"
    assert result.quotes[0].speaker is not None
    assert result.quotes[0].speaker.name == "Ana Ruiz"
    assert result.quotes[0].speaker.mention == Span(25, 33, "ana ruiz")
    assert result.speakers[0].roles[0].span.text == "baker"
    assert Attribution.from_dict(result.to_dict()) == result


def test_nothing_is_known_without_a_dictionary() -> None:
    words = words_from({}, ordinary=(), given=(), titles=(), names=())
    assert isinstance(words, Words)
    assert not words.ordinary


OPENINGS = [
    ("THE BAKER HAD been ill for a week, and Nell went to see the baker.", "The baker had been ill for a week"),
    ("NELL HAD BEEN told to wait, and so Nell had waited, as she had been.", "Nell had been told to wait"),
    ("OLD ABEL CRAIL had been at sea for forty years; now he was an old man.", "Old Abel Crail had been at sea"),
    ("MR. PRYNNE WAS at his desk when the post came, and it was a large one.", "Mr. Prynne was at his desk"),
    ("MR. PRYNNE rose and went to the window, for Mr. Prynne was never late.", "Mr. Prynne rose and went"),
    ("“IT IS a pity,” said Nell, who thought that it is always a pity to be late.", "“IT IS a pity"),
    ("WHITE HOUSE officials met on Monday in the gardens; nobody would say why.", "WHITE HOUSE officials"),
    ("THE US SENATE voted on Monday; the Senate and the US press were surprised.", "The US Senate voted"),
    ("LOWMOOR, March 3 (Northern Wire) — The dam will hold, engineers said Tuesday.", "LOWMOOR, March 3"),
    ("THE DAM WILL HOLD", "THE DAM WILL HOLD"),
]


@pytest.mark.parametrize(("text", "begins"), OPENINGS)
def test_an_opening_in_capitals_is_read_as_the_text_writes_its_words(text: str, begins: str) -> None:
    read = with_plain_openings(text, [(0, len(text))], word_list("small_words") | word_list("closed_words"))
    assert len(read) == len(text)
    assert read.startswith(begins)


BELOW = (
    "\n\nMayor Mark Okafor said on Friday that the bridge near York was closed. The plan had been left to the court, "
    "he told the FBI, and the mayor of York will see it in March. Okafor, an engineer, came with the news, and "
    "nobody said what the court would say of a bridge that was closed."
)
HEADLINES = [
    ("Okafor Says Bridge Closed: ‘Gate Left to Court.’", "Okafor says bridge closed: ‘Gate left to court.’"),
    ("Plan for York Bridge Left to the FBI", "Plan for York bridge left to the FBI"),
    ("Doctor Says Mayor Okafor Didn’t Cook the News", "Doctor says Mayor Okafor didn’t cook the news"),
    ("Bridge near York closed for good, says mayor", "Bridge near York closed for good, says mayor"),
    ("Mark Okafor, Ana Ruiz, Rita Salgado", "Mark Okafor, Ana Ruiz, Rita Salgado"),
    ("Bridge Closed", "Bridge Closed"),
]


@pytest.mark.parametrize(("headline", "read"), HEADLINES)
def test_a_headline_in_capitals_is_read_as_a_sentence(headline: str, read: str) -> None:
    text = headline + BELOW
    small = word_list("small_words") | word_list("closed_words")
    assert with_plain_headline(text, len(headline), small, lambda: WORDS) == read + BELOW


def test_a_headline_with_nothing_below_is_left_alone() -> None:
    line = "Okafor Says Bridge Closed Near York"
    assert with_plain_headline(line, len(line), word_list("small_words"), lambda: WORDS) == line
