"""Closes a chat in which nothing arrives any more: nothing is sent there for now, and whoever must know of it is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.database import Database
from bot.loops.limits import Limits
from bot.loops.roles import Mandate
from domain.errand import LostChat
from models import backlog, chats, errands
from models.chats import HELD
from models.db import Tx

HELD_AFTER = timedelta(seconds=20)  # a group in which a danger to life waits so long is out of reach


def close(tx: Tx, chat: int, why: str, now: datetime) -> None:
    """Say so, and why."""
    chats.change_chat(tx, chat, closed=why)
    errands.ask(tx, LostChat(chat), now)


async def close_held(database: Database, mandate: Mandate, limits: Iterable[Limits], now: datetime) -> None:
    """A group that takes no message any more while a danger to life waits there is out of reach. Raises Stale."""
    held = {chat for one in limits for chat in one.held_for(HELD_AFTER)}
    if not held:
        return
    before = now - HELD_AFTER

    def waiting(tx: Tx) -> list[int]:
        return [chat for chat in sorted(held) if _waits_in_vain(tx, chat, before)]

    def work(tx: Tx) -> None:
        mandate.sign(tx)
        for chat in waiting(tx):
            close(tx, chat, HELD, now)

    if await database.read(waiting):
        await database.write(work)


def _waits_in_vain(tx: Tx, number: int, before: datetime) -> bool:
    chat = chats.get_chat(tx, number)
    open_group = not chat.private and bool(chat.agency) and not chat.closed
    oldest = backlog.oldest_life(tx, number) if open_group else None
    return oldest is not None and oldest <= before
