"""Who a city has, and none of its ladders calls."""

from __future__ import annotations

from cities.profile import City

SUPERVISOR, STANDBY = "supervisor", "instansi_cadangan"


def ladders_without_supervisor(city: City) -> tuple[str, ...]:
    """Ladders of danger to life that end without a supervisor, in the file's order."""
    used = {one.ladder for one in city.categories.values() if one.life}
    return tuple(key for key in city.ladders if key in used and not _calls(city, key, SUPERVISOR))


def standbys_never_called(city: City) -> tuple[str, ...]:
    """Categories with a standby agency to which neither their ladder comes nor one that danger to life brings."""
    graver = {one.ladder for one in city.categories.values() if one.life}
    with_one = (one for one in city.categories.values() if one.backup)
    return tuple(
        one.key
        for one in with_one
        if not any(_calls(city, ladder, STANDBY) for ladder in {one.ladder, *graver})
    )


def _calls(city: City, ladder: str, whom: str) -> bool:
    return any(rung.call == whom for rung in city.ladders[ladder].rungs)
