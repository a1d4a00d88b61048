"""Somebody hides in one event, and his telephone with him in whatever else he tells: until that event is over, and again where it
goes on."""

from __future__ import annotations

from domain.happenings import Hiding
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.tickets import marks
from handlers.tickets.said import said_in
from handlers.turn import Turn, Work
from models import chain, reports

SAYS_SO = frozenset({"hides", "no_calls", "in_hiding", "sought"})


def follow(turn: Turn, work: Work) -> None:
    """What this ticket's end, or its opening again, means for the others of those who hid in it."""
    before, now = work.before, work.now
    if work.new or before.open is now.open or Status.DUPLICATE in (before.status, now.status):
        return
    if not (before.quiet or now.quiet):
        return
    for told in reports.of_ticket(turn.tx, now.id):
        if now.open and told.observed.hiding:
            _all(turn, told, hiding=True)
        elif not now.open and not _still_hides(turn, told.chat_id):
            _all(turn, told, hiding=False)


def _open(turn: Turn, chat: int) -> list[tuple[Ticket, Report]]:
    """What is open of what was told there."""
    told = [r for r in reports.of_chat(turn.tx, chat) if r.ticket_id is not None]
    return [(t, r) for r in told if (t := turn.peek(r.ticket_id or 0)).open]


def _still_hides(turn: Turn, chat: int) -> bool:
    """Is anything open in which he hides by itself: it is secret, he has said it there, or somebody has said it of him?"""
    quiet = [(t, r) for t, r in _open(turn, chat) if marks.as_read_by(t, r).quiet]
    return any(t.secret or _says_so(turn, r) or _is_said(turn, t) for t, r in quiet)


def _says_so(turn: Turn, told: Report) -> bool:
    words = "\n".join(said_in(turn, told))
    return not SAYS_SO.isdisjoint(turn.understood(words).meaning.reporter)


def _is_said(turn: Turn, ticket: Ticket) -> bool:
    """Did it become known after the ticket was opened?"""
    return any(
        isinstance(event.what, Hiding) and event.what.hiding for event, _ in chain.history(turn.tx, ticket.id)
    )


def _all(turn: Turn, of: Report, *, hiding: bool) -> None:
    for ticket, told in _open(turn, of.chat_id):
        if told.observed.hiding is hiding or ticket.id == of.ticket_id:
            continue
        turn.observe(told.observing(hiding=hiding))
        known = turn.ticket(ticket.id)
        now = marks.marked(turn, known)
        if now.hiding is not known.hiding:
            turn.change(now, *marks.newly_hiding(turn, known, now, told.person_id))
