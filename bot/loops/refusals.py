"""Chats that refuse what we send: one refusal is tried again, three in a row close the chat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

WAITS = (2.0, 8.0)  # seconds after the first and the second refusal


@dataclass(slots=True)
class Refusals:
    """Counts the refusals in a row of each chat. What was under way while the chat was left alone counts as one."""

    now: Callable[[], datetime]
    _met: dict[int, tuple[int, datetime, datetime]] = field(
        default_factory=dict
    )  # count, said at, not before
    _closed: set[int] = field(default_factory=set)

    def again(self, chat: int) -> float | None:
        """After how many seconds to try again; None where this was the last time."""
        now = self.now()
        count, said, until = self._met.get(chat, (0, now, now))
        if said <= now < until:
            return (until - now).total_seconds()
        if count >= len(WAITS):
            self._met.pop(chat, None)
            return None
        wait = WAITS[count]
        self._met[chat] = (count + 1, now, now + timedelta(seconds=wait))
        return wait

    def since(self, chat: int) -> datetime | None:
        """When the newest of its refusals in a row was counted; None where there is none."""
        met = self._met.get(chat)
        return met[1] if met is not None else None

    def tried_while_closed(self, chat: int) -> None:
        """Something is sent to a chat that counts as closed."""
        self._closed.add(chat)

    def taken(self, chat: int) -> bool:
        """The chat took a message; True where it counted as closed."""
        self._met.pop(chat, None)
        was_closed = chat in self._closed
        self._closed.discard(chat)
        return was_closed
