"""Editing and deleting messages. An edit counts like a message and notifies nobody."""

from __future__ import annotations

from typing import Any

from simulator import talk, wire
from simulator.api import fields as f
from simulator.api.access import need_own
from simulator.api.call import Call, Method, one
from simulator.api.markup import inline
from simulator.api.media import input_media
from simulator.api.sending import LOCATION, location_content
from simulator.api.text import caption_content, text_content
from simulator.errors import NOT_MODIFIED, bad
from simulator.records import Group, Json, Post
from simulator.wire import MEDIA

DELETABLE_SECONDS = 48 * 3600
CAPTIONED = frozenset(MEDIA) - {"sticker", "video_note"}


def _editable(call: Call) -> Post:
    post = call.world.post(call.chat, call.params["message_id"])
    own = need_own(post, call.bot, "message to edit not found")
    if own.keyboard is not None:
        raise bad("message can't be edited")
    return own


def _edit(call: Call, post: Post, content: Json) -> Json:
    """Puts the new content and keyboard in place of the old; 400 where nothing changes."""
    if markup := inline(call.params.get("reply_markup")):
        content = {**content, "reply_markup": markup}
    if _same(content, post.content):
        raise bad(NOT_MODIFIED)
    talk.change(call.world, post, content)
    return wire.message(call.world, post, call.bot.id)


def _same(a: Json, b: Json) -> bool:
    return {key: v for key, v in a.items() if v} == {key: v for key, v in b.items() if v}


def edit_text(call: Call) -> Json:
    post = _editable(call)
    if "text" not in post.content:
        raise bad("there is no text in the message to edit")
    return _edit(call, post, text_content(call.params))


def edit_caption(call: Call) -> Json:
    post = _editable(call)
    if not CAPTIONED & post.content.keys():
        raise bad("there is no caption in the message to edit")
    dropped = {"caption", "caption_entities", "reply_markup"}
    rest = {key: value for key, value in post.content.items() if key not in dropped}
    return _edit(call, post, rest | caption_content(call.params))


def edit_markup(call: Call) -> Json:
    post = _editable(call)
    return _edit(call, post, {key: value for key, value in post.content.items() if key != "reply_markup"})


async def edit_media(call: Call) -> Json:
    post = _editable(call)
    content = await input_media(call, call.params["media"])
    if group := post.content.get("media_group_id"):
        content["media_group_id"] = group
    return _edit(call, post, content)


def edit_live_location(call: Call) -> Json:
    post = _live(call)
    period = call.params.get("live_period", post.content["location"]["live_period"])
    return _edit(call, post, {"location": {**location_content(call.params), "live_period": period}})


def stop_live_location(call: Call) -> Json:
    post = _live(call)
    still = {key: value for key, value in post.content["location"].items() if key != "live_period"}
    return _edit(call, post, {"location": still})


def _live(call: Call) -> Post:
    post = _editable(call)
    if "live_period" not in post.content.get("location", {}):
        raise bad("message can't be edited")
    return post


def delete_message(call: Call) -> bool:
    post = call.world.post(call.chat, call.params["message_id"])
    if post is None:
        raise bad("message to delete not found")
    if not _deletable(call, post):
        raise bad("message can't be deleted for everyone")
    talk.remove(call.world, post)
    return True


def delete_messages(call: Call) -> bool:
    numbers = call.params["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise bad("message identifiers must be 1-100 in number")
    posts = [call.world.post(call.chat, f.Field(f.integer).read("message_ids", n)) for n in numbers]
    for post in posts:
        if post is not None and _deletable(call, post):
            talk.remove(call.world, post)
    return True


def _deletable(call: Call, post: Post) -> bool:
    if call.world.clock() - post.date > DELETABLE_SECONDS:
        return False
    own = post.sender == call.bot.id
    if isinstance(call.chat, Group):
        return own or call.chat.may(call.bot.id, "can_delete_messages")
    return True


_TARGET: dict[str, Any] = {**f.CHAT, **f.MESSAGE_ID, **f.MARKUP}

METHODS = {
    "editMessageText": Method(
        edit_text,
        {**_TARGET, **f.TEXT_STYLE, "text": f.Field(f.string, "message text is empty")},
        "write",
        one,
    ),
    "editMessageCaption": Method(edit_caption, {**_TARGET, **f.CAPTION}, "write", one),
    "editMessageReplyMarkup": Method(edit_markup, _TARGET, "write", one),
    "editMessageMedia": Method(
        edit_media, {**_TARGET, "media": f.Field(f.obj, "media is not specified")}, "write", one
    ),
    "editMessageLiveLocation": Method(edit_live_location, {**_TARGET, **LOCATION}, "write", one),
    "stopMessageLiveLocation": Method(stop_live_location, _TARGET, "write", one),
    "deleteMessage": Method(delete_message, {**f.CHAT, **f.MESSAGE_ID}, "write"),
    "deleteMessages": Method(
        delete_messages,
        {**f.CHAT, "message_ids": f.Field(f.array, "message identifiers are not specified")},
        "write",
    ),
}
