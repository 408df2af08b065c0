"""Text as it really arrives: captions, datelines, bullets, tweets, transcripts, capitals, bad scans, one line.

Every text is ours. A row holds the text and, for each quotation in marks that must be found, some of its words and
the speaker's name (None: nobody may be named); "no" lists words that must not come out as a quotation in marks.
"""

from __future__ import annotations

import warnings

import pytest
import regex

import quoteattr
from quoteattr.models import load_pipeline
from quoteattr.types import Attribution

Wanted = list[tuple[str, str | None]]

CASES: dict[str, tuple[str, Wanted, list[str]]] = {
    "dateline": (
        "LOWMOOR, March 3 (Northern Wire) — The dam will hold, engineers said on Tuesday.\n\n"
        "“We have checked every gate,” said Petra Lindqvist, the dam's chief engineer.",
        [("We have checked every gate", "Petra Lindqvist")],
        [],
    ),
    "byline": (
        "By Jonas Field\nStaff writer\n\nThe library will close on Sundays.\n\n"
        "“Nobody reads on Sundays,” Mayor Rita Salgado said.",
        [("Nobody reads on Sundays", "Rita Salgado")],
        [],
    ),
    "caption above the text": (
        "Rescue workers at the “Blue Lagoon” pool in Tarn on Friday. Photo: Eva Holm\n\n"
        "“The water came in minutes,” said lifeguard Oskar Brandt.",
        [("The water came in minutes", "Oskar Brandt")],
        ["Blue Lagoon"],
    ),
    "caption within the text": (
        "“The harvest is lost,” said Amadou Keita, who farms near the river.\n\n"
        "A field outside Segala last week. (Handout)\n\n"
        "“We will plant again in May,” he added.",
        [("The harvest is lost", "Amadou Keita"), ("We will plant again in May", "Amadou Keita")],
        [],
    ),
    "bullet list": (
        "What they said:\n"
        "• “It is a good day,” said Ana Ruiz.\n"
        "• “It is a bad day,” said Tom Bell.\n"
        "- “It is a day,” said Wei Zhang.",
        [("It is a good day", "Ana Ruiz"), ("It is a bad day", "Tom Bell"), ("It is a day", "Wei Zhang")],
        [],
    ),
    "section breaks": (
        "“We start at dawn,” said Lena Vos, the captain.\n\n* * *\n\nThe boats went out.\n\n-----\n\n"
        "“Nobody slept,” said the cook, Ivo Marin.",
        [("We start at dawn", "Lena Vos"), ("Nobody slept", "Ivo Marin")],
        [],
    ),
    "what pages leave behind": (
        "Share this article\nThere are no comments\nRead more: Five “must-see” bridges\n\n"
        "“The bridge opens in June,” minister Carla Nunes told reporters.\n\nSign up for our newsletter",
        [("The bridge opens in June", "Carla Nunes")],
        ["must-see"],
    ),
    "tweet": (
        "“So proud of this team. Never gave up!” tweeted coach Maya Osei (@mayaosei) after the match.",
        [("So proud of this team", "Maya Osei")],
        [],
    ),
    "tweet with a dash and a handle": (
        "“Trains are running again. Thank you for your patience.” — Northern Rail (@northernrail) March 4",
        [("Trains are running again", "Northern Rail")],
        [],
    ),
    "capitals in the heading": (
        "‘WE WILL REBUILD’: TOWN DIGS OUT AFTER THE STORM\n\n"
        "“We start with the school,” said the mayor, Rita Salgado.",
        [("We start with the school", "Rita Salgado")],
        [],
    ),
    "capitals in the source": (
        "“The road is shut,” SHERIFF DAN KOWALSKI said.",
        [("The road is shut", "Dan Kowalski")],
        [],
    ),
    "everything in small letters": (
        "the council met on monday. “the budget is fair,” said rita salgado, the mayor of lowmoor.\n\n"
        "“it is not,” said tom bell, who leads the opposition. “it never was,” he added.",
        [("the budget is fair", "Rita Salgado"), ("it is not", "Tom Bell"), ("it never was", "Tom Bell")],
        [],
    ),
    "everything in capitals": (
        "THE COUNCIL MET ON MONDAY. “THE BUDGET IS FAIR,” SAID RITA SALGADO, THE MAYOR OF LOWMOOR.\n\n"
        "“IT IS NOT,” SAID TOM BELL, WHO LEADS THE OPPOSITION. “IT NEVER WAS,” HE ADDED.",
        [("THE BUDGET IS FAIR", "Rita Salgado"), ("IT IS NOT", "Tom Bell"), ("IT NEVER WAS", "Tom Bell")],
        [],
    ),
    "captions for the deaf": (
        "RITA SALGADO: THE BUDGET IS FAIR.\nTOM BELL: IT IS NOT.\nRITA SALGADO: THEN VOTE AGAINST IT.",
        [("THE BUDGET IS FAIR", "Rita Salgado"), ("IT IS NOT", "Tom Bell"), ("THEN VOTE AGAINST IT", "Rita Salgado")],
        [],
    ),
    "every paragraph on one line": (
        "The council met on Monday.\n"
        "“The budget is fair,” said Rita Salgado, the mayor.\n"
        "“It is not,” said Tom Bell, who leads the opposition.\n"
        "The vote is in June.",
        [("The budget is fair", "Rita Salgado"), ("It is not", "Tom Bell")],
        [],
    ),
    "no line ends at all": (
        "The council met on Monday. “The budget is fair,” said Rita Salgado, the mayor. "
        "“It is not,” said Tom Bell, who leads the opposition. The vote is in June.",
        [("The budget is fair", "Rita Salgado"), ("It is not", "Tom Bell")],
        [],
    ),
    "wrapped lines": (
        "“The budget is fair,” said Rita Salgado, the mayor of the small town on\n"
        "the river, at the end of a meeting that had lasted for almost six long\n"
        "hours. “It is not perfect, but it\nis fair.”",
        [("The budget is fair", "Rita Salgado"), ("It is not perfect, but it\nis fair", "Rita Salgado")],
        [],
    ),
    "line ends of Windows": (
        "The council met.\r\n\r\n“The budget is fair,” said Rita Salgado, the mayor.\r\n\r\n"
        "“It had to be,” she added.\r\n",
        [("The budget is fair", "Rita Salgado"), ("It had to be", "Rita Salgado")],
        [],
    ),
    "blanks before and in the marks": (
        "  \t “ The budget is fair, ” said Rita Salgado , the mayor .",
        [("The budget is fair", "Rita Salgado")],
        [],
    ),
    "no-break blanks": (
        "“The\u00a0budget is fair,”\u00a0said\u00a0Rita\u00a0Salgado, the mayor.",
        [("budget is fair", "Rita Salgado")],
        [],
    ),
    "byte-order mark and zero-width blanks": (
        "\ufeff“The budget is fair,”\u200b said Rita Salgado, the mayor.",
        [("The budget is fair", "Rita Salgado")],
        [],
    ),
    "signs of direction, as chats and feeds have them": (
        "\u200e“The budget is fair,” said \u202aRita\u2069 Sal\u200dgado\u202c, the \u200fmayor.\u200f",
        [("The budget is fair", "Rita Salgado")],
        [],
    ),
    "markup left in": (
        "<p>“The budget is fair,” said Rita Salgado, the mayor.</p>\n<p>“It had to be,” she added.</p>",
        [("The budget is fair", "Rita Salgado"), ("It had to be", "Rita Salgado")],
        [],
    ),
    "a whole page as it was saved": (
        '<!DOCTYPE html>\n<HTML lang="en"><head><meta charset="utf-8"><title>Budget “is fair”, said Tom Bell</title>'
        '<script type="application/ld+json">{"headline": "“No,” said Tom Bell"}</script></head>\n<BODY><header>'
        '<a href="/">Post</a></header><nav><ul><li><a href="/a">News</a></li></ul></nav><main><h1>Council votes</h1>'
        '<figure><picture><source srcset="a.webp"><img src="a.jpg" alt="The “hall”"></picture>'
        "<figcaption>The hall.</figcaption></figure><P>“The budget is fair,” said Rita Salgado, the mayor.</P>"
        "<p>“It had to be,” she <TIME>yesterday</TIME> added.</p></main><footer>The Post</footer></BODY></HTML>",
        [("The budget is fair", "Rita Salgado"), ("It had to be", "Rita Salgado")],
        ["is fair”, said", "No,", "The “hall”"],
    ),
    "attributes of markup": (
        '<a href="https://example.org/budget" class="link big">The budget</a> passed.\n\n'
        '"It is fair," said Rita Salgado, the mayor.',
        [("It is fair", "Rita Salgado")],
        ["https://example.org/budget", "link big"],
    ),
    "bad scan, broken words": (
        "“The bud get is fair,” said Rita Salgado, the may0r. “lt had to be,” she added.",
        [("The bud get is fair", "Rita Salgado"), ("lt had to be", "Rita Salgado")],
        [],
    ),
    "closing mark lost at the paragraph's end": (
        "“The budget is fair,” said Rita Salgado, the mayor.\n\n"
        "“It had to be. We owe it to the children, she added.\n\nThe vote is in June.",
        [("The budget is fair", "Rita Salgado")],
        ["The vote is in June"],
    ),
    "marks turned round": (
        "”The budget is fair,“ said Rita Salgado, the mayor.",
        [("The budget is fair", "Rita Salgado")],
        [],
    ),
    "transcript": (
        "RITA SALGADO: The budget is fair.\nTOM BELL: It is not.\nSALGADO: Then vote against it.",
        [],
        [],
    ),
    "question and answer": (
        "The mayor, Rita Salgado, sat down with us.\n\nQ: Is the budget fair?\n\nA: It is.\n\n"
        "“I would vote for it again,” she said.",
        [("Is the budget fair?", None), ("It is.", "Rita Salgado"), ("I would vote for it again", "Rita Salgado")],
        [],
    ),
    "emoji and hashtags": (
        "“We did it 🎉🎉 #finally,” wrote Ana Ruiz, a baker, on her page.",
        [("We did it", "Ana Ruiz")],
        [],
    ),
    "e-mail quoting signs": (
        "> “The budget is fair,” said Rita Salgado, the mayor.\n> \n> “It had to be,” she added.",
        [("The budget is fair", "Rita Salgado"), ("It had to be", "Rita Salgado")],
        [],
    ),
    "straight marks and apostrophes": (
        "\"It's the town's budget, isn't it?\" Rita Salgado asked. \"The '90s are over.\"",
        [("It's the town's budget", "Rita Salgado"), ("The '90s are over", "Rita Salgado")],
        [],
    ),
    "heights and sizes": (
        'The 6\' 2" keeper, Jan Kuiper, stood on a 12" board. "I was cold," Kuiper said.',
        [("I was cold", "Jan Kuiper")],
        [],
    ),
}  # fmt: skip

