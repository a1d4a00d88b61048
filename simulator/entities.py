"""What Telegram marks in a plain text by itself: commands, mentions, links, numbers. Offsets in UTF-16 units."""

from __future__ import annotations

import re

from simulator.records import Json

_PATTERN = re.compile(
    r"(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?P<url>https?://[^\s<>]+[^\s<>.,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})(?!\w)"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d_]\w*)"
    r"|(?<![\w+.-])(?P<phone_number>\+?\d[\d -]{7,14}\d)(?![\w-])"
)


def utf16(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


def detect(text: str) -> list[Json]:
    found = []
    for match in _PATTERN.finditer(text):
        kind = str(match.lastgroup)
        found.append({"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(match[0])})
    return found


def merge(marked: list[Json], detected: list[Json]) -> list[Json]:
    """Entities that were asked for, and the detected ones that lie outside them all."""
    free = [d for d in detected if not any(_overlap(d, m) for m in marked)]
    return sorted([*marked, *free], key=lambda e: (e["offset"], -e["length"]))


def _overlap(a: Json, b: Json) -> bool:
    return bool(a["offset"] < b["offset"] + b["length"] and b["offset"] < a["offset"] + a["length"])
