"""Reporters' wish to cancel a ticket, and the first of two operators who agrees: kept in the ticket's detail."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.ticket import Ticket, holding

WISHED_BY = "cancel_by"  # our numbers of the reports whose reporters asked for it
AGREED = "cancel_agreed"  # who agreed first, where it takes two


def wished(ticket: Ticket, report: int) -> Ticket:
    """The ticket that this report's reporter wants cancelled."""
    return replace(
        ticket,
        cancel_requested=True,
        detail={**ticket.detail, WISHED_BY: [*wishes(ticket), report]},
    )


def unwished(ticket: Ticket) -> Ticket:
    """The ticket that nobody wants cancelled any more."""
    kept = {k: v for k, v in ticket.detail.items() if k not in (WISHED_BY, AGREED)}
    return replace(ticket, cancel_requested=False, detail=kept)


def wishes(ticket: Ticket) -> list[int]:
    """Our numbers of the reports whose reporters want it cancelled, the first first."""
    return [int(n) for n in ticket.detail.get(WISHED_BY, [])]


def wanted_by(ticket: Ticket, report: int) -> bool:
    """Is it this report's reporter who wants, or wanted, it cancelled?"""
    return report in wishes(ticket) or not wishes(ticket)


def takes_two(ticket: Ticket, operator: int) -> bool:
    """Does ending it take two people: a life is in danger, and this is not who has it and has asked or telephoned?"""
    holders = holding(ticket)
    return ticket.danger is Danger.LIFE and not (
        ticket.human_contact and (not holders or operator in holders)
    )
