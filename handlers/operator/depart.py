"""Berangkat: the crew is on its way."""

from __future__ import annotations

from domain.assignment import Step
from domain.events import Happened
from handlers.operator.desk import Desk
from handlers.operator.handing import stepped
from handlers.operator.stepping import by_whom, take


def depart(desk: Desk) -> None:
    desk.may("depart")
    whole, before = desk.ticket, desk.part()
    ticket, part = take(desk, Step.DEPART)
    event = desk.turn.event(Happened.DEPARTED, desk.actor, agency=part.agency, by=by_whom(desk, before))
    desk.turn.change(ticket, event)
    stepped(desk, "selesai-berangkat", whole)
