"""How a ticket ends, and how it comes back."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import STEPS, Stage, Step
from domain.events import Event
from domain.firsts import remembering
from domain.happenings import Closed, Dispatched, Reopened, Resolved
from domain.status import Status
from domain.ticket import Action, Ticket, after, furthest, settled
from domain.undoing import settled_for_good
from domain.wish import unwished
from handlers.ladders.alarm import call, first_agencies
from handlers.turn import Turn
from messages.moments import hour
from models import reports


def moment(turn: Turn) -> str:
    return hour(turn.city, turn.now)


def end(turn: Turn, ticket: Ticket, action: Action, *events: Event) -> Ticket:
    """The ticket takes its last (or resolved) status; cards say when."""
    ended = replace(ticket, status=after(ticket.status, action))
    return turn.change(ended.noting(status_at=moment(turn), menus={}), *events)


def resolve_whole(turn: Turn, ticket: Ticket, actor: int | None, *events: Event) -> Ticket:
    """Every agency has resolved its part or was released: the reporter is asked."""
    number = len(ticket.state.resolutions) + 1
    noted = ticket.noting(resolutions=tuple(range(1, number + 1)), status_at=moment(turn), menus={})
    resolved = replace(noted, status=after(ticket.status, Action.RESOLVE), resolved_at=turn.now)
    return turn.change(resolved, *events, turn.event(Resolved(), actor))


def left_to_others(turn: Turn, left: Ticket, actor: int | None, event: Event) -> Ticket:
    """An agency is off the ticket: it goes on as far as the others are; where these had all done it is resolved."""
    if settled(left):
        return resolve_whole(turn, left, actor, event)
    return turn.change(replace(left, status=furthest(left)), event)


def close(turn: Turn, ticket: Ticket, actor: int | None) -> Ticket:
    """Closed: what was decided before can no longer be undone, only reopened."""
    return end(turn, settled_for_good(ticket), Action.CLOSE, turn.event(Closed(), actor))


def reopen(turn: Turn, ticket: Ticket, actor: int | None, *, by: str = "") -> Ticket:
    """Back to dispatched, with a new ladder for each agency that was there. `by`: the operator who says so, "" for the
    reporter."""
    for told in reports.of_ticket(turn.tx, ticket.id):
        turn.change_report(told.id, settled=None)
    dismissed = ticket.status is Status.FALSE_REPORT
    opened = replace(unwished(ticket), status=after(ticket.status, Action.REOPEN), resolved_at=None)
    opened = replace(opened, false_by=None, false_reason="")
    events = [turn.event(Reopened(by=by, dismissed=dismissed), actor)]
    for part in ticket.assignments:
        if part.open or (part.stage, Step.REOPEN) in STEPS:
            fresh = replace(
                part,
                stage=Stage.DISPATCHED,
                dispatched_at=turn.now,
                holder=None,
                holder_label="",
                acknowledged_at=None,
                departed_at=None,
                arrived_at=None,
                resolved_at=None,
                called={},
                round=part.round + 1,
            )
            opened = remembering(opened, part).with_part(fresh)
            events.append(turn.event(Dispatched(agency=part.agency), actor))
    opened = opened.noting(status_at="", outcomes={}, room={}, over=None)
    reopened = turn.change(settled_for_good(opened), *events)
    return reopened if reopened.assignments else call(turn, reopened, first_agencies(turn, reopened), actor)
