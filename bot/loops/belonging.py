"""Whether somebody belongs to a group: asked of the platform, at most once a minute, and never waited for long."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.port import ChannelError, ChannelPort, Refused
from bot.database import Database
from bot.health.notices import Notices
from domain.clock import Clock
from domain.message import Channel, Inbound, Standing
from handlers.operator.places import group_of
from handlers.services import Services
from handlers.turn import Turn
from locales.text import text
from models import chats
from models.db import Tx

CHECKED_FOR = timedelta(seconds=60)  # a membership is asked again after a minute
PATIENCE = 3.0  # seconds that somebody who acts waits for the platform's word about him
LET_BE = timedelta(seconds=30)  # a platform that did not answer is not waited for again so soon


@dataclass(frozen=True, slots=True)
class Told:
    """None: nobody could be asked just now, and what we know decides. `why`: in the platform's words, where it does not tell."""

    standing: Standing | None = None
    why: str = ""


class Belonging:
    """What the platform said lately of who stands how to which group."""

    def __init__(
        self,
        database: Database,
        services: Services,
        channels: Mapping[Channel, ChannelPort],
        notices: Notices,
        clock: Clock,
    ) -> None:
        self._database = database
        self._services = services
        self._channels = channels
        self._notices = notices
        self._clock = clock
        self._checked: dict[tuple[str, str], tuple[Standing, datetime]] = {}
        self._silent_until: datetime | None = None
        self._untold: dict[
            str, str
        ] = {}  # groups of whose members the platform says nothing → the notice of it

    def changed(self, chat: str, person: str) -> None:
        self._checked.pop((chat, person), None)

    async def told(self, inbound: Inbound) -> Told:
        """How whoever acts stands to the group; in his private chat to the one for which he acts there."""
        group = await self._group(inbound) if inbound.private else inbound.chat
        if not group:
            return Told()
        who = (group, inbound.person)
        known, now = self._checked.get(who), self._clock.now()
        if known and timedelta(0) <= now - known[1] < CHECKED_FOR:
            return Told(known[0])
        if self._silent_until is not None and now < self._silent_until:
            return Told()
        try:
            standing = await self._asked(inbound.channel, who)
        except TimeoutError:
            self._silent_until = now + LET_BE
            return Told()
        except Refused as refused:
            return Told(Standing.UNTOLD, refused.reason)
        except ChannelError:
            return Told()
        if notice := self._untold.pop(group, ""):
            await self._notices.over(notice)
        self._checked[who] = (standing, self._clock.now())
        return Told(standing)

    async def _asked(self, channel: Channel, who: tuple[str, str]) -> Standing:
        async with asyncio.timeout(PATIENCE):
            return await self._channels[channel].standing(*who)

    async def _group(self, inbound: Inbound) -> str:
        """The address of the group; "" for a stranger, and for whoever is enrolled by his private chat alone."""

        def work(tx: Tx) -> str:
            return group_of(Turn(self._services, tx, self._clock.now()), inbound)

        return await self._database.read(work)

    def note_untold(self, tx: Tx, inbound: Inbound, why: str) -> None:
        """Only an administrator of a bound group is told who belongs to it: the bot has to be one."""
        hashes = self._services.sealer.lookups("chat", inbound.channel, inbound.chat)
        found = (chats.find_chat(tx, inbound.channel, lookup) for lookup in hashes)
        agency = next((chat.agency for chat in found if chat), "")
        if not agency:
            return
        key = self._untold[inbound.chat] = f"members:{agency}"
        known = self._services.city.agencies.get(agency)
        words = text("notis-anggota-tak-pasti", instansi=known.short if known else agency, sebab=why)
        self._notices.note(tx, key, words)
