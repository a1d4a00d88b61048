"""A durable peer on aiogram: what a good engineer writes in a week, who must lose nothing either.

    python -m bench.durable_aiogram BASE TOKEN DATABASE

Words, "where?", a pin, a card for the agency and one for the control room, a receipt; "Terima" edits both cards and tells the
reporter. No verification, no ladder, no deadline, nothing of people: the same work on the screen, and as durable.

As its docs and SQLAlchemy's say: handlers with filters, the transaction given to them by an outer middleware, `orjson` for JSON,
long polling. One transaction for each update: its id in the inbox (a second time it changes nothing), the ticket, and what is to be
said, in an outbox. The offset moves on only after the commits of what it confirms. Different chats side by side, each chat in
order. SQLite: WAL, `synchronous=FULL` as ours, one connection (two writers would wait for each other with pauses).
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from html import escape
from typing import Any

import orjson
import sqlalchemy as sa
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.dispatcher.dispatcher import DEFAULT_BACKOFF_CONFIG
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.types import CallbackQuery, Message, TelegramObject, Update
from aiogram.utils.backoff import Backoff
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bench.durable_outbox import Keys, Outbox, cards, metadata, say, tickets
from bench.updates import FIRST_GROUP

CONTROL_ROOM = FIRST_GROUP
AGENCIES = {  # words → the group that acts
    "kebakar": FIRST_GROUP - 1,
    "kecelakaan": FIRST_GROUP - 2,
    "tabrak": FIRST_GROUP - 2,
    "ular": FIRST_GROUP - 1,
    "banjir": FIRST_GROUP - 3,
    "tumbang": FIRST_GROUP - 3,
    "sesak": FIRST_GROUP - 4,
}
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=30000")

inbox = sa.Table(
    "updates",
    metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("error", sa.Text),
)
drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("words", sa.Text, nullable=False),
)
Next = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def engine_of(database: str) -> AsyncEngine:
    """`sqlite+aiosqlite:///FILE` or `postgresql+psycopg://…`"""
    if not database.startswith("sqlite"):
        return create_async_engine(database, pool_size=10)
    engine = create_async_engine(database, pool_size=1, max_overflow=0, pool_timeout=600)

    @sa.event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine


class InOneTransaction:
    """Outer middleware: an update and all that it causes are committed together, once."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def __call__(self, handler: Next, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        async with self._engine.begin() as tx:
            known = sa.select(inbox.c.update_id).where(inbox.c.update_id == event.update_id)
            if (await tx.execute(known)).first():
                return None
            await tx.execute(
                sa.insert(inbox),
                {"update_id": event.update_id, "body": event.model_dump_json(exclude_none=True)},
            )
            return await handler(event, {**data, "tx": tx})


async def told(message: Message, tx: AsyncConnection) -> None:
    """Words: a draft, and the question for the place."""
    chat = message.chat.id
    await tx.execute(sa.delete(drafts).where(drafts.c.chat == chat))
    await tx.execute(sa.insert(drafts), {"chat": chat, "words": message.text})
    await say(tx, chat, "Laporan Anda kami catat. <b>Di mana?</b> Kirim lokasinya.", keys=Keys.WHERE)


async def placed(message: Message, tx: AsyncConnection) -> None:
    """The place: a ticket, a receipt, a card for who acts and one for the control room."""
    assert message.location and message.from_user
    chat, point = message.chat.id, message.location
    words = (await tx.execute(sa.select(drafts.c.words).where(drafts.c.chat == chat))).scalar()
    if words is None:
        await say(tx, chat, "Apa yang terjadi? Tulis singkat.")
        return
    group = next((g for word, g in AGENCIES.items() if word in words.lower()), CONTROL_ROOM)
    await tx.execute(sa.delete(drafts).where(drafts.c.chat == chat))
    values = {
        "reporter": chat,
        "words": words,
        "lat": point.latitude,
        "lon": point.longitude,
        "status": "new",
    }
    number = (await tx.execute(sa.insert(tickets).values(values).returning(tickets.c.id))).scalar_one()
    row = {"id": number, "taken_by": None, **values}
    for to in dict.fromkeys((group, CONTROL_ROOM)):
        keys = Keys.TAKE if to == group else Keys.AS_THEY_ARE
        await tx.execute(sa.insert(cards), {"ticket": number, "chat": to, "message": None})
        await say(tx, to, _card(row), keys=keys, ticket=number)
    await say(
        tx, chat, f"Laporan <b>#{number}</b> sudah di tangan petugas. Tetap di tempat aman.", keys=Keys.NONE
    )


