"""Definite phrases for somebody named before: ``the Bergen baker``, ``the teenager``."""

from __future__ import annotations

from attrs import frozen

from quoteattr.speakers.lexicon import entries, narrower
from quoteattr.speakers.mentions import PRONOUNS
from quoteattr.speakers.phrases.compounds import NATION_OPENERS
from quoteattr.speakers.phrases.renaming import canonical, of_age
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.binding import clause_mates
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.nominals import PARTISANS, contrary, fit, speaks_against, telling
from quoteattr.speakers.reference.salience import salience
from quoteattr.speakers.reference.standing import function
from quoteattr.speakers.reference.told_of import told_of_alone, works_elsewhere
from quoteattr.syntax.records import Sentence
from quoteattr.types import Role


def resolve_epithet(
    phrase: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int], named_here: set[int]
) -> tuple[Entity, float, str] | None:
    """The named person whom a definite phrase renames ("the Bergen baker"): the most present one
    that grammar allows and of whom nothing else has been said that would forbid it.

    ``named_here`` holds the entities named in the same clause, before or after.
    """
    asked = _asked(phrase, focus, sentences[phrase.sentence])
    named_here = named_here | focus.turn  # nobody speaks of himself so
    here = asked.sentence
    scores: dict[int, float] = {}
    unlike: dict[int, float] = {}
    found: dict[int, Entity] = {}
    governed = set()
    for draft, entity in reversed(focus.recent):
        distance = phrase.sentence - draft.sentence
        if distance > 3:
            break
        if entity.id in named_here or not _may_be_meant(asked, entity):
            continue
        if distance == 0 and (clause_mates(here, phrase, draft) or _in_its_participle(here, phrase, draft)):
            named_here = named_here | {entity.id}
            scores.pop(entity.id, None)
            continue
        if distance == 0 and _governs(asked, draft):
            governed.add(entity.id)
        stands_as = function(sentences[draft.sentence], draft)
        value = salience(phrase, draft, entity, focus, sentences, paragraphs)
        value += _weight(asked, draft, entity, distance, stands_as)
        if entity.id in scores:
            scores[entity.id] = max(scores[entity.id], value) + 0.3
            continue
        scores[entity.id], found[entity.id] = value, entity
        unlike[entity.id] = _unlike(entity, phrase, asked.wanted, asked.main) if asked.says_what else 0.0
        if not asked.main and _in_passing(entity, focus) and stands_as not in _OBJECTS:
            unlike[entity.id] += 3.0
    for number in governed & scores.keys():
        scores[number] = min(scores[number] - 5.0, 1.0)
    told = told_of_alone(phrase, asked.wanted, found, sentences)
    if told in scores and not any((fit(e, phrase, asked.wanted) or 0.0) >= 0.5 for e in found.values()):
        scores[told], unlike[told] = scores[told] + 4.0, 0.0
    known = phrase.lemma in entries("renaming_nouns") or all(_called_so(found[number], asked) for number in scores)
    best = _clearly_first(scores, alone=known and (phrase.sentence, phrase.head) in focus.sources)
    if best is not None and any(unlike.values()):
        best = _clearly_first({number: value - unlike[number] for number, value in scores.items()})
    if best is None:
        best = _only_one_left(asked, focus, scores, governed | named_here)
    if best is None:
        return None
    if (asked.posted or _is_elected(found[best], phrase)) and _in_another_post(found[best], phrase, asked.wanted):
        return None
    unknown = not _noun_known(found[best], phrase) and (fit(found[best], phrase, asked.wanted) or 0.0) < 0.5
    if unknown and works_elsewhere(found[best], phrase, sentences):
        return None
    return found[best], 0.6, f"“{phrase.text}” takes up the person just spoken of"


