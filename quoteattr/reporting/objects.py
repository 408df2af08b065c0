"""What belongs to the object of a cue: what it is called, what it is for, where it leads."""

from __future__ import annotations

from quoteattr.reporting.lexicon import Cue, audiences, offered_words
from quoteattr.reporting.sources import is_passive, is_time
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

SHOWN_BY = frozenset({"show", "find", "reveal", "suggest", "indicate", "put"})
_SURVEYS = frozenset({"poll", "survey", "study", "average", "record", "data", "figure", "result", "report", "research"})


def is_survey(sentence: Sentence, verb: Word) -> bool:
    """``A survey`` in ``A survey showed Lind with a lead of four points``."""
    subjects = sentence.dependents(verb, "nsubj")
    head = sentence.head_of(verb)
    if not subjects and head is not None and verb.base_relation == "acl":
        subjects = [head]
    return any({k.lemma.lower(), k.lower.removesuffix("s")} & _SURVEYS for k in subjects)


_OF = frozenset({"for", "of", "against", "about", "toward", "between", "into"})
_FAVOUR = frozenset({"favor", "favour", "support", "defense", "defence", "praise"})


# what goes to somebody in words
_GIVEN = frozenset(
    [
        *("gratitude", "thanks", "thank", "support", "allegiance", "loyalty", "condolence", "apology", "apologie"),
        *("sympathy", "opposition", "commitment", "objection", "congratulation", "resistance", "devotion", "tribute"),
    ]
)


def of_object(sentence: Sentence, kids: list[Word], thing: Word) -> list[Word]:
    """``for the pier`` in ``announced her support for the pier``, though the tree hangs it on the verb."""
    end = max(w.index for w in sentence.subtree(thing))
    found = []
    for kid in kids:
        if kid.base_relation != "obl" or kid.index <= end:
            continue
        words = sentence.subtree(kid)
        if words[0].index != end + 1:
            break
        given = words[0].lower == "to" and not _GIVEN.isdisjoint({thing.lower, thing.lower.removesuffix("s")})
        if given or words[0].lower in _OF or (words[0].lower == "in" and kid.lower in _FAVOUR):
            found.append(kid)
        elif not (is_time(kid) and words[0].upos not in {"ADP", "SCONJ"}):  # ``proposed a levy last year for the poor``
            break
        end = max(w.index for w in words)
    return found


def goes_on_to(sentence: Sentence, thing: Word, infinitive: Word) -> bool:
    """``to keep the ferry`` in ``praised a plan by the guild to keep the ferry``, hung on the verb."""
    if thing.upos != "NOUN":
        return False  # ``endorsed her to help the guild``: what it was done for
    opening = min(w.index for w in sentence.subtree(infinitive))
    return sentence.words[opening].lower == "to" and opening == max(w.index for w in sentence.subtree(thing)) + 1


_ANSWERS = {
    "yes": frozenset({"to"}),
    "no": frozenset({"to"}),
    "same": frozenset({"for", "of", "about"}),
    "so": frozenset({"of", "about"}),
}


def more_of_answer(sentence: Sentence, kids: list[Word], answer: Word) -> list[int]:
    """``to the ferry`` in ``said no to the ferry``, ``of Ost`` in ``said the same of Ost``, where that is a clause."""
    for kid in kids:
        opening = sentence.subtree(kid)[0]
        if kid.base_relation == "obl" and opening.index == answer.index + 1:
            if opening.lower in _ANSWERS.get(answer.lower, ()):
                return [w.index for w in sentence.subtree(kid)]
    return []


def completes(sentence: Sentence, thing: Word, word: Word) -> bool:
    """``leaving`` in ``wanted the guild leaving the port``: what the object does or is, right behind it."""
    if word.relation != "xcomp" or word.quotation is not None:
        return False
    opening = min(w.index for w in sentence.subtree(word))
    return opening == max(w.index for w in sentence.subtree(thing)) + 1


