"""A chat platform in memory: for tests and for the simulated year. Nothing here waits for a network.

People's side: `offer` what they do, read `messages`. The platform's moods: `fail`, `fail_after`, `shut`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Literal

from bot.channels.fake_chat import FakeChat, Memory, Shown, Toast, edit, take_back
from bot.channels.forms import MEDIA, require_parts
from bot.channels.html_text import cut
from bot.channels.inbound_json import as_json, from_json
from bot.channels.pace import Pace
from bot.channels.port import (
    Arrived,
    ChannelError,
    Refused,
    TakenOver,
    TooLarge,
    TopicGone,
    Unreachable,
    Unreadable,
)
from domain.capabilities import EVERYTHING, Capabilities
from domain.clock import Clock
from domain.message import Channel, Delivery, Form, Inbound, Standing

Call = Literal[
    "poll", "pending", "deliver", "edit", "download", "standing", "administrators", "reach", "toast"
]
BATCH = 100
LINKED = replace(EVERYTHING, link="https://t.me/{name}", link_with_words="https://t.me/{name}?start={words}")


@dataclass
class _Failure:
    error: ChannelError
    call: Call
    chat: str
    times: int
    late: bool  # the effect happens first


class FakeChannel:
    """Keeps what was delivered as messages in chats; every chat exists and is open until told otherwise."""

    def __init__(
        self,
        clock: Clock,
        name: Channel = Channel.TELEGRAM_CITIZEN,
        capabilities: Capabilities = LINKED,
    ) -> None:
        self.name = name
        self.username = f"sigap_{'petugas' if name is Channel.TELEGRAM_OPERATOR else 'lapor'}_bot"
        self.capabilities = capabilities
        self.pace = Pace()
        self.files: dict[str, bytes] = {}
        self.toasts: dict[str, Toast] = {}
        self.pushed_to = ""
        self.heard: Callable[[Channel, datetime], None] = lambda name, moment: None
        self._clock = clock
        self._chats: defaultdict[str, FakeChat] = defaultdict(FakeChat)
        self._waiting: list[Arrived] = []
        self._arrived = asyncio.Event()
        self._failures: list[_Failure] = []
        self._last_update = 0
        self._last_message = 0

    # What people and tests do

    def offer(self, inbound: Inbound) -> Arrived:
        """Somebody did this: it waits to be polled."""
        return self.offer_raw({"inbound": as_json(inbound)})

    def offer_raw(self, content: dict[str, Any]) -> Arrived:
        """Any JSON object as an update, readable or not; it is given the next number."""
        return self.offer_bytes(json.dumps({"update_id": self._last_update + 1, **content}).encode())

    def offer_bytes(self, body: bytes) -> Arrived:
        """Anything at all."""
        self._last_update += 1
        update = self.arrived(body)
        self._waiting.append(update)
        self._arrived.set()
        return update

    def chats(self) -> list[str]:
        """Every chat in which anything has happened."""
        return list(self._chats)

    def messages(self, chat: str) -> list[Shown]:
        """What stands in the chat, oldest first."""
        return list(self._chats[chat].messages.values())

    def topics(self, chat: str) -> dict[str, str]:
        """Open forum topics: thread id → name."""
        return dict(self._chats[chat].topics)

    def close_topic(self, chat: str, topic: str) -> None:
        self._chats[chat].topics.pop(topic, None)

    def shut(self, chat: str, reason: str = "Forbidden: bot was blocked by the user") -> None:
        """From now on we may not write there."""
        self._chats[chat].shut = reason

    def reopen(self, chat: str) -> None:
        self._chats[chat].shut = ""

    def stands(self, chat: str, person: str, standing: Standing) -> None:
        self._chats[chat].people[person] = standing

    def fail(self, error: ChannelError, call: Call = "deliver", chat: str = "", times: int = 1) -> None:
        """The next `times` calls (to this chat, if given) raise this and do nothing."""
        self._failures.append(_Failure(error, call, chat, times, late=False))

    def fail_after(self, error: ChannelError, chat: str = "", times: int = 1) -> None:
        """The next `times` deliveries take effect and then raise this, as when an answer is lost."""
        self._failures.append(_Failure(error, "deliver", chat, times, late=True))

    def remembered(self) -> Memory:
        """What happens from now on does not change it."""
        return Memory(
            {name: chat.copy() for name, chat in self._chats.items()},
            dict(self.toasts),
            dict(self.files),
            tuple(self._waiting),
            self._last_update,
            self._last_message,
        )

    def recall(self, memory: Memory) -> None:
        """Go on from there; `memory` stays as it is."""
        self._chats.update({name: chat.copy() for name, chat in memory.chats.items()})
        self.toasts.update(memory.toasts)
        self.files.update(memory.files)
        self._waiting = list(memory.waiting)
        self._last_update, self._last_message = memory.last_update, memory.last_message

    # ChannelPort

    async def start(self) -> None:
        """Always there."""
        self.heard(self.name, self._clock.now())

    async def stop(self) -> None:
        """Nothing to close."""

    async def poll(self, offset: int, timeout: float) -> list[Arrived]:
        self._fail("poll", "")
        self.heard(self.name, self._clock.now())
        if self.pushed_to:
            raise TakenOver("Conflict: can't use getUpdates method while webhook is active")
        self._waiting = [one for one in self._waiting if one.number >= offset]
        if not self._waiting and timeout > 0:
            self._arrived.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), timeout)
        return self._waiting[:BATCH]

    def arrived(self, body: bytes) -> Arrived:
        try:
            raw = json.loads(body)
            number = int(raw["update_id"])
        except (KeyError, TypeError, ValueError, RecursionError):
            return Arrived(body, f"broken-{sha256(body).hexdigest()[:40]}", self._last_update)
        inbound = raw.get("inbound")
        chat = str(inbound.get("chat", "")) if isinstance(inbound, dict) else ""
        return Arrived(body, str(number), number, chat)

    def parse(self, body: bytes) -> Inbound | None:
        try:
            return from_json(json.loads(body)["inbound"])
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise Unreadable(f"not an Inbound: {type(error).__name__}") from None

    async def deliver(self, delivery: Delivery) -> str:
        require_parts(delivery)
        self._fail("deliver", delivery.address)
        if delivery.edit:
            self._fail("edit", delivery.address)
        message_id = self._apply(self._cut(delivery))
        self._fail("deliver", delivery.address, late=True)
        return message_id

    async def writing(self, receipt: str) -> None:
        """Nothing is shown of it here."""

    async def answer_press(self, press_id: str, text: str, alert: bool) -> bool:
        try:
            self._fail("toast", "")
        except ChannelError:
            return False
        self.toasts[press_id] = Toast(text, alert)
        return True

    async def download(self, file_id: str, limit: int) -> bytes:
        self._fail("download", "")
        content = self.files.get(file_id)
        if content is None:
            raise Refused("the file is not there")
        if len(content) > limit:
            raise TooLarge(f"the file is larger than {limit} bytes")
        return content

    async def standing(self, chat: str, person: str) -> Standing:
        self._fail("standing", chat)
        return self._chats[chat].people.get(person, Standing.OUT)

    async def administrators(self, chat: str) -> list[str]:
        self._fail("administrators", chat)
        people = self._chats[chat].people.items()
        return [person for person, standing in people if standing is Standing.ADMINISTRATOR]

    async def reach(self, chat: str) -> None:
        self._fail("reach", chat)
        if self._chats[chat].shut:
            raise Unreachable(self._chats[chat].shut)

    async def pending(self) -> int:
        self._fail("pending", "")
        return len(self._waiting)

    async def webhook(self) -> str:
        return self.pushed_to

    async def set_webhook(self, url: str, secret: str) -> None:
        """Nothing is pushed; whoever tests a webhook posts what `offer` gave."""
        self.pushed_to = url

    async def delete_webhook(self) -> None:
        self.pushed_to = ""

    # How it works

    def _fail(self, call: Call, chat: str, late: bool = False) -> None:
        for failure in self._failures:
            if failure.call == call and failure.late == late and failure.chat in ("", chat):
                failure.times -= 1
                if failure.times <= 0:
                    self._failures.remove(failure)
                raise failure.error

    def _cut(self, delivery: Delivery) -> Delivery:
        able = self.capabilities
        return replace(
            delivery,
            text=cut(delivery.text, able.caption_limit if delivery.form in MEDIA else able.text_limit),
        )

    def _apply(self, delivery: Delivery) -> str:
        chat = self._chats[delivery.address]
        if chat.shut:
            raise Unreachable(chat.shut)
        if delivery.form is Form.DELETE:
            return take_back(chat, delivery.edit)
        if delivery.edit:
            return edit(chat, delivery)
        if delivery.topic and delivery.topic not in chat.topics:
            raise TopicGone("message thread not found")
        self._last_message += 1
        message_id = self._name_of(self._last_message)
        if delivery.form is Form.TOPIC:
            chat.topics[message_id] = delivery.text
        else:
            chat.messages[message_id] = Shown(message_id, delivery, self._clock.now())
        return message_id

    def _name_of(self, number: int) -> str:
        """The id of the message with this number."""
        return str(number)
