"""The people of a town as tests play them: what they see, say, share, press and type.

A test does only what a person can do: it presses what stands on the screen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.channels.fake_chat import Shown
from bot.channels.html_text import plain
from domain.message import Ask, Button, Channel, Contact, Inbound, Key, Kind, Media, Pin, Press
from tests import screen

if TYPE_CHECKING:
    from tests.town import Town

PANORAMA = (-3.8165, 102.3005)
KANDANG_LIMUN = (-3.7600, 102.2750)
SUMBER_JAYA = (-3.8900, 102.3150)
PALEMBANG = (-2.9909, 104.7566)
CITIZEN, OPERATOR = Channel.TELEGRAM_CITIZEN, Channel.TELEGRAM_OPERATOR
CODE = re.compile(r"\b\d\d-\d{4,6}\b")


@dataclass
class Chat:
    """A chat as somebody sees it."""

    town: Town
    channel: Channel
    chat: str

    @property
    def messages(self) -> list[Shown]:
        return self.town.channels[self.channel].messages(self.chat)[self.town.skip.get(self.chat, 0) :]

    @property
    def texts(self) -> list[str]:
        return [m.text for m in self.messages]

    @property
    def last(self) -> Shown:
        assert self.messages, "nothing was said"
        return self.messages[-1]

    def hears(self, *parts: str, loud: bool | None = None) -> bool:
        """Does a message hold all these words (and did it ring, or not)?"""
        for m in self.messages:
            if all(p.casefold() in m.text.casefold() for p in parts) and (
                loud is None or m.delivery.silent is not loud
            ):
                return True
        return False

    @property
    def loud(self) -> list[Shown]:
        return [m for m in self.messages if not m.delivery.silent]

    def labels(self) -> list[str]:
        return screen.labels(self.messages)

    @property
    def shown_last(self) -> list[str]:
        """What the newest message offers."""
        return [button.label for row in self.last.delivery.buttons for button in row]

    def button(self, label: str, code: str = "") -> tuple[Shown, Button]:
        """The last button with this word, under a message with this code."""
        found = screen.find([m for m in self.messages if m.delivery.buttons], label, code)
        assert not isinstance(found, Key)
        return found


@dataclass
class Person(Chat):
    """A citizen in the private chat with the bot."""

    name: str = "Warga"
    phone: str = "+628127390000"

    def inbound(self, kind: Kind, **more: Any) -> Inbound:
        more.setdefault("sent_at", self.town.clock.now())
        more.setdefault("message_id", str(next(self.town.numbers)))
        return Inbound(
            channel=self.channel, kind=kind, chat=self.chat, person=self.chat, person_name=self.name, **more
        )

    async def does(self, kind: Kind, **more: Any) -> None:
        await self.town.offer(self.inbound(kind, **more))

    async def says(self, text: str, **more: Any) -> None:
        await self.does(Kind.TEXT, text=text, **more)

    async def forwards(self, message: Shown, **more: Any) -> None:
        """Pass on what the bot has said to somebody, as a platform does that tells who wrote it."""
        await self.does(Kind.TEXT, text=plain(message.text), forwarded=True, **{"from_us": True, **more})

    async def shares(self, place: tuple[float, float], *, live: bool = False, **more: Any) -> None:
        """Where something is: by the key that asks for it where one is on the screen, else by the paper clip."""
        key = None if live or more else screen.key_called(self.messages, "kunci-lokasi")
        if key is not None:
            await self._strikes(key, place)
        else:
            await self.does(Kind.LOCATION, pin=Pin(*place, live=live), **more)

    async def sends(
        self,
        kind: Kind,
        data: bytes = b"",
        *,
        caption: str = "",
        mime: str = "",
        called: str = "",
        **more: Any,
    ) -> None:
        """A photo, video, voice note, document (`called` so); the fake platform hands out `data` for it."""
        file_id = f"file-{next(self.town.numbers)}"
        self.town.channels[self.channel].files[file_id] = data
        media = Media(file_id, file_id, mime, len(data), called)
        await self.does(kind, media=media, text=caption, **more)

    async def own_number(self, phone: str = "+628127390000") -> None:
        """The own number: by the key that asks for it where one is on the screen, else by the paper clip."""
        self.phone = phone
        key = screen.key_called(self.messages, "kunci-nomor")
        await (self._strikes(key) if key else self.does(Kind.CONTACT, contact=Contact(phone, own=True)))

    async def taps(self, label: str, code: str = "", *, at: tuple[float, float] | None = None) -> str:
        """Press what is on the screen and reads so; answers the toast. A key that asks for it sends the own number, or
        the place `at`."""
        found = screen.find(self.messages, label, code)
        if isinstance(found, Key):
            await self._strikes(found, at)
            return ""
        message, button = found
        return await self.presses(message.message_id, button.data)

    async def press(self, label: str, code: str = "") -> None:
        await self.taps(label, code)

    async def _strikes(self, key: Key, at: tuple[float, float] | None = None) -> None:
        """A key of the reply keyboard: what it sends depends on what the bot made it ask for."""
        asks = screen.asks_for(key)
        if asks is Ask.LOCATION:
            await self.does(Kind.LOCATION, pin=Pin(*(at or PANORAMA)))
        elif asks is Ask.CONTACT:
            await self.does(Kind.CONTACT, contact=Contact(self.phone, own=True))
        else:
            await self.says(key.label)

    async def presses(self, message: str, data: str) -> str:
        """A button that stood on this screen, though it may be gone by now, by what it carries; answers the toast."""
        press = Press(f"p{next(self.town.numbers)}", data, message)
        await self.does(Kind.PRESS, press=press)
        return self.town.toast(self.channel, press)

    @property
    def code(self) -> str:
        """The code of the latest receipt."""
        for text in reversed(self.texts):
            if found := CODE.search(text):
                return found[0]
        raise AssertionError(f"no code in {self.texts}")

    @property
    def receipt(self) -> str:
        return next(t for t in reversed(self.texts) if "Laporan <b>" in t and t.startswith("✅"))


@dataclass
class Group(Chat):
    """An agency's group."""

    def __init__(self, town: Town, agency: str, chat: str) -> None:
        super().__init__(town, OPERATOR, chat)
        self.agency = agency

    def card(self, code: str) -> Shown:
        """The one message with this code and buttons, or the first with the code once it has ended."""
        found = [
            m
            for m in self.messages
            if (code in m.text and ("Kepercayaan" in m.text or "Alasan:" in m.text))
            or (code in m.text and m.delivery.buttons)
        ]
        assert found, f"no card {code} in {self.agency}: {self.texts}"
        return found[0]

    def has_card(self, code: str) -> bool:
        return any(code in m.text and m.delivery.buttons for m in self.messages)


