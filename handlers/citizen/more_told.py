"""Whatever is told while a report is open is more of it, unless an earlier meaning has taken it."""

from __future__ import annotations

from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import cancelling, relay
from handlers.citizen.talk import Talk
from handlers.tickets.named import named, naming


def taken(talk: Talk, report: Report) -> bool:
    """Danger ends a wish to cancel; another report that is named stands on the card."""
    cancelling.stands_after_all(talk, report)
    other = _names_another(talk, report)
    relay.more(talk, report)
    told = talk.turn.report(report.id)
    if other is not None and told.ticket_id not in (None, other.id):
        ticket = talk.turn.ticket(told.ticket_id or 0)
        talk.turn.change(naming(ticket, other))
    return True


def _names_another(talk: Talk, report: Report) -> Ticket | None:
    drill = talk.turn.peek(report.ticket_id or 0).drill
    return named(talk.turn, talk.person.id, talk.words, drill=drill) if talk.words else None
