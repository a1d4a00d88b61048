"""What stands on the screen of one operator, as the templates read it."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlencode

from aiohttp import web

from cities.profile import City
from domain.lane import Lane
from domain.ticket import CONTROL_ROOM, Ticket
from handlers.meja import seen
from handlers.meja.seen import Queue
from handlers.meja.sitting import Sitter, form_key
from handlers.meja.sought import AGES, Sought
from locales.text import text
from messages.meja import Story

CODE = re.compile(r"\d\d-\d{4,6}")
NUMBER = re.compile(r"[0-9]{1,4}")
HOUR, LONGEST = 60, 80
FILTERS = {  # in the address → what is sought
    "jalur": "lane",
    "instansi": "agency",
    "kelurahan": "kelurahan",
    "umur": "age",
    "kata": "words",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. `code`: the ticket that is open; "" for none."""

    code: str = ""
    page: int = 1
    sought: Sought = field(default_factory=Sought)

    def with_ticket(self, code: str) -> str:
        """The address of the same queue with this ticket open."""
        return self._address(code, self.page)

    def with_page(self, page: int) -> str:
        return self._address(self.code, page)

    def _address(self, code: str, page: int) -> str:
        kept = {name: getattr(self.sought, own) for name, own in FILTERS.items()}
        asked = {"tiket": code, "halaman": str(page) if page > 1 else "", **kept}
        given = urlencode({name: value for name, value in asked.items() if value})
        return f"/meja?{given}" if given else "/meja"


@dataclass(frozen=True, slots=True)
class Place:
    """Where else this operator may sit."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class Filter:
    """`choices`: (what stands in the address, what is read)."""

    name: str
    label: str
    chosen: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """`missing`: a ticket was asked for that is not there, or not for this agency."""

    city: str
    label: str
    agency: str
    key: str  # of our own forms
    others: tuple[Place, ...]
    queue: Queue
    story: Story | None
    missing: str
    now: datetime
    asked: Asked
    filters: tuple[Filter, ...]
    many: bool  # may several be accepted at once?

    def name(self) -> str:
        """Of one press: sent twice, it is done once."""
        return secrets.token_hex(8)

    def age(self, since: datetime) -> str:
        """ "4 mnt", "3 jam 10 mnt", "2 hari"."""
        minutes = max(0, int((self.now - since).total_seconds() // 60))
        if minutes >= 24 * HOUR:
            return text("meja-umur-hari", n=minutes // (24 * HOUR))
        if minutes >= HOUR:
            return text("meja-umur-jam", jam=minutes // HOUR, menit=minutes % HOUR)
        return text("umur-menit", n=minutes)


def asked_of(request: web.Request) -> Asked:
    code, page = request.query.get("tiket", ""), request.query.get("halaman", "")
    sought = Sought(**{own: request.query.get(name, "").strip()[:LONGEST] for name, own in FILTERS.items()})
    return Asked(code if CODE.fullmatch(code) else "", int(page) if NUMBER.fullmatch(page) else 1, sought)


def screen(sitter: Sitter, tickets: list[Ticket], asked: Asked, browser: str) -> Screen:
    """`tickets`: all that are open."""
    desk, turn = sitter.desk, sitter.desk.turn
    ticket = seen.opened(sitter, asked.code) if asked.code else None
    agencies = turn.city.agencies
    queue = seen.queue(sitter, tickets, asked.sought, asked.page)
    return Screen(
        city=turn.city.name,
        label=desk.label,
        agency=agencies[desk.agency or CONTROL_ROOM].short,
        key=form_key(turn.services.sealer, browser),
        others=tuple(Place(o.chat_id, agencies[o.agency].short) for o in sitter.others),
        queue=queue,
        story=seen.story(sitter, ticket) if ticket is not None else None,
        missing=asked.code if ticket is None else "",
        now=turn.now,
        asked=asked,
        filters=_filters(turn.city, asked.sought),
        many=turn.disaster is not None and sum(row.takes for row in queue.rows) > 1,
    )


def _filters(city: City, sought: Sought) -> tuple[Filter, ...]:
    lanes = tuple((str(lane), text(f"jalur-{lane}")) for lane in Lane)
    agencies = tuple((a.key, a.short) for a in city.agencies.values() if a.key != CONTROL_ROOM)
    names = tuple((name, name) for name in sorted({k.name for k in city.area.kelurahan}))
    ages = tuple((age, text(f"meja-umur-{age}")) for age in AGES)
    offered = {"jalur": lanes, "instansi": agencies, "kelurahan": names, "umur": ages}
    return tuple(
        Filter(name, text(f"meja-saring-{name}"), getattr(sought, FILTERS[name]), choices)
        for name, choices in offered.items()
    )