@frozen
class _Asked:
    """A definite phrase, and what it says of whoever is meant.

    Attributes:
        phrase: the phrase.
        sentence: its sentence.
        wanted: its words that tell people apart.
        gender: he or she, if the phrase or what follows tells.
        main: does it stand in the main clause?
        spoken_of: is it what a talk is about?
        nation: is it a country's people alone (``the Dane``)?
        leads: is it who is at the head of something?
        posted: is it an office of which there is one?
        elsewhere: is it somebody who holds no office now?
        says_what: does it say what somebody is (not: of what age or country)?
    """

    phrase: Draft
    sentence: Sentence
    wanted: list[str]
    gender: str | None
    main: bool
    spoken_of: bool
    nation: bool
    leads: bool
    posted: bool
    elsewhere: bool
    says_what: bool


def _asked(phrase: Draft, focus: Focus, sentence: Sentence) -> _Asked:
    wanted = telling(phrase)
    if _is_nation(phrase.lemma):
        told = (*phrase.compounds, "former")  # the wily old Dane
        wanted = [word for word in wanted if word in told and word not in NATION_OPENERS]
    nation = _is_nation(phrase.lemma) and not wanted
    leads = phrase.lemma in entries("leading_nouns")
    former = phrase.modifiers[:1] == ("former",)
    return _Asked(
        phrase=phrase,
        sentence=sentence,
        wanted=wanted,
        gender=phrase.gender or _by_what_follows(sentence, phrase),
        main=focus.standing(sentence, phrase).main,
        spoken_of=_spoken_of(sentence, phrase),
        nation=nation,
        leads=leads,
        posted=phrase.lemma in _POSTS and bool(phrase.compounds) and not former,
        elsewhere=phrase.lemma in _IN_BUSINESS or (leads and former),
        says_what=not (of_age(phrase) or nation),
    )


def _may_be_meant(asked: _Asked, entity: Entity) -> bool:
    """Whether somebody has a name, and nothing said of him or her is against the phrase."""
    if not entity.named or entity.type != "person" or (asked.gender and entity.gender not in (None, asked.gender)):
        return False
    if speaks_against(entity, asked.phrase) or contrary(entity, asked.phrase):
        return False
    if asked.nation and _of_another_nation(entity, asked.phrase):
        return False
    return not (asked.leads and _only_helps(entity))


def _governs(asked: _Asked, draft: Draft) -> bool:
    """Whether a mention in the sentence stands where the phrase is somebody else: ``Lind thanked the mayor``."""
    here, phrase = asked.sentence, asked.phrase
    if function(here, draft) == "subject" and stands_above(here, draft, phrase):
        return True
    if not asked.main and _pronoun_before(here, draft, phrase):
        return True
    return _partner(here, draft, phrase) or _made_to(here, draft, phrase)


def _weight(asked: _Asked, draft: Draft, entity: Entity, distance: int, stands_as: str) -> float:
    """How much more the phrase fits somebody than a pronoun would: by what it says, and where the mention stands."""
    value = 0.0
    if distance == 1 and stands_as == "subject":
        value += (0.0 if asked.says_what else 0.8) - (5.0 if asked.spoken_of else 0.0)
    if distance == 0 and _speaks_for(asked.sentence, asked.phrase, draft):
        value += 2.0
    if asked.says_what and any(_last_word(role) not in _BESIDE for role in entity.roles):
        value += _telling_more(entity, asked.phrase, asked.wanted)
    return value - 2.5 if asked.elsewhere and _in_office(entity, asked.phrase) else value


def _by_what_follows(sentence: Sentence, phrase: Draft) -> str | None:
    """He or she, by what is said right behind: ``the baker, who sold all her bread``."""
    for clause in sentence.dependents(sentence.words[phrase.head], "acl", "appos"):
        for word in sentence.subtree(clause):
            if word.upos == "PROPN":
                break
            if PRONOUNS.get(word.lower) in ("he", "she"):
                return PRONOUNS[word.lower]
    return None


def _pronoun_before(sentence: Sentence, draft: Draft, phrase: Draft) -> bool:
    """Whether ``he`` stands before a phrase: ``He sued Moor, alleging that the former adviser lied``."""
    if draft.sort != "pronoun" or draft.first > phrase.first:
        return False
    word = sentence.words[draft.head]
    if not draft.possessive:
        return word.base_relation == "nsubj"
    owned = sentence.head_of(word)  # his plan hurt the baker's firm; not: his aunt said the baker was ill
    if owned is None or owned.base_relation != "nsubj":
        return False
    for above in sentence.ancestors(sentence.words[phrase.head]):
        if above.index == owned.head:
            return True
        if sentence.dependents(above, "nsubj"):
            return False
    return False


