"""Calls to the Graph API: one answer, or an error of the port. Nothing is repeated here, and no reason holds the token."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import aiohttp
from pydantic import SecretStr

from bot.channels.port import ChannelError, Refused, TooLarge, Unsure
from bot.channels.session import Session
from bot.channels.whatsapp.answers import as_object, read_answer, refusal

PATIENCE = 45.0  # seconds for an answer: what is answered later must not be sent again
FILE_PATIENCE = 120.0
CONNECT = 10.0
ANSWER_BYTES = 1024 * 1024
MEDIA_HOSTS = (".fbsbx.com", ".facebook.com", ".whatsapp.net")  # where the platform keeps files


class Graph:
    """One number's connection."""

    def __init__(self, token: SecretStr, base: str, version: str) -> None:
        self._token = token
        self._base = base.rstrip("/")
        self._version = version
        self._session = Session()

    async def close(self) -> None:
        await self._session.close()

    async def get(self, path: str, **query: str) -> dict[str, Any]:
        """Raises a ChannelError."""
        return await self._call("GET", path, params=query)

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Raises a ChannelError."""
        return await self._call("POST", path, json=body)

    async def upload(self, path: str, content: bytes, name: str, mime: str) -> str:
        """The id of a file that the platform has taken. Raises a ChannelError."""
        form = aiohttp.FormData()
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", mime)
        form.add_field("file", content, filename=name, content_type=mime)
        answered = await self._call("POST", path, FILE_PATIENCE, data=form)
        if not isinstance(answered.get("id"), str):
            raise Unsure("the upload was not answered with an id")
        return str(answered["id"])

    async def _call(
        self, method: str, path: str, patience: float = PATIENCE, **content: Any
    ) -> dict[str, Any]:
        url = f"{self._base}/v{self._version}/{path}"
        status, body = await self._asked(method, url, patience, ANSWER_BYTES, **content)
        if status != 200:
            raise refusal(read_answer(status, body))
        found = as_object(body)
        if "error" in found:
            raise refusal(read_answer(status, body))
        if not found:
            raise Unsure("the answer is not the platform's")
        return found

    async def fetch(self, url: str, limit: int) -> bytes:
        """A file, from where the platform keeps it and nowhere else. Raises TooLarge, Refused, Unsure."""
        if not self._trusts(url):
            raise Refused("the file is said to lie elsewhere")
        status, body = await self._asked("GET", url, FILE_PATIENCE, limit + 1)
        if status != 200:
            gone = 400 <= status < 500 and status not in (401, 403, 429)
            raise Refused(f"HTTP {status}") if gone else Unsure(f"HTTP {status}")
        if len(body) > limit:
            raise TooLarge(f"the file is larger than {limit} bytes")
        return body

    def _trusts(self, url: str) -> bool:
        """The token goes along: only to the platform, and only sealed on the way, but for a server that is set."""
        asked, base = urlsplit(url), urlsplit(self._base)
        if (asked.scheme, asked.netloc) == (base.scheme, base.netloc):
            return True
        return asked.scheme == "https" and f".{asked.hostname or ''}".endswith(MEDIA_HOSTS)

    async def _asked(
        self, method: str, url: str, patience: float, most: int, **content: Any
    ) -> tuple[int, bytes]:
        timeout = aiohttp.ClientTimeout(total=patience, connect=CONNECT)
        sealed = {"Authorization": f"Bearer {self._token.get_secret_value()}"}
        try:
            async with self._session.opened().request(
                method, url, headers=sealed, timeout=timeout, allow_redirects=False, **content
            ) as response:
                return response.status, await _within(response, most)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise self._unsure(error) from None

    def _unsure(self, error: Exception) -> ChannelError:
        """By its kind alone: its words hold addresses."""
        return Unsure(type(error).__name__)


async def _within(response: aiohttp.ClientResponse, most: int) -> bytes:
    read = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        read += chunk
        if len(read) >= most:
            break
    return bytes(read[:most])
