"""A table of the persona file, read strictly: what `cities.table` knows, and ranges, shares, choices, day and night."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cities.table import Table

Range = tuple[float, float]


class Sheet(Table):
    """Values with their mistakes and lines; `end()` reports unknown keys."""

    def sheet(self, key: str) -> Sheet:
        return Sheet(self.table(key).data, (*self.path, key), self._lines, self._mistakes)

    def sheets(self, key: str) -> list[Sheet]:
        return [Sheet(t.data, t.path, self._lines, self._mistakes) for t in self.tables(key)]

    def share(self, key: str, default: float) -> float:
        """A probability."""
        value = self.number(key, default, at_least=0)
        if value > 1:
            self.mistake(key, f"nilainya {value}, padahal peluang paling besar 1.", "Perbaiki angkanya.")
        return value

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        value = self.text(key, default)
        if self.has(key) and value not in choices:
            self.mistake(key, f'"{value}" tidak dikenal.', f"Yang dikenal: {', '.join(choices)}.")
            return choices[0]
        return value

    def range(self, key: str, default: Range) -> Range:
        """A pair [from, to], or one number for both."""
        value = self._get(key, list(default))
        if _number(value):
            value = [value, value]
        good = isinstance(value, list) and len(value) == 2 and all(map(_number, value))
        if not good or not 0 <= value[0] <= value[1]:
            self.mistake(
                key, "harus [dari, sampai], tidak negatif, yang kecil dahulu.", f"Sekarang: {value!r}."
            )
            return default
        return float(value[0]), float(value[1])

    def weights(self, key: str, named: Mapping[str, tuple[float, ...]]) -> tuple[float, ...]:
        """24 weights, one for each hour, or the name of some."""
        value: Any = self._get(key, next(iter(named)))
        if isinstance(value, str) and value in named:
            return named[value]
        if (
            isinstance(value, list)
            and len(value) == 24
            and all(_number(v) and v >= 0 for v in value)
            and any(value)
        ):
            return tuple(map(float, value))
        self.mistake(key, f"harus salah satu dari {', '.join(named)}, atau daftar 24 bobot.", "")
        return next(iter(named.values()))


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
