"""One trial: a little story with its mishaps, recovery, and the verdict. The same seed tells the same story."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import structlog

from bench.faults.cell import Cell, Ground
from bench.faults.light import Drawer
from bench.faults.mishaps import Mishaps, bad_luck
from bench.faults.people import People, deeds
from bench.faults.points import POINTS, Crash, watched
from bench.faults.strangers import Strangers, intrusions
from bench.faults.verdict import judge
from bot.database import Database
from bot.loops.choice import IN_FLIGHT
from bot.wiring import App
from models.db import TRANSIENT

KILLED_EVERY = 20  # one trial in so many forks a process and kills it
PAUSES = (0, 0, 1, 5, 20, 70, 130, 400)  # seconds between two deeds
QUIET = (2, 15, 65, 65, 130, 200)  # seconds after everything is mended: every deadline passes
logged: list[str] = []


@dataclass
class Outcome:
    """`wrong`: what does not hold; `points`: where the processes died; `followed`: leaders that stood still, and went on
    after another had led."""

    seed: int
    wrong: list[str]
    points: list[str] = field(default_factory=list)
    killed: bool = False
    followed: int = 0


def keep_log() -> None:
    """The product's log is kept in `logged`, to be searched for what must not stand there."""

    def keep(_logger: Any, _name: str, event: Any) -> Any:
        logged.append(str(event))
        raise structlog.DropEvent

    structlog.configure(processors=[structlog.processors.format_exc_info, keep])


def run_trial(ground: Ground, seed: int, crash_at: str = "") -> Outcome:
    """Play the seed's story and judge it. `crash_at`: the only point at which its process may die, and does."""
    logged.clear()
    ground.fresh()
    killed = seed % KILLED_EVERY == 0
    trial = Trial(ground, seed)
    if crash_at:
        trial.cell.trap.point = crash_at
        trial.mishaps.points = (crash_at,)
    if killed:
        trial.in_a_process_that_is_killed()
    with watched(trial.cell.trap):
        try:
            asyncio.run(trial.end() if killed else trial.whole())
        except Exception as error:  # noqa: BLE001 - the edge of a trial: a violation, with its seed
            trial.wrong.append(f"{type(error).__name__}: {error}")
    return Outcome(seed, trial.wrong, trial.points, killed, trial.cell.leading.followed)


