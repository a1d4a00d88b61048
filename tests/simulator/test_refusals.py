"""What Telegram refuses is refused here, with Telegram's own sentence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.simulator.driver import CITIZEN, OPERATOR, Driver

PERSON, STRANGER, GROUP, PLAIN, FORUM, LEFT = "PERSON", "STRANGER", "GROUP", "PLAIN", "FORUM", "LEFT"
ROW = {"text": "Ya"}


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{**ROW, **button}]]}


def keys(**button: Any) -> dict[str, Any]:
    return {"keyboard": [[{**ROW, **button}]]}


SEND: list[tuple[dict[str, Any], int, str]] = [
    ({"text": "x"}, 400, "Bad Request: chat_id is empty"),
    ({"chat_id": 1, "text": "x"}, 400, "Bad Request: chat not found"),
    ({"chat_id": "@nobody", "text": "x"}, 400, "Bad Request: chat not found"),
    ({"chat_id": [1], "text": "x"}, 400, 'Bad Request: field "chat_id" must be of type Integer'),
    ({"chat_id": 112002, "text": "x"}, 403, "Forbidden: bot can't send messages to bots"),
    ({"chat_id": STRANGER, "text": "x"}, 400, "Bad Request: chat not found"),
    ({"chat_id": PERSON}, 400, "Bad Request: message text is empty"),
    ({"chat_id": PERSON, "text": ""}, 400, "Bad Request: message text is empty"),
    ({"chat_id": PERSON, "text": " \n\t "}, 400, "Bad Request: message text is empty"),
    ({"chat_id": PERSON, "text": 5}, 400, 'Bad Request: field "text" must be of type String'),
    ({"chat_id": PERSON, "text": "x" * 4097}, 400, "Bad Request: message is too long"),
    ({"chat_id": PERSON, "text": "x", "parse_mode": "Klingon"}, 400, "Bad Request: unsupported parse_mode"),
    (
        {"chat_id": PERSON, "text": "<b>x", "parse_mode": "HTML"},
        400,
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        {"chat_id": PERSON, "text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
        400,
        "Bad Request: entity is out of the text",
    ),
    (
        {"chat_id": PERSON, "text": "x", "disable_notification": "maybe"},
        400,
        'Bad Request: field "disable_notification" must be of type Boolean',
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_parameters": {"message_id": 999}},
        400,
        "Bad Request: message to be replied not found",
    ),
    ({"chat_id": PERSON, "text": "x", "message_thread_id": 5}, 400, "Bad Request: message thread not found"),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": "{"},
        400,
        'Bad Request: field "reply_markup" must be of type JSON',
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": inline(callback_data="é" * 33)},
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": inline(callback_data="")},
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": inline(url="tel:112")},
        400,
        "Bad Request: BUTTON_URL_INVALID",
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": inline()},
        400,
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
        400,
        'Bad Request: can\'t parse inline keyboard button: field "text" must be of type String',
    ),
    (
        {"chat_id": PERSON, "text": "x", "reply_markup": {**inline(callback_data="x"), **keys()}},
        400,
        "Bad Request: can't parse reply markup: a message has one reply_markup",
    ),
    (
        {
            "chat_id": PERSON,
            "text": "x",
            "reply_markup": {"inline_keyboard": [[{**ROW, "callback_data": "x"}] * 8] * 13},
        },
        400,
        "Bad Request: reply markup is too long",
    ),
]

IN_GROUPS: list[tuple[dict[str, Any], int, str]] = [
    ({"chat_id": LEFT, "text": "x"}, 403, "Forbidden: bot is not a member of the supergroup chat"),
    (
        {"chat_id": GROUP, "text": "x", "reply_markup": keys(request_location=True)},
        400,
        "Bad Request: location can be requested in private chats only",
    ),
    (
        {"chat_id": GROUP, "text": "x", "reply_markup": keys(request_contact=True)},
        400,
        "Bad Request: phone number can be requested in private chats only",
    ),
    ({"chat_id": GROUP, "text": "x", "message_thread_id": 1}, 400, "Bad Request: message thread not found"),
]

OTHERS: list[tuple[str, dict[str, Any], int, str]] = [
    ("sendLocation", {"chat_id": PERSON, "longitude": 102}, 400, "Bad Request: latitude is empty"),
    ("sendLocation", {"chat_id": PERSON, "latitude": 91, "longitude": 1}, 400, 'Bad Request: field "latitude" is out of range'),
    ("sendLocation", {"chat_id": PERSON, "latitude": "NaN", "longitude": 1}, 400, 'Bad Request: field "latitude" must be of type Float'),
    (
        "sendLocation",
        {"chat_id": PERSON, "latitude": 1, "longitude": 1, "live_period": 5},
        400,
        "Bad Request: wrong live location period specified",
    ),
    ("sendPhoto", {"chat_id": PERSON}, 400, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"chat_id": PERSON, "photo": "SIMx-none"}, 400, "Bad Request: wrong file identifier/HTTP URL specified"),
    ("sendMediaGroup", {"chat_id": PERSON, "media": [{}]}, 400, "Bad Request: media group must include 2-10 items"),
    ("sendChatAction", {"chat_id": PERSON, "action": "dance"}, 400, "Bad Request: wrong parameter action in request"),
    ("editMessageText", {"chat_id": PERSON, "text": "x"}, 400, "Bad Request: message identifier is not specified"),
    ("editMessageText", {"chat_id": PERSON, "message_id": 999, "text": "x"}, 400, "Bad Request: message to edit not found"),
    ("editMessageText", {"chat_id": PERSON, "message_id": 1, "text": "x"}, 400, "Bad Request: message can't be edited"),
    ("deleteMessage", {"chat_id": PERSON, "message_id": 999}, 400, "Bad Request: message to delete not found"),
    ("forwardMessage", {"chat_id": PERSON, "from_chat_id": PERSON, "message_id": 999}, 400, "Bad Request: message to forward not found"),
    ("copyMessage", {"chat_id": PERSON, "from_chat_id": 1, "message_id": 1}, 400, "Bad Request: chat not found"),
    ("pinChatMessage", {"chat_id": PERSON, "message_id": 999}, 400, "Bad Request: message to pin not found"),
    ("createForumTopic", {"chat_id": GROUP, "name": "x"}, 400, "Bad Request: the chat is not a forum"),
    ("createForumTopic", {"chat_id": FORUM, "name": " "}, 400, "Bad Request: TOPIC_TITLE_EMPTY"),
    ("createForumTopic", {"chat_id": FORUM, "name": "x" * 129}, 400, "Bad Request: topic name is too long"),
    ("createForumTopic", {"chat_id": FORUM, "name": "x", "icon_color": 1}, 400, "Bad Request: invalid topic icon color specified"),
    ("closeForumTopic", {"chat_id": FORUM, "message_thread_id": 99}, 400, "Bad Request: message thread not found"),
    ("getChatMember", {"chat_id": GROUP, "user_id": 5}, 400, "Bad Request: invalid user_id specified"),
    ("getChatMember", {"chat_id": PLAIN, "user_id": PERSON}, 400, "Bad Request: CHAT_ADMIN_REQUIRED"),
    ("pinChatMessage", {"chat_id": PLAIN, "message_id": 1}, 400, "Bad Request: not enough rights to manage pinned messages in the chat"),
    ("deleteMessage", {"chat_id": PLAIN, "message_id": 1}, 400, "Bad Request: message can't be deleted for everyone"),
    ("getFile", {"file_id": "SIMx-none"}, 400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
    ("setWebhook", {"url": "http://example.org/x"}, 400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://example.org/x", "secret_token": "a b"}, 400, "Bad Request: secret token contains unallowed characters"),
    ("setMyCommands", {"commands": [{"command": "Salah!", "description": "x"}]}, 400, "Bad Request: BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, 400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyShortDescription", {"short_description": "x" * 121}, 400, "Bad Request: short description is too long"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "5"},
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    ),
    ("answerCallbackQuery", {"callback_query_id": "5", "text": "x" * 201}, 400, "Bad Request: MESSAGE_TOO_LONG"),
    ("launchRockets", {}, 404, "Not Found"),
]  # fmt: skip


async def places(sim: Driver) -> dict[str, int]:
    """One chat of each sort, as the operators' bot knows them."""
    left, _ = await sim.group(title="Ditinggalkan")
    await sim.post("/sim/leave", bot="sigap_petugas_bot", chat=left)
    return {
        PERSON: await sim.starter(OPERATOR),
        STRANGER: await sim.person("Asing"),
        GROUP: (await sim.group())[0],
        PLAIN: (await sim.group(admin=False))[0],
        FORUM: (await sim.group(forum=True))[0],
        LEFT: left,
    }


