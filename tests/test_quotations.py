"""The quotation reader: which marks open, which close, and which are no quotation marks at all."""

from __future__ import annotations

import pytest

from quoteattr.config import MARK_STYLES
from quoteattr.quotations import Quotation, read_quotations


def inner(text: str, quotation: Quotation) -> str:
    return text[quotation.inner_start : quotation.inner_end]


def outermost(text: str) -> list[str]:
    return [inner(text, q) for q in read_quotations(text) if q.depth == 0]


STYLES = [
    ("“The bridge is shut,” she said.", "double", "The bridge is shut,"),
    ("‘The bridge is shut,’ she said.", "single", "The bridge is shut,"),
    ('"The bridge is shut," she said.', "straight", "The bridge is shut,"),
    ("'The bridge is shut,' she said.", "straight-single", "The bridge is shut,"),
    ("''The bridge is shut,'' she said.", "tex", "The bridge is shut,"),
    ("``The bridge is shut,'' she said.", "tex", "The bridge is shut,"),
    ("«The bridge is shut,» she said.", "guillemets", "The bridge is shut,"),
    ("« The bridge is shut », she said.", "guillemets", "The bridge is shut"),
    ("»The bridge is shut«, she said.", "guillemets", "The bridge is shut"),
    ("„The bridge is shut,“ she said.", "low", "The bridge is shut,"),
    ("„The bridge is shut,” she said.", "low", "The bridge is shut,"),
    ("‹The bridge is shut,› she said.", "single-guillemets", "The bridge is shut,"),
    ("‚The bridge is shut,‘ she said.", "low", "The bridge is shut,"),
    ("‘‘The bridge is shut,’’ she said.", "double", "The bridge is shut,"),
    ("＂The bridge is shut,＂ she said.", "straight", "The bridge is shut,"),
    ("″The bridge is shut,″ she said.", "straight", "The bridge is shut,"),
    ("\x93The bridge is shut,\x94 she said.", "double", "The bridge is shut,"),
]


@pytest.mark.parametrize(("text", "style", "words"), STYLES)
def test_every_style_of_marks(text: str, style: str, words: str) -> None:
    (quotation,) = read_quotations(text)
    assert (quotation.style, quotation.closed, inner(text, quotation)) == (style, True, words)
    assert text[quotation.start : quotation.end] != words


@pytest.mark.parametrize("style", sorted(MARK_STYLES))
def test_only_the_styles_asked_for(style: str) -> None:
    for text, own, words in STYLES:
        found = read_quotations(text, marks=frozenset({style}))
        assert [inner(text, q) for q in found] == ([words] if own == style else [])


DASHES = [
    (
        "— Rain? said Peig.\n\n— It will not.\n\n— It will, said Nolan. Wait for it.",
        ["Rain?", "It will not.", "It will,", "Wait for it."],
    ),
    (
        "― Why? — asked Ilona.\n\n― Cows, — said Bartos. — It is always cows.\n\n― Not here, she said. She sat down.",
        ["Why?", "Cows,", "It is always cows.", "Not here,"],
    ),
    (
        "--Why?--asked Ilona.\n\n--Cows,--said Bartos.--It is always cows.\n\n--Not here, she said. She sat down.",
        ["Why?", "Cows,", "It is always cows.", "Not here,"],
    ),
    ("– bread\n\n– two eggs\n\n– a cup of milk", []),
    ("— Milk and bread\n\n— Two eggs\n\n— Salt", []),
    # lists in news: nobody says I, the text has marks for what people say, or each entry has a label
    ("— Fees rise, the council said.\n\n— The pier closes.\n\n— Boats pay twice, Lind said in a statement.", []),
    ("— Will it last?\n\n— It closes, said Bo Ost.\n\n— Boats pay. “We had to,” Lind said.", ["We had to,"]),
    ("— THE FEES: What rises?\n\n— THE PIER: It closes, said Bo Ost.\n\n— BOATS: They pay.", []),
    ("“Never,” he said.\n\n— Ilse Brandt\n\n“Always,” said Ann.\n\n— Jo Holm", ["Never,", "Always,"]),
]


@pytest.mark.parametrize(("text", "words"), DASHES)
def test_dialogue_opened_by_dashes(text: str, words: list[str]) -> None:
    """Dashes open speech where several paragraphs begin so and a frame follows, not in a list."""
    assert outermost(text) == words


