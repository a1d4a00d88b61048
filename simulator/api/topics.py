"""Forum topics: a new one counts like a message."""

from __future__ import annotations

from simulator import talk
from simulator.api import fields as f
from simulator.api.access import need_forum, need_right
from simulator.api.call import Call, Method, one
from simulator.errors import bad
from simulator.records import Group, Json
from simulator.talk import Manner

ICON_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
NO_RIGHT = "not enough rights to manage topics"


def _forum(call: Call, refusal: str = NO_RIGHT) -> Group:
    group = need_forum(call.chat)
    need_right(group, call.bot, "can_manage_topics", refusal)
    return group


def _topic(call: Call) -> tuple[Group, int, Json]:
    group = _forum(call)
    number = call.params["message_thread_id"]
    if number not in group.topics:
        raise bad("message thread not found")
    return group, number, group.topics[number]


def _name(call: Call) -> str:
    name = str(call.params["name"]).strip()
    if not name:
        raise bad("TOPIC_TITLE_EMPTY")
    if len(name) > 128:
        raise bad("topic name is too long")
    return name


def create(call: Call) -> Json:
    group = _forum(call, "not enough rights to create a topic")
    color = call.params.get("icon_color", ICON_COLORS[0])
    if color not in ICON_COLORS:
        raise bad("invalid topic icon color specified")
    name = _name(call)
    number = talk.open_topic(call.world, group, call.bot.id, name, color)
    return {"message_thread_id": number, "name": name, "icon_color": color}


def edit(call: Call) -> bool:
    group, number, topic = _topic(call)
    name = _name(call) if "name" in call.params else topic["name"]
    if name == topic["name"]:
        raise bad("TOPIC_NOT_MODIFIED")
    topic["name"] = name
    _serve(call, group, number, {"forum_topic_edited": {"name": name}})
    return True


def close(call: Call) -> bool:
    group, number, topic = _topic(call)
    if topic["closed"]:
        raise bad("TOPIC_NOT_MODIFIED")
    topic["closed"] = True
    _serve(call, group, number, {"forum_topic_closed": {}})
    return True


def reopen(call: Call) -> bool:
    group, number, topic = _topic(call)
    if not topic["closed"]:
        raise bad("TOPIC_NOT_MODIFIED")
    topic["closed"] = False
    _serve(call, group, number, {"forum_topic_reopened": {}})
    return True


def _serve(call: Call, group: Group, number: int, content: Json) -> None:
    talk.say(call.world, group, call.bot.id, content, Manner(thread=number, silent=True))
    talk.tell_topic(call.world, group, number)


def delete(call: Call) -> bool:
    group, number, _ = _topic(call)
    need_right(group, call.bot, "can_delete_messages", "not enough rights to delete a topic")
    talk.delete_topic(call.world, group, number)
    return True


def unpin_all(call: Call) -> bool:
    group, number, _ = _topic(call)
    posts = call.world.box(group.id).posts
    group.pinned = [m for m in group.pinned if m in posts and posts[m].thread != number]
    talk.tell_chat(call.world, group)
    return True


def icon_stickers(call: Call) -> list[Json]:
    return []


_TOPIC = {**f.CHAT, "message_thread_id": f.Field(f.integer, "message thread not found")}
_NAME = f.Field(f.string, "TOPIC_TITLE_EMPTY")

METHODS = {
    "createForumTopic": Method(
        create,
        {
            **f.CHAT,
            "name": _NAME,
            "icon_color": f.Field(f.integer),
            "icon_custom_emoji_id": f.Field(f.string),
        },
        "write",
        one,
    ),
    "editForumTopic": Method(
        edit, {**_TOPIC, "name": f.Field(f.string), "icon_custom_emoji_id": f.Field(f.string)}, "write"
    ),
    "closeForumTopic": Method(close, _TOPIC, "write"),
    "reopenForumTopic": Method(reopen, _TOPIC, "write"),
    "deleteForumTopic": Method(delete, _TOPIC, "write"),
    "unpinAllForumTopicMessages": Method(unpin_all, _TOPIC, "write"),
    "getForumTopicIconStickers": Method(icon_stickers),
}
