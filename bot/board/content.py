"""What the board shows, as plain JSON: codes, kinds, areas, states, times. Nothing of a reporter."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cities.profile import City
from domain.assignment import Stage
from domain.ticket import Ticket
from handlers.gathering import Drawing, gather, open_dots, span_of
from locales.text import text
from messages.canvas import plain
from messages.pictures import Dot
from messages.places import public_area
from models import timers
from models.db import Tx

MOST = 60
CLOCKS = ("loud", "rung", "lease", "glance")  # deadlines that somebody in the room can still meet


def ground(city: City) -> dict[str, Any]:
    """What does not change: the map, and the words around it."""
    rings = [ring for rings in city.area.boundary.values() for ring in rings] or [city.area.outline]
    kecamatan = {k.kecamatan for k in city.area.kelurahan}
    return {
        "city": city.name,
        "zone": str(city.zone),
        "rings": [[list(p) for p in ring] for ring in rings],
        "kelurahan": [[k.lat, k.lon] for k in city.area.kelurahan],
        "kecamatan": [_middle(city, name) for name in sorted(kecamatan)],
        "words": {
            name: plain(text(f"papan-{name}"))
            for name in ("kosong", "bunyi", "bunyi_nyala", "putus", "tenggat", "lewat", "hari_ini")
        },
    }


def _middle(city: City, name: str) -> list[Any]:
    inside = [k for k in city.area.kelurahan if k.kecamatan == name]
    return [name, sum(k.lat for k in inside) / len(inside), sum(k.lon for k in inside) / len(inside)]


def content(tx: Tx, city: City, now: datetime) -> dict[str, Any]:
    """The open tickets, most urgent first, and today in numbers. Drills are not on the wall."""
    found = open_dots(tx, city, Drawing("map"))
    today = gather(tx, city, *span_of(city, "hari", now))
    words = text(
        "papan-angka", laporan=today.reports, tiket=today.tickets, berbunyi=today.loud, selesai=today.settled
    )
    return {
        "now": now.timestamp(),
        "today": plain(words),
        "open": len(found),
        "tickets": [_ticket(tx, city, one) for one in found[:MOST]],
    }


def _ticket(tx: Tx, city: City, one: Dot) -> dict[str, Any]:
    ticket = one.ticket
    due = [t.due_at for t in timers.of_ticket(tx, ticket.id) if t.kind in CLOCKS]
    category = city.categories[ticket.category]
    return {
        "code": ticket.code,
        "kind": category.short,
        "emoji": category.emoji,
        "lane": str(ticket.lane),
        "area": public_area(ticket) or text("tempat-belum"),
        "state": text(f"status-{ticket.status}"),
        "waiting": ticket.status in ("received", "dispatched"),
        "agencies": _agencies(city, ticket),
        "opened": ticket.opened_at.timestamp(),
        "loud": ticket.loud_at.timestamp() if ticket.loud_at else None,
        "due": min(due).timestamp() if due else None,
        "at": list(one.at) if one.at else None,
    }


def _agencies(city: City, ticket: Ticket) -> list[str]:
    return [
        f"{city.agencies[a.agency].short}: {text(f'papan-tahap-{a.stage}')}"
        for a in ticket.assignments
        if a.stage is not Stage.RELEASED
    ]
