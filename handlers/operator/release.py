"""Lepas: give the ticket back; its ladder begins anew."""

from __future__ import annotations

from datetime import timedelta

from domain.assignment import Assignment, Stage, Step
from domain.firsts import remembering
from domain.happenings import Released
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.operator.stepping import UNHELD, by_whom, take
from messages.moments import hour

JUST_LEFT = timedelta(seconds=60)


def release(desk: Desk) -> None:
    desk.may("release")
    before = desk.part()
    if before.stage is Stage.ON_SCENE and before.holder not in (None, desk.actor):
        raise Refused("tolak-lepas-di-lokasi", siapa=before.holder_label)
    if _has_just_left(desk, before):
        jam = hour(desk.turn.city, desk.turn.now)
        raise Refused("tolak-lepas-baru-berangkat", siapa=before.holder_label, jam=jam)
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


def _has_just_left(desk: Desk, before: Assignment) -> bool:
    """Did a colleague set out while this was being pressed? Whoever gives back what he held does not call them back."""
    if (
        before.stage is not Stage.EN_ROUTE
        or before.holder in (None, desk.actor)
        or before.departed_at is None
    ):
        return False
    return desk.turn.now - before.departed_at < JUST_LEFT
