"""The status that a ticket's chain of events tells: what the ticket's own row must agree with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from domain.assignment import Assignment, Stage
from domain.events import Event, Happened
from domain.lane import Lane
from domain.ticket import Status, Ticket, furthest

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # only the order of stages counts here


@dataclass(slots=True)
class _Told:
    status: Status = Status.RECEIVED
    stages: dict[str, Stage] = field(default_factory=dict)
    before_end: Status = Status.RECEIVED  # marked false, or cancelled
    by_advice: bool = False
    resolved: dict[str, Stage] = field(default_factory=dict)  # the stage before, of each agency that resolved
    last: str = ""  # the agency that resolved last

    def reached(self) -> Status:
        """The status that the agencies' stages make."""
        parts = tuple(Assignment(agency, stage, _LONG_AGO) for agency, stage in self.stages.items())
        return furthest(Ticket(0, "", "", self.status, Lane.AMBER, _LONG_AGO, assignments=parts))

    def step(self, event: Event, stage: Stage) -> None:
        self.stages[event.data["agency"]] = stage
        reached = self.reached()
        self.status = self.status if reached is Status.RESOLVED else reached


def retold(events: Iterable[Event]) -> Status:
    """The status after all these events, in their order."""
    told = _Told()
    for event in events:
        if event.kind in _STEPS:
            told.step(event, _STEPS[event.kind])
        elif event.kind in _TELL:
            _TELL[event.kind](told, event)
    return told.status


def _called(told: _Told, event: Event) -> None:
    if told.status is Status.RECEIVED:
        told.status = Status.DISPATCHED
    if event.kind is Happened.DISPATCHED:
        told.stages[event.data["agency"]] = Stage.DISPATCHED


def _agency_resolved(told: _Told, event: Event) -> None:
    told.last = event.data["agency"]
    told.resolved[told.last] = told.stages[told.last]
    told.step(event, Stage.RESOLVED)


def _resolved(told: _Told, event: Event) -> None:
    told.by_advice = told.status is Status.RECEIVED
    told.status = Status.RESOLVED


def _resolution_undone(told: _Told, event: Event) -> None:
    agency = event.data.get("agency", told.last)
    if told.by_advice or agency not in told.resolved:
        told.status, told.by_advice = Status.RECEIVED, False
        return
    told.stages[agency] = told.resolved[agency]
    told.status = told.reached()


def _ends(status: Status) -> Callable[[_Told, Event], None]:
    """An end that can be taken back."""

    def tell(told: _Told, event: Event) -> None:
        told.before_end, told.status = told.status, status

    return tell


def _end_undone(told: _Told, event: Event) -> None:
    told.status = told.before_end


def _withdrawn(told: _Told, event: Event) -> None:
    told.step(event, Stage.RELEASED)


def _becomes(status: Status) -> Callable[[_Told, Event], None]:
    def tell(told: _Told, event: Event) -> None:
        told.status = status

    return tell


_STEPS = {
    Happened.ACKNOWLEDGED: Stage.ACKNOWLEDGED,
    Happened.DEPARTED: Stage.EN_ROUTE,
    Happened.ARRIVED: Stage.ON_SCENE,
    Happened.RELEASED: Stage.DISPATCHED,
}
_TELL: dict[Happened, Callable[[_Told, Event], None]] = {
    Happened.OPENED: _becomes(Status.RECEIVED),
    Happened.RANG: _called,
    Happened.DISPATCHED: _called,
    Happened.AGENCY_RESOLVED: _agency_resolved,
    Happened.RESOLVED: _resolved,
    Happened.RESOLUTION_UNDONE: _resolution_undone,
    Happened.WITHDRAWN: _withdrawn,
    Happened.CLOSED: _becomes(Status.CLOSED),
    Happened.REOPENED: _becomes(Status.DISPATCHED),
    Happened.MARKED_FALSE: _ends(Status.FALSE_REPORT),
    Happened.FALSE_UNDONE: _end_undone,
    Happened.CANCELLED: _ends(Status.CANCELLED),
    Happened.CANCEL_UNDONE: _end_undone,
    Happened.MERGED: _becomes(Status.DUPLICATE),
    Happened.UNMERGED: _becomes(Status.RECEIVED),
}
