"""Setuju batal: a reporter asked to cancel, operators agree; where a life is in danger it takes two of them."""

from __future__ import annotations

from domain.happenings import CancelAgreed, Cancelled
from domain.ticket import Action, Refused
from domain.ticket_state import Agreement, Decision
from domain.wish import takes_two
from handlers.operator.contact import has_heard
from handlers.operator.desk import Desk
from handlers.tickets.ending import end
from locales.text import text


def agree(desk: Desk) -> None:
    desk.may("cancel")
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if not ticket.cancel_requested:
        raise Refused("tolak-tidak-diminta")
    first = ticket.state.agreed
    two = takes_two(ticket, desk.actor, heard=has_heard(desk, ticket))
    if first is None and two:
        _first(desk)
    elif first is not None and first.by == desk.actor and two:
        raise Refused("tolak-batal-orang-kedua", kode=ticket.code)
    else:
        _cancel(desk, first.label if first is not None and first.by != desk.actor else "")


def _first(desk: Desk) -> None:
    ticket = desk.ticket
    agreed = Agreement(desk.actor, desk.label)
    event = desk.turn.event(CancelAgreed(by=desk.label), desk.actor)
    desk.turn.change(ticket.noting(agreed=agreed), event)
    desk.done("batal-orang-kedua", kode=ticket.code, alert=True)


def _cancel(desk: Desk, first: str) -> None:
    ticket = desk.undoable(desk.ticket, Decision.CANCEL)
    ticket = ticket.noting(agreed=None, cancelled_at=desk.turn.now)
    by = text("oleh-berdua", satu=first, dua=desk.label) if first else desk.label
    end(desk.turn, ticket, Action.CANCEL, desk.turn.event(Cancelled(by=by), desk.actor))
    desk.done("selesai-batal", kode=ticket.code)
