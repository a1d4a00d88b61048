"""The state file: one line per change, read back at start.

A line is a JSON array of [kind, record] pairs that belong together: it is written by one write() to the
operating system, so that kill -9 of this process loses nothing that was answered, and never half a change.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Row = tuple[str, dict[str, Any]]


class StateInUseError(Exception):
    """Another process keeps its world in this file."""


class Journal:
    """Keeps rows in `path`; without a path it keeps nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._rows: list[Row] = []
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

    def flush(self) -> None:
        if self._rows and self._file is not None:
            rows, self._rows = self._rows, []
            _write_all(self._file, _line(rows))

    def replay(self) -> Iterator[Row]:
        """Everything noted so far, oldest first; a line that was cut off by a crash is left out."""
        if self.path is None or not self.path.exists():
            return
        with self.path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield from ((kind, record) for kind, record in json.loads(line))

    def begin(self, rows: Iterable[Row]) -> None:
        """Rewrites the file with `rows` (the state as it is now) and goes on appending to it."""
        if self.path is None:
            return
        fresh = self.path.with_suffix(self.path.suffix + ".new")
        with fresh.open("wb") as file:
            for row in rows:
                file.write(_line([row]))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        self._file = os.open(self.path, os.O_WRONLY | os.O_APPEND)

    def close(self) -> None:
        self.flush()
        if self._file is not None:
            os.close(self._file)
            self._file = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _line(rows: list[Row]) -> bytes:
    return json.dumps(rows, separators=(",", ":")).encode("ascii") + b"\n"


def _write_all(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]
