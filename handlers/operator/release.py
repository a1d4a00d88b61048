"""Lepas: give the ticket back; its ladder begins anew."""

from __future__ import annotations

from domain.assignment import Step
from domain.events import Happened
from domain.firsts import remembering
from handlers.operator.desk import Desk
from handlers.operator.stepping import by_whom, take


def release(desk: Desk) -> None:
    desk.may("release")
    before = desk.part()
    ticket, part = take(
        desk,
        Step.RELEASE,
        dispatched_at=desk.turn.now,
        holder=None,
        holder_label="",
        acknowledged_at=None,
        departed_at=None,
        arrived_at=None,
        called={},
        round=before.round + 1,
    )
    event = desk.turn.event(Happened.RELEASED, desk.actor, agency=part.agency, by=by_whom(desk, before))
    desk.turn.change(remembering(ticket, before), event)
    desk.done("selesai-lepas", kode=ticket.code)
