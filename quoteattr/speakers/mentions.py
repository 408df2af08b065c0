"""Finding every mention in a parse: names, pronouns, common nouns."""

from __future__ import annotations

from operator import attrgetter

from attrs import evolve

from quoteattr.speakers.lexicon import (
    entries,
    gender_of_bearer,
    honorifics,
    is_person_noun,
    is_plural,
    lemma,
    noun_gender,
    noun_type,
)
from quoteattr.speakers.name_types import name_type
from quoteattr.speakers.phrases.addresses import ends_address
from quoteattr.speakers.phrases.bodies import is_title_noun, with_bodies
from quoteattr.speakers.phrases.capitals import is_capitalised, is_surname_he
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.compounds import by_nation_alone, is_firm, is_no_person, noun_at, surely_one
from quoteattr.speakers.phrases.joined import below_office
from quoteattr.speakers.phrases.letters import holds_office
from quoteattr.speakers.phrases.modifiers import acts_in_clause
from quoteattr.speakers.phrases.names import (
    NameReading,
    dotted_end,
    read_name,
    split_complement,
    words_of_name,
)
from quoteattr.speakers.phrases.trimming import with_work
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.records import Draft, Number
from quoteattr.speakers.roles.postings import origin, with_calling, with_fields, with_posting
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import SpeakerType

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "they"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "I"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
}
_PRONOUN_TYPES: dict[str, SpeakerType] = {"he": "person", "she": "person", "it": "organization", "they": "group"}
_QUANTITIES: dict[str, SpeakerType] = {
    **dict.fromkeys(("some", "many", "most", "others", "several", "few", "those", "both", "all", "everyone"), "group"),
    **dict.fromkeys(("one", "another", "someone", "somebody", "everybody", "nobody", "each", "either"), "unknown"),
}
_LISTED = frozenset(PRONOUNS) | frozenset(_QUANTITIES)
_SEXES = {"female": "she", "male": "he"}
_STRESSED = {"himself": "he", "herself": "she"}  # the mayor herself
_GENERATIONS = frozenset({"Jr.", "Jr", "Sr.", "Sr"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "X"})
_ARGUMENTS = ("nsubj", "obj", "obl", "iobj", "conj", "root", "nmod", "parataxis")


def mentions_of(sentence: Sentence, text: str, base: list[Chunk], heading: bool = False) -> list[Draft]:
    """Every mention of a sentence, in order; ``base``: its noun phrases; ``heading``: its capitals tell nothing."""
    chunks = with_bodies(sentence, base)
    made: list[Draft | None] = []
    for chunk in chunks:
        owner = made[chunk.owner] if chunk.owner is not None else None
        alone = chunk.first == chunk.last and sentence.words[chunk.last].text in _GENERATIONS
        draft = None if alone else _from_chunk(sentence, text, chunks, chunk, owner)
        if draft is not None:
            draft.heading = heading and not _is_label(sentence, draft)
        made.append(draft)
    found = _with_nicknames(sentence, [draft for draft in made if draft is not None])
    inside = [(d.first, d.last) for d in found if d.sort == "name" and d.title is not None]
    if inside:
        found = [d for d in found if d.sort == "name" or not any(a <= d.first and d.last < b for a, b in inside)]
    for word in [word for word in sentence.words if word.lower in _LISTED]:
        index, lower = word.index, word.lower
        if lower in PRONOUNS:
            if not is_surname_he(sentence, index):
                found.append(_pronoun(sentence, text, index))
        elif word.base_relation in _ARGUMENTS:
            if not any(draft.first <= index <= draft.last for draft in found):
                found.append(_quantity(sentence, text, index))
    found.sort(key=_PLACE)
    return found


_PLACE = attrgetter("first", "last")


