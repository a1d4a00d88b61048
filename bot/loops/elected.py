"""Several workers on one PostgreSQL: who has which role, and how they wake each other.

A role is a lease with a heartbeat and a fencing token (`models/leases.py`), asked for on a connection of its own, never
through a pooler. A worker that stops, hangs or is cut off is not heard of, and another takes its roles under the next
token. Beside its lease whoever holds one holds a lock of its session: where that is free the holder has ended, and need
not be waited for so long. A wake-up that is lost costs a second: every loop also looks by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import psycopg
import structlog
from psycopg import sql
from psycopg.conninfo import make_conninfo

from models import leases
from models.db import CLIENT, SERVER, Tx, as_options
from models.leases import Stale

BEAT_SECONDS = 1.0  # how often our leases are renewed, and those of others looked at
FRESH_SECONDS = 4.0  # nothing is sent under a lease that was renewed longer ago than this
GONE_SECONDS = 5.0  # not renewed for so long, and its holder's session ended: it is taken
BROKEN_SECONDS = 10.0  # not renewed for so long: it is taken
ANSWER_SECONDS = 5.0  # what takes longer is a connection that is lost
LOCK = """SELECT role FROM unnest(%(roles)s::text[]) role
WHERE pg_try_advisory_lock(hashtextextended(%(name)s || ':' || role, 112))"""
log = structlog.get_logger()
Connection = psycopg.AsyncConnection[Any]


def new_name() -> str:
    """Of a worker, for as long as its process lives."""
    return uuid4().hex[:12]


@dataclass(frozen=True, slots=True)
class Clocks:
    """Seconds by two of them: a machine that was suspended is behind by the one, one whose time was set by the other."""

    ticks: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time

    def now(self) -> tuple[float, float]:
        return self.ticks(), self.wall()


@dataclass(frozen=True, slots=True)
class Lease:
    """A role under the token with which it was taken."""

    elected: Elected
    role: str
    token: int

    def holds(self) -> bool:
        return self.elected.holds(self.role, self.token)

    def look(self, tx: Tx) -> None:
        self._ask(leases.look, tx)

    def sign(self, tx: Tx) -> None:
        self._ask(leases.sign, tx)

    def _ask(self, question: Callable[[Tx, str, str, int], None], tx: Tx) -> None:
        try:
            question(tx, self.role, self.elected.holder, self.token)
        except Stale:
            self.elected.lost(self.role, self.token)
            raise


class Elected:
    """One of several workers."""

    def __init__(
        self, url: str, schema: str, roles: Iterable[str], name: str = "", clocks: Clocks | None = None
    ) -> None:
        """`name`: of the worker, as its other sessions say it."""
        self._worker = name or new_name()
        self.holder = f"{socket.gethostname()[:64]}:{os.getpid()}:{self._worker}"
        plain = url.replace("+psycopg", "", 1)
        asked = as_options({**SERVER, **leases.session(self._worker)}, url)
        self._url = make_conninfo(plain, **CLIENT, options=asked)
        self._name = schema or "public"
        self._schema = schema
        self._roles = tuple(roles)
        self._clocks = clocks or Clocks()
        self._held: dict[str, int] = {}  # role → token
        self._locked: set[str] = set()  # by the session of our connection
        self._heard: tuple[float, float] | None = None  # when the last look began that was answered
        self._accompanied = False
        self._rung: set[str] = set()
        self._ringing = asyncio.Event()

    # What the loops ask

    def mandate(self, role: str) -> Lease | None:
        token = self._held.get(role)
        return Lease(self, role, token) if token is not None and self.ready() else None

    def has(self, role: str) -> bool:
        return self.mandate(role) is not None

    def holds(self, role: str, token: int) -> bool:
        return self._held.get(role) == token and self.ready()

    def ready(self) -> bool:
        """By our clocks: whether the database heard us a moment ago. Nobody takes what is ours before that is over."""
        if self._heard is None:
            return False
        passed = (now - then for now, then in zip(self._clocks.now(), self._heard, strict=True))
        return max(passed) < FRESH_SECONDS

    def accompanied(self) -> bool:
        return self._accompanied

    def lost(self, role: str, token: int) -> None:
        """Another has it, as the database said."""
        if self._held.get(role) == token:
            del self._held[role]
            log.warning("role lost", role=role)

    def ring(self, bell: str) -> None:
        self._rung.add(bell)
        self._ringing.set()

    # How they are kept

    async def run(self, wake: Callable[[str], None]) -> None:
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._again_and_again(self._hold))
                tasks.create_task(self._again_and_again(lambda c: self._listen(c, wake)))
        finally:
            self._heard = None

    async def resign(self) -> None:
        self._held.clear()
        with contextlib.suppress(psycopg.Error, OSError, TimeoutError):
            async with asyncio.timeout(ANSWER_SECONDS), await self.connect() as connection:
                await connection.execute(leases.RELEASE, {"holder": self.holder})

    async def connect(self) -> Connection:
        connection = await psycopg.AsyncConnection.connect(self._url, autocommit=True)
        path = sql.SQL("SET search_path TO {}").format(sql.Identifier(self._name))
        await connection.execute(path if self._schema else sql.SQL("SELECT 1"))
        return connection

    async def _again_and_again(self, work: Callable[[Connection], Awaitable[None]]) -> None:
        """`work` on a connection of its own; a new one where it is lost."""
        while True:
            try:
                async with await self.connect() as connection:
                    await work(connection)
            except (psycopg.Error, OSError, TimeoutError) as error:
                log.warning("direct connection lost", reason=type(error).__name__)
            await asyncio.sleep(BEAT_SECONDS)

    async def _hold(self, connection: Connection) -> None:
        """Take what is free, keep what is ours, ring for others. What is ours stays so while nobody else has taken it,
        also when this connection is lost."""
        await self.stand(connection)
        loop, look_at = asyncio.get_running_loop(), 0.0
        while True:
            if loop.time() >= look_at:
                look_at = loop.time() + BEAT_SECONDS
                async with asyncio.timeout(ANSWER_SECONDS):
                    await self.beat(connection)
            await self._ring_out(connection, look_at - loop.time())

    async def stand(self, connection: Connection) -> None:
        """For our roles, on a connection that has just been made: no lock is ours there yet."""
        self._locked.clear()
        await connection.execute("SET synchronous_commit TO off")  # what a crash takes back, a token shows
        await connection.execute(leases.ADD, {"roles": list(self._roles)})
        await connection.execute(leases.CLEAR)

    async def beat(self, connection: Connection) -> None:
        """Renew what is ours, take what nobody has, and end what those have begun that are not heard of."""
        asked_at = self._clocks.now()
        known = await self._answered(connection, leases.RENEW)
        own = f"{leases.WORKER}{self._worker}"
        if known.pop(own, None) is None:
            await connection.execute(leases.ENTER, {"role": own, "holder": self.holder})
        kept = known
        for role in self._held.keys() - kept.keys():
            log.warning("role lost", role=role)
        self._held, self._heard = kept, asked_at
        unlocked = [role for role in self._roles if role not in self._locked]
        if unlocked:
            found = await connection.execute(LOCK, {"roles": unlocked, "name": self._name})
            self._locked.update(row[0] for row in await found.fetchall())
        wanted = [role for role in self._roles if role not in kept]
        if wanted:
            taken = await self._answered(connection, leases.TAKE, wanted)
            self._held |= taken
            for role in taken:
                log.info("role taken", role=role)
        others = await connection.execute(leases.OTHERS, {"holder": self.holder, "broken": BROKEN_SECONDS})
        self._accompanied = await others.fetchone() is not None
        await connection.execute(leases.END, {"holder": self.holder, "broken": BROKEN_SECONDS})

    async def _answered(
        self, connection: Connection, statement: str, wanted: Iterable[str] = ()
    ) -> dict[str, int]:
        """Roles and their tokens. A lock counts for what is wanted only."""
        given = {
            "holder": self.holder,
            "wanted": list(wanted),
            "locked": [role for role in wanted if role in self._locked],
            "gone": GONE_SECONDS,
            "broken": BROKEN_SECONDS,
        }
        found = await connection.execute(statement, given)
        return dict(await found.fetchall())

    async def _ring_out(self, connection: Connection, seconds: float) -> None:
        """Until somebody wants a bell rung, or the time is over."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ringing.wait(), max(0.0, seconds))
        self._ringing.clear()
        bells, self._rung = self._rung, set()
        for bell in bells:
            await connection.execute("SELECT pg_notify(%s, %s)", (self._channel, bell))

    async def _listen(self, connection: Connection, wake: Callable[[str], None]) -> None:
        await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
        async for notice in connection.notifies():
            wake(notice.payload)

    @property
    def _channel(self) -> str:
        return f"sigap_{self._name}"[:60]
