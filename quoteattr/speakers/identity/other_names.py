"""Other names that the text gives somebody: ``Odo Holm, better known as Lil Dam``, ``Silver, whose real name is …``."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import is_given, is_person_noun
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft

_KNOWN_AS = regex.compile(
    r"(?:(?:a|an|the) (?P<what>[\p{L}' -]+?) )?(?:who (?:is|was) )?"
    r"(?:(?:also|best|better|otherwise|popularly|professionally|widely) )?"
    r"(?:known (?:(?:online|professionally|(?:in|on|to) [\p{L}' -]+) )?as|aka|a\.k\.a\.|alias"
    r"|(?:who )?goes by(?: the (?:alias|handle|moniker|name|nickname)(?: of)?)?"
    r"|whose (?:pen|screen|stage) name is)"
)
_NICKNAMED = frozenset({"nicknamed", "called", "or"})
_REALLY = regex.compile(r"(?:whose )?(?:birth|full|given|legal|real) name(?: is| was)?|born")
_MOST = 10  # words between the two names


def join_other_names(reading: Reading, drafts: list[Draft]) -> None:
    """Make one of two names in a sentence that the text says are one person's."""
    names = [d for d in drafts if d.sort == "name" and not d.heading]
    for one, other in zip(names, names[1:], strict=False):
        if other.honorific or other.determiner or other.first - one.last > _MOST:
            continue
        words = reading.sentences[one.sentence].words
        between = " ".join(w.lower for w in words[one.last + 1 : other.first] if w.upos != "PUNCT")
        if one.type != "organization" and len(other.name) > 1 and _REALLY.fullmatch(between):
            one, other = other, one  # Silver, whose real name is Odo Holm
        elif between in _NICKNAMED:
            if len(other.name) > 1 or (between == "called" and words[one.last + 1].xpos == "VBD"):
                continue  # Holm called Jed a liar
        elif (known := _KNOWN_AS.fullmatch(between)) is None or (
            known["what"] and not is_person_noun(known["what"].split()[-1])
        ):
            continue
        entity = reading.register.first_called(key_of(one.name))
        if entity is not None and entity.key and entity.type != "organization":
            given = len(other.name) == 1 and (between in _NICKNAMED or is_given(other.name[0]))
            key = (name_token(other.name[0]), entity.key[-1]) if given else key_of(other.name)
            reading.register.also(entity, key)
