"""What was said to be over begins again while people are on it: graver, and no longer to be cancelled."""

from __future__ import annotations

from domain.message import Channel, Outgoing, Priority
from domain.ticket import Ticket
from domain.ticket_state import Over
from domain.wish import unwished
from handlers.turn import Turn
from handlers.understood import Understood
from locales.text import text
from models import reporters, standing

OFFER = "offer:"  # a message that asks whether to cancel


def said_over(ticket: Ticket, report: int, words: str) -> Ticket:
    """The ticket of which the reporter of this report says that it is over."""
    return ticket.noting(over=Over(words, report))


def goes_on(ticket: Ticket, report: int, words: str) -> Ticket:
    """The ticket of which this report's reporter says that it is not over after all."""
    return ticket.noting(over=Over(words, report, relapsed=True))


def begins_again(ticket: Ticket, said: Understood) -> bool:
    """Do these words say that what was said to be over, or was to be cancelled, goes on?"""
    over = ticket.state.over
    waits = ticket.cancel_requested or (over is not None and not over.relapsed)
    return waits and said.taken_back is None and (said.recurs or said.verdict is False)


def relapsed(turn: Turn, ticket: Ticket, report: int, words: str) -> Ticket:
    """The newest stands on the card, nobody's wish to cancel counts any more, and what was offered is withdrawn."""
    shown = standing.of_ticket(turn.tx, ticket.id)
    for reporter in reporters.reporters_of(turn.tx, ticket.id):
        for chat, key in sorted(shown):
            if chat == reporter.chat_id and key.startswith(f"{OFFER}{reporter.report_id}:"):
                turn.say(
                    Outgoing(
                        Channel(reporter.channel),
                        chat,
                        text=text("tetap-berjalan", reporter.language, kode=ticket.code),
                        key=key,
                        silent=True,
                        priority=Priority.STATUS,
                        ticket=ticket.id,
                    )
                )
    return turn.change(unwished(goes_on(ticket, report, words)))
