"""People and groups: made, joined, left, blocked, promoted, migrated."""

from __future__ import annotations

from typing import Any

from simulator import membership, talk, views
from simulator.api.topics import ICON_COLORS
from simulator.control import asked as ask
from simulator.control.asked import Asked
from simulator.errors import RefusedError
from simulator.records import Group, Json, Person
from simulator.world import World


def add_person(world: World, asked: Asked) -> Json:
    who = Person(
        world.new_person_id(),
        asked.string("first_name"),
        asked.string("last_name", ""),
        asked.string("username", "").removeprefix("@"),
        asked.string("phone", ""),
    )
    if not who.first_name.strip():
        raise RefusedError("first_name is empty")
    world.persons[who.id] = who
    world.save(who)
    world.events.publish("user", lambda: {"user": views.person(who)})
    return {"id": who.id}


def add_group(world: World, asked: Asked) -> Json:
    members = [_known(world, number) for number in asked.list("members")]
    bots = [ask.bot(world, name).id for name in asked.list("bots")]
    administrators = [_known(world, number) for number in asked.list("administrators")]
    kind = asked.string("type", "supergroup")
    if kind not in ("group", "supergroup"):
        raise RefusedError("type: group or supergroup")
    if not asked.string("title").strip():
        raise RefusedError("title is empty")
    forum = asked.flag("forum") and kind == "supergroup"
    group = membership.found(world, asked.string("title"), kind, forum, members + bots, administrators)
    return {"id": group.id}


def _known(world: World, number: Any) -> int:
    if not isinstance(number, int) or (number not in world.persons and number not in world.bots):
        raise RefusedError(f"nobody with id {number!r}")
    return number


def _subject(world: World, asked: Asked) -> int:
    """The person or the bot that something happens to."""
    if asked.has("bot"):
        return ask.bot(world, asked.values["bot"]).id
    return ask.person(world, asked).id


def _change(
    world: World, asked: Asked, status: str, *, by_self: bool = False, rights: Json | None = None
) -> Json:
    group = ask.group(world, asked.values.get("chat"))
    subject = _subject(world, asked)
    actor = subject if by_self else membership.owner_of(world, group)
    membership.settle(world, group, actor, subject, status, rights)
    return {}


def join(world: World, asked: Asked) -> Json:
    return _change(world, asked, "member", by_self=not asked.has("bot"))


def leave(world: World, asked: Asked) -> Json:
    return _change(world, asked, "left", by_self=True)


def kick(world: World, asked: Asked) -> Json:
    return _change(world, asked, "kicked")


def promote(world: World, asked: Asked) -> Json:
    """`status` other than administrator takes the standing back; `rights` overrides single rights."""
    status = asked.string("status", "administrator")
    if status not in ("administrator", "member", "restricted", "creator"):
        raise RefusedError("status: administrator, creator, member or restricted")
    return _change(world, asked, status, rights=asked.object("rights", None))


def migrate(world: World, asked: Asked) -> Json:
    return {"id": membership.migrate(world, ask.group(world, asked.values.get("chat"))).id}


def block(world: World, asked: Asked) -> Json:
    membership.block(world, _private(world, asked), blocked=True)
    return {}


def unblock(world: World, asked: Asked) -> Json:
    membership.block(world, _private(world, asked), blocked=False)
    return {}


def _private(world: World, asked: Asked) -> Any:
    given = asked.values.get("chat", asked.values.get("bot"))
    where = ask.chat(world, ask.person(world, asked), given)
    if isinstance(where, Group):
        raise RefusedError("a bot is blocked in the private chat: chat is its username")
    return where


def topic(world: World, asked: Asked) -> Json:
    """{user, chat, name} opens a topic; {…, topic, action: close | reopen | delete} changes it → {"topic"}."""
    group = ask.group(world, asked.values.get("chat"))
    if not group.forum:
        raise RefusedError("that group has no topics")
    who = ask.person(world, asked)
    if not asked.has("topic"):
        return {"topic": talk.open_topic(world, group, who.id, asked.string("name"), ICON_COLORS[0])}
    number, action = asked.integer("topic"), asked.string("action")
    if number not in group.topics:
        raise RefusedError(f"no topic {number} there")
    if action == "delete":
        talk.delete_topic(world, group, number)
    elif action in ("close", "reopen"):
        group.topics[number]["closed"] = action == "close"
        service = "forum_topic_closed" if action == "close" else "forum_topic_reopened"
        talk.say(world, group, who.id, {service: {}}, talk.Manner(thread=number, silent=True))
        talk.tell_topic(world, group, number)
    else:
        raise RefusedError("action: close, reopen or delete")
    return {"topic": number}
