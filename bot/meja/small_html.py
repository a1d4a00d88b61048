"""The small HTML of our sentences as a page may show it: nothing gets through but a few tags, and links that lead outside."""

from __future__ import annotations

import re
from html import escape, unescape

from markupsafe import Markup

_TAG = re.compile(r"(</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?>)")
_BARE = re.compile(r"</?(?:b|i|u|s|code|pre|blockquote)>")
_LINK = re.compile(r'<a href="(https://[^"<>\s]+)">')


def shown(words: str) -> Markup:
    """Safe to stand in a page, whatever the words are."""
    pieces = enumerate(_TAG.split(words))
    safe = "".join(_tag(piece) if number % 2 else _words(piece) for number, piece in pieces)
    return Markup(safe)  # noqa: S704 - every piece is one of ours, or escaped


def _tag(tag: str) -> str:
    if _BARE.fullmatch(tag) or tag == "</a>":
        return tag
    link = _LINK.fullmatch(tag)
    return f'<a href="{link[1]}" target="_blank" rel="noopener noreferrer">' if link else ""


def _words(words: str) -> str:
    return escape(unescape(words), quote=False)
