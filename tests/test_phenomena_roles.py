"""Names and roles as news of many kinds writes them: ranks, shared titles, bodies, short names, descriptions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

NAMES = [
    Row(
        "an Irish surname cut in pieces",
        "Siobhan O'Hara sold the boat. \"I had packed my bags,\" O'Hara said.",
        Said("I had packed my bags,", by="Siobhan O'Hara"),
    ),
    Row(
        "a surname with al-",
        'Khaled al-Yamani rejected the offer. "It comes too late," al-Yamani said.',
        Said("It comes too late,", by="Khaled al-Yamani"),
    ),
    Row(
        "Sir with the given name",
        'Sir Hugh Pelham, the shadow home secretary, stood up. "They cannot count," Sir Hugh said.',
        Said("They cannot count,", by="Hugh Pelham", role="shadow home secretary"),
    ),
    Row(
        "an age for a name",
        'Striker Danilo Ruiz scored twice. "I closed my eyes," the 24-year-old said.',
        Said("I closed my eyes,", by="Danilo Ruiz", role="Striker"),
    ),
    Row(
        "a name that nothing shows to be a person's is the company's",
        "Brindle Hobbs lost money last year. “We must save,” the company said.",
        Said("We must save,", by="Brindle Hobbs"),
    ),
    Row(
        "an unknown country before the name",
        '"I listened," said the ambassador to Ostria Greta Holm.',
        Said("I listened,", by="Greta Holm", role="ambassador to Ostria"),
    ),
]

BODIES = [
    Row(
        "an apostrophe in a body's name",
        'The Dock Workers\' Union walked out. "We had no choice," the union said.',
        Said("We had no choice,", by="Dock Workers' Union", role=None),
    ),
    Row(
        "initials with dots",
        'The Federal Maritime Board opened an inquiry. "We look at every rivet," the F.M.B. said.',
        Said("We look at every rivet,", by="Federal Maritime Board", role=None),
    ),
    Row(
        "the company",
        'Kestrel Foods recalled the pies. "No one has fallen ill," the company said in a statement.',
        Said("No one has fallen ill,", by="Kestrel Foods"),
    ),
    Row(
        "the council is not the person who left",
        'Tobiah Brandt left. "We are grateful," the council said.',
        Said("We are grateful,", by="council"),
    ),
    Row(
        "the institute's whole name",
        '"Rates will fall," said Anna Kowalska of the Warsaw Institute for Economics.',
        Said("Rates will fall,", by="Anna Kowalska", role="Warsaw Institute for Economics"),
    ),
]

ROLES = [
    Row(
        "two ranks behind a role",
        '"The army will answer," military spokesman Brig. Gen. Idris Musa said.',
        Said("The army will answer,", by="Idris Musa", role="military spokesman"),
    ),
    Row(
        "rank, name, role",
        '"The guns are cold," said Col. Pavel Drago, the spokesman for the coalition.',
        Said("The guns are cold,", by="Pavel Drago", role="spokesman for the coalition", honorific="Col."),
    ),
    Row(
        "gave only his first name",
        '"We were robbed," said Dino, a waiter who gave only his first name.',
        Said("We were robbed,", by="Dino", role="waiter"),
    ),
    Row(
        "the chair of judges",
        'The chair of judges, Sir Alan Prior, said the book was "a marvel".',
        Said('the book was "a marvel"', by="Alan Prior", role="chair of judges"),
    ),
    Row(
        "the Most Rev",
        'The Archbishop of Wexley, the Most Rev Paul Dunstan, wrote to them. "It is wrong," he said.',
        Said("It is wrong,", by="Paul Dunstan", role="Archbishop of Wexley"),
    ),
    Row(
        "another word for the office",
        'Pope Clement urged peace. "Lay down your arms," the pontiff said.',
        Said("Lay down your arms,", by="Pope Clement", role="Pope"),
    ),
    Row(
        "whose member somebody is",
        "Ada Lind is a council member. “It is late,” she said. Odo Finch is a member of the guild. “Quite,” he said.",
        Said("It is late,", by="Ada Lind", role="council member"),
        Said("Quite,", by="Odo Finch", role="member of the guild"),
    ),
]

APART = [
    Row(
        "a spokesman for somebody with a title",
        '"The senator is reading the text," said a spokesman for Sen. Rita Kemp.',
        Said("The senator is reading the text,", by="spokesman for Sen. Rita Kemp"),
    ),
    Row(
        "a long description is named without its clauses",
        "A minister who signed the treaty and who hoped to leave before the summer came said it was “a mistake”.",
        Said("it was “a mistake”", by="minister"),
    ),
    Row(
        "what somebody envisioned is no title",
        'It was not the campaign Laura Kemp envisioned. "It is long," Kemp said.',
        Said("It is long,", by="Laura Kemp", role=None),
    ),
    Row(
        "born somewhere",
        '"It is just plumbing," said South African-born entrepreneur Neil Marais.',
        Said("It is just plumbing,", by="Neil Marais", role="South African-born entrepreneur"),
    ),
    Row(
        "born somewhere and no more",
        '"I am at home here," said South African-born Neil Marais.',
        Said("I am at home here,", by="Neil Marais", role="South African-born"),
    ),
    Row(
        "a given name that is a calling too",
        'Marine Leclerc, the outgoing prime minister, wished him luck. "He will need it," she said.',
        Said("He will need it,", by="Marine Leclerc", role="outgoing prime minister"),
    ),
    Row(
        "a surname that is a language too",
        'David French, a columnist, stayed. "The party is lost at sea," French said.',
        Said("The party is lost at sea,", by="David French", role="columnist"),
    ),
    Row(
        "as secretary, without a comma",
        'Ruth Kemp as secretary of state had opened the port. "It pays," Kemp said.',
        Said("It pays,", by="Ruth Kemp", role="secretary of state"),
    ),
    Row(
        "who is asked",
        'Labour MP Diane Foster asked the prime minister whether he had read it. "Has he opened it?" she asked.',
        Said("Has he opened it?", by="Diane Foster", role="Labour MP"),
    ),
    Row(
        "the Dane",
        'Oluf Brandt beat Eva Lund in two sets. "I felt light," the Dane said.',
        Said("I felt light,", by="Oluf Brandt"),
    ),
    Row(
        "Sheikh with the given name",
        'Sheikh Hamad bin Nasser, the energy minister, left early. "The market needs gas," Sheikh Hamad said.',
        Said("The market needs gas,", by="Hamad bin Nasser", role="energy minister"),
    ),
    Row(
        "a role ends where the sentence does",
        "“The road is shut,” said Det Ch Insp Olga Kell, the officer in charge. Det Ch Insp Kell added: “Stay in.”",
        Said("The road is shut,", by="Olga Kell", role="officer in charge"),
        Said("Stay in.", by="Olga Kell", role="officer in charge"),
    ),
    Row(
        "whom an object is said to plot against",
        "The guild quickly accused Ada Lind of suggesting a strike against the Liberal nominee.\n\n"
        "“It is simple,” Lind said.",
        Said("It is simple,", by="Ada Lind", role=None),
    ),
]

FORMS = [
    Row(
        "Dean behind a title",
        '"It is overdue," Sen. Dean Hallam said.',
        Said("It is overdue,", by="Dean Hallam", role="Sen."),
    ),
    Row(
        "Don is a given name",
        '"It is overdue," said council spokesman Don Stroud.',
        Said("It is overdue,", by="Don Stroud", role="council spokesman"),
    ),
    Row(
        "a middle initial that is an article",
        '"It is overdue," said Jock A. Finlay, head of policy.',
        Said("It is overdue,", by="Jock A. Finlay", role="head of policy"),
    ),
    Row(
        "a given name with a hyphen and a small letter",
        '"He was told," presidential spokesman Kim Dae-ho said.',
        Said("He was told,", by="Kim Dae-ho", role="presidential spokesman"),
    ),
    Row(
        "another office",
        'Ohio Gov. Jack Marlow met Eve Rask. "It is overdue," the Florida senator said.',
        Said("It is overdue,", by="Eve Rask"),
    ),
]

TITLED = [
    Row(
        "a surname that is an interjection too",
        'Htay Oo, its acting chairman, told the agency, "We lost."',
        Said("We lost.", by="Htay Oo", role="acting chairman"),
    ),
    Row(
        "a title of a work in the role",
        "“It is crazy,” said Jon Marsham, the author of “Iron and Power,” a biography of the painter.",
        Said("It is crazy,", by="Jon Marsham", role="author of “Iron and Power”"),
    ),
    Row(
        "an age between commas",
        'At the harbour office, Nan Kyi, 70, said the count went on but added, "You have an idea."',
        Said("You have an idea.", by="Nan Kyi", role=None),
    ),
]

# What is known to come out wrong.
FAILING = [
    Row(
        "a position for a player with another role",
        'Captain Kieran Wells is out with a knee injury. "I\'m gutted," said the flanker.',
        Said("I'm gutted,", by="Kieran Wells", role="Captain"),
        fails="who has a role already is not taken up by a bare noun",
    ),
    Row(
        "a nation whose adjective is also its people",
        'Hana Sato won in two sets. "I felt light," the Japanese said.',
        Said("I felt light,", by="Hana Sato"),
        fails="the Japanese may be all of them",
    ),
    Row(
        "it, after a description of the body",
        'Emma Stride spoke for Amber Rail. The rail operator hired 40 buses. "They run all night," it said.',
        Said("They run all night,", by="Amber Rail"),
        fails="a description with other words than the article is not tied to the body",
    ),
    Row(
        "a description alone of a body",
        'Kestrel Foods recalled the pies. "No one has fallen ill," the company said in a statement.',
        Said("No one has fallen ill,", by="Kestrel Foods", role=None),
    ),
]

FURTHER = [
    Row(
        "a participle behind an owner",
        "The league's all-time leading scorer, Odo Finch, will decide on Friday. “I am tired,” Finch said.",
        Said("I am tired,", by="Odo Finch", role="league's all-time leading scorer"),
    ),
    Row(
        "a calling behind a name without a comma",
        "Professor Alan Lind deputy director of the Harbour Institute says the mill is ready. “It is,” Lind said.",
        Said("It is,", by="Alan Lind", role="deputy director of the Harbour Institute"),
    ),
    Row(
        "an office and a comma behind however",
        "However the Norwegian head of customs, Odo Finch says the port must close. “It must,” Finch said.",
        Said("It must,", by="Odo Finch", role="Norwegian head of customs"),
    ),
    Row(
        "a place in a land before a calling",
        "“It is late,” said Ida Holm of Tarrow in north Norway, a nurse.",
        Said("It is late,", by="Ida Holm", role="nurse"),
    ),
    Row(
        "fields of two words",
        "Health and Social Care Secretary Odo Finch said: “They are.”",
        Said("They are.", by="Odo Finch", role="Health and Social Care Secretary"),
    ),
    Row(
        "a body with a hyphen behind an office",
        "“We are glad,” said Odo Finch, Ph.D., senior vice president, Marine Development, Holm-Brandt Foods.",
        Said("We are glad,", by="Odo Finch", role="senior vice president, Marine Development, Holm-Brandt Foods"),
    ),
    Row(
        "whose supporter, and at large",
        "Ida Holm is a supporter of Tom Vidal. “Yes,” she said. Odo Finch is editor-at-large at Harbour News. “No,” he "
        "said.",
        Said("Yes,", by="Ida Holm", role="supporter of Tom Vidal"),
        Said("No,", by="Odo Finch", role="editor-at-large at Harbour News"),
    ),
    Row(
        "a hope is no role",
        "Odo Finch is hopeful the Danes will stay. “They will,” Finch said.",
        Said("They will,", by="Odo Finch", role=None),
    ),
    Row(
        "a party of two words",
        "“The government has lost its way,” said Fianna Fáil’s Odo Finch.",
        Said("The government has lost its way,", by="Odo Finch", role="Fianna Fáil"),
    ),
    Row(
        "a super PAC",
        "A super PAC that backs Ida Brandt said the ad was “ready for Monday.”",
        Said("the ad was “ready for Monday.”", by="super PAC", role=None, type="organization"),
    ),
    Row(
        "common nouns for bodies",
        "“It is late,” said Odo Finch of the Lind law firm. “It is early,” said Ida Holm from the mayor's office. “It "
        "is noon,” said Tom Vidal with the Tarrow police.",
        Said("It is late,", by="Odo Finch", role="Lind law firm"),
        Said("It is early,", by="Ida Holm", role="mayor's office"),
        Said("It is noon,", by="Tom Vidal", role="Tarrow police"),
    ),
    Row(
        "whose company, who until when",
        "“It is late,” said Odo Finch, whose company runs the ferry. “It is early,” said Ida Holm, who until last year "
        "led the guild.",
        Said("It is late,", by="Odo Finch", role="whose company runs the ferry"),
        Said("It is early,", by="Ida Holm", role="who until last year led the guild"),
    ),
    Row(
        "last year's, and what somebody is not",
        "“It is late,” said Odo Finch, winner of last year's race. “It is early,” said Ida Holm, not a member of the "
        "guild.",
        Said("It is late,", by="Odo Finch", role="winner of last year's race"),
        Said("It is early,", by="Ida Holm", role=None),
    ),
    Row(
        "an office that only words in marks tell",
        "The bridge stayed shut all week. “Late on Monday I met with Harbor Director Ada Quill and two of her "
        "engineers who had looked at every bolt of it,” the mayor, Odo Finch, said.\n\n“It is safe,” Quill said.",
        Said("It is safe,", by="Ada Quill", role="Harbor Director"),
        among=True,
    ),
    Row(
        "a surname alone may be a relative's, President what somebody hopes",
        "Ada Quill came to Tarn. “I knew Captain Quill when he was a boy, and I think he was brave in the war. "
        "I hope for a President Ada Quill one day,” the mayor, Odo Finch, said.\n\n“It is sad,” Quill said.",
        Said("It is sad,", by="Ada Quill", role=None),
        among=True,
    ),
    Row(
        "of a town that no list has",
        "“It is late,” said Odo Finch of Tarrowick, a retired nurse.",
        Said("It is late,", by="Odo Finch", role="retired nurse"),
    ),
    Row(
        "what somebody runs for, what somebody is head of",
        "Republican candidate for governor Odo Finch was late. Head of sales Ida Holm was not. “It is late,” Finch "
        "said. “It is early,” Holm said.",
        Said("It is late,", by="Odo Finch", role="Republican candidate for governor"),
        Said("It is early,", by="Ida Holm", role="Head of sales"),
    ),
    Row(
        "a body in charge of two fields",
        "Food and Drug Administration Commissioner Robert Finch was late. Energy and Commerce Committee spokeswoman "
        "Mary Holm was not. “It is late,” Finch said. “It is early,” Holm said.",
        Said("It is late,", by="Robert Finch", role="Food and Drug Administration Commissioner"),
        Said("It is early,", by="Mary Holm", role="Energy and Commerce Committee spokeswoman"),
    ),
    Row(
        "whom somebody hired",
        "The bakers Odo Finch hired in May were late. “It is late,” Finch said.",
        Said("It is late,", by="Odo Finch", role=None),
    ),
    Row(
        "people like somebody, by where they are from",
        "The harbor was loved by rich New Yorkers like Odo Finch. “It is late,” Finch said.",
        Said("It is late,", by="Odo Finch", role=None),
    ),
    Row(
        "no friend, hardly a friend",
        "“It is late,” said Odo Finch, no friend of the mayor. “It is early,” said Ida Holm, hardly a friend of the "
        "guild.",
        Said("It is late,", by="Odo Finch", role=None),
        Said("It is early,", by="Ida Holm", role=None),
    ),
    Row(
        "a head that is no part of a body, behind a plural owner",
        "“It is late,” said Holm Foods' head of sales, Odo Finch.\n\n“It is early,” said the Tarrow Dockers’ head of "
        "pay, Ida Holm.",
        Said("It is late,", by="Odo Finch", role="Holm Foods' head of sales"),
        Said("It is early,", by="Ida Holm", role="Tarrow Dockers’ head of pay"),
    ),
    Row(
        "what somebody was, is and is as",
        "Odo Finch used to be a teacher in Tarrow. “It is late,” Finch said. “It is noon,” Ida Holm, as chairman of "
        "the board, said. Now head of the port, Tom Vidal said it was “early.”",
        Said("It is late,", by="Odo Finch", role="teacher in Tarrow"),
        Said("It is noon,", by="Ida Holm", role="chairman of the board"),
        Said("it was “early.”", by="Tom Vidal", role="head of the port"),
    ),
    Row(
        "one of two, and kin of nobody named",
        "The mill's two directors, Odo Finch and Ida Holm, spoke. “It is late,” Holm said. “It is early,” said Finch, "
        "who is a loving father and husband.",
        Said("It is late,", by="Ida Holm", role="mill's director"),
        Said("It is early,", by="Odo Finch", role="mill's director"),
    ),
    Row(
        "before a pronoun, and an adverb",
        "“It is late,” Odo Finch said. A former nurse, she now runs the mill. “It is noon,” Ida Holm said. As head of "
        "the port, she had seen it before. A former cook, Tom Vidal now runs the inn. “It is early,” said Vidal.",
        Said("It is late,", by="Odo Finch", role="former nurse"),
        Said("It is noon,", by="Ida Holm", role="head of the port"),
        Said("It is early,", by="Tom Vidal", role="former cook"),
    ),
    Row(
        "letters that are an office, and such as are none",
        "“It is late,” said Odo Finch, MD & CEO of Lind Motors. “It is noon,” said Ida Holm, MD, an eye surgeon. “It "
        "is early,” said Tom Vidal, D.O., who runs the clinic.",
        Said("It is late,", by="Odo Finch", role="MD & CEO of Lind Motors"),
        Said("It is noon,", by="Ida Holm", role="eye surgeon"),
        Said("It is early,", by="Tom Vidal", role="who runs the clinic"),
    ),
    Row(
        "named when as what",
        "“It is late,” said Odo Finch, named last year as head of the port.",
        Said("It is late,", by="Odo Finch", role="head of the port"),
    ),
]

TABLES = (NAMES, BODIES, ROLES, APART, FORMS, TITLED, FAILING, FURTHER)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_roles(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
