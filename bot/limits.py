"""How much a platform lets a bot say: kept ahead of its refusals, with room left for danger to life."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.message import Priority

MINUTE = timedelta(minutes=1)
MUCH = 3  # messages to one person in a minute
SECOND = timedelta(seconds=1)
ARRIVES_WITHIN = timedelta(seconds=1)  # the platform counts a message when it arrives, not when it left


@dataclass(frozen=True, slots=True)
class Pace:
    """product.md, principle 5: about 30 messages a second in all, 1 a second to a chat, 20 a minute to a group.

    `group_answer`, `group_reminder`, `group_thread`, `group_idle`: how many of a group's 20 cards with answers, reminders, lines
    with edits, and what nobody waits for may use up with all that goes before them; the rest is kept for the first cards of danger to
    life. `crowd_…`: the same while there is a disaster. `edit_gap`: an edited card changes at most this often. `remind_gap`: a group
    is reminded at most this often, of all that has come due; `remind_wait`: so long the first waits for others of its moment.
    """

    all_a_second: int = 29
    group_a_minute: int = 20
    group_answer: int = 19
    group_reminder: int = 16
    group_thread: int = 12
    group_idle: int = 5
    crowd_answer: int = 14
    crowd_reminder: int = 12
    crowd_thread: int = 10
    chat_burst: int = 3  # short bursts to one chat are tolerated
    edit_gap: timedelta = timedelta(seconds=3)
    remind_gap: timedelta = timedelta(seconds=20)
    remind_wait: timedelta = timedelta(seconds=2)


_MANY = 10**9
UNLIMITED = Pace(_MANY, _MANY, _MANY, _MANY, _MANY, _MANY, _MANY, _MANY, _MANY, _MANY, *[timedelta(0)] * 3)
NOTHING = -1  # a priority that no message has
ONE_ROUND = timedelta(seconds=5)  # further people are called, and those of a drill, beside what was just said


@dataclass(frozen=True, slots=True)
class Busy:
    """What need not be looked at now. `chats`: chat → the least urgent priority that may still go there."""

    channel: bool = False  # the platform's whole second is used up
    chats: dict[int, int] = field(default_factory=dict)
    reminded: frozenset[int] = frozenset()  # groups that are reminded of nothing more for now

    @property
    def shut(self) -> set[int]:
        return {chat for chat, least in self.chats.items() if least == NOTHING}


class Limits:
    """What may be sent now, and when the next may. One for each bot."""

    def __init__(self, pace: Pace, now: Callable[[], datetime]) -> None:
        self.crowded = False  # a disaster: more room is kept for danger to life
        self._pace = pace
        self._now = now
        self._all: deque[datetime] = deque()
        self._chats: defaultdict[int, deque[datetime]] = defaultdict(deque)
        self._groups: set[int] = set()
        self._held: dict[int, tuple[datetime, datetime]] = {}  # chat → (said at, not before)
        self._edits: dict[tuple[int, str], datetime] = {}
        self._rounds: dict[int, tuple[datetime, set[Hashable]]] = {}  # group → (reminded at, of what sorts)

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

    def busy(self) -> Busy:
        """What nothing, or only the more urgent, can be sent to now: so that it stands in nobody's way."""
        now = self._now()
        self._forget(self._all, now, SECOND)
        chats = dict.fromkeys(self.held(), NOTHING)
        for chat in [
            c for c, sent in self._chats.items() if not sent or now - sent[-1] > MINUTE + ARRIVES_WITHIN
        ]:
            del self._chats[chat]
        for chat in self._chats.keys() - chats.keys():
            least = self._least(chat, now)
            if least < Priority.LEAST:
                chats[chat] = least
        reminded = {c for c, (at, _) in self._rounds.items() if ONE_ROUND <= now - at < self._pace.remind_gap}
        return Busy(self._full(now), chats, frozenset(reminded))

    def talkative(self) -> set[int]:
        """People who were told much within the last minute."""
        since = self._now() - MINUTE
        return {
            chat
            for chat, sent in self._chats.items()
            if chat not in self._groups and sum(at > since for at in sent) >= MUCH
        }

    def reminds(self, chat: int, sort: Hashable, since: datetime) -> bool:
        """May a group be reminded now? `sort`: what is said in one message; `since`: when it came due."""
        now = self._now()
        if timedelta(0) <= now - since < self._pace.remind_wait:
            return False
        at, sorts = self._round(chat)
        return not sorts or (sort not in sorts and now - at < ONE_ROUND)

    def count_reminder(self, chat: int, sort: Hashable) -> None:
        at, sorts = self._round(chat)
        self._rounds[chat] = at, {*sorts, sort}

    def _round(self, chat: int) -> tuple[datetime, set[Hashable]]:
        """When the group was last reminded, and of what; now and of nothing, where that is long enough ago."""
        now = self._now()
        at, sorts = self._rounds.get(chat, (now, set()))
        return (at, sorts) if timedelta(0) <= now - at < self._pace.remind_gap else (now, set())

    def _full(self, now: datetime) -> bool:
        """Is the platform's second used up, or a quarter of it? What leaves in one burst may arrive in another second."""
        most, quarter = self._pace.all_a_second, self._pace.all_a_second // 4 + 1
        if len(self._all) >= most:
            return True
        return len(self._all) >= quarter and now - self._all[-quarter] < SECOND / 4

    def may(self, chat: int, *, group: bool, priority: int, edits: str) -> bool:
        """May this message go now?"""
        now = self._now()
        self._forget(self._all, now, SECOND)
        if self._full(now) or self._is_held(chat, now):
            return False
        edited = self._edits.get((chat, edits), now - MINUTE)
        if edits and timedelta(0) <= now - edited < self._pace.edit_gap:
            return False
        if group:
            self._groups.add(chat)
        return priority <= self._least(chat, now)

    def _least(self, chat: int, now: datetime) -> int:
        """The least urgent priority that may go to this chat now."""
        sent, burst = self._chats[chat], self._pace.chat_burst
        self._forget(sent, now, MINUTE + ARRIVES_WITHIN)
        if len(sent) >= burst and sent[-burst] > now - SECOND * burst:
            return NOTHING
        if chat not in self._groups:
            return Priority.LEAST
        rooms, recent = self._rooms(), sum(at > now - MINUTE for at in sent)
        least = next((priority for priority, room in rooms if recent < room), NOTHING)
        if len(sent) >= self._pace.group_a_minute:
            return NOTHING
        if len(sent) >= burst - 1 and sent[1 - burst] > now - SECOND * burst:
            return min(least, Priority.LIFE)
        ordinary = next(room for priority, room in rooms if priority == Priority.DIGEST)
        hurried = len(sent) >= ordinary // 2 and sent[-1] > now - MINUTE / ordinary
        return min(least, Priority.REMINDER) if hurried else least

    def _rooms(self) -> tuple[tuple[int, int], ...]:
        """(priority, how many messages of a minute those and the more urgent may use up), least urgent first."""
        pace = self._pace
        answer, reminder, thread = (
            (pace.crowd_answer, pace.crowd_reminder, pace.crowd_thread)
            if self.crowded
            else (pace.group_answer, pace.group_reminder, pace.group_thread)
        )
        return (
            (Priority.LEAST, pace.group_idle),
            (Priority.DIGEST, thread),
            (Priority.REMINDER, reminder),
            (Priority.ANSWER, answer),
            (Priority.LIFE, pace.group_a_minute),
        )

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
