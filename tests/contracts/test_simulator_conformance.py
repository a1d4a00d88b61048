"""Whatever the simulator gives parses in aiogram and in PTB, and holds what the Bot API's own description says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from aiogram import methods as aiogram_methods
from aiogram import types as aiogram_types
from pydantic import TypeAdapter

from simulator.api.table import METHODS, NAMES
from tests.contracts.bot_api_spec import NEWER, check, problem_with
from tests.contracts.described import described
from tests.simulator.busy_day import EVERY_KIND, everything_bots_ask, everything_people_do
from tests.simulator.driver import Driver, simulated


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    return described("telegram-bot-api.json")


@pytest.fixture
async def sim() -> AsyncIterator[Driver]:
    async with simulated() as driver:
        yield driver


UNASKED = {"answerCallbackQuery"}  # its answer needs a press: see test_press


async def test_every_method_was_asked(sim: Driver) -> None:
    asked = {method for method, _ in await everything_bots_ask(sim)}
    assert set(NAMES.values()) - asked == UNASKED


async def test_updates_parse_in_both_frameworks(sim: Driver) -> None:
    updates = await everything_people_do(sim)
    kinds = {kind for update in updates for kind in update} - {"update_id"}
    assert kinds == set(EVERY_KIND)
    for update in updates:
        one = aiogram_types.Update.model_validate(update)
        assert one.event_type in kinds
        other = telegram.Update.de_json(update, None)
        assert (one.update_id, other.update_id) == (update["update_id"], update["update_id"])
        assert parsed_fields(other) >= set(update)


def parsed_fields(thing: telegram.TelegramObject) -> set[str]:
    return set(thing.to_dict())


async def test_results_parse_in_aiogram(sim: Driver) -> None:
    for method, result in await everything_bots_ask(sim):
        kind = getattr(aiogram_methods, method[0].upper() + method[1:])
        TypeAdapter(kind.__returning__).validate_python(result)


PTB: dict[str, type[telegram.TelegramObject]] = {
    "Message": telegram.Message,
    "ChatFullInfo": telegram.ChatFullInfo,
    "ChatMember": telegram.ChatMember,
    "File": telegram.File,
    "ForumTopic": telegram.ForumTopic,
    "MessageId": telegram.MessageId,
    "User": telegram.User,
    "WebhookInfo": telegram.WebhookInfo,
    "BotCommand": telegram.BotCommand,
    "UserProfilePhotos": telegram.UserProfilePhotos,
}


async def test_results_parse_in_ptb(sim: Driver, spec: dict[str, Any]) -> None:
    for method, result in await everything_bots_ask(sim):
        kind = spec["methods"][method]["returns"][0].removeprefix("Array of ")
        for item in result if isinstance(result, list) else [result]:
            if kind in PTB:
                parsed = PTB[kind].de_json(item, None)
                assert parsed is not None
                assert parsed.api_kwargs.keys() <= NEWER, f"{method}: {parsed.api_kwargs}"


async def test_results_hold_what_the_bot_api_describes(sim: Driver, spec: dict[str, Any]) -> None:
    for method, result in await everything_bots_ask(sim):
        check(spec, spec["methods"][method]["returns"], result, method)


async def test_updates_hold_what_the_bot_api_describes(sim: Driver, spec: dict[str, Any]) -> None:
    for update in await everything_people_do(sim):
        check(spec, ["Update"], update, "Update")


def test_the_checker_finds_what_is_wrong(spec: dict[str, Any]) -> None:
    chat = {"id": 1, "type": "private"}
    good = {"message_id": 1, "date": 1, "chat": chat}
    assert problem_with(spec, "Message", good, "m") is None
    wrongs: list[dict[str, Any]] = [
        {"date": "1"},
        {"chat": {"id": 1}},
        {"colour": "red"},
        {"chat": 5},
        {"photo": {}},
        {"date": True},
    ]
    for wrong in wrongs:
        assert problem_with(spec, "Message", good | wrong, "m")


def test_methods_and_their_fields_exist_in_the_bot_api(spec: dict[str, Any]) -> None:
    legacy = {"reply_to_message_id", "allow_sending_without_reply"}
    for name, method in METHODS.items():
        described = {field["name"]: field for field in spec["methods"][NAMES[name]].get("fields", [])}
        assert set(method.fields) - legacy <= described.keys(), name
        required = {field for field, described_as in described.items() if described_as["required"]}
        known = {field for field in required if field in method.fields and method.fields[field].missing}
        assert required - known <= {*LATE_CHECKED}, (name, required - known)


LATE_CHECKED = {"photo", "video", "voice", "audio", "document", "animation", "sticker", "video_note", "url"}
