"""What operators wrote to a reporter and did not arrive: the group that wrote it is told."""

from __future__ import annotations

from datetime import datetime

from domain.message import Channel, Outgoing, Priority
from locales.text import text
from models import outbox, tickets
from models.db import Tx
from models.sending import OutboxRow

REPLY = "reply:"  # see handlers/operator/ask.py:reply_key


def tell_who_wrote(tx: Tx, row: OutboxRow, now: datetime) -> None:
    """A line in the chat where the words were typed; nothing for what the bot said by itself."""
    if not row.message.key.startswith(REPLY) or row.message.ticket is None:
        return
    ticket = tickets.glance(tx, row.message.ticket)
    words = text("balasan-tak-sampai-diam" if ticket.quiet else "balasan-tak-sampai", kode=ticket.code)
    chat = int(row.message.key.split(":")[1])
    line = Outgoing(
        Channel.TELEGRAM_OPERATOR, chat, text=words, priority=Priority.ANSWER, ticket=row.message.ticket
    )
    outbox.say(tx, [line], now)
