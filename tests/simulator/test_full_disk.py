"""A disk that is full for a while: who asks is told so, nothing is kept by half, and no line that cannot be read costs the world."""

from __future__ import annotations

import asyncio
import contextlib
import resource
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.app import new_world
from simulator.errors import NotKeptError
from simulator.journal import Journal
from tests.running import free_port
from tests.simulator.driver import CITIZEN
from tests.simulator.test_persistence import answers, call, messages, shown, talkative

ROOT = Path(__file__).parents[2]
BOT = f"/bot{CITIZEN}"


@contextlib.asynccontextmanager
async def simulator(state: Path, log: Path) -> AsyncIterator[tuple[aiohttp.ClientSession, int]]:
    """A real one, ended by kill -9; with the number of its process."""
    port = free_port()
    command = [sys.executable, "-m", "simulator", "--port", str(port), "--state", str(state), "--no-limits"]
    with log.open("ab") as said:
        child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=said, stderr=said)
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
            await answers(session)
            yield session, child.pid
    finally:
        child.kill()
        await child.wait()


@contextlib.contextmanager
def full(state: Path, process: int = 0, left: int = 0) -> Iterator[None]:
    """No file of the process grows beyond the state file, and so many bytes more."""
    before = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (state.stat().st_size + left, before[1]))
    try:
        yield
    finally:
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)


async def refused(session: aiohttp.ClientSession, path: str, **body: Any) -> tuple[int, str]:
    async with session.post(path, json=body) as response:
        return response.status, await response.text()


async def until_refused(session: aiohttp.ClientSession, say: dict[str, Any]) -> list[str]:
    """What was kept, in the space that was taken ahead, before the first is told that it is not."""
    heard: list[str] = []
    while len(heard) < 90:
        text = f"{len(heard)} rumah kebakaran " + "!" * 4000
        status, told = await refused(session, "/sim/send", **say, text=text)
        if status == 507:
            assert "cannot keep" in told
            return heard
        assert status == 200, told
        heard.append(text)
    raise AssertionError("the disk is not full")


async def test_who_writes_while_the_disk_is_full_is_told_so_and_the_city_goes_on(tmp_path: Path) -> None:
    state, log = tmp_path / "simulator.state", tmp_path / "log"
    async with simulator(state, log) as (session, process):
        ani = (await call(session, "/sim/users", first_name="Ani"))["id"]
        say = {"user": ani, "chat": "sigap_lapor_bot"}
        await call(session, "/sim/send", **say, text="sebelum")
        with full(state, process, left=100):
            heard = await until_refused(session, say)
            status, told = await refused(session, "/sim/send", **say, photo={"generate": {"scene": "fire"}})
            assert status == 507 and "cannot keep" in told
            assert (await refused(session, f"{BOT}/sendMessage", chat_id=ani, text="?"))[0] == 500
            assert [m["text"] for m in await messages(session, ani)] == ["sebelum", *heard]
            updates = (await call(session, f"{BOT}/getUpdates"))["result"]
            assert [u["message"]["text"] for u in updates] == ["sebelum", *heard]
            await call(session, f"{BOT}/getUpdates", offset=updates[-1]["update_id"] + 1)
        await call(session, "/sim/send", **say, text="sesudah")
    async with simulator(state, log) as (session, _):
        assert [m["text"] for m in await messages(session, ani)] == ["sebelum", *heard, "sesudah"]
        updates = (await call(session, f"{BOT}/getUpdates"))["result"]
        assert [u["message"]["text"] for u in updates] == ["sesudah"]
    said = log.read_text()
    assert "Traceback" not in said and "could not be read" not in said
    assert said.count("nothing can be kept") == said.count("takes changes again") == 1


@pytest.mark.parametrize("left", [0, 1, 40])
def test_a_line_of_which_half_was_taken_is_written_whole_later(tmp_path: Path, left: int) -> None:
    journal = Journal(tmp_path / "w")
    journal.begin([("a", {"n": 1})])
    journal.put("b", {"text": "x" * 100})
    with full(tmp_path / "w", left=left), pytest.raises(NotKeptError):
        journal.flush()
    assert (tmp_path / "w").read_bytes().endswith(b"\n")
    journal.put("c", {"n": 3})
    journal.flush()
    assert [kind for kind, _ in journal.replay()] == ["a", "b", "c"]
    journal.close()


async def test_half_a_line_before_a_whole_one_costs_only_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    state = tmp_path / "w"
    world = talkative(state)
    world.journal.close()
    before = shown(world)
    lines = state.read_bytes().splitlines(keepends=True)
    damaged = b"".join([*lines[:-1], lines[-1][:30], lines[-1]])
    state.write_bytes(damaged)
    world = new_world(state=state)
    assert shown(world) == before
    world.journal.close()
    assert (tmp_path / "w.damaged").read_bytes() == damaged
    assert caplog.text.count("could not be read") == 1
    new_world(state=state).journal.close()
    assert caplog.text.count("could not be read") == 1, "the file is sound again"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(at=st.floats(0, 1), length=st.integers(0, 300), instead=st.binary(max_size=40))
async def test_a_world_comes_up_from_a_file_damaged_anywhere(
    tmp_path: Path, at: float, length: int, instead: bytes
) -> None:
    state = tmp_path / "w"
    state.unlink(missing_ok=True)
    world = talkative(state)
    world.journal.close()
    whole = state.read_bytes()
    begin = round(at * len(whole))
    state.write_bytes(whole[:begin] + instead + whole[begin + length :])
    world = new_world(state=state)
    world.register(CITIZEN, "sigap_lapor_bot", "citizen")
    shown(world)
    world.journal.close()
    again = new_world(state=state)
    assert again.journal.unreadable == 0
    again.journal.close()
