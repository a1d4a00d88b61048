"""A server that speaks as OpenAI's `/v1/audio/transcriptions` does: local whisper servers do so too."""

from __future__ import annotations

import aiohttp
import orjson

from bot.channels.port import Refused, Unsure
from bot.transcribing.port import LONGEST, PATIENCE

ANSWER = 4 * LONGEST  # bytes
LANGUAGE = "id"  # Bengkulu Malay is heard best as Indonesian
ENDINGS = {
    "audio/ogg": "ogg",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/aac": "aac",
    "audio/webm": "webm",
    "audio/wav": "wav",
}


class Server:
    """One POST for each voice note."""

    def __init__(self, url: str, token: str, model: str) -> None:
        self._url = url
        self._head = {"Authorization": f"Bearer {token}"} if token else {}
        self._model = model

    async def words_in(self, audio: bytes, mime: str) -> str:
        """Raises Unsure, Refused."""
        kind = mime.partition(";")[0].strip().lower()
        form = aiohttp.FormData({"model": self._model, "language": LANGUAGE, "response_format": "json"})
        name = f"suara.{ENDINGS.get(kind, 'ogg')}"
        form.add_field("file", audio, filename=name, content_type=kind or "audio/ogg")
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session,
                session.post(self._url, data=form, headers=self._head, allow_redirects=False) as answer,
            ):
                status, body = answer.status, await _body(answer)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise Unsure(type(error).__name__) from None
        if not 200 <= status < 300:
            raise (Unsure if status >= 500 or status == 429 else Refused)(f"HTTP {status}")
        return _words(body)


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    """As much of it as such an answer can hold."""
    body = b""
    async for part in answer.content.iter_any():
        body += part
        if len(body) > ANSWER:
            break
    return body


def _words(body: bytes) -> str:
    """Raises Unsure where it is no answer of such a server."""
    try:
        told = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Unsure("no JSON") from None
    words = told.get("text") if isinstance(told, dict) else None
    if not isinstance(words, str):
        raise Unsure("no text")
    return words
