"""Selesai: takes effect at the first tap, and can be undone for half a minute."""

from __future__ import annotations

from domain.assignment import Stage, Step
from domain.danger import Danger
from domain.events import Event
from domain.happenings import AgencyResolved
from domain.results import ORDER
from domain.status import Status
from domain.ticket import Refused, Ticket, settled
from domain.ticket_state import Decision
from handlers.learning.patterns import mark
from handlers.learning.verdicts import found_real
from handlers.operator.contact import has_heard
from handlers.operator.desk import Desk
from handlers.operator.stepping import take
from handlers.tickets.ending import resolve_whole


def resolve(desk: Desk) -> None:
    desk.may("resolve")
    ticket = desk.ticket
    if ticket.status is Status.RECEIVED:
        advise(desk, ticket)
        desk.done("selesai-selesai", kode=ticket.code)
        return
    before = desk.part()
    changed, part = take(desk, Step.RESOLVE, before_undo=before.stage)
    untaken = before.stage is Stage.DISPATCHED and ticket.danger is Danger.LIFE
    event = desk.turn.event(AgencyResolved(agency=part.agency, by=desk.label, untaken=untaken), desk.actor)
    asked = changed.noting(outcomes={**changed.state.outcomes, part.agency: ORDER[0]}, menus={})
    done = desk.undoable(asked, Decision.RESOLVE, before)
    if settled(done):
        _whole(desk, done, event)
    else:
        desk.turn.change(done, event)
    desk.done("selesai-tanpa-terima" if untaken else "selesai-selesai", kode=ticket.code)


def advise(desk: Desk, ticket: Ticket) -> None:
    """Settled by words alone, without dispatch."""
    if ticket.danger is Danger.LIFE and not has_heard(desk, ticket):
        raise Refused("tolak-saran-bahaya")
    _whole(desk, desk.undoable(ticket, Decision.ADVICE))


def _whole(desk: Desk, ticket: Ticket, *events: Event) -> None:
    """The ticket is resolved: its reporter was real."""
    whole = resolve_whole(desk.turn, ticket, desk.actor, *events)
    found_real(desk.turn, whole, desk.actor)
    mark(desk.turn, whole, desk.actor, desk.label, "selesai")
