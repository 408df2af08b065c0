"""Talk that is no running prose: what is told above of who talks; posts, voices, speeches and letters given whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

ABOVE = [
    Row(
        "a chairman presiding",
        "The Committee met at ten, Hon. Amos Teller, Chairman of the Committee, presiding.\n\n"
        "Senator TELLER. Who is next?\n\nMs. BROOK. I am, Senator.\n\nThe CHAIRMAN. We stand adjourned.",
        Said("Who is next?", by="Amos Teller"),
        Said("I am, Senator.", by="Brook"),
        Said("We stand adjourned.", by="Amos Teller", mention="The CHAIRMAN"),
    ),
    Row(
        "the chair of a committee, its questions with numbers",
        "Members present: Lord Pym (Chair); Ida Crewe.\n\nWitness: Captain Ruth Ames, Harbour Master, Port of Holm.\n\n"
        "Q1 Chair: Who are you?\n\nCaptain Ames: The harbour master.\n\nQ2 Ida Crewe: Are you tired?\n\n"
        "Captain Ames: I am.",
        Said("Who are you?", by="Lord Pym", role="Chair"),
        Said("The harbour master.", by="Ruth Ames", role="Harbour Master"),
        Said("Are you tired?", by="Ida Crewe"),
        Said("I am.", by="Ruth Ames"),
    ),
    Row(
        "a judge, and who goes on asking",
        "Before the Honorable Tess Orly, Judge\n\nTHE COURT: Call your witness.\n\nMR. LUND: I call Bea Marr.\n\n"
        "BEA MARR, having been sworn, testified as follows:\n\nBY MS. HALE:\n\nQ. Were you there?\n\nA. I was.\n\n"
        "Q. (By Mr. Lund) And Tom?\n\nA. He was not.\n\nTHE COURT: Thank you.",
        Said("Call your witness.", by="Tess Orly", role="Judge", mention="THE COURT"),
        Said("I call Bea Marr.", by="Lund"),
        Said("Were you there?", by="Hale"),
        Said("I was.", by="Bea Marr"),
        Said("And Tom?", by="Lund"),
        Said("He was not.", by="Bea Marr"),
        Said("Thank you.", by="Tess Orly"),
    ),
    Row(
        "offices in a title, a moderator and a college",
        "Briefing by Harbour Secretary Odile Marsh\n\nModerator: Prof. Fay Stroud, Farrow College\n\n"
        "STROUD: What is new?\n\nMS. MARSH: The boats are late.\n\nSTROUD: All of them?\n\nMS. MARSH: All.",
        Said("What is new?", by="Fay Stroud", role="Moderator", affiliation="Farrow College"),
        Said("The boats are late.", by="Odile Marsh", role="Harbour Secretary"),
        Said("All of them?", by="Fay Stroud"),
        Said("All.", by="Odile Marsh"),
    ),
    Row(
        "first letters of the names above",
        "Interview with Greta Pohl (b. 1931), baker\nInterviewed by Callum Reay\nDate: 14 May 1998\n\n"
        "CR: When did you start?\n\nGP: At fifteen.\n\nCR: And when did you stop?\n\nGP: I did not.",
        Said("When did you start?", by="Callum Reay"),
        Said("At fifteen.", by="Greta Pohl", role="baker"),
        Said("And when did you stop?", by="Callum Reay"),
        Said("I did not.", by="Greta Pohl"),
    ),
    Row(
        "who asks: the paper's own",
        "Greta Pohl has baked for sixty years. She spoke to the Echo's Callum Reay.\n\n"
        "Q: When did you start?\n\nA: At fifteen.\n\nQ: Why?\n\nA: I was hungry.\n\nThis interview has been edited.",
        Said("When did you start?", by="Callum Reay"),
        Said("At fifteen.", by="Greta Pohl"),
        Said("Why?", by="Callum Reay"),
        Said("I was hungry.", by="Greta Pohl"),
    ),
    Row(
        "readers ask",
        "By Callum Reay\n\nYou ask, Greta Pohl answers: our readers' questions on bread.\n\n"
        "Q: Why is it sour?\n\nA: It is old.\n\nQ: Why is it flat?\n\nA: It is young.",
        Said("Why is it sour?", by=None),
        Said("It is old."),
        Said("Why is it flat?", by=None),
        Said("It is young."),
    ),
    Row(
        "the holder of an office, an acronym",
        "ADA DUNNE, CBS HOST: Will it open?\n\nMinister for Roads (Deputy Liam Shea): In spring.\n\n"
        "ADA DUNNE: Which one?\n\nDeputy Liam Shea: The next.\n\nADA DUNNE: Thank you.",
        Said("Will it open?", by="Ada Dunne", role="CBS Host"),
        Said("In spring.", by="Liam Shea"),
        Said("Which one?", by="Ada Dunne"),
        Said("The next.", by="Liam Shea"),
        Said("Thank you.", by="Ada Dunne"),
    ),
    Row(
        "a play: forms of address, and what is done",
        "CHARACTERS\nMRS. AGATHA PELL, a landlady\nLIONEL, her nephew\n\nMRS. PELL. Who is in the cellar?\n\n"
        "LIONEL. The cat.\n\nMRS. PELL. The cat is here.\n\nThey look at the cat.\n\nLIONEL. Then I do not know.\n\n"
        "MRS. PELL. You go and look.",
        Said("Who is in the cellar?", by="Agatha Pell", role="landlady"),
        Said("The cat.", by="Lionel"),
        Said("The cat is here.", by="Agatha Pell"),
        Said("Then I do not know.", by="Lionel"),
        Said("You go and look.", by="Agatha Pell"),
    ),
]

POSTS = [
    Row(
        "handles before a colon",
        "@mara_h: No heat on the 23:50. I can see my breath.\n\n@HolmRail: Which coach, Mara?\n\n"
        "@mara_h: All of them.\n\n"
        "RT @tom_b: Shame on them.\n\nThe firm later took its question down.",
        Said("No heat on the 23:50. I can see my breath.", by="@mara_h"),
        Said("Which coach, Mara?", by="@HolmRail"),
        Said("All of them.", by="@mara_h"),
        Said("Shame on them.", by="@tom_b"),
    ),
    Row(
        "posts within an article",
        "It began with a post by the poet Edda Vane.\n\n"
        "Edda Vane @eddavane · 3 May\nLove rhymes with dove. I checked.\n\n"
        "The critic Sol Marks replied:\n\nSol Marks (@solmarks)\nReplying to @eddavane\nI have used it nine times.\n\n"
        "By noon the town had taken sides.",
        Said("Love rhymes with dove. I checked.", by="Edda Vane", role="poet", affiliation="@eddavane"),
        Said("I have used it nine times.", by="Sol Marks", role="critic"),
    ),
    Row(
        "a name and a handle above an article are its writer's",
        "Ada Holm @adaholm\n\nThe pier was shut on Monday.\n\nNobody was hurt.",
    ),
    Row(
        "a chat in lines below nicks and times",
        "ada [10:02 AM]\nThe build is red.\n\nBo Lind [10:03 AM]\nWho broke it?\nNot me\n\nada [10:04 AM]\nI did.",
        Said("The build is red.", by="ada"),
        Said("Who broke it?\nNot me", by="Bo Lind"),
        Said("I did.", by="ada"),
    ),
    Row(
        "captions that go on",
        "1\n00:00:01,200 --> 00:00:03,400\nDR. WHITBY: He had no shoes.\n\n"
        "2\n00:00:04,000 --> 00:00:06,100\nHe had a key."
        "\n\n3\n00:00:07,000 --> 00:00:09,000\nSGT. POLE: I asked him why.\n\n4\n00:00:10,000 --> 00:00:11,000\n"
        "DR. WHITBY: And?",
        Said("He had no shoes. | He had a key.", by="Whitby"),
        Said("I asked him why.", by="Pole"),
        Said("And?", by="Whitby"),
    ),
    Row(
        "a frame and a colon, the words below without marks",
        "The ferry firm says it did what it could. Its director, Mona Selk, told the Echo:\n\n"
        "We have all our people out. I will not promise light tonight.\n\nThe council met at noon.\n\n"
        "Labour's Niall Orde was angry. He tweeted:\n\nSix hours too late. Again.\n\nThe vote is on Monday.",
        Said("We have all our people out. I will not promise light tonight.", by="Mona Selk"),
        Said("Six hours too late. Again.", by="Niall Orde"),
    ),
    Row(
        "what is below a frame is told, not said",
        "Mona Selk tweeted:\n\nShe said the firm had done all it could.\n\nThe council told the firm:\n\nNobody came.",
    ),
]

VOICES = [
    Row(
        "lines above the words, bodies among them",
        "What they say of it\n\nAda Fell, chief executive, Guild of Brewers\n\n“A penny is a penny.”\n\n"
        "Danny Osei, secretary of the Carters' Union\n\n“We will park on the bridge.”\n\n"
        "Federation of Village Shops\n\n“Nothing for us. Nothing last year.”\n\n"
        "Rhys Tait, owner of the Bell\n\n“I will wait for the bill.”",
        Said("A penny is a penny.", by="Ada Fell"),
        Said("We will park on the bridge.", by="Danny Osei"),
        Said("Nothing for us. Nothing last year.", by="Federation of Village Shops"),
        Said("I will wait for the bill.", by="Rhys Tait", role="owner of the Bell"),
    ),
    Row(
        "in brackets or with a street behind",
        "What you wrote\n\n“Made me think of my gran.” (Visitor, 52)\n\n"
        "“My boys saw a newt.” (Aida Rahim, mother of three)"
        "\n\n“More benches, please.” Ron, Dell Road",
        Said("Made me think of my gran.", by="Visitor"),
        Said("My boys saw a newt.", by="Aida Rahim", role="mother of three"),
        Said("More benches, please.", by="Ron"),
    ),
    Row(
        "asked in the street, without marks",
        "Should the market move?\n\nJOAN TRUST, 71, retired nurse: I go to church on Sunday.\n\n"
        "KOFI BADU, 34, bus driver: I would love it.\n\nSIAN KEANE, 19, student: My mum says no.",
        Said("I go to church on Sunday.", by="Joan Trust", role="retired nurse"),
        Said("I would love it.", by="Kofi Badu", role="bus driver"),
        Said("My mum says no.", by="Sian Keane", role="student"),
    ),
    Row(
        "said of those who stand",
        "Who is standing\n\nAda Holm, 54, Labour: She has sat there since 2004.\n\n"
        "Odo Finch, 61, Independent: He runs the inn.\n\nJo Amsel, 33, Green: She is a pilot.",
    ),
    Row(
        "said our treasurer",
        "It was a long month. “We got there,” said our treasurer, Una Pell.",
        Said("We got there,", by="Una Pell", role="treasurer"),
    ),
]

WHOLE = [
    Row(
        "a speech below its heading",
        "Remarks by Deputy Governor Alan Finmore at the Dinner of the Guild\n\nHotel Regina, 3 November 2022\n\n"
        "(As prepared)\n\nThank you for the pudding.\n\nI was asked to speak of trust. My grandfather had a card that "
        "said: “The thumb is no weight.”\n\nLet us not forget it. Good night.",
        Said(
            "Thank you for the pudding.\n\nI was asked to speak of trust. My grandfather had a card that said: "
            "“The thumb is no weight.”\n\nLet us not forget it. Good night.",
            by="Alan Finmore",
            role="Deputy Governor",
        ),
        Said("The thumb is no weight.", by="card"),
    ),
    Row(
        "an article on a speech",
        "Remarks by Mayor Ada Holm anger the town\n\nWe asked Holm what she meant.\n\nI had no answer, Holm told us.",
    ),
    Row(
        "letters to the editor",
        "Leave the elms alone\n\nSir, – Your report made me weep. I planted two of them.\n\n"
        "Edwin Marsh\nCastle Street, Holm"
        "\n\nTo the Editor:\n\nI drive the bus. No elm ever stopped me.\n\nKEVIN STOTT\nBus driver, Orsa",
        Said("Your report made me weep. I planted two of them.", by="Edwin Marsh", affiliation="Castle Street, Holm"),
        Said("I drive the bus. No elm ever stopped me.", by="Kevin Stott", role="Bus driver, Orsa"),
    ),
]

MAIL = [
    Row(
        "an e-mail with its head, and the one it answers",
        "From: Una Pell [mailto:una@pell.example]\nSent: Tuesday, May 3, 2022 10:14 AM\nTo: Kevin Stott\n"
        "Subject: RE: Elms\n\nI agree. Let us keep them.\n\nUna\n\n-----Original Message-----\nFrom: Kevin Stott\n"
        "Sent: Monday, May 2, 2022 9:00 AM\nTo: Una Pell\nSubject: Elms\n\nHello Una,\n\nMy bus never hit an elm. "
        "Must they go?\n\nCheers, Kevin",
        Said("I agree. Let us keep them.", by="Una Pell"),
        Said("My bus never hit an elm. Must they go?", by="Kevin Stott", to="Una", hearers=("Una Pell",)),
    ),
    Row(
        "an e-mail within an article ends where the reporter goes on",
        "The council released an e-mail on Monday.\n\nFrom: Una Pell\nTo: Kevin Stott\nSubject: Elms\n\n"
        "I want the elms down before anybody asks you.\n\nThe council declined an interview. “That was private,” said "
        "its clerk, Edwin Marsh.",
        Said("I want the elms down before anybody asks you.", by="Una Pell"),
        Said("That was private,", by="Edwin Marsh", role="clerk"),
    ),
    Row(
        "a letter within an article",
        "Edwin Marsh wrote to the mayor, Ada Holm, in March.\n\nDear Ms. Holm:\n\nThe elms are older than the town. "
        "My children climb them.\n\nYours sincerely,\n\nEdwin\n\nHolm never answered. “I get a lot of mail,” she said.",
        Said(
            "The elms are older than the town. My children climb them.",
            by="Edwin Marsh",
            to="Ms. Holm",
            hearers=("Ada Holm",),
        ),
        Said("I get a lot of mail,", by="Ada Holm", role="mayor"),
    ),
    Row(
        "a sender with the surname first",
        "From: Pell, Una [mailto:una@pell.example]\nTo: Stott, Kevin\nSubject: Elms\n\n"
        "I agree. Let us keep them.\n\nUna",
        Said("I agree. Let us keep them.", by="Una Pell"),
    ),
    Row(
        "a letter to a president is none to an editor; the office below the name",
        "Dear Madam President,\n\nI want the elms to stay. My children climb them.\n\nSincerely,\n\nUna Pell\n"
        "Chair of the Elm Board",
        Said("I want the elms to stay. My children climb them.", by="Una Pell", role="Chair of the Elm Board"),
    ),
    Row(
        "all of the close on one line",
        "Dear Mr. Speaker,\n\nI want the elms to stay. My children climb them.\n\n"
        "Yours, Una Pell, head of the Elm Board",
        Said("I want the elms to stay. My children climb them.", by="Una Pell", role="head of the Elm Board"),
    ),
    Row(
        "thanks with a name are no close, and what goes on below one is no office",
        "Dear Odo,\n\nI planted two elms.\n\nThank you, Una Pell, for the spade.\n\n"
        "Yours,\nEdwin Marsh\nBring the cart.",
        Said(
            "I planted two elms.\n\nThank you, Una Pell, for the spade.", by="Edwin Marsh", role=None, affiliation=None
        ),
    ),
    Row(
        "an article about a knight is no letter",
        "Sir Edwin Marsh, a judge, left the bench on Friday.\n\n“I am tired,” he said.\n\nUna Pell",
        Said("I am tired,", by="Edwin Marsh", role="judge"),
    ),
    Row(
        "a notice from an office is no message of anybody's",
        "From: Elm Board press office\nSubject: New elms\n\nThe Elm Board planted ten elms on Monday. “They are tall,” "
        "said Ada Holm, its head.",
        Said("They are tall,", by="Ada Holm"),
    ),
    Row(
        "a greeting without a name below is no letter",
        "Dear diary,\n\nThe elms are down.\n\nNobody asked me.",
    ),
]

OFF = [
    Row(
        "no transcript where its rule is off",
        "HORSE: Percy.\n\nHORSE: Grey Dawn.\n\nJOCKEY: Ada Holm.",
        options={"rules_off": {"turn of a transcript"}},
    ),
]

TABLES = (ABOVE, POSTS, VOICES, WHOLE, MAIL, OFF)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_talks(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
