"""A person sends or edits: /sim/send, /sim/edit."""

from __future__ import annotations

import hashlib
import math
from typing import Any

from simulator import talk, views, wire
from simulator.control import asked as ask
from simulator.control.asked import Asked
from simulator.control.media import media_content
from simulator.entities import detect
from simulator.errors import RefusedError
from simulator.records import Chat, Group, Json, Person, Private
from simulator.talk import Manner
from simulator.wire import MEDIA
from simulator.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
LIVE_PERIOD = 900  # seconds


async def send(world: World, asked: Asked) -> Json:
    """→ the Message as the control API shows it."""
    who = ask.person(world, asked)
    where = ask.chat(world, who, asked.values.get("chat"), asked.integer("reply_to", None))
    content = await _content(world, who, asked)
    return speak(world, who, where, content, asked)


def speak(world: World, who: Person, where: Chat, content: Json, asked: Asked) -> Json:
    """The person says `content` there: may they, and what else of the message was asked for."""
    enter(world, where, who)
    if isinstance(where, Group) and where.status(who.id) == "restricted":
        raise RefusedError(f"{who.first_name} is muted there")
    if album := asked.values.get("album"):
        content = {"media_group_id": str(_number(f"{who.id}:{album}")), **content}
    reply_to = asked.integer("reply_to", None)
    thread = _thread(world, where, asked.integer("topic", None), reply_to)
    if reply_to is not None:
        ask.post(world, where, reply_to)
    anonymous = isinstance(where, Group) and bool(
        where.administers(who.id) and where.members[who.id]["rights"].get("is_anonymous")
    )
    manner = Manner(thread=thread, reply_to=reply_to, anonymous=anonymous)
    return views.message(world, talk.say(world, where, who.id, content, manner))


def enter(world: World, where: Chat, who: Person) -> None:
    """The person does something there: not where they have blocked the bot; the first time starts the chat."""
    if not isinstance(where, Private):
        return
    if where.blocked:
        raise RefusedError(f"{who.first_name} has blocked this bot")
    if not where.started:
        where.started = True
        talk.tell_chat(world, where)


def _thread(world: World, where: Chat, topic: int | None, reply_to: int | None) -> int | None:
    if topic is None and reply_to is not None:
        answered = world.post(where, reply_to)
        topic = answered.thread if answered else None
    if topic in (None, 0, 1):
        return None
    if not isinstance(where, Group) or topic not in where.topics:
        raise RefusedError(f"no topic {topic} there")
    if where.topics[topic]["closed"]:
        raise RefusedError(f"topic {topic} is closed")
    return topic


async def _content(world: World, who: Person, asked: Asked) -> Json:
    given = [name for name in (*CONTENTS, *MEDIA) if asked.has(name)]
    if asked.has("forward_from"):
        content = _forwarded(world, who, asked)
        return content | (await _one(world, who, asked, given) if given else {})
    return await _one(world, who, asked, given)


async def _one(world: World, who: Person, asked: Asked, given: list[str]) -> Json:
    if len(given) != 1:
        raise RefusedError(f"send one of {', '.join([*CONTENTS, *MEDIA])}")
    name = given[0]
    if name in MEDIA:
        content = await media_content(world, name, asked.values[name])
        return content | caption(asked.string("caption", ""))
    return CONTENTS[name](world, who, asked.values[name])


def text(given: Any) -> Json:
    if not isinstance(given, str):
        raise RefusedError("text must be a string")
    if len(given) > TEXT_LIMIT:
        raise RefusedError(f"a message holds {TEXT_LIMIT} characters")
    marked = detect(given)
    return {"text": given, **({"entities": marked} if marked else {})}


def caption(given: str) -> Json:
    if len(given) > CAPTION_LIMIT:
        raise RefusedError(f"a caption holds {CAPTION_LIMIT} characters")
    marked = detect(given)
    return {"caption": given, **({"caption_entities": marked} if marked else {})} if given else {}


def place(world: World, who: Person, given: Any) -> Json:
    """A pin: latitude and longitude only; Telegram's pins carry no accuracy."""
    spot = {"latitude": _degrees(given, "latitude", 90), "longitude": _degrees(given, "longitude", 180)}
    who.place = [spot["latitude"], spot["longitude"]]
    world.save(who)
    return spot


