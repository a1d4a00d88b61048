"""How much a platform lets a bot say: kept ahead of its refusals, with room left for danger to life."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.pace import Pace
from bot.loops.holds import Holds
from domain.message import Priority

MINUTE = timedelta(minutes=1)
MINUTES_WORTH = 40  # of what a chat took is remembered: more than any takes in a minute
MUCH = 3  # messages to one person in a minute
SECOND = timedelta(seconds=1)
ARRIVES_WITHIN = timedelta(seconds=1)  # the platform counts a message when it arrives, not when it left
STORM = 6  # urgent messages a minute in a group
NOTHING = -2  # a priority that no message has
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
        self.queued: Collection[int] = ()  # groups whose last messages are for lists of cards that wait
        self.crowded = False  # a disaster: more room is kept for danger to life
        self.holds = Holds(now)
        self._pace = pace
        self._now = now
        self._all: deque[datetime] = deque()
        self._chats: defaultdict[int, deque[datetime]] = defaultdict(deque)
        self._taken: defaultdict[int, deque[datetime]] = defaultdict(lambda: deque(maxlen=MINUTES_WORTH))
        self._groups: set[int] = set()
        self._edits: dict[tuple[int, str], datetime] = {}
        self._cards: defaultdict[int, deque[datetime]] = defaultdict(lambda: deque(maxlen=MINUTES_WORTH))
        self._typed: defaultdict[int, deque[datetime]] = defaultdict(lambda: deque(maxlen=MINUTES_WORTH))
        self._words: dict[int, datetime] = {}  # group → when words about a life last went there
        self._rounds: dict[int, tuple[datetime, set[Hashable]]] = {}  # group → (reminded at, of what sorts)

    def held_for(self, span: timedelta) -> set[int]:
        """Chats that have taken no new message for so long, though they were asked; not those that our own words have filled."""
        now = self._now()
        return {chat for chat in self.holds.lasting(span) if not self._filled(chat, now)}

    def took(self, chat: int) -> None:
        """The platform took a message or an edit."""
        self._taken[chat].append(self._now())

    def recall(self, chat: int, at: datetime, priority: int) -> None:
        """Somebody before us said it: the platform counts it still."""
        self._chats[chat].append(at)
        self._taken[chat].append(at)
        if priority <= Priority.CARD:
            self._cards[chat].append(at)
        elif priority == Priority.ANSWER:
            self._typed[chat].append(at)

    def not_taken(self, chat: int) -> None:
        """The platform asks us to wait: what it refuses so, it does not count."""
        if sent := self._chats.get(chat):
            sent.pop()

    def _filled(self, chat: int, now: datetime) -> bool:
        """Have we ourselves lately said there about as much as the platform takes in a minute?"""
        taken = self._taken[chat]
        self._forget(taken, now, MINUTE + ARRIVES_WITHIN)
        return len(taken) >= self._pace.group_a_minute * 3 // 4

    def busy(self) -> Busy:
        """What nothing, or only the more urgent, can be sent to now: so that it stands in nobody's way."""
        now = self._now()
        self._forget(self._all, now, SECOND)
        chats = dict.fromkeys(self.holds.held(), NOTHING)
        for chat in [
            c for c, sent in self._chats.items() if not sent or now - sent[-1] > MINUTE + ARRIVES_WITHIN
        ]:
            del self._chats[chat]
        for chat in (self._chats.keys() | self.holds.chats()) - chats.keys():
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
        """Is the platform's second used up, or a quarter of it, or the whole channel held? What leaves in one burst may
        arrive in another second."""
        if self.holds.closed():
            return True
        most, quarter = self._pace.all_a_second, self._pace.all_a_second // 4 + 1
        if len(self._all) >= most:
            return True
        return len(self._all) >= quarter and now - self._all[-quarter] < SECOND / 4

    def may(self, chat: int, *, group: bool, priority: int, edits: str) -> bool:
        """May this message go now?"""
        now = self._now()
        self._forget(self._all, now, SECOND)
        if self._full(now) or self.holds.is_held(chat):
            return False
        edited = self._edits.get((chat, edits), now - MINUTE)
        if edits and (timedelta(0) <= now - edited < self._pace.edit_gap or self.holds.holds_edits(chat)):
            return False
        if group:
            self._groups.add(chat)
            if priority == Priority.WORDS and self._gathers_words(chat, now):
                return False
            if priority == Priority.ANSWER and not edits and self._types_fast(chat, now):
                return False
        return priority <= self._least(chat, now)

    def stormy(self) -> set[int]:
        """Groups whose minute is used up but for what is kept for lists, should cards wait there."""
        now, most = self._now(), self._pace.group_queued
        full = (chat for chat in self._groups if self._recent(chat, now) >= most)
        return {chat for chat in full if self._expected(chat, now) >= STORM}

    def may_take_back(self, chat: int) -> bool:
        """May a message go from this chat now?"""
        now = self._now()
        self._forget(self._all, now, SECOND)
        return not (self._full(now) or self.holds.is_held(chat))

    def _gathers_words(self, chat: int, now: datetime) -> bool:
        """Do words wait for others, to be one message with them, because new cards take the group's room?"""
        last = self._words.get(chat, now)
        full = (
            self._recent(chat, now) >= self._pace.ordinary(crowded=self.crowded)
            and self._expected(chat, now) >= STORM
        )
        return full and timedelta(0) < now - last < self._pace.words_gap

    def _types_fast(self, chat: int, now: datetime) -> bool:
        """Have so many answers gone to what was typed that further ones leave room for cards?"""
        fast = _within(self._typed[chat], MINUTE, now) >= self._pace.typed_lately
        return fast and self._recent(chat, now) >= self._pace.group_typed

    def _expected(self, chat: int, now: datetime) -> int:
        """How many urgent messages a minute come here, by the last one and by its end."""
        cards = self._cards[chat]
        return max(_within(cards, MINUTE, now), 3 * _within(cards, MINUTE / 3, now))

    def _recent(self, chat: int, now: datetime) -> int:
        return _within(self._chats[chat], MINUTE, now)

    def _least(self, chat: int, now: datetime) -> int:
        """The least urgent priority that may go to this chat now."""
        least = self._paced(chat, now)
        return min(least, Priority.CARD) if self.holds.holds_others(chat) else least

    def _paced(self, chat: int, now: datetime) -> int:
        """The same by what was said there lately."""
        sent, burst = self._chats[chat], self._pace.chat_burst
        self._forget(sent, now, MINUTE + ARRIVES_WITHIN)
        if len(sent) >= burst and sent[-burst] > now - self._pace.chat_gap * burst:
            lent = chat not in self._groups and len(sent) < burst + self._pace.chat_lent
            return Priority.ANSWER if lent else NOTHING
        if chat not in self._groups:
            return Priority.LEAST
        calm, recent = not self._expected(chat, now), self._recent(chat, now)
        rooms = self._pace.rooms(crowded=self.crowded, calm=calm)
        ordinary = self._pace.ordinary(crowded=self.crowded, calm=calm)
        least = next((priority for priority, room in rooms if recent < room), NOTHING)
        if len(sent) >= self._pace.group_a_minute:
            return NOTHING
        if chat in self.queued and recent >= self._pace.group_queued:
            return Priority.QUEUE
        if len(sent) >= burst - 1 and sent[1 - burst] > now - self._pace.chat_gap * burst:
            return min(least, Priority.LIFE)
        hurried = len(sent) >= ordinary // 2 and sent[-1] > now - MINUTE / ordinary
        return min(least, Priority.ANSWER) if hurried else least

    def count(self, chat: int, edits: str, priority: int = Priority.LEAST) -> None:
        """It goes now."""
        now = self._now()
        self._all.append(now)
        self._chats[chat].append(now)
        if chat in self._groups:
            self._count_in_group(chat, now, priority)
            if priority == Priority.ANSWER and not edits:
                self._typed[chat].append(now)
        if edits:
            self._edits[chat, edits] = now
        if len(self._edits) > 5000:
            self._edits = {k: at for k, at in self._edits.items() if now - at < MINUTE}

    def count_taken_back(self) -> None:
        """A message goes from a chat: that is none of those that it takes in a second, or a group in a minute."""
        self._all.append(self._now())

    def _count_in_group(self, chat: int, now: datetime, priority: int) -> None:
        if priority == Priority.WORDS:
            self._words[chat] = now
        if priority <= Priority.CARD:
            self._cards[chat].append(now)

    @staticmethod
    def _forget(times: deque[datetime], now: datetime, after: timedelta) -> None:
        """What is older, and what a clock that was set back since then says is still to come."""
        while times and (times[0] <= now - after or times[0] > now):
            times.popleft()


def _within(times: Iterable[datetime], span: timedelta, now: datetime) -> int:
    return sum(timedelta(0) <= now - at < span for at in times)
