"""Silent cards that nobody has looked at in the city's time: one loud line in the control room names all of them.

The rule stands in docs/verification.md: no danger was named, so none of them rings by itself; but what nobody has
looked at after a quarter of an hour is told loudly, once in a quarter of an hour at most, however many there are.
"""

from __future__ import annotations

from datetime import datetime

from domain.message import Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from domain.timer import TimerKind
from escalation.arming import unlooked_since
from handlers.due_timer import DueTimer
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.queue import LINES, line
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
    """All that wait unseen, in one loud line. Silent while a disaster is on: its boards show them."""
    look = turn.city.verification.amber_look
    waiting = [
        t for t in ticket_lists.open_tickets(turn.tx) if t.unseen and unlooked_since(t) + look <= turn.now
    ]
    if not waiting:
        return
    notes.write(turn.tx, SAID, turn.now.isoformat())
    _arm(turn, turn.now + look)
    if turn.disaster is not None:
        return
    lines = [line(turn.city, t, turn.now, agency=CONTROL_ROOM, told=1) for t in waiting[:LINES]]
    if len(waiting) > LINES:
        lines.append(text("antrian-lagi", jumlah=len(waiting) - LINES))
    words = "\n".join(
        (text("kuning-belum-dilihat", jumlah=len(waiting), menit=int(look.total_seconds() // 60)), *lines)
    )
    for group in bindings.groups_of(turn.tx, CONTROL_ROOM):
        turn.say(Outgoing(OPERATOR, group.id, text=words, priority=Priority.REMINDER))
