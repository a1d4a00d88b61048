"""Terima: take the lease on the agency's part."""

from __future__ import annotations

from domain.assignment import Step
from domain.happenings import Acknowledged
from handlers.operator.desk import Desk
from handlers.operator.handing import stepped
from handlers.operator.seen import concerns_room_alone, seen
from handlers.operator.stepping import take


def acknowledge(desk: Desk) -> None:
    desk.may("acknowledge")
    if concerns_room_alone(desk):
        seen(desk)
        return
    before = desk.ticket
    ticket, part = take(desk, Step.ACKNOWLEDGE)
    event = desk.turn.event(Acknowledged(agency=part.agency, by=desk.label), desk.actor)
    desk.turn.change(ticket, event)
    stepped(desk, "selesai-terima", before)
