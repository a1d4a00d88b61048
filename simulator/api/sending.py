"""sendMessage and everything that is sent without a file; forwarding and copying."""

from __future__ import annotations

from typing import Any

from simulator import talk, wire
from simulator.api import fields as f
from simulator.api.access import chat_for, check_thread
from simulator.api.call import Call, Method, one
from simulator.api.markup import split
from simulator.api.text import caption_content, text_content
from simulator.errors import bad
from simulator.records import Group, Json, Post
from simulator.talk import Manner

CHAT_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send(call: Call, content: Json) -> Json:
    """Sends this content in the manner that the call's parameters ask for → Message."""
    inline, keyboard = split(call.params.get("reply_markup"), call.chat)
    manner = _manner(call, keyboard)
    if inline:
        content = {**content, "reply_markup": inline}
    post = talk.say(call.world, call.chat, call.bot.id, content, manner)
    return wire.message(call.world, post, call.bot.id)


def _manner(call: Call, keyboard: Json | None) -> Manner:
    thread = call.params.get("message_thread_id")
    reply_to = _reply_to(call)
    if thread is None and reply_to is not None and isinstance(call.chat, Group) and call.chat.forum:
        answered = call.world.post(call.chat, reply_to)
        thread = answered.thread if answered else None
    check_thread(call.chat, call.bot, thread)
    return Manner(
        thread=thread,
        reply_to=reply_to,
        silent=call.params.get("disable_notification", False),
        protected=call.params.get("protect_content", False),
        keyboard=keyboard,
    )


def _reply_to(call: Call) -> int | None:
    given = call.params.get("reply_parameters") or {
        "message_id": call.params.get("reply_to_message_id"),
        "allow_sending_without_reply": call.params.get("allow_sending_without_reply"),
    }
    wanted = given.get("message_id")
    if wanted is None:
        return None
    number = f.Field(f.integer).read("message_id", wanted)
    if isinstance(number, int) and call.world.post(call.chat, number):
        return number
    if given.get("allow_sending_without_reply"):
        return None
    raise bad("message to be replied not found")


def send_message(call: Call) -> Json:
    return send(call, text_content(call.params))


def location_content(params: Json) -> Json:
    names = (
        "latitude",
        "longitude",
        "horizontal_accuracy",
        "live_period",
        "heading",
        "proximity_alert_radius",
    )
    return {name: params[name] for name in names if name in params}


def send_location(call: Call) -> Json:
    period = call.params.get("live_period")
    if period is not None and not (60 <= period <= 86400 or period == 0x7FFFFFFF):
        raise bad("wrong live location period specified")
    return send(call, {"location": location_content(call.params)})


def send_venue(call: Call) -> Json:
    location = {name: call.params[name] for name in ("latitude", "longitude")}
    venue = {"location": location, "title": call.params["title"], "address": call.params["address"]}
    return send(call, {"venue": venue, "location": location})


def send_contact(call: Call) -> Json:
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(call, {"contact": {name: call.params[name] for name in names if call.params.get(name)}})


def send_chat_action(call: Call) -> bool:
    if call.params["action"] not in CHAT_ACTIONS:
        raise bad("wrong parameter action in request")
    check_thread(call.chat, call.bot, call.params.get("message_thread_id"))
    return True


def _source(call: Call, number: int, missing: str) -> Post:
    source = chat_for(call.world, call.bot, call.params["from_chat_id"], "read")
    post = call.world.post(source, number)
    if post is None:
        raise bad(missing)
    return post


def forward_message(call: Call) -> Json:
    post = _source(call, call.params["message_id"], "message to forward not found")
    if post.protected:
        raise bad("the message can't be forwarded")
    return send(call, forwarded(call, post))


def forwarded(call: Call, post: Post) -> Json:
    """The content as a forward: without its buttons, with its origin."""
    content = {key: value for key, value in post.content.items() if key != "reply_markup"}
    sender = wire.user(wire.someone(call.world, post.sender))
    origin = {"type": "user", "date": post.date, "sender_user": sender}
    return {"forward_origin": origin, **content}


def copy_message(call: Call) -> Json:
    post = _source(call, call.params["message_id"], "message to copy not found")
    if post.protected:
        raise bad("the message can't be copied")
    dropped = {"reply_markup", "forward_origin"}
    content = {key: value for key, value in post.content.items() if key not in dropped}
    if "caption" in call.params:
        content = {k: v for k, v in content.items() if k not in ("caption", "caption_entities")}
        content |= caption_content(call.params)
    return {"message_id": send(call, content)["message_id"]}


def set_message_reaction(call: Call) -> bool:
    if call.world.post(call.chat, call.params["message_id"]) is None:
        raise bad("message to react not found")
    return True


LATITUDE = f.Field(f.number, "latitude is empty", low=-90, high=90)
LONGITUDE = f.Field(f.number, "longitude is empty", low=-180, high=180)
LOCATION: dict[str, f.Field] = {
    "latitude": LATITUDE,
    "longitude": LONGITUDE,
    "horizontal_accuracy": f.Field(f.number, low=0, high=1500),
    "live_period": f.Field(f.integer),
    "heading": f.Field(f.integer, low=1, high=360),
    "proximity_alert_radius": f.Field(f.integer, low=1, high=100_000),
}
FROM: dict[str, Any] = {"from_chat_id": f.Field(f.chat_id, "from_chat_id is empty"), **f.MESSAGE_ID}

METHODS = {
    "sendMessage": Method(
        send_message,
        {**f.SEND, **f.TEXT_STYLE, "text": f.Field(f.string, "message text is empty")},
        "write",
        one,
    ),
    "sendLocation": Method(send_location, {**f.SEND, **LOCATION}, "write", one),
    "sendVenue": Method(
        send_venue,
        {
            **f.SEND,
            "latitude": LATITUDE,
            "longitude": LONGITUDE,
            "title": f.Field(f.string, "title is empty"),
            "address": f.Field(f.string, "address is empty"),
        },
        "write",
        one,
    ),
    "sendContact": Method(
        send_contact,
        {
            **f.SEND,
            "phone_number": f.Field(f.string, "phone number is empty"),
            "first_name": f.Field(f.string, "first name is empty"),
            "last_name": f.Field(f.string),
            "vcard": f.Field(f.string),
        },
        "write",
        one,
    ),
    "sendChatAction": Method(
        send_chat_action,
        {**f.CHAT, **f.THREAD, "action": f.Field(f.string, "wrong parameter action in request")},
        "write",
    ),
    "forwardMessage": Method(forward_message, {**f.PASS_ON, **FROM}, "write", one),
    "copyMessage": Method(copy_message, {**f.SEND, **FROM, **f.CAPTION}, "write", one),
    "setMessageReaction": Method(
        set_message_reaction,
        {**f.CHAT, **f.MESSAGE_ID, "reaction": f.Field(f.array), "is_big": f.Field(f.boolean)},
        "write",
    ),
}
