"""More from somebody who felt what the whole city feels: a point is kept, and whoever is in danger is an event of its own."""

from __future__ import annotations

from domain.report import Report
from handlers.citizen import report as reporting
from handlers.citizen.talk import Talk
from handlers.disaster import citywide


def taken(talk: Talk, report: Report) -> bool:
    """True where this message was answered here."""
    ticket = talk.turn.peek(report.ticket_id or 0)
    if talk.inbound.reply_to or not citywide.is_felt(talk.turn, ticket):
        return False
    if talk.words and citywide.endangers(talk.turn, ticket.category, talk.words):
        _of_its_own(talk, report)
        return True
    if talk.inbound.pin is not None and not talk.words:
        pin = talk.inbound.pin
        talk.turn.change_report(report.id, lat=pin.lat, lon=pin.lon)
        if not talk.inbound.moved:
            talk.answer("serentak-titik", ticket=ticket.id)
        return True
    return False


def _of_its_own(talk: Talk, report: Report) -> None:
    """Somebody is crushed or trapped: a report of its own, where its reporter is as far as we know."""
    if report.lat is not None and report.lon is not None and talk.inbound.pin is None:
        draft = talk.draft()
        draft.lat, draft.lon = report.lat, report.lon
    reporting.told(talk)
