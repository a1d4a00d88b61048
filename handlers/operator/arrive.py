"""Tiba: the crew is at the scene."""

from __future__ import annotations

from domain.assignment import Step
from domain.happenings import Arrived
from handlers.operator.desk import Desk
from handlers.operator.handing import stepped
from handlers.operator.stepping import by_whom, take


def arrive(desk: Desk) -> None:
    desk.may("arrive")
    whole, before = desk.ticket, desk.part()
    ticket, part = take(desk, Step.ARRIVE)
    event = desk.turn.event(Arrived(agency=part.agency, by=by_whom(desk, before)), desk.actor)
    desk.turn.change(ticket, event)
    stepped(desk, "selesai-tiba", whole)
