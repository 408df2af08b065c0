"""Why a quote has its speaker, in one to four plain English sentences.

Puts into words what the rooms noted down on the way: the marks, the cue and how it hangs together
with the quote, the rule and its confidence, how the mention became a name, and where the role stands.
"""

from __future__ import annotations

from quoteattr.errors import expected
from quoteattr.types import Quote, Role, Span, Speaker

_RELATIONS = {
    "title": "as a title before the name",
    "apposition": "in an apposition",
    "relative clause": "in a relative clause",
    "copula": "in a sentence that says what the speaker is",
    "as": "in an “as …” phrase",
    "naming": "where the text tells of the appointment",
    "body": "as the body the text puts the speaker to",
    "description": "in the phrase that stands for the speaker",
}


def explain(quote: Quote) -> str:
    """Which marks, cue, relation and rule led to the speaker, and how name and role were found.

    Args:
        quote: a quote of an :class:`quoteattr.types.Attribution`.

    Returns:
        One to four sentences. Offsets in them are character offsets into the text as given, half-open.

    >>> explain(Quote("direct", (Span(1, 4, "Yes"),)))
    'The words are direct speech, and nothing in the text says who speaks.'
    """
    quote = expected(quote, Quote)
    sentences = [_how_tied(quote), _how_named(quote), _how_described(quote), _how_addressed(quote)]
    return " ".join(sentence for sentence in sentences if sentence)


def _how_tied(quote: Quote) -> str:
    """“The words stand in single quotation marks, and “told” after them makes them X's (rule …, 95 % sure).”"""
    opening = _marks(quote)
    if quote.speaker is None:
        cue = f", although “{_words(quote.cue)}” {_where(quote)} signals speech" if quote.cue else ""
        return f"{opening}, and nothing in the text says who speaks{cue}."
    whose = _mention(quote.speaker)
    notes = [f"rule “{quote.rule}”"] if quote.rule else []
    if quote.cue is not None:
        told = f"{opening}, and {_cue(quote)} gives them to {whose}"
    else:
        told = f"{opening}, and are given to {whose}"
        notes.insert(0, quote.evidence.relation or "by their place in the text")
    notes.append(f"{quote.confidence:.0%} sure")
    through = f", passed on by {_name(quote.through)}" if quote.through is not None else ""
    doubt = "; the text does not assert that they were said" if not quote.asserted else ""
    return f"{told}{through} ({', '.join(notes)}){doubt}."


def _marks(quote: Quote) -> str:
    marks = quote.evidence.marks
    if quote.kind == "indirect":
        return "The words are reported without quotation marks"
    inside = "stand" if quote.kind == "direct" else "are woven into a sentence, all or some of them"
    if not marks:
        return "The words are direct speech" if quote.kind == "direct" else "The words are woven into a sentence"
    if "never closed" in marks:
        return f"The words {inside} after a quotation mark that is never closed ({marks.split(' (')[0]})"
    return f"The words {inside} in quotation marks ({marks})"


def _cue(quote: Quote) -> str:
    """What ties quote and speaker: the cue with its place and relation."""
    relation = (quote.evidence.relation or "").replace(" (", ", ").replace(")", "")
    words = f"“{_words(quote.cue)}” {_where(quote)}"
    return f"{words} ({relation})" if relation else words


def _where(quote: Quote) -> str:
    cue = quote.cue
    if cue is None:
        return ""
    if cue.end <= quote.start:
        return "before them"
    return "after them" if cue.start >= quote.end else "between them"


def _mention(speaker: Speaker) -> str:
    return f"“{_words(speaker.mention)}”" if speaker.mention is not None else _name(speaker)


def _name(speaker: Speaker) -> str:
    if speaker.name:
        return speaker.name if speaker.name[0].isupper() else f"“{speaker.name}”"
    return f"“{speaker.mention.text}”" if speaker.mention is not None else "somebody without a name"


def _how_named(quote: Quote) -> str:
    """“he” is Ada Byron (how), named at 10–20."""
    speaker = quote.speaker
    if speaker is None or speaker.mention is None:
        return ""
    mention = _words(speaker.mention)
    if speaker.name is None:
        return f"The text gives “{mention}” no name."
    place = quote.evidence.name_span
    named = f", named at {_offsets(place)}" if place is not None and place != speaker.mention else ""
    how = quote.evidence.resolution
    if how and not how.startswith("“"):
        how = how.removesuffix(f": {speaker.name}")  # the turns of the dialogue: Ada Byron
    if how and speaker.name in how:
        return f"{how[0].upper()}{how[1:]}{named}."
    if speaker.name == mention or (not how and speaker.name in mention):
        return ""
    return f"“{mention}” is {_name(speaker)}{f' ({how})' if how else ''}{named}."


def _how_described(quote: Quote) -> str:
    """The role “chief engineer” stands at 30–44 in an apposition."""
    speaker = quote.speaker
    if speaker is None or not speaker.role:
        return ""
    if speaker.role == speaker.name:
        return ""
    stated = next((role for role in speaker.roles if role.text == speaker.role), None)
    if stated is None:
        return f"The text gives the role as “{speaker.role}”."
    return f"The role “{_words(stated.span)}” stands at {_offsets(stated.span)} {_relation(stated)}."


def _how_addressed(quote: Quote) -> str:
    """They are for Mia Rask (the turns of the dialogue)."""
    how = quote.evidence.addressing
    if how is None:
        return ""
    known = [_name(one) for one in quote.addressees if one.name or one.mention]
    if not known and quote.addressee is None:
        return ""
    return f"They are for {' and '.join(known) or f'“{_words(quote.addressee)}”'} ({how})."


def _relation(role: Role) -> str:
    return _RELATIONS.get(role.relation, f"({role.relation})")


def _words(span: Span | None) -> str:
    return " ".join(span.text.split()) if span is not None else ""


def _offsets(span: Span) -> str:
    return f"characters {span.start}–{span.end}"
