"""Delivers updates to bots that have a webhook: in order, one at a time, again until they are taken."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp

from simulator.faults import disturb
from simulator.records import Bot
from simulator.verbatim import written
from simulator.world import World

TIMEOUT = aiohttp.ClientTimeout(total=60)
BATCH = 10
FIRST_PAUSE = 1.0  # seconds, doubled up to LAST_PAUSE
LAST_PAUSE = 60.0


class Webhooks:
    """One task per bot that has a webhook."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        world.webhook_changed = self.refresh

    def start(self) -> None:
        self._session = aiohttp.ClientSession(timeout=TIMEOUT)
        for bot in self.world.bots:
            self.refresh(bot)

    def refresh(self, bot: int) -> None:
        """The bot's webhook was set, changed or deleted."""
        if task := self._tasks.pop(bot, None):
            task.cancel()
        if self.world.bots[bot].webhook and self._session:
            self._tasks[bot] = asyncio.create_task(self._deliver(self.world.bots[bot], self._session))

    async def stop(self) -> None:
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        if self._session:
            await self._session.close()

    async def _deliver(self, bot: Bot, session: aiohttp.ClientSession) -> None:
        queue = self.world.queue(bot.id)
        while True:
            if not (pending := queue.take(0, BATCH)):
                await queue.news()
                continue
            for update in disturb(self.world.faults, self.world.names_of(bot), [p.update for p in pending]):
                await self._push(bot, session, update)
            queue.confirm(max(p.id for p in pending) + 1)
            self.world.journal.settle()

    async def _push(self, bot: Bot, session: aiohttp.ClientSession, update: Any) -> None:
        pause = FIRST_PAUSE
        while (problem := await self._post(bot, session, update)) is not None:
            if bot.webhook:
                bot.webhook |= {"last_error_date": self.world.now, "last_error_message": problem}
            await asyncio.sleep(pause)
            pause = min(pause * 2, LAST_PAUSE)

    async def _post(self, bot: Bot, session: aiohttp.ClientSession, update: Any) -> str | None:
        """None when it was taken; else what went wrong, in Telegram's words."""
        hook = bot.webhook or {}
        headers = {"Content-Type": "application/json"}
        if hook.get("secret"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret"]
        try:
            async with session.post(hook["url"], data=written(update), headers=headers) as response:
                if response.status < 300:
                    return None
                return f"Wrong response from the webhook: {response.status} {response.reason}"
        except (aiohttp.ClientError, TimeoutError) as problem:
            return f"Connection failed: {type(problem).__name__}"
