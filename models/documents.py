"""Values as JSON documents: how a field is read and written, whatever it is called there (`models.codecs` says that)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from math import isfinite
from typing import Any, Generic, Protocol, TypeVar

UNREADABLE = (TypeError, ValueError, KeyError, AttributeError, OverflowError)


class Carrier(Protocol):
    """Keeps what no field of it has."""

    @property
    def carried(self) -> Mapping[str, object]: ...


Value = TypeVar("Value", bound=Carrier)
Read = TypeVar("Read")
Key = TypeVar("Key")
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Shape(Generic[Read]):
    """How a value is read from JSON (raising one of UNREADABLE), and written to it."""

    read: Callable[[object], Read]
    write: Callable[[Read], object]


@dataclass(frozen=True, slots=True)
class Record(Shape[Read]):
    """Of a dataclass: an object."""

    write: Callable[[Read], dict[str, object]]


def as_text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError(raw)
    return raw


def as_mapping(raw: object) -> Mapping[str, object]:
    if not isinstance(raw, Mapping):
        raise TypeError(raw)
    return raw


def as_list(raw: object) -> list[object]:
    if not isinstance(raw, list | tuple):
        raise TypeError(raw)
    return list(raw)


def _whole(raw: object) -> int:
    """As JSON holds it: in 64 bits."""
    if not isinstance(raw, int | float | str):
        raise TypeError(raw)
    found = int(raw)
    if abs(found) >= 2**63:
        raise OverflowError(raw)
    return found


def _number(raw: object) -> float:
    if not isinstance(raw, int | float | str):
        raise TypeError(raw)
    found = float(raw)
    if not isfinite(found):
        raise ValueError(raw)
    return found


def _moment(raw: object) -> datetime:
    found = datetime.fromisoformat(as_text(raw))
    if found.tzinfo is None:
        raise ValueError(raw)
    return found


TEXT = Shape(as_text, str)
WHOLE = Shape(_whole, int)
NUMBER = Shape(_number, float)
FLAG = Shape(bool, bool)
MOMENT = Shape(_moment, datetime.isoformat)


def perhaps(of: Shape[Read]) -> Shape[Read | None]:
    """None, or such a value."""
    return Shape(
        lambda raw: None if raw is None else of.read(raw),
        lambda value: None if value is None else of.write(value),
    )


def several(of: Shape[Read]) -> Shape[tuple[Read, ...]]:
    """A tuple of such values, as a list."""
    return Shape(
        lambda raw: tuple(of.read(one) for one in as_list(raw)),
        lambda value: [of.write(one) for one in value],
    )


def word(kind: type[Word]) -> Shape[Word]:
    """One of an enum's words."""
    return Shape(kind, str)


def keyed(key: Shape[Key], of: Shape[Read]) -> Shape[Mapping[Key, Read]]:
    """A mapping, as an object: its keys become text."""
    return Shape(
        lambda raw: {key.read(one): of.read(value) for one, value in as_mapping(raw).items()},
        lambda value: {str(key.write(one)): of.write(this) for one, this in value.items()},
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a field lies. `always`: written even where it says nothing; `survives`: is about the event and its handling, not
    about people, and stays when personal content is taken out."""

    key: str
    shape: Shape[Any]  # whatever this field holds
    always: bool = False
    survives: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A field whose own fields lie in the document itself, side by side with the others; there where the first of them is."""

    kind: type[object]
    entries: Mapping[str, Entry]

    @property
    def first(self) -> str:
        return next(iter(self.entries.values())).key


def record(kind: type[Read], **shapes: Shape[Any]) -> Record[Read]:
    """A dataclass, as an object with a key for each field; those that have a default are left out where they are it."""
    return record_at(kind, {name: Entry(name, shape) for name, shape in shapes.items()})


def record_at(kind: type[Read], entries: Mapping[str, Entry]) -> Record[Read]:
    make: Callable[..., Read] = kind
    defaults = _defaults(kind)

    def read(raw: object) -> Read:
        told = as_mapping(raw)
        return make(**{n: e.shape.read(told[e.key]) for n, e in entries.items() if e.key in told})

    def write(value: Read) -> dict[str, object]:
        found = {name: getattr(value, name) for name in entries}
        return {
            entry.key: entry.shape.write(found[name])
            for name, entry in entries.items()
            if entry.always or name not in defaults or found[name] != defaults[name]
        }

    return Record(read, write)


def _defaults(kind: type[object]) -> dict[str, object]:
    if not is_dataclass(kind):
        raise TypeError(kind)
    found: dict[str, object] = {}
    for field in fields(kind):
        if field.default is not MISSING:
            found[field.name] = field.default
        elif field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
    return found


class Document(Generic[Value]):
    """A dataclass that is a whole JSON column. Every field but `carried` has an entry, or is a group."""

    def __init__(self, kind: type[Value], entries: Mapping[str, Entry | Group]) -> None:
        self._make: Callable[..., Value] = kind
        self._entries = {name: one for name, one in entries.items() if isinstance(one, Entry)}
        self._by_key = {entry.key: (name, entry.shape.read) for name, entry in self._entries.items()}
        self._groups = {
            name: (group, record_at(group.kind, group.entries))
            for name, group in entries.items()
            if isinstance(group, Group)
        }
        self._defaults = _defaults(kind)
        self.keys = {entry.key: entry.survives for entry in self.entries()}

    def entries(self) -> Iterator[Entry]:
        """Of all fields, those of groups too."""
        yield from self._entries.values()
        for group, _ in self._groups.values():
            yield from group.entries.values()

    def read(self, raw: Mapping[str, object]) -> Value:
        found: dict[str, object] = {}
        understood: set[str] = set()
        for key in raw.keys() & self._by_key.keys():
            name, read = self._by_key[key]
            with suppress(*UNREADABLE):
                found[name] = read(raw[key])
                understood.add(key)
        for name, (group, shape) in self._groups.items():
            if group.first in raw:
                with suppress(*UNREADABLE):
                    found[name] = shape.read(raw)
                    understood |= {entry.key for entry in group.entries.values()}
        return self._make(**found, carried={key: this for key, this in raw.items() if key not in understood})

    def write(self, value: Value) -> dict[str, object]:
        silent: dict[str, object] = {}
        told = dict(value.carried)
        for name, entry in self._entries.items():
            this = getattr(value, name)
            if this != self._defaults[name]:
                told[entry.key] = entry.shape.write(this)
            elif entry.always:
                silent[entry.key] = entry.shape.write(this)
        for name, (_, shape) in self._groups.items():
            this = getattr(value, name)
            if this is not None:
                told |= shape.write(this)
        return silent | told

    def survivors(self, raw: Mapping[str, object]) -> dict[str, object]:
        """What stays of a document when personal content is taken out."""
        return {key: value for key, value in raw.items() if self.keys.get(key)}