async def test_refusals(sim: Driver) -> None:
    known = await places(sim)
    cases = [("sendMessage", *case) for case in SEND + IN_GROUPS] + OTHERS
    fell = []
    for method, params, status, said in cases:
        real = {name: known.get(v, v) if isinstance(v, str) else v for name, v in params.items()}
        answer = await sim.api(OPERATOR, method, **real)
        if (answer.status, answer.body["error_code"], answer.description) != (status, status, said):
            fell.append((method, params, answer.body, said))
        assert answer.body["ok"] is False
    assert not fell


@pytest.mark.parametrize(
    ("token", "status", "said"),
    [
        ("112001:WRONG-BUT-WELL-FORMED", 401, "Unauthorized"),
        ("999:SIMULATED-CITIZEN", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
    ],
)
async def test_unknown_tokens(sim: Driver, token: str, status: int, said: str) -> None:
    answer = await sim.api(token, "getMe")
    assert (answer.status, answer.description) == (status, said)


async def test_method_names_do_not_mind_their_case(sim: Driver) -> None:
    assert (await sim.api(CITIZEN, "GETME")).result["username"] == "sigap_lapor_bot"


async def test_longest_text_and_caption_pass(sim: Driver) -> None:
    person = await sim.starter()
    sent = await sim.api(CITIZEN, "sendMessage", chat_id=person, text="🔥" * 4096)
    assert sent.result["text"] == "🔥" * 4096


async def test_an_edit_must_change_something(sim: Driver) -> None:
    person = await sim.starter()
    markup = inline(callback_data="x")
    sent = (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="kartu", reply_markup=markup)).result
    target = {"chat_id": person, "message_id": sent["message_id"]}
    same = await sim.api(
        CITIZEN, "editMessageText", **target, text="<b></b>kartu ", parse_mode="HTML", reply_markup=markup
    )
    assert (same.status, same.description) == (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message",
    )
    assert (await sim.api(CITIZEN, "editMessageReplyMarkup", **target, reply_markup=markup)).status == 400
    bare = (await sim.api(CITIZEN, "editMessageText", **target, text="kartu")).result
    assert "reply_markup" not in bare
    assert (await sim.api(CITIZEN, "editMessageReplyMarkup", **target, reply_markup=markup)).status == 200


