"""What each kind of evidence on the speaker of a turn is worth, in log odds."""

from __future__ import annotations

from attrs import frozen


@frozen
class Weights:
    """The few weights of the decision.

    Attributes:
        twice: against one person speaking two paragraphs running.
        twice_after: the same with narration between.
        acts_on: instead of these where that narration tells only of ``him`` or ``her``.
        acts_on_tagged: the same where the turn's tag has that pronoun.
        told_between: instead of these where narration stands between the two in one of their paragraphs, and the tag
            has a pronoun.
        goes_on: instead of these where the turn's tag says so (``he continued``).
        answered: instead of these where that narration tells of an answer without words (``Mia shook her head.``).
        back: for whoever spoke before the one who spoke last.
        back_tagged: the share of it that a turn with a pronoun or a description in its tag gets.
        back_asked: more of it after a question.
        back_close: more of it where no narration stands between the three turns.
        back_bare: more of that where the last two have no tag.
        addressed: for whoever was spoken to by name.
        addressed_asked: more of it after a question.
        to_last: for a speaker other than the last one, where the words name the last one.
        form_fits: where a form of address (``sir``) fits the next or the last speaker.
        form_against: where it does not.
        gender_against: a pronoun of the other gender.
        gender_unknown: a pronoun, and nothing known of the person.
        self_named: against whoever is spoken to.
        present: for whoever the narration names since the turn before.
        heard: for each turn of theirs nearby, up to four.
        acted: for whoever the narration names before the turn of the one who spoke last, who likely answers them.
        absent: against whoever speaks nowhere near.
        told_of: against whoever speaks nowhere near and is spoken of in three turns.
        elsewhere: against whoever the chapter does not speak of.
        gone: against whoever has left.
        crowd: against groups and bodies.
        unnamed: against people without a name in turns without a tag.
        vague: against people known only by a description in a tag.
        unnamed_described: against people without a name where another description is the tag.
        spoken_of: against whoever the words before speak of as somebody else.
        asked_of: how much more where these ask.
        not_met: against people whom the text has not spoken of yet.
        not_met_long: the same where it does so only much later.
        narrator: for the narrator in turns without a tag.
        act_before: for whoever acts in the sentence before the words, in their paragraph.
        act_after: for whoever acts right behind them.
        act_described: the share of these that somebody without a name gets.
        pronoun: for whoever a pronoun is resolved to.
        beside_tag: against whoever is named behind the verb of a tag, as somebody else.
        only_kin: for the one aunt of the text, in the tag ``said their aunt``.
        above_tagged: for whoever acts in the paragraph before a tag with a pronoun.
        above: for whoever acts in the paragraph before a turn without a tag.
        mentioned: against whoever the words mention.
        own: for somebody known only by the description in the tag.
        own_kin: for a relative known only so (``her mother``), and where the noun is a common one (``the boy``).
        own_lady: the same where the description says little (``the lady``, ``the visitor``).
        relative: for a child who says ``Mum``, where the text speaks of ``her mother``.
        only_one: for the one person whom the paragraph before a tag with a pronoun speaks of.
        share: for whoever speaks much in the text, by the logarithm of the share.
        likeness: for whoever uses such words elsewhere.
        not_told: against the narrator, behind words for somebody called him or her.
    """

    twice: float = 4.0
    twice_after: float = 1.0
    acts_on: float = -0.8
    acts_on_tagged: float = 1.0
    told_between: float = -0.5
    goes_on: float = 0.8
    answered: float = 1.2
    back: float = 1.2
    back_tagged: float = 0.45
    back_asked: float = 0.8
    back_close: float = 0.8
    back_bare: float = 0.6
    addressed: float = 2.4
    addressed_asked: float = 1.6
    to_last: float = 0.8
    form_fits: float = 0.2
    form_against: float = 1.5
    gender_against: float = 7.0
    gender_unknown: float = 0.9
    self_named: float = 4.5
    present: float = 1.4
    heard: float = 0.05
    acted: float = 0.8
    absent: float = 1.2
    told_of: float = 1.0
    elsewhere: float = 2.0
    gone: float = 2.0
    crowd: float = 2.0
    unnamed: float = 1.0
    vague: float = 0.8
    unnamed_described: float = 2.5
    spoken_of: float = 1.0
    asked_of: float = 2.0
    not_met: float = 1.2
    not_met_long: float = 4.0
    narrator: float = 0.2
    act_before: float = 5.0
    act_after: float = 4.5
    act_described: float = 0.5
    pronoun: float = 1.3
    beside_tag: float = 3.0
    only_kin: float = 2.5
    above_tagged: float = 2.0
    above: float = 0.9
    mentioned: float = 1.5
    own: float = 4.0
    own_kin: float = 1.0
    own_lady: float = 0.0
    relative: float = 1.0
    only_one: float = 2.5
    share: float = 0.5
    likeness: float = 0.6
    not_told: float = 2.5


WEIGHTS = Weights()
