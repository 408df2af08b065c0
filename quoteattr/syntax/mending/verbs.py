"""Slips of a parser mended: a verb of saying taken for a noun, or hung where it has no subject."""

from __future__ import annotations

from attrs import evolve

from quoteattr.syntax.mending.players import PLACES, with_players
from quoteattr.syntax.mending.trees import heads_above, kids_of, numbers_above, subjects_of
from quoteattr.syntax.records import Word
from quoteattr.wordlists import word_list

# verbs of saying that look like nouns, in the form that stands beside a subject of one or of several
_OF_ONE = word_list("syntax", "verbs_like_nouns")
_OF_MANY = frozenset(form[:-1] for form in _OF_ONE)
_SPOKEN = frozenset({"said", "reported", "announced", "claimed", "confirmed", "noted", "alleged", "suggested"})
_PRESENT_OR_PAST = frozenset({"VBZ", "VBD"})
_NAMING = frozenset({"call", "label", "brand", "term", "deem", "dub"})
_NOMINATIVE = frozenset({"he", "she"})
_ARTICLES = frozenset({"a", "an", "the"})
_BEAR_WRITING = word_list("syntax", "bear_writing")
_WHERE = frozenset({"in", "on", "along", "at", "across", "outside", "around", "over", "near", "above", "behind"})
_SAYING = frozenset(
    {"saying", "calling", "telling", "adding", "arguing", "warning", "declaring", "insisting", "claiming"}
)
_IN_NAME = frozenset({"compound", "flat", "amod", "det", "nmod:poss", "nummod", "case"})


def with_verbs_mended(words: list[Word], forms: set[str]) -> list[Word]:
    """The words, each verb of saying a verb, below what it belongs to and with its subject; ``forms``: lower case."""
    there = forms.union([word.relation for word in words])
    for signs, rule in _RULES:
        if not signs.isdisjoint(there):
            words = rule(words)
    return words


def _with_verb_for_noun(words: list[Word]) -> list[Word]:
    """``notes`` in ``Lind notes that the pier holds``: a noun with a clause of its own behind a name is a verb."""
    for noun in words:
        if noun.upos != "NOUN" or noun.index == 0 or not (noun.lower in _OF_ONE or noun.lower in _OF_MANY):
            continue
        before = words[noun.index - 1]
        while before.relation == "flat" and before.head >= 0:
            before = words[before.head]
        subject = before.head == noun.index and before.relation in {"compound", "nmod:poss", "amod", "nsubj"}
        many = before.xpos in {"NNS", "NNPS"}
        if not subject or before.quotation is not None or many != (noun.lower in _OF_MANY):
            continue
        kids = kids_of(words, noun)
        if before.upos not in {"NOUN", "PROPN"} or not any(k.relation == "ccomp" for k in kids):
            continue
        for kid in kids:
            if kid.index < before.index and kid.base_relation in _IN_NAME:
                words[kid.index] = evolve(kid, head=before.index)
            elif kid.index > noun.index and kid.base_relation == "nmod":
                words[kid.index] = evolve(kid, relation="obl")
        words[before.index] = evolve(before, relation="nsubj")
        words[noun.index] = evolve(noun, upos="VERB", xpos="VBP" if many else "VBZ")
    return words


def _with_subject_of_what(words: list[Word]) -> list[Word]:
    """``Lind`` subject of ``called`` in ``in what Ada Lind, the warden, called "a bad joke"``: no name for ``what``."""
    for what in words:
        if what.lower != "what" or what.index + 1 >= len(words):
            continue
        name = next((k for k in kids_of(words, what) if k.relation == "appos" and k.upos == "PROPN"), None)
        verb = next((k for k in kids_of(words, what) if k.relation == "acl:relcl"), None)
        if name is None or verb is None or not what.index < name.index < verb.index:
            continue
        if any(k.base_relation == "nsubj" for k in kids_of(words, verb)) or name.index > what.index + 3:
            continue
        words[name.index] = evolve(name, head=verb.index, relation="nsubj")
        words[verb.index] = evolve(verb, xpos="VBD" if verb.xpos == "VBN" else verb.xpos)
    return words


