"""Reading what a newer version may have written: parts that this one does not know are left out.

An old worker beside a new one (a rolling upgrade) must not stop at a field that it has never heard of.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import TypeVar

Value = TypeVar("Value")
_NAMES: dict[type[object], frozenset[str]] = {}


def made(kind: type[Value], raw: Mapping[str, object]) -> Value:
    """A `kind`, a dataclass, of those entries that it has fields for."""
    make: Callable[..., Value] = kind
    names = _names(kind)
    return make(**{name: value for name, value in raw.items() if name in names})


def _names(kind: type[object]) -> frozenset[str]:
    found = _NAMES.get(kind)
    if found is None and is_dataclass(kind):
        found = _NAMES[kind] = frozenset(f.name for f in fields(kind))
    return found or frozenset()
