"""The city's map from the product itself: in pieces, to whoever may see the page, and drawn in a browser."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.board.guard import guard
from bot.board.routes import HEADERS, add_board
from tests.basemap import small_map
from tests.chromium import chromium
from tests.kept import town_in_memory
from tests.scenarios.stories import fire
from tests.town import Town

Served = TestClient[web.Request, web.Application]


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    city = await town_in_memory(tmp_path)
    yield city
    await city.app.close()


async def board(town: Town, tiles: str) -> Served:
    town.app.settings = town.app.settings.model_copy(update={"tiles_at": tiles})

    async def nobody(_at: object) -> None:
        return None

    application = web.Application(middlewares=[guard(town.app.settings, town.clock, nobody)])
    add_board(application, town.app)
    client: Served = TestClient(TestServer(application))
    await client.start_server()
    return client


async def test_pieces_of_the_file(town: Town, tmp_path: Path) -> None:
    path = small_map.write(tmp_path / "kota.pmtiles", town.app.city)
    client = await board(town, str(path))
    whole = path.read_bytes()
    answer = await client.get("/papan/peta/kota.pmtiles", headers={"Range": "bytes=0-126"})
    assert answer.status == 206 and await answer.read() == whole[:127]
    assert answer.headers["Content-Range"] == f"bytes 0-126/{len(whole)}"
    behind = await client.get("/papan/peta/kota.pmtiles", headers={"Range": f"bytes={len(whole)}-"})
    assert behind.status == 416
    again = await client.get("/papan/peta/kota.pmtiles", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status == 304
    shown = await (await client.get("/papan/kota.json")).json()
    assert shown["map"]["url"] == "/papan/peta/kota.pmtiles" and shown["map"]["zoom"] == 12
    await client.close()


@pytest.mark.parametrize("broken", ["", "/tidak/ada.pmtiles", "kosong", "lain", "terpotong", "gambar"])
async def test_without_a_map_coast_and_points_as_before(town: Town, tmp_path: Path, broken: str) -> None:
    path = tmp_path / "kota.pmtiles"
    small_map.write(path, town.app.city, form=2 if broken == "gambar" else 1)
    if broken == "kosong":
        path.write_bytes(b"")
    elif broken == "lain":
        path.write_bytes(b"SQLite format 3\x00" * 20)
    elif broken == "terpotong":
        path.write_bytes(path.read_bytes()[:500])
    given = broken if broken in ("", "/tidak/ada.pmtiles") else str(path)
    client = await board(town, given)
    shown = await (await client.get("/papan/kota.json")).json()
    assert "map" not in shown and shown["coast"]
    assert (await client.get("/papan/peta/kota.pmtiles")).status == 404
    await client.close()


async def test_who_may_not_see_the_board_gets_no_map(town: Town, tmp_path: Path) -> None:
    client = await board(town, str(small_map.write(tmp_path / "kota.pmtiles", town.app.city)))
    for file in ("kota.pmtiles", "leaflet.js", "peta.js"):
        foreign = await client.get(f"/papan/peta/{file}", headers={"Host": "papan.example.id"})
        assert foreign.status in (401, 403)
    await client.close()


@pytest.mark.browser
async def test_the_board_draws_land_and_sea_and_pins_its_tickets(town: Town, tmp_path: Path) -> None:
    client = await board(town, str(small_map.write(tmp_path / "kota.pmtiles", town.app.city)))
    await fire(town)
    asked: list[str] = []
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(str(client.make_url("/papan")))
        await page.wait_for_selector("body[data-ready]")
        await page.wait_for_selector("#chart canvas.leaflet-tile-loaded")
        colours = await page.evaluate(COLOURS)
        assert colours["sea"] and colours["land"] and colours["sea"] != colours["land"], colours
        assert await page.locator("#chart .dot").count() == 1
        assert await page.locator("#chart .leaflet-tooltip.code").inner_text() == "26-0001"
        assert not await page.locator("#map").is_visible()
        assert "© OpenStreetMap" in await page.locator(".leaflet-control-attribution").inner_text()
        await page.get_by_role("button", name="Nyalakan bunyi").click()
        await page.get_by_role("button", name="Bunyi menyala").wait_for()
        assert not wrong, wrong
    base = str(client.make_url("/"))
    assert all(url.startswith((base, "data:")) for url in asked), "nothing is asked of another machine"
    assert "unsafe" not in HEADERS["Content-Security-Policy"]
    await client.close()


COLOURS = """async () => {
  const dot = document.querySelector('#chart .dot').getBoundingClientRect();
  const chart = document.querySelector('#chart').getBoundingClientRect();
  const at = (x, y) => {
    for (const tile of document.querySelectorAll('#chart canvas.leaflet-tile')) {
      const one = tile.getBoundingClientRect(), left = x - one.left, top = y - one.top;
      if (left < 0 || top < 0 || left >= one.width || top >= one.height) continue;
      const scale = tile.width / one.width;
      return [...tile.getContext('2d').getImageData(left * scale, top * scale, 1, 1).data].join();
    }
    return '';
  };
  const seen = () => ({ land: at(dot.right + 30, dot.top + 30), sea: at(chart.left + 8, dot.top) });
  for (let n = 0; n < 100 && !(seen().sea && seen().land); n += 1) await new Promise((done) => setTimeout(done, 50));
  return seen();
}"""


@pytest.mark.browser
async def test_a_board_whose_map_fails_draws_the_coast(town: Town, tmp_path: Path) -> None:
    client = await board(town, str(small_map.write(tmp_path / "kota.pmtiles", town.app.city)))
    async with chromium() as browser:
        page = await browser.new_page()
        await page.route("**/protomaps.js", lambda route: route.abort())
        await page.goto(str(client.make_url("/papan")))
        await page.wait_for_selector("body[data-ready]")
        assert (
            await page.locator("#map .shore").count() == 1 and not await page.locator("#chart").is_visible()
        )
    await client.close()
