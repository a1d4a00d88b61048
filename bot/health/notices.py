"""What the administrator must know: told once each, by log and, where it is set, by private message."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from bot.database import Database
from domain.clock import Clock
from domain.message import Channel, Outgoing, Priority
from locales.text import Markup, text
from models import chats, notes, outbox
from models.db import Tx
from models.notices import name_of
from models.sealing import Sealer

QUIET = timedelta(hours=1)  # after which a series is over
log = structlog.get_logger()


class Notices:
    """Faults that a person must see; a fault that lasts is told once."""

    def __init__(self, database: Database, clock: Clock, sealer: Sealer, admin: str = "") -> None:
        self._database = database
        self._clock = clock
        self._sealer = sealer
        self._admin = admin

    async def tell(self, key: str, words: str) -> None:
        """Tell it, unless this very thing was told before (until it is `over`)."""
        if not await self._database.read(lambda tx: notes.read(tx, name_of(key))):
            await self._database.write(lambda tx: self.note(tx, key, words))

    def note(self, tx: Tx, key: str, words: str, series: str = "") -> bool:
        """The same within a transaction: the notice is kept together with what it is about, or neither is. False where it
        was told before.

        `words` come from `text`: they are HTML already. Of a `series` of alike ones the administrator reads the first,
        the tenth, the hundredth, each with its number: hundreds of them must not stand before what people wait for.
        """
        if notes.read(tx, name_of(key)):
            return False
        moment = self._clock.now().isoformat(timespec="seconds")
        notes.write(tx, name_of(key), f"{moment} {words}")
        log.error("notice", key=key, words=words)
        if not series:
            self._write_to_admin(tx, words, Priority.ANSWER)
        elif _is_told(number := self._number(tx, series)):
            many = text("notis-berulang", kata=Markup(words), jumlah=str(number)) if number > 1 else words
            self._write_to_admin(tx, many, Priority.DIGEST)
        return True

    def _number(self, tx: Tx, series: str) -> int:
        """Which one of its series this is; after a quiet hour it is the first again."""
        now = self._clock.now()
        last, _, count = notes.read(tx, name_of(f"series:{series}")).partition(" ")
        goes_on = bool(last) and now - datetime.fromisoformat(last) < QUIET
        number = int(count) + 1 if goes_on else 1
        notes.write(tx, name_of(f"series:{series}"), f"{now.isoformat()} {number}")
        return number

    def _write_to_admin(self, tx: Tx, words: str, priority: int) -> None:
        """By the operators' bot, where the administrator's id is set (and they have started the bot)."""
        if not self._admin:
            return
        channel, now = Channel.TELEGRAM_OPERATOR, self._clock.now()
        hashes = self._sealer.lookups("chat", channel, self._admin)
        known = (chats.find_chat(tx, channel, lookup) for lookup in hashes)
        chat = next((c for c in known if c), None) or chats.add_chat(
            tx,
            channel=channel,
            lookup=hashes[0],
            address=self._sealer.seal_text(self._admin),
            private=True,
            person=None,
            forum=False,
            drill=False,
            now=now,
        )
        told = Outgoing(
            channel, chat.id, text=text("untuk-administrator", kata=Markup(words)), priority=priority
        )
        outbox.say(tx, [told], now)

    async def over(self, key: str) -> None:
        """It is well again: the next time it is told anew."""
        if await self._database.read(lambda tx: notes.read(tx, name_of(key))):
            await self._database.write(lambda tx: self.note_over(tx, key))

    def note_over(self, tx: Tx, key: str) -> None:
        """The same within a transaction."""
        if notes.read(tx, name_of(key)):
            notes.write(tx, name_of(key), "")


def _is_told(number: int) -> bool:
    """One, ten, a hundred, and so on."""
    return str(number).strip("0") == "1"
