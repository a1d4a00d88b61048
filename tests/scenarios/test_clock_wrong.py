"""The machine's clock is set wrong at any moment of a night: everything rings when it would have, to the second."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.health import clocks
from bot.health.watch import Watch
from bot.loops.sweeps import Sweeps
from domain.clock import SteadyClock, VirtualClock
from models import notes, timers
from tests.founding import found_town, heard
from tests.postgres import own_tables
from tests.ringing import Rung
from tests.town import PANORAMA, Town

STEPS = {
    "an hour ahead": timedelta(hours=1),
    "an hour behind": timedelta(hours=-1),
    "seven hours ahead": timedelta(hours=7),
    "seven hours behind": timedelta(hours=-7),
    "ninety seconds ahead": timedelta(seconds=90),
}
Night = list[
    tuple[int, str, str, bool]
]  # after how many whole seconds, in which group, what is said, whether it rings


@dataclass
class Machine:
    """Its clock can be set; its seconds cannot."""

    true: VirtualClock
    wrong_by: timedelta = field(default=timedelta(0))

    def clock(self) -> SteadyClock:
        """What a process that starts now goes by."""
        return SteadyClock(lambda: self.true.now() + self.wrong_by, lambda: self.true.now().timestamp())


@asynccontextmanager
async def town_on(folder: Path, database: str) -> AsyncIterator[tuple[Town, Machine]]:
    """A town whose programs run on a machine of their own."""
    machines: list[Machine] = []

    def made(clock: VirtualClock) -> SteadyClock:
        machines.append(Machine(clock))
        return machines[0].clock()

    with own_tables() if database == "postgresql" else nullcontext("sqlite://") as url:
        town = await found_town(folder, database=url, machine=made)
        yield town, machines[0]
        await town.app.close()


Happens = Callable[[Town, Machine], Awaitable[None]]


def is_set(by: timedelta) -> Happens:
    """Somebody sets the clock of the machine, while the programs run."""

    async def happens(town: Town, machine: Machine) -> None:
        machine.wrong_by += by

    return happens


def starts_with(by: timedelta) -> Happens:
    """The programs start again on a machine whose clock is wrong."""

    async def happens(town: Town, machine: Machine) -> None:
        await town.app.database.write(lambda tx: clocks.alive(tx, town.app.clock, town.app.notices))
        machine.wrong_by = by
        await town.start_again(clock=await heard(machine.clock(), town.channels))

    return happens


MOMENTS = ("before the report", "before it rings", "between rungs", "during a promise")


async def night(town: Town, machine: Machine, moment: str, happens: Happens | None) -> Night:
    """A fire, its ladder, a promised call; the clock goes wrong at the moment named."""
    began = town.clock.now()

    async def comes(now: str) -> None:
        if happens is not None and now == moment:
            await happens(town, machine)

    crew, joko = town.operator(), town.citizen("Joko")
    await comes("before the report")
    await joko.says("rumah tetangga kebakaran")
    await joko.shares(PANORAMA)
    await town.forward(seconds=20)
    await comes("before it rings")
    await town.forward(minutes=3)
    await comes("between rungs")
    await town.forward(minutes=2)
    await crew.types(f"/terima {joko.code}")
    await crew.types(f"/janji {joko.code} 5")
    await town.forward(minutes=2)
    await comes("during a promise")
    await town.forward(minutes=4)
    await crew.types(f"/selesai {joko.code}")
    return told(town, began)


def told(town: Town, began: datetime) -> Night:
    return [
        ((m.sent_at - began) // timedelta(seconds=1), agency, m.text, m.delivery.silent)
        for agency in town.groups
        for m in town.group(agency).messages
    ]


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """The same night by a clock that is right."""

    async def play() -> Night:
        async with town_on(tmp_path_factory.mktemp("right"), "sqlite") as (town, machine):
            return await night(town, machine, "", None)

    return asyncio.run(play())


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("step", STEPS)
async def test_the_evening_goes_on_as_by_a_right_clock(
    tmp_path: Path, right: Night, step: str, moment: str
) -> None:
    async with town_on(tmp_path, "sqlite") as (town, machine):
        assert await night(town, machine, moment, is_set(STEPS[step])) == right


@pytest.mark.parametrize("step", STEPS)
async def test_programs_that_start_by_a_wrong_clock_go_on_too(
    tmp_path: Path, right: Night, step: str
) -> None:
    async with town_on(tmp_path, "sqlite") as (town, machine):
        assert await night(town, machine, "between rungs", starts_with(STEPS[step])) == right


@pytest.mark.parametrize("step", ["seven hours ahead", "seven hours behind"])
@pytest.mark.parametrize("how", [is_set, starts_with])
async def test_the_same_on_postgresql(
    tmp_path: Path, right: Night, how: Callable[[timedelta], Happens], step: str
) -> None:
    async with town_on(tmp_path, "postgresql") as (town, machine):
        assert await night(town, machine, "between rungs", how(STEPS[step])) == right


async def test_it_is_told_once_with_the_figure_and_the_remedy_and_once_when_it_is_right_again(
    tmp_path: Path,
) -> None:
    rung = Rung()
    async with town_on(tmp_path, "sqlite") as (town, machine):
        watch = Watch(town.app, rung)
        machine.wrong_by = timedelta(seconds=29)
        await watch.look()
        assert not rung
        machine.wrong_by = timedelta(hours=7)
        await watch.look()
        await watch.look()
        [told_of] = rung
        assert "Jam komputer ini 7 jam lebih cepat" in told_of.words and "timedatectl" in told_of.words
        assert watch.vitals.clock_off == pytest.approx(7 * 3600, abs=2)
        machine.wrong_by = timedelta(minutes=-2)
        await watch.look()
        assert [a.variables for a in watch.alarms] == [(("detik", "120"), ("arah", "lambat"))]
        machine.wrong_by = timedelta(0)
        await watch.look()
        assert rung[-1].over


async def test_what_a_clock_seven_hours_ahead_has_left_is_put_right_at_the_next_start(any_town: Town) -> None:
    """As an older version left it, which went by the machine's clock alone."""
    town, ahead = any_town, timedelta(hours=7)
    joko = town.citizen("Joko")
    await joko.says("rumah tetangga kebakaran")
    town.clock.forward(hours=7)  # the machine is wrong, and the programs with it
    await joko.shares(PANORAMA)
    crew = town.operator()
    await crew.types(f"/terima {joko.code}")
    await crew.types(f"/janji {joko.code} 5")
    wrong = town.clock.now()
    await town.app.database.write(lambda tx: clocks.alive(tx, town.clock, town.app.notices))
    town.clock._now -= ahead
    machine = Machine(town.clock)
    await town.start_again(clock=await heard(machine.clock(), town.channels))
    due = {t.kind: t.due_at for t in await town.read(lambda tx: timers.due(tx, wrong + timedelta(days=3)))}
    ticket = await town.ticket(joko.code)
    assert due["promise"] == town.clock.now() + timedelta(minutes=5)
    assert town.clock.now() < due["rung"] < town.clock.now() + timedelta(minutes=30)
    assert (
        ticket.opened_at <= town.clock.now()
        and ticket.state.promise is not None
        and ticket.state.promise.due == due["promise"]
    )
    assert timedelta(0) < due["nightly"] - town.clock.now() < timedelta(days=1)
    assert "7 jam" in await town.read(lambda tx: notes.read(tx, "notice:clock:7 jam"))
    await town.forward(minutes=6)
    assert town.group("damkar").hears("berjanji menelepon pelapor sekarang", loud=True)


async def test_the_platforms_own_step_back_takes_the_timers_with_it(tmp_path: Path) -> None:
    """Machine and platforms are set right together, as in a room where all of it runs on one computer."""
    async with town_on(tmp_path, "sqlite") as (town, _):
        joko, crew = town.citizen("Joko"), town.operator()
        await joko.says("rumah tetangga kebakaran")
        await joko.shares(PANORAMA)
        await crew.types(f"/terima {joko.code}")
        await crew.types(f"/janji {joko.code} 5")
        clock = town.app.clock
        assert isinstance(clock, SteadyClock)
        for channel in town.channels:
            clock.hear(channel, town.clock.now() - timedelta(hours=7))
        await Sweeps(town.app, Watch(town.app)).alive()
        due = {t.kind: t.due_at for t in await town.read(lambda tx: timers.of_ticket(tx, 1))}
        assert due["promise"] - clock.now() == pytest.approx(timedelta(minutes=5), abs=timedelta(seconds=1))
