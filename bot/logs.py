"""Log lines: one line each, for people and for programs, and nothing personal in them at any level."""

from __future__ import annotations

import logging
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import TextIO, cast

import structlog

ROOT = Path(__file__).resolve().parent.parent
TALKATIVE = (
    "httpx",
    "httpcore",
    "aiohttp",
    "aiogram",
    "telegram",
    "alembic",
    "asyncio",
    "sqlalchemy",
    "PIL",
)
WRONG = {"warning", "error", "critical"}
MINUTE = 60.0
MOST_KINDS = 500  # of lines that are remembered; of further ones none is left out
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class Lines:
    """Where log lines go. One that cannot be written (a full disk, a pipe whose reader has died) is lost, and nothing else:
    whoever logs goes on with what he was doing, and `failing` says why until a line is written again."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.failing = ""
        self._taken = True  # the last piece

    def write(self, line: str) -> None:
        self._taken = self._try(lambda: self.stream.write(line))

    def flush(self) -> None:
        if self._try(self.stream.flush) and self._taken:
            self.failing = ""

    def say(self, *lines: str) -> None:
        """Whole lines, at once."""
        self.write("\n".join(lines) + "\n")
        self.flush()

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except (OSError, ValueError) as error:  # ValueError: the stream is closed
            self.failing = (
                os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
            )
            return False
        return True


LINES = Lines(sys.stderr)  # those of this process


def quiet_logs(level: str) -> None:
    """Our own lines at the level that is set; libraries, which print addresses with tokens, only their warnings."""
    LINES.stream = sys.stderr
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    handler = logging.StreamHandler(LINES)
    seldom = Seldom()
    handler.addFilter(seldom.record)
    handler.setFormatter(OneLine("%(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            where_it_happened,
            no_control_characters,
            seldom.line,
            structlog.processors.LogfmtRenderer(
                key_order=["timestamp", "level", "event"], bool_as_flag=False
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(cast(TextIO, LINES)),
    )


class Seldom:
    """What goes wrong goes wrong again and again, several times a second: the same line is written once a minute, and says how
    often it was left out since. Lines that differ in anything but their moment are not the same."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._written: dict[
            str, tuple[float, int]
        ] = {}  # line → when it was last written, and left out since

    def line(
        self, _logger: object, _name: str, line: MutableMapping[str, object]
    ) -> MutableMapping[str, object]:
        """Raises DropEvent for one that is left out."""
        if line.get("level") not in WRONG:
            return line
        left_out = self._left_out(repr(sorted((k, str(v)) for k, v in line.items() if k != "timestamp")))
        if left_out is None:
            raise structlog.DropEvent
        if left_out:
            line["left_out"] = left_out
        return line

    def record(self, record: logging.LogRecord) -> bool:
        """The same for what libraries log."""
        left_out = self._left_out(f"{record.name} {record.levelname} {record.msg} {record.args}")
        if left_out:
            record.msg = f"{record.msg} left_out={left_out}"
        return left_out is not None

    def _left_out(self, line: str) -> int | None:
        """How often since it was last written; None where that is less than a minute ago."""
        now = self._clock()
        at, left_out = self._written.get(line, (-MINUTE, 0))
        if now - at < MINUTE:
            self._written[line] = (at, left_out + 1)
            return None
        if len(self._written) >= MOST_KINDS:
            self._written = {k: v for k, v in self._written.items() if now - v[0] < MINUTE}
        if len(self._written) < MOST_KINDS:
            self._written[line] = (now, 0)
        return left_out


def where_it_happened(
    _logger: object, _name: str, line: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    """An exception as its kind and its places in our code: its own words may quote what somebody wrote."""
    info = line.pop("exc_info", None)
    error = sys.exc_info()[1] if info is True else info
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)
        line["error"] = type(error).__name__
        line["at"] = " < ".join(f"{_short(f.filename)}:{f.lineno}" for f in reversed(frames[-6:]))
    return line


def no_control_characters(
    _logger: object, _name: str, line: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    """Whatever a line quotes of the world outside begins no line of its own and moves no terminal's cursor."""
    return {key: shown(value) if isinstance(value, str) else value for key, value in line.items()}


def shown(words: str) -> str:
    """Control characters, line and paragraph separators and marks of direction as \\uXXXX."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", words)


class OneLine(logging.Formatter):
    """What libraries log, traceback and all, as one line."""

    def format(self, record: logging.LogRecord) -> str:
        return shown(super().format(record))


def _short(filename: str) -> str:
    path = Path(filename)
    return (
        str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) and ".venv" not in path.parts else path.name
    )
