"""A town whose platforms take no more than a pace, and time that goes by step by step, as the sender looks."""

from __future__ import annotations

from bot.channels.pace import Pace
from bot.loops.limits import Limits
from tests.town import Town


def paced(town: Town, pace: Pace | None = None, *, begun: bool = True) -> None:
    """None: as Telegram's. `begun`: what was said before, without any pace, is not counted."""
    town.app.sender._recalled = begun
    for name in town.app.sender._limits:
        town.app.sender._limits[name] = Limits(pace or Pace(), town.clock.now)  # type: ignore[index]


async def passes(town: Town, seconds: float, step: float = 1) -> None:
    """So many seconds, one step after another."""
    for _ in range(round(seconds / step)):
        await town.forward(seconds=step)
