"""A platform that is never polled: it pushes what has come, to an address that is set at the platform itself."""

from __future__ import annotations

from bot.channels.port import Arrived, Refused


class Pushing:
    """The port's calls about polling, for a channel whose capabilities say `polls=False`: nobody makes them."""

    async def poll(self, offset: int, timeout: float) -> list[Arrived]:
        raise Refused("nothing waits here: it is pushed")

    async def pending(self) -> int:
        raise Refused("nothing waits here: it is pushed")

    async def webhook(self) -> str:
        raise Refused("where it is pushed to is not said here")

    async def set_webhook(self, url: str, secret: str) -> None:
        raise Refused("where it is pushed to is not set here")

    async def delete_webhook(self) -> None:
        raise Refused("it always pushes")
