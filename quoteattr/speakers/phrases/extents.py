"""How far a phrase that says what somebody is goes on: its complements, and the clause it needs."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries, is_person_noun, is_place, may_be_person_noun
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.joined import ends_name, joined_on, joins_clause, knows_of, tells_deed, titles_listed
from quoteattr.speakers.phrases.letters import ends_in_mark
from quoteattr.speakers.phrases.renaming import TAKING_TO, of_a_place
from quoteattr.speakers.phrases.short_forms import in_short_form
from quoteattr.speakers.phrases.times import is_day, is_time, tells_time
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import FINITE, Sentence, Word

_RELATIVES = frozenset({"who", "whom", "whose", "which", "that", "where"})
_STOPS = frozenset(
    {
        "said", "says", "told", "when", "because", "while", "although", "but", "if", "since", "after", "before", "as",
        "adding", "saying", "about",
    }
)  # fmt: skip
_BEFORE_NAMES = frozenset({"such", "known", "nicknamed", "dubbed"})  # "a drummer known | as Sticks"
_WITHHOLDING = entries("withholding")


def is_finite(word: Word, *, clause: bool = False) -> bool:
    """Whether the word is a verb that makes a clause (``clause``: even where the tree takes it for a participle)."""
    if (word.relation == "acl" and not clause) or word.upos in ("NOUN", "PROPN"):
        return False  # a noun though its fine tag is a verb's: the president of a masonry and roofing trades council
    if word.upos == "AUX" or word.xpos in FINITE:
        return True
    return word.upos == "VERB" and not word.xpos and word.base_relation in ("root", "conj", "ccomp", "parataxis")


def _is_dash(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen stands alone between blanks and so does the work of a dash."""
    words = sentence.words
    return (
        words[index].text == "-"
        and 0 < index < len(words) - 1
        and words[index - 1].end < words[index].start < words[index + 1].start - 1
    )


def is_stop(word: Word) -> bool:
    """Whether punctuation ends the phrase (hyphens and apostrophes do not)."""
    other = word.upos == "PUNCT" and word.text not in ("-", "'", "’", "/", ".")
    return other or word.text in ("--", "—", "–", "|", ";", "(", ")")


def _is_date(word: Word, after: Word) -> bool:
    """Whether a preposition and a date follow ("on Monday", "in 2012", "since May")."""
    return word.lower in ("on", "in", "since", "until", "from") and (
        after.lower in entries("not_names") or after.text == "May" or (after.text.isdigit() and len(after.text) == 4)
    )


def place_comma(sentence: Sentence, index: int) -> bool:
    """Whether the comma stands inside a place ("Roanoke, Va.", "Nashville, Tennessee")."""
    words = sentence.words
    if words[index].text != "," or not 0 < index < len(words) - 1:
        return False
    after = words[index + 1].text
    two = f"{after} {words[index + 2].text}" if index + 2 < len(words) else after
    if not words[index - 1].text[:1].isupper():
        return False
    return (is_place(after) or is_place(two) or _land_behind(words, index)) and words[index - 1].upos == "PROPN"


def _land_behind(words: tuple[Word, ...], comma: int) -> bool:
    """Whether the parser sees a place and the land that it is in, between commas: ``mayor of Ostby | , Riverland,``."""
    town, land = words[comma - 1], words[comma + 1]
    if town.name not in ("B-LOC", "I-LOC") or land.name != "B-LOC" or comma + 2 >= len(words):
        return False
    return words[comma + 2].text == "," and (land.head == town.index or land.head == town.head)


def list_comma(sentence: Sentence, index: int) -> bool:
    """Whether the comma stands in a list of bare nouns ("a writer, editor and critic")."""
    words = sentence.words
    if words[index].text != "," or index + 3 >= len(words):
        return False
    nxt = words[index + 1]
    if nxt.text[:1].isupper():
        return titles_listed(words, index)
    if nxt.upos not in ("NOUN", "ADJ") or words[index - 1].upos != "NOUN":
        return False
    ahead = words[index + 1 : index + 5]
    return (
        any(w.lower in ("and", "or") for w in ahead)
        and may_be_person_noun(words[index - 1].lower)
        and any(may_be_person_noun(w.lower) for w in ahead)
        and not any(is_finite(w) or is_stop(w) for w in ahead)
    )


