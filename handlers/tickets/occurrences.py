"""An event as its place, kind and time tell it, to be held against another; and how near the two must lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from math import cos, radians

from cities.category import Category
from domain.geography import Box
from domain.outline import boxes_apart_m, distance_m
from domain.place import Place
from handlers.turn import Turn
from verification.corroborate import MergeRules, Occurrence

METRES_A_DEGREE = 111_000.0  # of latitude, rounded down so that the box is never too small
POINT_NEAR_M = 500.0  # a point this near to a kelurahan's box may be told by its name
AREA_NEAR_M = 300.0  # between the boxes of two kelurahan side by side


def occurrence(turn: Turn, category: str, place: Place, at: datetime) -> Occurrence:
    return Occurrence(
        category=category,
        family=turn.city.categories[category].family,
        at=at,
        lat=place.lat if place.pinned else None,
        lon=place.lon if place.pinned else None,
        kelurahan=place.kelurahan,
        names=frozenset((*place.names, *place.also)),
    )


def shown_as(turn: Turn, category: str, place: Place, at: datetime) -> Occurrence:
    """The same for what a human is shown, who hushes nobody by it: called by its sign's landmark too."""
    found = occurrence(turn, category, place, at)
    return replace(found, names=found.names.union(_signed(turn, place)))


def told_now(turn: Turn, category: str, place: Place) -> Occurrence:
    """What is told now, with the parts of the city that others might name it by."""
    return replace(shown_as(turn, category, place, turn.now), near=areas_near(turn, place))


def merge_rules(category: Category, other: Category) -> MergeRules:
    """`gabung_m = 0` in the city's file, on either side: never by itself, but nearby ones are shown."""
    by_itself = category.merge_m > 0 and other.merge_m > 0
    if category.merge_m > 0:
        return MergeRules(category.merge_m, category.merge_within, by_itself)
    return MergeRules(by_itself=False)


def box_around(turn: Turn, place: Place, metres: float) -> tuple[float, float, float, float] | None:
    """South, west, north, east of where the same event may be: around the point, else the kelurahan."""
    if place.lat is not None and place.lon is not None:
        high = metres / METRES_A_DEGREE
        wide = high / max(0.1, cos(radians(place.lat)))
        return place.lat - high, place.lon - wide, place.lat + high, place.lon + wide
    named = next((k.box for k in turn.city.area.kelurahan if k.name == place.kelurahan), None)
    return (named.min_lat, named.min_lon, named.max_lat, named.max_lon) if named else None


def metres_apart(one: Place, other: Place) -> float:
    return distance_m(one.lat or 0, one.lon or 0, other.lat or 0, other.lon or 0)


def _signed(turn: Turn, place: Place) -> Iterator[str]:
    """The landmarks at which the sign hangs that this place is called by: others name these."""
    marker = turn.city.marker_of(place.names)
    for named in turn.services.gazetteer.find(marker.name) if marker is not None else ():
        if named.kind == "landmark":
            yield f"landmark:{named.name}"


def areas_near(turn: Turn, place: Place) -> frozenset[str]:
    """The kelurahan that somebody there might name as well."""
    areas = turn.city.area.kelurahan
    here, within = next((k.box for k in areas if k.name == place.kelurahan), None), AREA_NEAR_M
    if place.pinned and place.lat is not None and place.lon is not None:
        here, within = Box(place.lat, place.lon, place.lat, place.lon), POINT_NEAR_M
    if here is None:
        return frozenset()
    found = {k.name for k in areas if boxes_apart_m(here, k.box) <= within}
    return frozenset(found - {place.kelurahan})
