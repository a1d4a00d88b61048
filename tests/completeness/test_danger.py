"""A danger is a `Danger` wherever it is one: nowhere a bare word, that no order holds and no type checks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.product_files import ROOMS

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(p for room in (*ROOMS, "bench", "tests") for p in (ROOT / room).rglob("*.py"))
NAMES = frozenset({"danger", "danger_meant", "doubted", "look_saw"})


def _called(node: ast.expr) -> str:
    """What the value is called: a variable, a field, or what stands under that key."""
    match node:
        case ast.Name(name) | ast.Attribute(attr=name) | ast.Subscript(slice=ast.Constant(str(name))):
            return name
        case ast.Call(ast.Attribute(attr="get"), [ast.Constant(str(name)), *_]):
            return name
    return ""


def _is_word(node: ast.expr | None) -> bool:
    match node:
        case ast.Constant(str()):
            return True
        case ast.Tuple(several) | ast.List(several) | ast.Set(several) if several:
            return all(map(_is_word, several))
        case ast.IfExp(_, one, other):
            return _is_word(one) or _is_word(other)
    return False


def _typed_as_word(annotation: ast.expr | None) -> bool:
    return isinstance(annotation, ast.Name) and annotation.id == "str"


def bare(tree: ast.AST) -> Iterator[int]:
    """The lines that compare a danger with a bare word, make one of a bare word, or take it for one."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left, [ast.In() | ast.NotIn()], [among]):
                if _called(left) in NAMES and _is_word(among):
                    yield node.lineno
            case ast.Compare(left, _, others):
                sides = [left, *others]
                if any(_called(side) in NAMES for side in sides) and any(map(_is_word, sides)):
                    yield node.lineno
            case ast.keyword(str(name), value) if name in NAMES and _is_word(value):
                yield node.value.lineno
            case ast.Assign([target, *_], value) if _called(target) in NAMES and _is_word(value):
                yield node.lineno
            case ast.AnnAssign(target, annotation, value) if _called(target) in NAMES:
                if _typed_as_word(annotation) or _is_word(value):
                    yield node.lineno
            case ast.arg(name, annotation) if name in NAMES and _typed_as_word(annotation):
                yield node.lineno


@pytest.mark.parametrize(
    "line",
    [
        'ticket.danger == "life"',
        '"none" != danger',
        'doubted["danger"] == "life"',
        'detail.get("danger", "none") == "life"',
        'report.danger in ("other", "life")',
        'replace(ticket, danger="life")',
        'replace(ticket, danger="life" if deadly else told.danger)',
        'draft.danger = "other"',
        "danger: str = told.danger",
        "def heard(danger: str) -> None: ...",
    ],
)
def test_a_bare_word_is_found(line: str) -> None:
    assert list(bare(ast.parse(line))) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "ticket.danger is Danger.LIFE",
        "into.danger < ticket.danger",
        'place.exact == "none"',
        '"again" in doubted',
        'kind = "words" if danger is Danger.NONE else "danger"',
        "def heard(danger: Danger) -> None: ...",
    ],
)
def test_a_danger_is_not(line: str) -> None:
    assert not list(bare(ast.parse(line)))


def test_no_danger_is_a_bare_word() -> None:
    found = {
        str(path.relative_to(ROOT)): lines
        for path in FILES
        if (lines := sorted(set(bare(ast.parse(path.read_text(encoding="utf-8"))))))
    }
    assert found == {}


def test_there_is_one_danger() -> None:
    kinds = [
        str(path.relative_to(ROOT))
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and node.name == "Danger"
    ]
    assert kinds == ["domain/danger.py"]
