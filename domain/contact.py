"""A contact: one report, or one conversation that became none; and as what the ministry counts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.lane import Lane
from domain.message import Channel
from domain.status import Status
from domain.ticket import OPEN, Ticket

GAP = timedelta(minutes=30)  # of silence between two contacts of one chat
SAME_MATTER = timedelta(days=1)  # so long after a report whoever told it still talks about it


class Sort(StrEnum):
    """The ministry's four, as the city's file and the sheets name them."""

    NORMAL = "normal"
    GHOST = "ghost"
    PRANK = "prank"
    INFORMATION = "informasi"


class Came(StrEnum):
    """What came of a contact."""

    # of a ticket
    RUNNING = "berjalan"
    HANDLED = "ditangani"
    CANCELLED = "dibatalkan"
    PRANK = "iseng"
    WRONG_SEND = "salah_kirim"
    NO_EMERGENCY = "bukan_darurat"
    UNCLEAR = "tidak_jelas"
    # of a report that waits in the digest, or was cleared out of it
    SERVICE = "layanan"  # another office's matter
    PLAYED = "bercanda"  # laughing, abuse, nonsense, a figure of speech
    EMPTY = "kosong"  # a greeting, a sticker, nothing
    UNREAD = "tidak_dipahami"
    # of no report
    GREETED = "sapaan"
    ASKED = "tanya"


LANES: dict[str, Lane | None] = {
    "merah": Lane.RED,
    "kuning": Lane.AMBER,
    "abu_abu": Lane.GREY,
    "tanpa": None,  # nobody has judged it
}
DISMISSED = (Came.PRANK, Came.WRONG_SEND, Came.NO_EMERGENCY, Came.UNCLEAR)


def came_of(ticket: Ticket) -> Came:
    """What came of the reports of this ticket."""
    if ticket.status is Status.FALSE_REPORT:
        return next((came for came in DISMISSED if came == ticket.false_reason), Came.UNCLEAR)
    if ticket.status is Status.CANCELLED:
        return Came.CANCELLED
    return Came.RUNNING if ticket.status in {*OPEN, Status.DUPLICATE} else Came.HANDLED


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds from the first word to the first agency's answer, departure, arrival, and to the end; None where it never was."""

    answered: int | None = None
    departed: int | None = None
    arrived: int | None = None
    ended: int | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One line of the ledger: nothing in it tells who it was. `at`: when it began; `times`: of a ticket's first reporter alone."""

    at: datetime
    channel: Channel
    came: Came
    lane: Lane | None
    code: str = ""
    category: str = ""
    times: Times = Times()
