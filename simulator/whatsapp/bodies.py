"""Every body that POST /messages takes, as a table; what is not in it is refused with Meta's code."""

from __future__ import annotations

from collections import Counter
from typing import Any

from simulator.records import Json
from simulator.whatsapp.errors import GraphError, invalid, missing, not_valid
from simulator.whatsapp.shapes import (
    ByType,
    Check,
    Fields,
    Listed,
    Number,
    OneOf,
    Words,
    anything,
    boolean,
    integer,
)

MESSAGE_ID = r"^wamid\.\S+\Z"
USER_ID = r"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}\Z"
WEB = r"^https?://"
MOST_ROWS = 10


def _short(most: int, least: int = 1, form: str = "") -> Words:
    """Words inside an interactive message: a wrong length is 131009."""
    return Words(most, least, form, not_valid)


TEXT = Fields({"body": Words(4096, 1), "preview_url": boolean}, ("body",))


def _media(**more: Check) -> Fields:
    return Fields({"id": Words(least=1), "link": Words(form=WEB), **more}, one_of=("id", "link"))


CAPTION = Words(1024)
MEDIA = {
    "image": _media(caption=CAPTION),
    "video": _media(caption=CAPTION),
    "audio": _media(voice=boolean),
    "document": _media(caption=CAPTION, filename=Words()),
    "sticker": _media(),
}
LOCATION = Fields(
    {"latitude": Number(90), "longitude": Number(180), "name": Words(), "address": Words()},
    ("latitude", "longitude"),
)
REACTION = Fields(
    {"message_id": Words(form=MESSAGE_ID, refusal=not_valid), "emoji": Words()}, ("message_id", "emoji")
)
TEMPLATE = Fields(
    {
        "name": Words(512, 1),
        "language": Fields({"code": Words(least=1), "policy": Words()}, ("code",), further=True),
        "components": Listed(Fields({}, ("type",), further=True), least=0),
    },
    ("name", "language"),
    further=True,
)

# --- interactive ---


def _heading(kind: str, check: Check) -> Fields:
    return Fields({"type": OneOf((kind,)), kind: check}, ("type", kind))


WORD_HEADING = {"text": _heading("text", _short(60))}
HEADINGS = WORD_HEADING | {
    "image": _heading("image", _media()),
    "video": _heading("video", _media()),
    "document": _heading("document", _media(filename=Words())),
}
FOOTER = Fields({"text": _short(60)}, ("text",))


def _interactive(kind: str, action: Fields, *, body: int = 1024, **more: Check) -> Fields:
    known: dict[str, Check] = {
        "type": OneOf((kind,)),
        "body": Fields({"text": _short(body)}, ("text",)),
        "action": action,
        **more,
    }
    return Fields(known, ("type", "body", "action"))


def _different(values: list[Any], path: str) -> None:
    twice = [value for value, times in Counter(values).items() if times > 1]
    if twice:
        raise not_valid(f"{path} must be unique: {twice[0]!r} is there twice.")


def _buttons_differ(action: Json, path: str) -> None:
    _different([button["reply"]["id"] for button in action["buttons"]], f"{path}['buttons']: id")
    _different([button["reply"]["title"] for button in action["buttons"]], f"{path}['buttons']: title")


def _rows_fit(action: Json, path: str) -> None:
    rows = [row for section in action["sections"] for row in section["rows"]]
    if len(rows) > MOST_ROWS:
        raise not_valid(f"{path}['sections']: Total row count exceed max allowed count: {MOST_ROWS}")
    if len(action["sections"]) > 1 and not all(section.get("title") for section in action["sections"]):
        raise missing(f"{path}['sections']: a title for each where there is more than one")
    _different([row["id"] for row in rows], f"{path}['sections']: row id")


