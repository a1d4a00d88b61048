"""Checks reply_markup: what buttons may hold, and where which kind of keyboard may be."""

from __future__ import annotations

import re
from typing import Any

from simulator.errors import bad
from simulator.records import Chat, Group, Json

ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "pay",
)
REPLY_KINDS = ("keyboard", "remove_keyboard", "force_reply")
_URL = re.compile(r"(https?|tg)://\S+$|(?![a-z]+:)[^\s/]+\.\S+$", re.IGNORECASE)
MAX_BUTTONS = 100
MAX_REPLY_BUTTONS = 300


def inline(markup: Json | None) -> Json | None:
    """An inline keyboard, checked; None if there is none or it has no buttons."""
    if not markup:
        return None
    rows = markup.get("inline_keyboard")
    if rows is None:
        raise bad("inline keyboard expected")
    checked = [[_inline_button(key) for key in row] for row in _rows(rows, "InlineKeyboardButton") if row]
    if sum(map(len, checked)) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def split(markup: Json | None, where: Chat) -> tuple[Json | None, Json | None]:
    """(inline keyboard, reply keyboard or its removal or forced reply): a message has one of them at most."""
    if not markup:
        return None, None
    kinds = [kind for kind in ("inline_keyboard", *REPLY_KINDS) if kind in markup]
    if len(kinds) != 1:
        raise bad("can't parse reply markup: a message has one reply_markup")
    if kinds == ["inline_keyboard"]:
        return inline(markup), None
    if kinds == ["keyboard"]:
        return None, _reply_keyboard(markup, where)
    if markup[kinds[0]] is not True:
        raise bad(f'can\'t parse reply markup: field "{kinds[0]}" must be True')
    return None, markup


def _rows(rows: Any, what: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(f'can\'t parse reply markup: field must be of type "Array of Array of {what}"')
    return rows


def _inline_button(key: Any) -> Json:
    if not isinstance(key, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    _label(key, "inline keyboard button")
    if not (actions := [name for name in ACTIONS if name in key]):
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad("can't parse inline keyboard button: a button has one action")
    if "callback_data" in key:
        _callback_data(key["callback_data"])
    if "url" in key and not _URL.match(str(key["url"])):
        raise bad("BUTTON_URL_INVALID")
    if "copy_text" in key:
        _copy_text(key["copy_text"])
    return dict(key)


def _callback_data(data: Any) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode("utf-8", "surrogatepass")) <= 64:
        raise bad("BUTTON_DATA_INVALID")


def _copy_text(given: Any) -> None:
    text = given.get("text") if isinstance(given, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _label(key: Json, what: str) -> None:
    label = key.get("text")
    if not isinstance(label, str):
        raise bad(f'can\'t parse {what}: field "text" must be of type String')
    if not label.strip():
        raise bad(f"can't parse {what}: text must be non-empty")


def _reply_keyboard(markup: Json, where: Chat) -> Json:
    rows = [
        [_reply_button(key, where) for key in row]
        for row in _rows(markup["keyboard"], "KeyboardButton")
        if row
    ]
    if not rows:
        raise bad("reply keyboard must have at least one button")
    if sum(map(len, rows)) > MAX_REPLY_BUTTONS:
        raise bad("reply markup is too long")
    return {**markup, "keyboard": rows}


def _reply_button(key: Any, where: Chat) -> Json:
    button = {"text": key} if isinstance(key, str) else key
    if not isinstance(button, dict):
        raise bad("can't parse keyboard button: KeyboardButton must be an Object")
    _label(button, "keyboard button")
    for request in ("request_contact", "request_location"):
        if button.get(request) and isinstance(where, Group):
            what = "phone number" if request == "request_contact" else "location"
            raise bad(f"{what} can be requested in private chats only")
    return {name: value for name, value in button.items() if value is not False}
