"""While the disk of evidence is away, whatever else reads it waits or says so, and works again once it is back."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bot.commands.backup import make
from bot.commands.explaining import explained
from bot.evidence_package.make import write_package
from bot.evidence_package.moving import move
from bot.media.store import EvidenceStore, Unkept
from domain.message import Form, Kind
from domain.ticket import CONTROL_ROOM
from tests.evidence_disk import WAYS, Way, away, passes
from tests.founding import found_town
from tests.link.caller import calls
from tests.link.caller import reached as reached_by_callers
from tests.meja.browser import served, sits
from tests.scenarios.stories import JPEG, dead_rows, fire
from tests.town import Town
from tests.voices.machine import Machine, serving, speaks, town_with


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return WAYS[str(request.param)]


async def test_a_picture_of_the_story_comes_when_it_is_back(town: Town, way: Way) -> None:
    ani, crew, damkar = await fire(town), town.operator("damkar"), town.group("damkar")
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await crew.types(f"/tiket {ani.code}")
    with away(town, way):
        await crew.taps("📷 Foto 1", ani.code)
        await passes(town, 30)
    await passes(town, 70)
    assert sum(m.delivery.form is Form.PHOTO for m in damkar.messages) == 2 and await dead_rows(town) == 0


async def test_who_is_called_later_gets_it_when_it_is_back(town: Town, way: Way) -> None:
    ani = await fire(town)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    with away(town, way):
        await town.operator(CONTROL_ROOM).types(f"/teruskan {ani.code} polisi jalan penuh penonton")
        await passes(town, 30)
        assert town.group("polisi").hears(ani.code)
    await passes(town, 70)
    assert sum(m.delivery.form is Form.PHOTO for m in town.group("polisi").messages) == 1


async def test_the_meja_says_that_it_is_not_there_now(tmp_path: Path, way: Way) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        await browser.opens(f"/meja?tiket={ani.code}")
        (picture,) = set(re.findall(r'src="(/meja/bukti/\d+)"', browser.shown))
        with away(town, way):
            await browser.asks("GET", picture)
            assert browser.status == 503
        await browser.asks("GET", picture)
        assert browser.status == 200


async def test_a_machine_listens_when_it_is_back(tmp_path: Path, way: Way) -> None:
    machine = Machine(says="api sudah sampai dapur", fails=1)
    async with serving(machine) as url, town_with(tmp_path, url) as town:
        ani = await fire(town)
        await speaks(ani)
        with away(town, way):
            await passes(town, 600)
            assert len(machine.heard) == 1
        await passes(town, 1300)
        assert "api sudah sampai dapur" in town.group("damkar").card(ani.code).text


async def test_a_caller_s_film_is_put_together_when_it_is_back(town: Town, way: Way) -> None:
    async with reached_by_callers(town) as client:
        caller, _ = await calls(town, client)
        await caller.opens()
        await caller.piece("film0001", 0, b"half", 8, "video/mp4")
        with away(town, way):
            status, _ = await caller.piece("film0001", 4, b"more", 8, "video/mp4")
            assert status == 503
            await passes(town, 25)
        assert (await caller.piece("film0001", 4, b"more", 8, "video/mp4"))[1]["utuh"]
        await passes(town, 10)
        assert [m.delivery.file for m in town.group("damkar").messages if m.delivery.form is Form.VIDEO] == [
            b"halfmore"
        ]


async def test_at_the_terminal_it_is_said(tmp_path: Path, way: Way) -> None:
    """A backup keeps the rows; a package without its files, and an empty move, would be taken for whole."""
    data = tmp_path / "data"
    town = await found_town(data, database=f"sqlite:///{data / 'sigap.db'}")
    ani = await fire(town)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await town.app.close()
    settings, place = town.app.settings, town.app.settings.evidence_place
    with away(town, way):
        made = await asyncio.to_thread(make, settings, tmp_path / "city.backup")
        assert made.rows["tickets"] == 1 and made.missing and not made.files
        with pytest.raises(Unkept) as refused:
            await asyncio.to_thread(write_package, settings, ani.code, tmp_path / "bukti.zip")
        assert explained(refused.value)[0].startswith("SIGAP_EVIDENCE: ")
        with pytest.raises(Unkept):
            await move(EvidenceStore(place, only_read=True), EvidenceStore(tmp_path / "new"), delete=True)
    await asyncio.to_thread(write_package, settings, ani.code, tmp_path / "bukti.zip")
    assert (tmp_path / "bukti.zip").exists()
