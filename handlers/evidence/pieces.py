"""What is kept of a ticket's pictures, films, voices and files."""

from __future__ import annotations

from domain.message import Form
from domain.ticket import Ticket
from handlers.turn import Turn
from messages.by_machine import reads
from messages.view import PieceView
from models import evidence, spoken

FORMS = frozenset(Form)


def pieces_kept(turn: Turn, ticket: Ticket, agency: str) -> list[PieceView]:
    """Those that are stored, oldest first, for this agency."""
    kept = [p for p in evidence.of_ticket(turn.tx, ticket.id) if p.state == "stored" and p.form in FORMS]
    heard = {}
    if any(p.form == Form.VOICE for p in kept):
        told = spoken.of_ticket(turn.tx, ticket.id)
        heard = {one.evidence: one.words for one in told if reads(ticket, agency, secret=one.secret)}
    return [PieceView(p.id, Form(p.form), heard.get(p.id, "")) for p in kept]
