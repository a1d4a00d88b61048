"""Which open ticket may be of the same event: near in place, time and kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from cities.category import Category
from domain.danger import Danger
from domain.place import Place
from domain.placing import in_question
from domain.report import Report
from domain.ticket import Ticket
from handlers.disaster.citywide import event_felt
from handlers.disaster.clusters import cluster_for
from handlers.threads.quoting import said_before
from handlers.tickets.occurrences import (
    areas_near,
    box_around,
    merge_rules,
    metres_apart,
    occurrence,
    shown_as,
    told_now,
)
from handlers.tickets.told_apart import as_told, homes_apart, kinds_of
from handlers.turn import Turn
from language.context.victims import others
from language.places.other_address import (
    beside_others,
    differ,
    misses_somebody,
    same_street,
    shares_a_name,
    tells_where,
)
from models import sketches, ticket_lists, tickets
from models.db import exclusive
from verification.corroborate import Occurrence, Together, together

NEWEST = 60  # open tickets whose places' names are compared with a new report's
CANDIDATES = 6  # more open tickets of a kind, and nobody can say which of them is meant
ESTIMATE_M = 2000.0  # between estimates of two places that are none
BORDER_M = 5000.0  # so far outside nothing is what the city's own people tell of


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Open tickets that may be of the same event: `host` by rule, `similar` for a human to decide; it waits for none of
    them where `doubted`."""

    host: Ticket | None = None
    similar: Ticket | None = None
    doubted: bool = False


def opening(turn: Turn) -> None:
    """Two first reports of one event, read by two workers, still make one ticket: they look one after the other.

    Before any ticket is loaded: who opens one holds this and waits for tickets, never the other way round.
    """
    exclusive(turn.tx, "opening")


def neighbours(
    turn: Turn, report: Report, place: Place, *, but: int | None = None, drill: bool = False
) -> Neighbours:
    """The open tickets nearby in place, time and kind (`verification.corroborate` says what that is), without `but`."""
    opening(turn)
    category = turn.city.categories[report.category]
    if not drill and category.wide and report.danger is not Danger.LIFE:
        event = event_felt(turn, category, report.danger)
        return Neighbours(host=event if event is not None and event.id != but else None)
    if turn.disaster is not None and not drill:
        cluster = cluster_for(turn, category, place, report.danger, report.words)
        return Neighbours(host=cluster if cluster is not None and cluster.id != but else None)
    found = _around(turn, report.category, place, but, drill, report.words, report.danger)
    if not drill and found.host is not None and _of_its_own(turn, category, report):
        return Neighbours(similar=found.host, doubted=True)
    if report.category != turn.city.other.key or found.similar is not None or drill:
        return found
    return replace(found, similar=_beside(turn, place, but))


def _of_its_own(turn: Turn, category: Category, report: Report) -> bool:
    """Do a kind and metres alone put it to another's event? Where no word names its kind, or somebody of the reporter's own
    is hurt: beside one crash there is another. Doubt suggests, it does not hush."""
    hurt = category.own_apart and turn.understood(report.words).meaning.own
    return report.observed.by_pattern or hurt


def _beside(turn: Turn, place: Place, but: int | None) -> Ticket | None:
    """A point and a picture without a word, beside a burning house: most likely that fire, whatever kind it is called."""
    if not place.pinned or place.lat is None or place.lon is None:
        return None
    event = seen_near(turn, place.lat, place.lon)
    return event if event is not None and event.id != but else None


def taken_for(turn: Turn, ticket: Ticket) -> list[Ticket]:
    """Open tickets that are shown as most likely the same as this one, and are not, by where it is known to be now; taken into
    this turn, oldest first."""
    own = turn.city.categories[ticket.category]
    here = told_now(turn, ticket.category, ticket.place)
    shown = ticket_lists.like(
        turn.tx, ticket.code, turn.now - merge_rules(own, own).merge_within, drill=ticket.drill
    )
    wrong = (
        turn.ticket(t.id) for t in shown if t.state.named != ticket.code and _is_another(turn, t, here, own)
    )
    return [t for t in wrong if t.open and t.state.similar == ticket.code]


def _is_another(turn: Turn, ticket: Ticket, here: Occurrence, category: Category) -> bool:
    there = shown_as(turn, ticket.category, ticket.place, turn.now)
    rules = merge_rules(turn.city.categories[ticket.category], category)
    return together(there, here, rules) is Together.APART


