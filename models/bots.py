"""What belongs to a channel's bot itself: its numbers of updates and of messages, and who lets it write."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from domain.message import Form
from models import notes
from models.chats import chats
from models.db import Tx
from models.outbox import TOPIC, OutboxState, outbox
from models.standing import standing

NOT_MET = "another bot"  # why a private chat is closed whose person has not started this bot yet


def known(tx: Tx, channel: str) -> str:
    """The number of the bot that this database was last served by; "" where none has been."""
    return notes.read(tx, f"bot-id:{channel}")


def met(tx: Tx, channel: str, number: str) -> None:
    """It is served by this bot from now on."""
    notes.write(tx, f"bot-id:{channel}", number)
    if not notes.read(tx, _first(channel)):
        notes.write(tx, _first(channel), number)


def own(tx: Tx, channel: str, number: str) -> str:
    """What stands before the names of a bot's updates: "" for the first that the channel had."""
    first = notes.read(tx, _first(channel)) if number else ""
    return f"{number}:" if first not in ("", number) else ""


def _first(channel: str) -> str:
    return f"bot-id-first:{channel}"


def let_go(tx: Tx, channel: str, lasting: Collection[int]) -> None:
    """Another bot takes the channel: messages that it did not send are none of its own, and nobody has started it.

    `lasting`: chats whose numbers of messages are the same for everybody, so that a reply to an old one is understood.
    """
    here = sa.select(chats.c.id).where(chats.c.channel == channel)
    stood = standing.c.chat_id.in_(here)
    gone = sa.update(standing).where(stood, ~standing.c.key.like(f"{TOPIC}%"))
    tx.execute(gone.values(message_id="", digest=""))
    own_numbers = outbox.c.chat_id.not_in(list(lasting)), outbox.c.message_id != ""
    tx.execute(sa.update(outbox).where(outbox.c.channel == channel, *own_numbers).values(message_id=""))
    _forget_deletions(tx, channel)
    private = sa.update(chats).where(
        chats.c.channel == channel, chats.c.private.is_(True), chats.c.closed == ""
    )
    tx.execute(private.values(closed=NOT_MET))


def _forget_deletions(tx: Tx, channel: str) -> None:
    """Under their numbers may stand what the new bot has said."""
    waiting = sa.select(outbox.c.id, outbox.c.payload).where(
        outbox.c.state == OutboxState.NEW, outbox.c.channel == channel
    )
    deletions = [r.id for r in tx.execute(waiting) if f'"form":"{Form.DELETE}"' in r.payload]
    if deletions:
        needless = sa.update(outbox).where(outbox.c.id.in_(deletions))
        tx.execute(needless.values(state=OutboxState.DEAD, reason=NOT_MET))
