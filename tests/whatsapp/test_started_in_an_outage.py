"""A start that waits for its database has a web: whoever looks sees that it lives, and whoever writes there is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from bot import waiting
from bot.pushed import PATH, SIGNATURE
from bot.web import SECRET_HEADER, webhook_secret
from domain.message import Kind
from tests.running import free_port
from tests.scenarios.test_deaf import ALL
from tests.scenarios.test_started_in_an_outage import away, goes_on, quick, seconds, town
from tests.town import CITIZEN, Town
from tests.whatsapp.cloud import Phone, with_number
from tests.whatsapp.test_webhook import said, sign

__all__ = ["quick", "town"]


class Web:
    """What whoever asks at its port is answered."""

    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self._session, self._base = session, f"http://127.0.0.1:{port}"

    async def get(self, path: str) -> tuple[int, str]:
        async with self._session.get(self._base + path) as answer:
            return answer.status, await answer.text()

    async def push(self, path: str, body: bytes, **headers: str) -> int:
        async with self._session.post(self._base + path, data=body, headers=headers) as answer:
            return answer.status


@asynccontextmanager
async def waits(town: Town) -> AsyncIterator[tuple[Web, list[Any]]]:
    """A start with its web, until the database opens; what it leaves behind."""
    port, left = free_port(), list[Any]()
    settings = town.app.settings.model_copy(update={"web_port": port, "web_host": "127.0.0.1"})
    with away():
        start = asyncio.create_task(
            waiting.opened(settings, asyncio.Event(), web=True, clock=town.clock, channels=town.channels)
        )
        await seconds(town, 9)
        async with aiohttp.ClientSession() as session:
            yield Web(session, port), left
    left.append(await asyncio.wait_for(start, 10))


async def test_it_lives_is_not_ready_and_says_why(town: Town) -> None:
    async with waits(town) as (web, _):
        assert (await web.get("/livez"))[0] == 200
        for path in ("/readyz", "/healthz"):
            status, told = await web.get(path)
            assert status == 503 and "database" in told
        for path in ("/", "/papan", "/l/abc", "/meja"):
            status, told = await web.get(path)
            assert status == 503 and "Telepon 112" in told


async def test_a_green_phone_is_told_and_what_it_wrote_is_read(town: Town) -> None:
    rina = Phone(town, with_number(town))
    async with waits(town) as (web, left):
        body = said(rina)
        assert await web.push(PATH, body, **{SIGNATURE: sign(body, "wrong")}) == 401
        await seconds(town, 2)
        assert rina.texts == []
        for _ in range(2):
            assert await web.push(PATH, body, **{SIGNATURE: sign(body)}) == 503, "it comes again"
        [told] = rina.texts
        assert "BELUM kami terima" in told and "kirim ulang pesan ini" in told
    await goes_on(town, left[0])
    await town.forward(seconds=8)
    assert sum("pulih" in text for text in rina.texts) == 1
    assert any("Di mana" in text or "KEJADIAN" in text for text in rina.texts), "before Meta tries again"


async def test_what_telegram_pushes_comes_again(town: Town) -> None:
    ani, secret = town.citizen("Ani"), webhook_secret(town.app.settings)
    body = town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text="rumah kebakaran")).body
    await town.channels[CITIZEN].poll(ALL, 0)  # nothing lies there: it is pushed
    async with waits(town) as (web, _):
        path = f"/webhook/{CITIZEN}"
        assert await web.push(path, body, **{SECRET_HEADER: "wrong"}) == 403
        assert await web.push("/webhook/telegram", body, **{SECRET_HEADER: secret}) == 404
        for _ in range(2):
            assert await web.push(path, body, **{SECRET_HEADER: secret}) == 503, "it comes again"
        [told] = ani.texts
        assert "BELUM kami terima" in told
