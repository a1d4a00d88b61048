"""`sigap doctor` asks for a page as a telephone or a browser outside does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.commands.page_doctor import CALLERS, MEJA, Page
from cities.profile import City
from tests.link import caller
from tests.meja import browser


def _no_link(city: City) -> City:
    return replace(city, link=replace(city.link, on=False))


def _no_meja(city: City) -> City:
    return replace(city, meja=replace(city.meja, on=False))


@pytest.mark.parametrize(
    ("page", "served", "without", "setting"),
    [
        pytest.param(CALLERS, caller.served, _no_link, "link_url", id="callers"),
        pytest.param(MEJA, browser.served, _no_meja, "meja_url", id="meja"),
    ],
)
async def test_it_says_whether_people_reach_the_page(
    page: Page, served: Any, without: Any, setting: str, tmp_path: Path
) -> None:
    async with served(tmp_path) as (town, client):
        settings, city = town.app.settings, town.app.city
        assert await page.examine(settings, without(city)) is None
        unset = await page.examine(settings, city)
        assert unset and unset.well and "belum ditawarkan" in unset.what
        here = str(client.make_url("/")).rstrip("/")
        there = await page.examine(settings.model_copy(update={"link_url": here}), city)
        assert there and there.well and here in there.what
        astray = await page.examine(settings.model_copy(update={setting: f"{here}/lain"}), city)
        assert astray and "HTTP 404" in astray.remedy and "proxy" in astray.remedy
    gone = await page.examine(settings.model_copy(update={setting: here}), city)
    assert gone and not gone.well
