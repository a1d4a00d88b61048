"""One call of a method, and what a method is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from simulator.api.body import Upload
from simulator.api.fields import Fields
from simulator.records import Bot, Chat, Group, Json
from simulator.world import World


@dataclass
class Call:
    """A bot calls a method: its typed parameters, its uploads, and the chat that it concerns."""

    world: World
    bot: Bot
    params: Json
    uploads: dict[str, Upload]
    where: Chat | None = None

    @property
    def chat(self) -> Chat:
        assert self.where is not None, "the method does not say that it concerns a chat"
        return self.where

    @property
    def group(self) -> Group | None:
        return self.where if isinstance(self.where, Group) else None


def free(_: Json) -> int:
    """Costs nothing of the limits."""
    return 0


def one(_: Json) -> int:
    """Counts as one message."""
    return 1


@dataclass(frozen=True)
class Method:
    """`access`: what the bot must be able to do in `chat_id`; `cost`: how many messages the call counts as."""

    run: Callable[[Call], Any | Awaitable[Any]]
    fields: Fields = field(default_factory=dict)
    access: Literal["write", "read"] | None = None
    cost: Callable[[Json], int] = free
