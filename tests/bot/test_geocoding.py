"""A typed address is looked up at the city's own Nominatim: it helps the crew, holds nothing up, joins nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from tests.founding import found_town
from tests.town import PALEMBANG, PANORAMA, Town


@dataclass
class Nominatim:
    """Speaks the server's JSON; `status` other than 200: it is out of order."""

    url: str = ""
    point: tuple[float, float] | None = PANORAMA
    status: int = 200
    asked: list[dict[str, str]] = field(default_factory=list)

    async def search(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        if self.status != 200:
            return web.Response(status=self.status)
        found: list[dict[str, Any]] = []
        if self.point:
            lat, lon = self.point
            found = [{"lat": str(lat), "lon": str(lon), "display_name": "Jalan Salak 5"}]
        return web.json_response(found)


@pytest.fixture
async def nominatim() -> AsyncIterator[Nominatim]:
    server, app = Nominatim(), web.Application()
    app.router.add_get("/search", server.search)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


@pytest.fixture
async def town(tmp_path: Path, nominatim: Nominatim) -> AsyncIterator[Town]:
    founded = await found_town(tmp_path, geocoder=nominatim.url)
    yield founded
    await founded.app.close()


async def test_a_typed_address_gets_a_map(town: Town, nominatim: Nominatim) -> None:
    ani = town.citizen()
    await ani.says("kebakaran di gang mawar 5, api besar")
    assert town.group("damkar").card(ani.code).text.count("perkiraan dari alamat · <a href") == 1
    assert nominatim.asked[0]["q"] == "gang mawar 5, Kota Bengkulu"
    assert nominatim.asked[0]["bounded"] == "1"


async def test_the_alert_does_not_wait_for_it(town: Town, nominatim: Nominatim) -> None:
    nominatim.status = 503
    ani = town.citizen()
    await ani.says("kebakaran di gang mawar 5, api besar")
    assert town.group("damkar").hears(ani.code, "perkiraan dari kata-kata", loud=True)
    nominatim.status = 200
    await town.forward(seconds=5)
    assert "perkiraan dari alamat" in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize("point", [None, PALEMBANG], ids=["unknown", "outside the city"])
async def test_what_it_does_not_know_changes_nothing(
    town: Town, nominatim: Nominatim, point: tuple[float, float] | None
) -> None:
    nominatim.point = point
    ani = town.citizen()
    await ani.says("kebakaran di gang mawar 5, api besar")
    assert "perkiraan dari kata-kata" in town.group("damkar").card(ani.code).text


async def test_a_pin_outdoes_it_and_it_joins_no_reports(town: Town) -> None:
    ani, budi = town.citizen(), town.citizen()
    await ani.says("kebakaran di gang mawar 5, api besar")
    await budi.says("kebakaran di gang mawar 7, api besar")
    assert ani.code != budi.code
    await ani.shares(PANORAMA)
    assert "titik dari pelapor" in town.group("damkar").card(ani.code).text
