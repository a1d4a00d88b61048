"""Evidence that has been fetched is handed to the groups, once, as soon as it belongs to a ticket."""

from __future__ import annotations

from domain.events import Happened
from handlers import unshowing
from handlers.joining import rejudge
from handlers.turn import Turn
from models import evidence

PICTURES = ("photo",)


def show(turn: Turn, number: int) -> None:
    """Show it now, where it is stored, belongs to a ticket, and was not shown before."""
    piece = evidence.get(turn.tx, number)
    if piece.ticket_id is None or piece.shown or piece.state == "waiting":
        return
    evidence.change(turn.tx, number, shown=True)
    ticket = turn.ticket(piece.ticket_id)
    note = "gagal" if piece.state == "failed" else "lama" if piece.seen_before else "biasa"
    if note == "biasa" and piece.form not in PICTURES:
        note = "asli"
    form = "text" if piece.state == "failed" else piece.form
    turn.change(ticket, turn.event(Happened.EVIDENCE, piece.person_id, evidence=number, form=form, note=note))
    if piece.state != "failed":
        unshowing.shown(turn, ticket.id)
    if piece.form in PICTURES:
        rejudge(turn, turn.ticket(ticket.id))


def fetched(turn: Turn, number: int, sha256: str, *, seen_before: bool) -> None:
    """The bytes are stored."""
    evidence.change(turn.tx, number, sha256=sha256, state="stored", seen_before=seen_before)
    show(turn, number)


def unfetched(turn: Turn, number: int) -> None:
    """The platform does not give the file (too large, gone): operators are told."""
    evidence.change(turn.tx, number, state="failed")
    show(turn, number)
