"""A victim, or what an event left behind, that is told soon after a report has ended, and not where, is most likely where that was: nobody
waits for the answer."""

from __future__ import annotations

from datetime import timedelta

from cities.category import Category
from domain.conversation import Draft
from domain.danger import Danger
from domain.ticket import Ticket
from handlers.citizen.talk import Talk
from language.words import Understanding

BESIDE = timedelta(minutes=60)  # later, the reporter may be anywhere


def taken(talk: Talk, draft: Draft, understood: Understanding | None) -> None:
    """The draft gets the place of the report that ended last, as an estimate; its point is asked for as ever."""
    if understood is None or draft.danger is Danger.NONE or _told_where(draft) or draft.soft:
        return
    kind = talk.turn.city.categories.get(draft.category)
    ended = _ended(talk) if kind is not None else None
    if kind is None or ended is None or ended.drill is not bool(draft.drill):
        return
    if kind.accompanies or understood.befalls or understood.also or _left_behind(ended, kind):
        draft.same_as = ended.code


def _left_behind(ended: Ticket, kind: Category) -> bool:
    """Does it call nobody but who was there for another kind: the smell of gas where a fire was put out?"""
    called = {part.agency for part in ended.assignments}
    return kind.key != ended.category and called.issuperset(kind.at_once)


def _told_where(draft: Draft) -> bool:
    known = draft.located or bool(draft.outside or draft.unsure_place or draft.named)
    return known or draft.away or draft.elsewhere


def _ended(talk: Talk) -> Ticket | None:
    """The newest of his tickets, where it ended a while ago, at a place in the city that is known."""
    told = next((r for r in talk.meant_now() if r.ticket_id), None)
    ticket = talk.turn.peek(told.ticket_id or 0) if told is not None else None
    if ticket is None or ticket.open:
        return None
    at = ticket.resolved_at or ticket.state.cancelled_at
    known = ticket.place.exact != "none" and ticket.place.outside_m == 0
    return ticket if known and at is not None and talk.turn.now - at <= BESIDE else None
