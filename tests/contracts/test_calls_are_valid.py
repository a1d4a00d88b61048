"""Every call that the bots can make is one that the Bot API knows, with the right fields of the right types."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.citizen import TelegramCitizen
from bot.channels.telegram.operator import TelegramOperator
from domain.message import Ask, Button, Delivery, Form, Key, Pin
from tests.channels.recorder import TOKEN, Call, Recorder
from tests.channels.stages import PROFILE
from tests.contracts.call_spec import call_problem, parameters_of
from tests.contracts.described import described

BUTTONS = ((Button("Terima", "a1"), Button("Peta", url="https://example.org/peta")), (Button("Tolak", "a2"),))
KEYBOARD = ((Key("Lokasi", Ask.LOCATION), Key("Nomor", Ask.CONTACT)), (Key("Batal"),))
COMMON: dict[str, Any] = {"silent": True, "protect": True, "reply_to": "40", "topic": "300"}


def delivery(
    form: Form, text: str = "<b>Halo</b>", address: str = "-1002000000001", **parts: Any
) -> Delivery:
    return Delivery(form, address, text, **parts)


DELIVERIES = {
    "a text": delivery(Form.TEXT),
    "a text with everything": delivery(Form.TEXT, buttons=BUTTONS, **COMMON),
    "a text to a name": delivery(Form.TEXT, address="@contoh"),
    "a keyboard": delivery(Form.TEXT, address="11", keyboard=KEYBOARD),
    "no keyboard any more": delivery(Form.TEXT, address="11", drop_keyboard=True),
    "an edit": delivery(Form.TEXT, edit="41"),
    "an edit of buttons": delivery(Form.TEXT, edit="41", buttons=BUTTONS),
    "a photo": delivery(Form.PHOTO, file=b"jpeg", file_name="bukti.jpg", buttons=BUTTONS, **COMMON),
    "a photo without words": delivery(Form.PHOTO, "", file=b"jpeg"),
    "a video": delivery(Form.VIDEO, file=b"mp4", file_name="bukti.mp4", mime="video/mp4", **COMMON),
    "a voice": delivery(Form.VOICE, file=b"ogg", mime="audio/ogg", **COMMON),
    "a document": delivery(Form.DOCUMENT, file=b"zip", file_name="bukti.zip", **COMMON),
    "a place": delivery(Form.LOCATION, "", pin=Pin(-3.7928, 102.2608), **COMMON),
    "a place on the equator": delivery(Form.LOCATION, "", pin=Pin(0.0, 0.0)),
    "a topic": delivery(Form.TOPIC, "26-0001 " + "Kebakaran " * 20),
    "a deletion": delivery(Form.DELETE, "", edit="41"),
}

Action = Callable[[TelegramChannel], Awaitable[object]]


def delivering(what: Delivery) -> Action:
    return lambda bot: bot.deliver(what)


OTHERS: dict[str, Action] = {
    "start": lambda bot: bot.start(),
    "poll": lambda bot: bot.poll(7, 0),
    "webhook": lambda bot: bot.set_webhook("https://example.org/hook", "s3cret"),
    "no webhook": lambda bot: bot.delete_webhook(),
    "toast": lambda bot: bot.answer_press("77", "Diterima " * 40, True),
    "empty toast": lambda bot: bot.answer_press("77", "", False),
    "download": lambda bot: bot.download("f", 100),
    "standing": lambda bot: bot.standing("-1002000000001", "700000001"),
    "administrators": lambda bot: bot.administrators("-1002000000001"),
}

ACTIONS = {**OTHERS, **{label: delivering(what) for label, what in DELIVERIES.items()}}


async def calls_of(kind: type[TelegramCitizen] | type[TelegramOperator], action: str) -> list[Call]:
    async with Recorder() as recorder:
        bot = kind(TOKEN, recorder.url, profile=PROFILE)
        await ACTIONS[action](bot)
        await bot.stop()
    return recorder.calls


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    return described("telegram-bot-api.json")


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("kind", [TelegramCitizen, TelegramOperator])
async def test_a_call_is_one_that_the_bot_api_knows(
    spec: dict[str, Any], kind: type[TelegramCitizen] | type[TelegramOperator], action: str
) -> None:
    calls = await calls_of(kind, action)
    assert calls
    assert [problem for call in calls if (problem := call_problem(spec, call))] == []


@pytest.mark.parametrize("action", DELIVERIES)
async def test_both_frameworks_say_the_same(action: str) -> None:
    """Each client checks the other: the same delivery, the same method, fields and values."""
    citizen, operator = [await calls_of(kind, action) for kind in (TelegramCitizen, TelegramOperator)]
    assert [essence(call) for call in citizen] == [essence(call) for call in operator]


async def test_a_text_with_everything_carries_everything() -> None:
    [call] = await calls_of(TelegramCitizen, "a text with everything")
    assert essence(call) == (
        "sendMessage",
        {
            "chat_id": -1002000000001,
            "text": "<b>Halo</b>",
            "parse_mode": "HTML",
            "message_thread_id": 300,
            "disable_notification": True,
            "protect_content": True,
            "link_preview_options": {"is_disabled": True},
            "reply_parameters": {"message_id": 40, "allow_sending_without_reply": True},
            "reply_markup": {
                "inline_keyboard": [
                    [
                        {"text": "Terima", "callback_data": "a1"},
                        {"text": "Peta", "url": "https://example.org/peta"},
                    ],
                    [{"text": "Tolak", "callback_data": "a2"}],
                ]
            },
        },
    )


async def test_a_keyboard_asks_and_fits_and_goes_away() -> None:
    [call] = await calls_of(TelegramOperator, "a keyboard")
    assert json.loads(call.parameters["reply_markup"]) == {
        "keyboard": [
            [{"text": "Lokasi", "request_location": True}, {"text": "Nomor", "request_contact": True}],
            [{"text": "Batal"}],
        ],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


async def test_a_topic_has_a_name_of_at_most_128_characters() -> None:
    [call] = await calls_of(TelegramOperator, "a topic")
    assert len(call.parameters["name"]) == 128


@pytest.mark.parametrize(
    ("method", "parameters", "problem"),
    [
        ("sendTelepathy", {}, "no such method"),
        ("sendMessage", {"chat_id": "1"}, "text is missing"),
        ("sendMessage", {"chat_id": "1", "text": "x", "colour": "red"}, "no such field"),
        ("deleteMessage", {"chat_id": "1", "message_id": "x"}, "is no Integer"),
        ("sendMessage", {"chat_id": "1", "text": "x", "protect_content": "yes"}, "is no Boolean"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_parameters": "{}"}, "needs ['message_id']"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": '{"keyboard": 5}'}, "no array"),
        ("sendPhoto", {"chat_id": "1", "caption": "x"}, "photo is missing"),
    ],
)
def test_an_invalid_call_is_found(
    spec: dict[str, Any], method: str, parameters: dict[str, str], problem: str
) -> None:
    assert problem in str(call_problem(spec, Call(method, parameters)))


def essence(call: Call) -> tuple[str, dict[str, Any]]:
    """Method and parameters without how they were written; what is false may as well be left out."""
    read = {name: _read(value) for name, value in parameters_of(call).items()}
    return call.method, {name: value for name, value in read.items() if value is not False}


def _read(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value
