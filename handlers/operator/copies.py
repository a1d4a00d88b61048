"""A card came though nobody answered for it, and was sent again: the copy that is pressed may be the one that we do not know."""

from __future__ import annotations

from domain.message import Channel, Form, Outgoing
from domain.ticket import Ticket
from handlers.operator.desk import Desk
from messages.thread import card_key
from models import sent_messages, standing


def put_right(desk: Desk, ticket: Ticket) -> None:
    """What is known of no card reads as if nobody had taken it, for good: it goes, where another stands; before that it is
    the card itself, which what waits to be sent edits."""
    pressed = desk.inbound.press.message_id if desk.inbound.press is not None else ""
    tx, chat, key = desk.turn.tx, desk.chat, card_key(ticket.id)
    known = standing.where_stands(tx, chat.id, key)
    if pressed in ("", known) or sent_messages.tickets_of_message(tx, chat.id, pressed):
        return
    if not known:
        standing.stands_at(tx, chat.id, key, pressed)
        return
    desk.turn.say(
        Outgoing(
            Channel(chat.channel),
            chat.id,
            form=Form.DELETE,
            priority=desk.urgency,
            reply_to=pressed,
        )
    )