# Known to fail; a fix is noticed, since these must fail.
KNOWN_FAILURES: dict[str, str] = {}


def rows() -> list[object]:
    """The cases, those that are known to fail marked."""
    marks = {name: [pytest.mark.xfail(strict=True, reason=why)] for name, why in KNOWN_FAILURES.items()}
    return [pytest.param(name, id=name, marks=marks.get(name, [])) for name in CASES]


def in_marks(result: Attribution) -> list[tuple[str, str | None]]:
    """Words and speaker's name of the quotes with marks."""
    quoted = [quote for quote in result if quote.kind in ("direct", "mixed")]
    return [(quote.text, quote.speaker.name if quote.speaker else None) for quote in quoted]


@pytest.mark.parametrize("name", rows())
def test_text_as_it_arrives(name: str) -> None:
    text, wanted, unwanted = CASES[name]
    result = quoteattr.attribute(text)
    assert all(text[span.start : span.end] == span.text for quote in result for span in quote.spans)
    found = in_marks(result)
    for words, speaker in wanted:
        hits = [who for said, who in found if words in said]
        assert hits, f"{words!r} was not found among {found}"
        assert [who.casefold() if who else who for who in hits] == [speaker.casefold() if speaker else None]
    for words in unwanted:
        assert not [said for said, _ in found if words in said], f"{words!r} is no quotation"


