"""Urungkan: for half a minute whoever has decided takes it back, and all who heard of it hear that too."""

from __future__ import annotations

from dataclasses import replace

from domain.happenings import CancelUndone, FalseUndone, ResolutionUndone
from domain.rights import Role
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Refused, Ticket, furthest
from domain.ticket_state import Decision, Undo
from domain.undoing import unmarked, whose
from escalation.ladders import entering
from escalation.snapshot import ladder_of
from handlers.learning.verdicts import taken_back
from handlers.operator.desk import Desk
from handlers.operator.noting import keep_note
from locales.text import plain_text, text


def undo(desk: Desk) -> None:
    """Take this agency's last decision back. Raises Refused where it is another's, or too late."""
    desk.may("undo")
    ticket = desk.ticket
    if ticket.open and ticket.false_by == desk.actor:
        _proposal(desk, ticket)
        return
    marks = ticket.state.undo
    owner = whose(ticket, CONTROL_ROOM if desk.role is Role.SUPERVISOR else desk.agency)
    if not owner and marks:
        raise Refused("tolak-urung-lain", siapa=", ".join(mark.by for mark in marks.values()))
    if not owner or marks[owner].until < desk.turn.now:
        raise _too_late(desk, ticket)
    TAKE_BACK[marks[owner].what](desk, unmarked(ticket, owner), marks[owner])
    what = text(DECISIONS[marks[owner].what])
    desk.done("selesai-urung", kode=ticket.code, keputusan=what, whose=marks[owner].by)


def _proposal(desk: Desk, ticket: Ticket) -> None:
    """Whoever has proposed to dismiss it takes that back, at any time."""
    desk.turn.change(replace(ticket, false_by=None, false_reason=""))
    keep_note(desk, plain_text("usul-palsu-ditarik"))
    desk.done("selesai-urung", kode=ticket.code, keputusan=text("keputusan-usul-palsu"), whose=desk.label)


def _too_late(desk: Desk, ticket: Ticket) -> Refused:
    """What can be done instead: each of these ways works from here."""
    if ticket.merged_into is not None:
        return Refused("tolak-urung-digabung", kode=ticket.code)
    part = ticket.part(desk.agency)
    parts = ticket.assignments if desk.agency == CONTROL_ROOM else () if part is None else (part,)
    ended = not ticket.open or any(not a.open for a in parts)
    return Refused("tolak-urung-lambat" if ended else "tolak-urung-tidak-ada", kode=ticket.code)


def _without_end(ticket: Ticket) -> Ticket:
    return ticket.noting(status_at="")


def _resolution(desk: Desk, ticket: Ticket, mark: Undo) -> None:
    asked = ticket.status is Status.RESOLVED
    if not asked and not ticket.open:
        raise _too_late(desk, ticket)
    number = len(ticket.state.resolutions)
    agency = mark.agency
    left = {one: question for one, question in ticket.state.outcomes.items() if one != agency}
    changed = replace(ticket, status=mark.status, resolved_at=None).noting(outcomes=left)
    if (part := changed.part(agency)) and mark.stage is not None:
        part = replace(part, stage=mark.stage, resolved_at=None, before_undo=None)
        called = entering(part, ladder_of(changed, desk.turn.city), desk.turn.now)
        changed = changed.with_part(replace(part, called=called))
        changed = replace(changed, status=furthest(changed))
    event = desk.turn.event(
        ResolutionUndone(
            asked=asked,
            number=number,
            by=desk.label,
            whose=mark.by,
            agency=agency,
        ),
        desk.actor,
    )
    desk.turn.change(_without_end(changed), event)
    taken_back(desk.turn, changed)


def _false(desk: Desk, ticket: Ticket, mark: Undo) -> None:
    opened = replace(ticket, status=mark.status, false_by=None, false_reason="")
    event = desk.turn.event(FalseUndone(by=desk.label, whose=mark.by), desk.actor)
    desk.turn.change(_without_end(opened), event)
    taken_back(desk.turn, ticket)


def _cancelling(desk: Desk, ticket: Ticket, mark: Undo) -> None:
    opened = replace(ticket, status=mark.status)
    event = desk.turn.event(CancelUndone(by=desk.label, whose=mark.by), desk.actor)
    desk.turn.change(_without_end(opened), event)


DECISIONS = {
    Decision.RESOLVE: "keputusan-selesai",
    Decision.ADVICE: "keputusan-selesai",
    Decision.FALSE: "keputusan-palsu",
    Decision.CANCEL: "keputusan-batal",
}
TAKE_BACK = {
    Decision.RESOLVE: _resolution,
    Decision.ADVICE: _resolution,
    Decision.FALSE: _false,
    Decision.CANCEL: _cancelling,
}
