"""Two named at once: ``Mr. and Mrs. Lind`` are Mr. Lind and Mrs. Lind."""

from __future__ import annotations

from attrs import evolve

from quoteattr.speakers.lexicon import noun_gender
from quoteattr.speakers.records import Draft
from quoteattr.syntax.mending.couples import is_couple
from quoteattr.syntax.records import Sentence


def with_husbands(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The mentions, with one of the man in ``Mr. and Mrs. Lind``, whose name stands behind hers."""
    if sentence.forms.isdisjoint(("mrs.", "mrs", "lady")) or "and" not in sentence.forms:
        return drafts
    found = []
    for draft in drafts:
        hers = draft.first
        if draft.sort != "name" or not draft.honorific or not is_couple(sentence.words, hers):
            continue
        his = sentence.words[hers - 2]
        found.append(
            evolve(
                draft,
                first=his.index,
                last=his.index,
                head=his.index,
                phrase=his.index,
                start=his.start,
                end=his.end,
                text=his.text,
                honorific=his.text,
                gender=noun_gender(his.lower.rstrip(".")) or "he",
                relation=his.relation,
            )
        )
        if len(draft.name) > 1:  # Mr. and Mrs. Odo Lind
            draft.name, draft.name_start = draft.name[-1:], sentence.words[draft.last].start
    taken = {draft.first for draft in found}
    rest = [draft for draft in drafts if not (draft.first == draft.last and draft.first in taken)]
    return sorted([*rest, *found], key=lambda draft: (draft.first, draft.last))
