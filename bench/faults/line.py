"""The line on which a platform's updates come: as bytes of one answer, which the product's own client cuts up."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from bot.channels.telegram.raw import RawApi


class Line(RawApi):
    """Answers `getUpdates` from what waits. `cuts`: so many of the next answers break off somewhere."""

    def __init__(self, waiting: Callable[[int, int], list[bytes]], rng: Random) -> None:
        super().__init__("", "")
        self._held = waiting
        self._rng = rng
        self.cuts = 0

    async def _answer(self, method: str, parameters: dict[str, Any], patience: float, most: int = 0) -> bytes:
        held = self._held(parameters["offset"], parameters["limit"])
        body = b'{"ok":true,"result":[' + b",".join(held) + b"]}"
        if self.cuts and held:
            self.cuts -= 1
            return body[: self._rng.randrange(len(body))]
        return body
