"""After a backup was restored: whoever works and whoever waits reads what is missing, for cards stand there that nobody knows."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.message import Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.moments import of_a_day, zone_name
from models import bindings, notes, tickets
from models.db import Tx

RESTORED = "restored from"  # the note of when the backup was made that was restored last: older versions read it alone
RESTORED_AT = "restored at"  # and of when it was restored
LATELY = timedelta(hours=24)  # so long somebody may come back to what is lost
UNTOLD = "restored, untold"  # the same, until somebody has been told


def remember(tx: Tx, made: datetime, now: datetime) -> None:
    """What happened from `made` on is gone; the next start says so."""
    notes.write(tx, RESTORED, made.isoformat())
    notes.write(tx, RESTORED_AT, now.isoformat())
    notes.write(tx, UNTOLD, made.isoformat())


def tell(turn: Turn) -> bool:
    """Once, in every group that can be written to; in the control room aloud, for somebody there must look. Was there anything?"""
    if not notes.read(turn.tx, UNTOLD):
        return False
    notes.write(turn.tx, UNTOLD, "")
    for chat in bindings.bound_groups(turn.tx):
        if not (chat.closed or chat.drill):
            _tell(turn, chat.id, room=chat.agency == CONTROL_ROOM)
    return True


def _tell(turn: Turn, chat: int, *, room: bool) -> None:
    words = text("data-dipulihkan" if room else "data-dipulihkan-instansi", saat=restored_from(turn))
    turn.say(Outgoing(OPERATOR, chat, text=words, silent=not room, protect=True, priority=Priority.GRAVER))


def read(tx: Tx) -> tuple[datetime, datetime] | None:
    """When the backup was made that was restored last, and when it was; None where none was."""
    noted = [*notes.moments(tx, RESTORED), *notes.moments(tx, RESTORED_AT)]
    return (noted[0], noted[-1]) if noted else None


def restored_from(turn: Turn) -> str:
    """When the backup was made that was restored last, "24/11 20.44 WIB"; "" where none was."""
    if turn.services.lost is None:
        return ""
    made, _ = turn.services.lost
    return f"{of_a_day(turn.city, made)} {zone_name(turn.city, made)}"


def lately(turn: Turn) -> tuple[datetime, datetime] | None:
    """What is lost, from when until when, as long as somebody may still come back to it."""
    lost = turn.services.lost
    return lost if lost is not None and turn.now - lost[1] < LATELY else None


def is_lost(turn: Turn, code: str) -> bool:
    """Was this code given to a ticket of which nothing is known any more?"""
    return turn.services.lost is not None and tickets.was_given(turn.tx, turn.city.key, code)
