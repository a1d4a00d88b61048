"""Which worker of a trial polls, sends and runs errands: by the product's own leases, without waiting for its clocks."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.channels.port import Arrived, ChannelError, ChannelPort, next_offset
from bot.loops.roles import ERRANDS, SENDING, UNFENCED, Mandate, polling
from bot.wiring import App
from domain.message import Channel
from models import leases
from models.db import TRANSIENT, Engine, Tx, is_sqlite, transact
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
    """A worker that stands still, with what it was about to write down: updates it polled, messages that have left."""

    app: App
    held: dict[str, Mandate]
    polled: list[tuple[ChannelPort, list[Arrived], int]] = field(default_factory=list)
    left: set[tuple[Channel, str]] = field(default_factory=set)


@dataclass
class Leading:
    """Who leads now. `frozen`: who led, and stands still. `accepted`: what was taken from one that was `followed`, all the
    same. `left`: messages that had left when their sender stood still, and that its successor had to send again."""

    engine: Engine
    leader: App | None = None
    held: dict[str, Mandate] = field(default_factory=dict)
    frozen: Frozen | None = None
    accepted: list[str] = field(default_factory=list)
    left: set[tuple[Channel, str]] = field(default_factory=set)
    followed: int = 0

    def awake(self, workers: list[App]) -> list[App]:
        """Who leads comes first: whoever wakes up takes nothing back."""
        awake = [app for app in workers if self.frozen is None or app is not self.frozen.app]
        return sorted(awake, key=lambda app: app is not self.leader)

    def mandate(self, app: App, role: str) -> Mandate:
        """The first worker leads: where that is another than before, it takes every role."""
        if is_sqlite(self.engine):
            return UNFENCED
        if app is not self.leader:
            self.held = self._taken(app)
            if self.frozen is not None and self.frozen.app is self.leader:
                self.left |= self.frozen.left
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

    async def freeze(self, app: App) -> None:
        """It stands still with messages sent and updates polled that it has not written down."""
        mandate = self.mandate(app, SENDING)
        self.frozen = Frozen(app, dict(self.held))
        for platform in app.channels.values():
            with _guarded():
                offset = await app.intake.offset(platform.name)
                batch = await platform.poll(offset, 0)
                if batch:
                    self.frozen.polled.append((platform, batch, next_offset(offset, batch)))
        with _guarded():
            await app.sender.step(mandate)
        under_way = set(app.sender._flying.values())
        if under_way:
            await asyncio.wait(under_way)
        answers = [task.result() for task in under_way]
        self.frozen.left = {(one.row.message.channel, one.message_id) for one in answers}

    async def thaw(self) -> None:
        """It goes on where it stood. Once another has led, nothing of it may be written down."""
        frozen, self.frozen = self.frozen, None
        if frozen is None:
            return
        followed, app = self.leader is not frozen.app, frozen.app
        self.followed += followed
        for platform, batch, offset in frozen.polled:
            with _guarded():
                await app.intake.keep(platform, batch, offset, frozen.held[polling(platform.name)])
                if followed:
                    self.accepted.append(f"an offset of {platform.name} under an old token")
        with _guarded():
            await app.sender.record()
        with _guarded():
            if await app.errands.step(frozen.held[ERRANDS]) and followed:
                self.accepted.append("an errand under an old token")
        with _guarded():
            if await app.sender.step(frozen.held[SENDING]) and followed:
                self.accepted.append("a message under an old token")
            if app.sender.flying and followed:
                self.accepted.append("what was sent under an old token is still under way")

    def forget(self, gone: list[App]) -> None:
        """These have died."""
        if self.frozen is not None and self.frozen.app in gone:
            self.frozen = None


@contextmanager
def _guarded() -> Iterator[None]:
    """As the loops' own guard: what fails is tried again, or is another's by now."""
    try:
        yield
    except (*TRANSIENT, ChannelError, Stale):
        return
