"""More short articles: who each speaker is, and what they are."""
# ruff: noqa: E501  (a paragraph of an article is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

VOLCANO = Row(
    "an eruption",
    """The head of the Icelandic weather office said on Monday that the eruption could last for months.

“The ground is still rising,” said Sigrun Palsdottir, who took over as director in May. Her predecessor, Jon Haraldsson, now a professor at the University of Akureyri, was more cautious. “Nobody can say,” Haraldsson told state radio.

A tourist from Leeds, Craig Holroyd, had pitched his tent nearby. “The wife was not impressed,” he said.

Interior minister Asta Bjarnadottir ordered the road shut. In a letter to the council, she wrote: “Safety comes first.”

“We lose a season,” said one hotel owner, who declined to give her name.""",
    Said("The ground is still rising,", by="Sigrun Palsdottir", role="director"),
    Said("Nobody can say,", by="Jon Haraldsson", role="professor at the University of Akureyri"),
    Said("The wife was not impressed,", by="Craig Holroyd", role="tourist from Leeds"),
    Said("Safety comes first.", by="Asta Bjarnadottir", role="Interior minister"),
    Said("We lose a season,", by="hotel owner", type="person"),
)
CARMAKER = Row(
    "two plants closed",
    """TOKYO, March 3 (Wire) - Japan's biggest carmaker, Hoshino Motor Corp, will close two plants, its president said on Friday.

“We have to be smaller to be strong,” Kenji Morita, 58, told a news conference. Morita, the grandson of the founder, took over last year.

Hoshino shares fell 4 percent. “The market wanted more,” said Yuki Tanabe, senior strategist at Sakura Securities.

The governor of Aichi prefecture, Hideko Ohmura, demanded talks. “They did not even call,” Ohmura said. She added that she had learned of the closure “from a reporter.”

Rival Tokai Auto said it had no such plans. “Our lines are full,” a Tokai spokeswoman said. A union official, who spoke on condition of anonymity because he was not allowed to talk to the press, said workers were “in shock.”""",
    Said("We have to be smaller to be strong,", by="Kenji Morita", role="grandson of the founder"),
    Said("The market wanted more,", by="Yuki Tanabe", role="senior strategist at Sakura Securities"),
    Said("They did not even call,", by="Hideko Ohmura", role="governor of Aichi prefecture"),
    Said("…“from a reporter.”", by="Hideko Ohmura"),
    Said("Our lines are full,", by="Tokai spokeswoman", role="Tokai spokeswoman"),
    Said("…“in shock.”", by="union official"),
)
CLIMBERS = Row(
    "a lawsuit thrown out",
    """A judge in Denver threw out a lawsuit on Thursday against the Colorado Climbing Association.

U.S. District Judge Ramona Ortiz ruled that the group, known as the CCA, owed the plaintiffs nothing. “Mountains are dangerous,” she wrote in a 20-page opinion.

Attorney Will Sandoval, who represents the families, vowed to appeal. “This is not over,” Sandoval said.

CCA president Heidi Kranz said she felt “no joy.” Her brother died on the same wall in 2009. “I know what they are going through,” she said.

Marcus Webb, whose son was among the dead, left the courtroom in silence. Later he spoke to reporters. “He was 19,” Webb said.

Legal experts were not surprised. “The waiver was clear,” said Prof. Elaine Fitch, who teaches sports law at Front Range College.""",
    Said("Mountains are dangerous,", by="Ramona Ortiz", role="U.S. District Judge"),
    Said("This is not over,", by="Will Sandoval", role="Attorney"),
    Said("…“no joy.”", by="Heidi Kranz", role="CCA president"),
    Said("I know what they are going through,", by="Heidi Kranz"),
    Said("He was 19,", by="Marcus Webb"),
    Said("The waiver was clear,", by="Elaine Fitch"),
)
GIN = Row(
    "two brothers",
    """Two brothers from Bolton who set up a gin company in their mother's garage have sold it for £12m.

Ravi and Anil Mistry started Cobble Gin in 2014 with a loan from their uncle. “We thought we'd sell a few bottles at Christmas,” said Ravi, 38.

Anil, two years younger, left his job as a chemistry teacher. “My head of department laughed at me,” he said.

The buyer, drinks giant Penrose plc, said it would keep the distillery open. “Cobble has a story,” said Penrose's marketing chief, Olivia Stead.

Their mother, Sunita, 66, gets her garage back. “I will park my car,” she said.

Industry analyst Gareth Rowe of Bluestone Partners called the price “punchy.” “But the brothers know what they are doing,” he added.""",
    Said("We thought we'd sell a few bottles at Christmas,", by="Ravi Mistry"),
    Said("My head of department laughed at me,", by="Anil Mistry"),
    Said("Cobble has a story,", by="Olivia Stead", role="Penrose's marketing chief"),
    Said("I will park my car,", by="Sunita"),
    Said("…“punchy.”", by="Gareth Rowe", role="Industry analyst"),
    Said("But the brothers know what they are doing,", by="Gareth Rowe", role="Industry analyst"),
)
ARREST = Row(
    "a former president",
    """Former president Aurelio Campos was arrested at his beach house early on Tuesday, his lawyer said.

“My client is innocent,” said the lawyer, Teresa Nunes. Campos, 71, who governed from 2006 to 2014, is accused of taking bribes.

President Laura Prado, once his protégée, refused to comment. But her justice minister, Ivan Duarte, said nobody was “above the law.”

“He built schools,” said Maria das Dores, 54, a cleaner. “Now they treat him like a thief.”

Duarte said that Mr. Campos would be questioned on Wednesday. The minister denied that the arrest was political. “The judges decide,” he said.

The Workers' Front (FT), the party that Campos founded, called for protests. “This is a coup by other means,” the FT said in a statement. Its leader, Senator Paulo Reis, flew in from the capital. “We will fill the squares,” Reis told supporters.""",
    Said("My client is innocent,", by="Teresa Nunes", role="lawyer"),
    Said("…“above the law.”", by="Ivan Duarte", role="justice minister"),
    Said("He built schools, | Now they treat him like a thief.", by="Maria das Dores", role="cleaner"),
    Said("The judges decide,", by="Ivan Duarte", role="justice minister"),
    Said("This is a coup by other means,", by="Workers' Front"),
    Said("We will fill the squares,", by="Paulo Reis"),
)
TENNIS = Row(
    "three players of one sex",
    """Tennis: Third seed Jelena Horvat beat Ana Popescu 6-4, 6-2 to reach the last four in Linz.

“I served well when I had to,” Horvat said. The Croatian will next play Kim Dahl, the qualifier who has yet to drop a set.

“She has nothing to lose,” said Horvat. “I watched her yesterday. She hits the ball very hard.”

Popescu, who is coached by her father, blamed a sore shoulder. “It went in the second game,” the Romanian said.

Dahl, 18, plays down her chances. “Jelena is a champion,” the Dane said. “I'm still at school.”

Tournament director Peter Lang expects a full house. “Everybody wants to see Kim,” he said.""",
    Said("I served well when I had to,", by="Jelena Horvat"),
    Said("She has nothing to lose, | I watched her yesterday. She hits the ball very hard.", by="Jelena Horvat"),
    Said("It went in the second game,", by="Ana Popescu"),
    Said("Jelena is a champion, | I'm still at school.", by="Kim Dahl"),
    Said("Everybody wants to see Kim,", by="Peter Lang", role="Tournament director"),
)
DATA = Row(
    "an inquiry",
    """DUBLIN — Ireland's data watchdog has opened an inquiry into the messaging service Chirp, it said on Wednesday.

Data Protection Commissioner Niamh Fallon will examine whether Chirp “read messages it had no right to read.” The firm denies it. “We take privacy seriously,” Chirp said in a statement.

The Data Protection Commission (DPC) can fine companies up to 4 percent of sales. “The DPC has been asleep for years,” said privacy campaigner Max Huber.

Huber, an Austrian lawyer, brought the complaint. “I am glad they woke up,” he said.

A European Commission official said Brussels was watching. “It is a test case,” the official said. Fallon's deputy, Colm Egan, said the inquiry would take a year. “We will not be rushed,” Egan said, adding: “Commissioner Fallon will decide.”""",
    Said("…read messages it had no right to read.”"),
    Said("We take privacy seriously,", by="Chirp"),
    Said("The DPC has been asleep for years,", by="Max Huber", role="privacy campaigner"),
    Said("I am glad they woke up,", by="Max Huber"),
    Said("It is a test case,", by="European Commission official"),
    Said("We will not be rushed,", by="Colm Egan", role="Fallon's deputy"),
    Said("Commissioner Fallon will decide.", by="Colm Egan"),
)

ARTICLES = [VOLCANO, CARMAKER, CLIMBERS, GIN, ARREST, TENNIS, DATA]


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """The answer to a row."""
    return answers_to(ARTICLES)


@pytest.mark.parametrize("row", cases(ARTICLES))
def test_articles(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each article gives the quotes it lists."""
    check(row, answer(row))
