"""Words that were taken for more of an open event, and are of another: whom they alone had called there is let go again."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import STEPS, Assignment, Stage, Step
from domain.conversation import Aside
from domain.happenings import Withdrawn
from domain.ticket import CONTROL_ROOM, Ticket, counted
from handlers.tickets import whom_it_calls
from handlers.tickets.ending import left_to_others
from handlers.turn import Turn
from locales.text import text


def of_others(turn: Turn, kept: Aside, person: int) -> None:
    """Those who have not taken it, where others go on; they get the new event."""
    ticket = turn.ticket(kept.ticket)
    if not (kept.words and ticket.open):
        return
    heard = turn.understood(kept.words)
    called = whom_it_calls.called(turn, ticket, kept.words, heard.meaning)
    gone = [p for p in ticket.assignments if p.agency in called and _by_these(p, kept, ticket)]
    for part in gone:
        left = _without(turn, turn.ticket(ticket.id), part)
        if all(p.agency == CONTROL_ROOM for p in counted(left)):
            return
        event = turn.event(Withdrawn(agency=part.agency, by=text("oleh-pelapor")), person)
        left_to_others(turn, left, person, event)


def _by_these(part: Assignment, kept: Aside, ticket: Ticket) -> bool:
    """Was it called after these words, for the first time, and has nobody taken it?"""
    later = part.dispatched_at >= kept.sent_at and part.dispatched_at > ticket.opened_at
    return later and part.round == 0 and part.stage is Stage.DISPATCHED and part.agency != CONTROL_ROOM


def _without(turn: Turn, ticket: Ticket, part: Assignment) -> Ticket:
    gone = replace(part, stage=STEPS[(part.stage, Step.WITHDRAW)], resolved_at=turn.now)
    additions = tuple(a for a in ticket.state.additions if a != part.agency)
    return ticket.with_part(gone).noting(additions=additions)
