"""What the options change: kinds, cue classes and thought, own cues, rules switched off, marks, least words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import ALL, Row, Said, answers_to, cases, check

import quoteattr
from quoteattr.config import THOUGHT_CLASSES
from quoteattr.errors import ConfigError
from quoteattr.types import Attribution

MIXED_BAG = (
    "“The dam is full,” said Petra Lind, the chief engineer. She called the plan “a disgrace from start to finish”. "
    "Lind said the gates were open. Elias Noor believes that the wall will break."
)
DIRECT = Said("The dam is full,", by="Petra Lind", kind="direct")
MIXED = Said("the plan “a disgrace from start to finish”", by="Petra Lind", kind="mixed")
INDIRECT = Said("the gates were open", by="Petra Lind", kind="indirect")
THOUGHT = Said("the wall will break", by="Elias Noor", kind="indirect", cue="believes", cue_class="think")

KINDS = [
    Row("all three kinds by default", MIXED_BAG, DIRECT, MIXED, INDIRECT, kinds=ALL),
    Row("direct only", MIXED_BAG, DIRECT, options={"kinds": {"direct"}}, kinds=ALL),
    Row("direct and mixed", MIXED_BAG, DIRECT, MIXED, options={"kinds": {"direct", "mixed"}}, kinds=ALL),
    Row("indirect only", MIXED_BAG, INDIRECT, options={"kinds": {"indirect"}}, kinds=ALL),
    Row("thought too", MIXED_BAG, DIRECT, MIXED, INDIRECT, THOUGHT, options={"thought": True}, kinds=ALL),
    Row("some classes only", MIXED_BAG, DIRECT, MIXED, THOUGHT, options={"cue_classes": THOUGHT_CLASSES}, kinds=ALL),
]

THOUGHTS = [
    Row(
        "believes",
        "Petra Lind believes the dam is safe.",
        Said("the dam is safe", by="Petra Lind", cue="believes", cue_class="think"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "hopes to",
        "Petra Lind hopes to open the gates by noon.",
        Said("to open the gates by noon", by="Petra Lind", cue="hopes", cue_class="feel"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "plans to",
        "The company plans to sell the yard.",
        Said("to sell the yard", by="company", cue="plans", cue_class="intend"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "knew that",
        "The crew knew that the pumps were broken.",
        Said("the pumps were broken", by="crew", cue="knew", cue_class="know"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "fear that",
        "Farmers fear that the dam will break.",
        Said("the dam will break", by="Farmers", cue="fear", cue_class="feel"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "eager to",
        "The company is eager to sell the yard.",
        Said("to sell the yard", by="company", cue="eager", cue_class="intend"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "confident that",
        "Petra Lind was confident that the wall would hold.",
        Said("the wall would hold", by="Petra Lind", cue="confident", cue_class="think"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "wary of",
        "Farmers are wary of the new canal.",
        Said("the new canal", by="Farmers", cue="wary", cue_class="feel"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "seems to",
        "Petra Lind seems to have found a buyer.",
        Said("Petra Lind | to have found a buyer", by=None, cue="seems", cue_class="think"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "looks to",
        "The guild is looking to buy the old ferry.",
        Said("to buy the old ferry", by="guild", cue="looking", cue_class="intend"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "what a survey shows",
        "A new survey shows Petra Lind with a lead of four points.",
        Said("Petra Lind with a lead of four points", by="new survey", cue="shows", cue_class="show"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "her opposition to",
        "Petra Lind's opposition to the new canal is well known.",
        Said("the new canal", by="Petra Lind", cue="opposition", cue_class="intend"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "seemed with an adjective",
        "The harbour master seemed uneasy about the new ferry.",
        Said("The harbour master | uneasy about the new ferry", by=None, cue="seemed", cue_class="think"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "what stands in a survey",
        "In a survey by the harbour guild, Petra Lind led Elias Noor by four points.",
        Said("Petra Lind led Elias Noor by four points", by="survey by the harbour guild", cue="In", cue_class="show"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "to sink in the surveys is no finding",
        "Petra Lind sank in the surveys after the flood.",
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "an audience is no topic",
        "Petra Lind addressed a crowd of dockers on Monday.",
        kinds=ALL,
        options={"thought": True},
    ),
    Row("a thing is offered", "The ferry offers free rides.", kinds=ALL, options={"thought": True}),
    Row(
        "words are offered",
        "Petra Lind offered an apology for the noise.",
        Said("an apology for the noise", by="Petra Lind", cue="offered"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "addressed a matter",
        "Petra Lind addressed the high price of timber on Monday.",
        Said("the high price of timber", by="Petra Lind", cue="addressed"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "an infinitive that belongs to the object",
        "Petra Lind praised the efforts of a retired baker to save the old ferry.",
        Said("the efforts of a retired baker to save the old ferry", by="Petra Lind", cue="praised"),
        kinds=ALL,
        options={"thought": True},
    ),
    Row(
        "in a survey is no speech",
        "In a survey by the harbour guild, Petra Lind led Elias Noor by four points.",
        kinds=ALL,
    ),
    Row("eager is no speech", "The company is eager to sell the yard.", kinds=ALL),
    Row("shows with a thing is no statement", "A new survey shows Petra Lind with a lead of four points.", kinds=ALL),
    Row("believes is no speech", "Petra Lind believes the dam is safe.", kinds=ALL),
    Row("hopes is no speech", "Petra Lind hopes to open the gates by noon.", kinds=ALL),
    Row("plans is no speech", "The company plans to sell the yard.", kinds=ALL),
    Row("knew is no speech", "The crew knew that the pumps were broken.", kinds=ALL),
    Row(
        "nested: a thought within speech",
        "Elias Noor said that Petra Lind believed the dam was safe.",
        Said("Petra Lind believed the dam was safe", by="Elias Noor", outer=None),
        Said("the dam was safe", by="Petra Lind", outer=0, cue="believed"),
        kinds=ALL,
        options={"thought": True},
    ),
]

OWN_CUES = [
    Row(
        "own cue with a clause",
        "Petra Lind riffed that the dam was a bathtub.",
        Said("the dam was a bathtub", by="Petra Lind", cue="riffed", cue_class="say"),
        kinds=ALL,
        options={"cues": {"riff": "say"}},
    ),
    Row(
        "own cue before a quotation",
        "Petra Lind riffed: “The dam is a bathtub.”",
        Said("The dam is a bathtub.", by="Petra Lind", cue="riffed", cue_class="say"),
        kinds=ALL,
        options={"cues": {"riff": "say"}},
    ),
    Row(
        "own cue in a class of thought",
        "Petra Lind grokked that the dam was a bathtub.",
        kinds=ALL,
        options={"cues": {"grok": "know"}},
    ),
]

OTHER = [
    Row(
        "least words",
        "Lind called it “awful”. “The dam is full,” she said.",
        Said("The dam is full,"),
        options={"min_words": 3},
    ),
    Row(
        "sure ones only",
        "“The dam is full,” said Noor.\n\nTrees fell in the park.\n\n“We had no choice.”\n\nThe park is closed.",
        Said("The dam is full,", by="Noor"),
        options={"min_confidence": 0.8},
    ),
    Row(
        "nobody's quotation left out",
        "The river rose.\n\nTrees fell in the park.\n\n“We had no choice.”\n\nThe park is closed.",
        options={"unattributed": False},
    ),
    Row(
        "what somebody's words quote of somebody described",
        "“My mother used to say, ‘Never sell the mill,’” said Ada Noor.",
        Said("My mother used to say, ‘Never sell the mill,’", by="Ada Noor"),
        Said("Never sell the mill,", by="mother"),
        options={"nested": True},
    ),
    Row(
        "what somebody's words quote of somebody the text names",
        "Odo Lind came late. “Then Mr. Lind told me, ‘Mend the dam,’ so I did,” Ada Noor recalled.",
        Said("Then Mr. Lind told me, ‘Mend the dam,’ so I did,", by="Ada Noor"),
        Said("Mend the dam,", by="Odo Lind"),
        options={"nested": True},
    ),
    Row(
        "what somebody's words quote of themselves, and of somebody who is not named",
        "“I said, ‘Mend it,’ and he said, ‘Why?’” Ada Noor told the court.",
        Said("I said, ‘Mend it,’ and he said, ‘Why?’", by="Ada Noor"),
        Said("Mend it,", by="Ada Noor"),
        Said("Why?", by=None, mention="he"),
        options={"nested": True},
    ),
    Row(
        "titles within somebody's words are nobody's",
        "“We read ‘The Long Field’ at school,” said Ada Noor.",
        Said("We read ‘The Long Field’ at school,", by="Ada Noor"),
        options={"nested": True},
    ),
    Row(
        "some styles of marks only",
        "“The dam is full,” said Lind. 'It will hold,' said Noor.",
        Said("The dam is full,", by="Lind"),
        options={"marks": {"double"}},
    ),
    Row(
        "no roles",
        "“The dam is full,” said Petra Lind, the chief engineer.",
        Said("The dam is full,", by="Petra Lind", role=None, roles=()),
        options={"roles": False},
    ),
    Row(
        "nothing folded",
        "“The dam is full. It will hold,” said Petra Lind, the chief engineer.",
        Said("The dam is full. It will hold,", by="Petra Lind"),
        options={"fold": False},
    ),
    Row(
        "a rule switched off: the rest still works",
        "“The dam is full,” said Petra Lind.",
        Said("The dam is full,", by="Petra Lind", rule="frame after"),
        options={"rules_off": {"governing verb"}},
    ),
    Row(
        "a rule switched off: no speaker without it",
        "Petra Lind looked at the water for a long time. “We had no choice.”",
        Said("We had no choice.", by=None, rule=None),
        options={"rules_off": {"lead-in"}},
    ),
    Row(
        "rules for turns switched off",
        "“Coming?” asked Mia.\n\n“Soon,” said Jorin.\n\n“When?”\n\n“At noon.”\n\n“Why so late?”",
        Said("Coming?", by="Mia", rule="governing verb"),
        Said("Soon,", by="Jorin"),
        Said("When?", by=None),
        Said("At noon.", by=None),
        Said("Why so late?", by=None),
        options={"rules_off": {"takes turns", "speaker before", "introduced above"}},
    ),
]

TABLES = (KINDS, THOUGHTS, OWN_CUES, OTHER)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_options(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"rules_off": {"no such rule"}}, "no such rule"),
        ({"kinds": {"spoken"}}, "spoken"),
        ({"cue_classes": {"shout"}}, "shout"),
        ({"cues": {"riff": "music"}}, "music"),
        ({"marks": {"backtick"}}, "backtick"),
        ({"speed": 3}, "speed"),
    ],
)
def test_unknown_options(options: dict[str, object], told: str) -> None:
    """What is not known is refused by name."""
    with pytest.raises(ConfigError, match=told):
        quoteattr.attribute("", **options)
