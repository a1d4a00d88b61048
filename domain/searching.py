"""What somebody looks for among tickets: words, a day, a state, in any order ("kebakaran kemarin selesai")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_DATE = re.compile(r"(?<!\S)(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?!\S)")
_DAY_OF = re.compile(r"(\d{1,2}) ([a-z]+)(?: (\d{4}))?")
DAYS = {"senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "sabtu": 5, "minggu": 6}
MONTHS = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
]
SPANS: Mapping[str, tuple[int, int]] = {  # days before today: first, last
    "hari ini": (0, 0),
    "tadi": (0, 0),
    "kemarin dulu": (2, 2),
    "kemarin": (1, 1),
    "tadi malam": (1, 0),
    "semalam": (1, 0),
    "minggu ini": (6, 0),
    "minggu lalu": (13, 7),
    "bulan ini": (30, 0),
}
STATES: Mapping[str, tuple[str, ...]] = {  # as people say it → statuses of a ticket
    "belum diterima": ("received", "dispatched"),
    "belum selesai": ("received", "dispatched", "acknowledged", "en_route", "on_scene"),
    "terbuka": ("received", "dispatched", "acknowledged", "en_route", "on_scene"),
    "diterima": ("acknowledged",),
    "berangkat": ("en_route",),
    "tiba": ("on_scene",),
    "selesai": ("resolved", "closed"),
    "ditutup": ("closed",),
    "palsu": ("false_report",),
    "dibatalkan": ("cancelled",),
    "batal": ("cancelled",),
    "digabung": ("duplicate",),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """`words`: all must be found. `since`, `until`: local days, both included; None: any. `states`: empty: any."""

    words: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    states: frozenset[str] = field(default_factory=frozenset)

    @property
    def nothing(self) -> bool:
        return not self.words and self.since is None and not self.states


def wanted(line: str, today: date) -> Wanted:
    """What a typed line asks for."""
    rest = f" {' '.join(line.casefold().split())} "
    rest, span = _span(rest, today)
    states: frozenset[str] = frozenset()
    for said, meant in STATES.items():
        if f" {said} " in rest:
            rest = rest.replace(f" {said} ", " ", 1)
            states = frozenset(meant)
            break
    words = tuple(word for word in rest.split() if len(word) > 1)
    return Wanted(words, *span, states)


LEAP = 9  # years among which there is a leap year, also around 2100
Span = tuple[date | None, date | None]


def _span(rest: str, today: date) -> tuple[str, Span]:
    for said, (first, last) in sorted(SPANS.items(), key=lambda pair: -len(pair[0])):
        if f" {said} " in rest:
            days = today - timedelta(days=first), today - timedelta(days=last)
            return rest.replace(f" {said} ", " ", 1), days
    for said, number in DAYS.items():
        if f" {said} " in rest:
            day = today - timedelta(days=(today.weekday() - number) % 7)
            return rest.replace(f" {said} ", " ", 1).replace(" hari ", " "), (day, day)
    return _written(rest, today)


def _written(rest: str, today: date) -> tuple[str, Span]:
    """ "27/11", "27-11-2026", "27 november": without a year the last such day, "29/2" that of the last leap year."""
    named = next((m for m in _DAY_OF.finditer(rest) if _month(m[2])), None)
    found = named or next(iter(_DATE.finditer(rest)), None)
    if found is None:
        return rest, (None, None)
    month = _month(found[2]) if named else int(found[2])
    year = int(found[3] or 0)
    years = [year + 2000 if year < 100 else year] if found[3] else range(today.year, today.year - LEAP, -1)
    days = (_day(year, month, int(found[1])) for year in years)
    day = next((d for d in days if d is not None and (found[3] or d <= today)), None)
    if day is None:
        return rest, (None, None)
    return f"{rest[: found.start()]} {rest[found.end() :]}", (day, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of a month by its name or the first three letters; 0 where it is none."""
    return next((n for n, name in enumerate(MONTHS, start=1) if word in (name, name[:3])), 0)
