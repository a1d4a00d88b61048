"""What an attack came to, counted on what stands in the database and in the groups."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime

from domain.status import Status
from domain.ticket import CONTROL_ROOM, Ticket
from tests.town import CODE, Person, Town

PATIENCE = 200  # seconds: the hard stop of danger to life; nobody waits longer for it to become loud
NEVER = math.inf


@dataclass(frozen=True, slots=True)
class Came:
    """What an attack came to. `tried`: reports or marks.

    `cards`: tickets that it brought to the control room, real ones apart; `rang`: those of them that were loud;
    `crews`: those that an agency other than the control room was called to. `closed`: real reports that ended as false.
    `real_after`: seconds until the real event in the middle of it was loud, NEVER where it was not within PATIENCE, None
    where there was none. `read`: what operators could read of it, where that is the point.
    """

    tried: int
    cards: int
    rang: int
    crews: int
    closed: int = 0
    real_after: float | None = None
    read: str = ""


async def came(
    town: Town,
    tried: int,
    *,
    real: frozenset[str] = frozenset(),
    before: frozenset[str] = frozenset(),
    real_after: float | None = None,
    read: str = "",
) -> Came:
    """The count at the end of a story. `real`: the codes of what really happened; `before`: of what led up to the attack."""
    told = await town.tickets()
    lies = [t for t in told if t.code not in real | before and t.status is not Status.DUPLICATE]
    return Came(
        tried,
        cards=len(lies),
        rang=sum(t.loud_at is not None for t in lies),
        crews=sum(any(a.agency != CONTROL_ROOM for a in t.assignments) for t in lies),
        closed=sum(t.code in real and t.status is Status.FALSE_REPORT for t in told),
        real_after=real_after,
        read=read,
    )


async def seconds_to_loud(town: Town, real: Person, step: int = PATIENCE) -> float:
    """From the first words of danger to the moment when control room and agencies have all heard it.

    `step`: seconds from look to look; 1 where the platform's pace holds messages back.
    """
    for _ in range(0, PATIENCE, step):
        if (after := await _heard_after(town, real)) is not None:
            return after
        await town.forward(seconds=step)
    after = await _heard_after(town, real)
    return NEVER if after is None else after


async def _heard_after(town: Town, real: Person) -> float | None:
    ticket = await _ticket_of(town, real)
    if ticket is None or ticket.danger_at is None:
        return None
    heard = [at for agency in _called(ticket) if (at := _heard(town, ticket, agency)) is not None]
    if len(heard) < len(_called(ticket)):
        return None
    return (max(heard) - ticket.danger_at).total_seconds()


async def _ticket_of(town: Town, person: Person) -> Ticket | None:
    """None while the receipt is still on its way."""
    received = any(CODE.search(text) for text in person.texts)
    return await town.ticket(person.code) if received else None


def _called(ticket: Ticket) -> set[str]:
    return {CONTROL_ROOM, *(a.agency for a in ticket.assignments)}


def _heard(town: Town, ticket: Ticket, agency: str) -> datetime | None:
    """When it rang there."""
    return min((m.sent_at for m in town.group(agency).loud if ticket.code in m.text), default=None)
