"""What every event has in common: its fields are the keys under which it is stored."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import ClassVar, Protocol, TypeVar, runtime_checkable

from domain.happenings.kinds import Happened

Keys = tuple[str, ...] | str  # codes; in rows of older versions the words that were read
Value = TypeVar("Value")
LEFT_OUT = "left_out"


def left_out(default: Value) -> Value:
    """A field that is not stored while it has this value: rows have always been written so, and their links hold it."""
    return field(default=default, metadata={LEFT_OUT: True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One kind of event: plain data, no names or numbers of people (people by our own number). `by`: the label of whoever
    did it; `agency`: by its key in the city's file; `report`: by our number."""

    kind: ClassVar[Happened]

    def told(self) -> dict[str, object]:
        """Its fields by name, those that are left out apart."""
        return {
            f.name: getattr(self, f.name)
            for f in fields(self)
            if not (LEFT_OUT in f.metadata and getattr(self, f.name) == f.default)
        }


@runtime_checkable
class Signed(Protocol):
    """What somebody did, as the duty room reads it."""

    @property
    def by(self) -> str: ...


@runtime_checkable
class Worded(Protocol):
    """What holds words of somebody: "" once they are erased."""

    @property
    def words(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Happening):
    """What somebody did."""

    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Happening):
    """What concerns one agency's part."""

    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartAct(Part):
    """What somebody did, of an agency's part."""

    by: str
