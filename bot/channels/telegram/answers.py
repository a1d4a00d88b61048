"""What the Bot API's answers mean to us. It has no error codes of its own: the sentences of its refusals decide."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import orjson

from bot.channels.port import (
    ChannelError,
    Limited,
    Migrated,
    NothingToEdit,
    NotModified,
    Refused,
    Revoked,
    TakenOver,
    TooLarge,
    TopicGone,
    Unreachable,
    Unsure,
)


class BadMarkup(Refused):
    """The text's HTML is broken; the same words without tags will do."""


SENTENCES: tuple[tuple[str, type[Refused]], ...] = (
    # Order matters only where one sentence contains another's part.
    ("can't parse entities", BadMarkup),
    ("message is not modified", NotModified),
    ("message to delete not found", NotModified),
    ("message to edit not found", NothingToEdit),
    ("message can't be edited", NothingToEdit),
    ("message_id_invalid", NothingToEdit),
    ("there is no text in the message to edit", NothingToEdit),
    ("message thread not found", TopicGone),
    ("topic_closed", TopicGone),
    ("topic_deleted", TopicGone),
    ("topic_id_invalid", TopicGone),
    ("the chat is not a forum", TopicGone),
    ("not enough rights to create a topic", TopicGone),
    ("file is too big", TooLarge),
    ("chat not found", Unreachable),
    ("user not found", Unreachable),
    ("peer_id_invalid", Unreachable),
    ("user is deactivated", Unreachable),
    ("user_is_blocked", Unreachable),
    ("bot was blocked", Unreachable),
    ("bot was kicked", Unreachable),
    ("bot is not a member", Unreachable),
    ("group chat was deactivated", Unreachable),
    ("group chat was upgraded", Unreachable),  # without the new id; with it: Migrated
    ("chat_write_forbidden", Unreachable),
    ("chat_restricted", Unreachable),
    ("have no rights to send a message", Unreachable),
    ("not enough rights to send text messages", Unreachable),
    ("need administrator rights", Unreachable),
)
"""Sentences of 400 answers, in lower case. A group that only bars photos stays reachable: that is a plain Refused."""

_SECONDS = re.compile(r"retry after (\d+)", re.IGNORECASE)
_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said: HTTP status, and from the body `description` and `parameters`."""

    status: int
    description: str
    retry_after: float | None = None
    migrate_to: int | None = None


def read_answer(status: int, body: bytes | str) -> Answer:
    """The refusal in a body; one that is not the Bot API's is described by its status alone."""
    try:
        said: Any = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        return Answer(status, f"HTTP {status}")
    parameters = said.get("parameters")
    parameters = parameters if isinstance(parameters, dict) else {}
    retry_after, migrate_to = parameters.get("retry_after"), parameters.get("migrate_to_chat_id")
    return Answer(
        status,
        str(said.get("description") or f"HTTP {status}"),
        float(retry_after) if isinstance(retry_after, int | float) else None,
        migrate_to if isinstance(migrate_to, int) else None,
    )


def short_echo(body: bytes | str) -> str:
    """A success without the echo of the message that was sent, but for what names it.

    A framework that stumbles over the echo would make a sent message look unsent, and it would be sent again.
    Raises Unsure where the body is not the Bot API's.
    """
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    result = read_result(text)
    if not isinstance(result, dict) or "message_id" not in result:
        return text
    if type(result["message_id"]) is not int:
        raise Unsure("the answer names no message")
    chat = result.get("chat")
    named = {
        "message_id": result["message_id"],
        "date": result.get("date", 0),
        "chat": {"id": chat.get("id", 0), "type": chat.get("type", "")} if isinstance(chat, dict) else None,
    }
    return json.dumps({"ok": True, "result": named})


def read_result(text: str | bytes) -> Any:
    """`result` of a success. Raises Unsure where the text is not the Bot API's."""
    try:
        answer = storable_json(text)
        if answer["ok"] is True:
            return answer["result"]
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise Unsure("the answer is not the Bot API's")


def storable_json(text: str | bytes) -> Any:
    """Strictly if possible; else without what no store can keep (lone surrogates, NaN, numbers beyond 64 bits).

    Such a thing is one update's trouble, and must not make the whole batch unreadable. Raises ValueError.
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        given = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        return _storable(json.loads(given, parse_int=_number, parse_constant=lambda _: None))


def as_object(body: bytes) -> dict[str, Any] | None:
    """A JSON object, read with the same patience; None where it is none."""
    try:
        found = storable_json(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _number(digits: str) -> int | float:
    return int(digits) if len(digits) < 19 else float(digits)


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode()
    if isinstance(value, dict):
        return {_storable(name): _storable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_storable(inner) for inner in value]
    return value


def refusal(answer: Answer, token: str) -> ChannelError:
    """The error of the port that this answer stands for; no reason contains the token."""
    reason = scrub(answer.description, token)
    status = answer.status
    if answer.migrate_to is not None:
        return Migrated(reason, str(answer.migrate_to)) if answer.migrate_to < 0 else Unreachable(reason)
    if status == 429 or answer.retry_after is not None:
        return Limited(reason, _wait(answer))
    if status == 409:
        return TakenOver(reason)
    if status == 401 or (status == 404 and "method" not in reason.lower()):
        return Revoked(reason)
    if status == 403:
        return Unreachable(reason)
    return _by_sentence(reason) if 400 <= status < 500 else Unsure(reason)


def scrub(text: str, token: str) -> str:
    """The text without the token, and without anything that is shaped like one."""
    return _TOKEN.sub("<token>", text.replace(token, "<token>"))


def _wait(answer: Answer) -> float:
    if answer.retry_after is not None:
        return answer.retry_after
    said = _SECONDS.search(answer.description)
    return float(said.group(1)) if said else 1.0


def _by_sentence(reason: str) -> ChannelError:
    said = reason.lower()
    if "temporarily unavailable" in said:
        return Unsure(reason)
    return next((kind(reason) for part, kind in SENTENCES if part in said), Refused(reason))
