"""Who asks our web."""

from __future__ import annotations

from aiohttp import web


def address_of(request: web.Request) -> str:
    """Of whoever asks: behind a proxy the one that it has seen last."""
    seen = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return seen or request.remote or ""
