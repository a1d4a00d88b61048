"""How much a platform lets a bot say: kept ahead of its refusals, with room left for danger to life."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.pace import Pace
from domain.message import Priority

MINUTE = timedelta(minutes=1)
MINUTES_WORTH = 40  # of what a chat took is remembered: more than any takes in a minute
MUCH = 3  # messages to one person in a minute
SECOND = timedelta(seconds=1)
ARRIVES_WITHIN = timedelta(seconds=1)  # the platform counts a message when it arrives, not when it left


STORM = 6  # urgent messages a minute in a group
NOTHING = -1  # a priority that no message has
LOUD_PAUSES = (
    5.0,
    10.0,
    15.0,
)  # seconds that are believed after the first, second, … refusal, whatever was said
OTHER_PAUSES = (15.0, 30.0, 60.0)  # the same for what is less urgent than a first card
LONGEST_HOLD = 900.0  # seconds for which a whole channel is believed to be closed to us
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


@dataclass(frozen=True, slots=True)
class Hold:
    """The platform has asked us to wait: since when in a row, how often, and until when we do."""

    since: datetime
    times: int
    said: datetime
    loud: datetime
    others: datetime

    def holds(self, until: datetime, now: datetime) -> bool:
        """A clock that was set back holds nothing."""
        return self.said <= now < until


class Limits:
    """What may be sent now, and when the next may. One for each bot."""

    def __init__(self, pace: Pace, now: Callable[[], datetime]) -> None:
        self.crowded = False  # a disaster: more room is kept for danger to life
        self._pace = pace
        self._now = now
        self._all: deque[datetime] = deque()
        self._chats: defaultdict[int, deque[datetime]] = defaultdict(deque)
        self._taken: defaultdict[int, deque[datetime]] = defaultdict(lambda: deque(maxlen=MINUTES_WORTH))
        self._groups: set[int] = set()
        self._held: dict[int, Hold] = {}
        self._edits_held: dict[int, Hold] = {}  # chats in which only what stands may not be changed
        self._topics_held: dict[int, tuple[datetime, datetime]] = {}  # group → (said at, opens none until)
        self._all_held: tuple[datetime, datetime] | None = None  # said at, until
        self._edits: dict[tuple[int, str], datetime] = {}
        self._cards: defaultdict[int, deque[datetime]] = defaultdict(lambda: deque(maxlen=MINUTES_WORTH))
        self._words: dict[int, datetime] = {}  # group → when words about a life last went there
        self._rounds: dict[int, tuple[datetime, set[Hashable]]] = {}  # group → (reminded at, of what sorts)

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
        if last is None or not last.holds(last.loud, now):  # what was under way meanwhile counts as one
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

    def held_for(self, span: timedelta) -> set[int]:
        """Chats that have taken no new message for so long, though they were asked; not those that our own words have filled."""
        now = self._now()
        held = {chat for chat, hold in self._held.items() if hold.times and now - hold.since >= span}
        return {chat for chat in held if not self._filled(chat, now)}

    def took(self, chat: int) -> None:
        """The platform took a message or an edit."""
        self._taken[chat].append(self._now())

    def _filled(self, chat: int, now: datetime) -> bool:
        """Have we ourselves lately said there about as much as the platform takes in a minute?"""
        taken = self._taken[chat]
        self._forget(taken, now, MINUTE + ARRIVES_WITHIN)
        return len(taken) >= self._pace.group_a_minute * 3 // 4

    def held(self) -> set[int]:
        """Chats that nothing can be sent to now."""
        now = self._now()
        return {chat for chat, hold in self._held.items() if hold.holds(hold.loud, now)}

    def _is_held(self, chat: int, now: datetime) -> bool:
        hold = self._held.get(chat)
        return hold is not None and hold.holds(hold.loud, now)

    def holds_edits(self, chat: int) -> bool:
        """May what stands there not be changed now, though new messages go on?"""
        hold = self._edits_held.get(chat)
        return hold is not None and hold.holds(hold.others, self._now())

    def busy(self) -> Busy:
        """What nothing, or only the more urgent, can be sent to now: so that it stands in nobody's way."""
        now = self._now()
        self._forget(self._all, now, SECOND)
        chats = dict.fromkeys(self.held(), NOTHING)
        for chat in [
            c for c, sent in self._chats.items() if not sent or now - sent[-1] > MINUTE + ARRIVES_WITHIN
        ]:
            del self._chats[chat]
        for chat in (self._chats.keys() | self._held.keys()) - chats.keys():
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
        if self._all_held is not None and self._all_held[0] <= now < self._all_held[1]:
            return True
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
        if edits and (timedelta(0) <= now - edited < self._pace.edit_gap or self.holds_edits(chat)):
            return False
        if group:
            self._groups.add(chat)
            if priority == Priority.WORDS and self._gathers_words(chat, now):
                return False
        return priority <= self._least(chat, now)

    def may_take_back(self, chat: int) -> bool:
        """May a message go from this chat now?"""
        now = self._now()
        self._forget(self._all, now, SECOND)
        return not (self._full(now) or self._is_held(chat, now))

    def _gathers_words(self, chat: int, now: datetime) -> bool:
        """Do words wait for others, to be one message with them, because new cards take the group's room?"""
        last = self._words.get(chat, now)
        full = (
            self._recent(chat, now) >= self._pace.ordinary(crowded=self.crowded)
            and self._expected(chat, now) >= STORM
        )
        return full and timedelta(0) < now - last < self._pace.words_gap

    def _expected(self, chat: int, now: datetime) -> int:
        """How many urgent messages a minute come here, by the last one and by its end."""
        cards = self._cards[chat]
        return max(_within(cards, MINUTE, now), 3 * _within(cards, MINUTE / 3, now))

    def _recent(self, chat: int, now: datetime) -> int:
        return _within(self._chats[chat], MINUTE, now)

    def _least(self, chat: int, now: datetime) -> int:
        """The least urgent priority that may go to this chat now."""
        hold, least = self._held.get(chat), self._paced(chat, now)
        return min(least, Priority.CARD) if hold and hold.holds(hold.others, now) else least

    def _paced(self, chat: int, now: datetime) -> int:
        """The same by what was said there lately."""
        sent, burst = self._chats[chat], self._pace.chat_burst
        self._forget(sent, now, MINUTE + ARRIVES_WITHIN)
        if len(sent) >= burst and sent[-burst] > now - self._pace.chat_gap * burst:
            lent = chat not in self._groups and len(sent) < burst + self._pace.chat_lent
            return Priority.ANSWER if lent else NOTHING
        if chat not in self._groups:
            return Priority.LEAST
        rooms, recent, ordinary = (
            self._pace.rooms(crowded=self.crowded),
            self._recent(chat, now),
            self._pace.ordinary(crowded=self.crowded),
        )
        least = next((priority for priority, room in rooms if recent < room), NOTHING)
        if len(sent) >= self._pace.group_a_minute:
            return NOTHING
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
