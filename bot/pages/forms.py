"""What a page sends us, read whatever it says of itself; and whether it was one of ours that sent it."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs, urlsplit

from aiohttp import web

from bot.pages.answers import Answer, Work, said

CHUNK, FIELDS = 64 * 1024, 200
LOOKING = ("GET", "HEAD")
OURS = ("same-origin", "none")  # where a request comes from, as browsers say it
UNTOLD = "null"  # of a browser that does not say from where: our own pages ask it not to


async def body_of(request: web.Request, most: int, side_by_side: asyncio.Semaphore) -> bytes:
    """The body, read beside a few others. Raises Answer where it is longer than `most` bytes."""
    read = bytearray()
    async with side_by_side:
        async for chunk in request.content.iter_chunked(CHUNK):
            read += chunk
            if len(read) > most:
                raise Answer(said(413))
    return bytes(read)


async def form_of(request: web.Request, most: int, side_by_side: asyncio.Semaphore) -> dict[str, str]:
    """As our own forms send it: whoever names another kind or charset has sent none of ours, and is understood as far as it is
    one. Raises Answer as `body_of`."""
    body = (await body_of(request, most, side_by_side)).decode("utf-8", "replace")
    try:
        told = parse_qs(body, keep_blank_values=True, max_num_fields=FIELDS)
    except ValueError:
        raise Answer(said(400)) from None
    return {name: " ".join(given) for name, given in told.items()}


def from_here(work: Work, base: str) -> Work:
    """The same work; no page of anybody else's sends anything here. `base`: where browsers reach us."""

    async def asked(request: web.Request) -> web.StreamResponse:
        if request.method not in LOOKING and not _is_ours(request, base):
            raise Answer(said(403))
        return await work(request)

    return asked


def _is_ours(request: web.Request, base: str) -> bool:
    origin = request.headers.get("Origin", UNTOLD)
    known = origin == UNTOLD or _host(origin) in {_host(base), _host(f"//{request.host}")} - {""}
    return known and request.headers.get("Sec-Fetch-Site", OURS[0]) in OURS


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
