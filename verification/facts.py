"""Everything that the score may look at, as plain values. What is not known is None, 0 or False."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from domain.danger import Danger

DEFAULT_PRIOR = (
    -2.44
)  # log-odds of P = 0.08; a telephone's 106 of 13,746 is no chat's figure, nobody has measured that
PRIOR_SHIFT = 0.7  # how far a category may move the prior, either way

Picture = Literal["fresh", "seen"]
Check = Literal["passed", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One report as the score sees it: every message of it so far, taken together. Distances in metres.

    `drill` and `figure` hold for the whole report and take its danger away: whoever collects the facts
    drops them as soon as one message names danger without them.
    """

    category: str | None = None
    """The city file's key of the category; None while nobody knows it."""
    prior: float = DEFAULT_PRIOR
    """Log-odds before anything was observed: the city's and channel's, moved by the category."""

    own_number: bool = False
    number_unasked: bool = False  # the platform tells it of everybody: that it is known measures nothing
    """The platform vouches that the shared telephone number is the sender's."""
    check: Check | None = None
    """How the light human check ended; None when it was not asked or not answered."""
    replies_answered: int = 0
    """How many of the bot's and the operators' questions the reporter has answered."""

    live_location: bool = False
    """The location moves with the phone; a plain pin may be dragged anywhere."""
    pin: bool = False
    """A point was shared, live or plain."""
    inside_area: bool | None = None
    """The point lies in the service area; None without a point."""
    outside_m: float = 0.0
    """How far outside the service area the point lies; 0 inside."""
    words_place_distance_m: float | None = None
    """Between the point and the place that the words name; None unless both are known."""
    typed_place: bool = False
    """The words name a street, a landmark or a kelurahan that the city knows."""

    picture: Picture | None = None
    """By perceptual hash: "fresh" was never seen before, "seen" was, in another event; None without a picture."""
    picture_own_forward: bool = False
    """The picture was forwarded from somewhere else, not taken by the reporter."""

    forwarded: bool = False
    """Words that somebody else wrote: the platform says that the message was forwarded."""
    specific_words: int = 0
    """How many different words of the category were found."""
    danger: Danger = Danger.NONE
    """The gravest danger that was named, by a word or by a button."""
    by_pattern: bool = False
    """No word names that danger: the pattern of a message does."""
    clear: bool = False
    """Danger to life was said clearly, in words; a category button alone says nothing clearly."""
    nonsense: bool = False
    """The words are no words: keys hit at random, "tes", a lone letter."""
    abuse: bool = False
    """The words insult."""
    figure: bool = False
    """Danger was named only in a figure of speech ("hati saya kebakaran")."""
    drill: bool = False
    """The words speak of an exercise ("latihan kebakaran")."""
    laughing: bool = False
    """"wkwkwk", "haha", laughing emoji."""
    question: bool = False
    """The words ask instead of telling ("apakah ada banjir?")."""

    genuine_before: int = 0
    """Reports of this person that turned out genuine."""
    false_before: int = 0
    """Reports of this person that are proved false (reason "iseng"), not yet decayed."""
    first_time: bool = False
    """This person never reported before."""
    suspended: bool = False
    """A confirmed sanction sends this person's reports to the digest for now."""
    burst_account: int = 0
    """Reports of this account in the last hour, beyond the first."""

    corroborations: int = 0
    """Independent reports of the same event by established reporters."""
    corroborations_weak: int = 0
    """Reports of the same event whose reporters are new, or not clearly independent."""
    burst_place: int = 0
    """Other reporters of this event who sent the same picture, or at the very same moment."""

    @property
    def danger_meant(self) -> Danger:
        """The danger that counts: none in a drill or a figure of speech."""
        return Danger.NONE if self.drill or self.figure else self.danger

    @property
    def danger_strength(self) -> float | None:
        """How much the danger that counts is worth as a sign of earnest: to life in full, other a little less."""
        return {Danger.OTHER: 0.8, Danger.LIFE: 1.0}.get(self.danger_meant)

    @property
    def life_said(self) -> bool:
        """Danger to life was said clearly and is meant."""
        return self.clear and self.danger_meant is Danger.LIFE


def prior_for(base: float, category_shift: float) -> float:
    """The prior of a category: the city's and channel's base, moved by at most PRIOR_SHIFT."""
    return base + max(-PRIOR_SHIFT, min(PRIOR_SHIFT, category_shift))
