"""Whole short articles of many sections of a newspaper: who each speaker is, and what they are."""
# ruff: noqa: E501  (a paragraph of an article is one line)

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

SCIENCE = Row(
    "a study of sea grass",
    """A meadow of sea grass off the Faroe Islands may be older than any tree, researchers reported on Tuesday in the journal Marine Letters.

“We counted the rings twice because nobody believed us,” said lead author Marit Joensen, a marine biologist at the University of Tórshavn. Joensen and her colleague Dr Tunde Adeyemi dived at 40 sites.

“It was cold,” Adeyemi said. “She never complained.”

Not everyone is persuaded. “The method is new, and the sample is small,” said Lucia Brandt, who studies kelp at the Baltic Institute of Oceanography and was not involved in the work.

The Baltic Institute of Oceanography (BIO) has made such claims before. In a statement, the BIO said it “welcomes the debate.”

“I would love to be wrong,” Brandt said. Joensen, for her part, plans to go back. “The sea keeps its own calendar,” she said.""",
    Said("We counted the rings twice because nobody believed us,", by="Marit Joensen", role="lead author"),
    Said("It was cold, | She never complained.", by="Tunde Adeyemi", role="colleague"),
    Said(
        "The method is new, and the sample is small,",
        by="Lucia Brandt",
        role="who studies kelp at the Baltic Institute of Oceanography",
    ),
    Said("welcomes the debate.", by="Baltic Institute of Oceanography", role=None),
    Said("I would love to be wrong,", by="Lucia Brandt"),
    Said("The sea keeps its own calendar,", by="Marit Joensen", role="lead author"),
)

SPORT = Row(
    "a cup tie",
    """Harwick Rovers 2, Linfield Town 2

Substitute Kofi Baptiste struck in stoppage time to rescue a point for Harwick Rovers on Saturday.

“I hit it and hoped,” said the 19-year-old, who joined from Dalby in August. “The gaffer told me to shoot on sight.”

Rovers manager Gwen Pryce was less cheerful. “We cannot keep giving teams a start,” she said. “Kofi got us out of jail.”

Her opposite number, Ian Sturrock, felt robbed. “Two minutes, the board said two minutes,” the Linfield coach said. “We played five.”

Captain Tom “Tank” Oduya, back after a knee injury, limped off early. “He will have a scan,” Pryce said.

Baptiste's father, Emmanuel, who played for Ghana, was in the stand. “I nearly fell over the rail,” Emmanuel Baptiste said.

“You dream of that,” Oduya said.""",
    Said("I hit it and hoped, | The gaffer told me to shoot on sight.", by="Kofi Baptiste", role="Substitute"),
    Said("We cannot keep giving teams a start, | Kofi got us out of jail.", by="Gwen Pryce", role="Rovers manager"),
    Said("Two minutes, the board said two minutes, | We played five.", by="Ian Sturrock", role="Linfield coach"),
    Said("He will have a scan,", by="Gwen Pryce", role="Rovers manager"),
    Said("I nearly fell over the rail,", by="Emmanuel Baptiste", role="Baptiste's father"),
    Said("You dream of that,", by="Tom Oduya", role="Captain"),
)

