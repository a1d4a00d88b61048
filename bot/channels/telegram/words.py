"""The words that a message shows though nobody typed them into it: a quotation, a poll, a list, the name of a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.channels.clean import clean

WORDS: dict[
    str, tuple[str, ...]
] = {  # a field of a message (or of what it quotes) → its own fields that hold words
    "poll": ("question", "description", "options", "explanation"),
    "checklist": ("title", "tasks"),
    "game": ("title", "description", "text"),
    "rich_message": ("blocks",),
    "venue": ("title", "address"),
    "contact": ("first_name", "last_name"),
}
RICH = ("text", "blocks", "items", "label", "cells", "caption", "credit", "summary")
RICH_ALONE = ("expression", "alternative_text")


def shown_words(raw: dict[str, Any]) -> str:
    """All of them, a line each, in the order in which they are read."""
    own = [line for name in WORDS for line in _lines(raw, name)]
    return "\n".join(dict.fromkeys(line for line in map(str.strip, clean([*own, *_quoted(raw)])) if line))


def _quoted(raw: dict[str, Any]) -> Iterator[str]:
    """What is quoted from elsewhere. What stands in this very chat was read when it came, or is ours."""
    beyond = raw.get("external_reply")
    if not isinstance(beyond, dict) and isinstance(raw.get("reply_to_message"), dict):
        return
    quote = raw.get("quote")
    if isinstance(quote, dict):
        yield from _strings(quote.get("text"))
    if isinstance(beyond, dict):
        for name in WORDS:
            yield from _lines(beyond, name)
        yield from _point(beyond.get("location"))


def _point(place: object) -> Iterator[str]:
    """A quoted point, as coordinates are typed."""
    if isinstance(place, dict):
        lat, lon = place.get("latitude"), place.get("longitude")
        if isinstance(lat, int | float) and isinstance(lon, int | float):
            yield f"{lat:.6f}, {lon:.6f}"


def _lines(content: dict[str, Any], name: str) -> Iterator[str]:
    held = content.get(name)
    if not isinstance(held, dict):
        return
    found = [line for one in WORDS[name] for line in _strings(held.get(one))]
    yield from [" ".join(found)] if name == "contact" else found


def _strings(value: object) -> Iterator[str]:
    """The words in a text, in a list of texts, in whatever holds a text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        if all(
            isinstance(one, str) or (isinstance(one, dict) and "type" in one and "text" in one)
            for one in value
        ):
            yield "".join(line for one in value for line in _strings(one))
            return
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        for name in (*RICH, *RICH_ALONE):
            yield from _strings(value.get(name))
