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
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.fake import FakeChannel
from bot.channels.pace import UNLIMITED
from bot.health.clocks import ALIVE
from bot.invariants import breaches, check
from bot.loops.sweeps import after_outage
from bot.wiring import App, build, prepare
from cities.profile import City
from domain.clock import Clock, VirtualClock
from domain.message import Channel, Inbound, Press, Standing
from domain.ticket import Ticket
from models import bindings, enrolments, notes, ticket_lists, tickets, timers
from models.db import Tx
from tests.people import (
    CITIZEN,
    CODE,
    KANDANG_LIMUN,
    OPERATOR,
    PALEMBANG,
    PANORAMA,
    SUMBER_JAYA,
    Chat,
    Group,
    Operator,
    Person,
)

__all__ = [
    "CITIZEN",
    "CODE",
    "EVENING",
    "KANDANG_LIMUN",
    "OPERATOR",
    "PALEMBANG",
    "PANORAMA",
    "SUMBER_JAYA",
    "Chat",
    "Group",
    "Operator",
    "Person",
    "Town",
]

EVENING = datetime(2026, 11, 24, 13, 44, tzinfo=UTC)


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

    def citizen(self, name: str = "Warga", on: Channel = CITIZEN) -> Person:
        return Person(self, on, str(next(self.numbers)), name=name)

    async def takes_up(self, channel: FakeChannel) -> None:
        """One more platform is served from now on."""
        self.channels[channel.name] = channel
        await self.start_again()

    async def serves_pages(self, base: str = "https://112.example.id") -> None:
        """Callers' telephones reach this installation from now on."""
        self.app.services = replace(self.app.services, page=base)
        await self.start_again()

    async def has_a_meja(self, base: str = "https://112.example.id") -> None:
        """Operators' browsers reach this installation from now on."""
        self.app.services = replace(self.app.services, meja=base)
        await self.start_again()

    async def has_a_machine(self, url: str) -> None:
        """It writes down voice notes from now on; "": people listen alone again."""
        settings = self.app.settings.model_copy(update={"transcribe_url": url})
        at_home = settings.transcribes_at_home
        self.app.services = replace(
            self.app.services, transcribes=settings.transcribes, transcribes_secret=at_home
        )
        self.app.settings = settings
        await self.start_again()

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
        self,
        city: Callable[[City], City] | None = None,
        clock: Clock | None = None,
        *,
        from_file: bool = False,
    ) -> None:
        """A new process on the same database, going by another `clock` perhaps; `from_file`: by the city's file as it is by now."""
        old = self.app
        services = replace(old.services, city=city(old.city)) if city else old.services
        self.app = build(
            old.settings,
            clock=clock or self.clock,
            channels=self.channels,
            pace=UNLIMITED,
            services=None if from_file else services,
            database=old.database,
            worker=old.worker,
        )
        await prepare(self.app)
        await after_outage(self.app)

    async def read(self, work: Any) -> Any:
        return await self.app.database.read(work)

    async def breaches(self) -> list[str]:
        """What must always be true and is not, of all that was ever kept."""
        app, now = self.app, self.clock.now()
        found = await self.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
        return [str(one) for one in breaches(found)]

    async def ticket(self, code: str) -> Ticket:
        found: Ticket | None = await self.read(lambda tx: tickets.by_code(tx, code))
        assert found is not None, f"no ticket {code}"
        return found

    async def tickets(self) -> list[Ticket]:
        """All tickets, oldest first."""
        return list(reversed(await self.read(lambda tx: ticket_lists.latest(tx, 1000))))

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
        bound = await self.read(lambda tx: [c.agency for c in bindings.bound_groups(tx)])
        assert set(bound) == set(self.groups)
        for chat in self.groups.values():
            self.skip[chat] = len(self.channels[OPERATOR].messages(chat))
