"""What the marks tell: paragraphs, unclosed and nested marks, styles, fragments, and marks that are not speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

PARAGRAPHS = [
    Row(
        "two paragraphs, reopened",
        "“The dam was built in a hurry,” said Petra Lind. “Everybody knew it.\n\n“Nobody said so.”",
        Said("The dam was built in a hurry, | Everybody knew it. | Nobody said so.", by="Petra Lind"),
    ),
    Row(
        "three paragraphs, reopened, tag at the end",
        "“The dam was built in a hurry.\n\n“Everybody knew it.\n\n“Nobody said so,” Petra Lind told the inquiry.",
        Said("The dam was built in a hurry. | Everybody knew it. | Nobody said so,", by="Petra Lind", to="the inquiry"),
    ),
    Row(
        "paragraphs closed and opened again",
        "“The dam was built in a hurry,” said Petra Lind.\n\n“Everybody knew it.”\n\n“Nobody said so.”",
        Said("The dam was built in a hurry,", by="Petra Lind"),
        Said("Everybody knew it.", by="Petra Lind"),
        Said("Nobody said so.", by="Petra Lind"),
    ),
    Row(
        "straight marks over paragraphs",
        'Petra Lind told the inquiry: "The dam was built in a hurry.\n\n"Everybody knew it."',
        Said("The dam was built in a hurry. | Everybody knew it.", by="Petra Lind", to="the inquiry"),
    ),
    Row(
        "single marks over paragraphs",
        "‘The dam was built in a hurry,’ said Petra Lind. ‘Everybody’s neighbour knew it.\n\n‘Nobody said so.’",
        Said("The dam was built in a hurry, | Everybody’s neighbour knew it. | Nobody said so.", by="Petra Lind"),
    ),
]

UNCLOSED = [
    Row(
        "reopened behind words that look like a frame",
        "‘Odd, I must say; yet it does no harm. The house is old, and it belongs to nobody now.\n\n"
        "‘Go and see it,’ said Petra Lind.",
        Said(
            "Odd, I must say; yet it does no harm. The house is old, and it belongs to nobody now. | Go and see it,",
            by="Petra Lind",
        ),
    ),
    Row(
        "never closed, ends with the paragraph",
        "“The dam is old. It will hold.\n\nPetra Lind has run it for years.\n\n“Trust me,” said Lind.",
        Said("The dam is old. It will hold."),
        Said("Trust me,", by="Petra Lind"),
    ),
    Row(
        "never closed before the tag",
        "“The dam is old but it will hold, said Petra Lind.",
        Said("The dam is old but it will hold,", by="Petra Lind", cue="said"),
    ),
    Row(
        "never closed, single marks",
        "‘We had some trouble with the pumps. But the crew’s work was fine, he said.\n\n"
        "Elias Noor has led the crew since May.",
        Said("We had some trouble with the pumps. But the crew’s work was fine,", cue="said"),
    ),
    Row(
        "one unclosed mark does not lose the rest",
        "“The dam is old, said Petra Lind.\n\nThe town waits.\n\n“It will hold,” said Elias Noor.\n\n"
        "“It will not,” said Olga Prinz.",
        Said("The dam is old,", by="Petra Lind"),
        Said("It will hold,", by="Elias Noor"),
        Said("It will not,", by="Olga Prinz"),
    ),
]

STYLES = [
    Row(
        "contractions with a blank, as older books set them",
        "'I 'm sure you 'll like it,' said Nora Pell. 'There 's a boat, and we 're to have it. It 'll be fun.'\n\n"
        "'You 'd best ask,' said Mrs Lunn.",
        Said("I 'm sure you 'll like it, | There 's a boat, and we 're to have it. It 'll be fun.", by="Nora Pell"),
        Said("You 'd best ask,", by="Lunn"),
    ),
    Row(
        "clipped words where all that is said ends in a stop",
        "'Come in,' said Rab.\n\n'I will,' said Nora Pell.\n\n'Sit down,' said Rab.\n\n'Is it late?' asked Nora.\n\n"
        "'It is,' said Rab.\n\n'I was bakin' an' washin', bein' alone i' the house, wi' respec' to ye,' said Nora.\n\n"
        "'Ay,' said Rab.\n\n'I am tired,' said Nora. 'I am cold.'",
        Said("I was bakin' an' washin', bein' alone i' the house, wi' respec' to ye,", by="Nora Pell"),
        among=True,
    ),
    Row(
        "straight",
        '"The dam\'s fine," said Petra Lind.',
        Said("The dam's fine,", by="Petra Lind"),
    ),
    Row(
        "single curly with curly apostrophes",
        "‘The dam’s fine and the farmers’ fields are dry,’ said Petra Lind.",
        Said("The dam’s fine and the farmers’ fields are dry,", by="Petra Lind"),
    ),
    Row(
        "single curly with straight apostrophes",
        "‘The dam's fine and we don't worry,’ said Petra Lind. ‘It's Lowmoor's best.’",
        Said("The dam's fine and we don't worry, | It's Lowmoor's best.", by="Petra Lind"),
    ),
    Row(
        "single straight",
        "'The dam's fine and we don't worry,' said Petra Lind.",
        Said("The dam's fine and we don't worry,", by="Petra Lind"),
    ),
    Row(
        "TeX",
        "``The dam is fine,'' said Petra Lind.",
        Said("The dam is fine,", by="Petra Lind"),
    ),
    Row(
        "guillemets",
        "«The dam is fine,» said Petra Lind.",
        Said("The dam is fine,", by="Petra Lind"),
    ),
    Row(
        "low and high",
        "„The dam is fine,“ said Petra Lind.",
        Said("The dam is fine,", by="Petra Lind"),
    ),
    Row(
        "comma outside the marks",
        "‘The dam is fine’, said Petra Lind.",
        Said("The dam is fine", by="Petra Lind"),
    ),
    Row(
        "elisions and decades",
        "‘Back in the ’90s the dam was ’bout to break,’ said Petra Lind.",
        Said("Back in the ’90s the dam was ’bout to break,", by="Petra Lind"),
    ),
    Row(
        "feet and inches",
        'The wall is 6\' 4" high. "It\'s a foot too low," said Petra Lind.',
        Said("It's a foot too low,", by="Petra Lind"),
    ),
]

NESTED = [
    Row(
        "a song wholly in marks of its own",
        "‘“Over the hills and far away,”’ sang Nora Pell, as she ran up the stairs.\n\n‘Be quiet,’ said Mrs Lunn.",
        Said("“Over the hills and far away,”", by="Nora Pell"),
        Said("Be quiet,", by="Lunn"),
        among=True,
    ),
    Row(
        "a quotation within a quotation",
        "“My father told me, ‘Never trust a dam,’” said Petra Lind.",
        Said("My father told me, ‘Never trust a dam,’", by="Petra Lind"),
        among=True,
    ),
    Row(
        "a nested fragment",
        "“They called us ‘the mud people’ for years,” said Petra Lind.",
        Said("They called us ‘the mud people’ for years,", by="Petra Lind"),
        among=True,
    ),
    Row(
        "nested the British way",
        "‘My father told me, “Never trust a dam,” and left,’ said Petra Lind.",
        Said("My father told me, “Never trust a dam,” and left,", by="Petra Lind"),
        among=True,
    ),
    Row(
        "nested at the start",
        "“‘Never trust a dam’ was all he said,” Petra Lind recalled.",
        Said("‘Never trust a dam’ was all he said,", by="Petra Lind"),
        among=True,
    ),
]

SMALL_LETTERS = [
    Row("a colon", "A minister said: “our results were fine.”", Said("our results were fine.", kind="direct")),
    Row(
        "a colon, no stop within",
        "Petra Lind, the cook, tweeted: “so proud of our crew today”",
        Said("so proud of our crew today", by="Petra Lind", kind="direct"),
    ),
    Row(
        "a frame and a comma",
        "Petra Lind said, “our pumps were fine all winter.” Nobody laughed.",
        Said("our pumps were fine all winter.", by="Petra Lind", kind="direct"),
    ),
    Row("a frame behind", "“rubbish,” said Petra Lind.", Said("rubbish,", by="Petra Lind", kind="direct")),
    Row(
        "blanks within the marks",
        "Petra Lind, the cook, said: “ It was superb. ”",
        Said("It was superb.", by="Petra Lind", kind="direct"),
    ),
    Row(
        "a frame within the reporter's sentence",
        "That, Petra Lind said, “would be the end of the ferry.”",
        Said("would be the end of the ferry.", by="Petra Lind", kind="mixed"),
    ),
    Row(
        "woven in behind that",
        "Petra Lind argues that “towns are talked into being.”",
        Said("towns are talked into being.", by="Petra Lind", kind="mixed"),
    ),
    Row(
        "woven in as a name for it", "Petra Lind called it “odd” and left.", Said("odd", by="Petra Lind", kind="mixed")
    ),
]

FRAGMENTS = [
    Row(
        "called it a disgrace",
        "Petra Lind called it “a disgrace”.",
        Said("…", by="Petra Lind", cue="called", kind="mixed"),
    ),
    Row(
        "called the plan a disgrace",
        "Petra Lind called the plan “a disgrace”.",
        Said("the plan “a disgrace”", by="Petra Lind", cue="called", kind="mixed", cue_class="judge"),
    ),
    Row(
        "called the plan a disgrace on a day",
        "Petra Lind called the plan “a disgrace” on Tuesday.",
        Said("the plan “a disgrace”", by="Petra Lind", cue="called", kind="mixed"),
    ),
    Row(
        "fragment within a that-clause",
        "Petra Lind said that the plan was “a disgrace” and would fail.",
        Said("the plan was “a disgrace” and would fail", by="Petra Lind", cue="said", kind="mixed"),
    ),
    Row(
        "the quoted part begins the clause",
        "Petra Lind said “the whole plan” would fail.",
        Said("…the whole plan” would fail", by="Petra Lind", kind="mixed"),
    ),
    Row(
        "two fragments of one clause",
        "Petra Lind said the plan was “a disgrace” that would “cost us the valley”.",
        Said("the plan was “a disgrace” that would “cost us the valley”", by="Petra Lind", kind="mixed"),
    ),
    Row(
        "fragment before a closing frame",
        "The plan was “a disgrace from start to finish”, said Petra Lind.",
        Said("The plan was “a disgrace from start to finish”", by="Petra Lind", kind="mixed"),
    ),
    Row(
        "fragment with according to",
        "The plan was “a disgrace”, according to Petra Lind.",
        Said("The plan was “a disgrace”", by="Petra Lind", kind="mixed", cue="according to"),
    ),
    Row(
        "verb phrase in marks",
        "Lind said she would “fight to the last drop” for the valley.",
        Said("she would “fight to the last drop” for the valley", by="Lind", kind="mixed"),
    ),
    Row(
        "denounced",
        "Lind denounced what she called “a theft in broad daylight”.",
        Said("…", by="Lind"),
    ),
    Row(
        "spoke of",
        "Lind spoke of “a dark day for the valley”.",
        Said("a dark day for the valley", by="Lind", cue="spoke"),
    ),
]

NOT_SPEECH = [
    Row("scare quotes", "The “experts” in Tarn built a dam without a spillway."),
    Row("title of a novel", "His novel “The Last Ferry” came out in May."),
    Row("title of a song", "The choir sang “Waters of the Tarn” at the end."),
    Row("nickname", "Olga “the Hammer” Prinz won the final round in Lowmoor."),
    Row("single lone word", "The town got its first “smart” bridge last week."),
    Row("feet and inches alone", "The wall is 6' 4\" high and 12' 2\" wide."),
    Row("apostrophes alone", "The soldiers' boots and the rock 'n' roll of the '90s were all that was left."),
    Row(
        "heading above the text",
        "‘Doing our best’\n\nThe mayor of Lowmoor, Rita Salgado, visited the dam on Monday and spoke to the crew.\n\n"
        "‘We are doing our best,’ said Elias Noor, who leads the crew.",
        Said("We are doing our best,", by="Elias Noor"),
    ),
    Row(
        "heading with marks within the text",
        "The dam is full, engineers said.\n\n- ‘We must act’ -\n\nOn Monday the gates were opened.\n\n"
        "‘We must act before the rain,’ said Petra Lind.",
        Said("We must act before the rain,", by="Petra Lind"),
    ),
    Row(
        "each of two paragraphs with a frame of its own",
        "“The tax is hard on us,” Noor said. “The office never answers.\n\n"
        "“And it still wants the money by May,” he said with a grin.",
        Said("The tax is hard on us, | The office never answers.", by="Noor", cue="said"),
        Said("And it still wants the money by May,", by="Noor", cue="said"),
    ),
    Row(
        "a programme behind said on",
        "“Boats, boats, boats,” Irina Orlo said on “The Late Hour With Bo Holm” last month. “Nobody did it better.”",
        Said("Boats, boats, boats, | Nobody did it better.", by="Irina Orlo"),
    ),
    Row(
        "a programme between the cue and its clause",
        'On Sunday, Irina Orlo issued a new attack, stating on KTV\'s "Face the Town" that the plan was "a disgrace."',
        Said('the plan was "a disgrace."', by="Irina Orlo", cue="stating"),
    ),
    Row(
        "a programme before the tag",
        'Asked why she had yet to back the plan during an appearance on "KTV This Morning," Irina Orlo said she '
        'had not "read a page of it."',
        Said('she had not "read a page of it."', by="Irina Orlo", cue="said"),
    ),
    Row(
        "a term that is explained",
        "“If they can't, send it by boat,” Irina Orlo wrote when they were late. “Half-boat” is a sailor's word for "
        "a raft.",
        Said("If they can't, send it by boat,", by="Irina Orlo"),
    ),
    Row(
        "words such as",
        "Visitors look in vain for old words such as “hawser,” “bollard” and “fender.”",
    ),
]

# What is known to come out wrong.
FAILING = [
    Row(
        "never closed, with a plural possessive",
        "‘We know it. But that doesn’t mean that the guards’ courage is gone, Zaran told reporters.",
        Said("We know it. But that doesn’t mean that the guards’ courage is gone,", by="Zaran", kind="direct"),
        fails="the apostrophe of a plural is taken for the closing mark",
    ),
    Row(
        "a book before the words",
        "In her new memoir, “The Salt Road,” Olga Prinz said the harbour was sold in one night.",
    ),
    Row(
        "a broadcast",
        "Lind told Channel Nine’s “Early Hour” that the dam was full.",
    ),
    Row(
        "said to be very",
        "Lind described the plan as “deeply unfair” to farmers.",
        Said("the plan as “deeply unfair” to farmers", by="Lind", cue="described", kind="mixed"),
    ),
    Row(
        "a term",
        "Engineers use the word “piping” for water that finds a way through a dam.",
    ),
    Row(
        "title of a work beside speech",
        "“It made me cry,” said Olga Prinz, who read “The Last Ferry” twice.",
        Said("It made me cry,", by="Olga Prinz"),
    ),
]

OTHER_SCRIPTS = [
    Row(
        "corners",
        "「We are closed,」 said Ana Foley. 「He said 『no』 twice.」",
        Said("We are closed, | He said 『no』 twice.", by="Ana Foley", kind="direct"),
    ),
    Row(
        "strokes for marks",
        "′We are closed,′ said Ana Foley. ′We don't open in May.′",
        Said("We are closed, | We don't open in May.", by="Ana Foley", kind="direct"),
    ),
    Row(
        "strokes for feet",
        "The 6′ fence and the 5′ wall were “gone for good”, Ann Cole said.",
        Said("The 6′ fence and the 5′ wall were “gone for good”", by="Ann Cole"),
    ),
]

TABLES = (OTHER_SCRIPTS, PARAGRAPHS, UNCLOSED, STYLES, NESTED, SMALL_LETTERS, FRAGMENTS, NOT_SPEECH, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_marks(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
