"""Terima: take the lease on the agency's part."""

from __future__ import annotations

from domain.assignment import Step
from domain.events import Happened
from handlers.operator.desk import Desk
from handlers.operator.seen import concerns_room_alone, seen
from handlers.operator.stepping import take
from handlers.turn import OPERATOR
from models import chats


def acknowledge(desk: Desk) -> None:
    desk.may("acknowledge")
    if concerns_room_alone(desk):
        seen(desk)
        return
    ticket, part = take(desk, Step.ACKNOWLEDGE)
    event = desk.turn.event(Happened.ACKNOWLEDGED, desk.actor, agency=part.agency, by=desk.label)
    desk.turn.change(ticket, event)
    if not ticket.secret:
        desk.done("selesai-terima", kode=ticket.code)
    elif chats.private_chat(desk.turn.tx, OPERATOR, desk.actor) is not None:
        desk.done("selesai-terima-rahasia", kode=ticket.code)
    else:
        desk.done("selesai-terima-mulai", kode=ticket.code, alert=True)
