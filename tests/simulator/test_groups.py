"""Groups: who sees what, who comes and goes, topics, migration."""

from __future__ import annotations

from typing import Any

from tests.simulator.driver import OPERATOR, Driver

ALL_KINDS = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]


def texts(updates: list[Any]) -> list[str]:
    return [u["message"]["text"] for u in updates if "text" in u.get("message", {})]


async def test_an_administrator_bot_hears_everything(sim: Driver) -> None:
    group, (person, _) = await sim.group()
    await sim.says(person, "halo semua", group)
    assert texts(await sim.updates(OPERATOR)) == ["halo semua"]


async def test_privacy_mode_shows_commands_and_replies_to_the_bot_only(sim: Driver) -> None:
    group, (person, _) = await sim.group(admin=False)
    own = (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="kartu")).result["message_id"]
    said = await sim.says(person, "halo semua", group)
    await sim.says(person, "/antrian", group)
    await sim.says(person, "/antrian@sigap_petugas_bot", group)
    await sim.says(person, "/antrian@bot_lain", group)
    await sim.says(person, "saya ambil", group, reply_to=own)
    await sim.says(person, "bukan untuk bot", group, reply_to=said["message_id"])
    assert texts(await sim.updates(OPERATOR)) == ["/antrian", "/antrian@sigap_petugas_bot", "saya ambil"]


async def test_a_bot_never_sees_bots(sim: Driver) -> None:
    group, _ = await sim.group(bots=["sigap_petugas_bot", "sigap_lapor_bot"])
    await sim.read_all(OPERATOR)
    await sim.api("112001:SIMULATED-CITIZEN", "sendMessage", chat_id=group, text="dari bot lain")
    assert await sim.updates(OPERATOR) == []
    assert (await sim.messages(group))[-1]["text"] == "dari bot lain"


async def test_chat_member_goes_to_administrator_bots_that_ask(sim: Driver) -> None:
    group, (_, person) = await sim.group()
    await sim.read_all(OPERATOR)
    await sim.post("/sim/leave", user=person, chat=group)
    assert [kind for u in await sim.read_all(OPERATOR, ALL_KINDS) for kind in u if kind != "update_id"] == [
        "message"
    ]
    await sim.post("/sim/join", user=person, chat=group)
    await sim.post("/sim/kick", user=person, chat=group)
    changes = [u["chat_member"] for u in await sim.read_all(OPERATOR) if "chat_member" in u]
    assert [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes] == [
        ("left", "member"),
        ("member", "kicked"),
    ]
    await sim.post("/sim/promote", bot="sigap_petugas_bot", chat=group, status="member")
    await sim.read_all(OPERATOR)
    await sim.post("/sim/join", user=person, chat=group)
    assert not [u for u in await sim.updates(OPERATOR) if "chat_member" in u]


async def test_a_promoted_member_is_an_administrator(sim: Driver) -> None:
    group, (owner, person) = await sim.group()
    await sim.post("/sim/promote", user=person, chat=group, rights={"can_pin_messages": False})
    member = (await sim.api(OPERATOR, "getChatMember", chat_id=group, user_id=person)).result
    assert (member["status"], member["can_pin_messages"], member["can_delete_messages"]) == (
        "administrator",
        False,
        True,
    )
    administrators = (await sim.api(OPERATOR, "getChatAdministrators", chat_id=group)).result
    assert {a["user"]["id"]: a["status"] for a in administrators} == {
        owner: "creator",
        person: "administrator",
        112002: "administrator",
    }


async def test_a_removed_bot_is_told_and_shut_out(sim: Driver) -> None:
    group, _ = await sim.group()
    await sim.read_all(OPERATOR)
    await sim.post("/sim/kick", bot="sigap_petugas_bot", chat=group)
    refused = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="x")
    assert (refused.status, refused.description) == (
        403,
        "Forbidden: bot was kicked from the supergroup chat",
    )
    (update,) = await sim.updates(OPERATOR)
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_an_anonymous_administrator_speaks_as_the_group(sim: Driver) -> None:
    group, (owner, _) = await sim.group()
    await sim.post("/sim/promote", user=owner, chat=group, status="creator", rights={"is_anonymous": True})
    await sim.says(owner, "/terima", group)
    message = (await sim.updates(OPERATOR))[-1]["message"]
    assert (message["from"]["username"], message["sender_chat"]["id"]) == ("GroupAnonymousBot", group)


async def test_a_migrated_group_lives_on_under_a_new_id(sim: Driver) -> None:
    group, (person, _) = await sim.group(type="group")
    await sim.read_all(OPERATOR)
    new = (await sim.post("/sim/migrate", chat=group))["id"]
    refused = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="x")
    assert (refused.status, refused.body["parameters"]) == (400, {"migrate_to_chat_id": new})
    assert refused.description == "Bad Request: group chat was upgraded to a supergroup chat"
    to, back = (u["message"] for u in await sim.updates(OPERATOR))
    assert (to["chat"]["id"], to["migrate_to_chat_id"]) == (group, new)
    assert (back["chat"]["id"], back["migrate_from_chat_id"]) == (new, group)
    assert (await sim.api(OPERATOR, "sendMessage", chat_id=new, text="x")).status == 200
    await sim.says(person, "masih di sini", new)
    assert [c["id"] for c in (await sim.get("/sim/state"))["chats"]] == [new]


