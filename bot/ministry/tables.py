"""The tables of a report, as CSV, workbook and page show them. Cells are text and whole numbers, never anybody's words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.sentences import sentence
from bot.ministry.sums import STEPS, Sums, sort_of
from bot.ministry.xlsx import Cell
from cities.counting import Elsewhere
from cities.profile import City
from domain.contact import LANES, Came, Contact, Sort
from domain.message import Channel

Rows = list[list[Cell]]
LEDGER = (
    "nomor",
    "waktu",
    "kanal",
    "jenis",
    "hasil",
    "jalur",
    "kode",
    "kategori",
    *(f"{s}_detik" for s in STEPS),
)
SUMS = ("bulan", "kanal", *Sort, "jumlah")
TIMES = ("bulan", "kanal", "langkah", "kontak", "median_detik", "sembilan_dari_sepuluh_detik")
ELSEWHERE = ("periode", "kanal", *Sort, "belum_dipilah", "jumlah", "sumber")
RULES = ("hasil", "jalur", "jenis")
ALL = "semua"
LANE_WORDS = {lane: word for word, lane in LANES.items()}
CHANNEL_WORDS: dict[str, str] = {
    Channel.TELEGRAM_CITIZEN: "telegram",
    Channel.TELEGRAM_OPERATOR: "telegram_petugas",  # who tells the operators' bot, and has no other chat with us
    Channel.WHATSAPP: "whatsapp",
    Channel.PHONE: "telepon",
}


def channel_word(channel: str) -> str:
    """As the tables call it; one that has no word yet is counted under its own name."""
    return CHANNEL_WORDS.get(channel, channel)


def ledger(city: City, lines: Sequence[Contact]) -> Rows:
    return [list(LEDGER), *(_line(city, number, line) for number, line in enumerate(lines, start=1))]


def _line(city: City, number: int, line: Contact) -> list[Cell]:
    return [
        number,
        line.at.astimezone(city.zone).strftime("%Y-%m-%d %H:%M"),
        channel_word(line.channel),
        sort_of(city, line),
        line.came,
        LANE_WORDS[line.lane],
        line.code,
        line.category,
        *(seconds_of(line.times) for seconds_of in STEPS.values()),
    ]


def sums(found: Sums) -> Rows:
    """Each channel of each month, each month, and all of it."""
    rows: Rows = [list(SUMS)]
    for month in found.months:
        rows += [[month, channel_word(c), *_counts(found, month, c)] for c in found.channels()]
        rows.append([month, ALL, *_counts(found, month, None)])
    if len(found.months) > 1:
        rows += [[ALL, channel_word(c), *_counts(found, None, c)] for c in found.channels()]
        rows.append([ALL, ALL, *_counts(found, None, None)])
    return rows


def _counts(found: Sums, month: str | None, channel: Channel | None) -> list[Cell]:
    each: list[Cell] = [found.of(month=month, channel=channel, sort=sort) for sort in Sort]
    return [*each, found.of(month=month, channel=channel)]


def times(found: Sums) -> Rows:
    rows: Rows = [list(TIMES)]
    for (month, channel, step), took in found.took.items():
        rows.append([month, channel_word(channel), step, took.count, took.middle, took.nine_of_ten])
    return rows


def elsewhere(counted: Sequence[Elsewhere]) -> Rows:
    """What others have counted: beside our own sums, never in them."""
    return [list(ELSEWHERE), *(_by_others(one) for one in counted)]


def _by_others(one: Elsewhere) -> list[Cell]:
    """What they did not tell stays empty: it is not known to be none."""
    each: list[Cell] = [one.sorted.get(sort) for sort in Sort]
    return [one.period, one.channel, *each, one.unsorted, one.all, one.source]


def rules(city: City) -> Rows:
    """As what each outcome counts, one line where the lane makes no difference."""
    rows: Rows = [list(RULES)]
    for came in Came:
        sorts = {lane: city.counting.sorts[(came, lane)] for lane in LANE_WORDS}
        if len({*sorts.values()}) == 1:
            rows.append([came, ALL, next(iter(sorts.values()))])
        else:
            rows += [[came, LANE_WORDS[lane], sort] for lane, sort in sorts.items()]
    return rows


def of_span(city: City, span: str) -> list[Elsewhere]:
    """What others have counted of this month, or of this year and its months."""
    return [one for one in city.counting.elsewhere if one.period == span or one.period.startswith(f"{span}-")]


def title(city: City, span: str) -> str:
    return sentence("kementerian-judul", kota=city.name, rentang=span)
