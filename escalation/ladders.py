"""Ladders: after how long without a step who is called next, how often, and how late that may be put off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cities.agency import CONTROL_ROOM
from cities.ladder import Ladder, Rung
from domain.assignment import Assignment, Stage

WAITING_FOR = {  # the condition of an agency's rung → in which stages it waits, from when
    "belum_diterima": (Stage.DISPATCHED,),
    "belum_berangkat": (Stage.ACKNOWLEDGED,),
    "belum_tiba": (Stage.ACKNOWLEDGED, Stage.EN_ROUTE),
    "belum_selesai": (Stage.ON_SCENE,),
}
LAST_AGAIN = timedelta(minutes=1)  # the last rung repeats every minute


@dataclass(frozen=True, slots=True)
class Course:
    """The rungs of one condition in their order. Calls are numbered from 0: each rung, then its repetitions
    until the next one comes due; the last rung repeats for ever."""

    rungs: tuple[Rung, ...]

    def call(self, number: int) -> tuple[int, timedelta] | None:
        """(index of the rung, how long after the beginning) of a call; None where there is no such call."""
        for index, rung in enumerate(self.rungs):
            times = self._times(index)
            if times is None or number < times:
                return index, rung.after + (self._again(index) or timedelta()) * number
            number -= times
        return None

    def first(self, index: int) -> int:
        """The number of a rung's first call."""
        return sum(self._times(before) or 0 for before in range(index))

    def called(self, made: int) -> frozenset[str]:
        """Whom the first so many calls came to."""
        last = self.call(made - 1) if made else None
        until = last[0] + 1 if last else len(self.rungs) if made else 0
        return frozenset(rung.call for rung in self.rungs[:until])

    def passed(self, elapsed: timedelta) -> int:
        """How many calls have come due after this time."""
        count = 0
        for index, rung in enumerate(self.rungs):
            if elapsed < rung.after:
                break
            again, times = self._again(index), self._times(index)
            done = 1 + (elapsed - rung.after) // again if again else 1
            count += done if times is None else min(done, times)
        return count

    def _times(self, index: int) -> int | None:
        """How often this rung calls; None: for ever."""
        again = self._again(index)
        if index == len(self.rungs) - 1:
            return None if again else 1
        span = self.rungs[index + 1].after - self.rungs[index].after
        return max(1, -(-span // again)) if again else 1

    def _again(self, index: int) -> timedelta | None:
        rung = self.rungs[index]
        if index < len(self.rungs) - 1:
            return rung.repeat
        if rung.when not in WAITING_FOR:
            return rung.repeat
        return max(rung.repeat or LAST_AGAIN, LAST_AGAIN)


@dataclass(frozen=True, slots=True)
class NextCall:
    """The next call that is due for an agency's part."""

    when: str
    number: int
    rung: Rung
    at: datetime


COMPARED = 30  # calls of two courses that are compared; by then both repeat their last rung


def never_later(one: Course, other: Course) -> bool:
    """Does the first course call everybody whom the other calls, and nobody later, as often?"""
    for rung in other.rungs:
        if not any(
            mine.call == rung.call and mine.after <= rung.after and mine.mention_duty >= rung.mention_duty
            for mine in one.rungs
        ):
            return False
    for number in range(COMPARED):
        mine, theirs = one.call(number), other.call(number)
        if theirs is not None and (mine is None or mine[1] > theirs[1]):
            return False
    return True


def not_slower(wanted: Ladder, running: Ladder) -> Ladder:
    """The wanted ladder, with the running one's rungs for each condition in which it would call somebody later."""
    rungs: list[Rung] = []
    for condition in dict.fromkeys(r.when for r in (*running.rungs, *wanted.rungs)):
        new, old = course(wanted, condition), course(running, condition)
        rungs += new.rungs if never_later(new, old) else old.rungs
    quiet = running.quiet if wanted.quiet is not None else None
    return replace(wanted, rungs=tuple(rungs), quiet=quiet)


def course(ladder: Ladder, condition: str) -> Course:
    return Course(tuple(r for r in ladder.rungs if r.when == condition))


def courses(part: Assignment, ladder: Ladder) -> Iterator[tuple[str, Course]]:
    """What the ladder says of the stage that the agency is in, per condition."""
    for condition, stages in WAITING_FOR.items():
        if part.stage in stages and (found := course(ladder, condition)).rungs:
            yield condition, found


def began(part: Assignment, condition: str) -> datetime:
    """When the wait of this condition began: the clock of arrival runs from the dispatch."""
    moments = {"belum_berangkat": part.acknowledged_at, "belum_selesai": part.arrived_at}
    return moments.get(condition) or part.dispatched_at


def next_call(part: Assignment, ladder: Ladder, zone: ZoneInfo, *, life: bool) -> NextCall | None:
    """The soonest call that has not been made; None where no rung waits for this stage."""
    found = []
    for condition, path in courses(part, ladder):
        number = part.called.get(condition, 0)
        step = path.call(number)
        if step is not None:
            at = awake(began(part, condition) + step[1], ladder, zone, life=life)
            found.append(NextCall(condition, number, path.rungs[step[0]], at))
    return min(found, key=lambda c: c.at, default=None)


def entering(part: Assignment, ladder: Ladder, now: datetime) -> dict[str, int]:
    """The calls that count as made when an agency comes into its stage: what was another step's business."""
    return {
        condition: max(path.passed(now - began(part, condition)), part.called.get(condition, 0))
        for condition, path in courses(part, ladder)
    }


READ_THERE = frozenset(("instansi", CONTROL_ROOM))  # who is told in the thread what makes another ladder hold


def resumed(part: Assignment, before: Ladder, ladder: Ladder, now: datetime) -> dict[str, int]:
    """The calls that count as made when another ladder begins to hold than before: all that have come due by it, up to the
    first of somebody who has not heard of it."""
    found = {}
    for condition, path in courses(part, ladder):
        made, old = part.called.get(condition, 0), course(before, condition)
        if old.rungs == path.rungs:
            found[condition] = made
            continue
        told = READ_THERE | old.called(made)
        unheard = (path.first(i) for i, r in enumerate(path.rungs) if r.call not in told)
        due = path.passed(now - began(part, condition))
        found[condition] = min(due, next(unheard, due))
    return found


def awake(moment: datetime, ladder: Ladder, zone: ZoneInfo, *, life: bool) -> datetime:
    """When a call at this moment is made: at night, where the city wants quiet and no life is in danger, in the morning."""
    night = ladder.quiet
    if life or night is None:
        return moment
    local = moment.astimezone(zone)
    if not night.covers(local):
        return moment
    morning = local.replace(
        hour=night.end.hour, minute=night.end.minute, second=0, microsecond=0, tzinfo=None
    )
    day = morning if local.time() < night.end else morning + timedelta(days=1)
    return day.replace(tzinfo=zone).astimezone(moment.tzinfo)
