"""Teruskan and Tambah instansi: who is called to a ticket."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import STEPS, Assignment, Stage, Step
from domain.events import Happened
from domain.ticket import CONTROL_ROOM, Action, Refused, Status, Ticket, after
from handlers.marking import mark
from handlers.operator.agencies import called, names
from handlers.operator.desk import Desk
from handlers.operator.stepping import take
from handlers.ringing import call, first_agencies
from handlers.seats import own_part
from locales.text import text
from messages.menus import FORWARD_REASONS

LONGEST_REASON = 120


def dispatch(desk: Desk) -> None:
    """One tap: to the agencies that its category and words ask for."""
    desk.may("dispatch")
    ticket = desk.ticket
    if ticket.status is not Status.RECEIVED:
        raise Refused("tolak-sudah-diteruskan", kode=ticket.code)
    agencies = first_agencies(desk.turn, ticket)
    if agencies == (desk.agency,) and ticket.danger != "life":
        _take_over(desk, ticket)
        return
    call(desk.turn, ticket, agencies, desk.actor)
    mark(desk.turn, ticket, desk.actor, desk.label, "teruskan")
    _told(desk, agencies)


def _take_over(desk: Desk, ticket: Ticket) -> None:
    """Nobody else is to be called: whoever has read it takes it, and wakes nobody in their own room. Where a life is in
    danger the whole room hears of it."""
    own = Assignment(desk.agency, Stage.DISPATCHED, desk.turn.now)
    opened = replace(ticket, status=after(ticket.status, Action.FORWARD)).with_part(own)
    desk.turn.change(opened, desk.turn.event(Happened.DISPATCHED, desk.actor, agency=desk.agency))
    mark(desk.turn, ticket, desk.actor, desk.label, "teruskan")
    taken, _ = take(desk, Step.ACKNOWLEDGE)
    desk.turn.change(
        taken, desk.turn.event(Happened.ACKNOWLEDGED, desk.actor, agency=desk.agency, by=desk.label)
    )
    desk.done("selesai-terima", kode=ticket.code)


def forward(desk: Desk) -> None:
    """To another agency, and why; whoever it was given to before and has not taken it is let go."""
    desk.may("forward")
    agency, why = _chosen(desk, "forward")
    if agency is None:
        return
    gone = _let_go_by(desk, agency)
    if gone and not why:
        desk.open_menu(f"forward:{agency}")
        desk.done("pilih-alasan")
        return
    desk.close_menu()
    ticket = call(desk.turn, desk.ticket, (agency,), desk.actor)
    for part in gone:
        ticket = _let_go(desk, ticket, part, agency, why)
    _told(desk, (agency,))


def _let_go_by(desk: Desk, but: str) -> list[Assignment]:
    """The agencies that have not taken it and from which it is passed on."""
    return [
        part
        for part in desk.ticket.assignments
        if part.agency not in (but, CONTROL_ROOM)
        and part.stage is Stage.DISPATCHED
        and desk.agency in (part.agency, CONTROL_ROOM)
    ]


def _let_go(desk: Desk, ticket: Ticket, part: Assignment, to: str, why: str) -> Ticket:
    gone = replace(part, stage=STEPS[(part.stage, Step.WITHDRAW)], resolved_at=desk.turn.now)
    event = desk.turn.event(
        Happened.WITHDRAWN,
        desk.actor,
        agency=part.agency,
        by=desk.label,
        to=desk.turn.city.agencies[to].short,
        why=text(f"teruskan-{why}") if why in FORWARD_REASONS else why[:LONGEST_REASON],
    )
    return desk.turn.change(ticket.with_part(gone), event)


def add(desk: Desk) -> None:
    """One more agency beside those that are on it."""
    desk.may("add")
    agency, _ = _chosen(desk, "add")
    if agency is None:
        return
    desk.close_menu()
    call(desk.turn, desk.ticket, (agency,), desk.actor)
    desk.done("selesai-tambah", kode=desk.ticket.code, instansi=desk.turn.city.agencies[agency].short)


def _chosen(desk: Desk, menu: str) -> tuple[str | None, str]:
    """(the agency that was named by key or short name, what was written behind it); (None, "") where the menu was
    opened to choose."""
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    wanted = desk.argument.strip()
    if not wanted:
        desk.open_menu(menu)
        desk.done("pilih-instansi")
        return None, ""
    found = called(desk.turn.city.agencies.values(), wanted)
    if found is None:
        raise Refused("tolak-instansi-tak-dikenal", kata=desk.argument, pilihan=names(desk))
    agency, behind = found
    part = own_part(desk.turn.city, agency.key, ticket)
    if part is not None and part.open:
        raise Refused("tolak-sudah-ditugaskan", instansi=agency.short)
    return agency.key, behind


def _told(desk: Desk, agencies: tuple[str, ...]) -> None:
    names = ", ".join(desk.turn.city.agencies[a].short for a in agencies)
    desk.done("selesai-teruskan", kode=desk.ticket.code, instansi=names)