MIXED = [
    ('“The well is dry" … he said', ["The well is dry"]),
    ('"The well is dry,” he said. “So is ours," said Ann.', ["The well is dry,", "So is ours,"]),
    ("”The well is dry,” he said.", ["The well is dry,"]),
    ("“The well is dry,“ he said.", ["The well is dry,"]),
    ('``The well is dry," he said.', ["The well is dry,"]),
    ("“The well is dry.’ He left.", ["The well is dry."]),
    ('" The well is dry , " he said . " So is ours . "', ["The well is dry ,", "So is ours ."]),
    ("“The well is dry,”he said.“So is ours,” said Ann.", ["The well is dry,", "So is ours,"]),
    ("“The well—” he began. “Is dry,” said Ann.", ["The well—", "Is dry,"]),
    ("“Is it dry?” “It is.” “Then dig.”", ["Is it dry?", "It is.", "Then dig."]),
    ("“…” She shrugged. “?”", ["…", "?"]),
    ("It is “dry”, “cold”, “dark”—and “ours”.", ["dry", "cold", "dark", "ours"]),
    ('The sign (“no swimming”) fell, and so did ("no fishing").', ["no swimming", "no fishing"]),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed_and_misprinted_marks(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


APOSTROPHES = [
    ("'The soldiers' posts are empty,' he said. 'They don't know why.'",
     ["The soldiers' posts are empty,", "They don't know why."]),
    ("‘The soldiers’ posts are empty,’ he said. ‘They don’t know why.’",
     ["The soldiers’ posts are empty,", "They don’t know why."]),
    ("‘The well is the people's,’ he said. ‘It's theirs.’", ["The well is the people's,", "It's theirs."]),
    ("'Twas the dogs' dinner, and rock 'n' roll in the '90s, and he had 'em all, o' course.", []),
    ("‘Twas rock ‘n’ roll, and ‘em too.", []),
    ("“’90s music,” he said. '80s or '70s?", ["’90s music,"]),
    ("'Tis true,' he said.", ["Tis true,"]),
    ("The workers' last 'good year' was the farmers' worst.", ["good year"]),
    ("It's the 'bad guys' and the 'good guys' again.", ["bad guys", "good guys"]),
    ("'I'm 'avin' a bath, an' that's that,' said 'Arry.", ["I'm 'avin' a bath, an' that's that,"]),
    ("The Joneses' and the Smiths' fields lie by the ships' dock.", []),
    ("\"It's the kids' pool,\" she said. \"They're the owners.\"", ["It's the kids' pool,", "They're the owners."]),
    ("He was 6'2\" tall and had a 5\" pipe at 40°26'46\" north; \"quite happy,\" he said.", ["quite happy,"]),
    ("The 12\" record and the 7\" one. \"Both sold,\" she said.", ["Both sold,"]),
    ("The board is 6' by 4'. 'It is too short,' said Ann.", ["It is too short,"]),
    ("The board is 6′2″ long. “It is too short,” said Ann.", ["It is too short,"]),
    ("Mr. in 't Hout came. \"It is late,\" he said.", ["It is late,"]),
    ("She asked, 'Whose is it?' and he said 'the Moores''.", ["Whose is it?", "the Moores'"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APOSTROPHES)
def test_apostrophes_and_primes(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


NESTED = [
    ("“He told me, ‘Go home,’ and I did,” she said.",
     [(0, "He told me, ‘Go home,’ and I did,"), (1, "Go home,")]),
    ("'He told me, \"Go home,\" and I did,' she said.",
     [(0, "He told me, \"Go home,\" and I did,"), (1, "Go home,")]),
    ("\"He told me, 'Go home.'\" She left.", [(0, "He told me, 'Go home.'"), (1, "Go home.")]),
    ("“She heard ‘a call of “help” twice’ then.”",
     [(0, "She heard ‘a call of “help” twice’ then."), (1, "a call of “help” twice"), (2, "help")]),
    ("“a “shame” for all,” he said.", [(0, "a “shame” for all,"), (1, "shame")]),
    ("\"It was the \"best\" day,\" he said.", [(0, "It was the \"best\" day,"), (1, "best")]),
    ("‘There is no magic in the words 'dry well.' It is talk.’",
     [(0, "There is no magic in the words 'dry well.' It is talk."), (1, "dry well.")]),
    ("\"“We go,” he said.\"", [(0, "“We go,” he said."), (1, "We go,")]),
    ("“He told me, ‘Go home.” She left. “I did,” she said.",
     [(0, "He told me, ‘Go home."), (1, "Go home."), (0, "I did,")]),
    ("« Non ‹ jamais › », dit-elle.", [(0, "Non ‹ jamais ›"), (1, "jamais")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_quotations_within_quotations(text: str, expected: list[tuple[int, str]]) -> None:
    found = read_quotations(text)
    assert [(q.depth, inner(text, q)) for q in found] == expected
    for quotation in found:
        assert (quotation.parent is None) == (quotation.depth == 0)
        if quotation.parent is not None:
            outer = found[quotation.parent]
            assert outer.inner_start <= quotation.start
            assert quotation.end <= outer.inner_end


# text, [(closed, words)]
UNCLOSED = [
    ("“We had some trouble with the pumps, he said.", [(False, "We had some trouble with the pumps,")]),
    ("“We had some trouble with the pumps, said Mary Jones, an engineer.",
     [(False, "We had some trouble with the pumps,")]),
    ("“We had some trouble with the pumps, Mary Jones, an engineer, said on Monday.",
     [(False, "We had some trouble with the pumps,")]),
    ("“We had some trouble with the pumps.\n\nThe town paid.\n\n“They run,” said Mary Jones.",
     [(False, "We had some trouble with the pumps."), (True, "They run,")]),
    ("“We had trouble, said Mary Jones.\n\nThe town paid.\n\n“They run,” she said.",
     [(False, "We had trouble,"), (True, "They run,")]),
    ("\"We had trouble, he said. \"They run,\" he added. \"All of them.\"",
     [(False, "We had trouble,"), (True, "They run,"), (True, "All of them.")]),
    ("He said, \"We dig. She said, \"We wait.\" They did.", [(False, "We dig."), (True, "We wait.")]),
    ("‘We had trouble with the pumps, he said.\n\n‘They run,’ he said. ‘Now.’",
     [(False, "We had trouble with the pumps,"), (True, "They run,"), (True, "Now.")]),
    ("She showed “great charm  and some skill, and left.", [(False, "great charm")]),
    ("She spoke of “a long road, and left the hall.", [(False, "a long road")]),
    ("We dig on,” he said. The rain fell.", [(True, "We dig on,")]),
    ("“We dig on,” he said. We never stop.”", [(True, "We dig on,"), (True, "We never stop.")]),
    ("It rained. He said: We dig on.”", [(True, "We dig on.")]),
    ("She praised the “steady hand of the crew.\n\n“They work,” she said.",
     [(False, "steady hand of the crew"), (True, "They work,")]),
    ("“We asked, and he told us no.\n\n“So we dig,” she said.",
     [(True, "We asked, and he told us no."), (True, "So we dig,")]),
    ("Her talk \"how to dig \"was a success, and \"why we dig \"too.", [(True, "how to dig"), (True, "why we dig")]),
    ("A \"steady' hand, he said.", [(True, "steady")]),
    ("The rain” fell on the field.", []),
    ("The paper of 1850\" was yellow.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNCLOSED)
def test_marks_never_closed_or_never_opened(text: str, expected: list[tuple[bool, str]]) -> None:
    assert [(q.closed, inner(text, q)) for q in read_quotations(text)] == expected


# text, [(continues, words)]
PARAGRAPHS = [
    ("“The first part.\n\n“The second part.\n\n“The last,” she said.\n\n“Good,” said Tom.",
     [(None, "The first part."), (0, "The second part."), (1, "The last,"), (None, "Good,")]),
    ("“The first part. It is long.\n\nOne without a mark.\n\nThe last part,” she said.\n\n“Good,” said Tom.",
     [(None, "The first part. It is long."), (0, "One without a mark."), (1, "The last part,"), (None, "Good,")]),
    ("“We had trouble, he said.\n\n“They run,” said Ann.", [(None, "We had trouble,"), (None, "They run,")]),
    ("'The first part.\n\n'The second,' she said. 'That's all,' she added.",
     [(None, "The first part."), (0, "The second,"), (None, "That's all,")]),
    ("“Good,” said Tom.\n\n“Bad,” said Ann.", [(None, "Good,"), (None, "Bad,")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_quotations_over_several_paragraphs(text: str, expected: list[tuple[int | None, str]]) -> None:
    found = read_quotations(text)
    assert [(q.continues, inner(text, q)) for q in found] == expected
    assert all(found[q.continues].closed for q in found if q.continues is not None)


NOT_QUOTATIONS = [
    '<p class="intro" id="a1">No quotation here.</p>',
    "Nothing at all.",
    "",
    '""""""""""""',
    "\"\" and “” and ''",
    "He ran 5' and 6' and the '80s.",
]


@pytest.mark.parametrize("text", NOT_QUOTATIONS)
def test_no_quotation(text: str) -> None:
    assert read_quotations(text) == ()


def test_a_stray_mark_does_not_swallow_the_rest() -> None:
    paragraphs = [f"“Sentence {n} is said,” he said." for n in range(40)]
    text = "\n\n".join(["A stray “ mark stands here.", *paragraphs])
    assert outermost(text)[-40:] == [f"Sentence {n} is said," for n in range(40)]


KNOWN_FAILURES = [
    ("He said she “was rather fond of the harbour and the old mill and left by the evening train.",
     ["was rather fond of the harbour and the old mill"]),
    ("'E said 'e'd go 'ome, an' 'Arry's dogs' bowls' lids too,' said Ann.",
     ["E said 'e'd go 'ome, an' 'Arry's dogs' bowls' lids too,"]),
]  # fmt: skip


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "expected"), KNOWN_FAILURES)
def test_known_failures(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected
