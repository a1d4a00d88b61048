"""Codes on signs in what people type or read out: "PP-07", "pp 07", "PPO7", "pe pe nol tujuh"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from domain.place_code import DIGIT_LIKE, LONGEST, number_of, series_of

LETTERS = {
    "A": "a",
    "B": "be bi",
    "C": "ce si",
    "D": "de di",
    "E": "e",
    "F": "ef",
    "G": "ge ji",
    "H": "ha",
    "I": "i",
    "J": "je jei",
    "K": "ka kei",
    "L": "el",
    "M": "em",
    "N": "en",
    "O": "o",
    "P": "pe pi pee",
    "Q": "ki kiu kyu",
    "R": "er ar",
    "S": "es",
    "T": "te ti tee",
    "U": "u yu",
    "V": "ve fe vi",
    "W": "we",
    "X": "eks ex",
    "Y": "ye",
    "Z": "zet",
}
"""What each letter is called when a code is read out, in Indonesian and in English."""

DIGITS = {
    "0": "nol kosong zero oh",
    "1": "satu sa ciek sikok one",
    "2": "dua duo two",
    "3": "tiga tigo three",
    "4": "empat ampat four",
    "5": "lima limo five",
    "6": "enam anam enem six",
    "7": "tujuh tuju tujuah seven",
    "8": "delapan lapan salapan eight",
    "9": "sembilan semilan sambilan nine",
}
TEENS = frozenset(("belas", "baleh"))
TENS = frozenset(("puluh", "puluah"))
HUNDRED = frozenset(("seratus", "saratuih"))
WHOLE = {"sepuluh": "10", "sapuluh": "10", "sebelas": "11", "sabaleh": "11", "ten": "10"}
BETWEEN = frozenset(("strip", "setrip", "strep", "garis", "dash", "minus", "sambung"))
UNITS = frozenset(
    [
        "tahun",
        "thn",
        "th",
        "kali",
        "x",
        "km",
        "meter",
        "mtr",
        "m",
        "menit",
        "mnt",
        "jam",
        "hari",
        "minggu",
        "bulan",
        "ribu",
        "rb",
        "juta",
        "jt",
        "persen",
        "kg",
        "kilo",
        "liter",
        "years",
    ]
)
PLATES = frozenset(
    [
        "a",
        "aa",
        "ab",
        "ad",
        "ae",
        "ag",
        "b",
        "ba",
        "bb",
        "bd",
        "be",
        "bg",
        "bh",
        "bk",
        "bl",
        "bm",
        "bn",
        "bp",
        "d",
        "da",
        "db",
        "dc",
        "dd",
        "de",
        "dg",
        "dh",
        "dk",
        "dl",
        "dm",
        "dn",
        "dp",
        "dr",
        "ds",
        "dt",
        "dw",
        "e",
        "ea",
        "eb",
        "ed",
        "f",
        "g",
        "h",
        "k",
        "kb",
        "kh",
        "kt",
        "ku",
        "l",
        "m",
        "n",
        "p",
        "pa",
        "pb",
        "pg",
        "ps",
        "r",
        "s",
        "st",
        "t",
        "w",
        "z",
    ]
)
"""What a number plate begins with, by where a vehicle is registered."""
_PLATE_NUMBER = re.compile(r"[0-9]{3,4}")
_PLATE = re.compile(rf"(?:{'|'.join(sorted(PLATES))})[0-9]{{3,4}}")
_SPOKEN = {word: digit for digit, words in DIGITS.items() for word in words.split()}
_LIKE = {letter.casefold(): digit for letter, digit in DIGIT_LIKE.items()}
_TYPED = re.compile(rf"[0-9{''.join(_LIKE)}]*[0-9][0-9{''.join(_LIKE)}]*")


@dataclass(frozen=True, slots=True)
class Standing:
    """A code in a text: its first word, how many words it has, and which it is."""

    at: int
    size: int
    code: str


@dataclass(frozen=True, slots=True)
class _Number:
    """Digits, and the word behind them."""

    digits: str
    end: int


class PlaceCodes:
    """Finds the codes of one city. Holds no state."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = frozenset(codes)
        self._ways = {one: _ways_to_say(one) for one in sorted({series_of(code) for code in self._codes})}

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
    def _numbers_behind(words: Sequence[str], at: int, way: tuple[str, ...]) -> list[_Number]:
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
        return [one for one in _numbers(words, end, first) if not _counts(words, one.end)]

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


def _ways_to_say(series: str) -> tuple[tuple[str, ...], ...]:
    """ "pp", "p p", "pe pe", "pepe"."""
    plain = series.casefold()
    named = [LETTERS[letter].split() for letter in series]
    apart = [tuple(one) for one in product(*named)]
    joined = [("".join(one),) for one in apart]
    return tuple(dict.fromkeys([(plain,), tuple(plain), *joined, *apart]))


def _counts(words: Sequence[str], end: int) -> bool:
    """Is the number before it of years or metres: "pp 12 kali"?"""
    return end < len(words) and words[end] in UNITS


def _numbers(words: Sequence[str], at: int, first: str) -> Iterator[_Number]:
    """Every number that begins here. `first`: what hangs on the word before."""
    number = ""
    if first:
        if _TYPED.fullmatch(first) is None:
            return
        number = _plain(first)
        yield _Number(number, at)
    while len(number) < LONGEST and at < len(words):
        digits, taken = _digits(words, at)
        if not digits:
            return
        number, at = number + digits, at + taken
        if len(number) <= LONGEST:
            yield _Number(number, at)


def _digits(words: Sequence[str], at: int) -> tuple[str, int]:
    """The digits that the next words are, and how many words these are: "07", "nol", "dua belas", "tujuh puluh satu"."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
    if word in WHOLE:
        return WHOLE[word], 1
    if _TYPED.fullmatch(word) is not None and len(word) <= LONGEST:
        return _plain(word), 1
    if word in HUNDRED:
        rest, taken = _digits(words, at + 1) if after else ("", 0)
        return f"1{rest:0>2}"[:LONGEST], 1 + taken
    digit = _SPOKEN.get(word, "")
    if not digit:
        return "", 0
    if after in TEENS:
        return f"1{digit}", 2
    if after in TENS:
        last = _SPOKEN.get(words[at + 2], "") if at + 2 < len(words) else ""
        return f"{digit}{last or 0}", 3 if last else 2
    return digit, 1


def _plain(typed: str) -> str:
    return "".join(_LIKE.get(sign, sign) for sign in typed)
