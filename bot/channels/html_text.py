"""Cutting and stripping the small HTML that chats know, without leaving half a tag or half an entity."""

from __future__ import annotations

import html
import re

ELLIPSIS = "…"

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?>")
_PIECE = re.compile(
    r"(</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?>)|(&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|.)", re.DOTALL
)


def length(text: str) -> int:
    """Length as the platform counts it at its strictest: UTF-16 units, tags free, an entity is its character."""
    return sum(_units(shown) for tag, shown in _PIECE.findall(text) if not tag)


def cut(text: str, limit: int) -> str:
    """At most `limit` units of visible text; what is cut ends with "…" and every open tag is closed."""
    if len(text) * 2 <= limit or length(text) <= limit:
        return text
    kept: list[str] = []
    open_tags: list[str] = []
    room = limit - len(ELLIPSIS)
    for tag, shown in _PIECE.findall(text):
        room -= 0 if tag else _units(shown)
        if room < 0:
            break
        kept.append(tag or shown)
        if tag:
            _follow(tag, open_tags)
    closing = "".join(f"</{name}>" for name in reversed(open_tags))
    return "".join(kept).rstrip() + ELLIPSIS + closing


def plain(text: str) -> str:
    """The words alone: tags dropped, entities resolved."""
    return html.unescape(_TAG.sub("", text))


def _units(shown: str) -> int:
    character = html.unescape(shown) if len(shown) > 1 else shown
    return sum(2 if ord(one) > 0xFFFF else 1 for one in character)


def _follow(tag: str, open_tags: list[str]) -> None:
    match = _TAG.fullmatch(tag)
    name = match.group(1) if match else ""
    if not tag.startswith("</"):
        open_tags.append(name)
    elif name in open_tags:
        while open_tags.pop() != name:
            pass
