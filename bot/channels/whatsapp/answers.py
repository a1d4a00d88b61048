"""What the platform refuses → the error of the port. One table; a code that is new is a plain refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from bot.channels.port import (
    ChannelError,
    Limited,
    Muted,
    Refused,
    Revoked,
    TemplateGone,
    TooLarge,
    Unreachable,
    Unsure,
    WindowClosed,
)
from domain.fate import Fate

REVOKED = (0, 3, 10, 190, 131005, *range(200, 300))
MUTED = (33, 368, 130497, 131031, 131037, 131042, 131045, 133010)
UNSURE = (1, 2, 131000, 131016, 133004)
CLOSED = (470, 131047)
TEMPLATE = (132001, 132007, 132015, 132016)
UNDELIVERABLE = 131026
PAIR = 131056  # too much to one person
SPAM = 131048
WHOLE: dict[int, float] = {4: 60, 80007: 60, 130429: 1, SPAM: 900, 131057: 60, 131064: 3600}
"""Codes that hold the whole channel, and for how many seconds."""
PAIR_SECONDS = 6.0  # one message in so many is never too much
DOWNLOAD = 131052  # a file of theirs that the platform itself could not fetch
INVALID = (100, 131008, 131009)  # something about our body: bare words may still go

_KINDS: dict[int, Callable[[str], ChannelError]] = {
    **dict.fromkeys(REVOKED, Revoked),
    **dict.fromkeys(MUTED, Muted),
    **dict.fromkeys(UNSURE, Unsure),
    **dict.fromkeys(CLOSED, WindowClosed),
    **dict.fromkeys(TEMPLATE, TemplateGone),
    UNDELIVERABLE: Unreachable,
    DOWNLOAD: TooLarge,
    PAIR: lambda reason: Limited(reason, PAIR_SECONDS),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A refusal as it was said; code -1 where the body is not the platform's."""

    status: int
    code: int
    reason: str


def read_answer(status: int, body: bytes) -> Answer:
    said = as_object(body).get("error")
    if not isinstance(said, dict):
        return Answer(status, -1, f"HTTP {status}")
    return Answer(status, code_of(said), reason_of(said))


def as_object(body: bytes) -> dict[str, Any]:
    """A JSON object; empty where it is none."""
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def code_of(error: dict[str, Any]) -> int:
    code = error.get("code")
    return code if isinstance(code, int) and not isinstance(code, bool) else -1


def reason_of(error: dict[str, Any]) -> str:
    """Its name and number; what stands in its details may quote whom it is about."""
    said = error.get("message") or error.get("title") or error.get("type") or "error"
    return f"{code_of(error)} {str(said)[:120]}"


def refusal(answer: Answer) -> ChannelError:
    """The error of the port that this answer stands for."""
    if answer.code >= 0:
        return of_code(answer.code, answer.reason)
    if answer.status == 401:
        return Revoked(answer.reason)
    if answer.status == 429:
        return Limited(answer.reason, WHOLE[4], whole=True)
    return Refused(answer.reason) if 400 <= answer.status < 500 else Unsure(answer.reason)


def of_code(code: int, reason: str) -> ChannelError:
    """The same for what is told of a message later."""
    if code in WHOLE:
        return Limited(reason, WHOLE[code], whole=True)
    return _KINDS.get(code, Refused)(reason)


def fate_of(error: ChannelError) -> Fate:
    """What becomes of a message that was taken, and then failed for this."""
    if isinstance(error, Limited) and error.retry_after >= WHOLE[SPAM]:
        return Fate.HELD
    return next((fate for kind, fate in _FATES if isinstance(error, kind)), Fate.LATER)


_FATES: tuple[tuple[type[ChannelError], Fate], ...] = (
    (WindowClosed, Fate.CLOSED),
    (TemplateGone, Fate.CLOSED),
    (Unreachable, Fate.UNREACHABLE),
    (Muted, Fate.MUTED),
    (Revoked, Fate.MUTED),
    (Refused, Fate.REFUSED),
)
