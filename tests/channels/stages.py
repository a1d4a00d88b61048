"""Platforms on which the contract is played: the fake, and both Telegram bots against the simulator."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

import aiohttp

from bot.channels.fake import FakeChannel
from bot.channels.fake_few import FewChannel
from bot.channels.port import (
    Arrived,
    ChannelError,
    ChannelPort,
    Limited,
    Profile,
    Unreachable,
    Unsure,
    next_offset,
)
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.citizen import TelegramCitizen
from bot.channels.telegram.operator import TelegramOperator
from domain.clock import VirtualClock
from domain.message import Inbound, Kind, Media, Press, Standing
from simulator.app import new_world, running
from simulator.limits import UNLIMITED

PATIENCE = 5.0  # seconds; an update is there long before
START = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
BOT_ID = 112001
SIMULATED_TOKEN = f"{BOT_ID}:SIMULATED-CONTRACT-TOKEN"
FAULTS: dict[str, ChannelError] = {
    "429": Limited("Too Many Requests: retry after 7", 7.0),
    "500": Unsure("Internal Server Error"),
    "reset": Unsure("connection reset"),
    "403": Unreachable("Forbidden: bot was kicked from the group chat"),
}
"""Names of the simulator's faults, and what the fake raises instead."""


@dataclass(frozen=True)
class Seen:
    """A message as the people of a chat see it."""

    message_id: str
    text: str
    kind: str = "text"
    labels: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    silent: bool = False
    reply_to: str = ""
    topic: str = ""
    earlier: tuple[str, ...] = ()


@dataclass
class Places:
    """One person's private chat with the bot, and a forum group with that person and an administrator in it."""

    person: str = ""
    administrator: str = ""
    private: str = ""
    group: str = ""


class Stage(Protocol):
    at: Places
    waits: float  # seconds that a limit asks for

    @property
    def channel(self) -> ChannelPort: ...

    def as_sent(self, raw: Arrived) -> bytes: ...

    async def arrivals(self) -> list[Arrived]: ...
    async def say(self, text: str, chat: str = "") -> None: ...
    async def send_photo(self, content: bytes, caption: str) -> None: ...
    async def press(self, message_id: str, label: str) -> None: ...
    async def toast(self, press_id: str) -> str: ...
    async def seen(self, chat: str) -> list[Seen]: ...
    async def fault(self, fault: str, method: str) -> None: ...
    async def block(self) -> None: ...
    async def close_topic(self, topic: str) -> None: ...


@dataclass
class FakeStage:
    channel: FakeChannel
    waits: float = 7.0
    at: Places = field(default_factory=lambda: Places("11", "12", "11", "-100500"))
    sent: int = 0
    pushed: list[Arrived] = field(default_factory=list)

    async def arrivals(self) -> list[Arrived]:
        return await confirmed(self.channel) if self.channel.capabilities.polls else self.pushed

    def as_sent(self, raw: Arrived) -> bytes:
        return raw.body

    async def say(self, text: str, chat: str = "") -> None:
        self._offer(kind=Kind.TEXT, chat=chat or self.at.private, private=not chat, text=text)

    async def send_photo(self, content: bytes, caption: str) -> None:
        self.channel.files["photo-1"] = content
        media = Media("photo-1", "u1", "image/jpeg", len(content))
        self._offer(kind=Kind.PHOTO, chat=self.at.private, text=caption, media=media)

    async def press(self, message_id: str, label: str) -> None:
        shown = next(m for m in self.channel.messages(self.at.private) if m.message_id == message_id)
        button = next(b for row in shown.delivery.buttons for b in row if b.label == label)
        press = Press(f"press-{message_id}", button.data, message_id)
        self._offer(kind=Kind.PRESS, chat=self.at.private, message_id=message_id, press=press)

    async def toast(self, press_id: str) -> str:
        return self.channel.toasts[press_id].text

    async def seen(self, chat: str) -> list[Seen]:
        return [
            Seen(
                shown.message_id,
                shown.text,
                shown.delivery.form.value,
                tuple(button.label for row in shown.delivery.buttons for button in row),
                tuple(key.label for row in shown.delivery.keyboard for key in row),
                shown.delivery.silent,
                shown.delivery.reply_to,
                shown.delivery.topic,
                tuple(before.text for before in shown.earlier),
            )
            for shown in self.channel.messages(chat)
        ]

    async def fault(self, fault: str, method: str) -> None:
        self.channel.fail(FAULTS[fault], "poll" if method == "getUpdates" else "deliver")

    async def block(self) -> None:
        self.channel.shut(self.at.private)

    async def close_topic(self, topic: str) -> None:
        self.channel.close_topic(self.at.group, topic)

    def _offer(self, *, kind: Kind, chat: str, **parts: Any) -> None:
        self.sent += 1
        parts.setdefault("message_id", f"said-{self.sent}")
        self.pushed.append(
            self.channel.offer(
                Inbound(
                    self.channel.name, kind, chat, self.at.person, START, person_name="Warga Contoh", **parts
                )
            )
        )


