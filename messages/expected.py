"""When agencies have said they will be there: until they are."""

from __future__ import annotations

from collections.abc import Iterator

from cities.profile import City
from domain.assignment import Stage
from domain.ticket import Ticket
from locales.text import text

ON_THE_WAY = (Stage.ACKNOWLEDGED, Stage.EN_ROUTE)


def expected(city: City, ticket: Ticket) -> Iterator[str]:
    """ "⏳ Damkar kira-kira tiba 21.05" for each that has said so and is not there yet."""
    told = ticket.state.eta
    for part in ticket.assignments:
        if part.open and part.stage in ON_THE_WAY and part.agency in told:
            jam = told[part.agency].astimezone(city.zone).strftime("%H.%M")
            yield text("kira-kira-tiba", instansi=city.agencies[part.agency].short, jam=jam)
