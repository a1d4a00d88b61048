"""What happens, told live to whoever looks: the page's stream."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from simulator.records import Json

KEPT_PER_LISTENER = 10_000


class Events:
    """Hands each event to all listeners; costs nothing where nobody listens."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json]] = set()

    def publish(self, kind: str, details: Callable[[], Json]) -> None:
        if not self._listeners:
            return
        event = {"type": kind, **details()}
        for listener in self._listeners:
            if not listener.full():
                listener.put_nowait(event)

    def listen(self) -> asyncio.Queue[Json]:
        listener: asyncio.Queue[Json] = asyncio.Queue(KEPT_PER_LISTENER)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: asyncio.Queue[Json]) -> None:
        self._listeners.discard(listener)
