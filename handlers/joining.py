"""One event, one ticket: another report of what is open already joins it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from math import cos, radians

from cities.profile import Category
from domain.deadline import Deadline, heard
from domain.events import Event, Happened
from domain.lane import Lane
from domain.outline import distance_m
from domain.ticket import Place, Status, Ticket
from escalation.draft import deadline_rules
from handlers import judge
from handlers.ringing import call_more, ring
from handlers.turn import Turn
from models import reports, tickets
from models.reports import Report
from verification.corroborate import MergeRules, Occurrence, Together, together

METRES_A_DEGREE = 111_000.0  # of latitude, rounded down so that the box is never too small
GRAVER = {"none": 0, "other": 1, "life": 2}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Open tickets that may be of the same event: `host` by rule, `similar` for a human to decide."""

    host: Ticket | None = None
    similar: Ticket | None = None


def neighbours(turn: Turn, report: Report, place: Place, *, but: int | None = None) -> Neighbours:
    """The open tickets nearby in place, time and kind (`verification.corroborate` says what that is), without `but`."""
    categories = turn.city.categories
    own = categories[report.category]
    family = [c.key for c in categories.values() if c.family == own.family]
    found: dict[Together, list[Ticket]] = {Together.JOIN: [], Together.SUGGEST: [], Together.APART: []}
    here = _occurrence(turn, report.category, place, turn.now)
    rules = _rules(own, own)
    box = _box(turn, place, rules.merge_m)
    for ticket in tickets.open_near(turn.tx, family, turn.now - rules.merge_within, box) if box else ():
        if not ticket.drill and ticket.id != but:
            there = _occurrence(turn, ticket.category, ticket.place, ticket.opened_at)
            found[together(here, there, _rules(own, categories[ticket.category]))].append(ticket)
    return Neighbours(
        host=min(found[Together.JOIN], key=lambda t: _metres(place, t.place), default=None),
        similar=next(iter(found[Together.SUGGEST]), None),
    )


def _box(turn: Turn, place: Place, metres: float) -> tuple[float, float, float, float] | None:
    """South, west, north, east of where the same event may be: around the point, else the kelurahan."""
    if place.lat is not None and place.lon is not None:
        high = metres / METRES_A_DEGREE
        wide = high / max(0.1, cos(radians(place.lat)))
        return place.lat - high, place.lon - wide, place.lat + high, place.lon + wide
    named = next((k.box for k in turn.city.area.kelurahan if k.name == place.kelurahan), None)
    return (named.min_lat, named.min_lon, named.max_lat, named.max_lon) if named else None


def _rules(category: Category, other: Category) -> MergeRules:
    """`gabung_m = 0` in the city's file, on either side: never by itself, but nearby ones are shown."""
    by_itself = category.merge_m > 0 and other.merge_m > 0
    if category.merge_m > 0:
        return MergeRules(category.merge_m, category.merge_within, by_itself)
    return MergeRules(by_itself=False)


def _occurrence(turn: Turn, category: str, place: Place, at: datetime) -> Occurrence:
    return Occurrence(
        category=category,
        family=turn.city.categories[category].family,
        at=at,
        lat=place.lat if place.pinned else None,
        lon=place.lon if place.pinned else None,
        kelurahan=place.kelurahan,
    )


def _metres(one: Place, other: Place) -> float:
    return distance_m(one.lat or 0, one.lon or 0, other.lat or 0, other.lon or 0)


def join(turn: Turn, host: Ticket, report: Report, deadline: Deadline) -> Ticket:
    """A report joins a ticket: its danger counts, and independent reports strengthen each other."""
    ticket = turn.known(host)
    events: list[Event] = [turn.event(Happened.JOINED, report.person_id, report=report.id)]
    deadline_now = _together(turn, ticket.deadline, deadline)
    if GRAVER[report.danger] > GRAVER[ticket.danger]:
        events.append(turn.event(Happened.DANGER, report.person_id, danger=report.danger))
        ticket = replace(ticket, danger=report.danger, danger_at=ticket.danger_at or report.danger_at)
    ticket = turn.change(replace(ticket, deadline=deadline_now), *events)
    return call_more(turn, rejudge(turn, ticket), report.detail["additions"])


def _together(turn: Turn, one: Deadline, other: Deadline) -> Deadline:
    """The earlier clock of both."""
    rules = deadline_rules(turn.city.verification)
    clocks: list[tuple[str, datetime | None]] = [("other", other.named_at), ("life", other.life_at)]
    for danger, at in clocks:
        if at is not None:
            one = heard(one, danger, at, turn.now, rules)
    return one


def rejudge(turn: Turn, ticket: Ticket) -> Ticket:
    """New evidence may promote a ticket; what a human decided stays."""
    told = reports.of_ticket(turn.tx, ticket.id)
    if not told:
        return ticket
    judged = judge.judge_ticket(turn, ticket, told)
    detail = {**ticket.detail, **judged.shown}
    if ticket.status is not Status.RECEIVED or judged.lane is ticket.lane or ticket.detail.get("late"):
        return turn.change(replace(ticket, detail=detail))
    if judged.lane is not Lane.RED:
        return turn.change(replace(ticket, detail=detail))
    event = turn.event(Happened.JUDGED, None, lane=str(judged.lane))
    return ring(turn, turn.change(replace(ticket, lane=Lane.RED, detail=detail), event))
