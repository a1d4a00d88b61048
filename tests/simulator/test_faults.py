"""Faults on purpose: each does what its name says, to what it matches, as often as it was asked."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.simulator.driver import CITIZEN, OPERATOR, Driver

BROKEN = (aiohttp.ClientError, TimeoutError)
SOON = aiohttp.ClientTimeout(total=0.2)


async def inject(sim: Driver, fault: str, times: int = 1, retry_after: int = 1, **match: Any) -> None:
    await sim.post("/sim/faults", match=match, fault=fault, times=times, retry_after=retry_after)


async def say(sim: Driver, person: int, text: str = "hai") -> Any:
    return await sim.api(CITIZEN, "sendMessage", chat_id=person, text=text)


@pytest.mark.parametrize(
    ("fault", "status", "said", "parameters"),
    [
        ("429", 429, "Too Many Requests: retry after 7", {"retry_after": 7}),
        ("500", 500, "Internal Server Error", None),
        ("403", 403, "Forbidden: bot was blocked by the user", None),
    ],
)
async def test_answers_instead(sim: Driver, fault: str, status: int, said: str, parameters: Any) -> None:
    person = await sim.starter()
    await inject(sim, fault, times=2, retry_after=7, method="sendMessage")
    for _ in range(2):
        answer = await say(sim, person)
        assert (answer.status, answer.description, answer.body.get("parameters")) == (
            status,
            said,
            parameters,
        )
    assert (await say(sim, person)).status == 200
    assert len(await sim.messages(person)) == 2


@pytest.mark.parametrize(
    "match",
    [
        {"bot": "sigap_petugas_bot"},
        {"method": "sendPhoto"},
        {"chat": 5},
        {"bot": "sigap_lapor_bot", "chat": 5},
    ],
)
async def test_what_does_not_match_is_spared(sim: Driver, match: dict[str, Any]) -> None:
    person = await sim.starter()
    await inject(sim, "500", **match)
    assert (await say(sim, person)).status == 200


async def test_a_match_by_bot_and_chat(sim: Driver) -> None:
    one, two = await sim.starter(), await sim.starter()
    await inject(sim, "500", bot="sigap_lapor_bot", chat=two)
    assert [(await say(sim, person)).status for person in (one, two, two)] == [200, 500, 200]


@pytest.mark.parametrize(("fault", "seen"), [("timeout_before", 1), ("timeout_after", 2), ("reset", 1)])
async def test_no_answer_before_or_after_the_effect(sim: Driver, fault: str, seen: int) -> None:
    person = await sim.starter()
    await inject(sim, fault)
    url, body = f"{sim.base}/bot{CITIZEN}/sendMessage", {"chat_id": person, "text": "hai"}
    with pytest.raises(BROKEN):
        await sim.session.post(url, json=body, timeout=SOON)
    assert len(await sim.messages(person)) == seen
    assert (await sim.get("/sim/calls"))[-1]["description"] == fault


async def test_clearing(sim: Driver) -> None:
    person = await sim.starter()
    await inject(sim, "500", times=100)
    async with sim.session.delete(sim.base + "/sim/faults") as response:
        assert response.status == 200
    assert (await say(sim, person)).status == 200


async def test_an_unknown_fault_is_refused(sim: Driver) -> None:
    refused = await sim.post("/sim/faults", 400, match={}, fault="earthquake", times=1)
    assert "timeout_after" in refused["error"]


async def test_a_malformed_update_comes_before_the_real_one(sim: Driver) -> None:
    await inject(sim, "malformed_update", bot="sigap_lapor_bot")
    await sim.starter()
    broken, real = await sim.updates(CITIZEN)
    assert broken["message"]["message_id"] == "x"
    assert (real["update_id"], real["message"]["text"]) == (broken["update_id"] + 1, "/start")


async def test_updates_twice_and_in_another_order(sim: Driver) -> None:
    person = await sim.starter()
    await sim.says(person, "dua")
    await inject(sim, "duplicate_update")
    assert [u["message"]["message_id"] for u in await sim.updates(CITIZEN)] == [1, 1, 2]
    await inject(sim, "reorder")
    assert [u["message"]["message_id"] for u in await sim.updates(CITIZEN)] == [2, 1]
    assert [u["message"]["message_id"] for u in await sim.updates(CITIZEN)] == [1, 2]


async def test_a_fault_in_a_group_says_kicked(sim: Driver) -> None:
    group, _ = await sim.group()
    await inject(sim, "403", chat=group)
    answer = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="x")
    assert answer.description == "Forbidden: bot was kicked from the supergroup chat"


async def test_a_download_fails_too(sim: Driver) -> None:
    person = await sim.starter()
    await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", voice={"generate": {}})
    voice = (await sim.updates(CITIZEN))[-1]["message"]["voice"]
    path = (await sim.api(CITIZEN, "getFile", file_id=voice["file_id"])).result["file_path"]
    await inject(sim, "500", method="file")
    await sim.get(f"/file/bot{CITIZEN}/{path}", 500)
    assert len(await sim.get(f"/file/bot{CITIZEN}/{path}")) == voice["file_size"]


async def test_a_slow_platform_takes_its_time_and_the_call(sim: Driver) -> None:
    """Polling is never slowed and uses nothing up; the message stands, later."""
    person = await sim.starter()
    await sim.post("/sim/faults", match={}, fault="slow", times=1, seconds=0.2)
    assert await sim.updates(CITIZEN)
    began = asyncio.get_running_loop().time()
    assert (await say(sim, person)).status == 200
    assert asyncio.get_running_loop().time() - began >= 0.2
    assert (await say(sim, person, "cepat")).status == 200
    assert [m["text"] for m in await sim.messages(person)][1:] == ["hai", "cepat"]
    await sim.post("/sim/faults", 400, match={}, fault="slow", times=1, seconds=0)


HALVES = [
    {"callback_query": {}},
    {"callback_query": {"message": "x"}},
    {"callback_query": {"id": "1", "message": {"chat": 5}}},
    {"callback_query": {"id": "1", "message": None, "data": "t:look:1"}},
    {"callback_query": ["x"]},
    {"message": {"chat": "x"}, "callback_query": 7},
    [1, 2],
    None,
]


@pytest.mark.parametrize("half", HALVES)
async def test_half_an_update_breaks_nothing(sim: Driver, half: Any) -> None:
    """Faults that look at what is delivered stand it too, and what comes after it still arrives."""
    await inject(sim, "duplicate_update", chat=5)
    await sim.post("/sim/raw-update", bot="sigap_lapor_bot", update=half)
    await sim.starter()
    assert [u["message"]["text"] for u in await sim.read_all(CITIZEN) if has_words(u)] == ["/start"]
    assert await sim.updates(CITIZEN) == []


def has_words(update: Any) -> bool:
    return (
        isinstance(update, dict) and isinstance(update.get("message"), dict) and "text" in update["message"]
    )
