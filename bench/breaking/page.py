"""docs/breaking.md: the table of what was done, what happened before, and what happens now."""

from __future__ import annotations

import re
from pathlib import Path

from bench.breaking.row import Row

Seen = tuple[bool, str]
_HEAD = """# What was broken on purpose, from outside

Written by `python -m bench.break --page docs/breaking.md`: each row starts a city of its own (`make run`'s programs and the
simulator), breaks it as the second column says, and watches what people see. Before: commit {before}; now: on the day and commit of the last column.
Short forms run with the tests; `python -m bench.break NAME` plays one row.

| | done | must | before | now | played |
|---|---|---|---|---|---|
"""
_LINE = re.compile(r"^\| \w+ `([\w-]+)` \|.*$", re.MULTILINE)


def kept(page: Path) -> dict[str, str]:
    """The lines of a page that was written before, by the names of their rows."""
    return {found[1]: found[0] for found in _LINE.finditer(page.read_text())} if page.exists() else {}


def line(row: Row, before: Seen, now: Seen, played: str) -> str:
    """A row's line in the table; `played`: the day and the commit."""
    return f"| {row.key} `{row.name}` | {row.done} | {row.must} | {_cell(before)} | {_cell(now)} | {played} |"


def written(lines: list[str], before: str) -> str:
    """The whole page."""
    return _HEAD.format(before=before) + "\n".join(lines) + "\n"


def _cell(seen: Seen) -> str:
    held, words = seen
    return f"{'holds' if held else '**falls**'}: {' '.join(words.split()).replace('|', '/')[:300]}"
