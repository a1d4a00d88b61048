"""Somebody holds a lock and forgets it: the database answers, and nothing gets through. That is an outage like any other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from bot import serve
from bot.health import probes
from bot.health.beside import beside_of
from bot.health.outage import Outage
from bot.health.watch import Watch
from bot.loops.roles import Alone
from bot.loops.sweeps import Sweeps, after_outage
from domain.message import Inbound
from models import locks
from models.db import TRANSIENT
from tests.kept import town_on
from tests.people import Group, Person
from tests.postgres import plain
from tests.ringing import Rung
from tests.scenarios.stories import take_up
from tests.scenarios.test_deaf import Unheard
from tests.town import KANDANG_LIMUN, PANORAMA, Town

FIRE = "rumah kebakaran, api besar"
DEAF, AGAIN = "tidak bisa mencatat", "mencatat lagi"
LOCKS = {
    "outbox": "LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE",
    "outbox, to be written": "LOCK TABLE outbox IN SHARE MODE",
    "tickets": "LOCK TABLE tickets IN ACCESS EXCLUSIVE MODE",
    "inbox": "LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE",
    "rows": "SELECT * FROM counters FOR UPDATE",
}


@pytest.fixture
async def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """A town on PostgreSQL, whose transactions wait for a lock as briefly as may be."""
    async with town_on("postgresql", tmp_path) as town:
        monkeypatch.setattr(locks, "GLANCE_MS", 100)
        monkeypatch.setattr(town.app.standstill, "_roles", Alone())
        engine = town.app.database.engine

        @sa.event.listens_for(engine, "begin")
        def impatient(connection: sa.Connection) -> None:
            connection.exec_driver_sql("SET LOCAL lock_timeout TO 100")

        yield town
        sa.event.remove(engine, "begin", impatient)


@contextmanager
def held(town: Town, lock: str) -> Iterator[Callable[[], None]]:
    """Until its end, or until it is released. Meanwhile what people do is tried, and no more."""
    url = town.app.database.engine.url.render_as_string(hide_password=False)
    with psycopg.connect(plain(url)) as somebody, pytest.MonkeyPatch.context() as patch:
        patch.setattr(town, "offer", lambda inbound: tries(town, inbound))
        somebody.execute(lock)
        yield somebody.rollback
        somebody.rollback()


async def seconds(town: Town, count: int) -> None:
    """As the loops go round: what waits is tried again and again."""
    for _ in range(count // 2):
        for step in (town.app.inbox.step, town.app.timers.step):
            try:
                await step()
            except TRANSIENT:
                continue
        town.clock.forward(seconds=2)
        await town.app.standstill.look()


async def tries(town: Town, inbound: Inbound) -> None:
    """What cannot be kept lies at the platform, which offers it again."""
    try:
        await town.arrive(inbound)
    except TRANSIENT:
        town.clock.forward(seconds=6)
        with pytest.raises(TRANSIENT):
            await town.arrive(inbound)


def count(place: Group | Person, words: str) -> int:
    return sum(words in message.text for message in place.messages)


@pytest.mark.parametrize("lock", LOCKS)
async def test_who_writes_and_the_control_room_are_told_and_nothing_is_lost(server: Town, lock: str) -> None:
    town, ani, room = server, server.citizen("Ani"), server.group("ruang_kendali")
    budi = town.citizen("Budi")
    await budi.says("banjir masuk rumah, air setinggi dada")
    await budi.shares(KANDANG_LIMUN)
    await Watch(town.app, Rung()).look()
    with held(town, LOCKS[lock]):
        await ani.says(FIRE)
        await ani.shares(PANORAMA)
        await seconds(town, 6)
        await seconds(town, 30)
        assert count(ani, "BELUM kami terima") == 1 and count(room, DEAF) == 1
        assert not count(room, AGAIN) and not count(ani, "sudah pulih"), "it goes on"
        assert "database" in await probes.missing(town.app)
    await take_up(town)
    for _ in range(3):
        await seconds(town, 2)
    assert (count(ani, "sudah pulih"), count(room, AGAIN), count(room, DEAF)) == (1, 1, 1)
    assert "database" not in await probes.missing(town.app)
    assert [ticket.category for ticket in await town.tickets()] == ["banjir", "kebakaran"]


async def test_a_lock_that_passes_is_no_outage(server: Town) -> None:
    town, ani = server, server.citizen("Ani")
    await ani.says(FIRE)
    with held(town, LOCKS["tickets"]):
        await ani.shares(PANORAMA)
        await seconds(town, 4)
    await town.app.settle()
    await seconds(town, 20)
    assert not count(ani, "BELUM") and not count(town.group("ruang_kendali"), DEAF)


async def test_where_nothing_is_due_but_deadlines_the_control_room_is_told(server: Town) -> None:
    town, ani, room = server, server.citizen("Ani"), server.group("ruang_kendali")
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    await Watch(town.app, Rung()).look()
    with held(town, LOCKS["tickets"]):
        town.clock.forward(minutes=3)
        await seconds(town, 14)
        assert count(room, DEAF) == 1
    await town.app.settle()
    await seconds(town, 2)
    assert count(room, AGAIN) == 1


async def test_whoever_is_read_but_not_answered_is_told(
    server: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No worker has a role, so that nobody sends."""
    monkeypatch.setattr(server.app.standstill, "_roles", Unheard(beside_others=False))
    town, ani, room = server, server.citizen("Ani"), server.group("ruang_kendali")
    await Watch(town.app, Rung()).look()
    await town.app.standstill.look()
    town.clock.forward(seconds=30)
    with held(town, "SELECT 1"):
        await ani.says(FIRE)
    await seconds(town, 14)
    assert count(ani, "BELUM kami terima") == 1 and count(room, DEAF) == 1
    await town.app.settle()
    await seconds(town, 2)
    assert count(ani, "sudah pulih") == 1 and count(room, AGAIN) == 1 and count(room, DEAF) == 1


async def test_a_start_while_a_table_is_locked_waits_and_tells_the_control_room(
    server: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town, room = server, server.group("ruang_kendali")
    ani, tried = town.citizen("Ani"), 0
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    watch = Watch(town.app, Rung())
    await watch.look()
    await Sweeps(town.app, watch).alive()
    town.clock.forward(minutes=5)
    with held(town, LOCKS["outbox"]) as release:

        async def later(_seconds: float) -> None:
            nonlocal tried
            tried += 1
            town.clock.forward(seconds=3)
            if tried == 4:
                assert count(room, DEAF) == 1
                release()

        monkeypatch.setattr(asyncio, "sleep", later)
        await serve.patiently(after_outage, town.app, asyncio.Event())
    assert tried == 4
    await town.app.settle()
    assert count(room, AGAIN) == 1


async def test_of_two_processes_each_is_told_once_and_hears_once_that_it_is_over(
    town: Town,
) -> None:
    """They notice it one after the other, and so they do that it is over."""
    beside = beside_of(town.app.settings, town.app.services.sealer, town.clock, town.channels)
    other = Outage(town.app.city, town.clock, beside, lambda: False)
    first, room = town.app.outage, town.group("ruang_kendali")
    await Watch(town.app, Rung()).look()

    async def look() -> None:
        for one in (first, other):
            await one.look()
        town.clock.forward(seconds=2)

    for fails in ([first], [first], [first], [first, other], *[[first, other]] * 6, [other], [other], []):
        for one in (first, other):
            if one in fails:
                one.refused()
            else:
                one.over()
        await look()
    assert (count(room, DEAF), count(room, AGAIN)) == (1, 1)
