"""What a method accepts: each field's type, bounds and the sentence that Telegram says when it is missing."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.errors import bad
from simulator.records import Json

_INTEGER = re.compile(r"[+-]?\d{1,18}")


class _WrongTypeError(Exception):
    """Names what was expected."""


def integer(value: Any) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _WrongTypeError("Integer")


def number(value: Any) -> float:
    try:
        found = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        found = math.nan
    if not math.isfinite(found):
        raise _WrongTypeError("Float")
    return found


def boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, int | str) and str(value).lower() in ("true", "false", "1", "0", "yes", "no"):
        return str(value).lower() in ("true", "1", "yes")
    raise _WrongTypeError("Boolean")


def string(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise _WrongTypeError("String")


def chat_id(value: Any) -> int | str:
    if isinstance(value, str) and not _INTEGER.fullmatch(value.strip()):
        return value
    return integer(value)


def anything(value: Any) -> Any:
    """JSON, or a string with JSON in it."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise _WrongTypeError("JSON") from None


def obj(value: Any) -> Json:
    if isinstance(found := anything(value), dict):
        return found
    raise _WrongTypeError("Object")


def array(value: Any) -> list[Any]:
    if isinstance(found := anything(value), list):
        return found
    raise _WrongTypeError("Array")


@dataclass(frozen=True)
class Field:
    """`missing`: the description if it is required and absent (or empty); low and high: bounds of a number."""

    type: Callable[[Any], Any]
    missing: str | None = None
    low: float = -math.inf
    high: float = math.inf

    def read(self, name: str, value: Any) -> Any:
        try:
            found = self.type(value)
        except _WrongTypeError as wrong:
            raise bad(f'field "{name}" must be of type {wrong}') from None
        if isinstance(found, int | float) and not self.low <= found <= self.high:
            raise bad(f'field "{name}" is out of range')
        return found


Fields = Mapping[str, Field]


def read_fields(fields: Fields, values: Json) -> Json:
    """The values that the method knows, typed; unknown ones are ignored, as Telegram does."""
    found: Json = {}
    for name, field in fields.items():
        value = values.get(name)
        if value is None or (value == "" and field.type is not string):
            if field.missing:
                raise bad(field.missing)
            continue
        found[name] = field.read(name, value)
        if field.missing and found[name] == "":
            raise bad(field.missing)
    return found


CHAT = {"chat_id": Field(chat_id, "chat_id is empty")}
MESSAGE_ID = {"message_id": Field(integer, "message identifier is not specified")}
USER_ID = {"user_id": Field(integer, "invalid user_id specified")}
THREAD = {"message_thread_id": Field(integer)}
MARKUP = {"reply_markup": Field(obj)}
TEXT_STYLE = {"parse_mode": Field(string), "entities": Field(array), "link_preview_options": Field(obj)}
CAPTION = {"caption": Field(string), "parse_mode": Field(string), "caption_entities": Field(array)}
PASS_ON = {
    **CHAT,
    **THREAD,
    "disable_notification": Field(boolean),
    "protect_content": Field(boolean),
}
REPLY = {
    "reply_parameters": Field(obj),
    "reply_to_message_id": Field(integer),  # this and the next: older names that Telegram still takes
    "allow_sending_without_reply": Field(boolean),
}
SEND = {**PASS_ON, **REPLY, **MARKUP}
