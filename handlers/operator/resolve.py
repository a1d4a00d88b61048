"""Selesai: takes effect at the first tap, and can be undone for half a minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.assignment import Stage, Step
from domain.events import Event, Happened
from domain.outcome import ORDER
from domain.ticket import Refused, Status, Ticket, furthest, settled
from escalation.arming import UNDO_WITHIN
from escalation.ladders import entering
from escalation.snapshot import ladder_of
from handlers.ending import resolve_whole
from handlers.marking import mark
from handlers.operator.desk import Desk
from handlers.operator.mark_false import undo_false
from handlers.operator.stepping import take
from handlers.outcomes import found_real, taken_back


def resolve(desk: Desk) -> None:
    desk.may("resolve")
    ticket = desk.ticket
    if ticket.status is Status.RECEIVED:
        advise(desk, ticket)
        desk.done("selesai-selesai", kode=ticket.code)
        return
    before = desk.part()
    changed, part = take(desk, Step.RESOLVE, before_undo=before.stage)
    events = [desk.turn.event(Happened.AGENCY_RESOLVED, desk.actor, agency=part.agency, by=desk.label)]
    undo = {
        "what": "resolve",
        "agency": part.agency,
        "stage": str(before.stage),
        "status": str(ticket.status),
    }
    _finish(desk, changed, undo, events)
    desk.done("selesai-selesai", kode=ticket.code)


def advise(desk: Desk, ticket: Ticket) -> None:
    """Settled by words alone, without dispatch."""
    undo = {"what": "advice", "status": str(ticket.status)}
    if ticket.danger == "life" and not ticket.human_contact:
        raise Refused("tolak-saran-bahaya")
    _finish(desk, ticket, undo, [])


def _finish(desk: Desk, ticket: Ticket, undo: dict[str, str], events: list[Event]) -> None:
    until = (desk.turn.now + UNDO_WITHIN).isoformat()
    detail = {**ticket.detail, "undo": {**undo, "until": until}, "menu": {}}
    if "agency" in undo:
        detail["outcome"] = {**ticket.detail.get("outcome", {}), undo["agency"]: ORDER[0]}
    changed = replace(ticket, detail=detail)
    if undo["what"] == "advice" or settled(ticket):
        whole = resolve_whole(desk.turn, changed, desk.actor, *events)
        found_real(desk.turn, whole, desk.actor)
        mark(desk.turn, whole, desk.actor, desk.label, "selesai")
    else:
        desk.turn.change(changed, *events)


def undo(desk: Desk) -> None:
    """Take the last "Selesai" or "Palsu" back: a correction goes out, the question is withdrawn."""
    desk.may("undo")
    ticket = desk.ticket
    marked = ticket.detail.get("undo")
    if not marked or datetime.fromisoformat(marked["until"]) < desk.turn.now:
        raise Refused("tolak-urung-lambat")
    if marked["what"] == "false":
        undo_false(desk, ticket, marked)
        return
    _undo_resolution(desk, ticket, marked)


def _undo_resolution(desk: Desk, ticket: Ticket, marked: dict[str, str]) -> None:
    asked = ticket.status is Status.RESOLVED
    if not asked and not ticket.open:
        raise Refused("tolak-urung-lambat")
    detail = {k: v for k, v in ticket.detail.items() if k not in ("undo", "status_at")}
    asked_for = {k: v for k, v in ticket.detail.get("outcome", {}).items() if k != marked.get("agency")}
    detail["outcome"] = asked_for
    changed = replace(ticket, status=Status(marked["status"]), resolved_at=None, detail=detail)
    if marked["what"] == "resolve":
        part = changed.part(marked["agency"])
        assert part is not None
        part = replace(part, stage=Stage(marked["stage"]), resolved_at=None, before_undo=None)
        ladder = ladder_of(changed, desk.turn.city)
        changed = changed.with_part(replace(part, called=entering(part, ladder, desk.turn.now)))
        changed = replace(changed, status=furthest(changed))
    number = len(ticket.detail.get("resolutions", []))
    event = desk.turn.event(Happened.RESOLUTION_UNDONE, desk.actor, asked=asked, number=number, by=desk.label)
    desk.turn.change(changed, event)
    taken_back(desk.turn, changed)
    desk.done("selesai-urung", kode=ticket.code)
