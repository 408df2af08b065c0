"""What the words of a turn tell: who says them, whom they are for, and of whom they speak."""

from __future__ import annotations

import regex

from quoteattr.dialogue.forms import YOUR_PARENT, relation_of
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import DialogueTurn
from quoteattr.dialogue.vocatives import forms_of_address, vocatives
from quoteattr.dialogue.weights import WEIGHTS
from quoteattr.speakers.lexicon import entries

_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_OWN_NAME = r"(?P<name>(?:(?:Mr|Mrs|Dr)\.?\s|(?:Miss|Sir|Lady)\s)?\p{Lu}[\p{L}’'-]*\p{L}(?:\s\p{Lu}[\p{L}’'-]*\p{L})?)"
_INTRODUCES = (
    regex.compile(rf"\b(?:I am|I['’]m|[Mm]y name is|[Mm]y name['’]s|[Tt]hey call me|[Mm]ine['’]s)\s{_OWN_NAME}"),
    regex.compile(rf"(?:\A|[.!?,]\s|\b(?:[Jj]ust|[Pp]lease|can|may|must)\s)[Cc]all me {_OWN_NAME}"),
    regex.compile(
        rf"(?:\A|[.!?]\s)(?:Hello, |Hi, )?{_OWN_NAME}"
        r"(?:['’]s the name\b|,? is my name\b|, at your service\b|,? (?:speaking|here|residence)(?=[.,]|\Z))"
    ),
    regex.compile(rf"\A(?=(?:Captain|Sergeant|Inspector|Constable|Doctor|Colonel|Major)\s){_OWN_NAME}, (?:of|from)\s"),
)
_ASKS_FOR_NAME = regex.compile(
    r"\b(?:(?P<own>[Ww]ho (?:the \p{L}+ |on earth )?(?:are|may|might) (?:you|ye)"
    r"|(?:[Yy]e?r|[Yy]our|[Tt]hy) (?:other |full |Christian )?name"
    r"|(?<!\p{L}\s)[Nn]ames?(?=[?])"
    r"|[Ww]hat (?:do|shall) (?:they|I|we|people) call (?:you|ye|thee))|[Ww]ho)\b[^?]*[?]\W*\Z"
)
_FOR_ANYBODY = frozenset({"sir", "madam", "ma'am", "ma’am", "mister", "miss", "my dear", "darling", "dear", "my love"})
_NAME_ALONE = regex.compile(
    r"\A\W*(?!I['’]m\b|I am\b)(?P<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})(?=[.,!;]|\Z)"
)
_FULL_NAME = regex.compile(r"\A\W*(?P<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,2})[.,]?\Z")
_CALLING = regex.compile(r"\b(?:I am|I['’]m) the (?:new )?(?P<calling>\p{Ll}+)(?=[.,;!]|\Z)")
_YOU_ARE = regex.compile(
    r"\b[Yy]ou(?: are| must be| will be|['’]re|['’]ll be) "
    r"(?P<name>(?:(?:Mr|Mrs|Dr)\.? )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=[,.;!?]|\Z)"
)


def read_words(turn: DialogueTurn, people: People, previous: DialogueTurn | None) -> None:
    """Whom the words address, and whom they speak of; what one step has understood the next ones do not see."""
    rest = _without_answer(turn, people, previous)
    rest = _without_you_are(turn, people, rest)
    rest = _without_introduction(turn, people, rest)
    rest = _without_vocatives(turn, people, rest)
    _note_spoken_of(turn, people, rest)


def _without_answer(turn: DialogueTurn, people: People, previous: DialogueTurn | None) -> str:
    """``“Percy,”``: a name alone answers a question for the speaker's name, or for somebody else's."""
    asked = _ASKS_FOR_NAME.search(previous.words) if previous is not None and turn.gap == 0 else None
    answer = _NAME_ALONE.match(turn.words) if asked is not None else None
    if asked is None or answer is None:
        return turn.words
    person = people.named(answer["name"], turn.end)
    if person is not None and people.capitalised(person):
        turn.favour(person, 8.0 if asked["own"] else -1.5)
        turn.gives_name = person if asked["own"] else None
    return turn.words.replace(answer["name"], " ")


