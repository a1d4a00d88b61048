"""A token is in no log line and in no exception, whatever goes wrong and however loudly one logs."""

from __future__ import annotations

import logging
import traceback

import pytest

from bot.channels.port import ChannelError
from bot.channels.telegram.answers import scrub
from bot.channels.telegram.channel import TelegramChannel
from domain.message import Delivery, Form
from tests.channels.recorder import TOKEN, Recorder, Reply, refused, said

SECRET = TOKEN.split(":")[1]
HELLO = Delivery(Form.TEXT, "11", "Halo")
MISHAPS = {
    "answered": said({"message_id": 1, "date": 1, "chat": {"id": 11, "type": "private"}}),
    "quoted by the server": refused(400, f"Bad Request: /bot{TOKEN}/sendMessage is odd"),
    "not JSON": Reply(200, f"<a href=/bot{TOKEN}/>".encode()),
    "not found": Reply(404, f"<a href=/bot{TOKEN}/>".encode()),
    "cut": Reply(body=None),
}


@pytest.mark.parametrize("mishap", MISHAPS)
async def test_no_mishap_tells_the_token(
    bot: TelegramChannel,
    recorder: Recorder,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    mishap: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    told = []
    for call in (bot.start, lambda: bot.poll(0, 0), lambda: bot.deliver(HELLO), lambda: bot.download("f", 9)):
        recorder.replies.append(MISHAPS[mishap])
        try:
            await call()
        except ChannelError as error:
            told.append("".join(traceback.format_exception(error)))
    assert SECRET not in "".join(told)
    assert SECRET not in caplog.text
    assert SECRET not in "".join(capsys.readouterr())
    assert recorder.calls


async def test_nobody_there(bot: TelegramChannel, recorder: Recorder) -> None:
    await recorder.__aexit__()
    for call in (bot.poll(0, 0), bot.deliver(HELLO), bot.download("f", 9)):
        with pytest.raises(ChannelError) as error:
            await call
        assert SECRET not in "".join(traceback.format_exception(error.value))


def test_scrub_takes_what_is_shaped_like_a_token_too() -> None:
    other = "987654321:BBAnotherTokenOfTheSameShape-012345"
    assert scrub(f"a {TOKEN} b {other} c 12:30", TOKEN) == "a <token> b <token> c 12:30"
