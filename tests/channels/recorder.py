"""A server in place of Telegram that writes down each call and says what it was told to say."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

TOKEN = "112345678:AAFakeTokenForTestsOnly-0123456789abcdef"

USER = {"id": 112345678, "is_bot": True, "first_name": "Uji", "username": "uji_bot"}
MESSAGE = {
    "message_id": 501,
    "date": 1772330400,
    "chat": {"id": 11, "type": "private"},
    "from": USER,
    "text": "x",
}
RESULTS: dict[str, Any] = {
    "getMe": USER,
    "getUpdates": [],
    "createForumTopic": {"message_thread_id": 77, "name": "x", "icon_color": 7322096},
    "getFile": {"file_id": "f", "file_unique_id": "u", "file_size": 9, "file_path": "photos/file_1.jpg"},
    "getChatMember": {"status": "member", "user": {"id": 11, "is_bot": False, "first_name": "Warga"}},
    "getChatAdministrators": [
        {"status": "creator", "is_anonymous": False, "user": {"id": 12, "is_bot": False, "first_name": "P"}}
    ],
}


@dataclass
class Call:
    method: str
    parameters: dict[str, str] = field(default_factory=dict)  # as sent: text, JSON where it is no plain text
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass
class Reply:
    """What to answer instead of success; None as body cuts the connection."""

    status: int = 200
    body: bytes | None = b""
    packed: str = ""  # the body's Content-Encoding


def refused(status: int, description: str, **parameters: Any) -> Reply:
    """As Telegram refuses."""
    said: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        said["parameters"] = parameters
    return Reply(status, json.dumps(said).encode())


def said(result: Any) -> Reply:
    """A success with this result."""
    return Reply(200, json.dumps({"ok": True, "result": result}).encode())


class Recorder:
    """`calls`: what came. `replies`: the next answers to anything, in order; then successes."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.replies: deque[Reply] = deque()
        self.files: dict[str, bytes] = {"photos/file_1.jpg": b"123456789"}
        self.url = ""
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_post("/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    @property
    def last(self) -> Call:
        return self.calls[-1]

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls.append(await _read(request, method))
        if not self.replies:
            return _answer(request, said(RESULTS.get(method, True if _is_plain(method) else MESSAGE)))
        return _answer(request, self.replies.popleft())

    async def _file(self, request: web.Request) -> web.StreamResponse:
        if self.replies:
            return _answer(request, self.replies.popleft())
        content = self.files.get(request.match_info["path"])
        return web.Response(body=content) if content is not None else web.Response(status=404)


def _is_plain(method: str) -> bool:
    """Answers only that it was done."""
    return method.startswith(("set", "delete", "answer"))


def _answer(request: web.Request, reply: Reply) -> web.StreamResponse:
    if reply.body is None:
        assert request.transport is not None
        request.transport.abort()
    headers = {"Content-Encoding": reply.packed} if reply.packed else None
    return web.Response(status=reply.status, body=reply.body, headers=headers)


async def _read(request: web.Request, method: str) -> Call:
    call = Call(method)
    if request.content_type == "application/json":
        for name, value in (await request.json()).items():
            call.parameters[name] = value if isinstance(value, str) else json.dumps(value)
        return call
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.files[name] = value.file.read()
        else:
            assert isinstance(value, str)
            call.parameters[name] = value
    return call
