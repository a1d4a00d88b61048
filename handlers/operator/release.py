"""Lepas: give the ticket back; its ladder begins anew."""

from __future__ import annotations

from domain.assignment import Stage, Step
from domain.firsts import remembering
from domain.happenings import Released
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.operator.stepping import UNHELD, by_whom, take


def release(desk: Desk) -> None:
    desk.may("release")
    before = desk.part()
    if before.stage is Stage.ON_SCENE and before.holder not in (None, desk.actor):
        raise Refused("tolak-lepas-di-lokasi", siapa=before.holder_label)
    ticket, part = take(
        desk,
        Step.RELEASE,
        dispatched_at=desk.turn.now,
        round=before.round + 1,
        **UNHELD,
    )
    event = desk.turn.event(Released(agency=part.agency, by=by_whom(desk, before)), desk.actor)
    desk.turn.change(remembering(ticket, before), event)
    desk.done("selesai-lepas", kode=ticket.code)
