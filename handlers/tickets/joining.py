"""One event, one ticket: another report of what is open already joins it."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.deadline import Deadline, heard
from domain.happenings import Joined, Judged, PlaceTold
from domain.lane import Lane
from domain.outline import distance_m
from domain.place import Place
from domain.placing import of_both, placed_by, with_beside
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from escalation.draft import deadline_rules
from handlers.ladders.alarm import sound
from handlers.threads.telling import Told, tell
from handlers.tickets import judge, marks
from handlers.tickets.placing import teller
from handlers.tickets.same_event import still_waits
from handlers.turn import Turn
from messages.places import place_words, told_area
from models import reports, tickets

ENOUGH = 20  # of a ticket's reports; what more of them say beside these is heard from the newest


def join(turn: Turn, host: Ticket, report: Report, deadline: Deadline, place: Place) -> Ticket:
    """A report joins a ticket: all who work on it read what it says, its danger counts, its point serves where the ticket has
    none, and independent reports strengthen each other."""
    ticket = turn.adopt(host)
    events = [turn.event(Joined(report=report.id), report.person_id)]
    told = of_report(turn, report, ticket)
    ticket = replace(ticket, deadline=_together(turn, ticket.deadline, deadline))
    ticket, moved = placed_together(turn, ticket, place, report.id)
    events += [turn.event(PlaceTold(tempat=told_area(ticket)), report.person_id)] if moved else []
    if report.observed.hiding or report.observed.deaf:
        before, ticket = ticket, marks.marked(turn, ticket)
        events += marks.newly_hiding(turn, before, ticket, report.person_id)
    return rejudge(turn, tell(turn, turn.change(ticket, *events), told))


def placed_together(turn: Turn, ticket: Ticket, told: Place, report: int) -> tuple[Ticket, bool]:
    """The ticket where both say that it is, and whether that is another place than before. What lies on the other side of
    the city's border stands beside it, with who says so."""
    here = ticket.place
    place = of_both(here, told)
    before = teller(turn, ticket)
    beyond, whose = (told, report) if place is here else (here, before.id if before else 0)
    if beyond.outside_m > 0 >= place.outside_m and whose:
        ticket = with_beside(ticket, whose, beyond, place_words(beyond))
    if place is here:
        return ticket, False
    return placed_by(replace(ticket, place=place), report), True


def of_report(turn: Turn, report: Report, ticket: Ticket) -> Told:
    """What a report says, to those who work on the ticket that it belongs to; whom its words add to the ticket's category."""
    own = report.observed.additions
    added = turn.understood(report.words).additions(ticket.category)
    return Told(
        report,
        report.words,
        report.danger_at or report.first_at,
        danger=report.danger,
        aggravations=report.observed.aggravations,
        additions=tuple(dict.fromkeys([*own, *added])),
        metres=metres_from(ticket.place, report),
    )


def metres_from(place: Place, report: Report) -> int | None:
    """How far from the ticket's point its reporter's own lies; None where there are not two."""
    if not place.pinned or report.lat is None or report.lon is None:
        return None
    return round(distance_m(report.lat, report.lon, place.lat or 0.0, place.lon or 0.0))


def _together(turn: Turn, one: Deadline, other: Deadline) -> Deadline:
    """The earlier clock of both."""
    rules = deadline_rules(turn.city.verification)
    for danger, at in ((Danger.OTHER, other.named_at), (Danger.LIFE, other.life_at)):
        if at is not None:
            one = heard(one, danger, at, turn.now, rules)
    return one


def rejudge(turn: Turn, ticket: Ticket) -> Ticket:
    """New evidence may promote a ticket; what a human decided stays."""
    told = reports.some_of_ticket(turn.tx, ticket.id, ENOUGH)
    many = len(told) > ENOUGH
    if not told or (many and ticket.status is not Status.RECEIVED):
        return ticket
    judged = judge.judge_ticket(turn, ticket, told)
    if (
        many
        and judged.lane is ticket.lane
        and ticket.state.judgement is not None
        and judged.shown.log_odds <= ticket.state.judgement.log_odds
    ):
        return ticket
    ticket = ticket.noting(judgement=judged.shown)
    if ticket.status is not Status.RECEIVED or judged.lane is ticket.lane or ticket.state.late:
        return turn.change(ticket)
    alone = len(told) == 1 and (ticket.state.doubted is not None or ticket.state.not_now)
    if judged.lane is not Lane.RED or _waits(turn, ticket) or ticket.state.taken_back or alone:
        return turn.change(ticket)
    event = turn.event(Judged(lane=judged.lane))
    return sound(turn, turn.change(replace(ticket, lane=Lane.RED), event))


def _waits(turn: Turn, ticket: Ticket) -> bool:
    """Does it still wait for somebody to merge it into the one that was heard already?"""
    similar = tickets.by_code(turn.tx, ticket.state.waits_for)
    return similar is not None and still_waits(turn, ticket, similar)
