"""A ticket of another kind than it was taken for: who is at work goes on, whoever the right kind needs is called."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import Stage
from domain.danger import Danger
from domain.deadline import heard
from domain.status import Status
from domain.ticket import Ticket
from escalation.draft import deadline_rules
from escalation.ladders import not_slower
from escalation.snapshot import ladder_of, started, written
from handlers.turn import Turn


def as_kind(turn: Turn, ticket: Ticket, key: str) -> Ticket:
    """The ticket as one of this kind: its danger never becomes less, and where agencies were called already, its ladder
    never slower."""
    city = turn.city
    ladder = started(city, key)
    if ticket.assignments:
        ladder = not_slower(ladder, ladder_of(ticket, city))
    kept = written(ladder, city)
    changed = replace(ticket, category=key, secret=city.categories[key].secret, ladder=kept)
    if city.categories[key].life and ticket.danger is not Danger.LIFE:
        deadline = heard(ticket.deadline, Danger.LIFE, turn.now, turn.now, deadline_rules(city.verification))
        changed = replace(
            changed, danger=Danger.LIFE, danger_at=ticket.danger_at or turn.now, deadline=deadline
        )
    return changed


def is_milder(turn: Turn, before: Ticket, changed: Ticket) -> bool:
    """Is it a lesser kind now: no danger to life by itself any more, or one whose own ladder would call later?"""
    city = turn.city
    if not before.assignments:
        return False
    if city.categories[before.category].life and not city.categories[changed.category].life:
        return True
    own = started(city, changed.category)
    return not_slower(own, ladder_of(before, city)).rungs != own.rungs


def needed(turn: Turn, ticket: Ticket) -> list[str]:
    """Who is called for its kind now: nobody before anybody is, or outside the city. What an agency has ended itself stays
    ended."""
    if ticket.status is Status.RECEIVED or ticket.place.outside_m != 0:
        return []
    return [a for a in turn.city.categories[ticket.category].at_once if _not_on_it(ticket, a)]


def _not_on_it(ticket: Ticket, agency: str) -> bool:
    """Was it never called, or let go before it was its kind?"""
    part = ticket.part(agency)
    return part is None or part.stage is Stage.WITHDRAWN
