"""What they are: the role in full and only the role; forms of address, tags and types apart."""

from __future__ import annotations

import pytest
from speakers_cast import announce, cast_of, speaker_named

# (phenomenon, text, name, role)
ROLES = [
    ("title", "“No,” said Norwegian President Kari Nilsen.", "Kari Nilsen", "Norwegian President"),
    (
        "title of three words",
        "National Security Adviser Omar Haddad told reporters no.",
        "Omar Haddad",
        "National Security Adviser",
    ),
    (
        "title with a complement",
        "Oslo's envoy to Denmark Kari Nilsen told the agency no.",
        "Kari Nilsen",
        "Oslo's envoy to Denmark",
    ),
    ("office of state", "Secretary of State Ruth Lang left early.", "Ruth Lang", "Secretary of State"),
    (
        "title in lower case",
        "“No,” said harbour workers' spokesman Tomas Brandt.",
        "Tomas Brandt",
        "harbour workers' spokesman",
    ),
    ("owner in the title", "Norway's prime minister Kari Nilsen said no.", "Kari Nilsen", "Norway's prime minister"),
    (
        "two titles joined",
        "The club's chief trainer and treasurer Ruth Lang said no.",
        "Ruth Lang",
        "club's chief trainer and treasurer",
    ),
    (
        "rank after a fuller role",
        "Northern commander General Omar Haddad said no.",
        "Omar Haddad",
        "Northern commander",
    ),
    ("rank alone", "“No,” said General Omar Haddad.", "Omar Haddad", "General"),
    ("state in the title", "“No,” said Ohio Gov. Ruth Lang.", "Ruth Lang", "Ohio Gov."),
    ("former office", "“No,” said former mayor Ruth Lang.", "Ruth Lang", "former mayor"),
    ("apposition", "Jonas Falk, Nordbank's chief executive, said no.", "Jonas Falk", "Nordbank's chief executive"),
    (
        "apposition after inversion",
        "“No,” said Jonas Falk, director of the Coastal Museum.",
        "Jonas Falk",
        "director of the Coastal Museum",
    ),
    (
        "bare noun takes its clause",
        "“We ran,” said Jonas Falk, a sailor who had fled to Sweden after his ship sank last week.",
        "Jonas Falk",
        "sailor who had fled to Sweden after his ship sank last week",
    ),
    (
        "fuller noun does without its clause",
        "“We ran,” said Jonas Falk, a member of the crew who had fled to Sweden.",
        "Jonas Falk",
        "member of the crew",
    ),
    ("age before apposition", "Jonas Falk, 33, a baker from Bergen, said no.", "Jonas Falk", "baker from Bergen"),
    ("place before apposition", "Jonas Falk, of Dayton, Ohio, a baker, said no.", "Jonas Falk", "baker"),
    ("place inside the role", "“No,” said Jonas Falk, a baker in Dayton, Ohio.", "Jonas Falk", "baker in Dayton, Ohio"),
    (
        "two nouns joined",
        "“No,” said Jonas Falk, president and chief executive of Nordbank.",
        "Jonas Falk",
        "president and chief executive of Nordbank",
    ),
    (
        "title of a book in two strokes",
        "''No,'' said Jonas Falk, the author of ''Low Water,'' who teaches in Holm.",
        "Jonas Falk",
        "author of ''Low Water''",
    ),
    (
        "title in two strokes at the end",
        "''No,'' said Jonas Falk, the host of ''Low Water.''",
        "Jonas Falk",
        "host of ''Low Water''",
    ),
    ("apposition before", "The spokesman, Jonas Falk, said no.", "Jonas Falk", "spokesman"),
    (
        "longer apposition before",
        "The head of the Fishing League, Jonas Falk, said no.",
        "Jonas Falk",
        "head of the Fishing League",
    ),
    (
        "article with a clause after",
        "A keen rower, Falk complained of the noise. Jonas Falk is 33.",
        "Jonas Falk",
        "keen rower",
    ),
    (
        "relative clause",
        "Falk, who is the president's security adviser, said no. Jonas Falk is 33.",
        "Jonas Falk",
        "president's security adviser",
    ),
    ("served as", "Jonas Falk, who served as White Hall counsel, said no.", "Jonas Falk", "White Hall counsel"),
    ("copula", "Jonas Falk is the director of the museum. “No,” Falk said.", "Jonas Falk", "director of the museum"),
    ("named", "Jonas Falk was named director of the museum. “No,” Falk said.", "Jonas Falk", "director of the museum"),
    ("already", "“No,” said Jonas Falk, already a judge.", "Jonas Falk", "judge"),
    (
        "before an icon",
        "Already an icon of the stage, actor Jonas Falk said no. “No,” Falk said.",
        "Jonas Falk",
        "actor",
    ),
    ("as", "As chairman of the museum, Jonas Falk opened the hall.", "Jonas Falk", "chairman of the museum"),
    ("in a later sentence", "“No,” Jonas Falk said. Falk, a baker, left.", "Jonas Falk", "baker"),
    ("of a pronoun", "“No,” Jonas Falk said. He is a retired judge.", "Jonas Falk", "retired judge"),
    (
        "taken up by a description",
        "“No,” Jonas Falk said.\n\nThe Bergen baker left early.",
        "Jonas Falk",
        "Bergen baker",
    ),
    ("body before the name", "“No,” said Morning Post's Jonas Falk.", "Jonas Falk", "Morning Post"),
    ("body after the name", "“No,” said Jonas Falk of Coastal Watch.", "Jonas Falk", "Coastal Watch"),
    ("plural title shared", "Senators Ruth Lang and Jonas Falk debated the bill.", "Jonas Falk", "Senator"),
    ("plural title in small letters", "Board members Ruth Lang and Jonas Falk spoke.", "Jonas Falk", "Board member"),
    ("example of a group", "Bakers like Jonas Falk are rare. “No,” Falk said.", "Jonas Falk", "Baker"),
    (
        "examples of a group",
        "Several Nordic skiers, including Ruth Lang and Jonas Falk, stayed away. “No,” Falk said.",
        "Jonas Falk",
        "Nordic skier",
    ),
    (
        "a role of its own before the group's",
        "Skiers such as Jonas Falk stayed away. “No,” said Falk, a chemist.",
        "Jonas Falk",
        "chemist",
    ),
    (
        "between the two",
        "Ruth Lang attacked Jonas Falk in a debate between the Green candidates. “No,” Falk said.",
        "Jonas Falk",
        "Green candidate",
    ),
    ("clause of office", "“No,” said Jonas Falk, who runs the harbor.", "Jonas Falk", "who runs the harbor"),
    ("took over as", "“No,” said Jonas Falk, who took over as warden in May.", "Jonas Falk", "warden"),
    ("of an unknown place", "“No,” said Lord Falk of Holm, the former warden.", "Lord Falk", "former warden"),
    ("relative of nobody named", "Her brother Jonas Falk, a chemist, left. “No,” Falk said.", "Jonas Falk", "chemist"),
    (
        "phrase and titled name",
        "Her guest, the Danish poet Jonas Falk, left. “No,” he said.",
        "Jonas Falk",
        "Danish poet",
    ),
    ("unnamed person", "“No,” a Western diplomat said.", "Western diplomat", "Western diplomat"),
]

