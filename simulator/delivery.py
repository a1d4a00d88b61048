"""Which bot hears of what: allowed kinds, privacy mode, and that bots never see bots."""

from __future__ import annotations

from collections.abc import Iterator

from simulator import wire
from simulator.faults import malformed
from simulator.records import Chat, Group, Json, Post, Private
from simulator.updates import QUIET_BY_DEFAULT
from simulator.world import World


def offer(world: World, bot: int, kind: str, body: Json) -> None:
    """Puts one update on offer if the bot asked for its kind."""
    who = world.bots[bot]
    wanted = kind in who.allowed if who.allowed is not None else kind not in QUIET_BY_DEFAULT
    if not wanted:
        return
    queue = world.queue(bot)
    if broken := malformed(world.faults, world.names_of(who), {kind: body}):
        queue.offer(broken)
    queue.offer({kind: body})


def deliver(world: World, post: Post, kind: str = "message") -> None:
    """Offers a person's (new or edited) message to every bot that may see it."""
    if post.sender in world.bots:
        return
    for bot in _audience(world, post):
        offer(world, bot, kind, wire.message(world, post, bot))


def _audience(world: World, post: Post) -> Iterator[int]:
    if post.bot is not None:
        yield post.bot
        return
    group = world.groups[post.chat]
    for bot in world.bots:
        if group.has(bot) and (group.administers(bot) or _meant_for(world, post, bot)):
            yield bot


def _meant_for(world: World, post: Post, bot: int) -> bool:
    """Privacy mode: only commands, replies to the bot itself, and what the service says."""
    if any(name in post.content for name in SERVICE_MESSAGES):
        return True
    answered = world.box(post.chat).posts.get(post.reply_to or 0)
    if answered and answered.sender == bot:
        return True
    first_word = post.words.split(maxsplit=1)[0] if post.words.strip() else ""
    command, _, addressee = first_word.partition("@")
    return command.startswith("/") and addressee.lower() in ("", world.bots[bot].username.lower())


SERVICE_MESSAGES = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "group_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    }
)


def tell_membership(world: World, where: Chat, actor: int, subject: int, old: Json, new: Json) -> None:
    """my_chat_member to the bot it concerns, chat_member to administrator bots that ask for it."""
    change = {
        "chat": wire.chat(world, where),
        "from": wire.user(wire.someone(world, actor)),
        "date": world.now,
        "old_chat_member": old,
        "new_chat_member": new,
    }
    if subject in world.bots:
        offer(world, subject, "my_chat_member", change)
    if isinstance(where, Group):
        for bot in world.bots:
            if bot not in (subject, actor) and where.administers(bot):
                offer(world, bot, "chat_member", change)


def tell_blocked(world: World, where: Private, *, was: str, now: str) -> None:
    """The person has blocked or unblocked the bot."""
    me = wire.user(world.bots[where.bot])

    def standing(status: str) -> Json:
        extra = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": me, **extra}

    tell_membership(world, where, where.person, where.bot, standing(was), standing(now))
