"""A kept row → Inbound: what the Cloud API means. Tolerant: whatever is not understood is a message all the same."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.clean import clean_text
from bot.channels.port import Unreadable
from bot.channels.whatsapp.answers import as_object, code_of, fate_of, of_code, reason_of
from bot.channels.whatsapp.push import MESSAGES, Hashed, seconds
from domain.fate import Failure
from domain.message import Channel, Contact, Inbound, Kind, Media, Names, Pin, Press

Content = dict[str, Any]  # fields of an Inbound
NOTICES = (
    "account_update",
    "account_alerts",
    "account_review_update",
    "business_capability_update",
    "errors",
    "message_template_status_update",
    "phone_number_name_update",
    "phone_number_quality_update",
    "security",
)
FILES = {
    "image": Kind.PHOTO,
    "video": Kind.VIDEO,
    "audio": Kind.VOICE,
    "document": Kind.DOCUMENT,
    "sticker": Kind.STICKER,
}
WELL = ("APPROVED", "PENDING", "REINSTATED", "UNFLAGGED", "VERIFIED_ACCOUNT", "ACCOUNT_VERIFIED")
"""What needs nobody."""
WHAT = ("event", "current_limit", "message_template_name", "decision", "title", "code", "reason")
"""What of a notice is shown: words of the platform, never of people."""


def read(body: bytes, number: str, hashed: Hashed) -> Inbound | None:
    """None for fields that nobody needs, and for what became of another number's messages. Where no number is named, ours is
    meant: only what our own app has signed comes here. Raises Unreadable."""
    row = as_object(body)
    field = row.get("field")
    if not isinstance(field, str):
        raise Unreadable("not what WhatsApp pushes, or not all of it")
    if field != MESSAGES:
        return _notice(field, row.get("value"))
    failed = isinstance(row.get("status"), dict)
    if (meant := row.get("to")) and meant != number:
        return None if failed else replace(_nobody(Kind.ELSEWHERE), text=_text(meant)[:40])
    if failed:
        return _failed(row["status"], hashed)
    message = row.get("message")
    if not isinstance(message, dict):
        raise Unreadable("no message")
    contact = row.get("contact")
    return _message(message, contact if isinstance(contact, dict) else {}, hashed)


def addressed_to(body: bytes) -> str:
    """Which of the account's numbers somebody wrote to; "" where it says none. Raises Unreadable."""
    return str(as_object(body).get("to") or "")


def _notice(field: str, value: Any) -> Inbound | None:
    if field not in NOTICES:
        return None
    said = value if isinstance(value, dict) else {}
    if said.get("event") in WELL:
        return None
    told = " · ".join(clean_text(str(said[name]))[:80] for name in WHAT if said.get(name) not in (None, ""))
    return replace(_nobody(Kind.NOTICE), text=told, unread=field)


def _failed(status: dict[str, Any], hashed: Hashed) -> Inbound:
    errors = status.get("errors")
    error = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
    ref, reason = _text(status.get("biz_opaque_callback_data")), reason_of(error)
    fate, name = fate_of(of_code(code_of(error), reason)), hashed("message", _text(status.get("id")))
    failure = Failure(ref, fate, reason, name)
    return replace(_nobody(Kind.FAILED), failure=failure, sent_at=_moment(status))


def _nobody(kind: Kind) -> Inbound:
    return Inbound(Channel.WHATSAPP, kind, "", "", datetime.fromtimestamp(0, UTC))


def _message(message: dict[str, Any], contact: dict[str, Any], hashed: Hashed) -> Inbound:
    account = _text(message.get("from_user_id")) or _text(contact.get("user_id"))
    number = _text(message.get("from")) or _text(contact.get("wa_id"))
    if not (account or number):
        raise Unreadable("nobody wrote it")
    context, profile = _object(message, "context"), _object(contact, "profile")
    replied = _text(context.get("id"))
    inbound = Inbound(
        Channel.WHATSAPP,
        Kind.OTHER,
        chat=account or number,
        person=account or number,
        sent_at=_moment(message),
        message_id=hashed("message", _text(message.get("id"))),
        receipt=_text(message.get("id")),
        person_name=_text(profile.get("name")),
        username=_text(profile.get("username")),
        names=Names(account, number),
        reply_to=hashed("message", replied) if replied else "",
        forwarded=bool(context.get("forwarded") or context.get("frequently_forwarded")),
        forwarded_often=bool(context.get("frequently_forwarded")),
    )
    return replace(inbound, **_content(message, inbound, hashed))


def _content(message: dict[str, Any], inbound: Inbound, hashed: Hashed) -> Content:
    """What was sent; of a kind that we do not know, or without what its kind needs, it is unreadable."""
    kind = _text(message.get("type"))
    reads = KINDS.get(kind)
    found = None if message.get("errors") and kind not in KINDS else reads and reads(message, inbound, hashed)
    return found or _unreadable(message, kind)


def _unreadable(message: dict[str, Any], kind: str) -> Content:
    sort = _text(_object(message, "unsupported").get("type"))
    return {"kind": Kind.UNREADABLE, "unread": (sort or kind or "unknown")[:40]}


def _words(message: dict[str, Any], _inbound: Inbound, _hashed: Hashed) -> Content | None:
    words = _text(_object(message, "text").get("body"))
    return {"kind": Kind.TEXT, "text": words} if words else None


