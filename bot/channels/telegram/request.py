"""python-telegram-bot's way to the network, over aiohttp: the same client that polls, at a fifth of httpx's cost."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any

import aiohttp
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.channels.session import Session
from bot.channels.telegram.answers import Answer, read_answer, short_echo
from bot.channels.telegram.body import ANSWER_BYTES, read_body
from bot.channels.telegram.form import HEADERS, encoded

_Response = AbstractAsyncContextManager[aiohttp.ClientResponse]


class AnswerError(TelegramError):
    """Carries the answer as it was, which the framework's own errors do not."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.description)
        self.answer = answer


class AiohttpRequest(BaseRequest):
    """`connections` at the same time; times in seconds: to connect, for a call, for a call with a file.

    Refusals keep their answer (raises AnswerError), and a sent message is not doubted for its echo.
    """

    def __init__(self, *, connections: int, connect: float, call: float, upload: float) -> None:
        self._call = aiohttp.ClientTimeout(total=call, connect=connect)
        self._upload = aiohttp.ClientTimeout(total=upload, connect=connect)
        self._session = Session(connections)

    @property
    def read_timeout(self) -> float | None:
        return self._call.total

    async def initialize(self) -> None:
        """The session opens with the first call."""

    async def shutdown(self) -> None:
        await self._session.close()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_patience: Any, **_more: Any
    ) -> tuple[int, bytes]:
        """The framework's own times are not used: ours are the same for every call."""
        if request_data is not None and request_data.contains_files:
            request = self._with_files(url, method, request_data)
        else:
            request = self._plain(url, method, request_data)
        async with request as response:
            status, body = response.status, await read_body(response, ANSWER_BYTES)
        if status != 200:
            raise AnswerError(read_answer(status, body))
        return status, short_echo(body).encode()

    def _plain(self, url: str, method: str, data: RequestData | None) -> _Response:
        body = encoded(data.json_parameters) if data else None
        return self._session.opened().request(method, url, data=body, headers=HEADERS, timeout=self._call)

    def _with_files(self, url: str, method: str, data: RequestData) -> _Response:
        form = aiohttp.FormData(data.json_parameters)
        for name, (file_name, content, mime) in (data.multipart_data or {}).items():
            form.add_field(name, content, filename=file_name, content_type=mime)
        return self._session.opened().request(method, url, data=form, timeout=self._upload)