# (phenomenon, text, name): no role is stated
NONE = [
    ("Mr. is none", "“No,” said Mr. Falk.", "Falk"),
    ("name alone", "“No,” said Jonas Falk.", "Jonas Falk"),
    ("subject of the next clause", "After meeting Jonas Falk, the president said no.", "Jonas Falk"),
    ("place is none", "“No,” said Jonas Falk of Dayton, Ohio.", "Jonas Falk"),
    ("party tag is none", "“No,” said Jonas Falk (R-Texas).", "Jonas Falk"),
    ("supposed", "“No,” Jonas Falk said. He would stop if he is elected president.", "Jonas Falk"),
    ("judged", "“No,” said Jonas Falk. Falk is a liar.", "Jonas Falk"),
    ("denied", "Jonas Falk is not the director of the museum. “No,” Falk said.", "Jonas Falk"),
    ("group", "“No,” residents said.", "residents"),
    ("object of a clause before", "The workers support the president, Mrs. Falk said.", "Falk"),
    ("as others like", "Voters like Jonas Falk. “No,” Falk said.", "Jonas Falk"),
    ("between others", "Jonas Falk left after a row between the coaches. “No,” Falk said.", "Jonas Falk"),
    ("notes that somebody wrote", "The letters Jonas Falk wrote were lost.", "Jonas Falk"),
]

# (phenomenon, text, name, form of address)
HONORIFICS = [
    ("Dr.", "“No,” said Dr. Ruth Lang.", "Ruth Lang", "Dr."),
    ("rank", "Northern commander General Omar Haddad said no.", "Omar Haddad", "General"),
    ("office", "“No,” said Sen. Ruth Lang.", "Ruth Lang", "Sen."),
    ("two words", "“No,” said Vice President Ruth Lang.", "Ruth Lang", "Vice President"),
    ("none", "“No,” said harbour master Ruth Lang.", "Ruth Lang", None),
]

