"""What other systems are told of: each step of an event, asked for with the step itself and sent outside of it."""

from __future__ import annotations

from domain.errand import HandOver
from domain.ticket import Ticket
from handlers.causes import ErrandCause
from handlers.turn import Turn, Work
from messages.eido import is_handed


def step(turn: Turn, work: Work, ticket: Ticket) -> None:
    """Asked for where anything of it has changed that others see; what becomes secret is taken back there."""
    if not turn.services.hands_over:
        return
    before = not work.new and is_handed(work.before)
    if (before or is_handed(ticket)) and (not before or _seen(work.before) != _seen(ticket)):
        turn.ask(HandOver(ticket.id))


def _seen(ticket: Ticket) -> tuple[object, ...]:
    return (
        ticket.status,
        ticket.category,
        ticket.danger,
        ticket.place,
        ticket.assignments,
        ticket.quiet,
    )


def handed_over(turn: Turn, cause: ErrandCause) -> None:
    """The other system has it: nothing follows here."""
