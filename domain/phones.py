"""Telephone numbers inside a line of text: found, taken out, and written in one way."""

from __future__ import annotations

import re

_OTHER = (
    r"(?!\d{1,3}\s+(?:\+62|0)\d{2})"  # "PP-07 0812…", "no 03 0812…": a short figure, and the number behind it
)
BARE = (
    r"8(?:1[1-9]|2[1-378]|3[1-38]|5[1-35-9]|7[7-9]|8[1-9]|9[5-9])"  # how a mobile number begins without its 0
)
_NUMBER = re.compile(
    rf"(?<![\w+]){_OTHER}(?:(?:\+?62|0)(?:[\s.()-]?\d){{7,12}}|{BARE}(?:[\s.()-]?\d){{7,9}})(?!\d)"
)
_KIND = r"(?:hp|handphone|wa|whatsapp|telp|tlp|telpon|telepon|kontak)"
_WHOSE = r"(?:\s*(?:nya|saya|penelepon|pelapor)\b)?"
_ANNOUNCED = re.compile(  # "…, hp", "no hp saya:", "(wa": what only says that a number follows
    rf"(?:(?:^|[,;(])\s*(?:(?:nomor|nomer|no)\b\.?\s*)?(?:{_KIND}\b)?|\b(?:nomor|nomer|no)\b\.?\s*{_KIND}\b)"
    rf"{_WHOSE}\s*[:.]?\s*$",
    re.IGNORECASE,
)


def split_number(line: str) -> tuple[str, str]:
    """(the line without its telephone number, that number as "+62…"); "" where it holds none.

    House numbers, codes of tickets and times are too short to be one.
    """
    found = _NUMBER.search(line)
    if found is None:
        return " ".join(line.split()), ""
    before, behind = _ANNOUNCED.sub("", line[: found.start()]).rstrip(), line[found.end() :].removeprefix(")")
    rest = f"{before}{behind}" if behind.startswith((",", ";", ".")) else f"{before} {behind}"
    return " ".join(rest.split()).strip(" ,;:-"), plain_number(with_its_zero(found[0]))


def with_its_zero(digits: str) -> str:
    """A mobile number with the 0 that people leave out: "812…" is "0812…"."""
    return f"0{digits}" if digits.startswith("8") else digits


def spoken_number(written: str) -> str:
    """ "+6281200000043" as it is read aloud and typed: "+62 812-0000-0043"; of several each; a name stays."""
    return re.sub(r"\+62(\d{3})(\d{3,4})(\d*)", _grouped, written)


def _grouped(found: re.Match[str]) -> str:
    rest = f"-{found[3]}" if found[3] else ""
    return f"+62 {found[1]}-{found[2]}{rest}"


def plain_number(written: str) -> str:
    """ "0812-3456 789" and "62 812 3456789" are the same number: "+628123456789"."""
    digits = re.sub(r"\D", "", written)
    if digits.startswith("0"):
        return f"+62{digits[1:]}"
    return f"+{digits}"
