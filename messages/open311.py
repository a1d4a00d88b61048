"""What the city publishes of its events, as Open311's GeoReport v2 has it: what, in which kelurahan, how far.

No person, nobody's words, no point of an event: the place is the middle of its kelurahan, the time a quarter of an hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from cities.profile import City
from cities.publishing import may_be_known
from domain.status import Status
from domain.ticket import CONTROL_ROOM, OPEN, Ticket
from locales.text import plain_text

QUARTER = timedelta(minutes=15)
PUBLISHED = (OPEN - {Status.RECEIVED}) | {Status.RESOLVED, Status.CLOSED}
Row = dict[str, object]


def is_published(city: City, ticket: Ticket, now: datetime) -> bool:
    """Somebody was sent, it was no false report, nothing of it is kept secret, and it is old enough."""
    category = city.categories[ticket.category]
    told = ticket.category in city.publishing.categories and may_be_known(category)
    old = now - ticket.opened_at >= city.publishing.delay
    return told and old and ticket.status in PUBLISHED and not (ticket.drill or ticket.quiet)


def services(city: City) -> list[Row]:
    return [
        {
            "service_code": key,
            "service_name": city.categories[key].name,
            "description": city.categories[key].name,
            "metadata": False,
            "type": "realtime",
            "keywords": "",
            "group": "",
        }
        for key in city.publishing.categories
    ]


def request(city: City, ticket: Ticket) -> Row:
    category = city.categories[ticket.category]
    parts = [city.agencies[part.agency].name for part in ticket.assignments if part.agency != CONTROL_ROOM]
    return {
        "service_request_id": ticket.code,
        "status": "open" if ticket.open else "closed",
        "status_notes": plain_text(f"tabel-{ticket.status}"),
        "service_name": category.name,
        "service_code": ticket.category,
        "description": category.name,
        "agency_responsible": ", ".join(dict.fromkeys(parts)),
        "service_notice": "",
        "requested_datetime": moment(ticket.opened_at),
        "updated_datetime": moment(_updated(ticket)),
        "expected_datetime": None,
        **_place(city, ticket),
        "zipcode": None,
        "media_url": None,
    }


def _place(city: City, ticket: Ticket) -> Row:
    name = ticket.place.kelurahan if ticket.place.outside_m == 0 else ""
    area = next((one for one in city.area.kelurahan if one.name == name), None)
    if area is None:
        return {"address": city.name, "address_id": None, "lat": None, "long": None}
    return {
        "address": f"{area.name}, {area.kecamatan}, {city.name}",
        "address_id": area.code,
        "lat": area.lat,
        "long": area.lon,
    }


def moment(at: datetime) -> str:
    """The quarter of an hour that it is in, as the standard writes it."""
    at = at.astimezone(UTC)
    whole = at - (at - datetime(at.year, at.month, at.day, tzinfo=UTC)) % QUARTER
    return whole.strftime("%Y-%m-%dT%H:%M:%SZ")


def _updated(ticket: Ticket) -> datetime:
    steps: Iterable[datetime | None] = (
        moment
        for part in ticket.assignments
        for moment in (part.dispatched_at, part.departed_at, part.arrived_at, part.resolved_at)
    )
    return max([ticket.opened_at, *(step for step in steps if step is not None)])
