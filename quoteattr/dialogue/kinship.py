"""Who is what to whom in a family, and by which forms of address that is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteattr.dialogue.descriptions import noun_of, owner
from quoteattr.speakers import Cast
from quoteattr.syntax.records import Sentence

CHILD = ("mother", "father", "mamma", "papa", "mum", "dad", "parent")
BACK = {
    "wife": ("husband",),
    "husband": ("wife",),
    "son": CHILD,
    "daughter": CHILD,
    "mother": ("son", "daughter", "child", "boy", "girl"),
    "father": ("son", "daughter", "child", "boy", "girl"),
    "brother": ("brother", "sister"),
    "sister": ("brother", "sister"),
    "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"),
    "nephew": ("uncle", "aunt"),
    "niece": ("uncle", "aunt"),
    "grandmother": ("grandson", "granddaughter", "grandchild"),
    "grandfather": ("grandson", "granddaughter", "grandchild"),
    "grandson": ("grandmother", "grandfather"),
    "granddaughter": ("grandmother", "grandfather"),
}


ELDER = {
    (child, gender): elder
    for child, she, he in (
        ("son", "mother", "father"),
        ("daughter", "mother", "father"),
        ("nephew", "aunt", "uncle"),
        ("niece", "aunt", "uncle"),
        ("grandson", "grandmother", "grandfather"),
        ("granddaughter", "grandmother", "grandfather"),
    )
    for gender, elder in (("she", she), ("he", he))
}
"""What somebody is to a child: ``father`` to ``his daughter``, who says ``Papa`` to him."""
YOUNG = frozenset({"miss", "master", "young"})
PARENTS = frozenset({"mr", "mrs"})
IN_FAMILIES = YOUNG | PARENTS
NOBODY: frozenset[str] = frozenset()
MRS_IS_HIS_WIFE = frozenset(
    [
        *("mr", "dr", "doctor", "captain", "colonel", "major", "general", "admiral", "commander", "lieutenant"),
        *("sergeant", "inspector", "professor", "rev", "reverend", "canon", "dean", "archdeacon", "squire", "judge"),
    ]
)
HOUSE: dict[str, tuple[frozenset[str], str]] = {
    "wife": (MRS_IS_HIS_WIFE, "mrs"),
    "lady": (MRS_IS_HIS_WIFE, "mrs"),
    "husband": (frozenset({"mrs"}), "mr"),
    "mother": (YOUNG, "mrs"),
    "mamma": (YOUNG, "mrs"),
    "father": (YOUNG, "mr"),
    "papa": (YOUNG, "mr"),
    "son": (PARENTS, "young master"),
    "daughter": (PARENTS, "miss"),
    "sister": (YOUNG, "miss"),
    "brother": (YOUNG, "young master"),
}
KIN_NOUNS = frozenset(
    {*BACK, *CHILD, "lady", "guardian", "ward", "tutor", "governess", "nurse", "landlady", "landlord"}
)


def kin_beside_names(cast: Cast, sentences: Mapping[int, Sentence]) -> Iterator[tuple[int, str, int]]:
    """Who is whose what, where the phrase beside a name says it: ``with his aunt, Vera Holm``."""
    for mention in cast.mentions:
        number = mention.entity
        if mention.sort != "nominal" or number is None or not (mention.how or "").startswith("the phrase beside"):
            continue
        noun = noun_of(mention.text)
        if noun in KIN_NOUNS:
            sentence = sentences[mention.sentence]
            whose = owner(cast, sentence, sentence.words[mention.head])
            if whose is not None and whose != number:
                yield number, noun, whose
