"""Whose words: subjects far from their verb, shared ones, several speakers, one quoted through another, addressees."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import ALL, Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

FAR = [
    Row(
        "apposition between subject and verb",
        "“The school stays open,” Nadia Ferro, the head of the district's school board, told parents.",
        Said(
            "The school stays open,",
            by="Nadia Ferro",
            cue="told",
            to="parents",
            role="head of the district's school board",
        ),
    ),
    Row(
        "relative clause between subject and verb",
        "“The school stays open,” Nadia Ferro, who took over the board in May, said on Friday.",
        Said("The school stays open,", by="Nadia Ferro", cue="said"),
    ),
    Row(
        "apposition and relative clause between",
        "Nadia Ferro, a former teacher who took over the board in May after a bitter vote, said: "
        "“The school stays open.”",
        Said("The school stays open.", by="Nadia Ferro", cue="said"),
    ),
    Row(
        "inverted, apposition with a relative clause behind it",
        "“We had to leave everything,” said Pavel Orlo, a shepherd who had fled to the valley with forty sheep.",
        Said(
            "We had to leave everything,",
            by="Pavel Orlo",
            cue="said",
            role="shepherd who had fled to the valley with forty sheep",
        ),
    ),
    Row(
        "name inside an apposition is not the speaker",
        "“The roof leaks,” said the wife of Pavel Orlo, Irina.",
        Said("The roof leaks,", by="Irina", cue="said"),
    ),
    Row(
        "spokesman for somebody",
        "“The minister has nothing to add,” said a spokesman for Nadia Ferro.",
        Said("The minister has nothing to add,", by="spokesman for Nadia Ferro"),
    ),
    Row(
        "somebody's spokeswoman",
        "“The minister has nothing to add,” Ferro's spokeswoman said.",
        Said("The minister has nothing to add,", by="Ferro's spokeswoman", type="person"),
    ),
    Row(
        "spokesman with a name",
        "“We have nothing to add,” said the minister's spokesman, Elias Noor.",
        Said("We have nothing to add,", by="Elias Noor", role="minister's spokesman"),
    ),
    Row(
        "head of an organisation, named last",
        "“The river is clean,” said the head of the Tarn Water Board, Elias Noor.",
        Said("The river is clean,", by="Elias Noor", role="head of the Tarn Water Board"),
    ),
    Row(
        "parenthesis between subject and verb",
        "“The river is clean,” Elias Noor (no relation to the swimmer) said.",
        Said("The river is clean,", by="Elias Noor"),
    ),
    Row(
        "age between commas",
        "“I learned to swim here,” said Elias Noor, 34, a postman from Lowmoor.",
        Said("I learned to swim here,", by="Elias Noor", role="postman from Lowmoor"),
    ),
    Row(
        "prepositional phrases between",
        "“The river is clean,” Elias Noor, of the Tarn Water Board, said at the town hall.",
        Said("The river is clean,", by="Elias Noor"),
    ),
    Row(
        "verb far from the quotation",
        "“The river is clean,” Elias Noor, standing on the bridge with a glass of water in his hand, told the crowd.",
        Said("The river is clean,", by="Elias Noor", cue="told", to="the crowd"),
    ),
]

SHARED = [
    Row(
        "two speakers of one quotation",
        "“We lost both boats,” said Pavel and Irina Orlo.",
        Said("We lost both boats,", by="Pavel Orlo and Irina Orlo", type="group"),
    ),
    Row(
        "two people with full names",
        "“We lost both boats,” said Pavel Orlo and Elias Noor.",
        Said("We lost both boats,", by="Pavel Orlo and Elias Noor", type="group"),
    ),
    Row(
        "subject shared by two verbs",
        "Pavel Orlo shook his head and said: “Both boats are lost.”",
        Said("Both boats are lost.", by="Pavel Orlo", cue="said"),
    ),
    Row(
        "subject shared by a third verb",
        "Irina Orlo got up, crossed the room and told the men: “You must leave.”",
        Said("You must leave.", by="Irina Orlo", cue="told", to="the men"),
    ),
    Row(
        "adding that, after a quotation",
        "“Both boats are lost,” Pavel Orlo said, adding that he had no insurance.",
        Said("Both boats are lost,", by="Pavel Orlo", cue="said", kind="direct"),
        Said("he had no insurance", by="Pavel Orlo", cue="adding", kind="indirect"),
        kinds=ALL,
    ),
    Row(
        "adding, with a quotation after a report",
        "Pavel Orlo said both boats were lost, adding: “I had no insurance.”",
        Said("I had no insurance.", by="Pavel Orlo", cue="adding"),
    ),
    Row(
        "two verbs, two quotations",
        "“Go,” Irina Orlo said, and then whispered, “Please.”",
        Said("Go,", by="Irina Orlo", cue="said"),
        Said("Please.", by="Irina Orlo", cue="whispered"),
    ),
    Row(
        "two sentences, two speakers",
        "“It was the wind,” said Pavel Orlo. “It was the captain,” said Irina Orlo.",
        Said("It was the wind,", by="Pavel Orlo"),
        Said("It was the captain,", by="Irina Orlo"),
    ),
    Row(
        "the verb shared by two subjects, each with words",
        "Pavel Orlo called the verdict “a joke” and Irina Orlo called it “a crime”.",
        Said("the verdict “a joke”", by="Pavel Orlo", kind="mixed"),
        Said("…", by="Irina Orlo"),
    ),
    Row(
        "subordinate cue does not steal the quotation",
        "“It was the wind,” said Pavel Orlo, who had told the police something else.",
        Said("It was the wind,", by="Pavel Orlo", cue="said"),
    ),
    Row(
        "somebody else named between quotation and cue",
        "“It was the wind,” the captain of the Irina, Pavel Orlo, said.",
        Said("It was the wind,", by="Pavel Orlo", role="captain of the Irina"),
    ),
    Row(
        "person in the addressee is not the speaker",
        "“You should have stayed ashore,” Irina Orlo told Pavel Orlo.",
        Said("You should have stayed ashore,", by="Irina Orlo", to="Pavel Orlo"),
    ),
    Row(
        "speaker and person spoken of",
        "“He should have stayed ashore,” Irina Orlo said of Pavel.",
        Said("He should have stayed ashore,", by="Irina Orlo"),
    ),
    Row(
        "two speakers in one sentence",
        "“It was the wind,” said Pavel Orlo, but “it was the captain,” said Irina Orlo.",
        Said("It was the wind,", by="Pavel Orlo", cue="said"),
        Said("it was the captain,", by="Irina Orlo", cue="said"),
    ),
]

THROUGH = [
    Row(
        "told the newspaper is no go-between",
        "“Never trust a calm sea,” Elias Noor told the Lowmoor Gazette.",
        Said("Never trust a calm sea,", by="Elias Noor", through=None, to="the Lowmoor Gazette"),
    ),
]

ADDRESSEES = [
    Row(
        "told a named agency with a long description",
        "“The road is cut off,” Elias Noor told the state-run Tarn news agency.",
        Said("The road is cut off,", by="Elias Noor", to="the state-run Tarn news agency"),
    ),
    Row(
        "told reporters in a place",
        "“The road is cut off,” Elias Noor told reporters in Lowmoor.",
        Said("The road is cut off,", by="Elias Noor", to="reporters"),
    ),
    Row(
        "told a body on a day",
        "“The road is cut off,” Noor told the council on Thursday.",
        Said("The road is cut off,", by="Noor", to="the council"),
    ),
    Row(
        "asked somebody",
        "“Where is the road?” a driver asked the policeman.",
        Said("Where is the road?", by="driver", to="the policeman"),
    ),
    Row(
        "whispered to somebody",
        "“Look at the road,” Noor whispered to his son.",
        Said("Look at the road,", by="Noor", to="his son"),
    ),
    Row(
        "warned drivers",
        "“Stay at home,” the police warned drivers.",
        Said("Stay at home,", by="police", to="drivers"),
    ),
    Row(
        "told him",
        "Elias Noor met the mayor on Monday. “The road is yours,” he told him.",
        Said("The road is yours,", by="Elias Noor", to="him"),
    ),
    Row(
        "nobody addressed",
        "“The road is cut off,” Elias Noor said on Thursday.",
        Said("The road is cut off,", by="Elias Noor", to=None),
    ),
    Row(
        "said to applause",
        "“The road is ours,” Noor said to loud applause.",
        Said("The road is ours,", by="Noor", to=None),
    ),
]

# Whose words, where the parser hangs a clause on the wrong word or something else stands between.
WRONG_WORD = [
    Row(
        "calling it, behind a suit",
        "Ferro's office attacked a lawsuit brought by a former cook alleging that the board broke the law, "
        "calling it “baseless” on Monday.",
        Said("baseless", by="Ferro's office", cue="calling"),
    ),
    Row(
        "saying, behind a nearer clause with he",
        "The mayor has been blamed for using the word, though in a speech last week she used stronger language, "
        "saying the wall “must fall.”",
        Said("the wall “must fall.”", mention="she", cue="saying"),
    ),
    Row(
        "chanting, of those who had gathered",
        "Elias Noor spoke down the street from the harbour, where about 50 dockers had gathered on Wednesday, "
        "chanting “no boats, no peace” after the talks failed.",
        Said("no boats, no peace", by="50 dockers"),
    ),
    Row(
        "a relative clause about something in the words",
        "“We can win in the valley, and we have good chances all along the coast,” which votes on June 7.",
        Said("We can win in the valley, and we have good chances all along the coast,", by=None, cue=None),
    ),
    Row(
        "things show, people say",
        "Irina Orlo said the parts of the wall that were hit suggested the stones were “worthless.”",
        Said("…the stones were “worthless.”", by="Irina Orlo", cue="said"),
    ),
    Row(
        "not calling it so",
        "Irina Orlo attacked the harbour master for not calling the leak a case of “plain neglect.”",
        Said("…“plain neglect.”", by="Irina Orlo"),
    ),
    Row(
        "a cue in a relative clause that is over",
        "He said that the board's notice, which some have argued was meant to scare them, was an “insult” to the town.",
        Said(
            "the board's notice, which some have argued was meant to scare them, was an “insult” to the town",
            mention="He",
            cue="said",
        ),
    ),
    Row(
        "an aside of somebody else before the cue",
        "The new film — as critic Jon Charp noted recently in the Gazette — promises to “tear the roof off” the hall.",
        Said("to “tear the roof off” the hall", by="new film", cue="promises"),
    ),
    Row(
        "a verse that is quoted",
        "The photo cites Exodus 18:21 – “Select able men.”",
        Said("Select able men.", by="photo"),
    ),
]


# What is known to come out wrong.
FAILING = [
    Row(
        "said that somebody told her",
        "Irina Orlo said the captain told her, “Both boats are lost.”",
        Said("Both boats are lost.", by="captain", cue="told", to="her", through="Irina Orlo"),
    ),
    Row(
        "according to somebody, another said",
        "The captain shouted “Everybody out!”, according to Irina Orlo.",
        Said("Everybody out!", by="captain", cue="shouted", through="Irina Orlo"),
    ),
    Row(
        "recalled that somebody said",
        "Elias Noor recalled that his father used to say, “Never trust a calm sea.”",
        Said("Never trust a calm sea.", cue="say", through="Elias Noor"),
    ),
    Row(
        "the newspaper quoted somebody as saying",
        "The Lowmoor Gazette quoted Elias Noor as saying: “Never trust a calm sea.”",
        Said("Never trust a calm sea.", by="Elias Noor", through="Lowmoor Gazette"),
    ),
    Row(
        "read from a letter of somebody else",
        "Elias Noor said Irina Orlo had written to him: “We are coming home.”",
        Said("We are coming home.", by="Irina Orlo", through="Elias Noor"),
    ),
    Row(
        "told two addressees",
        "“The road is ours,” Noor told the villagers and the press.",
        Said("The road is ours,", by="Noor", to="the villagers and the press"),
    ),
]

TABLES = (FAR, SHARED, THROUGH, ADDRESSEES, WRONG_WORD, FAILING)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_subjects(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
