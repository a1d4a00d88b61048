"""A step of one agency's part, by the table of `domain.assignment`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.assignment import STEPS, Assignment, Stage, Step
from domain.ticket import Refused, Status, Ticket, furthest
from handlers.operator.desk import Desk

MOMENT = {
    Stage.ACKNOWLEDGED: "acknowledged_at",
    Stage.EN_ROUTE: "departed_at",
    Stage.ON_SCENE: "arrived_at",
    Stage.RESOLVED: "resolved_at",
}


def following(desk: Desk, part: Assignment, step: Step) -> Stage:
    """The stage after this step. Raises Refused with who was faster, or why it cannot be."""
    stage = STEPS.get((part.stage, step))
    if stage is None:
        _refuse(desk, part, step)
    assert stage is not None
    return stage


def _refuse(desk: Desk, part: Assignment, step: Step) -> None:
    if part.stage is Stage.DISPATCHED:
        raise Refused("tolak-belum-diterima")
    at = _moment(part)
    jam = at.astimezone(desk.turn.city.zone).strftime("%H.%M") if at else ""
    words = {"siapa": part.holder_label or desk.turn.city.agencies[part.agency].short, "jam": jam}
    raise Refused(f"tolak-sudah-{part.stage}", **words)


def _moment(part: Assignment) -> datetime | None:
    name = MOMENT.get(part.stage)
    return getattr(part, name) if name else None


def take(desk: Desk, step: Step, **changes: Any) -> tuple[Ticket, Assignment]:
    """The ticket with the agency's part one step on; the ladder of the new stage begins."""
    ticket, part = desk.ticket, desk.part()
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    stage = following(desk, part, step)
    columns: dict[str, Any] = {
        "holder": part.holder or desk.actor,
        "holder_label": part.holder_label or desk.label,
    }
    if stage in MOMENT:
        columns[MOMENT[stage]] = desk.turn.now
    moved = replace(part, stage=stage, rung=0, **{**columns, **changes})
    changed = ticket.with_part(moved)
    return replace(changed, status=_status(changed)), moved


def _status(ticket: Ticket) -> Status:
    reached = furthest(ticket)
    return ticket.status if reached is Status.RESOLVED else reached
