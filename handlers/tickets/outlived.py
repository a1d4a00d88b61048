"""A report that was hushed because another told the same, and that one has ended: nothing hushes it any more."""

from __future__ import annotations

from datetime import timedelta

from domain.status import Status
from domain.ticket import Ticket
from handlers.ladders.alarm import sound
from handlers.tickets.same_event import still_waits
from handlers.turn import Turn, Work
from models import ticket_lists, tickets

AROUND = timedelta(minutes=30)  # one that was opened before may be like one that came later
NOTHING_THERE = (Status.FALSE_REPORT, Status.CANCELLED)


def let_go(turn: Turn, work: Work) -> None:
    """Where that one was dismissed or cancelled it rings now, the first of several; where it went into another, it is like
    that one."""
    ended = work.now
    if ended.open or not work.before.open:
        return
    into = turn.peek(ended.merged_into).code if ended.merged_into is not None else ""
    freed = []
    for one in like(turn, ended):
        waited = one.state.waits_for == ended.code
        follows = into if into != one.code else ""
        waits_for = follows if waited else one.state.waits_for
        now = turn.change(one.noting(similar=follows, waits_for=waits_for))
        if waited and not follows and ended.status in NOTHING_THERE:
            freed.append(now)
    _ring(turn, ended, freed)


def like(turn: Turn, ticket: Ticket) -> list[Ticket]:
    """The open ones that may be the same event, oldest first, taken into this turn."""
    since = ticket.opened_at - AROUND
    found = ticket_lists.like(turn.tx, ticket.code, since, drill=ticket.drill)
    taken = (turn.ticket(one.id) for one in found)  # locked: another turn may be changing it
    return [one for one in taken if one.open and one.state.similar == ticket.code]


def _ring(turn: Turn, ended: Ticket, freed: list[Ticket]) -> None:
    rung: list[Ticket] = []
    for one in freed:
        if one.status is not Status.RECEIVED or one.loud_at is not None or one.deadline.named_at is None:
            continue
        same = next((first for first in rung if still_waits(turn, one, first)), None)
        if same is not None:
            turn.change(one.noting(similar=same.code, waits_for=same.code))
        else:
            rung.append(sound(turn, one.noting(waits_for=""), instead_of=ended.code))


def named(turn: Turn, ticket: Ticket) -> str:
    """The codes of those that tell the same, for whoever decides about this one."""
    return ", ".join(one.code for one in _told_apart(turn, ticket))


def _told_apart(turn: Turn, ticket: Ticket) -> list[Ticket]:
    found = ticket_lists.like(turn.tx, ticket.code, ticket.opened_at - AROUND, drill=ticket.drill)
    of = tickets.by_code(turn.tx, ticket.state.similar)
    return [*([of] if of is not None and of.open else []), *found]
