"""A Mapbox vector tile (version 2), read as far as a picture needs it: which layer, which kind, and the shape."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from bot.basemap.header import NoMap
from bot.basemap.varints import Varints

VARINT, FIXED64, SIZED, FIXED32 = 0, 1, 2, 5
LAYER, NAME, FEATURE, KEY, VALUE, EXTENT = 3, 1, 2, 3, 4, 5  # fields of a tile, and of a layer
TAGS, FORM, SHAPE, WORDS = 2, 3, 4, 1  # of a feature, and of a value
MOVE, DRAW, CLOSE = 1, 2, 7
LINE, POLYGON = 2, 3
KIND = b"kind"
XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Feature:
    """`paths`: in shares of the tile's width from its upper left corner; of a polygon, rings as they come."""

    layer: str
    kind: str
    polygon: bool
    paths: tuple[tuple[XY, ...], ...]


@dataclass(slots=True)
class _Layer:
    name: str = ""
    extent: int = 4096
    keys: list[bytes] = field(default_factory=list)
    values: list[bytes] = field(default_factory=list)
    features: list[bytes] = field(default_factory=list)


def features(tile: bytes, wanted: Collection[str]) -> Iterator[Feature]:
    """Lines and polygons of these layers. Raises NoMap."""
    for number, content in _fields(tile):
        if number == LAYER and isinstance(content, bytes):
            layer = _layer(content)
            if layer.name in wanted:
                yield from filter(None, (_feature(layer, one) for one in layer.features))


def _layer(content: bytes) -> _Layer:
    layer = _Layer()
    lists = {FEATURE: layer.features, KEY: layer.keys, VALUE: layer.values}
    for number, value in _fields(content):
        if isinstance(value, int):
            layer.extent = value or layer.extent if number == EXTENT else layer.extent
        elif number == NAME:
            layer.name = value.decode("utf-8", "replace")
        elif number in lists:
            lists[number].append(value)
    return layer


def _feature(layer: _Layer, content: bytes) -> Feature | None:
    """None for a point."""
    form, tags, shape = 0, b"", b""
    for number, value in _fields(content):
        if isinstance(value, int):
            form = value if number == FORM else form
        elif number == TAGS:
            tags = value
        elif number == SHAPE:
            shape = value
    if form not in (LINE, POLYGON):
        return None
    return Feature(
        layer.name, _kind(layer, Varints(tags).rest()), form == POLYGON, _paths(shape, layer.extent)
    )


def _kind(layer: _Layer, tags: list[int]) -> str:
    for key, value in zip(tags[::2], tags[1::2], strict=False):
        if key < len(layer.keys) and layer.keys[key] == KIND and value < len(layer.values):
            words = (v for n, v in _fields(layer.values[value]) if n == WORDS and isinstance(v, bytes))
            return next(words, b"").decode("utf-8", "replace")
    return ""


def _paths(shape: bytes, extent: int) -> tuple[tuple[XY, ...], ...]:
    read, x, y = Varints(shape), 0, 0
    paths: list[list[XY]] = []
    while not read.over:
        command = read.one()
        what, count = command & 7, command >> 3
        if what == CLOSE:
            continue
        if what not in (MOVE, DRAW):
            raise NoMap("peta-rusak")
        for _ in range(count):
            x, y = x + _signed(read.one()), y + _signed(read.one())
            if what == MOVE:
                paths.append([])
            if not paths:
                raise NoMap("peta-rusak")
            paths[-1].append((x / extent, y / extent))
    return tuple(map(tuple, paths))


def _signed(number: int) -> int:
    return (number >> 1) ^ -(number & 1)


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a protocol buffer: a whole number, or bytes."""
    read = Varints(message)
    while not read.over:
        tag = read.one()
        number, wire = tag >> 3, tag & 7
        if wire == VARINT:
            yield number, read.one()
        elif wire == SIZED:
            yield number, read.bytes(read.one())
        elif wire in (FIXED64, FIXED32):
            read.bytes(8 if wire == FIXED64 else 4)
        else:
            raise NoMap("peta-rusak")
