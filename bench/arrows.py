"""Which file of the product imports which, and whether any of them do so in a circle."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterator

from bench.product_files import File


def arrows(house: list[File], room: str = "") -> set[tuple[str, str]]:
    """Who imports whom, of files; `room`: only within it."""
    modules = {file.module: file.name for file in house}
    found = set()
    for file in house:
        for node in ast.walk(file.tree):
            for imported in _imported(node, modules):
                other = modules.get(imported)
                if other and other != file.name:
                    found.add((file.name, other))
    return {(a, b) for a, b in found if not room or (a.startswith(f"{room}/") and b.startswith(f"{room}/"))}


def _imported(node: ast.AST, modules: Container[str]) -> Iterator[str]:
    """Of a package that lends a module of its own, the module alone, as import-linter counts."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.module:
        for alias in node.names:
            lent = f"{node.module}.{alias.name}"
            yield lent if lent in modules else node.module


def circles(lines: set[tuple[str, str]]) -> list[list[str]]:
    """Files that import each other in a loop: strongly connected components of more than one (Tarjan)."""
    after: dict[str, list[str]] = {}
    for a, b in sorted(lines):
        after.setdefault(a, []).append(b)
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(one: str) -> None:
        index[one] = low[one] = len(index)
        stack.append(one)
        for other in after.get(one, []):
            if other not in index:
                visit(other)
            if other in stack:
                low[one] = min(low[one], low[other])
        if low[one] == index[one]:
            loop = stack[stack.index(one) :]
            del stack[stack.index(one) :]
            if len(loop) > 1:
                found.append(sorted(loop))

    for one in sorted(after):
        if one not in index:
            visit(one)
    return found