def _made_to(sentence: Sentence, draft: Draft, phrase: Draft) -> bool:
    """Whether a phrase is in what somebody is told to do: ``urged Lind to meet the actor``, ``accused Lind of …``."""
    word = sentence.words[draft.head]
    if word.base_relation not in ("obj", "iobj") or draft.first > phrase.first:
        return False
    below = sentence.words[phrase.head]
    for above in sentence.ancestors(below):
        if above.index == word.head:
            bound = below.base_relation == "xcomp" or bool(sentence.dependents(below, "mark"))
            return below.upos == "VERB" and below.xpos in ("VB", "VBG") and bound
        if sentence.dependents(above, "nsubj"):
            return False
        below = above
    return False


_TALKS = frozenset({"chat", "conversation", "debate", "discussion", "exchange", "interview", "meeting", "talk"})


def _partner(sentence: Sentence, draft: Draft, phrase: Draft) -> bool:
    """Whether somebody is the one talked with: ``In a talk with Holm Radio's Ann Lee, the actor said``."""
    if draft.sort != "name" or draft.first > phrase.first:
        return False
    word = sentence.words[draft.head]
    word = sentence.words[word.head] if draft.possessive and word.head >= 0 else word
    talk = sentence.head_of(word)
    with_whom = any(case.lower == "with" for case in sentence.dependents(word, "case"))
    return with_whom and talk is not None and talk.lower in _TALKS


def _only_one_left(asked: _Asked, focus: Focus, scores: dict[int, float], excluded: set[int]) -> int | None:
    """The one of those whom the text is about whom what somebody seeks or was can mean, if just spoken of.

    ``Lind's aides met Gov. Ann Lee before the Labour nominee spoke``: not the governor.
    """
    phrase = asked.phrase
    if not phrase.modifiers or (phrase.lemma not in _SEEKING | _IN_BUSINESS and phrase.modifiers[0] != "former"):
        return None
    left = [
        spoken.entity
        for number, spoken in focus.by_entity.items()
        if number not in excluded
        and spoken.entity.named
        and _may_be_meant(asked, spoken.entity)
        and not _unlike(spoken.entity, phrase, asked.wanted, False)
        and not _in_another_post(spoken.entity, phrase, asked.wanted)
    ]
    about = [entity.id for entity in left if not _in_passing(entity, focus)]
    best = scores.get(about[0], 0.0) if len(about) == 1 else 0.0
    others = (scores.get(entity.id, 0.0) for entity in left if entity.id not in about)
    return about[0] if best >= _SPOKEN_OF and all(other < best - _CLOSE for other in others) else None


_SPOKEN_OF, _CLOSE = 0.5, 0.4


def _clearly_first(scores: dict[int, float], *, alone: bool = False) -> int | None:
    """Who is present enough and stands out from the next; None where it is not clear.

    ``alone``: of a noun by which news takes up whom it has just named, the only one there is need be less present.
    """
    ranked = sorted(scores, key=lambda i: -scores[i])
    if not ranked or scores[ranked[0]] < (1.2 if alone and len(ranked) == 1 else 2.0):
        return None
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.4:
        return None
    return ranked[0]


_OBJECTS = ("object", "other")
_SEEKING = frozenset(
    {"candidate", "nominee", "contender", "incumbent", "hopeful", "frontrunner", "front-runner"}
    | {"challenger", "rival", "opponent", "democrat", "republican", "liberal", "conservative"}
)  # nouns for what somebody is in an election: they may have any calling beside
_BESIDE = entries("callings_beside")  # say little: her opposite number


def _last_word(role: Role) -> str:
    return role.text.split()[-1].lower()


