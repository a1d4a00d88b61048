"""What the board shows, as plain JSON: codes, kinds, areas, states, times. Nothing of a reporter."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from cities.profile import City
from domain.assignment import Stage
from domain.lane import Lane
from domain.ticket import CONTROL_ROOM, Ticket
from domain.timer import TimerKind
from handlers.overviews.gather import gather, span_of
from handlers.overviews.spending import month_of, spending
from locales.text import text
from messages.canvas import plain
from messages.meja import lane_words
from messages.moments import hour_and_zone
from messages.pictures import Dot, dot
from messages.places import event_area
from messages.queue import by_urgency, state
from models import disasters, ticket_lists, timers
from models.db import Tx

PAGE = 20  # tickets of the list at once
MOST = 5000  # open at a time, in the worst hour of a disaster
WORDS = (
    *("kosong", "bunyi", "bunyi_nyala", "putus", "tenggat", "lewat", "hari_ini", "sebelumnya", "berikutnya"),
    *("hari", "jam", "menit", "detik"),
)
CLOCKS = (
    TimerKind.LOUD,
    TimerKind.RUNG,
    TimerKind.LEASE,
    TimerKind.GLANCE,
)  # deadlines that somebody in the room can still meet


def ground(city: City) -> dict[str, object]:
    """What does not change: the map, and the words around it."""
    rings = [ring for rings in city.area.boundary.values() for ring in rings] or [city.area.outline]
    kecamatan = {k.kecamatan for k in city.area.kelurahan}
    return {
        "city": city.name,
        "zone": str(city.zone),
        "rings": [[list(p) for p in ring] for ring in rings],
        "coast": [list(p) for p in city.area.coast],
        "kelurahan": [[k.lat, k.lon] for k in city.area.kelurahan],
        "kecamatan": [_middle(city, name) for name in sorted(kecamatan)],
        "words": {name: plain(text(f"papan-{name}")) for name in WORDS},
    }


def _middle(city: City, name: str) -> list[object]:
    inside = [k for k in city.area.kelurahan if k.kecamatan == name]
    return [name, sum(k.lat for k in inside) / len(inside), sum(k.lon for k in inside) / len(inside)]


def content(tx: Tx, city: City, now: datetime, page: int = 1) -> dict[str, object]:
    """All open tickets as dots, one page of them as a list, most urgent first; sums, and today in numbers.

    Drills are not on the wall.
    """
    found = [dot(city, t) for t in by_urgency(city, ticket_lists.open_tickets(tx, most=MOST), CONTROL_ROOM)]
    today = gather(tx, city, *span_of(city, "hari", now))
    words = text(
        "papan-angka", laporan=today.reports, tiket=today.tickets, berbunyi=today.loud, selesai=today.settled
    )
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(1, page), pages)
    return {
        "now": now.timestamp(),
        "today": plain(" · ".join([words, *_costs(tx, city, now)])),
        "sums": plain(_sums([one.ticket for one in found])),
        "disaster": plain(_disaster(tx, city)),
        "open": len(found),
        "page": page,
        "pages": pages,
        "pages_words": plain(text("papan-halaman", halaman=page, semua=pages)),
        "dots": [_dot(one) for one in found],
        "tickets": [_ticket(tx, city, one) for one in found[(page - 1) * PAGE : page * PAGE]],
    }


def _costs(tx: Tx, city: City, now: datetime) -> list[str]:
    """What messages have cost this month, where any did."""
    return [
        text(
            "papan-biaya-batas" if one.limit else "papan-biaya",
            kanal=text(f"kanal-{one.count.channel}"),
            pesan=one.count.delivered,
            usd=f"{one.usd:.2f}".replace(".", ","),
            **({"batas": f"{one.limit:.0f}"} if one.limit else {}),
        )
        for one in spending(tx, city, month_of(city, now))
    ]


def _sums(opened: list[Ticket]) -> str:
    lanes = Counter(ticket.lane for ticket in opened)
    return text(
        "papan-jumlah",
        jumlah=len(opened),
        merah=lanes[Lane.RED],
        kuning=lanes[Lane.AMBER],
        abu=lanes[Lane.GREY],
        belum=sum(ticket.untaken for ticket in opened),
    )


def _disaster(tx: Tx, city: City) -> str:
    """What stands across the board while a disaster is on."""
    disaster = disasters.current(tx)
    if disaster is None:
        return ""
    return text("papan-bencana", jam=hour_and_zone(city, disaster.began_at))


def _dot(one: Dot) -> dict[str, object]:
    ticket = one.ticket
    return {
        "code": ticket.code,
        "lane": str(ticket.lane),
        "loud": ticket.loud_at.timestamp() if ticket.loud_at else None,
        "at": list(one.at) if one.at else None,
    }


def _ticket(tx: Tx, city: City, one: Dot) -> dict[str, object]:
    ticket = one.ticket
    due = [t.due_at for t in timers.of_ticket(tx, ticket.id) if t.kind in CLOCKS]
    category = city.categories[ticket.category]
    return {
        **_dot(one),
        "kind": category.short,
        "emoji": category.emoji,
        "lane_words": plain(lane_words(ticket)),
        "area": event_area(city, ticket),
        "state": state(ticket),
        "waiting": ticket.untaken,
        "agencies": _agencies(city, ticket),
        "opened": ticket.told_at.timestamp(),
        "due": min(due).timestamp() if due else None,
    }


def _agencies(city: City, ticket: Ticket) -> list[str]:
    return [
        f"{city.agencies[a.agency].short}: {text(f'papan-tahap-{a.stage}')}"
        for a in ticket.assignments
        if a.stage is not Stage.WITHDRAWN
    ]
