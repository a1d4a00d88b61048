"""Which function takes a due timer or a finished errand; people's words and buttons: `citizen/routes.py`,
`operator/routes.py`."""

from __future__ import annotations

from collections.abc import Callable

from domain.timer import TimerKind
from handlers import errands, timers
from handlers.broadcasts import sending
from handlers.causes import ErrandCause
from handlers.citizen import gathered
from handlers.digest import deliver
from handlers.disaster import rounds
from handlers.due_timer import DueTimer
from handlers.duty import watch
from handlers.evidence import unshowing
from handlers.health import groups
from handlers.ladders import rungs, unseen
from handlers.operator import guesses, hand_over
from handlers.overviews import reports
from handlers.privacy import erasing
from handlers.turn import Turn

TIMERS: dict[TimerKind, Callable[[Turn, DueTimer], None]] = {
    TimerKind.DRAFT: timers.draft,
    TimerKind.SUSPECT: timers.suspect,
    TimerKind.GATHER: gathered.due,
    TimerKind.LOUD: timers.loud,
    TimerKind.GLANCE: timers.glance,
    TimerKind.UNSEEN: unseen.say,
    TimerKind.GRAVER: timers.graver,
    TimerKind.MENU: timers.menu,
    TimerKind.RUNG: rungs.rung,
    TimerKind.LEASE: rungs.rung,  # rows of an older version
    TimerKind.QUESTION: rungs.question,
    TimerKind.PROMISE: rungs.promise,
    TimerKind.DUTY: watch.round_,
    TimerKind.HANDOVER: hand_over.remind,
    TimerKind.CLOSE: timers.close,
    TimerKind.UNDO: timers.undo,
    TimerKind.WATCH: timers.watch,
    TimerKind.SANCTION: timers.sanction,
    TimerKind.NIGHTLY: timers.nightly,
    TimerKind.DRILL: timers.drill,
    TimerKind.DISASTER: rounds.queue_began,
    TimerKind.DISASTER_ROUND: rounds.round_,
    TimerKind.DISASTER_OUTCOME: rounds.outcome,
    TimerKind.CLUSTER: rounds.cluster_over,
    TimerKind.BROADCAST: sending.send,
    TimerKind.DIGEST: deliver.digest,
    TimerKind.MORNING: timers.morning,
    TimerKind.UNSHOW: unshowing.due,
    TimerKind.RETENTION: erasing.sweep_due,
    TimerKind.ERASE: erasing.erase_due,
    TimerKind.REACH: groups.ask_again,
}

ERRANDS: dict[str, Callable[[Turn, ErrandCause], None]] = {
    "media": errands.media,
    "administrators": errands.administrators,
    "address": errands.address,
    "call_gateway": rungs.telephoned,
    "drawing": reports.drawn,
    "forget": errands.forget,
    "lost_chat": groups.lost_for_good,
    "reach_chat": groups.asked,
    "open_chat": groups.opened,
    "guessing": guesses.told,
}
