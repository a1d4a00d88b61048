"""Telephone numbers inside a line of text: found, taken out, and written in one way."""

from __future__ import annotations

import re

_OTHER = (
    r"(?!\d{1,3}\s+(?:\+62|0)\d{2})"  # "PP-07 0812…", "no 03 0812…": a short figure, and the number behind it
)
_NUMBER = re.compile(rf"(?<![\w+]){_OTHER}(?:\+?62|0)(?:[\s.()-]?\d){{7,12}}(?!\d)")


def split_number(line: str) -> tuple[str, str]:
    """(the line without its telephone number, that number as "+62…"); "" where it holds none.

    House numbers, codes of tickets and times are too short to be one.
    """
    found = _NUMBER.search(line)
    if found is None:
        return " ".join(line.split()), ""
    rest = f"{line[: found.start()]} {line[found.end() :]}"
    return " ".join(rest.split()).strip(" ,;:-"), plain_number(found[0])


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
