"""By when an agency should have answered and arrived: what its category's ladder waits for first."""

from __future__ import annotations

from datetime import timedelta

from cities.profile import City
from domain.statistics import Goals


def goals(city: City, category: str) -> Goals:
    """The first rung of each kind; a fire's arrival is the national 15 minutes where the city's file says so."""
    return Goals(_first(city, category, "belum_diterima"), _first(city, category, "belum_tiba"))


def _first(city: City, category: str, condition: str) -> timedelta | None:
    rungs = city.ladders[city.categories[category].ladder].rungs
    return min((r.after for r in rungs if r.when == condition), default=None)
