"""/cari: tickets by what anybody wrote, category, place, code, day and state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from domain.searching import Wanted, wanted
from domain.ticket import Refused, Ticket
from handlers.operator.desk import Desk
from handlers.operator.readers import concerns, reads_content
from locales.text import text
from messages.card import MARK
from messages.moments import of_a_day
from messages.places import public_area, told_area
from messages.queue import state
from models import reports, ticket_lists

MOST = 15
LOOKED_THROUGH = 1000  # newest tickets, where no day is named


def search(desk: Desk) -> None:
    """`/cari kebakaran kemarin`, `/cari salak selesai`, `/cari 27/11`."""
    asked = wanted(desk.argument, desk.turn.now.astimezone(desk.turn.city.zone).date())
    if asked.nothing:
        raise Refused("tolak-cari-kosong")
    found = [t for t in _candidates(desk, asked) if concerns(desk, t) and _is_state(t, asked)]
    if asked.words:
        found = with_words(desk, found, asked.words)
    if not found:
        desk.tell(text("cari-kosong", kata=desk.argument))
        return
    lines = [_line(desk, t) for t in found[:MOST]]
    if len(found) > MOST:
        lines.append(text("antrian-lagi", jumlah=len(found) - MOST))
    desk.tell("\n".join(lines))


def with_words(desk: Desk, found: list[Ticket], words: Sequence[str]) -> list[Ticket]:
    """Those in which all these words stand, as far as this desk may read them."""
    said = reports.said_in(desk.turn.tx, [t.id for t in found if reads_content(desk, t)])
    return [t for t in found if all(w in _haystack(desk, t, said.get(t.id, "")) for w in words)]


def _candidates(desk: Desk, asked: Wanted) -> list[Ticket]:
    """Newest first."""
    if asked.since is None or asked.until is None:
        return ticket_lists.latest(desk.turn.tx, LOOKED_THROUGH)
    days = ticket_lists.opened_between(
        desk.turn.tx, _midnight(desk, asked.since), _midnight(desk, asked.until + timedelta(days=1))
    )
    return days[::-1]


def _midnight(desk: Desk, day: date) -> datetime:
    return datetime.combine(day, time(), desk.turn.city.zone)


def _is_state(ticket: Ticket, asked: Wanted) -> bool:
    return not asked.states or ticket.status in asked.states


def _haystack(desk: Desk, ticket: Ticket, said: str) -> str:
    category = desk.turn.city.categories[ticket.category]
    place = ticket.place.words if reads_content(desk, ticket) else ""
    known = (ticket.code, category.name, category.short, public_area(ticket), place, said)
    return " ".join(known).casefold()


def _line(desk: Desk, ticket: Ticket) -> str:
    return text(
        "cari-baris",
        tanda=MARK[ticket.lane],
        kode=ticket.code,
        kategori=desk.turn.city.categories[ticket.category].short,
        tempat=told_area(ticket),
        keadaan=state(ticket),
        waktu=of_a_day(desk.turn.city, ticket.opened_at),
    )
