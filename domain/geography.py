"""The pieces of a city's map. Coordinates are degrees (WGS 84), always lat before lon; areas are km²."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]  # lat, lon
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A bounding box."""

    min_lat: float
    min_lon: float
    max_lat: float
    max_lon: float

    def contains(self, lat: float, lon: float) -> bool:
        return self.min_lat <= lat <= self.max_lat and self.min_lon <= lon <= self.max_lon

    def meets(self, other: Box) -> bool:
        """Whether they have a point in common."""
        apart_lat = self.max_lat < other.min_lat or other.max_lat < self.min_lat
        apart_lon = self.max_lon < other.min_lon or other.max_lon < self.min_lon
        return not (apart_lat or apart_lon)


@dataclass(frozen=True, slots=True)
class Kelurahan:
    """The smallest administrative unit: a point inside it, its size, and its bounding box."""

    code: str
    name: str
    kecamatan: str
    lat: float
    lon: float
    area_km2: float
    box: Box


@dataclass(frozen=True, slots=True)
class Former:
    """What an earlier list of the city called something that the list of today calls otherwise, or no longer names. An area has its
    point and its size; `kelurahan`: that of today which lies where this one lay, "" where none does. `common`: its name means
    something else too."""

    name: str
    kind: str  # kelurahan, kecamatan, or "" for a name of which only that it is one of ours is known
    lat: float = 0.0
    lon: float = 0.0
    area_km2: float = 0.0
    kelurahan: str = ""
    common: bool = False


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that people name. Without coordinates it is found by its kelurahan ("" where neither is known)."""

    name: str
    aliases: tuple[str, ...]
    lat: float | None
    lon: float | None
    kelurahan: str


@dataclass(frozen=True, slots=True)
class Marker:
    """A sign with a code that callers read out. `way_in`: how those who come get there; `example`: it hangs nowhere yet."""

    code: str
    name: str
    lat: float
    lon: float
    way_in: str
    example: bool = False

    @property
    def label(self) -> str:
        """ "PP-07 Pantai Panjang"."""
        return f"{self.code} {self.name}"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A place outside the service area: the words that name it, and which number serves it."""

    name: str
    words: tuple[str, ...]
    phone: str
    lat: float | None = None
    lon: float | None = None
