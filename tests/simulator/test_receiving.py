"""getUpdates: long polling, confirming, kinds, what is kept how long; raw updates; /healthz; the list of calls."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import aiohttp
import pytest

from simulator.app import new_world, running
from tests.simulator.driver import CITIZEN, OPERATOR, Driver


def ids(updates: list[Any]) -> list[int]:
    return [u["update_id"] for u in updates]


async def test_updates_stay_until_confirmed(sim: Driver) -> None:
    person = await sim.starter()
    await sim.says(person, "dua")
    await sim.says(person, "tiga")
    first, second, third = ids(await sim.updates(CITIZEN))
    assert (second, third) == (first + 1, first + 2)
    assert ids(await sim.updates(CITIZEN)) == [first, second, third]
    assert ids(await sim.updates(CITIZEN, limit=1)) == [first]
    assert ids(await sim.updates(CITIZEN, offset=second)) == [second, third]
    assert ids(await sim.updates(CITIZEN)) == [second, third]
    assert ids(await sim.updates(CITIZEN, offset=-1)) == [third]
    assert ids(await sim.updates(CITIZEN, offset=third + 1)) == []
    assert ids(await sim.updates(CITIZEN)) == []


async def test_a_long_poll_ends_when_something_comes(sim: Driver) -> None:
    person = await sim.starter()
    await sim.read_all(CITIZEN)
    poll = asyncio.create_task(sim.updates(CITIZEN, timeout=30))
    while not sim.world.queue(112001).polling:
        await asyncio.sleep(0)
    await sim.says(person, "kebakaran")
    assert [u["message"]["text"] for u in await poll] == ["kebakaran"]


async def test_a_second_poller_ends_the_first(sim: Driver) -> None:
    first = asyncio.create_task(sim.api(CITIZEN, "getUpdates", timeout=30))
    while not sim.world.queue(112001).polling:
        await asyncio.sleep(0)
    assert (await sim.api(CITIZEN, "getUpdates", timeout=0)).result == []
    ended = await first
    assert (ended.status, ended.description) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


async def test_kinds_that_were_not_asked_for_are_not_kept(sim: Driver) -> None:
    person = await sim.starter()
    await sim.read_all(CITIZEN, ["callback_query"])
    await sim.says(person, "hai")
    assert await sim.updates(CITIZEN) == []
    await sim.api(CITIZEN, "getUpdates", allowed_updates=[])
    await sim.says(person, "hai lagi")
    assert len(await sim.updates(CITIZEN)) == 1


async def test_an_update_is_kept_a_day(sim: Driver) -> None:
    await sim.starter()
    sim.clock.forward(24 * 3600 - 1)
    assert len(await sim.updates(CITIZEN)) == 1
    sim.clock.forward(1)
    assert await sim.updates(CITIZEN) == []


async def test_polling_and_a_webhook_exclude_each_other(sim: Driver) -> None:
    await sim.api(CITIZEN, "setWebhook", url="https://127.0.0.1:1/x")
    refused = await sim.api(CITIZEN, "getUpdates")
    assert refused.description == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await sim.starter()
    assert (await sim.api(CITIZEN, "getWebhookInfo")).result["pending_update_count"] == 1
    await sim.api(CITIZEN, "deleteWebhook", drop_pending_updates=True)
    assert await sim.updates(CITIZEN) == []


@pytest.mark.parametrize(
    "update",
    [{"update_id": "satu"}, {"update_id": None, "message": 5}, [], "bukan objek", 7, {"update_id": 2**70}],
)
async def test_any_json_is_offered_as_it_is(sim: Driver, update: Any) -> None:
    await sim.post("/sim/raw-update", bot="sigap_lapor_bot", update=update)
    assert await sim.updates(CITIZEN) == [update]
    await sim.starter()
    await sim.updates(CITIZEN, offset=sim.world.queue(112001).next_id)
    assert await sim.updates(CITIZEN) == []


DEEP = '{"new_kind":' + "[" * 5000 + "]" * 5000 + "}"
NEAR = "[" * 940 + "]" * 940
LONG = '{"poll":{"id":' + "9" * 5000 + '}, "update_id": 900000000}'


@pytest.mark.parametrize(
    "update",
    [DEEP, LONG, "[" * 5000 + "]" * 5000, NEAR],
    ids=["deep", "long", "no object", "almost too deep"],
)
async def test_json_that_no_reader_can_read_is_offered_too(sim: Driver, update: str) -> None:
    """Any JSON: also what neither we nor a bot's framework could read or write again."""
    whole = '{"bot":"sigap_lapor_bot","update":' + update + "}"
    async with sim.session.post(sim.base + "/sim/raw-update", data=whole) as answer:
        assert answer.status == 200
        number = (await answer.json())["update_id"]
    given = update.replace("{", f'{{"update_id":{number},', 1) if update == DEEP else update
    assert await _updates(sim) == given
    await sim.starter()
    await sim.updates(CITIZEN, offset=number + 1)
    assert len(await sim.updates(CITIZEN)) == 1, "numbering goes on after it"


