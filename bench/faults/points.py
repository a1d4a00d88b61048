"""Named points of the road at which a trial may crash, or have its database fail.

The product knows nothing of them: its functions are wrapped while a trial runs.
"""

from __future__ import annotations

import functools
import inspect
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

import bot.health.clocks
import bot.loops.choice
import bot.loops.delivered
import bot.loops.errands
import bot.loops.inbox
import bot.loops.intake
import bot.loops.sender
import bot.loops.timers
import bot.wiring
import handlers.errands
import handlers.process
import models.chain
import models.errands
import models.evidence
import models.inbox
import models.notes
import models.outbox
import models.reports
import models.tickets
import models.timers
from bench.faults.light import Drawer, Glance, Inline, Shelf
from bot.channels.fake import FakeChannel
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.database import Database
from bot.media.worker import PictureWorker


class Crash(BaseException):
    """The process is gone: nothing of it may act or catch this any more."""


@dataclass
class Trap:
    """Waits for a point to be passed for the `times`-th time, and then crashes; remembers which it saw.

    `kill`: a real SIGKILL to this process instead of unwinding it.
    `failing`: labels of transactions (reads: "read") that fail once with "database is locked".
    `lost`: labels of transactions that are committed once while their connection is cut: whoever waits hears an error.
    `broken`: what the disk says to everybody who writes, until it is mended.
    """

    point: str = ""
    times: int = 1
    kill: bool = False
    failing: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    broken: str = ""
    seen: dict[str, int] = field(default_factory=dict)
    sprung: str = ""

    def at(self, name: str) -> None:
        """The road passes this point."""
        if self.sprung:
            raise Crash(self.sprung)
        self.seen[name] = self.seen.get(name, 0) + 1
        if name == self.point:
            self.times -= 1
            if self.times == 0:
                self._spring(name)

    def transaction(self, label: str) -> None:
        """A transaction begins, or is about to commit: the database may be locked."""
        if label in self.failing:
            self.failing.remove(label)
            raise _database_says("database is locked")
        if self.broken and not label.startswith("read"):
            raise _database_says(self.broken)

    def committed(self, label: str) -> None:
        """A transaction is done; its answer may be lost all the same."""
        if label in self.lost:
            self.lost.remove(label)
            raise _database_says("server closed the connection unexpectedly")

    def _spring(self, name: str) -> None:
        if self.kill:
            os.kill(os.getpid(), signal.SIGKILL)
        self.sprung = name
        raise Crash(name)

    def mend(self) -> None:
        """The database works again."""
        self.failing.clear()
        self.lost.clear()
        self.broken = ""

    def reset(self) -> None:
        """A new process: what was sprung belonged to the old one."""
        self.sprung, self.point = "", ""


def _database_says(words: str) -> sa.exc.OperationalError:
    return sa.exc.OperationalError("", {}, Exception(words))


STEPS: tuple[tuple[Any, str, str], ...] = (  # owner, attribute, name of the point
    (FakeChannel, "poll", "poll"),
    (bot.loops.intake.Intake, "keep", "keep"),
    (bot.loops.intake.Intake, "keep_pushed", "keep pushed"),
    (models.inbox, "store", "inbox.store"),
    (models.inbox, "take", "inbox.take"),
    (models.inbox, "done", "inbox.done"),
    (models.inbox, "bury", "inbox.bury"),
    (handlers.process, "citizen", "citizen"),
    (handlers.process, "operator", "operator"),
    (handlers.process, "commit_turn", "commit_turn"),
    (models.reports, "add", "reports.add"),
    (models.tickets, "add", "tickets.add"),
    (models.tickets, "save", "tickets.save"),
    (models.chain, "append", "chain.append"),
    (models.timers, "arm", "timers.arm"),
    (models.timers, "take", "timers.take"),
    (models.outbox, "say", "outbox.say"),
    (bot.loops.inbox.InboxLoop, "_answer", "toast"),
    (bot.loops.choice.Choice, "choose", "outbox.claim"),
    (FakeChannel, "deliver", "send"),
    (WhatsAppChannel, "deliver", "send"),
    (bot.loops.delivered.Outcomes, "note", "mark"),
    (models.errands, "ask", "errand.ask"),
    (FakeChannel, "download", "errand.download"),
    (WhatsAppChannel, "download", "errand.download"),
    (Drawer, "put", "errand.store"),
    (Shelf, "put", "errand.store"),
    (PictureWorker, "inspect", "errand.look"),
    (Glance, "inspect", "errand.look"),
    (models.errands, "finish", "errand.finish"),
    (handlers.errands, "fetched", "evidence.show"),
    (bot.wiring, "with_key", "start.key"),
    (bot.health.clocks, "arm_standing", "start.standing"),
)