class Trial:
    """The story as it goes on."""

    def __init__(self, ground: Ground, seed: int) -> None:
        self.seed = seed
        self.rng = Random(seed)
        self.ground = ground
        self.cell = Cell(ground, Random(seed + 1))
        self.people = People(self.cell, self.rng)
        self.mishaps = Mishaps(self.cell, self.rng)
        self.points: list[str] = []
        self.wrong: list[str] = []
        self.repeats = 0
        self.database: Callable[[], Database | None] = lambda: None
        self.workers: list[App] = []

    async def whole(self) -> None:
        await self.story()
        await self.end()

    async def story(self) -> None:
        asyncio.get_running_loop().set_exception_handler(
            lambda loop, context: None
        )  # crashed tasks are expected
        doings, troubles = deeds(self.people), bad_luck(self.mishaps)
        strange = intrusions(Strangers(self.cell, self.people, self.rng))
        for _ in range(self.rng.randint(3, 14)):
            _pick(self.rng, doings)()
            if self.rng.random() < 0.35:
                _pick(self.rng, troubles)()
            if self.rng.random() < 0.2:
                _pick(self.rng, strange)()
            await self._alive(self._some_work)
            if self.rng.random() < 0.5:
                self.cell.wind(seconds=self.rng.choice(PAUSES))

    async def _some_work(self, *workers: App) -> None:
        """A few steps in any order, or until nothing is left to do."""
        if self.rng.random() < 0.6:
            await self.cell.rest(*workers)
            return
        await self.cell.alive(*workers)
        for _ in range(self.rng.randint(0, 6)):
            await self.rng.choice(self.cell.steps(*workers))()

    async def end(self) -> None:
        """Everything is mended, some quiet minutes pass, and the town is looked at."""
        self.mishaps.mended()
        self.cell.trap.reset()
        try:
            for pause in QUIET:
                await self._alive(self.cell.rest)
                self.cell.wind(seconds=pause)
            await self._alive(self.cell.rest)
        except Exception as error:  # noqa: BLE001 - the edge of a trial: a violation, with its seed
            self.wrong.append(f"{type(error).__name__}: {error}")
        self.wrong += self.cell.leading.accepted
        now = max((app.clock.now() for app in self.workers), default=self.cell.clock.now())
        await self.cell.abandon()
        self.wrong += judge(self.cell, self.people, logged, self.repeats + self.mishaps.late, now)

    async def _alive(self, work: Callable[..., Any]) -> None:
        """Go on in the processes that run, and in a new one for each that has crashed."""
        while True:
            try:
                while len(self.workers) < self.ground.workers:
                    self.cell.at_work = None
                    self.workers.append(await self.cell.start(self.database()))
                await self._freeze_and_thaw()
                await work(*self.cell.leading.awake(self.workers))
                return
            except Crash as crash:
                await self._crashed(str(crash))
            except TRANSIENT:  # the start failed: the supervisor starts it again
                if self.cell.trap.broken:
                    return  # in vain, until somebody mends the disk

    async def _freeze_and_thaw(self) -> None:
        """What the mishaps want of the worker that leads."""
        leading, luck = self.cell.leading, self.mishaps
        if luck.thaws and leading.frozen:
            luck.thaws, self.cell.at_work = False, leading.frozen.app
            await leading.thaw()
        if luck.freezes:
            luck.freezes, self.cell.at_work = False, leading.awake(self.workers)[0]
            await leading.freeze(self.cell.at_work)

    async def _crashed(self, point: str) -> None:
        """The worker whose step it was is gone; the next in line takes its roles over."""
        self.points.append(point)
        gone = [app for app in self.workers if app is self.cell.at_work]
        self.repeats += sum(app.sender.flying for app in gone)
        self.workers = [app for app in self.workers if app not in gone]
        self.cell.leading.forget(gone)
        await self.cell.abandon(*self.workers)

    # A real process

    def in_a_process_that_is_killed(self) -> None:
        """The story runs in a child, with its threads, until SIGKILL; what the world saw is taken over from it."""
        self.cell.shelf = Drawer(self.ground.folder / f"evidence-{self.seed}")
        journal = self.ground.folder / "journal"
        journal.unlink(missing_ok=True)
        self.ground.engine.dispose()
        child = os.fork()
        if child == 0:
            self._live_and_die(journal)
        os.waitpid(child, 0)
        self._take_over(journal)

    def _live_and_die(self, journal: Path) -> None:
        descriptor = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def note(kind: str, channel: str, what: Any) -> None:
            entry = pickle.dumps((kind, channel, what))
            os.write(descriptor, len(entry).to_bytes(4, "big") + entry)

        try:
            for platform in self.cell.platforms.values():
                platform.journal = note
            self.cell.green.cloud.journal = note
            self.cell.clock.journal = note
            self.people.journal = note
            self.database = lambda: Database(self.ground.engine)
            self.cell.trap.kill = True
            self.cell.trap.point = self.rng.choice(POINTS)
            self.cell.trap.times = self.rng.choice((1, 2, 4))
            with watched(self.cell.trap):
                asyncio.run(self.story())
        finally:
            os.kill(os.getpid(), signal.SIGKILL)

    def _take_over(self, journal: Path) -> None:
        entries = journal.read_bytes() if journal.exists() else b""
        while entries:
            size = int.from_bytes(entries[:4], "big")
            kind, channel, what = pickle.loads(entries[4 : 4 + size])
            entries = entries[4 + size :]
            if kind == "clock":
                self.cell.clock.moment, self.cell.clock.wrong_by = what
            elif kind == "told":
                self.people.told[what[0]] = what[1]
            elif kind == "green":
                self.cell.green.cloud.known = what
            elif kind == "group":
                self.cell.groups[channel] = what
            else:
                self.cell.platforms[channel].replay(kind, what)
        self.cell.rng.seed(f"after {self.seed}")
        self.cell.numbers += 100_000
        self.repeats += IN_FLIGHT
        self.mishaps.late += IN_FLIGHT
        self.points.append("SIGKILL")


def _pick(rng: Random, weighted: list[tuple[int, Callable[[], None]]]) -> Callable[[], None]:
    return rng.choices([w[1] for w in weighted], [w[0] for w in weighted])[0]
