"""What is done every so often, whether or not anything happened: a visible, ordered list."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import aiohttp
import structlog

from bot.health import clocks
from bot.health.standstill import EVERY_SECONDS as LOOKS_EVERY
from bot.health.watch import EVERY_SECONDS, Watch
from bot.keys import key_file, secret_keys
from bot.loops import costs, crowd
from bot.loops.account import AccountCheck
from bot.loops.arrivals import Arrivals
from bot.loops.roles import SWEEPS, signed
from bot.sealing import EVERY_SECONDS as SEAL_EVERY
from bot.sealing import SEEN, Sealing, can_read, has_begun
from bot.settings import Settings, WrongSettings
from bot.wiring import App
from handlers.commit import commit_turn
from handlers.duty import elsewhere
from handlers.health import restored
from handlers.health.outage import NOTICEABLE, greet, remember
from handlers.ladders import queued
from handlers.tickets.aging import after_silence, refresh
from handlers.turn import Turn
from locales.text import text
from models import caller_pages, notes, sittings
from models.db import Tx
from models.leases import Stale
from models.sealed import seals_of
from models.sealing import Sealer

PATIENCE = aiohttp.ClientTimeout(total=10)
LOOK_THROUGH_SECONDS = 600
EVERYBODYS = ("alive", "watch", "standstill")  # each worker does these for itself
log = structlog.get_logger()


def read_keys(settings: Settings, sealer: Sealer) -> str:
    """Take over keys that were changed meanwhile; answers what can be read now, for `kunci ganti` to wait for."""
    if not settings.key.get_secret_value() and not key_file(settings).exists():
        return can_read(sealer)  # it was deleted: none is made anew under a database that needs it
    try:
        keys = Sealer(*secret_keys(settings))
    except WrongSettings:
        return can_read(sealer)
    if keys.fingerprints != sealer.fingerprints:
        sealer.use(secret_keys(settings))
    return can_read(sealer)


class Sweeps:
    """Runs each sweep every so many seconds that pass, whatever a clock says, with a guard."""

    def __init__(self, app: App, watch: Watch) -> None:
        self._app = app
        self._watch = watch
        self._arrivals = Arrivals(app)
        self._account = AccountCheck(app.settings, app.notices)
        minutes = app.settings.probe_minutes
        self._tasks: list[asyncio.Task[None]] = []
        self._sweeps: tuple[tuple[str, int, Callable[[], Awaitable[None]]], ...] = (
            ("alive", 5, self.alive),
            ("standstill", LOOKS_EVERY, app.standstill.look),
            ("heartbeat", 60, self.heartbeat),
            ("crowd", 5, self.crowd),
            ("queued", 3, self.queued),
            ("ages", 15, self.ages),
            ("arrivals", 15, self.arrivals),
            ("elsewhere", 5, self.elsewhere),
            ("costs", 300, self.costs),
            ("account", 3600, self._account.look),
            ("look-through", LOOK_THROUGH_SECONDS, app.database.look_through),
            ("seal", SEAL_EVERY, Sealing(app.database, app.services.sealer).step),
            *((("probe", minutes * 60, watch.probe),) if minutes else ()),
        )

    def watch(self) -> None:
        """The watcher alone: it also sees what keeps us from starting."""
        self._begin("watch", EVERY_SECONDS, self._watch.look)

    def start(self) -> None:
        """All others."""
        for name, seconds, sweep in self._sweeps:
            self._begin(name, seconds, sweep)

    def stop(self) -> None:
        for task in self._tasks:
            task.cancel()

    def _begin(self, name: str, seconds: int, sweep: Callable[[], Awaitable[None]]) -> None:
        self._tasks.append(asyncio.create_task(self._repeated(name, seconds, sweep), name=name))

    async def _repeated(self, name: str, seconds: int, sweep: Callable[[], Awaitable[None]]) -> None:
        while True:
            await asyncio.sleep(seconds)
            await self._guarded(name, sweep)

    async def _guarded(self, name: str, sweep: Callable[[], Awaitable[None]]) -> None:
        if name not in EVERYBODYS and not self._app.loops.roles.has(SWEEPS):
            return  # another worker does it
        try:
            await sweep()
        except asyncio.CancelledError:
            raise
        except Stale:
            log.warning("sweep left to another worker", sweep=name)
        except Exception:
            log.exception("sweep failed", sweep=name)

    async def alive(self) -> None:
        """Remember that we are up, so that an outage can be told from a quiet night."""
        app = self._app
        seen = await asyncio.to_thread(read_keys, app.settings, app.services.sealer)

        def work(tx: Tx) -> bool:
            leads, last = app.loops.roles.has(SWEEPS), _silent_since(tx, app.clock.now())
            if last and not leads:  # whoever leads must still find when we were last up
                return has_begun(tx)
            if last:
                _greet_after(app, tx, last)
            back = clocks.alive(tx, app.clock, app.notices)
            if back and leads:
                clocks.set_right(tx, back, app.clock.now())
                clocks.arm_standing(Turn(app.services, tx, app.clock.now()))
            if notes.read(tx, SEEN) != seen:
                notes.write(tx, SEEN, seen)
            return has_begun(tx)

        seals_of(app.database.engine).writes = await app.database.write(work)

    async def crowd(self) -> None:
        """A queue before the control room begins a disaster."""
        app = self._app
        now = app.clock.now()
        await self._write(lambda tx: crowd.watch(tx, app.city, now))

    async def queued(self) -> None:
        """Cards that wait for a group's room are named there."""
        if await self._app.database.read(lambda tx: queued.waits(tx, self._app.clock.now())):
            await self._write(lambda tx: name_queued(self._app, tx))

    async def ages(self) -> None:
        """Cards that nobody has taken say how old they are now."""
        await self._write(lambda tx: write_ages(self._app, tx))

    async def arrivals(self) -> None:
        """What has come to a phone stands on the card; what has not is told to who can telephone."""
        await self._write(self._arrivals.look)

    async def elsewhere(self) -> None:
        """What the operators' platform does not take rings where people on duty can still be reached."""
        await self._write(lambda tx: ring_elsewhere(self._app, tx))

    async def costs(self) -> None:
        """What messages cost, against what the city gives."""
        await self._write(lambda tx: costs.look(self._app, tx))

    async def _write(self, work: Callable[[Tx], object]) -> None:
        mandate = self._app.loops.roles.mandate(SWEEPS)
        if mandate is not None:
            await self._app.database.write(signed(mandate, work))

    async def heartbeat(self) -> None:
        """Tell somebody outside that the database answers; its absence rings there."""
        url = self._app.settings.heartbeat_url
        if not url:
            return
        await self._app.database.read(lambda tx: notes.read(tx, clocks.ALIVE))
        async with aiohttp.ClientSession(timeout=PATIENCE) as session, session.get(url) as answer:
            if answer.status >= 400:
                log.warning("heartbeat refused", status=answer.status)


