"""Where transactions run: one writer thread for SQLite, a few for PostgreSQL; nothing here blocks the event loop.

A database in memory has one connection and waits for no disk: its transactions run where they are asked for, one after the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import structlog

from bot.health.rescue import OpenFile
from models.db import UNUSABLE, Engine, Tx, file_of, is_sqlite, reading, transact
from models.locks import glancing
from models.soundness import shows_damage, sound

T = TypeVar("T")
log = structlog.get_logger()
PATIENCE = 8.0  # seconds without an answer that are as good as a refusal
POSTGRES_THREADS = 4  # a pool of 8 is best on 2 cores, for both bots together


async def answered(asked: Awaitable[T]) -> T:
    """For what may be asked again: its thread goes on alone where the database does not answer. Raises TimeoutError."""
    return await asyncio.wait_for(asked, PATIENCE)


class Database:
    """Runs plain functions on a transaction, in a thread of their own where it may wait for a disk or a server."""

    writing = 0  # transactions that write, under way or waiting for a writer

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.file = OpenFile(engine)
        self.damaged = False  # parts of it cannot be read
        writers = 1 if is_sqlite(engine) else POSTGRES_THREADS
        self.writers = writers
        self._writers = ThreadPoolExecutor(writers, thread_name_prefix="door")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="read")
        self._glances = ThreadPoolExecutor(1, thread_name_prefix="look")
        self._at_once = is_memory(engine)

    async def write(self, work: Callable[[Tx], T]) -> T:
        """One transaction that writes; an exception rolls all of it back."""
        self.writing += 1
        try:
            return await self._run(self._writers, lambda: transact(self.engine, work))
        finally:
            self.writing -= 1

    @property
    def others_wait(self) -> bool:
        """Asked by whoever writes: does another wait for a writer?"""
        return self.writing > self.writers

    def now(self, work: Callable[[Tx], T]) -> T:
        """One transaction in the caller's own thread: for programs that have no event loop yet."""
        return transact(self.engine, work)

    async def read(self, work: Callable[[Tx], T]) -> T:
        """One transaction that only reads."""

        def run() -> T:
            with reading(self.engine) as tx:
                return work(tx)

        return await self._run(self._readers, run)

    async def glance(self, work: Callable[[Tx], T]) -> T:
        """One that reads little, and waits behind nothing: for whoever has to see that others wait."""

        def run() -> T:
            with glancing(self.engine) as tx:
                return work(tx)

        return await self._run(self._glances, run)

    async def _run(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        try:
            if self._at_once:
                return work()
            return await asyncio.get_running_loop().run_in_executor(threads, work)
        except Exception as error:
            self.damaged = self.damaged or shows_damage(error)
            raise

    async def look_through(self) -> None:
        """Read a file of SQLite from end to end, in a thread of its own: is it damaged?"""
        file = file_of(self.engine.url.render_as_string(hide_password=False))
        if file is not None:
            self.damaged = not await asyncio.to_thread(sound, file)

    async def save(self, now: datetime) -> Path | None:
        """A copy of the file that is open, where another or none stands at its place; None where that fails, too."""
        return await asyncio.get_running_loop().run_in_executor(self._writers, self._save, now)

    def _save(self, now: datetime) -> Path | None:
        try:
            return self.file.save(now)
        except (OSError, *UNUSABLE) as error:
            log.exception("not saved", reason=type(error).__name__)
            return None

    def close(self) -> None:
        if self.file.lost:  # with it the last of what came in would be gone
            self._writers.submit(self._save, datetime.now(UTC)).result()
        self._writers.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self._glances.shutdown(wait=True)
        self.engine.dispose()


def is_memory(engine: Engine) -> bool:
    """A database in memory has one connection only: readers and the writer share it."""
    return is_sqlite(engine) and engine.url.database in (None, "", ":memory:")