def _file(message: dict[str, Any], _inbound: Inbound, _hashed: Hashed) -> Content | None:
    name = _text(message.get("type"))
    file = _object(message, name)
    if not _text(file.get("id")):
        return None
    if name == "sticker":
        return {"kind": Kind.STICKER}
    unique = _text(file.get("sha256")) or _text(file["id"])
    media = Media(_text(file["id"]), unique, _text(file.get("mime_type")), name=_text(file.get("filename")))
    return {"kind": FILES[name], "media": media, "text": _text(file.get("caption"))}


def _place(message: dict[str, Any], _inbound: Inbound, _hashed: Hashed) -> Content | None:
    place = _object(message, "location")
    lat, lon = _degrees(place.get("latitude"), 90), _degrees(place.get("longitude"), 180)
    if lat is None or lon is None:
        return None
    names = [_text(place.get("name")), _text(place.get("address"))]
    shown = "\n".join(filter(None, names))
    return {
        "kind": Kind.LOCATION,
        "pin": Pin(lat, lon, venue=", ".join(filter(None, names))),
        "shown": shown,
    }


def _contact(message: dict[str, Any], inbound: Inbound, _hashed: Hashed) -> Content | None:
    """The own number, where it is the sender's as far as is known, or nothing is known and it was asked for with the platform's
    own button. Who is on one's own card is nobody who needs help."""
    shared = message.get("contacts")
    first = shared[0] if isinstance(shared, list) and shared and isinstance(shared[0], dict) else {}
    phones = first.get("phones")
    phone = phones[0] if isinstance(phones, list) and phones and isinstance(phones[0], dict) else {}
    number = _text(phone.get("phone")) or _text(phone.get("wa_id"))
    if not number:
        return None
    known = inbound.names.number if inbound.names else ""
    asked = message.get("origin") == "contact_request"
    own = known in (_digits(number), _text(phone.get("wa_id"))) if known else asked
    name = _text(_object(first, "name").get("formatted_name"))
    shown = "" if own or name == inbound.person_name else name
    return {"kind": Kind.CONTACT, "contact": Contact(number, own), "shown": shown}


def _answer(message: dict[str, Any], _inbound: Inbound, hashed: Hashed) -> Content | None:
    """A choice from our buttons or our list; what a form brought are words."""
    answer = _object(message, "interactive")
    chosen = _object(answer, "button_reply") or _object(answer, "list_reply")
    title = _text(chosen.get("title"))
    if carried := _text(chosen.get("id")) or title:
        return _press(message, carried, title, hashed)
    form = _object(answer, "nfm_reply")
    words = [_text(form.get("body")), _text(form.get("response_json"))]
    return {"kind": Kind.OTHER, "shown": "\n".join(filter(None, words))} if any(words) else None


def _template(message: dict[str, Any], _inbound: Inbound, hashed: Hashed) -> Content | None:
    button = _object(message, "button")
    title = _text(button.get("text"))
    payload = _text(button.get("payload")) or title
    return _press(message, payload, title, hashed) if payload else None


def _press(message: dict[str, Any], data: str, title: str, hashed: Hashed) -> Content:
    under = _text(_object(message, "context").get("id"))
    press = Press(_text(message.get("id")), data, hashed("message", under) if under else "", title)
    return {"kind": Kind.PRESS, "press": press, "reply_to": ""}


def _reaction(message: dict[str, Any], _inbound: Inbound, hashed: Hashed) -> Content | None:
    reaction = _object(message, "reaction")
    under = _text(reaction.get("message_id"))
    return {
        "kind": Kind.REACTION,
        "text": _text(reaction.get("emoji")),
        "reply_to": hashed("message", under) if under else "",
    }


def _system(message: dict[str, Any], inbound: Inbound, _hashed: Hashed) -> Content | None:
    """Whoever this was goes by another account, or number, from now on; it comes from the account that was."""
    change = _object(message, "system")
    account, number = _text(change.get("user_id")), _text(change.get("wa_id"))
    before = _text(change.get("previous_user_id"))
    old_number = inbound.names.number if inbound.names else ""
    if not (account or number):
        return None
    speaks = before or old_number or account or number
    names = Names(account, number, before, old_number if old_number != number else "")
    return {"kind": Kind.IDENTITY, "person": speaks, "chat": speaks, "names": names}


def _nothing(message: dict[str, Any], _inbound: Inbound, _hashed: Hashed) -> Content | None:
    return {"kind": Kind.OTHER}


KINDS: dict[str, Callable[[dict[str, Any], Inbound, Hashed], Content | None]] = {
    "text": _words,
    **dict.fromkeys(FILES, _file),
    "location": _place,
    "contacts": _contact,
    "interactive": _answer,
    "button": _template,
    "reaction": _reaction,
    "system": _system,
    "order": _nothing,
    "request_welcome": _nothing,
}


def _moment(dated: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(seconds(dated.get("timestamp")), UTC)


def _object(holder: dict[str, Any], name: str) -> dict[str, Any]:
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    """Without what no database and no screen takes."""
    return clean_text(value) if isinstance(value, str) else ""


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def _degrees(value: object, most: float) -> float | None:
    try:
        degrees = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return degrees if math.isfinite(degrees) and abs(degrees) <= most else None
