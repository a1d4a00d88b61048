"""Reporters' wish to cancel a ticket, and the first of two operators who agrees."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.ticket import Ticket, holding


def wished(ticket: Ticket, report: int) -> Ticket:
    """The ticket that this report's reporter wants cancelled."""
    return replace(ticket, cancel_requested=True).noting(wished_by=(*ticket.state.wished_by, report))


def unwished(ticket: Ticket) -> Ticket:
    """The ticket that nobody wants cancelled any more; its card no longer says as the last change that somebody does."""
    change = "" if ticket.cancel_requested else ticket.state.change
    return replace(ticket, cancel_requested=False).noting(wished_by=(), agreed=None, change=change)


def wanted_by(ticket: Ticket, report: int) -> bool:
    """Is it this report's reporter who wants, or wanted, it cancelled?"""
    return report in ticket.state.wished_by or not ticket.state.wished_by


def takes_two(ticket: Ticket, operator: int, *, heard: bool) -> bool:
    """Does ending it take two people: a life is in danger, and this is not who has it and has asked or telephoned?"""
    holders = holding(ticket)
    return ticket.danger is Danger.LIFE and not (heard and (not holders or operator in holders))
