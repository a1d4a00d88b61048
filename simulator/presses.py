"""Presses of inline buttons that wait for the bot's answer; kept 150 seconds."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import takewhile

from simulator.updates import PRESS_KEPT_SECONDS


@dataclass
class Answer:
    """What the bot said: a toast, or a pop-up; the text may be empty."""

    text: str = ""
    alert: bool = False


@dataclass
class Press:
    """One press; `answered` is done when the bot has answered."""

    id: str
    bot: int
    user: int
    chat: int
    message_id: int
    at: float
    answered: asyncio.Future[Answer] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


class Presses:
    """All presses of the last minutes, by query id."""

    def __init__(self) -> None:
        self._known: dict[str, Press] = {}

    def add(self, press: Press) -> None:
        for old in list(takewhile(lambda p: not self._alive(p, press.at), self._known.values())):
            del self._known[old.id]
        self._known[press.id] = press

    def find(self, query: str, bot: int, now: float) -> Press | None:
        """The press, if it was made at this bot, is not too old and not answered yet."""
        press = self._known.get(query)
        if press is None or press.bot != bot or press.answered.done() or not self._alive(press, now):
            return None
        return press

    @staticmethod
    def _alive(press: Press, now: float) -> bool:
        return now - press.at < PRESS_KEPT_SECONDS
