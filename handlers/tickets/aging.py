"""A card that says how old a ticket is stays true: its age is written anew while nobody has taken the ticket."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from domain.danger import Danger
from domain.status import Status
from domain.ticket import Ticket
from handlers.turn import Turn, Work
from handlers.view import view_of
from messages.group_cards import aged
from models import backlog, ticket_lists

YOUNG = timedelta(hours=1)  # older ones say the hour
MOST = 10  # tickets at once; a group that is told more has no room for this
MOST_LEFT = 50  # whose cards waited through a silence


def refresh(turn: Turn) -> None:
    """Write the ages anew. In a disaster cards say the hour, and the boards speak."""
    if turn.disaster is not None:
        return
    waiting = [t for t in ticket_lists.open_tickets(turn.tx) if t.untaken and turn.now - t.opened_at < YOUNG]
    for ticket in sorted(waiting, key=_worst_and_newest)[:MOST]:
        _write_anew(turn, ticket)


def _worst_and_newest(ticket: Ticket) -> tuple[bool, int]:
    """Whose age is read first: a minute more means most on a young card."""
    return ticket.danger is not Danger.LIFE, -ticket.id


def refreshed(turn: Turn, numbers: Iterable[int]) -> None:
    """The cards of these tickets as they read now. In a disaster, and once nobody waits for an answer, they stay as they are."""
    if turn.disaster is not None:
        return
    for number in numbers:
        ticket = turn.peek(number)
        if number not in turn.changes and (ticket.open or ticket.status is Status.RESOLVED):
            _write_anew(turn, ticket)


def after_silence(turn: Turn) -> None:
    """Cards that were written before we were silent, and are only sent now, say how old their tickets are now."""
    refreshed(turn, backlog.tickets_of_cards(turn.tx, MOST_LEFT))


def _write_anew(turn: Turn, ticket: Ticket) -> None:
    turn.said.extend(aged(view_of(turn, ticket, Work(ticket, ticket))))
