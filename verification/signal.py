"""What a signal is, and how much each group of signals may say together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from verification.facts import Facts


class Group(StrEnum):
    """Signals that measure the same thing; they share a cap."""

    IDENTITY = "identity"
    PLACE = "place"
    PICTURE = "picture"
    WORDS = "words"
    RECORD = "record"
    CORROBORATION = "corroboration"


@dataclass(frozen=True, slots=True)
class Cap:
    """The least and the most log-odds that a group adds."""

    low: float
    high: float


# From the default prior (−2.44) red is +1.05 away and the floor of grey −1.45: no group gets there alone,
# except an established reporter's corroboration. Identity, place and picture stay short of red even together:
# a number, a pin and a photo that name nothing wake nobody. Caps are not learned.
CAPS: Mapping[Group, Cap] = {
    Group.IDENTITY: Cap(-0.8, 0.3),
    Group.PLACE: Cap(-1.0, 0.3),
    Group.PICTURE: Cap(-1.0, 0.3),
    Group.WORDS: Cap(-1.3, 1.0),
    Group.RECORD: Cap(-1.3, 0.9),
    Group.CORROBORATION: Cap(-1.0, 2.5),
}

Variables = Mapping[str, int]


def no_variables(_: Facts) -> Variables:
    """For sentences that always read the same."""
    return {}


@dataclass(frozen=True, slots=True)
class Signal:
    """One observed fact that moves credibility.

    `weight`: log-odds at full strength, by expert judgement, for the reason in `because`; its sign says which way.
    `value`: how strongly the fact is present, 0 to `most`; None (or 0) when absent, and then nothing is added.
    `key`: the sentence for the card, filled with `variables`; "" where there is nothing to say. `absent_key`: what the card says when it is absent,
    "" for nothing. `measures`: False where it could not be there, and nothing is missing.
    """

    name: str
    group: Group
    weight: float
    because: str
    value: Callable[[Facts], float | None]
    key: str
    most: float = 1.0
    variables: Callable[[Facts], Variables] = no_variables
    absent_key: str = ""
    measures: Callable[[Facts], bool] = lambda _: True


def when(present: bool) -> float | None:
    """The value of a fact that is there or not."""
    return 1.0 if present else None


def share(count: int, full: int) -> float | None:
    """The value of a count that says all it can at `full`."""
    return min(count, full) / full if count > 0 else None
