"""The wall board: what it shows, who may look, and that it holds nothing of a reporter."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from bot.board.content import content
from bot.board.guard import EACH, MANY, SPAN, guard
from bot.board.routes import add_board
from tests.kept import town_in_memory
from tests.scenarios.stories import fire, tell
from tests.town import Town

told: list[datetime] = []  # when many guessed


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    city = await town_in_memory(tmp_path)
    yield city
    await city.app.close()


async def served(town: Town, **changes: object) -> TestClient[web.Request, web.Application]:
    settings = town.app.settings.model_copy(update=changes)

    async def told_of_guesses(at: datetime) -> None:
        told.append(at)

    application = web.Application(middlewares=[guard(settings, town.clock, told_of_guesses)])
    add_board(application, town.app)
    client: TestClient[web.Request, web.Application] = TestClient(TestServer(application))
    await client.start_server()
    return client


async def test_open_tickets_with_their_clocks_and_nothing_of_the_reporter(town: Town) -> None:
    ani = await fire(town)
    await ani.own_number("+628127390000")
    await tell(town, "suami saya memukul saya, tolong")
    client = await served(town)
    answer = await client.get("/papan/tiket.json")
    raw = await answer.text()
    first = (await answer.json())["tickets"][0]  # the oldest danger goes first
    assert first["code"] == ani.code and first["loud"] and first["due"] and first["at"]
    assert first["agencies"] == ["Damkar: belum diterima"]
    assert first["lane_words"] == "Merah · nyawa terancam"
    assert "api besar" not in raw and "8127390000" not in raw and "memukul" not in raw
    page = await client.get("/papan")
    assert page.status == 200 and "default-src 'none'" in page.headers["Content-Security-Policy"]
    for path in ("/papan/papan.js", "/papan/nada.js", "/papan/papan.css", "/papan/kota.json"):
        assert (await client.get(path)).status == 200
    assert (await client.get("/papan/content.py")).status == 404
    await client.close()


async def test_every_open_ticket_is_reached_page_by_page(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A6: in a disaster more are open than a wall holds; the map and the sums have all of them."""
    monkeypatch.setattr("bot.board.content.PAGE", 3)
    for kelurahan in town.app.city.area.kelurahan[::15]:
        neighbour = town.citizen()
        await neighbour.says("pohon tumbang menutup jalan")
        await neighbour.shares((kelurahan.lat, kelurahan.lon))
    await town.operator("ruang_kendali").types("/bencana mulai")
    client = await served(town)
    first = await (await client.get("/papan/tiket.json")).json()
    second = await (await client.get("/papan/tiket.json?halaman=2")).json()
    beyond = await (await client.get("/papan/tiket.json?halaman=99")).json()
    assert beyond["page"] == first["pages"] == second["page"] == 2
    codes = [t["code"] for t in [*first["tickets"], *second["tickets"]]]
    assert len(codes) == len(set(codes)) == first["open"] == 5
    assert {d["code"] for d in first["dots"]} == set(codes)
    assert first["sums"].startswith("5 terbuka: ") and "belum diterima" in first["sums"]
    assert "MODE BENCANA sejak" in first["disaster"] and first["pages_words"] == "Halaman 1 dari 2"
    assert (await client.get("/papan/tiket.json?halaman=²")).status == 200
    await client.close()


async def test_drills_are_not_on_the_wall(town: Town) -> None:
    kendali = town.operator("ruang_kendali")
    await kendali.types("/latihan")
    await kendali.types("/latihan rumah kebakaran jl mangga, api besar")
    found = await town.read(lambda tx: content(tx, town.app.city, town.clock.now()))
    assert found["tickets"] == []


async def test_without_a_password_only_this_machine_under_its_own_name(town: Town) -> None:
    client = await served(town)
    assert (await client.get("/papan")).status == 200
    assert (await client.get("/papan", headers={"Host": "rebound.example"})).status == 403
    await client.close()
    outside = await served(town, web_host="0.0.0.0")
    assert (await outside.get("/papan/tiket.json")).status == 403
    await outside.close()


async def test_with_a_password_whoever_knows_it(town: Town) -> None:
    client = await served(town, web_host="0.0.0.0", board_password=SecretStr("rahasia:112"))

    def knocks(password: str) -> dict[str, str]:
        return {"Authorization": f"Basic {b64encode(f'papan:{password}'.encode()).decode()}"}

    assert (await client.get("/papan")).status == 401
    assert (await client.get("/papan", headers=knocks("salah"))).status == 401
    assert (await client.get("/papan", headers={"Authorization": "Basic ÿÿ"})).status == 401
    assert (await client.get("/papan", headers=knocks("rahasia:112"))).status == 200
    await client.close()


def from_(address: str, password: str = "") -> dict[str, str]:
    """Headers of whoever asks from there, through the proxy."""
    coded = b64encode(f"x:{password}".encode()).decode()
    return {"X-Forwarded-For": address} | ({"Authorization": f"Basic {coded}"} if password else {})


async def test_whoever_guesses_the_password_is_no_longer_heard_and_shuts_nobody_out(town: Town) -> None:
    told.clear()
    client = await served(town, board_password=SecretStr("rahasia-papan"))

    async def asks(address: str, password: str = "") -> int:
        client.session.cookie_jar.clear()
        async with client.get("/papan", headers=from_(address, password)) as answer:
            return answer.status

    assert await asks("10.0.0.1", "rahasia-papan") == 200
    for number in range(EACH):
        assert await asks("6.6.6.6", f"salah{number}") == 401
    assert await asks("6.6.6.6", "rahasia-papan") == 429, "also with the right one"
    assert await asks("10.0.0.2", "rahasia-papan") == 200
    for number in range(MANY):
        await asks(f"6.6.7.{number % 50}", f"salah{number}")
    assert await asks("6.6.8.1", "rahasia-papan") == 429 and told
    assert await asks("10.0.0.1", "rahasia-papan") == 200, "who has known it is let in"
    town.clock.forward(seconds=SPAN.total_seconds())
    assert await asks("6.6.6.6", "rahasia-papan") == 200
    await client.close()


async def test_a_display_that_is_open_stays_open_whoever_guesses_beside_it(town: Town) -> None:
    """At the same address: by its cookie."""
    client = await served(town, board_password=SecretStr("rahasia-papan"))
    assert (await client.get("/papan", headers=from_("10.0.0.1", "rahasia-papan"))).status == 200
    kept = dict(client.session.cookie_jar.filter_cookies(client.make_url("/papan")))
    client.session.cookie_jar.clear()
    for number in range(EACH + 1):
        await client.get("/papan", headers=from_("10.0.0.1", f"salah{number}"))
    assert (await client.get("/papan", headers=from_("10.0.0.1", "rahasia-papan"))).status == 429
    cookie = {name: morsel.value for name, morsel in kept.items()}
    assert cookie
    client.session.cookie_jar.update_cookies(cookie, client.make_url("/papan"))
    assert (await client.get("/papan/tiket.json", headers=from_("10.0.0.1"))).status == 200
    await client.close()


@pytest.mark.parametrize("kept", [b"\xff", "é".encode(), "🔥".encode()])
async def test_a_cookie_of_other_letters_is_a_wrong_one(town: Town, kept: bytes) -> None:
    """As bytes on the line: no client of ours sends such."""
    client = await served(town, board_password=SecretStr("rahasia-papan"))
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(
        b"GET /papan HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: sigap_papan=" + kept + b"\r\n\r\n"
    )
    answered = await reader.readline()
    writer.close()
    await client.close()
    assert b" 401 " in answered