@pytest.mark.parametrize("markup", [keys(), {"remove_keyboard": True}, {"force_reply": True}])
async def test_a_message_with_a_reply_keyboard_cant_be_edited(sim: Driver, markup: Any) -> None:
    person = await sim.starter()
    sent = (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="pilih", reply_markup=markup)).result
    edit = await sim.api(
        CITIZEN, "editMessageText", chat_id=person, message_id=sent["message_id"], text="lain"
    )
    assert (edit.status, edit.description) == (400, "Bad Request: message can't be edited")


async def test_two_days_later_nothing_is_deleted(sim: Driver) -> None:
    person = await sim.starter()
    sent = (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="rahasia")).result
    sim.clock.forward(48 * 3600 + 1)
    late = await sim.api(CITIZEN, "deleteMessage", chat_id=person, message_id=sent["message_id"])
    assert late.description == "Bad Request: message can't be deleted for everyone"


async def test_one_bot_cannot_touch_anothers_private_messages(sim: Driver) -> None:
    person = await sim.starter(CITIZEN)
    await sim.says(person, "/start", "sigap_petugas_bot")
    sent = (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")).result
    edit = await sim.api(OPERATOR, "editMessageText", chat_id=person, message_id=sent["message_id"], text="x")
    assert edit.description == "Bad Request: message to edit not found"


async def test_blocked_then_unblocked(sim: Driver) -> None:
    person = await sim.starter()
    await sim.read_all(CITIZEN)
    await sim.post("/sim/block", user=person, chat="sigap_lapor_bot")
    refused = await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")
    assert (refused.status, refused.description) == (403, "Forbidden: bot was blocked by the user")
    await sim.post("/sim/send", 400, user=person, chat="sigap_lapor_bot", text="hai")
    await sim.post("/sim/unblock", user=person, chat="sigap_lapor_bot")
    assert (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")).status == 200
    changes = [update["my_chat_member"] for update in await sim.updates(CITIZEN)]
    assert [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


async def test_who_never_wrote_cannot_be_written_to(sim: Driver) -> None:
    _, (operator, _) = await sim.group()
    refused = await sim.api(OPERATOR, "sendMessage", chat_id=operator, text="hai")
    assert (refused.status, refused.description) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
