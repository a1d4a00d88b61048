"""Telephone numbers, written in one way."""

from __future__ import annotations

import re

BARE = (
    r"8(?:1[1-9]|2[1-378]|3[1-38]|5[1-35-9]|7[7-9]|8[1-9]|9[5-9])"  # how a mobile number begins without its 0
)


def with_its_zero(digits: str) -> str:
    """A mobile number with the 0 that people leave out: "812…" is "0812…"."""
    return f"0{digits}" if digits.startswith("8") else digits


def spoken_number(written: str) -> str:
    """ "+6281200000043" as it is read aloud and typed: "+62 812-0000-0043"; of several each; a name stays."""
    return re.sub(r"\+62(\d{3})(\d{3,4})(\d*)", _grouped, written)


def _grouped(found: re.Match[str]) -> str:
    if not found[1].startswith("8"):  # of a house: its area, and the number there
        return f"+62 {found[1]}-{found[2]}{found[3]}"
    rest = f"-{found[3]}" if found[3] else ""
    return f"+62 {found[1]}-{found[2]}{rest}"


def plain_number(written: str) -> str:
    """ "0812-3456 789" and "62 812 3456789" are the same number: "+628123456789"."""
    digits = re.sub(r"\D", "", written)
    if digits.startswith("0"):
        return f"+62{digits[1:]}"
    return f"+{digits}"
