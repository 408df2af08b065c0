"""Attributions made by hand, for tests of what comes after the engine."""

from __future__ import annotations

from attrs import evolve

from quoteattr.types import Attribution, Evidence, Quote, Role, Span, Speaker

ARTICLE = (
    "Harbour to close for repairs\n"
    "\n"
    "The harbour of Tessmouth will close in May, Harbour Master Dr. Ilse Varga told reporters.\n"
    "\n"
    "‘The north wall won't see another winter,’ she said. ‘We have to act now.’\n"
    "\n"
    "Fishermen called the plan “a disaster for families”. The union said that it would sue.\n"
    "\n"
    "‘Nobody asked us.’"
)


def span(text: str, words: str, nth: int = 0) -> Span:
    """The nth place where ``words`` stand in ``text``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span.of(text, start, start + len(words))


def harbour() -> Attribution:
    """Five quotes: indirect, interrupted direct, mixed, indirect of a body, and one of nobody."""
    text = ARTICLE
    role = Role("Harbour Master", span(text, "Harbour Master"), "title")
    name = span(text, "Ilse Varga")
    ilse = Speaker(
        0,
        "Ilse Varga",
        "Harbour Master",
        (role,),
        "Dr.",
        "person",
        span(text, "Harbour Master Dr. Ilse Varga"),
        ("she",),
        ("she",),
    )
    fishermen = Speaker(1, "Fishermen", type="group", mention=span(text, "Fishermen"))
    union = Speaker(2, "The union", type="organization", mention=span(text, "The union"))
    quotes = (
        Quote(
            "indirect",
            (span(text, "The harbour of Tessmouth will close in May"),),
            span(text, "told"),
            "tell",
            ilse,
            span(text, "reporters"),
            rule="verb_after",
            confidence=0.97,
            evidence=Evidence(relation="the quote is its clausal complement", name_span=name),
        ),
        Quote(
            "direct",
            (span(text, "The north wall won't see another winter,"), span(text, "We have to act now.")),
            span(text, "said"),
            "say",
            evolve(ilse, mention=span(text, "she")),
            rule="frame_between",
            confidence=0.93,
            evidence=Evidence("‘…’", "it stands between two parts of the quote", "the only woman named so far", name),
        ),
        Quote(
            "mixed",
            (span(text, "a disaster for families"),),
            span(text, "called"),
            "judge",
            fishermen,
            rule="called_it",
            confidence=0.9,
            evidence=Evidence("“…”", "the quote is its object complement"),
        ),
        Quote(
            "indirect",
            (span(text, "it would sue"),),
            span(text, "said", 1),
            "say",
            union,
            rule="ccomp",
            confidence=0.95,
            evidence=Evidence(relation="the quote is its clausal complement"),
        ),
        Quote("direct", (span(text, "Nobody asked us."),), evidence=Evidence("‘…’")),
    )
    return Attribution(text, quotes, (evolve(ilse), fishermen, union))


HOSTILE = "</mark><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"


def hostile() -> Attribution:
    """A text, name, role and alias that would break out of a page if anything were left unescaped."""
    text = (
        f"{HOSTILE}\n\n“{HOSTILE}” said {HOSTILE}, \u202eright\x00 \ud800 to left\x1b[31m.\n\n\"' onfocus=alert(1) x='"
    )
    quoted = span(text, HOSTILE, 1)
    mention = span(text, HOSTILE, 2)
    role = Role(HOSTILE, span(text, HOSTILE), '"><script>')
    speaker = Speaker(0, HOSTILE, HOSTILE, (role,), HOSTILE, "person", mention, (HOSTILE, "'\"><b>"), (), HOSTILE)
    pronoun = evolve(speaker, mention=span(text, "said"))
    quotes = (
        Quote(
            "direct",
            (quoted,),
            span(text, "said"),
            "say",
            speaker,
            mention,
            speaker,
            HOSTILE,
            0.5,
            evidence=Evidence(HOSTILE, HOSTILE, HOSTILE, span(text, HOSTILE)),
        ),
        Quote("mixed", (Span.of(text, quoted.end - 9, quoted.end + 9),), None, None, pronoun, rule=HOSTILE),
    )
    return Attribution(text, quotes, (speaker,), error=HOSTILE)


def crowd(number: int) -> Attribution:
    """``number`` speakers, one short quote each."""
    parts, quotes, speakers, at = [], [], [], 0
    for i in range(number):
        line = f"“Line {i}.” said Person{i} Example{i}.\n\n"
        name = f"Person{i} Example{i}"
        who = Speaker(
            i, name, type="person", mention=Span(at + line.index(name), at + line.index(name) + len(name), name)
        )
        speakers.append(who)
        end = at + line.index("”")
        quotes.append(Quote("direct", (Span(at + 1, end, line[1 : line.index("”")]),), speaker=who, confidence=0.8))
        parts.append(line)
        at += len(line)
    return Attribution("".join(parts), tuple(quotes), tuple(speakers))