def _with_nicknames(sentence: Sentence, found: list[Draft]) -> list[Draft]:
    """The mentions, a name with a nickname in quotation marks inside made one (``Anna "Big Ann" Lee``)."""
    if len(found) < 3 or sum([draft.sort == "name" for draft in found]) < 2:
        return found
    words = sentence.words
    joined: list[Draft] = []
    for draft in found:
        if (
            len(joined) > 1
            and draft.sort == joined[-2].sort == "name"
            and (joined[-1].sort == "name" or words[draft.first].name == "I-PER")  # Ned “The Duke” Holm
            and (joined[-1].quoted is not None or _in_brackets(words, joined[-2], draft))
            and draft.quoted is None
            and joined[-2].quoted is None
            and draft.title is None
            and not joined[-2].possessive
            and draft.phrase - joined[-1].last == joined[-1].phrase - joined[-2].last == 2
            and all(w.upos == "PUNCT" for w in (words[draft.first - 1], words[joined[-2].last + 1]))
        ):
            nick, given = joined.pop(), joined.pop()
            draft.name = (*given.name, *draft.name)
            draft.nickname = nick.text if len(nick.text.split()) == 1 else None
            draft.type, draft.gender = "person", given.gender or draft.gender
            draft.first, draft.phrase, draft.start = given.first, given.phrase, given.start
            draft.name_start, draft.title, draft.honorific = given.name_start, given.title, given.honorific
            draft.lemma = given.lemma
            draft.head = _head(sentence, draft.first, draft.last)
            draft.relation = words[draft.head].relation
        joined.append(draft)
    return joined


def _in_brackets(words: tuple[Word, ...], given: Draft, draft: Draft) -> bool:
    """Whether brackets stand between a given name and a surname: ``Anna (Annie) Lee``."""
    return words[draft.first - 1].text == ")" and given.type == "person" and len(given.name) == 1


def _is_label(sentence: Sentence, draft: Draft) -> bool:
    """Whether a line is a label and somebody's words, no heading.

    ``Rep. Ann Lee (D-Ohio): “No.”``, ``Ann Lee, Director of Music: “No.”``
    """
    after = sentence.words[draft.last + 1 :]
    colon = next((n for n, word in enumerate(after) if word.text == ":"), None)
    if draft.first > 0 or colon is None or colon + 1 >= len(after) or after[colon + 1].quotation is None:
        return False
    if draft.honorific is None:
        return draft.type == "person" and len(draft.name) > 1 and after[0].text == ","
    return colon == 0 or (after[0].text == "(" and after[colon - 1].text[-1:] == ")")


def is_title_case(sentence: Sentence) -> bool:
    """Whether most words of a heading begin with a capital, so that capitals tell nothing."""
    words = [word for word in sentence.words if word.text[:1].isalpha() and word.quotation is None]
    small = [w for w in words if w.text[0].islower() and w.upos in ("VERB", "AUX", "NOUN", "ADJ", "PRON", "PROPN")]
    plain = all(word.quotation is None for word in sentence.words)
    if not plain and sentence.words[0].lower == "according":
        return False  # According to the Daily Globe, “…”
    return len(words) >= (3 if plain else 5) and not small


def _from_chunk(sentence: Sentence, text: str, chunks: list[Chunk], chunk: Chunk, owner: Draft | None) -> Draft | None:
    """The mention that a base noun phrase makes."""
    words = sentence.words
    reading, phrase = None, None
    before = chunk.first - 1
    if before > 0 and words[before].lower in ("of", "to", "for", "in", "on", "at") and not chunk.determiner:
        cut = _split_candidacy(sentence, chunk) or split_complement(sentence, chunk) or _split_posting(sentence, chunk)
        title = next((c for c in reversed(chunks) if c.last == before - 1), None)
        office = below_office(sentence, chunk)
        if office is not None and not ends_address(words, office[0]):
            cut, title = office[0], next((c for c in chunks if c.last == office[1]), title)
        if cut is not None and title is not None and is_title_noun(words[title.last].text):
            phrase = _phrase_start(chunks, title)
            reading = NameReading((cut, chunk.last), (title.inner, cut - 1), through=True)
    if reading is None:
        reading = read_name(sentence, chunk)
    if phrase is None:
        phrase = _phrase_start(chunks, chunk)
    if reading is None:
        return _nominal(sentence, text, chunk, phrase, owner)
    if reading.title is not None and (reading.through or reading.title[0] == chunk.inner):
        reading, phrase = _with_joined_title(sentence, chunks, chunk, reading, phrase)
    reading, phrase = with_posting(sentence, chunks, *with_fields(sentence, chunks, reading, phrase))
    reading, phrase = with_calling(sentence, chunks, reading, phrase)
    if _by_nation(sentence, chunk) or holds_office(sentence, chunk):
        draft = _nominal(sentence, text, chunk, phrase, owner)
        if draft is not None:
            draft.type = "person"
        return draft
    return _name(sentence, text, chunk, reading, phrase, owner)


