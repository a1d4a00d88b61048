"""Nothing that people write, and nothing that a platform answers, forges a line of the log or moves a terminal's cursor."""

from __future__ import annotations

import io
import logging
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog

from bot.channels.port import Refused
from bot.logs import quiet_logs
from domain.message import Kind, Media
from tests.bot.test_dead_rows import ADMINISTRATOR
from tests.founding import found_town
from tests.scenarios.stories import JPEG
from tests.town import CITIZEN, OPERATOR, PANORAMA

FORGED = "timestamp=2026-01-01T00:00:00Z level=error event=forged"
HOSTILE = {
    "a new line": f"api\n{FORGED}",
    "carriage return": f"api\r{FORGED}",
    "both": f"api\r\n{FORGED}",
    "other separators": f"api\x0b\x0c\x1c\x85\u2028\u2029{FORGED}",
    "escapes of a terminal": "api\x1b[2J\x1b[1;1H\x1b]0;owned\x07\x9b31m",
    "NUL": f"api\x00{FORGED}",
    "backspaces": "api" + "\x08" * 80 + FORGED,
    "marks of direction": f"api\u202e{FORGED}\u2066",
    "quotes": 'api" level=error event="forged" x="\\',
}
LINE = re.compile(r'timestamp=\S+ level=[a-z]+ event=("[^"]*"|\S+)( \w+=("([^"\\]|\\.)*"|\S*))*')
QUOTED = re.compile(r'"([^"\\]|\\.)*"')


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """The log as the program writes it at its most talkative; answers its lines, checked."""
    stream, before = io.StringIO(), structlog.get_config()
    root, handlers = logging.getLogger(), logging.getLogger().handlers[:]
    root.handlers = []
    monkeypatch.setattr(sys, "stderr", stream)
    quiet_logs("DEBUG")
    yield lambda: [line for line in stream.getvalue().split("\n") if line]
    structlog.configure(**before)
    root.handlers = handlers


def assert_honest(lines: list[str]) -> None:
    assert lines, "something was logged"
    for line in lines:
        assert line.isprintable(), repr(line)
        if not line.startswith(("ERROR ", "WARNING ")):  # a library's
            assert LINE.fullmatch(line) and not line.startswith(FORGED), repr(line)
            assert " event=forged" not in QUOTED.sub("", line), line


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
async def test_in_words_names_files_and_answers(
    tmp_path: Path, words: str, written: Callable[[], list[str]]
) -> None:
    town = await found_town(tmp_path, administrator=ADMINISTRATOR)
    ani = town.citizen(words)
    town.channels[OPERATOR].fail(Refused(f"Bad Request: {words}"), chat=town.groups["damkar"], times=9)
    await ani.says(f"rumah kebakaran, {words}")
    await ani.shares(PANORAMA)
    town.channels[CITIZEN].files["f1"] = JPEG
    await ani.does(Kind.DOCUMENT, media=Media("f1", "f1", words, len(JPEG), words))
    await ani.says(f"/{words}")
    await town.operator("damkar", words).types(f"/{words} {words}")
    channel = town.channels[CITIZEN]
    await town.app.intake.keep(channel, [channel.offer_raw({"inbound": {"kind": words}})])
    await town.app.settle()
    await town.app.close()
    assert_honest(written())


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_in_a_fault_and_in_what_libraries_say(words: str, written: Callable[[], list[str]]) -> None:
    try:
        raise ValueError(words)
    except ValueError:
        structlog.get_logger().exception("handler failed", row=words, other=[words])
        logging.getLogger("aiohttp.server").exception("refused %s", words)
    lines = written()
    assert len(lines) == 2
    assert_honest(lines)