# (phenomenon, text, name, tag)
TAGS = [
    ("in parentheses", "“No,” said Sen. Ruth Lang (R-Texas).", "Ruth Lang", "R-Texas"),
    ("between commas", "Sen. Ruth Lang, D-N.Y., said no.", "Ruth Lang", "D-N.Y."),
    ("state alone", "Sen. Ruth Lang (Fla.) said no.", "Ruth Lang", "Fla."),
    ("handle", "Ruth Lang (@ruthlang) said no.", "Ruth Lang", "@ruthlang"),
]

# (phenomenon, text, name, type)
TYPES = [
    ("person", "“No,” said Ruth Lang.", "Ruth Lang", "person"),
    ("person by noun", "“No,” a bystander said.", "bystander", "person"),
    ("group", "City officials said no.", "City officials", "group"),
    ("share", "About 60 percent of voters said no.", "60 percent of voters", "group"),
    ("body", "The Northern Harbour Authority said no.", "Northern Harbour Authority", "organization"),
    ("acronym", "NHA said no.", "NHA", "organization"),
    ("newspaper", "The Swedish newspaper Kuriren said no.", "Kuriren", "organization"),
    ("country", "France said no.", "France", "organization"),
    ("company by noun", "The company said no.", "company", "organization"),
    ("document", "The report said no.", "report", "document"),
    ("poll", "A new poll said no.", "new poll", "document"),
]


@pytest.mark.parametrize(("text", "name", "role"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_role(text: str, name: str, role: str) -> None:
    assert speaker_named(text, name).role == role


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in NONE], ids=[row[0] for row in NONE])
def test_no_role(text: str, name: str) -> None:
    assert speaker_named(text, name).roles == ()


@pytest.mark.parametrize(("text", "name", "form"), [row[1:] for row in HONORIFICS], ids=[row[0] for row in HONORIFICS])
def test_honorific(text: str, name: str, form: str | None) -> None:
    assert speaker_named(text, name).honorific == form


@pytest.mark.parametrize(("text", "name", "tag"), [row[1:] for row in TAGS], ids=[row[0] for row in TAGS])
def test_affiliation(text: str, name: str, tag: str) -> None:
    assert speaker_named(text, name).affiliation == tag


@pytest.mark.parametrize(("text", "name", "kind"), [row[1:] for row in TYPES], ids=[row[0] for row in TYPES])
def test_type(text: str, name: str, kind: str) -> None:
    assert speaker_named(text, name).type == kind


def test_roles_stand_in_order_of_nearness_and_keep_their_spans() -> None:
    text = "Former sailor Jonas Falk said no. Later, Falk, a baker, said yes."
    roles = speaker_named(text, "Jonas Falk").roles
    assert [role.text for role in roles] == ["Former sailor", "baker"]
    assert [role.relation for role in roles] == ["title", "apposition"]
    assert all(text[role.span.start : role.span.end] == role.span.text for role in roles)


def test_roles_can_be_left_out() -> None:
    from speakers_cast import parse_of

    from quoteattr.speakers import read_cast

    text = "“No,” said Norwegian President Kari Nilsen."
    assert all(
        not s.roles or s.roles[0].relation == "description" for s in read_cast(parse_of(text), roles=False).speakers
    )
    assert any(s.roles for s in cast_of(text).speakers)


def test_a_sign_that_the_tree_takes_for_an_apposition_says_nothing() -> None:
    """``Ann Lee ( ): dig``, where the bracket alone hangs on the name."""
    from quoteattr.speakers.records import Draft
    from quoteattr.speakers.roles.appositions import beside_by_tree
    from quoteattr.syntax.records import Sentence, Word

    lee = Word(0, "Lee", "Lee", "PROPN", "NNP", 2, "nsubj", 0, 3)
    bracket = Word(1, "(", "(", "PUNCT", "-LRB-", 0, "appos", 4, 5)
    digs = Word(2, "digs", "dig", "VERB", "VBZ", -1, "root", 6, 10)
    draft = Draft(0, 0, 0, 0, 0, "name", 0, 3, "Lee", ("Lee",))
    assert beside_by_tree(Sentence(0, (lee, bracket, digs), 0), draft, 1) is None


announce(ROLES, NONE, HONORIFICS, TAGS, TYPES)
