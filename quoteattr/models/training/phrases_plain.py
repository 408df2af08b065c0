# ruff: noqa: E501  (a pattern is one line)
"""News sentences that report nothing, so that a report is not seen everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

PLAIN: Mapping[str, Sequence[str]] = {
    "plain": (
        "8 :: <content>/root/0 ././punct/1",
        "2 :: <newperson>/nsubj/2 <vp>/root/0 ././punct/2",
        "2 :: <newsingle>/nsubj:pass/3 was/VBD/aux:pass/3 <treated>/root/0 <date>/obl:unmarked/3 <pp>/obl/3 ././punct/3",
        "2 :: the/DT/det/3 TV/NN/compound/3 show/NN/nsubj/4 <moved>/root/0 <pp>/obl/4 ././punct/4",
        "<last>/nmod:poss/3 's/POS/case/1 comments/NNS/nsubj/4 <acted>/root/0 <np>/obj/4 ././punct/4",
        "<last>/nmod:poss/3 's/POS/case/1 comments/NNS/nsubj/5 are/VBP/cop/5 <verdict>/root/0 ././punct/5",
        "the/DT/det/3 <org>/compound/3 report/NN/nsubj/4 <moved>/root/0 <pp>/obl/4 ././punct/4",
        "the/DT/det/3 <body>/compound/3 claims/NNS/nsubj/4 <moved>/root/0 after/IN/mark/7 <np>/nsubj/7 <vp>/advcl/4 ././punct/4",
        "<newperson>/nsubj/2 <acted>/root/0 <worknp>/obj/2 <pp>/obl/2 ././punct/2",
        "<worknp>/nsubj/2 <moved>/root/0 <pp>/obl/2 ././punct/2",
        "<newperson>/nsubj/2 won/VBD/root/0 the/DT/det/4 prize/NN/obj/2 for/IN/case/6 <worknp>/nmod/4 ././punct/2",
        "3 :: <np>/nsubj/2 <vp>/root/0 <date>/obl:unmarked/2 ././punct/2",
        "2 :: in/IN/case/2 <place>/obl/5 ,/,/punct/2 <any>/nsubj/5 <vp>/root/0 ././punct/5",
        "2 :: <advclause>/advcl/4 ,/,/punct/1 <newperson>/nsubj/4 <vp>/root/0 ././punct/4",
        "2 :: <newperson>/nsubj/2 <vp>/root/0 ,/,/punct/5 and/CC/cc/5 <vp>/conj/2 ././punct/2",
        "<last>/nsubj/4 was/VBD/cop/4 the/DT/det/4 <who>/root/0 of/IN/case/6 <place>/nmod/4 from/IN/case/8 <year>/obl/4 to/IN/case/10 <year>/obl/4 ././punct/4",
        "<newperson>/nsubj/2 <acted>/root/0 his/PRP$/nmod:poss/4 statement/NN/obj/2 <pp>/obl/2 ././punct/2",
    ),
    "treated": (
        "arrested/VBN/root/0",
        "elected/VBN/root/0",
        "appointed/VBN/root/0",
        "released/VBN/root/0",
        "replaced/VBN/root/0",
        "charged/VBN/root/0",
    ),
}
