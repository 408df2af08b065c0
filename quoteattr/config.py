"""Every option of quoteattr in one frozen record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from attrs import asdict, evolve, field, fields, frozen

from quoteattr.errors import ConfigError
from quoteattr.types import KINDS

SPEECH_CLASSES: frozenset[str] = frozenset(
    {"say", "tell", "ask", "promise", "order", "deny", "judge", "show", "according", "quote"}
)
THOUGHT_CLASSES: frozenset[str] = frozenset({"think", "feel", "know", "intend"})
MARK_STYLES: frozenset[str] = frozenset(
    {"double", "single", "straight", "straight-single", "tex", "guillemets", "low", "single-guillemets", "dash"}
)


def _names(value: Iterable[str] | str) -> frozenset[str]:
    """A set of names; what can be none is left as it is, and refused by :func:`_known`, which knows the option."""
    try:
        return frozenset((value,)) if isinstance(value, str) else frozenset(value)
    except TypeError:
        return value  # type: ignore[return-value]


@frozen(kw_only=True)
class Config:
    """Options of :func:`quoteattr.attribute`, given whole or as keywords.

    Attributes:
        kinds: which quotes to return: "direct" (quotations that stand by themselves), "mixed" (words in
            marks woven into a sentence), "indirect" (no marks).
        cue_classes: classes of cue whose reports are returned without quotation marks. The
            default means speech and writing; add ``quoteattr.config.THOUGHT_CLASSES`` (or
            pass ``thought=True``) for what people think, feel, know and intend.
        thought: also report thought and intent (``believes``, ``hopes``, ``plans``), and what people
            speak of or judge without a statement (``criticized the plan``).
        cues: your own cue verbs, a lemma each: ``"riff"``, ``{"riff", "quip"}``, or ``{"riff": "say"}`` with a class.
        rules_off: names of linking rules that are not to be used (see ``quoteattr.linking.RULES``).
        marks: styles of quotation marks to read (see ``MARK_STYLES``).
        min_words: quotations in marks with fewer words are left out.
        min_confidence: from 0 to 1: quotes whose speaker is less sure than this are left out, and, if it is more
            than 0, quotations for which no speaker was found.
        unattributed: keep quotations in marks for which no speaker was found, if they are speech.
        nested: also return what somebody's words in marks quote of somebody: ``‘Run!’`` of ``“He said, ‘Run!’”``.
        roles: fill in roles of speakers.
        fold: hand long quotations to the parser as a short stand-in (faster, usually better).
        parse_all: parse every sentence, not only those that can matter (slower).
        on_error: "record" keeps a batch going and puts the message into ``Attribution.error``;
            "raise" raises :class:`quoteattr.errors.DocumentError`.

    Raises:
        ConfigError: for a value that an option does not know, or of another type.

    >>> Config(kinds={"direct"}).kinds
    frozenset({'direct'})
    """

    kinds: frozenset[str] = field(default=frozenset(KINDS), converter=_names)
    cue_classes: frozenset[str] = field(default=SPEECH_CLASSES, converter=_names)
    thought: bool = False
    cues: Mapping[str, str] = field(factory=dict, hash=False)
    rules_off: frozenset[str] = field(default=frozenset(), converter=_names)
    marks: frozenset[str] = field(default=MARK_STYLES, converter=_names)
    min_words: int = 1
    min_confidence: float = 0.0
    unattributed: bool = True
    nested: bool = False
    roles: bool = True
    fold: bool = True
    parse_all: bool = False
    on_error: str = "record"

    def __attrs_post_init__(self) -> None:
        _known("kinds", self.kinds, frozenset(KINDS))
        _known("cue_classes", self.cue_classes, SPEECH_CLASSES | THOUGHT_CLASSES)
        _known("marks", self.marks, MARK_STYLES)
        _known("on_error", _names(self.on_error), frozenset({"record", "raise"}))
        if not isinstance(self.cues, Mapping):
            object.__setattr__(self, "cues", {str(cue): "say" for cue in _set_of_names("cues", _names(self.cues))})
        _known("cues", frozenset(self.cues.values()), SPEECH_CLASSES | THOUGHT_CLASSES)
        _set_of_names("rules_off", self.rules_off)
        for option in fields(Config):
            if isinstance(option.default, bool) and not isinstance(getattr(self, option.name), bool):
                raise ConfigError(f"{option.name} is {getattr(self, option.name)!r}; give True or False.")
        if isinstance(self.min_words, bool) or not isinstance(self.min_words, int) or self.min_words < 0:
            raise ConfigError(f"min_words is {self.min_words!r}; give a whole number of words, 0 or more.")

        sure = self.min_confidence
        if isinstance(sure, bool) or not isinstance(sure, (int, float)) or not 0 <= sure <= 1:
            raise ConfigError(f"min_confidence is {sure!r}; give a number from 0 to 1.")

    def __repr__(self) -> str:
        return f"Config({', '.join(f'{name}={value!r}' for name, value in self.to_dict().items())})"

    @property
    def reported_classes(self) -> frozenset[str]:
        """The cue classes in force, thought among them if it is switched on."""
        return self.cue_classes | THOUGHT_CLASSES if self.thought else self.cue_classes

    def to_dict(self) -> dict[str, Any]:
        """The options that differ from the default, as plain data that JSON can hold."""
        changed = {}
        for name, value in asdict(self, recurse=False).items():
            if value != getattr(_DEFAULT, name):
                changed[name] = sorted(value) if isinstance(value, frozenset) else value
        return changed


class Options(TypedDict, total=False):
    """The options of :class:`Config` as keywords, for editors and type checkers."""

    kinds: Iterable[str]
    cue_classes: Iterable[str]
    thought: bool
    cues: Mapping[str, str] | Iterable[str]
    rules_off: Iterable[str]
    marks: Iterable[str]
    min_words: int
    min_confidence: float
    unattributed: bool
    nested: bool
    roles: bool
    fold: bool
    parse_all: bool
    on_error: str


def _set_of_names(option: str, given: frozenset[str]) -> frozenset[str]:
    if not isinstance(given, frozenset):
        raise ConfigError(f"{option} has a value of the wrong type ({given!r}); give a name, or several in a set.")
    return given


def _known(option: str, given: frozenset[str], known: frozenset[str]) -> None:
    unknown = sorted(str(value) for value in _set_of_names(option, given) if value not in known)
    if unknown:
        raise ConfigError(f"{option}: {', '.join(unknown)} is not known; choose from {', '.join(sorted(known))}.")


_DEFAULT = Config()


def configure(config: Config | None, options: Mapping[str, Any]) -> Config:
    """``config`` (or the default) with single ``options`` changed.

    Raises:
        ConfigError: for an option or value that does not exist.
    """
    if config is not None and not isinstance(config, Config):
        raise ConfigError(f"config is a {type(config).__name__}; pass a quoteattr.Config.")
    known = {f.name for f in fields(Config)}
    for name in options:
        if name not in known:
            instead = "; the numbers to compute in are chosen with nlp='float32'" if name == "precision" else ""
            raise ConfigError(f"There is no option {name!r}; the options are {', '.join(sorted(known))}{instead}.")
    try:
        return evolve(config or _DEFAULT, **options)
    except TypeError as error:
        raise ConfigError(f"An option has a value of the wrong type ({error}); see help(quoteattr.Config).") from error
