"""Slips of a parser mended: a clause hung on the wrong word (``…," said Lind, who added …``)."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.syntax.mending.trees import kids_of, numbers_above, subjects_of
from quoteattr.syntax.records import TENSED, Word

_BREAKS = frozenset({",", "—", "–", "-", "--", ")"})
_ELSEWHERE = frozenset({"advcl", "parataxis", "conj", "ccomp", "dep"})
_IN_PHRASE = frozenset({"compound", "flat", "amod", "det", "nummod", "list", "goeswith"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_SECOND = frozenset({"conj", "ccomp", "advcl", "parataxis"})


def with_second_tags(words: list[Word]) -> list[Word]:
    """The words, ``her son`` the subject of ``added`` in ``"…," said Ann Lee, and her son, Max, added, "…"``."""
    for tag in words[2:]:
        if words[tag.index - 1].quotation is None or tag.quotation is not None or tag.upos != "VERB":
            continue
        for link in words[tag.index + 2 :]:
            if link.lower != "and" or link.quotation is not None or words[link.index - 1].text != "," or link.head < 0:
                continue
            verb = next(
                (w for w in words[link.index + 1 :] if w.head == tag.index and w.base_relation in _SECOND), None
            )
            other = words[link.head]
            if other is verb:
                other = next((w for w in words[link.index : verb.index] if w.base_relation == "conj"), other)
            if verb is not None and _says_next(words, tag, other, verb):
                said = words[other.head]
                words[other.index] = evolve(other, head=verb.index, relation="nsubj")
                words[link.index] = evolve(link, head=verb.index)
                words[verb.index] = evolve(verb, relation="conj")
                if said.head == verb.index:
                    words[said.index] = evolve(said, head=tag.index, relation="nsubj")
            break
    return words


def _says_next(words: Sequence[Word], tag: Word, other: Word, verb: Word) -> bool:
    """Whether a noun behind ``and`` is who the second verb is about: nobody else is, and nothing joins the verb on."""
    if other.base_relation != "conj" or other.upos not in {"NOUN", "PROPN"} or not tag.index < other.head < other.index:
        return False
    said = words[other.head]
    if verb.xpos not in TENSED or words[verb.index - 1].lower == "and" or verb.quotation is not None:
        return False
    kids = [w for w in words[tag.index + 1 :] if w.head == verb.index and w.index < verb.index]
    return said.head in {tag.index, verb.index} and all(
        w.text in {",", "and"} or w is said or w.upos == "ADV" for w in kids
    )


def with_relatives(words: list[Word]) -> list[Word]:
    """The words, each clause that begins with ``who`` below the noun before it.

    ``"No," said a nurse familiar with the plan, who added that …``: ``added`` belongs to ``nurse``.
    """
    for pronoun in words:
        if pronoun.lower != "who" or pronoun.quotation is not None or pronoun.index < 2 or pronoun.head < 0:
            continue
        if pronoun.relation.partition(":")[0] != "nsubj":
            continue
        verb = words[pronoun.head]
        if verb.index < pronoun.index or verb.base_relation not in _ELSEWHERE or not 0 <= verb.head < pronoun.index:
            continue
        noun = _antecedent(words, pronoun, verb)
        if noun is not None and verb.index not in numbers_above(words, noun):
            words[verb.index] = evolve(verb, head=noun.index, relation="acl:relcl")
    return words


_NAMING = frozenset({"call", "label", "brand", "term", "deem", "dub", "describe", "dismiss", "denounce"})


def with_verdicts(words: list[Word]) -> list[Word]:
    """The words, ``, calling it …`` behind a noun below the verb whose object the noun is.

    ``The mayor fought a suit brought by a cook, calling it "baseless"``: the suit does not call itself so.
    """
    for verb in words:
        if verb.xpos != "VBG" or verb.lemma not in _NAMING or verb.base_relation not in {"acl", "advcl"}:
            continue
        if all(w.text != "," for w in words[max(verb.index - 2, 0) : verb.index]):
            continue
        if any(w.lower in {"it", "them"} for w in words[verb.index + 1 : verb.index + 2]):
            above = _fighter(words, verb)
            if above is not None:
                words[verb.index] = evolve(verb, head=above.index, relation="advcl")
    return words


def _fighter(words: Sequence[Word], verb: Word) -> Word | None:
    """``fought`` above ``calling`` in ``fought a suit brought by a cook, calling it``."""
    below = verb
    for _ in range(len(words)):
        if below.head < 0:
            return None
        above = words[below.head]
        if below.base_relation == "acl" and above.base_relation == "obj" and above.upos == "NOUN" and above.head >= 0:
            return words[above.head] if words[above.head].index < above.index else None
        below = above
    return None


def with_subjects(words: list[Word]) -> list[Word]:
    """The words, ``the singer`` the subject of ``said`` in ``Speaking to the Herald, the singer, 34, said it hurt``."""
    for verb in words[5:]:
        comma, age, before = words[verb.index - 1], words[verb.index - 2], words[verb.index - 3]
        if verb.xpos not in TENSED or age.upos != "NUM" or comma.text != "," or before.text != ",":
            continue
        noun = words[age.head]
        name = words[noun.head] if noun.relation == "appos" and noun.upos == "NOUN" else noun
        article = any(w.head == noun.index and w.lower in {"the", "her", "his"} for w in words[: noun.index])
        if noun is name or not article or not any(w.head == name.index and w.base_relation == "case" for w in words):
            continue
        if not any(w.head == verb.index and w.base_relation in {"nsubj", "csubj"} for w in words):
            words[noun.index] = evolve(noun, head=verb.index, relation="nsubj")
    return words


def with_openers(words: list[Word]) -> list[Word]:
    """The words, ``Ada Lind`` the subject of ``said`` in ``Speaking beside Odo Finch, Ada Lind, the warden, said``."""
    opener, verb = words[0], words[words[0].head]
    if opener.base_relation != "advcl" or opener.xpos not in {"VBG", "VBN"} or words[verb.index - 1].text != ",":
        return words
    if verb.xpos not in TENSED or verb.index < 6 or subjects_of(words, verb):
        return words
    for name in words[3 : verb.index - 1]:
        other = words[name.head]
        apart = name.relation in {"conj", "appos"} and other.index < name.index and words[name.index - 1].text == ","
        if apart and name.name == "B-PER" == other.name and opener.index in numbers_above(words, other):
            if not any(k.base_relation == "cc" for k in kids_of(words, name)):
                words[name.index] = evolve(name, head=verb.index, relation="nsubj")
                for aside in kids_of(words, other):
                    if aside.index > name.index and aside.relation == "appos":
                        words[aside.index] = evolve(aside, head=name.index)
            break
    return words


def with_speakers_outside(words: list[Word]) -> list[Word]:
    """The words, ``the warden`` the subject of ``said`` in ``“It is late,” the warden, Odo Finch, said``.

    A parser may hang it on ``is``; what stands behind the closing mark is no part of the words in marks.
    """
    for noun in words:
        within = words[noun.head] if noun.head >= 0 and noun.relation == "nsubj" else noun
        if noun.quotation is not None or within.quotation is None or within.index > noun.index:
            continue
        verb = words[within.head] if within.head > noun.index else None
        if verb is None or verb.quotation is not None or verb.xpos not in TENSED:
            continue
        own = [w for w in words if w.head == within.index and w.base_relation == "nsubj" and w is not noun]
        if own and not any(w.head == verb.index and w.base_relation in {"nsubj", "csubj"} for w in words):
            words[noun.index] = evolve(noun, head=verb.index)
    return words


def with_as_clauses(words: list[Word]) -> list[Word]:
    """The words, ``Odo Finch`` the subject of ``put`` in ``As Odo Finch, head of the guild, put it, …``."""
    opener, first = words[0], words[words[0].head]
    if opener.lower != "as" or opener.base_relation != "case" or first.relation != "obl":
        return words
    verb = words[first.head]
    if verb.index < first.index or verb.xpos not in TENSED or verb.quotation is not None:
        return words
    if any(w.head == verb.index and w.base_relation in {"nsubj", "csubj", "expl", "aux"} for w in words):
        return words
    words[first.index] = evolve(first, relation="nsubj")
    words[0] = evolve(opener, head=verb.index, relation="mark")
    return words


def with_questions(words: list[Word]) -> list[Word]:
    """The words, what ``if`` asks the object in ``Lind would not say if the pier was safe``."""
    for mark in words[1:]:
        verb, clause = words[mark.index - 1], words[mark.head]
        if mark.lower != "if" or verb.lower != "say" or verb.xpos != "VB" or verb.quotation is not None:
            continue
        if clause.base_relation == "advcl" and clause.head == verb.index:
            words[clause.index] = evolve(clause, relation="ccomp")
    return words


def with_reduced(words: list[Word]) -> list[Word]:
    """The words, ``told`` the verb of the sentence in ``A man identified as Odo Finch told the court it was late``."""
    for verb in words[3:]:
        participle = words[verb.head]
        noun = words[participle.head]
        if verb.xpos != "VBD" or verb.base_relation not in _ELSEWHERE or not noun.index < participle.index < verb.index:
            continue
        if participle.xpos == "VBN" and participle.relation == "acl" and noun.relation == "root":
            if not any(w.head == verb.index and w.base_relation in {"nsubj", "mark"} for w in words):
                words[verb.index] = evolve(verb, head=-1, relation="root")
                words[noun.index] = evolve(noun, head=verb.index, relation="nsubj")
    return words


_SPEAKING = frozenset({"say", "add", "tell", "ask", "chant", "shout", "call", "argue", "warn", "insist", "note"})
_NEARER = frozenset({"he", "she", "they"})


def with_participles(words: list[Word]) -> list[Word]:
    """The words, ``, saying`` at the end below the clause right before it, where that has its own he or she.

    ``The mayor was blamed for it, though in May she went further, saying …``: ``saying`` belongs to ``went``. So
    does ``chanting`` to ``gathered`` in ``spoke at the pier, where dockers had gathered, chanting …``.
    """
    for verb in words:
        if verb.xpos != "VBG" or verb.base_relation != "advcl" or verb.lemma not in _SPEAKING or verb.index < 4:
            continue
        if not 0 <= verb.head < verb.index or words[verb.index - 1].text != ",":
            continue
        for near in reversed(words[verb.head + 1 : verb.index - 1]):
            if near.upos == "VERB" and near.base_relation in {"advcl", "acl"} and _own_speaker(words, near):
                if verb.head in numbers_above(words, near):
                    words[verb.index] = evolve(verb, head=near.index)
                break
    return words


def _own_speaker(words: Sequence[Word], verb: Word) -> bool:
    """Has a clause he or she for its subject, or people behind ``where``?"""
    kids = [k for k in kids_of(words, verb) if k.quotation is None]
    subject = next((k for k in kids if k.relation == "nsubj"), None)
    if subject is None:
        return False
    where = verb.relation == "acl:relcl" and any(k.lower == "where" for k in kids)
    return subject.lower in _NEARER or where


def _antecedent(words: Sequence[Word], pronoun: Word, verb: Word) -> Word | None:
    """The noun that a clause with ``who`` says something of."""
    before = words[pronoun.index - 1]
    above = words[verb.head]
    if verb.base_relation == "conj" and above.base_relation == "acl" and before.text not in _BREAKS - {","}:
        return words[above.head] if above.head >= 0 else None
    if before.text not in _BREAKS or (before.text == "-" and before.quotation is not None):
        return None
    last = next((w for w in reversed(words[: pronoun.index - 1]) if w.upos in _NOMINAL), None)
    if last is None or last.quotation is not None or pronoun.index - last.index > 4:
        return None
    return _head_of_phrase(words, last)


def _head_of_phrase(words: Sequence[Word], word: Word) -> Word:
    """``nurse`` for ``plan`` in ``a nurse familiar with the plan``, ``head`` for ``club`` in ``head of the club``."""
    for _ in range(len(words)):
        if word.head < 0:
            break
        above = words[word.head]
        near = above.index < word.index or above.index - word.index <= 3
        if word.base_relation in _IN_PHRASE or (word.base_relation in {"appos", "nmod"} and word.relation != "nmod"):
            if above.upos not in _NOMINAL or not near:
                break
            word = above
        elif word.upos == "NOUN" and word.base_relation in {"obl", "nmod"} and above.upos in {"ADJ", "NOUN"}:
            case = next(
                (w.lower for w in words[: word.index] if w.head == word.index and w.base_relation == "case"), ""
            )
            if above.upos == "ADJ" and above.base_relation == "amod" and above.head >= 0:
                word = words[above.head]
            elif case == "of" and above.index < word.index:
                word = above
            else:
                break
        else:
            break
    return word


def with_past_times(words: list[Word]) -> list[Word]:
    """The words, ``yesterday`` below ``sank`` in ``She says the boat sank yesterday``: nobody says it then."""
    for time in words:
        last = time.index > 0 and words[time.index - 1].lower == "last" and words[time.index - 1].head == time.index
        if not (last or time.lower == "yesterday") or time.head < 0 or time.base_relation not in ("obl", "advmod"):
            continue
        verb = words[time.head]
        kids = kids_of(words, verb)
        has = verb.xpos == "VBN" and any(kid.base_relation == "aux" and kid.lower in ("has", "have") for kid in kids)
        said = [kid for kid in kids if kid.base_relation == "ccomp" and verb.index < kid.index < time.index]
        if said and (has or verb.xpos in ("VBZ", "VBP")):
            words[time.index] = evolve(time, head=said[0].index)
    return words


_TONES = frozenset({"voice", "tone", "tones", "whisper", "undertone"})


def with_tones(words: list[Word]) -> list[Word]:
    """The words, who could hear it below the voice in ``said in a voice everyone could hear, "Cast off!"``."""
    for verb in words[4:]:
        subject = next((w for w in words[: verb.index] if w.head == verb.index and w.relation == "nsubj"), None)
        if verb.lower != "hear" or verb.quotation is not None or subject is None:
            continue
        tone = words[min(w.index for w in words if w is subject or w.head == subject.index) - 1]
        if tone.lower not in _TONES or tone.base_relation != "obl" or verb.head not in (tone.head, tone.index):
            continue
        words[verb.index] = evolve(verb, head=tone.index, relation="acl:relcl")
        for said in words[verb.index :]:
            if said.head == verb.index and said.quotation is not None:
                words[said.index] = evolve(said, head=tone.head)
    return words
