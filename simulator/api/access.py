"""Whether a bot may read or write in a chat, and how Telegram says no."""

from __future__ import annotations

from typing import Literal

from simulator.errors import bad, forbidden, migrated
from simulator.records import Bot, Chat, Group, Post, Private
from simulator.world import World


def chat_for(world: World, bot: Bot, chat_id: int | str, access: Literal["write", "read"]) -> Chat:
    """The chat, if the bot may read or write there; else 400 or 403."""
    if not isinstance(chat_id, int):
        raise bad("chat not found")
    if chat_id in world.groups:
        return _group(world.groups[chat_id], bot, access)
    if chat_id in world.bots:
        raise forbidden("bot can't send messages to bots")
    if chat_id not in world.persons:
        raise bad("chat not found")
    return _private(world, bot, chat_id, access)


def _group(group: Group, bot: Bot, access: Literal["write", "read"]) -> Group:
    if group.migrated_to is not None:
        raise migrated(group.migrated_to)
    kind = "supergroup" if group.type == "supergroup" else "group"
    status = group.status(bot.id)
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    if status == "left":
        if bot.id not in group.members:
            raise bad("chat not found")
        raise forbidden(f"bot is not a member of the {kind} chat")
    if status == "restricted" and access == "write":
        raise bad("not enough rights to send text messages to the chat")
    return group


def _private(world: World, bot: Bot, person: int, access: Literal["write", "read"]) -> Private:
    private = world.private(bot.id, person)
    if not private.started:
        if not any(g.has(bot.id) and g.has(person) for g in world.groups.values()):
            raise bad("chat not found")
        raise forbidden("bot can't initiate conversation with a user")
    if private.blocked and access == "write":
        raise forbidden("bot was blocked by the user")
    return private


def check_thread(where: Chat, bot: Bot, thread: int | None) -> None:
    """A message may go to this topic: it exists, and is open to this bot."""
    if thread is None:
        return
    topics = where.topics if isinstance(where, Group) else {}
    if thread not in topics:
        raise bad("message thread not found")
    if topics[thread]["closed"] and isinstance(where, Group) and not where.may(bot.id, "can_manage_topics"):
        raise bad("TOPIC_CLOSED")


def need_right(where: Chat, bot: Bot, right: str, refusal: str) -> None:
    """In groups the bot needs this administrator's right; in private chats nothing is needed."""
    if isinstance(where, Group) and not where.may(bot.id, right):
        raise bad(refusal)


def need_supergroup(where: Chat) -> Group:
    if not isinstance(where, Group):
        raise bad("method is available for supergroup and channel chats only")
    return where


def need_forum(where: Chat) -> Group:
    if not isinstance(where, Group) or not where.forum:
        raise bad("the chat is not a forum")
    return where


def need_own(post: Post | None, bot: Bot, missing: str) -> Post:
    """A message of the bot itself, to be edited."""
    if post is None:
        raise bad(missing)
    if post.sender != bot.id:
        raise bad("message can't be edited")
    return post