COURT = Row(
    "a fraud trial",
    """A former bank clerk wept on Monday as she was sentenced to four years in prison for stealing from her neighbours.

“You preyed on people who trusted you,” Judge Harriet Osei told Denise Malloy, 51, at Carrick Crown Court.

Malloy, of Elm Road, Carrick, had admitted 14 counts of fraud. Her barrister, Simon Pike QC, said she was “truly sorry.”

“My client has lost everything,” Pike told the court.

Prosecutor Rukhsana Mir said Malloy had spent the money on “cruises and a caravan.” One victim, pensioner Alfred Tull, 83, told the jury he had skipped meals.

“She brought me soup,” he said. “Then she took my savings.”

Detective Sergeant Owen Blythe of Carrick Police said outside court: “This was a cruel crime.” A spokeswoman for the bank, Northern Mutual, said it had “refunded every customer.”

“I just want to go home,” Tull said.""",
    Said("You preyed on people who trusted you,", by="Harriet Osei", role="Judge"),
    Said("…“truly sorry.”", by="Simon Pike", role="barrister"),
    Said("My client has lost everything,", by="Simon Pike"),
    Said("…“cruises and a caravan.”", by="Rukhsana Mir", role="Prosecutor"),
    Said("She brought me soup, | Then she took my savings.", by="Alfred Tull", role="pensioner"),
    Said("This was a cruel crime.", by="Owen Blythe", roles=("Detective Sergeant", "Carrick Police")),
    Said("…“refunded every customer.”", by="spokeswoman for the bank", role="spokeswoman for the bank"),
    Said("I just want to go home,", by="Alfred Tull", role="pensioner"),
)

BUSINESS = Row(
    "a takeover",
    """Veltro SpA agreed to buy Dutch rival Kroon NV for 3.2 billion euros on Wednesday, sending shares in both companies higher.

“This is a marriage of equals,” Veltro Chief Executive Officer Paola Ricci told analysts on a call. She will run the combined group; Kroon CEO Pieter de Wit is to leave.

“I have no regrets,” de Wit said.

“The price looks full,” said Anand Rao, an analyst at Halyard Capital in London. “But Ricci has earned the benefit of the doubt.”

The European Commission must approve the deal. “We will look at it carefully,” a commission spokesman said.

Unions fear job losses. “Nobody asked the workers,” said Greta Visser, the head of the FNB union. The union said it would “fight every redundancy.”

Chief Financial Officer Luca Ferri said Veltro expects savings of 200 million euros. “We are not buying a factory,” Ferri said. “We are buying know-how.”""",
    Said("This is a marriage of equals,", by="Paola Ricci", role="Veltro Chief Executive Officer"),
    Said("I have no regrets,", by="Pieter de Wit", role="Kroon CEO"),
    Said(
        "The price looks full, | But Ricci has earned the benefit of the doubt.",
        by="Anand Rao",
        role="analyst at Halyard Capital in London",
    ),
    Said("We will look at it carefully,", by="commission spokesman", role="commission spokesman"),
    Said("Nobody asked the workers,", by="Greta Visser", role="head of the FNB union"),
    Said("…“fight every redundancy.”", by="FNB union"),
    Said("We are not buying a factory, | We are buying know-how.", by="Luca Ferri", role="Chief Financial Officer"),
)

LOCAL = Row(
    "a barn fire",
    """PINE HOLLOW — A fire that broke out in a dairy barn early Thursday killed 30 cows and left a family of five shaken.

Fire Chief Dale Whitcomb said the call came in at 3:10 a.m. “By the time we got there the roof was gone,” Whitcomb said.

The farm belongs to Ruth and Earl Stoltz. “I heard the animals before I saw the light,” Ruth Stoltz said. Her husband ran out barefoot.

“He saved eleven of them,” she said. “I could not stop him.”

Earl Stoltz, 62, was treated for burns at St. Brendan's Hospital. “I'd do it again,” he said from his bed.

Neighbor Cindy Lopez started a collection. “People here look after each other,” Lopez said.

The couple's daughter, Amy Stoltz-Perry, drove in from Columbus. “Dad is stubborn,” she said.

The State Fire Marshal's Office is investigating. “It is too early to say,” said Mike Tran, an investigator with the office.""",
    Said("By the time we got there the roof was gone,", by="Dale Whitcomb", role="Fire Chief"),
    Said("I heard the animals before I saw the light,", by="Ruth Stoltz"),
    Said("He saved eleven of them, | I could not stop him.", by="Ruth Stoltz"),
    Said("I'd do it again,", by="Earl Stoltz"),
    Said("People here look after each other,", by="Cindy Lopez", role="Neighbor"),
    Said("Dad is stubborn,", by="Amy Stoltz-Perry", role="couple's daughter"),
    Said("It is too early to say,", by="Mike Tran", role="investigator with the office"),
)

