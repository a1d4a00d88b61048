"""Where messages cost money: few of them, and beyond what the city gives only courtesies are left out, never a word that
somebody acts on."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Form, Outgoing
from handlers.overviews.spending import month_of
from handlers.turn import Turn
from models.costs import is_spent


def affordable(turn: Turn, said: list[Outgoing]) -> list[Outgoing]:
    """Without courtesies on platforms for which no money is left this month."""
    priced = {m.channel for m in said if m.courtesy and turn.services.able_on(m.channel).billed}
    spent = {channel for channel in priced if is_spent(turn.tx, channel, month_of(turn.city, turn.now))}
    return [m for m in said if not (m.courtesy and m.channel in spent)]


def in_one(turn: Turn, said: list[Outgoing]) -> list[Outgoing]:
    """Where each costs, plain words that would follow a receipt of this turn stand in it."""
    kept: list[Outgoing] = []
    receipts: dict[int, int] = {}  # chat → where its receipt stands in `kept`
    for message in said:
        at = receipts.get(message.chat)
        if at is not None and _plain(message) and message.ticket == kept[at].ticket:
            kept[at] = replace(kept[at], text=f"{kept[at].text}\n{message.text}")
            continue
        if message.key.startswith("receipt:") and turn.services.able_on(message.channel).billed:
            receipts[message.chat] = len(kept)
        kept.append(message)
    return kept


def _plain(message: Outgoing) -> bool:
    answerable = message.buttons or message.keyboard or message.courtesy
    return message.form is Form.TEXT and bool(message.text) and not message.key and not answerable