def _unlike(entity: Entity, phrase: Draft, wanted: list[str], main: bool) -> float:
    """How much tells against somebody of whom the text says what they do, where no word of that is in the phrase.

    In ``The host, Ann Lee, asked about the former minister`` the minister is hardly the host; ``The former minister
    said`` at the head of a sentence can be her, as ``The eel farmer said`` can.
    """
    if phrase.lemma in PARTISANS and not entity.nouns.isdisjoint(_ELECTED | _LEADING):
        return 0.0
    if phrase.lemma == "native" or (main and phrase.modifiers[:1] != ("former",)):
        return 0.0
    if all(_last_word(role) in _SEEKING | _BESIDE for role in entity.roles):
        return 0.0
    if _noun_known(entity, phrase) or (wanted and (fit(entity, phrase, wanted) or 0.0) >= 0.5):
        return 0.0
    ruled = phrase.lemma in _RULING | {"chancellor", "premier"} or (phrase.lemma == "secretary" and phrase.compounds)
    if main and ruled and not entity.nouns.isdisjoint(_SEATED):
        return 0.3  # Ostby MP Odo Finch said … The former port minister said
    return 1.5 if main else 4.0


def _noun_known(entity: Entity, phrase: Draft) -> bool:
    """Whether the text has called somebody by the noun of a phrase, or by one that means less."""
    return not entity.nouns.isdisjoint(canonical(noun) for noun in (phrase.lemma, *narrower().get(phrase.lemma, ())))


def _called_so(entity: Entity, asked: _Asked) -> bool:
    """Whether the text has called somebody by the noun of a phrase, and nothing tells of another place or team."""
    return _noun_known(entity, asked.phrase) and fit(entity, asked.phrase, asked.wanted) is not None


def _in_passing(entity: Entity, focus: Focus) -> bool:
    """Whether the whole text names somebody far less often than whom it is about."""
    return max(focus.named[part] for part in entity.key or ("",)) < 0.3 * max(focus.named.values(), default=0)


def _spoken_of(sentence: Sentence, phrase: Draft) -> bool:
    """Whether somebody else says something of the phrase: ``The Liberal nominee, he said, would come`` is not he."""
    after = sentence.words[phrase.last + 1 : phrase.last + 4]
    return len(after) == 3 and after[0].text == "," and after[1].lower in ("he", "she") and after[2].upos == "VERB"


def _in_its_participle(sentence: Sentence, phrase: Draft, draft: Draft) -> bool:
    """Whether a name stands in what the phrase does beside: ``In calling Lind's plan bold, the mayor was kind``.

    Or in what it is asked: ``Asked about Lind, the mayor said``.
    """
    words = sentence.words
    subject = words[phrase.head]
    if subject.base_relation != "nsubj" or draft.first > phrase.first or draft.sort != "name":
        return False
    clause = next((w for w in sentence.ancestors(words[draft.head]) if w.base_relation == "advcl"), None)
    return (
        clause is not None
        and (clause.xpos == "VBG" or clause.lower in ("asked", "pressed", "questioned"))
        and clause.head == subject.head
        and not sentence.dependents(clause, "nsubj", "aux", "cop")
    )


def _speaks_for(sentence: Sentence, phrase: Draft, draft: Draft) -> bool:
    """Whether who speaks for somebody says it: ``A spokesman for Lind said the former judge was ill``."""
    words = sentence.words
    helper = words[words[draft.head].head] if words[draft.head].head >= 0 else words[draft.head]
    if words[draft.head].base_relation != "nmod" or helper.base_relation != "nsubj" or helper.index > phrase.first:
        return False
    return helper.lower in entries("helper_nouns") and any(
        w.index == helper.head for w in sentence.ancestors(words[phrase.head])
    )


def _is_nation(noun: str) -> bool:
    """Whether a noun names somebody by nation or party ("dane")."""
    return noun.capitalize() in entries("demonyms")


def _of_another_nation(entity: Entity, phrase: Draft) -> bool:
    """Whether the text has named somebody by another nation ("the Dane" is not who was "the Croatian")."""
    nations = {noun for noun in entity.nouns if _is_nation(noun)}
    return bool(nations) and phrase.lemma not in nations


