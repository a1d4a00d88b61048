"""Where each citizen's conversation stands: one small document per private chat."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from domain.conversation import Conversation, DeskState
from models.conversation_codec import DESK_STATE, conversation_from, conversation_json
from models.db import Id, Tx, Utc, metadata, upsert
from models.prepared import Prepared
from models.sealed import SealedJson

conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("chat_id", Id, primary_key=True),
    sa.Column("state", SealedJson("draft.handle", "draft.danger", "suspected.sent_at"), nullable=False),
    sa.Column("updated_at", Utc, nullable=False),
)

_one = sa.select(conversations.c.state).where(conversations.c.chat_id == sa.bindparam("chat"))
_load = {"sqlite": Prepared(_one), "postgresql": Prepared(_one.with_for_update())}


def load(tx: Tx, chat: int) -> Conversation:
    """A citizen's conversation, locked for this transaction."""
    return conversation_from(load_state(tx, chat))


def glance(tx: Tx, chat: int) -> Conversation:
    """The same, only looked at: it may change at once."""
    return conversation_from(_load["sqlite"].scalar(tx, chat=chat) or {})


def save(tx: Tx, chat: int, conversation: Conversation, now: datetime) -> None:
    save_state(tx, chat, conversation_json(conversation), now)


def load_desk(tx: Tx, chat: int) -> DeskState:
    """Of a chat of the operators' bot, locked for this transaction."""
    return DESK_STATE.read(load_state(tx, chat))


def save_desk(tx: Tx, chat: int, state: DeskState, now: datetime) -> None:
    save_state(tx, chat, DESK_STATE.write(state), now)


def load_state(tx: Tx, chat: int) -> dict[str, object]:
    """The document as it was saved, locked for this transaction; empty for a chat never seen."""
    return _load[tx.dialect.name].scalar(tx, chat=chat) or {}


def save_state(tx: Tx, chat: int, state: dict[str, object], now: datetime) -> None:
    upsert(tx, conversations, {"chat_id": chat, "state": state, "updated_at": now}, ["chat_id"])