def _by_nation(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether somebody is meant by nation or party alone ("the Dane", "an Ostby Democrat"; not "the French")."""
    word = sentence.words[chunk.last]
    if word.text not in entries("demonyms") or word.xpos in ("NNPS", "NNS"):
        return False
    if word.lower.endswith(("ese", "sh", "ch", "ss", "ic", "gop")):
        return False
    if chunk.determiner in ("a", "an"):
        return chunk.last > chunk.inner and word.base_relation in ("appos", "nsubj", "root")
    alone = by_nation_alone(sentence.words, chunk.inner, chunk.last)
    return chunk.determiner == "the" and alone and word.base_relation in ("nsubj", "obj", "obl")


_RUNNING = frozenset({"candidate", "contender", "nominee"})


def _split_candidacy(sentence: Sentence, chunk: Chunk) -> int | None:
    """Where the name begins after what somebody runs for: ``candidate for governor | Ann Lee``."""
    words = sentence.words
    if words[chunk.first - 1].lower != "for" or words[chunk.first - 2].lower not in _RUNNING:
        return None
    name = next((i for i in range(chunk.inner, chunk.last + 1) if words[i].text[:1].isupper()), chunk.last)
    capitals = all(is_capitalised(sentence, i) for i in range(name, chunk.last + 1))
    return name if chunk.inner < name < chunk.last and capitals else None


def _split_posting(sentence: Sentence, chunk: Chunk) -> int | None:
    """Where the name begins after a place that no list holds: ``ambassador to Ostria | Ann Lee``."""
    words = sentence.words
    size = chunk.last - chunk.inner + 1
    if words[chunk.first - 2].lower not in ("ambassador", "envoy", "consul", "emissary", "correspondent"):
        return None
    if size != 3 or not all(is_capitalised(sentence, i) for i in range(chunk.inner, chunk.last + 1)):
        return None
    return chunk.inner + 1 if words[chunk.last].lower not in entries("org_words") else None


def _with_joined_title(
    sentence: Sentence, chunks: list[Chunk], chunk: Chunk, reading: NameReading, phrase: int
) -> tuple[NameReading, int]:
    """The title with what ``and`` joins before it: ``chief pollster and strategist``, ``health and safety manager``."""
    words = sentence.words
    link = min(chunk.first, reading.title[0]) - 1 if reading.title is not None else 0
    if link < 1 or words[link].lower != "and" or chunk.determiner or chunk.owner is not None or reading.title is None:
        return reading, phrase
    before = next((c for c in reversed(chunks) if c.last == link - 1), None)
    if before is None:
        return reading, phrase
    noun = words[before.last]
    quality = noun.base_relation == "amod" and noun.head == reading.title[1]  # national and local | speaker
    opening = before.first == before.last == 0 and is_person_noun(noun.lower)  # Goalkeeper and captain Tom Hill
    own = noun.relation == "nmod:desc" and reading.name[0] <= noun.head <= reading.name[1] and not before.determiner
    if noun.text[:1].isupper() and not (quality or opening or own or _lone_office(words, before)):
        return reading, phrase
    if noun.text[:1].islower() and not is_person_noun(noun.lower):
        field = reading.title[0] < noun.head <= reading.title[1]
        if not quality and not (field and noun.base_relation == "compound"):
            return reading, phrase
    elif is_plural(noun):
        return reading, phrase
    office = words[reading.title[1]].text
    if not (own or office.islower() or office in ("CEO", "MP")) and not _one_calling(words, before):
        return reading, phrase
    start = _phrase_start(chunks, before)
    return evolve(reading, title=(before.inner, reading.title[1])), start


def _one_calling(words: tuple[Word, ...], chunk: Chunk) -> bool:
    """Whether a calling without article goes on in an office: ``former prosecutor | and Lundby Mayor Ann Lee``.

    ``The former prosecutor and Mayor Ann Lee`` may be two.
    """
    bare = not chunk.determiner and chunk.owner is None and words[chunk.first].upos != "NUM"
    return bare and chunk.last > chunk.first and is_person_noun(words[chunk.last].lower)


def _lone_office(words: tuple[Word, ...], chunk: Chunk) -> bool:
    """Whether a phrase is an office without its name: ``former Ohio Gov.`` before ``and party leader Ann Lee``."""
    return (
        not chunk.determiner
        and chunk.owner is None
        and words[chunk.last].lower in honorifics()
        and chunk.last > chunk.first
    )


def _phrase_start(chunks: list[Chunk], chunk: Chunk) -> int:
    """The first word of a phrase with all its owners."""
    while chunk.owner is not None:
        chunk = chunks[chunk.owner]
    return chunk.first


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The last word in the stretch whose head lies outside; subjects first, then nouns."""
    chosen, best = last, 0
    for word in sentence.words[first : last + 1] if first < last else ():
        if not first <= word.head <= last:
            worth = 3 if word.base_relation in ("nsubj", "csubj") else 2 if word.upos in _NOUNS else 1
            if worth >= best:
                chosen, best = word.index, worth
    return chosen


def _name(sentence: Sentence, text: str, chunk: Chunk, reading: NameReading, phrase: int, owner: Draft | None) -> Draft:
    words = sentence.words
    if reading.title and acts_in_clause(sentence, reading.title, reading.name):
        reading, phrase, owner = evolve(reading, title=None), reading.name[0], None
        chunk = evolve(chunk, first=phrase, determiner="", owner=None)
    first, last = reading.name
    named = words_of_name(sentence, text, reading.name)
    if last + 2 < len(words) and words[last + 1].text == "," and words[last + 2].text in _GENERATIONS:
        last += 2  # Odo Finch, Jr.
        named = (*named, words[last].text)
    first_word = reading.title[0] if reading.title else (reading.honorific[0] if reading.honorific else chunk.first)
    first_word = min(first_word, chunk.first)
    head = _head(sentence, first_word, last)
    suffix = name_token(words[last].text) if words[last].text in entries("suffixes") and last > first else ""
    honorific = None
    if reading.honorific:
        last_word = words[reading.honorific[1]]
        end = dotted_end(text, last_word.start, last_word.end)
        honorific = text[words[reading.honorific[0]].start : end]
    gender = None
    before = range(reading.title[0] if reading.title else first, first)
    for index in (*before, *(range(reading.honorific[0], first) if reading.honorific else ())):
        gender = gender_of_bearer(words[index].text, words[first].text) or gender
    draft = Draft(
        sentence.index, first_word, last, head, min(phrase, first_word), "name", words[min(phrase, first_word)].start,
        words[last].end, "", named, words[first].start,
    )  # fmt: skip
    draft.text = text[draft.start : draft.end]
    draft.title, draft.honorific, draft.gender, draft.suffix = reading.title, honorific, gender, suffix
    draft.determiner, draft.possessive, draft.owner = chunk.determiner, chunk.possessive, owner
    draft.relation, draft.quoted = words[head].relation, words[last].quotation
    if reading.title:
        draft.lemma = lemma(words[first - 1]) if first else ""
        if first and is_title_noun(words[first - 1].text):
            draft.lemma = words[first - 1].lower.rstrip(".")
    draft.type = name_type(sentence, draft, reading)
    return draft


def _nominal(sentence: Sentence, text: str, chunk: Chunk, phrase: int, owner: Draft | None) -> Draft | None:
    words = sentence.words
    first, last, determiner = chunk.first, chunk.last, chunk.determiner
    inner = first + bool(determiner)
    word = words[last]
    if word.upos not in _NOUN_LIKE and not any(w.upos in _NOUN_LIKE for w in words[inner:last]):
        return None
    if word.upos in ("ADJ", "VERB") and not determiner:
        return None
    if first == last and word.text.isdigit() and word.base_relation == "appos":
        return None
    if word.text[:1].isdigit() and word.lower.rstrip("s'’").isdigit() and word.lower.endswith("s"):
        return None  # a man in his 30s
    head = _head(sentence, first, last) if first < last else last
    lower = noun_at(words, last)
    noun = lemma(word) if lower == word.lower else lower
    if lower == "member" and determiner == "the" and last + 2 < len(words) and words[last + 1].lower == "for":
        noun = "mp" if words[last + 2].text[:1].isupper() else noun  # the Member for Ostby
    work = with_work(words, first) if first == phrase and not determiner else first
    of_work = 0 < work < first and words[work - 1].lower == "the"  # the “Night Owls” star
    if of_work:
        determiner, phrase = "the", work - 1
    share = _share_before(words, chunk) if phrase == first else first
    phrase = min(phrase, share)
    plural: Number = "plural" if is_plural(word) and not surely_one(lower) else "singular"
    start, end = words[phrase].start, word.end
    draft = Draft(
        sentence.index, first, last, head, phrase, "nominal", start, end, text[start:end], lemma=noun,
        determiner=determiner, owner=owner, number=plural, relation=words[head].relation, possessive=chunk.possessive,
        quoted=word.quotation,
    )  # fmt: skip
    draft.gender = noun_gender(lower.partition("-")[0] if "-" in lower else word.text)
    if draft.gender is None and last + 1 < len(words):
        draft.gender = _STRESSED.get(words[last + 1].lower)
    firm = is_firm(words, last, determiner)
    draft.type = "organization" if firm else noun_type(lower.strip("'’"), plural == "plural")
    if is_no_person(words, last, lower, determiner):
        draft.type = "unknown"
    if share < first or ((word.upos == "NUM" or lower == "%") and _is_share(words, draft)):
        draft.type, draft.number = "group", "plural"
    before = (*words[work + 1 : first - 1], *words[inner:last]) if of_work else words[inner:last]
    if before:
        draft.modifiers = tuple([w.lower for w in before])
        draft.compounds = tuple([w.lower for w in before if w.upos in ("NOUN", "PROPN")])
        if draft.type == "person" and draft.gender is None:
            draft.gender = next((_SEXES[lower] for lower in draft.modifiers if lower in _SEXES), None)
    if draft.type == "person":
        draft.origin = origin(words, last + 1)
    if first == last and noun in _PARTIES_AT_LAW:
        draft.determiner, draft.type = "the", draft.type if draft.number == "plural" else "person"
    return draft


def _share_before(words: tuple[Word, ...], chunk: Chunk) -> int:
    """Where ``six in`` or ``six out of`` begins before the number that a phrase opens with: ``six in | 10 voters``."""
    at = chunk.first
    if words[at].upos != "NUM" or at == chunk.last:
        return at
    if at > 1 and words[at - 1].lower == "in" and words[at - 2].upos == "NUM":
        return at - 2
    out_of = at > 2 and words[at - 1].lower == "of" and words[at - 2].lower == "out" and words[at - 3].upos == "NUM"
    return at - 3 if out_of else at


_PARTIES_AT_LAW = frozenset(
    {"appellant", "appellee", "claimant", "complainant", "defendant", "petitioner", "plaintiff", "respondent"}
)  # courts write ``Defendant denies it`` of the defendant


def _is_share(words: tuple[Word, ...], draft: Draft) -> bool:
    """Whether a number stands for some of many: ``twelve of the families``, ``four in ten``, ``two out of three``."""
    behind = words[draft.last + 1 : draft.last + 3]
    link = behind[0].lower if behind else ""
    if draft.lemma == "%" or (link == "of" and draft.lemma != "one"):
        return True
    return (link == "in" and behind[-1].upos == "NUM") or (link == "out" and behind[-1].lower == "of")


def _pronoun(sentence: Sentence, text: str, index: int) -> Draft:
    word = sentence.words[index]
    base = PRONOUNS[word.lower]
    draft = Draft(
        sentence.index, index, index, index, index, "pronoun", word.start, word.end, text[word.start : word.end]
    )
    draft.lemma, draft.gender = base, base if base in ("he", "she", "it") else None
    draft.number = "plural" if base in ("they", "we") else "singular"
    draft.relation, draft.quoted = word.relation, word.quotation
    draft.possessive = word.lower in ("his", "its", "their", "my", "our") or (
        word.lower == "her" and (word.xpos == "PRP$" or word.relation == "nmod:poss")
    )
    draft.type = _PRONOUN_TYPES.get(base, "unknown")
    return draft


def _quantity(sentence: Sentence, text: str, index: int) -> Draft:
    """A mention by a word of quantity that stands for a noun ("Some of the owners said")."""
    word = sentence.words[index]
    first = index - (index > 0 and sentence.words[index - 1].lower == "no")  # no one
    span = sentence.words[first].start, word.end
    draft = Draft(sentence.index, first, index, index, first, "nominal", *span, text[slice(*span)], lemma=word.lower)
    draft.relation, draft.quoted, draft.type = word.relation, word.quotation, _QUANTITIES[word.lower]
    draft.number = "plural" if draft.type == "group" else "singular"
    return draft
