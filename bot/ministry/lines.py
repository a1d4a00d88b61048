"""The ledger: one line for each contact, from reports and from conversations that became none; oldest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.ministry.span import Span
from domain.contact import Came, Contact, Times, came_of
from domain.firsts import firsts
from domain.ticket import CONTROL_ROOM, Ticket
from handlers.sanctions.proposals import APPEAL_ACCEPTED
from models import contacts, ticket_lists, tickets, verdicts
from models.contacts import Told
from models.db import Tx


def lines(tx: Tx, span: Span) -> list[Contact]:
    """Every contact of that span; drills are left out."""
    told = list(contacts.told_between(tx, span.since, span.until))
    known = {ticket.id: ticket for ticket in ticket_lists.opened_between(tx, span.since, span.until)}
    seen: set[int] = set()
    found = contacts.between(tx, span.since, span.until)
    for report in told:
        ticket = _ticket(tx, known, report)
        found.append(_line(tx, report, ticket, first=ticket is not None and ticket.id not in seen))
        seen |= {ticket.id} if ticket is not None else set()
    return sorted(found, key=lambda line: (line.at, line.code))


def _ticket(tx: Tx, known: dict[int, Ticket], report: Told) -> Ticket | None:
    """The one that stands for the event by now; None where it has none, or it is lost."""
    number, ticket = report.ticket, None
    met: set[int] = set()
    while number is not None and number not in met:
        met.add(number)
        ticket = known.get(number) or tickets.find(tx, number)
        if ticket is None:
            return None
        known[number], number = ticket, ticket.merged_into
    return ticket


def _line(tx: Tx, report: Told, ticket: Ticket | None, *, first: bool) -> Contact:
    if ticket is None:
        came = next((came for came in Came if came == report.idle), Came.UNREAD)
        return Contact(report.first_at, report.channel, came, report.lane)
    came = came_of(ticket)
    if came is Came.PRANK and _objected(tx, ticket, report):
        came = Came.UNCLEAR
    times = _times(report.first_at, ticket) if first else Times()
    return Contact(report.first_at, report.channel, came, ticket.lane, ticket.code, ticket.category, times)


def _objected(tx: Tx, ticket: Ticket, report: Told) -> bool:
    """Was it held to be a prank until its reporter's objection was accepted?"""
    found = verdicts.of_ticket(tx, ticket.id)
    return any(one.report_id == report.id and one.reason == APPEAL_ACCEPTED for one in found)


def _times(began: datetime, ticket: Ticket) -> Times:
    parts = [firsts(ticket, part) for part in ticket.assignments if part.agency != CONTROL_ROOM]
    parts = parts or [firsts(ticket, part) for part in ticket.assignments]
    return Times(
        answered=_soonest(began, (part.answered for part in parts)),
        departed=_soonest(began, (part.departed for part in parts)),
        arrived=_soonest(began, (part.arrived for part in parts)),
        ended=_soonest(began, [ticket.resolved_at]),
    )


def _soonest(began: datetime, moments: Iterable[datetime | None]) -> int | None:
    seconds = [max(0, round((moment - began).total_seconds())) for moment in moments if moment is not None]
    return min(seconds, default=None)
