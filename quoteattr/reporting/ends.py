"""Where reported words end: asides of the reporter's behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quoteattr.reporting.lexicon import base_forms, cue_verbs
from quoteattr.syntax.records import FINITE, Sentence, Word

_RELATIVE = frozenset({"which", "who", "whom", "where", "whose"})
_ARTICLES = frozenset({"a", "an"})
_STOPS = frozenset({",", "—", "–", "--", "-"})
_DASHES = frozenset({"—", "–", "--", "-"})
_SHORTEST = 3  # words before an aside


def before_aside(
    sentence: Sentence, verb: Word, source: Word | None, words: Sequence[int], *, clause: bool
) -> tuple[int, ...]:
    """``words`` without the reporter's explanation behind them.

    ``said she would vote for Ost, | who leads the council``, ``said the pier would close, | a blow to the town``,
    ``said the pier would close, | the first time since the flood``.
    An aside with words in quotation marks is left where it is. ``clause`` tells that a whole clause is reported.
    """
    if not words:
        return ()
    last = max(words)
    shortest = max(_SHORTEST, _place_of_verb(sentence, verb, words)) if clause else 1
    if source is not None and _is_share(sentence, source):
        words = _before_other_shares(sentence, words, shortest)
    for place, index in enumerate(words[shortest:-1], start=shortest):
        if clause and words[0] > verb.index and _tells_of_the_saying(sentence, words, place):
            return tuple(words[: place - (sentence.words[words[place - 1]].text == ",")])
        if not is_break(sentence, index) or sentence.words[index].quotation is not None:
            continue
        if any(sentence.words[i].quotation is not None for i in words[place:]):
            continue
        if _is_reservation(sentence, words, place) or _is_comment(sentence, words[place + 1]):
            return tuple(words[:place])
        if _comes_to_pass(sentence, verb, words, place):
            return tuple(words[:place])
        if _is_relative_to_end(sentence, index + 1, last) and not _told_beforehand(sentence, verb, index + 1):
            return tuple(words[:place])
        if _is_apposition(sentence, words, place):
            return tuple(words[:place])
        if not clause and (_names_again(sentence, words, place) or _tells_what_it_did(sentence, words, place)):
            return tuple(words[:place])
    return tuple(words)


def _place_of_verb(sentence: Sentence, verb: Word, words: Sequence[int]) -> int:
    """Where ``missed`` stands in ``the guild -- known for its eels, though it sells oysters -- missed its aims``."""
    for place, index in enumerate(words):
        word = sentence.words[index]
        if word.head == verb.index and word.relation == "ccomp":
            return place
    return 0


def is_break(sentence: Sentence, index: int) -> bool:
    """Is it a comma or dash, and no hyphen: not in ``$300-a-plate``?"""
    word = sentence.words[index]
    if word.text not in {"-", "–"}:
        return word.text in _STOPS
    around = sentence.words[index - 1 : index] + sentence.words[index + 1 : index + 2]
    return any(w.end < word.start or word.end < w.start for w in around)


_AGAINST = frozenset({"though", "although", "despite"})


def behind_concession(sentence: Sentence, words: Sequence[int]) -> tuple[int, ...]:
    """``the pier is safe`` in ``Though few believe it, the pier is safe, Lind said``: the reporter's ``though``."""
    if not words or words[0] > 1 or sentence.words[words[0]].lower not in _AGAINST:
        return tuple(words)
    opening = sentence.head_of(sentence.words[words[0]])
    if opening is None or opening.base_relation not in {"advcl", "obl"}:
        return tuple(words)
    end = _last_below(sentence, opening) + 1
    if (
        end >= words[-1]
        or sentence.words[end].text != ","
        or any(sentence.words[i].quotation is not None for i in words)
    ):
        return tuple(words)
    return tuple(i for i in words if i > end)


_CONNECTIVES = frozenset({"still", "however", "moreover", "furthermore", "nevertheless", "nonetheless", "meanwhile"})


def behind_connective(sentence: Sentence, words: Sequence[int]) -> tuple[int, ...]:
    """``the pier is safe`` in ``But the pier is safe, Lind said``, ``Still, Lind said, the pier is safe``."""
    first = sentence.words[0]
    if not words or words[0] or len(words) < _SHORTEST or first.quotation is not None:
        return tuple(words)
    joins = first.upos == "CCONJ" and first.lower in {"and", "but", "yet"}
    joins = joins or (first.lower in _CONNECTIVES and sentence.words[1].text == ",")
    return tuple(i for i in words if i > (sentence.words[1].text == ",")) if joins else tuple(words)


