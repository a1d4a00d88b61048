"""The ZIP around a package, in the only form that it may have: whatever differs by a byte is another file."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

Entries = dict[str, bytes]
MOMENT = (1980, 1, 1, 0, 0, 0)
MODE = 0o100600 << 16
_UNREADABLE = (
    zipfile.BadZipFile,
    struct.error,
    zlib.error,
    ArithmeticError,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


class Damaged(Exception):
    """Not a package, or no longer the one that was made."""


def pack(entries: Entries) -> bytes:
    """The same entries always give the same bytes: nothing compressed, no clock, no machine in it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, MOMENT)
            info.external_attr, info.create_system = MODE, 3
            archive.writestr(info, content)
    return buffer.getvalue()


def unpack(data: bytes) -> Entries:
    """What is in it. Raises Damaged where it cannot be read, or where any byte around the contents was changed."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sum(i.file_size for i in archive.infolist()) > len(data):
                raise Damaged("ukuran isi melebihi berkasnya")
            entries = {i.filename: archive.read(i) for i in archive.infolist()}
            again = pack(entries)
    except _UNREADABLE as wrong:
        raise Damaged("wadah ZIP rusak") from wrong
    if again != data:
        raise Damaged("wadah ZIP diubah")
    return entries
