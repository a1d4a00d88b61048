"""Things that happen in chats: a message appears, changes, goes. Stored, told to the page and to the bots."""

from __future__ import annotations

from dataclasses import dataclass

from simulator import views
from simulator.delivery import deliver
from simulator.records import Chat, Group, Json, Post, Private
from simulator.world import World


@dataclass(frozen=True)
class Manner:
    """How a message is sent, besides what is in it."""

    thread: int | None = None
    reply_to: int | None = None
    silent: bool = False
    protected: bool = False
    anonymous: bool = False
    keyboard: Json | None = None


PLAINLY = Manner()


def say(world: World, where: Chat, sender: int, content: Json, manner: Manner = PLAINLY) -> Post:
    """A new message, sent by a person or a bot that may write there."""
    post = Post(
        chat=where.id,
        id=world.box(where.id).last_id + 1,
        sender=sender,
        date=world.now,
        content=content,
        bot=where.bot if isinstance(where, Private) else None,
        **vars(manner),
    )
    world.add(post)
    _show_keyboard(world, where, post)
    _announce(world, "message", post)
    deliver(world, post)
    return post


def change(world: World, post: Post, content: Json) -> None:
    """New content for a message; the earlier words stay readable in `edits`."""
    if post.words != (content.get("text") or content.get("caption") or ""):
        post.edits.append(post.words)
    post.content = content
    post.edit_date = world.now
    world.save(post)
    _announce(world, "edit", post)
    deliver(world, post, "edited_message")


def remove(world: World, post: Post) -> None:
    world.remove(post)
    world.events.publish("delete", lambda: {"chat": post.chat, "message_id": post.id})


def _announce(world: World, kind: str, post: Post) -> None:
    world.events.publish(kind, lambda: {"chat": post.chat, "message": views.message(world, post)})


def _show_keyboard(world: World, where: Chat, post: Post) -> None:
    """People see the last reply keyboard until it is replaced or removed."""
    if post.keyboard is None:
        return
    where.keyboard = post.id if "keyboard" in post.keyboard else None
    world.save(where)


def tell_chat(world: World, where: Chat) -> None:
    """The chat itself changed: title, members, topics, pins."""
    world.save(where)
    world.events.publish("chat", lambda: {"chat": views.chat(world, where)})


def open_topic(world: World, group: Group, creator: int, name: str, icon_color: int) -> int:
    """A new topic; its id is that of the service message which opens it."""
    number = world.box(group.id).last_id + 1
    group.topics[number] = {"name": name, "icon_color": icon_color, "closed": False}
    say(
        world,
        group,
        creator,
        {"forum_topic_created": {"name": name, "icon_color": icon_color}},
        Manner(thread=number, silent=True),
    )
    tell_topic(world, group, number)
    return number


def tell_topic(world: World, group: Group, number: int) -> None:
    entry = group.topics.get(number)
    world.save(group)
    shown = views.topic(number, entry) if entry else {"id": number, "deleted": True}
    world.events.publish("topic", lambda: {"chat": group.id, "topic": shown})


def delete_topic(world: World, group: Group, number: int) -> None:
    """The topic goes with everything in it."""
    del group.topics[number]
    for post in [p for p in world.box(group.id).posts.values() if p.thread == number]:
        remove(world, post)
    tell_topic(world, group, number)
