"""How it is now: what reporters of a disaster answer when their cluster's time is over."""

from __future__ import annotations

from dataclasses import replace

from domain.happenings import Words
from handlers.citizen.talk import Talk
from models.reports import Report

ANSWERS = "now_answers"  # report → its reporter's newest answer


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
            Words(words=talk.text("tombol-now_need"), report=told.id, number=number), talk.person.id
        )
        talk.turn.change(replace(current, detail={**current.detail, "relayed": number}), event)
    talk.answer("bencana-disampaikan", telepon=talk.turn.city.emergency_phone, ticket=told.ticket_id)


def _count(talk: Talk, told: Report, answer: str) -> int | None:
    """The newest answer of each reporter counts, on the card; None where the ticket has ended."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if not ticket.open:
        return None
    answers = {**ticket.detail.get(ANSWERS, {}), str(told.id): answer}
    given = list(answers.values())
    counted = {"aman": given.count("aman"), "perlu": given.count("perlu")}
    talk.turn.change(replace(ticket, detail={**ticket.detail, "now": counted, ANSWERS: answers}))
    return ticket.id


def asked(talk: Talk) -> Report | None:
    """The report whose reporter was asked how it is now, and has not answered."""
    for told in talk.open_reports():
        detail = talk.turn.glance(told.ticket_id or 0).detail
        if "now" in detail and str(told.id) not in detail.get(ANSWERS, {}):
            return told
    return None