def _degrees(given: Any, name: str, most: float) -> float:
    value = given.get(name) if isinstance(given, dict) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RefusedError(f"a location needs {name}, a number")
    if abs(value) > most:
        raise RefusedError(f"{name} must be between -{most:.0f} and {most:.0f}")
    return float(value)


def _live(world: World, who: Person, given: Any) -> Json:
    extras = {name: given[name] for name in ("horizontal_accuracy", "heading") if name in given}
    period = given.get("live_period", LIVE_PERIOD)
    return {"location": {**place(world, who, given), **extras, "live_period": period}}


def _venue(world: World, who: Person, given: Any) -> Json:
    spot = place(world, who, given.get("location", given) if isinstance(given, dict) else given)
    names = {name: str(given.get(name, "")) for name in ("title", "address")}
    return {"venue": {"location": spot, **names}, "location": spot}


def contact(world: World, who: Person, given: Any) -> Json:
    if not isinstance(given, dict):
        raise RefusedError("contact must be an object")
    if given.get("own"):
        return {"contact": own_contact(world, who)}
    if not isinstance(given.get("phone_number"), str) or not isinstance(given.get("first_name"), str):
        raise RefusedError('contact needs {"own": true} or phone_number and first_name')
    names = ("phone_number", "first_name", "last_name", "user_id")
    return {"contact": {name: given[name] for name in names if name in given}}


def own_contact(world: World, who: Person) -> Json:
    """The person's own number; who has none is given one now."""
    if not who.phone:
        who.phone = f"62812{who.id % 10**8:08d}"
        world.save(who)
    shown: Json = {"phone_number": who.phone, "first_name": who.first_name, "user_id": who.id}
    return shown | ({"last_name": who.last_name} if who.last_name else {})


CONTENTS = {
    "text": lambda world, who, given: text(given),
    "location": lambda world, who, given: {"location": place(world, who, given)},
    "live_location": _live,
    "venue": _venue,
    "contact": contact,
}


def _forwarded(world: World, who: Person, asked: Asked) -> Json:
    """forward_from: a person's or bot's id, a hidden account's name, or {chat, message_id} of what is forwarded."""
    source = asked.values["forward_from"]
    if isinstance(source, str):
        return {"forward_origin": {"type": "hidden_user", "date": world.now, "sender_user_name": source}}
    if isinstance(source, dict):
        return _forwarded_message(world, who, Asked(source))
    if source not in world.persons and source not in world.bots:
        raise RefusedError(f"forward_from: nobody with id {source!r}")
    sender = wire.user(wire.someone(world, source))
    return {"forward_origin": {"type": "user", "date": world.now, "sender_user": sender}}


def _forwarded_message(world: World, who: Person, source: Asked) -> Json:
    number = source.integer("message_id")
    original = ask.post(world, ask.chat(world, who, source.values.get("chat"), number), number)
    if original.protected:
        raise RefusedError("this message is protected from forwarding")
    sender = wire.user(wire.someone(world, original.sender))
    origin = {"type": "user", "date": original.date, "sender_user": sender}
    return {"forward_origin": origin} | {k: v for k, v in original.content.items() if k != "reply_markup"}


def edit(world: World, asked: Asked) -> Json:
    """The person edits own words, or moves a live location (`location`), or ends it (`stop`). Without any of these
    nothing changes, and the bots hear of it all the same: platforms send such edits on reactions and previews."""
    who = ask.person(world, asked)
    number = asked.integer("message_id")
    where = ask.chat(world, who, asked.values.get("chat"), number)
    post = ask.post(world, where, number)
    if post.sender != who.id:
        raise RefusedError("that is somebody else's message")
    content = {k: v for k, v in post.content.items() if k not in ("entities", "caption_entities")}
    if not any(asked.has(name) for name in ("text", "location", "stop")):
        content = post.content
    elif "live_period" in content.get("location", {}):
        content["location"] = _moved(world, who, content["location"], asked)
    elif "text" in content:
        content |= text(asked.string("text"))
    else:
        content = {k: v for k, v in content.items() if k != "caption"} | caption(asked.string("text"))
    talk.change(world, post, content)
    return views.message(world, post)


def _moved(world: World, who: Person, before: Json, asked: Asked) -> Json:
    spot = place(world, who, asked.values.get("location", before))
    return spot if asked.flag("stop") else {**before, **spot}


def _number(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "replace")).digest()[:7], "big")