class SimulatedStage:
    """A Telegram channel at the simulator, driven through its control API only."""

    waits = 7.0

    def __init__(self, channel: TelegramChannel, base_url: str, session: aiohttp.ClientSession) -> None:
        self.channel = channel
        self.at = Places()
        self._base = base_url
        self._session = session

    async def arrivals(self) -> list[Arrived]:
        return await confirmed(self.channel)

    def as_sent(self, raw: Arrived) -> bytes:
        return raw.body

    async def people(self) -> None:
        person = (await self._do("users", first_name="Warga", last_name="Contoh"))["id"]
        administrator = (await self._do("users", first_name="Pengawas"))["id"]
        group = await self._do(
            "groups",
            title="Ruang Contoh",
            forum=True,
            members=[person],
            bots=["contract_bot"],
            administrators=[administrator, BOT_ID],
        )
        self.at = Places(str(person), str(administrator), str(person), str(group["id"]))
        await self.say("/start")

    async def say(self, text: str, chat: str = "") -> None:
        await self._do(
            "send", user=int(self.at.person), chat=int(chat) if chat else "contract_bot", text=text
        )

    async def send_photo(self, content: bytes, caption: str) -> None:
        photo = {"generate": {"scene": "fire", "seed": 1, "variant": "fresh"}}
        await self._do("send", user=int(self.at.person), chat="contract_bot", photo=photo, caption=caption)

    async def press(self, message_id: str, label: str) -> None:
        pressed = self._do(
            "press", user=int(self.at.person), chat="contract_bot", message_id=int(message_id), label=label
        )
        self._pressed = asyncio.create_task(pressed)

    async def toast(self, press_id: str) -> str:
        return str((await self._pressed)["answer"])

    async def seen(self, chat: str) -> list[Seen]:
        async with self._session.get(f"{self._base}/sim/chats/{chat}/messages") as response:
            messages = await response.json()
        return [_seen(message) for message in messages if message["sender"]["is_bot"]]

    async def fault(self, fault: str, method: str) -> None:
        await self._do("faults", match={"method": method}, fault=fault, times=1, retry_after=7)

    async def block(self) -> None:
        await self._do("block", user=int(self.at.person), chat="contract_bot")

    async def close_topic(self, topic: str) -> None:
        administrator, group = int(self.at.administrator), int(self.at.group)
        await self._do("topics", user=administrator, chat=group, topic=int(topic), action="delete")

    async def _do(self, what: str, **asked: Any) -> Any:
        async with self._session.post(f"{self._base}/sim/{what}", json=asked) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer


def _seen(message: dict[str, Any]) -> Seen:
    return Seen(
        str(message["message_id"]),
        message["text"] or message["caption"] or "",
        message["media"]["kind"] if message["media"] else "text",
        tuple(button["label"] for row in message["buttons"] or [] for button in row),
        tuple(key["label"] for row in message["reply_keyboard"] or [] for key in row),
        message["silent"],
        str(message["reply_to"] or ""),
        str(message["topic"] or ""),
        tuple(message["edits"]),
    )


async def confirmed(channel: ChannelPort) -> list[Arrived]:
    """All that waits, which the platform may forget now."""
    raws = await channel.poll(0, PATIENCE)
    await channel.poll(next_offset(0, raws), 0)
    return raws


@contextlib.asynccontextmanager
async def fake(kind: type[FakeChannel] = FakeChannel) -> AsyncIterator[Stage]:
    stage = FakeStage(kind(VirtualClock(START)))
    stage.channel.stands(stage.at.group, stage.at.person, Standing.MEMBER)
    stage.channel.stands(stage.at.group, stage.at.administrator, Standing.ADMINISTRATOR)
    yield stage


@contextlib.asynccontextmanager
async def simulated(kind: type[TelegramCitizen] | type[TelegramOperator]) -> AsyncIterator[Stage]:
    world = new_world(rates=UNLIMITED)
    world.register(SIMULATED_TOKEN, "contract_bot", "citizen")
    async with running(world) as base_url, aiohttp.ClientSession() as session:
        channel = kind(SIMULATED_TOKEN, base_url, clock=VirtualClock(START), profile=PROFILE)
        stage = SimulatedStage(channel, base_url, session)
        await channel.start()
        try:
            await stage.people()
            await _caught_up(channel)
            yield stage
        finally:
            await channel.stop()


async def _caught_up(channel: ChannelPort) -> None:
    """Confirms what making the people has caused, so that a test begins with nothing waiting."""
    await channel.poll(next_offset(0, await channel.poll(0, 0)), 0)


PROFILE = Profile((("lapor", "Buat laporan"),), "Pelaporan darurat kota.", "Lapor 112")
STAGES: dict[str, Callable[[], contextlib.AbstractAsyncContextManager[Stage]]] = {
    "fake": fake,
    "fake_few": lambda: fake(FewChannel),
    "telegram_citizen": lambda: simulated(TelegramCitizen),
    "telegram_operator": lambda: simulated(TelegramOperator),
}
