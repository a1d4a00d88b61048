"""What the platform had taken, and says later that it did not arrive: it is sent again, or somebody hears that it was not read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.channels.port import ChannelPort, WindowClosed
from bot.health.notices import Notices
from bot.loops import window
from bot.loops.close_chat import close
from bot.loops.refusals import Refusals
from bot.loops.unsent import tell_who_wrote
from domain.clock import Clock
from domain.fate import Failure, Fate
from domain.message import Channel
from locales.text import text
from models import chats, sending
from models.db import Tx
from models.muted import FAILED, mute
from models.reached import arrived_since
from models.refs import read_ref
from models.sending import OutboxRow

AGAIN_AFTER = timedelta(seconds=60)
HELD_FOR = timedelta(minutes=15)
TIMES = 3  # as often as the same message is tried for whatever passes
STALE = timedelta(days=1)  # nobody waits for it any more


def mute_key(channel: str) -> str:
    """Of the notice that a platform delivers nothing of ours."""
    return f"mute:{channel}"


class Failures:
    """Writes down what failed."""

    def __init__(self, channels: Mapping[Channel, ChannelPort], notices: Notices, clock: Clock) -> None:
        self._channels = channels
        self._notices = notices
        self._clock = clock
        self._refusals = Refusals(clock.now)

    def note(self, tx: Tx, channel: Channel, failure: Failure) -> None:
        ref = read_ref(failure.ref)
        row = sending.once_sent(tx, ref.row, channel) if ref is not None else None
        if ref is not None and row is not None:
            sending.lost(tx, ref, failure.name)
            self._by_fate[failure.fate](self, tx, row, failure)

    def _closed(self, tx: Tx, row: OutboxRow, failure: Failure) -> None:
        able = self._channels[row.message.channel].capabilities
        if not window.refused(tx, row, able, WindowClosed(failure.reason), self._clock.now()):
            self._tell_refused(tx, row, failure, "notis-pesan-ditolak")

    def _unreachable(self, tx: Tx, row: OutboxRow, failure: Failure) -> None:
        """As where the platform says so at once: left alone for some seconds and tried again, closed by the third refusal in a
        row. What is told late of a chat that is closed closes nothing."""
        closed, now = bool(chats.get_chat(tx, row.chat_id).closed), self._clock.now()
        wait = None if closed else self._wait(tx, row.chat_id)
        if wait is not None:
            sending.again(tx, row.id, now + timedelta(seconds=wait), failure.reason)
            return
        sending.give_up(tx, row.id, failure.reason)
        tell_who_wrote(tx, row, now)
        if closed:
            return
        close(tx, row.chat_id, failure.reason[:200], now)
        words = text("notis-chat-tertutup", nomor=str(row.chat_id), sebab=failure.reason)
        self._notices.note(tx, f"chat:{row.chat_id}", words, "chat")

    def _wait(self, tx: Tx, chat: int) -> float | None:
        """Seconds until the next try; None after the last one. What has arrived meanwhile ends the row of refusals."""
        since = self._refusals.since(chat)
        if since is not None and arrived_since(tx, chat, since):
            self._refusals.taken(chat)
        return self._refusals.again(chat)

    def _muted(self, tx: Tx, row: OutboxRow, failure: Failure) -> None:
        """The platform goes on taking what it does not deliver; told once, until something goes through again."""
        mute(tx, row.message.channel, FAILED, self._clock.now())
        if self._clock.now() - row.created_at > STALE:
            sending.give_up(tx, row.id, failure.reason)
            return
        sending.again(tx, row.id, self._clock.now() + AGAIN_AFTER, failure.reason)
        kanal = text(f"kanal-{row.message.channel}")
        self._notices.note(
            tx,
            mute_key(row.message.channel),
            text("notis-kanal-bisu", kanal=kanal, sebab=failure.reason),
        )

    def _held(self, tx: Tx, row: OutboxRow, failure: Failure) -> None:
        """What goes on at once is held longer."""
        if self._clock.now() - row.created_at > STALE:
            self._give_up(tx, row, failure, "notis-pesan-tidak-terkirim")
            return
        sending.again(tx, row.id, self._clock.now() + HELD_FOR, failure.reason)
        kanal, minutes = text(f"kanal-{row.message.channel}"), str(int(HELD_FOR.total_seconds() // 60))
        self._notices.note(
            tx,
            f"held:{row.message.channel}:{self._clock.now():%Y%m%d%H}",
            text("notis-kanal-ditahan", kanal=kanal, sebab=failure.reason, menit=minutes),
        )

    def _later(self, tx: Tx, row: OutboxRow, failure: Failure) -> None:
        if row.attempts < TIMES:
            sending.again(tx, row.id, self._clock.now() + AGAIN_AFTER, failure.reason)
        else:
            self._give_up(tx, row, failure, "notis-pesan-tidak-terkirim")

    def _refused(self, tx: Tx, row: OutboxRow, failure: Failure) -> None:
        self._give_up(tx, row, failure, "notis-pesan-ditolak")

    def _give_up(self, tx: Tx, row: OutboxRow, failure: Failure, notice: str) -> None:
        sending.give_up(tx, row.id, failure.reason)
        tell_who_wrote(tx, row, self._clock.now())
        self._tell_refused(tx, row, failure, notice)

    def _tell_refused(self, tx: Tx, row: OutboxRow, failure: Failure, notice: str) -> None:
        words = text(notice, nomor=str(row.id), sebab=failure.reason)
        self._notices.note(tx, f"outbox:{failure.reason[:60]}", words)

    _by_fate: dict[Fate, Callable[..., None]] = {  # noqa: RUF012 - a table
        Fate.CLOSED: _closed,
        Fate.UNREACHABLE: _unreachable,
        Fate.MUTED: _muted,
        Fate.HELD: _held,
        Fate.LATER: _later,
        Fate.REFUSED: _refused,
    }
