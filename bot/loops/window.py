"""A platform may take free words only for a while after a person has written: what goes then, and what happens else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.port import ChannelError, TemplateGone, WindowClosed
from bot.loops.addressing import Addressed
from bot.loops.unsent import tell_who_wrote
from domain.capabilities import Capabilities
from domain.errand import Unsaid
from models import chats, errands, sending
from models.chats import Chat
from models.db import Tx
from models.sending import OutboxRow

ONCE_MORE = timedelta(seconds=60)  # where the platform and we are of two minds


def is_open(chat: Chat, able: Capabilities, now: datetime) -> bool:
    """May anything be written there now?"""
    return able.window is None or (chat.window_until is not None and now < chat.window_until)


def as_it_may(addressed: Addressed, chat: Chat, able: Capabilities, now: datetime) -> Addressed:
    """The same in what was approved beforehand, where free words are taken no more; what has none is not sent."""
    if addressed.delivery is None or is_open(chat, able, now):
        return addressed
    template = addressed.row.message.template
    if template is None:
        return replace(addressed, delivery=None, problem=WindowClosed("they have not written for a day"))
    return replace(addressed, delivery=replace(addressed.delivery, template=template))


def refused(tx: Tx, row: OutboxRow, able: Capabilities, error: ChannelError, now: datetime) -> bool:
    """The platform says that it is closed: once more where we know otherwise, then in what was approved, then to who acts.
    False where it is given up."""
    chat = chats.get_chat(tx, row.chat_id)
    if is_open(chat, able, now) and not isinstance(error, TemplateGone):
        if row.attempts:
            chats.change_chat(tx, chat.id, window_until=now)
        sending.again(tx, row.id, now + (ONCE_MORE if not row.attempts else timedelta(0)), error.reason)
        return True
    sending.give_up(tx, row.id, error.reason)
    tell_who_wrote(tx, row, now)
    if row.ticket_id is not None:
        errands.ask(tx, Unsaid(row.ticket_id), now)
    return False
