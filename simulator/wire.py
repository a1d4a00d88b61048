"""How the Bot API shows things to a bot: users, chats, members, messages as JSON objects."""

from __future__ import annotations

from typing import Any

from simulator.files import file_id
from simulator.records import ANONYMOUS, GENERAL, Bot, Chat, Group, Json, Person, Post, Private
from simulator.world import World

MEDIA = ("photo", "video", "voice", "document", "sticker", "audio", "animation", "video_note")
ALL_RIGHTS = {
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_pin_messages": True,
    "can_manage_topics": True,
    "can_send_welcome_messages": False,  # newer than Bot API 10.1; aiogram 3.31 requires it
}
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
TELEGRAM = Person(777000, "Telegram")


def someone(world: World, number: int) -> Person | Bot:
    return world.persons.get(number) or world.bots.get(number) or TELEGRAM


def user(who: Person | Bot) -> Json:
    shown: Json = {"id": who.id, "is_bot": isinstance(who, Bot), "first_name": who.first_name}
    if isinstance(who, Person):
        if who.last_name:
            shown["last_name"] = who.last_name
        shown["language_code"] = "id"
    if who.username:
        shown["username"] = who.username
    return shown


def chat(world: World, where: Chat) -> Json:
    if isinstance(where, Private):
        person = world.persons[where.person]
        shown: Json = {"id": person.id, "type": "private", "first_name": person.first_name}
        optional = {"last_name": person.last_name, "username": person.username}
        return shown | {key: value for key, value in optional.items() if value}
    shown = {"id": where.id, "type": where.type, "title": where.title}
    if where.forum:
        shown["is_forum"] = True
    return shown


def member(world: World, group: Group, number: int) -> Json:
    """A ChatMember object."""
    entry = group.members.get(number, {"status": "left", "rights": {}})
    status = entry["status"]
    shown: Json = {"status": status, "user": user(someone(world, number))}
    anonymous = bool(entry["rights"].get("is_anonymous"))
    if status == "creator":
        shown["is_anonymous"] = anonymous
    elif status == "administrator":
        rights = {key: bool(entry["rights"].get(key)) for key in ALL_RIGHTS}
        shown |= {"can_be_edited": False, "is_anonymous": anonymous, **rights}
    elif status == "restricted":
        shown |= {"is_member": True, **dict.fromkeys(PERMISSIONS, False), "until_date": 0}
    elif status == "kicked":
        shown["until_date"] = 0
    return shown


def message(world: World, post: Post, viewer: int, nested: bool = False) -> Json:
    """The message as the bot `viewer` is shown it; a nested one (replied to, pinned) shows no further ones."""
    where = chat_of(world, post)
    shown: Json = {"message_id": post.id, **_sender(world, post, where), "chat": chat(world, where)}
    shown["date"] = post.date
    if post.edit_date:
        shown["edit_date"] = post.edit_date
    if post.thread and post.thread != GENERAL:
        shown |= {"message_thread_id": post.thread, "is_topic_message": True}
    if post.protected:
        shown["has_protected_content"] = True
    shown |= with_file_ids(post.content, viewer)
    if not nested:
        _nest(world, post, viewer, shown)
    return shown


def _nest(world: World, post: Post, viewer: int, shown: Json) -> None:
    posts = world.box(post.chat).posts
    answered = posts.get(post.reply_to or post.thread or 0)
    if answered and answered is not post:
        shown["reply_to_message"] = message(world, answered, viewer, nested=True)
    if "pinned_message" in shown:
        pinned = posts.get(shown["pinned_message"])
        gone = {"chat": shown["chat"], "message_id": shown["pinned_message"], "date": 0}
        shown["pinned_message"] = message(world, pinned, viewer, nested=True) if pinned else gone


def _sender(world: World, post: Post, where: Chat) -> Json:
    if post.anonymous:
        fake = {"id": ANONYMOUS, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        return {"from": fake, "sender_chat": chat(world, where)}
    return {"from": user(someone(world, post.sender))}


def chat_of(world: World, post: Post) -> Chat:
    if post.bot is not None:
        return world.private(post.bot, post.chat)
    return world.groups[post.chat]


def with_file_ids(content: Json, viewer: int) -> Json:
    """The content with the file ids of this bot put in."""
    shown = dict(content)
    for kind in MEDIA:
        if kind in shown:
            shown[kind] = _identified(shown[kind], viewer)
    return shown


def _identified(media: Any, viewer: int) -> Any:
    if isinstance(media, list):
        return [_identified(size, viewer) for size in media]
    shown = {"file_id": file_id(viewer, media["file_unique_id"]), **media}
    if "thumbnail" in shown:
        shown["thumbnail"] = _identified(shown["thumbnail"], viewer)
    return shown
