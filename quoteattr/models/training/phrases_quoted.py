# ruff: noqa: E501  (a pattern is one line)
"""Frames around quotations, and the plainest reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

QUOTED: Mapping[str, Sequence[str]] = {
    "quote": ("“/``/punct/2 <speech>/root/0 ,/,/punct/2 ”/''/punct/2",),
    "ended": (
        "“/``/punct/2 <speech>/root/0 ././punct/2 ”/''/punct/2",
        "0.2 :: “/``/punct/2 <speech>/root/0 ”/''/punct/2",
    ),
    "asked": (
        "“/``/punct/2 <speech>/root/0 ?/./punct/2 ”/''/punct/2",
        "“/``/punct/2 <speech>/root/0 !/./punct/2 ”/''/punct/2",
    ),
    "first_part": ("8 :: <quote>/root/0", "<asked>/root/0"),
    "when": (
        "3 :: <day>/root/0",
        "3 :: on/IN/case/2 <day>/root/0",
        "late/RB/advmod/2 <day>/root/0",
        "last/JJ/amod/2 week/NN/root/0",
    ),
    "how": (
        "4 :: in/IN/case/3 a/DT/det/3 <medium>/root/0",
        "on/IN/case/2 <site>/root/0",
        "at/IN/case/3 a/DT/det/3 <medium>/root/0",
        "in/IN/case/3 an/DT/det/3 interview/NN/root/0 with/IN/case/5 <org>/nmod/3",
        "in/IN/case/2 <place>/root/0",
        "during/IN/case/3 a/DT/det/3 visit/NN/root/0 to/IN/case/5 <place>/nmod/3",
    ),
    "adding": (
        "adding/VBG/root/0 that/IN/mark/3 <clause>/ccomp/1",
        "adding/VBG/root/0 :/:/punct/4 “/``/punct/4 <speech>/ccomp/1 ”/''/punct/4",
        "referring/VBG/root/0 to/IN/case/4 the/DT/det/4 <thing>/obl/1",
    ),
    "rest": ("“/``/punct/2 <clause>/root/0 ”/''/punct/2",),
    "scare": ("a/DT/det/2 <thing>/root/0", "<adjective>/root/0", "a/DT/det/3 <adjective>/amod/3 <thing>/root/0"),
    "quoted": (
        "5 :: <first_part>/ccomp/3 <source>/nsubj/3 <said>/root/0 ././punct/3",
        "5 :: <first_part>/ccomp/2 <said>/root/0 <trailing>/nsubj/2 ././punct/2",
        "3 :: <first_part>/ccomp/2 said/VBD/root/0 <person>/nsubj/2 ././punct/2",
        "3 :: <first_part>/ccomp/3 <speaker>/nsubj/3 said/VBD/root/0 <how>/obl/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 said/VBD/root/0 <how>/obl/3 <when>/obl:unmarked/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 <said>/root/0 <when>/obl:unmarked/3 ././punct/3",
        "4 :: <first_part>/ccomp/3 <speaker>/nsubj/3 told/VBD/root/0 <hearer>/iobj/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 told/VBD/root/0 <hearer>/iobj/3 <when>/obl:unmarked/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 told/VBD/root/0 <hearer>/iobj/3 <how>/obl/3 ././punct/3",
        "2 :: <quote>/ccomp/3 <speaker>/nsubj/3 <said>/root/0 ,/,/punct/5 <rest>/ccomp/3 ././punct/3",
        "2 :: <first_part>/ccomp/3 <speaker>/nsubj/3 <said>/root/0 ,/,/punct/5 <adding>/advcl/3 ././punct/3",
        "2 :: <speaker>/nsubj/2 <said>/root/0 ,/,/punct/4 <ended>/ccomp/2",
        "2 :: <speaker>/nsubj/2 <said>/root/0 ,/,/punct/4 <ended>/ccomp/2",
        "2 :: <speaker>/nsubj/2 told/VBD/root/0 <hearer>/iobj/2 :/:/punct/5 <ended>/ccomp/2",
        "4 :: <speaker>/nsubj/2 <reported>/root/0 that/IN/mark/4 <clause>/ccomp/2 ././punct/2",
        "4 :: <speaker>/nsubj/2 said/VBD/root/0 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/2 <says>/root/0 <clause>/ccomp/2 ././punct/2",
        "3 :: <speaker>/nsubj/2 told/VBD/root/0 <hearer>/iobj/2 that/IN/mark/5 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/2 said/VBD/root/0 <when>/obl:unmarked/2 that/IN/mark/5 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/2 said/VBD/root/0 <how>/obl/2 that/IN/mark/5 <clause>/ccomp/2 ././punct/2",
        "2 :: <speaker>/nsubj/3 <manner>/advmod/3 <reported>/root/0 that/IN/mark/5 <clause>/ccomp/3 ././punct/3",
        "2 :: <clause>/ccomp/4 ,/,/punct/1 <source>/nsubj/4 said/VBD/root/0 ././punct/4",
        "2 :: <clause>/ccomp/3 ,/,/punct/1 said/VBD/root/0 <trailing>/nsubj/3 ././punct/3",
        "2 :: According/VBG/case/3 to/IN/fixed/1 <described>/obl/5 ,/,/punct/3 <clause>/root/0 ././punct/5",
        "2 :: According/VBG/case/3 to/IN/fixed/1 <source>/obl/5 ,/,/punct/3 <clause>/root/0 ././punct/5",
        "3 :: <clause>/root/0 ,/,/punct/5 according/VBG/case/5 to/IN/fixed/3 <source>/obl/1 ././punct/1",
        "2 :: <speaker>/nsubj/2 called/VBD/root/0 the/DT/det/4 <thing>/obj/2 “/``/punct/6 <scare>/xcomp/2 ././punct/6 ”/''/punct/6",
        "2 :: <speaker>/nsubj/2 said/VBD/root/0 the/DT/det/4 <thing>/nsubj/7 was/VBD/cop/7 “/``/punct/7 <scare>/ccomp/2 ././punct/7 ”/''/punct/7",
        "<speaker>/nsubj:pass/3 was/VBD/aux:pass/3 quoted/VBN/root/0 as/IN/mark/5 saying/VBG/advcl/3 <clause>/ccomp/5 ././punct/3",
        "<ended>/root/0",
        "0.7 :: As/IN/mark/3 <source>/nsubj/3 <said>/advcl/5 ,/,/punct/3 <clause>/root/0 ././punct/5",
        "0.7 :: <speaker>/nsubj/2 welcomed/VBD/root/0 the/DT/det/4 <thing>/obj/2 ,/,/punct/6 saying/VBG/advcl/2 <clause>/ccomp/6 ././punct/2",
    ),
}