def note_own_name(turn: DialogueTurn, people: People, previous: DialogueTurn | None) -> None:
    """``“Ada Holm.” She held out a hand. / “Ned Rudge,” he said``: who meet tell their names, new to us or in reply."""
    found = _FULL_NAME.match(turn.words)
    person = people.named(found["name"], turn.end) if found is not None else None
    if person is None or not people.capitalised(person):
        return
    if people.known.genders.get(person, turn.gender) != turn.gender and turn.gender is not None:
        return
    asked = previous is not None and previous.asks and turn.gap == 0
    new = people.known.first.get(person, 0) > turn.end - _PARAGRAPH and turn.gender is not None and not asked
    other = previous.gives_name if previous is not None and turn.gap == 0 else None
    if new or other not in (None, person):
        turn.favour(person, 8.0)
        turn.gives_name = person
        turn.addressed = [one for one in turn.addressed if one != person]
        turn.addressed += [other] if other is not None else []


_PARAGRAPH = 300  # characters


def _without_you_are(turn: DialogueTurn, people: People, rest: str) -> str:
    """``“You are Captain Holm,”`` is for the captain."""
    for found in _YOU_ARE.finditer(rest):
        person = people.named(found["name"], turn.end)
        if person is not None and people.capitalised(person) and person not in turn.addressed:
            turn.addressed.append(person)
            rest = rest.replace(found["name"], " ")
    return rest


def _without_introduction(turn: DialogueTurn, people: People, rest: str) -> str:
    """``“My name is Percy”``, ``“I'm the doctor”``: the speaker says who speaks."""
    for found in [found for pattern in _INTRODUCES for found in pattern.finditer(rest)]:
        person = people.named(found["name"], turn.end)
        if person is not None:
            turn.favour(person, 8.0)
            turn.gives_name = person
            tag = turn.speaker if turn.speaker is not None and turn.speaker >= 0 else None
            if tag is not None and not people.is_named(tag) and person in people.known.named:
                if tag not in people.described.introduced:  # said that gentleman
                    turn.speaker = person
                    turn.pronouns.update(turn.quotations)
            rest = rest.replace(found["name"], " ")
    for found in _CALLING.finditer(rest):
        calling = people.by_word.get(found["calling"], ()) if found["calling"] in entries("person_nouns") else ()
        one = {people.one(person) for person in calling if people.may_speak(person)}
        if len(one) == 1:
            turn.favour(min(one), 8.0)
            turn.gives_name = turn.gives_name if turn.gives_name is not None else min(one)
            rest = rest.replace(found["calling"], " ")
    return rest


def _without_vocatives(turn: DialogueTurn, people: People, rest: str) -> str:
    """``“Come here, Percy,”`` is for Percy, ``“No, sir”`` for a man, ``“Aye, captain”`` for whoever is one."""
    for vocative in vocatives(rest):
        if vocative.name is None:
            if vocative.gender is not None:
                turn.addressed_genders.add(vocative.gender)
            if vocative.form is not None:
                _by_form(turn, people, vocative.form)
            continue
        if vocative.name.lower() in forms_of_address():
            _by_form(turn, people, vocative.name)
        person = people.named(vocative.name, turn.end)
        if person is not None and person == turn.gives_name:
            continue
        if person is not None and person not in turn.addressed:
            turn.addressed.append(person)
            people.known.first[person] = min(people.known.first.get(person, turn.end), turn.end)
        elif person is None and vocative.name.lower() not in _FOR_ANYBODY:
            turn.called.append(vocative.name)
        rest = rest.replace(vocative.name, " ")
    return rest


def _note_spoken_of(turn: DialogueTurn, people: People, rest: str) -> None:
    """``“Percy is late”``: whoever speaks of somebody is somebody else, but ``your poor Papa`` may be who speaks."""
    about = people.about.near(turn.end)
    for word in set(_WORD.findall(YOUR_PARENT.sub(" ", rest))):
        for person in people.by_word.get(word.casefold(), ()):
            named = people.capitalised(person)
            if word[0].isupper() != named or (not named and (person not in about or people.one(person) != person)):
                continue
            if people.one(person) not in turn.addressed:
                turn.favour(people.one(person), -WEIGHTS.mentioned)
                if named:
                    turn.spoken_of.add(people.one(person))


def _by_form(turn: DialogueTurn, people: People, form: str) -> None:
    """``Aye, captain`` is for the captain, ``Mum`` for somebody's mother, who is likely the one who says it."""
    person = people.titled(form, turn.end)
    if person is not None and person not in turn.addressed:
        turn.addressed.append(person)
    if relation := relation_of(form):
        turn.elders.add(relation)
    for one, whose in people.relatives(form, turn.end):
        if whose not in people.children or people.is_named(whose):
            turn.favour(whose, WEIGHTS.relative)
        if one not in turn.addressed:
            turn.addressed.append(one)
