"""To what a press leads: a key of this conversation, one of a report told here, or nowhere."""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Conversation
from domain.message import Inbound, Kind
from domain.report import Report
from handlers.citizen.routes import CONVERSATION_BUTTONS, REPORT_BUTTONS
from handlers.turn import Turn
from models import reports
from models.chats import Chat


def parted(data: str) -> tuple[str, str, str]:
    """Whose it is, what it does, and with what."""
    handle, _, rest = data.partition(".")
    action, _, argument = rest.partition(".")
    return handle, action, argument


def is_conversations(conversation: Conversation, handle: str, action: str) -> bool:
    return handle == conversation.token and action in CONVERSATION_BUTTONS


def report_of(turn: Turn, chat: Chat, handle: str, action: str) -> Report | None:
    """None where it is nobody's here."""
    told = reports.by_handle(turn.tx, handle)
    ours = told is not None and told.chat_id == chat.id and told.ticket_id is not None
    return told if ours and action in REPORT_BUTTONS else None


def in_words(turn: Turn, inbound: Inbound, chat: Chat, conversation: Conversation) -> Inbound:
    """A choice that leads nowhere says what stood on it, where the platform tells: whoever pressed "🔥 Kebakaran" means that."""
    press = inbound.press
    if press is None or not press.label.strip():
        return inbound
    handle, action, _ = parted(press.data)
    if is_conversations(conversation, handle, action) or report_of(turn, chat, handle, action):
        return inbound
    return replace(inbound, kind=Kind.TEXT, text=press.label, press=None)
