"""Which quotation belongs to which source: named rules in a fixed order."""

from __future__ import annotations

from collections.abc import Callable

import regex
from attrs import frozen

from quoteattr.linking.across import (
    carried_on,
    follow_up,
    goes_on_after_report,
    goes_on_in_words,
    introduced_above,
    lead_in,
    resumed,
    speaker_before,
    takes_turns,
    turn_of_transcript,
)
from quoteattr.linking.beside import interrupted, on_its_word, tag_ahead, tag_as_sentence, tag_beside, tag_with_aside
from quoteattr.linking.fragments import (
    closing_frame,
    governed_words,
    in_scope_of_cue,
    joined_words,
    reported_content,
    told_by_nobody,
)
from quoteattr.linking.labels import (
    cited_in_brackets,
    label_after,
    label_before,
    label_in_line,
    label_of_headline,
    letter_in_brackets,
    signed_within,
    words_before_headline,
)
from quoteattr.linking.lists import name_below, name_on_topic, named_above
from quoteattr.linking.nouns import (
    asked_in_interview,
    named_afterwards,
    noun_at_the_marks,
    noun_of_saying,
    reaction_from,
    said_with_it,
    taken_up_words,
    words_used,
)
from quoteattr.linking.owners import felt_words, owned_words, self_portrait, viewpoint, words_of_subject
from quoteattr.linking.pull_quotes import printed_twice
from quoteattr.linking.questions import asked_by, asked_by_nobody
from quoteattr.linking.records import Link, Scene
from quoteattr.linking.story_tags import story_tag, true_source
from quoteattr.linking.within import (
    answers_question,
    frame_after,
    frame_before,
    governing_verb,
    only_one_named,
    other_cue_in_sentence,
    subject_of_sentence,
)
from quoteattr.quotations.records import Quotation
from quoteattr.quotations.unclosed import frame_after as frame_follows
from quoteattr.quotations.wordlists import word_list
from quoteattr.syntax.folding import is_sentence

__all__ = ["RULES", "Link", "Rule", "Scene", "link_quotations", "names_a_work"]


# short words that a title writes small
_MINOR = word_list("small_words") | frozenset(
    ["about", "after", "before", "are", "is", "it", "its", "all", "de", "la", "le", "du", "von", "der"]
)
_WORD = regex.compile(r"[\p{L}][\p{L}'’-]*")


_BEGINS = regex.compile(r"(?:\A|\n|[.!?…,:;—–”\"’)]\s?)\Z")


def names_a_work(text: str, quotation: Quotation, talk: bool = False) -> bool:
    """Does the quotation look like a title, each longer word with a capital and no full stop inside?

    ``"The Long Way Home," a novel`` yes; ``"We are here," she said`` no. What opens a line and has a frame
    (``"Sir John!" cried Mr. Pell``) is none, nor is, where people ``talk``, any other line (``"To the Green Man."``).
    """
    if text[quotation.inner_end - 1] in ".,!?…—–-" and _BEGINS.search(
        text, max(quotation.start - 3, 0), quotation.start
    ):
        if talk or frame_follows(text[quotation.inner_end - 1] + text[quotation.end : quotation.end + 120]):
            return False
    words = _WORD.findall(text[quotation.inner_start : quotation.inner_end][:120])
    if any(word.islower() and word not in _MINOR for word in words):
        return False
    longer = [word for word in words if len(word) > 3 and word.lower() not in _MINOR]
    if not 1 < len(words) <= 9 or not longer or not words[0][0].isupper():
        return False
    if text[quotation.inner_end - 1] in ".?!" and not any(word in longer for word in words[1:]):
        return False
    return all(word[0].isupper() for word in longer)


@frozen
class Rule:
    """A named way to find the source of a quotation.

    ``fits`` says which quotations it is asked about: "sentence" (a sentence or more),
    "fragment" (woven into a sentence) or "any".
    """

    name: str
    find: Callable[[Scene, int], Link | None]
    fits: str = "any"


