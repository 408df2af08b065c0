"""Short wordings for speakers and quotes, shared by every view."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from quoteattr.types import Attribution, Quote, Speaker

_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*+")

_NOBODY = "Nobody named"


def speaker_name(speaker: Speaker | None) -> str:
    """What to call a speaker in a list: the name, else the words beside the cue, else "Nobody named".

    >>> speaker_name(Speaker(0, "Ada Byron")), speaker_name(None)
    ('Ada Byron', 'Nobody named')
    """
    if speaker is None:
        return _NOBODY
    if speaker.name:
        return speaker.name
    if speaker.mention is not None:
        return f"“{speaker.mention.text}”"
    return f"“{speaker.pronouns[0]}”" if speaker.pronouns else _NOBODY


def made_with(attribution: Attribution) -> str:
    """Release, models, numbers and options in one line, as one cites them; "quoteattr" where nothing is known.

    >>> made_with(Attribution("", config={"kinds": ["direct"]}, made_with={"quoteattr": "0.1.0", "models": "other"}))
    'quoteattr 0.1.0; models other; kinds=direct'
    """
    known = attribution.made_with
    said = [f"quoteattr {known.get('quoteattr', '')}".strip()]
    said += [f"models {known['models']}"] if "models" in known else []
    said += [known["precision"]] if "precision" in known else []
    return "; ".join([*said, *(f"{name}={_plainly(value)}" for name, value in attribution.config.items())])


def _plainly(value: object) -> str:
    if isinstance(value, Mapping):
        return ",".join(f"{name}={sort}" for name, sort in value.items())
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def initials(speaker: Speaker | None) -> str:
    """One or two capitals that stand for the speaker, "?" for nobody.

    >>> initials(Speaker(0, "Zamir Ilych Yusupov")), initials(None)
    ('ZY', '?')
    """
    if speaker is None or speaker_name(speaker) == _NOBODY:
        return "?"
    words = _WORD.findall(speaker_name(speaker)[:200])
    capital = [word for word in words if word[0].isupper()] or words
    if not capital:
        return "?"
    letters = capital[0][0] + (capital[-1][0] if len(capital) > 1 else "")
    return str(letters).upper()


def counted(number: int, singular: str, plural: str) -> str:
    """A number with its noun.

    >>> counted(1, "quote", "quotes"), counted(3, "quote", "quotes")
    ('1 quote', '3 quotes')
    """
    return f"{number:,} {singular if number == 1 else plural}"


def described(speaker: Speaker | None) -> str:
    """Name with honorific and role: how one would introduce the speaker.

    >>> described(Speaker(0, "Ada Byron", role="chief engineer", honorific="Dr."))
    'Dr. Ada Byron, chief engineer'
    """
    name = titled(speaker)
    role = shown_role(speaker)
    return f"{name}, {role}" if role else name


def titled(speaker: Speaker | None) -> str:
    """Name with honorific, unless the honorific is shown as the role anyway.

    >>> titled(Speaker(0, "Ada Byron", role="chief engineer", honorific="Dr."))
    'Dr. Ada Byron'
    """
    name = speaker_name(speaker)
    if speaker is None or not speaker.name or not speaker.honorific or name.startswith(speaker.honorific):
        return name
    return name if speaker.role == speaker.honorific else f"{speaker.honorific} {name}"


def shown_role(speaker: Speaker | None) -> str | None:
    """The role, unless it is the very phrase that stands for the name.

    >>> shown_role(Speaker(0, "Western diplomat", role="Western diplomat")) is None
    True
    """
    if speaker is None or not speaker.role or speaker.role == speaker.name:
        return None
    return speaker.role


def other_names(speaker: Speaker) -> list[str]:
    """The aliases that tell more than name, form of address and role do.

    >>> other_names(Speaker(0, "Ada Byron", "Engineer", (), "Dr.", aliases=("engineer", "Dr. Ada Byron", "Byron")))
    ['Byron']
    """
    said = {titled(speaker), f"{speaker.honorific} {speaker.name}", speaker.name, speaker.role}
    told = {words.casefold() for words in said if words}
    return [alias for alias in speaker.aliases if alias.casefold() not in told]


def quotes_per_speaker(attribution: Attribution) -> dict[int | None, list[int]]:
    """Indexes of the quotes of each speaker's id; under None those that nobody is known to say."""
    found: dict[int | None, list[int]] = {}
    for index, quote in enumerate(attribution.quotes):
        found.setdefault(quote.speaker.id if quote.speaker else None, []).append(index)
    return found


def all_speakers(attribution: Attribution) -> list[Speaker]:
    """Every distinct speaker once: those listed (without a name as their quote has them), then any of a quote only."""
    spoken = {quote.speaker.id: quote.speaker for quote in reversed(attribution.quotes) if quote.speaker is not None}
    known = {speaker.id: speaker for speaker in reversed(attribution.speakers)}
    listed = [speaker for speaker in attribution.speakers if known.get(speaker.id) is speaker]
    listed = [speaker if speaker.name else spoken.get(speaker.id, speaker) for speaker in listed]
    for quote in attribution.quotes:
        if quote.speaker is not None and quote.speaker.id not in known:
            known[quote.speaker.id] = quote.speaker
            listed.append(quote.speaker)
    return listed


def resolved(quote: Quote) -> bool:
    """Whether the mention beside the cue is something other than the speaker's name or a part of it."""
    speaker = quote.speaker
    if speaker is None or not speaker.name or speaker.mention is None:
        return False
    return speaker.name.lower() not in speaker.mention.text.lower()
