"""The shapes of the city's map for a picture."""

from __future__ import annotations

from collections.abc import Iterator
from math import asinh, atan, degrees, floor, pi, radians, sinh, tan
from pathlib import Path

from bot.basemap.archive import Archive
from bot.basemap.vector_tile import XY, Feature, features
from domain.geography import Box, Ring
from messages.streets import OF_POLYGONS, Look, Shape

CLOSEST = 12  # of a picture of a whole city
MOST = 24  # tiles of one picture
GREEN = frozenset(
    ("park", "forest", "wood", "grass", "grassland", "meadow", "cemetery", "golf_course", "nature_reserve")
)
BIG = frozenset(("highway", "major_road"))
SMALL = frozenset(("medium_road", "minor_road", "other"))
LAYERS = ("earth", "landuse", "landcover", "water", "roads")


def shapes(path: Path, box: Box) -> tuple[Shape, ...]:
    """All of the city. Raises NoMap."""
    return tuple(_read(Archive(path), box))


def _read(archive: Archive, box: Box) -> Iterator[Shape]:
    zoom = min(CLOSEST, archive.header.nearest)
    while len(tiles := tiles_over(box, zoom)) > MOST:
        zoom -= 1
    for x, y in tiles:
        for one in features(archive.tile(zoom, x, y), LAYERS):
            look = look_of(one)
            if look is not None:
                yield from _shapes(one, look, (x, y), zoom)


def look_of(one: Feature) -> Look | None:
    """None for what such a picture leaves out."""
    look = {"earth": Look.LAND, "water": Look.WATER}.get(one.layer)
    if one.layer in ("landuse", "landcover") and one.kind in GREEN:
        look = Look.GREEN
    elif one.layer == "roads":
        look = Look.BIG_ROAD if one.kind in BIG else Look.ROAD if one.kind in SMALL else None
    return look if look is not None and one.polygon == (look in OF_POLYGONS) else None


def _shapes(one: Feature, look: Look, tile: tuple[int, int], zoom: int) -> Iterator[Shape]:
    """A polygon of several parts is several; a ring that goes round the other way is a hole in the part before it."""
    if not one.polygon:
        yield Shape(look, tuple(_on_earth(path, tile, zoom) for path in one.paths))
        return
    part: list[Ring] = []
    for path in one.paths:
        if _is_outer(path) and part:
            yield Shape(look, tuple(part))
            part = []
        part.append(_on_earth(path, tile, zoom))
    if part:
        yield Shape(look, tuple(part))


def _is_outer(ring: tuple[XY, ...]) -> bool:
    after = (*ring[1:], *ring[:1])
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, after, strict=True)) >= 0


def tiles_over(box: Box, zoom: int) -> list[tuple[int, int]]:
    """(x, y) of each."""
    wide = 1 << zoom
    west, east = ((lon + 180) / 360 * wide for lon in (box.min_lon, box.max_lon))
    north, south = ((1 - asinh(tan(radians(lat))) / pi) / 2 * wide for lat in (box.max_lat, box.min_lat))
    columns, rows = range(floor(west), floor(east) + 1), range(floor(north), floor(south) + 1)
    return [(x, y) for x in columns for y in rows]


def _on_earth(path: tuple[XY, ...], tile: tuple[int, int], zoom: int) -> Ring:
    wide = 1 << zoom
    return tuple(
        (degrees(atan(sinh(pi * (1 - 2 * (tile[1] + y) / wide)))), (tile[0] + x) / wide * 360 - 180)
        for x, y in path
    )
