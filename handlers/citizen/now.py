"""How it is now: what reporters of a disaster answer when their cluster's time is over."""

from __future__ import annotations

from domain.happenings import Words
from domain.report import Report
from domain.ticket_state import HowNow, Tally
from handlers.citizen.talk import Talk


def safe(talk: Talk, told: Report) -> None:
    """ "Sudah aman" """
    _count(talk, told, HowNow.SAFE)
    talk.answer("bencana-syukur", ticket=told.ticket_id)


def need(talk: Talk, told: Report) -> None:
    """ "Masih perlu bantuan": it goes to the operators as words of the reporter."""
    ticket = _count(talk, told, HowNow.NEED)
    if ticket is not None:
        current = talk.turn.ticket(ticket)
        number = current.state.relayed + 1
        event = talk.turn.event(
            Words(words=talk.text("tombol-now_need"), report=told.id, number=number), talk.person.id
        )
        talk.turn.change(current.noting(relayed=number), event)
    talk.answer("bencana-disampaikan", telepon=talk.turn.city.emergency_phone, ticket=told.ticket_id)


def _count(talk: Talk, told: Report, answer: HowNow) -> int | None:
    """The newest answer of each reporter counts, on the card; None where the ticket has ended."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if not ticket.open:
        return None
    answers = {**ticket.state.now_answers, told.id: answer}
    given = list(answers.values())
    counted = Tally(safe=given.count(HowNow.SAFE), need=given.count(HowNow.NEED))
    talk.turn.change(ticket.noting(now=counted, now_answers=answers))
    return ticket.id


def asked(talk: Talk) -> Report | None:
    """The report whose reporter was asked how it is now, and has not answered."""
    for told in talk.open_reports():
        state = talk.turn.peek(told.ticket_id or 0).state
        if state.now is not None and told.id not in state.now_answers:
            return told
    return None
