"""Interviews without labels: questions that stand alone, each with its answer below; a line above tells of the talk."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve

from quoteattr.quotations.records import Paragraph, Turn

_TELLS = regex.compile(
    r"\b(?:interviewe?[dr]?s?|Q\s?&\s?A|Q\s?and\s?A|in conversation with"
    r"|(?:talk|spoke|speak|sat down|chat)(?:s|ed)?\s(?:to|with)|caught up with|asked (?:him|her|them)"
    r"|our questions|\d+ questions|questions (?:for|to|with))\b",
    regex.IGNORECASE,
)
_QUESTION = regex.compile(r"[^“”\"]{8,400}\?[)\]’']?")
_FIRST_PERSON = regex.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]ur|us)\b")
_CAPITAL = regex.compile(r"(?<=\p{Ll} |\p{Lu}\p{Ll}{1,20} |^)\p{Lu}\p{Ll}{2,}", regex.MULTILINE)
_NOTE = regex.compile(
    r"(?!.*\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b)[*_(\[]*\p{Lu}.*\b(?:(?:has|was) (?:been )?(?:lightly )?(?:edited|condensed)"
    r"|(?:runs|is on|plays|opens) (?:at|in|on|until|till|from)|is (?:published|out|released) (?:by|in|on|now))\b"
)
"""What a paper adds at the end: ``The show runs until May.``"""
_FEWEST = 3
_OPENING_MARKS = "“\"«„‘'"


def read_interview(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    r"""The questions and answers of an interview without labels, empty if ``text`` is none.

    The title or what stands before the first question tells of an interview, at least three questions are paragraphs
    of their own, each is answered below, most answers speak of ``I`` or ``we``, and hardly a paragraph is in quotation
    marks.

    >>> page = "Interview: Odo Finch\n\nWhy do you sell salt?\n\nI like it.\n\nWhy do you sell rope?\n\nIt is my trade."
    >>> page += "\n\nAnd what comes now?\n\nNow I rest."
    >>> from quoteattr.quotations import read_paragraphs
    >>> [page[turn.start : turn.end] for turn in read_interview(page, read_paragraphs(page))][:2]
    ['Why do you sell salt?', 'I like it.']
    """
    if text.count("?") < _FEWEST:
        return ()
    asked = [_is_question(text, paragraph) for paragraph in paragraphs]
    if sum(asked) < _FEWEST:
        return ()
    first = asked.index(True)
    before = text[: paragraphs[first].start]
    if not first or not _TELLS.search(before):
        return ()
    named = frozenset(_CAPITAL.findall(before))
    turns = _turns(text, paragraphs[first:], asked[first:], named)
    answers = [turn for turn in turns if turn.part == "answer"]
    questions = len(turns) - len(answers)
    marked = sum(text[paragraph.start] in _OPENING_MARKS for paragraph in paragraphs[first:])
    personal = sum(_FIRST_PERSON.search(text, turn.start, turn.end) is not None for turn in answers)
    if len(answers) * 3 < questions * 2 or personal * 2 < len(answers) or marked * 8 > len(paragraphs) - first:
        return ()
    return turns


def _is_question(text: str, paragraph: Paragraph) -> bool:
    size = paragraph.end - paragraph.start
    return (
        size < 500
        and text[paragraph.end - 1] in "?)’'"
        and _QUESTION.fullmatch(text, paragraph.start, paragraph.end) is not None
    )


def _turns(
    text: str, paragraphs: Sequence[Paragraph], asked: Sequence[bool], named: frozenset[str]
) -> tuple[Turn, ...]:
    """Each question, and all up to the next one as its answer, or up to where the writer speaks of who was named."""
    turns: list[Turn] = []
    for paragraph, question in zip(paragraphs, asked, strict=True):
        at = paragraph.start
        if question:
            turns.append(Turn(at, at, at, paragraph.end, part="question"))
        elif turns[-1].part == "question":
            turns.append(Turn(at, at, at, paragraph.end, part="answer"))
        elif paragraph is paragraphs[-1] and _NOTE.match(text, at, paragraph.end):
            break
        elif text[at : at + 40].split(maxsplit=1)[0] in named and not _FIRST_PERSON.search(text, at, paragraph.end):
            break  # “Brandt will retire in March.”
        elif not paragraph.heading:
            turns[-1] = evolve(turns[-1], end=paragraph.end)
    return tuple(turns)
