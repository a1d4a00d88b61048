"""Events of a ticket: kept as long as their ticket, in a hash chain; announcements are made from them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from domain.happenings import Happened, Happening

What = TypeVar("What", bound=Happening)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `actor`: who did it, by our own number."""

    what: Happening
    at: datetime
    actor: int | None = None

    @property
    def kind(self) -> Happened:
        return self.what.kind


def of_type(events: Iterable[Event], wanted: type[What]) -> Iterator[What]:
    """What happened of this type, in its order."""
    return (event.what for event in events if isinstance(event.what, wanted))


@dataclass(frozen=True, slots=True)
class Record:
    """An event as it is stored, under the keys that it was written with: its link is made from these."""

    kind: str
    at: datetime
    actor: int | None
    data: Mapping[str, object]


GENESIS = "0" * 64
WORDS, SALT, DIGEST = "words", "words_salt", "words_digest"


def salted(record: Record, salt: str) -> Record:
    """The record as it is kept: what people wrote goes into the chain as a salted digest only."""
    return replace(record, data={**record.data, SALT: salt}) if worded(record.data) else record


def worded(data: Mapping[str, object]) -> bool:
    """Does it hold what people wrote?"""
    return WORDS in data


def digest_part(data: Mapping[str, object]) -> dict[str, object]:
    """What the link is made from, and all that stays once the words are taken out: the chain holds as before."""
    if WORDS not in data or SALT not in data:
        return dict(data)
    digest = hashlib.sha256(f"{data[SALT]}|{data[WORDS]}".encode()).hexdigest()
    return {**{k: v for k, v in data.items() if k not in (WORDS, SALT)}, DIGEST: digest}


def chained(previous: str, ticket: int, seq: int, record: Record) -> str:
    """The record's link: SHA-256 over the previous link and the record in canonical JSON."""
    body = json.dumps(
        [
            ticket,
            seq,
            record.kind,
            record.at.isoformat(timespec="microseconds"),
            record.actor,
            digest_part(record.data),
        ],
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return hashlib.sha256(f"{previous}{body}".encode()).hexdigest()
