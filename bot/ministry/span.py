"""The months of a report: one, or a year's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, datetime

from bot.commands.sentences import sentence
from bot.settings import WrongSettings
from cities.profile import City

FIRST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Span:
    """`named` as it was asked for: "2026-11" or "2026"."""

    named: str
    since: datetime
    until: datetime

    def months(self) -> list[str]:
        found, month = [], self.since
        while month < self.until:
            found.append(f"{month:%Y-%m}")
            month = _next(month)
        return found


def span_of(city: City, named: str) -> Span:
    """A month or a year in the city's time. Raises WrongSettings."""
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", named)
    if found is None or not FIRST_YEAR <= int(found[1]) < MAXYEAR:
        raise WrongSettings([sentence("laporan-bukan-rentang", rentang=named)])
    since = datetime(int(found[1]), int(found[2] or 1), 1, tzinfo=city.zone)
    return Span(named, since, _next(since) if found[2] else since.replace(year=since.year + 1))


def month_with(city: City, moment: datetime) -> Span:
    """The month that this moment is in."""
    return span_of(city, f"{moment.astimezone(city.zone):%Y-%m}")


def _next(month: datetime) -> datetime:
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)
