"""What can be taken back for half a minute: the last decision of each agency, kept in its ticket's detail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.ticket import CONTROL_ROOM, Ticket

UNDOABLE = "undoable"  # in a ticket's detail: by the agency that decided
Mark = dict[
    str, Any
]  # what: resolve | advice | false | cancel; by; until; status; of a resolve: agency, stage


def marked(ticket: Ticket, agency: str, mark: Mark) -> Ticket:
    """The ticket on which this agency has decided something that it may take back."""
    return replace(
        ticket, detail={**ticket.detail, UNDOABLE: {**ticket.detail.get(UNDOABLE, {}), agency: mark}}
    )


def unmarked(ticket: Ticket, agency: str) -> Ticket:
    """The same once that decision is taken back."""
    left = {k: v for k, v in ticket.detail.get(UNDOABLE, {}).items() if k != agency}
    rest = {k: v for k, v in ticket.detail.items() if k != UNDOABLE}
    return replace(ticket, detail={**rest, UNDOABLE: left} if left else rest)


def settled_for_good(ticket: Ticket) -> Ticket:
    """The ticket on which nothing can be taken back any more."""
    return replace(ticket, detail={k: v for k, v in ticket.detail.items() if k != UNDOABLE})


def times(ticket: Ticket) -> Iterator[datetime]:
    """Until when each decision can be taken back."""
    return (datetime.fromisoformat(mark["until"]) for mark in ticket.detail.get(UNDOABLE, {}).values())


def whose(ticket: Ticket, agency: str) -> str:
    """The agency whose decision this one may take back: its own, that about its own part, for the control room the latest
    of anybody; "" where there is none."""
    marks: dict[str, Mark] = ticket.detail.get(UNDOABLE, {})
    if agency in marks:
        return agency
    own = next((by for by, mark in marks.items() if mark.get("agency") == agency), "")
    if own or agency != CONTROL_ROOM:
        return own
    return max(reversed(marks), key=lambda by: str(marks[by]["until"]), default="")