def body_comma(sentence: Sentence, index: int) -> bool:
    """Whether the comma stands in a list that is a body's name ("the Committee on Science, Salt and Technology")."""
    words = sentence.words
    if words[index].text == "," and 0 < index < len(words) - 3 and words[index + 2].text == "&":
        if is_person_noun(words[index + 3].lower):
            return False  # Ann Lee, MD & CEO
        return all(words[at].text[:1].isupper() for at in (index - 1, index + 1, index + 3))  # at Finch, Moor & Lind
    if words[index].text != "," or not 2 < index < len(words) - 3:
        return False
    if words[index - 2].text == "," and words[index - 1].text[:1].isupper() and words[index + 1].text[:1].isupper():
        return words[index + 2].lower in ("and", "&", ",") and body_comma(sentence, index - 2)
    if words[index - 2].lower not in ("of", "on", "for"):
        return False
    if words[index - 3].lower not in entries("org_words") or words[index + 2].lower not in ("and", "&", ","):
        return False
    return all(words[at].text[:1].isupper() for at in (index - 3, index - 1, index + 1, index + 3))


def field_comma(sentence: Sentence, index: int) -> bool:
    """Whether the comma stands in a list of what an office is for ("secretary for trade, fisheries, and the sea")."""
    words = sentence.words
    if words[index].text != "," or not 1 < index < len(words) - 2:
        return False
    after = words[index + 1 + (words[index + 1].lower in ("and", "or"))]
    for noun in (after, *sentence.ancestors(after)):
        if noun.base_relation == "conj":
            break
        if noun.head <= index:
            return False
    else:
        return False
    first = words[noun.head]
    links = [w.lower for w in sentence.dependents(first, "case")]
    fields = [first, *sentence.dependents(first, "conj")]
    return (
        first.index < index < noun.index
        and not set(links).isdisjoint(("for", "of", "on"))
        and words[first.head].index < first.index
        and any(w.lower in ("and", "or") for w in words[first.index : fields[-1].index])
        and all(w.upos in ("NOUN", "PROPN") and w.text[:1].isupper() == first.text[:1].isupper() for w in fields)
    )


def parts_phrases(sentence: Sentence, word: Word) -> bool:
    """Whether a comma parts two phrases, not the fields of one office (``the Minister of Works, Ports and Roads``)."""
    joins = field_comma(sentence, word.index) or body_comma(sentence, word.index) or place_comma(sentence, word.index)
    return word.text == "," and not joins


def extent(sentence: Sentence, start: int, head: int, limit: int | None = None, *, strict: bool = False) -> int:
    """Index of the last word of the phrase whose head noun is ``head``.

    ``a soldier who had fled``: the bare noun takes its clause with it; ``a member of the council
    who had fled`` does without. ``strict``: no past tense inside, even where the tree takes it
    for a participle.
    """
    words = sentence.words
    index, last = head + 1, head
    clause, bare = False, _is_bare(sentence, start, head)
    end = len(words) if limit is None else limit
    while index < end:
        word = words[index]
        if word.text == ",":
            if clause or (parts_phrases(sentence, word) and not list_comma(sentence, index)):
                break
            last = index + 1
            index += 2
            continue
        if _ends_with_sign(sentence, index):
            break
        if word.lower in _RELATIVES and not clause and word.upos != "DET":
            needed = bare and index == head + 1 and word.lower in _OF_PEOPLE
            if not needed or _withholds(sentence, index):
                break
            clause, last = True, index
        elif not clause and word.lower == "as" and words[index - 1].lower in ("serve", "serving"):
            pass  # the first nurse to serve | as mayor
        elif not clause and (
            _ends_with_word(sentence, index, start, end, strict)
            or _is_other_infinitive(sentence, index, head)
            or tells_deed(words, index, start, head, told=last > head or not bare)
        ):
            break
        elif word.upos != "PUNCT" or word.text in ("-", "/"):
            last = index
        index += 1
    if last + 1 < end and words[last].xpos == "VBG" and words[last + 1].lower == "to" and last > head:
        last -= 1  # the mayor | hoping to stay
    return last if clause else _without_small_words(words, head, last)