def _with_series(words: list[Word]) -> list[Word]:
    """``claims`` beside ``fights`` in ``Lind, who runs the pier, who fights the tax, claims that it …, is late``.

    A verb with no subject of its own, behind a comma, goes on with the relative clause before it.
    """
    for verb in words:
        if verb.xpos not in _PRESENT_OR_PAST or verb.relation not in {"parataxis", "ccomp"} or verb.index < 4:
            continue
        if words[verb.index - 1].text != "," or not 0 <= verb.head < verb.index:
            continue
        kids = kids_of(words, verb)
        if any(k.base_relation in {"nsubj", "csubj", "expl", "aux"} for k in kids):
            continue
        if not any(k.relation == "ccomp" and k.index > verb.index for k in kids):
            continue
        near = next((w for w in reversed(words[: verb.index]) if w.upos == "VERB" and w.xpos == verb.xpos), None)
        if near is not None and near.relation == "acl:relcl" and verb.index not in numbers_above(words, near):
            words[verb.index] = evolve(verb, head=near.index, relation="conj")
    return words


def _with_going_on(words: list[Word]) -> list[Word]:
    """``It`` who goes on in ``It goes on to fault the guild``: somebody, and not an empty word."""
    for verb in words:
        if verb.lemma.lower() != "go" or verb.index == 0:
            continue
        kids = kids_of(words, verb)
        it = next((k for k in kids if k.relation == "expl" and k.lower == "it"), None)
        to = next((k for k in kids if k.relation == "csubj" and k.index > verb.index), None)
        if it is not None and to is not None and any(k.lower == "on" for k in words[verb.index + 1 : verb.index + 2]):
            words[it.index] = evolve(it, relation="nsubj")
            words[to.index] = evolve(to, relation="xcomp")
    return words


def _with_two_subjects(words: list[Word]) -> list[Word]:
    """``reported`` above ``had`` in ``Two papers reported on Monday the port had sunk``: one subject a verb."""
    for verb in words:
        if verb.xpos != "VBN" or verb.lower not in _SPOKEN or verb.relation not in {"acl", "advcl"} or not verb.index:
            continue
        subject = words[verb.index - 1]
        if subject.relation not in {"nsubj", "nsubj:pass"} or subject.head < verb.index or verb.head == subject.head:
            continue
        if verb.relation == "acl" and verb.head != subject.index:
            continue
        below = words[subject.head]
        others = [k for k in kids_of(words, below) if k.base_relation == "nsubj" and k.index > verb.index]
        if not others or any(k.lower == "by" for k in words[verb.index + 1 : verb.index + 2]):
            continue
        words[verb.index] = evolve(verb, xpos="VBD", head=below.head, relation=below.relation)
        words[subject.index] = evolve(subject, head=verb.index, relation="nsubj")
        words[below.index] = evolve(below, head=verb.index, relation="ccomp")
    return words


def _with_those_asked(words: list[Word]) -> list[Word]:
    """``those`` subject of ``said`` in ``While those polled said Lind was right``."""
    for asked, verb in zip(words, words[1:], strict=False):
        if asked.xpos != "VBN" or verb.lower not in {"said", "say"} or asked.head != verb.index or not asked.index:
            continue
        people = words[asked.index - 1]
        if people.head == asked.index and people.base_relation == "nsubj" and not subjects_of(words, verb):
            words[people.index] = evolve(people, head=verb.index, relation="nsubj")
            words[asked.index] = evolve(asked, head=people.index, relation="acl")
    return words


def _with_meeting(words: list[Word]) -> list[Word]:
    """``guests`` no subject of ``saying`` in ``spoke of it at a dinner with guests, saying …``: a comma parts them."""
    for verb in words:
        if verb.xpos != "VBG" or verb.index < 3 or words[verb.index - 1].text != ",":
            continue
        guests = next((k for k in kids_of(words, verb) if k.base_relation == "nsubj" and k.index < verb.index), None)
        mark = next((k for k in kids_of(words, verb) if k.lower == "with" and k.index < verb.index), None)
        if guests is None or mark is None or not 0 <= verb.head < mark.index:
            continue
        between = words[mark.index : verb.index - 1]
        if any(w.text in {",", "—", "–", "-", "("} for w in between) or words[mark.index - 1].text == ",":
            continue
        words[guests.index] = evolve(guests, head=verb.head, relation="obl")
        words[mark.index] = evolve(mark, head=guests.index, relation="case")
    return words


