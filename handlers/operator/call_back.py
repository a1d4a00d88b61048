"""/hubungi: what came of a call to the reporter."""

from __future__ import annotations

from dataclasses import replace

from domain.happenings import Telephoned
from domain.ticket import Refused
from handlers.operator.contact import was_spoken
from handlers.operator.desk import Desk

LONGEST_RESULT = 200


def called(desk: Desk) -> None:
    """`/hubungi 26-0412 hasil`: a call to the number is logged. Only who was shown the number can have made it; a call that
    nobody took is no contact."""
    desk.may("called")
    ticket, result = desk.ticket, desk.argument.strip()[:LONGEST_RESULT]
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if not result:
        raise Refused("tolak-hubungi-kosong")
    if desk.actor not in ticket.state.number_shown:
        raise Refused("tolak-hubungi-nomor", kode=ticket.code)
    spoken = was_spoken(result)
    event = desk.turn.event(Telephoned(by=desk.label, words=result, shown=not ticket.secret), desk.actor)
    kept = replace(ticket, human_contact=True).noting(promise=None) if spoken else ticket
    desk.turn.change(kept, event)
    desk.done("selesai-hubungi" if spoken else "selesai-tak-tersambung", kode=ticket.code)
