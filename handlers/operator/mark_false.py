"""Palsu: needs a reason, and where danger is at stake a second person or the reporter's own answer."""

from __future__ import annotations

from dataclasses import replace

from domain.danger import Danger
from domain.happenings import FalseProposed, MarkedFalse
from domain.lane import Lane
from domain.status import Status
from domain.ticket import Action, Refused, Ticket
from domain.ticket_state import Decision
from handlers.learning.patterns import mark
from handlers.learning.verdicts import found_false
from handlers.operator.contact import has_heard
from handlers.operator.desk import Desk
from handlers.operator.look import held
from handlers.operator.names_first import reason_and_rest
from handlers.tickets.ending import end
from handlers.tickets.outlived import named
from locales.text import text


def mark_false(desk: Desk) -> None:
    desk.may("false")
    ticket = desk.ticket
    reason, _ = reason_and_rest(desk.argument)
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if ticket.false_by is not None and not reason:
        reason = ticket.false_reason
    if not reason:
        desk.open_menu("false")
        over = ticket.state.unproposed
        desk.done("usul-palsu-gugur" if over else "pilih-alasan", alert=over, kode=ticket.code)
        return
    if _needs_second(desk, ticket) and ticket.false_by in (None, desk.actor):
        _propose(desk, ticket, reason)
    else:
        _mark(desk, ticket, reason)


def _needs_second(desk: Desk, ticket: Ticket) -> bool:
    """Dismissing a red or danger ticket takes two people, or one whom its reporter has reassured, or who telephoned."""
    endangers = ticket.lane is Lane.RED or ticket.danger is not Danger.NONE
    return endangers and not has_heard(desk, ticket)


def _propose(desk: Desk, ticket: Ticket, reason: str) -> None:
    if ticket.false_by == desk.actor:
        raise Refused("tolak-orang-kedua", kode=ticket.code)
    desk.close_menu()
    ticket = desk.ticket
    if ticket.status is Status.RECEIVED and ticket.danger is not Danger.LIFE and not ticket.look_used:
        ticket = held(
            desk, ticket
        )  # somebody has looked, and the second person needs time; a life waits for nobody
    changed = replace(ticket, false_by=desk.actor, false_reason=reason).noting(unproposed=False)
    desk.turn.change(changed, desk.turn.event(FalseProposed(reason=reason, by=desk.label), desk.actor))
    mark(desk.turn, changed, desk.actor, desk.label, "usul_palsu")
    _told(desk, "butuh-orang-kedua", alert=True)


def _mark(desk: Desk, ticket: Ticket, reason: str) -> None:
    changed = desk.undoable(replace(ticket, false_reason=reason), Decision.FALSE)
    event = desk.turn.event(MarkedFalse(reason=reason, by=desk.label), desk.actor)
    end(desk.turn, changed, Action.MARK_FALSE, event)
    found_false(desk.turn, ticket, desk.actor, reason)
    mark(desk.turn, ticket, desk.actor, desk.label, "palsu")
    _told(desk, "selesai-palsu")


def _told(desk: Desk, key: str, *, alert: bool = False) -> None:
    """What was done, and who else tells the same: whoever dismisses one of them reads of the others."""
    others = named(desk.turn, desk.ticket)
    words = [text(key, kode=desk.ticket.code), text("palsu-ada-lain", lain=others) if others else ""]
    desk.tell(" ".join(filter(None, words)), alert=alert or bool(others))
