"""What the Bot API's sentences mean to us, as either bot's client hears them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.port import (
    ChannelError,
    Limited,
    Migrated,
    NothingToEdit,
    NotModified,
    Refused,
    Revoked,
    TakenOver,
    TopicGone,
    Unreachable,
    Unsure,
)
from bot.channels.telegram.channel import TelegramChannel
from domain.message import Delivery, Form
from tests.channels.recorder import TOKEN, Recorder, Reply, refused, said

HELLO = Delivery(Form.TEXT, "11", "Halo")
NOT_MODIFIED = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
MEANINGS: dict[tuple[int, str], type[ChannelError]] = {
    (403, "Forbidden: bot was blocked by the user"): Unreachable,
    (403, "Forbidden: user is deactivated"): Unreachable,
    (403, "Forbidden: bot was kicked from the supergroup chat"): Unreachable,
    (403, "Forbidden: bot can't initiate conversation with a user"): Unreachable,
    (400, "Bad Request: chat not found"): Unreachable,
    (400, "Bad Request: PEER_ID_INVALID"): Unreachable,
    (400, "Bad Request: have no rights to send a message"): Unreachable,
    (400, "Bad Request: not enough rights to send text messages to the chat"): Unreachable,
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN"): Unreachable,
    (400, "Bad Request: not enough rights to send photos to the chat"): Refused,
    (400, "Bad Request: message text is empty"): Refused,
    (400, "Bad Request: BUTTON_DATA_INVALID"): Refused,
    (404, "Not Found: method not found"): Refused,
    (413, "Request Entity Too Large"): Refused,
    (400, NOT_MODIFIED): NotModified,
    (400, "Bad Request: message to edit not found"): NothingToEdit,
    (400, "Bad Request: message can't be edited"): NothingToEdit,
    (400, "Bad Request: MESSAGE_ID_INVALID"): NothingToEdit,
    (400, "Bad Request: message thread not found"): TopicGone,
    (400, "Bad Request: TOPIC_CLOSED"): TopicGone,
    (400, "Bad Request: TOPIC_DELETED"): TopicGone,
    (401, "Unauthorized"): Revoked,
    (404, "Not Found"): Revoked,
    (409, "Conflict: terminated by other getUpdates request"): TakenOver,
    (500, "Internal Server Error"): Unsure,
    (502, "Bad Gateway"): Unsure,
}


@pytest.mark.parametrize(("status", "description"), MEANINGS)
async def test_a_sentence_means(
    bot: TelegramChannel, recorder: Recorder, status: int, description: str
) -> None:
    recorder.replies.append(refused(status, description))
    with pytest.raises(ChannelError) as error:
        await bot.deliver(HELLO)
    assert type(error.value) is MEANINGS[status, description]
    assert error.value.reason == description
    assert len(recorder.calls) == 1, "repeating is the outbox's"


@pytest.mark.parametrize(("status", "description"), MEANINGS)
async def test_polling_hears_the_same(
    bot: TelegramChannel, recorder: Recorder, status: int, description: str
) -> None:
    recorder.replies.append(refused(status, description))
    with pytest.raises(ChannelError) as error:
        await bot.poll(0, 0)
    assert type(error.value) is MEANINGS[status, description]


async def test_a_group_says_where_it_moved(bot: TelegramChannel, recorder: Recorder) -> None:
    sentence = "Bad Request: group chat was upgraded to a supergroup chat"
    recorder.replies.append(refused(400, sentence, migrate_to_chat_id=-1002000000001))
    with pytest.raises(Migrated) as error:
        await bot.deliver(HELLO)
    assert error.value.to == "-1002000000001"


@pytest.mark.parametrize("to", [0, 700000009, True])
async def test_a_group_moves_to_no_person_and_not_to_nothing(
    bot: TelegramChannel, recorder: Recorder, to: int
) -> None:
    recorder.replies.append(refused(400, "Bad Request: something new", migrate_to_chat_id=to))
    with pytest.raises(Unreachable):
        await bot.deliver(HELLO)


@pytest.mark.parametrize(
    ("reply", "seconds"),
    [
        (refused(429, "Too Many Requests: retry after 31", retry_after=31), 31),
        (refused(429, "Too Many Requests: retry after 31"), 31),
        (refused(429, "Flood"), 1),
        (Reply(429, b"<html>slow down</html>"), 1),
    ],
)
async def test_a_limit_names_its_seconds(
    bot: TelegramChannel, recorder: Recorder, reply: Reply, seconds: float
) -> None:
    recorder.replies.append(reply)
    with pytest.raises(Limited) as error:
        await bot.deliver(HELLO)
    assert error.value.retry_after == seconds


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>Bad Gateway</html>", b"[]", b'{"ok": true}', b'{"ok": false}', b"\xff\xfe", b"[" * 99999],
)
@pytest.mark.parametrize("status", [200, 502])
async def test_an_answer_that_is_not_the_apis_leaves_us_unsure(
    bot: TelegramChannel, recorder: Recorder, status: int, body: bytes
) -> None:
    recorder.replies.extend([Reply(status, body)] * 3)  # a poll asks once more, for one update alone
    with pytest.raises(Unsure):
        await bot.deliver(HELLO)
    with pytest.raises(Unsure):
        await bot.poll(0, 0)


@pytest.mark.parametrize("result", [True, "x", [], {}, {"message_id": "x"}])
@pytest.mark.parametrize("form", [Form.TEXT, Form.TOPIC])
async def test_a_success_without_a_message_leaves_us_unsure(
    bot: TelegramChannel, recorder: Recorder, result: object, form: Form
) -> None:
    recorder.replies.append(said(result))
    with pytest.raises(Unsure):
        await bot.deliver(replace(HELLO, form=form))


async def test_a_cut_connection_leaves_us_unsure(bot: TelegramChannel, recorder: Recorder) -> None:
    recorder.replies.append(Reply(body=None))
    with pytest.raises(Unsure):
        await bot.deliver(HELLO)


async def test_a_sent_message_is_not_doubted_for_its_echo(bot: TelegramChannel, recorder: Recorder) -> None:
    """What Telegram repeats of the message may be of a kind that no framework knows yet."""
    echo = {"message_id": 88, "date": 1772330400, "chat": {"id": 11, "type": "private"}, "photo": "hologram"}
    recorder.replies.append(said(echo))
    assert await bot.deliver(HELLO) == "88"


async def test_broken_html_goes_out_as_plain_words(bot: TelegramChannel, recorder: Recorder) -> None:
    recorder.replies.append(
        refused(400, "Bad Request: can't parse entities: unsupported start tag at byte offset 3")
    )
    html = "<b>Awas</b> api < 5 m &amp; asap"
    await bot.deliver(Delivery(Form.TEXT, "11", html))
    first, second = (call.parameters for call in recorder.calls)
    assert (first["text"], first["parse_mode"]) == (html, "HTML")
    assert second["text"] == "Awas api < 5 m & asap"
    assert "parse_mode" not in second


async def test_plain_words_that_are_refused_too_are_refused(bot: TelegramChannel, recorder: Recorder) -> None:
    recorder.replies.extend([refused(400, "Bad Request: can't parse entities: x")] * 2)
    with pytest.raises(Refused):
        await bot.deliver(HELLO)


@pytest.mark.parametrize(("status", "error"), [(404, Refused), (403, Refused), (500, Unsure), (429, Unsure)])
async def test_a_download_tells_gone_from_busy(
    bot: TelegramChannel, recorder: Recorder, status: int, error: type[ChannelError]
) -> None:
    recorder.replies.append(said({"file_id": "f", "file_unique_id": "u", "file_path": "photos/file_1.jpg"}))
    recorder.replies.append(Reply(status, b"no"))
    with pytest.raises(error):
        await bot.download("f", 100)


async def test_a_file_that_grows_beyond_its_limit_is_refused(
    bot: TelegramChannel, recorder: Recorder
) -> None:
    """The server names no size, or a wrong one: what counts is what comes."""
    recorder.files["photos/file_1.jpg"] = b"x" * 300_000
    assert len(await bot.download("f", 300_000)) == 300_000
    with pytest.raises(Refused):
        await bot.download("f", 299_999)


@pytest.mark.parametrize("sentence", ["too big", "invalid file_id"])
async def test_a_file_that_the_api_will_not_give(
    bot: TelegramChannel, recorder: Recorder, sentence: str
) -> None:
    recorder.replies.append(refused(400, f"Bad Request: file is {sentence}"))
    with pytest.raises(Refused):
        await bot.download("f", 100)


async def test_who_was_never_there_is_out(bot: TelegramChannel, recorder: Recorder) -> None:
    for sentence in (
        "user not found",
        "member not found",
        "PARTICIPANT_ID_INVALID",
        "invalid user_id specified",
    ):
        recorder.replies.append(refused(400, f"Bad Request: {sentence}"))
        assert await bot.standing("-100", "700000009") == "out"
    recorder.replies.append(refused(400, "Bad Request: chat not found"))
    with pytest.raises(Unreachable):
        await bot.standing("-100", "700000009")


async def test_the_bot_starts_even_if_its_profile_is_refused(
    bot: TelegramChannel, recorder: Recorder
) -> None:
    recorder.replies.append(said({"id": 5, "is_bot": True, "first_name": "Uji", "username": "uji_bot"}))
    recorder.replies.extend([refused(429, "Too Many Requests: retry after 9", retry_after=9)] * 3)
    await bot.start()
    assert (bot.id, bot.username) == ("5", "uji_bot")


async def test_a_bot_without_a_valid_token_does_not_start(bot: TelegramChannel, recorder: Recorder) -> None:
    recorder.replies.append(refused(401, "Unauthorized"))
    with pytest.raises(Revoked):
        await bot.start()
    with pytest.raises(Revoked):
        type(bot)("not a token", recorder.url)
    assert TOKEN not in str(recorder.calls)
