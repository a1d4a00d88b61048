"""The state file: one line per change, read back at start.

A line is a JSON array of [kind, record] pairs that belong together: it is written by one write() to the
operating system, so that kill -9 of this process loses nothing that was answered, and never half a change. What a full
disk takes only half of is cut off again and written once there is room; until then nothing new is begun (`room`).
Behind the last line may stand zeros: what of the disk is taken ahead.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from simulator.errors import NotKeptError

LOG = logging.getLogger(__name__)
ROOM = 65_536  # bytes: more than the changes of one call, beside what it was given
AHEAD = 4 * ROOM  # so much is taken of the disk at once

Row = tuple[str, dict[str, Any]]


class StateInUseError(Exception):
    """Another process keeps its world in this file."""


class Journal:
    """Keeps rows in `path`; without a path it keeps nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.unreadable = 0  # lines and rows that were left out at the start
        self._rows: list[Row] = []
        self._unwritten = b""  # whole lines that the disk did not take yet
        self._end = 0  # of the last whole line
        self._taken = 0  # up to here the disk is ours
        self._full = False
        self._file: int | None = None
        self._lock = self._take_lock() if path else None

    def _take_lock(self) -> int:
        """One process per state file: a second one would go on with half of it."""
        assert self.path is not None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(self.path.with_name(self.path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            raise StateInUseError(f"{self.path} is in use by another simulator") from None
        return lock

    def put(self, kind: str, record: dict[str, Any]) -> None:
        """Notes a change; `flush` writes all of them together."""
        if self._file is not None:
            self._rows.append((kind, record.copy()))

    def room(self, given: int = 0) -> None:
        """Asked before anything is changed by somebody who gave so many bytes. Raises NotKeptError where that could not be kept."""
        if self._file is None:
            return
        self._write()
        if self._end + ROOM + 2 * given <= self._taken:
            return
        try:
            os.posix_fallocate(self._file, self._end, AHEAD + 2 * given)
        except OSError as problem:
            self._cut()
            raise self._refused(problem) from None
        self._taken = self._end + AHEAD + 2 * given
        self._takes()

    def flush(self) -> None:
        """Writes what was noted, whole or not at all; then it is written later. Raises NotKeptError."""
        if self._rows and self._file is not None:
            rows, self._rows = self._rows, []
            self._unwritten += _line(rows)
        self._write()

    def settle(self) -> None:
        """As `flush`, where nobody waits for an answer."""
        with contextlib.suppress(NotKeptError):
            self.flush()

    def _write(self) -> None:
        if self._file is None or not self._unwritten:
            return
        try:
            _write_all(self._file, self._unwritten, self._end)
        except OSError as problem:
            self._cut()
            raise self._refused(problem) from None
        self._end += len(self._unwritten)
        self._unwritten = b""
        self._takes()

    def _cut(self) -> None:
        """Nothing stands behind the last whole line."""
        self._taken = self._end
        if self._file is not None:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, self._end)

    def _refused(self, problem: OSError) -> NotKeptError:
        if not self._full:
            LOG.warning("simulator: nothing can be kept in %s (%s)", self.path, problem.strerror)
        self._full = True
        return NotKeptError(f"the simulator cannot keep anything now: {problem.strerror}")

    def _takes(self) -> None:
        if self._full:
            LOG.warning("simulator: %s takes changes again", self.path)
        self._full = False

    def replay(self) -> Iterator[Row]:
        """Everything noted so far, oldest first; a line that was cut off by a crash is left out, and any that cannot be read."""
        if self.path is None or not self.path.exists():
            return
        with self.path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield from self._rows_in(line)

    def _rows_in(self, line: bytes) -> list[Row]:
        """The line's rows; of one that begins with half of another, those of the whole one behind it."""
        start = 0
        while start >= 0:
            if (rows := _rows_of(line[start:])) is not None:
                self.unreadable += start > 0
                return rows
            start = line.find(b'[["', start + 1)
        self.unreadable += 1
        return []

    def begin(self, rows: Iterable[Row]) -> None:
        """Rewrites the file with `rows` (the state as it is now) and goes on appending to it."""
        if self.path is None:
            return
        fresh = self.path.with_suffix(self.path.suffix + ".new")
        try:
            with fresh.open("wb") as file:
                for row in rows:
                    file.write(_line([row]))
                file.flush()
                os.fsync(file.fileno())
            if self.unreadable:
                self._set_aside(self.path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        fresh.replace(self.path)
        self._file = os.open(self.path, os.O_WRONLY)
        self._end = os.fstat(self._file).st_size

    def _set_aside(self, path: Path) -> None:
        """The file as it was, for whoever wants to look; and one sentence that says so."""
        aside = path.with_name(path.name + ".damaged")
        aside.unlink(missing_ok=True)
        try:
            os.link(path, aside)
        except OSError:
            shutil.copy2(path, aside)
        LOG.warning(
            "simulator: %d lines of %s could not be read and were left out; the file as it was is %s",
            self.unreadable,
            path,
            aside,
        )

    def close(self) -> None:
        self.settle()
        if self._unwritten:
            LOG.warning("simulator: the last changes could not be kept in %s", self.path)
        if self._file is not None:
            self._cut()
            os.close(self._file)
            self._file = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _line(rows: list[Row]) -> bytes:
    return json.dumps(rows, separators=(",", ":")).encode("ascii") + b"\n"


def _rows_of(line: bytes) -> list[Row] | None:
    """None: this is no line of ours, or not a whole one."""
    try:
        rows = json.loads(line)
        whole = all(isinstance(kind, str) and isinstance(record, dict) for kind, record in rows)
    except (ValueError, TypeError, RecursionError):
        return None
    return [(kind, record) for kind, record in rows] if whole else None


def _write_all(file: int, data: bytes, at: int) -> None:
    while data:
        written = os.pwrite(file, data, at)
        data, at = data[written:], at + written
