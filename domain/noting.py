"""Methods that change fields of a value which another holds: they take that value's own fields, and a checker sees which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

Fields = ParamSpec("Fields")
Holder = TypeVar("Holder")


def taking(
    _: Callable[Fields, object],
) -> Callable[[Callable[..., Holder]], Callable[Concatenate[Any, Fields], Holder]]:
    """Give a method the parameters with which a dataclass is made."""
    return lambda method: method
