"""kill -9 loses no chat message and no unacknowledged update; the journal survives being cut off anywhere."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import views
from simulator.app import new_world
from simulator.journal import Journal, StateInUseError
from simulator.records import Person
from simulator.talk import say
from simulator.world import World
from tests.running import free_port
from tests.simulator.driver import CITIZEN
from tests.simulator.phones import listening

ROOT = Path(__file__).parents[2]
MESSAGES = 200
KEYS = {"keyboard": [[{"text": "📍", "request_location": True}, {"text": "📱", "request_contact": True}]]}


@contextlib.asynccontextmanager
async def process(
    port: int, state: Path, *more: str, end: signal.Signals
) -> AsyncIterator[aiohttp.ClientSession]:
    """A real simulator, ended by the signal when the block is over."""
    command = [
        sys.executable,
        "-m",
        "simulator",
        "--port",
        str(port),
        "--state",
        str(state),
        "--no-limits",
        *more,
    ]
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT)
    try:
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
            await answers(session)
            yield session
    finally:
        child.send_signal(end)
        assert await child.wait() in (0, -signal.SIGKILL)


async def answers(session: aiohttp.ClientSession) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(aiohttp.ClientConnectionError):
            async with session.get("/sim/state") as response:
                assert response.status == 200
                return
        await asyncio.sleep(0.05)
    raise AssertionError("the simulator did not start")


async def call(session: aiohttp.ClientSession, path: str, **body: Any) -> Any:
    async with session.post(path, json=body) as response:
        answer = await response.json()
        assert response.status == 200, answer
        return answer


async def chatter(session: aiohttp.ClientSession, person: int, heard: list[str]) -> None:
    """Sends until the connection breaks; `heard` gets what was answered."""
    with contextlib.suppress(aiohttp.ClientError):
        for n in range(10 * MESSAGES):
            text = f"{person}: laporan {n}"
            await call(session, "/sim/send", user=person, chat="sigap_lapor_bot", text=text)
            heard.append(text)


async def test_kill_9_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    port, state = free_port(), tmp_path / "world.jsonl"
    heard: list[str] = []
    async with process(port, state, end=signal.SIGKILL) as session:
        people = [(await call(session, "/sim/users", first_name="Ani"))["id"] for _ in range(4)]
        for person in people:
            await call(session, "/sim/send", user=person, chat="sigap_lapor_bot", text="/start")
        first = (await call(session, f"/bot{CITIZEN}/getUpdates"))["result"][0]["update_id"]
        await call(session, f"/bot{CITIZEN}/getUpdates", offset=first + 4)
        photo = {"generate": {"scene": "fire", "seed": 1}}
        sent = await call(session, "/sim/send", user=people[0], chat="sigap_lapor_bot", photo=photo)
        asked = await call(
            session, f"/bot{CITIZEN}/sendMessage", chat_id=people[3], text="?", reply_markup=KEYS
        )
        talking = [asyncio.create_task(chatter(session, person, heard)) for person in people]
        while len(heard) < MESSAGES:
            await asyncio.sleep(0.01)
    await asyncio.gather(*talking)
    async with process(port, state, end=signal.SIGTERM) as session:
        updates = await drain(session)
        assert updates[0]["message"]["photo"]
        assert {u["update_id"] for u in updates} == set(range(first + 4, first + 4 + len(updates)))
        offered = [u["message"]["text"] for u in updates[1:]]
        assert set(heard) <= set(offered)
        seen = [m["text"] for person in people for m in await messages(session, person)]
        assert set(offered) <= set(seen)
        async with session.get(f"/sim/media/{sent['media']['file_id']}") as response:
            assert len(await response.read()) == sent["media"]["file_size"]
        keys = {"user": people[3], "chat": "sigap_lapor_bot", "message_id": asked["result"]["message_id"]}
        place = {"latitude": -3.8, "longitude": 102.3}
        pressed = [
            await call(session, "/sim/press", **keys, label="📍", location=place),
            await call(session, "/sim/press", **keys, label="📱"),
        ]
        assert [press["message"]["media"]["kind"] for press in pressed] == ["location", "contact"]
        answer = await call(session, f"/bot{CITIZEN}/sendMessage", chat_id=people[0], text="masih ada")
        assert answer["result"]["message_id"] > max(
            m["message_id"] for m in await messages(session, people[1])
        )


async def test_kill_9_loses_nothing_of_whatsapp(tmp_path: Path) -> None:
    """What a webhook has not taken is told after the restart; the phone shows what it showed."""
    port, state = free_port(), tmp_path / "world.jsonl"
    async with listening() as webhook:
        webhook.status = 500
        async with process(port, state, "--whatsapp-webhook", webhook.url, end=signal.SIGKILL) as session:
            who = await call(session, "/sim/users", channel="whatsapp", first_name="Rina")
            for n in range(50):
                await call(session, "/sim/send", user=who["chat"], text=f"laporan {n}")
        webhook.status = 200
        webhook.bodies.clear()
        async with process(port, state, "--whatsapp-webhook", webhook.url, end=signal.SIGTERM) as session:
            deadline = time.monotonic() + 20
            while len(webhook.messages) < 50 and time.monotonic() < deadline:
                await asyncio.sleep(0.05)
            said = {f"laporan {n}" for n in range(50)}
            assert {message["text"]["body"] for message in webhook.messages} == said
            async with session.get(f"/sim/chats/{who['chat']}/messages") as response:
                assert {message["text"] for message in await response.json()} == said


async def drain(session: aiohttp.ClientSession) -> list[Any]:
    found: list[Any] = []
    while True:
        offset = found[-1]["update_id"] + 1 if found else 0
        more = (await call(session, f"/bot{CITIZEN}/getUpdates", offset=offset))["result"]
        if not more:
            return found
        found += more


async def messages(session: aiohttp.ClientSession, chat: int) -> list[Any]:
    async with session.get(f"/sim/chats/{chat}/messages?after=0") as response:
        found: list[Any] = await response.json()
        return found


def talkative(state: Path) -> World:
    """A small world in a file: one person, three messages, one of them taken back."""
    world = new_world(state=state)
    world.register(CITIZEN, "sigap_lapor_bot", "citizen")
    world.persons[5] = Person(5, "Ani")
    world.save(world.persons[5])
    world.journal.flush()
    for text in ("satu", "dua", "tiga"):
        say(world, world.private(112001, 5), 5, {"text": text})
        world.journal.flush()
    return world


def shown(world: World) -> Any:
    return views.state(world), views.messages(world, 5, 0), len(world.queue(112001))


async def test_a_world_comes_back_as_it_was(tmp_path: Path) -> None:
    world = talkative(tmp_path / "w")
    before = shown(world)
    world.journal.close()
    again = new_world(state=tmp_path / "w")
    assert shown(again) == before
    again.journal.close()
    assert shown(new_world(state=tmp_path / "w")) == before


async def test_a_deleted_last_message_does_not_give_its_id_away(tmp_path: Path) -> None:
    world = talkative(tmp_path / "w")
    world.remove(world.box(5).posts[3])
    world.journal.close()
    for _ in range(2):
        world = new_world(state=tmp_path / "w")
        assert list(world.box(5).posts) == [1, 2]
        world.journal.close()
    world = new_world(state=tmp_path / "w")
    assert say(world, world.private(112001, 5), 5, {"text": "empat"}).id == 4
    world.journal.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(cut=st.floats(0, 1))
async def test_a_journal_cut_off_anywhere_holds_whole_changes(tmp_path: Path, cut: float) -> None:
    state = tmp_path / f"w{cut}"
    world = talkative(state)
    world.journal.close()
    whole = state.read_bytes()
    state.write_bytes(whole[: round(cut * len(whole))])
    world = new_world(state=state)
    updates = len(world.queue(112001)) if 112001 in world.bots else 0
    assert len(world.box(5).posts) == updates
    world.journal.close()


def test_two_simulators_do_not_share_a_file(tmp_path: Path) -> None:
    first = Journal(tmp_path / "w")
    with pytest.raises(StateInUseError):
        Journal(tmp_path / "w")
    first.close()
    Journal(tmp_path / "w").close()


def test_a_thousand_messages_a_second(tmp_path: Path) -> None:
    """Kept in the journal and offered to the bot; what HTTP costs besides is measured by the benchmarks."""
    world = talkative(tmp_path / "w")
    private = world.private(112001, 5)
    began = time.process_time()
    for n in range(2000):
        say(world, private, 5, {"text": f"laporan {n}"})
        world.journal.flush()
    assert 2000 / (time.process_time() - began) > 1000
