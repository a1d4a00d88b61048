"""Terima by the control room on a ticket of others: it knows. Only its own rung is silenced; the agencies go on being called."""

from __future__ import annotations

from dataclasses import replace

from domain.happenings import Seen
from domain.rights import Role
from domain.ticket import CONTROL_ROOM, Refused
from domain.ticket_state import RoomCall
from escalation.ladders import WAITING_FOR
from handlers.operator.desk import Desk
from handlers.operator.not_forwarded import not_forwarded


def concerns_room_alone(desk: Desk) -> bool:
    """Is this the control room's own Terima, not one that it takes down for an agency that phoned in?"""
    return desk.agency == CONTROL_ROOM and desk.ticket.part(CONTROL_ROOM) is None and not desk.argument


def seen(desk: Desk) -> None:
    ticket = desk.ticket
    waiting = [
        RoomCall(part.agency, condition)
        for part in ticket.assignments
        for condition, stages in WAITING_FOR.items()
        if part.open and part.stage in stages
    ]
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if not waiting:
        raise not_forwarded(desk.turn, ticket)
    room = {**ticket.state.room, **dict.fromkeys(waiting, desk.label)}
    if desk.role is Role.SUPERVISOR:
        room |= {replace(call, supervisor=desk.actor): desk.label for call in waiting}
    agencies = tuple(dict.fromkeys(call.agency for call in waiting))
    names = ", ".join(desk.turn.city.agencies[a].short for a in agencies)
    event = desk.turn.event(Seen(by=desk.label, agencies=agencies), desk.actor)
    desk.turn.change(ticket.noting(room=room), event)
    desk.done("selesai-dilihat", kode=ticket.code, instansi=names)
