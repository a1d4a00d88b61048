"""What callers' pages ask of the database, one after the other: they take one of its threads at most."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.database import answered
from bot.pages.answers import Answer, said

T = TypeVar("T")


class OneAtATime:
    """`most`: so many may wait."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._turn, self._waiting = asyncio.Lock(), 0

    async def __call__(self, work: Callable[[], Awaitable[T]]) -> T:
        """Raises Answer where too many wait, TimeoutError where the database does not answer."""
        if self._waiting >= self._most:
            raise Answer(said(503, retry=True))
        self._waiting += 1
        try:
            async with self._turn:
                return await answered(work())
        finally:
            self._waiting -= 1
