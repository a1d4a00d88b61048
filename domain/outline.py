"""Distances and polygons on the ground: metres, and (lat, lon) in degrees."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt

from domain.geography import Box, Point, Ring

_EARTH_M = 6_371_008.8  # mean radius (IUGG)
_DEGREE_M = _EARTH_M * radians(1)


def distance_m(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """Great-circle distance in metres; within 0.6 % of the ellipsoid's."""
    south, north = radians(a_lat), radians(b_lat)
    up, along = sin((north - south) / 2), sin(radians(b_lon - a_lon) / 2)
    return 2 * _EARTH_M * asin(min(1.0, sqrt(up * up + cos(south) * cos(north) * along * along)))


def inside(point: Point, ring: Ring) -> bool:
    """Whether the point lies within the ring (closed or not); a ring crossing the date line is not supported."""
    lat, lon = point
    within = False
    for (a_lat, a_lon), (b_lat, b_lon) in _edges(ring):
        if (a_lat > lat) != (b_lat > lat) and lon < a_lon + (lat - a_lat) / (b_lat - a_lat) * (b_lon - a_lon):
            within = not within
    return within


def distance_to_ring_m(point: Point, ring: Ring) -> float:
    """Metres to the nearest edge of the ring, on a flat map around the point; infinite for a ring without edges."""
    lat, lon = point
    east_m = _DEGREE_M * cos(radians(lat))
    flat = [((p_lat - lat) * _DEGREE_M, (p_lon - lon) * east_m) for p_lat, p_lon in ring]
    return min((_to_segment(a, b) for a, b in _edges(tuple(flat))), default=float("inf"))


def boxes_apart_m(one: Box, other: Box) -> float:
    """Metres between two boxes, 0 where they touch; a point is a box without size."""
    middle = radians((one.min_lat + other.min_lat) / 2)
    up = max(0.0, one.min_lat - other.max_lat, other.min_lat - one.max_lat) * _DEGREE_M
    along = max(0.0, one.min_lon - other.max_lon, other.min_lon - one.max_lon) * _DEGREE_M * cos(middle)
    return hypot(up, along)


def _edges(ring: Sequence[Point]) -> list[tuple[Point, Point]]:
    return list(pairwise((*ring, *ring[:1])))


def _to_segment(a: Point, b: Point) -> float:
    """From the origin to the segment a–b, in the segment's own unit."""
    step = (b[0] - a[0], b[1] - a[1])
    length = step[0] ** 2 + step[1] ** 2
    share = 0.0 if length == 0 else max(0.0, min(1.0, -(a[0] * step[0] + a[1] * step[1]) / length))
    return hypot(a[0] + share * step[0], a[1] + share * step[1])
