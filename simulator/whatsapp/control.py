"""Which control call does what on WhatsApp: the paths of /sim/… with `channel: "whatsapp"`, and those of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.records import Json
from simulator.whatsapp import people, pressing, sending, talk, views
from simulator.whatsapp.faults import CODES, ON_STATUS, ON_TELLING, WaFault
from simulator.whatsapp.records import CHAT
from simulator.world import World

Act = Callable[[World, Asked], Any | Awaitable[Any]]
ONLY_HERE = CODES | ON_TELLING | ON_STATUS | {"lost_answer", "status_first"}
TELEGRAMS = frozenset({"429", "401", "403"})
SLOWEST = 8 * 24 * 3600.0  # seconds


def either(name: str, of_telegram: Act) -> Act:
    """The act of the channel that the call is meant for."""

    def act(world: World, asked: Asked) -> Any:
        if not _meant(name, asked):
            return of_telegram(world, asked)
        _ = world.whatsapp.account
        talk.advance(world.whatsapp)
        if name not in POSTS:
            raise RefusedError(f"{name}: not on WhatsApp; there are {sorted(POSTS)}")
        return POSTS[name](world, asked)

    return act


def _meant(name: str, asked: Asked) -> bool:
    if asked.has("channel"):
        if asked.values["channel"] not in ("telegram", "whatsapp"):
            raise RefusedError("channel: telegram or whatsapp")
        return bool(asked.values["channel"] == "whatsapp")
    match = asked.values.get("match")
    named = match if isinstance(match, dict) else {}
    given = (asked.values.get("user"), asked.values.get("chat"), named.get("chat"))
    if (
        any(isinstance(one, str) and one.startswith(CHAT) for one in given)
        or named.get("channel") == "whatsapp"
    ):
        return True
    return name == "faults" and asked.values.get("fault") in ONLY_HERE - TELEGRAMS


def _block(*, blocked: bool) -> Act:
    def act(world: World, asked: Asked) -> Json:
        person = world.whatsapp.person(asked.values.get("user"))
        person.blocked = blocked
        talk.tell_person(world.whatsapp, person)
        return {}

    return act


def _add_fault(world: World, asked: Asked) -> Json:
    match = Asked(asked.object("match", {}))
    times = asked.integer("times", 1)
    seconds = asked.values.get("seconds", 3.0)
    copies = asked.integer("copies", 2)
    if times < 1 or copies < 1 or not isinstance(seconds, int | float) or not 0 <= seconds <= SLOWEST:
        raise RefusedError("times, copies: 1 or more; seconds: 0 or more")
    chat = match.values.get("chat", match.values.get("user"))
    world.whatsapp.faults.add(
        WaFault(
            str(asked.values.get("fault")),
            times,
            match.string("method", None),
            world.whatsapp.person(chat).id if chat is not None else None,
            asked.flag("later") if asked.has("later") else None,
            float(seconds),
            copies,
        )
    )
    return {}


POSTS: dict[str, Act] = {
    "users": people.add,
    "send": sending.send,
    "edit": sending.edit,
    "press": pressing.press,
    "block": _block(blocked=True),
    "unblock": _block(blocked=False),
    "faults": _add_fault,
    "raw-update": sending.raw_update,
}


def change_state(world: World, asked: Asked) -> Json:
    talk.advance(world.whatsapp)
    return people.change(world, asked)


def _messages(world: World, request: web.Request) -> list[Json]:
    talk.advance(world.whatsapp)
    who = world.whatsapp.person(request.match_info["chat"])
    return views.messages(world.whatsapp, who, _after(request))


def _after(request: web.Request) -> int:
    after = request.query.get("after") or "0"
    if not after.isdecimal():
        raise RefusedError("after must be an integer")
    return int(after)


def _state(world: World, request: web.Request) -> Json:
    talk.advance(world.whatsapp)
    return views.state(world.whatsapp)


def _deliveries(world: World, request: web.Request) -> list[Json]:
    """What the webhook was sent: {n, at, verb, status, attempt, body}."""
    after = _after(request)
    return [entry for entry in world.whatsapp.deliveries if entry["n"] > after]


GETS: dict[str, Callable[[World, web.Request], Any]] = {
    r"/sim/chats/{chat:wa:\d+}/messages": _messages,
    "/sim/wa/state": _state,
    "/sim/wa/webhooks": _deliveries,
}
