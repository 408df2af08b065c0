"""Cutting a base noun phrase into title, form of address and name."""

from __future__ import annotations

import functools

from attrs import frozen

from quoteattr.speakers.lexicon import (
    GIVEN_LIKE_TITLES,
    entries,
    first_words_of_places,
    honorifics,
    is_person_noun,
    is_place,
    is_plural,
    may_be_person_noun,
    singular,
)
from quoteattr.speakers.phrases.addresses import address_start, ends_address, inside_name, is_letters, master_of
from quoteattr.speakers.phrases.capitals import is_capitalised
from quoteattr.speakers.phrases.chunks import Chunk, glued
from quoteattr.speakers.phrases.compounds import noun_at, of_place
from quoteattr.speakers.phrases.word_shapes import is_initial
from quoteattr.syntax.records import Sentence, Word


@frozen(eq=False)
class NameReading:
    """Word indexes (inclusive) of the parts of a phrase with a proper name at its end.

    ``through``: the title has a complement before the name (``envoy to Norway Ann Lee``).
    """

    name: tuple[int, int]
    title: tuple[int, int] | None = None
    honorific: tuple[int, int] | None = None
    through: bool = False


def dotted_end(text: str, start: int, end: int) -> int:
    """The end of a short title with the dot that belongs to it ("Gov" | ".")."""
    if text[end : end + 1] == "." and f"{text[start:end].lower()}." in honorifics():
        return end + 1
    return end


_DOORS = frozenset({"No", "No."})
_FOR_A_TIME = frozenset({"tem", "tem.", "tempore"})  # Mayor Pro Tem Ann Lee
_FIRMS = frozenset({"ag"})  # Attorney General before a name, a firm behind it


@functools.lru_cache(maxsize=8192)
def _office(lower: str) -> bool:
    """Whether a capitalised word can end a title ("President", "Mythologist", "Gov.")."""
    plain = lower.removeprefix("ex-").removeprefix("co-").removeprefix("vice-")  # Ex-footballer Ann Lee
    known = plain in entries("person_nouns") or singular(plain) in entries("person_nouns")
    return known or lower in honorifics() or lower.endswith("ologist")


def read_name(sentence: Sentence, chunk: Chunk) -> NameReading | None:
    """Title, form of address and name of a phrase that ends in a proper name, else None.

    Example: ``Norwegian President Kari Nilsen`` has the title ``Norwegian President``.
    """
    words = sentence.words
    if chunk.body is not None:
        return NameReading((chunk.body, chunk.last))
    if _is_common_noun(words[chunk.last]):  # most phrases
        return None
    if words[chunk.last].text in ("10", "11") and chunk.last - chunk.first == 1 and words[chunk.first].text in _DOORS:
        return NameReading((chunk.first, chunk.last))  # No 10, as Downing Street is called
    run = _begin_of_run(sentence, chunk)
    if run > chunk.last:
        return None
    lasting = words[chunk.last].lower
    cut = _behind_offices(sentence, run, chunk.last)
    if cut == run and _is_paper(sentence, chunk, run):
        return NameReading((run, chunk.last))
    if cut == run and _office(lasting) and lasting not in _FIRMS and not is_place(words[chunk.last].text):
        if _is_called_by_office(sentence, chunk, run):
            return NameReading((run, chunk.last))
        if not _is_name_like_office(sentence, chunk, run):
            return None
    if cut > run and _office(lasting) and _is_office_only(words, cut, chunk.last) and not _is_surname(words, cut):
        return None
    begin = _begin_of_name(sentence, chunk, run, cut)
    if begin is None:
        return None
    start = chunk.inner
    if begin == chunk.last > start and _is_unnamed(words[begin - 1], words[begin]):
        begin -= 1
    if begin == start + 1 and _begins_in_number(sentence, chunk, start):
        return NameReading((start, chunk.last))
    address = address_start(words, begin, start)
    while start < address < begin and f"{words[address - 1].lower} {words[address].lower}" in honorifics():
        address -= 1
    honorific = (address, begin - 1) if address < begin else None
    return NameReading((begin, chunk.last), _title_before(sentence, start, begin), honorific)


_LETTERED = frozenset({"agent", "detective", "officer", "private"})


