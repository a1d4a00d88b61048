"""Whole numbers of seven bits a byte, as directories of PMTiles and vector tiles write them."""

from __future__ import annotations

from bot.basemap.header import NoMap

LONGEST = 10  # bytes


class Varints:
    """Bytes that are read from their beginning. Raises NoMap where they end too soon."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    @property
    def over(self) -> bool:
        return self._at >= len(self._data)

    def one(self) -> int:
        data, at = self._data, self._at
        number = shift = 0
        while at < len(data) and shift < 7 * LONGEST:
            byte = data[at]
            at += 1
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                self._at = at
                return number
            shift += 7
        raise NoMap("peta-rusak")

    def many(self, count: int) -> list[int]:
        if count > len(self._data):
            raise NoMap("peta-rusak")
        return [self.one() for _ in range(count)]

    def rest(self) -> list[int]:
        """All that are left."""
        found = []
        while not self.over:
            found.append(self.one())
        return found

    def bytes(self, size: int) -> bytes:
        end = self._at + size
        if end > len(self._data):
            raise NoMap("peta-rusak")
        found, self._at = self._data[self._at : end], end
        return found
