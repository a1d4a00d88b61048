"""The second way of ringing the administrator: an HTTP call named in the settings, which needs neither platform nor database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
import structlog

from bot.wiring import App

PATIENCE = aiohttp.ClientTimeout(total=10)
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Told:
    """What the second way is told: an alarm, or that it is over."""

    key: str
    words: str
    over: bool


Ring = Callable[[Told], Awaitable[bool]]


def second_way(app: App) -> Ring:
    """What rings: True where it was taken, or where no call is set."""

    async def ring(told: Told) -> bool:
        url = app.settings.alarm_url
        if not url:
            return True
        body = {"city": app.city.key, "key": told.key, "words": told.words, "over": told.over}
        try:
            async with (
                aiohttp.ClientSession(timeout=PATIENCE) as session,
                session.post(url, json=body) as answer,
            ):
                return answer.status < 400
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("second way failed", reason=type(error).__name__)
            return False

    return ring
