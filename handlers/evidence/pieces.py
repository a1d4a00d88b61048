"""What is kept of a ticket's pictures, films, voices and files."""

from __future__ import annotations

from domain.message import Form
from domain.ticket import Ticket
from handlers.turn import Turn
from messages.view import PieceView
from models import evidence

FORMS = frozenset(Form)


def pieces_kept(turn: Turn, ticket: Ticket) -> list[PieceView]:
    """Those that are stored, oldest first."""
    kept = (p for p in evidence.of_ticket(turn.tx, ticket.id) if p.state == "stored")
    return [PieceView(p.id, Form(p.form)) for p in kept if p.form in FORMS]
