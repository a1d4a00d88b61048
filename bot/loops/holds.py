"""Where a platform has asked us to wait. What it says is believed, but not for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.message import Priority

LOUD_PAUSES = (
    5.0,
    10.0,
    15.0,
)  # seconds that are believed after the first, second, … refusal, whatever was said
OTHER_PAUSES = (15.0, 30.0, 60.0)  # the same for what is less urgent than a first card
LONGEST_HOLD = 900.0  # seconds for which a whole channel is believed to be closed to us


@dataclass(frozen=True, slots=True)
class Hold:
    """The platform has asked us to wait: since when in a row, how often, and until when we do."""

    since: datetime
    times: int
    said: datetime
    loud: datetime
    others: datetime

    def lasts(self, until: datetime, now: datetime) -> bool:
        """A clock that was set back holds nothing."""
        return self.said <= now < until


class Holds:
    """Where the platform has asked one bot to wait, and for how long that is believed."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._held: dict[int, Hold] = {}
        self._edits_held: dict[int, Hold] = {}  # chats in which only what stands may not be changed
        self._topics_held: dict[int, tuple[datetime, datetime]] = {}  # group → (said at, opens none until)
        self._all_held: tuple[datetime, datetime] | None = None  # said at, until

    def hold(self, chat: int, seconds: float) -> None:
        """Nothing at all is said there for so long."""
        now = self._now()
        until = now + timedelta(seconds=seconds)
        self._held[chat] = Hold(now, 0, now, until, until)

    def hold_all(self, seconds: float) -> datetime:
        """Nothing is said on the whole channel for so long; answers until when."""
        now = self._now()
        self._all_held = now, now + timedelta(seconds=min(seconds, LONGEST_HOLD))
        return self._all_held[1]

    def refused(self, chat: int, seconds: float, *, priority: int, edits: str) -> float:
        """The platform asks us to wait; answers for how long this message waits. Pauses grow, but no word of the platform makes
        a chat unreachable; and where only an edit was refused, new messages go on."""
        now, held = self._now(), self._edits_held if edits else self._held
        last = held.get(chat)
        times, since = (last.times, last.since) if last else (0, now)
        if last is None or not last.lasts(last.loud, now):  # what was under way meanwhile counts as one
            loud, others = (min(seconds, p[min(times, len(p) - 1)]) for p in (LOUD_PAUSES, OTHER_PAUSES))
            last = Hold(since, times + 1, now, now + timedelta(seconds=loud), now + timedelta(seconds=others))
            held[chat] = last
        until = last.loud if priority <= Priority.CARD and not edits else last.others
        return (until - now).total_seconds()

    def topics_refused(self, chat: int, seconds: float) -> datetime:
        """The platform opens no topic for now; answers until when it is asked for none. All else goes on."""
        now = self._now()
        until = now + timedelta(seconds=min(seconds, OTHER_PAUSES[-1]))
        self._topics_held[chat] = now, until
        return until

    def topics_from(self, chat: int) -> datetime:
        """When the platform may be asked for a topic: now, or later."""
        now = self._now()
        said, until = self._topics_held.get(chat, (now, now))
        return max(now, until) if said <= now else now

    def has_refused(self, chat: int) -> bool:
        """Did the platform ask us to wait the last time?"""
        return chat in self._held or chat in self._edits_held

    def lets_in_again(self, chat: int, edits: str) -> None:
        """The platform took a message, or an edit, where it had asked us to wait."""
        (self._edits_held if edits else self._held).pop(chat, None)

    def closed(self) -> bool:
        """Is nothing said on the whole channel now?"""
        return self._all_held is not None and self._all_held[0] <= self._now() < self._all_held[1]

    def lasting(self, span: timedelta) -> set[int]:
        """Chats that have taken no new message for so long, though they were asked."""
        now = self._now()
        return {chat for chat, hold in self._held.items() if hold.times and now - hold.since >= span}

    def chats(self) -> set[int]:
        """All chats in which new messages have been refused, and none was taken since."""
        return set(self._held)

    def held(self) -> set[int]:
        """Chats that nothing can be sent to now."""
        now = self._now()
        return {chat for chat, hold in self._held.items() if hold.lasts(hold.loud, now)}

    def is_held(self, chat: int) -> bool:
        """Can nothing be sent there now?"""
        hold = self._held.get(chat)
        return hold is not None and hold.lasts(hold.loud, self._now())

    def holds_others(self, chat: int) -> bool:
        """Can nothing less urgent than a first card be sent there now?"""
        hold = self._held.get(chat)
        return hold is not None and hold.lasts(hold.others, self._now())

    def holds_edits(self, chat: int) -> bool:
        """May what stands there not be changed now, though new messages go on?"""
        hold = self._edits_held.get(chat)
        return hold is not None and hold.lasts(hold.others, self._now())
