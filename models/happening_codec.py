"""What happened ↔ its JSON: rows of every age are read; what is stored is what has always been stored for the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from functools import reduce
from operator import or_
from types import NoneType
from typing import get_args, get_type_hints

from domain.danger import Danger
from domain.events import WORDS, Event, Record
from domain.happenings import CLASSES, OF_KIND, Happened, Happening, Keys
from domain.lane import Lane
from models.documents import WHOLE, as_mapping

Read = Callable[[object], object]


def record_of(event: Event) -> Record:
    """The event as it is to be stored."""
    data = {name: _plain(value) for name, value in event.what.told().items()}
    return Record(event.what.kind, event.at, event.actor, data)


def event_of(record: Record) -> Event:
    """The event of a stored row. Keys that this version does not declare stay in the row alone. Raises ValueError where the
    kind is unknown."""
    return Event(happening(record.kind, record.data), record.at, record.actor)


def happening(kind: str, data: Mapping[str, object]) -> Happening:
    """Raises ValueError where the kind is unknown."""
    of = OF_KIND[Happened(kind)]
    found = {name: read(data[name]) for name, read in READERS[of].items() if data.get(name) is not None}
    return of(**{**UNWRITTEN[of], **found})


def words_in(data: Mapping[str, object]) -> str:
    """What people wrote; "" where nothing, or where it was erased."""
    return str(data.get(WORDS, ""))


def report_in(data: Mapping[str, object]) -> int | None:
    """Our number of the report that it tells of."""
    found = data.get("report")
    return found if isinstance(found, int) else None


def _plain(value: object) -> object:
    """As JSON has it."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    return str(value) if isinstance(value, Lane | Danger) else value


def _alone(hint: object) -> object:
    """A type without its None."""
    kinds = get_args(hint)
    return reduce(or_, (kind for kind in kinds if kind is not NoneType)) if NoneType in kinds else hint


def _each(value: object) -> Iterable[object]:
    if not isinstance(value, Iterable):
        raise TypeError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, _each(value)))


def _keys(value: object) -> Keys:
    return value if isinstance(value, str) else _texts(value)


def _lane(value: object) -> Lane | None:
    return next((lane for lane in Lane if lane == value), None)


READ: dict[object, Read] = {
    str: str,
    int: WHOLE.read,
    bool: bool,
    tuple[str, ...]: _texts,
    Keys: _keys,
    tuple[int, ...]: lambda value: tuple(map(WHOLE.read, _each(value))),
    Mapping[str, int]: lambda value: dict(as_mapping(value)),
    Lane: _lane,
    Danger: Danger.read,
}
EMPTY: dict[object, object] = {
    str: "",
    int: 0,
    bool: False,
    tuple[str, ...]: (),
    Keys: (),
    Lane: None,
    Danger: Danger.NONE,
}
_TYPES = {of: {f.name: _alone(get_type_hints(of)[f.name]) for f in fields(of)} for of in CLASSES}
READERS = {of: {name: READ[hint] for name, hint in types.items()} for of, types in _TYPES.items()}
UNWRITTEN = {  # what stands for a field that an older version did not write, or that was erased
    of: {f.name: EMPTY[types[f.name]] for f in fields(of) if f.default is MISSING}
    for of, types in _TYPES.items()
}