_OF_PEOPLE = frozenset({"who", "that", "whose", "whom"})


def _ends_with_sign(sentence: Sentence, index: int) -> bool:
    """Whether a dash, a bracket or the end of the sentence ends the phrase; marks of quotation do not."""
    words = sentence.words
    word = words[index]
    if _is_dash(sentence, index) or (is_stop(word) and word.text not in ("''", "``", '"', "“", "”")):
        return not in_short_form(words, index)
    return word.text in (".", "!", "?") and index >= len(words) - 2


def _ends_with_word(sentence: Sentence, index: int, start: int, end: int, strict: bool) -> bool:
    """Whether something else begins with a word: a time, a verb, a clause, a reason."""
    words = sentence.words
    word = words[index]
    after = words[index + 1] if index + 1 < end else None
    if after is not None and (is_time(word, after) or _is_date(word, after)):
        return index + 2 >= end or words[index + 2].xpos != "POS"  # not: the winner of last year's race
    day = words[index - 1].upos == "NOUN" and is_day(word)  # reporters | Friday at a fair
    if day or is_finite(word, clause=strict) or word.lower in _STOPS or _says_why(sentence, word, start):
        return True
    if is_day(word) or (word.upos == "PRON" and word.base_relation.startswith("nsubj")):
        return True
    if begins_bare_clause(sentence, index, start) or joins_clause(sentence, word):
        return True
    if after is None:
        return False
    if tells_time(words, index):
        return True
    return (word.upos == "ADV" and is_finite(after)) or (word.lower == "so" and after.upos == "ADJ")  # | so young that


def _is_other_infinitive(sentence: Sentence, index: int, head: int) -> bool:
    """Whether ``to`` begins an infinitive that does not hang on a noun of the phrase."""
    word = sentence.words[index]
    if word.upos != "PART" or word.lower != "to":
        return False
    return not (_belongs_to(sentence, index, head) or _in_name(sentence.words, index))


def _without_small_words(words: tuple[Word, ...], head: int, last: int) -> int:
    """The last word of a phrase that ends before what only leads on: ``a drummer known | as``."""
    small = ("ADP", "CCONJ", "SCONJ", "PART", "DET", "ADV")
    while last > head and (words[last].upos in small or words[last].lower in _BEFORE_NAMES):
        if ends_name(words, last):
            break
        last -= 1
    return last


_REASONS = frozenset({"over", "amid", "amidst", "despite", "following"})


def _says_why(sentence: Sentence, word: Word, start: int) -> bool:
    """Whether what a preposition adds belongs to the verb before: ``resigned as chair of a board | over a loss``."""
    noun = sentence.head_of(word) if word.lower in _REASONS else None
    return noun is not None and noun.base_relation == "obl" and noun.head < start


def begins_bare_clause(sentence: Sentence, index: int, start: int) -> bool:
    """Whether a clause on a noun of the phrase begins without ``who`` (``minister at the time | the tax fell``)."""
    words = sentence.words
    word = words[index]
    for _ in range(4):
        if word.head <= word.index or word.base_relation in ("nsubj", "root"):
            break
        word = words[word.head]
    clause = words[word.head] if word.base_relation == "nsubj" and word.head >= 0 else None
    return clause is not None and clause.base_relation == "acl" and start <= clause.head < index


_NAMELESS = frozenset(
    {"name", "names", "named", "surname", "surnames", "identified", "anonymity", "anonymous", "anonymously"}
    | {"condition"}
)


def _withholds(sentence: Sentence, index: int) -> bool:
    """Whether a clause tells of what somebody told the reporter ("a waiter who gave only his first name")."""
    words = sentence.words
    verb = next((w for w in words[index + 1 : index + 4] if w.upos != "ADV"), None)
    return (
        verb is not None
        and verb.lower in _WITHHOLDING
        and any(w.lower in _NAMELESS for w in words[verb.index + 1 : verb.index + 10])
    )