WIRE = Row(
    "a border closed",
    """NAIROBI (Newswire) - Kenya's interior minister on Friday ordered the closure of the Moyale crossing after gunmen killed six herders.

“The border stays shut until I say otherwise,” Interior Cabinet Secretary Joseph Lenana said in a televised address.

President Miriam Otieno, who faces re-election in August, backed the minister. “He has my full support,” she told reporters in Mombasa.

Ethiopian Foreign Ministry spokesperson Dina Bekele said Addis Ababa had not been consulted. “We learned of it on television,” Bekele told Newswire.

A senior Western diplomat, speaking on condition of anonymity, was blunt. “It will not stop anybody,” the diplomat said.

Aid groups were alarmed. “Trucks are stuck,” said Anna-Lena Fischer, country director for the Norwegian charity Bread First. She added: “Children will pay.”

Opposition leader Raila Kimani, a former prime minister, called the closure “theatre.” Otieno's office declined to comment.

“They need an enemy,” Kimani said.""",
    Said("The border stays shut until I say otherwise,", by="Joseph Lenana", role="Interior Cabinet Secretary"),
    Said("He has my full support,", by="Miriam Otieno", role="President"),
    Said("We learned of it on television,", by="Dina Bekele", role="Ethiopian Foreign Ministry spokesperson"),
    Said("It will not stop anybody,", by="senior Western diplomat", role="senior Western diplomat"),
    Said("Trucks are stuck,", by="Anna-Lena Fischer", role="country director for the Norwegian charity Bread First"),
    Said("Children will pay.", by="Anna-Lena Fischer"),
    Said("…“theatre.”", by="Raila Kimani", role="Opposition leader"),
    Said("They need an enemy,", by="Raila Kimani", role="Opposition leader"),
)

WESTMINSTER = Row(
    "a row in parliament",
    """Ministers were accused last night of hiding behind lawyers over the flood scheme.

Dame Pippa Hargreave, who chairs the environment committee, said the department had stonewalled her for months. “I have had better answers from my spaniel,” Dame Pippa said.

Lord Tredwell of Moss, the former chancellor, told peers the plan was “a leaky bucket.” “It was drawn up on a train,” Lord Tredwell added.

The Rt Hon Alun Rees MP, the floods minister, hit back. “We have spent more than any government,” Mr Rees said.

Labour's Fatima Choudhry, MP for Severn Vale, said constituents were “at the end of their tether.” Sir Giles Marchant, the chief executive of the Rivers Agency, is to give evidence next week.

A Downing Street source said: “Nobody is hiding.” A spokesman for Mr Rees said the claims were “nonsense.”

“We will wait and see,” Sir Giles said.

“Answers,” said Ms Choudhry. “That is all we ask.”""",
    Said(
        "I have had better answers from my spaniel,", by="Pippa Hargreave", role="who chairs the environment committee"
    ),
    Said("…“a leaky bucket.”", by="Lord Tredwell", role="former chancellor"),
    Said("It was drawn up on a train,", by="Lord Tredwell", role="former chancellor"),
    Said("We have spent more than any government,", by="Alun Rees", role="floods minister"),
    Said("…“at the end of their tether.”", by="Fatima Choudhry", role="MP for Severn Vale"),
    Said("Nobody is hiding.", by="Downing Street source", role="Downing Street source"),
    Said("…“nonsense.”", by="spokesman for Mr Rees", role="spokesman for Mr Rees"),
    Said("We will wait and see,", by="Giles Marchant", role="chief executive of the Rivers Agency"),
    Said("Answers, | That is all we ask.", by="Fatima Choudhry", role="MP for Severn Vale"),
)

