"""`sigap doctor` asks for the meja as an operator's browser does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.commands.link_doctor import examine_meja
from tests.meja.browser import served


async def test_it_says_whether_browsers_reach_the_meja(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        settings, city = town.app.settings, town.app.city
        off = replace(city, meja=replace(city.meja, on=False))
        assert await examine_meja(settings, off) is None
        without = await examine_meja(settings, city)
        assert without and without.well and "belum ditawarkan" in without.what
        here = str(client.make_url("/")).rstrip("/")
        there = await examine_meja(settings.model_copy(update={"link_url": here}), city)
        assert there and there.well and here in there.what
        astray = await examine_meja(settings.model_copy(update={"meja_url": f"{here}/lain"}), city)
        assert astray and "HTTP 404" in astray.remedy and "proxy" in astray.remedy
    gone = await examine_meja(settings.model_copy(update={"meja_url": here}), city)
    assert gone and not gone.well
