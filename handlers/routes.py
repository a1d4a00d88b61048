"""Which function takes a due timer or a finished errand; people's words and buttons: `citizen/routes.py`,
`operator/routes.py`."""

from __future__ import annotations

from collections.abc import Callable

from domain.errand import ErrandKind
from domain.timer import TimerKind
from handlers import errands, timers
from handlers.broadcasts import sending
from handlers.calls import texting
from handlers.causes import ErrandCause
from handlers.citizen import by_page, gathered
from handlers.digest import deliver
from handlers.disaster import rounds
from handlers.due_timer import DueTimer
from handlers.duty import somebody_on
from handlers.evidence import listening, unshowing
from handlers.first_aid import offering
from handlers.health import groups
from handlers.ladders import rungs, unseen
from handlers.operator import guesses, hand_over
from handlers.overviews import morning
from handlers.privacy import erasing
from handlers.tickets import handing_over, unsaid
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
    TimerKind.ETA: rungs.overdue,
    TimerKind.DUTY: somebody_on.round_,
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
    TimerKind.PAGE: by_page.ended,
    TimerKind.AID: offering.due,
}

ERRANDS: dict[str, Callable[[Turn, ErrandCause], None]] = {
    ErrandKind.MEDIA: errands.media,
    ErrandKind.ADMINISTRATORS: errands.administrators,
    ErrandKind.ADDRESS: errands.address,
    ErrandKind.CALL_GATEWAY: rungs.telephoned,
    ErrandKind.DRAWING: morning.drawn,
    ErrandKind.FORGET: errands.forget,
    ErrandKind.LOST_CHAT: groups.lost_for_good,
    ErrandKind.UNSAID: unsaid.told,
    ErrandKind.REACH_CHAT: groups.asked,
    ErrandKind.OPEN_CHAT: groups.opened,
    ErrandKind.GUESSING: guesses.told,
    ErrandKind.SMS: texting.told,
    ErrandKind.HAND_OVER: handing_over.handed_over,
    ErrandKind.TRANSCRIBE: listening.heard,
}