def _in_name(words: tuple[Word, ...], index: int) -> bool:
    """Whether a small word stands in the name of a body ("the head of Row | to | Win Holm")."""
    return index + 1 < len(words) and words[index - 1].text[:1].isupper() and words[index + 1].text[:1].isupper()


def _belongs_to(sentence: Sentence, index: int, head: int) -> bool:
    """Whether the infinitive after ``to`` hangs on a noun of the phrase ("the right to vote", "the first to vote")."""
    words = sentence.words
    verb = words[index].head
    if verb < 0 or words[verb].head < head:
        return False
    if words[verb].head == index - 1 and words[index - 1].lower in ("first", "last", "only"):
        return True
    return words[verb].base_relation in ("acl", "advcl") and words[words[verb].head].upos in ("NOUN", "PROPN")


def _is_bare(sentence: Sentence, start: int, head: int) -> bool:
    """Whether a noun says little without its clause: nothing before it but an article or a nation."""
    for word in sentence.words[start:head]:
        if word.upos in ("DET",) or word.lower in ("a", "an", "the", "one"):
            continue
        if word.text in entries("demonyms") or word.lower in ("young", "old", "local", "south", "north"):
            continue
        return False
    return True


_MANNERS = frozenset({"part", "full", "reply", "response", "turn", "private", "public"})
_SAYS = frozenset({"reading", "saying"})  # "a hat reading …": what it says is no part of what it is


