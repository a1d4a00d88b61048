"""Ladders: after how long without a step who is called next."""

from __future__ import annotations

from datetime import datetime, timedelta

from cities.profile import Ladder, Rung
from domain.assignment import Assignment, Stage

WAITING_FOR = {  # the condition of a rung → in which stages it waits, from when
    "belum_diterima": (Stage.DISPATCHED,),
    "belum_berangkat": (Stage.ACKNOWLEDGED,),
    "belum_tiba": (Stage.ACKNOWLEDGED, Stage.EN_ROUTE),
    "belum_selesai": (Stage.ON_SCENE,),
}
REPEAT_AT_LEAST = timedelta(minutes=1)  # product.md: the last rung repeats every minute


def waits(rung: Rung, part: Assignment) -> bool:
    """Is the agency still in a stage that this rung is for?"""
    return part.stage in WAITING_FOR.get(rung.when, ())


def next_rung(part: Assignment, ladder: Ladder) -> tuple[int, datetime] | None:
    """(index of the next rung, when it is due); None when no rung waits for this stage.

    `part.rung` counts calls: after the last rung each further call is a repetition of it.
    """
    rungs = [r for r in ladder.rungs if waits(r, part)]
    if not rungs:
        return None
    start = _start(part)
    if part.rung < len(rungs):
        return part.rung, start + rungs[part.rung].after
    last = rungs[-1]
    repeat = max(last.repeat or REPEAT_AT_LEAST, REPEAT_AT_LEAST)
    return len(rungs) - 1, start + last.after + repeat * (part.rung - len(rungs) + 1)


def rung_at(part: Assignment, ladder: Ladder, index: int) -> Rung:
    """The rung with this index among those that wait for the agency's stage."""
    return [r for r in ladder.rungs if waits(r, part)][index]


def _start(part: Assignment) -> datetime:
    moments = {
        Stage.DISPATCHED: part.dispatched_at,
        Stage.ACKNOWLEDGED: part.acknowledged_at,
        Stage.EN_ROUTE: part.dispatched_at,
        Stage.ON_SCENE: part.arrived_at,
    }
    return moments.get(part.stage) or part.dispatched_at
