"""A person presses a button: /sim/press."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterator

from simulator import delivery, wire
from simulator.control import asked as ask
from simulator.control import sending
from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.presses import Press
from simulator.records import Chat, Json, Person, Post
from simulator.world import World

ANSWER_SECONDS = 10.0


async def press(world: World, asked: Asked) -> Json:
    """→ {"answer": the toast, or null if none came in 10 s}."""
    who = ask.person(world, asked)
    number = asked.integer("message_id")
    where = ask.chat(world, who, asked.values.get("chat"), number)
    post = ask.post(world, where, number)
    sending.enter(world, where, who)
    key = _find(where, post, asked)
    if "callback_data" in key:
        return await _callback(world, who, where, post, str(key["callback_data"]))
    if _is_inline(post):
        return {"answer": None}
    return {"answer": None, "message": _type_key(world, who, where, key, asked)}


def _is_inline(post: Post) -> bool:
    return "reply_markup" in post.content


def _find(where: Chat, post: Post, asked: Asked) -> Json:
    rows = post.content.get("reply_markup", {}).get("inline_keyboard", [])
    if not rows and where.keyboard == post.id:
        rows = (post.keyboard or {}).get("keyboard", [])
    if not asked.has("label"):
        return _at(rows, asked.integer("row"), asked.integer("column"))
    label = str(asked.string("label")).strip()
    for key in _keys(rows):
        if key["text"].strip() == label:
            return key
    raise RefusedError(
        f"no button {label!r} there (any more); there are {[key['text'] for key in _keys(rows)]}"
    )


def _keys(rows: list[list[Json]]) -> Iterator[Json]:
    for row in rows:
        yield from row


def _at(rows: list[list[Json]], row: int, column: int) -> Json:
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        raise RefusedError(f"no button in row {row}, column {column} (any more)")
    return rows[row][column]


async def _callback(world: World, who: Person, where: Chat, post: Post, data: str) -> Json:
    if post.sender not in world.bots:
        raise RefusedError("that button belongs to no bot")
    made = Press(str(secrets.randbits(62)), post.sender, who.id, where.id, post.id, world.clock())
    world.presses.add(made)
    query = {
        "id": made.id,
        "from": wire.user(who),
        "message": wire.message(world, post, post.sender),
        "chat_instance": str(-where.id * 7919),
        "data": data,
    }
    delivery.offer(world, post.sender, "callback_query", query)
    try:
        answer = await asyncio.wait_for(asyncio.shield(made.answered), ANSWER_SECONDS)
    except TimeoutError:
        return {"answer": None, "answered": False, "alert": False}
    return {"answer": answer.text or None, "answered": True, "alert": answer.alert}


def _type_key(world: World, who: Person, where: Chat, key: Json, asked: Asked) -> Json:
    """A reply keyboard's key: the person sends its text, their place or their number."""
    if key.get("request_contact"):
        content = {"contact": sending.own_contact(world, who)}
    elif key.get("request_location"):
        content = {"location": _place(world, who, asked)}
    else:
        content = sending.text(key["text"])
    answering = Asked({})
    return sending.speak(world, who, where, content, answering)


def _place(world: World, who: Person, asked: Asked) -> Json:
    if asked.has("location"):
        return sending.place(world, who, asked.values["location"])
    if who.place is None:
        raise RefusedError(f"where is {who.first_name}? give a location")
    return {"latitude": who.place[0], "longitude": who.place[1]}
