"""Codes on signs in what people type or read out: "PP-07", "pp 07", "PPO7", "pe pe nol tujuh"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.place_code import number_of, series_of
from language.cues import words_of
from language.places.spelled_out import Number, numbers, ways_to_say

BETWEEN = frozenset(("strip", "setrip", "strep", "garis", "dash", "minus", "sambung"))
UNITS = words_of(
    """tahun thn th kali x km meter mtr m menit mnt jam hari minggu bulan ribu rb juta jt persen kg kilo
    liter years"""
)
PLATES = words_of(
    """a aa ab ad ae ag b ba bb bd be bg bh bk bl bm bn bp d da db dc dd de dg dh dk dl dm dn dp dr ds dt dw
    e ea eb ed f g h k kb kh kt ku l m n p pa pb pg ps r s st t w z"""
)
"""What a number plate begins with, by where a vehicle is registered."""
_PLATE_NUMBER = re.compile(r"[0-9]{3,4}")
_PLATE = re.compile(rf"(?:{'|'.join(sorted(PLATES))})[0-9]{{3,4}}")


@dataclass(frozen=True, slots=True)
class Standing:
    """A code in a text: its first word, how many words it has, and which it is."""

    at: int
    size: int
    code: str


class PlaceCodes:
    """Finds the codes of one city. Holds no state."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = frozenset(codes)
        self._ways = {one: ways_to_say(one) for one in sorted({series_of(code) for code in self._codes})}

    def standing(self, words: Sequence[str]) -> Iterator[Standing]:
        """Those that stand in these words, in small letters and without signs between them."""
        at = 0
        while at < len(words):
            begins = words[at][0] in self._first and not _ends_a_plate(words, at)
            found = self._at(words, at) if begins else None
            if found is not None:
                yield found
            at += found.size if found is not None else 1

    def stray(self, words: Sequence[str]) -> str:
        """A code of a series of this city whose number no sign has: one was misread. "" where none stands there."""
        known = {at for one in self.standing(words) for at in range(one.at, one.at + one.size)}
        found = (
            self._misread(words, at, series, way)
            for at in range(len(words))
            if at not in known and not _ends_a_plate(words, at)
            for series, ways in self._ways.items()
            for way in ways
        )
        return next(filter(None, found), "")

    def _misread(self, words: Sequence[str], at: int, series: str, way: tuple[str, ...]) -> str:
        widths = {len(number_of(code)) for code in self._codes if series_of(code) == series}
        numbers = self._numbers_behind(words, at, way)
        return next((f"{series}-{one.digits}" for one in numbers if len(one.digits) in widths), "")

    @cached_property
    def _first(self) -> frozenset[str]:
        return frozenset(way[0][0] for ways in self._ways.values() for way in ways)

    def _at(self, words: Sequence[str], at: int) -> Standing | None:
        read = [
            found
            for series, ways in self._ways.items()
            for way in ways
            if (found := self._read(words, at, series, way)) is not None
        ]
        return max(read, key=lambda one: one.size, default=None)

    def _read(self, words: Sequence[str], at: int, series: str, way: tuple[str, ...]) -> Standing | None:
        """The code whose series is said so from this word on."""
        longest = sorted(self._numbers_behind(words, at, way), key=lambda one: -one.end)
        for number in longest:
            if f"{series}-{number.digits}" in self._codes:
                return Standing(at, number.end - at, f"{series}-{number.digits}")
        for number in longest:
            if code := self._without_zero(series, number.digits):
                return Standing(at, number.end - at, code)
        return None

    @staticmethod
    def _numbers_behind(words: Sequence[str], at: int, way: tuple[str, ...]) -> list[Number]:
        """The numbers that may belong to a series that is said so from this word on."""
        end = at + len(way)
        said = tuple(words[at:end])
        if said == way:
            end += end < len(words) and words[end] in BETWEEN
            first = ""
        elif said[:-1] == way[:-1] and said and said[-1].startswith(way[-1]):
            first = said[-1][len(way[-1]) :]
        else:
            return []
        return [one for one in numbers(words, end, first) if not _counts(words, one.end)]

    def _without_zero(self, series: str, number: str) -> str:
        """The code with this number; a zero that was left out is no other one."""
        own = (code for code in self._codes if series_of(code) == series)
        same = [code for code in own if int(number_of(code)) == int(number)]
        return same[0] if len(same) == 1 else ""


def _ends_a_plate(words: Sequence[str], at: int) -> bool:
    """Do a number plate's first letters and its number stand before this word: "BD 1234 UN"?"""
    before = words[at - 1] if at else ""
    if _PLATE.fullmatch(before) is not None:
        return True
    return at > 1 and words[at - 2] in PLATES and _PLATE_NUMBER.fullmatch(before) is not None


def _counts(words: Sequence[str], end: int) -> bool:
    """Is the number before it of years or metres: "pp 12 kali"?"""
    return end < len(words) and words[end] in UNITS
