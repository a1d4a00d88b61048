"""A chat of the platform in memory: what stands there, and what a delivery makes of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.channels.port import Arrived, NothingToEdit, NotModified
from domain.message import Delivery, Form, Standing


@dataclass
class Shown:
    """A message as it stands in a chat: the last delivery, and those that it replaced."""

    message_id: str
    delivery: Delivery
    sent_at: datetime
    earlier: list[Delivery] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.delivery.text


@dataclass
class FakeChat:
    messages: dict[str, Shown] = field(default_factory=dict)
    topics: dict[str, str] = field(default_factory=dict)  # thread id → name
    people: dict[str, Standing] = field(default_factory=dict)
    shut: str = ""  # why we may not write

    def copy(self) -> FakeChat:
        messages = {k: replace(m, earlier=list(m.earlier)) for k, m in self.messages.items()}
        return FakeChat(messages, dict(self.topics), dict(self.people), self.shut)


@dataclass(frozen=True, slots=True)
class Toast:
    text: str
    alert: bool


@dataclass(frozen=True)
class Memory:
    """All that a platform knows of its chats, as it was at a moment."""

    chats: dict[str, FakeChat]
    toasts: dict[str, Toast]
    files: dict[str, bytes]
    waiting: tuple[Arrived, ...]
    last_update: int
    last_message: int


def take_back(chat: FakeChat, message_id: str) -> str:
    if chat.messages.pop(message_id, None) is None:
        raise NotModified("message to delete not found")
    return message_id


def edit(chat: FakeChat, delivery: Delivery) -> str:
    shown = chat.messages.get(delivery.edit)
    if shown is None or shown.delivery.form is not Form.TEXT:
        raise NothingToEdit("message to edit not found")
    if (shown.text, shown.delivery.buttons) == (delivery.text, delivery.buttons):
        raise NotModified("message is not modified")
    shown.earlier.append(shown.delivery)
    shown.delivery = replace(shown.delivery, text=delivery.text, buttons=delivery.buttons)
    return delivery.edit
