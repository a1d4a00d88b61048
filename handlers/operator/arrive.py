"""Tiba: the crew is at the scene."""

from __future__ import annotations

from domain.assignment import Step
from domain.events import Happened
from handlers.operator.desk import Desk
from handlers.operator.stepping import take


def arrive(desk: Desk) -> None:
    desk.may("arrive")
    ticket, part = take(desk, Step.ARRIVE)
    event = desk.turn.event(Happened.ARRIVED, desk.actor, agency=part.agency, by=desk.label)
    desk.turn.change(ticket, event)
    desk.done("selesai-tiba", kode=ticket.code)
