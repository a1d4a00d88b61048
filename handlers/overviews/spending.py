"""What messages cost this month, against what the city gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cities.profile import City
from models import costs
from models.costs import Count
from models.db import Tx


@dataclass(frozen=True, slots=True)
class Spending:
    """Of one channel in one month; money in US$. `limit` 0: there is none."""

    count: Count
    usd: float
    limit: float

    @property
    def share(self) -> float:
        """Of what the city gives; 0 where that has no limit."""
        return self.usd / self.limit if self.limit else 0.0


def month_of(city: City, now: datetime) -> str:
    """ "2026-11", in the city's own time."""
    return f"{now.astimezone(city.zone):%Y-%m}"


def spending(tx: Tx, city: City, month: str) -> list[Spending]:
    """Of each channel on which something has come to somebody."""
    return [
        Spending(count, round(count.billed * city.cost.whatsapp, 3), city.cost.month)
        for count in costs.of_month(tx, month)
    ]
