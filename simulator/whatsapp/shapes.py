"""Shapes of JSON that the Graph API checks: each reads a value, or refuses it with Meta's code and the field's path."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.records import Json
from simulator.whatsapp.errors import GraphError, invalid, missing, not_valid

Refusal = Callable[[str], GraphError]
Check = Callable[[Any, str], None]


def units(words: str) -> int:
    """Length as Meta counts it: UTF-16 units."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def inside(path: str, name: str) -> str:
    """A member's path, as Meta writes it."""
    return f"{path}['{name}']" if path else name


@dataclass(frozen=True)
class Words:
    """A string of so many UTF-16 units. `refusal`: with which code a wrong length or form is answered."""

    most: int = 10**9
    least: int = 0
    form: str = ""
    refusal: Refusal = invalid

    def __call__(self, value: Any, path: str) -> None:
        if not isinstance(value, str):
            raise invalid(f"Param {path} must be a string.")
        if self.least and not value.strip():
            raise self.refusal(f"{path} must be a non-empty string.")
        if not self.least <= units(value) <= self.most:
            raise self.refusal(f"Length of {path} invalid. Min length: {self.least}, Max length: {self.most}")
        if self.form and not re.search(self.form, value):
            raise self.refusal(f"Param {path} has a wrong form.")


@dataclass(frozen=True)
class OneOf:
    """One of these words."""

    words: tuple[str, ...]
    refusal: Refusal = invalid

    def __call__(self, value: Any, path: str) -> None:
        if value not in self.words or not isinstance(value, str):
            raise self.refusal(f"Param {path} must be one of {{{', '.join(self.words)}}}.")


@dataclass(frozen=True)
class Number:
    """Degrees, given as a number or as a string of one."""

    most: float

    def __call__(self, value: Any, path: str) -> None:
        try:
            read = float(value) if not isinstance(value, bool | list | dict) and value is not None else None
        except ValueError:
            read = None
        if read is None:
            raise invalid(f"Param {path} must be a number.")
        if not abs(read) <= self.most:
            raise not_valid(f"{path} must be between -{self.most:g} and {self.most:g}.")


def boolean(value: Any, path: str) -> None:
    if not isinstance(value, bool):
        raise invalid(f"Param {path} must be a boolean.")


def integer(value: Any, path: str) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise invalid(f"Param {path} must be an integer.")


def anything(value: Any, path: str) -> None:
    """An object whose members are its own affair."""
    if not isinstance(value, dict):
        raise invalid(f"Param {path} must be a JSON object.")


@dataclass(frozen=True)
class Listed:
    """An array of so many items."""

    item: Check
    least: int = 1
    most: int = 10**9
    refusal: Refusal = not_valid

    def __call__(self, value: Any, path: str) -> None:
        if not isinstance(value, list):
            raise invalid(f"Param {path} must be an array.")
        if not self.least <= len(value) <= self.most:
            raise self.refusal(f"{path} needs {self.least} to {self.most} items.")
        for number, item in enumerate(value):
            self.item(item, f"{path}[{number}]")


@dataclass(frozen=True)
class Fields:
    """An object with these members and no others. `one_of`: exactly one of these has to be there."""

    known: Mapping[str, Check]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    further: bool = False  # others may stand there too
    also: tuple[Callable[[Json, str], None], ...] = field(default=())

    def __call__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise invalid(f"Param {path} must be a JSON object.")
        for name in value:
            if name not in self.known and not self.further:
                raise invalid(f'Unexpected key "{name}" on param "{path}".')
        for name in self.required:
            if value.get(name) is None:
                raise missing(inside(path, name))
        if self.one_of and sum(value.get(name) is not None for name in self.one_of) != 1:
            raise missing(f"{path}: exactly one of {', '.join(self.one_of)}")
        for name, check in self.known.items():
            if name in value:
                check(value[name], inside(path, name))
        for rule in self.also:
            rule(value, path)


@dataclass(frozen=True)
class ByType:
    """An object whose shape is told by its `type`."""

    shapes: Mapping[str, Check]

    def __call__(self, value: Any, path: str) -> None:
        if not isinstance(value, dict):
            raise invalid(f"Param {path} must be a JSON object.")
        kind = value.get("type")
        if kind is None:
            raise missing(f"{path}['type']")
        if not isinstance(kind, str) or kind not in self.shapes:
            raise not_valid(f"Param {path}['type'] must be one of {{{', '.join(self.shapes)}}}.")
        self.shapes[kind](value, path)
