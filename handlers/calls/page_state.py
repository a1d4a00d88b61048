"""What a caller's page shows of the report: what a reporter in a chat reads on the receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.ticket import Ticket
from domain.to_reporters import PageLine
from handlers.citizen.by_page import ticket_of
from handlers.tickets.writing import sentence
from handlers.turn import Turn, Work
from handlers.view import view_of
from locales.text import text
from messages.canvas import plain
from messages.citizen import receipt_lines
from messages.view import ReporterView
from models import evidence, reports
from models.caller_pages import CallerPage

LATEST = 5  # of what operators have written there


@dataclass(frozen=True, slots=True)
class PageState:
    """`quiet`: nothing on this telephone may betray it; `covered`: what operators have written there, in their own words, where
    it stands behind a tap for that; `lost`: files that have not come to the operators; `over`: its ticket has ended."""

    lines: tuple[str, ...]
    quiet: bool
    lost: int
    over: bool
    newest: int = 0  # of what operators have written there
    unseen: int = 0  # the newest of it that it has not told to show
    covered: tuple[str, ...] = ()


def is_quiet(turn: Turn, page: CallerPage, ticket: Ticket) -> bool:
    """Does its caller hide, or is it kept secret?"""
    told = reports.find(turn.tx, page.report) if page.report is not None else None
    return ticket.quiet or (told is not None and told.observed.hiding)


def _no_report_yet(*, quiet: bool) -> str:
    return text("halaman-ada-diam" if quiet else "halaman-ada")


def _on_a_page(own: ReporterView) -> ReporterView:
    """Nothing is said there of a message that changes."""
    return replace(own, able=replace(own.able, edits=False))


def state_of(turn: Turn, page: CallerPage) -> PageState:
    ticket = ticket_of(turn, page)
    view, quiet = view_of(turn, ticket, Work(ticket, ticket)), is_quiet(turn, page, ticket)
    own = next((one for one in view.reporters if one.report == page.report), None)
    told = receipt_lines(view, _on_a_page(own)) if own is not None else [_no_report_yet(quiet=quiet)]
    told = told[:1] if quiet else told  # the rest asks for answers that are typed in a chat
    lines = [line for line in ticket.state.on_page if line.report == page.report]
    written = _written(turn, ticket, lines)
    told += [] if quiet else written
    covered = tuple(map(plain, written)) if quiet else ()
    pieces = evidence.of_reports(turn.tx, [page.report]) if page.report is not None else []
    lost = sum(piece.state == "failed" for piece in pieces)
    shown = tuple(filter(None, map(plain, told)))
    return PageState(shown, quiet, lost, not ticket.open, *_newest(lines), covered)


def _written(turn: Turn, ticket: Ticket, lines: Sequence[PageLine]) -> list[str]:
    """What operators have written there, the newest of it."""
    return [
        sentence(turn, ticket, turn.report(line.report), line.key, line.words) for line in lines[-LATEST:]
    ]


def _newest(lines: Sequence[PageLine]) -> tuple[int, int]:
    unseen = (line.number for line in lines if line.seen_at is None)
    return max((line.number for line in lines), default=0), max(unseen, default=0)
