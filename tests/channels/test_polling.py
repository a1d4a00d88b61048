"""The raw updates: nothing lost to its neighbour, nothing confirmed that was not given."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.port import Unreadable, Unsure, next_offset
from bot.channels.telegram import raw, slices
from bot.channels.telegram.channel import TelegramChannel
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


def body(*elements: bytes) -> Reply:
    """A success with these elements, written as they are."""
    return Reply(200, b'{"ok":true,"result":[' + b",".join(elements) + b"]}")


def of(*numbers: int) -> list[bytes]:
    return [json.dumps(message(number)).encode() for number in numbers]


DEEP = b"[" * 20_000 + b"]" * 20_000
READABLE = {
    "250 levels": b"[" * 250 + b"]" * 250,
    "a lone surrogate": b'"api \\ud83d"',
    "NUL": b'"api \\u0000"',
    "invalid UTF-8": b'"\xff\xfe"',
    "NaN": b"NaN",
    "Infinity": b"-Infinity",
    "a number beyond any": b"1e999",
    "40 digits": b"1" * 40,
    "5,000 digits": b"1" * 5000,
    "a key twice": b'{"a":1,"a":2}',
    "brackets in text": b'"]}\\"]},{"',
    "2 MB": b'"' + b"a" * 2_000_000 + b'"',
}


@pytest.mark.parametrize("inside", READABLE.values(), ids=READABLE)
async def test_a_strange_field_hides_no_words(
    bot: TelegramChannel, recorder: Recorder, inside: bytes
) -> None:
    """The update is kept byte by byte; its words are read, and so are those of the next one."""
    strange = of(9)[0][:-1] + b',"poll":' + inside + b"}"
    recorder.replies.append(body(strange, *of(10)))
    batch = await bot.poll(9, 0)
    assert [one.body for one in batch] == [strange, *of(10)]
    assert [(one.name, one.number, one.chat) for one in batch] == [("9", 9, "7"), ("10", 10, "7")]
    for one in batch:
        read = bot.parse(one.body)
        assert read is not None and read.text == "halo"


NO_UPDATES = [
    b"null",
    b"5",
    b'"x"',
    b"[]",
    b"{}",
    b'{"message":{}}',
    b'{"update_id":"9"}',
    b'{"update_id":true}',
    b'{"update_id":-4}',
    b'{"update_id":1e999}',
    b'{"update_id":' + b"9" * 5000 + b"}",
    b'{"update_id":9007199254740993}',
    b"nul",
    b'{"a" 5}',
    b"\xff",
    DEEP,
]


@pytest.mark.parametrize("broken", NO_UPDATES, ids=lambda b: repr(b[:24]))
async def test_a_broken_element_loses_no_other(
    bot: TelegramChannel, recorder: Recorder, broken: bytes
) -> None:
    before, after = of(9, 12)
    recorder.replies.append(body(before, broken, after))
    batch = await bot.poll(9, 0)
    assert [one.body for one in batch] == [before, broken, after]
    assert next_offset(9, batch) == 13
    with pytest.raises(Unreadable):
        bot.parse(broken)
    assert batch[1].chat == ""
    assert not batch[1].name.isdigit(), "it must not take the place of a real update"


@pytest.mark.parametrize(
    "deep",
    [b'{"update_id":9,"message":' + DEEP + b"}", b'{"message":' + DEEP + b',"update_id":9}'],
    ids=["numbered first", "numbered last"],
)
async def test_one_deeper_than_any_reader_has_its_own_number(
    bot: TelegramChannel, recorder: Recorder, deep: bytes
) -> None:
    recorder.replies.append(body(deep, *of(10)))
    batch = await bot.poll(5, 0)
    assert [(one.name, one.body) for one in batch] == [("9", deep), ("10", of(10)[0])]
    with pytest.raises(Unreadable):
        bot.parse(deep)


@pytest.mark.parametrize(
    "endless", [b'{"update_id":9,"a":]}', b'{"update_id":9,"a":[', b'{"update_id":9,"te', b'{"update_id":9}}']
)
async def test_one_that_does_not_end_is_asked_for_alone_and_passed(
    bot: TelegramChannel, recorder: Recorder, endless: bytes
) -> None:
    """Those before it are taken first; then it is one dead row."""
    recorder.replies.extend([body(*of(8), endless, *of(10)), body(endless, *of(10)), body(endless)])
    assert [one.name for one in await bot.poll(8, 0)] == ["8"]
    batch = await bot.poll(9, 0)
    assert [(one.number, one.body) for one in batch] == [(9, endless)] and next_offset(9, batch) == 10
    with pytest.raises(Unreadable):
        bot.parse(batch[0].body)
    assert recorder.last.parameters["limit"] == "1"


@pytest.mark.parametrize("old", [*of(3), b'{"update_id":3,"te'])
async def test_an_old_number_that_comes_again_and_again_is_passed(
    bot: TelegramChannel, recorder: Recorder, old: bytes
) -> None:
    """Once is a repetition; where the platform counts it as what we are waiting for, it would stand there for ever."""
    recorder.replies.extend([body(old)] * 6)
    offsets = [9]
    for _ in range(3):
        offsets.append(next_offset(offsets[-1], await bot.poll(offsets[-1], 0)))
    assert offsets == [9, 9, 9, 10]


async def test_one_that_is_nothing_when_it_is_alone_is_passed(
    bot: TelegramChannel, recorder: Recorder
) -> None:
    batch = body(b"", b'{"a":]}', *of(10))
    recorder.replies.extend([batch, body()] * 3)
    offsets = [9]
    for _ in range(3):
        offsets.append(next_offset(offsets[-1], await bot.poll(offsets[-1], 0)))
    assert offsets == [9, 9, 9, 10]


async def test_an_answer_that_is_cut_is_asked_for_three_times(
    bot: TelegramChannel, recorder: Recorder
) -> None:
    """A line that was cut gives another end each time; what comes three times alike is one dead row."""
    cut = Reply(200, body(b'{"update_id":9,"message":{"te').body[:-2])  # type: ignore[index]
    recorder.replies.extend([cut] * 6)
    for _ in range(2):
        with pytest.raises(Unsure):
            await bot.poll(9, 0)
    batch = await bot.poll(9, 0)
    assert [one.body for one in batch] == [b'{"update_id":9,"message":{"te'] and next_offset(9, batch) == 10


async def test_a_text_without_its_end_takes_only_itself(bot: TelegramChannel, recorder: Recorder) -> None:
    endless = b'{"update_id":9,"a":"halo}'
    recorder.replies.extend([body(endless, *of(10)), body(endless)])
    assert [(one.number, one.body) for one in await bot.poll(9, 0)] == [(9, endless)]


async def test_half_an_answer_loses_nothing(bot: TelegramChannel, recorder: Recorder) -> None:
    whole = json.dumps({"ok": True, "result": [message(9)]}).encode()
    recorder.replies.extend([Reply(200, whole[:60]), Reply(200, whole[:70]), said([message(9)])])
    with pytest.raises(Unsure):
        await bot.poll(9, 0)
    assert [one.name for one in await bot.poll(9, 0)] == ["9"]


async def test_a_lone_broken_element_is_passed_by_one_step(bot: TelegramChannel, recorder: Recorder) -> None:
    """Its true number is at least the offset: one more than that confirms nothing that we were not given."""
    recorder.replies.extend([said(["?"]), said(["?"])])
    first = await bot.poll(9, 0)
    again = await bot.poll(9, 0)
    assert next_offset(9, first) == 10
    assert first == again


NO_ANSWERS = {
    "empty": b"",
    "half": b'{"ok":true,"res',
    "HTML": b"<html><body>502 Bad Gateway</body></html>",
    "refused without a word": b'{"ok":false}',
    "an object for the list": b'{"ok":true,"result":{"update_id":9}}',
    "null for the list": b'{"ok":true,"result":null}',
    "deep": DEEP,
    "bytes": b"\xff\x00\xfe",
}


@pytest.mark.parametrize("answer", NO_ANSWERS.values(), ids=NO_ANSWERS)
async def test_what_is_no_answer_is_asked_again(
    bot: TelegramChannel, recorder: Recorder, answer: bytes
) -> None:
    recorder.replies.extend([Reply(200, answer), Reply(200, answer), body(*of(9))])
    with pytest.raises(Unsure):
        await bot.poll(9, 0)
    assert [one.name for one in await bot.poll(9, 0)] == ["9"]


@pytest.mark.parametrize("answer", [b'{ "ok" : true , "result" : [ ] }', b'{"ok":true,"result":[]}\n'])
async def test_nothing_new(bot: TelegramChannel, recorder: Recorder, answer: bytes) -> None:
    recorder.replies.append(Reply(200, answer))
    assert await bot.poll(9, 0) == []


async def test_a_packed_answer_is_unpacked(bot: TelegramChannel, recorder: Recorder) -> None:
    packed = gzip.compress(json.dumps({"ok": True, "result": [message(9)]}).encode())
    recorder.replies.append(Reply(200, packed, packed="gzip"))
    assert [one.name for one in await bot.poll(9, 0)] == ["9"]


async def test_a_bomb_is_read_no_further_than_a_batch_can_be(
    bot: TelegramChannel, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unpacked it is larger than what we read: nothing is lost, and one that comes again is a dead row of bounded size."""
    monkeypatch.setattr(raw, "_BATCH_BYTES", 200_000)
    monkeypatch.setattr(slices, "LARGEST", 50_000)
    bomb = b'{"ok":true,"result":[{"update_id":9,"message":"' + b"a" * 20_000_000 + b'"}]}'
    recorder.replies.extend([Reply(200, gzip.compress(bomb), packed="gzip")] * 6)
    for _ in range(2):
        with pytest.raises(Unsure):
            await bot.poll(9, 0)
    batch = await bot.poll(9, 0)
    assert [(one.name, len(one.body)) for one in batch] == [("9", 50_000)]


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


@given(st.integers(0, 10**9), st.lists(st.binary()))
def test_the_offset_never_goes_back(offset: int, bodies: list[bytes]) -> None:
    assert next_offset(offset, [slices.arrived(body, offset) for body in bodies]) >= offset


@given(st.binary() | st.binary().map(lambda b: b'{"update_id":9,"a":' + b + b"}"))
def test_whatever_comes_has_a_name_that_can_be_stored(content: bytes) -> None:
    one = slices.arrived(content)
    assert one.body == content and 0 < len(one.name) <= 64


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.lists(json_values))
def test_any_list_is_taken_apart_where_its_elements_end(values: list[Any]) -> None:
    found = slices.elements(json.dumps({"ok": True, "result": values}).encode())
    assert found is not None and [json.loads(one) for one in found] == values
