"""Workers whose hearts beat and whose clocks go by when they are told to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import psycopg
import sqlalchemy as sa

from bot.loops.elected import Clocks, Connection, Elected, Lease
from bot.loops.roles import ERRANDS, SENDING, SWEEPS, polling
from models import notes
from models.db import Engine, Tx, transaction
from tests.town import CITIZEN

ROLES = (SENDING, ERRANDS, SWEEPS, polling(CITIZEN))


@dataclass
class Watch:
    """A worker's own clocks, wound by hand."""

    ticks: float = 1000.0
    wall: float = 5000.0

    def pass_by(self, seconds: float) -> None:
        self.ticks += seconds
        self.wall += seconds


@dataclass
class Worker:
    """One that may have roles; its heart beats when it is told to."""

    url: str
    watch: Watch = field(default_factory=Watch)
    connection: Connection | None = None

    def __post_init__(self) -> None:
        clocks = Clocks(lambda: self.watch.ticks, lambda: self.watch.wall)
        self.elected = Elected(self.url, "", ROLES, clocks=clocks)

    async def beats(self) -> None:
        """On a new connection where the last one was ended."""
        try:
            await self._beats()
        except psycopg.OperationalError:
            self.connection = None
            await self._beats()

    async def _beats(self) -> None:
        if self.connection is None:
            self.connection = await self.elected.connect()
            await self.elected.stand(self.connection)
        await self.elected.beat(self.connection)

    async def takes_over(self) -> None:
        """A session that has ended is noticed by its server a moment later."""
        async with asyncio.timeout(5):
            while not self.elected.has(SENDING):
                await self.beats()

    async def is_gone(self) -> None:
        """Its session ends, as when its process is killed."""
        assert self.connection is not None
        await self.connection.close()
        self.connection = None

    @property
    def mandate(self) -> Lease:
        mandate = self.elected.mandate(SENDING)
        assert mandate is not None
        return mandate

    @property
    def leads(self) -> bool:
        has = {self.elected.has(role) for role in ROLES}
        assert len(has) == 1, "all of them or none"
        return has.pop()


Workers = tuple[Worker, Worker]


def passes(engine: Engine, seconds: float) -> None:
    """So long nobody was heard of, by the database's clock."""
    with transaction(engine) as tx:
        tx.execute(
            sa.text("UPDATE leases SET renewed_at = renewed_at - make_interval(secs => :s)"), {"s": seconds}
        )


def write(tx: Tx) -> None:
    notes.write(tx, "tried", "yes")


def written(engine: Engine) -> bool:
    with transaction(engine) as tx:
        return bool(notes.read(tx, "tried"))
