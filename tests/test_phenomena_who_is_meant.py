"""Who is meant in news: words in marks beside a quotation, two who speak, singular they, who is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr import attribute_many
from quoteattr.types import Attribution

BESIDE_TAGS = [
    Row(
        "behind a tag, in a question put to her",
        "“I sleep well,” Orla Tesk said when told that her mill was “haunted.”",
        Said("I sleep well,", by="Orla Tesk"),
    ),
    Row(
        "behind a tag, what he is called",
        "“We rowed,” said Odo Tesk, known as “the otter.”",
        Said("We rowed,", by="Odo Tesk"),
    ),
    Row(
        "behind a tag, a clause about the speaker",
        "“We rowed,” said Odo Tesk, whose song “Low Tide” won a prize.",
        Said("We rowed,", by="Odo Tesk"),
    ),
    Row(
        "behind a tag, what the speaker means",
        "“We won,” said Orla Tesk, meaning that she had “beaten the tide.”",
        Said("We won, | beaten the tide.", by="Orla Tesk"),
    ),
    Row(
        "before a tag, the matter asked about",
        "Asked about “millgate,” Tesk said, “No comment.”",
        Said("No comment.", by="Tesk"),
    ),
    Row(
        "before a tag, the matter pressed on",
        "Pressed over the “ghost boat,” Tesk replied: “There is none.”",
        Said("There is none.", by="Tesk"),
    ),
    Row("before a tag, a work", "On “Rust,” Orla Tesk sings, “I was a river.”", Said("I was a river.", by="Orla Tesk")),
    Row(
        "before a tag, the first half of the words",
        "With “no oars left,” Tesk said, “we cannot row.”",
        Said("no oars left, | we cannot row.", by="Tesk"),
    ),
    Row(
        "a tag that leads on to the next words",
        "Orla Tesk told Odo Brand after he asked, “Are you ill?” Tesk said “no” and left.",
        Said("Are you ill?", by="Odo Brand"),
        Said("no", by="Orla Tesk"),
    ),
]

TWO = [
    Row(
        "she said one thing, her brother another",
        "Carla Weck said “never,” and her brother, Ivo, said “maybe.”",
        Said("never,", by="Carla Weck"),
        Said("maybe.", by="Ivo", role="brother"),
    ),
    Row(
        "two tags, the second with a name behind it",
        "“I rowed,” said Carla Weck, 33, and her brother, Ivo, 29, added, “I slept.”",
        Said("I rowed,", by="Carla Weck"),
        Said("I slept.", by="Ivo", role="brother"),
    ),
    Row(
        "two tags, what she is before the second",
        "“Come in,” said Carla Weck, the host, and the cook, Ines Tull, said, “Sit down.”",
        Said("Come in,", by="Carla Weck", role="host"),
        Said("Sit down.", by="Ines Tull", role="cook"),
    ),
    Row(
        "another clause is no tag",
        "“I rowed,” said Carla Weck, and when the rain came, she slept.",
        Said("I rowed,", by="Carla Weck", type="person"),
    ),
    reported(
        "two with what they are",
        "Carla Weck, a welder, and Odo Tull, a diver, said they were lucky.",
        Said("they were lucky", by="Carla Weck and Odo Tull", type="group"),
    ),
    reported(
        "two, the second hers",
        "Carla Weck, a welder, and her son, Max, a diver, said they were lucky.",
        Said("they were lucky", by="Carla Weck and Max", type="group"),
    ),
    Row(
        "two with ages",
        "“We rowed,” said Carla Weck, 40, and Odo Tull, 39.",
        Said("We rowed,", by="Carla Weck and Odo Tull", type="group"),
    ),
    Row(
        "one who is two things",
        "“I rowed,” said Carla Weck, a welder in Holm and a friend of the mayor.",
        Said("I rowed,", by="Carla Weck", type="person"),
    ),
    reported(
        "what else she has said",
        "Carla Weck said the tide was late, but her son, Max, said that it was not.",
        Said("the tide was late", by="Carla Weck"),
        Said("it was not", by="Max"),
    ),
]

MEANT = [
    Row(
        "whom the sentence before brings in, without a tag",
        "Odo Finch, the mayor, met the guild. “It is late,” Finch said.\n\nThe toll was first put forward in March, "
        "when the pier was shut.\n\nThe toll has drawn fire from Ned Holm, a baker from Tarn.\n\n“It is sad.”\n\n"
        "The loudest voice belongs to Ida Lind, a nurse: “It is a trap.”",
        Said("It is late,", by="Odo Finch"),
        Said("It is sad.", by="Ned Holm"),
        Said("It is a trap.", by="Ida Lind"),
    ),
    Row(
        "whom the sentence before names and describes",
        "Odo Finch, the mayor, met the guild. “It is late,” Finch said.\n\nThe toll has drawn fire from Ned Holm, a "
        "baker from Tarn.\n\n“It is sad,” he said.",
        Said("It is late,", by="Odo Finch"),
        Said("It is sad,", by="Ned Holm"),
    ),
    reported(
        "another post than hers",
        "Singer Orla Tesk was late. The fire chief said the road was shut.",
        Said("the road was shut", by="fire chief"),
    ),
    reported(
        "another office than hers",
        "Sen. Orla Tesk was late. The transport secretary said the road was shut.",
        Said("the road was shut", by="transport secretary"),
    ),
    reported(
        "a post that nothing speaks against",
        "Orla Tesk was late. The fire chief said the road was shut.",
        Said("the road was shut", by="Orla Tesk", role="fire chief"),
    ),
    reported(
        "a candidate may be in an office",
        "Mayor Orla Tesk was late. The Labour candidate said the road was shut.",
        Said("the road was shut", by="Orla Tesk"),
    ),
]

TITLES = [
    Row(
        "a form of address alone",
        "Major Holm led the troop over. “Go on,” Major said. Coach Rask watched them. “Too slow,” Coach said.",
        Said("Go on,", by="Holm", role="Major"),
        Said("Too slow,", by="Rask", role="Coach"),
    ),
    Row(
        "the mayor is not the deputy mayor",
        "Joan Hart, the mayor, and Peter Ainley, the deputy mayor, were there.\n\n“We have no money,” the mayor said. "
        "“None,” the deputy mayor said.",
        Said("We have no money,", by="Joan Hart", role="mayor"),
        Said("None,", by="Peter Ainley", role="deputy mayor"),
    ),
    Row(
        "the chair is not the vice-chair, in brackets",
        "Present: Joan Hart (Chair), Peter Ainley (Vice-Chair).\n\n“We have no money,” the chair said.",
        Said("We have no money,", by="Joan Hart", role="Chair"),
    ),
    Row(
        "what both are, with a capital",
        "Actors Orla Tesk and Odo Weck came. “We sang,” Tesk said. “Badly,” said Weck.",
        Said("We sang,", by="Orla Tesk", role="Actor"),
        Said("Badly,", by="Odo Weck", role="Actor"),
    ),
    Row(
        "what three are, with a party",
        "Liberal Senators Orla Tesk, Odo Weck and Bo Tull came. “We sang,” Tull said.",
        Said("We sang,", by="Bo Tull", role="Liberal Senator"),
    ),
]

THEY = [
    Row(
        "reacting, somebody said",
        "The clerk said, “We are ready.” Reacting, a baker, Orla Tesk, lamented: “We are not.”",
        Said("We are ready.", by="clerk"),
        Said("We are not.", by="Orla Tesk", role="baker"),
    ),
    Row(
        "pronouns named, beside a band",
        "Robin Tesk, who uses they/them pronouns, joined the band in May. “I rowed,” they said.",
        Said("I rowed,", by="Robin Tesk", type="person", pronouns=("they",)),
    ),
    Row("pronouns in brackets", "Kit Tesk (they/them) sings. “I rowed,” they said.", Said("I rowed,", by="Kit Tesk")),
    Row(
        "nonbinary",
        "Kit Tesk is nonbinary. They sing in Holm. “I rowed,” they said.",
        Said("I rowed,", by="Kit Tesk"),
    ),
    Row(
        "one of whom nothing says he or she",
        "A student said they saw smoke. “It was black,” they said.",
        Said("It was black,", by="student", type="person"),
    ),
    Row(
        "several beside one who is they",
        "Kit Tesk (they/them) met the dockers. The dockers were angry. “We row,” they said.",
        Said("We row,", by="dockers", type="group"),
    ),
]

ADDRESSED = [
    Row(
        "Mrs. beside a rank",
        "Captain Strell wrote to Mrs. Tesk. “I am sad,” she said.",
        Said("I am sad,", by="Tesk"),
    ),
    Row(
        "and she goes on",
        "“I stay here,” wrote Captain Strell to Mrs. Tesk. She folded the note. “He is late,” she said.",
        Said("I stay here,", by="Strell"),
        Said("He is late,", by="Tesk"),
    ),
    Row(
        "a rank that is she",
        "Captain Strell, a tall woman, met Mrs. Tesk. “I am sad,” she said.",
        Said("I am sad,", by="Strell"),
    ),
    Row(
        "Mr. beside a rank",
        "Judge Strell fined Mr. Tesk. “You were late,” he said.",
        Said("You were late,", by="Strell"),
    ),
]

ENDS = [
    Row(
        "words in marks end at their mark",
        "Officers heard of a woman yelling “I'll burn it” outside a mill on Oak St. at 3:15 a.m.",
        Said("I'll burn it", by="woman"),
    ),
    Row(
        "a report of somebody who yells",
        "Officers got a report of a man shouting “Go away” near the mill at noon.",
        Said("Go away", by="man"),
    ),
    reported(
        "asked when",
        "Ms. Tesk stated that the lamp is broken and asked when it will be mended.",
        Said("the lamp is broken", by="Tesk"),
        Said("when it will be mended", by="Tesk"),
    ),
    reported("laughed when asked", "Ms. Tesk laughed when asked."),
    reported(
        "what it did by it",
        "Holm Mills reported earnings of $2.10 per share, beating forecasts.",
        Said("earnings of $2.10 per share", by="Holm Mills"),
    ),
    reported(
        "what it did by it, hung on the thing",
        "Holm Mills announced a strike of its bakers, surprising its rivals.",
        Said("a strike of its bakers", by="Holm Mills"),
    ),
    reported(
        "two acts of speech",
        "Orla Tesk denied the charge, saying the boat was hers.",
        Said("the charge", by="Orla Tesk"),
        Said("the boat was hers", by="Orla Tesk"),
    ),
    Row(
        "to quote somebody",
        "To quote Orla Tesk, “Row on.” As the saying goes, “Eels talk.”",
        Said("Row on.", by="Orla Tesk"),
        Said("Eels talk."),
    ),
    Row(
        "an office by the thing it rules",
        "Harbor Master Orla Tesk came. “It is shut,” the harbor master said.",
        Said("It is shut,", by="Orla Tesk", role="Harbor Master"),
    ),
    Row(
        "a charity's name ends with a small word",
        "“It is shut,” said Orla Tesk, who runs the charity Boats for All.",
        Said("It is shut,", by="Orla Tesk", role="who runs the charity Boats for All"),
    ),
    Row("a rank in brackets", "“It is shut,” said Lt. Col. (Ret.) Orla Tesk.", Said("It is shut,", by="Orla Tesk")),
]

SIGNS = [
    Row(
        "a blank of no width in a name",
        "Or​la Tesk, the baker, came. “It is shut,” said Orla​ Tesk.",
        Said("It is shut,", by="Orla Tesk", role="baker"),
    ),
    Row(
        "a picture behind a name",
        "Orla Tesk 🥐, the baker, said “it is shut.”",
        Said("it is shut.", by="Orla Tesk", role="baker"),
    ),
]

WHAT_IT_CALLS = [
    reported(
        "whoever sells it",
        "The city paid Dalby Data, which sells what it calls “living maps”. Ada Holm met Ida Lind, who runs what she "
        "calls “a slow shop”.",
        Said("living maps", by="Dalby Data"),
        Said("a slow shop", by="Ida Lind"),
    ),
    reported(
        "whose claim it is, with a place and a day between",
        "Mary Lind ran the port. Tom Finch seized on her admission to a court last week that “nobody knew”. "
        "The guild attacked Lind, citing her claim that “it was safe”.",
        Said("nobody knew", by="Mary Lind"),
        Said("it was safe", by="Mary Lind"),
    ),
    reported(
        "not who is asked about it",
        "Asked about Odo Finch’s pledge that “we have nothing to hide,” Ada Lind laughed.",
        Said("we have nothing to hide,", by="Odo Finch"),
    ),
]

TABLES = (WHAT_IT_CALLS, BESIDE_TAGS, TWO, MEANT, TITLES, THEY, ADDRESSED, ENDS, SIGNS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_who_is_meant(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists, and no other."""
    check(row, answer(row))


def test_one_of_several_of_that_name_is_unsure() -> None:
    """Which of two named in one breath a surname means is left in doubt."""
    texts = ["Jo Fay and Al Fay run the pier. “No,” said Fay.", "Jo Fay and Al Holm run the pier. “No,” said Fay."]
    doubtful, sure = (quote.confidence for result in attribute_many(texts) for quote in result)
    assert doubtful < 0.75 < sure