@dataclass
class Operator:
    """A member of an agency's group, who presses and types there."""

    town: Town
    agency: str
    person: str
    name: str

    def inbound(self, kind: Kind, **more: Any) -> Inbound:
        more.setdefault("sent_at", self.town.clock.now())
        more.setdefault("message_id", str(next(self.town.numbers)))
        more.setdefault("chat", self.town.groups[self.agency])
        more.setdefault("private", False)
        return Inbound(
            channel=OPERATOR,
            kind=kind,
            person=self.person,
            person_name=self.name,
            username=f"u{self.person}",
            supergroup=True,
            **more,
        )

    async def types(self, text: str, **more: Any) -> None:
        await self.town.offer(self.inbound(Kind.TEXT, text=text, **more))

    async def taps(self, label: str, code: str = "") -> str:
        """Press a button of the card; answers the toast."""
        message, button = self.town.group(self.agency).button(label, code)
        press = Press(f"p{next(self.town.numbers)}", button.data, message.message_id)
        await self.town.offer(self.inbound(Kind.PRESS, press=press))
        return self.town.toast(OPERATOR, press)

    async def starts(self) -> None:
        """Open the private chat with the operators' bot and press Mulai."""
        await self.types("/start", chat=self.person, private=True)

    @property
    def toast(self) -> str:
        toasts = list(self.town.channels[OPERATOR].toasts.values())
        return toasts[-1].text if toasts else ""

    @property
    def private(self) -> Person:
        return Person(self.town, OPERATOR, self.person, name=self.name)
