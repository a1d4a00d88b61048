"""Tinjau: one person takes a look, and gets one lease for it."""

from __future__ import annotations

from dataclasses import replace

from domain.deadline import looked
from domain.happenings import Looked
from domain.status import Status
from domain.ticket import Refused, Ticket
from escalation.draft import deadline_rules
from handlers.operator.desk import Desk


def look(desk: Desk) -> None:
    desk.may("look")
    ticket = desk.ticket
    if ticket.status is not Status.RECEIVED:
        raise Refused(
            "tolak-tiket-selesai" if not ticket.open else "tolak-sudah-diteruskan", kode=ticket.code
        )
    if ticket.look_used:
        raise Refused("tolak-sudah-ditinjau", siapa=ticket.looked_label)
    desk.turn.change(held(desk, ticket), desk.turn.event(Looked(by=desk.label), desk.actor))
    desk.done("selesai-tinjau", kode=ticket.code)


def held(desk: Desk, ticket: Ticket) -> Ticket:
    """The ticket with the one lease that a look gives, taken now; whoever decides something takes it too."""
    rules = deadline_rules(desk.turn.city.verification)
    return replace(
        ticket,
        deadline=looked(ticket.deadline, desk.turn.now, rules),
        looked_by=desk.actor,
        looked_label=desk.label,
    )


def close_menu(desk: Desk) -> None:
    """Kembali: the card shows its actions again."""
    desk.may("menu")
    desk.close_menu()
    desk.done("kembali")
