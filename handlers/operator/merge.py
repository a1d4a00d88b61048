"""Gabung and Pisah: two tickets of one event become one, and apart again."""

from __future__ import annotations

from domain.outline import distance_m
from domain.status import Status
from domain.ticket import Refused, Ticket
from handlers.operator.desk import Desk
from handlers.tickets.merging import merge_into
from handlers.tickets.parting import part
from models import tickets

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
    code = next(iter(desk.argument.split()), "") or ticket.state.similar
    into = tickets.by_code(desk.turn.tx, code)
    if into is None:
        raise Refused("tolak-gabung-kode")
    if into.id == ticket.id:
        raise Refused("tolak-gabung-sama", kode=ticket.code)
    into = desk.turn.adopt(into)
    if into.drill != ticket.drill:
        played, real = (into, ticket) if into.drill else (ticket, into)
        raise Refused("tolak-gabung-latihan", latihan=played.code, kode=real.code)
    if not into.open:
        raise Refused("tolak-tiket-selesai", kode=into.code)
    return into


def unmerge(desk: Desk) -> None:
    """A merge that was wrong: the ticket stands by itself again."""
    desk.may("unmerge")
    ticket = desk.ticket
    if ticket.status is not Status.DUPLICATE:
        raise Refused("tolak-tidak-digabung")
    part(desk.turn, ticket, desk.actor, desk.label)
    desk.done("selesai-pisah", kode=ticket.code)
