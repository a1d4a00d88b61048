"""Which rungs have come due, and who is called instead of people who cannot be reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cities.ladder import Ladder, Rung
from domain.assignment import Assignment
from escalation.ladders import Course, began, courses

SOON = timedelta(seconds=30)  # after a late call the next one does not follow at its heels
Reachable = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Climb:
    """What one cause calls of one condition: `rungs` whose people are called, `missed` whom nobody could reach,
    `count` calls that are behind us now."""

    when: str
    rungs: tuple[Rung, ...]
    missed: tuple[str, ...]
    count: int


def climbs(
    part: Assignment, ladder: Ladder, now: datetime, reachable: Callable[[str], Reachable]
) -> list[Climb]:
    """Per condition all calls that are due and not yet made; empty when the step was taken in the meantime.

    However many have come due (a long outage), each rung is called once. `reachable`: per condition.
    """
    found = []
    for condition, path in courses(part, ladder):
        made, elapsed = part.called.get(condition, 0), now - began(part, condition)
        due = path.passed(elapsed)
        if due > made + 1:
            due = path.passed(elapsed + SOON)
        if due > made:
            found.append(climb(condition, path, made, due, reachable(condition)))
    return found


def climb(when: str, path: Course, made: int, due: int, reachable: Reachable) -> Climb:
    """The calls from `made` on, before `due`, of one condition."""
    indices = sorted({step[0] for n in _ends(path, made, due) if (step := path.call(n))})
    wanted = path.rungs[indices[0] : indices[-1] + 1]
    called = [r for r in wanted if reachable(r.call)]
    missed = [r.call for r in wanted if not reachable(r.call)]
    count = due
    if not reachable(wanted[-1].call):
        onward = _onward(path, indices[-1], reachable)
        if onward is not None:
            missed += [r.call for r in path.rungs[indices[-1] + 1 : onward]]
            called.append(path.rungs[onward])
            count = max(due, path.first(onward) + 1)
        elif not called:
            called += _back(path, indices[0], reachable)
    return Climb(when, tuple(called), tuple(dict.fromkeys(missed)), count)


def pass_on(
    when: str, path: Course, made: int, failed: str, reachable: Reachable, *, everybody: bool = False
) -> Climb | None:
    """A call that failed afterwards: the next rung at once, or who can be reached of the ones before.

    `made`: calls behind us, the last of which is the one that failed. `everybody`: all further rungs at once, and those behind
    the next one in their own time again.
    """
    step = path.call(max(0, made - 1))
    if step is None:
        return None
    onward = _onward(path, step[0], reachable)
    if onward is not None:
        further = path.rungs[step[0] + 1 :] if everybody else (path.rungs[onward],)
        called = tuple(r for r in further if reachable(r.call))
        missed = (failed, *(r.call for r in further if not reachable(r.call)))
        return Climb(when, called, missed, max(made, path.first(onward) + 1))
    back = _back(path, step[0], reachable)
    return Climb(when, tuple(back), (failed,), made)


def _ends(path: Course, made: int, due: int) -> Iterable[int]:
    """The first and the last of these calls: all rungs between them are due as well."""
    return (made, due - 1)


def _onward(path: Course, index: int, reachable: Reachable) -> int | None:
    later = range(index + 1, len(path.rungs))
    return next((i for i in later if reachable(path.rungs[i].call)), None)


def _back(path: Course, index: int, reachable: Reachable) -> list[Rung]:
    """Nobody further up: the nearest before, so that somebody hears of it at all."""
    before = (path.rungs[i] for i in range(index - 1, -1, -1) if reachable(path.rungs[i].call))
    return list(before)[:1]
