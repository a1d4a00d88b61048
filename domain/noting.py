"""Methods that change fields of a value which another holds: they take that value's own fields, and a checker sees which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Concatenate, ParamSpec, TypeVar

Fields = ParamSpec("Fields")
Holder = TypeVar("Holder")
Value = TypeVar("Value")


def taking(
    _: Callable[Fields, object],
) -> Callable[[Callable[..., Holder]], Callable[Concatenate[Any, Fields], Holder]]:
    """Give a method the parameters with which a dataclass is made."""
    return lambda method: method


def changed(value: Value, fields: Mapping[str, object]) -> Value:
    """A dataclass with other values in these fields, whose types were seen where they were given."""
    change: Callable[..., Value] = replace
    return change(value, **fields)
