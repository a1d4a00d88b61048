"""Backup and restore: while the service runs, on both databases and from one to the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.channels.pace import UNLIMITED
from bot.commands.backup import make, restore
from bot.commands.sealed_file import BadBackup
from bot.invariants import breaches, check
from bot.occupancy import BOTS, held
from bot.open_database import WrongKey, open_database
from bot.past import remember
from bot.settings import Settings, WrongSettings
from bot.settings_fields import ROOT
from bot.wiring import build, prepare
from domain.clock import VirtualClock
from domain.message import Kind
from models.chain import holds
from models.evidence import files
from models.reports import reports
from models.tickets import tickets
from tests.founding import found_town, platforms, services_for
from tests.postgres import own_schema
from tests.privacy.test_citizen_rights import PHONE, told_everything
from tests.scenarios.stories import fire
from tests.town import CITIZEN, EVENING, Town

KINDS = ("sqlite", "postgresql")


def somewhere(folder: Path, kind: str) -> dict[str, Any]:
    """A database of a kind that nothing is in."""
    if kind == "sqlite":
        folder.mkdir(parents=True, exist_ok=True)
        return {"database": f"sqlite:///{folder / 'sigap.db'}"}
    return own_schema()


def settings_of(folder: Path, where: dict[str, Any]) -> Settings:
    values: dict[str, Any] = {
        "SIGAP_DATA": folder,
        "DATABASE_URL": where["database"],
        "SIGAP_SCHEMA": where.get("schema", ""),
    }
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


def with_key_of(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    (target / "key").write_text((source / "key").read_text())
    (target / "key").chmod(0o600)


async def load(town: Town, stop: asyncio.Event) -> int:
    """Reports keep coming."""
    told = 0
    while not stop.is_set():
        await fire(town, (-3.79 - (told % 40) / 500, 102.27))
        told += 1
    return told


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in KINDS for b in KINDS])
async def test_made_under_load_and_restored_elsewhere(tmp_path: Path, before: str, after: str) -> None:
    here, there, backup = tmp_path / "here", tmp_path / "there", tmp_path / "city.backup"
    place = somewhere(here, before)
    town = await found_town(here, **place)
    ani = await told_everything(town)
    stop = asyncio.Event()
    busy = asyncio.create_task(load(town, stop))
    await asyncio.sleep(0.3)
    made = await asyncio.to_thread(make, settings_of(here, place), backup)
    await asyncio.sleep(0.2)
    stop.set()
    told = await busy
    await town.app.close()
    assert told > 0 and made.rows["tickets"] >= 1 and made.files and not made.missing
    assert PHONE.lstrip("+").encode() not in backup.read_bytes()
    assert backup.stat().st_mode & 0o077 == 0

    with_key_of(here, there)
    elsewhere = somewhere(there, after)
    said: list[str] = []
    await asyncio.to_thread(restore, settings_of(there, elsewhere), backup, said.append)
    since = made.made_at.astimezone(town.app.city.zone)
    assert "Yang hilang" in said[-1] and f"{since:%d.%m.%Y %H.%M.%S} WIB" in said[-1], "as groups show it"
    again = await found_town_as_it_is(there, elsewhere)
    again.clock.move_to(town.clock.now())
    now, app = again.clock.now(), again.app
    count = await again.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(tickets)).scalar())
    assert count == made.rows["tickets"]
    assert await again.read(lambda tx: holds(tx, 1))
    for path in await again.read(lambda tx: tx.execute(sa.select(files.c.path)).scalars().all()):
        assert await app.errands.work.store.exists(path)
    await app.settle()
    found = await again.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
    assert breaches(found) == []
    budi = await fire(again, (-3.70, 102.20))
    assert budi.code > ani.code, "numbering goes on"
    await budi.does(Kind.TEXT, text="/status")
    await app.close()


@pytest.mark.parametrize("kind", KINDS)
async def test_updates_that_come_again_after_a_restore(tmp_path: Path, kind: str) -> None:
    """A platform that repeats itself (webhooks, an unconfirmed poll): what the backup knows is not done twice, what
    came after it is done now."""
    here, there, backup = tmp_path / "here", tmp_path / "there", tmp_path / "city.backup"
    place = somewhere(here, kind)
    town = await found_town(here, **place)
    ani = await fire(town)
    await asyncio.to_thread(make, settings_of(here, place), backup)
    budi = await fire(town, (-3.70, 102.20))
    again_offered = await town.channels[CITIZEN].poll(0, 0)
    await town.app.close()
    with_key_of(here, there)
    elsewhere = somewhere(there, kind)
    await asyncio.to_thread(restore, settings_of(there, elsewhere), backup, lambda _words: None)
    again = await found_town_as_it_is(there, elsewhere)
    again.clock.move_to(town.clock.now())
    assert [t.code for t in await again.tickets()] == [ani.code], "the moment of the backup"
    await again.app.intake.keep(again.channels[CITIZEN], again_offered)
    await again.app.settle()
    first, second = [t.code for t in await again.tickets()]
    assert first == ani.code
    assert second > budi.code, "a code that stands on a lost card is given to nobody else"
    reported = await again.read(lambda tx: tx.execute(sa.select(reports.c.words)).scalars().all())
    assert len(reported) == 2
    app, now = again.app, again.clock.now()
    found = await again.read(lambda tx: check(tx, app.city, app.services.sealer, now, recent=None))
    assert breaches(found) == []
    await app.close()


async def found_town_as_it_is(folder: Path, where: dict[str, Any], before: Town | None = None) -> Town:
    """The restored city: its groups are bound already. `before`: whose people have their screens still."""
    clock = before.clock if before is not None else VirtualClock(EVENING)
    channels = before.channels if before is not None else platforms(clock)
    settings = settings_of(folder, where)
    opened = open_database(settings)
    services = services_for(settings)
    app = build(settings, clock=clock, channels=channels, pace=UNLIMITED, services=services, database=opened)
    await prepare(app)
    for channel in channels.values():
        channel._last_update = 100_000  # the platform's numbers go on too
        channel._last_message = 100_000
    if before is not None:
        return replace(before, app=app)
    return Town(app, clock, channels)


async def test_h15_without_its_key_it_says_so_at_once(tmp_path: Path) -> None:
    here, backup = tmp_path / "here", tmp_path / "city.backup"
    place = somewhere(here, "sqlite")
    town = await found_town(here, **place)
    await town.app.close()
    await asyncio.to_thread(make, settings_of(here, place), backup)
    there = tmp_path / "there"
    with pytest.raises(WrongKey, match="SIGAP_KEY"):
        await asyncio.to_thread(restore, settings_of(there, somewhere(there, "sqlite")), backup, print)


@pytest.mark.parametrize("kind", KINDS)
async def test_another_citys_backup_is_not_restored(tmp_path: Path, kind: str) -> None:
    here, there, backup = tmp_path / "here", tmp_path / "there", tmp_path / "city.backup"
    place = somewhere(here, kind)
    town = await found_town(here, **place)
    await fire(town)
    remember(town.app.database, town.app.city)
    await town.app.close()
    await asyncio.to_thread(make, settings_of(here, place), backup)
    with_key_of(here, there)
    elsewhere = somewhere(there, kind)
    other = settings_of(there, elsewhere).model_copy(update={"city": ROOT / "cities" / "contoh.toml"})
    said: list[str] = []
    with pytest.raises(WrongSettings, match="milik Kota Bengkulu"):
        await asyncio.to_thread(restore, other, backup, said.append)
    assert said == []
    await asyncio.to_thread(restore, settings_of(there, elsewhere), backup, said.append)
    assert "Dipulihkan" in said[0], "nothing was kept of the wrong one"


async def test_damaged_short_or_foreign_files_are_refused(tmp_path: Path) -> None:
    here, backup = tmp_path / "here", tmp_path / "city.backup"
    place = somewhere(here, "sqlite")
    town = await found_town(here, **place)
    await town.app.close()
    await asyncio.to_thread(make, settings_of(here, place), backup)
    whole = backup.read_bytes()
    cases = [b"PK\x03\x04 something else", whole[:-20], whole[: len(whole) // 2]]
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    for number, content in enumerate([*cases, bytes(flipped)]):
        there = tmp_path / f"there{number}"
        with_key_of(here, there)
        (tmp_path / "bad").write_bytes(content)
        with pytest.raises((BadBackup, WrongKey)):
            target = settings_of(there, somewhere(there, "sqlite"))
            await asyncio.to_thread(restore, target, tmp_path / "bad", print)


async def test_a_database_in_use_is_not_overwritten(tmp_path: Path) -> None:
    here, backup = tmp_path / "here", tmp_path / "city.backup"
    place = somewhere(here, "sqlite")
    town = await found_town(here, **place)
    await fire(town)
    await town.app.close()
    await asyncio.to_thread(make, settings_of(here, place), backup)
    with pytest.raises(BadBackup, match="kosong"):
        await asyncio.to_thread(restore, settings_of(here, place), backup, print)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_service_that_runs_is_not_restored_under(tmp_path: Path, kind: str) -> None:
    """Also one that has received nothing yet, so that its database is still empty."""
    here, there, backup = tmp_path / "here", tmp_path / "there", tmp_path / "city.backup"
    town = await found_town(here, **(place := somewhere(here, kind)))
    await fire(town)
    await asyncio.to_thread(make, settings_of(here, place), backup)
    await town.app.close()
    elsewhere = somewhere(there, kind)
    fresh = await found_town_as_it_is(there, elsewhere)
    async with running(fresh):
        with pytest.raises(WrongSettings, match="sedang"):
            await asyncio.to_thread(restore, settings_of(tmp_path / "third", elsewhere), backup, print)
        assert await fresh.tickets() == []
    await fresh.app.close()
    with_key_of(here, tmp_path / "third")
    await asyncio.to_thread(restore, settings_of(tmp_path / "third", elsewhere), backup, print)


@asynccontextmanager
async def running(town: Town) -> AsyncIterator[None]:
    """As `sigap run`: its folder is held, its heart beats."""
    roles = town.app.loops.roles
    with held(town.app.settings, BOTS):
        beating = asyncio.create_task(roles.run(lambda bell: None))
        while not roles.ready():
            await asyncio.sleep(0.01)
        yield
        await roles.resign()
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
