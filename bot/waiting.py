"""A start that finds its database away: what has been served before waits for it, and whoever writes meanwhile is told."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Mapping

import structlog

from bot.channels.port import ChannelError, ChannelPort, Pushed
from bot.city_file import serve_city
from bot.commands.explaining import explained
from bot.commands.sentences import sentence
from bot.database import PATIENCE
from bot.health.beside import beside_of
from bot.health.outage import Outage
from bot.keys import secret_keys
from bot.logs import Lines
from bot.loops.deaf import Deaf
from bot.loops.intake import HELD
from bot.platforms import all_channels
from bot.settings import Settings
from bot.trial import comes_back, try_database
from bot.waiting_web import listen
from cities.profile import City
from domain.clock import Clock, SystemClock
from domain.message import Channel
from models.sealing import Sealer

LOOK_SECONDS = 1.0
log = structlog.get_logger()


class Waiting:
    """Looks at what lies at the platforms, takes nothing of it, and says that nothing is received."""

    def __init__(
        self,
        settings: Settings,
        city: City,
        sealer: Sealer,
        clock: Clock,
        channels: Mapping[Channel, ChannelPort],
        *,
        accompanied: bool,
    ) -> None:
        """`accompanied`: others may write where this process cannot."""
        self._beside = beside_of(settings, sealer, clock, channels)
        self.outage = Outage(city, clock, self._beside, lambda: accompanied)
        self.held: dict[Pushed, ChannelPort] = {}
        self._deaf = Deaf(self.outage, clock, settings.data)
        self._polled = [one for one in channels.values() if one.capabilities.polls]

    async def look(self) -> None:
        """Once, at each platform that is polled; the administrator reads of it after a while."""
        self.outage.refused()
        await asyncio.gather(*(self._listen(channel) for channel in self._polled))
        await self.outage.look()

    async def _listen(self, channel: ChannelPort) -> None:
        try:
            await self._deaf.listen(channel)
        except ChannelError as error:
            log.warning("platform not looked at", channel=channel.name, reason=error.reason)

    async def kept(self, channel: ChannelPort, pushed: Pushed) -> bool:
        """It cannot be: whoever wrote it reads so, and the platform brings it again. One that is never asked brings it later
        and later: that we hold, too."""
        await self.outage.answer(channel, pushed.arrived)
        if not channel.capabilities.polls and len(self.held) < HELD:
            self.held[pushed] = channel
        return False

    async def refused(self, channel: ChannelPort, why: str, *, about_us: bool) -> None:
        log.warning("push refused", channel=channel.name, why=why)

    def end(self) -> None:
        """Leave the looking to whoever needs it next."""
        self._deaf.leave()
        self._beside.close()


async def away(settings: Settings) -> bool:
    """Does the database have to be waited for? Whoever starts it reads why. Raises what ends a start."""
    trial = _begun(settings, serve_city(settings).city)
    await asyncio.wait({trial}, timeout=PATIENCE)
    error = trial.exception() if trial.done() else TimeoutError()
    if error is None:
        return False
    if not comes_back(settings, error):
        raise error
    Lines(sys.stderr).say(sentence("mulai-basis-data-ditunggu", sebab=_why(error)))
    return True


async def opened(
    settings: Settings,
    stop: asyncio.Event,
    *,
    worker: bool = False,
    web: bool = False,
    clock: Clock | None = None,
    channels: Mapping[Channel, ChannelPort] | None = None,
) -> Waiting:
    """Wait until it opens and takes writes, or `stop`: who was told meanwhile, and of what. `web`: whoever asks or pushes there is
    answered. Raises what ends a start."""
    city = serve_city(settings).city
    trial = _begun(settings, city)
    clock, sealer = clock or SystemClock(), Sealer(*secret_keys(settings))
    channels = channels or all_channels(settings, city, sealer, clock)
    waiting = Waiting(settings, city, sealer, clock, channels, accompanied=worker)
    listener = await listen(settings, channels, waiting) if web else None
    try:
        while not stop.is_set():
            await waiting.look()
            if trial.done():
                if (error := trial.exception()) is None:
                    Lines(sys.stderr).say(sentence("mulai-basis-data-terbuka"))
                    break
                if not comes_back(settings, error):
                    raise error
                trial = _begun(settings, city)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOK_SECONDS)
    finally:
        if listener is not None:
            await listener.stop()
        waiting.end()
        for channel in channels.values():
            await channel.stop()
    return waiting


def _begun(settings: Settings, city: City) -> asyncio.Task[None]:
    """A trial in a thread of its own: a server that hangs must not keep us from listening."""
    return asyncio.create_task(asyncio.to_thread(try_database, settings, city))


def _why(error: BaseException) -> str:
    if isinstance(error, TimeoutError):
        return sentence("dokter-basis-data-obat", sebab=type(error).__name__)
    return " ".join(explained(error))
