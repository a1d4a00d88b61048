"""How much a platform lets a bot say: kept ahead of its refusals, with room left for what is loud."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.message import Priority

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """product.md, principle 5: about 30 messages a second in all, 1 a second to a chat, 20 a minute to a group.

    `group_card` and `group_thread`: how many of a group's 20 cards and threads may use up, so that a loud
    message always finds room. `edit_gap`: an edited card changes at most this often.
    """

    all_a_second: int = 29
    group_a_minute: int = 20
    group_card: int = 18
    group_thread: int = 14
    chat_burst: int = 3  # short bursts to one chat are tolerated
    edit_gap: timedelta = timedelta(seconds=3)


UNLIMITED = Pace(10**9, 10**9, 10**9, 10**9, 10**9, timedelta(0))


class Limits:
    """What may be sent now, and when the next may. One for each bot."""

    def __init__(self, pace: Pace, now: Callable[[], datetime]) -> None:
        self._pace = pace
        self._now = now
        self._all: deque[datetime] = deque()
        self._chats: dict[int, deque[datetime]] = defaultdict(deque)
        self._held: dict[int, tuple[datetime, datetime]] = {}  # chat → (said at, not before)
        self._edits: dict[tuple[int, str], datetime] = {}

    def hold(self, chat: int, seconds: float) -> None:
        """The platform said: not before then."""
        now = self._now()
        self._held[chat] = (now, now + timedelta(seconds=seconds))

    def held(self) -> set[int]:
        """Chats that nothing can be sent to now."""
        now = self._now()
        self._held = {c: span for c, span in self._held.items() if self._is_held(c, now)}
        return set(self._held)

    def _is_held(self, chat: int, now: datetime) -> bool:
        said, until = self._held.get(chat, (now, now))
        return said <= now < until

    def may(self, chat: int, *, group: bool, priority: int, edits: str) -> bool:
        """May this message go now?"""
        now = self._now()
        self._forget(self._all, now, SECOND)
        if len(self._all) >= self._pace.all_a_second or self._is_held(chat, now):
            return False
        edited = self._edits.get((chat, edits), now - MINUTE)
        if edits and timedelta(0) <= now - edited < self._pace.edit_gap:
            return False
        return self._chat_may(chat, now, group, priority)

    def _chat_may(self, chat: int, now: datetime, group: bool, priority: int) -> bool:
        sent, burst = self._chats[chat], self._pace.chat_burst
        self._forget(sent, now, MINUTE)
        if len(sent) >= burst and sent[-burst] > now - SECOND * burst:
            return False
        return not group or len(sent) < self._room(priority)

    def _room(self, priority: int) -> int:
        if priority <= Priority.ANSWER:
            return self._pace.group_a_minute
        return self._pace.group_card if priority <= Priority.CARD else self._pace.group_thread

    def count(self, chat: int, edits: str) -> None:
        """It goes now."""
        now = self._now()
        self._all.append(now)
        self._chats[chat].append(now)
        if edits:
            self._edits[chat, edits] = now
        if len(self._edits) > 5000:
            self._edits = {k: at for k, at in self._edits.items() if now - at < MINUTE}

    @staticmethod
    def _forget(times: deque[datetime], now: datetime, after: timedelta) -> None:
        """What is older, and what a clock that was set back since then says is still to come."""
        while times and (times[0] <= now - after or times[0] > now):
            times.popleft()
