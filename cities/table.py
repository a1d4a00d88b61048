"""One table of a city file, read key by key: each value is checked, each mistake noted with its line."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from cities.lines import Lines, Path
from cities.mistakes import Mistake

T = TypeVar("T")
P = ParamSpec("P")

_SPAN = re.compile(r"(\d+(?:\.\d+)?)(s|m|h|d)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_LONGEST = timedelta(days=36_500)
_LARGEST = 1e9
_KEY = re.compile(r"[a-z0-9_-]{1,30}")  # it stands in buttons, commands and the database
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Table:
    """Reads values and remembers which keys were asked for; `end()` reports the others as unknown.

    A required key has no default. After a mistake a harmless value is returned, so that reading can go on
    and all mistakes come out at once.
    """

    def __init__(
        self, data: Mapping[str, object], path: Path, lines: Lines, mistakes: list[Mistake], file: str = ""
    ) -> None:
        """`file`: in which the table stands, where that is not the city file itself."""
        self.data = data
        self.path = path
        self._lines = lines
        self._mistakes = mistakes
        self._file = file
        self._asked: set[str] = set()

    def mistake(self, key: str | Path, reason: str, remedy: str = "") -> None:
        """Note that something is wrong with this key of the table."""
        path = (*self.path, key) if isinstance(key, str) else (*self.path, *key)
        self._mistakes.append(Mistake(self._lines.of(path), _shown(path), reason, remedy, self._file))

    def text(self, key: str, default: str | None = None) -> str:
        value = self._get(key, default)
        if not isinstance(value, str):
            return self._wrong(key, "teks dalam tanda kutip", default or "")
        if _CONTROL.search(value):
            self.mistake(key, "memuat huruf yang tidak dapat dicetak.", "Tulis ulang teksnya.")
        return value

    def plain(self, key: str) -> str:
        """What stands there, for a default of another key: whether it is right is said where that key is read."""
        return str(self.data.get(key, ""))

    def name(self, key: str) -> str:
        """Required text that may not be empty."""
        value = self.text(key)
        if not value.strip() and key in self.data:
            self.mistake(key, "tidak boleh kosong.", "Isi dengan teks.")
        return value

    def slug(self, key: str) -> str:
        """Required text that names the table to others: short, without capitals and spaces."""
        value = self.name(key)
        if value.strip():
            self.names_itself(key, value)
        return value

    def names_itself(self, key: str, value: str) -> None:
        """Note it where this cannot be the name of a table."""
        if not _KEY.fullmatch(value):
            likely = re.sub(r"[^a-z0-9_-]+", "_", value.lower()).strip("_")[:30]
            self.mistake(
                key,
                f"{value!r} tidak dapat menjadi kunci: hanya huruf kecil, angka, _ dan -, paling banyak 30.",
                f'Misalnya "{likely}".' if likely else 'Misalnya "damkar".',
            )

    def flag(self, key: str, default: bool | None = None) -> bool:
        value = self._get(key, default)
        return value if isinstance(value, bool) else self._wrong(key, "true atau false", False)

    def number(
        self,
        key: str,
        default: float | None = None,
        at_least: float = -_LARGEST,
        at_most: float = _LARGEST,
    ) -> float:
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return self._wrong(key, "angka", default or 0.0)
        if value != value or value in (math.inf, -math.inf):
            return self._wrong(key, "angka biasa", default or 0.0)
        if not at_least <= value <= at_most:
            bound = f"paling kecil {at_least:g}" if value < at_least else f"paling besar {at_most:g}"
            self.mistake(key, f"nilainya {_short(value)}, padahal {bound}.", "Perbaiki angkanya.")
            return default or 0.0
        return float(value)

    def whole(self, key: str, at_least: int, at_most: int) -> int:
        """A number without decimals."""
        value = self.number(key, at_least=at_least, at_most=at_most)
        if value != int(value):
            self.mistake(key, f"nilainya {_short(value)}, padahal harus bulat.", "Tulis tanpa koma.")
        return int(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is absent."""
        value = self._get(key, [])
        if not isinstance(value, list):
            return self._wrong(key, 'daftar teks, misalnya ["satu", "dua"]', ())
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                self.mistake(
                    (key, number), "setiap isi daftar harus teks yang tidak kosong.", "Beri tanda kutip."
                )
            elif _CONTROL.search(item):
                self.mistake((key, number), "memuat huruf yang tidak dapat dicetak.", "Tulis ulang teksnya.")
        return tuple(item for item in value if isinstance(item, str) and item.strip())

    def span(self, key: str, default: str | None = None) -> timedelta:
        """A duration such as "90s", "3m", "2h", "30d"."""
        value = self._get(key, default)
        found = _SPAN.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            return self._wrong(key, 'lama waktu seperti "90s", "3m", "2h" atau "30d"', timedelta(minutes=1))
        seconds = float(found[1]) * timedelta(**{_UNITS[found[2]]: 1}).total_seconds()
        if timedelta(seconds=1) <= timedelta(seconds=min(seconds, _LARGEST * 10)) <= _LONGEST:
            return timedelta(seconds=seconds)
        bound = "paling lama 100 tahun" if seconds > 1 else "harus lebih dari nol, paling singkat satu detik"
        self.mistake(key, f"lamanya {_short(value)}, padahal {bound}.", 'Contoh: "90s", "3m", "2h", "30d".')
        return timedelta(minutes=1)

    def pairs(self, key: str) -> tuple[tuple[float, float], ...]:
        """A list of [lat, lon]; empty where the key is absent."""
        value = self._get(key, [])
        if not isinstance(value, list):
            return self._wrong(key, "daftar titik, misalnya [[-3.79, 102.26]]", ())
        good = []
        for number, item in enumerate(value):
            if not _is_point(item):
                self.mistake(
                    (key, number),
                    "bukan titik [lintang, bujur].",
                    "Lintang -90…90 dahulu, lalu bujur -180…180.",
                )
            else:
                good.append((float(item[0]), float(item[1])))
        return tuple(good)

    def table(self, key: str) -> Table:
        """A sub-table; an empty one where the key is absent."""
        value = self._get(key, {})
        if not isinstance(value, dict):
            value = self._wrong(key, f"bagian [{key}]", {})
        return Table(value, (*self.path, key), self._lines, self._mistakes, self._file)

    def tables(self, key: str) -> list[Table]:
        """A list of tables; empty where the key is absent."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            value = self._wrong(key, f"daftar bagian [[{key}]]", [])
        return [
            Table(item, (*self.path, key, number), self._lines, self._mistakes, self._file)
            for number, item in enumerate(value)
        ]

    def named_tables(self) -> list[tuple[str, Table]]:
        """Tables whose names are their keys."""
        for key in self.names():
            self.names_itself(key, key)
        return [(key, self.table(key)) for key in self.names()]

    def of_file(self, file: str, lines: Lines, data: Mapping[str, object]) -> Table:
        """A table that stands in another file: its mistakes tell that file's lines."""
        return Table(data, (), lines, self._mistakes, file)

    def names(self) -> tuple[str, ...]:
        """All keys that are written, for tables whose keys are names."""
        return tuple(self.data)

    def has(self, key: str) -> bool:
        return key in self.data

    def end(self) -> None:
        """Report every key that nobody asked for."""
        for key in self.data.keys() - self._asked:
            near = difflib.get_close_matches(key, self._asked, n=1)
            remedy = f'Maksudnya "{near[0]}"?' if near else f"Yang dikenal: {', '.join(sorted(self._asked))}."
            self.mistake(key, "kunci ini tidak dikenal.", remedy)

    def _get(self, key: str, default: object) -> Any:
        self._asked.add(key)
        return self.data.get(key, default)

    def _wrong(self, key: str, wanted: str, instead: T) -> T:
        if key in self.data:
            self.mistake(key, f"isinya harus {wanted}.", f"Sekarang tertulis: {_short(self.data[key])}.")
        else:
            self.mistake(key, "belum ada.", f"Tambahkan {key} = … ({wanted}).")
        return instead


