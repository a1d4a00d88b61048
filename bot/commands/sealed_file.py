"""A backup's file in sealed chunks: written as it grows, opened whole or refused."""

from __future__ import annotations

import io
import struct
from typing import IO, TYPE_CHECKING

from models.sealing import Sealer
from models.sealing import WrongKey as Unopened

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

CHUNK = 1 << 20


class BadBackup(Exception):
    """Not a backup, or not all of it; or the database is not empty."""


class SealedWriter(io.RawIOBase):
    """Seals what is written, chunk by chunk; number and end stand inside each chunk, so that none can be left out."""

    def __init__(self, out: IO[bytes], sealer: Sealer) -> None:
        self._out, self._sealer = out, sealer
        self._buffer, self._number = bytearray(), 0

    def writable(self) -> bool:
        return True

    def write(self, data: ReadableBuffer) -> int:
        self._buffer += data
        while len(self._buffer) >= CHUNK:
            self._put(bytes(self._buffer[:CHUNK]), last=False)
            del self._buffer[:CHUNK]
        return memoryview(data).nbytes

    def finish(self) -> None:
        self._put(bytes(self._buffer), last=True)

    def _put(self, data: bytes, *, last: bool) -> None:
        sealed = self._sealer.seal(struct.pack(">Q?", self._number, last) + data)
        self._out.write(struct.pack(">I", len(sealed)) + sealed)
        self._number += 1


def opened(source: IO[bytes], sealer: Sealer, out: IO[bytes]) -> None:
    """The archive itself, checked to its end. Raises BadBackup."""
    number, last = 0, False
    while not last:
        head = source.read(4)
        size = struct.unpack(">I", head)[0] if len(head) == 4 else 0
        sealed = source.read(size)
        if not size or len(sealed) != size:
            raise BadBackup("Cadangan terpotong: berkas ini tidak utuh.")
        try:
            plain = sealer.open(sealed)
        except Unopened:
            raise BadBackup("Cadangan rusak: isinya berubah sejak dibuat.") from None
        found, last = struct.unpack(">Q?", plain[:9])
        if found != number:
            raise BadBackup("Cadangan rusak: bagian-bagiannya tertukar.")
        out.write(plain[9:])
        number += 1