def _with_names_given(words: list[Word]) -> list[Word]:
    """``joke`` below ``called`` in ``called the idea that they had a boat to sell a "bad joke"``.

    Who calls a thing something says what: the words in marks, if nothing else is there.
    """
    for verb in words:
        if verb.upos != "VERB" or verb.lemma.lower() not in _NAMING:
            continue
        kids = [k for k in kids_of(words, verb) if k.index > verb.index]
        thing = next((k for k in kids if k.relation == "obj" and k.quotation is None), None)
        if thing is None or any(k.relation in {"xcomp", "ccomp", "obl", "iobj"} for k in kids):
            continue
        clause = next((k for k in kids_of(words, thing) if k.base_relation == "acl" and k.index > thing.index), None)
        if clause is None:
            continue
        for name in words[clause.index + 1 :]:
            if name.quotation is None or words[name.index - 1].quotation is None:
                continue
            if name.upos not in {"NOUN", "PROPN"} or clause.index not in numbers_above(words, name):
                continue
            above = words[name.head]
            start = next(w for w in words[clause.index :] if w.quotation == name.quotation)
            if above.quotation is None and above.index < name.index and words[start.index - 1].lower in _ARTICLES:
                words[name.index] = evolve(name, head=verb.index, relation="xcomp")
            break
    return words


def _with_namers(words: list[Word]) -> list[Word]:
    """``skippers`` below ``called`` in ``a pier called the "widow of the coast" by skippers``: they call it so."""
    for by in words:
        if by.lower != "by" or by.index < 3 or by.quotation is not None or words[by.index - 1].quotation is None:
            continue
        namer = words[by.head] if by.head > by.index else None
        name = words[namer.head] if namer is not None and namer.relation == "nmod" and namer.head >= 0 else None
        if namer is None or name is None or name.quotation is None or name.relation != "xcomp" or name.head < 0:
            continue
        if words[name.head].lemma.lower() in _NAMING and words[name.head].xpos == "VBN":
            words[namer.index] = evolve(namer, head=name.head, relation="obl:agent")
    return words


def _with_participle_outside(words: list[Word]) -> list[Word]:
    """``calling`` below ``urged`` in ``urged Lind to leave the race, calling him a "crook"``: the one who urges calls.

    And below ``going`` in ``remembered Lind going on air, declaring "…"``: there Lind does both.
    """
    for verb in words:
        if verb.lower not in _SAYING or verb.xpos != "VBG" or verb.index < 4 or words[verb.index - 1].text != ",":
            continue
        if verb.base_relation not in {"advcl", "conj"} or not 0 <= verb.head < verb.index:
            continue
        above = _seen_doing(words, words[verb.head], verb)
        while above.xpos == "VB" and above.base_relation in {"xcomp", "ccomp", "advcl"} and above.head >= 0:
            if not any(k.lower == "to" for k in kids_of(words, above)) or not words[above.head].index < above.index:
                break
            above = _seen_doing(words, words[above.head], verb)
        if above.index != verb.head:
            words[verb.index] = evolve(verb, head=above.index, relation="advcl")
    return words


def _seen_doing(words: list[Word], above: Word, verb: Word) -> Word:
    """``going`` for ``remembered`` in ``remembered Lind going on air, declaring …``; else the word itself."""
    for kid in reversed(kids_of(words, above)):
        if kid.xpos == "VBG" and kid.relation == "ccomp" and above.index < kid.index < verb.index:
            return kid if subjects_of(words, kid) else above
    return above


