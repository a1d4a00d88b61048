"""From degrees to a picture's own points."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, radians

from domain.geography import Box, Point

EDGE = 30.0  # around what has to be seen


def around(points: Iterable[Point]) -> Box:
    """The box that all of them lie in."""
    lats, lons = zip(*points, strict=True)
    return Box(min(lats), min(lons), max(lats), max(lons))


class Plan:
    """`box` in the middle of a part of a picture that begins `top` below its upper edge."""

    def __init__(self, box: Box, width: float, height: float, top: float = 0.0) -> None:
        self._north, self._west = box.max_lat, box.min_lon
        high, wide = box.max_lat - box.min_lat, box.max_lon - box.min_lon
        self._squeeze = cos(radians(self._north))
        self._scale = min((width - 2 * EDGE) / (wide * self._squeeze), (height - 2 * EDGE) / high)
        self._left = (width - wide * self._squeeze * self._scale) / 2
        self._top = top + (height - high * self._scale) / 2

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        x = self._left + (lon - self._west) * self._squeeze * self._scale
        return x, self._top + (self._north - lat) * self._scale