def says_why(sentence: Sentence, thing: Word, word: Word) -> bool:
    """``for raising the fees`` in ``lashed out at the port for raising the fees``, right behind the port."""
    if word.base_relation != "advcl" or word.quotation is not None:
        return False
    opening = sentence.subtree(word)[0]
    return opening.lower in {"for", "as"} and opening.index == max(w.index for w in sentence.subtree(thing)) + 1


def gives_reason(sentence: Sentence, thing: Word, word: Word) -> bool:
    """``because of the leaks`` in ``called for a ban because of the leaks``, right behind the ban."""
    if word.base_relation not in {"advcl", "obl"} or word.quotation is not None:
        return False
    opening = sentence.subtree(word)[0]
    return opening.lower == "because" and opening.index == max(w.index for w in sentence.subtree(thing)) + 1


# what is said, told or promised may be told "to" somebody
_TO_SOMEBODY = frozenset({"say", "tell", "ask", "promise", "show", "quote", "order"})


def predicates(sentence: Sentence, word: Word) -> bool:
    """``a disgrace`` in ``called it a disgrace``, ``as weak`` in ``described it as weak``."""
    if word.relation in {"xcomp", "ccomp", "obj", "iobj"}:
        return True
    return word.base_relation in {"obl", "advcl"} and any(
        m.lower == "as" for m in sentence.dependents(word, "case", "mark")
    )


def without_gap(sentence: Sentence, words: list[int]) -> list[int]:
    """``words`` and the place between them: ``described a day with her sons | as perfect``; not a day or an aside."""
    if not words:
        return words
    inside = set(words)
    gap = [sentence.words[i] for i in range(words[0], words[-1]) if i not in inside]
    if not gap or any(w.text == "," or w.quotation is not None for w in gap) or any(is_time(w) for w in gap[:3]):
        return words
    return list(range(words[0], words[-1] + 1)) if gap[0].upos == "ADP" else words


def behind_marks(sentence: Sentence, kids: list[Word], predicate: Word) -> list[Word]:
    """``for the town`` in ``called the toll “a disgrace” for the town``, hung on the verb."""
    last = sentence.subtree(predicate)[-1]
    for kid in kids:
        opening = sentence.subtree(kid)[0]
        gap = sentence.words[last.index + 1 : opening.index]
        if kid.base_relation != "obl" or opening.lower not in {"for", "of", "from", "than", "to", "against"}:
            continue
        if opening.index > last.index and len(gap) <= 2 and all(w.upos == "PUNCT" and w.text != "," for w in gap):
            marked = [w for w in (last, *gap) if w.quotation is not None]
            return [kid] if marked else []
    return []


def as_what(sentence: Sentence, word: Word) -> bool:
    """``as a success`` in ``thinks of the fair as a success``."""
    return word.base_relation == "obl" and any(c.lower == "as" for c in sentence.dependents(word, "case"))


_MEDIA = frozenset({"twitter", "facebook", "instagram", "television", "tv", "radio", "air"})
# verbs of "quoted her as saying"
SAYS = frozenset({"say", "tell", "call", "describe", "write"})


