"""Several workers on one PostgreSQL: who does what only one may do, and how they wake each other.

One worker polls a token, one sends, one runs errands and sweeps: each holds a lock of the database's session for it, on
a connection of its own (never through a pooler). It ends with the connection, and so with the process: another worker
takes over. Causes are handled by all. A wake-up that is lost costs a second: every loop also looks by itself.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from typing import Protocol

import psycopg
import structlog
from psycopg.conninfo import make_conninfo

LOOK_SECONDS = 1.0  # how often a held lock is looked after, and a free one asked for
KEEPALIVE = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}  # a dead server is noticed
SENDING, ERRANDS, SWEEPS = "send", "errands", "sweeps"
log = structlog.get_logger()


def polling(channel: str) -> str:
    """The role of polling one token."""
    return f"poll:{channel}"


class Roles(Protocol):
    """Which of the things that only one worker may do are ours now."""

    def has(self, role: str) -> bool: ...

    def ready(self) -> bool:
        """Whether they are ours, or would become so when whoever has them ends."""

    def ring(self, bell: str) -> None:
        """Wake the other workers' loop of this name."""

    async def run(self, wake: Callable[[str], None]) -> None:
        """Until cancelled: keep the roles, and call `wake` for every bell that somebody rings."""


class Alone:
    """One process on its database (SQLite allows no other): everything is its own."""

    def has(self, role: str) -> bool:
        return True

    def ready(self) -> bool:
        return True

    def ring(self, bell: str) -> None:
        """There is nobody to wake."""

    async def run(self, wake: Callable[[str], None]) -> None:
        await asyncio.Event().wait()


class Elected:
    """One of several workers."""

    def __init__(self, url: str, schema: str, roles: Iterable[str]) -> None:
        self._url = make_conninfo(url.replace("+psycopg", "", 1), connect_timeout=5, **KEEPALIVE)
        self._name = schema or "public"
        self._roles = tuple(roles)
        self._held: set[str] = set()
        self._looks = False  # at the locks, on a connection that lives
        self._rung: set[str] = set()
        self._ringing = asyncio.Event()

    def has(self, role: str) -> bool:
        return role in self._held

    def ready(self) -> bool:
        return self._looks

    def ring(self, bell: str) -> None:
        self._rung.add(bell)
        self._ringing.set()

    async def run(self, wake: Callable[[str], None]) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._again_and_again(self._hold))
            tasks.create_task(self._again_and_again(lambda c: self._listen(c, wake)))

    async def _again_and_again(self, work: Callable[[psycopg.AsyncConnection], object]) -> None:
        """`work` on a connection of its own; a new one where it is lost."""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(self._url, autocommit=True) as connection:
                    await work(connection)  # type: ignore[misc]
            except psycopg.Error as error:
                log.warning("direct connection lost", reason=type(error).__name__)
            await asyncio.sleep(LOOK_SECONDS)

    async def _hold(self, connection: psycopg.AsyncConnection) -> None:
        """Take what is free, keep what is ours, ring for others."""
        loop, look_at = asyncio.get_running_loop(), 0.0
        try:
            while True:
                if loop.time() >= look_at:
                    look_at = loop.time() + LOOK_SECONDS
                    await self._look(connection)
                    self._looks = True
                await self._ring_out(connection, look_at - loop.time())
        finally:
            self._held.clear()
            self._looks = False

    async def _look(self, connection: psycopg.AsyncConnection) -> None:
        """Raises where the connection is gone, and the locks with it."""
        await connection.execute("SELECT 1")
        for role in self._roles:
            if role not in self._held and await self._taken(connection, role):
                self._held.add(role)
                log.info("role taken", role=role)

    async def _taken(self, connection: psycopg.AsyncConnection, role: str) -> bool:
        name = f"{self._name}:{role}"
        asked = await connection.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 112))", (name,))
        row = await asked.fetchone()
        return bool(row and row[0])

    async def _ring_out(self, connection: psycopg.AsyncConnection, seconds: float) -> None:
        """Until somebody wants a bell rung, or the time is over."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ringing.wait(), max(0.0, seconds))
        self._ringing.clear()
        bells, self._rung = self._rung, set()
        for bell in bells:
            await connection.execute("SELECT pg_notify(%s, %s)", (self._channel, bell))

    async def _listen(self, connection: psycopg.AsyncConnection, wake: Callable[[str], None]) -> None:
        await connection.execute(psycopg.sql.SQL("LISTEN {}").format(psycopg.sql.Identifier(self._channel)))
        async for notice in connection.notifies():
            wake(notice.payload)

    @property
    def _channel(self) -> str:
        return f"sigap_{self._name}"[:60]