def _around(
    turn: Turn, category: str, place: Place, but: int | None, drill: bool, words: str, danger: Danger
) -> Neighbours:
    own = turn.city.categories[category]
    named = kinds_of(turn, own, words)
    here = told_now(turn, category, place)
    family = turn.city.family(own.family)
    since = turn.now - merge_rules(own, own).merge_within
    found: dict[Together, list[int]] = {kind: [] for kind in Together}
    box = box_around(turn, place, merge_rules(own, own).merge_m) or sketches.NOWHERE
    others = {s.id: s for s in sketches.sketches(turn.tx, family, since, box, NEWEST, drill) if s.id != but}
    for other in others.values():
        there = shown_as(turn, other.category, other.place, other.opened_at)
        if _beyond(place, other.place) or _beyond(other.place, place):
            continue
        if named and _another_kind(turn, own, named, other.id):
            continue
        if own.wide and tickets.glance(turn.tx, other.id).danger is not Danger.LIFE:
            continue  # who is crushed is not one of the many who felt it
        kind = together(here, there, merge_rules(own, turn.city.categories[other.category]))
        if kind is not Together.PERHAPS or not _surely_apart(place, other.place):
            found[kind].append(other.id)
    nearest = sorted(found[Together.JOIN], key=lambda n: metres_apart(place, others[n].place))
    suggested = _in_its_street(place, {n: others[n].place for n in found[Together.SUGGEST]})
    similar = min(suggested, default=None)  # the first of the event, not a later one that waits too
    perhaps = found[Together.PERHAPS] if similar is None and own.merge_m > 0 else []
    shown = _only(turn, perhaps) if similar is None else tickets.glance(turn.tx, similar)
    said = [place.words, words, *([as_told(turn.ticket(but))] if but and nearest else [])]
    return _of_those_there(turn, map(turn.ticket, nearest), shown, ". ".join(said), danger)


def _of_those_there(
    turn: Turn, there: Iterable[Ticket], shown: Ticket | None, said: str, danger: Danger
) -> Neighbours:
    """The first of these that is open; one whose point may not be where it happens, or that of who told these words, is only
    shown."""
    asked: Ticket | None = None
    for ticket in there:
        if ticket.open and not in_question(ticket) and not homes_apart(turn, said, danger, ticket):
            return Neighbours(ticket, shown)
        asked = asked or (ticket if ticket.open else None)
    return Neighbours(similar=asked or shown, doubted=asked is not None)


def _in_its_street(place: Place, others: Mapping[int, Place]) -> list[int]:
    """Of those in one part of the city: where one is told in the same street, none of another street."""
    if not any(same_street(place.words, other.words) for other in others.values()):
        return list(others)
    return [number for number, other in others.items() if not differ(place.words, other.words)]


def _another_kind(turn: Turn, category: Category, named: frozenset[str], other: int) -> bool:
    there = kinds_of(turn, category, tickets.glance(turn.tx, other).state.words)
    return bool(there) and named.isdisjoint(there)


def _surely_apart(place: Place, other: Place) -> bool:
    """Do even estimates lie so far from each other that nobody need look at both?"""
    known = None not in (place.lat, place.lon, other.lat, other.lon)
    return known and metres_apart(place, other) > ESTIMATE_M


def _beyond(place: Place, other: Place) -> bool:
    """Is one far outside, and the other somewhere in the city?"""
    return place.outside_m > BORDER_M and other.outside_m == 0 and other.exact != "none"


def _only(turn: Turn, numbers: list[int]) -> Ticket | None:
    """The one event that these tickets are of, as far as anybody knows; None where there are none, or several."""
    if len(numbers) > CANDIDATES:
        return None
    candidates = [tickets.glance(turn.tx, n) for n in numbers]
    codes = {t.code for t in candidates}
    events = [t for t in candidates if t.state.similar not in codes]
    return events[0] if len(events) == 1 else None


