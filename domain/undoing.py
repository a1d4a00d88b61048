"""What can be taken back for half a minute: the last decision of each agency."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from domain.ticket import CONTROL_ROOM, Ticket
from domain.ticket_state import Undo


def marked(ticket: Ticket, agency: str, undo: Undo) -> Ticket:
    """The ticket on which this agency has decided something that it may take back."""
    return ticket.noting(undo={**ticket.state.undo, agency: undo})


def unmarked(ticket: Ticket, agency: str) -> Ticket:
    """The same once that decision is taken back."""
    return ticket.noting(undo={by: undo for by, undo in ticket.state.undo.items() if by != agency})


def unended(ticket: Ticket, agency: str) -> Ticket:
    """The ticket whose part of this agency begins anew: nothing that belonged to its end, or was said of it, counts any more."""
    state = ticket.state
    return ticket.noting(
        undo={by: undo for by, undo in state.undo.items() if undo.agency != agency},
        outcomes={one: asked for one, asked in state.outcomes.items() if one != agency},
        eta={one: at for one, at in state.eta.items() if one != agency},
        room={call: who for call, who in state.room.items() if call.agency != agency},
    )


def settled_for_good(ticket: Ticket) -> Ticket:
    """The ticket on which nothing can be taken back any more."""
    return ticket.noting(undo={})


def times(ticket: Ticket) -> Iterator[datetime]:
    """Until when each decision can be taken back."""
    return (undo.until for undo in ticket.state.undo.values())


def whose(ticket: Ticket, agency: str) -> str:
    """The agency whose decision this one may take back: its own, that about its own part, for the control room the latest
    of anybody; "" where there is none."""
    known = ticket.state.undo
    if agency in known:
        return agency
    own = next((by for by, undo in known.items() if undo.agency == agency), "")
    if own or agency != CONTROL_ROOM:
        return own
    return max(reversed(list(known)), key=lambda by: known[by].until, default="")