def complement(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> int:
    """Index of the last word of a description: the noun, what it is ``of``, the clause it needs.

    ``a statement from the presidency``, ``the woman adopted from Iran``, ``a man who lives nearby``.
    """
    words = sentence.words
    verb = words[draft.head].head
    limit = verb if draft.relation.startswith("nsubj") and verb > draft.last else len(words)
    while limit < len(words) and limit - 1 > draft.last and _helps(words[limit - 1], verb):
        limit -= 1  # those who stayed | could be asked
    quoted = words[draft.last].quotation
    last = draft.last
    index = last + 1
    after = words[index] if index < limit else None
    if after is None or after.quotation != quoted or words[last].text[:1] == "@":
        return last
    if draft.type in ("person", "group", "unknown") and (
        after.lower in ("who", "that")
        or (after.upos == "VERB" and after.relation == "acl" and after.lower not in _SAYS)
    ):
        if any(word.quotation != quoted for word in words[index : min(index + 8, limit)]):
            return last  # the guild | that said “the quay is safe”
        if _is_bare(sentence, draft.first, draft.last) and after.base_relation != "mark":
            return extent(sentence, draft.first, draft.last, limit)
        return last
    by_start = {chunk.first: chunk for chunk in chunks}
    known = by_start.get(index + 2) if knows_of(words, index, limit) else None
    if known is not None:
        while known.possessive and (owned := _owned_at(words, by_start, known.last + 2)) is not None:
            known = owned
        last = known.last if known.last < limit else last
        index = last + 1
    whole = draft.type == "organization" or of_a_place(draft)  # has seen the Ohio senator | for a year
    links: tuple[str, ...] = ("of",) if whole else _LINKS
    links += ("by",) if draft.type == "document" and last == draft.last else ()  # a report by the coast guard
    while index + 1 < limit and words[index].lower in links:
        chunk = by_start.get(index + 1)
        if chunk is None:
            break
        if words[chunk.inner].lower in entries("not_names") and words[chunk.last].text != "10":  # for No 10
            break
        if _is_manner(words, index, chunk) or _goes_to_verb(sentence, draft, index):
            break
        office = draft.lemma == "secretary" and words[chunk.last].lower == "state"
        if chunk.possessive and not chunk.determiner and (office or words[chunk.last].upos == "NOUN"):
            return chunk.last  # the secretary of state | 's server
        while chunk.possessive:
            owned = _owned_at(words, by_start, chunk.last + 2)
            if owned is None:
                break
            chunk = owned
        if chunk.last >= limit:
            break
        last = joined_on(words, by_start, chunk)
        if last == chunk.last and (words[index].lower in ("for", "by") or _of_several(words, draft, chunk)):
            last = _for_both(words, by_start, chunk, named=words[index].lower not in ("for", "by"))
        last += last == chunk.last and chunk.possessive and ends_in_mark(sentence, chunk)
        index = last + 1
    return last


_LINKS = ("of", "from", "for", "in", "at", "to", "with", "on", "about", "inside", "within")


def _of_several(words: tuple[Word, ...], draft: Draft, chunk: Chunk) -> bool:
    """Whether several people are those of a name: ``the mayors of | Holm``, of which another may follow."""
    return draft.number == "plural" and draft.type in ("person", "group") and words[chunk.last].upos == "PROPN"


def _for_both(words: tuple[Word, ...], by_start: dict[int, Chunk], chunk: Chunk, *, named: bool) -> int:
    """Where those end for whom somebody speaks: ``a lawyer for Lind | and his wife``; not ``and Roe's aide``.

    ``named``: only where the other is a name too (``the mayors of Holm | and Ostby``).
    """
    last = chunk.last
    other = by_start.get(last + 2) if last + 2 < len(words) and words[last + 1].lower == "and" else None
    if other is None or other.possessive or words[other.last].quotation != words[last].quotation:
        return last
    if named and (other.determiner or words[other.last].upos != "PROPN"):
        return last
    inside = words[other.first : other.last + 1]
    return other.last if any(w.base_relation == "conj" and chunk.first <= w.head <= last for w in inside) else last


_OBJECTS = ("obj", "iobj")
_OF_SOMETHING = frozenset(  # remind voters | of his ties
    {"accuse", "acquit", "assure", "convict", "convince", "inform", "notify", "persuade", "remind", "suspect", "warn"}
)


def _is_manner(words: tuple[Word, ...], index: int, chunk: Chunk) -> bool:
    """Whether a preposition says how somebody speaks: ``read a letter | in part``; not ``a note in response to it``."""
    how = words[index].lower == "in" and words[chunk.first].lower in _MANNERS and chunk.first == chunk.last
    return how and (chunk.last + 1 == len(words) or words[chunk.last + 1].lower != "to")


def _helps(word: Word, verb: int) -> bool:
    """Whether a word before a verb is an auxiliary or an adverb of that verb."""
    return word.head == verb and word.base_relation in ("aux", "cop", "advmod")


def _owned_at(words: tuple[Word, ...], by_start: dict[int, Chunk], index: int) -> Chunk | None:
    """The phrase that begins behind an owner, past an adverb (``one of Lind's | most loyal friends``)."""
    while index < len(words) and words[index].upos == "ADV" and index not in by_start:
        index += 1
    return by_start.get(index)


_TAKING_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "candidate", "lawyer", "attorney", "reporter"})


def _goes_to_verb(sentence: Sentence, draft: Draft, index: int) -> bool:
    """Whether what a preposition adds behind somebody belongs to the verb before: ``sentenced a man | to a year``.

    ``asked the mayor | about the dam``, ``spoke with the mayor | at a hearing``; not ``thanked the judge in Ohio``.
    """
    words = sentence.words
    noun = sentence.head_of(words[index])
    link = words[index].lower
    if link == "of":
        verb = sentence.head_of(words[draft.head])
        if verb is None or draft.relation not in _OBJECTS or verb.lemma.lower() not in _OF_SOMETHING:
            return False
        return not sentence.dependents(verb, "ccomp")  # assured a crowd of rowers that
    if noun is None or draft.type not in ("person", "group") or noun.base_relation != "obl":
        return False
    if draft.lemma in {"to": TAKING_TO, "for": _TAKING_FOR}.get(link, ()):
        return False
    if link in ("to", "for") and draft.relation in ("obj", "iobj") and noun.head == words[draft.head].head:
        return True
    place = is_place(words[noun.index].text)
    return not place and noun.head < draft.first and words[noun.head].upos in ("VERB", "ADJ")