def write_ages(app: App, tx: Tx) -> None:
    _in_a_turn(app, tx, refresh)


def name_queued(app: App, tx: Tx) -> None:
    _in_a_turn(app, tx, queued.ring)


def ring_elsewhere(app: App, tx: Tx) -> None:
    _in_a_turn(app, tx, elsewhere.ring)


def _in_a_turn(app: App, tx: Tx, act: Callable[[Turn], None]) -> None:
    turn = Turn(app.services, tx, app.clock.now())
    act(turn)
    commit_turn(turn)


def _switched_off(app: App, tx: Tx) -> None:
    """Pages that people have open, of what the settings switch off: the administrator reads how many."""
    now, services = app.clock.now(), app.services
    day = f"{now:%Y%m%d}"
    for name, on, valid in (
        ("tautan", services.page, caller_pages.valid),
        ("meja", services.meja, sittings.valid),
    ):
        if not on and (count := valid(tx, now)):
            app.notices.note(tx, f"off:{name}:{day}", text(f"notis-{name}-mati", jumlah=count))


def _silent_since(tx: Tx, now: datetime) -> datetime | None:
    """When something was last written, where that is long ago though we run."""
    last = clocks.last_alive(tx)
    return last if last and now - last >= NOTICEABLE else None


def _greet_after(app: App, tx: Tx, last: datetime) -> bool:
    """Whoever waits hears how long nothing was written; what was written before and still waits is put right. False where a
    backup was restored: then what was written meanwhile is gone, and the groups read so."""
    turn = Turn(app.services, tx, app.clock.now())
    whole = not restored.tell(turn)
    remember(turn, last)
    greet(turn, last, whole=whole)
    after_silence(turn)
    commit_turn(turn)
    return whole


async def after_outage(app: App) -> None:
    """At the start: whoever has an open report, and the control room, hear that we were down, if it was long enough to notice.
    From now on it is known who the control room is."""
    now = app.clock.now()

    def work(tx: Tx) -> datetime | None:
        app.outage.remember(tx)
        _switched_off(app, tx)
        last = clocks.last_alive(tx)
        whole = not last or _greet_after(app, tx, last)
        notes.write(tx, clocks.ALIVE, now.isoformat())
        return last if whole else None

    await app.outage.ended(await app.database.write(work))
