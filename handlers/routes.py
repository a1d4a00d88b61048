"""Which function takes a due timer or a finished errand; people's words and buttons: `citizen/routes.py`,
`operator/routes.py`."""

from __future__ import annotations

from collections.abc import Callable

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

TIMERS: dict[str, Callable[[Turn, DueTimer], None]] = {
    "draft": timers.draft,
    "suspect": timers.suspect,
    "gather": gathered.due,
    "loud": timers.loud,
    "glance": timers.glance,
    "unseen": unseen.say,
    "graver": timers.graver,
    "menu": timers.menu,
    "rung": rungs.rung,
    "lease": rungs.rung,  # rows of an older version
    "question": rungs.question,
    "promise": rungs.promise,
    "duty": watch.round_,
    "handover": hand_over.remind,
    "close": timers.close,
    "undo": timers.undo,
    "watch": timers.watch,
    "sanction": timers.sanction,
    "nightly": timers.nightly,
    "drill": timers.drill,
    "disaster": rounds.queue_began,
    "disaster_round": rounds.round_,
    "disaster_outcome": rounds.outcome,
    "cluster": rounds.cluster_over,
    "broadcast": sending.send,
    "digest": deliver.digest,
    "morning": timers.morning,
    "unshow": unshowing.due,
    "retention": erasing.sweep_due,
    "erase": erasing.erase_due,
    "reach": groups.ask_again,
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
