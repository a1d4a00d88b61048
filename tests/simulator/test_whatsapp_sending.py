"""What the business writes on WhatsApp: window, debt, throughput, strangers, templates, ticks, price."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from simulator.whatsapp.limits import WaRates
from tests.simulator.phones import ACCOUNT, Phones, phones
from tests.simulator.whatsapp_bodies import text

HOUR = 3600.0


@pytest.fixture
async def sim() -> AsyncIterator[Phones]:
    async with phones() as driver:
        yield driver


@pytest.fixture
async def limited() -> AsyncIterator[Phones]:
    async with phones(of_whatsapp=WaRates()) as driver:
        yield driver


async def told(sim: Phones, wamid: str, seconds: float = 9) -> list[str]:
    """The statuses of a message, after so many seconds."""
    await sim.later(seconds)
    await sim.quiet()
    return sorted(sim.webhook.of(wamid))


async def code(sim: Phones, body: Any) -> int:
    answer = await sim.messages_call(body)
    return 0 if answer.status == 200 else int(answer.body["error"]["code"])


def errors(sim: Phones) -> list[int]:
    return [status["errors"][0]["code"] for status in sim.webhook.statuses if "errors" in status]


async def test_three_statuses_a_message_and_two_ticks(sim: Phones) -> None:
    who = await sim.writer()
    wamid = await sim.sends(who, biz_opaque_callback_data="4711")
    assert [m for m in await sim.sees(who) if m["sender"]["is_bot"]] == [], "not yet on the phone"
    assert await told(sim, wamid) == ["delivered", "read", "sent"]
    ours = [status for status in sim.webhook.statuses if status["id"] == wamid]
    assert {status["biz_opaque_callback_data"] for status in ours} == {"4711"}
    assert (await sim.sees(who))[-1]["status"] == "read"


async def test_a_phone_that_is_off_hears_when_it_is_on_again(sim: Phones) -> None:
    who = await sim.writer()
    await sim.state(user={"id": who["id"], "off": True})
    wamid = await sim.sends(who)
    assert await told(sim, wamid) == ["sent"]
    await sim.post("/sim/send", 400, user=who["chat"], text="halo")
    await sim.state(user={"id": who["id"], "off": False})
    assert await told(sim, wamid) == ["delivered", "read", "sent"]


async def test_without_receipts_nothing_is_read(sim: Phones) -> None:
    who = await sim.writer()
    await sim.state(user={"id": who["id"], "no_receipts": True})
    assert await told(sim, await sim.sends(who)) == ["delivered", "sent"]


@pytest.mark.parametrize("lost", ["blocked", "nobody", "former number"])
async def test_undeliverable(sim: Phones, lost: str) -> None:
    who = await sim.writer()
    body = text(to=who["number"])
    if lost == "blocked":
        await sim.state(user={"id": who["id"], "blocked": True})
    elif lost == "former number":
        await sim.state(user={"id": who["id"], "number": "6281377777"})
    else:
        body = text(to="628999999999")
    wamid = (await sim.messages_call(body)).body["messages"][0]["id"]
    assert await told(sim, wamid) == ["failed"]
    assert errors(sim) == [131026]


async def test_a_user_id_in_to_is_taken_and_never_delivered(sim: Phones) -> None:
    who = await sim.writer()
    answer = await sim.messages_call(text(to=who["user_id"]))
    assert answer.status == 200
    assert await told(sim, answer.body["messages"][0]["id"]) == []
    assert all(not message["sender"]["is_bot"] for message in await sim.sees(who))


async def test_after_24_hours_words_fail_and_templates_arrive(sim: Phones) -> None:
    who = await sim.writer()
    sim.clock.forward(24 * HOUR)
    assert await told(sim, await sim.sends(who)) == ["failed"]
    assert errors(sim) == [131047]
    await sim.state(account={"templates": {"laporan_status": {"body": "Laporan {{1}}."}}})
    assert await told(sim, await sim.sends(who, "template", filled("26-0001"))) == [
        "delivered",
        "read",
        "sent",
    ]
    assert (await sim.sees(who))[-1]["text"] == "Laporan 26-0001."
    await sim.says(who, "ya")
    assert await told(sim, await sim.sends(who)) == ["delivered", "read", "sent"]


def filled(*words: str, name: str = "laporan_status", language: str = "id") -> dict[str, Any]:
    parameters = [{"type": "text", "text": word} for word in words]
    components = [{"type": "body", "parameters": parameters}] if words else []
    return {"name": name, "language": {"code": language}, "components": components}


async def test_a_template_is_refused_as_it_stands(sim: Phones) -> None:
    who = await sim.writer()

    await sim.state(account={"templates": {"laporan_status": {"body": "Laporan {{1}}."}}})
    body = {"messaging_product": "whatsapp", "to": who["number"], "type": "template"}
    assert await code(sim, body | {"template": filled("a")}) == 0
    assert await code(sim, body | {"template": filled()}) == 132000
    assert await code(sim, body | {"template": filled("a", "b")}) == 132000
    assert await code(sim, body | {"template": filled("a" * 1100)}) == 132005
    assert await code(sim, body | {"template": filled("a", language="en")}) == 132001
    picture = {"type": "body", "parameters": [{"type": "image", "image": {}}]}
    assert await code(sim, body | {"template": filled() | {"components": [picture]}}) == 132012
    for standing, expected in (
        ("PAUSED", 132015),
        ("DISABLED", 132016),
        ("REJECTED", 132001),
        ("APPROVED", 0),
    ):
        await sim.state(account={"templates": {"laporan_status": standing}})
        assert await code(sim, body | {"template": filled("a")}) == expected
    await sim.quiet()
    events = [value["event"] for value in sim.webhook.values("message_template_status_update")]
    assert sorted(events) == sorted(["PAUSED", "DISABLED", "REJECTED", "APPROVED"])


async def test_a_template_that_meta_holds_back(sim: Phones) -> None:
    who = await sim.writer()
    await sim.state(account={"templates": {"laporan_status": {"body": "Laporan {{1}}.", "status": "HELD"}}})
    body = {"messaging_product": "whatsapp", "to": who["number"], "type": "template", "template": filled("a")}
    answer = (await sim.messages_call(body)).body["messages"][0]
    assert answer["message_status"] == "held_for_quality_assessment"
    assert await told(sim, answer["id"]) == []
    await sim.state(account={"templates": {"laporan_status": "PAUSED"}})
    assert await told(sim, answer["id"]) == ["failed"]
    assert errors(sim) == [132015]


async def test_a_template_is_posted_and_listed(sim: Phones) -> None:
    new = {
        "name": "laporan_selesai",
        "language": "id",
        "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Sudah?"}],
    }
    path = f"{ACCOUNT.business_id}/message_templates"
    assert (await sim.graph(path, json=new)).body["status"] == "APPROVED"
    assert (await sim.graph(path, json=new)).body["error"]["code"] == 100
    listed = (await sim.graph(f"{path}?name=laporan_selesai", "GET")).body["data"]
    assert [(one["name"], one["status"]) for one in listed] == [("laporan_selesai", "APPROVED")]


async def test_debt_with_one_person(limited: Phones) -> None:
    """45 at once; then one each six seconds; another person owes nothing."""
    who, other = await limited.writer(), await limited.writer(first_name="Surya")
    body = text(to=who["number"])
    assert {await code(limited, body) for _ in range(45)} == {0}
    limited.clock.forward(5.9)
    assert await code(limited, body) == 131056
    assert await code(limited, text(to=other["number"])) == 0
    limited.clock.forward(0.2)
    assert [await code(limited, body), await code(limited, body)] == [0, 131056]


async def test_eighty_a_second_in_both_directions(limited: Phones) -> None:
    people = [await limited.person(f"Warga {n}") for n in range(41)]
    limited.clock.forward(2)
    for who in people[:40]:
        await limited.says(who, "gempa")
    answers = [await code(limited, text(to=who["number"])) for who in people]
    assert answers == [0] * 40 + [130429]
    limited.clock.forward(1)
    assert await code(limited, text(to=people[0]["number"])) == 0


async def test_250_strangers_a_day(sim: Phones) -> None:
    sim.world.whatsapp.limits.rates = WaRates(10**6, 0.0, 10**6, recipients=3)
    await sim.state(account={"templates": {"peringatan": {"body": "Awas."}}})
    people = [await sim.person(f"Warga {n}") for n in range(4)]
    bodies = [
        text(to=who["number"]) | {"type": "template", "template": filled(name="peringatan")} for who in people
    ]
    for body in bodies:
        del body["text"]
    assert [await code(sim, body) for body in bodies] == [0, 0, 0, 131064]
    assert await code(sim, bodies[0]) == 0, "the same person costs nothing more"
    sim.clock.forward(24 * HOUR + 1)
    assert await code(sim, bodies[3]) == 0


async def test_the_first_thousand_of_a_month_are_free(sim: Phones) -> None:
    who = await sim.writer()
    await sim.state(account={"delivered": 999})
    for billable in (False, True):
        wamid = await sim.sends(who)
        await told(sim, wamid)
        (delivered,) = [s for s in sim.webhook.statuses if s["id"] == wamid and s["status"] == "delivered"]
        assert delivered["pricing"]["billable"] is billable
    cost = (await sim.get("/sim/wa/state"))["account"]["cost"]
    assert (cost["delivered"], cost["billed"], cost["usd"], cost["free_left"]) == (1001, 1, 0.025, 0)
    assert [m.get("price", 0) for m in await sim.sees(who) if m["sender"]["is_bot"]] == [0, 0.025]


async def test_what_becomes_of_the_account(sim: Phones) -> None:
    who = await sim.writer()
    body = text(to=who["number"])
    for change, expected in (
        ({"locked": True}, 131031),
        ({"locked": False, "registered": False}, 133010),
        ({"registered": True, "live": False}, 131030),
        ({"live": True, "token": False}, 190),
        ({"token": True}, 0),
    ):
        await sim.state(account=change)
        assert await code(sim, body) == expected, change
    await sim.quiet()
    bans = [value["ban_info"]["waba_ban_state"] for value in sim.webhook.values("account_update")]
    assert sorted(bans) == ["DISABLE", "REINSTATE"]


async def test_unpaid_sends_succeed_and_never_arrive(sim: Phones) -> None:
    who = await sim.writer()
    await sim.state(account={"unpaid": True})
    assert await told(sim, await sim.sends(who)) == ["failed"]
    assert errors(sim) == [131042]
    await sim.state(account={"unpaid": False, "silent": True})
    assert await told(sim, await sim.sends(who)) == []


async def test_health_says_what_is_wrong(sim: Phones) -> None:
    async def asked() -> Any:
        path = f"{ACCOUNT.phone_id}?fields=health_status,quality_rating,account_mode,display_phone_number"
        return (await sim.graph(path, "GET")).body

    assert (await asked())["health_status"]["can_send_message"] == "AVAILABLE"
    await sim.state(account={"unpaid": True, "live": False, "quality": "YELLOW"})
    shown = await asked()
    codes = [e["error_code"] for one in shown["health_status"]["entities"] for e in one.get("errors", [])]
    assert (sorted(codes), shown["quality_rating"], shown["account_mode"]) == (
        [131030, 131042],
        "YELLOW",
        "SANDBOX",
    )


async def test_read_ticks_and_typing_are_seen(sim: Phones) -> None:
    who = await sim.writer()
    await sim.quiet()
    wamid = sim.webhook.messages[-1]["id"]
    body = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
    assert (await sim.messages_call(body | {"typing_indicator": {"type": "text"}})).body == {"success": True}
    assert (await sim.sees(who))[-1]["status"] == "read"


async def test_the_business_reacts(sim: Phones) -> None:
    who = await sim.writer()
    await sim.quiet()
    wamid = sim.webhook.messages[-1]["id"]
    await sim.sends(who, "reaction", {"message_id": wamid, "emoji": "👍"})
    await sim.later(3)
    (seen,) = await sim.sees(who)
    assert seen["reactions"] == {"business": "👍"}
