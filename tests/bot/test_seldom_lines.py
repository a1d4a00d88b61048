"""In an outage the same line is written several times a second: once a minute is enough, with how often it was left out."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Callable, Iterator

import pytest
import structlog

from bot import logs
from bot.logs import MINUTE, MOST_KINDS, Seldom, quiet_logs
from domain.message import Kind
from tests.read_only import read_only
from tests.town import CITIZEN, Town


class Log:
    """What a service writes, by a watch that shows what it is told."""

    def __init__(self) -> None:
        self.now = 0.0
        self.stream = io.StringIO()

    def lines(self) -> list[str]:
        """Those that are new."""
        written = self.stream.getvalue().splitlines()
        self.stream.seek(0)
        self.stream.truncate()
        return written


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    log, before, handlers = Log(), structlog.get_config(), logging.root.handlers[:]
    logging.root.handlers[:] = []
    monkeypatch.setattr(sys, "stderr", log.stream)
    monkeypatch.setattr(logs, "Seldom", lambda: Seldom(lambda: log.now))
    quiet_logs("INFO")
    yield log
    structlog.configure(**before)
    logging.root.handlers[:] = handlers


Wrong = Callable[[str], object]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda what: structlog.get_logger().error("loop failed", loop=what),
        lambda what: logging.getLogger("psycopg").warning("lost %s", what),
    ],
    ids=["ours", "a library's"],
)
def test_the_same_line_is_written_once_a_minute_with_a_count(log: Log, wrong: Wrong) -> None:
    for _ in range(40):
        wrong("inbox")
        wrong("timers")
    told = log.lines()
    assert len(told) == 2 and "inbox" in told[0] and "timers" in told[1]
    log.now += MINUTE
    wrong("inbox")
    wrong("inbox")
    [again] = log.lines()
    assert "inbox" in again and "left_out=39" in again
    log.now += MINUTE
    wrong("inbox")
    assert "left_out=1" in log.lines()[0]


def test_what_is_no_fault_is_always_written(log: Log) -> None:
    for _ in range(3):
        structlog.get_logger().info("role taken", role="send")
    assert len(log.lines()) == 3


def test_no_kind_is_lost_where_there_are_very_many(log: Log) -> None:
    for number in range(2 * MOST_KINDS):
        structlog.get_logger().warning("dead row", row=number)
    assert len(log.lines()) == 2 * MOST_KINDS


async def test_an_outage_writes_few_lines(town: Town, log: Log) -> None:
    """The platform offers again each moment what cannot be kept."""
    ani = town.citizen("Ani")
    town.channels[CITIZEN].offer(ani.inbound(Kind.TEXT, text="rumah kebakaran"))
    with read_only(town.app.database.engine):
        offers = 0

        async def pause(_seconds: float) -> None:
            nonlocal offers
            offers += 1
            if offers == 50:
                town.app.loops._halt.now()

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(town.app.loops._halt, "pause", pause)
            await town.app.loops.polling.poll(town.channels[CITIZEN])
    assert offers == 50 and sum("poll failed" in line for line in log.lines()) == 1
