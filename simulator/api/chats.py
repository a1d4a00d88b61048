"""Chats and their members, pins, leaving and banning."""

from __future__ import annotations

from simulator import membership, talk, wire
from simulator.api import fields as f
from simulator.api.access import need_right, need_supergroup
from simulator.api.call import Call, Method
from simulator.errors import bad
from simulator.records import Group, Json
from simulator.talk import Manner

NO_PIN = "not enough rights to manage pinned messages in the chat"


def get_chat(call: Call) -> Json:
    """ChatFullInfo."""
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    shown = wire.chat(call.world, call.chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if call.group:
        shown["permissions"] = {"can_send_messages": True, "can_send_photos": True}
    if call.chat.pinned:
        post = call.world.post(call.chat, call.chat.pinned[-1])
        if post:
            shown["pinned_message"] = wire.message(call.world, post, call.bot.id)
    return shown


def get_member(call: Call) -> Json:
    """ChatMember; of others only an administrator bot is told surely, so here only it is told at all."""
    number = call.params["user_id"]
    if number not in call.world.persons and number not in call.world.bots:
        raise bad("invalid user_id specified")
    if not isinstance(call.chat, Group):
        who = wire.user(wire.someone(call.world, number))
        return {"status": "member" if number in (call.chat.person, call.bot.id) else "left", "user": who}
    if number != call.bot.id and not call.chat.administers(call.bot.id):
        raise bad("CHAT_ADMIN_REQUIRED")
    return wire.member(call.world, call.chat, number)


def get_administrators(call: Call) -> list[Json]:
    group = call.group
    if group is None:
        raise bad("there are no administrators in the private chat")
    shown = [
        n for n in group.members if group.administers(n) and (n == call.bot.id or n not in call.world.bots)
    ]
    return [wire.member(call.world, group, number) for number in shown]


def get_member_count(call: Call) -> int:
    group = call.group
    return sum(map(group.has, group.members)) if group else 2


def leave(call: Call) -> bool:
    if call.group is None:
        raise bad("chat member status can't be changed in private chats")
    membership.settle(call.world, call.group, call.bot.id, call.bot.id, "left")
    return True


def _remove(call: Call, status: str) -> bool:
    group = need_supergroup(call.chat)
    need_right(
        group, call.bot, "can_restrict_members", "not enough rights to restrict/unrestrict chat member"
    )
    number = call.params["user_id"]
    if group.administers(number):
        raise bad("user is an administrator of the chat")
    membership.settle(call.world, group, call.bot.id, number, status)
    return True


def ban(call: Call) -> bool:
    return _remove(call, "kicked")


def unban(call: Call) -> bool:
    if call.params.get("only_if_banned") and (group := call.group) and group.has(call.params["user_id"]):
        return True
    return _remove(call, "left")


def set_title(call: Call) -> bool:
    group = need_supergroup(call.chat)
    need_right(group, call.bot, "can_change_info", "not enough rights to change chat title")
    title = call.params["title"].strip()
    if not 1 <= len(title) <= 128:
        raise bad("chat title must be 1-128 characters long")
    group.title = title
    talk.tell_chat(call.world, group)
    talk.say(call.world, group, call.bot.id, {"new_chat_title": title}, Manner(silent=True))
    return True


def pin(call: Call) -> bool:
    need_right(call.chat, call.bot, "can_pin_messages", NO_PIN)
    number = call.params["message_id"]
    post = call.world.post(call.chat, number)
    if post is None:
        raise bad("message to pin not found")
    if number in call.chat.pinned:
        return True
    call.chat.pinned.append(number)
    talk.tell_chat(call.world, call.chat)
    silent = call.params.get("disable_notification", False) or call.group is None
    talk.say(
        call.world,
        call.chat,
        call.bot.id,
        {"pinned_message": number},
        Manner(thread=post.thread, silent=silent),
    )
    return True


def unpin(call: Call) -> bool:
    need_right(call.chat, call.bot, "can_pin_messages", NO_PIN)
    number = call.params.get("message_id", call.chat.pinned[-1] if call.chat.pinned else None)
    if number not in call.chat.pinned:
        raise bad("message to unpin not found")
    call.chat.pinned.remove(number)
    talk.tell_chat(call.world, call.chat)
    return True


def unpin_all(call: Call) -> bool:
    need_right(call.chat, call.bot, "can_pin_messages", NO_PIN)
    call.chat.pinned.clear()
    talk.tell_chat(call.world, call.chat)
    return True


METHODS = {
    "getChat": Method(get_chat, f.CHAT, "read"),
    "getChatMember": Method(get_member, {**f.CHAT, **f.USER_ID}, "read"),
    "getChatAdministrators": Method(get_administrators, f.CHAT, "read"),
    "getChatMemberCount": Method(get_member_count, f.CHAT, "read"),
    "leaveChat": Method(leave, f.CHAT, "read"),
    "banChatMember": Method(
        ban,
        {**f.CHAT, **f.USER_ID, "until_date": f.Field(f.integer), "revoke_messages": f.Field(f.boolean)},
        "read",
    ),
    "unbanChatMember": Method(unban, {**f.CHAT, **f.USER_ID, "only_if_banned": f.Field(f.boolean)}, "read"),
    "setChatTitle": Method(set_title, {**f.CHAT, "title": f.Field(f.string, "chat title is empty")}, "write"),
    "pinChatMessage": Method(
        pin, {**f.CHAT, **f.MESSAGE_ID, "disable_notification": f.Field(f.boolean)}, "write"
    ),
    "unpinChatMessage": Method(unpin, {**f.CHAT, "message_id": f.Field(f.integer)}, "write"),
    "unpinAllChatMessages": Method(unpin_all, f.CHAT, "write"),
}
