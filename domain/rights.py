"""Which role may do what with a ticket. What is not listed, nobody may."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """How somebody stands to a ticket."""

    PART = "part"  # of an agency that is on the ticket
    CONTROL = "control"  # of the control room
    SUPERVISOR = "supervisor"
    OTHER = "other"  # of an agency that is not on it


_ALL = frozenset({Role.PART, Role.CONTROL, Role.SUPERVISOR})
_CONTROL = frozenset({Role.CONTROL, Role.SUPERVISOR})

MAY: dict[str, frozenset[Role]] = {
    "look": _CONTROL,
    "dispatch": _CONTROL,
    "acknowledge": _ALL,
    "depart": _ALL,
    "arrive": _ALL,
    "resolve": _ALL,
    "undo": _ALL,
    "release": _ALL,
    "ask": _ALL,
    "number": _ALL,
    "called": _ALL,
    "forward": _ALL,
    "add": _ALL,
    "category": _ALL,
    "place": _ALL,
    "note": _ALL,
    "eta": _ALL,
    "reopen": _ALL,
    "more": _ALL,
    "words": _ALL,
    "page": _ALL,
    "merge": _CONTROL,
    "unmerge": _CONTROL,
    "false": _ALL,
    "withdraw": _CONTROL,
    "outcome": _ALL,
    "promise": _ALL,
    "cancel": _ALL,
    "menu": _ALL,
    "sanction": _CONTROL,
}
