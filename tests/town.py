"""A whole town in memory: the real application on fake channels, with time that is wound by hand.

async def test_supervisor_hears(town):
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await town.forward(minutes=2)
    assert town.group("ruang_kendali").hears("26-0001", loud=True)
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from bot.channels.fake import FakeChannel, Shown
from bot.health.clocks import ALIVE
from bot.loops.limits import UNLIMITED, Pace
from bot.loops.sweeps import after_outage
from bot.open_database import open_database
from bot.settings import ROOT, Settings, secret_keys
from bot.wiring import App, build, introduce, make_services, prepare
from cities import load
from cities.profile import City
from domain.clock import Clock, SteadyClock, VirtualClock
from domain.message import Ask, Button, Channel, Contact, Inbound, Key, Kind, Media, Pin, Press, Standing
from domain.ticket import Ticket
from handlers.services import Services
from models import chats, enrolments, notes, tickets, timers
from models.db import Tx
from models.sealing import Sealer
from tests import screen

PANORAMA = (-3.8165, 102.3005)
KANDANG_LIMUN = (-3.7600, 102.2750)
SUMBER_JAYA = (-3.8900, 102.3150)
PALEMBANG = (-2.9909, 104.7566)
CITIZEN, OPERATOR = Channel.TELEGRAM_CITIZEN, Channel.TELEGRAM_OPERATOR
CODE = re.compile(r"\b\d\d-\d{4,6}\b")
EVENING = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)
T = TypeVar("T")


@dataclass
class Town:
    """The application and the people around it."""

    app: App
    clock: VirtualClock
    channels: dict[Channel, FakeChannel]
    groups: dict[str, str] = field(default_factory=dict)  # agency → platform chat id
    numbers: Any = field(default_factory=lambda: itertools.count(1000))
    chiefs: dict[str, Operator] = field(default_factory=dict)  # who bound the agency's group
    skip: dict[str, int] = field(default_factory=dict)  # messages of the binding, per chat

    def citizen(self, name: str = "Warga") -> Person:
        return Person(self, CITIZEN, str(next(self.numbers)), name=name)

    def group(self, agency: str) -> Group:
        return Group(self, agency, self.groups[agency])

    def operator(self, agency: str = "damkar", name: str = "") -> Operator:
        """A member of the agency's group."""
        person = str(next(self.numbers))
        self.channels[OPERATOR].stands(self.groups[agency], person, Standing.MEMBER)
        return Operator(self, agency, person, name or f"petugas {person}")

    async def offer(self, inbound: Inbound) -> None:
        """Something arrives, and everything that follows from it happens."""
        await self.arrive(inbound)
        await self.app.settle()

    async def arrive(self, inbound: Inbound) -> None:
        """Something is kept in the inbox, and nothing more."""
        channel = self.channels[inbound.channel]
        await self.app.intake.keep(channel, [channel.offer(inbound)])

    def toast(self, channel: Channel, press: Press) -> str:
        """What a press was answered with; "" where nothing was said."""
        answered = self.channels[channel].toasts.get(press.id)
        return answered.text if answered else ""

    async def forward(self, **parts: float) -> None:
        """Time passes, second by second where something is due."""
        end = self.clock.now() + timedelta(**parts)
        await self.app.settle()
        while (due := await self._next_due()) is not None and due <= end:
            self.clock.move_to(due)
            await self.app.settle()
        self.clock.move_to(end)
        await self.app.settle()

    async def _next_due(self) -> datetime | None:
        due = await self.read(timers.next_due)
        return due if due is None or due > self.clock.now() else self.clock.now() + timedelta(seconds=1)

    async def down(self, city: Callable[[City], City] | None = None, **parts: float) -> None:
        """Power is lost for so long; then everything starts again on the same database, perhaps with another city file."""
        alive = self.clock.now().isoformat()
        await self.app.database.write(lambda tx: notes.write(tx, ALIVE, alive))
        self.clock.forward(**parts)
        await self.start_again(city)
        await self.app.settle()

    async def start_again(
        self, city: Callable[[City], City] | None = None, clock: Clock | None = None
    ) -> None:
        """A new process on the same database, going by another `clock` perhaps."""
        old = self.app
        services = replace(old.services, city=city(old.city)) if city else old.services
        self.app = build(
            old.settings,
            clock=clock or self.clock,
            channels=self.channels,
            pace=UNLIMITED,
            services=services,
            database=old.database,
            worker=old.worker,
        )
        await prepare(self.app)
        await after_outage(self.app)

    async def read(self, work: Any) -> Any:
        return await self.app.database.read(work)

    async def ticket(self, code: str) -> Ticket:
        found: Ticket | None = await self.read(lambda tx: tickets.by_code(tx, code))
        assert found is not None, f"no ticket {code}"
        return found

    async def tickets(self) -> list[Ticket]:
        """All tickets, oldest first."""
        return list(reversed(await self.read(lambda tx: tickets.latest(tx, 1000))))

    async def bind(self) -> None:
        """Each agency gets its group, bound as an administrator does it."""
        for number, agency in enumerate(self.app.city.agencies):
            chat, code = f"-100{number:04d}", f"KODE{number}"
            self.groups[agency] = chat

            def issue(tx: Tx, code: str = code, agency: str = agency) -> None:
                lookup = self.app.services.sealer.lookup("binding", code)
                enrolments.issue_code(tx, lookup, agency, self.clock.now())

            await self.app.database.write(issue)
            chief = self.operator(agency)
            await chief.types(f"/daftar {code}")
            self.chiefs[agency] = chief
        bound = await self.read(lambda tx: [c.agency for c in chats.bound_groups(tx)])
        assert set(bound) == set(self.groups)
        for chat in self.groups.values():
            self.skip[chat] = len(self.channels[OPERATOR].messages(chat))


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
        self.town.channels[CITIZEN].files[file_id] = data
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