def to_closing_mark(sentence: Sentence, words: Sequence[int]) -> tuple[int, ...]:
    """``words`` to the end of the quotation that they end in: ``the plan “a trap | from start to finish”``."""
    last = max(words, default=-1)
    mark = None if last < 0 else sentence.words[last].quotation
    if mark is None:
        return tuple(words)
    first = next(i for i in words if sentence.words[i].quotation == mark)
    inside = [w.index for w in sentence.words[first:] if w.quotation == mark]
    return tuple(sorted({*words, *inside}))


def _is_reservation(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """Does ``though`` follow with a clause to the end: ``said she would stay, | though she gave no reason``?"""
    mark = sentence.words[words[place]].text
    after = sentence.words[words[place + 1]]
    if after.lower != "though" or any(sentence.words[i].text == mark for i in words[place + 2 :]):
        return False
    return all(any(sentence.words[i].xpos in FINITE for i in part) for part in (words[:place], words[place:]))


_WHEN_ASKED = {
    "asked": frozenset({"about", "if", "whether", "why", "by", "how", "what", "when", "who", "where"}),
    "pressed": frozenset({"about", "on", "by", "for"}),
    "questioned": frozenset({"about", "on", "by"}),
    "reached": frozenset({"by", "for", "at", "on", "."}),
    "contacted": frozenset({"by", "for", "."}),
}
_SAYING_NO_MORE = frozenset({"elaborating", "specifying", "explaining", "elaboration"})
_GIVING = frozenset({"giving", "providing", "offering", "citing", "presenting", "going"})
_GIVEN = frozenset({"details", "detail", "evidence", "specifics", "proof", "names", "examples", "explanation"})
_APPLAUSE = frozenset({"cheered", "applauded", "booed", "clapped", "jeered", "roared", "laughed", "chanted", "nodded"})


def _tells_of_the_saying(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """Does the frame go on at a place, with or without a comma?

    ``said the dam was safe | when asked about the leak``, ``| without giving details``, ``| as supporters cheered``,
    ``said she would resign | in a statement on Monday``.
    """
    opening = sentence.words[words[place]]
    if opening.lower not in _OPENS_FRAME or opening.quotation is not None:
        return False
    after = [sentence.words[i] for i in words[place + 1 :]]
    following = sentence.words[words[-1] + 1].text if words[-1] + 1 < len(sentence.words) else "."
    second = after[1].lower if len(after) > 1 else following
    if opening.lower == "when":
        return after[0].xpos in {"VBN", "VBD"} and second in _WHEN_ASKED.get(after[0].lower, ())
    if opening.lower == "without":
        if after[0].lower in _SAYING_NO_MORE:
            return True
        return after[0].lower in _GIVING and any(w.lower in _GIVEN for w in after[1:6])
    if opening.lower == "as":
        return len(after) <= 6 and any(w.lower in _APPLAUSE and w.xpos == "VBD" for w in after[1:])
    return _in_what_it_was_said(sentence, words, place)


_OPENS_FRAME = frozenset({"when", "without", "as", "in", "at", "during"})
_SAID_IN = frozenset({"interview", "statement", "email", "e-mail", "tweet", "message"})
_SAID_AT = frozenset({"conference", "briefing"})


def _in_what_it_was_said(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """``in a statement on Monday`` in ``said the dam was safe in a statement on Monday``.

    Only behind what is or will be: in ``said Ost had admitted it in an interview`` Ost gave it.
    """
    after = [sentence.words[i] for i in words[place + 1 :]]
    place_of = _SAID_IN if sentence.words[words[place]].lower == "in" else _SAID_AT
    noun = next((w for w in after[:5] if w.lower in place_of), None)
    if noun is None or after[0].lower not in {"a", "an"} or any(w.xpos in FINITE for w in after):
        return False
    told = [sentence.words[i] for i in words[:place]]
    verbs = [w for w in told if w.upos in {"VERB", "AUX"}]
    if any(w.upos == "VERB" for w in verbs[:-1]) or not verbs:
        return False
    if verbs[-1].upos == "AUX":
        return verbs[-1].xpos in FINITE and verbs[-1].index != told[-1].index
    helped = place_of is _SAID_IN and len(verbs) == 2 and verbs[0].lower in _FUTURE
    return (
        helped and _TELLING.isdisjoint(base_forms(verbs[-1])) and cue_verbs().keys().isdisjoint(base_forms(verbs[-1]))
    )


_TELLING = frozenset({"appear", "give", "sit", "do", "be", "make", "use", "include", "talk", "lie", "bring", "take"})


# participles for what a speaker does in speaking
_IN_SPEAKING = frozenset(
    {"pointing", "citing", "referring", "alluding", "echoing", "invoking", "quoting", "employing", "believing"}
    | {"hoping", "fearing", "offering", "reflecting", "underscoring", "highlighting", "drawing", "prompting"}
    | {"declining", "refusing"}
)
_INVERTED = frozenset({"has", "have", "had", "did", "do", "does", "was", "were", "is"})


def _is_comment(sentence: Sentence, at: int) -> bool:
    """Does word number ``at`` open a remark of the reporter's, whatever follows?

    ``said the pier was safe, | pointing to a survey``, ``, | compared with four in ten last year``, ``, | even as
    the water rose``, ``, | as did the mayor``, ``, | while warning of storms``, ``, | up from four in May``.
    """
    opening = sentence.words[at]
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    if after is None:
        return False
    if opening.lower in {"up", "down"}:
        return after.upos == "NUM" or after.lower in {"from", "sharply", "slightly", "only"}
    if opening.xpos in {"JJR", "RBR"}:
        return after.lower == "than"
    if opening.lower == "compared":
        return after.lower in {"with", "to"}
    if opening.lower == "even":
        return after.lower == "as"
    if opening.lower == "as":
        return after.lower in _INVERTED
    if opening.lower == "while":
        return after.xpos == "VBG"
    return opening.xpos == "VBG" and opening.lower in _IN_SPEAKING


_FUTURE = frozenset({"would", "will", "might", "may", "could", "'ll", "wo"})


def _comes_to_pass(sentence: Sentence, verb: Word, words: Sequence[int], place: int) -> bool:
    """``said it would take a week, | but it was done in a day``: a plan is reported, and then what became of it."""
    if sentence.words[words[place + 1]].lower != "but" or verb.xpos not in {"VBD", "VBN", "VBZ", "VBP"}:
        return False
    first = next((w for w in (sentence.words[i] for i in words[:place]) if w.xpos in FINITE), None)
    if first is None or first.lower not in _FUTURE or sentence.words[first.index + 1].lower == "have":
        return False
    later = next((w for w in (sentence.words[i] for i in words[place + 2 : place + 12]) if w.xpos in FINITE), None)
    return later is not None and (later.xpos == "VBD" or later.lower in {"has", "have"})


_SHARES = frozenset(
    {"percent", "cent", "%", "half", "third", "quarter", "majority", "most", "many", "others", "number"}
)


def _is_share(sentence: Sentence, source: Word) -> bool:
    """Is the source so many of those asked: ``Four in ten``, ``42 percent of voters``?"""
    return source.upos in {"NUM", "SYM"} or source.lower in _SHARES or bool(sentence.dependents(source, "nummod"))


def _is_figure(sentence: Sentence, at: int) -> bool:
    """``, 34 percent late`` in ``42 percent say they were early, 34 percent late``; ``, after half said so in May``."""
    words = sentence.words
    if words[at].lower in {"after", "versus", "with"}:
        at += 1
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if words[at].upos == "NUM":
        return following in {"percent", "per", "%", "in"} or words[at].base_relation in {"nsubj", "parataxis", "appos"}
    return words[at].lower in _SHARES and words[at].base_relation == "nsubj"


_NEARLY = frozenset({"about", "only", "just", "nearly", "almost", "another", "roughly", "some", "the", "a", "an"})


def _before_other_shares(sentence: Sentence, words: Sequence[int], shortest: int) -> tuple[int, ...]:
    """``they want a bridge`` in ``Half say they want a bridge | and 30 percent want a ferry``."""
    for place, index in enumerate(words[shortest:-2], start=shortest):
        at = index
        if sentence.words[at].text == ",":
            at += 1
        if at > index and (_is_figure(sentence, at) or sentence.words[at].lower == "however"):
            return tuple(words[:place])
        if at == index and sentence.words[at].lower not in {"and", "but", "while", "compared"}:
            continue
        if at >= words[-1]:
            continue
        if sentence.words[at].lower == "compared" and sentence.words[at + 1].lower in {"with", "to"}:
            return tuple(words[:place])
        if sentence.words[at].lower in {"and", "but", "while"}:
            at += 1
        while at < words[-1] and sentence.words[at].lower in _NEARLY:
            at += 1
        word = sentence.words[at]
        subject = next((w for w in (word, *sentence.ancestors(word)) if w.base_relation == "nsubj"), None)
        counted = word.upos == "NUM"
        if counted and word.quotation is None and subject is not None and subject.index - at <= 4:
            return tuple(words[:place])
    return tuple(words)


def _is_relative_to_end(sentence: Sentence, at: int, last: int) -> bool:
    """Does a relative clause that begins at word number ``at`` run to the end?"""
    if at < len(sentence.words) and sentence.words[at].upos == "ADP":  # ``Ost, for whom she would vote``
        at += 1
    if at >= len(sentence.words) or sentence.words[at].lower not in _RELATIVE:
        return False
    opening = sentence.words[at]
    head = next((w for w in (opening, *sentence.ancestors(opening)) if w.base_relation == "acl"), None)
    if head is None or head.index < at:
        return False
    while last > at and sentence.words[last].upos == "PUNCT":
        last -= 1
    end = _last_below(sentence, head)
    if end >= last:
        return True
    rest = sentence.words[end + 1 : last + 1]  # hung higher up: ``which was built in May | as a shelter``
    return rest[0].upos in {"ADP", "SCONJ", "PART"} and all(w.text not in _ENDING for w in rest)


_ENDING = frozenset({",", ";", ":", "—", "–", "--"})


def _told_beforehand(sentence: Sentence, verb: Word, at: int) -> bool:
    """``which would cut the toll`` in ``said she backed the bill, which would cut the toll``: her own forecast."""
    if verb.xpos not in {"VBD", "VBN"}:
        return False
    first = next((w for w in sentence.words[at + 1 : at + 8] if w.xpos in FINITE), None)
    return first is not None and first.lower in {"would", "could", "might"}


def _is_apposition(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """Is what follows the comma a noun phrase beside a whole clause: ``the pier would close, a blow to the town``?"""
    after = [sentence.words[i] for i in words[place + 1 :]]
    before = [sentence.words[i] for i in words[:place]]
    dash = sentence.words[words[place]].text != ","
    told_of = _tells_of_it(sentence, after)
    if (
        len(after) < 2
        or any(w.text == ":" for w in before)  # ``said she had two wishes: a pier, a ferry``
        or (not dash and not told_of and any(w.text == "," for w in after))
        or any(w.text in _DASHES and is_break(sentence, w.index) for w in after)
    ):
        return False
    ranked = after[0].lower == "the" and after[1].lower in {"first", "last", "latest", "second", "third"}
    person = after[0].lower == "the" and before[-1].name.endswith("PER") and len(after) > _SHORTEST
    counted = dash and after[0].lower in {"all", "half"}
    if after[0].lower not in _ARTICLES and not (ranked or person or told_of or counted):
        return False
    head = sentence.head_of(after[0])
    if head is not None and head.base_relation == "nsubj" and not told_of:
        return False  # ``said that even if it rained, a boat would leave``
    opening = before[1] if before[0].lower == "that" and len(before) > 1 else before[0]
    whole = any(w.xpos in FINITE for w in before) or (told_of and any(w.xpos == "VB" for w in before))
    return opening.upos not in {"ADP", "SCONJ", "ADV"} and whole


def _tells_of_it(sentence: Sentence, after: Sequence[Word]) -> bool:
    """A noun for all that was said, and more of it.

    ``a step that he has, so far, refused``, ``remarks that she regretted``, ``something he had asked for``,
    ``a plan the council took up``, ``the latter a word for Ost``.
    """
    if len(after) < _SHORTEST or any(w.text == "," and n.upos == "CCONJ" for w, n in pairwise(after)):
        return False
    if after[0].lower == "the":
        return after[1].lower in {"latter", "former"} and after[2].lower in _ARTICLES
    relative = after[1].lower in {"which", "that"}
    if after[0].lower == "something":
        return relative or after[1].base_relation in {"nsubj", "det"} or after[1].xpos == "NNP"
    if after[0].xpos == "NNS":
        return after[1].lower == "that"
    if after[0].lower not in _ARTICLES or after[1].upos != "NOUN":
        return False
    verb = sentence.head_of(after[1]) if after[1].base_relation == "nsubj" else None
    double = verb is not None and sum(k.index > after[0].index for k in sentence.dependents(verb, "nsubj")) > 1
    return after[2].lower in {"which", "that"} or double


def _names_again(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """``praised Ost, | the head of the guild``: does all that follows the comma say who or what that is?"""
    first, last = sentence.words[words[place + 1]], words[-1]
    if first.upos != "DET":
        return False
    head = next((w for w in (first, *sentence.ancestors(first)) if w.base_relation == "appos"), None)
    return head is not None and first.index <= head.index and _last_below(sentence, head) >= last


def _tells_what_it_did(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """``reported a loss of a million, | missing forecasts``: what is told of it is the reporter's."""
    after = sentence.words[words[place + 1]]
    if after.lower in {"ranging", "including", "totaling", "totalling", "involving"}:
        return False
    return after.xpos == "VBG" and sentence.words[words[place]].text == "," and after.base_relation in {"acl", "advcl"}


def _last_below(sentence: Sentence, head: Word) -> int:
    """The last word below ``head`` that is no punctuation."""
    return max((w.index for w in sentence.subtree(head) if w.upos != "PUNCT"), default=head.index)
