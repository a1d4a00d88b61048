"""What a caller's page shows of the report: what a reporter in a chat reads on the receipt."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.citizen.by_page import ticket_of
from handlers.turn import Turn, Work
from handlers.view import view_of
from locales.text import text
from messages.canvas import plain
from messages.citizen import receipt_lines
from models import evidence
from models.caller_pages import CallerPage


@dataclass(frozen=True, slots=True)
class PageState:
    """`quiet`: nothing on this telephone may betray it; `lost`: files that have not come to the operators."""

    open: bool
    quiet: bool
    lines: tuple[str, ...]
    lost: int


def state_of(turn: Turn, page: CallerPage) -> PageState:
    ticket = ticket_of(turn, page)
    view = view_of(turn, ticket, Work(ticket, ticket))
    own = next((one for one in view.reporters if one.report == page.report), None)
    quiet = ticket.quiet or (own is not None and own.hiding)
    told = receipt_lines(view, own) if own is not None else [text("halaman-belum")]
    told = told[:1] if quiet else told  # the rest asks for answers that are typed in a chat
    pieces = evidence.of_reports(turn.tx, [page.report]) if page.report is not None else []
    lost = sum(piece.state == "failed" for piece in pieces)
    return PageState(ticket.open, quiet, tuple(filter(None, map(plain, told))), lost)
