"""What the letters of a word of a name show: an initial, an acronym, two words in one."""

from __future__ import annotations

import functools

import regex


@functools.lru_cache(maxsize=1 << 14)
def name_token(text: str) -> str:
    """A name's word for comparison: lower case, no dots, straight apostrophes.

    >>> name_token("J."), name_token("O’Neil")
    ('j', "o'neil")
    """
    return text.lower().replace(".", "").replace("’", "'").replace("‘", "'").strip("'\"“”‘")


def is_initial(text: str) -> bool:
    """Whether the word is one or several initials ("J.", "J.D.", "W")."""
    bare = text.replace(".", "")
    return 0 < len(bare) <= 3 and bare.isupper() and ("." in text or len(bare) == 1)


_WITH_SMALL = regex.compile(r"\p{Lu}{1,3}[afo]\p{Lu}{1,3}")


def is_acronym(text: str) -> bool:
    """Whether the word is an acronym ("CNN", "F.A.A.", "NATO", "DfR")."""
    if _WITH_SMALL.fullmatch(text):
        return True
    bare = text.replace(".", "").replace("&", "")
    return 2 <= len(bare) <= 7 and bare.isupper() and bare.isalpha()


_RUN_TOGETHER = regex.compile(
    r"(?!(?:Mac|Mc|Mck|Fitz|Van|Von|De|Del|Des|Della|Di|Da|Dal|Do|Du|La|Le|Li|Lo|O|St|Te|Ten|Ver|Al|El|Ap|Ben|Bar)\p{Lu})(?=\p{Lu}\p{L}{5})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+"
)


def is_run_together(text: str) -> bool:
    """Whether a word is two with a capital each, as firms are called, not ``McNair``: ``NewsHarbour``."""
    return not text[1:].islower() and _RUN_TOGETHER.fullmatch(text) is not None
