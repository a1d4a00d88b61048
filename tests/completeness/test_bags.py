"""What decides is a field with a type: nobody reads a key of a document, but where documents are read and written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.house import bag_keys
from bench.product_files import ROOMS, File, files

ROOT = Path(__file__).resolve().parents[2]
ASKED = ("get", "pop", "setdefault", "items", "keys", "values", "update")
BAGS = {  # the column, and the files that know its keys
    "detail": ("models/codecs.py",),
}


def opened(tree: ast.AST, bag: str) -> Iterator[int]:
    """The lines that look into `….bag`: by a key, by what a dict can be asked, or to copy it."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=ast.Attribute(attr=name)) if name == bag:
                yield node.lineno
            case ast.Attribute(value=ast.Attribute(attr=name), attr=way) if name == bag and way in ASKED:
                yield node.lineno
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[ast.Attribute(attr=name)]) if (
                name == bag
            ):
                yield node.lineno
            case ast.Dict(keys=keys, values=values):
                copied = [v for k, v in zip(keys, values, strict=True) if k is None]
                yield from (v.lineno for v in copied if isinstance(v, ast.Attribute) and v.attr == bag)


@pytest.mark.parametrize("bag", BAGS)
def test_nobody_looks_into_it(bag: str) -> None:
    found = []
    for path in (path for room in (*ROOMS, "bench", "tests") for path in sorted((ROOT / room).rglob("*.py"))):
        name = str(path.relative_to(ROOT))
        if name not in BAGS[bag] and "migrations" not in path.parts:
            found += [f"{name}:{line}" for line in opened(ast.parse(path.read_text()), bag)]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "ticket.detail['late']",
        "ticket.detail[LATE]",
        "view.ticket.detail.get('late', False)",
        "ticket.detail.pop('late')",
        "[k for k in ticket.detail.items()]",
        "'late' in ticket.detail",
        "LATE not in ticket.detail",
        "{**ticket.detail, 'late': True}",
    ],
)
def test_whoever_does_is_found(code: str) -> None:
    assert list(opened(ast.parse(code), "detail")) == [1]


@pytest.mark.parametrize(
    "code", ["ticket.state.late", "tickets.c.detail", "detail['late']", "problem.detail"]
)
def test_others_may_be_called_so(code: str) -> None:
    assert list(opened(ast.parse(code), "detail")) == []


def test_no_key_of_a_bag_is_known_outside_the_codecs() -> None:
    assert bag_keys(files()) == {}


@pytest.mark.parametrize(
    "code", ["due.data['agency']", "cause.data.get('chat')", "'late' in ticket.detail", "row.payload[KEY]"]
)
def test_a_key_that_is_known_there_is_found(code: str) -> None:
    house = [File("handlers/timers.py", 1, ast.parse(code))]
    assert list(bag_keys(house).values()) == [{"handlers/timers.py"}]
