"""Two tickets of one event become one: whoever noticed it, an operator or the rule."""

from __future__ import annotations

from dataclasses import replace

from domain.deadline import merged
from domain.events import Happened
from domain.ticket import Action, Place, Status, Ticket, after
from handlers.ending import moment
from handlers.joining import GRAVER, neighbours, rejudge
from handlers.ringing import call, call_more, ring
from handlers.seats import own_part
from handlers.turn import Turn
from locales.text import text
from messages.places import public_area
from models import reports
from models.reports import Report

BEFORE_WORK = (Status.RECEIVED, Status.DISPATCHED)  # nobody has taken it: the rule may still put two together


def merge_into(turn: Turn, ticket: Ticket, into: Ticket, actor: int | None, by: str) -> Ticket:
    """All reports of `ticket` go to `into`, which takes over what is graver. Raises Refused."""
    moved = [r.id for r in reports.of_ticket(turn.tx, ticket.id)]
    for report in moved:
        reports.change(turn.tx, report, ticket_id=into.id)
    gone = replace(
        ticket,
        status=after(ticket.status, Action.MERGE),
        merged_into=into.id,
        detail={**ticket.detail, "merged_reports": moved, "status_at": moment(turn), "menu": {}},
    )
    turn.change(gone, turn.event(Happened.MERGED, actor, into=into.code, by=by))
    return _grow(turn, into, ticket, actor)


def _grow(turn: Turn, into: Ticket, ticket: Ticket, actor: int | None) -> Ticket:
    """The ticket that stays takes over what is graver: danger, the earlier clock, loudness, agencies at work."""
    events = [turn.event(Happened.JOINED, actor, from_ticket=ticket.code)]
    if GRAVER[ticket.danger] > GRAVER[into.danger]:
        events.append(turn.event(Happened.DANGER, actor, danger=ticket.danger))
        into = replace(into, danger=ticket.danger, danger_at=into.danger_at or ticket.danger_at)
    if ticket.place.pinned and not into.place.pinned:
        into = replace(into, place=_exacter(into.place, ticket.place))
        events.append(turn.event(Happened.PLACE, actor, tempat=public_area(into) or "-"))
    contact = into.human_contact or ticket.human_contact
    into = replace(into, deadline=merged(into.deadline, ticket.deadline), human_contact=contact)
    into = call_more(turn, rejudge(turn, turn.change(into, *events)), ticket.detail.get("additions", []))
    if ticket.loud_at is not None:
        into = ring(turn, into)
    at_work = [a.agency for a in ticket.assignments if a.open and own_part(turn.city, a.agency, into) is None]
    return call(turn, into, at_work, actor) if at_work else into


def _exacter(told: Place, pinned: Place) -> Place:
    """The point of one report, under the words of the other: whoever drives there needs the point."""
    names = tuple(dict.fromkeys([*told.names, *pinned.names]))
    return replace(pinned, words=told.words or pinned.words, names=names)


def placed_later(turn: Turn, ticket: Ticket, told: Report) -> Ticket:
    """A place came after the ticket was opened: the event may have a ticket already. Answers the one that stays."""
    nearby = neighbours(turn, told, ticket.place, but=ticket.id, drill=ticket.drill)
    if nearby.host is not None and ticket.open:
        older, newer = sorted((ticket, turn.known(nearby.host)), key=lambda t: t.id)
        if newer.status in BEFORE_WORK or older.status not in BEFORE_WORK:
            return merge_into(turn, newer, older, None, text("ruang-kendali"))
    similar = nearby.host or nearby.similar
    detail = {k: v for k, v in ticket.detail.items() if k not in ("similar", "waits_for")}
    if similar is not None:
        detail = {**ticket.detail, "similar": ticket.detail.get("similar") or similar.code}
    return turn.change(replace(ticket, detail=detail))
