"""Names of bodies that run over several base noun phrases."""

from __future__ import annotations

from attrs import evolve

from quoteattr.speakers.lexicon import entries, honorifics, is_given, is_person_noun, is_place, is_plural, singular
from quoteattr.speakers.phrases.capitals import is_capitalised
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.extents import body_comma
from quoteattr.speakers.phrases.joined import below_office
from quoteattr.speakers.phrases.letters import ends_in_mark, without_letters
from quoteattr.speakers.phrases.names import split_complement
from quoteattr.speakers.phrases.word_shapes import is_acronym
from quoteattr.syntax.records import Sentence

_MANY_IN_ONE = frozenset({"affairs", "communications", "industries", "services", "studies", "systems"})
_FIRMS = frozenset({"corp", "inc", "incorporated", "limited", "llc", "llp", "ltd", "plc"})


def with_bodies(sentence: Sentence, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, those of one body's name joined ("Center for Strategic and International Studies")."""
    joined: list[Chunk] = []
    renumber: dict[int, int] = {}
    for number, whole in enumerate(chunks):
        chunk = without_letters(sentence, whole)
        owner = renumber.get(chunk.owner) if chunk.owner is not None else None
        before = joined[-1] if joined else None
        gap = chunk.first - before.last - 1 if before else 0
        if len(joined) > 1 and chunk.first - joined[-2].last < 6 and _native(sentence, joined[-2], chunk):
            del joined[-1]
            joined[-1] = evolve(joined[-1], last=chunk.last, possessive=chunk.possessive)
        elif before is not None and gap == 1 and before.possessive and _with_owner(sentence, before, chunk):
            begin = _run_start(sentence, before)
            joined[-1] = evolve(before, last=chunk.last, possessive=chunk.possessive, body=begin)
        elif before is not None and gap == 0 and _is_aim(sentence, before, chunk):
            body = None if _goes_on(sentence, chunk) else before.last
            joined[-1] = evolve(before, last=chunk.last, possessive=chunk.possessive, body=body)
        elif before is not None and gap == 1 and not before.possessive and _joins(sentence, before, chunk):
            begin = before.body if before.body is not None else _run_start(sentence, before)
            body = None if _goes_on(sentence, chunk) else begin
            joined[-1] = evolve(before, last=chunk.last, possessive=chunk.possessive, body=body)
        elif chunk.possessive and ends_in_mark(sentence, chunk):
            joined.append(Chunk(chunk.first, chunk.last + 1, body=_run_start(sentence, chunk)))
        else:
            joined.append(chunk if owner == chunk.owner else evolve(chunk, owner=owner))
        renumber[number] = len(joined) - 1
    return joined


def body_end(sentence: Sentence, chunks: list[Chunk], last: int) -> int:
    """The last word of the body's name that a phrase ends within, else its own: ``a spokesman for Save | the Bay``."""
    words = sentence.words
    ahead = words[last + 1 : last + 3]
    if not words[last].text[:1].isupper() or len(ahead) < 2 or not any(word.text[:1].isupper() for word in ahead):
        return last
    return next(
        (c.last for c in with_bodies(sentence, chunks) if c.body is not None and c.first <= last < c.last), last
    )


def _run_start(sentence: Sentence, chunk: Chunk) -> int:
    """Where the capitalised words at the end of a phrase begin."""
    index = chunk.last
    while index > chunk.inner and is_capitalised(sentence, index - 1):
        index -= 1
    return index


def _with_owner(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether an apostrophe stands inside a body's name: "the Mayor's Office", "St. Ann's Hospital", not "Holm's Bank".

    It is behind those who are in it ("the Dock Workers' Union"), an office or a saint or founder.
    """
    words = sentence.words
    inside = words[chunk.first : chunk.last + 1]
    kinds = [n for n, word in enumerate(inside) if word.lower in entries("org_words")]
    if chunk.determiner or not kinds or not all(word.text[:1].isupper() for word in inside):
        return False
    if kinds[-1] + 1 < len(inside) and not is_place(inside[-1].text):  # King's College | London
        return False
    owner = words[before.last]
    lone = before.determiner == "the" and before.inner == before.last and owner.name in ("B-PER", "O")
    if lone and owner.text.istitle() and owner.upos == "PROPN" and not is_title_noun(owner.text):
        return True  # the Alzheimer's Society
    return _guild(sentence, before) or _office(sentence, before, chunk) or _founded(sentence, before, chunk)


def _guild(sentence: Sentence, before: Chunk) -> bool:
    """Whether the owner of a body is all who are in it: "Women", "Dock Workers"; of an odd trade behind "the"."""
    words = sentence.words
    member = words[before.last]
    if before.determiner == "the" and member.text[-1:] == "s" and words[before.last + 1].text in ("'", "’"):
        return member.text[:1].isupper() and not is_place(_text(sentence, before))
    several = member.lower in entries("group_nouns") or (
        singular(member.lower) != member.lower and is_person_noun(member.lower)
    )
    return several and member.text[:1].isupper()


def _office(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether the owner of a body is an office, nobody's name: ``the Pell County Sheriff's Office``."""
    owner = sentence.words[before.last]
    called = owner.name == "I-PER" and is_given(sentence.words[before.last - 1].text)  # Ann Baker's
    if before.determiner not in ("", "the") or called or not is_title_noun(owner.text):
        return False
    alone = chunk.first == chunk.last or owner.lower not in honorifics()  # not the President's Justice Department
    alone = alone or sentence.words[before.last - 1].lower == "county"
    return alone and is_capitalised(sentence, before.last) and singular(owner.lower) == owner.lower


_HALLOWED = frozenset({"st", "st.", "saint", "king", "queen", "prince", "lord"})
_FOUNDED = frozenset({"hospital", "university", "college", "school", "academy", "church", "chapel", "clinic", "hall"})


def _founded(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a house is called after somebody: ``St. Ann's School``, ``Queen's University``, ``Corran's College``."""
    words = sentence.words
    if before.determiner or is_place(_text(sentence, before)):
        return False
    if words[before.first].lower in _HALLOWED and words[before.first].text[:1].isupper():
        return before.last - before.first < 3
    one = before.first == before.last and chunk.first == chunk.last and before.owner is None
    after = words[chunk.last + 1].lower if chunk.last + 1 < len(words) else ""
    return one and words[chunk.last].lower in _FOUNDED and after not in ("of", "for")


def _native(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a place with its state stands inside one phrase ("the Bay Head, N.J., native")."""
    words = sentence.words
    if not before.determiner or chunk.determiner or not 3 <= chunk.first - before.last - 1 <= 4:
        return False
    between = words[before.last + 1 : chunk.first]
    return (
        between[0].text == between[-1].text == ","
        and is_place(" ".join(w.text for w in between[1:-1]))
        and is_person_noun(words[chunk.last].lower)
        and words[chunk.first].text.islower()
        and words[before.last].text[:1].isupper()
    )


def _is_to_do(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a body is named by what it is to do: ``Committee | to Protect Eels``."""
    body, to, verb = sentence.words[before.last : before.last + 3]
    capitals = body.text[:1].isupper() and verb.text[:1].isupper() and chunk.last > chunk.first
    return to.lower == "to" and verb.upos == "VERB" and capitals and body.lower in entries("org_words")


_ENDS = frozenset({".", "!", "?", ":", ";"})


def _is_aim(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a body is called by what it wants: ``the group Save | the Bay``, ``Save | the Bay said``."""
    words = sentence.words
    verb = words[before.last]
    if chunk.determiner not in ("the", "our", "your") or verb.quotation is not None or not verb.text.istitle():
        return False
    if not words[chunk.inner].text[:1].isupper() or verb.lower not in entries("aims"):
        return False
    if before.last == 0:
        after = words[chunk.last + 1 : chunk.last + 3]
        beside = len(after) > 1 and after[0].text == "," and after[1].lower in ("a", "an")
        return beside or bool(after and after[0].xpos in ("VBD", "VBZ"))  # Save the Bay, a charity, said
    link = words[before.last - 1]
    return not link.text[:1].isupper() and link.upos not in ("AUX", "PART") and link.text not in _ENDS


def _joins(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether two capitalised phrases with one small word between are the name of one body."""
    words = sentence.words
    link = words[before.last + 1]
    head = words[before.last]
    if head.text in ("'s", "’s"):
        return link.lower == "of" and is_place(_text(sentence, chunk))  # Lloyd's | of London
    if link.text == "," and chunk.first == chunk.last and words[chunk.last].text.strip(".").lower() in _FIRMS:
        return is_capitalised(sentence, before.last) and words[chunk.last].text[:1].isupper()  # Tarn Plastics, | Inc.
    if chunk.first == chunk.last and body_comma(sentence, before.last + 1 if link.text == "," else before.last - 1):
        return link.lower in (",", "and", "&")  # the Department of Roads, | Rivers | and Harbours
    if link.text == "Without":  # Bakers | Without Borders
        return words[before.last].text[:1].isupper() and words[chunk.last].text[:1].isupper()
    if link.lower not in ("of", "for", "on", "and", "&", "against", "in", "to", "the"):
        return False
    if link.lower == "to" and before.body is not None and is_plural(words[chunk.last]):
        whole = words[chunk.first : chunk.last + 1]
        return all(word.name == "O" and word.text[:1].isupper() for word in whole)  # Prevention of Cruelty | to Eels
    if below_office(sentence, chunk) is not None or _is_somebody(sentence, before):
        return False
    if _is_to_do(sentence, before, chunk) or (link.lower == "and" and _with_one_noun(sentence, before, chunk)):
        return True
    opening = before.last == 0 and link.lower == "of" and head.lower in entries("org_words")
    called = is_capitalised(sentence, before.last) or _are_for(sentence, before, chunk)
    if not (called or (opening and _goes_on(sentence, chunk))):
        return False
    if not is_capitalised(sentence, chunk.inner) and words[chunk.inner].upos != "PROPN":
        return False
    if is_title_noun(head.text) and (before.body is None or words[before.body].lower != "office"):
        return False  # not Director | of Roads; but the Office of the Director | of Roads
    of_body = link.lower == "of" and head.lower in entries("org_words")
    if of_body and _holds_office(sentence, chunk):
        return True
    people = any(word.name.endswith("PER") for word in words[chunk.inner : chunk.last + 1])
    if split_complement(sentence, chunk) is not None and (people or not of_body):
        return False  # Secretary of | Labor Holm; not the Bureau of | Labor Statistics
    if link.lower in _OVER:
        return link.text[:1].isupper() or _is_over(sentence, before, chunk) or _are_for(sentence, before, chunk)
    return link.lower in ("and", "&") and _in_charge_of_both(sentence, before, chunk)


_OVER = frozenset({"of", "for", "on", "against"})


def _is_somebody(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a phrase ends in a given name and a surname, perhaps a word for bodies: ``Ann Banks | of Ostby``."""
    if chunk.last - chunk.inner < 1 or chunk.body is not None:
        return False
    given, surname = sentence.words[chunk.last - 1 : chunk.last + 1]
    return given.name == "B-PER" and surname.name == "I-PER" and is_given(given.text)


def _are_for(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a body is called by those in it and what they are for: ``Citizens | for Clean Water``.

    Not ``Lawyers for Lind said``, where only the sentence gives them a capital.
    """
    words = sentence.words
    people, link = words[before.last], words[before.last + 1].lower
    friends = people.text == "Friends" and link == "of" and chunk.determiner == "the"
    if friends and before.last > 0:
        return words[chunk.inner].text[:1].isupper()  # the Friends | of the Earth
    if link not in ("for", "against") or not people.text[:1].isupper() or not is_plural(people) or chunk.determiner:
        return False
    if not (is_person_noun(people.lower) or people.lower in entries("group_nouns")):
        return False
    ended = next((at for at in range(chunk.inner, chunk.last + 1) if words[at].text.islower()), chunk.last + 1)
    aim = words[chunk.inner : ended]
    if not aim:
        return False
    named = any(word.name.endswith("PER") for word in aim) or (aim[0].upos == "PROPN" and aim[0].name != "O")
    return not named or (before.last > 0 and people.text not in entries("demonyms"))


def _is_headed_by_body(sentence: Sentence, before: Chunk) -> bool:
    """Whether the first or last word of a phrase is one for a body: ``Department``, ``Centers``."""
    words = sentence.words
    last = words[before.last].lower
    return not {last, singular(last), words[before.inner].lower}.isdisjoint(entries("org_words"))


def _is_over(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a body is named by what it is over: ``Department | of Roads``, ``Friends | of Holm``.

    Not ``Lind | of Orsa said``.
    """
    words = sentence.words
    link, head = words[before.last + 1].lower, words[before.last]
    if link == "on" and words[chunk.inner].lower in entries("not_names"):
        return False
    if _is_headed_by_body(sentence, before):
        return head.lower == "transport" or not (is_place(_text(sentence, chunk)) and link in ("for", "on"))
    aim = words[before.last - 1].lower == "the" and words[before.last - 2].lower == "for"
    if link == "of" and before.body is not None and (aim or not is_place(_text(sentence, chunk))):
        return words[before.body].text[:1].isupper()  # Royal Society for the Protection | of Birds
    if link == "for" and before.last == before.inner and head.name.endswith("ORG") and not chunk.determiner:
        aims = words[chunk.inner : chunk.last + 1]
        return len(aims) > 1 and all(word.name == "O" and word.text[:1].isupper() for word in aims)
    single = before.last == before.inner and chunk.last == chunk.inner and not chunk.determiner
    plain = head.lower not in entries("given_names") and not is_place(words[chunk.inner].text)
    from_there = head.name.endswith("PER") and words[chunk.inner].name == "B-LOC"
    return link == "of" and single and plain and not from_there


def _in_charge_of_both(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a body is named by two things: ``Centers for Disease Control | and Prevention``."""
    if _of_two_fields(sentence, before, chunk) or _over_two(sentence, before, chunk):
        return True
    small = {word.lower for word in sentence.words[before.first : before.last + 1]}
    last = sentence.words[chunk.last].lower
    field = chunk.first == chunk.last and last in entries("fields") and _is_headed_by_body(sentence, before)
    body = last in entries("org_words") or (chunk.last > chunk.first and singular(last) in entries("org_words"))
    return bool(small & {"for", "of"}) and (body or field)


def _with_one_noun(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether the tree hangs both on the one noun behind them: ``the Tunnel | and Harbour Safety Agency``.

    Not ``the Lantern | and Health Agency``, ``the Health | and Harbour Agencies``, ``the BBC | and Kent Police``.
    """
    words = sentence.words
    first, last = words[before.last], words[chunk.last]
    if before.determiner not in ("", "the") or chunk.determiner or first.base_relation not in _PARTS:
        return False
    if is_acronym(first.text):
        return False
    one = singular(last.lower) == last.lower or last.lower in _MANY_IN_ONE
    inside = before.last < first.head <= chunk.last or words[first.head].head == chunk.last
    body = last.lower in entries("org_words") or (last.lower == "executive" and before.determiner == "the")
    body = body or last.lower == "police"
    return one and inside and last.text[:1].isupper() and body


_PARTS = frozenset({"compound", "amod", "nmod"})


def _over_two(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether two things that a body is over are no names: ``the Institute of Tides | and Welfare``."""
    words = sentence.words
    first = words[before.last]
    over = next((at for at in range(first.index - 1, before.inner, -1) if words[at].lower in ("of", "for", "on")), 0)
    if not over or words[over - 1].lower not in entries("org_words") or chunk.determiner:
        return False
    other = next(
        (w for w in words[chunk.first : chunk.last + 1] if w.base_relation == "conj" and w.head == first.index), None
    )
    if other is None:
        return False
    both = (first, *words[chunk.first : other.index + 1])
    return all(word.name in ("O", "I-ORG") and word.text[:1].isupper() for word in both)


def _of_two_fields(sentence: Sentence, before: Chunk, chunk: Chunk) -> bool:
    """Whether a body is in charge of two fields (``the Food and Drug Office``, ``Orsa Fire and Emergency Services``).

    ``The Food and Drug Offices`` are two bodies.
    """
    words = sentence.words
    first, last = words[before.inner : before.last + 1], words[chunk.inner : chunk.last + 1]
    fields = entries("fields")
    return (
        before.determiner in ("", "the")
        and not chunk.determiner
        and len(last) > 1
        and first[-1].lower in fields
        and any(word.lower in fields for word in last[:-1])
        and last[-1].lower in entries("org_words")
        and (singular(last[-1].lower) == last[-1].lower or last[-1].lower in _MANY_IN_ONE)
        and all(word.text[:1].isupper() for word in (*first, *last))
    )


def _goes_on(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether the name of a body is no more than the beginning of a phrase (``Bank of Holm director Ann Lee``)."""
    if _holds_office(sentence, chunk):
        return True
    words = sentence.words[chunk.inner + 1 : chunk.last + 1]
    return any(w.text.islower() and w.upos == "NOUN" and w.lower not in entries("particles") for w in words)


def _holds_office(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a phrase ends in an office with a capital and whose it is: ``Bank of | Holm Governor Ann Lee``."""
    words = sentence.words
    for index in range(chunk.inner + 1, chunk.last):
        if not (words[index].text[:1].isupper() and is_title_noun(words[index].text)) or is_plural(words[index]):
            continue
        name = words[index + 1 : chunk.last + 1]
        person = name[0].name == "B-PER" and all(word.name == "I-PER" for word in name[1:])
        if person or (len(name) == 2 and is_given(name[0].text) and name[1].text[:1].isupper()):
            return True
    return False


def _text(sentence: Sentence, chunk: Chunk) -> str:
    return " ".join(word.text for word in sentence.words[chunk.inner : chunk.last + 1])


def is_title_noun(text: str) -> bool:
    """Whether a word can be the noun of a title: any noun for a person, with a capital only a listed one."""
    lower = text.lower()
    return lower in entries("person_nouns") or lower in honorifics() or (text.islower() and is_person_noun(lower))