def _is_unnamed(noun: Word, letter: Word) -> bool:
    """``Witness B``, ``Soldier F``: a letter for somebody whose name is kept back; not in ``Lord B``."""
    if len(letter.text) != 1 or not letter.text.isupper() or not noun.text.istitle():
        return False
    return noun.lower in _LETTERED or (noun.lower in entries("person_nouns") and noun.lower not in honorifics())


def _begin_of_run(sentence: Sentence, chunk: Chunk) -> int:
    """Where the words at the end of a phrase begin that may be title and name: ``President`` in ``new President Lee``.

    Behind the phrase if none may be.
    """
    start, run = chunk.inner, chunk.last + 1
    while run > start and _in_name(sentence, run - 1, start):
        run -= 1
    while run < chunk.last and not is_capitalised(sentence, run) and not glued(sentence.words, run + 1):
        run += 1
    if run == chunk.last and not is_capitalised(sentence, run):
        run += 1
    return 1 if run == 0 < chunk.last and _plain_adjective(sentence, chunk) else run


def _behind_offices(sentence: Sentence, run: int, last: int) -> int:
    """Where the words behind the last office or form of address begin: ``Lee`` in ``President Lee``; else ``run``."""
    words = sentence.words
    cut = next((at + 1 for at in range(last - 1, run - 1, -1) if _ends_title(sentence, at, run, last)), run)
    if cut == run:
        return run
    lasting = words[last].lower
    body = lasting.rstrip("s") in entries("org_words") or lasting in entries("org_words")
    formal = cut == last and words[cut - 1].lower.rstrip(".") in {*_ANYBODYS, "mrs", "miss", "dr", "lord"}  # Mr. Hall
    if body and lasting not in honorifics() and not formal and not _surely_person(sentence, cut, last):
        return run
    return run if cut == last and lasting in ("jr.", "jr", "sr.") else cut


def _ends_title(sentence: Sentence, index: int, run: int, last: int) -> bool:
    """Whether a word before the last of a name is an office or a form of address, and no part of the name."""
    words = sentence.words
    word, after = words[index], words[index + 1]
    if word.text == "National" or (word.text.islower() and word.upos not in ("NOUN", "PROPN", "VERB")):
        return False  # National Grid; a Danish national, Ann Lee
    lead = after.lower in ("le", "la", "de", "van", "von", "staff", "league") and after.text[:1].isupper()
    if (index == run and lead) or (word.lower == "chief" and after.upos == "ADJ"):
        return False  # General Staff, Major League, Chief Scientific Adviser
    if _given_not_title(sentence, index, run, last) or inside_name(words, index, run):
        return False
    return (_office(word.lower) and word.lower not in entries("given_names")) or ends_address(words, index)


def _is_called_by_office(sentence: Sentence, chunk: Chunk, run: int) -> bool:
    """Whether a word for an office is all the name there is: ``President said``; or a body's: ``Holm Bakers``."""
    words, last = sentence.words, chunk.last
    lasting = words[last].lower
    if chunk.inner != run or words[run].text in entries("demonyms"):
        return False
    if run == last:
        return last > 0 and not chunk.determiner and singular(lasting) == lasting and lasting not in honorifics()
    return singular(lasting) != lasting and (words[last].name.endswith("ORG") or words[last - 1].text == "&")


def _is_name_like_office(sentence: Sentence, chunk: Chunk, run: int) -> bool:
    """Whether a name ends in a word for an office: ``Ada Baker``, ``J. Bishop``, ``Holm Mariner``."""
    words, last = sentence.words, chunk.last
    given = words[run].lower in entries("given_names") or is_initial(words[run].text)
    office = chunk.determiner == "the" and words[last].text.istitle()  # the Health Secretary
    if 0 < last - run <= 2 and (given or (not office and _seen_as_person(sentence, run, last))):
        return True
    body = not chunk.determiner and run < last and words[last].lower not in honorifics() and run == chunk.inner
    return body and not _titled(sentence, run, last)


def _is_office_only(words: tuple[Word, ...], cut: int, last: int) -> bool:
    """Whether title and name together are an office: ``President Minister``, ``Deputy Public Relations Officer``."""
    ranked = words[cut - 1].lower in ("chief", "deputy", "assistant")
    return cut == last or (ranked and not words[last].name.endswith("PER"))


