"""How fast the platform lets a bot speak, and how much of a group's minute is kept for what."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta

from domain.message import Priority
from domain.noting import changed


@dataclass(frozen=True, slots=True)
class Pace:
    """The platform's limits: about 30 messages a second in all, 1 a second to a chat, 20 a minute to a group.

    `group_card`, `group_words`, `group_reminder`, `group_answer`, `group_thread`, `group_idle`: how many of a group's 20 other
    cards, words about a life in danger, reminders, answers, other lines with edits, and what nobody waits for may use up with all
    that goes before them; the rest is kept for the first cards of danger to life. `group_queued`: the same
    for all of these while many cards wait: the rest is kept for lists of them. `group_typed`: the same for answers that are no
    card under the thumb, once there were `typed_lately` within a minute: who types fast leaves room for cards.
    `crowd_…`: the same while there is a disaster; `calm_thread`: that of other lines and edits once no card has come for a minute.
    `words_gap`: while new cards take the room, words go this often, all that wait in one message. `edit_gap`: an edited card
    changes at most this often. `remind_gap`: a group is reminded at most this often, of all that has come due; `remind_wait`: so
    long the first waits for others of its moment.
    """

    all_a_second: int = 29
    group_a_minute: int = 20
    group_queued: int = 18
    group_card: int = 19
    group_words: int = 19
    group_reminder: int = 17
    group_answer: int = 19
    group_typed: int = 14
    typed_lately: int = 8
    group_thread: int = 10
    calm_thread: int = 13
    group_idle: int = 5
    crowd_card: int = 14
    crowd_words: int = 14
    crowd_reminder: int = 13
    crowd_answer: int = 11
    crowd_thread: int = 9
    chat_burst: int = 3  # short bursts to one chat are tolerated
    chat_gap: timedelta = timedelta(seconds=1)  # between two messages to one chat, over a burst's length
    chat_lent: int = 0  # further ones in a minute to somebody who has just pressed or written, and waits
    edit_gap: timedelta = timedelta(seconds=3)
    remind_gap: timedelta = timedelta(seconds=20)
    remind_wait: timedelta = timedelta(seconds=2)
    words_gap: timedelta = timedelta(seconds=8)

    def ordinary(self, *, crowded: bool, calm: bool = False) -> int:
        """How many of a group's twenty go without haste; `crowded`: in a disaster; `calm`: nothing urgent has come lately."""
        quiet = self.calm_thread if calm else self.group_thread
        return self.crowd_thread if crowded else quiet

    def rooms(self, *, crowded: bool, calm: bool = False) -> tuple[tuple[int, int], ...]:
        """(priority, how many messages of a minute those and the more urgent may use up), least urgent first."""
        quiet = (self.group_card, self.group_words, self.group_reminder, self.group_answer)
        storm = (self.crowd_card, self.crowd_words, self.crowd_reminder, self.crowd_answer)
        card, words, reminder, answer = storm if crowded else quiet
        return (
            (Priority.LEAST, self.group_idle),
            (Priority.DIGEST, self.ordinary(crowded=crowded, calm=calm)),
            (Priority.ANSWER, answer),
            (Priority.REMINDER, reminder),
            (Priority.WORDS, words),
            (Priority.CARD, card),
            (Priority.LIFE, self.group_a_minute),
        )


UNLIMITED = changed(
    Pace(),
    {f.name: timedelta(0) if isinstance(f.default, timedelta) else 10**9 for f in fields(Pace)},
)
