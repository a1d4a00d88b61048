"""How it is now: what reporters of a disaster answer when their cluster's time is over."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Happened
from handlers.citizen.talk import Talk
from models.reports import Report


def safe(talk: Talk, told: Report) -> None:
    """ "Sudah aman" """
    _count(talk, told, "aman")
    talk.answer("bencana-syukur", ticket=told.ticket_id)


def need(talk: Talk, told: Report) -> None:
    """ "Masih perlu bantuan": it goes to the operators as words of the reporter."""
    ticket = _count(talk, told, "perlu")
    if ticket is not None:
        number = int(talk.turn.ticket(ticket).detail.get("relayed", 0)) + 1
        current = talk.turn.ticket(ticket)
        event = talk.turn.event(
            Happened.WORDS,
            talk.person.id,
            words=talk.text("tombol-now_need"),
            report=told.id,
            number=number,
        )
        talk.turn.change(replace(current, detail={**current.detail, "relayed": number}), event)
    talk.answer("bencana-disampaikan", telepon=talk.turn.city.emergency_phone, ticket=told.ticket_id)


def _count(talk: Talk, told: Report, answer: str) -> int | None:
    """One more has said so, on the card; None where the ticket has ended."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if not ticket.open:
        return None
    counted = {"aman": 0, "perlu": 0, **ticket.detail.get("now", {})}
    counted[answer] += 1
    talk.turn.change(replace(ticket, detail={**ticket.detail, "now": counted}))
    return ticket.id
