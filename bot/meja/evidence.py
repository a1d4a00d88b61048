"""Pictures, films, voices and files of a ticket, as the operators' groups get them."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from urllib.parse import quote

from aiohttp import web

from bot.media.store import EvidenceStore, Unkept
from bot.meja.pages import HEADERS
from bot.pages.answers import said
from handlers.meja.seen import may_see_piece
from handlers.meja.sitting import Sitter
from models import evidence

SHOWN = re.compile(r"(?:image/(?:jpeg|png|webp)|video/[a-z0-9.+-]+|audio/[a-z0-9.+-]+)")
LOCKED = {**HEADERS, "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'"}
AT_ONCE = asyncio.Semaphore(2)  # they are held whole


@dataclass(frozen=True, slots=True)
class Kept:
    path: str
    name: str
    mime: str


def find(sitter: Sitter, number: int) -> Kept | None:
    """None where it is not there, or not for this reader."""
    piece = evidence.find(sitter.desk.turn.tx, number)
    if piece is None or piece.sha256 is None or not may_see_piece(sitter, piece):
        return None
    file = evidence.file_of(sitter.desk.turn.tx, piece.sha256)
    unopened = piece.mime == evidence.UNOPENED
    mime = "application/octet-stream" if file is None or unopened else file.mime
    return Kept(file.copy_path or file.path, piece.name or piece.form, mime) if file is not None else None


async def answer(store: EvidenceStore, kept: Kept, request: web.Request) -> web.Response:
    """What a browser cannot simply show is saved."""
    async with AT_ONCE:
        try:
            whole = await store.get(kept.path)
        except FileNotFoundError:
            return said(404)
        except Unkept:  # where its disk is away it may be had later
            return said(503, retry=True)
    if not SHOWN.fullmatch(kept.mime):
        saved = {**LOCKED, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(kept.name)}"}
        return web.Response(body=whole, content_type="application/octet-stream", headers=saved)
    part = request.http_range
    start, stop = part.start or 0, part.stop
    if part.start is None and stop is None:
        return web.Response(body=whole, content_type=kept.mime, headers={**LOCKED, "Accept-Ranges": "bytes"})
    first = max(0, len(whole) + start) if start < 0 else start
    last = min(len(whole), stop if stop is not None else len(whole))
    if first >= last:
        return web.Response(status=416, headers={**LOCKED, "Content-Range": f"bytes */{len(whole)}"})
    ranged = {**LOCKED, "Accept-Ranges": "bytes", "Content-Range": f"bytes {first}-{last - 1}/{len(whole)}"}
    return web.Response(status=206, body=whole[first:last], content_type=kept.mime, headers=ranged)
