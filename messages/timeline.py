"""What happened to a ticket, line by line: on the printed sheet, and where somebody asks for the whole story."""

from __future__ import annotations

from cities.profile import City
from domain.events import Event, Happened
from domain.ticket import Ticket
from locales.text import has_text, text
from messages.canvas import plain
from messages.changes import CHANGES, last_change

TOLD = (  # what stands on the sheet; the rest is inner life of the system
    Happened.OPENED,
    Happened.RANG,
    Happened.CALLED,
    Happened.JOINED,
    Happened.MERGED,
    Happened.DISPATCHED,
    Happened.ACKNOWLEDGED,
    Happened.DEPARTED,
    Happened.ARRIVED,
    Happened.RELEASED,
    Happened.WITHDRAWN,
    Happened.RUNG,
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


def sheet_words(city: City, event: Event) -> str:
    """What happened, by role and number ("Damkar-2"), never by name."""
    agency = city.agencies[event.data["agency"]].short if event.data.get("agency") else ""
    who = str(event.data.get("by", "")) or agency
    key, told = f"lembar-{event.kind}", str(event.data.get("hasil", ""))
    return plain(text(key, siapa=who, hasil=told) if has_text(key) else str(event.kind))


def timeline(city: City, ticket: Ticket, events: list[Event]) -> list[str]:
    """ "20.45 Damkar-2 menerima", oldest first, as HTML; another day than the first is named."""
    first, lines = ticket.opened_at.astimezone(city.zone).date(), []
    for event in events:
        if event.kind not in TOLD and event.kind not in CHANGES:
            continue
        at = event.at.astimezone(city.zone)
        told = last_change(city, ticket, [event])
        if told is None:
            words = text("tiket-kejadian", jam=at.strftime("%H.%M"), apa=sheet_words(city, event))
        else:
            words = told
        day = "" if at.date() == first else f"{at.strftime('%d.%m.')} "
        lines.append(f"{day}{words}")
    return lines
