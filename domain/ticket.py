"""A ticket: one event as operators work on it. What may happen to it stands in two tables, here and in
`domain.assignment`; everything else is refused with a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.assignment import ORDER, Assignment, Stage
from domain.danger import Danger
from domain.deadline import Deadline
from domain.lane import Lane
from domain.noting import changed, taking
from domain.place import Place
from domain.status import Status
from domain.ticket_state import TicketState

CONTROL_ROOM = "ruang_kendali"
UNTAKEN = frozenset({Status.RECEIVED, Status.DISPATCHED})
OPEN = UNTAKEN | frozenset({Status.ACKNOWLEDGED, Status.EN_ROUTE, Status.ON_SCENE})
ENDED = frozenset({Status.CLOSED, Status.DUPLICATE, Status.FALSE_REPORT, Status.CANCELLED})


class Action(StrEnum):
    """What can be done with a ticket as a whole."""

    FORWARD = "forward"
    RESOLVE = "resolve"
    CLOSE = "close"
    REOPEN = "reopen"
    MARK_FALSE = "mark_false"
    CANCEL = "cancel"
    MERGE = "merge"
    UNMERGE = "unmerge"


def _from_open(action: Action, to: Status) -> dict[tuple[Status, Action], Status]:
    return {(status, action): to for status in OPEN}


TRANSITIONS: dict[tuple[Status, Action], Status] = {  # unlisted = refused
    (Status.RECEIVED, Action.FORWARD): Status.DISPATCHED,
    (Status.DISPATCHED, Action.FORWARD): Status.DISPATCHED,
    (Status.ACKNOWLEDGED, Action.FORWARD): Status.ACKNOWLEDGED,
    (Status.EN_ROUTE, Action.FORWARD): Status.EN_ROUTE,
    (Status.ON_SCENE, Action.FORWARD): Status.ON_SCENE,
    **_from_open(Action.RESOLVE, Status.RESOLVED),
    **_from_open(Action.MARK_FALSE, Status.FALSE_REPORT),
    **_from_open(Action.CANCEL, Status.CANCELLED),
    **_from_open(Action.MERGE, Status.DUPLICATE),
    (Status.RESOLVED, Action.CLOSE): Status.CLOSED,
    (Status.RESOLVED, Action.REOPEN): Status.DISPATCHED,
    (Status.CLOSED, Action.REOPEN): Status.DISPATCHED,
    (Status.CANCELLED, Action.REOPEN): Status.DISPATCHED,
    (Status.FALSE_REPORT, Action.REOPEN): Status.DISPATCHED,
    (Status.DUPLICATE, Action.UNMERGE): Status.RECEIVED,
}


class Refused(Exception):
    """Not allowed now; `key` names the sentence that says why, `variables` fill it."""

    def __init__(self, key: str, **variables: object) -> None:
        super().__init__(key)
        self.key = key
        self.variables = variables


@dataclass(frozen=True, slots=True)
class Ticket:
    """One event. Times are UTC."""

    id: int
    code: str
    category: str
    status: Status
    lane: Lane
    opened_at: datetime
    place: Place = field(default_factory=Place)
    danger: Danger = Danger.NONE
    danger_at: datetime | None = None
    deadline: Deadline = field(default_factory=Deadline)
    loud_at: datetime | None = None  # when it rang
    handle: str = ""  # what buttons under its cards carry
    assignments: tuple[Assignment, ...] = ()
    secret: bool = False
    hiding: bool = False
    drill: bool = False
    merged_into: int | None = None
    resolved_at: datetime | None = None
    looked_by: int | None = None
    looked_label: str = ""
    false_by: int | None = None  # proposed a dismissal
    false_reason: str = ""
    human_contact: bool = (
        False  # who reported first gave a harmless answer, or a call was logged; until danger is told again
    )
    cancel_requested: bool = False
    ladder: dict[str, Any] = field(default_factory=dict)  # as it was when the ticket was opened
    state: TicketState = field(default_factory=TicketState)

    @taking(TicketState)
    def noting(self, **changes: object) -> Ticket:
        """The same ticket, which remembers this as well."""
        return replace(self, state=changed(self.state, changes))

    @property
    def quiet(self) -> bool:
        """Must nothing that the reporter's phone shows, or sounds, betray it?"""
        return self.secret or self.hiding

    @property
    def open(self) -> bool:
        return self.status in OPEN

    @property
    def told_at(self) -> datetime:
        """When its reporter wrote of it; whatever kept the message from us makes it no younger."""
        written = (self.state.written, self.deadline.named_at)
        return min([self.opened_at, *(at for at in written if at is not None)])

    @property
    def look_used(self) -> bool:
        """Somebody has taken the one look (Tinjau)."""
        return self.deadline.looked_at is not None

    @property
    def unseen(self) -> bool:
        """Nobody has decided, and nobody has so much as looked; a look at a silent card uses nothing up, and counts here."""
        undecided = self.status is Status.RECEIVED and self.loud_at is None
        return undecided and not self.look_used and self.looked_by is None

    @property
    def untaken(self) -> bool:
        """Has no agency taken it yet?"""
        return self.status in UNTAKEN

    @property
    def untouched(self) -> bool:
        """Has nobody of any agency done anything about it yet?"""
        waits = self.untaken
        looked_at = self.look_used or self.looked_by is not None or bool(self.state.asked)
        return waits and not looked_at and all(a.acknowledged_at is None for a in self.assignments)

    def part(self, agency: str) -> Assignment | None:
        """The agency's assignment, if it has one."""
        return next((a for a in self.assignments if a.agency == agency), None)

    def with_part(self, part: Assignment) -> Ticket:
        """The same ticket with this part put in the place of the agency's old one, or added."""
        if self.part(part.agency) is None:
            return replace(self, assignments=(*self.assignments, part))
        parts = tuple(part if a.agency == part.agency else a for a in self.assignments)
        return replace(self, assignments=parts)