def test_a_quotation_in_the_heading_is_nobodys() -> None:
    said = dict(in_marks(quoteattr.attribute(CASES["capitals in the heading"][0])))
    assert said.get("WE WILL REBUILD") is None


@pytest.mark.parametrize("name", ["everything in small letters", "everything in capitals"])
def test_without_case_names_and_roles_are_written_as_they_should_be(name: str) -> None:
    result = quoteattr.attribute(CASES[name][0])
    assert [(q.speaker.name, q.speaker.role) for q in result if q.speaker][:1] == [("Rita Salgado", "mayor of Lowmoor")]
    assert result.text == CASES[name][0]
    assert quoteattr.Attribution.from_dict(result.to_dict()) == result


def test_quotations_come_once() -> None:
    text, wanted, _ = CASES["every paragraph on one line"]
    assert len(in_marks(quoteattr.attribute(text))) == len(wanted)


PLAIN = {
    "entities and tags": (
        "<p>&ldquo;It&rsquo;s <b>not</b> my&nbsp;boat,&rdquo; said Odo Finch.</p>",
        "It&rsquo;s <b>not</b> my&nbsp;boat,",
        "It’s not my boat,",
    ),
    "a link and emphasis": (
        "“It is **not** [my boat](https://example.org/b) _yet_,” said Odo Finch.",
        "It is **not** [my boat](https://example.org/b) _yet_,",
        "It is not my boat yet,",
    ),
    "emphasis around more": ("**Odo Finch said: It is not my boat.**", "It is not my boat", "It is not my boat"),
    "lines": ("“It is not\n  my boat,”\nsaid Odo Finch.", "It is not\n  my boat,", "It is not my boat,"),
    "small letters": (
        "“it is <b>not</b> my boat, odo,” said mayor ana finch on monday.",
        "it is <b>not</b> my boat, odo,",
        "it is not my boat, odo,",
    ),
    "nothing": ("“It is not my boat,” said Odo Finch.", "It is not my boat,", "It is not my boat,"),
}


