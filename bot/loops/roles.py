"""What only one worker may do at a time: poll a token, send, run errands and sweeps.

Whoever has a role acts under a mandate. It is asked twice: by our own clocks just before something leaves, and by the
database in every transaction that is written under it. Causes are handled by all. `bot/loops/elected.py`: several workers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar

from models.db import Tx

SENDING, ERRANDS, SWEEPS = "send", "errands", "sweeps"
T = TypeVar("T")


def polling(channel: str) -> str:
    """The role of polling one token."""
    return f"poll:{channel}"


class Mandate(Protocol):
    """A role as somebody was given it; whoever loses it and is given it again has another."""

    def holds(self) -> bool:
        """Whether it is sure that nobody else has the role by now: nothing is sent where it is not."""

    def look(self, tx: Tx) -> None:
        """Where a transaction reads what is to be done. Raises Stale."""

    def sign(self, tx: Tx) -> None:
        """First in a transaction that writes: nobody else is given the role before its end. Raises Stale."""


class Roles(Protocol):
    """Which of the things that only one worker may do are ours now."""

    def mandate(self, role: str) -> Mandate | None:
        """None where the role is not ours, or not surely."""

    def has(self, role: str) -> bool: ...

    def ready(self) -> bool:
        """Whether they are ours, or would become so when whoever has them ends."""

    def accompanied(self) -> bool:
        """Whether another worker was heard of when the database last heard us: it may go on where we cannot."""

    def ring(self, bell: str) -> None:
        """Wake the other workers' loop of this name."""

    async def run(self, wake: Callable[[str], None]) -> None:
        """Until cancelled: keep the roles, and call `wake` for every bell that somebody rings."""

    async def resign(self) -> None:
        """Leave them to others at once; `run` has ended."""


class Unfenced:
    """Nobody else is there."""

    def holds(self) -> bool:
        return True

    def look(self, tx: Tx) -> None:
        """There is nothing to ask."""

    def sign(self, tx: Tx) -> None:
        """There is nothing to ask."""


UNFENCED = Unfenced()


class Alone:
    """One process on its database (SQLite allows no other): everything is its own."""

    def mandate(self, role: str) -> Mandate:
        return UNFENCED

    def has(self, role: str) -> bool:
        return True

    def ready(self) -> bool:
        return True

    def accompanied(self) -> bool:
        return False

    def ring(self, bell: str) -> None:
        """There is nobody to wake."""

    async def run(self, wake: Callable[[str], None]) -> None:
        await asyncio.Event().wait()

    async def resign(self) -> None:
        """There is nobody to leave them to."""


def signed(mandate: Mandate, work: Callable[[Tx], T]) -> Callable[[Tx], T]:
    """`work` as a transaction that is written under the mandate."""

    @wraps(work)
    def run(tx: Tx) -> T:
        mandate.sign(tx)
        return work(tx)

    return run
