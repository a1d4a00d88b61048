"""A start that finds its database away, or its disk full: it waits, and whoever writes meanwhile is told to telephone."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot import data_folder, waiting
from bot.channels.pace import UNLIMITED
from bot.health.watch import Watch
from bot.keys import keep_keys, key_file
from bot.loops.sweeps import after_outage
from bot.occupancy import BOTS, held
from bot.open_database import WrongKey
from bot.settings import WrongSettings
from bot.wiring import build, introduce, prepare
from domain.message import Kind
from models.db import PRAGMAS, TRANSIENT
from tests.founding import found_town
from tests.postgres import own_schema
from tests.ringing import Rung
from tests.scenarios.stories import take_up
from tests.town import CITIZEN, OPERATOR, PANORAMA, Town

ADMINISTRATOR = "77000001"
FIRE = "rumah kebakaran, api besar"
UNHEARD, DEAF, AGAIN = "BELUM kami terima", "tidak bisa mencatat", "mencatat lagi"
REAL: dict[str, Any] = {
    "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
    "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
}


@pytest.fixture(params=["sqlite", "postgresql"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """One that has been served, and whose process has died."""
    file = f"sqlite:///{tmp_path / 'sigap.db'}"
    where: dict[str, Any] = own_schema() if request.param == "postgresql" else {"database": file}
    town = await found_town(tmp_path, administrator=ADMINISTRATOR, **where, **REAL)
    await Watch(town.app, Rung()).look()
    town.app.city_file.keep()
    await after_outage(town.app)
    await town.app.close()
    yield town
    await town.app.close()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "LOOK_SECONDS", 0.01)


@contextmanager
def away() -> Iterator[None]:
    """No database can be opened."""

    def refuse(dialect: sa.Dialect, *_: object) -> None:
        assert dialect.loaded_dbapi is not None
        raise dialect.loaded_dbapi.OperationalError("server closed the connection; or disk I/O error")

    sa.event.listen(sa.Engine, "do_connect", refuse)
    yield
    sa.event.remove(sa.Engine, "do_connect", refuse)


async def started(town: Town, stop: asyncio.Event) -> waiting.Waiting | None:
    settings = town.app.settings
    waits = await waiting.away(settings)
    return await waiting.opened(settings, stop, clock=town.clock, channels=town.channels) if waits else None


def begin(town: Town, stop: asyncio.Event) -> asyncio.Task[waiting.Waiting | None]:
    return asyncio.create_task(started(town, stop))


async def seconds(town: Town, count: int) -> None:
    """So many looks at least, each a second after the one before."""
    for _ in range(count):
        await asyncio.wait_for(looked(town), 10)
        town.clock.forward(seconds=1)


async def looked(town: Town) -> None:
    channel, seen = town.channels[CITIZEN], asyncio.Event()
    look = channel.pending

    async def pending() -> int:
        seen.set()
        return await look()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(channel, "pending", pending)
        await seen.wait()


async def goes_on(town: Town, told: waiting.Waiting | None) -> None:
    """The rest of a start, and what lies at the platforms is polled."""
    assert told is not None
    town.app = build(town.app.settings, clock=town.clock, channels=town.channels, pace=UNLIMITED)
    town.app.outage.goes_on_from(told.outage)
    town.app.intake.hold(told.held)
    await prepare(town.app)
    await introduce(town.app)
    await after_outage(town.app)
    await Watch(town.app, Rung()).look()
    await take_up(town)


def administrators(town: Town, words: str) -> int:
    return sum(words in m.text for m in town.channels[OPERATOR].messages(ADMINISTRATOR))


@pytest.mark.parametrize("lasts", [20, 300], ids=["for seconds", "for minutes"])
async def test_who_writes_meanwhile_is_told_and_nothing_is_lost(
    town: Town, capsys: pytest.CaptureFixture[str], lasts: int
) -> None:
    ani, room, stop = town.citizen("Ani"), town.group("ruang_kendali"), asyncio.Event()
    heard = len(room.messages)
    with away():
        start = begin(town, stop)
        await seconds(town, 3)
        town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text=FIRE))
        crew = town.operator("damkar").inbound(Kind.TEXT, text="/antrian")
        town.channels[OPERATOR].offer(crew)
        await seconds(town, 9)
        [told] = ani.texts
        assert UNHEARD in told and "Telepon 112" in told
        assert DEAF in town.group("damkar").messages[-1].text
        assert administrators(town, DEAF) == 1
        town.clock.forward(seconds=lasts)
        await seconds(town, 2)
        assert not start.done() and len(ani.texts) == 1 and administrators(town, DEAF) == 1
    await goes_on(town, await asyncio.wait_for(start, 10))
    assert administrators(town, AGAIN) == 1
    assert sum(AGAIN in m.text for m in room.messages[heard:]) == 1, "who died may have told it that it began"
    assert capsys.readouterr().err.count("Sigap menunggu sampai basis data bisa dipakai") == 1
    await ani.shares(PANORAMA)
    assert [t.category for t in await town.tickets()] == ["kebakaran"]


async def test_a_database_that_comes_a_moment_later_is_no_outage(town: Town) -> None:
    room = town.group("ruang_kendali")
    heard = len(room.messages)
    with away():
        start = begin(town, asyncio.Event())
        await seconds(town, 3)
    await goes_on(town, await asyncio.wait_for(start, 10))
    assert len(room.messages) == heard and not town.channels[OPERATOR].messages(ADMINISTRATOR)


async def ends(town: Town) -> BaseException | None:
    """What a start ended with."""
    start = begin(town, asyncio.Event())
    await asyncio.wait({start}, timeout=10)
    return start.exception() if start.done() else None


async def test_a_first_start_ends(town: Town) -> None:
    """Somebody sits there, and nobody has been promised anything yet."""
    shutil.rmtree(town.app.settings.city_copies)
    with away():
        assert isinstance(await ends(town), TRANSIENT)


async def test_no_key_is_made_where_it_cannot_be_known_whether_one_is_lost(town: Town) -> None:
    key = key_file(town.app.settings)
    kept = key.read_text()
    key.unlink()
    with away():
        assert isinstance(await ends(town), TRANSIENT) and not key.exists()
    key.write_text(kept)


async def test_whoever_waits_ends_once_it_is_the_wrong_database(town: Town) -> None:
    with away():
        start = begin(town, asyncio.Event())
        await seconds(town, 3)
        keep_keys(town.app.settings, [bytes(32)])
    with pytest.raises(WrongKey):
        await asyncio.wait_for(start, 10)


async def test_whoever_waits_ends_when_told_to(town: Town) -> None:
    stop = asyncio.Event()
    with away():
        start = begin(town, stop)
        await seconds(town, 3)
        stop.set()
        await asyncio.wait_for(start, 10)


async def test_a_server_that_hangs_at_a_start_is_away(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    ani, answers, stop = town.citizen("Ani"), threading.Event(), asyncio.Event()
    monkeypatch.setattr(waiting, "PATIENCE", 0.01)
    monkeypatch.setattr(waiting, "try_database", lambda *_: answers.wait(20))
    start = begin(town, stop)
    town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text=FIRE))
    await seconds(town, 9)
    assert UNHEARD in ani.texts[0]
    answers.set()
    assert await asyncio.wait_for(start, 10) is not None


async def test_a_disk_that_is_full_is_waited_for(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database opens and is read without a complaint."""
    if town.app.settings.database.startswith("postgresql"):
        pytest.skip("its disk is the server's own")
    ani = town.citizen("Ani")
    with monkeypatch.context() as patch:
        patch.setattr("models.db.PRAGMAS", (*PRAGMAS, "query_only=ON"))
        start = begin(town, asyncio.Event())
        town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text=FIRE))
        await seconds(town, 9)
        assert UNHEARD in ani.texts[0]
    await goes_on(town, await asyncio.wait_for(start, 10))
    await ani.shares(PANORAMA)
    assert [t.category for t in await town.tickets()] == ["kebakaran"]


async def test_a_folder_that_only_reads_is_waited_for(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the database lies in it; on a server's people are answered."""
    ani, settings = town.citizen("Ani"), town.app.settings
    with monkeypatch.context() as patch:
        patch.setattr(data_folder, "write_into", only_reads)
        with held(settings, BOTS):
            if settings.database.startswith("postgresql"):
                assert await started(town, asyncio.Event()) is None
                town.app = build(settings, clock=town.clock, channels=town.channels, pace=UNLIMITED)
                await ani.says(FIRE)
            else:
                start = begin(town, asyncio.Event())
                town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text=FIRE))
                await seconds(town, 9)
                assert UNHEARD in ani.texts[0]
    if settings.database.startswith("sqlite"):
        await goes_on(town, await asyncio.wait_for(start, 10))
    await ani.shares(PANORAMA)
    assert [t.category for t in await town.tickets()] == ["kebakaran"]


async def test_a_first_start_in_a_folder_that_only_reads_ends(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(town.app.settings.city_copies)
    monkeypatch.setattr(data_folder, "write_into", only_reads)
    assert isinstance(await ends(town), WrongSettings)
    with pytest.raises(WrongSettings), held(town.app.settings, BOTS):
        pass


def only_reads(_folder: Path) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))
