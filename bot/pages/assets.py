"""What pages fetch beside themselves: their style, their script, and the script that all share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

from bot.pages.answers import Work

SHARED = "nada.js"
TYPES = {".css": "text/css", ".js": "text/javascript"}


def files(page: str) -> str:
    """The part of a route that takes the page's own files, and the shared one."""
    return f"{{file:{page}\\.(?:css|js)|nada\\.js}}"


def serving(folder: Path, headers: Mapping[str, str]) -> Work:
    """Answers with that file."""

    async def asset(request: web.Request) -> web.StreamResponse:
        name = request.match_info["file"]
        path = (Path(__file__).parent if name == SHARED else folder) / name
        return web.Response(
            body=path.read_bytes(), content_type=TYPES[path.suffix], charset="utf-8", headers=headers
        )

    return asset