def _is_surname(words: tuple[Word, ...], at: int) -> bool:
    """Whether a trade behind a form of address is a surname: ``Mrs Cook``, ``Mr. Butler``, no ``Mr. President``."""
    before, word = words[at - 1].lower.rstrip("."), words[at]
    if not word.text.istitle() or is_plural(word):
        return False
    return before in ("mrs", "miss") or (before in _ANYBODYS and word.lower in entries("surnames_of_trades"))


_NOUNS = frozenset({"PAC", "PACs", "NGO", "NGOs"})  # nouns in capitals: a super | PAC, a local | NGO
_ANYBODYS = frozenset({"mr", "ms", "mister", "master", "monsieur", "madame", "mademoiselle", "herr", "frau"})


def _begin_of_name(sentence: Sentence, chunk: Chunk, run: int, cut: int) -> int | None:
    """Where a name begins behind its title: with a capital or a particle; None where nothing is left of it."""
    words = sentence.words
    while cut < chunk.last and not is_capitalised(sentence, cut) and not glued(words, cut + 1):
        cut += 1
    cut = _with_particles(sentence, cut, chunk.inner)
    if cut > chunk.inner and words[cut - 1].text.endswith("-"):
        cut += 1
        if cut > chunk.last or not is_capitalised(sentence, cut):
            return None
    if words[cut].lower == "pro" and cut > run and cut + 2 <= chunk.last and words[cut + 1].lower in _FOR_A_TIME:
        cut += 2
    return _tagged_name(sentence, cut, chunk.last)


def _begins_in_number(sentence: Sentence, chunk: Chunk, start: int) -> bool:
    """Whether a name begins with a number: ``50 Cent said``, ``3M``, ``the 9/11 Commission``; not ``40 Democrats``."""
    words = sentence.words
    number, after, last = words[start], words[start + 1], words[chunk.last]
    if not number.text[:1].isdigit() or (number.text.isdigit() and len(number.text) > 3) or last.text.islower():
        return False
    if number.text[-2:] in ("st", "nd", "rd", "th") and is_place(last.text):
        return False  # the 57th Sydney race
    if last.xpos in ("NNS", "NNPS") or last.text in entries("demonyms") or after.lower in entries("given_names"):
        return False
    return number.end == after.start or chunk.determiner == "the" or (start == 0 and last.base_relation != "obl")


def _with_particles(sentence: Sentence, cut: int, start: int) -> int:
    """Where a surname begins behind a form of address: ``Mademoiselle | de la Tour``, not ``Tour``."""
    words = sentence.words
    first = cut
    while first - 1 > start and words[first - 1].text in entries("particles"):
        first -= 1
    return first if first < cut and words[first - 1].lower in honorifics() else cut


def _tagged_name(sentence: Sentence, first: int, last: int) -> int:
    """Where a full name begins behind other capitals: ``Substitute | Kofi Lee``, ``Governor Sindh | Ada Holm``."""
    if first == last:
        return first
    words = sentence.words
    given = words[last].head if words[last].base_relation == "flat" else first
    if first < given < last and words[first].lower in entries("org_words") and 0 <= words[first].head < first:
        return given
    if first < last - 1 and of_place(words, first):
        return first + 1
    tags = [word.name for word in words[first : last + 1]]
    start = next((n for n, tag in enumerate(tags) if tag == "B-PER"), 0)
    rest = tags[start + 1 :]
    if not rest or any(tag != "I-PER" for tag in rest):
        return first
    return first + start - (start > 0 and is_initial(words[first + start - 1].text))  # C. Boyden Lee


