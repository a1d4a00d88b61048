"""The simulator from outside: its control API, as scripts use it."""

from __future__ import annotations

from typing import Any

import aiohttp


class Outside:
    """One simulator at `base`; raises AssertionError with its words for what it does not take."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        self._base = base
        self._session = session
        self._last_call = 0

    async def post(self, what: str, **given: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._base}/sim/{what}", json=given) as answer:
            found: dict[str, Any] = await answer.json()
            if answer.status != 200:
                raise AssertionError(f"{what}: {found}")
            return found

    async def get(self, what: str, **given: Any) -> Any:
        async with self._session.get(f"{self._base}/sim/{what}", params=given) as answer:
            return await answer.json()

    async def new_calls(self) -> list[dict[str, Any]]:
        """What the bots have called since the last look."""
        calls: list[dict[str, Any]] = await self.get("calls", after=self._last_call)
        self._last_call = max([self._last_call, *(call["n"] for call in calls)])
        return calls

    async def person(self, name: str) -> int:
        """Somebody new; their number."""
        return int((await self.post("users", first_name=name))["id"])
