"""Changing the key: everything is sealed anew, everybody is still found, the old key opens nothing any more."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.commands import keys
from bot.commands.affected import look
from bot.commands.keys import rotate
from bot.health.watch import Watch
from bot.keys import secret_keys
from bot.loops.sweeps import Sweeps, read_keys
from bot.sealing import can_read
from models.chats import chats, persons
from models.db import metadata
from models.resealing import SEALED
from models.sealing import Sealer, WrongKey
from tests.data.test_backup import found_town_as_it_is, settings_of, somewhere
from tests.founding import found_town
from tests.privacy.test_citizen_rights import PHONE, told_everything, unbroken
from tests.scenarios.stories import fire, person_number
from tests.town import Person


def test_every_sealed_column_is_known() -> None:
    sealed = {(t.name, c) for t, columns in SEALED.items() for c in columns}
    binary = {
        (t.name, c.name)
        for t in metadata.tables.values()
        for c in t.columns
        if isinstance(c.type, sa.LargeBinary)
    }
    assert binary == sealed


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_new_key(tmp_path: Path, kind: str) -> None:
    place = somewhere(tmp_path, kind)
    settings = settings_of(tmp_path, place)
    town = await found_town(tmp_path, **place)
    ani = await told_everything(town)
    person = await person_number(town, ani.code)
    old = Sealer(*secret_keys(settings))
    await town.app.close()
    said: list[str] = []
    await asyncio.to_thread(rotate, settings, said.append)
    new = Sealer(*secret_keys(settings))
    assert new.fingerprints != old.fingerprints and len(new.fingerprints) == 1
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0

    again = await found_town_as_it_is(tmp_path, place)
    again.clock.move_to(town.clock.now())
    addresses = await again.read(lambda tx: tx.execute(sa.select(chats.c.address)).scalars().all())
    for address in addresses:
        assert new.open(address)
        with pytest.raises(WrongKey):
            old.open(address)
    same = Person(again, ani.channel, ani.chat)
    await same.says("/status")
    assert ani.code in same.last.text, "the same person, found by the new hash"
    assert await person_number(again, ani.code) == person
    await again.app.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_new_key_while_people_report(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports go on all the time, everybody is known before and after, and nothing is left that the old key opens."""
    place = somewhere(tmp_path, kind)
    settings = settings_of(tmp_path, place)
    town = await found_town(tmp_path, **place)
    monkeypatch.setattr(keys, "SystemClock", lambda: town.clock)
    monkeypatch.setattr(keys, "STEADY", 3.0)
    old, sweeps = Sealer(*secret_keys(settings)), Sweeps(town.app, Watch(town.app))
    ani = await told_everything(town)
    await sweeps.alive()
    said: list[str] = []
    rotating = asyncio.create_task(asyncio.to_thread(rotate, settings, said.append))
    told: list[Person] = []
    while not rotating.done():
        await sweeps.alive()
        told.append(await fire(town, (-3.79 - (len(told) % 40) / 200, 102.27)))
        await sweeps.alive()
        await ani.says(f"masih terbakar {len(told)}")
        await sweeps.alive()
        await town.operator("damkar").types("/antrian")
    await rotating
    await sweeps.alive()
    assert len(told) > 3 and said
    assert town.app.services.sealer.fingerprints == Sealer(*secret_keys(settings)).fingerprints
    new = Sealer(*secret_keys(settings))
    for table, columns in SEALED.items():
        rows = await town.read(
            lambda tx, t=table, c=columns: tx.execute(sa.select(*(t.c[n] for n in c))).all()
        )
        for value in (v for row in rows for v in row if v):
            assert new.current(value), table.name
            with pytest.raises(WrongKey):
                old.open(value)
    assert town.group("damkar").hears(f"masih terbakar {len(told)}")
    for one in (told[0], told[-1], ani):
        await one.says("/status")
        assert one.code in one.last.text, "known by the new hash"
    people = await town.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(persons)).scalar())
    await fire(town, (-3.60, 102.10))
    after = await town.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(persons)).scalar())
    assert after == people + 1, "nobody is known twice"
    await unbroken(town)
    await town.app.close()


async def test_whoever_runs_takes_new_keys_over(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, somewhere(tmp_path, "sqlite"))
    sealer = Sealer(*secret_keys(settings))
    sealed = sealer.seal_text("x")
    (tmp_path / "key").write_text("ab" * 32 + "\n" + (tmp_path / "key").read_text())
    assert read_keys(settings, sealer) == can_read(sealer) and len(sealer.fingerprints) == 2
    assert sealer.open_text(sealed) == "x" and not sealer.current(sealed)


async def test_who_is_affected_by_a_breach(tmp_path: Path) -> None:
    place = somewhere(tmp_path, "sqlite")
    town = await found_town(tmp_path, **place)
    ani = await told_everything(town)
    damkar = town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    await damkar.taps("Nomor", ani.code)
    budi = town.citizen()
    await budi.says("saya dipukul suami saya, ada pisau")
    await budi.shares((-3.89, 102.315))
    local = town.clock.now().astimezone(town.app.city.zone).replace(tzinfo=None)
    begin, end = local.replace(hour=0), local.replace(hour=23)
    await town.app.close()
    settings = settings_of(tmp_path, place)
    out: list[str] = []

    def who(agency: str = "", label: str = "", file: Path | None = None) -> list[tuple[str, ...]]:
        return [a.codes for a in look(settings, begin, end, agency, label, file, out.append)]

    assert who() == [(ani.code,), (budi.code,)], "the worst case is everybody"
    assert who("damkar") == [(ani.code,)]
    assert who("polisi") == [(budi.code,)]
    (one,) = look(settings, begin, end, "", "Damkar-2", tmp_path / "who.csv", out.append)
    assert one.number and one.words and one.point and one.media
    assert "3 × 24 jam" in out[-1]
    assert PHONE not in (tmp_path / "who.csv").read_text()
