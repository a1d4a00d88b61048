"""Gabung and Pisah: two tickets of one event become one, and apart again."""

from __future__ import annotations

import re

from domain.outline import distance_m
from domain.report import Report
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from handlers.operator.desk import Desk
from handlers.operator.merged import where_it_stands
from handlers.operator.unsealing import said_all_the_same
from handlers.tickets.merging import merge_into
from handlers.tickets.parting import part, part_witness
from handlers.tickets.witnesses import called, gone_to, numbers_of
from locales.text import text
from messages.places import public_area
from models import reports, tickets

FAR_M = 2000.0  # further apart than this, whoever put them together is told so


def merge(desk: Desk) -> None:
    """`/gabung 26-0413 26-0412`: the first goes into the second."""
    desk.may("merge")
    ticket = desk.ticket
    named, into = _into(desk, ticket)
    _is_one_already(desk, ticket, named, into)
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if not into.open:
        raise Refused("tolak-tiket-selesai", kode=into.code)
    _keeps_secret(desk, ticket, into)
    km = _far_apart(ticket, into)
    if km and not said_all_the_same(desk.argument):
        _are_of_one_kind(desk, ticket, into, km)
    merge_into(desk.turn, ticket, into, desk.actor, desk.label)
    key = "selesai-gabung-jauh" if km else "selesai-gabung"
    done = text(key, siapa=desk.label, kode=ticket.code, ke=into.code, km=km)
    desk.tell("\n".join(filter(None, (_led_on(named, into), done))))


def _keeps_secret(desk: Desk, ticket: Ticket, into: Ticket) -> None:
    """Whoever hides, or told in secret, is read by nobody new because of one tap. Raises Refused."""
    if not ticket.quiet or into.secret or said_all_the_same(desk.argument):
        return
    reading = set() if ticket.secret else {part.agency for part in ticket.assignments}
    new = [part.agency for part in into.assignments if part.agency not in (*reading, CONTROL_ROOM)]
    if not new:
        return
    names = ", ".join(desk.turn.city.agencies[agency].short for agency in new)
    key = "tolak-gabung-rahasia" if ticket.secret else "tolak-gabung-bersembunyi"
    raise Refused(key, kode=ticket.code, ke=into.code, instansi=names)


def _are_of_one_kind(desk: Desk, ticket: Ticket, into: Ticket, km: str) -> None:
    """Two that are far apart and of different kinds are most likely a slip of a digit. Raises Refused."""
    kinds = desk.turn.city.categories
    one, other = kinds[ticket.category], kinds[into.category]
    if one.family == other.family:
        return
    raise Refused(
        "tolak-gabung-jauh",
        kode=ticket.code,
        ke=into.code,
        jenis=one.short,
        lain=other.short,
        tempat=public_area(ticket),
        di=public_area(into),
        km=km,
    )


def _far_apart(ticket: Ticket, into: Ticket) -> str:
    """ "5,1" kilometres between two points that are most likely two events; "" where they are near, or nobody knows."""
    a, b = ticket.place, into.place
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return ""
    metres = distance_m(a.lat, a.lon, b.lat, b.lon)
    return f"{metres / 1000:.1f}".replace(".", ",") if metres > FAR_M else ""


def _led_on(named: Ticket, into: Ticket) -> str:
    """That what was named had gone into another, and which; "" where it had not."""
    return "" if named.id == into.id else text("panggilan-digabung", dari=named.code, ke=into.code)


def _is_one_already(desk: Desk, ticket: Ticket, named: Ticket, into: Ticket) -> None:
    """What had gone into another is led on to that one. Raises Refused with what can be done."""
    stands = where_it_stands(desk.turn, ticket)
    if stands.id == into.id:
        gone = ticket if ticket.status is Status.DUPLICATE else named
        raise Refused("tolak-gabung-sudah", kode=gone.code, ke=into.code)
    if stands.id != ticket.id:
        raise Refused("tolak-gabung-bawaan", kode=ticket.code, ke=stands.code, tujuan=into.code)


def _into(desk: Desk, ticket: Ticket) -> tuple[Ticket, Ticket]:
    """What was named, and the ticket that is worked on of that event. Raises Refused."""
    code = next(iter(desk.argument.split()), "") or ticket.state.similar
    into = tickets.by_code(desk.turn.tx, code)
    if into is None:
        raise Refused("tolak-gabung-kode")
    if into.id == ticket.id:
        raise Refused("tolak-gabung-sama", kode=ticket.code)
    named = desk.turn.adopt(into)
    into = where_it_stands(desk.turn, named)
    if into.drill != ticket.drill:
        played, real = (into, ticket) if into.drill else (ticket, into)
        raise Refused("tolak-gabung-latihan", latihan=played.code, kode=real.code)
    return named, into


def unmerge(desk: Desk) -> None:
    """A merge that was wrong: the ticket stands by itself again. `/pisah 26-0412 2`: so does its second reporter, with the
    ticket with which he came."""
    desk.may("unmerge")
    ticket = desk.ticket
    if ticket.status is Status.DUPLICATE:
        part(desk.turn, ticket, desk.actor, desk.label)
        desk.done("selesai-pisah", kode=ticket.code)
        return
    theirs = _witness(desk, ticket)
    came_with = _came_with(desk, ticket, theirs)
    if came_with is not None:
        part(desk.turn, came_with, desk.actor, desk.label)
        desk.done("selesai-pisah-tiketnya", kode=came_with.code, dari=ticket.code)
        return
    own = part_witness(desk.turn, ticket, theirs, desk.actor, desk.label)
    desk.done("selesai-pisah-saksi", kode=own.code, dari=ticket.code)


def _witness(desk: Desk, ticket: Ticket) -> list[Report]:
    """All that the reporter with this number told. Raises Refused."""
    told = reports.of_ticket(desk.turn.tx, ticket.id)
    people = numbers_of(desk.turn, ticket.id, told)
    found = re.search(r"\d+", desk.argument)
    number = int(found[0]) if found else 0
    if gone := gone_to(desk.turn, ticket, number):
        raise Refused("tolak-pisah-saksi-pindah", kode=ticket.code, nomor=number, ke=gone)
    if len(people) < 2 or not ticket.open:
        raise Refused("tolak-tidak-digabung")
    theirs = [r for r in told if people[r.person_id] == number]
    if not theirs or theirs[0].person_id == told[0].person_id:
        others = sorted(people[person] for person in people if person != told[0].person_id)
        names = ", ".join(map(called, others))
        raise Refused("tolak-pisah-saksi", kode=ticket.code, nomor=others[0], siapa=names)
    return theirs


def _came_with(desk: Desk, ticket: Ticket, theirs: list[Report]) -> Ticket | None:
    """The ticket with which they came here; None where they joined by themselves."""
    moved = {r.id for r in theirs}
    for number in tickets.merged_into(desk.turn.tx, ticket.id):
        if not moved.isdisjoint(desk.turn.peek(number).state.merged_reports):
            return desk.turn.ticket(number)
    return None
