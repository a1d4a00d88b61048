"""What the meja shows of a ticket, as values: a row of the queue, and the whole story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cities.profile import City
from domain.danger import Danger
from domain.place import Place
from domain.ticket import CONTROL_ROOM, Ticket, kept
from locales.text import text
from messages.meja_controls import Control
from messages.places import event_area, geo_link, navigation_link
from messages.queue import how_far, needs_somebody, notes, takes
from messages.view import PieceView


@dataclass(frozen=True, slots=True)
class Row:
    """One open ticket in the queue, as one agency may read it. `needs`: somebody of theirs, now."""

    code: str
    lane: str
    lane_words: str
    emoji: str
    kind: str
    area: str
    state: str
    notes: tuple[str, ...]
    opened: datetime
    needs: bool
    takes: bool  # may this agency accept it now?


@dataclass(frozen=True, slots=True)
class Way:
    """A link that shows the way to the place."""

    label: str
    link: str


@dataclass(frozen=True, slots=True)
class Story:
    """All of one ticket that somebody at the meja may read, as small HTML. `words` is empty, and `sealed` true, where what people
    wrote is not for this reader."""

    code: str
    handle: str
    emoji: str
    lane: str
    lane_words: str
    card: str
    holders: tuple[str, ...]
    words: tuple[str, ...]
    done: tuple[str, ...]
    pieces: tuple[PieceView, ...]
    controls: tuple[Control, ...]
    sealed: bool
    ways: tuple[Way, ...] = ()


def ways(place: Place) -> tuple[Way, ...]:
    """How to get there, where a point is known."""
    if place.lat is None:
        return ()
    return (
        Way(text("meja-rute"), navigation_link(place)),
        Way(text("meja-rute-aplikasi"), geo_link(place)),
    )


def lane_words(ticket: Ticket) -> str:
    """In a disaster all are red: whose life is in danger is said beside it."""
    lane = text(f"jalur-{ticket.lane}")
    return text("papan-jiwa", jalur=lane) if ticket.danger is Danger.LIFE else lane


def row(city: City, ticket: Ticket, now: datetime, *, agency: str, told: int) -> Row:
    """`told`: how many reported it."""
    category = city.categories[ticket.category]
    return Row(
        code=ticket.code,
        lane=str(ticket.lane),
        lane_words=lane_words(ticket),
        emoji=category.emoji,
        kind=category.short,
        area=event_area(city, ticket),
        state=how_far(city, ticket, agency),
        notes=tuple(notes(city, ticket, agency, told, now)),
        opened=ticket.told_at,
        needs=needs_somebody(city, ticket, agency),
        takes=takes(city, ticket, agency),
    )


def at_work(ticket: Ticket) -> tuple[str, ...]:
    """The agencies that are on it."""
    return tuple(a.agency for a in kept(ticket) if a.agency != CONTROL_ROOM)
