"""Why a ticket rang, as its reports and its chain tell it, and how many rang for what."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.danger import Danger
from domain.events import Event
from domain.happenings import Happened
from domain.report import Report
from domain.ticket import Ticket
from handlers.tickets.draft_danger import UNHEARD

if TYPE_CHECKING:
    from bench.year.measure import Measured


class Cause(StrEnum):
    """The first that holds."""

    SENT = "a human sent it on"
    UNREAD = "nobody can read or hear it"
    UNSEEN = "a card that nobody looked at"
    ASKED = "asked about, and not answered"
    LATER = "danger was told later"
    BY_PATTERN_LIFE = "danger to life by the pattern alone"
    BY_PATTERN = "danger by the pattern alone"
    LIFE = "words or a button: danger to life"
    OTHER = "words or a button: other danger"


def cause(ticket: Ticket, told: Sequence[Report], happened: Sequence[Event]) -> Cause:
    """What made it ring. Asked of what rang."""
    rang = next((e for e in happened if e.kind in (Happened.SOUNDED, Happened.DISPATCHED)), None)
    if rang is not None and rang.kind is Happened.DISPATCHED and rang.actor is not None:
        return Cause.SENT
    if rang is None or ticket.loud_at is None or not told:
        return Cause.UNSEEN
    first = told[0]
    if UNHEARD in first.observed.flags:
        return Cause.UNREAD
    if ticket.state.doubted is not None:
        return Cause.ASKED
    if first.danger is Danger.NONE:
        return Cause.LATER
    deadly = first.danger is Danger.LIFE
    if first.observed.by_pattern:
        return Cause.BY_PATTERN_LIFE if deadly else Cause.BY_PATTERN
    return Cause.LIFE if deadly else Cause.OTHER


def counted(measured: Measured) -> dict[str, dict[str, int]]:
    """Cause → of whom → how many tickets rang."""
    found: dict[str, dict[str, int]] = {str(each): {} for each in Cause}
    for case in measured.loud:
        who = _whose(measured, case.told[0].session) if case.told else "nobody"
        who = "genuine" if measured.real(case) else who
        row = found[case.cause]
        row[who] = row.get(who, 0) + 1
    return {each: row for each, row in found.items() if row}


def _whose(measured: Measured, session: int) -> str:
    persona = measured.sessions[session].persona
    return "credible prank" if persona.credible else persona.truth
