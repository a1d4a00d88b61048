"""After an outage reporters are told the truth: since when, that their report is kept, and what to do."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.message import Channel, Outgoing, Priority
from handlers.turn import Turn
from locales.text import text
from messages.moments import hour, hour_and_zone
from messages.progress import held
from models import notes, reporters, ticket_lists

NOTICEABLE = timedelta(seconds=150)  # as long as Telegram keeps the press of a button
OUTAGE = "outage"  # the note of the last one: "from until"


def remember(turn: Turn, since: datetime) -> None:
    """The system was down from `since` until now: what is late because of it will say so."""
    notes.write(turn.tx, OUTAGE, f"{since.isoformat()} {turn.now.isoformat()}")


def outage_at(turn: Turn, moment: datetime) -> tuple[datetime, datetime] | None:
    """The outage in which this moment lies."""
    noted = notes.moments(turn.tx, OUTAGE)
    if len(noted) < 2:
        return None
    since, until = noted[:2]
    return (since, until) if since <= moment <= until else None


def greet(turn: Turn, since: datetime, *, whole: bool = True) -> None:
    """Tell everybody with an open report that the system was down from `since` until now; not `whole`: and that what was written
    meanwhile is gone."""
    if whole and turn.now - since < NOTICEABLE:
        return
    sentence = "sistem-sempat-mati" if whole else "sistem-dipulihkan"
    span = {
        "dari": hour(turn.city, since),
        "sampai": hour_and_zone(turn.city, turn.now),
    }
    for ticket in ticket_lists.open_tickets(turn.tx):
        if ticket.secret:  # whoever looks at that phone must not read of it
            continue
        for reporter in reporters.reporters_of(turn.tx, ticket.id):
            if reporter.closed or reporter.observed.hiding:
                continue
            said = text(sentence, reporter.language, kode=ticket.code, **span)
            words = "\n".join([said, *held(turn.city, ticket, turn.now, reporter.language)])
            turn.say(
                Outgoing(
                    Channel(reporter.channel),
                    reporter.chat_id,
                    text=words,
                    priority=Priority.ANSWER,
                    ticket=ticket.id,
                )
            )
