"""The page's address as a text message: a real HTTP server stands for the gateway, and says what it was asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.founding import found_town
from tests.link.caller import CALL, LINK
from tests.town import Town

BASE = "https://112.example.id"


@dataclass
class Gateway:
    """As its owner sees it."""

    answer: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    async def send(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization", ""))
        return web.Response(status=self.answer)


@pytest.fixture
async def gateway() -> AsyncIterator[tuple[Gateway, str]]:
    owner, app = Gateway(), web.Application()
    app.router.add_post("/sms", owner.send)
    async with TestServer(app) as server:
        yield owner, str(server.make_url("/sms"))


@pytest.fixture
async def town(tmp_path: Path, gateway: tuple[Gateway, str]) -> AsyncIterator[Town]:
    founded = await found_town(
        tmp_path, SIGAP_LINK_URL=BASE, SIGAP_SMS_URL=gateway[1], SIGAP_SMS_TOKEN="rahasia"
    )
    yield founded
    await founded.app.close()


async def baru(town: Town, line: str = CALL) -> list[str]:
    await town.operator("ruang_kendali").types(f"/baru {line}")
    return town.group("ruang_kendali").texts


async def test_it_goes_to_the_number_of_the_caller(town: Town, gateway: tuple[Gateway, str]) -> None:
    texts = await baru(town)
    (asked,) = gateway[0].asked
    assert asked["to"] == "+628127390001" and LINK.search(asked["text"]) and len(asked["text"]) <= 160
    shown = next(LINK.search(t) for t in texts if LINK.search(t))
    assert shown and shown[0] in asked["text"]
    assert gateway[0].keys == ["Bearer rahasia"]
    assert any("terkirim." in t and "SMS" in t for t in texts)


async def test_where_it_does_not_leave_the_operator_reads_the_code_out(
    town: Town, gateway: tuple[Gateway, str]
) -> None:
    gateway[0].answer = 402
    assert any("tidak terkirim: bacakan kodenya" in t for t in await baru(town))
    gateway[0].answer = 503
    await baru(town, "kebakaran gudang jl danau 3, api besar 08127390002")
    for _ in range(4):
        await town.forward(seconds=20)
    assert sum("tidak terkirim" in t for t in town.group("ruang_kendali").texts) == 2


@pytest.mark.parametrize(
    "line", ["kebakaran jl salak 5, api besar", "suami saya memukul saya, jl danau 3 08127390003"]
)
async def test_without_a_number_and_to_somebody_who_hides_nothing_is_sent(
    town: Town, gateway: tuple[Gateway, str], line: str
) -> None:
    assert any("kodenya" in t for t in await baru(town, line))
    assert gateway[0].asked == []