def explains(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """``for the delay`` in ``blamed the ministry for the delay``; ``as a blow`` in ``backed the delay as a blow``."""
    if word.base_relation == "obl":
        cases = {m.lower for m in sentence.dependents(word, "case")}
        if cue.lemma == "blame" and "on" in cases and word.lower not in _MEDIA:
            return True  # ``blamed the flood on the mayor``
        if cases & {"as", "over", "than"} or ("to" in cases and cue.cue_class not in _TO_SOMEBODY):
            return True
    if cue.lemma == "cite" and word.base_relation == "advcl" and word.lemma.lower() not in SAYS:
        return any(m.lower == "as" for m in sentence.dependents(word, "mark"))  # ``cited a memo as pointing at him``
    if cue.cue_class != "judge" or word.base_relation not in {"obl", "advcl"}:
        return False
    return any(m.lower in {"for", "of", "as", "over", "with"} for m in sentence.dependents(word, "case", "mark"))


def of_predicate(sentence: Sentence, kids: list[Word], predicate: Word) -> list[Word]:
    """What tells more of ``a moment`` in ``framed it as a moment``, hung on the verb.

    ``when the town needed help``, ``that voters were tired``, ``with a plan``.
    """
    last = sentence.subtree(predicate)[-1]
    if last.quotation is not None or predicate.upos != "NOUN":
        return []
    for kid in kids:
        opening = sentence.subtree(kid)[0]
        if opening.index != last.index + 1 or kid.quotation is not None:
            continue
        if kid.base_relation == "obl" and opening.lower == "with" and not is_time(kid):
            return [kid]
        if kid.base_relation in {"advcl", "ccomp", "acl"} and opening.lower in _OF_NOUN.get(predicate.lower, _THAT):
            return [kid]
    return []


_THAT = frozenset({"that"})
_OF_NOUN = {noun: frozenset({"when"}) for noun in ("moment", "time", "day", "year", "era", "age", "season", "hour")}


_LONG_NAME = 9


def whom_it_asks(sentence: Sentence, start: int, words: list[int]) -> list[int]:
    """``Lind to leave`` in ``calls for Lind to leave``, wherever Lind hangs; ``start`` is where ``for`` stands."""
    if words and sentence.words[words[0]].lower == "for":
        words = words[1:]
    if not words or sentence.words[words[0]].lower != "to" or sentence.words[start].lower != "for":
        return words
    whom = sentence.words[start + 1 : words[0]]
    if 0 < len(whom) < _LONG_NAME and all(w.upos not in {"PUNCT", "VERB", "AUX", "CCONJ"} for w in whom):
        return [*(w.index for w in whom), *words]
    return words


# those before whom somebody speaks, and where they are gathered
def is_audience(thing: Word, cue: Cue) -> bool:
    """``the crowd`` in ``addressed the crowd``: those who are spoken to, and nothing that is spoken about."""
    return cue.lemma == "address" and not {thing.lemma.lower(), thing.lower.removesuffix("s")}.isdisjoint(audiences())


def is_handed_over(thing: Word, cue: Cue) -> bool:
    """``free rides`` in ``The ferry offers free rides``: a thing is offered and nothing is said."""
    forms = {thing.lemma.lower(), thing.lower, thing.lower.removesuffix("s")}
    return cue.lemma == "offer" and forms.isdisjoint(offered_words())


# what is claimed in being won or had, and what is denied in being withheld
_WON = frozenset(
    {"percent", "cent", "%", "territory", "prize", "seat", "life", "delegate", "title", "medal", "ground"}
    | {"victim", "benefit", "pension", "compensation", "expense"}
    | {"place", "trophy", "crown", "wicket", "goal", "gold", "silver", "bronze", "honour", "scalp"}
)
_WITHHELD = frozenset(
    [
        *("bail", "access", "entry", "visa", "license", "licence", "permit", "benefit", "care", "coverage"),
        *("service", "asylum", "parole", "loan", "funding", "admission", "treatment", "passage"),
    ]
)
_EACH = frozenset({"one", "each"})
_NO_WORDS = {
    "say": frozenset({"goodbye", "farewell", "grace", "prayer", "mass"}),
    "propose": frozenset({"toast", "marriage"}),
}
_ACCUSED = frozenset({"suspect", "victim", "gunman", "attacker", "killer", "driver", "culprit", "defendant", "thief"})


def is_no_statement(sentence: Sentence, thing: Word, cue: Cue) -> bool:
    """``a seat`` in ``claimed a seat``, ``bail`` in ``was denied bail``, ``her the seat`` in ``denied her the seat``,
    ``themselves`` in ``found themselves alone``, ``the miner`` in ``found the miner alive``, ``two officials`` in
    ``citing two officials``, ``Ost`` in ``named Ost as cook``: something won, withheld or met with, on whose word it is
    or who gets an office, and nothing said.
    """
    forms = {thing.lemma.lower(), thing.lower, thing.lower.removesuffix("s")}
    if cue.lemma == "claim":
        return thing.upos in {"NUM", "SYM"} or not _WON.isdisjoint(forms)
    if cue.lemma == "deny":
        verb = sentence.head_of(thing)
        return not _WITHHELD.isdisjoint(forms) or (verb is not None and bool(sentence.dependents(verb, "iobj")))
    if cue.lemma == "cite":
        return thing.name.endswith("PER") or not word_list("reporting", "cited").isdisjoint(forms)
    if cue.lemma in _NO_WORDS:
        return not _NO_WORDS[cue.lemma].isdisjoint(forms)
    if cue.lemma == "name":
        kids = sentence.dependents(sentence.words[thing.head])
        made = any(k.index > thing.index and predicates(sentence, k) for k in kids)
        return made and thing.name.endswith("PER") and not any(k.lower in _ACCUSED for k in kids)
    if cue.lemma == "find":
        if any(
            k.lower in word_list("reporting", "found_as")
            for k in sentence.dependents(sentence.words[thing.head], "xcomp", "advcl")
        ):
            return True
        other = sentence.words[thing.index - 1].lower in _EACH and thing.lower in {"another", "other"}
        return other or thing.lower.endswith(("self", "selves"))
    return False


def is_summons(sentence: Sentence, verb: Word, cue: Cue) -> bool:
    """``a doctor`` in ``called a doctor``, ``911``, ``an election``: one noun in no marks, and nothing it is called."""
    if cue.lemma != "call" or is_passive(sentence, verb) or verb.base_relation == "acl":
        return False
    kids = [k for k in sentence.dependents(verb) if k.base_relation in {"obj", "iobj", "xcomp", "ccomp", "obl"}]
    things = [k for k in kids if k.base_relation != "obl" and k.xpos != "VB"]  # called Ost to say
    if len(things) != 1 or things[0].index < verb.index or things[0].upos not in {"NOUN", "PROPN", "NUM"}:
        return False
    marked = any(w.quotation is not None for w in sentence.words[verb.index + 1 : verb.index + 12])
    return not marked and not sentence.dependents(things[0], "nsubj", "obj") and things[0].index <= verb.index + 5


def in_favour_of(sentence: Sentence, favour: Word) -> tuple[int, ...]:
    """``the old ferry`` in ``argued in favor of the old ferry``."""
    if favour.lower not in _FAVOUR or sentence.words[favour.index - 1].lower != "in":
        return ()
    words = [w.index for w in sentence.subtree(favour) if w.index > favour.index]
    return tuple(words[1:]) if words and sentence.words[words[0]].lower == "of" else ()


def asked_for(sentence: Sentence, kids: list[Word], verb: Word, cue: Cue, infinitive: Word) -> Word | None:
    """``for money`` in ``asked for money to rebuild the pier``: what is asked for stands before the purpose."""
    for kid in kids:
        if kid.base_relation in {"obl", "nmod"} and verb.index < kid.index < infinitive.index:
            if any(m.lower in cue.prepositions for m in sentence.dependents(kid, "case")):
                return kid
    return None


def tells_why(kids: list[Word], verb: Word, cue: Cue, infinitive: Word) -> bool:
    """``to help the town`` in ``pledged a million to help the town``: behind an object it tells what for."""
    return "t" not in cue.frames and any(k.relation == "obj" and verb.index < k.index < infinitive.index for k in kids)


# what is told or asked and is nobody who is told or asked
_TOLD = {"tell": frozenset({"story", "joke", "tale", "anecdote", "yarn", "fable"}), "ask": frozenset({"question"})}


def told_thing(sentence: Sentence, kids: list[Word], verb: Word, cue: Cue) -> Word | None:
    """``a joke`` in ``told a joke about eels``, ``a question`` in ``asked her a question about eels``."""
    things = _TOLD.get(cue.lemma)
    if things is None or any(w.quotation is not None for w in sentence.words):
        return None
    single = not any(k.base_relation == "obj" for k in kids)
    for kid in kids:
        if (kid.base_relation == "obj" or (single and kid.base_relation == "iobj")) and kid.index > verb.index:
            if kid.lemma.lower() in things or kid.lower.removesuffix("s") in things:
                return kid
    return None
