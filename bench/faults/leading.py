"""Which worker of a trial polls, sends and runs errands: by the product's own leases, without waiting for its clocks."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.channels.port import Arrived, ChannelPort, next_offset
from bot.roles import ERRANDS, SENDING, UNFENCED, Mandate, polling
from bot.wiring import App
from models import leases
from models.db import Engine, Tx, is_sqlite, transact
from models.leases import Stale


@dataclass(frozen=True, slots=True)
class Fooled:
    """A role as a worker has it whose own clocks stood still while it did: only the database can say no."""

    role: str
    holder: str
    token: int

    def holds(self) -> bool:
        return True

    def look(self, tx: Tx) -> None:
        leases.look(tx, self.role, self.holder, self.token)

    def sign(self, tx: Tx) -> None:
        leases.sign(tx, self.role, self.holder, self.token)


@dataclass
class Frozen:
    """A worker that stands still, with what it was about to write down."""

    app: App
    held: dict[str, Mandate]
    polled: list[tuple[ChannelPort, list[Arrived], int]] = field(default_factory=list)


@dataclass
class Leading:
    """Who leads now. `frozen`: who led, and stands still. `accepted`: what was taken from one that was `followed`, all the
    same."""

    engine: Engine
    leader: App | None = None
    held: dict[str, Mandate] = field(default_factory=dict)
    frozen: Frozen | None = None
    accepted: list[str] = field(default_factory=list)
    followed: int = 0

    def awake(self, workers: list[App]) -> list[App]:
        return [app for app in workers if self.frozen is None or app is not self.frozen.app]

    def mandate(self, app: App, role: str) -> Mandate:
        """The first worker leads: where that is another than before, it takes every role."""
        if is_sqlite(self.engine):
            return UNFENCED
        if app is not self.leader:
            self.held = self._taken(app)
            self.leader = app
        return self.held[role]

    def _taken(self, app: App) -> dict[str, Mandate]:
        roles = [SENDING, ERRANDS, *map(polling, app.channels)]
        holder = f"worker {id(app)}"
        given = {"roles": roles, "wanted": roles, "locked": roles, "holder": holder, "gone": 0, "broken": 0}

        def work(tx: Tx) -> list[Any]:
            tx.exec_driver_sql(leases.ADD, given)
            return list(tx.exec_driver_sql(leases.TAKE, given))

        return {role: Fooled(role, holder, token) for role, token in transact(self.engine, work)}

    async def freeze(self, app: App) -> int:
        """It stands still with messages sent and updates polled that it has not written down; answers how many messages."""
        mandate = self.mandate(app, SENDING)
        self.frozen = Frozen(app, dict(self.held))
        for platform in app.channels.values():
            offset = await app.intake.offset(platform.name)
            batch = await platform.poll(offset, 0)
            if batch:
                self.frozen.polled.append((platform, batch, next_offset(offset, batch)))
        await app.sender.step(mandate)
        if app.sender.flying:
            await asyncio.wait(app.sender._flying.values())
        return app.sender.flying

    async def thaw(self) -> None:
        """It goes on where it stood. Once another has led, nothing of it may be written down."""
        frozen, self.frozen = self.frozen, None
        if frozen is None:
            return
        followed, app = self.leader is not frozen.app, frozen.app
        self.followed += followed
        for platform, batch, offset in frozen.polled:
            try:
                await app.intake.keep(platform, batch, offset, frozen.held[polling(platform.name)])
            except Stale:
                continue
            if followed:
                self.accepted.append(f"an offset of {platform.name} under an old token")
        await app.sender.record()
        if await app.errands.step(frozen.held[ERRANDS]) and followed:
            self.accepted.append("an errand under an old token")
        if await app.sender.step(frozen.held[SENDING]) and followed:
            self.accepted.append("a message under an old token")
        if app.sender.flying and followed:
            self.accepted.append("what was sent under an old token is still under way")

    def forget(self, gone: list[App]) -> None:
        """These have died."""
        if self.frozen is not None and self.frozen.app in gone:
            self.frozen = None
