"""Where something happens, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass

ROUGH_M = 200.0  # a telephone that is less sure of its place than that gives an estimate
COARSE_M = 5_000.0  # half the city is as near as that: such a point says nothing of where somebody is
POINTS = frozenset(
    {"pin", "live", "coordinates", "link"}
)  # how exact a place is that a reporter's own point stands for
MARKED = "marker:"  # before the code of a sign, among the names of a place


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happens. `lat`/`lon` None: only words are known. `exact`: pin | live | coordinates (typed, or a
    map's link) | link (a caller's page) | rough (the same, not exactly) | address (a geocoder's estimate) | same (as
    another ticket's, most likely) | marker (near a sign whose code was told) | earlier (a point that was sent long before the words) | typed | area | none. `names`:
    streets and landmarks of the city that the words name,
    each with its kind ("street:Jl. Merapi", "marker:PP-07"); `also`: the same of reports that were merged in, their kelurahan too
    ("kelurahan:Panorama")."""

    lat: float | None = None
    lon: float | None = None
    exact: str = "none"
    kelurahan: str = ""
    kecamatan: str = ""
    words: str = ""
    outside_m: float = 0.0
    outside_name: str = ""
    outside_phone: str = ""
    names: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """All that it is called by, each name with its kind."""
        area = (f"kelurahan:{self.kelurahan}",) if self.kelurahan else ()
        return tuple(dict.fromkeys([*area, *self.names, *self.also]))

    @property
    def pinned(self) -> bool:
        return self.lat is not None and self.exact in POINTS
