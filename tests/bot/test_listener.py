"""The web's own door: strangers who fill it push out each other, not the road."""

from __future__ import annotations

import asyncio
import resource
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web

from bot import listener
from bot.listener import TRUSTED, Listener, raise_descriptor_limit

MOST = 8
HOME = "127.0.0.1"
Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


async def kept(request: web.Request) -> web.Response:
    await request.read()
    request[TRUSTED] = True
    return web.Response(text="kept")


async def never(_: web.Request) -> web.Response:
    await asyncio.Event().wait()
    raise AssertionError


@pytest.fixture
async def door(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Listener]:
    monkeypatch.setattr(listener, "SWEEP_SECONDS", 0.02)
    served = web.Application()
    served.add_routes([web.get("/", hello), web.post("/kept", kept), web.get("/never", never)])
    opened = Listener(served, MOST)
    await opened.start(HOME, 0)
    yield opened
    await opened.stop()


async def line(door: Listener, words: bytes = b"") -> Line:
    reader, writer = await asyncio.open_connection(HOME, door.port)
    writer.write(words)
    return reader, writer


async def gone(one: Line) -> bytes:
    """What came until it was closed. Raises TimeoutError where it is not."""
    try:
        return await asyncio.wait_for(one[0].read(), 5)
    except ConnectionError:
        return b""


async def asked(door: Listener, path: str = "/") -> str:
    async with ClientSession() as session, session.get(f"http://{HOME}:{door.port}{path}") as answer:
        return await answer.text()


async def test_more_than_fit_push_out_the_one_that_is_quiet_for_longest(door: Listener) -> None:
    first = await line(door)
    others = [await line(door, b"GET / HT") for _ in range(3 * MOST)]
    assert await asked(door) == "hello", "whoever asks at once is answered"
    assert await gone(first) == b""
    assert door.open <= MOST and door.pushed_out() >= 2 * MOST
    for _, writer in others:
        writer.close()


async def test_it_is_known_for_how_long_one_after_another_makes_room(
    door: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert door.full_for() == 0.0
    opened = [await line(door) for _ in range(MOST)]
    assert await asked(door) == "hello"
    since = door.full_for()
    assert since > 0.0
    opened += [await line(door) for _ in range(MOST)]
    assert await asked(door) == "hello" and door.full_for() > since, "counted from the first of them"
    monkeypatch.setattr(listener, "CALM_SECONDS", 0.0)
    assert door.full_for() == 0.0, "none lately"
    for _, writer in opened:
        writer.close()


async def test_a_header_that_does_not_end_is_not_waited_for(
    door: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "QUIET_SECONDS", 0.1)
    one = await line(door, b"GET / HTTP/1.1\r\n")
    await gone(one)
    assert door.open == 0


async def test_a_body_that_does_not_end_is_not_waited_for(
    door: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "ANSWER_SECONDS", 0.1)
    for words in (
        b"POST /kept HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx",
        b"GET /never HTTP/1.1\r\nHost: x\r\n\r\n",
    ):
        assert b" 408 " in await gone(await line(door, words))


async def test_a_stranger_needs_a_new_connection_for_each_request(door: Listener) -> None:
    one = await line(door, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 50)
    assert (await gone(one)).count(b"hello") == 1
    lost = await gone(await line(door, b"GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n" * 50))
    assert lost.count(b" 404 ") == 1


async def test_a_large_body_is_not_read_to_its_end(door: Listener) -> None:
    one = await line(door, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
    assert b" 405 " in await gone(one)


async def test_whoever_has_shown_the_secret_stays_while_strangers_push(door: Listener) -> None:
    post = b"POST /kept HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx"
    reader, writer = await line(door, post)
    assert b"kept" in await reader.read(1000)
    strangers = [await line(door) for _ in range(3 * MOST)]
    assert await asked(door) == "hello"
    writer.write(post)
    assert b"kept" in await reader.read(1000)
    for _, stranger in strangers:
        stranger.close()


async def test_no_descriptor_left_is_waited_out(door: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a loop that spins: the connection waits at the system until there is one."""
    monkeypatch.setattr(listener, "NO_DESCRIPTOR_SECONDS", 0.05)
    tried, real = 0, asyncio.get_running_loop().sock_accept

    async def full(listening: object) -> object:
        nonlocal tried
        tried += 1
        if tried < 4:
            raise OSError(24, "Too many open files")
        return await real(listening)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio.get_running_loop(), "sock_accept", full)
    assert await asked(door) == "hello"
    await asked(door)
    assert tried <= 7


def test_the_limit_of_descriptors_is_raised() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 512), hard))
    try:
        assert raise_descriptor_limit() == hard
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_the_web_has_a_part_of_them_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "raise_descriptor_limit", lambda: 64)
    served = web.Application()
    served.add_routes([web.get("/", hello)])
    small = Listener(served)
    await small.start(HOME, 0)
    lines = [await line(small) for _ in range(40)]
    assert await asked(small) == "hello"
    assert small.open <= 16
    await small.stop()
    for _, writer in lines:
        writer.close()