@pytest.mark.parametrize("case", PLAIN.values(), ids=PLAIN)
def test_the_words_to_be_printed_stand_beside_those_of_the_text(case: tuple[str, str, str]) -> None:
    text, exact, plain = case
    (quote,) = quoteattr.attribute(text)
    assert (quote.text, quote.plain_text) == (exact, plain)
    assert text[quote.start : quote.end] == exact
    assert (quote.plain is None) == (" ".join(exact.split()) == plain)
    result = quoteattr.Attribution.from_dict(quoteattr.attribute(text).to_dict())
    assert (result[0], result.to_records()[0]["plain_text"]) == (quote, plain)
    assert plain in str(result)


ALL_TEXTS = {**{name: case[0] for name, case in CASES.items()}, **{name: case[0] for name, case in PLAIN.items()}}


@pytest.mark.parametrize(
    ("text", "characters", "expected"),
    [
        ("\n“We stay,” said Odo Finch.\n", 200, "“We stay,” said Odo Finch."),
        ("\n“We stay,” said Odo Finch.\n", 0, "… We stay, …"),
        (
            "<p>Rain fell.</p>\n\n<p>“We\n<b>stay</b>,” said&nbsp;<i>Odo Finch</i>.</p>",
            15,
            "Rain fell. “We stay,” said Odo …",
        ),
        ("“We stay,” said Odo Finch. “Here.”", 9, "“We stay,” said Odo Finch. “Here.”"),
    ],
)
def test_a_quote_in_its_place(text: str, characters: int, expected: str) -> None:
    assert quoteattr.contexts(quoteattr.attribute(text), characters=characters) == [expected]


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="article wide">' * 40,
        "<style>.a { color: red; }" * 40 + "</style>",
        "<script>" + "go();" * 400 + "</script>",
    ],
    ids=["tags", "style", "script"],
)
def test_tags_in_small_letters_are_no_small_letters_of_the_text(markup: str) -> None:
    page = f"{markup}<p>Mayor Ada Finch opened the bridge. “We had delays,” said Ada Finch.</p>"
    (quote,) = quoteattr.attribute(page)
    assert (quote.speaker_name, quote.speaker_role) == ("Ada Finch", "Mayor")
    (small,) = quoteattr.attribute(page.lower())
    assert small.text == "we had delays,"


def test_the_place_of_no_answer() -> None:
    assert quoteattr.contexts(quoteattr.attribute("Rain fell.")) == []
    with pytest.raises(quoteattr.InputError, match="pass an Attribution"):
        quoteattr.contexts("“We stay,” said Odo Finch.")  # type: ignore[arg-type]
    with pytest.raises(quoteattr.ConfigError, match="0 or more"):
        quoteattr.contexts(quoteattr.attribute("Rain fell."), characters=-1)


