"""Gabung and Pisah: two tickets of one event become one, and apart again."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Happened
from domain.ticket import Action, Refused, Status, Ticket, after, furthest
from handlers.merging import give_back_evidence, merge_into
from handlers.operator.desk import Desk
from models import reports, tickets


def merge(desk: Desk) -> None:
    """`/gabung 26-0413 26-0412`: the first goes into the second."""
    desk.may("merge")
    ticket = desk.ticket
    into = _into(desk, ticket)
    merge_into(desk.turn, ticket, into, desk.actor, desk.label)
    desk.done("selesai-gabung", kode=ticket.code, ke=into.code)


def _into(desk: Desk, ticket: Ticket) -> Ticket:
    code = desk.argument.strip() or str(ticket.detail.get("similar", ""))
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
    detail = {k: v for k, v in ticket.detail.items() if k not in ("merged_reports", "status_at")}
    apart = replace(ticket, status=after(ticket.status, Action.UNMERGE), merged_into=None, detail=detail)
    if any(a.open for a in apart.assignments):
        apart = replace(apart, status=furthest(apart))
    event = desk.turn.event(Happened.UNMERGED, desk.actor, by=desk.label)
    desk.turn.change(apart, event)
    desk.turn.change(desk.turn.ticket(ticket.merged_into or 0), event)
    desk.done("selesai-pisah", kode=ticket.code)
