"""The updates of an answer as their own bytes: found by their brackets, without reading what stands in between.

A reader of JSON that stumbles over one update (too deep, a number too long) would take the whole batch with it.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator

from bot.channels.port import Arrived
from bot.channels.telegram.answers import as_object
from bot.channels.telegram.updates import conversation

LARGEST = 4 * 1024 * 1024  # bytes of one update; no platform's is larger, and what is cut is a dead row
HIGHEST = 2**53  # a platform counts with whole numbers that JSON can write

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{},]', re.DOTALL)
_HEAD = re.compile(rb'\s*+\{\s*+"ok"\s*+:\s*+true\s*+,\s*+"result"\s*+:\s*+(?=\[)')
_TAIL = re.compile(rb"\s*+\}?\s*+")
_END = re.compile(rb"\]\s*\}\s*\Z")
_FIRST = re.compile(rb'\s*+\{\s*+"update_id"\s*+:\s*+(\d{1,16})\s*+[,}]')
_LAST = re.compile(rb',\s*"update_id"\s*:\s*(\d{1,16})\s*\}\s*\Z')
_OPENING, _CLOSING, _COMMA = b"[{", b"]}", ord(",")


def elements(body: bytes) -> list[bytes] | None:
    """The updates of a success; None where it is none, or where one of them hides where it ends."""
    head = _HEAD.match(body)
    if head is None:
        return None
    try:
        found = list(_parts(body, head.end()))
    except ValueError:
        return None
    end = found[-1].stop + 1
    if not _TAIL.fullmatch(body, end):
        return None
    texts = [body[part].strip() for part in found]
    return [] if texts == [b""] else texts


def beginning(body: bytes) -> list[bytes]:
    """The updates of a success that can be read, up to the first that cannot."""
    found: list[bytes] = []
    if head := _HEAD.match(body):
        with contextlib.suppress(ValueError):
            for part in _parts(body, head.end()):
                if as_object(body[part]) is None:
                    break
                found.append(body[part].strip())
    return found


def whole(body: bytes) -> tuple[bytes, bool] | None:
    """All that a success holds, where it can only be one update, and whether the answer itself has its end; None where it
    is no success."""
    head = _HEAD.match(body)
    if head is None:
        return None
    inside = body[head.end() + 1 :]
    end = _END.search(inside, max(len(inside) - 100, 0))
    return (inside[: end.start()], True) if end else (inside, False)


def _parts(body: bytes, begin: int) -> Iterator[slice]:
    """What stands between the commas of the list that opens at `begin`. Raises ValueError where it does not end."""
    depth, start = 0, begin + 1
    for token in _TOKEN.finditer(body, begin):
        mark = body[token.start()]
        if mark in _OPENING:
            depth += 1
        elif mark in _CLOSING:
            depth -= 1
            if not depth and mark != ord("]"):
                break
            if not depth:
                yield slice(start, token.start())
                return
        elif mark == _COMMA and depth == 1:
            yield slice(start, token.start())
            start = token.end()
    raise ValueError("the list does not end")


def arrived(body: bytes, lowest: int = 0) -> Arrived:
    """One update, to be kept as it is; what has no usable `update_id` becomes a dead row.

    Its number is then the lowest that it can have had (updates come in ascending order), so that polling on from it
    never confirms an update that we were not given. What makes it unique in the inbox is its content, not this
    number: it can neither hide a real update nor be stored twice.
    """
    kept = body[:LARGEST]
    update = as_object(body) if len(body) <= LARGEST else None
    number = update.get("update_id") if update is not None else _number(body)
    if type(number) is int and 0 < number < HIGHEST:
        return Arrived(kept, str(number), number, conversation(update) if update is not None else "")
    return Arrived(kept, f"broken-{hashlib.sha256(body).hexdigest()[:40]}", lowest)


def _number(body: bytes) -> int | None:
    """`update_id` of an object that cannot be read, where it stands first or last: not one that stands in something else."""
    found = _FIRST.match(body) or _LAST.search(body, max(len(body) - 100, 0))
    return int(found[1]) if found else None
