"""Which function takes a due timer or a finished errand; people's words and buttons: `citizen/routes.py`,
`operator/routes.py`."""

from __future__ import annotations

from collections.abc import Callable

from handlers import (
    broadcast,
    digesting,
    disaster_timers,
    duty_watch,
    erasing,
    errands,
    groups,
    ladder,
    reporting,
    timers,
    unshowing,
)
from handlers.causes import ErrandCause
from handlers.citizen import gathered
from handlers.operator import guesses, hand_over
from handlers.ring import Ring
from handlers.turn import Turn

TIMERS: dict[str, Callable[[Turn, Ring], None]] = {
    "draft": timers.draft,
    "suspect": timers.suspect,
    "gather": gathered.due,
    "loud": timers.loud,
    "glance": timers.glance,
    "graver": timers.graver,
    "menu": timers.menu,
    "rung": ladder.rung,
    "lease": ladder.rung,  # rows of an older version
    "question": ladder.question,
    "promise": ladder.promise,
    "duty": duty_watch.round_,
    "handover": hand_over.remind,
    "close": timers.close,
    "undo": timers.undo,
    "watch": timers.watch,
    "sanction": timers.sanction,
    "nightly": timers.nightly,
    "drill": timers.drill,
    "disaster": disaster_timers.queue_began,
    "disaster_round": disaster_timers.round_,
    "disaster_outcome": disaster_timers.outcome,
    "cluster": disaster_timers.cluster_over,
    "broadcast": broadcast.send,
    "digest": digesting.digest,
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
    "call_gateway": ladder.telephoned,
    "drawing": reporting.drawn,
    "forget": errands.forget,
    "lost_chat": groups.lost_for_good,
    "reach_chat": groups.asked,
    "open_chat": groups.opened,
    "guessing": guesses.told,
}
