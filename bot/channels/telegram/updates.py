"""What an update of the Bot API consists of, as far as it concerns us, before a framework reads it."""

from __future__ import annotations

from typing import Any

from bot.channels.clean import clean
from bot.channels.port import Unreadable

RawUpdate = dict[str, Any]

MESSAGES = ("message", "edited_message")
CITIZEN_KINDS = (*MESSAGES, "callback_query", "my_chat_member")
OPERATOR_KINDS = (*CITIZEN_KINDS, "chat_member")

IRRELEVANT = frozenset(
    """
    channel_post edited_channel_post business_connection business_message edited_business_message
    deleted_business_messages guest_message message_reaction message_reaction_count inline_query
    chosen_inline_result shipping_query pre_checkout_query purchased_paid_media poll poll_answer
    chat_join_request chat_boost removed_chat_boost managed_bot
    """.split()  # noqa: SIM905
)
"""Kinds that exist and concern nobody here (Bot API 10.1)."""

SERVICE = frozenset(
    """
    new_chat_members left_chat_member new_chat_title new_chat_photo delete_chat_photo group_chat_created
    supergroup_chat_created channel_chat_created message_auto_delete_timer_changed migrate_from_chat_id
    pinned_message successful_payment refunded_payment users_shared chat_shared gift unique_gift
    gift_upgrade_sent connected_website write_access_allowed passport_data proximity_alert_triggered boost_added
    chat_background_set chat_owner_left chat_owner_changed checklist_tasks_done checklist_tasks_added
    direct_message_price_changed forum_topic_created forum_topic_edited forum_topic_closed forum_topic_reopened
    general_forum_topic_hidden general_forum_topic_unhidden giveaway_created giveaway giveaway_winners
    giveaway_completed managed_bot_created paid_message_price_changed poll_option_added poll_option_deleted
    suggested_post_approved suggested_post_approval_failed suggested_post_declined suggested_post_paid
    suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended
    video_chat_participants_invited web_app_data
    """.split()  # noqa: SIM905
)
"""Message fields by which the platform itself speaks: nobody said anything (Bot API 10.1)."""

_READ = frozenset(
    """
    message_id message_thread_id is_topic_message from sender_chat date edit_date chat media_group_id text caption
    animation audio document photo sticker video video_note voice contact dice venue location migrate_to_chat_id
    """.split()  # noqa: SIM905
)


def kind_of(raw: RawUpdate) -> str | None:
    """The update's kind if it concerns us, None if it is one of the others. Raises Unreadable."""
    if found := next((kind for kind in OPERATOR_KINDS if kind in raw), None):
        return found
    if IRRELEVANT & raw.keys():
        return None
    raise Unreadable("an update of no known kind")


def slimmed(raw: RawUpdate, kind: str) -> RawUpdate:
    """Only what we read, with clean texts: whatever else is new or broken in the update can do no harm.

    Raises Unreadable where the update is not made of objects at all.
    """
    content = raw[kind]
    if not isinstance(content, dict):
        raise Unreadable(f"{kind} is not an object")
    if kind in MESSAGES:
        content = _message(content)
    elif kind == "callback_query":
        content = _press(content)
    else:
        content = _change(content)
    return {"update_id": raw.get("update_id"), kind: clean(content)}


def conversation(raw: RawUpdate) -> str:
    """The chat's id as text, or "" where there is none."""
    for kind in OPERATOR_KINDS:
        content = raw.get(kind)
        if isinstance(content, dict):
            within = content.get("message") if kind == "callback_query" else content
            chat = within.get("chat") if isinstance(within, dict) else None
            identifier = chat.get("id") if isinstance(chat, dict) else None
            return str(identifier) if type(identifier) is int else ""
    return ""


def _message(content: dict[str, Any]) -> dict[str, Any]:
    slim = {name: value for name, value in content.items() if name in _READ}
    replied = content.get("reply_to_message")
    if isinstance(replied, dict):
        slim["reply_to_message"] = {name: replied.get(name) for name in ("message_id", "date", "chat")}
    return slim


def _press(content: dict[str, Any]) -> dict[str, Any]:
    slim: dict[str, Any] = {
        name: content[name] for name in ("id", "from", "data", "chat_instance") if name in content
    }
    if isinstance(content.get("message"), dict):
        slim["message"] = _message(content["message"])
    return slim


def _change(content: dict[str, Any]) -> dict[str, Any]:
    """Who, where, when; the standing itself is read from what was received (see `standing_of`)."""
    slim = {name: content.get(name) for name in ("chat", "from", "date")}
    for name in ("old_chat_member", "new_chat_member"):
        member = content.get(name)
        if not isinstance(member, dict):
            raise Unreadable(f"{name} is not an object")
        slim[name] = {"status": "left", "user": member.get("user")}
    return slim
