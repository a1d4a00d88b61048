"""Holds a value against a JSON schema: as much of draft 2020-12 as the descriptions of shared/data use."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Schema = dict[str, Any]
TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
SAID = frozenset(  # beside these a schema only describes
    [
        "type",
        "const",
        "enum",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minLength",
        "maxLength",
        "pattern",
        "not",
        "oneOf",
        "anyOf",
        "allOf",
        "minimum",
        "maximum",
        "if",
        "then",
        "else",
    ]
)
DESCRIBES = frozenset(
    ["title", "description", "examples", "example", "default", "format", "deprecated", "$schema", "$id"]
)


def problem(schema: Schema | bool, value: Any, where: str = "$") -> str:
    """What is wrong with the value; "" where it fits. A word of JSON schema that is not known here is an error."""
    if isinstance(schema, bool):
        return "" if schema else f"{where}: nothing may stand here"
    unknown = [w for w in schema if w not in SAID | DESCRIBES and not w.startswith("x-")]
    assert not unknown, unknown
    checks = (_kind, _words, _number, _list, _object, _choices, _condition)
    return next((told for check in checks if (told := check(schema, value, where))), "")


def _kind(schema: Schema, value: Any, where: str) -> str:
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(TYPES[kind](value) for kind in kinds):
        return f"{where}: {value!r} is no {kinds}"
    if "const" in schema and value != schema["const"]:
        return f"{where}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{where}: {value!r} is none of {schema['enum']}"
    return ""


def _words(schema: Schema, value: Any, where: str) -> str:
    if not isinstance(value, str):
        return ""
    length = len(value.encode("utf-16-le", "surrogatepass")) // 2  # as the platform counts
    if not schema.get("minLength", 0) <= length <= schema.get("maxLength", length):
        return f"{where}: {length} signs"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return f"{where}: {value!r} is not {schema['pattern']}"
    return ""


def _number(schema: Schema, value: Any, where: str) -> str:
    if not TYPES["number"](value):
        return ""
    fits = schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return "" if fits else f"{where}: {value}"


def _list(schema: Schema, value: Any, where: str) -> str:
    if not isinstance(value, list):
        return ""
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return f"{where}: {len(value)} items"
    inner = schema.get("items", True)
    return next((told for n, one in enumerate(value) if (told := problem(inner, one, f"{where}[{n}]"))), "")


def _object(schema: Schema, value: Any, where: str) -> str:
    if not isinstance(value, dict):
        return ""
    known = schema.get("properties", {})
    missing = [name for name in schema.get("required", []) if name not in value]
    if missing:
        return f"{where}: needs {missing}"
    others = schema.get("additionalProperties", True)
    told = (problem(known.get(name, others), inner, f"{where}.{name}") for name, inner in value.items())
    return next(filter(None, told), "")


def _condition(schema: Schema, value: Any, where: str) -> str:
    if "if" not in schema:
        return ""
    held = not problem(schema["if"], value, where)
    return problem(schema.get("then" if held else "else", True), value, where)


def _choices(schema: Schema, value: Any, where: str) -> str:
    if "not" in schema and not problem(schema["not"], value, where):
        return f"{where}: {value!r} fits what it may not"
    for name, fits in (("anyOf", lambda n, _: n >= 1), ("oneOf", lambda n, _: n == 1), ("allOf", int.__eq__)):
        if name not in schema:
            continue
        told = [problem(one, value, where) for one in schema[name]]
        if not fits(told.count(""), len(told)):
            closest = max(filter(None, told), key=len, default="several fit")
            return f"{where}: {name}: {closest}"
    return ""
