"""What the head of a PMTiles file (version 3) says: which part of the world it shows, how closely, and in what form."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from domain.geography import Box

SIZE = 127  # bytes
_MAGIC = b"PMTiles\x03"
_PLACES = struct.Struct("<8Q")  # offset and length: root directory, metadata, leaf directories, tiles
_REST = struct.Struct("<96x6B4i")  # behind three counts: forms, zooms, the box in 1e-7 degrees
VECTOR = 1
GZIP, PLAIN = 2, 1
E7 = 1e7


class NoMap(Exception):
    """This is no map that can be shown; the key of the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in the file, in bytes."""

    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Header:
    """`box`: what the file shows; `nearest`: the closest zoom that it holds."""

    root: Span
    leaves: Span
    tiles: Span
    packed: bool  # are its directories?
    tiles_packed: bool
    farthest: int
    nearest: int
    box: Box


def read_header(path: Path) -> Header:
    """Raises NoMap."""
    try:
        with path.open("rb") as file:
            head = file.read(SIZE)
            size = file.seek(0, 2)
    except OSError as problem:
        raise NoMap("peta-tidak-terbaca") from problem
    if len(head) < SIZE or not head.startswith(_MAGIC):
        raise NoMap("peta-bukan-pmtiles")
    header = _read(head)
    if header.tiles.start + header.tiles.size > size:
        raise NoMap("peta-terpotong")
    return header


def _read(head: bytes) -> Header:
    root, root_size, _, _, leaves, leaves_size, tiles, tiles_size = _PLACES.unpack_from(head, len(_MAGIC))
    _, inner, outer, form, farthest, nearest, west, south, east, north = _REST.unpack_from(head)
    if form != VECTOR:
        raise NoMap("peta-bukan-vektor")
    if inner not in (PLAIN, GZIP) or outer not in (PLAIN, GZIP):
        raise NoMap("peta-mampatan-lain")
    return Header(
        Span(root, root_size),
        Span(leaves, leaves_size),
        Span(tiles, tiles_size),
        inner == GZIP,
        outer == GZIP,
        farthest,
        nearest,
        Box(south / E7, west / E7, north / E7, east / E7),
    )