_made: dict[Path, Services] = {}


def office_for(settings: Settings) -> Services:
    """As `make_office` does; what a city of this repository understands is worked out once."""
    if settings.city.parent != ROOT / "cities":
        return make_services(settings, load(settings.city))
    if settings.city not in _made:
        _made[settings.city] = make_services(settings, load(settings.city))
    made = replace(
        _made[settings.city], geocodes=bool(settings.geocoder_url), gateway=bool(settings.call_url)
    )
    return sealing(made, settings)


def sealing(services: Services, settings: Settings) -> Services:
    """As another installation has it: with keys and chance of its own."""
    return replace(services, sealer=Sealer(*secret_keys(settings)), rng=Random())


async def heard(clock: SteadyClock, channels: dict[Channel, FakeChannel]) -> SteadyClock:
    """A process's clock that is told what time it is by both platforms, as at every start."""
    for channel in channels.values():
        channel.heard = clock.hear
        await channel.start()
    return clock


def platforms(clock: Clock) -> dict[Channel, FakeChannel]:
    """Both bots' platforms, with nothing said there yet."""
    return {name: FakeChannel(clock, name) for name in (CITIZEN, OPERATOR)}


def settings_of(folder: Path, database: str, **more: Any) -> Settings:
    """An installation's settings; `more`: by their names in the environment."""
    values: dict[str, Any] = {"SIGAP_DATA": folder, "DATABASE_URL": database, **more}
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


async def found_town(
    folder: Path,
    *,
    database: str = "sqlite://",
    city: Path | None = None,
    schema: str = "",
    administrator: str = "",
    geocoder: str = "",
    reshape: Callable[[City], City] | None = None,
    services: Callable[[Settings], Services] | None = None,
    pace: Pace = UNLIMITED,
    machine: Callable[[VirtualClock], SteadyClock] | None = None,
    **more: str,
) -> Town:
    """The application with fake channels, its groups bound. `reshape` changes the city, `office` makes what is read of it,
    `pace`: how much the platforms let a bot say, `machine`: whose clock the application goes by, `more`: other settings by
    their names."""
    clock = VirtualClock(EVENING)
    channels = platforms(clock)
    values: dict[str, Any] = {"SIGAP_SCHEMA": schema, "SIGAP_ADMIN_CHAT": administrator}
    values |= {"SIGAP_GEOCODER_URL": geocoder, **more}
    if city:
        values["SIGAP_CITY"] = city
    settings = settings_of(folder, database, **values)
    opened = open_database(settings)
    if reshape:
        furnished = make_services(settings, reshape(load(settings.city)))
    else:
        furnished = services(settings) if services else office_for(settings)
    told = await heard(machine(clock), channels) if machine else clock
    app = build(settings, clock=told, channels=channels, pace=pace, services=furnished, database=opened)
    await prepare(app)
    await introduce(app)
    town = Town(app, clock, channels)
    await town.bind()
    return town
