"""One tile after another out of a PMTiles file (version 3): where each stands is told by directories along a Hilbert curve."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from bot.basemap.header import NoMap, Span, read_header
from bot.basemap.varints import Varints

DEEPEST = 3  # directories inside each other
LARGEST = 16 * 1024 * 1024  # [bytes] of a directory or a tile, unpacked
GZIP_HEAD = 16 + zlib.MAX_WBITS


@dataclass(frozen=True, slots=True)
class _Entry:
    """From tile `first` on, `run` tiles that are alike; 0: there another directory goes on."""

    first: int
    run: int
    span: Span


class Archive:
    """An open file. Raises NoMap wherever it is not what it says."""

    def __init__(self, path: Path) -> None:
        self.header = read_header(path)
        self._path = path
        self._known: dict[Span, list[_Entry]] = {}

    def tile(self, zoom: int, x: int, y: int) -> bytes:
        """The vectors of a tile; b"" where it is empty."""
        number, span, offset = tile_number(zoom, x, y), self.header.root, 0
        for _ in range(DEEPEST + 1):
            found = self._entry(Span(offset + span.start, span.size), number)
            if found is None:
                return b""
            if found.run:
                place = Span(self.header.tiles.start + found.span.start, found.span.size)
                return self._read(place, packed=self.header.tiles_packed)
            span, offset = found.span, self.header.leaves.start
        raise NoMap("peta-rusak")

    def _entry(self, directory: Span, number: int) -> _Entry | None:
        if directory not in self._known:
            self._known[directory] = _entries(self._read(directory, packed=self.header.packed))
        entries = self._known[directory]
        at = bisect_right(entries, number, key=lambda one: one.first) - 1
        found = entries[at] if at >= 0 else None
        inside = found is not None and (not found.run or number < found.first + found.run)
        return found if inside else None

    def _read(self, span: Span, *, packed: bool) -> bytes:
        if span.size > LARGEST:
            raise NoMap("peta-rusak")
        try:
            with self._path.open("rb") as file:
                file.seek(span.start)
                content = file.read(span.size)
            unpacked = zlib.decompressobj(GZIP_HEAD).decompress(content, LARGEST) if packed else content
        except (OSError, OverflowError, zlib.error) as problem:
            raise NoMap("peta-rusak") from problem
        return unpacked


def tile_number(zoom: int, x: int, y: int) -> int:
    """Along the Hilbert curve of its zoom, behind all tiles of lower zooms."""
    number, size = ((1 << 2 * zoom) - 1) // 3, 1 << zoom
    half = size // 2
    while half:
        right, low = int(x & half > 0), int(y & half > 0)
        number += half * half * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = size - 1 - x, size - 1 - y
            x, y = y, x
        half //= 2
    return number


def _entries(directory: bytes) -> list[_Entry]:
    read = Varints(directory)
    count = read.one()
    firsts = list(accumulate(read.many(count)))
    runs, sizes, starts = read.many(count), read.many(count), read.many(count)
    entries: list[_Entry] = []
    behind = 0
    for first, run, size, start in zip(firsts, runs, sizes, starts, strict=True):
        at = start - 1 if start else behind  # 0: right behind the one before it
        entries.append(_Entry(first, run, Span(at, size)))
        behind = at + size
    return entries
