"""A telephone as a rung: a real HTTP server stands for the gateway, and says what it was asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from cities.ladder import Ladder, Rung
from cities.profile import City
from models import notes
from tests.founding import found_town
from tests.scenarios.stories import fire, tell
from tests.town import Town


@dataclass
class Exchange:
    """The gateway as its owner sees it."""

    answer: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    async def ring(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization", ""))
        return web.Response(status=self.answer)


@pytest.fixture
async def exchange() -> AsyncIterator[tuple[Exchange, str]]:
    owner = Exchange()
    app = web.Application()
    app.router.add_post("/panggil", owner.ring)
    async with TestServer(app) as server:
        yield owner, str(server.make_url("/panggil"))


def telephoned(city: City) -> City:
    steps = (
        Rung("belum_diterima", timedelta(seconds=60), "gerbang_telepon", False, None),
        Rung("belum_diterima", timedelta(seconds=300), "ruang_kendali", False, timedelta(minutes=1)),
    )
    return replace(city, ladders={**city.ladders, "nyawa": Ladder("nyawa", steps)})


@pytest.fixture
async def town(tmp_path: Path, exchange: tuple[Exchange, str]) -> AsyncIterator[Town]:
    founded = await found_town(
        tmp_path, reshape=telephoned, SIGAP_CALL_URL=exchange[1], SIGAP_CALL_TOKEN="rahasia"
    )
    yield founded
    await founded.app.close()


async def test_it_rings_and_says_why(town: Town, exchange: tuple[Exchange, str]) -> None:
    ani = await fire(town)
    await town.forward(seconds=60)
    (asked,) = exchange[0].asked
    assert asked["ticket"] == ani.code and asked["agency"] == "damkar" and asked["minutes"] == 1
    assert "Kebakaran menunggu" in asked["words"] and not asked["drill"]
    assert exchange[0].keys == ["Bearer rahasia"]
    assert not town.group("ruang_kendali").hears("</b> belum diterima")
    await town.forward(seconds=239)
    assert not town.group("ruang_kendali").hears("</b> belum diterima")
    await town.forward(seconds=1)
    assert town.group("ruang_kendali").hears("belum diterima Damkar, 5 menit", loud=True)


@pytest.mark.parametrize("answer", [500, 403])
async def test_one_that_fails_is_noticed_and_passed_over(
    town: Town, exchange: tuple[Exchange, str], answer: int
) -> None:
    exchange[0].answer = answer
    ani = await fire(town)
    await town.forward(seconds=65)
    assert len(exchange[0].asked) == (2 if answer == 500 else 1)
    assert town.group("ruang_kendali").hears(
        ani.code, "belum diterima Damkar, 1 menit", "Tidak terjangkau: telepon", loud=True
    )
    assert "telepon otomatis gagal" in town.group("damkar").card(ani.code).text
    assert str(answer) in await town.read(lambda tx: notes.read(tx, "notice:gateway"))
    await town.forward(seconds=236)
    heard = [m for m in town.group("ruang_kendali").loud if "</b> belum diterima" in m.text]
    assert len(heard) == 1, "called ahead, not again"


async def test_no_gateway_at_all_is_passed_over_at_once(tmp_path: Path) -> None:
    town = await found_town(tmp_path, reshape=telephoned)
    ani = await tell(town, "bapak saya pingsan tidak bernapas")
    await town.forward(seconds=60)
    assert town.group("ruang_kendali").hears(ani.code, "Tidak terjangkau: telepon", loud=True)
    await town.app.close()


async def test_where_there_is_no_second_agency_supervisor_and_telephone_ring(
    tmp_path: Path, exchange: tuple[Exchange, str]
) -> None:
    town = await found_town(tmp_path, SIGAP_CALL_URL=exchange[1])
    await tell(town, "bapak saya pingsan tidak bernapas")
    await town.forward(seconds=180)  # the supervisor cannot be reached, so it rings at once
    assert [a["agency"] for a in exchange[0].asked] == ["psc119"]
    await town.forward(seconds=180)
    assert len(exchange[0].asked) == 2  # again after 360 s: the last rung, every minute from its own time on
    await town.app.close()
