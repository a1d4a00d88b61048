"""What somebody at the meja sees: the queue, most urgent first, and one ticket's whole story."""

from __future__ import annotations

from dataclasses import dataclass

from domain.ticket import Ticket
from handlers.evidence.pieces import pieces_kept
from handlers.meja.sitting import Sitter
from handlers.meja.sought import Sought, sift
from handlers.operator.handing import note
from handlers.operator.readers import concerns, holds, reads_content
from handlers.operator.story import happened, told_by
from handlers.turn import Work
from handlers.view import view_of
from messages.card import card_text, holders_card
from messages.meja import Row, Story, lane_words, row, ways
from messages.meja_controls import controls
from messages.queue import by_urgency
from messages.story import all_words, done, holders
from models import reports, tickets
from models.evidence import Evidence

PAGE = 60  # rows at once


@dataclass(frozen=True, slots=True)
class Queue:
    """`found`: how many fit what is sought, of the `whole`."""

    rows: tuple[Row, ...]
    found: int
    whole: int
    page: int
    pages: int
    loudest: str  # when which of the whole became loud last; "" where none has


def queue(sitter: Sitter, tickets_open: list[Ticket], sought: Sought, page: int = 1) -> Queue:
    """Those that this agency may know of: the most urgent first."""
    desk = sitter.desk
    city, agency = desk.turn.city, desk.agency
    mine = [t for t in tickets_open if concerns(desk, t)]
    found = by_urgency(city, sift(desk, mine, sought), agency)
    pages = max(1, -(-len(found) // PAGE))
    page = min(max(1, page), pages)
    shown = found[(page - 1) * PAGE : page * PAGE]
    told = reports.counts(desk.turn.tx, [t.id for t in shown])
    rows = tuple(row(city, t, desk.turn.now, agency=agency, told=told.get(t.id, 0)) for t in shown)
    loud = (f"{t.loud_at.isoformat()} {t.id:09d}" for t in mine if t.loud_at is not None)
    return Queue(rows, len(found), len(mine), page, pages, max(loud, default=""))


def opened(sitter: Sitter, code: str) -> Ticket | None:
    """The ticket with this code, where this operator may know of it."""
    desk = sitter.desk
    ticket = tickets.glance_by_code(desk.turn.tx, code)
    if ticket is None or ticket.drill:
        return None
    return ticket if concerns(desk, ticket) or holds(desk, ticket) else None


def may_see_piece(sitter: Sitter, piece: Evidence) -> bool:
    """Is it stored, of a ticket whose pictures this operator may see?"""
    desk = sitter.desk
    if piece.state != "stored" or piece.ticket_id is None:
        return False
    ticket = desk.turn.peek(piece.ticket_id)
    known = not ticket.drill and (concerns(desk, ticket) or holds(desk, ticket))
    return known and reads_content(desk, ticket)


def story(sitter: Sitter, ticket: Ticket) -> Story:
    """The ticket as it stands, every word of its reporters, and what was done when."""
    desk, city = sitter.desk, sitter.desk.turn.city
    open_to = reads_content(desk, ticket)
    view = view_of(desk.turn, ticket, Work(ticket, ticket))
    events = happened(desk, ticket, whole=open_to)
    return Story(
        code=ticket.code,
        handle=ticket.handle,
        emoji=view.category.emoji,
        lane=str(ticket.lane),
        lane_words=lane_words(ticket),
        card=(holders_card if holds(desk, ticket) else card_text)(view, desk.reads_as(ticket)),
        holders=tuple(holders(city, ticket)),
        words=tuple(all_words(city, told_by(desk, ticket), [e for _, e in events])) if open_to else (),
        done=tuple(done(city, ticket, events)),
        pieces=tuple(pieces_kept(desk.turn, ticket, desk.agency)) if open_to else (),
        controls=controls(view, desk.agency),
        sealed=not open_to,
        ways=ways(ticket.place) if open_to else (),
    )


def read(sitter: Sitter, code: str) -> None:
    """That this operator has read what people wrote and sent is written down."""
    ticket = opened(sitter, code)
    if ticket is not None and reads_content(sitter.desk, ticket):
        note(sitter.desk, ticket)
