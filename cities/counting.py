"""`[laporan_112]`: as what the ministry counts each contact, by what came of it and how loud it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from cities.table import Table, complete
from domain.contact import LANES, Came, Sort
from domain.lane import Lane

CHANNELS = ("telepon", "chat", "telegram", "whatsapp", "semua")
NUMBERS = ("normal", "ghost", "prank", "informasi", "belum_dipilah")
USUAL: Mapping[Came, Sort] = {
    Came.RUNNING: Sort.NORMAL,
    Came.HANDLED: Sort.NORMAL,
    Came.CANCELLED: Sort.NORMAL,
    Came.PRANK: Sort.PRANK,
    Came.PLAYED: Sort.PRANK,
    Came.WRONG_SEND: Sort.GHOST,
    Came.UNCLEAR: Sort.GHOST,
    Came.EMPTY: Sort.GHOST,
    Came.UNREAD: Sort.GHOST,
    Came.GREETED: Sort.GHOST,
    Came.NO_EMERGENCY: Sort.INFORMATION,
    Came.SERVICE: Sort.INFORMATION,
    Came.ASKED: Sort.INFORMATION,
}
Counted = Mapping[tuple[Came, Lane | None], Sort]


def _usual() -> Counted:
    usual = {(came, lane): USUAL[came] for came, lane in product(Came, LANES.values())}
    return {**usual, (Came.UNREAD, Lane.GREY): Sort.PRANK}  # two grounds spoke against it


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What somebody else has counted, of a month ("2024-07") or a year: shown beside our own, never added to it. What they have not
    told is not in it."""

    period: str
    channel: str
    source: str
    sorted: Mapping[Sort, int]
    unsorted: int | None

    @property
    def all(self) -> int:
        return sum(self.sorted.values()) + (self.unsorted or 0)


@dataclass(frozen=True, slots=True)
class CountingRules:
    """`sorts`: every outcome in every lane has one."""

    on: bool = False
    sorts: Counted = field(default_factory=_usual)
    elsewhere: tuple[Elsewhere, ...] = ()


@complete
def counting(table: Table) -> CountingRules:
    """[laporan_112]; rows of `[[laporan_112.hitungan]]`, the first that fits, go before what is usual."""
    sorts: dict[tuple[Came, Lane | None], Sort] = {}
    for row in table.tables("hitungan"):
        _row(row, sorts)
    return CountingRules(
        table.flag("aktif", CountingRules().on),
        {**_usual(), **sorts},
        tuple(map(_elsewhere, table.tables("luar"))),
    )


def _row(row: Table, sorts: dict[tuple[Came, Lane | None], Sort]) -> None:
    sort = _one_of(row, "jenis", [row.name("jenis")], tuple(Sort))
    outcomes = _one_of(row, "hasil", row.texts("hasil"), tuple(Came))
    lanes = _one_of(row, "jalur", row.texts("jalur"), tuple(LANES)) or tuple(LANES)
    if not row.texts("hasil"):
        row.mistake("hasil", "tidak boleh kosong.", f"Pilih: {', '.join(Came)}.")
    fits = [(Came(came), LANES[lane]) for came, lane in product(outcomes, lanes)]
    if fits and sort and all(pair in sorts for pair in fits):
        row.mistake(
            "hasil", "semuanya sudah dihitung baris di atasnya.", "Hapus baris ini, atau naikkan letaknya."
        )
    for pair in fits if sort else ():
        sorts.setdefault(pair, Sort(sort[0]))
    row.end()


def _one_of(row: Table, key: str, given: list[str] | tuple[str, ...], known: tuple[str, ...]) -> list[str]:
    for word in given:
        if word and word not in known:
            row.mistake(key, f'"{word}" tidak dikenal.', f"Pilih: {', '.join(known)}.")
    return [word for word in given if word in known]


@complete
def _elsewhere(row: Table) -> Elsewhere:
    counts = {name: row.whole(name, at_least=0, at_most=1_000_000_000) for name in NUMBERS if row.has(name)}
    period = row.name("periode")
    year, _, month = period.partition("-")
    if not (
        len(year) == 4 and year.isdecimal() and (not month or month in {f"{n:02d}" for n in range(1, 13)})
    ):
        row.mistake("periode", f'"{period}" bukan bulan atau tahun.', 'Tulis "2024-07" atau "2024".')
    channel = row.name("kanal")
    _one_of(row, "kanal", [channel], CHANNELS)
    if not counts:
        row.mistake("normal", "tidak ada satu angka pun.", f"Tulis salah satu: {', '.join(NUMBERS)}.")
    sorts = {sort: counts[sort] for sort in Sort if sort in counts}
    return Elsewhere(period, channel, row.name("sumber"), sorts, counts.get("belum_dipilah"))
