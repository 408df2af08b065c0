"""What is known of one turn of a dialogue before it is decided who speaks it."""

from __future__ import annotations

from attrs import define, field


@define
class DialogueTurn:
    """What one person says in one paragraph, and all that speaks for or against somebody.

    Attributes:
        paragraph: index of the paragraph.
        end: offset where the paragraph ends.
        quotations: indexes of its quotations.
        words: what is said.
        diction: its words as they are compared with what people say elsewhere.
        speaker: number of the person whom a tag with a name gives, None without one.
        tag: index of the quotation whose link is that tag, or a tag with a pronoun.
        gender: "he" or "she" where the tag or the action beside it is a pronoun's.
        soft: what speaks for or against single persons, in log odds.
        pronouns: indexes of the quotations whose tag is a pronoun or says kin (``his wife``).
        present: who is named outside the quotations since the turn before, and how prominently.
        addressed: whom the words are spoken to, the last one last.
        spoken_of: whom the words name without speaking to them.
        addressed_genders: what forms of address say of those.
        told_third: are the words for somebody whom the tag calls him or her (so not for the narrator)?
        gap: paragraphs without a quotation since the turn before.
        goes_with: whom its tag with a pronoun means, if narration opens its paragraph: ``He sat up. “No,” he said.``
        tail: how much the turn before tells behind its words, up to one: as much as such a paragraph.
        described: does its tag describe the speaker (``said the lady``)?
        acting: "he" or "she" where the paragraph before goes on with that pronoun and names nobody.
        answered: does the paragraph before tell of an answer without words (``Mia shook her head.``)?
        asks: does it end in a question?
        gives_name: who the speaker says to be (``I am Mia Holm``).
        called: names by which somebody is spoken to whom the text does not know by them.
        elders: what they are to the speaker whom the words call ``Mamma`` or ``Uncle``: ``mother``, ``uncle``.
        kin: the noun of a tag that says whose somebody is by a pronoun, and that pronoun (``wife``, ``his``).
        own: number of the description in the tag, as somebody of their own.
        goes_on: does its tag say that somebody goes on (``he continued``)?
        other: does the text say that it is not who spoke before (``said the other``, ``The other shook his head.``)?
        part: number of the part of the text that it is in, as asterisks divide it.
        gone: who has left before it.
    """

    paragraph: int
    quotations: list[int]
    words: str = ""
    diction: tuple[str, ...] = ()
    speaker: int | None = None
    tag: int | None = None
    gender: str | None = None
    soft: dict[int, float] = field(factory=dict)
    pronouns: set[int] = field(factory=set)
    present: dict[int, float] = field(factory=dict)
    addressed: list[int] = field(factory=list)
    spoken_of: set[int] = field(factory=set)
    addressed_genders: set[str] = field(factory=set)
    told_third: bool = False
    end: int = 0
    gap: int = 0
    goes_with: int | None = None
    tail: float = 0.0
    described: bool = False
    asks: bool = False
    acting: str | None = None
    answered: bool = False
    gives_name: int | None = None
    called: list[str] = field(factory=list)
    elders: set[str] = field(factory=set)
    kin: tuple[str, str] | None = None
    own: int | None = None
    goes_on: bool = False
    other: bool = False
    part: int = 0
    gone: frozenset[int] = frozenset()

    def favour(self, person: int, weight: float) -> None:
        """Adds to what speaks for a person."""
        self.soft[person] = self.soft.get(person, 0.0) + weight


@define
class Known:
    """What the decision needs to know of people.

    Attributes:
        genders: by which pronoun the text calls somebody, "he" or "she".
        first: offset where somebody is first spoken of.
        crowds: groups and bodies, which seldom speak without a tag.
        named: people with a name.
        steady: people without a name who go through a whole tale: ``the drummer``.
        vague: people known only by a description in a tag (``said the lady``).
        introduced: people without a name whom the text brings in as somebody new.
        parts: the numbers of the parts of the text in which somebody is spoken of.
        narrator: the one who says "I" outside the quotations.
    """

    genders: dict[int, str] = field(factory=dict)
    first: dict[int, int] = field(factory=dict)
    crowds: set[int] = field(factory=set)
    named: set[int] = field(factory=set)
    steady: set[int] = field(factory=set)
    vague: set[int] = field(factory=set)
    introduced: set[int] = field(factory=set)
    parts: dict[int, set[int]] = field(factory=dict)
    narrator: int | None = None


@define
class Decision:
    """Who speaks a turn, and how likely that is of each."""

    speaker: int
    probability: float
    shares: dict[int, float] = field(factory=dict)
