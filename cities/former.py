"""What earlier lists of the city called its parts, landmarks and streets: people go on calling them so for years."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cities.profile import City
from cities.standins import Facts
from domain.geography import Former, Kelurahan
from language.places.locating import Spot
from language.places.place_names import bare_words

KELURAHAN, KECAMATAN, NAME = "kelurahan", "kecamatan", ""


def place_facts(city: City) -> dict[str, Facts]:
    """What is kept of today's list for the time when another is in its place, by name."""
    area = city.area
    names = (
        *city.streets,
        *(name for one in city.landmarks for name in (one.name, *one.aliases)),
    )
    facts: dict[str, Facts] = {name: {"jenis": NAME} for name in names}
    for one in area.kelurahan:
        facts[one.kecamatan] = {
            "jenis": KECAMATAN,
            **_middle([k for k in area.kelurahan if k.kecamatan == one.kecamatan]),
        }
    for one in area.kelurahan:
        facts[one.name] = {"jenis": KELURAHAN, **_middle([one]), "umum": one.name in area.common_words}
    return facts


def _middle(parts: list[Kelurahan]) -> dict[str, float]:
    size = sum(one.area_km2 for one in parts)
    return {
        "lat": sum(one.lat * one.area_km2 for one in parts) / size,
        "lon": sum(one.lon * one.area_km2 for one in parts) / size,
        "luas": size,
    }


def gone(city: City) -> dict[str, Facts]:
    """What is kept of earlier lists, and that of today says otherwise, by name."""
    if not city.past.places:
        return {}
    today = {bare_words(name) for name in _of_today(city)}
    return {name: facts for name, facts in city.past.places.items() if bare_words(name) not in today}


def former(name: str, facts: Facts, spot: Callable[[float, float], Spot]) -> Former:
    """What that was. `spot`: what today's map knows of a point."""
    kind = str(facts["jenis"])
    if kind == NAME:
        return Former(name, kind)
    lat, lon, size = (float(str(facts[key])) for key in ("lat", "lon", "luas"))
    there = spot(lat, lon)
    now = there.kelurahan if kind == KELURAHAN and there.inside else ""
    kind = kind if there.inside else NAME
    return Former(name, kind, lat, lon, size, now, bool(facts.get("umum")))


def _of_today(city: City) -> Iterator[str]:
    """Whatever a name may mean today goes before what it meant in an earlier list."""
    yield from (city.name, *place_facts(city), *city.area.halves)
    yield from (name for one in city.neighbours for name in (one.name, *one.words))
