"""Database, key or evidence are deleted while the bots run: somebody hears of it while everything can still be saved."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.health.second_way import Told
from bot.health.watch import Watch
from bot.keys import key_file
from bot.loops.sweeps import read_keys
from tests.founding import found_town
from tests.town import PANORAMA, Town

FIRE = "rumah kebakaran, api besar, ada orang terjebak"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    found = await found_town(tmp_path / "data", database=f"sqlite:///{tmp_path / 'data' / 'sigap.db'}")
    yield found
    await found.app.close()


async def rung(town: Town) -> dict[str, str]:
    told: list[Told] = []

    async def ring(one: Told) -> bool:
        told.append(one)
        return True

    await Watch(town.app, ring).look()
    return {one.key: one.words for one in told}


def codes(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as asked:
        return {row[0] for row in asked.execute("SELECT code FROM tickets")}


async def fire(town: Town) -> str:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    return ani.code


@pytest.mark.parametrize("how", ["deleted", "replaced", "with its folder"])
async def test_a_deleted_database_is_rung_and_saved(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "data"
    town = await found_town(folder, database=f"sqlite:///{folder / 'sigap.db'}")
    assert not await rung(town)
    before = await fire(town)
    for file in list(folder.glob("sigap.db*")):
        file.unlink()
    if how == "replaced":
        sqlite3.connect(folder / "sigap.db").close()
        (folder / "sigap.db").touch()
    if how == "with its folder":
        shutil.rmtree(folder)
    words = (await rung(town))["gone:saved"]
    (copy,) = folder.glob("sigap-diselamatkan-*.db")
    assert str(copy) in words and copy.stat().st_mode & 0o777 == 0o600
    assert codes(copy) == {before}
    town.clock.forward(seconds=15)
    after = await fire(town)
    await town.app.close()
    copies = list(folder.glob("sigap-diselamatkan-*"))
    assert [codes(file) for file in copies] == [{before, after}], "what came until the end is saved as well"


async def test_a_key_and_evidence_that_are_gone_are_rung(town: Town) -> None:
    """And no other key is made, nor taken over, under a database that needs this one."""
    settings, sealer = town.app.settings, town.app.services.sealer
    key, known = key_file(settings), sealer.fingerprints
    key.unlink()
    shutil.rmtree(settings.evidence)
    for file in list(settings.data.glob("sigap.db*")):
        file.unlink()
    read_keys(settings, sealer)
    assert not key.exists() and sealer.fingerprints == known
    assert {f"gone:{key.absolute()}", f"gone:{settings.evidence.absolute()}"} <= (await rung(town)).keys()
