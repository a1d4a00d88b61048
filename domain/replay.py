"""The status that a ticket's chain of events tells: what the ticket's own row must agree with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from domain.assignment import Assignment, Stage
from domain.events import Event
from domain.happenings import (
    AgencyResolved,
    Cancelled,
    CancelUndone,
    Dispatched,
    FalseUndone,
    Happened,
    Happening,
    MarkedFalse,
    Part,
    ResolutionUndone,
    Resolved,
    Sounded,
    Unmerged,
)
from domain.lane import Lane
from domain.status import Status
from domain.ticket import Ticket, furthest

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

    def step(self, agency: str, stage: Stage) -> None:
        self.stages[agency] = stage
        self.go_on()

    def go_on(self) -> None:
        """As far as the agencies are; that all of them have resolved is an event of its own."""
        reached = self.reached()
        self.status = self.status if reached is Status.RESOLVED else reached

    def called(self) -> None:
        if self.status is Status.RECEIVED:
            self.status = Status.DISPATCHED

    def end(self, status: Status) -> None:
        """An end that can be taken back."""
        self.before_end, self.status = self.status, status

    def undo_resolution(self, agency: str) -> None:
        if self.by_advice or agency not in self.resolved:
            self.status, self.by_advice = Status.RECEIVED, False
            return
        self.stages[agency] = self.resolved[agency]
        self.status = self.reached()

    def take_apart(self, what: Unmerged) -> None:
        """The one that stands by itself again goes on as far as its agencies are; of the other, whoever only came with it
        goes."""
        if not what.from_ticket:
            self.status = Status.RECEIVED
        for agency in what.leaving or ():
            self.stages[agency] = Stage.WITHDRAWN
        if what.leaving or not what.from_ticket:
            self.go_on()


def retold(events: Iterable[Event]) -> Status:
    """The status after all these events, in their order."""
    told = _Told()
    for event in events:
        if isinstance(event.what, Part):
            _of_agency(told, event.what)
        else:
            _of_ticket(told, event.what)
    return told.status


def _of_agency(told: _Told, what: Part) -> None:
    match what:
        case Dispatched(agency=agency):
            told.called()
            told.stages[agency] = Stage.DISPATCHED
        case AgencyResolved(agency=agency):
            told.last = agency
            told.resolved[agency] = told.stages[agency]
            told.step(agency, Stage.RESOLVED)
        case ResolutionUndone(agency=agency):
            told.undo_resolution(agency or told.last)
        case _ if what.kind in STEPS:
            told.step(what.agency, STEPS[what.kind])


def _of_ticket(told: _Told, what: Happening) -> None:
    match what:
        case Sounded():
            told.called()
        case Resolved():
            told.by_advice = told.status is Status.RECEIVED
            told.status = Status.RESOLVED
        case MarkedFalse():
            told.end(Status.FALSE_REPORT)
        case Cancelled():
            told.end(Status.CANCELLED)
        case FalseUndone() | CancelUndone():
            told.status = told.before_end
        case Unmerged():
            told.take_apart(what)
        case _:
            told.status = BECOMES.get(what.kind, told.status)


STEPS = {
    Happened.ACKNOWLEDGED: Stage.ACKNOWLEDGED,
    Happened.DEPARTED: Stage.EN_ROUTE,
    Happened.ARRIVED: Stage.ON_SCENE,
    Happened.RELEASED: Stage.DISPATCHED,
    Happened.WITHDRAWN: Stage.WITHDRAWN,
}
BECOMES = {
    Happened.OPENED: Status.RECEIVED,
    Happened.CLOSED: Status.CLOSED,
    Happened.REOPENED: Status.DISPATCHED,
    Happened.MERGED: Status.DUPLICATE,
}
