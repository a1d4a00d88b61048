"""A parsed update → Inbound. What Telegram means, once, for both bots; who parsed the JSON does not matter."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.port import Unreadable
from bot.channels.telegram import shapes as tg
from bot.channels.telegram.updates import SERVICE
from bot.channels.telegram.words import shown_words
from domain.message import Channel, Contact, Inbound, Kind, Media, Membership, Pin, Press, Standing

ANONYMOUS_ADMINISTRATOR = 1087968824  # @GroupAnonymousBot, the stand-in for whoever hides behind the group

_STANDING = {
    "creator": Standing.ADMINISTRATOR,
    "administrator": Standing.ADMINISTRATOR,
    "member": Standing.MEMBER,
    "restricted": Standing.MEMBER,  # unless `is_member` is false
    "left": Standing.OUT,
    "kicked": Standing.OUT,
}

_FILES = (
    # Field, what it is to us, and its type where Telegram does not name one. An animation comes first: it is
    # repeated as a document.
    ("animation", Kind.VIDEO, "video/mp4"),
    ("video", Kind.VIDEO, "video/mp4"),
    ("video_note", Kind.VIDEO, "video/mp4"),
    ("voice", Kind.VOICE, "audio/ogg"),
    ("audio", Kind.VOICE, ""),
    ("document", Kind.DOCUMENT, ""),
)


def read_message(
    channel: Channel, message: tg.Message, raw: dict[str, Any], *, edited: bool = False, own: int = 0
) -> Inbound | None:
    """A message as received (`raw`) and as parsed; None where the platform or a channel speaks, no person. `own`: this bot's number.

    Raises Unreadable.
    """
    if not message.migrate_to_chat_id and (SERVICE & raw.keys() or not _from_a_person(message)):
        return None
    topic = message.message_thread_id if message.is_topic_message else None
    replied = message.reply_to_message.message_id if message.reply_to_message else None
    return replace(
        _envelope(channel, message.chat, message.from_user),
        message_id=_id(message.message_id),
        sent_at=_moment(message.date, raw.get("edit_date") if edited else None),
        album=_text(message.media_group_id),
        reply_to=_id(replied)
        if replied and replied != topic
        else "",  # a topic's messages all hang on its root
        topic=_id(topic) if topic else "",
        forwarded=bool(raw.get("forward_origin")),
        from_us=_wrote(raw.get("forward_origin"), own),
        edited=edited,
        shown=shown_words(raw),
        **_content(message, raw),
    )


def _wrote(origin: object, own: int) -> bool:
    """Does a forwarded message come from this bot?"""
    writer = origin.get("sender_user") if isinstance(origin, dict) else None
    return bool(own) and isinstance(writer, dict) and writer.get("id") == own


def read_press(channel: Channel, press: tg.Press, now: datetime) -> Inbound | None:
    """A press of an inline button; Telegram does not say when it was pressed, so it is `now`.

    None where the button hangs under no message of a chat. Raises Unreadable.
    """
    if press.message is None:
        return None
    message_id = _id(press.message.message_id)
    return replace(
        _envelope(channel, press.message.chat, press.from_user),
        kind=Kind.PRESS,
        sent_at=now,
        message_id=message_id,
        topic=_topic_of(press.message),
        press=Press(_text(press.id), _text(press.data), message_id),
    )


def read_member(channel: Channel, change: tg.MemberChange, raw: dict[str, Any], *, is_us: bool) -> Inbound:
    """Somebody's standing in a chat changed. Raises Unreadable."""
    person = _id(change.new_chat_member.user.id)
    return replace(
        _envelope(channel, change.chat, change.from_user),
        kind=Kind.MEMBER,
        sent_at=_moment(change.date, None),
        membership=Membership(
            person, standing_of(raw["new_chat_member"]), is_us, mute=_is_mute(raw["new_chat_member"])
        ),
    )


def read_left(channel: Channel, message: tg.Message, raw: dict[str, Any]) -> Inbound | None:
    """The line in a group that somebody is in it no more: of it a bot reads that is no administrator there. None where it is
    another line, or about a bot: of us the platform tells apart."""
    left = raw.get("left_chat_member")
    if not isinstance(left, dict) or left.get("is_bot") or type(left.get("id")) is not int:
        return None
    return replace(
        _envelope(channel, message.chat, message.from_user),
        kind=Kind.MEMBER,
        sent_at=_moment(message.date, None),
        membership=Membership(_id(left["id"]), Standing.OUT),
    )


def _is_mute(member: dict[str, Any]) -> bool:
    """Is somebody in the group, but not allowed to write there?"""
    return member.get("status") == "restricted" and member.get("can_send_messages") is False