BUTTON = Fields(
    {
        "type": OneOf(("reply",), not_valid),
        "reply": Fields({"id": _short(256, 1, r"^\S(.*\S)?\Z"), "title": _short(20)}, ("id", "title")),
    },
    ("type", "reply"),
)
ROW = Fields({"id": _short(200), "title": _short(24), "description": _short(72, 0)}, ("id", "title"))
SECTION = Fields({"title": _short(24, 0), "rows": Listed(ROW, 1, MOST_ROWS)}, ("rows",))


def _named(name: str, parameters: Check | None = None, *, needed: bool = True) -> Fields:
    known: dict[str, Check] = {"name": OneOf((name,), not_valid)}
    required = ("name",)
    if parameters is None:
        return Fields(known, required)
    return Fields({**known, "parameters": parameters}, ("name", "parameters") if needed else required)


CALL = Fields({"display_text": _short(20, 0), "ttl_minutes": integer, "payload": Words()})
INTERACTIVE = ByType(
    {
        "button": _interactive(
            "button",
            Fields({"buttons": Listed(BUTTON, 1, 3)}, ("buttons",), also=(_buttons_differ,)),
            header=ByType(HEADINGS),
            footer=FOOTER,
        ),
        "list": _interactive(
            "list",
            Fields(
                {"button": _short(20), "sections": Listed(SECTION, 1, 10)},
                ("button", "sections"),
                also=(_rows_fit,),
            ),
            body=4096,
            header=ByType(WORD_HEADING),
            footer=FOOTER,
        ),
        "location_request_message": _interactive("location_request_message", _named("send_location")),
        "request_contact_info": _interactive("request_contact_info", _named("request_contact_info")),
        "cta_url": _interactive(
            "cta_url",
            _named(
                "cta_url",
                Fields({"display_text": _short(20), "url": Words(form=WEB)}, ("display_text", "url")),
            ),
            header=ByType(HEADINGS),
            footer=FOOTER,
        ),
        "voice_call": _interactive("voice_call", _named("voice_call", CALL, needed=False)),
        "flow": _interactive("flow", _named("flow", anything), header=ByType(HEADINGS), footer=FOOTER),
    }
)

CONTENTS: dict[str, Check] = {
    "text": TEXT,
    **MEDIA,
    "location": LOCATION,
    "contacts": Listed(anything, refusal=invalid),
    "reaction": REACTION,
    "interactive": INTERACTIVE,
    "template": TEMPLATE,
}
ADDRESS: dict[str, Check] = {
    "messaging_product": OneOf(("whatsapp",)),
    "recipient_type": OneOf(("individual", "group")),
    "to": Words(least=1, refusal=not_valid),
    "recipient": Words(form=USER_ID, refusal=not_valid),
    "context": Fields({"message_id": Words(form=MESSAGE_ID, refusal=not_valid)}, ("message_id",)),
    "biz_opaque_callback_data": Words(512),
    "recipient_identity_key_hash": Words(),
    "type": OneOf(tuple(CONTENTS)),
}
READ = Fields(
    {
        "messaging_product": OneOf(("whatsapp",)),
        "status": OneOf(("read",)),
        "message_id": Words(form=MESSAGE_ID, refusal=not_valid),
        "typing_indicator": Fields({"type": OneOf(("text",))}, ("type",)),
    },
    ("messaging_product", "status", "message_id"),
)


def check(body: Any) -> Json:
    """The body, if Meta takes it. Raises GraphError."""
    if not isinstance(body, dict):
        raise invalid("The request body must be a JSON object.")
    if "messaging_product" not in body:
        raise GraphError(100, "The parameter messaging_product is required.")
    if "status" in body:
        READ(body, "")
        return body
    kind = body.get("type")
    if kind is None:
        raise missing("type")
    ADDRESS["type"](kind, "type")
    Fields({**ADDRESS, kind: CONTENTS[kind]}, ("messaging_product", "type", kind))(body, "")
    if not body.get("to") and not body.get("recipient"):
        raise missing("to")
    return body
