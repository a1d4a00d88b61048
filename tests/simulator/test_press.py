"""Buttons: pressed by their whole label, answered by the bot with a toast or not at all."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from simulator.control import pressing
from tests.simulator.driver import CITIZEN, OPERATOR, Driver

ROWS = [[{"text": "✅ Ya", "callback_data": "y"}, {"text": "Peta", "url": "https://a.id"}]]


async def card(sim: Driver, person: int) -> dict[str, Any]:
    sent = await sim.api(
        CITIZEN, "sendMessage", chat_id=person, text="?", reply_markup={"inline_keyboard": ROWS}
    )
    return {"user": person, "chat": person, "message_id": sent.result["message_id"]}


async def query(sim: Driver, token: str) -> Any:
    """The next press, when it is on offer."""
    for update in await sim.updates(token, timeout=5):
        if "callback_query" in update:
            return update["callback_query"]
        return await query_after(sim, token, update["update_id"])
    raise AssertionError("no press")


async def query_after(sim: Driver, token: str, number: int) -> Any:
    found = await sim.updates(token, offset=number + 1, timeout=5)
    return next(u["callback_query"] for u in found if "callback_query" in u)


@pytest.mark.parametrize("which", [{"label": "✅ Ya"}, {"label": " ✅ Ya "}, {"row": 0, "column": 0}])
async def test_the_toast_comes_back(sim: Driver, which: dict[str, Any]) -> None:
    person = await sim.starter()
    target = await card(sim, person)
    press = asyncio.create_task(sim.post("/sim/press", **target, **which))
    pressed = await query(sim, CITIZEN)
    assert (pressed["data"], pressed["from"]["id"], pressed["message"]["message_id"]) == (
        "y",
        person,
        target["message_id"],
    )
    answer = {"callback_query_id": pressed["id"], "text": "Dicatat", "show_alert": True}
    assert (await sim.api(CITIZEN, "answerCallbackQuery", **answer)).result is True
    assert await press == {"answer": "Dicatat", "answered": True, "alert": True}
    again = await sim.api(CITIZEN, "answerCallbackQuery", **answer)
    assert again.status == 400


async def test_an_answer_without_words_is_no_toast(sim: Driver) -> None:
    person = await sim.starter()
    press = asyncio.create_task(sim.post("/sim/press", **await card(sim, person), label="✅ Ya"))
    pressed = await query(sim, CITIZEN)
    await sim.api(CITIZEN, "answerCallbackQuery", callback_query_id=pressed["id"])
    assert await press == {"answer": None, "answered": True, "alert": False}


async def test_nobody_answers(sim: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "ANSWER_SECONDS", 0.01)
    person = await sim.starter()
    assert (await sim.post("/sim/press", **await card(sim, person), label="✅ Ya"))["answer"] is None


async def test_a_press_is_kept_150_seconds(sim: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "ANSWER_SECONDS", 0.01)
    person = await sim.starter()
    target = await card(sim, person)
    await sim.post("/sim/press", **target, label="✅ Ya")
    await sim.post("/sim/press", **target, label="✅ Ya")
    early, late = [u["callback_query"]["id"] for u in await sim.updates(CITIZEN) if "callback_query" in u]
    sim.clock.forward(149)
    assert (await sim.api(CITIZEN, "answerCallbackQuery", callback_query_id=early)).status == 200
    sim.clock.forward(1)
    assert (await sim.api(CITIZEN, "answerCallbackQuery", callback_query_id=late)).status == 400
    assert not [u for u in await sim.updates(CITIZEN) if "callback_query" in u]
    assert [u for u in await sim.updates(CITIZEN) if "message" in u]


async def test_anothers_press_cannot_be_answered(sim: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "ANSWER_SECONDS", 0.01)
    person = await sim.starter()
    await sim.post("/sim/press", **await card(sim, person), label="✅ Ya")
    pressed = (await sim.updates(CITIZEN))[-1]["callback_query"]
    assert (await sim.api(OPERATOR, "answerCallbackQuery", callback_query_id=pressed["id"])).status == 400


async def test_a_link_is_opened_by_the_app_alone(sim: Driver) -> None:
    person = await sim.starter()
    await sim.read_all(CITIZEN)
    assert (await sim.post("/sim/press", **await card(sim, person), label="Peta"))["answer"] is None
    assert await sim.updates(CITIZEN) == []


@pytest.mark.parametrize(
    "which", [{"label": "Ya"}, {"label": "✅"}, {"row": 0, "column": 2}, {"row": -1, "column": 0}, {}]
)
async def test_a_button_that_is_not_there(sim: Driver, which: dict[str, Any]) -> None:
    person = await sim.starter()
    await sim.post("/sim/press", 400, **await card(sim, person), **which)


async def test_a_button_that_is_gone(sim: Driver) -> None:
    person = await sim.starter()
    target = await card(sim, person)
    await sim.api(CITIZEN, "editMessageText", chat_id=person, message_id=target["message_id"], text="sudah")
    await sim.post("/sim/press", 400, **target, label="✅ Ya")
    await sim.api(CITIZEN, "deleteMessage", chat_id=person, message_id=target["message_id"])
    await sim.post("/sim/press", 400, **target, label="✅ Ya")


async def test_only_members_press_in_a_group(sim: Driver) -> None:
    group, _ = await sim.group()
    stranger = await sim.person("Asing")
    sent = await sim.api(
        OPERATOR, "sendMessage", chat_id=group, text="?", reply_markup={"inline_keyboard": ROWS}
    )
    target = {"chat": group, "message_id": sent.result["message_id"]}
    await sim.post("/sim/press", 400, user=stranger, **target, label="✅ Ya")


KEYS = [
    [{"text": "📍 Kirim lokasi", "request_location": True}, {"text": "📱 Nomor", "request_contact": True}],
    [{"text": "Batal"}],
]


async def keyboard(sim: Driver, person: int) -> dict[str, Any]:
    sent = await sim.api(
        CITIZEN, "sendMessage", chat_id=person, text="Di mana?", reply_markup={"keyboard": KEYS}
    )
    return {"user": person, "chat": "sigap_lapor_bot", "message_id": sent.result["message_id"]}


async def test_reply_keys_send_text_number_and_place(sim: Driver) -> None:
    person = await sim.person("Ani", phone="6281234")
    await sim.says(person, "/start")
    target = await keyboard(sim, person)
    await sim.post("/sim/press", **target, label="Batal")
    await sim.post("/sim/press", **target, label="📱 Nomor")
    await sim.post("/sim/press", 400, **target, label="📍 Kirim lokasi")
    place = {"latitude": -3.8, "longitude": 102.3}
    await sim.post("/sim/press", **target, label="📍 Kirim lokasi", location=place)
    await sim.post("/sim/press", **target, row=0, column=0)
    text, contact, given, last = (u["message"] for u in (await sim.updates(CITIZEN))[-4:])
    assert (text["text"], contact["contact"]["phone_number"]) == ("Batal", "6281234")
    assert given["location"] == last["location"] == place


async def test_a_replaced_keyboard_is_no_longer_there(sim: Driver) -> None:
    person = await sim.starter()
    old = await keyboard(sim, person)
    new = await keyboard(sim, person)
    await sim.post("/sim/press", 400, **old, label="Batal")
    await sim.post("/sim/press", **new, label="Batal")
    await sim.api(
        CITIZEN, "sendMessage", chat_id=person, text="selesai", reply_markup={"remove_keyboard": True}
    )
    await sim.post("/sim/press", 400, **new, label="Batal")