def standing_of(member: object) -> Standing:
    """From a ChatMember as received: a framework demands every right in it, and Telegram adds rights every year.

    Raises Unreadable for a status that we do not know.
    """
    status = member.get("status") if isinstance(member, dict) else None
    if not isinstance(member, dict) or not isinstance(status, str) or status not in _STANDING:
        raise Unreadable("unknown status of a member")
    return Standing.OUT if member.get("is_member") is False else _STANDING[status]


def _from_a_person(message: tg.Message) -> bool:
    """No channel that speaks in the group, no other bot; an anonymous administrator is a person."""
    if message.chat.type == "channel":
        return False
    if message.sender_chat is not None:
        return message.sender_chat.id == message.chat.id
    sender = message.from_user
    return sender is not None and (not sender.is_bot or sender.id == ANONYMOUS_ADMINISTRATOR)


def _envelope(channel: Channel, chat: tg.Chat, sender: tg.User | None) -> Inbound:
    anonymous = sender is None or sender.id == ANONYMOUS_ADMINISTRATOR
    known = None if anonymous else sender
    return Inbound(
        channel=channel,
        kind=Kind.OTHER,
        chat=_id(chat.id),
        person=_id(known.id) if known else "",
        sent_at=datetime.fromtimestamp(0, UTC),
        private=chat.type == "private",
        person_name=" ".join(filter(None, (_text(known.first_name), _text(known.last_name))))
        if known
        else "",
        username=_text(known.username) if known else "",
        chat_title=_text(chat.title),
        forum=bool(chat.is_forum),
        supergroup=chat.type == "supergroup",
        anonymous=anonymous,
    )


def _content(message: tg.Message, raw: dict[str, Any]) -> dict[str, Any]:
    """The fields of Inbound that say what was sent."""
    if message.migrate_to_chat_id:
        return {"kind": Kind.MIGRATED, "migrated_to": _id(message.migrate_to_chat_id)}
    if message.text is not None:
        return {"kind": Kind.TEXT, "text": _text(message.text)}
    if message.venue or message.location:
        return {
            "kind": Kind.LOCATION,
            "pin": _pin(message, live="live_period" in (raw.get("location") or ())),
        }
    if message.contact:
        return {"kind": Kind.CONTACT, "contact": _contact(message.contact, message.from_user)}
    if message.sticker or message.dice:
        return {"kind": Kind.STICKER}
    return {"text": _text(message.caption), **_file(message)}


def _file(message: tg.Message) -> dict[str, Any]:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return {"kind": Kind.PHOTO, "media": _media(largest, "image/jpeg")}
    for name, kind, mime in _FILES:
        found: tg.File | None = getattr(message, name)
        if found:
            return {"kind": kind, "media": _media(found, mime)}
    return {"kind": Kind.OTHER}


def _media(file: tg.File, mime: str) -> Media:
    size = file.file_size
    return Media(
        _text(file.file_id),
        _text(file.file_unique_id),
        _text(getattr(file, "mime_type", None)) or mime,
        size if isinstance(size, int) else None,
        _text(getattr(file, "file_name", None)),
    )


def _pin(message: tg.Message, *, live: bool) -> Pin:
    place = message.venue.location if message.venue else message.location
    assert place is not None
    lat, lon = _degrees(place.latitude, 90), _degrees(place.longitude, 180)
    venue = ", ".join(filter(None, _place_named(message.venue))) if message.venue else ""
    return Pin(lat, lon, live=live, venue=venue)


def _place_named(venue: tg.Venue) -> tuple[str, str]:
    return _text(venue.title), _text(venue.address)


def _contact(contact: tg.Contact, sender: tg.User | None) -> Contact:
    own = sender is not None and contact.user_id is not None and contact.user_id == sender.id
    return Contact(_text(contact.phone_number), own)


def _topic_of(message: tg.PressedMessage) -> str:
    """A message that is still accessible knows its topic."""
    topic = (
        getattr(message, "message_thread_id", None) if getattr(message, "is_topic_message", None) else None
    )
    return _id(topic) if topic else ""


def _id(value: object) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Unreadable("an id that is not a number")
    return str(int(value))


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable("a text that is not a text")
    return value


def _degrees(value: object, most: float) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > most:
        raise Unreadable("coordinates that do not exist")
    return float(value)


def _moment(date: object, edit_date: object) -> datetime:
    """When it was written or, for an edit, edited."""
    if isinstance(edit_date, int) and edit_date > 0:
        return datetime.fromtimestamp(edit_date, UTC)
    if not isinstance(date, datetime):
        raise Unreadable("a date that is not a date")
    return date.astimezone(UTC)
