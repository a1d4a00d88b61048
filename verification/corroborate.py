"""Two reports of one event: do they belong together, and does one strengthen the other?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.outline import distance_m

SAME_PICTURE_BITS = 8  # of a 64-bit perceptual hash: re-encoded, resized or slightly cropped
BEYOND = 2.0  # times a category's distance: two telephones point at one fire from two street corners
NAMED = ("street", "landmark", "marker")  # what places are called by: "street:Jl. Merapi"
AREA = "kelurahan"
SAME_MOMENT = timedelta(seconds=2)  # nobody's thumb is that exact twice


class Together(StrEnum):
    """Whether a report belongs to an open ticket."""

    JOIN = "join"  # by rule
    SUGGEST = "suggest"  # a human decides
    PERHAPS = "perhaps"  # nothing tells them apart, and nothing puts them together but time and kind
    APART = "apart"


@dataclass(frozen=True, slots=True)
class MergeRules:
    """A category's limits: metres between the points, and time since the ticket's latest report.

    `by_itself`: False where two victims in one street are two people: there a human decides.
    """

    merge_m: float = 300.0
    merge_within: timedelta = timedelta(minutes=30)
    by_itself: bool = True


DEFAULT_RULES = MergeRules()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """What a report, or a ticket, says about its event. `at`: the platform's date, for a ticket of its latest report.

    `lat`/`lon` only for real points, never for typed places. `names`: what the words name, each with its kind (NAMED), of a
    ticket also the kelurahan that merged reports named (AREA).
    `near`: other kelurahan next to the place: whoever stands at a border names either.
    `open`: not resolved, closed, false, merged or cancelled.
    """

    category: str
    family: str
    at: datetime
    lat: float | None = None
    lon: float | None = None
    kelurahan: str = ""
    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    open: bool = True


@dataclass(frozen=True, slots=True)
class Witness:
    """Who reports, for the question of independence. `pictures`: 64-bit perceptual hashes.

    `proved_genuine` and `proved_false` count earlier reports; whoever has one of the first and none of the
    second is established.
    """

    person: int
    at: datetime
    pictures: frozenset[int] = frozenset()
    proved_genuine: int = 0
    proved_false: int = 0

    @property
    def established(self) -> bool:
        return self.proved_genuine > 0 and self.proved_false == 0


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many others strengthen a report; goes into `Facts.corroborations` and `corroborations_weak`."""

    established: int = 0
    weak: int = 0


Pairs = Collection[frozenset[int]]


def together(report: Occurrence, ticket: Occurrence, rules: MergeRules = DEFAULT_RULES) -> Together:
    """Whether the report is of the ticket's event. Without two real points it is never more than a suggestion."""
    if not ticket.open or report.family != ticket.family or abs(report.at - ticket.at) > rules.merge_within:
        return Together.APART
    metres = _apart_m(report, ticket)
    if metres is None:
        return _by_names(report, ticket)
    if rules.by_itself:
        far = metres > rules.merge_m
        return (
            Together.JOIN
            if not far
            else Together.SUGGEST
            if metres <= BEYOND * rules.merge_m
            else Together.APART
        )
    return Together.SUGGEST if metres <= rules.merge_m else Together.APART


def corroboration(report: Witness, others: Sequence[Witness], met_before: Pairs) -> Corroboration:
    """How the others strengthen `report`. `met_before`: pairs of people who reported one event together earlier.

    Each other person counts once. Whoever is not independent of the report, or of another who counts as
    established already, is weak at most; proved pranksters do not count at all.
    """
    counted = [report]
    weak: set[int] = set()
    for other in sorted(others, key=lambda w: (w.at, w.person)):
        if other.proved_false or other.person in {w.person for w in counted}:
            continue
        if other.established and all(independent(other, w, met_before) for w in counted):
            counted.append(other)
        else:
            weak.add(other.person)
    established = {w.person for w in counted[1:]}
    return Corroboration(len(established), len(weak - established))


def independent(one: Witness, other: Witness, met_before: Pairs) -> bool:
    """Different people who never reported together before, with different pictures, at different moments."""
    return (
        one.person != other.person
        and frozenset({one.person, other.person}) not in met_before
        and abs(one.at - other.at) >= SAME_MOMENT
        and not any(same_picture(a, b) for a in one.pictures for b in other.pictures)
    )


def acting_as_one(report: Witness, others: Sequence[Witness]) -> int:
    """How many others sent the same picture, or at the very same moment: one hand, or one program."""
    return len({w.person for w in others if w.person != report.person and not independent(report, w, ())})


def same_picture(one: int, other: int) -> bool:
    """Two perceptual hashes of what is most likely one picture."""
    return (one ^ other).bit_count() <= SAME_PICTURE_BITS


def _by_names(report: Occurrence, ticket: Occurrence) -> Together:
    """The same kelurahan, street or landmark; others; or places that cannot be compared: a street, and a landmark; two
    kelurahan side by side; a place, and none at all."""
    pairs = [] if _neighbours(report, ticket) else [({report.kelurahan} - {""}, {ticket.kelurahan} - {""})]
    pairs += [(_called(report, kind), _called(ticket, kind)) for kind in NAMED]
    comparable = [(one, other) for one, other in pairs if one and other]
    if f"{AREA}:{report.kelurahan}" in ticket.names or any(one & other for one, other in comparable):
        return Together.SUGGEST
    return Together.APART if comparable else Together.PERHAPS


def _neighbours(one: Occurrence, other: Occurrence) -> bool:
    return one.kelurahan in other.near or other.kelurahan in one.near


def _called(occurrence: Occurrence, kind: str) -> set[str]:
    return {name for name in occurrence.names if name.startswith(f"{kind}:")}


def _apart_m(report: Occurrence, ticket: Occurrence) -> float | None:
    if report.lat is None or report.lon is None or ticket.lat is None or ticket.lon is None:
        return None
    return distance_m(report.lat, report.lon, ticket.lat, ticket.lon)
