"""Tarik instansi: the control room takes an agency off a ticket that others go on with."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import STEPS, Step
from domain.happenings import Withdrawn
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Refused, kept
from handlers.learning.verdicts import found_real
from handlers.operator.agencies import called
from handlers.operator.desk import Desk
from handlers.tickets.ending import left_to_others
from handlers.tickets.seats import own_part


def withdraw(desk: Desk) -> None:
    desk.may("withdraw")
    ticket, wanted = desk.ticket, desk.argument.strip()
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if not wanted:
        desk.open_menu("withdraw")
        desk.done("pilih-instansi")
        return
    turn = desk.turn
    agencies = turn.city.agencies
    found = called(agencies.values(), wanted)
    part = own_part(turn.city, found[0].key, ticket) if found else None
    if part is None or not part.open:
        raise Refused("tolak-tarik-tidak-ada", kata=desk.argument)
    gone = replace(part, stage=STEPS[(part.stage, Step.WITHDRAW)], resolved_at=desk.turn.now)
    left = ticket.with_part(gone)
    if all(a.agency == CONTROL_ROOM for a in kept(left)):
        raise Refused("tolak-tarik-terakhir", instansi=agencies[part.agency].short)
    desk.close_menu()
    left = replace(left, state=desk.ticket.state)
    event = desk.turn.event(Withdrawn(agency=part.agency, by=desk.label), desk.actor)
    now = left_to_others(turn, left, desk.actor, event)
    if now.status is Status.RESOLVED:
        found_real(turn, now, desk.actor)
    desk.done("selesai-tarik", kode=ticket.code, instansi=agencies[part.agency].short)
