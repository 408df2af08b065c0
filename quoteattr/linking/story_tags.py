"""Tags of storytellers that a tree seldom reads right: ``broke in the Colonel``, ``was Mia's reply``."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve

from quoteattr.linking.records import Link, Scene, by_tag
from quoteattr.linking.within import frame_after, governing_verb
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_REACH = 140
_DETERMINERS = r"(?:the|a|an|another|one|his|her|my|our|their|this|that|some|several|two|three|old|young|poor|little)"
_WHO = rf"(?P<source>{_DETERMINERS}\s\p{{L}}|\p{{Lu}}\p{{L}}|he\b|she\b|they\b|I\b|we\b)"
_REPLY = (
    r"(?:reply|answer|rejoinder|response|retort|comment|remark|exclamation|verdict|greeting|question|cry|shout|voice)"
)
_ADJECTIVES = r"(?:\p{Ll}[\p{L}-]*+\s){0,2}"
_OWNER = r"(?P<source>(?:\p{Lu}[\p{L}.]*+\s){0,3}\p{Lu}[\p{L}]*+)"
# verbs of saying with a small word behind them; "broke in the Colonel" looks like "broke in the hall"
_PHRASAL = (
    r"(?:broke|put|struck|cut|chimed|burst|threw|joined|flung|thrust)\sin"
    r"|(?:burst|broke|rapped|blurted|called|cried|sang|spoke|shouted|yelled|roared|barked|jerked|piped|hissed|bawled)\sout"
    r"|(?:shot|called|shouted|threw|flung|whispered|hurled|tossed|fired)\sback"
    r"|(?:piped|spoke|chipped|chirped|struck)\sup|(?:chipped)\sin|(?:went|ran|rattled|rambled|babbled|chattered)\son"
)
_BEHIND = (
    regex.compile(rf"[\s,—–-]{{0,2}}(?P<cue>{_PHRASAL})\s{_WHO}"),
    regex.compile(
        r"[\s,]{0,2}(?P<cue>\p{Ll}+(?:ed|id|oke|ried|oth)),\s(?![“\"‘])(?:\p{Ll}[\p{L}’'-]*+[\s,]{1,2}){1,12}?(?<=,\s)"
        rf"(?P<source>{_DETERMINERS}\s\p{{L}}|\p{{Lu}}\p{{L}})"
    ),
    regex.compile(rf"\s{_WHO}[^“”\"‘.,!?;:\n]{{0,40}}\s(?P<cue>wanted)\sto\sknow\b"),
)
_OWNED = (
    regex.compile(rf"[\s,]{{0,2}}(?:was|came|were|rose|rang)\s(?:the\s)?{_OWNER}['’]s?\s{_ADJECTIVES}{_REPLY}\b"),
    regex.compile(rf"[\s,]{{0,2}}(?:was|came)\s(?:the\s|a\s)?{_ADJECTIVES}{_REPLY}\s(?:of|from)\s{_WHO}"),
    regex.compile(rf"[\s,]{{0,2}}came\s(?:\p{{Ll}}{{2,12}}ly\s)?from\s{_WHO}"),
)
_VOICES = frozenset({"voice", "tone", "tones", "answer", "reply", "words"})


def story_tag(scene: Scene, index: int) -> Link | None:
    """A storyteller's tag behind the marks: who replies, breaks in, or has a voice.

    ``"And who," broke in the Colonel, "asked you?"``; ``"Never," was Mia's reply``;
    ``"Yes," said, after a while, Mia.``
    """
    quotation = scene.quotations[index]
    end = quotation.end
    if not quotation.closed or scene.text[quotation.inner_end - 1] not in ",?!—–-…":
        return None
    stop = min(end + _REACH, len(scene.text))
    found = next((m for tag in (*_BEHIND, *_OWNED) if (m := tag.match(scene.text, end, stop))), None)
    return _link(scene, index, found.start("source"), found) if found is not None else None


def _link(scene: Scene, index: int, first: int, found: regex.Match[str]) -> Link | None:
    """The tie to the noun or name that begins at ``first``, unless the tree says the same."""
    place = _head_at(scene, first)
    if place is None:
        return None
    sentence, word = place
    known = next((link for rule in (governing_verb, frame_after) if (link := rule(scene, index))), None)
    if known is not None and known.source == (sentence.index, word.index):
        return None
    return by_tag("tag beside", 0.93, scene, place, found.start("cue") if "cue" in found.groupdict() else -1)


def _head_at(scene: Scene, first: int) -> tuple[Sentence, Word] | None:
    """The noun, name or pronoun of the phrase that begins at an offset."""
    sentence = next(iter(scene.sentences_between(first - _REACH, first + 1)[-1:]), None)
    sentence = next(
        (s for s in scene.sentences_between(first - 4 * _REACH, first + 1) if s.start <= first < s.end), sentence
    )
    words = [w for w in sentence.words if w.start >= first] if sentence is not None else []
    if sentence is None or not words:
        return None
    for word, after in zip(words, [*words[1:], None], strict=True):
        if word.quotation is not None or word.upos in ("VERB", "AUX", "PUNCT", "ADP"):
            return None
        more = after is not None and after.upos in ("NOUN", "PROPN") and after.quotation is None
        if word.upos in ("NOUN", "PROPN", "PRON") and not more:
            return sentence, _outermost(sentence, word, first)
        if word.base_relation == "nmod" and word.upos == "PRON":
            continue
    return None


def _outermost(sentence: Sentence, word: Word, first: int) -> Word:
    """The head of a name of several words: ``Rudd`` or ``Captain``, whichever the tree has."""
    for above in sentence.ancestors(word):
        if (
            above.start < first
            or above.upos not in ("NOUN", "PROPN")
            or word.base_relation not in ("flat", "compound", "appos")
        ):
            break
        word = above
    return word


def true_source(scene: Scene, link: Link) -> Link:
    """The person behind a source that is only a voice or a filler.

    ``There answered a deep voice: "Here."`` is the voice's; ``Mia's voice came from the dark: "Here."`` is Mia's.
    """
    if link.source is None:
        return link
    sentence = scene.parse.sentences[link.source[0]]
    word = sentence.words[link.source[1]]
    found: Sequence[Word] = ()
    if word.lower == "there":
        verb = sentence.head_of(word)
        found = sentence.dependents(verb, "nsubj", "obj") if verb is not None else ()
    elif (word.lower in _VOICES or word.lower in word_list("linking", "parts")) and not _leads(sentence, word):
        found = [w for w in sentence.dependents(word, "nmod:poss") if w.quotation is None]
    return evolve(link, source=(sentence.index, found[0].index)) if found else link


def _leads(sentence: Sentence, word: Word) -> bool:
    """Whether a head is no part of a body: ``the guild's head of pay``, ``its head, Ada``, ``the firm's head``."""
    if word.lower != "head":
        return False
    after = sentence.words[word.index + 1 : word.index + 2]
    named = any(kid.upos == "PROPN" for kid in sentence.dependents(word, "appos"))
    bodies = word_list("speakers", "body_nouns") | {"its", "their"}
    led = any(whose.lower in bodies for whose in sentence.dependents(word, "nmod:poss"))
    return named or led or any(link.lower == "of" for link in after)
