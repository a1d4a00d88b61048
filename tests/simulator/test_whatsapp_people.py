"""People with WhatsApp: who they are, what they send, press and change."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.simulator.driver import simulated
from tests.simulator.phones import ACCOUNT, PLACE, Phones, phones
from tests.simulator.whatsapp_bodies import ASK_NUMBER, ASK_PLACE
from tests.simulator.whatsapp_day import a_button, a_list, arrives, interactive

UNSUPPORTED = 131051


@pytest.fixture
async def sim() -> AsyncIterator[Phones]:
    async with phones() as driver:
        yield driver


async def heard(sim: Phones) -> dict[str, Any]:
    """The newest message at the webhook."""
    await sim.quiet()
    return sim.webhook.messages[-1]


def holds_number(wamid: str, number: str) -> bool:
    return number.encode() in base64.b64decode(wamid.removeprefix("wamid."))


async def test_a_number_is_told_and_stands_in_the_message_id(sim: Phones) -> None:
    await sim.writer(phone="+62 812-3456")
    message = await heard(sim)
    assert message["from"] == "628123456"
    assert holds_number(message["id"], "628123456")


async def test_a_username_hides_the_number_everywhere(sim: Phones) -> None:
    who = await sim.writer(phone="628123456", username="tia.bkl", hides_number=True)
    message = await heard(sim)
    assert message["from_user_id"] == who["user_id"]
    await sim.sends(who)
    await sim.later(3)
    await sim.quiet()
    assert "628123456" not in str(sim.webhook.heard)
    ids = [message["id"], *(status["id"] for status in sim.webhook.statuses)]
    assert not any(holds_number(one, "628123456") for one in ids)
    assert sim.webhook.values()[0]["contacts"][0]["profile"]["username"] == "tia.bkl"


async def test_two_people_have_two_numbers(sim: Phones) -> None:
    await sim.person(phone="628123")
    await sim.post("/sim/users", 400, channel="whatsapp", first_name="Budi", phone="628123")


async def test_a_new_number_is_told_without_contacts(sim: Phones) -> None:
    who = await sim.writer(phone="628111")
    changed = (await sim.state(user={"id": who["id"], "number": "628222"}))["user"]
    message = await heard(sim)
    assert message["from"] == "628111"
    system = message["system"]
    assert system["type"] == "user_changed_number"
    assert (system["wa_id"], system["previous_user_id"], system["user_id"]) == (
        "628222",
        who["user_id"],
        changed["user_id"],
    )
    assert "contacts" not in sim.webhook.values()[-1]
    await sim.says(who, "masih saya")
    assert (await heard(sim))["from"] == "628222"
    stranger = await sim.writer(first_name="Orang Lain", phone="628111")
    assert stranger["user_id"] != who["user_id"]


async def test_a_new_number_that_is_told_late_or_never(sim: Phones) -> None:
    who = await sim.writer(phone="628111")
    await sim.state(user={"id": who["id"], "number": "628222", "late": 60})
    await sim.says(who, "sebelum kabarnya")
    assert (await heard_so_far(sim))["type"] == "text"
    sim.clock.forward(61)
    assert (await heard(sim))["type"] == "system"
    await sim.state(user={"id": who["id"], "number": "628333", "told": False})
    assert sim.world.whatsapp.happenings == {}


async def heard_so_far(sim: Phones) -> dict[str, Any]:
    await sim.until(lambda: len(sim.webhook.messages) == 2)
    return sim.webhook.messages[-1]


async def test_a_new_user_id_alone(sim: Phones) -> None:
    who = await sim.writer(username="tia", hides_number=True, number="628444")
    assert who["number"] == "628444"
    await sim.state(user={"user": who["chat"], "user_id": "new"})
    system = (await heard(sim))["system"]
    assert (system["type"], system["previous_user_id"]) == ("user_changed_user_id", who["user_id"])


@pytest.mark.parametrize(
    ("content", "sort"),
    [
        ({"view_once": True}, None),
        ({"view_once": {"generate": {"scene": "fire"}}}, None),
        ({"live_location": PLACE}, None),
        ({"poll": {"question": "?", "options": ["a"]}}, "poll"),
    ],
)
async def test_what_the_cloud_api_does_not_carry(sim: Phones, content: Any, sort: str | None) -> None:
    who = await sim.person()
    shown = await sim.says(who, **content)
    message = await heard(sim)
    assert message["type"] == "unsupported"
    assert message["errors"][0]["code"] == UNSUPPORTED
    assert message.get("unsupported", {}).get("type") == sort
    assert shown["unreadable"]
    assert shown["text"] or shown["media"], "the phone shows it"


async def test_an_edit_is_seen_on_the_phone_and_not_heard(sim: Phones) -> None:
    who = await sim.writer()
    await sim.post("/sim/edit", user=who["chat"], message_id=1, text="tolong ular")
    message = await heard(sim)
    assert (message["type"], message["unsupported"]["type"]) == ("unsupported", "edit")
    assert "ular" not in str(sim.webhook.heard)
    (seen,) = await sim.sees(who)
    assert (seen["text"], seen["edits"]) == ("tolong ular", ["tolong"])


async def test_a_reaction_and_taking_it_back(sim: Phones) -> None:
    who = await sim.writer()
    shown = await arrives(sim, who, "text", {"body": "Sudah tertangani?"})
    for emoji in ("👍", ""):
        await sim.says(who, reaction={"message_id": shown["message_id"], "emoji": emoji})
        said = (await heard(sim))["reaction"]
        assert (said["message_id"], said.get("emoji", "")) == (shown["wamid"], emoji)
        assert (await sim.sees(who))[-1].get("reactions", {}) == ({"person": emoji} if emoji else {})


async def test_pressing_says_what_the_business_wrote_under_it(sim: Phones) -> None:
    who = await sim.writer()
    shown = await arrives(sim, who, "interactive", a_button())
    assert shown["buttons"] == [[{"label": "Betul", "kind": "reply"}]]
    await sim.presses(who, shown["message_id"], "Betul")
    message = await heard(sim)
    assert message["interactive"]["button_reply"] == {"id": "b:1", "title": "Betul"}
    assert message["context"]["id"] == shown["wamid"]
    await sim.post("/sim/press", 400, user=who["chat"], message_id=shown["message_id"], label="Salah")
    assert (await sim.sees(who))[-1]["text"] == "Betul"


async def test_a_row_of_a_list_by_its_label(sim: Phones) -> None:
    who = await sim.writer()
    shown = await arrives(sim, who, "interactive", a_list())
    assert (shown["menu"], [row[0]["label"] for row in shown["buttons"]]) == (
        "Pilih",
        ["Baris 0", "Baris 1", "Baris 2"],
    )
    await sim.says(who, list_reply="Baris 2")
    assert (await heard(sim))["interactive"]["list_reply"] == {
        "id": "k:2",
        "title": "Baris 2",
        "description": "d",
    }
    await sim.post("/sim/send", 400, user=who["chat"], list_reply="Baris 9")


async def test_the_place_is_asked_for_and_sent(sim: Phones) -> None:
    who = await sim.writer()
    shown = await arrives(sim, who, "interactive", interactive("location_request_message", ASK_PLACE))
    await sim.post("/sim/press", 400, user=who["chat"], message_id=shown["message_id"], label="Kirim lokasi")
    await sim.presses(who, shown["message_id"], "Kirim lokasi", location=PLACE)
    message = await heard(sim)
    assert (message["location"], message["context"]["id"]) == (PLACE, shown["wamid"])
    assert (await sim.sees(who))[-1]["media"]["kind"] == "location"


async def test_only_a_number_that_was_asked_for_is_marked_so(sim: Phones) -> None:
    who = await sim.writer(phone="628111")
    shown = await arrives(sim, who, "interactive", interactive("request_contact_info", ASK_NUMBER))
    await sim.presses(who, shown["message_id"], "Bagikan info kontak")
    message = await heard(sim)
    assert (message["origin"], message["contacts"][0]["phones"][0]["phone"]) == ("contact_request", "+628111")
    await sim.says(who, contact={"own": True})
    assert "origin" not in await heard(sim)


async def test_a_quick_reply_says_its_payload(sim: Phones) -> None:
    who = await sim.writer()
    await sim.state(account={"templates": {"selesai": {"body": "Sudah?", "buttons": ["Sudah", "Belum"]}}})
    button = {
        "type": "button",
        "sub_type": "quick_reply",
        "index": "1",
        "parameters": [{"type": "payload", "payload": "t:belum"}],
    }
    shown = await arrives(
        sim, who, "template", {"name": "selesai", "language": {"code": "id"}, "components": [button]}
    )
    for label, payload in (("Sudah", "Sudah"), ("Belum", "t:belum")):
        await sim.presses(who, shown["message_id"], label)
        assert (await heard(sim))["button"] == {"payload": payload, "text": label}


async def test_a_picture_goes_by_id_address_and_token(sim: Phones) -> None:
    who = await sim.person()
    await sim.says(who, photo={"generate": {"scene": "fire"}}, caption="api")
    image = (await heard(sim))["image"]
    assert image["caption"] == "api"
    described = (await sim.graph(f"{image['id']}?phone_number_id={ACCOUNT.phone_id}", "GET")).body
    assert described["sha256"] == image["sha256"]
    assert (await fetched(sim, described["url"], ""))[0] == 401
    status, data = await fetched(sim, described["url"])
    assert (status, base64.b64encode(hashlib.sha256(data).digest()).decode()) == (200, image["sha256"])
    sim.clock.forward(301)
    assert (await fetched(sim, described["url"]))[0] == 404
    again = (await sim.graph(image["id"], "GET")).body["url"]
    assert (await fetched(sim, again))[0] == 200
    sim.clock.forward(7 * 24 * 3600)
    assert (await sim.graph(image["id"], "GET")).body["error"]["code"] == 100


async def fetched(sim: Phones, url: str, token: str = ACCOUNT.token) -> tuple[int, bytes]:
    async with sim.session.get(
        url, headers={"Authorization": f"Bearer {token}"} if token else {}
    ) as response:
        return response.status, await response.read()


async def test_an_uploaded_picture_is_sent(sim: Phones) -> None:
    who = await sim.writer()

    async def upload(mime: str, data: bytes = b"\xff\xd8\xff") -> Any:
        form = aiohttp.FormData()
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", mime)
        form.add_field("file", data, filename="a.jpg", content_type=mime)
        return (await sim.graph(f"{ACCOUNT.phone_id}/media", data=form)).body

    media = (await upload("image/jpeg"))["id"]
    assert (await arrives(sim, who, "image", {"id": media, "caption": "Bukti"}))["caption"] == "Bukti"
    assert (await upload("image/gif"))["error"]["code"] == 100
    assert (await upload("image/jpeg", b"a" * (5 * 2**20 + 1)))["error"]["code"] == 131053
    body = {"messaging_product": "whatsapp", "to": who["number"], "type": "audio", "audio": {"id": media}}
    assert (await sim.messages_call(body)).body["error"]["code"] == 131053


async def test_forwarded_often(sim: Phones) -> None:
    who = await sim.person()
    await sim.says(who, "AWAS tsunami", forwarded="often")
    assert (await heard(sim))["context"] == {"forwarded": True, "frequently_forwarded": True}


async def test_calls_without_or_with_a_wrong_token(sim: Phones) -> None:
    for token, code in (("", 0), ("wrong", 190)):
        answer = await sim.graph(ACCOUNT.phone_id, "GET", token=token)
        assert (answer.status, answer.body["error"]["code"]) == (401, code)


async def test_telegram_knows_nothing_of_it(sim: Phones) -> None:
    """People of WhatsApp are none of Telegram's; the state tells them apart."""
    await sim.writer()
    state = await sim.get("/sim/state")
    assert state["users"] == []
    assert [who["first_name"] for who in state["whatsapp"]["users"]] == ["Rina"]
    await sim.post("/sim/promote", 400, channel="whatsapp", user=800000001, chat=1)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("send", {"text": 5}),
        ("send", {}),
        ("send", {"text": "a", "poll": {}}),
        ("send", {"location": {"latitude": 91, "longitude": 0}}),
        ("send", {"photo": {"base64": "?"}}),
        ("send", {"text": "a", "reply_to": 99}),
        ("send", {"text": "a", "forwarded": "always"}),
        ("send", {"reaction": {"message_id": 99, "emoji": "👍"}}),
        ("send", {"edit": {"message_id": 99, "text": "a"}}),
        ("send", {"raw": {}}),
        ("send", {"user": "wa:1", "text": "a"}),
        ("press", {"message_id": 1, "label": "Betul"}),
        ("edit", {"message_id": 1}),
        ("users", {"first_name": " "}),
        ("users", {"first_name": "A", "hides_number": True, "hides_user_id": True}),
        ("faults", {"fault": "999999"}),
        ("faults", {"fault": "batch", "times": 0}),
        ("raw-update", {}),
        ("raw-update", {"base64": "?"}),
        ("wa/state", {"user": {"off": True}}),
        ("wa/state", {"user": {"id": 800000001, "shoe_size": 44}}),
        ("wa/state", {"user": {"id": 800000001, "number": "628", "late": "soon"}}),
        ("wa/state", {"account": {"quality": "BLUE"}}),
        ("wa/state", {"account": {"templates": {"nix": "PAUSED"}}}),
    ],
)
async def test_a_wrong_call_is_refused_with_a_sentence(sim: Phones, path: str, body: dict[str, Any]) -> None:
    who = await sim.writer()
    asked = {"user": who["chat"], "channel": "whatsapp"} | body
    assert (await sim.post(f"/sim/{path}", 400, **asked))["error"]


async def test_without_a_number_there_is_no_whatsapp() -> None:
    async with simulated() as plain:
        assert "whatsapp" not in await plain.get("/sim/state")
        await plain.post("/sim/users", 404, channel="whatsapp", first_name="Rina")
        async with plain.session.get(f"{plain.base}/v23.0/me") as response:
            assert (response.status, (await response.json())["error"]["code"]) == (400, 100)
