"""What stands on the screen of one operator, as the templates read it."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from domain.ticket import CONTROL_ROOM, Ticket
from handlers.meja import seen
from handlers.meja.seen import Queue
from handlers.meja.sitting import Sitter, form_key
from locales.text import text
from messages.meja import Story

CODE = re.compile(r"\d\d-\d{4,6}")
NUMBER = re.compile(r"[0-9]{1,4}")
HOUR = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. `code`: the ticket that is open; "" for none."""

    code: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where else this operator may sit."""

    key: int
    name: str


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
    return Asked(
        code if CODE.fullmatch(code) else "",
        int(page) if NUMBER.fullmatch(page) else 1,
    )


def screen(sitter: Sitter, tickets: list[Ticket], asked: Asked, browser: str) -> Screen:
    """`tickets`: all that are open."""
    desk, turn = sitter.desk, sitter.desk.turn
    ticket = seen.opened(sitter, asked.code) if asked.code else None
    agencies = turn.city.agencies
    return Screen(
        city=turn.city.name,
        label=desk.label,
        agency=agencies[desk.agency or CONTROL_ROOM].short,
        key=form_key(turn.services.sealer, browser),
        others=tuple(Place(o.chat_id, agencies[o.agency].short) for o in sitter.others),
        queue=seen.queue(sitter, tickets, asked.page),
        story=seen.story(sitter, ticket) if ticket is not None else None,
        missing=asked.code if ticket is None else "",
        now=turn.now,
        asked=asked,
    )
