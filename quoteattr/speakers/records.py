"""What the room hands out, and the drafts it works on."""

from __future__ import annotations

from typing import Literal

from attrs import define, field, frozen

from quoteattr.types import Role, Span, SpeakerType

Sort = Literal["name", "pronoun", "nominal"]
Number = Literal["singular", "plural"]


# Nobody changes a mention; it is not frozen because there are so many (see ``Word``).
@define(unsafe_hash=True)
class Mention:
    """One place where the text refers to somebody.

    Attributes:
        sentence: index of the sentence (``Sentence.index``).
        head: index of the word that ties the phrase to its sentence.
        start: character offset where the phrase begins (title, owner and article included).
        end: offset after its last character (what follows the name or noun is left out).
        text: the words.
        sort: "name", "pronoun" or "nominal" (a common noun).
        number: "singular" or "plural".
        gender: "he", "she", "they", "it" where the words themselves say so, else None.
        entity: number of whom it refers to, None where that is not known.
        how: how it was resolved, in plain words; None where the words are the name itself.
        confidence: probability, 0 to 1, that this is right.
    """

    sentence: int
    head: int
    start: int
    end: int
    text: str
    sort: Sort
    number: Number = "singular"
    gender: str | None = None
    entity: int | None = None
    how: str | None = None
    confidence: float = 1.0


@frozen
class Resolution:
    """Whom a word refers to.

    Attributes:
        entity: number of the person or body, None where the text does not say.
        how: how it was resolved, in plain words; None where the words are the name itself.
        confidence: probability, 0 to 1.
        mention: the phrase that the word belongs to, None where it goes by the turns of a dialogue.
        name_span: where the fullest name stands, None where nobody is named.
    """

    entity: int | None
    how: str | None
    confidence: float
    mention: Span | None
    name_span: Span | None = None


@define(eq=False)
class Draft:
    """A mention while it is being worked out. Word indexes are inclusive.

    ``first``/``last`` bound the words of the phrase itself, ``phrase`` is the first word with
    owner and title; ``name`` holds the words of the proper name, ``title`` its title's bounds,
    ``origin`` the place behind an office ("the senator from Ohio").
    """

    sentence: int
    first: int
    last: int
    head: int
    phrase: int
    sort: Sort
    start: int
    end: int
    text: str
    name: tuple[str, ...] = ()
    name_start: int = 0
    title: tuple[int, int] | None = None
    honorific: str | None = None
    lemma: str = ""
    determiner: str = ""
    owner: Draft | None = None
    number: Number = "singular"
    gender: str | None = None
    type: SpeakerType = "unknown"
    relation: str = "dep"
    possessive: bool = False
    quoted: int | None = None
    heading: bool = False
    modifiers: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    suffix: str = ""
    origin: tuple[str, ...] = ()
    nickname: str | None = None
    creature: bool = False
    entity: int | None = None
    how: str | None = None
    confidence: float = 1.0


@define(eq=False)
class Entity:
    """A person, body or document while the text is being gathered."""

    id: int
    name: str | None = None
    key: tuple[str, ...] = ()
    named: bool = False
    type: SpeakerType = "unknown"
    number: Number = "singular"
    gender: str | None = None
    presumed: bool = False
    by_given_name: bool = False
    creature: bool = False
    gone: bool = False
    honorific: str | None = None
    age: str | None = None
    years: int | None = None
    nouns: set[str] = field(factory=set)
    mentions: list[Draft] = field(factory=list)
    roles: list[Role] = field(factory=list)
    ahead: list[str] = field(factory=list)
    aliases: list[str] = field(factory=list)
    pronouns: set[str] = field(factory=set)
    affiliation: str | None = None
    name_at: tuple[int, int] | None = None
    surname_uses: int = 0
    introduced_at: int | None = None
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name's key."""
        return self.key[-1] if self.key else ""