POLICE = Row(
    "a missing hiker",
    """Police have found the body of a hiker who vanished in the Cairn hills a week ago.

Inspector Morag Sime said the family of Leo Petrov, 34, had been told. “Our thoughts are with them,” she said.

Mr Petrov's sister, Katya, thanked the searchers. “They went out in the snow,” she said. “We will not forget it.”

Volunteer Ewan Gillies found a glove on Friday. “I knew then,” Gillies, a retired postman, said.

The Cairn Mountain Rescue Team was called out on 9 March. Team leader Bridget Faulds said conditions had been “the worst in years.” “My lads were exhausted,” she said.

A woman who runs a guest house in the village said Mr Petrov had stayed with her. “He was a quiet man,” said the woman, who asked not to be named.

Sime said there were no suspicious circumstances. “It is a tragedy,” the inspector added.""",
    Said("Our thoughts are with them,", by="Morag Sime", role="Inspector"),
    Said("They went out in the snow, | We will not forget it.", by="Katya", role="Mr Petrov's sister"),
    Said("I knew then,", by="Ewan Gillies", role="Volunteer"),
    Said("…“the worst in years.”", by="Bridget Faulds", role="Team leader"),
    Said("My lads were exhausted,", by="Bridget Faulds", role="Team leader"),
    Said("He was a quiet man,", by="woman who runs a guest house in the village"),
    Said("It is a tragedy,", by="Morag Sime", role="Inspector"),
)

HEALTH = Row(
    "a hospital ward",
    """Nurses at Queen's Hospital say they are working double shifts as a winter virus fills the wards.

“I have not sat down since Sunday,” said Precious Mbeki, a nurse in the emergency department.

Dr. Alan Freed, the hospital's chief of medicine, defended the rota. “We are doing what we can,” Freed said. “Nurse Mbeki and her colleagues are heroes.”

The Royal Union of Nurses disagrees. “They are running on empty,” its general secretary, Joan Birtwistle, said. The RUN said a survey of its members had found “deep exhaustion.”

Prof. Li Wen of Eastgate University, who has modelled the outbreak, expects a peak in February. “After that it falls fast,” he said. Li said schools could stay open.

Health Secretary Mark Danvers visited on Friday. The minister praised staff but offered no money. “Let us not pretend there is a magic wand,” Danvers said.

“He stayed nine minutes,” said a porter. “I counted.”""",
    Said("I have not sat down since Sunday,", by="Precious Mbeki", role="nurse in the emergency department"),
    Said(
        "We are doing what we can, | Nurse Mbeki and her colleagues are heroes.",
        by="Alan Freed",
        role="hospital's chief of medicine",
    ),
    Said("They are running on empty,", by="Joan Birtwistle", role="general secretary"),
    Said("…“deep exhaustion.”", by="Royal Union of Nurses"),
    Said("After that it falls fast,", by="Li Wen", roles=("Prof.", "Eastgate University")),
    Said("Let us not pretend there is a magic wand,", by="Mark Danvers", role="Health Secretary"),
    Said("He stayed nine minutes, | I counted.", by="porter", role="porter"),
)

ARTS = Row(
    "a festival opens",
    """Film-maker Agnès Tallec opened the Lakeside Festival on Thursday night with a tale of three brothers and a goat.

“The goat was the only professional,” Tallec joked. Her star, the Belgian actor Wim Claes, agreed. “It never missed a mark,” he said.

Claes plays Hugo, the eldest brother. His co-star Nadia Roux, best known for the series “Harbour,” spent a month on a farm. “I can still smell it,” she said.

The festival's artistic director, Bruno Keller, chose the film over 40 others. “Agnès makes you laugh and then you notice you are crying,” Keller said. He was appointed director in 2015 after a decade as a critic at the Morgenblatt newspaper.

Critics were divided. The Evening Courier's Ines Pohl called it “a small wonder.” Blogger Max Stern, 22, walked out. “Two hours of bleating,” he wrote on his site.

“I thank the goat,” Tallec said.""",
    Said("The goat was the only professional,", by="Agnès Tallec", role="Film-maker"),
    Said("It never missed a mark,", by="Wim Claes", role="Belgian actor"),
    Said("I can still smell it,", by="Nadia Roux", role="co-star"),
    Said(
        "Agnès makes you laugh and then you notice you are crying,",
        by="Bruno Keller",
        role="festival's artistic director",
    ),
    Said("a small wonder.", by="Ines Pohl", role="Evening Courier"),
    Said("Two hours of bleating,", by="Max Stern", role="Blogger"),
    Said("I thank the goat,", by="Agnès Tallec", role="Film-maker"),
)

