"""How far an agency is goes with the event: into the ticket that another went into, and back when they are taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.assignment import ORDER, Assignment, Stage
from domain.happenings import Acknowledged, Arrived, Departed
from domain.ticket import Ticket, furthest
from escalation.ladders import entering
from escalation.snapshot import ladder_of
from handlers.tickets.seats import own_part
from handlers.turn import Turn

REACHED = {Stage.ACKNOWLEDGED: Acknowledged, Stage.EN_ROUTE: Departed, Stage.ON_SCENE: Arrived}


def as_far(turn: Turn, ticket: Ticket, parts: Iterable[Assignment]) -> Ticket:
    """The ticket on which the agencies of these parts of another one are at least as far, and the same people hold it."""
    for part in parts:
        own = own_part(turn.city, part.agency, ticket)
        if own is not None and own.open and part.stage in REACHED and _is_further(part, own):
            ticket = _on_it(turn, ticket, own, part)
    return ticket


def _is_further(part: Assignment, own: Assignment) -> bool:
    return ORDER.index(part.stage) > ORDER.index(own.stage)


def _on_it(turn: Turn, ticket: Ticket, own: Assignment, part: Assignment) -> Ticket:
    moved = replace(
        own,
        stage=part.stage,
        holder=part.holder,
        holder_label=part.holder_label,
        acknowledged_at=part.acknowledged_at,
        departed_at=part.departed_at,
        arrived_at=part.arrived_at,
    )
    moved = replace(moved, called=entering(moved, ladder_of(ticket, turn.city), turn.now))
    changed = ticket.with_part(moved)
    reached = REACHED[part.stage](agency=own.agency, by=part.holder_label)
    return turn.change(replace(changed, status=furthest(changed)), turn.event(reached, part.holder))
