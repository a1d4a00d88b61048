"""How the webhook hears of things: challenge, signature, repetition, batches, and what goes wrong on purpose."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from simulator.whatsapp.webhooks import pause
from tests.simulator.phones import ACCOUNT, Phones, phones

DAY = 24 * 3600.0


@pytest.fixture
async def sim() -> AsyncIterator[Phones]:
    async with phones() as driver:
        yield driver


async def test_the_challenge_comes_first(sim: Phones) -> None:
    await sim.until(lambda: sim.webhook.asked)
    (asked,) = sim.webhook.asked
    assert (asked["hub.mode"], asked["hub.verify_token"]) == ("subscribe", ACCOUNT.verify_token)
    assert asked["hub.challenge"].isdecimal()


async def test_nothing_is_told_where_the_challenge_fails(sim: Phones) -> None:
    await sim.until(lambda: sim.webhook.asked)
    sim.webhook.verify_token = "another"
    await sim.state(account={"webhook": sim.webhook.url})
    await sim.says(await sim.person(), "tolong")
    await sim.in_time(lambda: len(sim.webhook.asked) > 4)
    assert sim.webhook.bodies == []
    assert (await sim.get("/healthz", 503))["missing"] == ["whatsapp"]
    sim.webhook.verify_token = ACCOUNT.verify_token
    await sim.in_time(lambda: not sim.world.whatsapp.happenings)
    assert (await sim.get("/healthz"))["ok"]
    assert [message["text"]["body"] for message in sim.webhook.messages] == ["tolong"]


async def test_signed_over_bytes_that_reading_and_writing_again_would_change(sim: Phones) -> None:
    await sim.says(await sim.person(), "api besar! 🔥 jl. Salak 5/7")
    await sim.quiet()
    (raw,) = sim.webhook.bodies
    assert sim.webhook.signed == [True]
    for escaped in (True, False):
        assert json.dumps(json.loads(raw), separators=(",", ":"), ensure_ascii=escaped).encode() != raw


@pytest.mark.parametrize("status", [500, 401, 302, 201])
async def test_anything_but_200_is_repeated_ever_more_seldom(sim: Phones, status: int) -> None:
    await sim.until(lambda: sim.webhook.asked)
    sim.webhook.status = status
    await sim.says(await sim.person(), "tolong")
    await sim.sent(2)
    for tries, seconds in enumerate([1, 2, 4, 8], 3):
        sim.clock.forward(seconds - 0.1)
        await sim.get("/sim/wa/state")
        assert len(sim.webhook.bodies) == tries - 1, "too early"
        sim.clock.forward(0.2)
        await sim.sent(tries)
    assert len(set(sim.webhook.bodies)) == 1
    sim.webhook.status = 200
    sim.clock.forward(3600)
    await sim.quiet()


async def test_after_seven_days_it_is_given_up(sim: Phones) -> None:
    await sim.until(lambda: sim.webhook.asked)
    sim.webhook.status = 500
    await sim.says(await sim.person(), "tolong")
    await sim.sent(2)
    sim.clock.forward(7 * DAY)
    await sim.quiet()
    assert len(sim.webhook.bodies) == 3


def test_the_pauses_grow_to_hours() -> None:
    assert [pause(n) for n in range(1, 6)] == [0.0, 1.0, 2.0, 4.0, 8.0]
    assert pause(40) == 6 * 3600.0


async def test_a_webhook_that_was_away_hears_all_of_it(sim: Phones) -> None:
    await sim.until(lambda: sim.webhook.asked)
    sim.webhook.status = 503
    people = [await sim.person(f"Warga {n}") for n in range(20)]
    for who in people:
        await sim.says(who, "gempa")
    sim.webhook.status = 200
    await sim.in_time(lambda: not sim.world.whatsapp.happenings)
    assert len({message["id"] for message in sim.webhook.messages}) == 20


async def test_batched_shuffled_and_thrice(sim: Phones) -> None:
    """Four messages of three people and five statuses in one body, out of order, three times at once."""
    people = [await sim.person(name) for name in ("Rina", "Bambang", "Tia")]
    for who in people:
        await sim.says(who, "halo")
    await sim.quiet()
    sim.webhook.bodies.clear()
    for kind, more in (("batch", {"times": 9}), ("shuffle", {}), ("duplicate", {"copies": 3})):
        await sim.fault(kind, **more)
    for who, words in zip([people[0], *people], ("api", "di sini", "macet", "ini?"), strict=True):
        await sim.says(who, words)
    await sim.sends(people[0])
    await sim.later(2)
    await sim.sends(people[1])
    await sim.later(0.5)
    await sim.quiet()
    assert len(sim.webhook.bodies) == 3
    assert len(set(sim.webhook.bodies)) == 1
    (entry,) = sim.webhook.heard[0]["entry"]
    assert len(entry["changes"]) == 2, "not all of it is in the first change"
    (once,) = {tuple(json.dumps(m) for m in sim.webhook.messages[n : n + 4]) for n in (0, 4, 8)}
    assert len(once) == 4
    assert [m["text"]["body"] for m in sim.webhook.messages[:4]] == ["ini?", "macet", "di sini", "api"]
    assert len(sim.webhook.statuses) == 15


async def test_a_batch_that_does_not_fill_goes_after_five_seconds(sim: Phones) -> None:
    await sim.fault("batch", times=9)
    who = await sim.writer()
    await sim.says(who, "tolong!")
    await sim.get("/sim/wa/state")
    assert sim.webhook.bodies == []
    sim.clock.forward(5)
    await sim.quiet()
    assert len(sim.webhook.bodies) == 1


async def test_statuses_in_entries_of_their_own(sim: Phones) -> None:
    who = await sim.writer()
    await sim.quiet()
    await sim.fault("batch", times=3)
    await sim.fault("split_status")
    await sim.sends(who)
    await sim.says(who, "lagi")
    await sim.later(0.5)
    await sim.quiet()
    assert len(sim.webhook.heard[-1]["entry"]) == 3


async def test_a_wrong_signature_is_no_loss(sim: Phones) -> None:
    await sim.until(lambda: sim.webhook.asked)
    await sim.fault("bad_signature")
    await sim.fault("no_signature")
    await sim.says(await sim.person(), "a")
    await sim.quiet()
    await sim.says(await sim.person(), "b")
    await sim.quiet()
    assert sim.webhook.signed == [False, False]


async def test_milliseconds_late_and_never(sim: Phones) -> None:
    who = await sim.person()
    await sim.fault("ms_timestamp")
    await sim.says(who, "ms")
    await sim.fault("no_webhook")
    await sim.says(who, "nie")
    await sim.fault("late", seconds=3600)
    await sim.says(who, "late")
    await sim.says(who, "now")
    await sim.until(lambda: len(sim.webhook.messages) == 2)
    assert {m["text"]["body"]: len(m["timestamp"]) for m in sim.webhook.messages} == {"ms": 13, "now": 10}
    sim.clock.forward(3600)
    await sim.quiet()
    assert sim.webhook.messages[-1]["text"]["body"] == "late"


async def test_an_answer_that_is_lost_had_its_effect(sim: Phones) -> None:
    who = await sim.writer()
    await sim.fault("lost_answer")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await sim.sends(who, biz_opaque_callback_data="4711")
    await sim.later(3)
    await sim.quiet()
    assert {status["biz_opaque_callback_data"] for status in sim.webhook.statuses} == {"4711"}
    assert (await sim.sees(who))[-1]["text"] == "Baik."


async def test_the_status_can_come_before_the_answer(sim: Phones) -> None:
    who = await sim.writer()
    await sim.quiet()
    await sim.fault("status_first")
    wamid = await sim.sends(who)
    assert sim.webhook.of(wamid) == ["sent"]


async def test_no_status_at_all(sim: Phones) -> None:
    who = await sim.writer()
    await sim.fault("no_status")
    await sim.sends(who)
    await sim.later(3)
    await sim.quiet()
    assert sim.webhook.statuses == []
    assert (await sim.sees(who))[-1]["text"] == "Baik.", "it was delivered all the same"


@pytest.mark.parametrize(
    ("code", "at_once"), [("131026", False), ("130429", True), ("131000", True), ("190", True)]
)
async def test_any_code_at_once_or_later(sim: Phones, code: str, at_once: bool) -> None:
    who = await sim.writer()
    body = {"messaging_product": "whatsapp", "to": who["number"], "type": "text", "text": {"body": "a"}}
    for later in (None, not at_once) if code != "190" else (None,):
        await sim.fault(code, match={"chat": who["chat"]}, **({} if later is None else {"later": later}))
        refused = await sim.messages_call(body)
        assert (refused.status != 200) is (at_once if later is None else not later)
    await sim.later(9)
    await sim.quiet()
    assert all(status["errors"][0]["code"] == int(code) for status in sim.webhook.statuses)


async def test_a_fault_for_another_person_waits_for_them(sim: Phones) -> None:
    who, other = await sim.writer(), await sim.writer(first_name="Tia")
    await sim.fault("131009", match={"chat": other["chat"]})
    await sim.sends(who)
    body = {"messaging_product": "whatsapp", "to": other["number"], "type": "text", "text": {"body": "a"}}
    assert (await sim.messages_call(body)).body["error"]["code"] == 131009


async def test_nobody_hears_where_the_app_is_not_subscribed(sim: Phones) -> None:
    path = f"{ACCOUNT.business_id}/subscribed_apps"
    assert len((await sim.graph(path, "GET")).body["data"]) == 1
    await sim.graph(path, "DELETE")
    assert (await sim.graph(path, "GET")).body["data"] == []
    await sim.writer()
    await sim.quiet()
    await sim.graph(path)
    await sim.writer()
    await sim.until(lambda: sim.webhook.messages)
    assert len(sim.webhook.messages) == 1


async def test_a_field_that_is_not_subscribed(sim: Phones) -> None:
    await sim.state(account={"fields": ["messages"]})
    await sim.state(account={"locked": True})
    assert sim.world.whatsapp.happenings == {}


async def test_any_bytes_can_be_pushed(sim: Phones) -> None:
    await sim.post(
        "/sim/raw-update", channel="whatsapp", update={"object": "whatsapp_business_account", "entry": []}
    )
    await sim.post("/sim/raw-update", channel="whatsapp", base64=base64.b64encode(b'{"entry":').decode())
    await sim.quiet()
    assert sim.webhook.bodies[1] == b'{"entry":'
    assert sim.webhook.signed == [True, True]


async def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    """What was not taken is told again; chats, people, templates, media are as they were."""
    state = tmp_path / "world.jsonl"
    async with phones(state=state) as sim:
        await sim.until(lambda: sim.webhook.asked)
        who = await sim.writer(username="rina", phone="62812345")
        sent = await sim.says(who, photo={"generate": {"scene": "fire"}})
        await sim.quiet()
        media = sim.webhook.messages[-1]["image"]["id"]
        await sim.state(account={"templates": {"a": {"body": "a"}}, "delivered": 77})
        who = (await sim.state(user={"id": who["id"], "number": "62899"}))["user"]
        await sim.quiet()
        sim.webhook.status = 500
        await sim.says(who, "belum didengar")
        await sim.sends(who)
    async with phones(state=state) as sim:
        await sim.later(3)
        await sim.quiet()
        assert [m["text"]["body"] for m in sim.webhook.messages] == ["belum didengar"]
        assert {status["status"] for status in sim.webhook.statuses} >= {"sent", "delivered"}
        seen = await sim.sees(who)
        assert [m["text"] for m in seen] == ["tolong", None, "belum didengar", "Baik."]
        assert seen[1]["message_id"] == sent["message_id"]
        assert (await sim.graph(media, "GET")).status == 200
        account = (await sim.get("/sim/wa/state"))["account"]
        assert (account["templates"], account["cost"]["delivered"]) == ({"a": "APPROVED"}, 78)
        old = await sim.messages_call(
            {"messaging_product": "whatsapp", "to": "62812345", "type": "text", "text": {"body": "a"}}
        )
        assert "user_id" not in old.body["contacts"][0], "nobody has the former number"
