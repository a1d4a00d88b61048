"""Somebody reachable must be on duty: looked after at every change of the roster, told once while nobody is."""

from __future__ import annotations

from datetime import timedelta

from domain.message import Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from domain.timer import TimerKind
from escalation.duty import changes_after
from handlers.due_timer import DueTimer
from handlers.duty.roster import on_duty
from handlers.turn import OPERATOR, Turn
from locales.text import text
from models import bindings, notes
from models.timers import Timer

WITHOUT_ROSTER = timedelta(hours=6)  # nothing changes by itself: looked after now and then


def round_(turn: Turn, due: DueTimer) -> None:
    """Every agency that has a group."""
    for agency in dict.fromkeys(g.agency for g in turn.groups() if not g.drill):
        look_after(turn, agency)
    arm_round(turn)


def arm_round(turn: Turn) -> None:
    rostered = [p for p in turn.city.people if p.shifts]
    local = turn.now.astimezone(turn.city.zone)
    at = changes_after(rostered, local) if rostered else turn.now + WITHOUT_ROSTER
    turn.arm(Timer("duty", TimerKind.DUTY, at))


def look_after(turn: Turn, agency: str) -> bool:
    """Is nobody reachable on duty? Then the group and the control room hear it, once until somebody is."""
    agency = turn.city.heir(agency)
    if agency not in turn.city.agencies:
        return False
    name = f"unmanned:{agency}"
    empty = not any(p.person is not None for p in on_duty(turn, agency))
    told = bool(notes.read(turn.tx, name))
    if empty and not told:
        notes.write(turn.tx, name, turn.now.isoformat())
        words = text("piket-tidak-ada", instansi=turn.city.agencies[agency].short)
        for place in dict.fromkeys((*turn.city.namesakes(agency), CONTROL_ROOM)):
            for group in bindings.groups_of(turn.tx, place):
                turn.say(Outgoing(OPERATOR, group.id, text=words, priority=Priority.STATUS))
    elif told and not empty:
        notes.write(turn.tx, name, "")
    return empty
