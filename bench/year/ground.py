"""Where things happen: points in the city and outside it, and the words that people use for them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from bench.year.personas import Persona
from cities.profile import City
from domain.outline import distance_m
from language.places.locating import Gazetteer

METRES_PER_DEGREE = 111_320.0
JITTER_M = 450.0
Point = tuple[float, float]  # lat, lon


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its point, and the words that fill a persona's texts."""

    point: Point
    kelurahan: str
    kecamatan: str
    street: str
    landmark: str

    def fill(self, words: str) -> str:
        for name in ("kelurahan", "kecamatan", "street", "landmark"):
            words = words.replace(f"{{{name}}}", getattr(self, name))
        return words


class Ground:
    """Draws places of one city."""

    def __init__(self, city: City, gazetteer: Gazetteer) -> None:
        self._city = city
        self._gazetteer = gazetteer
        areas = {k.name: k for k in city.area.kelurahan}
        self._landmarks = {m.name: areas[m.kelurahan] for m in city.landmarks if m.kelurahan in areas}
        self._streets = [s.removeprefix("Jl. ") for s in city.streets] or ["Raya"]

    def spot(self, persona: Persona, rng: Random) -> Spot:
        """Where an event of this persona happens: always inside the city."""
        drawn_landmark = rng.choice([*self._landmarks]) if self._landmarks else ""
        kelurahan = rng.choice(self._city.area.kelurahan)
        if persona.place == "landmark" and drawn_landmark:
            kelurahan = self._landmarks[drawn_landmark]
        point = (kelurahan.lat, kelurahan.lon)
        for _ in range(20):
            drawn = around(point, (0, JITTER_M), rng)
            if self._gazetteer.spot(*drawn).inside:
                point = drawn
                break
        found = self._gazetteer.spot(*point)
        street = rng.choice(self._streets)
        return Spot(point, found.kelurahan, found.kecamatan, street, self._landmark(point) or street)

    def _landmark(self, point: Point) -> str:
        """The one that people there would name: the nearest, by its kelurahan."""
        placed = self._landmarks.items()
        nearest = min(placed, key=lambda m: (distance_m(*point, m[1].lat, m[1].lon), m[0]), default=None)
        return nearest[0] if nearest else ""

    def pin(self, persona: Persona, spot: Spot, rng: Random) -> Point:
        """What this persona's telephone would share of the place."""
        if persona.place == "outside_city":
            return around(self._city.area.centre, (30_000, 120_000), rng)
        if persona.place == "far_pin":
            return around(self._city.area.centre, (200_000, 1_500_000), rng)
        return around(spot.point, persona.location_error_m, rng)


def around(point: Point, metres: tuple[float, float], rng: Random) -> Point:
    """A point somewhere at this distance (from, to)."""
    distance, angle = rng.uniform(*metres), rng.uniform(0, math.tau)
    lat = point[0] + distance * math.cos(angle) / METRES_PER_DEGREE
    lon = point[1] + distance * math.sin(angle) / (METRES_PER_DEGREE * math.cos(math.radians(point[0])))
    return round(max(-85.0, min(85.0, lat)), 6), round((lon + 180) % 360 - 180, 6)
