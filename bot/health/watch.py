"""Who watches the watcher: figures every quarter of a minute, a synthetic report every few minutes, and a second way of
ringing the administrator that needs neither the chat platform nor the database."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.channels.port import ChannelError, ChannelPort, Revoked
from bot.control_room import roomless
from bot.database import answered
from bot.health.alarm_words import named, told
from bot.health.clocks import wrong_by
from bot.health.free_space import free_bytes, free_bytes_of_server, least
from bot.health.rescue import lost_beside
from bot.health.second_way import Ring, Told, second_way
from bot.health.ways_in import WaysIn
from bot.listener import Listener
from bot.logs import LINES
from bot.loops.rivals import QUIET
from bot.loops.roles import SENDING, SWEEPS, polling
from bot.wiring import App
from escalation.watching import (
    CITY,
    DAMAGE,
    DATABASE,
    EVIDENCE,
    GONE,
    LATE_SECONDS,
    LEASES,
    LOG,
    MUTE,
    UNSIGNED,
    WEB,
    Alarm,
    Vitals,
    alarms,
)
from handlers.drills.probe import ASKED, RAN, card_key
from locales.text import text
from models import backlog, bindings, disasters, inbox, notes, timers, unhandled
from models.db import Tx
from models.invariants.of_tickets import ticket_untimed
from models.muted import muted
from models.reached import unechoed

EVERY_SECONDS = 15
FRESH_SECONDS = 1  # the web, which strangers may ask, looks anew only after so long
TWICE = 2  # a platform that does not answer once may answer the next time
# alarms of which only the process itself knows
OWN = (GONE, "poll:", "rival:", "still:", "push:", UNSIGNED, WEB, LOG, CITY, EVIDENCE)
log = structlog.get_logger()


ECHO_AFTER, ECHO_WITHIN = timedelta(seconds=60), timedelta(minutes=15)


class Watch:
    """Looks, and rings once for each thing that is wrong, and once more when it is well again."""

    def __init__(self, app: App, ring: Ring | None = None) -> None:
        self._app = app
        self._ring = second_way(app) if ring is None else ring
        self._rung: dict[str, str] = {}  # alarms that somebody has been told of
        self._waited: dict[str, tuple[int, datetime]] = {}  # channel → where polling stands, and since when
        self._unheard_since: datetime | None = None
        self._silent: dict[str, int] = {}  # channel → how often in a row it did not answer
        self._looking = asyncio.Lock()  # the web asks too
        self._looked_at: datetime | None = None
        self._listener: Listener | None = None
        self._ways_in = WaysIn(app, self._hears)
        self.vitals = Vitals()

    def attend(self, listener: Listener) -> None:
        """Look at this process's web too, and at what is pushed to it."""
        self._listener = listener

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        return alarms(self.vitals)

    async def look(self) -> None:
        """Measure, and tell what has changed."""
        async with self._looking:
            await self._look()

    async def glance(self) -> None:
        """Look, unless it has just been done."""
        async with self._looking:
            now, last = self._app.clock.now(), self._looked_at
            if last is None or not timedelta(0) <= now - last < timedelta(seconds=FRESH_SECONDS):
                await self._look()

    async def _look(self) -> None:
        self.vitals = await self._measure()
        self._looked_at = self._app.clock.now()
        await self._app.outage.look()
        now = {a.key: told(a) for a in self.alarms}
        for key in [k for k in now if self._rings(k)]:
            words = now[key]
            if key not in self._rung and await self._ring(Told(key, words, over=False)):
                self._rung[key] = words
                log.error("alarm", key=key)
                if not key.startswith(MUTE):  # told already by whoever met it, with why
                    await self._first_way(key, words)
        for key in self._rung.keys() - now.keys():
            if await self._ring(Told(key, text("penjaga-pulih", apa=self._rung[key]), over=True)):
                del self._rung[key]
                await self._well(key)
        await self._ways_in.look(self.vitals, self.alarms)

    def _hears(self, channel: ChannelPort) -> bool:
        """Is it this process that takes in what people write there?"""
        if channel.capabilities.polls and not self._app.settings.webhook_base:
            return self._app.loops.roles.has(polling(channel.name))
        return self._listener is not None

    def _rings(self, key: str) -> bool:
        """One worker rings for all; a database that is gone takes that role away from everybody, and how polling goes is
        known only where it is done."""
        return key in (DATABASE, LEASES, DAMAGE) or key.startswith(OWN) or self._app.loops.roles.has(SWEEPS)

    async def probe(self) -> None:
        """A synthetic report: the inbox, the door, a ticket, a card in the drill group."""
        groups = await self._app.database.read(bindings.drill_groups)
        waits = await self._app.database.read(lambda tx: _probe_waits(tx, self._app.clock.now()))
        mandate = self._app.loops.roles.mandate(SWEEPS)
        if groups and waits is None and mandate:
            await self._app.intake.keep_probe(mandate)
            self._app.loops.wake.inbox.set()

    async def _measure(self) -> Vitals:
        refused, revoked, pending = await self._platforms()
        app, now = self._app, self._app.clock.now()
        still = self._still(pending, now)
        pushed = bool(self._app.settings.webhook_base)
        polled = {str(c): (now - at).total_seconds() for c, at in app.loops.health.polled.items()}
        read = await self._stored(now)
        await asyncio.to_thread(app.city_file.look)
        lost = app.database.file.path if app.database.file.lost else None
        saved = await app.database.save(now) if lost else None
        unkept = await asyncio.to_thread(app.pages.store.fails)
        return replace(
            read,
            database=read.database or app.outage.locked,
            lost_database=str(lost.absolute()) if lost else "",
            saved_at=str(saved or ""),
            lost_files=tuple(map(str, lost_beside(app.settings, evidence=not unkept))),
            evidence_fails=unkept,
            damaged=app.database.damaged,
            unheard=self._unheard(now),
            free_bytes=least(await asyncio.to_thread(free_bytes, app.settings), read.free_bytes),
            log_fails=LINES.failing,
            city_mistakes=tuple(map(str, app.city_file.mistakes)),
            city_safe=app.city_file.safe,
            refused=refused,
            revoked=revoked,
            clock_off=wrong_by(app.clock),
            poll_age=polled,
            rivals=tuple(sorted(self._rivals(now))),
            unsigned=app.loops.health.all_unsigned(),
            pending=pending,
            poll_still={} if pushed else still,
            push_still=still if pushed else {},
            web_full=self._listener.full_for() if self._listener else 0.0,
            outbox_still=(now - app.sender.sent_at).total_seconds() if app.loops.roles.has(SENDING) else None,
        )

    async def _stored(self, now: datetime) -> Vitals:
        """What the database says of itself, by being written to and read; what was held for it goes there first."""
        app = self._app
        try:
            await answered(app.database.write(lambda tx: notes.write(tx, "watched", now.isoformat())))
            lasted = app.clock.now() - now
            app.outage.took(lasted if app.loops.roles.has(SWEEPS) else None)
            if await app.intake.keep_held():
                app.loops.arrived()
            read = await answered(app.database.read(lambda tx: self._read(tx, now)))
        except TimeoutError as error:
            app.outage.silent()
            return Vitals(database=type(error).__name__)
        except Exception as error:  # noqa: BLE001 - whatever keeps it from writing is what must be told
            app.outage.refused()
            return Vitals(database=type(error).__name__)
        if app.loops.roles.ready() or not app.loops.running:  # else nobody polls all the same
            app.outage.over()
        return read

    def _unheard(self, now: datetime) -> float | None:
        if self._app.loops.roles.ready() or not self._app.loops.running:
            self._unheard_since = None
            return None
        self._unheard_since = self._unheard_since or now
        return (now - self._unheard_since).total_seconds()

    async def _platforms(self) -> tuple[dict[str, str], frozenset[str], dict[str, int]]:
        """Ask each platform how much waits there: also whether it still knows us."""
        refused: dict[str, str] = {}
        revoked: set[str] = set()
        pending: dict[str, int] = {}

        async def ask(name: str, channel: ChannelPort) -> None:
            try:
                pending[name] = await channel.pending()
                self._silent[name] = 0
            except Revoked:
                revoked.add(name)
            except ChannelError as error:
                self._silent[name] = self._silent.get(name, 0) + 1
                if self._silent[name] >= TWICE:
                    refused[name] = error.reason

        polled = {n: c for n, c in self._app.channels.items() if c.capabilities.polls}
        await asyncio.gather(*(ask(str(name), channel) for name, channel in polled.items()))
        return refused, frozenset(revoked), pending

    def _still(self, pending: Mapping[str, int], now: datetime) -> dict[str, float]:
        """For how long updates have waited at a platform that is polled here or pushes to us, without one being taken in."""
        before, taken = self._waited, self._taken()
        waiting = {name: count for name, count in taken.items() if pending.get(name)}
        self._waited = {
            name: before[name] if name in before and before[name][0] == offset else (offset, now)
            for name, offset in waiting.items()
        }
        return {name: (now - since).total_seconds() for name, (_, since) in self._waited.items()}

    def _rivals(self, now: datetime) -> list[str]:
        """Channels at which another program has lately polled with our token."""
        met = self._app.loops.health.rivals
        return [str(name) for name, at in met.items() if timedelta(0) <= now - at < QUIET]

    def _taken(self) -> dict[str, int]:
        """How far each channel has been taken in by this process."""
        health = self._app.loops.health
        if not self._app.settings.webhook_base:
            return {name: health.offsets.get(name, 0) for name in health.polled}
        channels = self._app.channels if self._listener else ()
        return {name: health.pushed[name] for name in channels}

    def _read(self, tx: Tx, now: datetime) -> Vitals:
        def age(moment: datetime | None) -> float | None:
            return (now - moment).total_seconds() if moment is not None else None

        self._app.outage.remember(tx)
        lost = bindings.lost_groups(tx)
        return Vitals(
            free_bytes=free_bytes_of_server(tx),
            inbox_waiting=inbox.waiting_count(tx),
            inbox_oldest=age(inbox.oldest_waiting(tx)),
            outbox_waiting=backlog.unsent_count(tx),
            outbox_oldest=age(backlog.oldest_unsent(tx)),
            life_oldest=age(backlog.oldest_life(tx)),
            unhandled=unhandled.unseen_count(tx),
            late_tickets=timers.late_count(tx, now, LATE_SECONDS) + sum(1 for _ in ticket_untimed.rows(tx)),
            lost_groups=tuple(sorted({named(self._app.city, agency) for agency in lost})),
            held_groups=tuple(sorted({named(self._app.city, agency) for agency in bindings.held_groups(tx)})),
            roomless=roomless(tx, self._app.city),
            unechoed=tuple(unechoed(tx, self._telling(), now - ECHO_WITHIN, now - ECHO_AFTER)),
            muted=tuple(sorted(muted(tx, map(str, self._app.channels)))),
            probe_waits=_probe_waits(tx, now),
            disaster=disasters.current(tx) is not None,
        )

    def _telling(self) -> list[str]:
        """Platforms that tell what became of our messages, where what they push comes to this process."""
        ports = self._app.channels.values() if self._listener else ()
        return [str(port.name) for port in ports if port.capabilities.tells_arrival]

    async def _first_way(self, key: str, words: str) -> None:
        """By the operators' bot, where that still works."""
        try:
            await answered(self._app.notices.tell(f"watch:{key}", words))
        except Exception as error:  # noqa: BLE001 - the second way has been taken already
            log.warning("notice not kept", reason=type(error).__name__)

    async def _well(self, key: str) -> None:
        try:
            await answered(self._app.notices.over(f"watch:{key}"))
        except Exception as error:  # noqa: BLE001 - it is told again at worst
            log.warning("notice not kept", reason=type(error).__name__)


def _probe_waits(tx: Tx, now: datetime) -> float | None:
    """Since when the last synthetic report is on its way; None where it has arrived."""
    asked, ran = notes.read(tx, ASKED), notes.read(tx, RAN)
    if not asked:
        return None
    on_its_way = ran < asked or any(
        backlog.waits_for(tx, group.id, card_key()) for group in bindings.drill_groups(tx)
    )
    return (now - datetime.fromisoformat(asked)).total_seconds() if on_its_way else None
