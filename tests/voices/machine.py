"""A machine that listens: a real HTTP server that takes what OpenAI's `/v1/audio/transcriptions` takes, and is right, wrong,
slow, busy or dead."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from domain.message import Kind
from tests.founding import found_town
from tests.town import Person, Town

OGG = b"OggS\x00\x02"
TOKEN = "rahasia-mesin"


@dataclass
class Machine:
    """`says`: what it hears in whatever it gets; `body`: what it answers instead."""

    says: str = ""
    token: str = TOKEN
    status: int = 200
    fails: int = 0  # so often it is busy first
    body: bytes = b""
    slow: asyncio.Event | None = None
    heard: list[bytes] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        shown = f"Bearer {self.token}" if self.token else ""
        assert request.headers.get("Authorization", "") == shown
        told = await request.post()
        assert (told["model"], told["language"], told["response_format"]) == ("whisper-1", "id", "json")
        sound = told["file"]
        assert isinstance(sound, web.FileField)
        self.heard.append(sound.file.read())
        if self.slow is not None:
            await self.slow.wait()
        if len(self.heard) <= self.fails:
            return web.Response(status=503)
        if self.body:
            return web.Response(status=self.status, body=self.body)
        return web.json_response({"text": self.says}, status=self.status)


@asynccontextmanager
async def serving(machine: Machine) -> AsyncIterator[str]:
    """Its address."""
    app = web.Application()
    app.router.add_post("/v1/audio/transcriptions", machine.take)
    async with TestServer(app) as server:
        yield str(server.make_url("/v1/audio/transcriptions"))


@asynccontextmanager
async def town_with(folder: Path, url: str, **more: Any) -> AsyncIterator[Town]:
    """`url`: "" for a town in which people listen alone."""
    given: dict[str, Any] = {"SIGAP_TRANSCRIBE_URL": url, "SIGAP_TRANSCRIBE_TOKEN": TOKEN} if url else {}
    town = await found_town(folder, **given, **more)
    yield town
    await town.app.close()


async def speaks(person: Person, sound: bytes = OGG) -> None:
    await person.sends(Kind.VOICE, sound, mime="audio/ogg")
