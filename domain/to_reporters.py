"""What operators have written to a ticket's reporters, and what waits for their answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Question:
    """What an agency's people asked. `calls`: made so far because nobody answered; `reports`: of those who were asked, none
    where an older version has not kept them; `key`: of the message that asks it, in each chat."""

    at: datetime
    agency: str
    calls: int
    reports: tuple[int, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Unsent:
    """What an operator has written to people who hide, whose phones it would make sound: sent when they write next, or when
    that is said again."""

    words: str
    key: str  # of the sentence that they stand in
    at: datetime
    reports: tuple[int, ...] = ()  # whose reporters
    agency: str = ""
    by: str = ""  # as others see who wrote it
    actor: int | None = None  # our number of who did
    chat: int = 0  # where it was typed
    message: str = ""  # in which message


@dataclass(frozen=True, slots=True)
class PageLine:
    """What an operator has written to somebody whose page is open: the page shows it, and tells when it does."""

    number: int  # of what was written about the ticket, as it was counted
    report: int  # whose page
    words: str
    key: str  # of the sentence that they stand in
    chat: int  # where it was typed
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A call back. `asked`: the reporter asked for it."""

    due: datetime
    by: str
    agency: str
    asked: bool = False
