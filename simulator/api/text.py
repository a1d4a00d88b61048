"""Texts and captions as Telegram takes them: parsed, trimmed, measured, with entities."""

from __future__ import annotations

import re
from typing import Any

from simulator import html
from simulator.entities import detect, merge, utf16
from simulator.errors import bad
from simulator.records import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_TYPES = frozenset({*html.SIMPLE.values(), "text_mention", "custom_emoji", "expandable_blockquote"}) | {
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "date_time")
}
_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\u2028-\u202e]")


def text_content(params: Json) -> Json:
    """{"text", "entities"} of a text message; 400 if it is empty or too long."""
    text, entities = _formatted(params["text"], params, "entities")
    if not text:
        raise bad("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(params: Json) -> Json:
    """{"caption", "caption_entities"}, or nothing where no caption is given."""
    text, entities = _formatted(params.get("caption", ""), params, "caption_entities")
    if len(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": entities} if entities else {})}


def _formatted(raw: str, params: Json, entities_name: str) -> tuple[str, list[Json]]:
    mode = params.get("parse_mode", "")
    if mode and mode.lower() != "html":
        raise bad("unsupported parse_mode")
    raw = _UNSEEN.sub(lambda m: "" if m[0] > "\x1f" or m[0] == "\r" else " ", raw)
    if mode:
        text, marked = html.parse(raw)
    else:
        text, marked = raw, _given(params.get(entities_name, []), utf16(raw))
    text, marked = _trim(text, marked)
    return text, merge(marked, detect(text))


def _given(entities: list[Any], length: int) -> list[Json]:
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad("can't parse MessageEntity: expected an Object")
        if entity.get("type") not in ENTITY_TYPES:
            raise bad("can't parse MessageEntity: unsupported type specified")
        for name in ("offset", "length"):
            if type(entity.get(name)) is not int or entity[name] < 0:
                raise bad(f'can\'t parse MessageEntity: field "{name}" must be of type Integer')
        if entity["offset"] + entity["length"] > length:
            raise bad("entity is out of the text")
        if entity["type"] == "text_link" and not isinstance(entity.get("url"), str):
            raise bad('can\'t parse MessageEntity: field "url" must be of type String')
    return [dict(e) for e in entities if e["length"] > 0]


def _trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram drops white space at both ends; entities move along."""
    shorter = text.strip()
    if shorter == text:
        return text, entities
    gap = utf16(text[: len(text) - len(text.lstrip())])
    end = utf16(shorter)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - gap, 0)
        last = min(entity["offset"] + entity["length"] - gap, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return shorter, kept
