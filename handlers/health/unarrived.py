"""Messages that a platform took and that have not come to the phone: an account that is not paid for looks no other way. Who
works on the ticket hears it, and telephones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from domain.arrival import OVERDUE
from domain.danger import Danger
from domain.happenings import Noted
from handlers.turn import Turn
from locales.text import text
from models.reached import ASKED, miss, unarrived

NO_LONGER = timedelta(minutes=15)


def tell(turn: Turn, channels: Sequence[str]) -> None:
    """Where a life is in danger, and where operators wait for an answer; never where a call could betray somebody. `channels`:
    those of which we are told what has come."""
    if not channels:
        return
    waiting = unarrived(turn.tx, channels, turn.now - NO_LONGER, turn.now - OVERDUE)
    for number in dict.fromkeys(ticket for ticket, _ in waiting):
        seen = turn.peek(number)
        asked = any(key.startswith(ASKED) for ticket, key in waiting if ticket == number)
        if not seen.open or seen.quiet or not (asked or seen.danger is Danger.LIFE):
            continue
        miss(turn.tx, number, channels)
        ticket = turn.ticket(number)
        turn.change(ticket, turn.event(Noted(by="112", words=text("belum-sampai"), shown=True)))