def after(status: Status, action: Action) -> Status:
    """The status that follows. Raises Refused."""
    following = TRANSITIONS.get((status, action))
    if following is None:
        raise Refused("tolak-status", status=str(status), action=str(action))
    return following


def kept(ticket: Ticket) -> tuple[Assignment, ...]:
    """The parts that were not taken off it."""
    return tuple(a for a in ticket.assignments if a.stage is not Stage.WITHDRAWN)


def counted(ticket: Ticket) -> tuple[Assignment, ...]:
    """The parts that must end before the ticket does: the control room only where it is alone."""
    parts = kept(ticket)
    others = tuple(a for a in parts if a.agency != CONTROL_ROOM)
    return others or parts


def holding(ticket: Ticket) -> set[int]:
    """Our numbers of the people who hold a part that is still at work."""
    return {a.holder for a in ticket.assignments if a.open and a.holder is not None}


def in_hands(ticket: Ticket) -> tuple[Assignment, ...]:
    """The parts in somebody's hands; once all is done those that were so to the end: what comes after is still theirs to read."""
    if ticket.status in (Status.RESOLVED, Status.CLOSED):
        return tuple(a for a in kept(ticket) if a.holder is not None)
    return tuple(a for a in ticket.assignments if a.open and a.holder is not None)


def settled(ticket: Ticket) -> bool:
    """Every agency that counts has resolved its part (and there is one)."""
    parts = counted(ticket)
    return bool(parts) and all(a.stage is Stage.RESOLVED for a in parts)


def furthest(ticket: Ticket) -> Status:
    """The status that the head line and the reporter see while agencies are at work."""
    stages = [a.stage for a in counted(ticket) if a.stage is not Stage.RESOLVED]
    if not stages:
        return Status.RESOLVED if settled(ticket) else ticket.status
    return Status(max(stages, key=ORDER.index))
