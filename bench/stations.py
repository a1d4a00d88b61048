"""Where the time goes: what the product's process spends at each station of a report's road, on the processor and waiting.

Each thread has one clock, which runs for the innermost station; a coroutine's runs only while it is stepped. So every millisecond is
counted once, and what belongs to no station (the event loop, sockets, collecting garbage) is what is left of the process's time.
"""

from __future__ import annotations

import resource
import threading
import time
from collections.abc import Awaitable, Callable, Generator
from contextvars import ContextVar
from functools import cached_property, wraps
from pathlib import Path
from typing import Any

import orjson

from bot.wiring import App
from handlers import process
from handlers.understood import Understood
from models import prepared

POLL, STORE, READ, HEAR, DECIDE, SAY, COMMIT, SEND = (
    "poll",
    "store",
    "read",
    "hear",
    "decide",
    "say",
    "commit",
    "send",
)
PLATFORM = "send: the platform's answer"
TIMERS = "due timers and errands: looked for"
HANDED = "handed to a thread and back"
STATEMENTS = "statements"  # of a station: `decide: statements`
OTHERS = "others: roles, health, sweeps"
_now: ContextVar[str] = ContextVar("station", default=OTHERS)


class Stations:
    """Seconds of processor and of waiting, and how often it was entered, by station."""

    def __init__(self) -> None:
        self._spent: dict[str, list[float]] = {}
        self._lock = threading.Lock()
        self._own = threading.local()

    def enter(self, station: str) -> None:
        stack = self._stack()
        self._charge(stack[-1] if stack else None)
        stack.append(station)
        self._add(station, 0.0, 0.0, 1)

    def leave(self) -> None:
        self._charge(self._stack().pop())

    @property
    def current(self) -> str | None:
        stack = self._stack()
        return stack[-1] if stack else None

    def waited(self, station: str, seconds: float) -> None:
        self._add(station, 0.0, seconds, 0)

    def _stack(self) -> list[str]:
        if not hasattr(self._own, "stack"):
            self._own.stack = []
        stack: list[str] = self._own.stack
        return stack

    def _charge(self, station: str | None) -> None:
        cpu, wall = time.thread_time(), time.perf_counter()
        if station is not None:
            spent = cpu - self._own.cpu
            self._add(station, spent, max(0.0, wall - self._own.wall - spent), 0)
        self._own.cpu, self._own.wall = cpu, wall

    def _add(self, station: str, cpu: float, waiting: float, times: int) -> None:
        with self._lock:
            sums = self._spent.setdefault(station, [0.0, 0.0, 0.0])
            for at, more in enumerate((cpu, waiting, times)):
                sums[at] += more

    def write(self, path: Path) -> None:
        """What was spent since the start, beside the whole process's time and that of its children."""
        used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        with self._lock:
            whole = {"process": sum(u.ru_utime + u.ru_stime for u in used), "stations": self._spent}
            path.with_suffix(".part").write_bytes(orjson.dumps(whole))
        path.with_suffix(".part").replace(path)

    def timed(self, station: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, whose time is the station's."""

        @wraps(function)
        def run(*given: Any, **named: Any) -> Any:
            self.enter(station)
            try:
                return function(*given, **named)
            finally:
                self.leave()

        return run

    def stepped(self, station: str, function: Callable[..., Awaitable[Any]], waits: str = "") -> Any:
        """The same of a coroutine; what it waits for is the time of `waits`, where it is nobody's else."""

        @wraps(function)
        async def run(*given: Any, **named: Any) -> Any:
            token = _now.set(station)
            began, steps = time.perf_counter(), _Steps(self, station, function(*given, **named))
            try:
                return await steps
            finally:
                _now.reset(token)
                if waits:
                    self.waited(waits, time.perf_counter() - began - steps.wall)

        return run

    def in_threads(self, run: Callable[..., Awaitable[Any]]) -> Any:
        """`Database._run`: what is done in a thread is of the station that asked for it; the way there and back is counted too."""

        @wraps(run)
        async def handed(threads: Any, work: Callable[[], Any]) -> Any:
            station, inside = _now.get(), [0.0]

            def there() -> Any:
                began = time.perf_counter()
                self.enter(station)
                try:
                    return work()
                finally:
                    self.leave()
                    inside[0] = time.perf_counter() - began

            began = time.perf_counter()
            try:
                return await run(threads, there)
            finally:
                self.waited(HANDED, time.perf_counter() - began - inside[0])

        return handed


class _Steps:
    """A coroutine whose clock runs while it is stepped."""

    def __init__(self, stations: Stations, station: str, awaited: Awaitable[Any]) -> None:
        self._stations = stations
        self._station = station
        self._awaited = awaited
        self.wall = 0.0

    def __await__(self) -> Generator[Any, Any, Any]:
        inner: Any = self._awaited.__await__()
        value: Any = None
        wrong: BaseException | None = None
        while True:
            began = time.perf_counter()
            self._stations.enter(self._station)
            try:
                asked = inner.send(value) if wrong is None else inner.throw(wrong)
            except StopIteration as done:
                return done.value
            finally:
                self._stations.leave()
                self.wall += time.perf_counter() - began
            value, wrong = None, None
            try:
                value = yield asked
            except BaseException as error:  # noqa: BLE001 - it is the coroutine's own affair
                wrong = error


def watch(app: App, path: Path) -> Callable[[], None]:
    """Clocks at all stations; what is answered writes to `path` what they say."""
    stations = Stations()
    loops: Any = app.loops
    for channel in app.channels.values():
        watched: Any = channel
        watched.poll = stations.stepped(POLL, channel.poll)
        watched.parse = stations.timed(READ, channel.parse)
        watched.deliver = stations.stepped(SEND, channel.deliver, PLATFORM)
    app.intake.keep = stations.stepped(STORE, app.intake.keep)  # type: ignore[method-assign]
    loops._inbox.step = stations.stepped(READ, loops._inbox.step)
    loops._timers.step = stations.stepped(TIMERS, loops._timers.step)
    loops._errands.step = stations.stepped(TIMERS, loops._errands.step)
    loops._sender.step = stations.stepped(SEND, loops._sender.step)
    app.database._run = stations.in_threads(app.database._run)  # type: ignore[method-assign]
    for name, station in (
        ("_inbound", DECIDE),
        ("_timer", DECIDE),
        ("_errand", DECIDE),
        ("commit_turn", SAY),
    ):
        setattr(process, name, stations.timed(station, getattr(process, name)))
    dialect = app.database.engine.dialect
    dialect.do_commit = stations.timed(COMMIT, dialect.do_commit)  # type: ignore[method-assign]
    _watch_hearing(stations)
    _watch_statements(stations)
    return lambda: stations.write(path)


def _watch_hearing(stations: Stations) -> None:
    for name, found in list(vars(Understood).items()):
        if isinstance(found, cached_property):
            found.func = stations.timed(HEAR, found.func)
        elif isinstance(found, property) and found.fget:
            setattr(Understood, name, property(stations.timed(HEAR, found.fget)))
        elif callable(found) and not name.startswith("_"):
            setattr(Understood, name, stations.timed(HEAR, found))


def _watch_statements(stations: Stations) -> None:
    driven = prepared._driven

    def watched(*given: Any, **named: Any) -> Any:
        at = stations.current
        if at is None:
            return driven(*given, **named)
        stations.enter(f"{at}: {STATEMENTS}")
        try:
            return driven(*given, **named)
        finally:
            stations.leave()

    prepared._driven = watched
