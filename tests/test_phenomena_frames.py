"""Frames: who is asked, an aside in a frame, who takes another view, whose gesture it is, cues of a few words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

ASKED = [
    reported(
        "a question in a frame, then another's answer",
        "The warden asked, “Who has the keys?” Holm said she had lost them.",
        Said("Who has the keys?", by="warden", cue="asked"),
        Said("she had lost them", by="Holm"),
    ),
    reported(
        "a shout in a frame",
        "Orrell told the rowers, “We did it!” Finch said it was too early.",
        Said("We did it!", by="Orrell"),
        Said("it was too early", by="Finch"),
    ),
    reported(
        "a clause with when",
        "When a farmer asked, “Who mends the dyke?” Ost said she would not answer.",
        Said("Who mends the dyke?", by="farmer"),
        Said("she would not answer", by="Ost"),
    ),
    reported(
        "the one who tells answers",
        "The bosun said, “Do you row?” I said I did not.",
        Said("Do you row?", by="bosun"),
        Said("I did not", by=None),
    ),
    reported(
        "nobody is said to ask",
        "When asked, “Will you stay?” Ost said no.",
        Said("Will you stay?", by=None),
        Said("no", by="Ost"),
    ),
    Row(
        "nobody is said to ask, the answer in marks",
        "Asked, “Will you stay?” Ost said, “Never.”",
        Said("Will you stay?", by=None),
        Said("Never.", by="Ost"),
    ),
    Row(
        "a doubt before a colon is no frame",
        "He doubted that the ice would hold: “Nobody will skate!” Brandt predicted.",
        Said("Nobody will skate!", by="Brandt"),
    ),
    Row(
        "the tag ends the sentence",
        "Lind turned to the warden, “Have you the keys?” she asked.",
        Said("Have you the keys?", by="Lind"),
    ),
]

APART = [
    Row(
        "an aside in the second frame",
        "Luca Brandt said, “We were lucky.” Kojo Mensa, who scored at the end, said, “It hit my knee.”",
        Said("We were lucky.", by="Luca Brandt"),
        Said("It hit my knee.", by="Kojo Mensa"),
    ),
    Row(
        "an aside behind words that go on",
        "“We are open,” Jo Lind said. “We have rooms.” Ada Cole, who keeps the inn, said, “We have none.”",
        Said("We are open, | We have rooms.", by="Jo Lind"),
        Said("We have none.", by="Ada Cole"),
    ),
    Row(
        "an aside behind a cry",
        "The judge said, “Be quiet!” Duff, who was in chains, said, “No.”",
        Said("Be quiet!", by="judge"),
        Said("No.", by="Duff"),
    ),
    Row(
        "an aside and a report without marks",
        "The judge said, “Be quiet.” Duff, who was in chains, said he would not.",
        Said("Be quiet.", by="judge"),
    ),
    Row(
        "an aside behind a comma",
        "“We have none,” Ada Cole, who keeps the inn, said. “We had ten.”",
        Said("We have none, | We had ten.", by="Ada Cole"),
    ),
    Row(
        "a tag written as a sentence, with an aside",
        "“We have none.” Ada Cole, who keeps the inn, said.",
        Said("We have none.", by="Ada Cole"),
    ),
    Row(
        "words of a thing, then a name and a manner",
        "The clock says “cuckoo” at noon. Chief designer Ada Foley, in a blog post: “We wanted a bird.”",
        Said("cuckoo", by="clock"),
        Said("We wanted a bird.", by="Ada Foley", role="Chief designer"),
    ),
    Row(
        "a name and a manner before a colon",
        "Lusk was kinder: “Maps get old.” Vance, blunter still: “Maps lie.”",
        Said("Maps get old.", by="Lusk"),
        Said("Maps lie.", by="Vance"),
    ),
    Row(
        "per a document",
        "“It is safe,” according to the agency. “Keep it dry,” per the manual.",
        Said("It is safe,", by="agency"),
        Said("Keep it dry,", by="manual"),
    ),
    Row("per person", "“It costs ten crowns,” per person.", Said("It costs ten crowns,", by=None)),
    Row(
        "a saying is a quote of its own",
        "The pastor asks, “Who waits?” There is an old saying that “Heaven counts the crumbs.”",
        Said("Who waits?", by="pastor"),
        Said("Heaven counts the crumbs."),
    ),
    Row(
        "but goes on",
        "“The pier is old,” Lind said. But “There is no other one.”",
        Said("The pier is old, | There is no other one.", by="Lind"),
    ),
]

VIEWS = [
    Row(
        "less impressed",
        "“I just ran,” Mensa said. Holm's opposite number, Luca Brandt, was less impressed. “He ran into me.”",
        Said("I just ran,", by="Mensa"),
        Said("He ran into me.", by="Luca Brandt"),
    ),
    Row(
        "not so sure",
        "“We won,” Lind said. Cole was not so sure. “It was a draw.”",
        Said("We won,", by="Lind"),
        Said("It was a draw.", by="Cole"),
    ),
    Row(
        "a rival",
        "“We won,” Lind said. Her rival was furious. “It was a draw.”",
        Said("We won,", by="Lind"),
        Said("It was a draw.", by="rival"),
    ),
    Row(
        "of whom she tells",
        "“My son starts school today,” Lind said. Her son was nervous. “He hid his shoes.”",
        Said("My son starts school today,", by="Lind"),
        Said("He hid his shoes.", by="Lind"),
    ),
    Row(
        "the speaker is happy",
        "“We won,” Lind said. She was happy with her team. “They rowed all day.”",
        Said("We won,", by="Lind"),
        Said("They rowed all day.", by="Lind"),
    ),
    Row(
        "who is convinced says so",
        "Lind said, “It works.” Ada Cole is not convinced. “It does not,” she said.",
        Said("It works.", by="Lind"),
        Said("It does not,", by="Ada Cole"),
    ),
]

GESTURES = [
    Row(
        "the father of who spoke",
        "The boy looked at the sea. “I can swim,” he said. His father shrugs. “There is the water.”",
        Said("I can swim,", by="boy"),
        Said("There is the water.", by="father"),
    ),
    Row(
        "the wife in a new paragraph",
        "The pastor showed us the church. “It is old,” he said.\n\nHis wife laughs. “It leaks.”",
        Said("It is old,", by="pastor"),
        Said("It leaks.", by="wife"),
    ),
    Row(
        "the speaker himself",
        "“It is old,” Finch said, pointing at the roof. He laughs. “It leaks.”",
        Said("It is old,", by="Finch"),
        Said("It leaks.", by="Finch"),
    ),
    Row(
        "whom a participle names is not its subject",
        "An inquest heard of Ann Lowe.\n\nSentencing him, Judge Lee Wood said: “You ran.” Addressing Duff, she added: "
        "“Run no more.”",
        Said("You ran.", by="Lee Wood"),
        Said("Run no more.", by="Lee Wood"),
    ),
    Row(
        "a coach who thanks her",
        "Thanking her, coach Kim Ost said: “You ran.” Turning to the crowd, he added: “Cheer.”",
        Said("You ran.", by="Kim Ost"),
        Said("Cheer.", by="Kim Ost"),
    ),
]

CUES = [
    reported("bared", "The senator bared that the fund was empty.", Said("the fund was empty", by="senator")),
    reported("rued", "Lind rued that the fund was empty.", Said("the fund was empty", by="Lind")),
    reported("categorical", "Lind was categorical that the fund was empty.", Said("the fund was empty", by="Lind")),
    reported("a verb that doubles its r", "Lind averred that it was safe.", Said("it was safe", by="Lind")),
    reported("a clear person", "Lind was clear that the tax would stay.", Said("the tax would stay", by="Lind")),
    reported("clear to anybody", "It was clear that the tax would stay."),
    reported("a view offered", "Lind offered the view that no rule was broken.", Said("no rule was broken", by="Lind")),
    reported("a view held", "Lind took the view that no rule was broken."),
    reported(
        "of a view",
        "Lind was of the view that no rule was broken.",
        Said("no rule was broken", by="Lind", cue_class="think"),
        thought=True,
    ),
    reported("jurors heard", "Jurors heard that Duff had run.", Said("Duff had run", by=None, cue_class="tell")),
    reported("residents heard", "Residents heard that Duff had run."),
    reported("adamant", "Lind was adamant that the fund was empty.", Said("the fund was empty", by="Lind")),
    reported("emphatic when", "Lind was more emphatic when she spoke of the fund."),
    reported(
        "a court hears",
        "The court heard that Duff had been drinking.",
        Said("Duff had been drinking", by=None, to="The court"),
    ),
    reported(
        "a named court hears how",
        "Penbury Crown Court heard how Duff had emptied the till.",
        Said("how Duff had emptied the till", by=None, to="Penbury Crown Court"),
    ),
    reported("a mayor hears", "The mayor heard that the fund was empty."),
    Row("flayed", "The opposition flayed the cabinet for “dozing”.", Said("…“dozing”", by="opposition")),
    Row("hit out at", "Fans hit out at “greedy” owners.", Said("greedy", by="Fans")),
    Row(
        "for somebody",
        "For Halloran, memory is “a kind of fog.”",
        Said("a kind of fog.", by="Halloran"),
    ),
    Row("for a poet it", "For the poet Ann Day it was “a cathedral”.", Said("a cathedral", by="Ann Day", role="poet")),
    Row("for years", "For years, the house was “a palace”."),
    Row("feels", "Lind is “cautiously optimistic” about the fund.", Said("cautiously optimistic", by="Lind")),
    Row("left fuming", "The delay left Lind “fuming”.", Said("fuming", by="Lind")),
    Row("left a street fuming", "The delay left neighbours “fuming”.", Said("fuming", by="neighbours")),
    Row("a thing that is so", "The wait was “infuriating” for most."),
    Row("is no feeling", "Lind was “arrested” on Monday."),
]

NOTHING_TOLD = [
    reported("found herself", "The mayor found herself alone. The cook found himself arguing with a goose."),
    reported(
        "said to have cried",
        "The Governor is said to have cried, “Not my hat!”",
        Said("Not my hat!", by="Governor"),
    ),
    reported("what she said", "What she said was wrong."),
    reported(
        "an aside on the subject, then a bill with another",
        "Ines Moura, a lawyer, said the new bill, which comes before the house in May, was “a gift to smugglers”.",
        Said("…“a gift to smugglers”", by="Ines Moura", role="lawyer"),
    ),
]

TABLES = (ASKED, APART, VIEWS, GESTURES, CUES, NOTHING_TOLD)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_frames(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
