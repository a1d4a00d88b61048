"""Teruskan and Tambah instansi: who is called to a ticket."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import STEPS, Stage, Step
from domain.events import Happened
from domain.ticket import CONTROL_ROOM, Refused, Status, Ticket
from handlers.marking import mark
from handlers.operator.desk import Desk
from handlers.ringing import call, first_agencies


def dispatch(desk: Desk) -> None:
    """One tap: to the agencies that its category and words ask for."""
    desk.may("dispatch")
    ticket = desk.ticket
    if ticket.status is not Status.RECEIVED:
        raise Refused("tolak-sudah-diteruskan", kode=ticket.code)
    agencies = first_agencies(desk.turn, ticket)
    call(desk.turn, ticket, agencies, desk.actor)
    mark(desk.turn, ticket, desk.actor, desk.label, "teruskan")
    _told(desk, agencies)


def forward(desk: Desk) -> None:
    """To another agency; whoever it was given to before and has not taken it is let go."""
    desk.may("forward")
    agency = _chosen(desk, "forward")
    if agency is None:
        return
    desk.close_menu()
    ticket = call(desk.turn, desk.ticket, (agency,), desk.actor)
    _let_go(desk, ticket, agency)
    _told(desk, (agency,))


def _let_go(desk: Desk, ticket: Ticket, but: str) -> None:
    for part in ticket.assignments:
        if part.agency in (but, CONTROL_ROOM) or part.stage is not Stage.DISPATCHED:
            continue
        if desk.agency not in (part.agency, CONTROL_ROOM):
            continue
        gone = replace(part, stage=STEPS[(part.stage, Step.WITHDRAW)], resolved_at=desk.turn.now)
        event = desk.turn.event(Happened.WITHDRAWN, desk.actor, agency=part.agency, by=desk.label)
        ticket = desk.turn.change(ticket.with_part(gone), event)


def add(desk: Desk) -> None:
    """One more agency beside those that are on it."""
    desk.may("add")
    agency = _chosen(desk, "add")
    if agency is None:
        return
    desk.close_menu()
    call(desk.turn, desk.ticket, (agency,), desk.actor)
    _told(desk, (agency,))


def _chosen(desk: Desk, menu: str) -> str | None:
    """The agency that was named, by key or short name; None where the menu was opened to choose."""
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    wanted = desk.argument.strip().casefold()
    if not wanted:
        desk.open_menu(menu)
        desk.done("pilih-instansi")
        return None
    for agency in desk.turn.city.agencies.values():
        if wanted in (agency.key, agency.short.casefold()):
            part = ticket.part(agency.key)
            if part is not None and part.open:
                raise Refused("tolak-sudah-ditugaskan", instansi=agency.short)
            return agency.key
    raise Refused("tolak-instansi-tak-dikenal", kata=desk.argument)


def _told(desk: Desk, agencies: tuple[str, ...]) -> None:
    names = ", ".join(desk.turn.city.agencies[a].short for a in agencies)
    desk.done("selesai-teruskan", kode=desk.ticket.code, instansi=names)
