"""The control API: people, what they send, and what stands in the chats."""

from __future__ import annotations

from typing import Any

import pytest

from tests.simulator.driver import CITIZEN, OPERATOR, Driver

PANORAMA = {"latitude": -3.8165, "longitude": 102.3005}


async def test_state_names_bots_people_and_groups(sim: Driver) -> None:
    group, members = await sim.group()
    state = await sim.get("/sim/state")
    assert {b["username"]: (b["id"], b["role"]) for b in state["bots"]} == {
        "sigap_lapor_bot": (112001, "citizen"),
        "sigap_petugas_bot": (112002, "operator"),
    }
    assert [(u["id"], u["first_name"]) for u in state["users"]] == [
        (members[0], "Petugas 0"),
        (members[1], "Petugas 1"),
    ]
    (chat,) = state["chats"]
    assert (chat["id"], chat["type"], chat["title"], chat["members"]) == (
        group,
        "supergroup",
        "Damkar",
        [*members, 112002],
    )
    assert group < -1_000_000_000_000


async def test_private_chats_are_listed_when_asked(sim: Driver) -> None:
    person = await sim.starter()
    chats = (await sim.get("/sim/state?private=1"))["chats"]
    assert [(c["id"], c["bot"]) for c in chats] == [(person, "sigap_lapor_bot")]


async def test_a_message_has_the_shape_that_scripts_read(sim: Driver) -> None:
    person = await sim.person("Ani", last_name="S")
    sent = await sim.says(person, "/start")
    (message,) = await sim.messages(person)
    assert message == sent
    assert message == {
        "message_id": 1,
        "date": int(sim.clock.now),
        "edit_date": None,
        "sender": {"id": person, "name": "Ani S", "is_bot": False},
        "text": "/start",
        "caption": None,
        "media": None,
        "buttons": [],
        "reply_keyboard": None,
        "reply_to": None,
        "topic": None,
        "silent": False,
        "edits": [],
        "bot": "sigap_lapor_bot",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }


async def test_what_a_bot_sends_is_seen_with_its_buttons(sim: Driver) -> None:
    person = await sim.starter()
    rows = [[{"text": "Ya", "callback_data": "y"}, {"text": "Peta", "url": "https://a.id"}]]
    await sim.api(
        CITIZEN,
        "sendMessage",
        chat_id=person,
        text="Betul?",
        reply_markup={"inline_keyboard": rows},
        disable_notification=True,
    )
    keys = [[{"text": "Lokasi", "request_location": True}], ["Batal"]]
    await sim.api(CITIZEN, "sendMessage", chat_id=person, text="Di mana?", reply_markup={"keyboard": keys})
    betul, mana = (await sim.messages(person))[-2:]
    assert betul["buttons"] == [[{"label": "Ya", "kind": "callback"}, {"label": "Peta", "kind": "url"}]]
    assert (betul["silent"], betul["sender"]["is_bot"], betul["reply_keyboard"]) == (True, True, None)
    assert mana["reply_keyboard"] == [
        [{"label": "Lokasi", "kind": "request_location"}],
        [{"label": "Batal", "kind": "text"}],
    ]
    assert (mana["silent"], mana["buttons"]) == (False, [])


async def test_message_ids_are_a_persons_own_over_all_bots(sim: Driver) -> None:
    person, other = await sim.starter(CITIZEN), await sim.starter(CITIZEN)
    await sim.says(person, "/start", "sigap_petugas_bot")
    await sim.api(OPERATOR, "sendMessage", chat_id=person, text="halo")
    assert [(m["message_id"], m["bot"]) for m in await sim.messages(person)] == [
        (1, "sigap_lapor_bot"),
        (2, "sigap_petugas_bot"),
        (3, "sigap_petugas_bot"),
    ]
    assert [m["message_id"] for m in await sim.messages(person, "&bot=sigap_petugas_bot")] == [2, 3]
    assert [m["message_id"] for m in await sim.get(f"/sim/chats/{person}/messages?after=2")] == [3]
    assert [m["message_id"] for m in await sim.messages(other)] == [1]


CONTENTS: list[tuple[dict[str, Any], str, dict[str, Any]]] = [
    (
        {"location": {**PANORAMA, "horizontal_accuracy": 5}},
        "location",
        {**PANORAMA, "kind": "location", "live": False},
    ),
    (
        {"live_location": PANORAMA},
        "location",
        {**PANORAMA, "kind": "location", "live": True, "live_period": 900},
    ),
    (
        {"venue": {**PANORAMA, "title": "Pasar", "address": "Jl. Salak 5"}},
        "venue",
        {**PANORAMA, "kind": "venue", "title": "Pasar", "address": "Jl. Salak 5"},
    ),
    (
        {"contact": {"phone_number": "628111", "first_name": "Budi"}},
        "contact",
        {"kind": "contact", "phone_number": "628111", "first_name": "Budi"},
    ),
]


@pytest.mark.parametrize(("given", "field", "media"), CONTENTS)
async def test_what_people_send_besides_text(sim: Driver, given: Any, field: str, media: Any) -> None:
    person = await sim.starter()
    sent = await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", **given)
    assert sent["media"] == media
    update = (await sim.updates(CITIZEN))[-1]
    assert field in update["message"]
    assert "horizontal_accuracy" not in update["message"].get("location", {})


async def test_own_number(sim: Driver) -> None:
    person = await sim.person("Ani", phone="6281234")
    await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", contact={"own": True})
    contact = (await sim.updates(CITIZEN))[-1]["message"]["contact"]
    assert contact == {"phone_number": "6281234", "first_name": "Ani", "user_id": person}


