"""Messages that a platform took and that have not come to the phone: an account that is not paid for looks no other way. Who
works on the ticket hears it, and telephones."""

from __future__ import annotations

from datetime import timedelta

from domain.danger import Danger
from domain.happenings import Noted
from handlers.turn import Turn
from locales.text import text
from models.reached import miss, unarrived

AFTER, NO_LONGER = timedelta(seconds=60), timedelta(minutes=15)
ASKED = "reply:"  # begins the keys of what operators wrote, see handlers/operator/ask.py


def tell(turn: Turn) -> None:
    """Where a life is in danger, and where operators wait for an answer; never where a call could betray somebody."""
    channels = [name for name, able in turn.services.able.items() if able.tells_arrival]
    if not channels:
        return
    waiting = unarrived(turn.tx, channels, turn.now - NO_LONGER, turn.now - AFTER)
    for number in dict.fromkeys(ticket for ticket, _ in waiting):
        seen = turn.peek(number)
        asked = any(key.startswith(ASKED) for ticket, key in waiting if ticket == number)
        if not seen.open or seen.quiet or not (asked or seen.danger is Danger.LIFE):
            continue
        miss(turn.tx, number, channels)
        ticket = turn.ticket(number)
        turn.change(ticket, turn.event(Noted(by="112", words=text("belum-sampai"), shown=True)))
