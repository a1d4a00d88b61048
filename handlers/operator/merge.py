"""Gabung and Pisah: two tickets of one event become one, and apart again."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from domain.assignment import STEPS, Step
from domain.events import Happened
from domain.outline import distance_m
from domain.ticket import CONTROL_ROOM, Action, Refused, Status, Ticket, after, furthest
from handlers.marks import marked, newly_hiding
from handlers.merging import also_called, give_back_evidence, merge_into
from handlers.operator.desk import Desk
from models import reports, tickets

FAR_M = 2000.0  # further apart than this, whoever put them together is told so


def merge(desk: Desk) -> None:
    """`/gabung 26-0413 26-0412`: the first goes into the second."""
    desk.may("merge")
    ticket = desk.ticket
    into = _into(desk, ticket)
    km = _far_apart(ticket, into)
    merge_into(desk.turn, ticket, into, desk.actor, desk.label)
    if km:
        desk.done("selesai-gabung-jauh", kode=ticket.code, ke=into.code, km=km)
    else:
        desk.done("selesai-gabung", kode=ticket.code, ke=into.code)


def _far_apart(ticket: Ticket, into: Ticket) -> str:
    """ "5,1" kilometres between two points that are most likely two events; "" where they are near, or nobody knows."""
    a, b = ticket.place, into.place
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return ""
    metres = distance_m(a.lat, a.lon, b.lat, b.lon)
    return f"{metres / 1000:.1f}".replace(".", ",") if metres > FAR_M else ""


def _into(desk: Desk, ticket: Ticket) -> Ticket:
    code = next(iter(desk.argument.split()), "") or str(ticket.detail.get("similar", ""))
    into = tickets.by_code(desk.turn.tx, code)
    if into is None or into.id == ticket.id:
        raise Refused("tolak-gabung-kode")
    into = desk.turn.known(into)
    if not into.open or into.drill != ticket.drill:
        raise Refused("tolak-tiket-selesai", kode=into.code)
    return into


def unmerge(desk: Desk) -> None:
    """A merge that was wrong: the ticket stands by itself again."""
    desk.may("unmerge")
    ticket = desk.ticket
    if ticket.status is not Status.DUPLICATE:
        raise Refused("tolak-tidak-digabung")
    for report in ticket.detail.get("merged_reports", []):
        reports.change(desk.turn.tx, report, ticket_id=ticket.id)
    give_back_evidence(desk.turn, ticket.detail.get("merged_reports", []), ticket.id)
    detail = {k: v for k, v in ticket.detail.items() if k not in ("merged_reports", "brought", "status_at")}
    apart = replace(ticket, status=after(ticket.status, Action.UNMERGE), merged_into=None, detail=detail)
    apart = marked(desk.turn, apart)
    if any(a.open for a in apart.assignments):
        apart = replace(apart, status=furthest(apart))
    event = desk.turn.event(Happened.UNMERGED, desk.actor, by=desk.label)
    desk.turn.change(apart, event, *newly_hiding(desk.turn, ticket, apart, desk.actor))
    _without(desk, desk.turn.ticket(ticket.merged_into or 0), ticket)
    desk.done("selesai-pisah", kode=ticket.code)


def _without(desk: Desk, into: Ticket, apart: Ticket) -> None:
    """The ticket that stays: whoever only came with the other one leaves, where somebody else goes on with it."""
    brought = set(apart.detail.get("brought", []))
    leaving = [p for p in into.assignments if p.agency in brought and (p.stage, Step.WITHDRAW) in STEPS]
    left = into
    for part in leaving:
        stage = STEPS[(part.stage, Step.WITHDRAW)]
        left = left.with_part(replace(part, stage=stage, resolved_at=desk.turn.now))
    if not any(p.open and p.agency != CONTROL_ROOM for p in left.assignments):
        left, leaving = into, []
    status = furthest(left) if leaving and into.open else into.status
    event = desk.turn.event(
        Happened.UNMERGED,
        desk.actor,
        by=desk.label,
        from_ticket=apart.code,
        leaving=[p.agency for p in leaving],
    )
    others = [desk.turn.glance(n) for n in tickets.merged_into(desk.turn.tx, into.id) if n != apart.id]
    place = also_called(left.place, chain.from_iterable(t.place.called for t in others))
    desk.turn.change(marked(desk.turn, replace(left, status=status, place=place)), event)
