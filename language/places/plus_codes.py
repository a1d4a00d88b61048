"""Plus codes (Open Location Code): "6P48RJ37+X4", or short and near the city: "RJ37+X4"."""

from __future__ import annotations

import re

from domain.geography import Point

DIGITS = "23456789CFGHJMPQRVWX"
_SET = f"[{DIGITS}]"
CODE = re.compile(
    rf"(?<![\w+])(?=[\d+]*[A-Z])({_SET}{{8}}|{_SET}{{6}}|{_SET}{{4}})\+({_SET}{{2,3}})(?!\w)", re.IGNORECASE
)
_BEFORE_PLUS = 8
_LAT, _LON = 90.0, 180.0
_GRID_ROWS, _GRID_COLUMNS = 5, 4


def point_of(before: str, after: str, near: Point) -> Point | None:
    """The middle of the cell with this code; a short one is the nearest to `near`. None where there is no such cell."""
    code = (before + after).upper()
    missing = _BEFORE_PLUS - len(before)
    lat, lon = _middle(_prefix(near, missing) + code)
    if missing:
        step = 20.0 ** (2 - missing // 2)
        lat, lon = _nearest(lat, near[0], step), _nearest(lon, near[1], step)
    return (lat, lon) if -_LAT <= lat <= _LAT and -_LON <= lon <= _LON else None


def _middle(code: str) -> Point:
    """Of a full code without its plus: pairs of digits, then one of a finer grid."""
    lat, lon, height = -_LAT, -_LON, 400.0
    for at in range(0, 10, 2):
        height /= 20
        lat += DIGITS.index(code[at]) * height
        lon += DIGITS.index(code[at + 1]) * height
    width = height
    for digit in code[10:]:
        height, width = height / _GRID_ROWS, width / _GRID_COLUMNS
        row, column = divmod(DIGITS.index(digit), _GRID_COLUMNS)
        lat, lon = lat + row * height, lon + column * width
    return lat + height / 2, lon + width / 2


def _prefix(near: Point, length: int) -> str:
    """The first digits of the code of a point."""
    digits, size = "", 400.0
    lat, lon = near[0] + _LAT, near[1] + _LON
    for _ in range(length // 2):
        size /= 20
        row, column = int(lat // size), int(lon // size)
        digits += DIGITS[row] + DIGITS[column]
        lat, lon = lat - row * size, lon - column * size
    return digits


def _nearest(value: float, wanted: float, step: float) -> float:
    """The same cell of the neighbouring field, where that is nearer."""
    return value + step * round((wanted - value) / step)
