"""What became of a row that was given to its channel is written down, and the administrator told where he must know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from html import escape

from bot.channels.html_text import plain
from bot.channels.port import (
    ChannelError,
    Limited,
    Migrated,
    Muted,
    NothingToEdit,
    NotModified,
    Refused,
    Revoked,
    TemplateGone,
    TopicGone,
    Unreachable,
    WindowClosed,
)
from bot.loops import window, word_lines
from bot.loops.addressing import Addressing, Forgotten, NoFile
from bot.loops.choice import TooLate
from bot.loops.close_chat import close
from bot.loops.limits import Limits
from bot.loops.refusals import Refusals
from bot.loops.tokens import Tokens
from bot.loops.unsent import tell_of_no_file, tell_who_wrote
from domain.clock import Clock
from domain.errand import OpenChat
from domain.message import Channel, Form, Outgoing, Priority
from locales.text import text
from models import chats, errands, outbox, sending, standing
from models.db import Tx
from models.muted import REFUSED, mute
from models.sealing import Sealer
from models.sending import OutboxRow

BACKOFF = (1, 2, 4, 8, 15, 30, 60)  # seconds between attempts
GIVE_UP_AFTER = timedelta(hours=24)
TOLD_NO_FILE = 4  # tries, a quarter of a minute: who is to see a file reads that it cannot be shown yet
TOLD_HOLD = 300.0  # seconds of a whole channel's hold from which the administrator hears of it
MUTED_PAUSE = 15.0  # seconds until a channel that may write to nobody is tried again
Notice = tuple[str, str, str]  # key, words, series


@dataclass(frozen=True, slots=True)
class Result:
    row: OutboxRow
    message_id: str = ""
    error: ChannelError | None = None
    others: tuple[OutboxRow, ...] = ()
    several: bool = False
    held_back: bool = False  # nothing has left, and somebody else will send it
    unsaid: bool = False  # nothing has left, for there was nothing to say any more

    @property
    def rows(self) -> tuple[OutboxRow, ...]:
        return (self.row, *self.others)


class Outcomes:
    """Writes down what became of each row."""

    def __init__(
        self,
        limits: Mapping[Channel, Limits],
        addressing: Addressing,
        refusals: Refusals,
        tokens: Tokens,
        sealer: Sealer,
        clock: Clock,
    ) -> None:
        self._limits = limits
        self._addressing = addressing
        self._refusals = refusals
        self._tokens = tokens
        self._sealer = sealer
        self._clock = clock

    def note(self, tx: Tx, result: Result) -> Notice | None:
        """Write down what became of a row; answers a notice for the administrator, or None."""
        row, error = result.row, result.error
        if error is None or isinstance(error, NotModified):
            self._arrived(tx, result)
            return None
        if isinstance(error, NothingToEdit):
            self._send_anew(tx, row, error)
            return None
        if isinstance(error, Migrated):
            self._follow(tx, row, error)
            return None
        if row.message.form is Form.TOPIC and _lets_open_none(error):
            return self._without_topics(tx, row, error)
        if isinstance(error, TopicGone):
            standing.forget(tx, row.chat_id, row.message.topic_key)
            sending.later(tx, row.id, self._clock.now(), error.reason)
            return (f"topic:{row.chat_id}", _words("notis-topik", row.chat_id, error), "topic")
        if isinstance(error, TooLate):
            sending.give_up(tx, row.id, error.reason)
            return (f"outbox:{row.id}", _words("notis-topik-terlambat", row.chat_id, error), "topic")
        if isinstance(error, Forgotten):
            sending.give_up(tx, row.id, error.reason)
            return None
        if isinstance(error, NoFile):
            return self._without_file(tx, row, error)
        if isinstance(error, Limited):
            return self._wait(tx, row, error)
        if isinstance(error, Muted):
            return self._muted(tx, row, error)
        if isinstance(error, WindowClosed | TemplateGone):
            if window.refused(tx, row, self._addressing.able(row), error, self._clock.now()):
                return None
            return (f"outbox:{error.reason[:60]}", _words("notis-pesan-ditolak", row.id, error), "")
        if isinstance(error, Unreachable):
            return self._unreachable(tx, row, error)
        if isinstance(error, Refused):
            return self._refused(tx, row, error)
        return self._again(tx, row, error)

    def _arrived(self, tx: Tx, result: Result) -> None:
        """It is out, or need not be said any more; only of what has left does the platform's answer say anything."""
        row, now = result.row, self._clock.now()
        if not result.unsaid:
            self._taken(tx, row)
        if row.message.form is Form.DELETE and (gone := self._addressing.name_of_what_went(tx, row)):
            standing.lost(tx, row.chat_id, gone)
        where = "" if result.several else result.message_id  # a reply to it would be about several tickets
        for one in result.rows:
            number = where if one is row or word_lines.is_said(one) else ""
            stands = "" if result.unsaid else standing.where_stands(tx, one.chat_id, one.message.key)
            sending.sent(tx, one, number or stands, now)

    def _taken(self, tx: Tx, row: OutboxRow) -> None:
        """The platform has taken it: the chat can be written to."""
        limits = self._limits[row.message.channel]
        limits.took(row.chat_id)
        if limits.holds.has_refused(row.chat_id):
            limits.holds.lets_in_again(row.chat_id, self._addressing.edited(tx, row))
        if self._refusals.taken(row.chat_id):
            errands.ask(tx, OpenChat(row.chat_id), self._clock.now())

    def _follow(self, tx: Tx, row: OutboxRow, moved: Migrated) -> None:
        """The group has another address from now on."""
        address = self._sealer.seal_text(moved.to)
        known_by = self._sealer.lookup("chat", row.message.channel, moved.to)
        chats.move_chat(tx, chats.get_chat(tx, row.chat_id), address, known_by)
        sending.later(tx, row.id, self._clock.now(), moved.reason)

    def _wait(self, tx: Tx, row: OutboxRow, asked: Limited) -> Notice | None:
        """As long as the platform asks for; a topic that it does not open holds topics only. That a whole channel is held for
        long is told."""
        limits = self._limits[row.message.channel]
        limits.not_taken(row.chat_id)
        if asked.whole:
            until = limits.holds.hold_all(asked.retry_after)
        elif row.opens_topic:
            until = limits.holds.topics_refused(row.chat_id, asked.retry_after)
        else:
            edits = self._addressing.edited(tx, row)
            wait = limits.holds.refused(row.chat_id, asked.retry_after, priority=row.priority, edits=edits)
            until = self._clock.now() + timedelta(seconds=wait)
        sending.later(tx, row.id, until, asked.reason)
        if not asked.whole or asked.retry_after < TOLD_HOLD:
            return None
        kanal, minutes = text(f"kanal-{row.message.channel}"), str(int(asked.retry_after // 60))
        words = text("notis-kanal-ditahan", kanal=kanal, sebab=asked.reason, menit=minutes)
        return (f"held:{row.message.channel}:{self._clock.now():%Y%m%d%H}", words, "")

    def _muted(self, tx: Tx, row: OutboxRow, error: Muted) -> Notice | None:
        """All of the channel waits, and nothing is given up: it may be heard that people have answers no more."""
        mute(tx, row.message.channel, REFUSED, self._clock.now())
        sending.later(tx, row.id, self._limits[row.message.channel].holds.hold_all(MUTED_PAUSE), error.reason)
        if not self._tokens.refused(row.message.channel):
            return None
        kanal = text(f"kanal-{row.message.channel}")
        words = text("notis-kanal-bisu", kanal=kanal, sebab=error.reason)
        return (self._tokens.key(row.message.channel), words, "")

    def _without_topics(self, tx: Tx, row: OutboxRow, error: ChannelError) -> Notice | None:
        """A group that lets us open no topic has none from now on: what was to stand there stands below the card."""
        sending.give_up(tx, row.id, error.reason)
        chat = chats.get_chat(tx, row.chat_id)
        if not chat.forum:  # the one before has told it
            return None
        chats.change_chat(tx, row.chat_id, forum=False)
        line = Outgoing(
            row.message.channel,
            row.chat_id,
            text=text("grup-tanpa-topik"),
            silent=True,
            priority=Priority.STATUS,
        )
        outbox.say(tx, [line], self._clock.now())
        return (f"outbox:{row.id}", _words("notis-tanpa-topik", row.chat_id, error), "topic")

    def _unreachable(self, tx: Tx, row: OutboxRow, error: Unreachable) -> Notice | None:
        """Left alone for some seconds and tried again; closed by the third refusal in a row."""
        closed = bool(chats.get_chat(tx, row.chat_id).closed)
        wait = None if closed else self._refusals.again(row.chat_id)
        if wait is not None:
            self._limits[row.message.channel].holds.hold(row.chat_id, wait)
            sending.later(tx, row.id, self._clock.now() + timedelta(seconds=wait), error.reason)
            return None
        sending.give_up(tx, row.id, error.reason)
        tell_who_wrote(tx, row, self._clock.now())
        if not closed:
            close(tx, row.chat_id, error.reason[:200], self._clock.now())
        return (f"chat:{row.chat_id}", _words("notis-chat-tertutup", row.chat_id, error), "chat")

    def _refused(self, tx: Tx, row: OutboxRow, error: Refused) -> Notice:
        if not self._plainly(tx, row, error):
            sending.give_up(tx, row.id, error.reason)
        return (f"outbox:{error.reason[:60]}", _words("notis-pesan-ditolak", row.id, error), "")

    def _plainly(self, tx: Tx, row: OutboxRow, error: ChannelError) -> bool:
        """What the platform cannot take as it is goes once more as bare words: a card must be seen by somebody."""
        words = escape(plain(row.message.text), quote=False)
        if row.message.form is not Form.TEXT or words == row.message.text:
            return False
        sending.reword(tx, row, words)
        sending.later(tx, row.id, self._clock.now(), error.reason)
        return True

    def _send_anew(self, tx: Tx, row: OutboxRow, error: ChannelError) -> None:
        """The message to edit is gone: the next attempt sends it. What was to be deleted is gone already."""
        if row.message.form is Form.DELETE:
            sending.sent(tx, row, "", self._clock.now())
            return
        standing.lost(tx, row.chat_id, row.message.key)
        sending.later(tx, row.id, self._clock.now(), error.reason)

    def _without_file(self, tx: Tx, row: OutboxRow, error: NoFile) -> Notice | None:
        """As without an answer; nothing has left, so that it counts for nothing and holds nothing up, and who waits for it
        reads after a while that it is there."""
        self._limits[row.message.channel].not_taken(row.chat_id)
        given_up = self._again(tx, row, error, outbox.NO_FILE)
        if row.attempts == TOLD_NO_FILE:
            tell_of_no_file(tx, row, self._clock.now())
        if given_up is not None or not error.untold:
            return given_up
        return (f"file:{row.id}", _words("notis-berkas-tak-terbaca", row.id, error), "file")

    def _again(self, tx: Tx, row: OutboxRow, error: ChannelError, why: str = "") -> Notice | None:
        """No answer, or a server's error: try again, ever more slowly, for a day."""
        now = self._clock.now()
        if now - row.created_at > GIVE_UP_AFTER and not isinstance(error, Revoked):
            sending.give_up(tx, row.id, error.reason)
            return (f"outbox:{row.id}", _words("notis-pesan-tidak-terkirim", row.id, error), "unsent")
        wait = BACKOFF[min(row.attempts, len(BACKOFF) - 1)]
        if row.priority <= Priority.CARD:
            wait = min(wait, 5)
        sending.later(tx, row.id, now + timedelta(seconds=wait), why or error.reason)
        if isinstance(error, Revoked) and self._addressing.able(row).tells_arrival:
            mute(tx, row.message.channel, REFUSED, now)
        if isinstance(error, Revoked) and self._tokens.refused(row.message.channel):
            key = self._tokens.key(row.message.channel)
            return (key, _words("notis-token", row.id, error), "")
        return None


def _lets_open_none(error: ChannelError) -> bool:
    """Is it the topic that is refused, and not that we write there at all?"""
    return isinstance(error, Refused) and not isinstance(error, Unreachable | Migrated | NotModified)


def _words(key: str, number: int, error: ChannelError) -> str:
    return text(key, nomor=str(number), sebab=error.reason)
