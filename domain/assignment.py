"""One agency's part of a ticket: its state, who holds it, and which step may follow which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class Stage(StrEnum):
    """How far an agency is."""

    DISPATCHED = "dispatched"
    ACKNOWLEDGED = "acknowledged"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    RESOLVED = "resolved"
    WITHDRAWN = "released"  # no longer needed here


ON_THE_WAY = (Stage.ACKNOWLEDGED, Stage.EN_ROUTE)
OVERDUE = timedelta(minutes=1)  # so long after it should have arrived it is told and asked


ORDER = (Stage.DISPATCHED, Stage.ACKNOWLEDGED, Stage.EN_ROUTE, Stage.ON_SCENE, Stage.RESOLVED)
OPEN_STAGES = frozenset(ORDER[:4])


class Step(StrEnum):
    """What an agency's people can do with their part."""

    ACKNOWLEDGE = "acknowledge"
    DEPART = "depart"
    ARRIVE = "arrive"
    RESOLVE = "resolve"
    RELEASE = "release"  # "Lepas": give it back, the ladder starts anew
    WITHDRAW = "withdraw"  # the control room takes the agency off
    REOPEN = "reopen"


STEPS: dict[tuple[Stage, Step], Stage] = {  # the whole graph in view; unlisted = refused
    (Stage.DISPATCHED, Step.ACKNOWLEDGE): Stage.ACKNOWLEDGED,
    (Stage.DISPATCHED, Step.DEPART): Stage.EN_ROUTE,
    (Stage.DISPATCHED, Step.ARRIVE): Stage.ON_SCENE,
    (Stage.DISPATCHED, Step.RESOLVE): Stage.RESOLVED,
    (Stage.ACKNOWLEDGED, Step.DEPART): Stage.EN_ROUTE,
    (Stage.ACKNOWLEDGED, Step.ARRIVE): Stage.ON_SCENE,
    (Stage.ACKNOWLEDGED, Step.RESOLVE): Stage.RESOLVED,
    (Stage.ACKNOWLEDGED, Step.RELEASE): Stage.DISPATCHED,
    (Stage.EN_ROUTE, Step.ARRIVE): Stage.ON_SCENE,
    (Stage.EN_ROUTE, Step.RESOLVE): Stage.RESOLVED,
    (Stage.EN_ROUTE, Step.RELEASE): Stage.DISPATCHED,
    (Stage.ON_SCENE, Step.RESOLVE): Stage.RESOLVED,
    (Stage.ON_SCENE, Step.RELEASE): Stage.DISPATCHED,
    (Stage.DISPATCHED, Step.WITHDRAW): Stage.WITHDRAWN,
    (Stage.ACKNOWLEDGED, Step.WITHDRAW): Stage.WITHDRAWN,
    (Stage.EN_ROUTE, Step.WITHDRAW): Stage.WITHDRAWN,
    (Stage.ON_SCENE, Step.WITHDRAW): Stage.WITHDRAWN,
    (Stage.RESOLVED, Step.REOPEN): Stage.DISPATCHED,
}


@dataclass(frozen=True, slots=True)
class Assignment:
    """One agency's part. `holder`: our number of the person who holds the lease, `holder_label` what others see."""

    agency: str
    stage: Stage
    dispatched_at: datetime
    id: int = 0
    holder: int | None = None
    holder_label: str = ""
    acknowledged_at: datetime | None = None
    departed_at: datetime | None = None
    arrived_at: datetime | None = None
    resolved_at: datetime | None = None
    called: Mapping[str, int] = field(default_factory=dict)  # condition of the ladder → calls made so far
    round: int = 0  # how many times the ladder began anew
    before_undo: Stage | None = None

    @property
    def open(self) -> bool:
        return self.stage in OPEN_STAGES
