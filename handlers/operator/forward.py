"""Teruskan and Tambah instansi: who is called to a ticket."""

from __future__ import annotations

from dataclasses import replace

from domain.assignment import STEPS, Assignment, Stage, Step
from domain.danger import Danger
from domain.happenings import Acknowledged, Dispatched, Withdrawn
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Action, Refused, Ticket, after
from handlers.ladders.alarm import call, first_agencies
from handlers.learning.patterns import mark
from handlers.operator.agencies import all_called, names
from handlers.operator.desk import Desk
from handlers.operator.noting import keep_note
from handlers.operator.stepping import take
from handlers.tickets.seats import own_part, seat
from locales.text import text
from messages.menus import FORWARD_REASONS

LONGEST_REASON = 120


def dispatch(desk: Desk) -> None:
    """One tap: to the agencies that its category and words ask for."""
    desk.may("dispatch")
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if ticket.status is not Status.RECEIVED:
        raise Refused("tolak-sudah-diteruskan", kode=ticket.code)
    agencies = first_agencies(desk.turn, ticket)
    if agencies == (desk.agency,) and ticket.danger is not Danger.LIFE:
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
    desk.turn.change(opened, desk.turn.event(Dispatched(agency=desk.agency), desk.actor))
    mark(desk.turn, ticket, desk.actor, desk.label, "teruskan")
    taken, _ = take(desk, Step.ACKNOWLEDGE)
    desk.turn.change(taken, desk.turn.event(Acknowledged(agency=desk.agency, by=desk.label), desk.actor))
    desk.done("selesai-terima", kode=ticket.code)


def forward(desk: Desk) -> None:
    """To another agency, and why; whoever it was given to before and has not taken it is let go."""
    desk.may("forward")
    agencies, why = _chosen(desk, "forward")
    if not agencies:
        return
    gone = _let_go_by(desk, agencies)
    if gone and not why and len(agencies) == 1:
        desk.open_menu(f"forward:{agencies[0]}")
        desk.done("pilih-alasan")
        return
    desk.close_menu()
    call(desk.turn, desk.ticket, agencies, desk.actor)
    noted = why if why not in FORWARD_REASONS else ""
    if noted:
        keep_note(desk, noted)
    for part in gone:
        _let_go(desk, desk.ticket, part, agencies, why)
    _told(desk, agencies, noted)


def _let_go_by(desk: Desk, but: tuple[str, ...]) -> list[Assignment]:
    """The agencies that have not taken it and from which it is passed on."""
    return [
        part
        for part in desk.ticket.assignments
        if part.agency not in (*but, CONTROL_ROOM)
        and part.stage is Stage.DISPATCHED
        and desk.agency in (part.agency, CONTROL_ROOM)
    ]


def _let_go(desk: Desk, ticket: Ticket, part: Assignment, to: tuple[str, ...], why: str) -> None:
    gone = replace(part, stage=STEPS[(part.stage, Step.WITHDRAW)], resolved_at=desk.turn.now)
    event = desk.turn.event(
        Withdrawn(
            agency=part.agency,
            by=desk.label,
            to=to,
            why=why if why in FORWARD_REASONS else why[:LONGEST_REASON],
        ),
        desk.actor,
    )
    desk.turn.change(ticket.with_part(gone), event)


def add(desk: Desk) -> None:
    """One more agency beside those that are on it."""
    desk.may("add")
    agencies, words = _chosen(desk, "add")
    if not agencies:
        return
    desk.close_menu()
    call(desk.turn, desk.ticket, agencies, desk.actor)
    if words:
        keep_note(desk, words)
    key = "selesai-tambah-catat" if words else "selesai-tambah"
    _answer(desk, key, agencies, words)


def _chosen(desk: Desk, menu: str) -> tuple[tuple[str, ...], str]:
    """(the agencies that were named by key or short name, what was written behind them); ((), "") where the menu was
    opened to choose. Raises Refused where one is unknown, or all are on it."""
    ticket = desk.ticket
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    wanted = desk.argument.strip()
    if not wanted:
        desk.open_menu(menu)
        desk.done("pilih-instansi")
        return (), ""
    found, behind = all_called(desk.turn.city.agencies.values(), wanted)
    if not found:
        raise Refused("tolak-instansi-tak-dikenal", kata=desk.argument, pilihan=names(desk))
    new = tuple(a.key for a in found if not _on_it(desk, ticket, a.key))
    there = ", ".join(a.short for a in found if a.key not in new)
    if not new:
        raise Refused("tolak-sudah-ditugaskan", instansi=there)
    if there:
        desk.say(text("tolak-sudah-ditugaskan", instansi=there))
    return new, behind


def _on_it(desk: Desk, ticket: Ticket, agency: str) -> bool:
    part = own_part(desk.turn.city, agency, ticket)
    return part is not None and part.open


def _names(desk: Desk, agencies: tuple[str, ...]) -> str:
    return ", ".join(desk.turn.city.agencies[a].short for a in agencies)


def _told(desk: Desk, agencies: tuple[str, ...], noted: str = "") -> None:
    key = "selesai-teruskan-catat" if noted else "selesai-teruskan"
    _answer(desk, key, agencies, noted)


def _answer(desk: Desk, key: str, agencies: tuple[str, ...], words: str) -> None:
    """What was done, and whom of them nobody reaches: whoever sent it there has to phone."""
    told = text(key, kode=desk.ticket.code, instansi=_names(desk, agencies), kata=words, siapa=desk.label)
    unheard = () if desk.ticket.drill else tuple(a for a in agencies if not _is_reached(desk, a))
    if unheard:
        told += " " + text("selesai-tak-terjangkau", instansi=_names(desk, unheard))
    desk.tell(told, alert=bool(unheard))


def _is_reached(desk: Desk, agency: str) -> bool:
    own = seat(desk.turn.city, agency, desk.ticket)
    return any(
        not g.closed and not g.drill and seat(desk.turn.city, g.agency, desk.ticket) == own
        for g in desk.turn.groups()
    )
