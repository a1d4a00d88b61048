"""In a disaster reports gather into clusters by themselves: which report belongs to which, and for how long.

A cluster is a ticket like any other; only what joins it is decided more boldly than in quiet times: the same kind of
hazard in the same kelurahan, or near by. Danger to life joins only what is surely the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.outline import distance_m
from domain.place import POINTS

SAME_M = 50.0  # victims who are told of from points this near are the same, however they are told of
VICTIM_M = 100.0  # and those in a danger that was told of there already
NEAR_M = 500.0  # hazards of one family nearer than this are one cluster, also over the border of a kelurahan


@dataclass(frozen=True, slots=True)
class Spot:
    """A report, or a cluster as it began. `exact`: as in `Place`; `words`: the place as it was named.

    `life`: danger to life is named. `kinds`: which of the category's it names; `perils`: how somebody's life is in danger,
    and `taken`: somebody has accepted it; `merge_m`: how near the same event is for the category; 0 = never by itself.
    """

    family: str
    life: bool
    merge_m: float
    exact: str
    lat: float | None = None
    lon: float | None = None
    kelurahan: str = ""
    words: str = ""
    kinds: frozenset[str] = frozenset()
    perils: frozenset[str] = frozenset()
    taken: bool = False

    @property
    def pinned(self) -> bool:
        return self.lat is not None and self.lon is not None and self.exact in POINTS


@dataclass(frozen=True, slots=True)
class Cluster:
    """An open ticket that reports may join until `ends_at`."""

    ticket: int
    spot: Spot
    ends_at: datetime


def gathers(report: Spot, cluster: Spot) -> bool:
    """Is the report of this cluster? Never where a human must decide (`merge_m` 0), never danger to life into less."""
    if report.family != cluster.family or min(report.merge_m, cluster.merge_m) <= 0:
        return False
    if report.kinds and cluster.kinds and report.kinds.isdisjoint(cluster.kinds):
        return False
    if report.life:
        return cluster.life and _surely_the_same(report, cluster)
    far = _apart(report, cluster)
    same_area = bool(report.kelurahan) and report.kelurahan == cluster.kelurahan
    return same_area or (far is not None and far <= NEAR_M)


def _surely_the_same(report: Spot, cluster: Spot) -> bool:
    """Danger to life: from the same point, or of the same street; without any place of their own two are one until somebody
    reads them. A victim of whom nobody has told yet is never taken into what somebody works on already."""
    new = bool(report.perils - cluster.perils)
    far = _apart(report, cluster)
    if far is not None:
        most = SAME_M if new else VICTIM_M if report.perils else cluster.merge_m
        return far <= min(report.merge_m, cluster.merge_m, most)
    if new or (report.perils and cluster.taken):
        return False
    alike = report.words.casefold() == cluster.words.casefold()
    nowhere = report.exact == cluster.exact == "area"
    named = alike and bool(report.words) and "area" not in (report.exact, cluster.exact)
    return bool(report.kelurahan) and report.kelurahan == cluster.kelurahan and (named or nowhere)


def _apart(one: Spot, other: Spot) -> float | None:
    """Metres between two points; None where one of them is only named."""
    if not (one.pinned and other.pinned):
        return None
    return distance_m(one.lat or 0.0, one.lon or 0.0, other.lat or 0.0, other.lon or 0.0)


def host(report: Spot, clusters: Iterable[Cluster], now: datetime) -> Cluster | None:
    """The cluster that the report joins: the nearest, else the oldest; None where it begins one of its own."""
    fitting = [c for c in clusters if now < c.ends_at and gathers(report, c.spot)]

    def order(cluster: Cluster) -> tuple[float, int]:
        far = _apart(report, cluster.spot)
        return (far if far is not None else float("inf"), cluster.ticket)

    return min(fitting, key=order, default=None)


def life_span(words: str, usual: timedelta, by_word: Mapping[str, timedelta]) -> timedelta:
    """How long a cluster of this hazard lives: by the word that was said ("angin": 2 h), else the category's own."""
    said = words.casefold()
    named = [span for word, span in by_word.items() if word.casefold() in said]
    return min(named, default=usual)
