"""The digest of doubtful reports: every few hours, silently; and who hears of it when nobody clears it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.message import Button, Outgoing, Priority
from domain.report import Report
from domain.ticket import CONTROL_ROOM
from domain.timer import DigestDue, TimerKind
from escalation.ladders import Course, course
from handlers.digest.waiting import in_brief, summary
from handlers.due_timer import DueTimer
from handlers.duty.roster import supervisors_reachable
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.moments import hour
from models import bindings, reports
from models.timers import Timer

UNCLEARED = "rangkuman_belum_dibersihkan"


def digest(turn: Turn, due: DueTimer) -> None:
    """What nobody needed at once, with one tap to clear it. What was shown before and is still there goes further up."""
    waiting = reports.digest(turn.tx, most=200)
    if not waiting:
        arm_digest(turn)
        return
    before = due.remembered(DigestDue)
    since, shown = before.since or turn.now, before.shown
    path, made = _course(turn), before.calls
    passed = path.passed(turn.now - since)
    called = {path.rungs[step[0]].call for n in range(made, passed) if (step := path.call(n))}
    if shown is None or turn.now >= shown + turn.city.verification.grey_digest:
        called.add(CONTROL_ROOM)
        shown = turn.now
    _say(turn, waiting, since, _audience(turn, called))
    _arm(turn, DigestDue(since, shown, passed))


def _course(turn: Turn) -> Course:
    """The rungs of the control room's own ladder."""
    ladder = turn.city.ladders.get(CONTROL_ROOM)
    return course(ladder, UNCLEARED) if ladder else Course(())


def _audience(turn: Turn, called: Iterable[str]) -> list[int]:
    groups = [g.id for g in bindings.groups_of(turn.tx, CONTROL_ROOM)]
    above = supervisors_reachable(turn, CONTROL_ROOM)
    found = [*(groups if CONTROL_ROOM in called else ()), *(above if "supervisor" in called else ())]
    return found or groups or above


def _say(turn: Turn, waiting: list[Report], since: datetime, audience: Iterable[int]) -> None:
    words = summary(turn, waiting)
    if since < turn.now:
        jam = hour(turn.city, since)
        words = text("rangkuman-belum-dibersihkan", jumlah=len(waiting), jam=jam)
    lines, rows = in_brief(waiting)
    see_again = Button(text("tombol-lihat"), "grup.digest_show")
    *forward, clear = rows
    for chat in audience:
        turn.say(
            Outgoing(
                OPERATOR,
                chat,
                text=f"{words}\n{lines}",
                buttons=(*forward, (see_again, *clear)),
                silent=True,
                protect=True,
                priority=Priority.DIGEST,
            )
        )


def _arm(turn: Turn, data: DigestDue) -> None:
    """The next digest, or the next rung, whichever is sooner."""
    every = turn.city.verification.grey_digest
    at = turn.now + every
    step = _course(turn).call(data.calls)
    if data.shown is not None:
        at = data.shown + every
    if step is not None and data.since is not None:
        at = min(at, data.since + step[1])
    turn.arm(Timer("digest", TimerKind.DIGEST, max(at, turn.now + timedelta(seconds=1)), data=data))


def arm_digest(turn: Turn) -> None:
    """From the beginning: nothing has been shown yet, or all of it was cleared."""
    _arm(turn, DigestDue())
