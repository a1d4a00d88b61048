"""One event, one ticket: another report of what is open already joins it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

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

GRAVER = {"none": 0, "other": 1, "life": 2}


def host_for(turn: Turn, report: Report, place: Place) -> Ticket | None:
    """The open ticket of the same event, where rules alone may say so: real points, near in place and time."""
    category = turn.city.categories[report.category]
    if category.merge_m <= 0 or not place.pinned:  # the city says: never by itself
        return None
    family = [c.key for c in turn.city.categories.values() if c.family == category.family]
    near = []
    for ticket in tickets.open_near(turn.tx, family, turn.now - category.merge_within):
        other = ticket.place
        if not other.pinned or ticket.drill:
            continue
        metres = distance_m(place.lat or 0, place.lon or 0, other.lat or 0, other.lon or 0)
        if metres <= category.merge_m:
            near.append((metres, ticket))
    return min(near, key=lambda n: n[0])[1] if near else None


def join(turn: Turn, host: Ticket, report: Report, deadline: Deadline, judged: judge.Judged) -> Ticket:
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
