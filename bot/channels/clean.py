"""Text that any database and screen takes."""

from __future__ import annotations

import re
from typing import Any

_DIRT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(value: Any) -> Any:
    """The same JSON with such text: no NUL, controls (but newlines), surrogates."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {name: clean(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [clean(inner) for inner in value]
    return value


def clean_text(text: str) -> str:
    return _DIRT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")) if _DIRT.search(text) else text
