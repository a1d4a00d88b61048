"""/buka: a ticket that was settled goes on, or an agency's part of one that is open, because an operator says so."""

from __future__ import annotations

from domain.assignment import Assignment
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from handlers.ladders.alarm import call
from handlers.learning.verdicts import taken_back
from handlers.operator.agencies import called
from handlers.operator.desk import Desk
from handlers.sanctions.proposals import void
from handlers.tickets.ending import reopen as opened_again
from handlers.tickets.seats import own_part


def reopen(desk: Desk) -> None:
    """Loud, with a new ladder for each agency that was there; the reporter is asked again at its end. What was dismissed proves
    nothing of whoever told it: one is enough to say so, two are needed to dismiss it again."""
    desk.may("reopen")
    ticket = desk.ticket
    if ticket.open:
        _take_up_again(desk, ticket)
        return
    if ticket.merged_into is not None:
        into = desk.turn.peek(ticket.merged_into).code
        raise Refused("tolak-buka-digabung", kode=ticket.code, ke=into)
    opened_again(desk.turn, ticket, desk.actor, by=desk.label)
    if ticket.status is Status.FALSE_REPORT:
        taken_back(desk.turn, ticket)
        void(desk.turn, ticket, desk.actor, desk.label)
    desk.done("selesai-buka", kode=ticket.code)


def _take_up_again(desk: Desk, ticket: Ticket) -> None:
    """Others go on with it: the own part, or for the control room the one that is named, begins anew."""
    part = _meant(desk, ticket)
    call(desk.turn, ticket, (part.agency,), desk.actor, by=desk.label)
    short = desk.turn.city.agencies[part.agency].short
    desk.done("selesai-buka-bagian", kode=ticket.code, instansi=short)


def _meant(desk: Desk, ticket: Ticket) -> Assignment:
    city = desk.turn.city
    ended = {p.agency: p for p in ticket.assignments if not p.open and p.agency != CONTROL_ROOM}
    if desk.agency == CONTROL_ROOM and desk.argument:
        found = called(city.agencies.values(), desk.argument)
        part = own_part(city, found[0].key, ticket) if found else None
    else:
        part = ticket.part(desk.agency)
    if part is not None and not part.open:
        return part
    if desk.agency == CONTROL_ROOM and ended:
        names = ", ".join(city.agencies[agency].short for agency in ended)
        raise Refused("tolak-buka-sebut", kode=ticket.code, instansi=names, contoh=next(iter(ended)))
    raise Refused("tolak-masih-terbuka", kode=ticket.code)