def _with_told_clause(words: list[Word]) -> list[Word]:
    """``that she was late`` below ``told`` in ``told guests who asked why nobody came that she was late``."""
    for mark in words:
        if mark.lower != "that" or mark.relation != "mark" or mark.head < mark.index or mark.quotation is not None:
            continue
        clause = words[mark.head]
        asking = words[clause.head] if clause.head >= 0 else None
        if clause.relation != "ccomp" or asking is None or asking.relation != "acl:relcl" or asking.head < 0:
            continue
        told = words[words[asking.head].head] if words[asking.head].head >= 0 else None
        if told is None or told.lemma.lower() != "tell" or words[asking.head].base_relation not in {"obj", "iobj"}:
            continue
        if sum(k.relation == "ccomp" for k in kids_of(words, asking)) > 1:
            words[clause.index] = evolve(clause, head=told.index)
    return words


def _with_told_to(words: list[Word]) -> list[Word]:
    """``Skipper`` who is told in the heading ``Skipper told to leave the quay``: whoever tells to, tells somebody."""
    for told, to in zip(words, words[1:], strict=False):
        if told.lower != "told" or to.lower not in {"to", "not"} or told.quotation is not None:
            continue
        kids = kids_of(words, told)
        if not any(k.relation == "xcomp" and k.index > to.index for k in kids):
            continue
        if told.base_relation == "acl" or any(k.base_relation in {"obj", "iobj", "aux", "obl"} for k in kids):
            continue
        for kid in kids:
            if kid.relation == "nsubj" and kid.index < told.index:
                words[kid.index] = evolve(kid, relation="nsubj:pass")
                words[told.index] = evolve(told, xpos="VBN")
    return words


def _with_writing_on(words: list[Word]) -> list[Word]:
    """``that read`` of the banners in ``Banners hung along the quay that read "No tolls"``: a quay reads nothing."""
    for verb in words:
        if verb.relation != "acl:relcl" or verb.lemma.lower() not in {"read", "say", "proclaim", "declare"}:
            continue
        if not any(k.lower in {"that", "which"} and k.relation == "nsubj" for k in kids_of(words, verb)):
            continue
        noun = words[verb.head]
        if noun.lower.removesuffix("s") in _BEAR_WRITING or noun.base_relation not in {"obl", "nmod"}:
            continue
        main = next((words[i] for i in heads_above(words, noun) if words[i].upos == "VERB"), None)
        subjects = [] if main is None else [k for k in subjects_of(words, main) if k.index < main.index]
        chain = [noun, *(words[i] for i in heads_above(words, noun))]
        where = [k.lower for w in chain if main is not None and w.head == main.index for k in kids_of(words, w)]
        if not _WHERE & {*where}:
            continue
        if subjects and subjects[0].lower.removesuffix("s") in _BEAR_WRITING:
            words[verb.index] = evolve(verb, head=subjects[0].index)
    return words


def _with_nominatives(words: list[Word]) -> list[Word]:
    """``he`` subject of ``returns`` in ``"Late," returns he``: nobody returns him."""
    for word in words:
        if word.relation != "obj" or word.lower not in _NOMINATIVE or word.head != word.index - 1:
            continue
        if not subjects_of(words, words[word.head]):
            words[word.index] = evolve(word, relation="nsubj")
    return words


# the rules in order, each with words and relations of which one must be in the sentence
_RULES = (
    (PLACES, with_players),
    (frozenset({"acl:relcl"}), _with_writing_on),
    (_OF_ONE | _OF_MANY, _with_verb_for_noun),
    (frozenset({"what"}), _with_subject_of_what),
    (frozenset({"acl:relcl"}), _with_series),
    (frozenset({"expl"}), _with_going_on),
    (_NOMINATIVE, _with_nominatives),
    (_SPOKEN, _with_two_subjects),
    (frozenset({"said", "say"}), _with_those_asked),
    (frozenset({"with"}), _with_meeting),
    (frozenset({"obj"}), _with_names_given),
    (frozenset({"by"}), _with_namers),
    (_SAYING, _with_participle_outside),
    (frozenset({"that"}), _with_told_clause),
    (frozenset({"told"}), _with_told_to),
)