RULES: tuple[Rule, ...] = (
    Rule("carried on", carried_on),
    Rule("turn of a transcript", turn_of_transcript),
    Rule("signed within the marks", signed_within),
    Rule("printed twice", printed_twice, "sentence"),
    Rule("interrupted", interrupted),
    Rule("label in the line", letter_in_brackets),
    Rule("label in the line", label_in_line),
    Rule("label in the line", name_on_topic),
    Rule("governing verb", asked_by, "sentence"),
    Rule("tag beside", tag_beside),
    Rule("tag beside", tag_as_sentence, "sentence"),
    Rule("tag beside", tag_ahead, "sentence"),
    Rule("tag beside", story_tag),
    Rule("tag with an aside", tag_with_aside, "sentence"),
    Rule("noun of saying", words_used),
    Rule("noun of saying", named_afterwards),
    Rule("governing verb", governing_verb, "sentence"),
    Rule("reported content", reported_content, "fragment"),
    Rule("governed words", governed_words, "fragment"),
    Rule("closing frame", closing_frame, "fragment"),
    Rule("noun of saying", asked_in_interview),
    Rule("governing verb", asked_by_nobody, "sentence"),
    Rule("frame after", frame_after, "sentence"),
    Rule("frame after", on_its_word, "sentence"),
    Rule("noun of saying", noun_at_the_marks),
    Rule("noun of saying", reaction_from),
    Rule("frame before", frame_before, "sentence"),
    Rule("reported content", reported_content, "sentence"),
    Rule("label before", label_before),
    Rule("label before", only_one_named, "sentence"),
    Rule("label before", named_above, "sentence"),
    Rule("label in the line", cited_in_brackets),
    Rule("label after", label_after),
    Rule("label after", name_below, "sentence"),
    Rule("label of the headline", label_of_headline),
    Rule("label before", words_before_headline, "headline"),
    Rule("noun of saying", noun_of_saying),
    Rule("noun of saying", said_with_it),
    Rule("owned words", owned_words, "fragment"),
    Rule("self-portrait", self_portrait, "fragment"),
    Rule("in scope of a cue", in_scope_of_cue, "fragment"),
    Rule("viewpoint", viewpoint, "fragment"),
    Rule("goes on in words", goes_on_in_words, "fragment"),
    Rule("goes on after a report", goes_on_after_report, "fragment"),
    Rule("governed words", joined_words, "fragment"),
    Rule("reported content", told_by_nobody, "fragment"),
    Rule("follow-up", taken_up_words, "fragment"),
    Rule("words of the subject", felt_words, "fragment"),
    Rule("words of the subject", words_of_subject, "fragment"),
    Rule("other cue in the sentence", other_cue_in_sentence, "sentence"),
    Rule("subject of the sentence", subject_of_sentence),
    Rule("resumed", resumed, "sentence"),
    Rule("lead-in", lead_in, "sentence"),
    Rule("takes turns", takes_turns, "sentence"),
    Rule("follow-up", follow_up, "sentence"),
    Rule("introduced above", introduced_above, "sentence"),
    Rule("speaker before", speaker_before, "sentence"),
)


# the rules that may take a title for somebody's words: "calls it 'The Great Leap'" is an opinion
_TITLES = frozenset({"reported content", "frame before", "noun of saying"})
_OWN = frozenset({"his", "her", "their"})
_CALLED = frozenset({"called", "entitled", "headlined", "named", "subtitled", "titled"})
_WORKS = word_list("works") - {"slogan", "motto", "hashtag", "word", "term"}
_FRAMES = frozenset({"governing verb", "frame after"})
_SETTLED = frozenset(
    {"governing verb", "frame after", "interrupted", "resumed", "tag beside", "tag with an aside", "frame before"}
)