async def accepted(press: CallbackQuery, tx: AsyncConnection) -> TelegramMethod[Any]:
    """Terima: whose it is, on both cards, and a word to the reporter. What is returned is called after the commit."""
    number = int(str(press.data).split(".")[0])
    found = (
        (await tx.execute(sa.select(tickets).where(tickets.c.id == number).with_for_update()))
        .mappings()
        .first()
    )
    if found is None or found["status"] != "new":
        return press.answer("Sudah diterima.")
    by = press.from_user.full_name
    await tx.execute(sa.update(tickets).where(tickets.c.id == number).values(status="taken", taken_by=by))
    row = {**found, "status": "taken", "taken_by": by}
    for (to,) in await tx.execute(sa.select(cards.c.chat).where(cards.c.ticket == number)):
        await say(tx, to, _card(row), ticket=number, edit=True)
    await say(tx, found["reporter"], f"Laporan <b>#{number}</b> diterima petugas.")
    return press.answer("Diterima.")


def _card(row: Any) -> str:
    state = f"diterima {escape(row['taken_by'])}" if row["taken_by"] else "<b>belum diterima</b>"
    place = f"https://maps.google.com/?q={row['lat']:.6f},{row['lon']:.6f}"
    return f"<b>#{row['id']}</b> · {state}\n{escape(row['words'])}\n{place}"


class Polling:
    """Fetches, has each chat's updates handled in order, and confirms them only then."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, engine: AsyncEngine, outbox: Outbox) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._engine = engine
        self._outbox = outbox

    async def run(self) -> None:
        offset: int | None = None  # the platform knows what was confirmed
        backoff = Backoff(config=DEFAULT_BACKOFF_CONFIG)
        while True:
            try:
                updates = await self._bot.get_updates(offset=offset, timeout=30, request_timeout=90)
            except TelegramAPIError:
                await backoff.asleep()
                continue
            backoff.reset()
            by_chat: dict[int, list[Update]] = {}
            for update in updates:
                by_chat.setdefault(_chat(update), []).append(update)
                offset = update.update_id + 1
            await asyncio.gather(*map(self._in_order, by_chat.values()))

    async def _in_order(self, updates: list[Update]) -> None:
        for update in updates:
            try:
                answer = await self._dispatcher.feed_update(self._bot, update)
            except Exception as error:  # noqa: BLE001 - one bad update stops nobody: it is kept with its reason
                await self._bury(update, error)
                continue
            self._outbox.more.set()
            if isinstance(answer, AnswerCallbackQuery):
                await self._dispatcher.silent_call_request(self._bot, answer)

    async def _bury(self, update: Update, error: Exception) -> None:
        async with self._engine.begin() as tx:
            body = update.model_dump_json(exclude_none=True)
            await tx.execute(
                sa.insert(inbox), {"update_id": update.update_id, "body": body, "error": repr(error)}
            )


def _chat(update: Update) -> int:
    if update.message:
        return update.message.chat.id
    if update.callback_query and update.callback_query.message:
        return update.callback_query.message.chat.id
    return 0


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()


async def main(base: str, token: str, database: str) -> None:
    engine = engine_of(database)
    async with engine.begin() as tx:
        await tx.run_sync(metadata.create_all)
    session = AiohttpSession(api=TelegramAPIServer.from_base(base), json_loads=orjson.loads, json_dumps=_json)
    bot = Bot(token, session=session, default=DefaultBotProperties(parse_mode=ParseMode.HTML))
    dispatcher = Dispatcher()
    dispatcher.update.outer_middleware(InOneTransaction(engine))
    dispatcher.message.register(placed, F.location)
    dispatcher.message.register(told, F.text)
    dispatcher.callback_query.register(accepted, F.data.endswith(".acknowledge"))
    outbox = Outbox(bot, engine)
    running = asyncio.gather(Polling(bot, dispatcher, engine, outbox).run(), outbox.run())
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    try:
        await running
    except asyncio.CancelledError:
        await bot.session.close()
        await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
