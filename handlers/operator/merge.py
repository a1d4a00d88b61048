"""Gabung and Pisah: two tickets of one event become one, and apart again."""

from __future__ import annotations

from dataclasses import replace

from domain.deadline import merged
from domain.events import Happened
from domain.ticket import Action, Refused, Status, Ticket, after, furthest
from handlers.ending import moment
from handlers.joining import GRAVER, rejudge
from handlers.operator.desk import Desk
from handlers.ringing import call, call_more, ring
from models import reports, tickets


def merge(desk: Desk) -> None:
    """`/gabung 26-0413 26-0412`: the first goes into the second."""
    desk.may("merge")
    ticket = desk.ticket
    into = _into(desk, ticket)
    moved = [r.id for r in reports.of_ticket(desk.turn.tx, ticket.id)]
    for report in moved:
        reports.change(desk.turn.tx, report, ticket_id=into.id)
    gone = replace(
        ticket,
        status=after(ticket.status, Action.MERGE),
        merged_into=into.id,
        detail={**ticket.detail, "merged_reports": moved, "status_at": moment(desk.turn), "menu": {}},
    )
    desk.turn.change(gone, desk.turn.event(Happened.MERGED, desk.actor, into=into.code, by=desk.label))
    _grow(desk, into, ticket)
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


def _grow(desk: Desk, into: Ticket, ticket: Ticket) -> None:
    """The ticket that stays takes over what is graver: danger, the earlier clock, loudness, agencies at work."""
    turn = desk.turn
    events = [desk.turn.event(Happened.JOINED, desk.actor, from_ticket=ticket.code)]
    if GRAVER[ticket.danger] > GRAVER[into.danger]:
        events.append(desk.turn.event(Happened.DANGER, desk.actor, danger=ticket.danger))
        into = replace(into, danger=ticket.danger, danger_at=into.danger_at or ticket.danger_at)
    into = turn.change(replace(into, deadline=merged(into.deadline, ticket.deadline)), *events)
    into = call_more(turn, rejudge(turn, into), ticket.detail.get("additions", []))
    if ticket.loud_at is not None:
        into = ring(turn, into)
    at_work = [a.agency for a in ticket.assignments if a.open and into.part(a.agency) is None]
    if at_work:
        call(turn, into, at_work, desk.actor)


def unmerge(desk: Desk) -> None:
    """A merge that was wrong: the ticket stands by itself again."""
    desk.may("unmerge")
    ticket = desk.ticket
    if ticket.status is not Status.DUPLICATE:
        raise Refused("tolak-tidak-digabung")
    for report in ticket.detail.get("merged_reports", []):
        reports.change(desk.turn.tx, report, ticket_id=ticket.id)
    detail = {k: v for k, v in ticket.detail.items() if k not in ("merged_reports", "status_at")}
    apart = replace(ticket, status=after(ticket.status, Action.UNMERGE), merged_into=None, detail=detail)
    if any(a.open for a in apart.assignments):
        apart = replace(apart, status=furthest(apart))
    event = desk.turn.event(Happened.UNMERGED, desk.actor, by=desk.label)
    desk.turn.change(apart, event)
    desk.turn.change(desk.turn.ticket(ticket.merged_into or 0), event)
    desk.done("selesai-pisah", kode=ticket.code)
