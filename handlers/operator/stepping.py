"""A step of one agency's part, by the table of `domain.assignment`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.assignment import STEPS, Assignment, Stage, Step
from domain.noting import changed
from domain.status import Status
from domain.ticket import Refused, Ticket, furthest
from domain.ticket_state import RoomCall
from escalation.ladders import WAITING_FOR, entering
from escalation.snapshot import ladder_of
from handlers.ladders.alarm import call
from handlers.operator.desk import Desk
from handlers.turn import Turn
from locales.text import text
from messages.moments import hour

MOMENT = {
    Stage.ACKNOWLEDGED: "acknowledged_at",
    Stage.EN_ROUTE: "departed_at",
    Stage.ON_SCENE: "arrived_at",
    Stage.RESOLVED: "resolved_at",
}


UNHELD: dict[str, object] = {
    "holder": None,
    "holder_label": "",
    "acknowledged_at": None,
    "departed_at": None,
    "arrived_at": None,
    "called": {},
}

GOING = (Stage.EN_ROUTE, Stage.ON_SCENE)


def by_whom(desk: Desk, before: Assignment) -> str:
    """Who did it, and who held it until then: "Damkar-3 (menggantikan Damkar-2)"."""
    if before.holder in (None, desk.actor) or not before.holder_label:
        return desk.label
    key = "oleh-menggantikan" if before.agency == desk.agency else "oleh-dicatat"
    return text(key, siapa=desk.label, dari=before.holder_label)


def following(desk: Desk, part: Assignment, step: Step) -> Stage:
    """The stage after this step. Raises Refused with who was faster, or why it cannot be."""
    stage = STEPS.get((part.stage, step))
    if stage is None:
        _refuse(desk, part)
    assert stage is not None
    return stage


def _refuse(desk: Desk, part: Assignment) -> None:
    if part.stage is Stage.DISPATCHED:
        raise Refused("tolak-belum-diterima", kode=desk.ticket.code)
    at = _moment(part)
    jam = hour(desk.turn.city, at) if at else ""
    who = part.holder_label or desk.turn.city.agencies[part.agency].short
    words = {"siapa": who, "jam": jam, "kode": desk.ticket.code}
    raise Refused(f"tolak-sudah-{part.stage}", **words)


def _moment(part: Assignment) -> datetime | None:
    name = MOMENT.get(part.stage)
    return getattr(part, name) if name else None


def take(desk: Desk, step: Step, **changes: object) -> tuple[Ticket, Assignment]:
    """The ticket with the agency's part one step on; the ladder of the new stage begins."""
    ticket, part = _taken_up_again(desk, desk.part(), step)
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    stage = following(desk, part, step)
    columns: dict[str, object] = {
        "holder": part.holder or desk.actor,
        "holder_label": part.holder_label or desk.label,
    }
    if stage in GOING and part.agency == desk.agency:  # whoever goes holds it
        columns |= {"holder": desk.actor, "holder_label": desk.label}
    if stage in MOMENT:
        columns[MOMENT[stage]] = desk.turn.now
    moved = changed(part, {"stage": stage, **columns, **changes})
    moved = replace(moved, called=entering(moved, ladder_of(ticket, desk.turn.city), desk.turn.now))
    ticket = _forget_room(ticket.with_part(moved), moved)
    return replace(_believed(ticket), status=_status(ticket)), moved


def _believed(ticket: Ticket) -> Ticket:
    """Whoever goes there takes it for real: a proposal to dismiss it counts no more."""
    return replace(ticket, false_by=None, false_reason="")


def _taken_up_again(desk: Desk, part: Assignment, step: Step) -> tuple[Ticket, Assignment]:
    """Whoever types that they take it, or go, after their part had ended begins it anew; a key may have been late."""
    ended = part.resolved_at if desk.ticket.open and not part.open else None
    typed = desk.inbound.press is None and step in (Step.ACKNOWLEDGE, Step.DEPART, Step.ARRIVE)
    if ended is None or not typed or desk.inbound.sent_at <= ended:
        return desk.ticket, part
    ticket = call(desk.turn, desk.ticket, (part.agency,), desk.actor, by=desk.label)
    return ticket, ticket.part(part.agency) or part


def given_back(turn: Turn, ticket: Ticket, part: Assignment) -> Ticket:
    """The ticket with a part that nobody holds any more; its ladder begins anew."""
    free = replace(part, stage=Stage.DISPATCHED, dispatched_at=turn.now, round=part.round + 1)
    free = changed(free, UNHELD)
    free = replace(free, called=entering(free, ladder_of(ticket, turn.city), turn.now))
    ticket = _forget_room(ticket.with_part(free), free)
    return replace(ticket, status=_status(ticket))


def _forget_room(ticket: Ticket, part: Assignment) -> Ticket:
    """The control room was called because of the stage before: what it said of that no longer counts."""
    waits = {RoomCall(part.agency, c) for c, stages in WAITING_FOR.items() if part.stage in stages}
    still = frozenset() if part.stage is Stage.DISPATCHED else waits
    room = ticket.state.room
    return ticket.noting(
        room={call: by for call, by in room.items() if call.agency != part.agency or call in still}
    )


def _status(ticket: Ticket) -> Status:
    reached = furthest(ticket)
    return ticket.status if reached is Status.RESOLVED else reached
