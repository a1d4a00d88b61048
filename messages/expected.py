"""When agencies have said they will be there: until they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cities.profile import City
from domain.assignment import ON_THE_WAY, OVERDUE, Assignment
from domain.ticket import Ticket
from domain.ticket_state import Crew
from locales.text import DEFAULT, text
from messages.moments import hour

NEAR_M = 150  # as good as there
FRESH = timedelta(minutes=5)  # so long it says something how far a crew was


def how_far(metres: int, language: str = DEFAULT) -> str:
    """ "2,1 km", "400 m"."""
    if metres < 1000:
        return text("jarak-m", language, m=str(max(50, round(metres, -1) // 50 * 50)))
    return text("jarak-km", language, km=round(metres / 1000, 1))


def crew_of(ticket: Ticket, part: Assignment, now: datetime) -> Crew | None:
    """How far this agency's crew is, where it is on the way and lets that be seen."""
    crew = ticket.state.crews.get(part.agency)
    if crew is None or part.stage not in ON_THE_WAY or now - crew.at > FRESH:
        return None
    return crew


def expected(city: City, ticket: Ticket, now: datetime) -> Iterator[str]:
    """ "⏳ Damkar kira-kira tiba 21.05" for each that has said so and is not there yet; that it should have been, once that has
    passed."""
    told = ticket.state.eta
    for part in ticket.assignments:
        if part.open and part.stage in ON_THE_WAY and part.agency in told:
            jam = hour(city, told[part.agency])
            passed = told[part.agency] + OVERDUE <= now
            key = "seharusnya-tiba" if passed else "kira-kira-tiba"
            yield text(key, instansi=city.agencies[part.agency].short, jam=jam)
