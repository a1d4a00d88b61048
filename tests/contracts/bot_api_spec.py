"""Holds an object against the Bot API's machine-readable description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

SCALARS: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "Float": (int, float),
    "String": str,
    "Boolean": bool,
    "True": bool,
}


def check(spec: dict[str, Any], kinds: list[str], value: Any, where: str) -> None:
    """The value is of one of these kinds of the Bot API, down to the last field."""
    problems = [problem_with(spec, kind, value, where) for kind in kinds]
    assert None in problems, problems


def problem_with(spec: dict[str, Any], kind: str, value: Any, where: str) -> str | None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return f"{where}: no array"
        inner = kind.removeprefix("Array of ")
        return first(problem_with(spec, inner, item, f"{where}[{n}]") for n, item in enumerate(value))
    if kind in SCALARS:
        fits = isinstance(value, SCALARS[kind]) and (
            kind in ("Boolean", "True") or not isinstance(value, bool)
        )
        return None if fits else f"{where}: {value!r} is no {kind}"
    described = spec["types"][kind]
    if "subtypes" in described:
        problems = [problem_with(spec, sub, value, where) for sub in described["subtypes"]]
        return None if None in problems else f"{where}: none of {described['subtypes']}: {problems}"
    return object_problem(spec, described, value, where)


NEWER = {"can_send_welcome_messages"}  # after Bot API 10.1; aiogram cannot do without it


def object_problem(spec: dict[str, Any], described: Any, value: Any, where: str) -> str | None:
    if not isinstance(value, dict):
        return f"{where}: no object"
    fields = {field["name"]: field for field in described.get("fields", [])}
    if unknown := value.keys() - fields.keys() - NEWER:
        return f"{where}: {described['name']} has no {sorted(unknown)}"
    if missing := {name for name, field in fields.items() if field["required"]} - value.keys():
        return f"{where}: {described['name']} needs {sorted(missing)}"
    return first(
        field_problem(spec, fields[name], item, f"{where}.{name}")
        for name, item in value.items()
        if name in fields
    )


def field_problem(spec: dict[str, Any], field: Any, value: Any, where: str) -> str | None:
    constant = field["description"].partition("always “")[2].partition("”")[0]
    if constant and value != constant:
        return f"{where}: always {constant!r}"
    problems = [problem_with(spec, kind, value, where) for kind in field["types"]]
    return None if None in problems else "; ".join(str(problem) for problem in problems)


def first(problems: Iterator[str | None]) -> str | None:
    return next((problem for problem in problems if problem), None)