async def test_topics_open_close_and_go(sim: Driver) -> None:
    group, (person, _) = await sim.group(forum=True)
    topic = (await sim.api(OPERATOR, "createForumTopic", chat_id=group, name="26-0001")).result[
        "message_thread_id"
    ]
    await sim.api(OPERATOR, "sendMessage", chat_id=group, text="di topik", message_thread_id=topic)
    await sim.api(OPERATOR, "sendMessage", chat_id=group, text="umum")
    assert [m["text"] for m in await sim.messages(group, f"&topic={topic}")] == [None, "di topik"]
    assert [m["text"] for m in await sim.messages(group, "&topic=1")] == [None, "umum"]
    assert len(await sim.messages(group)) == 4
    await sim.says(person, "siap", group, topic=topic)
    message = (await sim.updates(OPERATOR))[-1]["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "26-0001"
    assert (await sim.api(OPERATOR, "closeForumTopic", chat_id=group, message_thread_id=topic)).status == 200
    again = await sim.api(OPERATOR, "closeForumTopic", chat_id=group, message_thread_id=topic)
    assert again.description == "Bad Request: TOPIC_NOT_MODIFIED"
    await sim.post("/sim/send", 400, user=person, chat=group, text="tutup?", topic=topic)
    assert (await sim.api(OPERATOR, "deleteForumTopic", chat_id=group, message_thread_id=topic)).status == 200
    gone = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="x", message_thread_id=topic)
    assert gone.description == "Bad Request: message thread not found"


async def test_a_closed_topic_takes_no_words_of_a_bot_without_the_right(sim: Driver) -> None:
    group, (owner, _) = await sim.group(forum=True)
    topic = (await sim.post("/sim/topics", user=owner, chat=group, name="Piket"))["topic"]
    await sim.post("/sim/topics", user=owner, chat=group, topic=topic, action="close")
    rights = {"can_manage_topics": False}
    await sim.post("/sim/promote", bot="sigap_petugas_bot", chat=group, rights=rights)
    closed = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="x", message_thread_id=topic)
    assert closed.description == "Bad Request: TOPIC_CLOSED"
    no = await sim.api(OPERATOR, "createForumTopic", chat_id=group, name="x")
    assert no.description == "Bad Request: not enough rights to create a topic"


async def test_a_reply_goes_to_the_topic_of_what_it_answers(sim: Driver) -> None:
    group, _ = await sim.group(forum=True)
    topic = (await sim.api(OPERATOR, "createForumTopic", chat_id=group, name="x")).result["message_thread_id"]
    card = (
        await sim.api(OPERATOR, "sendMessage", chat_id=group, text="kartu", message_thread_id=topic)
    ).result
    reply = {"reply_parameters": {"message_id": card["message_id"]}}
    answer = (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="bunyi", **reply)).result
    assert answer["message_thread_id"] == topic


async def test_pins_are_seen_and_undone(sim: Driver) -> None:
    group, _ = await sim.group()
    card = (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="kartu")).result["message_id"]
    assert (await sim.api(OPERATOR, "pinChatMessage", chat_id=group, message_id=card)).status == 200
    assert (await sim.api(OPERATOR, "getChat", chat_id=group)).result["pinned_message"]["text"] == "kartu"
    assert (await sim.messages(group))[-1]["service"]["kind"] == "pinned_message"
    assert (await sim.api(OPERATOR, "unpinChatMessage", chat_id=group, message_id=card)).status == 200
    assert "pinned_message" not in (await sim.api(OPERATOR, "getChat", chat_id=group)).result


async def test_a_muted_bot_may_not_write(sim: Driver) -> None:
    group, _ = await sim.group()
    await sim.post("/sim/promote", bot="sigap_petugas_bot", chat=group, status="restricted")
    muted = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="x")
    assert muted.description == "Bad Request: not enough rights to send text messages to the chat"


async def test_a_bot_is_kicked_and_returns(sim: Driver) -> None:
    """Both are told to it; it may write again, and is an administrator once it has been made one."""
    group, _ = await sim.group()
    await sim.read_all(OPERATOR)
    await sim.post("/sim/kick", bot="sigap_petugas_bot", chat=group)
    assert (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="?")).status == 403
    await sim.post("/sim/join", bot="sigap_petugas_bot", chat=group)
    assert (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="ada lagi")).status == 200
    await sim.post("/sim/promote", bot="sigap_petugas_bot", chat=group)
    told = [u["my_chat_member"] for u in await sim.read_all(OPERATOR) if "my_chat_member" in u]
    assert [t["new_chat_member"]["status"] for t in told] == ["kicked", "member", "administrator"]
