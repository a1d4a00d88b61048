"""The raw updates: nothing lost to its neighbour, nothing confirmed that was not given."""

from __future__ import annotations

import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.port import Unreadable
from bot.channels.telegram_channel import TelegramChannel
from bot.channels.telegram_raw import next_offset, update_id
from tests.channels.recorder import Recorder, Reply, said


def message(number: int, text: str = "halo") -> dict[str, Any]:
    person = {"id": 7, "is_bot": False, "first_name": "Warga"}
    chat = {"id": 7, "type": "private"}
    return {
        "update_id": number,
        "message": {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": text},
    }


async def test_what_is_asked_for(bot: TelegramChannel, recorder: Recorder) -> None:
    await bot.poll(41, 25)
    asked = recorder.last.parameters
    assert (asked["offset"], asked["limit"], asked["timeout"]) == ("41", "100", "25")
    assert json.loads(asked["allowed_updates"]) == list(bot.kinds)


async def test_a_negative_offset_is_never_sent(bot: TelegramChannel, recorder: Recorder) -> None:
    """It would make Telegram forget what we have not seen."""
    await bot.poll(-5, 0)
    assert recorder.last.parameters["offset"] == "0"


@pytest.mark.parametrize(
    "broken", [None, 5, "x", [], {}, {"message": {}}, {"update_id": "9"}, {"update_id": True}]
)
async def test_a_broken_element_loses_no_other(
    bot: TelegramChannel, recorder: Recorder, broken: object
) -> None:
    recorder.replies.append(said([message(9), broken, message(12)]))
    batch = await bot.poll(9, 0)
    assert [batch[0], batch[2]] == [message(9), message(12)]
    assert bot.next_offset(9, batch) == 13
    with pytest.raises(Unreadable):
        bot.parse(batch[1])
    assert bot.conversation(batch[1]) == ""
    assert not bot.update_id(batch[1]).isdigit(), "it must not take the place of a real update"


async def test_an_update_too_deep_to_read_deafens_no_bot(bot: TelegramChannel, recorder: Recorder) -> None:
    """B1: it spoils its batch; asked for by itself it becomes one dead row, and polling goes on behind it."""
    deep = b"[" * 20_000 + b"]" * 20_000
    alone = b'{"ok":true,"result":[{"update_id":9,"message":' + deep + b"}]}"
    batch_of_two = alone[:-2] + b"," + json.dumps(message(10)).encode() + b"]}"
    recorder.replies.extend([Reply(200, batch_of_two), Reply(200, alone), said([message(10)])])
    batch = await bot.poll(9, 0)
    assert len(batch) == 1 and bot.next_offset(9, batch) == 10
    assert orjson.dumps(batch) and not bot.update_id(batch[0]).isdigit()
    with pytest.raises(Unreadable):
        bot.parse(batch[0])
    assert await bot.poll(10, 0) == [message(10)]


async def test_a_lone_broken_element_is_passed_by_one_step(bot: TelegramChannel, recorder: Recorder) -> None:
    """Its true number is at least the offset: one more than that confirms nothing that we were not given."""
    recorder.replies.extend([said(["?"]), said(["?"])])
    first = await bot.poll(9, 0)
    again = await bot.poll(9, 0)
    assert bot.next_offset(9, first) == 10
    assert bot.update_id(first[0]) == bot.update_id(again[0])


@pytest.mark.parametrize("inside", [b'"api \\ud83d"', b"NaN", b"1" * 40, b"1" * 5000])
async def test_what_no_store_can_keep_is_smoothed(
    bot: TelegramChannel, recorder: Recorder, inside: bytes
) -> None:
    good = json.dumps(message(10)).encode()
    recorder.replies.append(
        Reply(200, b'{"ok":true,"result":[{"update_id":9,"poll":' + inside + b"}," + good + b"]}")
    )
    batch = await bot.poll(9, 0)
    assert batch[1] == message(10)
    assert orjson.loads(orjson.dumps(batch[0]))["update_id"] == 9


async def test_a_webhook_is_asked_for_what_polling_asks_for(bot: TelegramChannel, recorder: Recorder) -> None:
    await bot.set_webhook("https://example.org/hook", "s3cret")
    asked = recorder.last
    assert asked.method == "setWebhook"
    assert (asked.parameters["url"], asked.parameters["secret_token"]) == (
        "https://example.org/hook",
        "s3cret",
    )
    assert json.loads(asked.parameters["allowed_updates"]) == list(bot.kinds)
    await bot.delete_webhook()
    assert recorder.last.parameters == {}, "nothing that waits may be dropped"


raws = st.dictionaries(
    st.sampled_from(["update_id", "message"]), st.none() | st.integers() | st.text() | st.booleans()
)


@given(st.integers(0, 10**9), st.lists(raws))
def test_the_offset_never_goes_back(offset: int, batch: list[dict[str, Any]]) -> None:
    assert next_offset(offset, batch) >= offset


@given(raws)
def test_an_update_has_a_name_or_is_unreadable(raw: dict[str, Any]) -> None:
    try:
        assert len(update_id(raw)) <= 64
    except Unreadable:
        assert type(raw.get("update_id")) is not int
