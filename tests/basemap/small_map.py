"""A small PMTiles file, made here byte by byte: land, sea, a road and a name, in the layers of Protomaps."""

from __future__ import annotations

import gzip
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import asinh, pi, radians, tan
from pathlib import Path

from cities.profile import City

EXTENT = 4096
ZOOMS = range(8, 13)
POINT, LINE, POLYGON = 1, 2, 3
LonLat = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Feature:
    layer: str
    kind: str
    shape: int
    points: Sequence[LonLat]
    name: str = ""


def features_of(city: City) -> list[Feature]:
    """The outline is land; the sea lies west of the coast; one road leads across."""
    box = city.area.box
    land = [(lon, lat) for lat, lon in city.area.outline]
    coast = [(lon, lat) for lat, lon in city.area.coast]
    sea = [(box.min_lon - 0.2, box.max_lat + 0.2), *coast, (box.min_lon - 0.2, box.min_lat - 0.2)]
    road = [(box.min_lon, box.min_lat), (box.max_lon, box.max_lat)]
    middle = ((box.min_lon + box.max_lon) / 2, (box.min_lat + box.max_lat) / 2)
    return [
        Feature("earth", "earth", POLYGON, land),
        Feature("water", "ocean", POLYGON, sea),
        Feature("roads", "major_road", LINE, road, "Jalan Uji"),
        Feature("places", "locality", POINT, [middle], "Kota Uji"),
    ]


def write(path: Path, city: City, features: Sequence[Feature] | None = None, *, form: int = 1) -> Path:
    """A PMTiles file of the city. `form`: 1 = vectors, 2 = PNG (as its head says)."""
    shown = features if features is not None else features_of(city)
    tiles = {_id(z, x, y): gzip.compress(_tile(shown, z, x, y), mtime=0) for z, x, y in tiles_over(city)}
    entries, data = [], bytearray()
    for number in sorted(tiles):
        entries.append((number, len(data), len(tiles[number])))
        data += tiles[number]
    root = gzip.compress(_directory(entries), mtime=0)
    meta = gzip.compress(b'{"vector_layers": []}', mtime=0)
    starts = (127, 127 + len(root), 127 + len(root) + len(meta))
    head = b"PMTiles\x03" + struct.pack(
        "<8Q", starts[0], len(root), starts[1], len(meta), starts[2], 0, starts[2], len(data)
    )
    head += struct.pack("<3Q", len(entries), len(entries), len(entries))
    head += struct.pack("<6B", 1, 2, 2, form, ZOOMS[0], ZOOMS[-1])
    box = city.area.box
    corners = (box.min_lon, box.min_lat, box.max_lon, box.max_lat)
    head += struct.pack("<4i", *(round(one * 1e7) for one in corners))
    head += struct.pack("<B2i", ZOOMS[0], round(box.min_lon * 1e7), round(box.min_lat * 1e7))
    path.write_bytes(head + root + meta + bytes(data))
    return path


def tiles_over(city: City) -> Iterator[tuple[int, int, int]]:
    box = city.area.box
    for z in ZOOMS:
        west, north = _world(box.min_lon - 0.1, box.max_lat + 0.1)
        east, south = _world(box.max_lon + 0.1, box.min_lat - 0.1)
        for x in range(int(west * 2**z), int(east * 2**z) + 1):
            for y in range(int(north * 2**z), int(south * 2**z) + 1):
                yield z, x, y


def _world(lon: float, lat: float) -> LonLat:
    """In shares of the map of the whole world, from its upper left corner."""
    return (lon + 180) / 360, (1 - asinh(tan(radians(lat))) / pi) / 2


def _id(z: int, x: int, y: int) -> int:
    """Along the Hilbert curve of its zoom, behind all tiles of lower zooms."""
    number, size = ((1 << 2 * z) - 1) // 3, (1 << z) // 2
    while size:
        right, low = int(bool(x & size)), int(bool(y & size))
        number += size * size * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = size * 2 - 1 - (x & (size * 2 - 1)), size * 2 - 1 - (y & (size * 2 - 1))
            x, y = y, x
        size //= 2
    return number


def _directory(entries: Sequence[tuple[int, int, int]]) -> bytes:
    steps = [entries[0][0], *(b[0] - a[0] for a, b in pairwise(entries))]
    told = [len(entries), *steps, *(1 for _ in entries), *(size for _, _, size in entries)]
    told += [start + 1 if n == 0 else 0 for n, (_, start, _) in enumerate(entries)]
    return b"".join(map(_varint, told))


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _tile(features: Sequence[Feature], z: int, x: int, y: int) -> bytes:
    layers = dict.fromkeys(one.layer for one in features)
    return b"".join(_field(3, _layer(name, features, z, x, y)) for name in layers)


def _layer(name: str, features: Sequence[Feature], z: int, x: int, y: int) -> bytes:
    own = [one for one in features if one.layer == name]
    values = list(dict.fromkeys(word for one in own for word in (one.kind, one.name)))
    written = _field(1, name.encode())
    for one in own:
        tags = [0, values.index(one.kind), 1, values.index(one.name)]
        shape = _shape(one, z, x, y)
        body = _field(2, b"".join(map(_varint, tags))) + _number(3, one.shape) + _field(4, shape)
        written += _field(2, body)
    written += b"".join(_field(3, key) for key in (b"kind", b"name"))
    written += b"".join(_field(4, _field(1, value.encode())) for value in values)
    return written + _number(5, EXTENT) + _number(15, 2)


def _shape(one: Feature, z: int, x: int, y: int) -> bytes:
    world = [_world(*point) for point in one.points]
    if one.shape == POLYGON and _area(world) < 0:
        world.reverse()
    points = [(round((a * 2**z - x) * EXTENT), round((b * 2**z - y) * EXTENT)) for a, b in world]
    commands, at = [1 << 3 | 1], (0, 0)
    for n, point in enumerate(points):
        if n == 1:
            commands.append((len(points) - 1) << 3 | 2)
        commands += [_zigzag(point[0] - at[0]), _zigzag(point[1] - at[1])]
        at = point
    if one.shape == POLYGON:
        commands.append(1 << 3 | 7)
    return b"".join(map(_varint, commands))


def _zigzag(number: int) -> int:
    return number * 2 if number >= 0 else -number * 2 - 1


def _area(points: Sequence[LonLat]) -> float:
    """Positive where an outer ring goes round as the format wants it."""
    around = pairwise([*points, points[0]])
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in around)
