"""An agency on a ticket: the file may call it by another key than when the ticket was opened."""

from __future__ import annotations

from cities.profile import City
from domain.assignment import Assignment
from domain.ticket import Ticket


def seat(city: City, agency: str, ticket: Ticket) -> str:
    """The key under which the ticket knows this agency, or would know it."""
    return city.seat(agency, [part.agency for part in ticket.assignments])


def own_part(city: City, agency: str, ticket: Ticket) -> Assignment | None:
    """The agency's part of the ticket, whatever key it goes by."""
    return ticket.part(seat(city, agency, ticket))