async def test_bytes_are_offered_as_they_are(sim: Driver) -> None:
    bodies = [b"\xff{", b'{"update_id": 900000000, "a": "\xff"}', b'{"a"']
    coded = [base64.b64encode(one).decode() for one in bodies]
    await sim.post("/sim/raw-updates", bot="sigap_lapor_bot", base64=coded)
    assert (await _updates(sim)).encode("utf-8", "surrogateescape") == b",".join(bodies)


async def _updates(sim: Driver) -> str:
    """What stands between the brackets of an answer."""
    async with sim.session.post(f"{sim.base}/bot{CITIZEN}/getUpdates") as answer:
        said = (await answer.read()).decode("utf-8", "surrogateescape")
    return said.removeprefix('{"ok":true,"result":[').removesuffix("]}")


async def test_numbering_goes_on_after_the_highest_id(sim: Driver) -> None:
    given = await sim.post("/sim/raw-update", bot="sigap_lapor_bot", update={"message": {}})
    assert (await sim.updates(CITIZEN)) == [{"update_id": given["update_id"], "message": {}}]
    high = given["update_id"] + 1000
    await sim.post("/sim/raw-update", bot="sigap_lapor_bot", update={"update_id": high})
    await sim.starter()
    assert ids(await sim.updates(CITIZEN)) == [given["update_id"], high, high + 1]


async def test_an_id_that_was_confirmed_is_offered_once_more(sim: Driver) -> None:
    await sim.starter()
    (number,) = ids(await sim.read_all(CITIZEN))
    await sim.post("/sim/raw-update", bot="sigap_lapor_bot", update={"update_id": number})
    assert ids(await sim.updates(CITIZEN, offset=number + 1)) == [number]
    assert ids(await sim.updates(CITIZEN, offset=number + 1)) == []


async def test_every_call_is_listed(sim: Driver) -> None:
    person = await sim.starter()
    await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")
    await sim.api(CITIZEN, "sendMessage", chat_id=5, text="hai")
    good, bad = await sim.get("/sim/calls?after=0")
    assert {k: good[k] for k in ("n", "at", "bot", "method", "chat", "params", "status")} == {
        "n": 1,
        "at": sim.clock.now,
        "bot": "sigap_lapor_bot",
        "method": "sendMessage",
        "chat": person,
        "params": {"chat_id": person, "text": "hai"},
        "status": 200,
    }
    assert (bad["n"], bad["status"], bad["description"]) == (2, 400, "Bad Request: chat not found")
    assert await sim.get("/sim/calls?after=1") == [bad]
    assert await sim.get("/sim/calls?after=2") == []


async def test_healthy_once_all_bots_have_polled(sim: Driver) -> None:
    await sim.get("/healthz", 503)
    await sim.updates(CITIZEN)
    assert await sim.get("/healthz", 503) == {"ok": False, "missing": ["sigap_petugas_bot"]}
    await sim.api(OPERATOR, "setWebhook", url="https://127.0.0.1:1/x")
    await sim.get("/healthz", 200)
    sim.clock.forward(60)
    assert await sim.get("/healthz", 503) == {"ok": False, "missing": ["sigap_lapor_bot"]}


async def test_a_launcher_says_when_it_is_ready() -> None:
    world = new_world()
    async with running(world, ready_when_told=True) as base, aiohttp.ClientSession(base) as session:
        async with session.get("/healthz") as response:
            assert response.status == 503
        async with session.post("/sim/ready") as response:
            assert response.status == 200
        async with session.get("/healthz") as response:
            assert response.status == 200


async def test_events_tell_what_happens(sim: Driver) -> None:
    async with sim.session.get(sim.base + "/sim/events") as stream:
        assert await stream.content.readline() == b": here\n"
        person = await sim.starter()
        await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")
        lines: list[bytes] = []
        while not any(b'"type":"call"' in line for line in lines):
            lines.append(await stream.content.readline())
    kinds = [line.split(b'"')[3].decode() for line in lines if line.startswith(b"data")]
    assert kinds == ["user", "chat", "message", "message", "call"]
