"""/buka: a ticket that was settled goes on, because an operator says so."""

from __future__ import annotations

from domain.status import Status
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.tickets.ending import reopen as opened_again

REOPENABLE = (Status.RESOLVED, Status.CLOSED, Status.CANCELLED)


def reopen(desk: Desk) -> None:
    """Loud, with a new ladder for each agency that was there; the reporter is asked again at its end."""
    desk.may("reopen")
    ticket = desk.ticket
    if ticket.open:
        raise Refused("tolak-masih-terbuka", kode=ticket.code)
    if ticket.status not in REOPENABLE:
        raise Refused("tolak-buka", kode=ticket.code)
    opened_again(desk.turn, ticket, desk.actor, by=desk.label)
    desk.done("selesai-buka", kode=ticket.code)
