"""The how-manieth of a ticket's reporters somebody is: a number is given once, and is theirs for the life of the ticket."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def numbers(ticket: int, told: Iterable[tuple[int, Mapping[int, int]]], given: int = 0) -> dict[int, int]:
    """Person → number. `told`: the ticket's reports in line, each with its person and what number it was given for good on
    which ticket; `given`: the highest so far, perhaps to somebody who has left. Who has none yet comes behind all."""
    in_line = list(told)
    found: dict[int, int] = {}
    for person, known in in_line:
        if ticket in known:
            found[person] = min(found.get(person, known[ticket]), known[ticket])
    last = max([given, *found.values()], default=0)
    for person, _ in in_line:
        if person not in found:
            found[person] = last = last + 1
    return found
