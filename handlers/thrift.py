"""Beyond what the city gives for messages only courtesies are left out: never a word that somebody acts on."""

from __future__ import annotations

from domain.message import Outgoing
from handlers.overviews.spending import month_of
from handlers.turn import Turn
from models.costs import is_spent


def affordable(turn: Turn, said: list[Outgoing]) -> list[Outgoing]:
    """Without courtesies on platforms for which no money is left this month."""
    priced = {m.channel for m in said if m.courtesy and turn.services.able_on(m.channel).billed}
    spent = {channel for channel in priced if is_spent(turn.tx, channel, month_of(turn.city, turn.now))}
    return [m for m in said if not (m.courtesy and m.channel in spent)]
