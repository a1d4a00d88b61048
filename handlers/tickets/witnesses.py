"""The how-manieth of a ticket's reporters somebody is, as operators read and type it: "Saksi 2"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.happenings import Unmerged
from domain.report import Report
from domain.ticket import Ticket
from domain.witnesses import numbers
from handlers.turn import Turn
from locales.text import text
from models import reports


def numbers_of(turn: Turn, ticket: int, told: Iterable[Report] | None = None) -> dict[int, int]:
    """Person → number. `told`: its reports, where they have been read."""
    found = reports.of_ticket(turn.tx, ticket) if told is None else told
    known = ((r.person_id, r.observed.numbered) for r in found)
    return numbers(ticket, known, turn.peek(ticket).state.numbered)


def number_among(turn: Turn, ticket: int, person: int) -> int:
    """The how-manieth of a ticket's reporters somebody is; 0 where he is none of them."""
    return numbers_of(turn, ticket).get(person, 0)


def gone_to(turn: Turn, ticket: Ticket, number: int) -> str:
    """The code of the ticket on which whoever had this number is now; "" where nobody who left had it."""
    left = (event.what for event, _ in turn.history(ticket.id) if isinstance(event.what, Unmerged))
    for one in (turn.report(report) for what in left for report in what.reports or ()):
        if one.observed.numbered.get(ticket.id) == number and one.ticket_id not in (None, ticket.id):
            return turn.peek(one.ticket_id or 0).code
    return ""


def called(number: int) -> str:
    """ "Pelapor", "Saksi 2" """
    return text("siapa-saksi", nomor=number) if number > 1 else text("siapa-pelapor")


def numbered(turn: Turn, ticket: Ticket) -> Ticket:
    """The ticket whose reporters have their numbers for good: asked for before anybody leaves it or comes with another, for
    else the order of its reports says them."""
    told = reports.of_ticket(turn.tx, ticket.id)
    found = numbers_of(turn, ticket.id, told)
    for report in told:
        if ticket.id not in report.observed.numbered:
            known = {**report.observed.numbered, ticket.id: found[report.person_id]}
            turn.change_report(report.id, observed=replace(report.observed, numbered=known))
    return turn.change(ticket.noting(numbered=max([ticket.state.numbered, *found.values()])))
