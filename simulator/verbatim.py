"""JSON that no reader of ours can read (too deep, numbers too long): carried through as it was written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

PLAIN = 200  # levels that are always read and written
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{},:]', re.DOTALL)
_DIGITS = re.compile(rb"[1-9]\d{0,15}")


@dataclass(frozen=True, slots=True)
class Verbatim:
    """An update as bytes. `number`: its `update_id`, where it has a usable one."""

    body: bytes
    number: int | None = None


def members(body: bytes) -> dict[str, bytes]:
    """The values of an object as they were written. Raises ValueError where it is no object that ends."""
    found: dict[str, bytes] = {}
    depth, start, name = 0, 0, b'""'
    for token in _TOKEN.finditer(body):
        mark = token[0]
        if mark in (b"{", b"["):
            depth += 1
            if depth == 1:
                start = token.end()
        elif mark == b":" and depth == 1:
            name, start = body[start : token.start()], token.end()
        elif depth == 1 and mark in (b",", b"}", b"]"):
            found[str(json.loads(name))] = body[start : token.start()].strip()
            start = token.end()
            if mark != b",":
                return found
        elif mark in (b"}", b"]"):
            depth -= 1
    raise ValueError("no object")


def numbered(body: bytes, number: int) -> Verbatim:
    """An update of these bytes; an object without `update_id` is given this one."""
    try:
        given = members(body) if body.startswith(b"{") else {"update_id": b""}
    except ValueError:
        return Verbatim(body)
    if "update_id" not in given:
        rest = body[1:].lstrip()
        return Verbatim(b'{"update_id":%d%s%s' % (number, b"" if rest == b"}" else b",", rest), number)
    digits = given["update_id"]
    return Verbatim(body, int(digits) if _DIGITS.fullmatch(digits) else None)


def written(update: Any) -> bytes:
    """An update as it goes out."""
    if isinstance(update, Verbatim):
        return update.body
    return json.dumps(update, separators=(",", ":")).encode("ascii")


def readable(body: bytes) -> Any:
    """JSON that can be read, and written again wherever it is put. Raises ValueError where it cannot."""
    try:
        if body.count(b"[") + body.count(b"{") > PLAIN:
            json.loads(b"[" * PLAIN + body + b"]" * PLAIN)
        return json.loads(body)
    except RecursionError:
        raise ValueError("too deep") from None
