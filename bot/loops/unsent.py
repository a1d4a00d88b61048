"""What does not arrive, or not yet: whoever wrote it, or waits for it, is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.message import Channel, Form, Outgoing, Priority
from locales.text import Markup, text
from models import chats, outbox, tickets
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
    channel = Channel(chats.get_chat(tx, chat).channel)
    line = Outgoing(channel, chat, text=words, priority=Priority.ANSWER, ticket=row.message.ticket)
    outbox.say(tx, [line], now)


def tell_of_no_file(tx: Tx, row: OutboxRow, now: datetime) -> None:
    """Where a picture, film or voice was to stand: it has come, and cannot be shown yet."""
    message = row.message
    if message.evidence is None:
        return
    words = text("utas-berkas-menyusul", kata=Markup(message.text))
    line = replace(message, form=Form.TEXT, text=words, evidence=None, key="", buttons=())
    outbox.say(tx, [line], now)
