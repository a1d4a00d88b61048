"""Sums over the ledger: how many of each type, on each channel, in each month; and how long it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from bot.ministry.lines import lines
from bot.ministry.span import Span
from cities.profile import City
from domain.contact import Contact, Sort, Times
from domain.message import Channel
from models import contacts
from models.db import Tx

NINE_OF_TEN = 0.9
STEPS: dict[str, Callable[[Times], int | None]] = {
    "dijawab": lambda times: times.answered,
    "berangkat": lambda times: times.departed,
    "tiba": lambda times: times.arrived,
    "selesai": lambda times: times.ended,
}


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds: of how many, the middle one, and what nine of ten kept to."""

    count: int
    middle: int
    nine_of_ten: int


@dataclass(frozen=True, slots=True)
class Sums:
    """`counts`: by month ("2026-11"), channel and type; `took`: by month, channel and step, of what was counted as normal."""

    months: tuple[str, ...]
    counts: Counter[tuple[str, Channel, Sort]] = field(default_factory=Counter)
    took: dict[tuple[str, Channel, str], Took] = field(default_factory=dict)

    def of(
        self, *, month: str | None = None, channel: Channel | None = None, sort: Sort | None = None
    ) -> int:
        """How many; None: of all."""
        wanted = (month, channel, sort)
        return sum(
            number
            for key, number in self.counts.items()
            if all(asked in (None, had) for asked, had in zip(wanted, key, strict=True))
        )

    def channels(self) -> list[Channel]:
        return [channel for channel in Channel if self.of(channel=channel)]


def sort_of(city: City, line: Contact) -> Sort:
    return city.counting.sorts[(line.came, line.lane)]


def month_of(city: City, line: Contact) -> str:
    return f"{line.at.astimezone(city.zone):%Y-%m}"


def summed(city: City, span: Span, ledger: Sequence[Contact]) -> Sums:
    sums = Sums(tuple(span.months()))
    waited: dict[tuple[str, Channel, str], list[int]] = {}
    for line in ledger:
        month, sort = month_of(city, line), sort_of(city, line)
        sums.counts[(month, line.channel, sort)] += 1
        for step, seconds_of in STEPS.items():
            seconds = seconds_of(line.times)
            if sort is Sort.NORMAL and seconds is not None:
                waited.setdefault((month, line.channel, step), []).append(seconds)
    sums.took.update({key: _took(seconds) for key, seconds in waited.items()})
    return sums


def _took(seconds: list[int]) -> Took:
    ordered = sorted(seconds)
    last = min(len(ordered) - 1, int(len(ordered) * NINE_OF_TEN))
    return Took(len(ordered), round(median(ordered)), ordered[last])


def disagreements(tx: Tx, city: City, span: Span) -> Iterator[str]:
    """Where the sums of a report would not be the ledger's, or the ledger not what the database holds."""
    for number in contacts.strange(tx, span.since, span.until):
        yield f"kontak nomor {number} tidak bisa dihitung"
    ledger = lines(tx, span)
    sums, held = summed(city, span, ledger), contacts.counted(tx, span.since, span.until)
    for channel in sorted({*held, *sums.channels()}):
        counted = sums.of(channel=Channel(channel))
        if counted != held.get(channel, 0):
            yield f"laporan 112 bulan {span.named} menghitung {counted} kontak {channel}, tercatat {held.get(channel, 0)}"
