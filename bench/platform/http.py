"""As much of HTTP/1.1 as four clients on one machine need; the rest would cost time that is the bots' to use."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import orjson

END = b"\r\n\r\n"
LENGTH = b"content-length:"
Answer = Callable[[bytes], None]
Handler = Callable[[str, dict[str, Any], Answer], None]


class Connection(asyncio.Protocol):
    """One keep-alive connection; requests on it come one after the other."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._read = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(END)) >= 0:
            head = bytes(self._read[:end])
            whole = end + len(END) + _length(head)
            if len(self._read) < whole:
                return
            body = bytes(self._read[end + len(END) : whole])
            del self._read[:whole]
            path = head.split(b" ", 2)[1].decode()
            self._handler(path, _parameters(head, body), self._answer)

    def _answer(self, body: bytes) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d" % len(body)
        self._transport.write(head + END + body)


def _length(head: bytes) -> int:
    lower = head.lower()
    at = lower.find(LENGTH)
    return int(lower[at + len(LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0


def _parameters(head: bytes, body: bytes) -> dict[str, Any]:
    """A JSON body or a form; nothing of what is measured sends files."""
    if not body:
        return {}
    if b"application/json" in head.lower():
        found: dict[str, Any] = orjson.loads(body)
        return found
    return dict(parse_qsl(body.decode()))
