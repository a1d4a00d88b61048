"""What can happen: kinds of emergency, what makes them graver, and what to do until help comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from cities.translations import Said
from language.tongue import spoken


@dataclass(frozen=True, slots=True)
class Addition:
    """When one of these words falls, these agencies go too."""

    words: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """What is danger to life beside other words: `words` of whom it befalls, `beside` which, and `unless` those."""

    words: tuple[str, ...]
    beside: tuple[str, ...]
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of emergency.

    `hints` start no clock, `strong` words name danger, `life_words` name danger to life, `figures` are figures of
    speech, `short` is its name on buttons and cards, `not_words` are names that merely contain a word ("pemadam kebakaran"). `weight`: how much its words
    weigh beside those of another category (1 = alike). `earnest`: nobody jokes or asks about it idly. `follows_reporter`: whoever is in danger drifts, and
    the place goes where the reporter's live location goes. `prior` is log-odds, distances are metres.
    """

    key: str
    name: str
    short: str
    emoji: str
    family: str
    at_once: tuple[str, ...]
    backup: tuple[str, ...]
    ladder: str
    life: bool
    hints: tuple[str, ...]
    strong: tuple[str, ...]
    life_words: tuple[str, ...]
    figures: tuple[str, ...]
    not_words: tuple[str, ...]
    weight: float
    earnest: bool
    false_alarms_per_real: float
    prior: float
    depart_within: timedelta
    merge_m: float
    merge_within: timedelta
    wide: bool  # felt by the whole city: whoever only tells of it is one of many, wherever they are
    secret: bool
    follows_reporter: bool
    question: str
    advice: str
    cap: str  # what CAP calls this kind of event
    cluster_life: timedelta
    cluster_life_by_word: Mapping[str, timedelta]
    additions: tuple[Addition, ...]
    joint: tuple[Joint, ...] = ()
    warm: bool = False  # whoever tells of himself is thanked for it first
    accompanies: bool = False  # befalls people in other events as well
    own_apart: bool = False  # beside one such event there is another: whose own people are hurt is of his own
    patterns: tuple[str, ...] = ()  # which kinds of the learned pattern it is; none: that of its own key
    kinds: tuple[tuple[str, ...], ...] = ()  # words for each kind of it: of two kinds are two events
    said: Said = field(default_factory=dict)

    def short_in(self, language: str) -> str:
        """Its name on buttons, for reporters who read this language."""
        said = self.said.get(spoken(language), {})
        return said.get("sebutan", said.get("nama", self.short))

    @property
    def by_somebody(self) -> bool:
        """Does somebody do it, whose coming back is the danger?"""
        return self.cap == "Security"

    @property
    def of_health(self) -> bool:
        return self.cap == "Health"

    def advice_in(self, language: str) -> str:
        """What to do until help comes, in this language where the file has it."""
        return self.said.get(spoken(language), {}).get("saran", self.advice)


@dataclass(frozen=True, slots=True)
class Aggravation:
    """What makes an open event graver than it was: "terjebak", "merambat". `short`: as cards name it; `life`: a life is
    in danger from then on; `not_words` merely hold one of its words; `each_time`: other words for it tell of something more, as of a third victim; `threat`: somebody who is near
    threatens; `though_taken_back`: a draft that tells of it rings though its reporter takes it back; `crew`: one of those who came to
    help is a victim, which their own words tell."""

    key: str
    short: str
    words: tuple[str, ...]
    life: bool
    not_words: tuple[str, ...] = ()
    each_time: bool = False
    threat: bool = False
    though_taken_back: bool = False
    crew: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """Who is needed by what is told, whatever kind of event it is: where one of these aggravations or words falls, these
    `agencies` go too. `secret`: also where the event is kept secret."""

    told: tuple[str, ...]
    words: tuple[str, ...]
    agencies: tuple[str, ...]
    secret: bool

    def beside(self, category: Category) -> tuple[str, ...]:
        """Whom it calls beside those whom this category calls by itself."""
        if category.secret and not self.secret:
            return ()
        return tuple(agency for agency in self.agencies if agency not in category.at_once)
