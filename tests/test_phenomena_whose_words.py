"""Whose words they are where several speak, and where they end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

PASSED_ON = [
    reported(
        "what a paper says that somebody told",
        "According to the warrant, Grieve told his foreman that he was “finished.”",
        Said("Grieve told his foreman that he was “finished.”", by="warrant"),
        Said("he was “finished.”", by="Grieve", through="warrant", outer=0),
    ),
    reported(
        "the frame behind it",
        "Marek Orrell assured the buyers that the mill was “dry as a bone,” the report said.",
        Said("Marek Orrell assured the buyers that the mill was “dry as a bone,”", by="report"),
        Said("the mill was “dry as a bone,”", by="Marek Orrell", through="report", outer=0),
    ),
    reported(
        "nobody is told",
        "According to the warrant, the shed was “a furnace” by noon.",
        Said("the shed was “a furnace” by noon", by="warrant"),
    ),
    reported(
        "a quotation and its own frame make no second report",
        "“I lost the key,” Orrell wrote to his aunt, according to court papers.",
        Said("I lost the key,", by="Orrell", through="court papers"),
    ),
    reported(
        "what happens meanwhile is nobody's report",
        "“I lost the key,” Orrell said with a sigh, as the crowd cheered.",
        Said("I lost the key,", by="Orrell"),
    ),
]

BY_NOBODY = [
    reported(
        "what a court heard, the court behind it",
        "Gil Grieve threw a lamp at the porter, Lowmoor Crown Court heard.",
        Said("Gil Grieve threw a lamp at the porter", by=None, cue="heard", to="Lowmoor Crown Court"),
    ),
    reported(
        "jurors",
        "The driver had slept for two hours, jurors heard on Monday.",
        Said("The driver had slept for two hours", by=None, to="jurors"),
    ),
    reported("a recording is no report", "Jurors heard a recording of the storm."),
    reported(
        "words in marks",
        "Gil Grieve was “a menace,” the court heard.",
        Said("Gil Grieve was “a menace,”", by=None, to="the court"),
    ),
    reported(
        "a court that is told so",
        "The inquest was told that the ward was “a circus.”",
        Said("the ward was “a circus.”", by=None, to="The inquest"),
    ),
    reported("an accusation", "Rosa Denning was accused of “bullying” her staff.", Said("bullying", by=None)),
    reported("praise", "Denning was praised as “the last honest broker.”", Said("the last honest broker.", by=None)),
    reported("a name is nobody's words", "The old quay was dubbed “the Ladder” in the spring."),
    reported(
        "an accusation that somebody denies",
        "Rosa Denning denied that she was accused of “bullying.”",
        Said("she was accused of “bullying.”", by="Rosa Denning"),
    ),
]

_FULL = "“The hall is full,” said Rosa Denning. {} “It's a fib.”"

ANSWERS = [
    *(
        Row(name, _FULL.format(between), Said("The hall is full,", by="Rosa Denning"), Said("It's a fib.", by=by))
        for name, between, by in (
            ("having none of it", "Marek Orrell was having none of it.", "Marek Orrell"),
            ("whose answer it is", "Marek Orrell's answer?", "Marek Orrell"),
            ("what about him", "And Marek Orrell?", "Marek Orrell"),
            ("family", "Her brother was furious.", "brother"),
            ("her own doubts", "Is she sure?", "Rosa Denning"),
            ("nothing said", "Marek Orrell is her deputy.", "Rosa Denning"),
        )
    ),
    Row(
        "a deputy in the next paragraph",
        "“The hall is full,” said Rosa Denning.\n\nHer deputy disagreed. “It's a fib.”",
        Said("The hall is full,", by="Rosa Denning"),
        Said("It's a fib.", by="deputy"),
    ),
    Row(
        "family of whom the words tell",
        "“We won,” said Rosa Denning. Her brother was thrilled. “He danced on the pier.”",
        Said("We won,", by="Rosa Denning"),
        Said("He danced on the pier.", by="Rosa Denning"),
    ),
    Row("the writer asks", "I asked Rosa Denning if it would rain. “It always does.”", Said("…", by="Rosa Denning")),
    Row(
        "the writer asks, and the answer is a paragraph",
        "We ask Rosa Denning whether it will rain.\n\n“It always does.”",
        Said("…", by="Rosa Denning"),
    ),
    Row(
        "when the writer asks",
        "When I ask Rosa Denning about the rain, she sighs. “It never stops.”",
        Said("…", by="Rosa Denning"),
    ),
    Row("whom the writer meets", "I met Rosa Denning at the ferry. “Mind the step.”", Said("…", by="Rosa Denning")),
    Row(
        "a paper asks",
        "The Gazette asked Rosa Denning if it would rain. “It always does.”",
        Said("…", by="Rosa Denning"),
    ),
    Row(
        "a question to a crowd",
        "Rosa Denning asked the crowd if they were cold. “So am I.”",
        Said("…", by="Rosa Denning"),
    ),
]

ASIDES = [
    Row(
        f"a question and {name} before the verb",
        f"“Who pays?” Sen. Rosa Denning, {aside}, asked. “Not the guild.”",
        Said("Who pays?", by="Rosa Denning", cue="asked"),
        Said("Not the guild.", by="Rosa Denning", rule="resumed"),
    )
    for name, aside in (("a party", "D-Ohio"), ("an age", "61"), ("a place", "from Lowmoor"))
]
ASIDES.append(
    Row(
        "a frame with words of its own is no tag",
        "“Who pays?” Rosa Denning, 61, said she could not tell.",
        Said("Who pays?", rule="follow-up"),
    )
)

CITED = [
    reported(
        "on whose word it is",
        "The Gazette, citing three officials, said the ferry was sold.",
        Said("the ferry was sold", by="Gazette"),
    ),
    reported("a fine is no quotation", "The warden cited Marek Orrell for mooring at night."),
    reported(
        "a cause",
        "Rosa Denning cited the price of the ferry.",
        Said("the price of the ferry", by="Rosa Denning"),
    ),
]

NO_WORDS = [
    *(
        reported(name, text)
        for name, text in (
            ("a doctor is called", "Rosa Denning called a plumber."),
            ("a meeting is called", "The guild called a meeting."),
            ("time is called", "Rosa Denning called time on her career."),
            ("found alive", "The crew found two miners alive."),
            ("found at something", "The crew found him hiding in a barrel."),
            ("appointed", "Corvane named Marek Orrell as its head cook."),
            ("a death", "The miner was pronounced dead at the gate."),
            ("money", "Marek Orrell claimed $900 in benefits."),
            ("a farewell", "Rosa Denning said goodbye."),
        )
    ),
    reported(
        "what somebody is called",
        "Rosa Denning called Marek Orrell a fraud.",
        Said("Marek Orrell a fraud", by="Rosa Denning"),
    ),
    reported("a finding", "The study found the lamp safe.", Said("the lamp safe", by="study")),
    reported(
        "a broadcast on which somebody shows a side",
        "Rosa Denning started on Monday, showing a little more of her other side on “The Evening View.” She smiled.",
    ),
]

_SAFE = "Rosa Denning said the lock was sound{}."

ENDS = [
    *(
        reported(name, _SAFE.format(tail), Said("the lock was sound", by="Rosa Denning"), *more)
        for name, tail, *more in (
            ("when asked", " when asked about the leak", Said("about the leak", by=None)),
            ("when reached", " when reached by phone"),
            ("no details", " without giving details"),
            ("no details behind a comma", ", without elaborating"),
            ("applause", " as the crowd cheered"),
            ("a statement", " in a statement on Friday"),
            ("a news conference", " at a news conference on Friday"),
        )
    ),
    reported(
        "what somebody else did in an interview",
        "Rosa Denning said Orrell had told the story in an interview.",
        Said("Orrell had told the story in an interview", by="Rosa Denning"),
    ),
    reported(
        "a way to do it",
        "Rosa Denning said the lock was rebuilt without giving anybody a say.",
        Said("the lock was rebuilt without giving anybody a say", by="Rosa Denning"),
    ),
    reported(
        "what the speaker does next",
        "The lock is old, Rosa Denning said, and walked out.",
        Said("The lock is old", by="Rosa Denning"),
    ),
    reported(
        "a second report behind a frame between commas",
        "The lock is old, Rosa Denning said, but added that it would hold.",
        Said("The lock is old", by="Rosa Denning"),
        Said("it would hold", by="Rosa Denning", cue="added"),
    ),
    reported(
        "a second clause behind a frame between commas",
        "The lock creaks, Rosa Denning said, and leaks.",
        Said("The lock creaks | and leaks", by="Rosa Denning"),
    ),
    reported(
        "what somebody started is told as well",
        "Rosa Denning said the porter came out with a lamp and started shouting.",
        Said("the porter came out with a lamp and started shouting", by="Rosa Denning"),
    ),
    reported(
        "a subject that the tree hangs elsewhere",
        "Denning, who said she likes to row, said one rower she likes so far is Captain Odo Finch. Denning left.",
        Said("she likes to row", by="Denning"),
        Said("one rower she likes so far is Captain Odo Finch", by="Denning"),
    ),
    reported(
        "whom somebody reminds of something",
        "Denning is likely to remind rowers of her ties to the port. She has heard that rowers are "
        "saying the lock is strong.",
        Said("the lock is strong", by="rowers"),
    ),
]

HEARD_SAYING = [
    reported(
        "who is recalled",
        "Rosa Denning recalled Orrell saying, “Shut the gate.”",
        Said("Shut the gate.", by="Orrell", through="Rosa Denning"),
    ),
    reported(
        "who is seen telling somebody",
        "Bodycam footage shows Grieve telling a guard, “I fell.”",
        Said("I fell.", by="Grieve", through="Bodycam footage", to="a guard"),
    ),
    reported(
        "a noun",
        "The video shows a porter asking, “Who has the lamp?”",
        Said("Who has the lamp?", by="porter", through="video"),
    ),
    reported(
        "words of a guard in marks",
        "Dashcam video shows the guard telling him to “sit down.”",
        Said("sit down.", by="guard", through="Dashcam video"),
    ),
    reported("a tape of somebody", "Lawyers played a tape of Grieve saying, “I fell.”", Said("I fell.", by="Grieve")),
    reported(
        "who does one thing in addition to another",
        "In addition to stating that the lock is sound, Rosa Denning has vowed to mend the hall.",
        Said("the lock is sound", by="Rosa Denning"),
        Said("to mend the hall", by="Rosa Denning"),
    ),
    reported(
        "who has the habit",
        "Rosa Denning has a habit of saying that the lock is sound.",
        Said("the lock is sound", by="Rosa Denning"),
    ),
    reported(
        "whose way it is",
        "Denning's way of saying that the lock is sound has angered the porters.",
        Said("the lock is sound", by="Denning"),
    ),
    reported(
        "one of several messages",
        "Gil Grieve, a porter, said in one of a batch of messages that the lock was sound.",
        Said("the lock was sound", by="Gil Grieve"),
    ),
    reported(
        "a verb in the past is not joined to would",
        "Rosa Denning said she hoped that Grieve would stay calm and urged him to rest.",
        Said("she hoped that Grieve would stay calm", by="Rosa Denning"),
        Said("to rest", by="Rosa Denning", to="him"),
    ),
]

TOLD = [
    reported(
        "a hearer of one word before a name",
        "Rosa Denning told police Marek Orrell had a lamp.",
        Said("Marek Orrell had a lamp", by="Rosa Denning", to="police"),
    ),
    reported(
        "a title before a name",
        "Rosa Denning told police chief Marek Orrell that she was leaving.",
        Said("she was leaving", by="Rosa Denning", hearers=("Marek Orrell",)),
    ),
    reported(
        "those who are told",
        "The tenants stayed up, told they could be moved.",
        Said("they could be moved", by=None, hearers=("tenants",)),
    ),
]

DENIED = [
    Row(
        "what somebody did not promise",
        "Orrell promised “a new lock,” rather than “a new mill.”",
        Said("a new lock,", by="Orrell"),
    ),
    Row(
        "behind the frame",
        "“We will mend it,” Orrell said, not “we will sell it.”",
        Said("We will mend it,", by="Orrell"),
    ),
    Row("a frame with an aside", "“We can,” Orrell said, not unkindly. “We will.”", Said("We can, | We will.")),
]

NAMED_BESIDE = [
    *(
        Row(name, text, Said("…", by=by))
        for name, text, by in (
            ("so said", "“The lock is sound.” So said the warden on Friday.", "warden"),
            ("a message", "“Row on,” was Orrell's message.", "Orrell"),
            ("an answer", "“Never” was the answer from Rosa Denning.", "Rosa Denning"),
            ("those were the words", "“Row on.” Those were the words of Rosa Denning.", "Rosa Denning"),
            ("how it was described", "“A ditch” is how Rosa Denning described the lock.", "Rosa Denning"),
            ("what it is called", "“A ditch” is what Rosa Denning calls the lock.", "Rosa Denning"),
            ("the phrase used", "“An old ditch” was the phrase that Rosa Denning used of it.", "Rosa Denning"),
            ("all that was said", "“No comment” was all Rosa Denning would say.", "Rosa Denning"),
            ("words that were whose", "The words “a ditch” were Rosa Denning's.", "Rosa Denning"),
            ("a voice came", "“Row on,” came the warden's voice.", "warden"),
            ("cries of it", "Cries of “Row on” filled the quay.", None),
            ("on somebody", "Rosa Denning (Rowers) on Marek Orrell, who quit: “He was slow.”", "Rosa Denning"),
            ("on something", "Rosa Denning on the race that was lost: “It hurts.”", "Rosa Denning"),
        )
    ),
    Row("a remark on it", "“The lock is sound,” said Denning. That was a surprise.", Said("…", by="Denning")),
    Row(
        "a list with a line for each",
        "Ada Foley (Rowers)\n\n“We were slow.”\n\nSam Pike (Divers)\n\n“We were wet.”",
        Said("We were slow.", by="Ada Foley"),
        Said("We were wet.", by="Sam Pike"),
    ),
    Row(
        "a list with a line for each and what they are",
        "Ada Foley, head of the guild\n\n“We were slow.”\n\nSam Pike, mayor of Lowmoor\n\n“We were wet.”",
        Said("We were slow.", by="Ada Foley", role="head of the guild"),
        Said("We were wet.", by="Sam Pike", role="mayor of Lowmoor"),
    ),
    Row(
        "a label with an office in capitals is no heading",
        "Ada Foley, Director of Research, Lowmoor University: “We were slow.”",
        Said("We were slow.", by="Ada Foley", role="Director of Research, Lowmoor University"),
    ),
]

CUES = [
    reported(
        "an allegation", "Grieve sold the lamp twice, it is alleged.", Said("Grieve sold the lamp twice", by=None)
    ),
    reported(
        "so far as to say",
        "Rosa Denning went so far as to say the mill was a ruin.",
        Said("the mill was a ruin", by="Rosa Denning"),
    ),
    reported("an apology", "Rosa Denning apologized for the noise.", Said("the noise", by="Rosa Denning")),
    reported(
        "all that somebody can say",
        "All that wardens can say is that boats should stay in port.",
        Said("boats should stay in port", by="wardens"),
    ),
]

OWNERS = [
    Row("a reaction", "The council sold the mill. Lind's reaction: “A scandal.”", Said("A scandal.", by="Lind")),
    Row("a take", "Finch called it sound. Lind's take? “It leaks.”", Said("It leaks.", by="Lind")),
    Row("his take", "Lind read it twice. Her take: “Thin stuff.”", Said("Thin stuff.", by="Lind")),
    Row(
        "a dash before whose words those were",
        "“Never again” — those were the words of Petra Lind, the harbour master.",
        Said("Never again", by="Petra Lind", role="harbour master"),
    ),
    reported(
        "to hear somebody tell it",
        "To hear Petra Lind tell it, the dam was badly built.",
        Said("the dam was badly built", by="Petra Lind"),
    ),
    Row("a name for a thing", "“Slack” is how boatmen describe an hour without wind."),
    Row("nobody's words", "Lind's new book, “Salt and Tar,” was out in May."),
    reported(
        "among those who say",
        "Petra Lind is among those who say the dam was badly built.",
        Said("the dam was badly built", by="Petra Lind"),
    ),
    reported(
        "one of several who say",
        "Odo Finch is one of several who argue that the toll is too high.",
        Said("the toll is too high", by="Odo Finch"),
    ),
    reported(
        "those who say, of whom nobody is named",
        "There are those who say the dam was badly built.",
        Said("the dam was badly built", by="those who say the dam was badly built"),
    ),
]

TABLES = (
    OWNERS,
    CUES,
    NAMED_BESIDE,
    HEARD_SAYING,
    TOLD,
    DENIED,
    ENDS,
    PASSED_ON,
    BY_NOBODY,
    ANSWERS,
    ASIDES,
    CITED,
    NO_WORDS,
)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_whose_words(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
