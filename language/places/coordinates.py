"""Points that people type: decimal with point or comma, in any order, or degrees, minutes and seconds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.geography import Box, Point

NEAR_DEGREES = 0.5  # around the city's box: what is less exact, or lacks its minus, must lie there
EXACT = 4  # decimals, from which on two numbers can hardly be anything else
LEAST_UNSIGNED = 3

_LABEL = r"(?:(?:lat(?:itude)?|lintang|long?(?:itude)?|lng|bujur)\s*[:=]?\s*)?"
_NUMBER = r"[-+−–]?\d{1,3}[.,]\d{2,15}"
_DECIMAL = re.compile(
    rf"(?<![\w.,/+−–-]){_LABEL}({_NUMBER})\s*(?:[,;/|&~]|\bdan\b)?\s*{_LABEL}({_NUMBER})(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_NORTH, _SOUTH = frozenset({"N", "U", "LU"}), frozenset({"S", "LS"})
_EAST, _WEST = frozenset({"E", "T", "BT"}), frozenset({"W", "B", "BB"})
_SIDE = r"LU|LS|BT|BB|[NSEWUTB]"


def _angle(name: str) -> str:
    """An angle with its side before or behind: 3°48'27.4"S, LS 3° 48,5', 3.8123 S, 3 48 27 S."""
    part = r"\d{1,2}(?:[.,]\d+)?"
    return (
        rf"(?<!\w)(?:(?P<{name}side>{_SIDE})\s*)?(?P<{name}sign>[-−–])?(?P<{name}deg>\d{{1,3}}(?:[.,]\d+)?)"
        rf"\s*(?P<{name}mark>[°º˚]|derajat\b)?"
        rf"(?:\s*(?P<{name}min>{part})\s*(?:['′’‘´`]|menit\b|(?=\s))"
        rf"(?:\s*(?P<{name}sec>{part})\s*(?:[\"″”“]|['′’]{{2}}|detik\b|(?=\s)))?)?"
        rf"(?({name}side)|(?:\s*(?P<{name}behind>{_SIDE})\b)?)"
    )


_ANGLES = re.compile(
    rf"{_LABEL}{_angle('a')}\s*[,;/|&]?\s*(?:dan\b\s*)?{_LABEL}{_angle('b')}(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Written:
    """A point and where it stands in the text."""

    point: Point
    span: tuple[int, int]


def written(text: str, around: Box) -> Iterator[Written]:
    """The points that a text spells out, as they come; `around`: the city, which tells latitude from longitude."""
    for found in _ANGLES.finditer(text):
        point = _of_angles(found)
        if point is not None:
            yield Written(point, found.span())
    for found in _DECIMAL.finditer(text):
        point = pair(found[1], found[2], around)
        if point is not None:
            yield Written(point, found.span())


def pair(one: str, other: str, around: Box) -> Point | None:
    """Two decimal numbers as a point: in either order, and where that is plain, with the minus that was left out."""
    a, b = _value(one), _value(other)
    decimals = min(_decimals(one), _decimals(other))
    orders = [(a, b), (b, a)]
    if decimals >= LEAST_UNSIGNED and a >= 0 and b >= 0:
        orders += [(-a, b), (-b, a)]
    for point in orders:
        if _near(point, around):
            return point
    if decimals < EXACT:
        return None
    return next((point for point in orders[:2] if _on_earth(point)), None)


def _near(point: Point, around: Box) -> bool:
    lat, lon = point
    wide = NEAR_DEGREES
    return (
        around.min_lat - wide <= lat <= around.max_lat + wide
        and around.min_lon - wide <= lon <= around.max_lon + wide
    )


def _on_earth(point: Point) -> bool:
    return -90 <= point[0] <= 90 and -180 <= point[1] <= 180


def _value(number: str) -> float:
    return float(number.replace(",", ".").replace("−", "-").replace("–", "-"))


def _decimals(number: str) -> int:
    return len(re.split(r"[.,]", number)[-1])


def _of_angles(found: re.Match[str]) -> Point | None:
    one, other = _read(found, "a"), _read(found, "b")
    if one is None or other is None:
        return None
    if one.vertical is False and other.vertical is not False:
        one, other = other, one
    if one.vertical is False or other.vertical is True:
        return None
    point = (one.degrees, other.degrees)
    return point if _on_earth(point) else None


@dataclass(frozen=True, slots=True)
class _Angle:
    """Degrees; `vertical`: a latitude, a longitude, or None where nothing says which."""

    degrees: float
    vertical: bool | None


def _read(found: re.Match[str], name: str) -> _Angle | None:
    """One angle; None where it may be any number: without a side or a degree sign, or not exact."""
    side = (found[f"{name}side"] or found[f"{name}behind"] or "").upper()
    if not (side or found[f"{name}mark"]):
        return None
    whole, minutes, seconds = found[f"{name}deg"], found[f"{name}min"], found[f"{name}sec"]
    if minutes is None and (len(re.split(r"[.,]", whole)) < 2 or _decimals(whole) < 2):
        return None
    degrees = _value(whole) + _value(minutes or "0") / 60 + _value(seconds or "0") / 3600
    if _value(minutes or "0") >= 60 or _value(seconds or "0") >= 60:
        return None
    negative = bool(found[f"{name}sign"]) or side in _SOUTH or side in _WEST
    vertical = None if not side else side in _NORTH | _SOUTH
    return _Angle(-degrees if negative else degrees, vertical)
