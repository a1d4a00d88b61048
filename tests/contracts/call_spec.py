"""Holds a call, as it went over the wire, against the Bot API's machine-readable description."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.channels.recorder import Call
from tests.contracts.bot_api_spec import first, problem_with


def call_problem(spec: dict[str, Any], call: Call) -> str | None:
    """None where the method exists, has these parameters of these types, and misses none."""
    return first(iter(_problems(spec, call)))


def parameters_of(call: Call) -> dict[str, Any]:
    """Parameters with files in their places, however they were attached (an attached one is named attach://…)."""
    attached = {value.removeprefix("attach://") for value in call.parameters.values()}
    direct = {name: content for name, content in call.files.items() if name not in attached}
    return direct | {
        name: call.files.get(value.removeprefix("attach://"), value)
        for name, value in call.parameters.items()
    }


def _problems(spec: dict[str, Any], call: Call) -> Iterator[str | None]:
    method = spec["methods"].get(call.method)
    if method is None:
        yield f"{call.method}: no such method"
        return
    fields = {field["name"]: field for field in method.get("fields", [])}
    sent = parameters_of(call)
    for name in fields:
        if fields[name]["required"] and name not in sent:
            yield f"{call.method}: {name} is missing"
    for name, value in sent.items():
        where = f"{call.method}.{name}"
        yield (
            _fits_none(spec, fields[name]["types"], value, where)
            if name in fields
            else f"{where}: no such field"
        )


def _fits_none(spec: dict[str, Any], kinds: list[str], value: Any, where: str) -> str | None:
    problems = [_problem_with(spec, kind, value, where) for kind in kinds]
    return None if None in problems else "; ".join(str(problem) for problem in problems)


def _problem_with(spec: dict[str, Any], kind: str, value: Any, where: str) -> str | None:
    if kind == "InputFile" or isinstance(value, bytes):
        return None if kind == "InputFile" and isinstance(value, bytes) else f"{where}: a file is no {kind}"
    return problem_with(spec, kind, value if kind == "String" else _read(value), where)


def _read(value: str) -> Any:
    """Everything but text is JSON in text."""
    try:
        return json.loads(value)
    except ValueError:
        return value
