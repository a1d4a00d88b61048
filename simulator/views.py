"""How a person sees things: the shapes of the control API (/sim/…) and of the page's events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.records import GENERAL, Bot, Chat, Json, Person, Post, Private
from simulator.wire import MEDIA, someone
from simulator.world import World


def state(world: World, *, private: bool = False) -> Json:
    chats: list[Chat] = [g for g in world.groups.values() if g.migrated_to is None]
    if private:
        chats += [p for p in world.privates.values() if p.started]
    return {
        "bots": [bot(b) for b in world.serving],
        "users": [person(p) for p in world.persons.values()],
        "chats": [chat(world, c) for c in chats],
    }


def bot(who: Bot) -> Json:
    return {
        "id": who.id,
        "username": who.username,
        "role": who.role,
        "first_name": who.first_name,
        "profile": who.profile,
    }


def person(who: Person) -> Json:
    return {key: value for key, value in vars(who).items() if value not in ("", None)}


def chat(world: World, where: Chat) -> Json:
    if isinstance(where, Private):
        return {
            "id": where.person,
            "type": "private",
            "title": world.bots[where.bot].first_name,
            "bot": world.bots[where.bot].username,
            "members": [where.person, where.bot],
            "blocked": where.blocked,
            "pinned": where.pinned,
        }
    return {
        "id": where.id,
        "type": where.type,
        "title": where.title,
        "members": [m for m in where.members if where.has(m)],
        "administrators": [m for m in where.members if where.administers(m)],
        "forum": where.forum,
        "topics": [topic(number, entry) for number, entry in where.topics.items()],
        "pinned": where.pinned,
    }


def topic(number: int, entry: Json) -> Json:
    return {"id": number, "name": entry["name"], "icon_color": entry["icon_color"], "closed": entry["closed"]}


def messages(
    world: World, box: int, after: int, *, topic: int | None = None, bot: int | None = None
) -> list[Json]:
    """The chat's messages with an id over `after`, oldest first; `topic` 0 or 1 is a forum's general one."""
    found: list[Post] = []
    for post in reversed(world.box(box).posts.values()):
        if post.id <= after:
            break
        if (topic is None or (post.thread or GENERAL) == (topic or GENERAL)) and bot in (None, post.bot):
            found.append(post)
    return [message(world, post) for post in reversed(found)]


def message(world: World, post: Post) -> Json:
    content = post.content
    shown: Json = {
        "message_id": post.id,
        "date": post.date,
        "edit_date": post.edit_date,
        "sender": _sender(world, post),
        "text": content.get("text"),
        "caption": content.get("caption"),
        "media": media(content),
        "buttons": _buttons(content.get("reply_markup", {}).get("inline_keyboard", [])),
        "reply_keyboard": _buttons((post.keyboard or {}).get("keyboard", [])) or None,
        "reply_to": post.reply_to,
        "topic": post.thread,
        "silent": post.silent,
        "edits": post.edits,
    }
    return shown | {key: value for key, value in _extras(world, post).items() if value}


def _extras(world: World, post: Post) -> Json:
    """What the contract does not promise: only there where it says something."""
    return {
        "bot": world.bots[post.bot].username if post.bot is not None else None,
        "entities": post.content.get("entities") or post.content.get("caption_entities"),
        "protected": post.protected,
        "album": post.content.get("media_group_id"),
        "forwarded": "forward_origin" in post.content,
        "keyboard": post.keyboard,
        "service": _service(post.content),
    }


def _sender(world: World, post: Post) -> Json:
    if post.anonymous:
        return {"id": post.sender, "name": world.groups[post.chat].title, "is_bot": False}
    who = someone(world, post.sender)
    name = who.first_name if isinstance(who, Bot) else f"{who.first_name} {who.last_name}".strip()
    return {"id": who.id, "name": name, "is_bot": isinstance(who, Bot)}


def _buttons(rows: list[list[Json]]) -> list[list[Json]]:
    return [[{"label": key["text"], "kind": kind(key)} for key in row] for row in rows]


def kind(key: Json) -> str:
    """callback, url, request_location, …; text for a plain key of a reply keyboard."""
    actions = (name for name in key if name not in ("text", "style", "icon_custom_emoji_id"))
    return next(actions, "text").removesuffix("_data")


def media(content: Json) -> Json | None:
    for name in MEDIA:
        if name in content:
            value = content[name][-1] if name == "photo" else content[name]
            shown = {key: v for key, v in value.items() if not isinstance(v, dict)}
            return {"kind": name, "file_id": shown.pop("file_unique_id"), **shown}
    if "venue" in content:
        place = content["venue"]
        return {"kind": "venue", **place["location"], "title": place["title"], "address": place["address"]}
    if "location" in content:
        return {"kind": "location", **content["location"], "live": "live_period" in content["location"]}
    if "contact" in content:
        return {"kind": "contact", **content["contact"]}
    return None


SERVICE: dict[str, Callable[[Any], str]] = {
    "new_chat_members": lambda who: ", ".join(w["first_name"] for w in who) + " bergabung",
    "left_chat_member": lambda who: f"{who['first_name']} keluar",
    "group_chat_created": lambda _: "Grup dibuat",
    "new_chat_title": lambda title: f"Nama grup diubah: {title}",
    "forum_topic_created": lambda topic: f"Topik dibuat: {topic['name']}",
    "forum_topic_edited": lambda topic: f"Topik diubah: {topic.get('name', '')}",
    "forum_topic_closed": lambda _: "Topik ditutup",
    "forum_topic_reopened": lambda _: "Topik dibuka lagi",
    "pinned_message": lambda _: "Pesan disematkan",
    "migrate_to_chat_id": lambda _: "Grup menjadi supergrup",
    "migrate_from_chat_id": lambda _: "Grup menjadi supergrup",
}


def _service(content: Json) -> Json | None:
    for name, say in SERVICE.items():
        if name in content:
            return {"kind": name, "text": say(content[name])}
    return None
