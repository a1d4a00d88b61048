"""The text of a file as somebody's editor or spreadsheet saved it."""

from __future__ import annotations

import codecs
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EXCEL = b"PK\x03\x04"


class Unreadable(Exception):
    """No text: `reason` and `remedy` are sentences for the administrator; `line` is 0 where there is none."""

    def __init__(self, reason: str, remedy: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.remedy, self.line = reason, remedy, line


def written(path: Path, otherwise: str = "") -> str:
    """The file's text, with "\\n" between its lines: UTF-8, or UTF-16 with its mark, or else the encoding `otherwise`.

    Raises Unreadable.
    """
    data = _bytes(path)
    if data.startswith(_EXCEL):
        raise Unreadable("adalah berkas Excel atau zip, bukan teks.", "Simpan dari Excel sebagai CSV UTF-8.")
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    try:
        text = _decoded(data, marked or "utf-8", "" if marked else otherwise)
    except UnicodeDecodeError as problem:
        line = 0 if marked else data.count(b"\n", 0, problem.start) + 1
        raise Unreadable("bukan teks UTF-8.", "Simpan ulang sebagai UTF-8.", line) from problem
    if "\0" in text:
        raise Unreadable("bukan teks UTF-8.", "Simpan ulang sebagai UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes(path: Path) -> bytes:
    remedy = "Periksa nama, letak, dan izinnya."
    try:
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise Unreadable("tidak ada.", remedy) from problem
    except IsADirectoryError as problem:
        raise Unreadable("adalah folder, bukan berkas.", remedy) from problem
    except (OSError, ValueError) as problem:  # ValueError: a name that no file can have
        raise Unreadable("tidak dapat dibaca.", remedy) from problem


def _decoded(data: bytes, encoding: str, otherwise: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if not otherwise:
            raise
        return data.decode(otherwise)