@pytest.mark.parametrize("text", ALL_TEXTS.values(), ids=ALL_TEXTS)
def test_without_markup_the_answer_is_the_same(text: str) -> None:
    result = quoteattr.attribute(text)
    bare = quoteattr.without_markup(result)
    assert quoteattr.Attribution.from_dict(bare.to_dict()) == bare  # whose offsets fit its text
    assert [quote.plain_text for quote in bare] == [quote.plain_text for quote in result]
    assert [quote.speaker_name for quote in bare] == [quote.speaker_name for quote in result]
    assert not regex.search(r"</?[a-z]|&[a-z]+;|\n{3}", bare.text.strip())
    assert quoteattr.without_markup(bare).text.split() == bare.text.split()


DAMAGED = {
    "mojibake": ("â€œWe are open,â€\x9d said Odo Finch.", "Windows-1252"),
    "escaped twice": ("&amp;quot;We are open,&amp;quot; said Odo Finch.", "html.unescape"),
    "JSON": ('{"text": "“We are open,” said Odo Finch."}', "A text is JSON"),
    "JSON lines": ('{"text": "“We are open,” said Odo Finch."}\n{"text": "No."}\n', "A text is JSON"),
    "a list in JSON": ('["“We are open,” said Odo Finch."]', r"json\.loads"),
    "the name of a file": ("news/first of May.txt", "not opened"),
    "an address": ("https://example.org/news?id=7", "not opened"),
    "as in a CSV file": ('""We are open,"" said Odo Finch.', "csv module"),
}


@pytest.mark.parametrize("case", DAMAGED.values(), ids=DAMAGED)
def test_of_damaged_marks_is_warned(case: tuple[str, str]) -> None:
    text, said = case
    with pytest.warns(quoteattr.QuoteattrWarning, match=said):
        assert quoteattr.attribute(text).text == text


FRENCH = (
    "« Nous ouvrons le pont demain », a déclaré la maire de Lanvec, Anne Petit. Le ministre a dit que les travaux "
    "coûteraient deux millions et que la ville paierait la moitié de cette somme avant la fin de la prochaine année."
)
GERMAN = (
    "„Wir öffnen die Brücke morgen“, sagte die Bürgermeisterin Anna Klein. Der Minister erklärte, die Arbeiten seien "
    "teuer gewesen, und die Stadt müsse nun die Hälfte der Kosten bis zum Ende des nächsten Jahres selbst bezahlen. "
    "Das war vielen Leuten nicht recht."
)
RUSSIAN = "«Мы открываем мост завтра», — сказала мэр Анна Клейн. Министр заявил, что работы стоили дорого."


@pytest.mark.parametrize("text", [FRENCH, GERMAN, RUSSIAN], ids=["French", "German", "Russian"])
def test_of_another_language_is_warned(text: str) -> None:
    with pytest.warns(quoteattr.QuoteattrWarning, match="A text is no English prose"):
        quoteattr.attribute(text)


def test_of_another_language_is_not_warned_where_the_models_may_be_of_it() -> None:
    parsed = load_pipeline()(FRENCH)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(list(quoteattr.attribute_many([parsed]))) == 1


def test_a_warning_and_a_message_name_the_text(caplog: pytest.LogCaptureFixture) -> None:
    texts = {"a1": "Nobody spoke.", "a2": DAMAGED["mojibake"][0], "a3": None}
    with pytest.warns(quoteattr.QuoteattrWarning, match="^Text a2 has UTF-8"):
        assert len(list(quoteattr.attribute_items(texts.items()))) == 3
    with pytest.warns(quoteattr.QuoteattrWarning, match="^Text 1 has UTF-8"):
        assert len(list(quoteattr.attribute_many(texts.values()))) == 3
    assert [record.getMessage().partition(" could")[0] for record in caplog.records] == ["text a3", "text 2"]


def test_of_other_marks_is_not_warned() -> None:
    whole = '[Bell] “We are open,” said Odo Finch. "" &quot;R&amp;D&quot; ""? He read "Ost". ("" is nothing.) [Bell]'
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        quoteattr.attribute(whole)
        quoteattr.attribute(FRENCH[:120])  # too little to tell
        quoteattr.attribute("Crew\n\n" + "Ada Lind, Master\nOdo Finch, Chief Mate\nTam Orrell, Cook\n" * 6)
