"""Reports into clusters while a disaster is on: `domain.cluster` says which belongs to which."""

from __future__ import annotations

from dataclasses import replace

from cities.category import Category
from domain.cluster import NEAR_M, Cluster, Spot, host, life_span
from domain.danger import Danger
from domain.place import Place
from domain.placing import in_question
from domain.status import Status
from domain.ticket import Ticket
from domain.timer import ClusterDue, TimerKind
from handlers.disaster.citywide import event_felt
from handlers.tickets.told_apart import kinds_of
from handlers.turn import Turn
from models import disasters
from models.disasters import Disaster
from models.timers import Timer

BEFORE_WORK = (Status.RECEIVED, Status.DISPATCHED)
METRES_A_DEGREE = 111_000.0


def spot_of(turn: Turn, category: Category, place: Place, danger: Danger, words: str) -> Spot:
    """The place as clusters see it: "kelurahan Panorama" is the kelurahan, and no street in it."""
    known = turn.city.aggravations
    named = turn.understood(words).meaning.aggravations if words else ()
    plain = place.words.casefold().removeprefix("kelurahan ").removeprefix("kel. ").removeprefix("daerah ")
    only_area = bool(place.kelurahan) and plain == place.kelurahan.casefold()
    return Spot(
        family=category.family,
        life=danger is Danger.LIFE,
        merge_m=category.merge_m,
        exact="area" if only_area and place.lat is None else place.exact,
        lat=place.lat,
        lon=place.lon,
        kelurahan=place.kelurahan,
        words=place.words,
        kinds=kinds_of(turn, category, words),
        perils=frozenset(key for key in named if key in known and known[key].life),
    )


def _spot_of_cluster(turn: Turn, ticket: Ticket) -> Spot:
    """With all that has made it graver since, and whether somebody has accepted it."""
    category, said = turn.city.categories[ticket.category], ticket.state.words
    spot = spot_of(turn, category, ticket.place, ticket.danger, said)
    known = turn.city.aggravations
    perils = spot.perils | {key for key in ticket.state.graver if key in known and known[key].life}
    return replace(spot, perils=perils, taken=ticket.status not in BEFORE_WORK)


def cluster_for(turn: Turn, category: Category, place: Place, danger: Danger, words: str) -> Ticket | None:
    """The open cluster that what is told in these words belongs to; None where it begins one of its own."""
    if category.wide and danger is not Danger.LIFE:
        return event_felt(turn, category, danger)
    box = _box(place)
    found = disasters.near(turn.tx, category.family, place.kelurahan, box, turn.now)
    known = [(turn.ticket(number), ends) for number, ends in found]
    living = [Cluster(t.id, _spot_of_cluster(turn, t), ends) for t, ends in known if not in_question(t)]
    chosen = host(spot_of(turn, category, place, danger, words), living, turn.now)
    return turn.ticket(chosen.ticket) if chosen else None


def _box(place: Place) -> tuple[float, float, float, float] | None:
    """A little more than the farthest that anything is gathered from; `domain.cluster` measures."""
    if place.lat is None or place.lon is None:
        return None
    far = 2 * NEAR_M / METRES_A_DEGREE
    return place.lat - far, place.lon - far, place.lat + far, place.lon + far


def gather(turn: Turn, ticket: Ticket, disaster: Disaster) -> Ticket:
    """The ticket is a cluster from now on: its groups get counts, its reporters are asked when its time is over."""
    category = turn.city.categories[ticket.category]
    words = ticket.state.words
    ends = ticket.opened_at + life_span(words, category.cluster_life, category.cluster_life_by_word)
    disasters.gather(
        turn.tx,
        ticket=ticket.id,
        disaster=disaster.id,
        family=category.family,
        kelurahan=ticket.place.kelurahan,
        lat=ticket.place.lat,
        lon=ticket.place.lon,
        began_at=ticket.opened_at,
        ends_at=ends,
    )
    due_at = max(ends, turn.now)
    turn.arm(Timer(f"cluster:{ticket.id}", TimerKind.CLUSTER, due_at, data=ClusterDue(ticket.id)))
    return turn.change(ticket.noting(cluster=disaster.id))
