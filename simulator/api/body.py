"""Reads what a bot sends: query string, form, multipart or JSON, into one dictionary and the uploaded files."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from simulator.errors import bad
from simulator.records import Json

_NAME = re.compile(rb'name="((?:[^"\\]|\\.)*)"')
_FILENAME = re.compile(rb'filename="((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True)
class Upload:
    """A file in the request."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True)
class Body:
    values: Json
    uploads: dict[str, Upload]


async def read(request: web.Request) -> Body:
    values: Json = dict(request.query)
    data = await request.read() if request.can_read_body else b""
    uploads: dict[str, Upload] = {}
    kind = request.content_type
    if not data:
        return Body(values, uploads)
    if kind == "application/json":
        values |= _object(data)
    elif kind == "multipart/form-data":
        boundary = request.headers.get("Content-Type", "").partition("boundary=")[2].split(";")[0].strip('" ')
        _multipart(data, boundary.encode(), values, uploads)
    elif kind == "application/x-www-form-urlencoded":
        values |= parse_qsl(data.decode("utf-8", "replace"), keep_blank_values=True)
    return Body(values, uploads)


def _object(data: bytes) -> Json:
    try:
        found: Any = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise bad("Can't parse the JSON object in the request body")
    return found


def _multipart(data: bytes, boundary: bytes, values: Json, uploads: dict[str, Upload]) -> None:
    for part in data.split(b"--" + boundary)[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        content = content.removesuffix(b"\r\n")
        found = _NAME.search(head.replace(b"filename=", b"file-name="))
        if not found:
            continue
        name = found[1].decode("utf-8", "replace")
        if file := _FILENAME.search(head):
            uploads[name] = Upload(file[1].decode("utf-8", "replace"), _mime(head), content)
        else:
            values[name] = content.decode("utf-8", "replace")


def _mime(head: bytes) -> str:
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-type:"):
            return line.partition(b":")[2].strip().decode("ascii", "replace")
    return "application/octet-stream"
