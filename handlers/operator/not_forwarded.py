"""Why nobody can take or leave for a ticket that was forwarded to nobody, and what to type that calls whom it asks for."""

from __future__ import annotations

from domain.ticket import Refused, Ticket
from handlers.ladders.alarm import first_agencies
from handlers.turn import Turn


def not_forwarded(turn: Turn, ticket: Ticket) -> Refused:
    agencies = " ".join(first_agencies(turn, ticket))
    return Refused("tolak-belum-diteruskan", kode=ticket.code, instansi=agencies)