CAMPAIGN = Row(
    "a debate of two women",
    """The two women who want to be governor of Alta clashed over water on Sunday.

State Treasurer Dolores Quine accused her rival, rancher Beth Amory, of wanting to “sell the river.”

“I never said that,” Amory replied. “She is making it up.”

Quine, a Democrat, trails in the polls. “Polls don't vote,” she said after the debate.

Amory's campaign manager, Hank Dupree, claimed victory. “Beth walked all over her,” Dupree said. The candidate herself was more modest. “I did all right,” she said.

“Ms. Amory has a plan for cows,” the treasurer told supporters. “I have a plan for people.”

Former Gov. Walt Sorensen (R), who has endorsed neither candidate, watched from the front row. “I have seen worse,” he said.""",
    Said("…“sell the river.”", by="Dolores Quine", role="State Treasurer"),
    Said("I never said that, | She is making it up.", by="Beth Amory", role="rancher"),
    Said("Polls don't vote,", by="Dolores Quine", role="State Treasurer"),
    Said("Beth walked all over her,", by="Hank Dupree", role="Amory's campaign manager"),
    Said("I did all right,", by="Beth Amory", role="rancher"),
    Said("Ms. Amory has a plan for cows, | I have a plan for people.", by="Dolores Quine", role="State Treasurer"),
    Said("I have seen worse,", by="Walt Sorensen", role="Former Gov."),
)

SCHOOL = Row(
    "a school saved",
    """Parents cheered on Tuesday when the county school board voted 5-2 to keep Larkspur Elementary open.

Superintendent Dr. Yolanda Price had wanted to close it. “The numbers have not changed,” Price said after the vote.

Board members Jim Halloran and Sue Ng voted for closure. “I voted with my head,” Halloran said. Ng called the decision “a costly mistake.”

Mother of three Tasha Green organized the protest. “They thought we would get tired,” said Green, 36. Her son Malik, a fourth-grader, held a sign. “I like my school,” Malik said.

Board chair Peter Lindqvist broke down in tears. “I went to Larkspur,” he said. “So did my mother.”

The teachers' union, which represents 400 staff, welcomed the vote. “Good sense won,” the union's president, Carla Diaz, said.

Several parents said they would run for the board. Among them is Rob Okafor, an accountant. “Somebody has to read the budget,” Okafor said.""",
    Said("The numbers have not changed,", by="Yolanda Price", role="Superintendent"),
    Said("I voted with my head,", by="Jim Halloran", role="Board member"),
    Said("…“a costly mistake.”", by="Sue Ng", role="Board member"),
    Said("They thought we would get tired,", by="Tasha Green", role="Mother of three"),
    Said("I like my school,", by="Malik", role="fourth-grader"),
    Said("I went to Larkspur, | So did my mother.", by="Peter Lindqvist", role="Board chair"),
    Said("Good sense won,", by="Carla Diaz", role="union's president"),
    Said("Somebody has to read the budget,", by="Rob Okafor", role="accountant"),
)

ARTICLES = [
    SCIENCE, SPORT, COURT, BUSINESS, LOCAL, WIRE, WESTMINSTER, POLICE, HEALTH, ARTS, CAMPAIGN, SCHOOL,
]  # fmt: skip


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """The answer to a row."""
    return answers_to(ARTICLES)


@pytest.mark.parametrize("row", cases(ARTICLES))
def test_articles(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each article gives the quotes it lists."""
    check(row, answer(row))
