"""A control call's JSON body, read field by field; whatever is wrong becomes a 400 that says what."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from simulator.errors import RefusedError
from simulator.records import Bot, Chat, Group, Json, Person, Post, Private
from simulator.verbatim import Verbatim, members, readable
from simulator.world import World


class Asked:
    """The body of one control call."""

    def __init__(self, values: Json) -> None:
        self.values = values

    @classmethod
    async def of(cls, request: web.Request) -> Asked:
        raw = await request.read()
        try:
            values = _values(raw or b"{}")
        except ValueError:
            raise RefusedError("the body is no JSON") from None
        if not isinstance(values, dict):
            raise RefusedError("the body must be a JSON object")
        return cls(values)

    def has(self, name: str) -> bool:
        return self.values.get(name) is not None

    def _typed(self, name: str, kind: type, wanted: str, default: Any = ...) -> Any:
        value = self.values.get(name)
        if value is None:
            if default is ...:
                raise RefusedError(f"{name} is missing")
            return default
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise RefusedError(f"{name} must be {wanted}")
        return value

    def integer(self, name: str, default: Any = ...) -> Any:
        return self._typed(name, int, "an integer", default)

    def string(self, name: str, default: Any = ...) -> Any:
        return self._typed(name, str, "a string", default)

    def flag(self, name: str) -> bool:
        return bool(self._typed(name, bool, "true or false", False))

    def object(self, name: str, default: Any = ...) -> Any:
        return self._typed(name, dict, "an object", default)

    def list(self, name: str) -> list[Any]:
        return list(self._typed(name, list, "a list", []))


def _values(body: bytes) -> Any:
    """What a body says; members that cannot be read as JSON are carried through as they are. Raises ValueError."""
    try:
        return readable(body)
    except ValueError:
        return {name: _value(inner) for name, inner in members(body).items()}


def _value(body: bytes) -> Any:
    try:
        return readable(body)
    except ValueError:
        return Verbatim(body)


def person(world: World, asked: Asked, name: str = "user") -> Person:
    number = asked.integer(name)
    if number not in world.persons:
        raise RefusedError(f"no person {number}")
    return world.persons[number]


def group(world: World, chat: Any) -> Group:
    if not isinstance(chat, int) or chat not in world.groups:
        raise RefusedError(f"no group {chat!r}")
    found = world.groups[chat]
    if found.migrated_to is not None:
        raise RefusedError(f"group {chat} is now {found.migrated_to}")
    return found


def bot(world: World, name: Any) -> Bot:
    """A bot by its username or id."""
    if isinstance(name, int) and name in world.bots:
        return world.bots[name]
    return world.bot_named(str(name))


def chat(world: World, who: Person, given: Any, about: int | None = None) -> Chat:
    """A group's id, a bot's username or id, or the person's own id (then `about`, a message there, tells which bot)."""
    if isinstance(given, int) and given < 0:
        found = group(world, given)
        if not found.has(who.id):
            raise RefusedError(f"{who.first_name} is not a member of {found.title}")
        return found
    if given == who.id:
        return _own_chat(world, who, about)
    return world.private(bot(world, given).id, who.id)


def _own_chat(world: World, who: Person, about: int | None) -> Private:
    post = world.box(who.id).posts.get(about or 0)
    if post is not None and post.bot is not None:
        return world.private(post.bot, who.id)
    mine = [p for p in world.privates.values() if p.person == who.id and p.started]
    if len(mine) != 1:
        raise RefusedError("chat: say with which bot, by its username")
    return mine[0]


def post(world: World, where: Chat, number: int) -> Post:
    found = world.post(where, number)
    if found is None:
        raise RefusedError(f"no message {number} there")
    return found
