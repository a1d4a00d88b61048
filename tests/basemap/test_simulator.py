"""The simulator's map with streets, from its own machine alone; without a file the outline as before."""

from __future__ import annotations

import urllib.request
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

import cities
from tests.basemap import small_map
from tests.simulator.desk import CITIZEN_BOT, Desk, desk
from tests.simulator.test_page import browser, say

__all__ = ["browser"]
pytestmark = pytest.mark.browser


def _opens_map(page: Page, city: Desk) -> None:
    say(page, "kebakaran")
    keyboard = {"keyboard": [[{"text": "📍 Kirim lokasi saya", "request_location": True}]]}
    city.bot(CITIZEN_BOT, "sendMessage", chat_id=city.citizen, text="Di mana?", reply_markup=keyboard)
    page.locator("button.key", has_text="Kirim lokasi saya").click()


@pytest.mark.parametrize("mapped", [True, False])
def test_the_map_on_which_a_place_is_picked(
    browser: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mapped: bool
) -> None:
    file = small_map.write(tmp_path / "kota.pmtiles", cities.load(cities.default_city()))
    monkeypatch.setenv("SIGAP_TILES", str(file) if mapped else "")
    with desk(tmp_path) as city:
        page: Page = browser.new_page(viewport={"width": 1280, "height": 800})  # type: ignore[attr-defined]
        hosts: set[str | None] = set()
        wrong: list[str] = []
        page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(city.base)
        expect(page.locator("body[data-ready]")).to_be_visible()
        _opens_map(page, city)
        if mapped:
            page.wait_for_selector(".map canvas.leaflet-tile-loaded")
            said = page.locator(".map .leaflet-control-attribution")
            expect(said).to_have_text("© OpenStreetMap, Protomaps")
            assert said.locator("a").count() == 0, "nothing leads away"
        else:
            expect(page.locator(".map .map-city")).to_be_visible()
            assert page.locator(".map canvas").count() == 0
        page.get_by_test_id("map-send").click()
        page.wait_for_timeout(50)
        page.close()
        assert wrong == [] and hosts <= {"127.0.0.1", None}


def test_pieces_of_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = small_map.write(tmp_path / "kota.pmtiles", cities.load(cities.default_city()))
    monkeypatch.setenv("SIGAP_TILES", str(file))
    with desk(tmp_path) as city:
        asked = urllib.request.Request(f"{city.base}/streets/kota.pmtiles", headers={"Range": "bytes=0-6"})
        with urllib.request.urlopen(asked, timeout=10) as answer:
            assert (answer.status, answer.read()) == (206, b"PMTiles")
        monkeypatch.setenv("SIGAP_TILES", str(tmp_path))
        with pytest.raises(HTTPError, match="404"):
            urllib.request.urlopen(f"{city.base}/streets/kota.pmtiles", timeout=10)
