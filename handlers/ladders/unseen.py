"""Silent cards that nobody has looked at in the city's time: one loud line in the control room names all of them.

The rule stands in docs/verification.md: no danger was named, so none of them rings by itself; but what nobody has
looked at after a quarter of an hour is told loudly, once in a quarter of an hour at most, however many there are; the younger
ones are named with it, for their own turn may come as late as half an hour after they did.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.danger import Danger
from domain.message import Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Ticket
from domain.timer import TimerKind
from escalation.arming import unlooked_since
from handlers.due_timer import DueTimer
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.queue import line
from messages.speakers import filled
from models import bindings, notes, ticket_lists
from models.timers import Timer

SAID = "unseen_said"  # when the last such line was said


def tell(turn: Turn) -> None:
    """A card has waited for its time: the line is said now, or as soon as the last one is old enough."""
    said = notes.read(turn.tx, SAID)
    last = datetime.fromisoformat(said) + turn.city.verification.amber_look if said else turn.now
    _arm(turn, max(turn.now, last))


def _arm(turn: Turn, at: datetime) -> None:
    turn.arm(Timer("unseen", TimerKind.UNSEEN, at))


def say(turn: Turn, due: DueTimer) -> None:
    """All that wait unseen, each by its name, with one sound. Silent while a disaster is on: its boards show them."""
    look = turn.city.verification.amber_look
    waiting = [t for t in ticket_lists.open_tickets(turn.tx) if t.unseen]
    longest = max((turn.now - unlooked_since(t) for t in waiting), default=timedelta(0))
    if longest < look:
        return
    notes.write(turn.tx, SAID, turn.now.isoformat())
    _arm(turn, turn.now + look)
    if turn.disaster is not None:
        return
    lines = [line(turn.city, t, turn.now, agency=CONTROL_ROOM, told=1) for t in _ranked(turn, waiting)]
    head = text("kuning-belum-dilihat", jumlah=len(waiting), menit=int(longest.total_seconds() // 60))
    for group in bindings.groups_of(turn.tx, CONTROL_ROOM):
        for number, part in enumerate(filled((head, *lines))):
            turn.say(Outgoing(OPERATOR, group.id, text=part, silent=number > 0, priority=Priority.REMINDER))


def _ranked(turn: Turn, waiting: list[Ticket]) -> list[Ticket]:
    """Where a life may be in danger first, what has become graver first of them; then the oldest."""

    def order(ticket: Ticket) -> tuple[bool, bool, datetime]:
        deadly = ticket.danger is Danger.LIFE or turn.city.categories[ticket.category].life
        return not deadly, not ticket.state.graver, unlooked_since(ticket)

    return sorted(waiting, key=order)
