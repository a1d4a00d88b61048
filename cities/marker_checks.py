"""What the codes on signs demand: that no slip leads from one to another, and that nothing else is called so."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations

from cities.profile import Area, City
from cities.table import Table, unique
from domain.geography import Marker, Point, Ring
from domain.outline import distance_m, distance_to_ring_m, inside
from domain.place_code import DIGIT_LIKE, digit_like, free_code, is_code, one_slip_apart, series_of
from language.places.addresses import AREA_WORDS, STREET_WORDS
from language.text.everyday_words import COMMON

NEAR_M = 20.0  # two signs nearer than this are one
LONGEST_NAME = 60  # letters: it stands on a poster in one or two lines
LONGEST_WAY = 160
_TAKEN = re.compile(
    rf"(?:{AREA_WORDS}|{STREET_WORDS}|rt|rw|no|km|kk|hp|wa|lt|tk|sd|pm|am|th|kg|mm|cm|cc)", re.IGNORECASE
)

Check = Callable[[Table, Marker, City], None]


def markers(pairs: list[tuple[Table, Marker]], city: City) -> None:
    """Each by itself, and each beside each other."""
    unique([(table, one.code) for table, one in pairs], "kode")
    for table, one in pairs:
        for check in (_form, _letters, _words, _inside):
            check(table, one, city)
    taken = [one.code for _, one in pairs]
    for (_, first), (table, second) in combinations(pairs, 2):
        if first.code != second.code and one_slip_apart(first.code, second.code):
            free = free_code(taken, second.code) if is_code(second.code) else ""
            table.mistake(
                "kode",
                f"{second.code} dan {first.code} ({first.name}) hanya berbeda satu salah ketik: petugas bisa pergi ke papan yang salah.",
                f"Misalnya {free}." if free else "Pakai huruf depan lain, atau angka tiga digit.",
            )
        if distance_m(first.lat, first.lon, second.lat, second.lon) < NEAR_M:
            table.mistake(
                "lon",
                f"{second.code} berdiri di tempat {first.code} ({first.name}).",
                "Periksa koordinatnya, atau hapus salah satunya.",
            )


def _form(table: Table, one: Marker, _city: City) -> None:
    if one.code and not is_code(one.code):
        table.mistake(
            "kode",
            f'"{one.code}" bukan kode titik: dua atau tiga huruf, tanda -, dua atau tiga angka.',
            'Contoh: "PP-07".',
        )


def _letters(table: Table, one: Marker, _city: City) -> None:
    """Nobody on a telephone has to ask whether it was a zero."""
    for letter in dict.fromkeys(digit_like(one.code)):
        table.mistake(
            "kode",
            f'huruf {letter} pada "{one.code}" mirip angka {DIGIT_LIKE[letter]}.',
            f"Pakai huruf selain {', '.join(DIGIT_LIKE)}.",
        )
    word = series_of(one.code)
    if _TAKEN.fullmatch(word) or word.casefold() in COMMON:
        table.mistake(
            "kode",
            f'"{word}" sudah berarti lain dalam alamat atau percakapan.',
            "Pakai huruf depan yang bukan kata atau singkatan umum.",
        )


def _words(table: Table, one: Marker, _city: City) -> None:
    for key, words, most in (("nama", one.name, LONGEST_NAME), ("jalan_masuk", one.way_in, LONGEST_WAY)):
        if len(words) > most:
            table.mistake(key, f"terlalu panjang ({len(words)} dari {most} huruf).", "Tulis lebih pendek.")


def _inside(table: Table, one: Marker, city: City) -> None:
    area, point = city.area, (one.lat, one.lon)
    if not _within(area, point):
        swapped = _within(area, (one.lon, one.lat))
        table.mistake(
            "lat",
            f"{one.code} di luar wilayah {city.name}.",
            "lat dan lon tertukar." if swapped else "Periksa lintang dan bujurnya.",
        )


def _within(area: Area, point: Point) -> bool:
    """As strictly as a point of a reporter's is judged."""
    if not (-90 <= point[0] <= 90):
        return False
    rings: list[Ring] = [ring for rings in area.boundary.values() for ring in rings] or [area.outline]
    if any(inside(point, ring) for ring in rings):
        return True
    return min(distance_to_ring_m(point, ring) for ring in rings) <= area.tolerance_m
