"""The control room's group. Before there is one nobody reads what citizens write, so nothing is taken from them: another
installation with the same tokens may be the one that people are waiting at."""

from __future__ import annotations

import asyncio

import structlog

from bot.database import Database
from cities.profile import City
from domain.message import Channel
from domain.ticket import CONTROL_ROOM
from models import bindings
from models.db import UNUSABLE, Tx

PATIENCE = 3.0  # seconds that the database may take
log = structlog.get_logger()


def roomless(tx: Tx, city: City) -> bool:
    """No group is bound to the control room, so that nobody reads what is reported."""
    return all(city.heir(c.agency) != CONTROL_ROOM for c in bindings.bound_groups(tx) if not c.drill)


class Room:
    """Whether the control room has had a group while we run."""

    def __init__(self, database: Database, city: City) -> None:
        self._database = database
        self._city = city
        self._bound = False

    async def bound(self) -> bool:
        if not self._bound:
            try:
                asked = self._database.read(lambda tx: roomless(tx, self._city))
                self._bound = not await asyncio.wait_for(asked, PATIENCE)
            except (TimeoutError, *UNUSABLE) as error:
                log.warning("control room not looked for", reason=type(error).__name__)
        return self._bound

    async def admits(self, channel: Channel) -> bool:
        """May updates be taken here? In the operators' bot always: by it the room is bound."""
        return channel is Channel.TELEGRAM_OPERATOR or await self.bound()
