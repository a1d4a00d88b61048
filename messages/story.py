"""The whole story of a ticket: who holds it, the words of each reporter, and what was done when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from cities.profile import City
from domain.events import Event
from domain.happenings import Words
from domain.message import Button
from domain.quoting import pieces
from domain.ticket import CONTROL_ROOM, Ticket
from locales.text import Markup, text
from messages.moments import hour
from messages.places import link_to
from messages.timeline import timeline
from messages.view import PieceView

LONGEST = 3500  # characters of one message, with room for what the platform counts as well
MOST = 3  # messages of what was done
BUTTONS = 8


@dataclass(frozen=True, slots=True)
class Told:
    """What one reporter wrote first, and where from: the point that he shared last, if any."""

    report: int
    at: datetime
    words: str
    lat: float | None = None
    lon: float | None = None
    number: int = 1  # the how-manieth of the ticket's reporters


KINDS = ("photo", "video", "voice", "audio")


Happening = tuple[str, Event]  # of the ticket with this code: itself, or one that went into it


def story(city: City, ticket: Ticket, told: list[Told], events: list[Happening], *, words: bool) -> list[str]:
    """One or more messages. `words`: may what reporters wrote be read here?"""
    head = [text("tiket-cerita", kode=ticket.code), *holders(city, ticket)]
    if words:
        head += all_words(city, told, [event for _, event in events])
    *whole, begun = _messages(head)
    whole_done = _messages([begun, text("tiket-urutan"), *done(city, ticket, events)])
    return [*whole, *_most(whole_done)]


def done(city: City, ticket: Ticket, events: list[Happening]) -> Iterator[str]:
    """What happened, that to a ticket which went into this one by its code."""
    for code, event in events:
        for line in timeline(city, ticket, [event]):
            yield line if code == ticket.code else text("tiket-dari", kode=code, apa=Markup(line))


def holders(city: City, ticket: Ticket) -> Iterator[str]:
    """Who holds it, agency by agency; nothing once it has ended."""
    parts = [a for a in ticket.assignments if a.open and a.agency != CONTROL_ROOM]
    held = [
        text("tiket-dipegang", instansi=city.agencies[a.agency].short, siapa=a.holder_label)
        if a.holder_label
        else text("tiket-belum-dipegang", instansi=city.agencies[a.agency].short)
        for a in parts
    ]
    if ticket.open:
        yield text("tiket-pemegang", siapa=", ".join(held)) if held else text("tiket-tanpa-pemegang")


def all_words(city: City, told: list[Told], events: list[Event]) -> Iterator[str]:
    """Each reporter's words, whole: the first ones, and what was written about it since."""
    for one in told:
        jam = hour(city, one.at)
        key = "tiket-pelapor" if one.number == 1 else "tiket-saksi"
        first, *more = pieces(one.words, LONGEST) if one.words else [text("tiket-tanpa-kata")]
        quoted = f"{text('tiket-kutip', kata=first)}{link_to(one.lat, one.lon)}"
        yield text(key, nomor=one.number, jam=jam, kata=Markup(quoted))
        yield from (text("tiket-kutip", kata=part) for part in more)
        read = set(one.words.splitlines())
        for event in events:
            if not isinstance(event.what, Words) or event.what.report != one.report:
                continue
            new = [line for line in event.what.words.splitlines() if line not in read]
            read.update(new)
            if new:
                at = hour(city, event.at)
                yield from (text("tiket-kata", jam=at, kata=part) for part in pieces("\n".join(new), LONGEST))


def _messages(lines: Iterable[str]) -> list[str]:
    """As few as hold them."""
    found, text_now = [], ""
    for line in lines:
        if text_now and len(text_now) + len(line) > LONGEST:
            found.append(text_now)
            text_now = ""
        text_now += f"\n{line}" if text_now else line
    found.append(text_now)
    return found


def _most(found: list[str]) -> list[str]:
    """Of what was done, what is beyond the most is left out, and said to be; never what people said."""
    return found if len(found) <= MOST else [*found[: MOST - 1], f"…\n{found[-1]}"]


def piece_buttons(ticket: Ticket, pieces: Iterable[PieceView]) -> tuple[tuple[Button, ...], ...]:
    """One button for each stored picture, video or file, two in a row."""
    buttons = [
        Button(_label(number, piece), f"{ticket.handle}.piece.{piece.number}")
        for number, piece in enumerate(pieces, start=1)
    ][:BUTTONS]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _label(number: int, piece: PieceView) -> str:
    kind = piece.form if piece.form in KINDS else "berkas"
    return text(f"tiket-bukti-{kind}", nomor=number)
