"""Who may read what of a ticket: nothing, what any group may, or what people wrote and where exactly it is."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM, Ticket, holding
from handlers.operator.desk import Desk
from handlers.tickets.seats import own_part


def concerns(desk: Desk, ticket: Ticket) -> bool:
    """May this group know of the ticket at all?"""
    return desk.agency == CONTROL_ROOM or own_part(desk.turn.city, desk.agency, ticket) is not None


def holds(desk: Desk, ticket: Ticket) -> bool:
    """Is this the private chat of somebody who holds a part of the ticket?"""
    return desk.chat.private and not desk.unsure and desk.person is not None and desk.actor in holding(ticket)


def reads_content(desk: Desk, ticket: Ticket) -> bool:
    """May words, pictures and the exact place be read here? Of a secret ticket by the control room, and by the holder in
    private."""
    return desk.reads_as(ticket) == CONTROL_ROOM or not ticket.secret or holds(desk, ticket)
