"""Open tickets as lines, the most urgent first, each with all that whoever takes over must know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from cities.profile import City
from domain.assignment import Assignment, Stage
from domain.danger import Danger
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Ticket
from domain.urgency import Rank, Urgency
from locales.text import text
from messages.card import MARK
from messages.expected import expected
from messages.places import event_area

LINES = 12  # in one message
MOST = 60  # lines in all; danger to life is never left out


def state(ticket: Ticket) -> str:
    """How far the whole is; what nobody has looked at says so."""
    unseen = ticket.status is Status.RECEIVED and ticket.looked_by is None
    return text("antrian-belum-dilihat") if unseen else text(f"status-{ticket.status}")


def _own(city: City, ticket: Ticket, agency: str) -> Assignment | None:
    """This agency's part, whatever key the ticket knows it by; the control room looks at the whole."""
    if agency == CONTROL_ROOM:
        return None
    return next((a for a in ticket.assignments if city.heir(a.agency) == city.heir(agency)), None)


def _stage(city: City, part: Assignment) -> str:
    """ "belum diterima Polisi", "PSC 119 di jalan"."""
    return text(f"antrian-tahap-{part.stage}", instansi=city.agencies[part.agency].short)


def how_far(city: City, ticket: Ticket, agency: str) -> str:
    """How far it is as this agency sees it: its own part, else the whole."""
    own = _own(city, ticket, agency)
    return _stage(city, own) if own is not None else state(ticket)


def needs_somebody(city: City, ticket: Ticket, agency: str) -> bool:
    """Does it wait for this agency, for the control room: for anybody?"""
    own = _own(city, ticket, agency)
    if own is not None:
        return own.stage is Stage.DISPATCHED
    return ticket.untaken or ticket.cancel_requested or bool(missing(ticket))


def missing(ticket: Ticket) -> tuple[Assignment, ...]:
    """The agencies that were called and have not answered, whatever others have done."""
    return tuple(a for a in ticket.assignments if a.stage is Stage.DISPATCHED and a.agency != CONTROL_ROOM)


def urgency(city: City, ticket: Ticket, agency: str) -> Rank:
    """Where it stands among the open tickets that this agency reads; the smallest comes first."""
    life = ticket.danger is Danger.LIFE
    return Urgency(
        needs=needs_somebody(city, ticket, agency),
        felt=city.categories[ticket.category].wide and not life,
        life=life,
        answered=not ticket.untaken,
        told_at=ticket.told_at,
        number=ticket.id,
    ).rank


def by_urgency(city: City, found: Iterable[Ticket], agency: str) -> list[Ticket]:
    return sorted(found, key=lambda ticket: urgency(city, ticket, agency))


def takes(city: City, ticket: Ticket, agency: str) -> bool:
    """Has this agency been called, and not said yet that it knows?"""
    if agency == CONTROL_ROOM and ticket.part(CONTROL_ROOM) is None:
        return "" in ticket.state.room.values()
    own = ticket.part(CONTROL_ROOM) if agency == CONTROL_ROOM else _own(city, ticket, agency)
    return own is not None and own.stage is Stage.DISPATCHED


def line(city: City, ticket: Ticket, now: datetime, *, agency: str, told: int) -> str:
    """One ticket as this agency's group may read it: how far it is itself, then the others; `told`: how many reported it."""
    return text(
        "antrian-baris",
        tanda=MARK[ticket.lane],
        kode=ticket.code,
        kategori=city.categories[ticket.category].short,
        tempat=event_area(city, ticket),
        keadaan=how_far(city, ticket, agency),
        menit=int((now - ticket.told_at).total_seconds() // 60),
        catatan="".join(f" · {note}" for note in notes(city, ticket, agency, told, now)),
    )


def notes(city: City, ticket: Ticket, agency: str, told: int, now: datetime) -> Iterator[str]:
    """What else whoever takes over must know."""
    if told > 1:
        yield text("antrian-pelapor", jumlah=told)
    if ticket.hiding:
        yield text("antrian-bersembunyi")
    graver = {k: city.aggravations[k].short for k in ticket.state.graver if k in city.aggravations}
    if graver:
        yield text("antrian-gawat", apa=", ".join(graver.values()))
    own = _own(city, ticket, agency)
    parts = [a for a in ticket.assignments if a.open]
    if own is not None:
        others = [a for a in parts if a is not own and a.agency != CONTROL_ROOM]
        yield from (text("antrian-lain", tahap=_stage(city, a)) for a in others)
        parts = [own] if own.open else []
    elif agency == CONTROL_ROOM and (called := missing(ticket)):
        who = ", ".join(city.agencies[a.agency].short for a in called)
        yield text("antrian-lain", tahap=text(f"antrian-tahap-{Stage.DISPATCHED}", instansi=who))
    held = [a for a in parts if a.holder_label]
    if held:
        yield text("antrian-dipegang", siapa=", ".join(dict.fromkeys(a.holder_label for a in held)))
    yield from expected(city, ticket, now)


def in_pieces(ranked: Iterable[tuple[Ticket, str]]) -> list[str]:
    """The lines in messages of a bearable length. What is left out is counted, and never danger to life."""
    shown: list[str] = []
    left = 0
    for ticket, words in ranked:
        if ticket.danger is Danger.LIFE or len(shown) < MOST:
            shown.append(words)
        else:
            left += 1
    if left:
        shown.append(text("antrian-lagi", jumlah=left))
    return ["\n".join(shown[i : i + LINES]) for i in range(0, len(shown), LINES)]
