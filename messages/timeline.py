"""What happened to a ticket, line by line: on the printed sheet, and where somebody asks for the whole story."""

from __future__ import annotations

from collections.abc import Iterator

from cities.profile import City
from domain.events import Event
from domain.happenings import Asked, Happened, Happening, Noted, OutcomeTold, Part, Signed
from domain.quoting import pieces
from domain.ticket import Ticket
from locales.text import Markup, has_text, text
from messages.canvas import plain
from messages.changes import CHANGES, LONGEST_NOTE, last_change
from messages.in_words import outcome_told
from messages.moments import day_of, hour

TOLD = (  # what stands on the sheet; the rest is inner life of the system
    Happened.OPENED,
    Happened.SOUNDED,
    Happened.TELEPHONED,
    Happened.JOINED,
    Happened.MERGED,
    Happened.DISPATCHED,
    Happened.ACKNOWLEDGED,
    Happened.DEPARTED,
    Happened.ARRIVED,
    Happened.RELEASED,
    Happened.WITHDRAWN,
    Happened.CALLED_AGAIN,
    Happened.AGENCY_RESOLVED,
    Happened.RESOLVED,
    Happened.RESOLUTION_UNDONE,
    Happened.REOPENED,
    Happened.MARKED_FALSE,
    Happened.FALSE_UNDONE,
    Happened.CANCELLED,
    Happened.CANCEL_UNDONE,
    Happened.OUTCOME,
    Happened.CLOSED,
)


LONGEST = 3000  # characters of one line


def sheet_words(city: City, event: Event) -> str:
    """What happened, by role and number ("Damkar-2"), never by name."""
    what = event.what
    agency = city.agencies[what.agency].short if isinstance(what, Part) and what.agency else ""
    who = (what.by if isinstance(what, Signed) else "") or agency
    key, told = f"lembar-{event.kind}", outcome_told(what.hasil) if isinstance(what, OutcomeTold) else ""
    return plain(text(key, siapa=who, hasil=told) if has_text(key) else str(event.kind))


def timeline(city: City, ticket: Ticket, events: list[Event]) -> list[str]:
    """ "20.45 Damkar-2 menerima", oldest first, as HTML; another day than the first is named. What operators told reporters
    stands behind it, as far as the events hold it."""
    first = ticket.opened_at.astimezone(city.zone).date()
    lines: list[str] = []
    for event in events:
        if event.kind not in TOLD and event.kind not in CHANGES:
            continue
        told = last_change(city, ticket, [event])
        if told is None:
            words = text("tiket-kejadian", jam=hour(city, event.at), apa=sheet_words(city, event))
        else:
            words = told
        at = event.at.astimezone(city.zone)
        day = "" if at.date() == first else f"{day_of(at)} "
        lines += _as_told(f"{day}{words}", event.what)
    return lines


def _as_told(line: str, what: Happening) -> Iterator[str]:
    if isinstance(what, Noted) and what.shown and len(what.words) > LONGEST_NOTE:
        yield line
        yield from (text("tiket-kutip", kata=part) for part in pieces(what.words, LONGEST))
        return
    if not isinstance(what, Asked) or not what.words:
        yield line
        return
    first, *more = pieces(what.words, LONGEST)
    yield text("tiket-tertulis", apa=Markup(line), kata=first)
    yield from (text("tiket-kutip", kata=part) for part in more)
