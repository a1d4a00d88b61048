"""The body of an answer, however large it pretends to be: packed ones (gzip) are unpacked piece by piece."""

from __future__ import annotations

import aiohttp

ANSWER_BYTES = 1024 * 1024  # of an answer to a call; the longest real one is a group's administrators
_CHUNK = 64 * 1024


async def read_body(response: aiohttp.ClientResponse, most: int) -> bytes:
    """No further than `most` bytes; the rest is left unread."""
    read = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        read += chunk
        if len(read) >= most:
            break
    return bytes(read[:most])
