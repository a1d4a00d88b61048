"""A chat platform that keeps what the bots write only as long as somebody may still look at it, and tells who hears it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import orjson

from bot.channels.inbound_json import as_json, from_json
from bot.channels.pace import Pace
from bot.channels.port import (
    Arrived,
    ChannelError,
    NothingToEdit,
    NotModified,
    Refused,
    Unreadable,
)
from domain.capabilities import EVERYTHING
from domain.clock import Clock
from domain.message import Channel, Delivery, Form, Inbound, Standing

KEPT = 4_000  # messages of a chat that can still be edited; a group's older cards have long ended

Hears = Callable[[str, str, Delivery, bool], None]  # chat, message id, as it stands now, is it a new message


def _silence(_chat: str, _message: str, _delivery: Delivery, _new: bool) -> None:
    """Nobody listens yet."""


class SimulatedChats:
    """One bot's platform. `hears` is called for every message that is sent or edited; groups know their people."""

    def __init__(self, clock: Clock, name: Channel) -> None:
        self.name = name
        self.username = ""
        self.capabilities = EVERYTHING
        self.pace = Pace()
        self.hears: Hears = _silence
        self.files: dict[str, Callable[[], bytes]] = {}
        self.people: defaultdict[str, set[str]] = defaultdict(set)
        self._clock = clock
        self._chats: defaultdict[str, dict[str, Delivery]] = defaultdict(dict)
        self._last_update = 0
        self._last_message = 0

    def offer(self, inbound: Inbound) -> Arrived:
        """Somebody did this."""
        self._last_update += 1
        content = {"update_id": self._last_update, "inbound": as_json(inbound)}
        return Arrived(orjson.dumps(content), str(self._last_update), self._last_update, inbound.chat)

    def now(self) -> datetime:
        return self._clock.now()

    # ChannelPort

    async def pending(self) -> int:
        return 0

    async def start(self) -> None:
        """Always there."""

    async def stop(self) -> None:
        """Nothing to close."""

    async def poll(self, offset: int, timeout: float) -> list[Arrived]:
        return []

    def arrived(self, body: bytes) -> Arrived:
        raise Unreadable("nothing is pushed")

    def parse(self, body: bytes) -> Inbound | None:
        try:
            return from_json(orjson.loads(body)["inbound"])
        except (KeyError, TypeError, ValueError) as error:
            raise Unreadable(f"not an Inbound: {type(error).__name__}") from None

    async def deliver(self, delivery: Delivery) -> str:
        chat = self._chats[delivery.address]
        if delivery.form is Form.DELETE:
            if chat.pop(delivery.edit, None) is None:
                raise NotModified("message to delete not found")
            return delivery.edit
        if delivery.edit:
            return self._edit(chat, delivery)
        self._last_message += 1
        message = str(self._last_message)
        chat[message] = replace(delivery, file=None)
        if len(chat) > KEPT:
            del chat[next(iter(chat))]
        self.hears(delivery.address, message, delivery, True)
        return message

    def _edit(self, chat: dict[str, Delivery], delivery: Delivery) -> str:
        shown = chat.get(delivery.edit)
        if shown is None:
            raise NothingToEdit("message to edit not found")
        if (shown.text, shown.buttons) == (delivery.text, delivery.buttons):
            raise NotModified("message is not modified")
        chat[delivery.edit] = replace(shown, text=delivery.text, buttons=delivery.buttons)
        self.hears(delivery.address, delivery.edit, chat[delivery.edit], False)
        return delivery.edit

    async def writing(self, receipt: str) -> None:
        """Nothing is shown of it here."""

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        """Toasts are read and forgotten."""
        return True

    async def download(self, file_id: str, limit: int) -> bytes:
        made = self.files.pop(file_id, None)
        if made is None:
            raise Refused("the file is not there")
        return made()

    async def standing(self, chat: str, person: str) -> Standing:
        return Standing.MEMBER if person in self.people[chat] else Standing.OUT

    async def administrators(self, chat: str) -> list[str]:
        return []

    async def reach(self, chat: str) -> None:
        pass

    async def webhook(self) -> str:
        """Nothing is pushed here."""
        return ""

    async def set_webhook(self, url: str, secret: str) -> None:
        raise ChannelError("no webhooks here")

    async def delete_webhook(self) -> None:
        """There is none."""
