"""What an inspection of a file found, and how it travels between the decoding process and us."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from enum import StrEnum

READY = b"+"
"""What a decoding process says when it has started."""

FRAME = struct.Struct(">I")
"""Before a file: its length."""

ANSWER = struct.Struct(">III")
"""Before an answer: lengths of what `pack` gives, and KiB of memory that the process has needed at most so far."""


class Problem(StrEnum):
    """Why a picture has no copy, or only part of one."""

    NOT_A_PICTURE = "not-a-picture"  # video, sound, document: passed on untouched
    UNOPENED = "unopened"  # a picture of a kind that is not decoded here: passed on untouched
    TOO_LARGE = "too-large"  # more bytes, pixels or memory than a photograph needs
    UNREADABLE = "unreadable"  # broken, hostile, or its decoding took too long
    DAMAGED = "damaged"  # a part is missing or broken; the copy shows what there is


@dataclass(frozen=True, slots=True)
class Inspected:
    """`mime` as told by the bytes; `width` and `height` in pixels as people see it (0: unknown).

    `picture_hash` (to be stored) is "", `views` (to be compared with stored ones) empty and `copy` (a JPEG) None
    where there is nothing to compare or to show.
    """

    mime: str
    picture_hash: str = ""
    views: tuple[str, ...] = ()
    copy: bytes | None = None
    width: int = 0
    height: int = 0
    problem: Problem | None = None


def pack(found: Inspected) -> tuple[bytes, bytes]:
    """(everything but the copy as JSON, the copy) to be sent over a pipe."""
    fields: dict[str, object] = {"mime": found.mime, "picture_hash": found.picture_hash, "views": found.views}
    fields |= {"width": found.width, "height": found.height, "problem": found.problem}
    return json.dumps(fields).encode(), found.copy or b""


def unpack(fields: bytes, copy: bytes) -> Inspected:
    """The inverse of `pack`."""
    found = json.loads(fields)
    problem = found["problem"] and Problem(found["problem"])
    return Inspected(**found | {"views": tuple(found["views"]), "problem": problem, "copy": copy or None})
