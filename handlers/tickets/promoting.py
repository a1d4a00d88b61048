"""A report of the digest becomes a card, because a human says so."""

from __future__ import annotations

from domain.deadline import Deadline, heard
from domain.happenings import TicketOpened
from domain.lane import Lane
from domain.status import Status
from domain.ticket import Ticket
from domain.ticket_state import TicketState
from escalation.draft import deadline_rules
from handlers.evidence.showing import show
from handlers.threads.quoting import card_quote
from handlers.tickets.marks import marked
from handlers.tickets.open_ticket import next_code
from handlers.tickets.report_place import place_told
from handlers.turn import Turn
from models import evidence, reports


def promote(turn: Turn, number: int, actor: int) -> Ticket | None:
    """A report of the digest becomes a card, because a human says so; None where it is no longer there. Where danger was
    told its clock runs from now on."""
    waiting = {r.id: r for r in reports.digest(turn.tx, most=1000)}
    report = waiting.get(number)
    if report is None:
        return None
    place = place_told(turn, report)
    danger = report.danger if report.observed.told_danger is None else report.observed.told_danger
    clock = heard(Deadline(), danger, turn.now, turn.now, deadline_rules(turn.city.verification))
    ticket = turn.add(
        Ticket(
            id=0,
            code=next_code(turn),
            category=report.category,
            status=Status.RECEIVED,
            lane=Lane.AMBER,
            hiding=report.observed.hiding,
            opened_at=turn.now,
            place=place,
            danger=danger,
            danger_at=report.danger_at or clock.named_at,
            deadline=clock,
            handle=turn.services.token(),
            secret=turn.city.categories[report.category].secret,
            state=TicketState(
                words=report.words,
                quote=card_quote(turn, report.words),
                additions=report.observed.additions,
            ),
        )
    )
    turn.change_report(number, state="ticket", ticket_id=ticket.id)
    turn.change(marked(turn, ticket), turn.event(TicketOpened(lane=Lane.AMBER), actor))
    for piece in report.observed.evidence:
        evidence.attach(turn.tx, [piece], ticket.id, number)
        show(turn, piece)
    return turn.ticket(ticket.id)
