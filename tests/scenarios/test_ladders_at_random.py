"""Many tickets, operators who do as they like, power cuts whenever: nothing is forgotten, nothing is called twice.

`SIGAP_LADDER_TICKETS=1000` runs the long form.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from domain.events import Event
from domain.happenings import CalledAgain, Happened, Part
from models import chain, ticket_lists, timers
from models.db import Tx
from tests.founding import found_town
from tests.scenarios.stories import north_of
from tests.scenarios.test_ladders import staffed
from tests.town import PANORAMA, Operator, Town

TICKETS = int(os.environ.get("SIGAP_LADDER_TICKETS", "30"))
OPEN_AT_ONCE = (
    25  # each open ticket calls every minute: a thousand at once would be a million calls, and no night
)
WORDS = (
    "TOLONG rumah kebakaran, api besar",
    "bapak saya pingsan tidak bernapas",
    "tabrakan motor sama truk, ada yang terluka parah",
    "pohon tumbang menutup jalan",
    "ada ular kobra masuk rumah",
    "saya dipukul suami saya",
    "orang karaokean sampai malam ganggu tidur",
)
STEPS = ("terima", "terima", "berangkat", "tiba", "selesai", "lepas", "urungkan", "tanya", "tambah", "palsu")
NEW_LADDER = {
    Happened.DISPATCHED,
    Happened.RELEASED,
    Happened.ACKNOWLEDGED,
    Happened.DEPARTED,
    Happened.ARRIVED,
}


@dataclass
class Shift:
    """A night with random people. `late`: what came due more than 2 s ago while we were up."""

    town: Town
    rng: Random
    codes: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    restarts: int = 0

    async def reports(self) -> None:
        ani = self.town.citizen()
        await ani.says(self.rng.choice(WORDS))
        await ani.shares(north_of(PANORAMA, self.rng.uniform(0, 4000)))
        newest = await self.town.read(lambda tx: ticket_lists.latest(tx, 20))
        self.codes = sorted({*self.codes, *(t.code for t in newest)})

    async def acts(self) -> None:
        code, step = self.rng.choice(self.codes), self.rng.choice(STEPS)
        parts = (await self.town.ticket(code)).assignments
        agency = self.rng.choice([a.agency for a in parts] or ["ruang_kendali"])
        more = {
            "tambah": self.rng.choice(list(self.town.groups)),
            "palsu": "iseng",
            "tanya": "lantai berapa?",
        }
        who = self.rng.choice([self.town.chiefs[agency], self.town.chiefs["ruang_kendali"]])
        await who.types(f"/{step} {code} {more.get(step, '')}".strip())

    async def waits(self) -> None:
        """Time passes second by second; nothing may be overdue."""
        end = self.town.clock.now() + timedelta(seconds=self.rng.choice((5, 20, 61, 200)))
        while self.town.clock.now() < end:
            await self.town.forward(seconds=min(5.0, (end - self.town.clock.now()).total_seconds()))
            before = self.town.clock.now() - timedelta(seconds=2)
            self.late += [t.key for t in await self.town.read(lambda tx, at=before: timers.due(tx, at))]

    async def ends(self) -> None:
        """More are open than a duty room ever has: the oldest are brought to their end."""
        held = sorted(await self.town.read(ticket_lists.open_tickets), key=lambda t: t.id)
        for ticket in held[:-OPEN_AT_ONCE]:
            for part in [a for a in ticket.assignments if a.open]:
                for step in ("terima", "selesai"):
                    await self.town.chiefs[part.agency].types(f"/{step} {ticket.code}")
            if not ticket.assignments:
                await self.town.chiefs["ruang_kendali"].types(f"/selesai {ticket.code}")

    async def loses_power(self) -> None:
        self.restarts += 1
        await self.town.down(seconds=self.rng.choice((3, 40, 400, 2400)))

    async def live(self, count: int) -> None:
        while len(self.codes) < count:
            await self.reports()
            for _ in range(self.rng.randint(0, 4)):
                await self.acts()
            await self.ends()
            if self.rng.random() < 0.7:
                await self.waits()
            if self.rng.random() < 0.1:
                await self.loses_power()


@pytest.fixture
async def shift(tmp_path: Path) -> AsyncIterator[Shift]:
    town = await found_town(tmp_path, reshape=staffed)
    await Operator(town, "ruang_kendali", "7001", "Supervisor").starts()
    yield Shift(town, Random(112))
    await town.app.close()


async def test_nothing_is_forgotten_and_nothing_called_twice(shift: Shift) -> None:
    await shift.live(TICKETS)
    assert len(shift.codes) >= TICKETS and shift.restarts
    assert not shift.late
    now, rungs = shift.town.clock.now(), 0

    def look(tx: Tx) -> int:
        rungs = 0
        for ticket in ticket_lists.latest(tx, 10 * TICKETS):
            happened = [event for event, _ in chain.history(tx, ticket.id)]
            rungs += _no_call_twice(happened)
            if ticket.open:
                ahead = [t for t in timers.of_ticket(tx, ticket.id) if t.kind not in ("undo", "question")]
                assert ahead and min(t.due_at for t in ahead) > now - timedelta(seconds=2), ticket.code
        return rungs

    rungs = await shift.town.read(look)
    assert rungs > TICKETS / 3


def _no_call_twice(happened: list[Event]) -> int:
    """Within one stage of one agency the calls only ever go on."""
    made: dict[tuple[str, str], int] = {}
    count = 0
    for event in happened:
        agency = event.what.agency if isinstance(event.what, Part) else ""
        if event.kind in NEW_LADDER:
            made = {k: v for k, v in made.items() if k[0] != agency or k[1] == "belum_tiba"}
        if event.kind in (Happened.DISPATCHED, Happened.RELEASED):
            made = {k: v for k, v in made.items() if k[0] != agency}
        if not isinstance(event.what, CalledAgain) or event.what.calls is None:
            continue
        count += 1
        for condition, number in event.what.calls.items():
            assert number > made.get((agency, condition), 0), (event, made)
            made[agency, condition] = number
    return count
