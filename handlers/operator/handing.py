"""What only the holder of a secret ticket reads: where it waits for whoever takes it, and all of it for whoever asks."""

from __future__ import annotations

from dataclasses import replace

from domain.ticket import Ticket, holding
from handlers.operator.desk import Desk
from handlers.operator.readers import holds
from handlers.turn import OPERATOR, Work
from handlers.view import view_of
from locales.text import text
from messages.secret import details_to, handed_over
from messages.unread import told_room
from messages.view import View
from models import accesses, chats, enrolments, ticket_lists


def stepped(desk: Desk, key: str, before: Ticket) -> None:
    """Tell that the step is done; whoever has taken a secret ticket by it reads where its content is."""
    ticket = desk.ticket
    words = text(key, kode=ticket.code, siapa=desk.label)
    taken = ticket.secret and ticket.open and desk.actor in holding(ticket) - holding(before)
    if not taken:
        desk.tell("" if desk.goes_on else words)
        return
    private = chats.private_chat(desk.turn.tx, OPERATOR, desk.actor)
    reached = private is not None and not private.closed
    where = text("isi-di-chat-pribadi" if reached else "isi-tekan-mulai")
    desk.tell(f"{words} {where}", alert=not reached)


def deliver(desk: Desk, view: View) -> None:
    """All that the holder may know, to the private chat in which he asks for it."""
    if desk.unsure:
        return
    for holder in view.holders:
        if holder.chat == desk.chat.id:
            told = details_to(view, holder)
            again = (told.chat, told.key) in view.shown
            note(desk, view.ticket)
            told = replace(told, key=f"{told.key}:{desk.turn.now:%d%H%M%S}") if again else told
            desk.turn.say(told, *handed_over(view, holder))


def deliver_all(desk: Desk) -> None:
    """The same of every secret ticket that he holds."""
    desk.enrolment = next(iter(enrolments.enrolments_of(desk.turn.tx, desk.actor)), None)
    for ticket in ticket_lists.open_tickets(desk.turn.tx) + ticket_lists.open_tickets(
        desk.turn.tx, drill=True
    ):
        if ticket.secret and holds(desk, ticket):
            view = view_of(desk.turn, ticket, Work(ticket, ticket))
            deliver(desk, view)
            desk.turn.say(*told_room(view))


def note(desk: Desk, ticket: Ticket) -> None:
    """Whoever reads what people wrote and sent is written down."""
    accesses.record(
        desk.turn.tx,
        accesses.Purpose.DETAILS,
        desk.turn.now,
        label=desk.label,
        reader=desk.actor,
        ticket=ticket.id,
    )
