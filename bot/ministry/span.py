"""The months of a report: one, or a year's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import MAXYEAR, datetime

from bot.commands.sentences import sentence
from bot.settings import WrongSettings
from cities.profile import City

FIRST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Span:
    """`named` as it was asked for: "2026-11" or "2026". Where they are known: `begun`, since when there is anything to count, and
    `made`, when it was counted; months wholly before the one or after the other are none of it."""

    named: str
    since: datetime
    until: datetime
    begun: datetime | None = None
    made: datetime | None = None

    def months(self) -> list[str]:
        found, month = [], self.since
        while month < min(self.until, self.made or self.until):
            if (after := _next(month)) > (self.begun or month):
                found.append(f"{month:%Y-%m}")
            month = after
        return found

    @property
    def unfinished(self) -> bool:
        return self.made is not None and self.made < self.until

    @property
    def began_later(self) -> bool:
        """Is a part of it from before there was anything to count?"""
        return self.begun is not None and self.begun > self.since

    def counted(self, begun: datetime | None, made: datetime) -> Span:
        """As it can be counted at `made`; `begun`: None where nothing was kept yet. Raises WrongSettings for what has not begun."""
        zone = self.since.tzinfo
        made = made.astimezone(zone)
        if made < self.since:
            raise WrongSettings([sentence("laporan-belum-mulai", rentang=self.named, kini=f"{made:%Y-%m}")])
        return replace(self, begun=begun.astimezone(zone) if begun else made, made=made)


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
