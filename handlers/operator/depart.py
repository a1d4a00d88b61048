"""Berangkat: the crew is on its way."""

from __future__ import annotations

from domain.assignment import Step
from domain.happenings import Departed
from handlers.operator.desk import Desk
from handlers.operator.handing import stepped
from handlers.operator.stepping import by_whom, take


def depart(desk: Desk) -> None:
    desk.may("depart")
    whole, before = desk.ticket, desk.part()
    ticket, part = take(desk, Step.DEPART)
    event = desk.turn.event(Departed(agency=part.agency, by=by_whom(desk, before)), desk.actor)
    desk.turn.change(ticket, event)
    stepped(desk, "selesai-berangkat", whole)
