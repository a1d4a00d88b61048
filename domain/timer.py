"""What comes due later, and what a timer must remember until then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TimerKind(StrEnum):
    """As rows name it."""

    DRAFT = "draft"
    SUSPECT = "suspect"
    GATHER = "gather"
    LOUD = "loud"
    GLANCE = "glance"
    UNSEEN = "unseen"
    GRAVER = "graver"
    MENU = "menu"
    RUNG = "rung"
    LEASE = "lease"  # rows of an older version
    QUESTION = "question"
    PROMISE = "promise"
    ETA = "eta"
    DUTY = "duty"
    HANDOVER = "handover"
    CLOSE = "close"
    UNDO = "undo"
    WATCH = "watch"
    SANCTION = "sanction"
    NIGHTLY = "nightly"
    DRILL = "drill"
    DISASTER = "disaster"
    DISASTER_ROUND = "disaster_round"
    DISASTER_OUTCOME = "disaster_outcome"
    CLUSTER = "cluster"
    BROADCAST = "broadcast"
    DIGEST = "digest"
    MORNING = "morning"
    UNSHOW = "unshow"
    RETENTION = "retention"
    ERASE = "erase"
    REACH = "reach"
    PAGE = "page"
    AID = "aid"


@dataclass(frozen=True, slots=True)
class RungDue:
    """The next call of an agency's part; of a lease too."""

    agency: str


@dataclass(frozen=True, slots=True)
class HandoverDue:
    """A hand-over that nobody has confirmed, reminded of so many times."""

    handover: int
    times: int


@dataclass(frozen=True, slots=True)
class SanctionDue:
    """A proposal of a sanction."""

    sanction: int


@dataclass(frozen=True, slots=True)
class RoundDue:
    """The next round of disaster mode. `busy`: when its queues were last too long, or a cluster was opened."""

    number: int
    busy: datetime


@dataclass(frozen=True, slots=True)
class OutcomeDue:
    """How a disaster came out, for reporters of tickets `after` this one."""

    disaster: int
    after: int


@dataclass(frozen=True, slots=True)
class ClusterDue:
    """The life span of a cluster is over."""

    ticket: int


@dataclass(frozen=True, slots=True)
class BroadcastDue:
    """A warning, for chats `after` this one; so many have it."""

    broadcast: int
    after: int
    told: int


@dataclass(frozen=True, slots=True)
class DigestDue:
    """Since when the digest has waited, when it was last shown, and the calls about it that were made."""

    since: datetime | None = None
    shown: datetime | None = None
    calls: int = 0


@dataclass(frozen=True, slots=True)
class UnshowDue:
    """Evidence of a ticket stands in the groups."""

    ticket: int


@dataclass(frozen=True, slots=True)
class EraseDue:
    """A person who asked to be forgotten."""

    person: int


@dataclass(frozen=True, slots=True)
class ReachDue:
    """A closed chat, of which the platform is asked again."""

    chat: int


@dataclass(frozen=True, slots=True)
class PageDue:
    """The life of a caller's page is over."""

    page: int


TimerData = (
    RungDue
    | HandoverDue
    | SanctionDue
    | RoundDue
    | OutcomeDue
    | ClusterDue
    | BroadcastDue
    | DigestDue
    | UnshowDue
    | EraseDue
    | ReachDue
    | PageDue
)