def unique(pairs: Iterable[tuple[Table, str]], key: str) -> None:
    """Note where this key of several tables has the same value twice, capitals apart."""
    seen: set[str] = set()
    for table, value in pairs:
        if value and value.casefold() in seen:
            table.mistake(key, f'"{value}" dipakai dua kali.', "Beri nama yang lain.")
        seen.add(value.casefold())


def _short(value: object) -> str:
    """The value as it is written, as far as it is worth reading."""
    try:
        shown = repr(value)
    except ValueError:  # a whole number of thousands of digits
        return "angka yang panjang sekali"
    return shown if len(shown) <= 60 else f"{shown[:40]}… ({len(shown)} huruf)"


def _is_point(item: object) -> bool:
    if not isinstance(item, list) or len(item) != 2:
        return False
    if any(isinstance(part, bool) or not isinstance(part, int | float) for part in item):
        return False
    return bool(-90 <= item[0] <= 90 and -180 <= item[1] <= 180)


def _shown(path: Path) -> str:
    """`kategori[3].tangga`, counted from 1 as people do."""
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if shown else part
    return shown or "berkas"


def complete(section: Callable[Concatenate[Table, P], T]) -> Callable[Concatenate[Table, P], T]:
    """Of a function that reads a whole table: once it has, every key that it has not asked for is reported."""

    @wraps(section)
    def read(table: Table, /, *more: P.args, **named: P.kwargs) -> T:
        found = section(table, *more, **named)
        table.end()
        return found

    return read