def seen_near(turn: Turn, lat: float, lon: float) -> Ticket | None:
    """The open event next to a point that somebody else has seen as well; never one of those that are kept secret."""
    joining = {k: c for k, c in turn.city.categories.items() if c.merge_m > 0 and not c.secret}
    widest = max((c.merge_m for c in joining.values()), default=0.0)
    longest = max((c.merge_within for c in joining.values()), default=timedelta())
    here = Place(lat=lat, lon=lon, exact="pin")
    box = box_around(turn, here, widest)
    assert box is not None
    near = [
        ticket
        for ticket in ticket_lists.open_near(turn.tx, list(joining), turn.now - longest, box)
        if not ticket.drill
        and ticket.place.pinned
        and metres_apart(here, ticket.place) <= joining[ticket.category].merge_m
        and turn.now - ticket.opened_at <= joining[ticket.category].merge_within
    ]
    return min(near, key=lambda t: metres_apart(here, t.place), default=None)


def heard_already(turn: Turn, category: str, danger: Danger, place: Place, similar: Ticket) -> bool:
    """Is this danger most likely the event that operators were woken for minutes ago, and no graver? Then its card comes
    silently, to be merged with one tap; the one deadline makes it loud by itself unless somebody does.

    Never where two victims in one street are two people (`gabung_m = 0`), nor where nothing but time and kind puts the
    two together: doubt suggests, it does not hush. Nor where only the control room was woken, for what lies outside.
    """
    categories = turn.city.categories
    return (
        merge_rules(categories[category], categories[similar.category]).by_itself
        and _same_place(turn, category, place, similar)
        and similar.open
        and similar.loud_at is not None
        and not in_question(similar)
        and Danger.NONE < danger <= similar.danger
        and not (similar.place.outside_m > 0 >= place.outside_m)
    )


def still_waits(turn: Turn, ticket: Ticket, similar: Ticket) -> bool:
    """Is all that this ticket tells most likely what operators were woken for? Not where it tells of victims of whom nobody
    there knows, nor of somebody who is missing."""
    news = set(ticket.state.graver) - set(similar.state.graver)
    deadly = any(turn.city.aggravations[key].life for key in news if key in turn.city.aggravations)
    missing = misses_somebody(ticket.state.words) and not misses_somebody(similar.state.words)
    endangered = any(
        turn.city.aggravations[k].life for k in ticket.state.graver if k in turn.city.aggravations
    )
    if endangered and others(ticket.state.words, said_before(turn, similar)):
        return False
    return (
        ticket.deadline.named_at is not None
        and not in_question(ticket)
        and heard_already(turn, ticket.category, ticket.danger, ticket.place, similar)
        and not (deadly or missing or turn.city.called_by(similar.category, sorted(news)))
    )


def _same_place(turn: Turn, category: str, place: Place, similar: Ticket) -> bool:
    """Do both name one place, or one that says none the only event there is? Nobody without a place hushes another, nor does
    another address."""
    if differ(place.words, similar.place.words) or _told_elsewhere(place, similar.place):
        return False
    if place.exact == "none":
        return similar.place.exact != "none"
    categories = turn.city.categories
    here = replace(occurrence(turn, category, place, turn.now), near=areas_near(turn, place))
    there = occurrence(turn, similar.category, similar.place, similar.opened_at)
    found = together(here, there, merge_rules(categories[category], categories[similar.category]))
    if categories[category].wide and place.pinned:
        return found is Together.JOIN  # others are trapped in the next street
    return found in (Together.JOIN, Together.SUGGEST)


def _told_elsewhere(here: Place, there: Place) -> bool:
    """Do words of the one, which is no point, name another part of the city, or what is next to it, than the other; or a street
    or a landmark where the other is a point that says none of it?"""
    if here.pinned and there.pinned:
        return False
    if beside_others(here.words, there.words):
        return True
    if there.pinned and not here.pinned:
        told = set(here.names).intersection(there.called) or shares_a_name(here.words, there.words)
        return not told and tells_where(here.words, here.kelurahan)
    areas = {here.kelurahan, there.kelurahan} - {""}
    merged = {f"kelurahan:{here.kelurahan}", f"kelurahan:{there.kelurahan}"}.intersection(there.also)
    return not here.pinned and len(areas) > 1 and not merged


def most_likely_heard(turn: Turn, category: str, danger: Danger, place: Place, words: str) -> bool:
    """The same of a report that is still being told: is there one event that it most likely is?"""
    if turn.disaster is not None or danger is Danger.NONE:
        return False
    found = _around(turn, category, place, None, drill=False, words=words, danger=danger)
    similar = found.similar if found.host is None else None
    return similar is not None and heard_already(turn, category, danger, place, similar)