_FROM_BEFORE = frozenset(
    {"carried on", "turn of a transcript", "resumed", "lead-in", "introduced above", "speaker before"}
)


def link_quotations(scene: Scene, rules: tuple[Rule, ...] = RULES) -> dict[int, Link]:
    """Ties every outermost quotation to its source where a rule can; by index of the quotation."""
    for index, quotation in enumerate(scene.quotations):
        if quotation.depth:
            continue
        if quotation.use == "heading":
            continue
        sort = "sentence" if is_sentence(scene.text, quotation) else "fragment"
        if sort == "sentence" and names_a_work(scene.text, quotation, scene.dialogue):
            sort = "fragment"
        fitting = {"headline"} if _opens_headline(scene, index) else {"any", sort}
        fitted = [rule for rule in rules if rule.fits in fitting]
        if answers_question(scene, index):
            fitted = [rule for rule in fitted if rule.name in _FROM_BEFORE]
        for rule in fitted:
            if quotation.use != "title" or rule.name in _TITLES:
                link = rule.find(scene, index)
                if link is not None and (quotation.use != "title" or _says_title(scene, index, link)):
                    scene.add(index, true_source(scene, link))
                    break
    _tag_at_the_end(scene)
    return scene.links


def _says_title(scene: Scene, index: int, link: Link) -> bool:
    """May words with capitals be part of what the cue reports? Not a book before it, nor a broadcast.

    ``In his book, "The Long Field," Lind said …``, ``cited a report titled "The Long Field"`` and ``told WXYZ's
    "Good Evening" that …`` are none.
    """
    place = scene.places.get(index)
    if link.report is None or place is None:
        return True
    report = scene.reports[link.report]
    if report.cue_class == "judge" or link.rule == "noun of saying":
        return True
    words = place.sentence.words
    if words[report.head].lower == "wrote" and words[report.head - 1].lower == "who":
        return False  # Ada Byron, who wrote "The Long Field," said
    if place.last < report.head:
        return False
    first = place.first
    if first and words[first - 1].lower in ("on", "in"):
        return False  # showed her other side on "The Evening View", recalled in "I Had Luck"
    if report.pattern in {"object", "preposition"} and first - 1 > report.head and words[first - 1].lower in _CALLED:
        return False
    if first > 1 and words[first - 1].text == "," and words[first - 2].lower in _WORKS:
        if any(word.lower in _OWN for word in words[max(first - 6, 0) : first]):
            return False  # tells in her own history, "In the Wake,"
    owned = first > 1 and words[first - 1].lower in {"'s", "’s"} and words[first - 2].upos == "PROPN"
    return not owned


def _opens_headline(scene: Scene, index: int) -> bool:
    """``‘WE WILL REBUILD’: HOPE IN HOLM``: only what stands behind the colon can tell who is quoted, if anybody is."""
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    opens = paragraph.heading and quotation.start <= paragraph.start
    return opens and scene.text[quotation.end : quotation.end + 1] == ":"


def _tag_at_the_end(scene: Scene) -> None:
    """A quotation over several paragraphs whose frame comes after the last: all of it has that speaker."""
    parts: dict[int, list[int]] = {}
    root: dict[int, int] = {}
    for index, quotation in enumerate(scene.quotations):
        if quotation.depth:
            continue
        first = root.get(quotation.continues, quotation.continues) if quotation.continues is not None else index
        root[index] = first
        parts.setdefault(first, []).append(index)
    for first, chain in parts.items():
        if len(chain) < 2:
            continue
        known = scene.links.get(first)
        last = chain[-1]
        tag = next(
            (link for rule in RULES if rule.name in _FRAMES and (link := rule.find(scene, last)) is not None), None
        )
        if tag is None:
            continue
        if known is not None and known.rule in _SETTLED:
            scene.add(last, tag)  # each paragraph has a frame of its own
        elif known is None or known.certainty < tag.certainty:
            scene.add(first, tag)
