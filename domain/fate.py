"""What became of a message that the platform had taken from us: it did not arrive after all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What a message that did not arrive after all needs."""

    CLOSED = "closed"  # they have to write first
    UNREACHABLE = "unreachable"  # nothing arrives there until they write
    MUTED = "muted"  # nothing of ours arrives anywhere for now
    HELD = "held"  # too much of ours was taken for spam
    LATER = "later"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Failure:
    """Of what did not arrive: our `ref`, what it means for it, the platform's sentence, and its name there (hashed)."""

    ref: str
    fate: Fate
    reason: str = ""
    name: str = ""
