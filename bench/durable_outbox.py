"""The durable peer's outbox: rows that are sent after the commit that made them, in order per chat, again where that fails."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

MOST = 100  # rows taken at a time
AT_ONCE = 20  # requests under way
AGAIN_SECONDS, LONGEST_SECONDS = 1.0, 60.0  # twice as long each time
WHERE = ReplyKeyboardMarkup(
    keyboard=[[KeyboardButton(text="Kirim lokasi", request_location=True)]], resize_keyboard=True
)
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
metadata = sa.MetaData()
tickets = sa.Table(
    "tickets",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("reporter", sa.BigInteger, nullable=False),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("lat", sa.Float, nullable=False),
    sa.Column("lon", sa.Float, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("taken_by", sa.Text),
)
cards = sa.Table(
    "cards",
    metadata,
    sa.Column("ticket", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("message", sa.BigInteger),
)
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("chat", sa.BigInteger, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("keys", sa.String(8), nullable=False),
    sa.Column("ticket", sa.BigInteger),
    sa.Column("edit", sa.Boolean, nullable=False),
    sa.Column("done", sa.Boolean, nullable=False, default=False),
    sa.Column("error", sa.Text),
)
sa.Index("ix_outbox_waiting", outbox.c.id, postgresql_where=~outbox.c.done, sqlite_where=~outbox.c.done)
WAITING = (
    sa.select(outbox, cards.c.message)
    .outerjoin(cards, sa.and_(cards.c.ticket == outbox.c.ticket, cards.c.chat == outbox.c.chat))
    .where(~outbox.c.done, outbox.c.chat.not_in(sa.bindparam("held", expanding=True)))
    .order_by(outbox.c.id)
    .limit(MOST)
)
DONE = (
    sa.update(outbox).where(outbox.c.id == sa.bindparam("row")).values(done=True, error=sa.bindparam("why"))
)
SHOWN = (
    sa.update(cards)
    .where(cards.c.ticket == sa.bindparam("on"), cards.c.chat == sa.bindparam("at"))
    .values(message=sa.bindparam("number"))
)


class Keys(StrEnum):
    """What stands under a message."""

    AS_THEY_ARE = ""
    WHERE = "where"
    NONE = "none"
    TAKE = "take"


@dataclass
class Held:
    """A chat that could not be written to: until when, and after how many times."""

    until: float = 0.0
    times: int = 0


async def say(
    tx: AsyncConnection,
    chat: int,
    body: str,
    *,
    keys: Keys = Keys.AS_THEY_ARE,
    ticket: int | None = None,
    edit: bool = False,
) -> None:
    row = {"chat": chat, "body": body, "keys": keys, "ticket": ticket, "edit": edit}
    await tx.execute(sa.insert(outbox), row)


@dataclass
class Became:
    """What became of one round: written down in one transaction."""

    done: list[dict[str, Any]] = field(default_factory=list)
    shown: list[dict[str, Any]] = field(default_factory=list)


class Outbox:
    """Sends what waits; `more` wakes it."""

    def __init__(self, bot: Bot, engine: AsyncEngine) -> None:
        self.more = asyncio.Event()
        self._bot = bot
        self._engine = engine
        self._free = asyncio.Semaphore(AT_ONCE)
        self._held: dict[int, Held] = {}

    async def run(self) -> None:
        while True:
            self.more.clear()
            held = [chat for chat, one in self._held.items() if one.until > time.monotonic()]
            async with self._engine.connect() as tx:
                rows = (await tx.execute(WAITING, {"held": held})).mappings().all()
            if not rows:
                await self._woken()
                continue
            by_chat: dict[int, list[Any]] = {}
            for row in rows:
                by_chat.setdefault(row["chat"], []).append(row)
            became = Became()
            await asyncio.gather(*(self._in_order(chat, became) for chat in by_chat.values()))
            await self._write_down(became)

    async def _woken(self) -> None:
        try:
            await asyncio.wait_for(self.more.wait(), AGAIN_SECONDS)
        except TimeoutError:
            return

    async def _in_order(self, rows: list[Any], became: Became) -> None:
        shown: dict[int, int] = {}  # card → message, of this round
        for row in rows:
            try:
                async with self._free:
                    number = await self._send(row, shown)
            except (TelegramForbiddenError, TelegramBadRequest) as refused:
                became.done.append({"row": row["id"], "why": repr(refused)})
            except TelegramAPIError as error:
                self._hold(row["chat"], error)
                return
            else:
                self._held.pop(row["chat"], None)
                became.done.append({"row": row["id"], "why": None})
                if row["ticket"] and not row["edit"]:
                    shown[row["ticket"]] = number
                    became.shown.append({"on": row["ticket"], "at": row["chat"], "number": number})

    def _hold(self, chat: int, error: TelegramAPIError) -> None:
        held = self._held.setdefault(chat, Held())
        seconds = min(LONGEST_SECONDS, AGAIN_SECONDS * 2**held.times)
        if isinstance(error, TelegramRetryAfter):
            seconds = error.retry_after
        held.until, held.times = time.monotonic() + seconds, held.times + 1

    async def _send(self, row: Any, shown: dict[int, int]) -> int:
        if not row["edit"]:
            sent = await self._bot.send_message(row["chat"], row["body"], reply_markup=_under(row))
            return sent.message_id
        number: int = shown.get(row["ticket"]) or row["message"]
        await self._bot.edit_message_text(row["body"], chat_id=row["chat"], message_id=number)
        return number

    async def _write_down(self, became: Became) -> None:
        async with self._engine.begin() as tx:
            for statement, values in ((DONE, became.done), (SHOWN, became.shown)):
                if values:
                    await tx.execute(statement, values)


def _under(row: Any) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    match row["keys"]:
        case Keys.WHERE:
            return WHERE
        case Keys.NONE:
            return ReplyKeyboardRemove()
        case Keys.TAKE:
            button = InlineKeyboardButton(text="Terima", callback_data=f"{row['ticket']}.acknowledge")
            return InlineKeyboardMarkup(inline_keyboard=[[button]])
    return None
