"""The files of the product's rooms, with their syntax trees."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = (
    "domain",
    "language",
    "cities",
    "locales",
    "verification",
    "escalation",
    "messages",
    "models",
    "handlers",
    "bot",
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of the product: `name` from the root."""

    name: str
    lines: int
    tree: ast.Module

    @property
    def module(self) -> str:
        return self.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def files(root: Path = ROOT) -> list[File]:
    """All files of the product's rooms, migrations apart."""
    found = []
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            if "migrations" not in path.parts:
                words = path.read_text()
                found.append(File(str(path.relative_to(root)), len(words.splitlines()), ast.parse(words)))
    return found
