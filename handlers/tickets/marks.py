"""What holds of a ticket because one of its reporters said it of himself: that he hides, that he can only write."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Event
from domain.happenings import Hiding
from domain.report import Observed, Report
from domain.ticket import Ticket
from handlers.disaster.gathering import of_many
from handlers.tickets.witnesses import number_among
from handlers.turn import Turn
from models import reports


def hides(turn: Turn, report: int, *, hiding: bool) -> None:
    """Keep with a report whether its reporter hides, or says that he is safe and can type, so that it goes wherever the report
    goes."""
    told = turn.report(report)
    hid = not hiding and (told.observed.hid or told.observed.hiding)
    _keep(turn, told, told.observing(hiding=hiding, hid=hid, at_ease=not hiding))


def all_hide(turn: Turn, ticket: Ticket, actor: int | None) -> Ticket:
    """Somebody else says that its reporter hides: no phone of this ticket is called from now on."""
    for told in reports.of_ticket(turn.tx, ticket.id):
        hides(turn, told.id, hiding=True)
    now = marked(turn, ticket)
    return (
        turn.change(now, *newly_hiding(turn, ticket, now, actor))
        if now.hiding is not ticket.hiding
        else ticket
    )


def says_of_himself(turn: Turn, ticket: Ticket, report: int, heard: Observed) -> Ticket:
    """What the teller of a report says beyond it: that he hides, that he can only write."""
    if heard.hiding:
        hides(turn, report, hiding=True)
    if heard.deaf:
        only_writes(turn, report)
    now = marked(turn, ticket)
    who = turn.report(report).person_id
    return turn.change(now, *newly_hiding(turn, ticket, now, who)) if now != ticket else ticket


def no_longer_at_ease(turn: Turn, report: int) -> None:
    """Nothing may sound there any more, though he does not hide."""
    told = turn.report(report)
    _keep(turn, told, told.observing(at_ease=False))


def only_writes(turn: Turn, report: int) -> None:
    """The same: its reporter cannot hear, or cannot speak."""
    told = turn.report(report)
    _keep(turn, told, told.observing(deaf=True))


def _keep(turn: Turn, before: Report, now: Report) -> None:
    if now != before:
        turn.observe(now)


def marked(turn: Turn, ticket: Ticket) -> Ticket:
    """The ticket as the reporters that it has now ask for; many gathered in a disaster are not silenced by one."""
    told = [] if of_many(turn, ticket) else reports.of_ticket(turn.tx, ticket.id)
    hiding, deaf = any(r.observed.hiding for r in told), any(r.observed.deaf for r in told)
    return replace(ticket, hiding=hiding).noting(deaf=deaf)


def as_read_by(ticket: Ticket, report: Report) -> Ticket:
    """The ticket as the reporter of this report may see and hear of it: that another one hides hushes nobody else."""
    return replace(ticket, hiding=report.observed.hiding)


def newly_hiding(turn: Turn, before: Ticket, after: Ticket, actor: int | None) -> list[Event]:
    """A call may betray somebody from now on: all who could make one hear whom."""
    if before.hiding or not after.hiding:
        return []
    who = next((r for r in reports.of_ticket(turn.tx, after.id) if r.observed.hiding), None)
    witness = number_among(turn, after.id, who.person_id) if who is not None else 0
    return [turn.event(Hiding(hiding=True, witness=witness), actor)]