WRITES = (
    "Intake.keep",
    "Intake._of_push",
    "InboxLoop._handled",
    "InboxLoop._alone",
    "TimerLoop._handle",
    "ErrandLoop._finish",
    "ErrandLoop._later",
    "Sender._written_down",
    "Notices.tell",
    "Cell.alive",
)
READS = (
    "Intake.offset",
    "InboxLoop.step",
    "TimerLoop.step",
    "ErrandLoop.step",
    "ErrandWork._media",
    "ErrandWork._picture",
    "Sender._start",
)
POINTS = tuple(f"{when} {name}" for _, _, name in STEPS for when in ("before", "after")) + tuple(
    f"{when} commit of {label}" for label in WRITES for when in ("before", "after")
)
LOCKS = tuple(f"{when} {label}" for label in WRITES for when in ("begin", "commit")) + tuple(
    f"read {label}" for label in READS
)


@contextmanager
def watched(trap: Trap) -> Iterator[None]:
    """While this lasts, every step of the road passes the trap."""
    kept = [(owner, name, inspect.getattr_static(owner, name)) for owner, name, _ in STEPS]
    kept.append((bot.loops.sender, "GATHER_SECONDS", bot.loops.sender.GATHER_SECONDS))
    bot.loops.sender.GATHER_SECONDS = 0  # nobody else's answers are worth waiting for
    kept += [(kind, name, getattr(kind, name)) for kind in (Database, Inline) for name in ("write", "read")]
    for owner, attribute, name in STEPS:
        setattr(owner, attribute, _wrapped(getattr(owner, attribute), name, trap))
    for kind in (Database, Inline):
        kind.write = _writing(kind.write, trap)  # type: ignore[method-assign]
        kind.read = _reading(kind.read, trap)  # type: ignore[method-assign]
    try:
        yield
    finally:
        for owner, attribute, original in kept:
            setattr(owner, attribute, original)


def _wrapped(original: Callable[..., Any], name: str, trap: Trap) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(original):

        @functools.wraps(original)
        async def later(*args: Any, **named: Any) -> Any:
            trap.at(f"before {name}")
            answer = await original(*args, **named)
            trap.at(f"after {name}")
            return answer

        return later

    @functools.wraps(original)
    def now(*args: Any, **named: Any) -> Any:
        trap.at(f"before {name}")
        answer = original(*args, **named)
        trap.at(f"after {name}")
        return answer

    return now


def _label(work: Callable[..., Any]) -> str:
    """Who asked for the transaction: `Sender._written_down`, `TimerLoop._handle` …"""
    return work.__qualname__.split(".<locals>")[0]


def _writing(original: Callable[..., Any], trap: Trap) -> Callable[..., Any]:
    async def write(self: Database, work: Callable[..., Any]) -> Any:
        label = _label(work)

        def guarded(tx: Any) -> Any:
            trap.transaction(f"begin {label}")
            answer = work(tx)
            trap.at(f"before commit of {label}")
            trap.transaction(f"commit {label}")
            return answer

        answer = await original(self, guarded)
        trap.at(f"after commit of {label}")
        trap.committed(label)
        return answer

    return write


def _reading(original: Callable[..., Any], trap: Trap) -> Callable[..., Any]:
    async def read(self: Database, work: Callable[..., Any]) -> Any:
        def guarded(tx: Any) -> Any:
            trap.transaction(f"read {_label(work)}")
            return work(tx)

        return await original(self, guarded)

    return read