async def test_an_edit_keeps_the_earlier_words(sim: Driver) -> None:
    person = await sim.starter()
    sent = await sim.says(person, "kebakran")
    await sim.post("/sim/edit", user=person, chat=person, message_id=sent["message_id"], text="kebakaran")
    message = (await sim.messages(person))[-1]
    assert (message["text"], message["edits"], message["edit_date"]) == (
        "kebakaran",
        ["kebakran"],
        int(sim.clock.now),
    )
    update = (await sim.updates(CITIZEN))[-1]
    assert update["edited_message"]["text"] == "kebakaran"


async def test_a_live_location_moves_and_ends(sim: Driver) -> None:
    person = await sim.starter()
    sent = await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", live_location=PANORAMA)
    target = {"user": person, "chat": "sigap_lapor_bot", "message_id": sent["message_id"]}
    await sim.post("/sim/edit", **target, location={"latitude": -3.8, "longitude": 102.3})
    moved = (await sim.updates(CITIZEN))[-1]["edited_message"]["location"]
    assert moved == {"latitude": -3.8, "longitude": 102.3, "live_period": 900}
    await sim.post("/sim/edit", **target, stop=True)
    assert "live_period" not in (await sim.updates(CITIZEN))[-1]["edited_message"]["location"]


async def test_replies_and_forwards(sim: Driver) -> None:
    person, friend = await sim.starter(), await sim.person("Budi")
    bots = (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="Di mana?")).result
    await sim.says(person, "di sini", reply_to=bots["message_id"])
    await sim.says(person, "dari teman", forward_from=friend)
    await sim.says(person, "dari grup", forward_from="Warga Bengkulu")
    await sim.post(
        "/sim/send", user=person, chat="sigap_lapor_bot", forward_from={"chat": person, "message_id": 1}
    )
    reply, by_friend, hidden, whole = (u["message"] for u in (await sim.updates(CITIZEN))[-4:])
    assert reply["reply_to_message"]["text"] == "Di mana?"
    assert by_friend["forward_origin"]["sender_user"]["id"] == friend
    assert hidden["forward_origin"]["sender_user_name"] == "Warga Bengkulu"
    assert (whole["text"], whole["forward_origin"]["sender_user"]["id"]) == ("/start", person)


async def test_an_album_shares_its_group(sim: Driver) -> None:
    person = await sim.starter()
    for seed in (1, 2):
        photo = {"generate": {"scene": "fire", "seed": seed}}
        await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", photo=photo, album="a")
    first, second = (u["message"] for u in (await sim.updates(CITIZEN))[-2:])
    assert first["media_group_id"] == second["media_group_id"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"user": 5, "chat": "sigap_lapor_bot", "text": "x"},
        {"user": "x", "chat": "sigap_lapor_bot", "text": "x"},
        {"chat": "nobody_bot", "text": "x"},
        {"chat": -1, "text": "x"},
        {"chat": "sigap_lapor_bot"},
        {"chat": "sigap_lapor_bot", "text": 5},
        {"chat": "sigap_lapor_bot", "text": "x" * 4097},
        {"chat": "sigap_lapor_bot", "text": "x", "location": PANORAMA},
        {"chat": "sigap_lapor_bot", "text": "x", "reply_to": 99},
        {"chat": "sigap_lapor_bot", "location": {"latitude": 91, "longitude": 0}},
        {"chat": "sigap_lapor_bot", "location": "here"},
        {"chat": "sigap_lapor_bot", "photo": {"base64": "###"}},
        {"chat": "sigap_lapor_bot", "photo": {"base64": "aGFp"}},
        {"chat": "sigap_lapor_bot", "photo": {"generate": {"scene": "dragon"}}},
        {"chat": "sigap_lapor_bot", "voice": "hello"},
        {"chat": "sigap_lapor_bot", "text": "x", "topic": 7},
    ],
)
async def test_nonsense_is_a_400_that_says_why(sim: Driver, body: dict[str, Any]) -> None:
    person = await sim.starter()
    refused = await sim.post("/sim/send", 400, **{"user": person, **body})
    assert isinstance(refused["error"], str)
    assert refused["error"]


async def test_outsiders_are_kept_out_of_groups(sim: Driver) -> None:
    group, _ = await sim.group()
    stranger = await sim.person("Asing")
    assert "not a member" in (await sim.post("/sim/send", 400, user=stranger, chat=group, text="x"))["error"]


@pytest.mark.parametrize(
    "path", ["/nothing", "/sim/nothing", "/sim/chats/5/messages", "/sim/media/none", "/bot1/x/y"]
)
async def test_unknown_paths_are_404_in_json(sim: Driver, path: str) -> None:
    assert await sim.get(path, 404)


async def test_an_edit_without_a_change_is_told_all_the_same(sim: Driver) -> None:
    """Reactions and previews make platforms send these; words, pictures and pins alike stay as they are."""
    person = await sim.starter()
    photo = {"generate": {"scene": "fire", "seed": 1}}
    for content in ({"text": "api besar"}, {"photo": photo, "caption": "ini"}, {"location": PANORAMA}):
        sent = await sim.post("/sim/send", user=person, chat="sigap_lapor_bot", **content)
        before = (await sim.read_all(CITIZEN))[-1]["message"]
        await sim.post("/sim/edit", user=person, chat="sigap_lapor_bot", message_id=sent["message_id"])
        after = (await sim.read_all(CITIZEN))[-1]["edited_message"]
        assert after.pop("edit_date") == int(sim.clock.now)
        assert after == before
        assert (await sim.messages(person))[-1]["edits"] == []
