"""A place in a message's text: typed coordinates, a plus code, or a link to a map; and the text without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from domain.geography import Box, Point
from language.cues import PAGE
from language.places import plus_codes
from language.places.coordinates import Written, pair, written

_LINK = re.compile(
    r"(?:https?://|geo:|waze://|comgooglemaps://|www\.)\S+"
    r"|(?<![\w.@])(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.|google\.[a-z.]{2,6}/maps|waze\.com|maps\.apple\."
    r"|openstreetmap\.org|osm\.org)\S*",
    re.IGNORECASE,
)
_MAP_HOST = re.compile(
    r"^(?:geo:|waze:|comgooglemaps:)|^(?:https?://)?(?:[\w-]+\.)*(?:maps\.app\.goo\.gl|goo\.gl/maps|g\.co/maps|maps\.google\."
    r"|google\.[a-z.]{2,6}/maps|waze\.com|maps\.apple\.|maps\.app\b|openstreetmap\.org|osm\.org|osmand\.net|here\.com"
    r"|bing\.com/maps|yandex\.[a-z]+/maps|what3words\.com|w3w\.co|plus\.codes)",
    re.IGNORECASE,
)
_LONGEST = 4096  # characters; no platform sends more
_N = r"([-+−]?\d{1,3}(?:\.\d+)?)"
_BETWEEN = r"\s*[,~/|]\s*"
_MEANT = (  # (pattern, longitude first)
    (
        re.compile(
            rf"[?&](?:q|query|daddr|destination|coordinate|address|center|near|to|pt)=(?:loc:|pin:)?{_N}{_BETWEEN}{_N}"
        ),
        False,
    ),
    (re.compile(rf"!3d{_N}!4d{_N}"), False),
    (re.compile(rf"m?lat(?:itude)?={_N}&(?:amp;)?(?:m?lon|m?lng|longitude)={_N}"), False),
    (re.compile(rf"/(?:search|place|l)/{_N}{_BETWEEN}{_N}"), False),
    (re.compile(rf"/dir/\S*/{_N}{_BETWEEN}{_N}"), False),
    (re.compile(rf"!2d{_N}!3d{_N}"), True),
)
_LOOKED_AT = (  # the middle of what was on the screen
    (re.compile(rf"[?&](?:ll|sll|cp)={_N}{_BETWEEN}{_N}"), False),
    (re.compile(rf"@{_N},{_N}"), False),
    (re.compile(rf"#map=[\d.]+/{_N}/{_N}"), False),
    (re.compile(rf"geo:{_N},{_N}"), False),
)
_NAMED = re.compile(r"(?:[?&](?:q|query|daddr|destination|address)=|/(?:place|search)/)([^&/@?#]*)")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a text says of a place without naming it. `words`: all else that it says; `shut`: a map's link without a point."""

    point: Point | None
    words: str
    shut: bool = False


def typed_place(text: str, around: Box) -> Typed:
    """The first point that the text holds, and its words without points and links."""
    points: list[Written] = []
    shut, rest = False, re.sub(r"\s{2,}", _one_gap, text[:_LONGEST])
    for link in reversed(list(_LINK.finditer(rest))):
        address = _address(link[0])
        of_map = _is_of_map(address)
        point = _linked(address, around) if of_map else None
        shut = shut or (of_map and point is None)
        if point is not None:
            points.insert(0, Written(point, link.span()))
        name = _named(address) if of_map and point is None else ""
        rest = f"{rest[: link.start()]} {name} {rest[link.end() :]}"
    spelt = list(_spelt(rest, around))
    if not (spelt or _LINK.search(text)):
        return Typed(None, text)
    points += spelt
    for one in sorted(spelt, key=lambda w: w.span, reverse=True):
        rest = f"{rest[: one.span[0]]} {rest[one.span[1] :]}"
    return Typed(points[0].point if points else None, _tidy(rest), shut and not points)


def links_to_a_page(text: str) -> bool:
    """Does it hold the address of anything but a place on a map?"""
    return not all(_of_maps(text))


def links_to_a_map(text: str) -> bool:
    """Does it hold the link of a place on a map?"""
    return any(_of_maps(text))


def _of_maps(text: str) -> Iterator[bool]:
    """Of each link, whether it is a map's."""
    return (_is_of_map(_address(link[0])) for link in _LINK.finditer(text[:_LONGEST]))


def _is_of_map(address: str) -> bool:
    return _MAP_HOST.match(address) is not None


def without_links(text: str) -> str:
    """The text as it is to be understood: an address's words and question marks say nothing of what happens, only that a page was
    shown."""
    return _LINK.sub(_shown, text) if _LINK.search(text) else text


def _shown(link: re.Match[str]) -> str:
    return " " if _is_of_map(_address(link[0])) else f" {PAGE} "


def _spelt(text: str, around: Box) -> Iterator[Written]:
    """Coordinates and plus codes, none over another."""
    taken: list[tuple[int, int]] = []
    near = ((around.min_lat + around.max_lat) / 2, (around.min_lon + around.max_lon) / 2)
    codes = (
        Written(point, found.span())
        for found in plus_codes.CODE.finditer(text)
        if (point := plus_codes.point_of(found[1], found[2], near)) is not None
    )
    for one in (*written(text, around), *codes):
        if all(one.span[1] <= start or one.span[0] >= end for start, end in taken):
            taken.append(one.span)
            yield one


def _address(link: str) -> str:
    """The link as it was before it was made fit for travel, without the full stop of its sentence."""
    plain = link.rstrip(".,;:!?)>]\"'")
    for _ in range(2):
        plain = unquote(plain)
    return plain


def _linked(address: str, around: Box) -> Point | None:
    """The point that a map's link holds: the one that is meant, else what its map showed."""
    plain = re.sub(r"(?<=[=,/])\s+", "", address.replace("+", " "))
    spelt = (one.point for text in (plain, address) for one in _spelt(text, around))
    meant, seen = _found(_MEANT, plain, around), _found(_LOOKED_AT, plain, around)
    return next((point for points in (meant, spelt, seen) for point in points), None)


def _found(patterns: tuple[tuple[re.Pattern[str], bool], ...], address: str, around: Box) -> Iterator[Point]:
    for pattern, swapped in patterns:
        for found in pattern.finditer(address):
            one, other = (found[2], found[1]) if swapped else (found[1], found[2])
            point = _point(one, other, around)
            if point is not None:
                yield point


def _point(one: str, other: str, around: Box) -> Point | None:
    """Two numbers that a map has written: exact by origin; 0,0 is none."""
    padded = [f"{n}0000" if "." in n else f"{n}.0000" for n in (one, other)]
    point = pair(padded[0], padded[1], around)
    return None if point == (0.0, 0.0) else point


def _named(address: str) -> str:
    """The words by which a map's link names its place."""
    found = _NAMED.search(address)
    words = found[1].replace("+", " ").strip() if found else ""
    return words if re.search(r"[^\W\d_]{3}", words) and not words.startswith("place_id") else ""


def _one_gap(gap: re.Match[str]) -> str:
    return "\n" if "\n" in gap[0] else " "


def _tidy(text: str) -> str:
    """Without the gaps that something has left."""
    lines = (re.sub(r"[ \t]{2,}|\(\s*\)", " ", line).strip(" \t,;:") for line in text.splitlines())
    return "\n".join(
        line for line in lines if re.search(r"\w", line) or (line and not re.search(r"[.()]", line))
    )
