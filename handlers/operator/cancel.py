"""Setuju batal: the reporter asked to cancel, an operator agrees."""

from __future__ import annotations

from domain.events import Happened
from domain.ticket import Action, Refused
from handlers.ending import end
from handlers.operator.desk import Desk


def agree(desk: Desk) -> None:
    desk.may("cancel")
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if not ticket.cancel_requested:
        raise Refused("tolak-tidak-diminta")
    end(desk.turn, ticket, Action.CANCEL, desk.turn.event(Happened.CANCELLED, desk.actor, by=desk.label))
    desk.done("selesai-batal", kode=ticket.code)
