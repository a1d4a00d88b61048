"""What could not be said to a reporter any more: who works on the ticket hears it, and telephones."""

from __future__ import annotations

from domain.errand import Unsaid
from domain.happenings import Noted
from domain.status import Status
from handlers.causes import ErrandCause
from handlers.turn import Turn
from locales.text import text


def told(turn: Turn, cause: ErrandCause) -> None:
    """On the card, and in the thread."""
    ticket = turn.ticket(cause.asked(Unsaid).ticket)
    if ticket.open or ticket.status is Status.RESOLVED:  # the question how it ended is the reporter's, too
        words = "tak-terkirim-diam" if ticket.quiet else "tak-terkirim"
        turn.change(ticket, turn.event(Noted(by="112", words=text(words), shown=True)))