def _seen_as_person(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the parser sees one person's full name in the words (``Wilma Deans``)."""
    tags = [word.name for word in sentence.words[first : last + 1]]
    return tags[0] == "B-PER" and len(tags) > 1 and all(tag == "I-PER" for tag in tags[1:])


def _is_paper(sentence: Sentence, chunk: Chunk, run: int) -> bool:
    """Whether the phrase is the name of a paper that sounds like somebody's (``the Morning Courier``)."""
    words = sentence.words
    return (
        chunk.determiner == "the"
        and run == chunk.inner
        and words[chunk.last].text.capitalize() == words[chunk.last].text
        and words[chunk.last].lower in entries("paper_nouns")
    )


_TITLES_GIVEN = frozenset({"dean", "duke", "king", "prince", "baron", "bishop", "judge"})


def _given_not_title(sentence: Sentence, index: int, run: int, last: int) -> bool:
    """Whether a word that can be a title is the given name before the surname ("Earl Lee", "Dean Hill, a baker")."""
    words = sentence.words
    if index + 1 != last:
        return False
    if words[index].text == "Dean" and index == run and last + 1 < len(words) and words[last + 1].text == ",":
        first = index == 0 or words[index - 1].upos not in ("ADJ", "NOUN", "PROPN")  # law school Dean Hill, a scholar
        return first and words[index].name == "B-PER" and words[last].name == "I-PER"
    before, lower = words[index - 1].lower if index else "", words[index].lower
    titled = before in honorifics() or _office(before)
    if index == run:  # economist Dean Hill, but associate Dean Hill
        titled = titled and lower in ("dean", "duke") and before not in ("assistant", "associate", "deputy", "vice")
    return lower in GIVEN_LIKE_TITLES or (titled and lower in _TITLES_GIVEN)


def _plain_adjective(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a sentence begins with an adjective that is no part of the name ("Absent Hill")."""
    first = sentence.words[0]
    rest = sentence.words[1 : chunk.last + 1]
    return (
        first.upos == "ADJ"
        and first.xpos != "NNP"  # United Mills
        and first.lower not in entries("given_names")
        and first.text not in entries("demonyms")
        and first.lower not in ("new", "national", "international", "royal", "general")  # New York, National Grid
        and not any(word.lower in entries("org_words") for word in rest)
    )


def _titled(sentence: Sentence, first: int, last: int) -> bool:
    """Whether capitalised words ending in a noun for a person are an office ("Police Commissioner"), not a name."""
    words = sentence.words
    if last + 1 < len(words) and words[last + 1].lower in ("of", "for", "to", ","):
        return True
    return words[last].lower in entries("office_nouns") or words[first].text in entries("demonyms")


def _surely_person(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words begin with a given name or initial ("Secretary John House")."""
    words = sentence.words
    return last - first in (1, 2) and (words[first].lower in entries("given_names") or is_initial(words[first].text))


def _is_common_noun(word: Word) -> bool:
    """Whether a word is a noun of small letters, which no name ends in."""
    return (
        word.upos == "NOUN"
        and word.text.islower()
        and word.text.isalpha()
        and word.lower not in entries("particles")
        and word.text != "plc"
    )


def _in_name(sentence: Sentence, index: int, start: int) -> bool:
    """Whether the word can stand in the run of capitalised words at a phrase's end."""
    word = sentence.words[index]
    if _is_common_noun(word) or (word.text in _NOUNS and index > start and sentence.words[index - 1].text.islower()):
        return False
    if is_capitalised(sentence, index) or (word.text == "plc" and index > start):
        return True
    if word.text in ("-", "–", "&", "/") or (word.name == "I-PER" and word.text[:1] == "-"):
        return True
    if word.text[0] in "'’" and word.upos == "PROPN" and len(word.text) > 2 and index > start:
        return sentence.words[index - 1].end == word.start and is_capitalised(sentence, index - 1)  # Mung | 'aro
    if word.upos == "PROPN" and index > start + 1 and glued(sentence.words, index - 1):
        return is_capitalised(sentence, index - 2)
    between = word.lower == "ten" and index > start and is_capitalised(sentence, index - 1)  # Erik ten Boer
    if word.text.isdigit() or (word.upos == "NUM" and not between):
        return False
    return word.lower in entries("particles") and (index > start or glued(sentence.words, index + 1))


def _title_before(sentence: Sentence, start: int, cut: int) -> tuple[int, int] | None:
    """The words before the name that say what somebody is."""
    words = sentence.words
    if cut <= start:
        return None
    last = cut - 1
    before = words[last]
    lower = before.lower
    last = max(address_start(words, cut, start, mere=True) - 1, start)
    if last - start > 2 and words[last].text == ")" and words[last - 2].text == "(":
        last -= 3  # Inspector General (IG) | Ann Lee
    before = words[last]
    lower = before.lower
    subject = words[cut]
    clause = words[subject.head] if subject.head >= 0 else subject
    in_clause = subject.base_relation == "nsubj" and clause.base_relation == "acl"
    titled = may_be_person_noun(lower) or (lower in honorifics() and before.text[:1].isupper())
    if in_clause and (not titled or (before.text.islower() and is_plural(before))):
        return None  # the refugees | Hill will take in; but: the bill that Gov. Hill signed
    if lower in entries("times") or lower == "national":
        return None  # Man of the Year Odo Finch, a national Harbour Poll
    if (
        is_ranked(words, last)
        or (glued(words, last - 1) and is_person_noun(noun_at(words, last)))
        or (lower == "born" and glued(words, last - 1))
        or _office(lower)
        or master_of(words, last)
        or is_letters(words, last)
        or lower in _FOR_A_TIME
        or (last > start and of_place(words, last))
        or (last > start and ends_address(words, last))
        or (before.upos == "NOUN" and (not lower.endswith("ing") or lower == "wing"))
        or (lower == "great" and last > start and words[last - 1].upos in ("NOUN", "PROPN"))  # tennis great Ann Lee
        or (before.text.islower() and may_be_person_noun(lower))
    ):
        return start, last
    return None


def is_ranked(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word is the number of a rank: ``world No | 1``, ``world number | one``."""
    number = words[index].text.isdigit() or words[index].lower in ("one", "two", "three", "four", "five")
    return number and index > 0 and words[index - 1].lower in ("no", "no.", "number")


def split_complement(sentence: Sentence, chunk: Chunk) -> int | None:
    """Where the name begins in ``Denmark Kari Nilsen`` after ``envoy to``, None if nowhere."""
    words = sentence.words
    size = chunk.last - chunk.inner + 1
    if size < 2:
        return None
    if size == 2 and not all(_in_name(sentence, i, chunk.inner) for i in range(chunk.inner + 1, chunk.last + 1)):
        return None
    first = chunk.inner
    if words[first].lower in entries("given_names") and not is_place(words[first].text):
        if _seen_as_person(sentence, first, chunk.last):
            return None  # a lawyer for | Mary Ellen Hart
    if any(
        ends_address(words, i) and honorifics().get(words[i].lower) is not True for i in range(first + 1, chunk.last)
    ):
        return None  # Minister of Roads | Datuk Salleh Morni
    for index in range(first + 1, chunk.last):
        given = words[index].lower in entries("given_names") and words[index].text[:1].isupper()
        person = not is_person_noun(words[chunk.last].lower) and words[chunk.last].lower not in entries("org_words")
        if given and chunk.last - index <= 3 and person:
            before = words[index - 1].lower
            return None if before in honorifics() or _office(before) else index
    begin = next((i for i in range(first + 1, chunk.last) if words[i].name == "B-PER"), None)
    if begin is not None and all(words[i].name == "I-PER" for i in range(begin + 1, chunk.last + 1)):
        if not any(word.name.endswith("PER") or _office(word.lower) for word in words[first:begin]):
            return begin  # chief executive of Clean Rivers | Ann Lee
    for length in (3, 2, 1):
        if first + length > chunk.last:
            continue
        prefix = " ".join(words[i].text for i in range(first, first + length))
        left = chunk.last - first - length + 1
        capital = words[first + length].text[:1].isupper()
        if (
            prefix in entries("office_complements")
            and capital
            and left >= 1
            and words[chunk.last].lower not in entries("org_words")
        ):
            return first + length
        whole = " " in prefix or prefix not in first_words_of_places() or left > 2
        if is_place(prefix) and capital and left >= 2 and whole and words[chunk.last].lower not in entries("org_words"):
            return first + length
    return None


def words_of_name(sentence: Sentence, text: str, bounds: tuple[int, int]) -> tuple[str, ...]:
    """The words of a name as the text writes them, split at blanks (hyphens kept)."""
    words = sentence.words
    raw = text[words[bounds[0]].start : words[bounds[1]].end].strip('“”"‘«»„')
    raw = raw if words[bounds[1]].upos == "PART" else raw.removesuffix("’s").removesuffix("'s")
    return tuple(part for part in raw.split() if part)
