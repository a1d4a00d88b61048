"""From the channels into the inbox: raw updates are kept before anybody reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import orjson
import structlog

from bot.channels.port import Arrived, ChannelPort, Pushed, Reached
from bot.database import Database, answered
from bot.health.outage import Outage
from bot.loops.roles import UNFENCED, Mandate, signed
from domain.clock import Clock
from domain.message import Channel
from handlers.drills.probe import ASKED
from handlers.overviews.spending import month_of
from handlers.services import Services
from models import bots, inbox, notes
from models.db import Tx
from models.inbox import Received
from models.leases import Stale
from models.reached import Told, move, price
from models.sealing import Sealer

log = structlog.get_logger()
HELD = 2000  # pushes that wait here until they can be kept
NO_NUMBERS: Mapping[Channel, str] = MappingProxyType({})


class Intake:
    """Keeps raw updates before anybody reads them; only then may the platform forget them."""

    def __init__(
        self,
        database: Database,
        services: Services,
        clock: Clock,
        outage: Outage,
        numbers: Mapping[Channel, str] = NO_NUMBERS,
    ) -> None:
        """`numbers`: which bot each channel has; another one counts its updates anew."""
        self._database = database
        self._sealer = services.sealer
        self._city = services.city
        self._clock = clock
        self._outage = outage
        self._held: dict[Pushed, ChannelPort] = {}
        self._numbers = numbers
        self._names: dict[
            Channel, str
        ] = {}  # what stands before the names of a bot's updates, once it is known

    async def offset(self, channel: Channel) -> int:
        asked = self._database.read(lambda tx: notes.read(tx, self._offset_note(tx, channel)))
        kept = await answered(asked)
        return int(kept or 0)

    def _offset_note(self, tx: Tx, channel: Channel) -> str:
        own = self._own(tx, channel).removesuffix(":")
        return f"offset:{channel}:{own}" if own else f"offset:{channel}"

    def _own(self, tx: Tx, channel: Channel) -> str:
        if channel not in self._names:
            self._names[channel] = bots.own(tx, channel, self._numbers.get(channel, ""))
        return self._names[channel]

    async def keep(
        self,
        channel: ChannelPort,
        batch: Sequence[Arrived],
        offset: int | None = None,
        mandate: Mandate = UNFENCED,
    ) -> int:
        """Store a batch in one transaction (with the offset to go on from); answers how many were new. Raises Stale. Where it
        cannot be stored, whoever wrote is told so."""
        received = [self._received(channel.name, one) for one in batch]
        now = self._clock.now()

        def work(tx: Tx) -> int:
            own = self._own(tx, channel.name)
            named = [replace(one, update_id=f"{own}{one.update_id}") for one in received] if own else received
            new = inbox.store(tx, named, now)
            if offset is not None:
                notes.write(tx, self._offset_note(tx, channel.name), str(offset))
            return new

        return await self._kept(channel, batch, signed(mandate, work))

    async def keep_pushed(self, channel: ChannelPort, pushed: Pushed) -> int:
        """All that one push brought, in one transaction; answers how many updates were new. What cannot be kept is held here as
        well: the platform offers it again later and later."""
        try:
            return await self._kept(channel, pushed.arrived, self._of_push(channel, pushed))
        except Exception:
            if len(self._held) < HELD:
                self._held[pushed] = channel
            raise

    def hold(self, pushed: Mapping[Pushed, ChannelPort]) -> None:
        """This came while nothing was open yet."""
        self._held.update(pushed)

    async def keep_held(self) -> int:
        """What was pushed while nothing could be written; answers how many updates were new. What still cannot be kept is
        left to the platform, which offers it again."""
        new = 0
        held, self._held = self._held, {}
        for pushed, channel in held.items():
            try:
                new += await answered(self._database.write(self._of_push(channel, pushed)))
            except TimeoutError:
                self._held[pushed] = channel
            except Exception:
                log.exception("held push not kept", channel=channel.name)
        return new

    def _of_push(self, channel: ChannelPort, pushed: Pushed) -> Callable[[Tx], int]:
        received = [self._received(channel.name, one) for one in pushed.arrived]
        reached = [_told(one) for one in pushed.reached]
        now = self._clock.now()
        month = month_of(self._city, now)

        def work(tx: Tx) -> int:
            move(tx, channel.name, reached, now)
            price(tx, channel.name, reached, month)
            return inbox.store(tx, received, now) if received else 0

        return work

    async def _kept(self, channel: ChannelPort, arrived: Sequence[Arrived], work: Callable[[Tx], int]) -> int:
        try:
            new = await answered(self._database.write(work))
        except Stale:
            raise
        except Exception as error:
            if isinstance(error, TimeoutError):
                self._outage.silent()
            await self._outage.answer(channel, arrived)
            raise
        self._outage.over()
        self._outage.took_in(channel, arrived)
        return new

    async def keep_probe(self, mandate: Mandate) -> None:
        """Our own test of the road, as an update of the operators' bot. Raises Stale."""
        now = self._clock.now()
        moment = now.isoformat()
        body = self._sealer.seal(orjson.dumps({"probe": moment}))
        probe = Received(Channel.TELEGRAM_OPERATOR, f"probe:{moment}", probe_ref(self._sealer), body)

        def work(tx: Tx) -> None:
            inbox.store(tx, [probe], now)
            notes.write(tx, ASKED, moment)

        await self._database.write(signed(mandate, work))

    def _received(self, channel: Channel, one: Arrived) -> Received:
        return Received(
            channel=channel,
            update_id=one.name,
            chat_ref=self._sealer.lookup("order", channel, one.chat or one.name),
            raw=self._sealer.seal(one.body),
        )


def _told(one: Reached) -> Told:
    at = datetime.fromtimestamp(one.at, UTC) if one.at else None
    return Told(one.ref, one.message_id, one.level, at, one.billed)


def probe_ref(sealer: Sealer) -> str:
    """What only our own test of the road is ordered by."""
    return sealer.lookup("order", "probe")