_IN_BUSINESS = frozenset(
    {"billionaire", "businessman", "businesswoman", "developer", "executive", "magnate", "millionaire", "mogul"}
    | {"neurosurgeon", "showman", "star", "tycoon"}
)
_SEATED = frozenset({"backbencher", "legislator", "mp", "peer", "senator"})
_RULING = frozenset(
    {"governor", "judge", "justice", "mayor", "minister", "president", "representative", "senator", "speaker"}
)


def _only_helps(entity: Entity) -> bool:
    """Whether the text only says of whom somebody is an aide or a writer, so that he is no ``tycoon``."""
    nouns = {part.strip(".,'’") for role in entity.roles for part in role.text.lower().split()}
    return not nouns.isdisjoint(entries("helper_nouns")) and nouns.isdisjoint(entries("leading_nouns"))


def _in_office(entity: Entity, phrase: Draft) -> bool:
    """Whether somebody is in an office by a title and nothing is said of another life (``Gov. Ann Lee``)."""
    titles = [role.text.lower() for role in entity.roles if role.relation == "title"]
    held = {canonical(part) for title in titles if "former" not in title for part in title.split()}
    return not held.isdisjoint(_RULING) and not any(phrase.lemma in role.text.lower().split() for role in entity.roles)


_POSTS = entries("posts")


def _in_another_post(entity: Entity, phrase: Draft, wanted: list[str]) -> bool:
    """Whether what stands beside a name is another calling: ``The police chief`` does not mean ``Actor Odo Finch``."""
    titles = [role.text.split() for role in entity.roles if role.relation in ("title", "apposition")]
    stated = [words for words in titles if words[-1].lower() not in _SEEKING | _BESIDE]
    if not stated or _noun_known(entity, phrase):
        return False
    if any(phrase.lemma in word.lower() for role in entity.roles for word in role.text.split()):
        return False  # Odo, one of several captains, and the old captain
    return not wanted or (fit(entity, phrase, wanted) or 0.0) < 0.5


_EMPLOYED = frozenset(
    {"clerk", "coroner", "director", "engineer", "inspector", "manager", "registrar", "superintendent"}
)
_LEADING = frozenset({"leader", "whip"})
_ELECTED = _RULING | {"alderman", "assemblyman", "congressman", "councillor", "councilman", "councilwoman"}


def _is_elected(entity: Entity, phrase: Draft) -> bool:
    """Whether a phrase is a post to which people are hired and the name has another, by votes: ``Cllr Odo Finch``."""
    if phrase.lemma not in _EMPLOYED:
        return False
    titles = [role.text for role in entity.roles if role.relation == "title"]
    return any(canonical(title.rpartition(" ")[2]) in _ELECTED for title in titles)


_PASSING = 2  # mentions of somebody who is brought in with a role and does not come back


def _telling_more(entity: Entity, phrase: Draft, wanted: list[str]) -> float:
    """How the words of a phrase go with roles known: ``the Bergen coach`` is hardly the manager of another club."""
    good = fit(entity, phrase, wanted) if wanted else 0.0
    if good is None and _noun_known(entity, phrase):
        return -2.4
    if good is not None and good >= 0.5:
        return 2.0
    return -2.0 if len(entity.mentions) <= _PASSING else -0.8


def stands_above(sentence: Sentence, subject: Draft, phrase: Draft) -> bool:
    """Whether the subject's verb governs the phrase, not only a clause with a subject of its own joined by ``and``.

    Nor what somebody else says in a clause behind it: ``Lind laughed after Ann Lee called the mayor a mole``.
    """
    verb = sentence.words[subject.head].head
    below = sentence.words[phrase.head]
    other = False
    for word in sentence.ancestors(below):
        if word.index == verb:
            aside = other and below.base_relation == "advcl" and below.index > verb
            return not aside and not (below.base_relation == "conj" and sentence.dependents(below, "nsubj"))
        other = other or any(w.upos == "PROPN" and w.index != phrase.head for w in sentence.dependents(word, "nsubj"))
        below = word
    return False
