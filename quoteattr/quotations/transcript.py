"""Turns of a transcript or interview: ``SMITH: We will go.``, ``Q: Why?``, ``[00:12] Ann Lee: We dig.``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import regex
from attrs import define, evolve, field

from quoteattr.quotations.correspondence import read_messages
from quoteattr.quotations.headings import is_signature
from quoteattr.quotations.interviews import read_interview
from quoteattr.quotations.labels import Label, between_times, is_setting, is_stamped
from quoteattr.quotations.paragraphs import read_paragraphs
from quoteattr.quotations.records import Paragraph, Turn
from quoteattr.quotations.speaking_labels import Key, key_of, keys_of_speakers, labels_of
from quoteattr.quotations.whole import read_whole
from quoteattr.quotations.wordlists import word_list

_EXAMINING = regex.compile(
    r"(?:[\p{L}-]{2,20}\s){0,2}BY\s(?P<who>(?:MR|MS|MRS|DR|MISS)\.\s[\p{Lu}’'-]+):?", regex.IGNORECASE
)
_ASKED_BY = regex.compile(r"\(By\s(?P<who>(?:Mr|Ms|Mrs|Dr|Miss)\.\s[\p{Lu}’'-][\p{L}’'-]*)\)", regex.IGNORECASE)
_SWORN = regex.compile(r"(?P<who>\p{Lu}[\p{Lu}’'.-]*(?:\s\p{Lu}[\p{Lu}’'.-]*){1,4}),[^.]{0,160}\bsworn\b")
_WHO = (
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Hon|Judge|Justice)\.?\s)?"
    r"\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3})"
)
_IN_OFFICE = regex.compile(
    r"(?P<office>(?:Vice-?|Acting\s)?(?:President|Chair(?:man|woman|person)?|Moderator|Interviewer|Host|Facilitator|Narrator"
    r"|Interviewee|Guest|Respondent|Witness|Deponent)):\s+" + _WHO + r"(?:\s+\([^()\n]{1,60}\)|,\s[^\n]{2,90}?\.?)?"
)
_IN_THE_CHAIR = regex.compile(
    rf"{_WHO}(?:,\s(?:the\s)?(?:Chair(?:man|woman|person)?|President)\b[^.;\n]{{0,60}},\spresiding"
    r"|\s\((?:in\sthe\s)?Chair\))"
)
_ON_THE_BENCH = regex.compile(r"(?i:\bbefore:?\s(?:the\s)?hon(?:ou?rable|\.)?\s)(?:(?:Judge|Justice)\s)?" + _WHO)
_DEPOSED = regex.compile(r"(?:(?i:deposition|testimony|examination)\s(?i:of)\s)" + _WHO)
_LONGEST_HEAD = 120
_TOP = 4000  # characters in which a transcript tells who takes part
_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson")
_NOTHING_SAID = frozenset(
    {"media omitted", "image omitted", "video omitted", "audio omitted", "sticker omitted", "gif omitted"}
    | {"document omitted", "this message was deleted", "you deleted this message", "null"}
)  # what chats export in place of words
# what is done, not said: (putting down the knife) You knew. [Exit.]
_DONE_FIRST = regex.compile(r"(?:\((?:\p{Ll}|By\s)[^()\n]{1,80}\)|\[[^\[\]\n]{1,80}\])\s+(?=\S)")
_DONE_LAST = regex.compile(
    r"(?<=[.!?…—–-][”\"]?)\s+(?:\[[^\[\]\n]{1,80}\]|\((?:\p{Lu}[^()\n]{1,80}\.|laughs|laughter|laughing|applause|pause)\)|Exeunt\b[^.!?\n]{0,40})\.?$"
)
_OVER = regex.compile(
    r"(?:Question|Motion|Amendment|Clause|Bill|Leave)\s(?:proposed|put|agreed|made|read|negatived|granted|withdrawn)\b"
    r"|(?:The|This)\s(?:\S+\s)?(?:meeting|hearing|session|sitting|committee|subcommittee|house|court|deposition|call"
    r"|interview|conversation|discussion|transcript)\s(?:rose|adjourned|ended|concluded"
    r"|(?:was|has\sbeen)\s(?:lightly\s)?(?:adjourned|suspended|closed|concluded|edited|condensed))\b",
    regex.IGNORECASE,
)
_WHO_IT_IS = regex.compile(_WHO + r"(?:,\s[^,.\n]{2,60},)?\s(?:is|was|has|will|writes|runs|teaches|works)\s")
# of minutes: Cllr Ada Holm replied that …, The Clerk said …
_REPORTER = regex.compile(
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.?\s(?:\p{Lu}[\p{L}.'’-]*\s){1,4}"
    r"|The\s(?:Chair(?:man|woman|person)?|Clerk|Mayor|President|Speaker)\s)"
    r"(?:" + "|".join(sorted(word_list("said"))) + r"|apologi[sz]ed|asserted|reported|thanked)\b"
)
Below = Literal["text", "chat", "talk", "nothing"]
_TALKS = regex.compile(r"\b(?:I|me|my|you|your|we|us|our)\b", regex.IGNORECASE)
_CLOCK = regex.compile(r"\d:\d\d")
_WITNESS = frozenset({"the witness", "witness", "deponent", "the deponent"})


def read_turns(text: str, paragraphs: Sequence[Paragraph] | None = None) -> tuple[Turn, ...]:
    r"""The turns of a transcript or interview, empty if ``text`` is none.

    A text is a transcript where at least two paragraphs begin with a label and the labels
    alternate or come again, are Q and A, are written in capitals, or bear times or offices.

    >>> [(t.label_start, t.label_end) for t in read_turns("Q: Why?\n\nA: Because it rained.")]
    [(0, 1), (9, 10)]
    """
    if paragraphs is None:
        paragraphs = read_paragraphs(text)
    if messages := read_messages(text, paragraphs):
        return messages
    paragraphs = [paragraph for paragraph in paragraphs if not is_setting(text, paragraph)]
    labels = labels_of(text, paragraphs)
    accepted = keys_of_speakers(labels, text)
    if not accepted:
        return read_interview(text, paragraphs) or read_whole(text, paragraphs)
    reader = _TurnReader(text, accepted, _told_above(text, paragraphs))
    asked = _asked_without_label(text, paragraphs, labels, accepted)
    for paragraph, label in zip(paragraphs, labels, strict=True):
        if paragraph.start in asked:
            at = paragraph.start
            reader.turns.append(Turn(at, at, at, paragraph.end, part="question"))
        else:
            reader.read(paragraph, label)
    turns = [evolve(turn, end=_before_direction(text, turn)) for turn in reader.turns]
    return _with_offices(turns, [label for label in labels if label is not None], text)


@define
class _TurnReader:
    """Goes through the paragraphs of a transcript and notes whose turn each is.

    Attributes:
        text: the transcript.
        accepted: the labels that are those of speakers.
        meant: whom Q and A mean, who is in the chair, so far.
        turns: the turns so far.
        above: a label on a line of its own whose words come next.
        below: what stands below the last turn without a label: the next paragraph of it, in a chat any line, in a play
            what is done unless somebody speaks there (of ``I`` or ``you``), below names on lines of their own nothing.
    """

    text: str
    accepted: frozenset[Key]
    meant: dict[str, tuple[int, int]]
    turns: list[Turn] = field(factory=list)
    above: Label | None = None
    below: Below = "text"

    def read(self, paragraph: Paragraph, label: Label | None) -> None:
        """Goes on to the next paragraph; ``label`` is what it begins with."""
        text = self.text
        if label is not None and key_of(text, label) in self.accepted:
            self._begin(paragraph, label)
            return
        named = _meant(text, paragraph)
        if named is not None:
            self.meant[named[0]] = named[1]
        elif self.above is not None and _is_aside(text, paragraph):
            return  # (to himself)
        elif self.above is not None and not _is_list_head(text, paragraph):
            self.turns.append(_turn(text, self.above, paragraph.start, paragraph))
            self.below = _below(text, self.above)
        elif self.turns and self._may_carry_on(paragraph):
            if _carries_on(text, paragraph, self.turns[-1], self.accepted):
                self.turns[-1] = evolve(self.turns[-1], end=paragraph.end)
        self.above = None

    def _begin(self, paragraph: Paragraph, label: Label) -> None:
        """A paragraph with the label of a speaker: a turn, or the line above one."""
        text, name = self.text, self.text[label.start : label.end]
        self.above = label if label.form in ("line", "bare") else None
        if name.casefold() in _WITNESS:
            self.meant.setdefault("a", (label.start, label.end))
        by = _ASKED_BY.match(text, label.words, paragraph.end) if name == "Q" else None
        if by is not None:
            self.meant["q"] = by.span("who")
        said = text[label.words : paragraph.end].strip(" <>.\u200e").casefold()
        if self.above is None and _told(text, paragraph) is None and said not in _NOTHING_SAID:
            self.turns.append(_turn(text, label, label.words, paragraph, self.meant.get(_office(name))))
            self.below = _below(text, label)

    def _may_carry_on(self, paragraph: Paragraph) -> bool:
        if self.below == "talk":
            return _TALKS.search(self.text, paragraph.start, paragraph.end) is not None
        return self.below == "chat" or (self.below == "text" and not paragraph.heading)


def _asked_without_label(
    text: str, paragraphs: Sequence[Paragraph], labels: Sequence[Label | None], accepted: frozenset[Key]
) -> frozenset[int]:
    """Where questions begin that no label tells of, between answers with one: ``Why here?``, ``LEE: We dig.``"""
    keys = [None if label is None else key_of(text, label) for label in labels]
    counts = Counter(key for key in keys if key in accepted)
    answering = [key for key, count in counts.items() if count > 2]
    if len(answering) != 1 or len(counts) > 2:
        return frozenset()
    pairs = zip(paragraphs, keys, keys[1:], strict=False)
    asked = [
        one.start for one, key, after in pairs if key is None and after == answering[0] and text[one.end - 1] == "?"
    ]
    return frozenset(asked if len(asked) > 2 else ())


def _below(text: str, label: Label) -> Below:
    """What can stand below a turn with this label and still belong to it."""
    name = text[label.start : label.end]
    if name.startswith("@") or any(text[start] == "@" for start, _ in label.tags):
        return "nothing"
    if label.form == "bare" and name.isupper():
        return "nothing"
    if label.form == "point" and name.isupper():
        return "talk"
    timed = _CLOCK.search(text, label.end, min(label.words, label.end + 40))
    return "chat" if timed or label.form in ("stamped", "clocked", "nick") else "text"


def _turn(text: str, label: Label, start: int, paragraph: Paragraph, meant: tuple[int, int] | None = None) -> Turn:
    done = _DONE_FIRST.match(text, start, paragraph.end)
    start = start if done is None else done.end()
    return Turn(label.start, label.end, start, paragraph.end, label.beside, label.tags, meant)


def _before_direction(text: str, turn: Turn) -> int:
    """Where the words of a turn end: before ``[Exit.]``, ``(She sits.)``, ``(laughs)``."""
    done = _DONE_LAST.search(text, max(turn.start, turn.end - _LONGEST_HEAD), turn.end)
    return turn.end if done is None or done.start() <= turn.start else done.start()


def _meant(text: str, paragraph: Paragraph) -> tuple[str, tuple[int, int]] | None:
    """Whom ``Q`` or ``A`` means from here on: ``BY MR. LEE:``, ``ANN LEE, having been duly sworn, testified:``."""
    end = min(paragraph.end, paragraph.start + 300)
    if found := _EXAMINING.fullmatch(text, paragraph.start, end):
        return "q", found.span("who")
    found = _SWORN.match(text, paragraph.start, end)
    return ("a", found.span("who")) if found else None


def _told_above(text: str, paragraphs: Sequence[Paragraph]) -> dict[str, tuple[int, int]]:
    """Who is in the chair, asks or answers, by lines that say only that: ``Moderator: Fay Stroud``."""
    told = dict(filter(None, [_told(text, p) for p in paragraphs if p.end - p.start < _LONGEST_HEAD]))
    if chair := _IN_THE_CHAIR.search(text, 0, _TOP):
        told = dict.fromkeys(_CHAIRS, chair.span("who")) | told
    if bench := _ON_THE_BENCH.search(text, 0, _TOP):
        told = dict.fromkeys(("court", "judge"), bench.span("who")) | told
    return told


def _told(text: str, paragraph: Paragraph) -> tuple[str, tuple[int, int]] | None:
    """``Moderator: Fay Stroud``, ``President: Mrs. Lund (Ostria)``, ``DEPOSITION OF ODO FINCH``. Not ``Chair: No``."""
    found = _IN_OFFICE.fullmatch(text, paragraph.start, paragraph.end)
    if found and is_signature(text[found.start("who") : paragraph.end].partition("(")[0]):
        return _office(found["office"]), found.span("who")
    found = _DEPOSED.fullmatch(text, paragraph.start, paragraph.end)
    return ("a", found.span("who")) if found else None


def _office(label: str) -> str:
    """What a label is looked up by: ``president`` for ``The President``, ``a`` for ``THE WITNESS``."""
    lower = label.casefold()
    return "a" if lower in _WITNESS else lower.removeprefix("the ")


def _is_aside(text: str, paragraph: Paragraph) -> bool:
    """``(to himself)``: how something is said, between a name on its line and the words; ``Replying to @lind``."""
    if text.startswith("Replying to @", paragraph.start):
        return True
    return text[paragraph.start] in "([" and text[paragraph.end - 1] in ")]" and paragraph.end - paragraph.start < 80


def _with_offices(turns: Sequence[Turn], labels: Sequence[Label], text: str) -> tuple[Turn, ...]:
    """The turns, each with what another label says beside the name: ``Ann Lee - Analyst`` in a list of who is there."""
    beside = {text[label.start : label.end]: label.beside for label in reversed(labels) if label.beside}
    return tuple(
        turn if turn.beside else evolve(turn, beside=beside.get(text[turn.label_start : turn.label_end], ()))
        for turn in turns
    )


def _is_list_head(text: str, paragraph: Paragraph) -> bool:
    """``Conference Call Participants``: a heading right below a name, so that the name is one of a list."""
    words = text[paragraph.start : min(paragraph.end, paragraph.start + 80)].split()
    if words[0].rstrip(":.").lower() in ("scene", "setting", "act", "place"):
        return True  # below a list of who plays
    return paragraph.heading and len(words) > 1 and all(word[0].isupper() for word in words)


def _carries_on(text: str, paragraph: Paragraph, last: Turn, accepted: frozenset[Key]) -> bool:
    """Unlabelled paragraphs belong to a turn in a transcript through and through, not in an article.

    A paragraph that opens with a quotation mark is the reporter's again, and so is what stands below a turn all in
    marks; a time alone begins a line of the chat's own.
    """
    if text[last.start] in _OPENING and text[last.end - 1] in _CLOSING:
        return False
    if len(accepted) < 2 or is_stamped(text, paragraph) or _is_told_of(text, paragraph):
        return False
    if _REPORTER.match(text, paragraph.start, paragraph.end):
        return False
    first = text[paragraph.start : paragraph.start + 40].split(maxsplit=1)[0].casefold()
    if any(first == name.split()[-1].casefold() for name, _ in accepted):
        return False  # “Lee declined to say more.”: the reporter again
    gap = "".join(text[slice(*span)] for span in between_times(text, last.end, paragraph.start))
    if gap.strip() or gap.count("\n") > 3 or _OVER.match(text, paragraph.start, paragraph.end):
        return False
    return text[paragraph.start] not in _OPENING + "([*-–—"


_OPENING, _CLOSING = '"“«„‘', '"”»“’'


def _is_told_of(text: str, paragraph: Paragraph) -> bool:
    """``Dr. Ada Holm is a vet in Orsa.`` at the end of a text."""
    last = not text[paragraph.end :].strip()
    told = last and _WHO_IT_IS.match(text, paragraph.start, paragraph.end)
    return bool(told) and _TALKS.search(text, paragraph.start, paragraph.end) is None


def labels_apart(text: str, paragraphs: Sequence[Paragraph], turns: Sequence[Turn]) -> tuple[Paragraph, ...]:
    """The paragraphs, each label one of its own, so that the words of a turn are read without it.

    What stands beside a name and before it (office, brackets, times) belongs to no paragraph; nor do ``Q`` and ``A``.
    """
    labels = iter([*turns, None])
    turn = next(labels)
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if turn is None or not paragraph.start <= turn.label_start < paragraph.end:
            found.append(paragraph)
            continue
        name_end = turn.label_end + text.startswith(":", turn.label_end)
        if turn.label_end - turn.label_start > 1:
            found.append(Paragraph(turn.label_start, name_end))
        if turn.start < paragraph.end:
            found.append(Paragraph(turn.start, paragraph.end))
        turn = next(labels)
    return tuple(found)
