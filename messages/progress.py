"""How far a report is, in the words of somebody who is asked how long it takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cities.profile import City
from domain.assignment import ON_THE_WAY, Assignment, Stage
from domain.ticket import CONTROL_ROOM, Ticket
from locales.text import text
from messages.expected import crew_of, how_far
from messages.moments import hour_and_zone

STEPS = (  # the furthest first
    ("kabar-tiba", "arrived_at"),
    ("kabar-berangkat", "departed_at"),
    ("kabar-diterima", "acknowledged_at"),
    ("kabar-dipanggil", "dispatched_at"),
)
QUIET = {
    "kabar-tiba": "diam-langkah-tiba",
    "kabar-berangkat": "diam-langkah-berangkat",
    "kabar-diterima": "diam-langkah-dijawab",
    "kabar-dipanggil": "diam-langkah-dipanggil",
}
MOST = 3


def progress(city: City, ticket: Ticket, now: datetime, language: str) -> str:
    """ "Damkar berangkat 20.47 WIB, 6 menit yang lalu." with what each agency has reached, and 112."""
    at_work = [a for a in ticket.assignments if a.open and a.stage is not Stage.WITHDRAWN]
    parts = [a for a in at_work if a.agency != CONTROL_ROOM] or at_work
    if ticket.quiet:
        return _quiet(city, parts, now, language) if parts else text("diam-sampai", language)
    lines = [_promised(city, ticket, part, now, language) for part in parts[:MOST]]
    if not lines:
        jam, lama = hour_and_zone(city, ticket.opened_at), _since(ticket.opened_at, now, language)
        key = "kabar-menunggu" if ticket.untouched else "kabar-diperiksa"
        lines = [text(key, language, kode=ticket.code, jam=jam, lama=lama)]
    return "\n".join([*lines, text("nyawa-terancam", language, telepon=city.emergency_phone)])


def held(city: City, ticket: Ticket, now: datetime, language: str) -> list[str]:
    """The same of those agencies alone that have taken it."""
    taken = [a for a in ticket.assignments if a.open and (a.acknowledged_at or a.departed_at or a.arrived_at)]
    return [_line(city, part, now, language) for part in taken[:MOST]]


def _promised(city: City, ticket: Ticket, part: Assignment, now: datetime, language: str) -> str:
    """The same with when its people have said they will be there."""
    line, due = _line(city, part, now, language), ticket.state.eta.get(part.agency)
    crew = crew_of(ticket, part, now)
    if crew is not None and due is not None and due > now:
        left = str(max(1, round((due - now).total_seconds() / 60)))
        return f"{line} {text('kabar-jarak', language, menit=left, jarak=how_far(crew.metres, language))}"
    if due is None or part.stage not in ON_THE_WAY:
        return line
    key = "kabar-janji" if due > now else "kabar-janji-lewat"
    return f"{line} {text(key, language, jam=hour_and_zone(city, due))}"


def _line(city: City, part: Assignment, now: datetime, language: str) -> str:
    key, at = _furthest(part)
    name, jam = city.agencies[part.agency].short, hour_and_zone(city, at)
    return text(key, language, instansi=name, jam=jam, lama=_since(at, now, language))


def _quiet(city: City, parts: Sequence[Assignment], now: datetime, language: str) -> str:
    """Of whoever is the furthest, in words that betray nothing."""
    order = [key for key, _ in STEPS]
    key, at = min(map(_furthest, parts), key=lambda step: (order.index(step[0]), step[1]))
    return text(QUIET[key], language, jam=hour_and_zone(city, at))


def _furthest(part: Assignment) -> tuple[str, datetime]:
    return next((key, at) for key, name in STEPS if (at := getattr(part, name)) is not None)


def _since(at: datetime, now: datetime, language: str) -> str:
    minutes = int((now - at).total_seconds() // 60)
    return text("menit-lalu", language, menit=str(minutes)) if minutes > 0 else text("baru-saja", language)
