"""What WhatsApp pushes to us → rows to be kept, each by itself, and how far our messages have come. Pure."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson

from bot.channels.patient_json import Found, read, read_by_marks
from bot.channels.port import Arrived, Pushed, Reached

SCHEME = "sha256="
MESSAGES = "messages"
FAILED = "failed"
LEVELS = {"sent": 1, "delivered": 2, "read": 3, "played": 3}
"""How far a message has come, by the platform's word for it."""

Hashed = Callable[..., str]  # words → a keyed hash of them


def is_signed(body: bytes, header: str, secrets: Iterable[str]) -> bool:
    """Does the signature over these very bytes come from one of the app's secrets?"""
    given = header.removeprefix(SCHEME).encode("utf-8", "surrogateescape")
    made = [hmac.digest(secret.encode(), body, "sha256").hex().encode() for secret in secrets]
    right = [hmac.compare_digest(given, one) for one in made]
    return header.startswith(SCHEME) and any(right)


def challenge(query: Mapping[str, str], verify: str) -> str | None:
    """What Meta wants to read when the webhook is entered there; None where it does not know our word."""
    knows = hmac.compare_digest(
        query.get("hub.verify_token", "").encode("utf-8", "surrogateescape"), verify.encode()
    )
    return query.get("hub.challenge", "") if knows and query.get("hub.mode") == "subscribe" else None


def split(body: bytes, hashed: Hashed) -> Pushed:
    """One row for each message, for each that failed, and for each other thing; in the order of their time. What is broken in a
    push costs nothing of what stands beside it: where something of it is lost, its very bytes are kept as a row as well, which
    nobody can read. Never raises."""
    found = read(body)
    try:
        return _split(found, body, hashed)
    except orjson.JSONEncodeError:  # nested deeper than can be written
        return _split(read_by_marks(body), body, hashed)


def _split(found: Found, body: bytes, hashed: Hashed) -> Pushed:
    push = found.value
    if not isinstance(push, dict) or not isinstance(push.get("entry"), list):
        return Pushed((_broken(body),))
    rows: list[_Row] = []
    reached: list[Reached] = []
    for field, value, moment in _changes(push):
        if field != MESSAGES or not isinstance(value, dict):
            rows.append(_other(field, value, moment, hashed))
            continue
        rows += _messages(value, hashed)
        for status in _objects(value, "statuses"):
            if status.get("status") == FAILED:
                rows.append(_failed(value, status, hashed))
            elif (level := LEVELS.get(str(status.get("status")), 0)) and status.get("id"):
                reached.append(_reached(status, level, hashed))
        rows += [_other("errors", error, moment, hashed) for error in _objects(value, "errors")]
    in_order = [row.arrived for row in sorted(rows, key=lambda row: row.moment)]
    return Pushed((*in_order, *([] if found.whole else [_broken(body)])), tuple(reached))


@dataclass(frozen=True, slots=True)
class _Row:
    moment: float
    arrived: Arrived


def _changes(found: dict[str, Any]) -> Iterator[tuple[str, Any, float]]:
    for entry in _objects(found, "entry"):
        for change in [*_objects(entry, "changes"), *([entry] if _is_astray(entry) else [])]:
            yield *_told_by(change), seconds(entry.get("time"))


def _told_by(change: dict[str, Any]) -> tuple[str, Any]:
    """Its field and value. Where something beside them is broken, messages may have lost the name of theirs, or their place."""
    field, value = str(change.get("field", "")), change.get("value")
    if _is_astray(change):
        return MESSAGES, {MESSAGES: [change]}
    return (MESSAGES if not field and isinstance(value, dict) and MESSAGES in value else field), value


def _is_astray(found: dict[str, Any]) -> bool:
    """Is it a message?"""
    return "type" in found and "timestamp" in found


def _objects(holder: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = holder.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _messages(value: dict[str, Any], hashed: Hashed) -> list[_Row]:
    """Also what is none: somebody sent it, and it stands among what nobody can read."""
    told, rows = value.get("messages"), []
    for one in told if isinstance(told, list) else []:
        message = one if isinstance(one, dict) else {}
        body = {
            "field": MESSAGES,
            "to": _number_of(value),
            "contact": _contact_of(value, message),
            "message": one,
        }
        chat = str(message.get("from_user_id") or message.get("from") or "")
        rows.append(_row(body, (str(message.get("id", "")),), message, chat, hashed))
    return rows


def _failed(value: dict[str, Any], status: dict[str, Any], hashed: Hashed) -> _Row:
    body = {"field": MESSAGES, "to": _number_of(value), "status": status}
    chat = str(status.get("recipient_user_id") or status.get("recipient_id") or "")
    return _row(body, (str(status.get("id", "")), FAILED), status, chat, hashed)


def _other(field: str, value: Any, moment: float, hashed: Hashed) -> _Row:
    body = orjson.dumps({"field": field, "value": value})
    name = hashed("pushed", field, f"{moment:.0f}", sha256(body).hexdigest())
    return _Row(moment, Arrived(body, name, 0))


def _row(
    body: dict[str, Any], name: tuple[str, ...], dated: dict[str, Any], chat: str, hashed: Hashed
) -> _Row:
    """What has no id of its own goes by what it says."""
    kept = orjson.dumps(body)
    named = hashed("pushed", *(name if name[0] else (sha256(kept).hexdigest(),)))
    return _Row(seconds(dated.get("timestamp")), Arrived(kept, named, 0, chat))


def _number_of(value: dict[str, Any]) -> str:
    metadata = value.get("metadata")
    return str(metadata.get("phone_number_id", "")) if isinstance(metadata, dict) else ""


def _contact_of(value: dict[str, Any], message: dict[str, Any]) -> dict[str, Any] | None:
    """Of the contacts in a payload of many the one who wrote this message."""
    account, number = message.get("from_user_id"), message.get("from")
    for contact in _objects(value, "contacts"):
        if (account and contact.get("user_id") == account) or (number and contact.get("wa_id") == number):
            return contact
    return None


def _reached(status: dict[str, Any], level: int, hashed: Hashed) -> Reached:
    ref = status.get("biz_opaque_callback_data")
    named, pricing = hashed("message", str(status["id"])), status.get("pricing")
    billed = pricing.get("billable") if isinstance(pricing, dict) else None
    at = seconds(status.get("timestamp"))
    return Reached(
        ref if isinstance(ref, str) else "", named, level, at, billed if isinstance(billed, bool) else None
    )


def _broken(body: bytes) -> Arrived:
    return Arrived(body, f"broken-{sha256(body).hexdigest()[:40]}", 0)


def seconds(stamp: object) -> float:
    """A timestamp of seconds, or milliseconds, as text or number; 0 where it is none."""
    try:
        moment = float(stamp)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return 0.0
    if not 0 < moment < 1e14:
        return 0.0
    return moment / 1000 if moment > 1e11 else moment
