"""Selesai: takes effect at the first tap, and can be undone for half a minute."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import Step
from domain.danger import Danger
from domain.events import Event
from domain.happenings import AgencyResolved
from domain.outcome import ORDER
from domain.ticket import Refused, Status, Ticket, settled
from domain.undoing import Mark
from handlers.ending import resolve_whole
from handlers.marking import mark
from handlers.operator.desk import Desk
from handlers.operator.stepping import take
from handlers.outcomes import found_real


def resolve(desk: Desk) -> None:
    desk.may("resolve")
    ticket = desk.ticket
    if ticket.status is Status.RECEIVED:
        advise(desk, ticket)
        desk.done("selesai-selesai", kode=ticket.code)
        return
    before = desk.part()
    changed, part = take(desk, Step.RESOLVE, before_undo=before.stage)
    events = [desk.turn.event(AgencyResolved(agency=part.agency, by=desk.label), desk.actor)]
    undo: Mark = {
        "what": "resolve",
        "agency": part.agency,
        "stage": str(before.stage),
        "status": str(ticket.status),
    }
    _finish(desk, changed, undo, events)
    desk.done("selesai-selesai", kode=ticket.code)


def advise(desk: Desk, ticket: Ticket) -> None:
    """Settled by words alone, without dispatch."""
    undo: Mark = {"what": "advice", "status": str(ticket.status)}
    if ticket.danger is Danger.LIFE and not ticket.human_contact:
        raise Refused("tolak-saran-bahaya")
    _finish(desk, ticket, undo, [])


def _finish(desk: Desk, ticket: Ticket, undo: Mark, events: list[Event]) -> None:
    detail = {**ticket.detail, "menu": {}}
    if "agency" in undo:
        detail["outcome"] = {**ticket.detail.get("outcome", {}), undo["agency"]: ORDER[0]}
    changed = desk.undoable(replace(ticket, detail=detail), undo)
    if undo["what"] == "advice" or settled(ticket):
        whole = resolve_whole(desk.turn, changed, desk.actor, *events)
        found_real(desk.turn, whole, desk.actor)
        mark(desk.turn, whole, desk.actor, desk.label, "selesai")
    else:
        desk.turn.change(changed, *events)
