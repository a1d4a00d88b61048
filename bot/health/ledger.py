"""What must be remembered while the database takes nothing: in a file of the machine, sealed, in room that was taken beforehand."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson
import structlog

from models.sealing import Sealer, WrongKey

FILE = "kabar.sealed"
LINE, LINES = 512, 2048  # bytes, and how many; a line is written at once
LENGTH = 2  # bytes that say how long what follows is; 0: nothing stands there
log = structlog.get_logger()
Entry = tuple[str, ...]


class Ledger:
    """Entries with a value each, shared by the processes of a folder. Where no file can be, or it is full, they are in memory."""

    def __init__(self, folder: Path, sealer: Sealer) -> None:
        self._path = folder / FILE
        self._sealer = sealer
        self._file: int | None = None
        self._memory: dict[Entry, str] = {}
        self._opened: dict[bytes, tuple[Entry, str] | None] = {}

    def all(self) -> dict[Entry, str]:
        with self._held() as file:
            return {**{entry: value for entry, value, _ in self._standing(file)}, **self._memory}

    def swap(self, entry: Entry, old: str | None, new: str | None) -> bool:
        """Put `new` where `old` stands (None: nothing); False where something else stands there, so that another was first."""
        with self._held() as file:
            places = {one: (value, place) for one, value, place in self._standing(file)}
            value, place = places.get(entry, (None, None))
            if self._memory.get(entry, value) != old:
                return False
            self._memory.pop(entry, None)
            if new is None:
                self._write(file, place, b"")
            elif not self._write(file, self._free(file) if place is None else place, self._line(entry, new)):
                self._memory[entry] = new
            return True

    def goes_on_from(self, before: Ledger) -> None:
        """What could stand in no file."""
        self._memory.update(before._memory)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    @contextmanager
    def _held(self) -> Iterator[int | None]:
        """The file, ours alone for a moment; None where there can be none."""
        file = self._open()
        try:
            if file is not None:
                fcntl.flock(file, fcntl.LOCK_EX)
            yield file
        finally:
            if file is not None:
                fcntl.flock(file, fcntl.LOCK_UN)

    def _open(self) -> int | None:
        if self._file is None:
            try:
                file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            except OSError as error:
                log.warning("no ledger", reason=errno.errorcode.get(error.errno or 0, "?"))
                return None
            try:
                os.posix_fallocate(file, 0, LINE * LINES)
            except OSError as error:  # it is tried again: the disk may have room then
                log.warning("no room for the ledger", reason=errno.errorcode.get(error.errno or 0, "?"))
                os.close(file)
                return None
            self._file = file
        return self._file

    def _standing(self, file: int | None) -> Iterator[tuple[Entry, str, int]]:
        """Each entry with its value and place; what another key sealed is no entry."""
        lines = self._lines(file)
        self._opened = {line: self._opened.get(line) or self._read(line) for line in lines.values()}
        for place, line in lines.items():
            if (found := self._opened[line]) is not None:
                yield *found, place

    def _lines(self, file: int | None) -> dict[int, bytes]:
        """Place → what is sealed there."""
        whole = b"" if file is None else os.pread(file, LINE * LINES, 0)
        starts = ((at, int.from_bytes(whole[at : at + LENGTH])) for at in range(0, len(whole), LINE))
        return {at: whole[at + LENGTH : at + LENGTH + length] for at, length in starts if length}

    def _read(self, line: bytes) -> tuple[Entry, str] | None:
        try:
            *entry, value = orjson.loads(self._sealer.open(line))
        except (WrongKey, ValueError):
            return None
        return tuple(map(str, entry)), str(value)

    def _line(self, entry: Entry, value: str) -> bytes:
        return self._sealer.seal(orjson.dumps([*entry, value]))

    def _free(self, file: int | None) -> int | None:
        """The first place where nothing stands that we can read."""
        taken = {at for at, line in self._lines(file).items() if self._opened.get(line) is not None}
        return next((at for at in range(0, LINE * LINES, LINE) if at not in taken), None)

    def _write(self, file: int | None, place: int | None, line: bytes) -> bool:
        if file is None or place is None or len(line) > LINE - LENGTH:
            return False
        whole = len(line).to_bytes(LENGTH) + line
        try:
            return os.pwrite(file, whole.ljust(LINE, b"\0"), place) == LINE
        except OSError as error:
            log.warning("ledger not written", reason=errno.errorcode.get(error.errno or 0, "?"))
            return False
