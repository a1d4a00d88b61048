"""Which ticket a typed line or a shared location is about: the one named, replied to, or in whose topic it stands."""

from __future__ import annotations

from domain.ticket import Refused, Ticket
from handlers.health import restored
from handlers.operator.desk import Desk
from handlers.operator.typed_names import ONE_CODE, TICKET_COMMANDS
from models import sent_messages, tickets

IN_ITS_TOPIC = frozenset({*TICKET_COMMANDS, *ONE_CODE})  # what is about a ticket: in its topic about that one


def ticket_of_location(desk: Desk) -> int | None:
    """Of whose message it is a reply to, else in whose topic it was shared."""
    number = desk.inbound.reply_to or desk.inbound.topic
    found = sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, number) if number else None
    if found is None and desk.inbound.topic:
        found = sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.topic)
    return found


def in_its_place(desk: Desk, ticket: Ticket) -> None:
    """Nobody handles what is real in a drill group. Raises Refused."""
    if desk.chat.drill and not ticket.drill:
        raise Refused("tolak-latihan-nyata", kode=ticket.code)


def take_up(desk: Desk, code: str) -> None:
    """The ticket with this code, else the one whose message is replied to or in whose topic it was typed. Raises Refused."""
    if not code:
        desk.ticket_id = ticket_here(desk)
        return
    ticket = tickets.by_code(desk.turn.tx, code)
    if ticket is None:
        raise _unknown(desk, code)
    desk.ticket_id = desk.turn.adopt(ticket).id
    in_its_place(desk, ticket)


def _unknown(desk: Desk, code: str) -> Refused:
    if restored.is_lost(desk.turn, code):
        return Refused("tolak-kode-hilang", kode=code, saat=restored.restored_from(desk.turn))
    return Refused("tolak-kode-tak-dikenal", kode=code)


def unknown_card(desk: Desk) -> Refused:
    """Why a button does nothing of which no ticket is known."""
    if saat := restored.restored_from(desk.turn):
        return Refused("tolak-kartu-hilang", saat=saat)
    return Refused("tolak-tombol-lama")


def ticket_here(desk: Desk) -> int | None:
    """Whose message is replied to, else in whose topic it was typed."""
    replied = replied_ticket(desk) if desk.inbound.reply_to else None
    if replied is not None or not desk.inbound.topic or desk.command not in IN_ITS_TOPIC:
        return replied
    return sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.topic)


def is_in_its_topic(desk: Desk) -> bool:
    """Does it stand in the topic of a ticket?"""
    topic = desk.inbound.topic
    return bool(topic) and sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, topic) is not None


def replied_ticket(desk: Desk) -> int | None:
    return sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)


def replied_tickets(desk: Desk) -> list[int]:
    return sent_messages.tickets_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
